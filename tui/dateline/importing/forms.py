"""Which form a file has, and the stories in it.

A form is a module that says whether data is of that form and yields its stories. What is known
to be something else is refused by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from dateline.importing.builder import Imported
from dateline.importing.jsondata import read_json
from dateline.story.files import decode

FORMS = {
    "kite": "Kite (Kagi News)",
    "timelinejs": "TimelineJS3",
}
"""The forms that are read, and what they are called."""


class NotImported(Exception):
    """A file is of no form that is read; the message is a sentence that says what it is."""


class Read(NamedTuple):
    """A file that was recognised."""

    form: str
    """One of `FORMS`."""
    text: str
    """What the file holds."""
    stories: Iterator[Imported]
    number: int = 1
    """How many stories there are."""


def read(data: bytes, name: str, form: str | None = None) -> Read:
    """Recognise a file, or take it for a file of `form`; `name` stands for it in messages.

    Raises `NotImported`, or `StoryError` with the place where it is no UTF-8 or no JSON.
    """
    text = decode(data, name)
    if what := _not_json(text):
        raise NotImported(what)
    found = read_json(text, name)
    if what := _refused(found):
        raise NotImported(what)
    from dateline.importing import kite, timelinejs

    if form == "kite" or (form is None and kite.is_kite(found)):
        if not isinstance(found, dict | list):
            raise NotImported(_UNKNOWN)
        return Read("kite", text, kite.stories(found), kite.number_of(found))
    if form == "timelinejs" or timelinejs.is_timelinejs(found):
        if not timelinejs.is_timelinejs(found):
            raise NotImported("this is no TimelineJS3 timeline: it needs a list of “events”")
        return Read("timelinejs", text, timelinejs.stories(found, name))
    raise NotImported(_UNKNOWN)


_UNKNOWN = (
    "this is in none of the forms that are read: a category file or a story of Kite (“clusters”, "
    "“stories” or “title”), or a TimelineJS3 timeline (“events”)"
)
_TEXTS = (
    (r"\s*$", "the file is empty"),
    (
        r"\s*(?:/\*.*?\*/\s*)?[\w$.]+\s*\(\s*[{\[]",
        "this is JSONP, a JSON file in a call of JavaScript; name the JSON file itself",
    ),
    (
        r"\s*(?:var|let|const|window\.)?\s*[\w$.]+\s*=\s*[{\[]",
        "this is JavaScript that holds a timeline; name a file with its JSON alone",
    ),
    (r"\s*<(?:\?xml|rss|feed)\b", "this is an XML feed; stories are read from JSON"),
    (r"\s*<", "this is a web page; stories are read from JSON"),
    (
        r"[^{\[\n]*\b(?:Headline|Start Date|Year)\b[^\n]*[,;\t]",
        "this is a spreadsheet's table (CSV); TimelineJS timelines are read from JSON",
    ),
    (r"\s*(?:format|headline)\s*:", "this is a story file; read it with: dateline FILE"),
)


def _not_json(text: str) -> str:
    """Return what a text is that is no JSON; `""` where it may be."""
    for pattern, what in _TEXTS:
        if re.match(pattern, text[:2000], re.S):
            return what
    return ""


def _refused(data: Any) -> str:
    """Return what data is that is known and not read."""
    if isinstance(data, list):
        return "" if data else "this is an empty list"
    if not isinstance(data, dict):
        return "this is a single value, no story"
    given = {name for name, value in data.items() if value is not None}
    if "timeline" in given and isinstance(data["timeline"], dict):
        return (
            "this is a timeline of TimelineJS 1 or 2 (“timeline” with “date” and “startDate”); "
            "TimelineJS3 has a list of “events” with “start_date”"
        )
    if "feed" in given and "entry" in str(data["feed"])[:20_000]:
        return "this is a Google spreadsheet; publish the timeline as JSON and name that"
    if {"values", "range"} <= given:
        return "this is a Google spreadsheet; publish the timeline as JSON and name that"
    if "format" in given and "headline" in given:
        return "this is a story file already; read it with: dateline FILE"
    events = data.get("events")
    if isinstance(events, list) and any(isinstance(e, dict) and "sort_year" in e for e in events):
        return "this is Kite's “on this day”, a list of anniversaries and no story"
    categories = data.get("categories")
    if isinstance(categories, list) and "clusters" not in given and "stories" not in given:
        return "this is Kite's list of categories; name the file of one of them, such as world.json"
    if "@context" in given and "@type" in given:
        return "this is JSON-LD, which describes a web page; stories are read from other forms"
    return ""
