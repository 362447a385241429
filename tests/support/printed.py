"""What a reader finds in a printed story, whatever its form: for telling whether forms agree."""

from __future__ import annotations

from typing import NamedTuple

from dateline.layout.labels import attribution
from dateline.layout.notes import note_of
from dateline.layout.setting import Setting, numbered
from dateline.layout.timeline import event_date
from dateline.layout.words import date_words
from dateline.story import Event, Quote, Story


class Said(NamedTuple):
    """One statement as it was printed."""

    section: str
    """The title that it stands under."""
    text: str
    """Of an event its headline; of a quote the words without quotation marks."""
    date: str = ""
    """In words."""
    attribution: str = ""
    notes: tuple[int, ...] = ()
    """The numbers of its footnotes, in the order in which they stand."""


class Printed(NamedTuple):
    """All that was printed of a story."""

    headline: str
    statements: list[Said]
    states: dict[int, str]
    """By the number of a footnote: what became of the citation, `""` for verbatim."""


def printed(story: Story) -> Printed:
    """Return what every form should print of a story."""
    setting = Setting(story, footnotes=True)
    states = {number: note_of(cite, setting).state for cite, number in setting.notes.items()}
    said = [
        Said(
            title,
            item.headline if isinstance(item, Event) else item.text,
            _date(item),
            attribution(item) if isinstance(item, Quote) else "",
            tuple(dict.fromkeys(setting.notes[cite] for cite in item.cite)),
        )
        for title, items in numbered(story)
        for item in items
    ]
    return Printed(story.headline, said, states)


def _date(item: object) -> str:
    if isinstance(item, Event):
        return event_date(item)
    said = item.said if isinstance(item, Quote) else None
    return date_words(said) if said else ""
