"""What a form says, read back from what it wrote: one module a form, to find that all agree.

Each module has a function `extract(written) -> Content`. It may rely on the form being written
`WIDE`, so that no line of it wraps.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple

from dateline.layout.labels import KINDS, attribution, original_words, review_words
from dateline.layout.notes import cited_paragraph
from dateline.layout.setting import SOURCE
from dateline.layout.timeline import event_labels
from dateline.layout.words import date_words
from dateline.snapshot.forms import Snapshot
from dateline.story.dates import MONTHS
from dateline.story.model import Citation, Correction, Event, Point, Quote, Story, Unknown

WIDE = 10_000
REVIEW = "not reviewed"


class Said(NamedTuple):
    """A statement as a form has it."""

    section: str
    kind: str
    """point, unknown, correction, event or quote."""
    label: str
    """What is said about it, joined by `, `: of a point its kind, of an event its date and the
    remarks beside it, of a quote its kind, speaker and date. See `labelled`."""
    texts: tuple[str, ...]
    """Its own words: of a point headline and text; of an event headline, text and `date inferred:
    …`; of a quote the words (in “” unless it is reported), context and `original: …`."""
    notes: tuple[int, ...]
    review: str = ""
    """`not reviewed`, and what is doubtful, of a draft that nobody has looked at."""


class Note(NamedTuple):
    """A footnote as a form has it."""

    number: int
    place: str
    """Such as ¶2, or B¶2 where there are several sources."""
    exact: str
    state: str
    """`verbatim`, or what `state_words` says of other states."""


class Content(NamedTuple):
    """What a form says."""

    headline: str
    said: tuple[Said, ...]
    notes: tuple[Note, ...]


def extract(form: str, written: str) -> Content:
    """Read back what a form wrote."""
    module = import_module(f"support.extracts.{form}")
    content: Content = module.extract(written)
    return content


def labelled(parts: Iterable[str]) -> str:
    """Join what is said about a statement; months and weekdays as short as on a page."""
    label = ", ".join(part for part in parts if part)
    for month in MONTHS:
        label = label.replace(month, month[:3])
    for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"):
        label = label.replace(f"{day}day", day[:3])
    return label


def without_review(texts: list[str]) -> str:
    """Take the words on its review out of the texts of a statement."""
    there = [text for text in texts if text.startswith(REVIEW)]
    for text in there:
        texts.remove(text)
    return "".join(there)


def expected(snapshot: Snapshot) -> Content:
    """What every form has to say."""
    said = [
        _said(item, section.title, snapshot)
        for section in snapshot.sections
        if section.title != SOURCE
        for item in section.items
        if item.id != "¶"  # says that there is nothing
    ]
    notes = [_note(cite, number, snapshot) for cite, number in snapshot.notes().items()]
    return Content(snapshot.story.headline, tuple(said), tuple(notes))


def _said(
    item: Point | Unknown | Correction | Event | Quote, section: str, snapshot: Snapshot
) -> Said:
    numbers = snapshot.setting.notes
    return Said(
        section,
        type(item).__name__.lower(),
        labelled(_label(item, snapshot.story)),
        tuple(text for text in _texts(item) if text),
        tuple(dict.fromkeys(numbers[cite] for cite in item.cite)),
        review_words(item),
    )


def _label(item: Point | Unknown | Correction | Event | Quote, story: Story) -> list[str]:
    match item:
        case Point():
            return [KINDS[item.kind]]
        case Correction():
            return [date_words(item.date) if item.date else ""]
        case Event():
            return [item.display_date or date_words(item.date), *event_labels(item, story)]
        case Quote():
            said = date_words(item.said) if item.said else ""
            return [item.kind, attribution(item), said]
        case Unknown():
            return []


def _texts(item: Point | Unknown | Correction | Event | Quote) -> list[str]:
    match item:
        case Event():
            inferred = f"date inferred: {item.date_inferred}" if item.date_inferred else ""
            return [item.headline, item.text, inferred]
        case Quote():
            opening, closing = ("", "") if item.kind == "reported" else ("“", "”")
            original = original_words(item, (opening, closing)) if item.original else ""
            words = f"{opening}{item.text}{closing}"
            return [words, item.context, f"original: {original}" if original else ""]
        case Point():
            return [item.headline, item.text]
        case _:
            return [item.text]


def _note(cite: Citation, number: int, snapshot: Snapshot) -> Note:
    place = snapshot.setting.place(cite.source, cited_paragraph(cite))
    verbatim = cite.found.state == "verbatim"
    return Note(number, place, cite.exact, "verbatim" if verbatim else snapshot.setting.state(cite))
