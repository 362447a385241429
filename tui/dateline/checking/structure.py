"""Checks of the story as a whole: its languages, its ids, and dates in an impossible order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.checking.findings import Finding, Matter, Part
from dateline.checking.tags import is_tag, suggestion
from dateline.story.dates import Date, Day
from dateline.story.document import IGNORE, Path
from dateline.story.model import Event, Quote, today
from dateline.story.plain import link, name, plain, visible

_PROSE = ("headline", "text", "exact", "prefix", "suffix", "read", "note", "context", "original")
"""Fields that hold a sentence or a phrase: one word and a comment are likely more words."""


def structure(matter: Matter, text: str) -> Iterator[Finding]:
    """Find what no single field shows to be wrong."""
    yield from _languages(matter)
    yield from _corrections(matter)
    yield from _story_dates(matter)
    for part in matter.parts:
        yield from _event_dates(matter, part)
        yield from _said(matter, part)
    yield from _hidden(matter.data, ())
    yield from _cut(matter.data, (), text.split("\n"))


_NAMES = {"speaker": name, "byline": name, "publisher": name, "translated_by": name, "url": link}
"""Fields in which nothing may hide, and how they are shown."""


def _hidden(data: Any, path: Path) -> Iterator[Finding]:
    """Find names and links with signs in them that nobody sees."""
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            yield from _hidden(value, (*path, step))
        elif isinstance(value, str) and step in _NAMES and _NAMES[step](value) != plain(value):
            message = f"a sign that nobody sees stands in “{_NAMES[step](value)}”; take it out"
            yield Finding("hidden-sign", (*path, step), message)


def _languages(matter: Matter) -> Iterator[Finding]:
    story = matter.story
    tags: list[tuple[Path, str]] = [(("language",), story.language)]
    tags += [(("sources", i, "language"), each.language) for i, each in enumerate(story.sources)]
    for part in matter.parts:
        if isinstance(part.statement, Quote):
            tags.append(((*part.path, "language"), part.statement.language))
    for path, tag in tags:
        if tag and not is_tag(tag):
            message = f"“{tag}” is no language tag (BCP 47); write {suggestion(tag)}"
            yield Finding("bad-language", path, message)


def _corrections(matter: Matter) -> Iterator[Finding]:
    from difflib import get_close_matches

    ids = [statement.id for statement in matter.story.statements()]
    ids += [source.id for source in matter.story.sources]
    for index, correction in enumerate(matter.story.corrections):
        for number, id in enumerate(correction.affects):
            if id not in ids:
                near = get_close_matches(id, ids, 1)
                advice = f"did you mean “{near[0]}”?" if near else "write the id of a statement"
                path = ("corrections", index, "affects", number)
                yield Finding("dangling-id", path, f"nothing has the id “{id}”; {advice}")


def _story_dates(matter: Matter) -> Iterator[Finding]:
    story = matter.story
    if _after(story.published, story.updated):
        message = "updated before it was published; put the later date in “updated”"
        yield Finding("date-order", ("updated",), message)
    last = story.updated or story.published
    for index, source in enumerate(story.sources):
        if _after(source.published, last):
            message = (
                f"this source was published on {_text(source.published)}, after the story "
                f"({_text(last)}); correct one of the two, or write when it was “updated”"
            )
            yield Finding("date-order", ("sources", index, "published"), message)


def _event_dates(matter: Matter, part: Part) -> Iterator[Finding]:
    event, now = part.statement, today(matter.story)
    if not isinstance(event, Event) or now is None:
        return
    path = (*part.path, "status")
    if event.status == "planned" and _after(now, event.date):
        message = f"planned for {event.date.text}, which is past on {now.text}"
        yield Finding("planned-in-the-past", path, f"{message}; write what became of it")
    if event.status == "happened" and _after(event.date, now):
        message = f"{event.date.text} is still to come on {now.text}"
        yield Finding("happened-in-the-future", path, f"{message}; write “planned”")


def _said(matter: Matter, part: Part) -> Iterator[Finding]:
    quote, story = part.statement, matter.story
    if not isinstance(quote, Quote) or quote.said is None:
        return
    path = (*part.path, "said")
    sources = [story.source(cite.source) for _, cite in part.cited]
    dates = [source.published for source in sources if source and source.published]
    last = max(dates, key=lambda date: date.latest or Day(9999, 12, 31)) if dates else None
    for date, whose in ((last, "its source"), (story.updated or story.published, "the story")):
        if _after(quote.said, date):
            message = f"said on {quote.said.text}, after {whose} was published ({_text(date)})"
            yield Finding("said-after-published", path, f"{message}; correct the date")
            return


def _after(a: Date | None, b: Date | None) -> bool:
    """Tell whether `a` lies wholly after `b`."""
    return bool(a and b and a.earliest and b.latest and a.earliest > b.latest)


def _text(date: Date | None) -> str:
    return date.text if date else ""


def _cut(data: object, path: Path, lines: list[str]) -> Iterator[Finding]:
    """Find prose of one word that goes on in what YAML takes for a comment."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _cut(item, (*path, index), lines)
    elif isinstance(data, dict):
        places = getattr(data, "values_at", {})
        for name, value in data.items():
            yield from _cut(value, (*path, name), lines)
            if name not in _PROSE or not isinstance(value, str) or name not in places:
                continue
            line, column = places[name]
            end = column - 1 + len(value)
            written = lines[line - 1].startswith(value, column - 1)
            behind = lines[line - 1][end : end + 80].lstrip(" \t")
            if written and behind[:1] == "#" and not behind.startswith(IGNORE):
                message = (
                    f"the text ends before “{visible(behind[:20])}”; if that belongs to it, put "
                    "the whole in quotation marks, else the comment on a line of its own"
                )
                yield Finding("text-or-comment", (*path, name), message)
