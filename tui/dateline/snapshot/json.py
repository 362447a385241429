"""The story as JSON, as it was checked: for scripts, and to be read again.

The file is a story file (format 1, JSON): every field as it was read, sources with their text
inside, ids made where there were none. What the program found out stands beside it, in fields
named `checked`: of the story, and of each source, statement and citation. Whoever reads a story
passes over these and checks anew, so `dateline FILE` shows the same story; only that the
texts of its sources no longer lie in files of their own. `json-1.schema.json` describes it all.

- A date: the earliest and the latest day that it can mean (of the Gregorian calendar, in
  astronomical years; null where nothing bounds it), how exactly it is known, and in words.
- A citation: the number of its footnote; how its words stand in the source, and in words; and
  where: source, paragraph (from 1), and the first character and one past the last of the
  paragraph with its white space folded, counted in Unicode code points.
- The story: its sections in reading order, with the ids of what stands in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from json import dumps
from typing import Any

from dateline.layout.labels import KINDS, attribution, minutes
from dateline.layout.setting import QUOTES, SOURCE, SUMMARY, TIMELINE
from dateline.layout.timeline import event_labels
from dateline.layout.words import date_words, gap_words, precision_words
from dateline.snapshot.forms import Snapshot
from dateline.story.dates import Date, Day
from dateline.story.model import (
    Citation,
    Correction,
    Event,
    Point,
    Quote,
    Sic,
    Source,
    Statement,
    Unknown,
    is_to_come,
    today,
)

Data = dict[str, Any]


def write(snapshot: Snapshot) -> Iterator[str]:
    """Yield the whole file."""
    yield dumps(_Checked(snapshot).everything(), ensure_ascii=False, indent=2) + "\n"


class _Checked:
    """Turns the parts of one story into data, each with what was found out about it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.story = snapshot.story
        self.setting = snapshot.setting
        self.paragraphs = snapshot.paragraphs
        timeline = self.story.timeline
        self.gaps = {
            event.id: gap_words(event.date, following.date)
            for event, following in pairwise(timeline)
        }
        """From each event to the next, in words."""
        self.sections = {
            # The one item without a text says that there is nothing: it is not of the story.
            section.title: [item for item in section.items if item != Point("¶", "")]
            for section in snapshot.sections
            if section.title != SOURCE
        }

    def everything(self) -> Data:
        story = self.story
        checked = {
            "published": _checked_date(story.published),
            "updated": _checked_date(story.updated),
            "as_of": _checked_date(today(story)),
            "minutes": minutes(story),
            "citations": dict(sorted(Counter(c.found.state for c in story.citations()).items())),
            "sections": [
                {"title": title, "items": [item.id for item in items]}
                for title, items in self.sections.items()
            ],
        }
        return _given(
            format=1,
            slug=story.slug,
            language=story.language,
            headline=story.headline,
            published=_written(story.published),
            updated=_written(story.updated),
            as_of=_written(story.as_of),
            revision=story.revision,
            byline=story.byline,
            dateline=story.dateline,
            url=story.url,
            checked=checked,
            sources=[self.source(source) for source in story.sources],
            corrections=self.each(SUMMARY, Correction, self.correction),
            summary=self.each(SUMMARY, Point, self.point),
            unknowns=self.each(SUMMARY, Unknown, self.unknown),
            timeline=self.each(TIMELINE, Event, self.event),
            quotes=self.each(QUOTES, Quote, self.quote),
            sections=[
                {
                    "title": section.title,
                    "id": section.id,
                    "statements": self.each(section.title, Point, self.point),
                }
                for section in story.sections
                if section.title in self.sections
            ],
            sic=[self.sic(sic) for sic in story.sic],
        )

    def each(self, title: str, kind: type, make: Callable[[Any], Data]) -> list[Data]:
        """Return what is written of one kind in a section."""
        return [make(item) for item in self.sections.get(title, ()) if isinstance(item, kind)]

    def source(self, source: Source) -> Data:
        return _given(
            id=source.id,
            headline=source.headline,
            publisher=source.publisher,
            byline=source.byline,
            url=source.url,
            published=_written(source.published),
            language=source.language,
            text="\n\n".join(source.paragraphs),
            checked={
                "letter": self.setting.letter(source.id),
                "published": _checked_date(source.published),
                "paragraphs": len(source.paragraphs),
            },
        )

    def correction(self, correction: Correction) -> Data:
        return _given(
            id=correction.id,
            date=_written(correction.date),
            text=correction.text,
            affects=list(correction.affects),
            checked={"date": _checked_date(correction.date)},
        )

    def point(self, point: Point) -> Data:
        return _given(
            id=point.id,
            headline=point.headline,
            text=point.text,
            kind=point.kind,
            checked={"kind": KINDS[point.kind]},
            cite=self.cites(point.cite),
            **_review(point),
        )

    def unknown(self, unknown: Unknown) -> Data:
        return _given(
            id=unknown.id,
            text=unknown.text,
            cite=self.cites(unknown.cite),
            **_review(unknown),
        )

    def event(self, event: Event) -> Data:
        return _given(
            id=event.id,
            date=event.date.text,
            display_date=event.display_date,
            date_inferred=event.date_inferred,
            headline=event.headline,
            text=event.text,
            place=event.place,
            status=event.status,
            checked={
                "date": _checked_date(event.date),
                "remarks": event_labels(event, self.story),
                "to_come": is_to_come(event, today(self.story)),
                "gap": self.gaps.get(event.id, ""),
            },
            cite=self.cites(event.cite),
            **_review(event),
        )

    def quote(self, quote: Quote) -> Data:
        return _given(
            id=quote.id,
            kind=quote.kind,
            text=quote.text,
            speaker=quote.speaker,
            role=quote.role,
            said=_written(quote.said),
            context=quote.context,
            original=quote.original,
            language=quote.language,
            translated_by=quote.translated_by,
            checked={"attribution": attribution(quote), "said": _checked_date(quote.said)},
            cite=self.cites(quote.cite),
            **_review(quote),
        )

    def sic(self, sic: Sic) -> Data:
        cite = self.cite(sic.cite)
        return cite | _given(read=sic.read, note=sic.note)

    def cites(self, cites: tuple[Citation, ...]) -> list[Data]:
        return [self.cite(cite) for cite in cites]

    def cite(self, cite: Citation) -> Data:
        found = cite.found
        checked: Data = {
            "note": self.setting.notes.get(cite),  # a sic has none
            "state": found.state,
            "words": self.setting.state(cite),
            "source": found.source,
            "paragraph": found.paragraph or None,
            "start": found.start if found.end else None,
            "end": found.end or None,
        }
        if self.paragraphs:
            source = self.story.source(found.source)
            held = source.paragraphs if source and found.paragraph else ()
            checked["text"] = held[found.paragraph - 1] if held else None
        return _given(
            source=cite.source,
            paragraph=cite.paragraph,
            exact=cite.exact,
            prefix=cite.prefix,
            suffix=cite.suffix,
            checked=checked,
        )


def _given(**fields: Any) -> Data:
    """Return the fields that say something: a story file leaves the others out."""
    return {name: value for name, value in fields.items() if value}


def _review(statement: Statement) -> Data:
    if (review := statement.review) is None:
        return {}
    reviewed = review.day.text if review.day else "yes" if review.done else "no"
    return {"reviewed": reviewed, "doubt": review.doubt}


def _written(date: Date | None) -> str:
    return date.text if date else ""


def _checked_date(date: Date | None) -> Data | None:
    return date and {
        "earliest": _day(date.earliest),
        "latest": _day(date.latest),
        "precision": date.precision,
        "words": date_words(date),
        "known": precision_words(date),
    }


def _day(day: Day | None) -> str | None:
    if day is None:
        return None
    sign = "-" if day.year < 0 else ""
    return f"{sign}{abs(day.year):04}-{day.month:02}-{day.day:02}"
