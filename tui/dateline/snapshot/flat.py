"""The story as announced text: no boxes, rails or columns, for a screen reader and for `less`.

Each item says first what it is and how many there are: "Event 3 of 7, October 2024, month
known, Kazan." What a page says by the place of things is said in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.layout.header import header_facts
from dateline.layout.labels import (
    KINDS,
    attribution,
    count,
    original_words,
    review_words,
    state_words,
)
from dateline.layout.notes import cited_paragraph
from dateline.layout.sections import Section
from dateline.layout.setting import SOURCE
from dateline.layout.source import Paragraph, SourcePages, source_paragraphs
from dateline.layout.spans import Flow, Spans
from dateline.layout.timeline import event_labels
from dateline.layout.words import date_words, gap_words
from dateline.snapshot.forms import Snapshot
from dateline.story.model import (
    Citation,
    Correction,
    Event,
    Point,
    Quote,
    Statement,
    Unknown,
    today,
)

_EMPTY: Spans = ()
_BESIDE = "paragraph "
"""Stands for the sign ¶, which few screen readers name."""


def flat(snapshot: Snapshot) -> Iterator[Spans]:
    """Yield the lines of the announced text."""
    for runs in _Announcer(snapshot).everything():
        yield from Flow(runs).lines(snapshot.width)


class _Announcer:
    """Says one story, a sentence or a text at a time; what it yields wraps to lines of its own."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.setting = snapshot.setting
        self.pages = SourcePages(self.setting)

    def everything(self) -> Iterator[Spans]:
        story = self.setting.story
        yield ((story.headline, "title"),)
        first, *more = [text for text, _ in header_facts(story)]
        yield _sentence((_begun(first), *more), "muted")
        for section in self.snapshot.sections:
            yield _EMPTY
            items = count(len(section), _NOUNS.get(section.key, "item"))
            yield ((f"{section.title}, {items}.", "section"),)
            for index in range(len(section)):
                yield _EMPTY
                yield from self.item(section, index)
        if notes := self.snapshot.notes():
            yield from self.notes(notes)
            yield from self.sources()

    def item(self, section: Section, index: int) -> Iterator[Spans]:
        """Announce an item of a section, and say it."""
        item = section.items[index]
        number = f"{index + 1:,} of {len(section):,}"
        if isinstance(item, Paragraph):
            yield from self.place(item)
        elif isinstance(item, Event):
            yield from self.event(item, number)
            yield from self.after(section.items[index + 1 : index + 2], item, index)
        elif isinstance(item, Quote):
            yield from self.quote(item, number)
        elif not isinstance(item, Point) or item.text:
            yield from self.point(item, number)
        else:
            yield (("This story has a headline and nothing else.", "muted"),)

    def point(self, item: Point | Unknown | Correction, number: str) -> Iterator[Spans]:
        if isinstance(item, Point):
            more = KINDS[item.kind]
        else:
            dated = isinstance(item, Correction) and item.date
            more = date_words(dated, long=True) if dated else ""
        yield _sentence((f"{type(item).__name__} {number}", more), "kind")
        if isinstance(item, Point) and item.headline:
            yield ((item.headline, "headline"),)
        yield ((item.text, "text"),)
        yield from self.cited(item)

    def event(self, event: Event, number: str) -> Iterator[Spans]:
        when = event.display_date or date_words(event.date, long=True)
        labels = event_labels(event, self.setting.story, long=True)
        yield _sentence((f"Event {number}", when, *labels), "date")
        yield ((event.headline, "headline"),)
        if event.text:
            yield ((event.text, "text"),)
        if event.date_inferred:
            yield ((f"Date inferred: {event.date_inferred}", "muted"),)
        yield from self.cited(event)

    def after(self, following: Iterable[Event], event: Event, index: int) -> Iterator[Spans]:
        """Say how long it is to the event that follows, and whether today lies between."""
        for each in following:
            if gap := gap_words(event.date, each.date):
                yield _EMPTY
                yield ((f"To the next event: {gap}.", "gap"),)
            now = today(self.setting.story)
            if now and index == self.setting.last_past:
                yield _EMPTY
                yield ((f"As of {date_words(now, long=True)}. What follows is to come.", "now"),)

    def quote(self, quote: Quote, number: str) -> Iterator[Spans]:
        said = date_words(quote.said, long=True) if quote.said else ""
        yield _sentence((f"Quote {number}", quote.kind, attribution(quote), said), "speaker")
        opening, closing = ("", "") if quote.kind == "reported" else self.setting.glyphs.quotes
        yield ((f"{opening}{quote.text}{closing}", "quote"),)
        if quote.context:
            yield ((quote.context, "muted"),)
        if quote.original:
            words = original_words(quote, (opening, closing))
            yield ((f"Original: {words}", "muted"),)
        yield from self.cited(quote)

    def cited(self, item: Statement | Correction) -> Iterator[Spans]:
        if words := review_words(item):
            yield _sentence((_begun(words),), "doubt")
        numbers = [str(number) for number in dict.fromkeys(map(self.setting.notes.get, item.cite))]
        if numbers:
            noun = "Note" if len(numbers) == 1 else "Notes"
            yield ((f"{noun} {', '.join(numbers)}.", "cite"),)

    def notes(self, notes: dict[Citation, int]) -> Iterator[Spans]:
        """Say each footnote: where the words stand, the words, and whether they do."""
        opening, closing = self.setting.glyphs.quotes
        yield _EMPTY
        yield ((f"Notes, {len(notes):,}.", "section"),)
        yield _EMPTY
        for cite, number in notes.items():
            place = (f"Note {number}", *self.names(cite.source, cited_paragraph(cite)))
            verbatim = cite.found.state == "verbatim"
            where = _listed(self.names(cite.found.source, cite.found.paragraph))
            state = "verbatim" if verbatim else state_words(cite, where)
            words = f"{opening}{cite.exact}{closing}, " if cite.exact else ""
            yield (
                (f"{_listed(place)}: ", "cite"),
                (words, "text"),
                (f"{state}.", "muted" if verbatim else "doubt"),
            )

    def names(self, source: str, paragraph: int) -> tuple[str, str]:
        """Return how a paragraph is named, its source and its number."""
        letter = self.setting.letter(source)
        return (f"source {letter}" if letter else "", f"{_BESIDE}{paragraph}" if paragraph else "")

    def sources(self) -> Iterator[Spans]:
        """Say what the sources are, what is wrong with their texts, and what is cited of them."""
        in_full = self.snapshot.cited_paragraphs()
        yield _EMPTY
        yield ((f"Sources, {len(self.setting.story.sources):,}.", "section"),)
        for place in source_paragraphs(self.setting.story):
            if not place.number or place in in_full:
                yield _EMPTY
                yield from self.place(place)
            else:
                yield from self.faults(place)

    def place(self, place: Paragraph) -> Iterator[Spans]:
        """Say the head of a source, or one of its paragraphs with what rests on it."""
        paragraphs, references = place.source.paragraphs, self.pages.references(place)
        if place.number:
            yield ((f"Paragraph {place.number:,} of {len(paragraphs):,}.", "sign"),)
            yield ((paragraphs[place.number - 1], "text"),)
            yield from self.faults(place)
        else:
            letter = self.setting.letter(place.source.id)
            held = count(len(paragraphs), "paragraph")
            yield _sentence((f"{SOURCE} {letter}".rstrip(), held if paragraphs else ""), "sign")
            flows = self.pages.block(place).flows
            # The last says with an arrow what is said in words below.
            for flow in flows[:-1] if references else flows:
                yield self.undotted(flow.runs)
        if not references and not place.number:
            return
        by_title: dict[str, list[str]] = {}
        for title, number in references:
            by_title.setdefault(title, []).append(str(number))
        users = [f"{title} {', '.join(numbers)}" for title, numbers in by_title.items()]
        words = f"Used by {'; '.join(users)}." if users else "Nothing rests on this paragraph."
        yield ((words, "cite" if users else "unused"),)

    def faults(self, place: Paragraph) -> Iterator[Spans]:
        for flow in self.pages.faults(place):
            label = f"Fault in paragraph {place.number}: "
            yield ((label, "doubt"), *self.undotted(flow.runs[1:]))

    def undotted(self, runs: Spans) -> Spans:
        """Return what a page parts by dots, parted by commas."""
        dot = f" {self.setting.glyphs.dot} "
        return tuple((text.replace(dot, ", "), role) for text, role in runs)


_NOUNS = {"timeline": "event", "quotes": "quote"}


def _listed(parts: Iterable[str]) -> str:
    return ", ".join([part for part in parts if part])


def _begun(words: str) -> str:
    """Return words as a sentence begins."""
    return words[:1].upper() + words[1:]


def _sentence(parts: Iterable[str], role: str) -> Spans:
    return ((f"{_listed(parts)}.", role),)
