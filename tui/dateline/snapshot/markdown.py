"""The story as Markdown: CommonMark, with footnotes as GitHub renders them.

GitHub counts the footnotes of a page anew, in the order in which they are first named. Those
of a whole story are numbered so already; where only some sections are written, the file has
the story's numbers and the rendered page its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dateline.layout.header import header_facts
from dateline.layout.labels import (
    KINDS,
    NOT_KNOWN,
    attribution,
    corrected,
    original_words,
    review_words,
    speech_marks,
)
from dateline.layout.notes import note_of
from dateline.layout.sections import NOTHING_ELSE, Section
from dateline.layout.source import (
    NOT_HELD,
    Paragraph,
    SourcePages,
    sic_words,
    source_details,
    source_paragraphs,
    source_title,
    used_words,
)
from dateline.layout.spans import plain_text
from dateline.layout.timeline import between, event_date, event_labels, event_mark, inferred
from dateline.layout.words import date_words
from dateline.snapshot.forms import Snapshot
from dateline.snapshot.markdown_text import escape, heading, marked, soft, start, strong
from dateline.snapshot.markup import cited_stretches, is_link
from dateline.story.model import (
    Citation,
    Correction,
    Event,
    Point,
    Quote,
    Source,
    Statement,
    Unknown,
)

Lines = list[str]
"""The lines of one paragraph."""


def write(snapshot: Snapshot) -> Iterator[str]:
    """Yield the pieces of the file: its head, its sections, its sources, its footnotes."""
    yield from _Page(snapshot).everything()


class _Page:
    """One story, written a statement at a time."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.setting = snapshot.setting
        self.story = snapshot.story
        self.glyphs = snapshot.setting.glyphs
        self.pages = SourcePages(self.setting)

    def everything(self) -> Iterator[str]:
        yield heading(1, self.story.headline) + "\n"
        yield _block([self.dotted([text for text, _ in header_facts(self.story)])])
        for section in self.snapshot.sections:
            yield f"\n{heading(2, section.title)}\n"
            for index in range(len(section)):
                yield self.item(section, index)
        if notes := self.snapshot.notes():
            yield f"\n{heading(2, 'Sources')}\n"
            yield from self.sources()
            yield "\n"
            for cite, number in notes.items():
                yield self.note(cite, number)

    def item(self, section: Section, index: int) -> str:
        item = section.items[index]
        if isinstance(item, Paragraph):
            return _block(self.place(item))
        if isinstance(item, Event):
            return self.event(section.items, index)
        if isinstance(item, Quote):
            return self.quote(item)
        return self.point(item)

    def point(self, point: Point | Unknown | Correction) -> str:
        notes = self.notes(point.cite)
        if isinstance(point, Point):
            if not point.text:
                return _block([escape(NOTHING_ELSE)])
            lines = [strong(point.headline)] if point.headline else []
            lines.append(escape(point.text))
            lines += [soft(kind)] if (kind := KINDS[point.kind]) else []
            lines[-1] += notes
            return _listed(_paragraph([*lines, *self.review(point)]))
        label = NOT_KNOWN if isinstance(point, Unknown) else corrected(point)
        line = f"{strong(label)} {escape(point.text)}{notes}"
        return _listed(_paragraph([line, *self.review(point)]))

    def event(self, events: Sequence[Any], index: int) -> str:
        event: Event = events[index]
        labels = event_labels(event, self.story)
        mark = escape(event_mark(event.date, self.setting))
        when = f"{mark} {strong(event_date(event))}"
        if labels:
            when += f" {self.glyphs.dot} {self.dotted(labels)}"
        lines = [when, strong(event.headline) + self.notes(event.cite)]
        lines += [escape(event.text)] if event.text else []
        lines += [soft(inferred(event))] if event.date_inferred else []
        lines += self.review(event)
        words = between(events, index, self.setting)
        after = [f"{self.glyphs.rail_gap} {words.gap}"] if words.gap else []
        if words.now:
            rule = self.glyphs.rule * 2
            after.append(f"{self.glyphs.rail_open} {rule} {words.now} {rule}")
        return _listed(_paragraph(lines), _paragraph([soft(line) for line in after]))

    def quote(self, quote: Quote) -> str:
        """Write a quote: speech in quotation marks as a quoted block, reported speech not."""
        opening, closing = marks = speech_marks(quote, self.glyphs)
        said = f" {self.glyphs.dot} {date_words(quote.said)}" if quote.said else ""
        words = escape(f"{opening}{quote.text}{closing}")
        lines = [escape(attribution(quote))]
        lines += [escape(quote.context)] if quote.context else []
        lines += [escape(f"original: {original_words(quote, marks)}")] if quote.original else []
        lines.append(escape(quote.kind + said) + self.notes(quote.cite))
        lines += self.review(quote)
        if not opening:
            return _listed(_paragraph([words, *lines]))
        return _listed("> " + start(words), _paragraph(lines))

    def review(self, statement: Statement | Correction) -> Lines:
        return [soft(words)] if (words := review_words(statement)) else []

    def sources(self) -> Iterator[str]:
        """Write what the sources are, and of their texts what is wrong or, if wanted, cited."""
        in_full = {place.id for place in self.snapshot.cited_paragraphs()}
        for place in source_paragraphs(self.story):
            if not place.number or place.id in in_full:
                yield _block(self.place(place))
            elif faults := self.faults(place):
                yield _block([f"{self.sign(place)} {fault}" for fault in faults])

    def place(self, place: Paragraph) -> Lines:
        """Write the head of a source, or one of its paragraphs with what rests on it."""
        if not place.number:
            return self.head(place.source)
        notes = self.snapshot.notes() if self.snapshot.paragraphs else ()
        text = marked(cited_stretches(place, notes))
        used = used_words(self.pages.references(place), self.glyphs)
        return [f"{self.sign(place)} {text}", *self.faults(place), soft(used)]

    def head(self, source: Source) -> Lines:
        letter = self.setting.letter(source.id)
        title = strong(source_title(source))
        lines = [f"{escape(letter)} {title}" if letter else title]
        if details := source_details(source):
            lines.append(self.dotted(details))
        if source.url:
            lines.append(f"<{source.url}>" if is_link(source.url) else escape(source.url))
        if not source.paragraphs:
            lines.append(escape(NOT_HELD))
            if references := self.setting.references.get((source.id, 0)):
                lines.append(soft(used_words(references, self.glyphs)))
        return lines

    def faults(self, place: Paragraph) -> Lines:
        return [
            escape(" ".join(plain_text(sic_words(sic, self.glyphs)).split()))
            for sic in self.pages.sics(place)
        ]

    def sign(self, place: Paragraph) -> str:
        return f"{self.setting.letter(place.source.id)}{self.glyphs.paragraph}{place.number}"

    def note(self, cite: Citation, number: int) -> str:
        """Write a footnote: where the words stand, the words, and whether they do."""
        place, words, state, _ = note_of(cite, self.setting)
        texts = [text for text in (place, words) if text]
        said = " ".join(texts) + (f" {self.glyphs.dot} {state}" if state else "")
        return f"[^{number}]: {start(escape(said.strip()))}\n"

    def notes(self, cites: Sequence[Citation]) -> str:
        numbers = dict.fromkeys([self.setting.notes[cite] for cite in cites])
        return "".join([f"[^{number}]" for number in numbers])

    def dotted(self, texts: Sequence[str]) -> str:
        return f" {self.glyphs.dot} ".join([escape(text) for text in texts])


def _paragraph(lines: Lines) -> str:
    """Return the lines of a paragraph, each kept as a line of its own."""
    return "\\\n".join([start(line) for line in lines])


def _block(lines: Lines) -> str:
    """Return a paragraph, with an empty line before it."""
    return f"\n{_paragraph(lines)}\n"


def _listed(*paragraphs: str) -> str:
    """Return an item of a list, with an empty line before it."""
    indented = [text.replace("\n", "\n  ") for text in paragraphs if text]
    return "\n- " + "\n\n  ".join(indented) + "\n"
