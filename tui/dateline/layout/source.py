"""The sources: each paragraph with what rests on it, what does not, and what it has wrong."""

from __future__ import annotations

from typing import NamedTuple

from dateline.layout.blocks import Block
from dateline.layout.glyphs import Glyphs
from dateline.layout.setting import Reference, Setting
from dateline.layout.spans import Flow, Spans
from dateline.layout.words import date_words
from dateline.story.model import Sic, Source, Story


class Paragraph(NamedTuple):
    """A place in the sources: a paragraph, or with number 0 the head of a source."""

    id: str
    source: Source
    number: int


def source_paragraphs(story: Story) -> tuple[Paragraph, ...]:
    """Return the head and the paragraphs of every source, in order."""
    return tuple(
        Paragraph(paragraph_id(source.id, number), source, number)
        for source in story.sources
        for number in range(len(source.paragraphs) + 1)
    )


def paragraph_id(source: str, number: int) -> str:
    """Return the id of a paragraph, which no statement can have: it holds a ¶."""
    return f"{source}¶{number}"


NOT_HELD = "The text of this source is not held here."
NOT_USED = "nothing rests on this paragraph"


def source_title(source: Source) -> str:
    """Return what a source is called."""
    return source.headline or source.publisher or source.id


def source_details(source: Source) -> list[str]:
    """Return what is known of a source beside its title."""
    details = [
        source.publisher if source.headline else "",
        source.byline,
        date_words(source.published, long=True) if source.published else "",
    ]
    return [detail for detail in details if detail]


def sic_words(sic: Sic, glyphs: Glyphs) -> Spans:
    """Say what a source has wrong, how it is read, and why."""
    opening, closing = glyphs.quotes
    return (
        ("sic  ", "doubt"),
        (f"{opening}{sic.cite.exact}{closing}", "muted"),
        (" is read as ", "muted"),
        (f"{opening}{sic.read}{closing}", "muted"),
        (f" {glyphs.dot} {sic.note}" if sic.note else "", "muted"),
    )


def by_section(references: list[Reference]) -> dict[str, list[int]]:
    """Return the numbers of some statements by the titles of their sections."""
    numbers: dict[str, list[int]] = {}
    for title, number in references:
        numbers.setdefault(title, []).append(number)
    return numbers


def used_words(references: list[Reference], glyphs: Glyphs) -> str:
    """Say which statements rest on a place of the sources."""
    if not references:
        return NOT_USED
    words = f" {glyphs.dot} ".join(
        f"{title} {' '.join(map(str, numbers))}"
        for title, numbers in by_section(references).items()
    )
    return f"{glyphs.used} {words}"


class SourcePages:
    """Lays out the places of the sources; keeps what all of them need, made once."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._sics: dict[tuple[str, int], list[Sic]] = {}
        for sic in setting.story.sic:
            place = (sic.cite.found.source, sic.cite.found.paragraph)
            self._sics.setdefault(place, []).append(sic)

    def references(self, place: Paragraph) -> list[Reference]:
        """Return the statements that rest on a paragraph (or on the source as a whole)."""
        return self._setting.references.get((place.source.id, place.number), [])

    def sics(self, place: Paragraph) -> list[Sic]:
        """Return what a paragraph has wrong."""
        return self._sics.get((place.source.id, place.number), [])

    def block(self, place: Paragraph) -> Block:
        """Lay out one place of the sources."""
        return self._paragraph(place) if place.number else self._head(place)

    def _head(self, place: Paragraph) -> Block:
        source, glyphs = place.source, self._setting.glyphs
        letter = self._setting.letter(source.id)
        side: Spans = ((letter + "  ", "sign"),) if letter else ()
        rest: Spans = ((" " * len(letter + "  "), ""),) if letter else ()
        flows = [Flow(((source_title(source), "headline"),), side, rest)]
        if details := source_details(source):
            flows.append(Flow(((f" {glyphs.dot} ".join(details), "muted"),), rest, rest))
        if source.url:
            flows.append(Flow(((source.url, "link"),), rest, rest))
        if not source.paragraphs:
            flows.append(Flow(((NOT_HELD, "muted"),), rest, rest))
            if references := self.references(place):
                flows.append(self._used(references, rest))
        return Block(place.id, tuple(flows))

    def _paragraph(self, place: Paragraph) -> Block:
        glyphs, source = self._setting.glyphs, place.source
        width = len(str(len(source.paragraphs))) + 3
        label = f"{self._setting.letter(source.id)}{glyphs.paragraph}{place.number}".ljust(width)
        rest = ((" " * len(label), ""),)
        references = self.references(place)
        text = source.paragraphs[place.number - 1]
        flow = Flow(((text, "text" if references else "unused"),), ((label, "sign"),), rest)
        sics = self.sics(place)
        faults = [(sic.cite.found.start, sic.cite.found.end, "sic") for sic in sics]
        notes = [self._sic(sic, rest) for sic in sics]
        return Block(place.id, (flow.marked(faults), *notes, self._used(references, rest)))

    def faults(self, place: Paragraph) -> list[Flow]:
        """Return the notes on what a paragraph has wrong, each with the paragraph's number."""
        sign = f"{self._setting.letter(place.source.id)}{self._setting.glyphs.paragraph}"
        where = f"{sign}{place.number} " if place.number else "- "
        side = ((where, "sign"),)
        rest = ((" " * len(side[0][0]), ""),)
        return [self._sic(sic, rest)._replace(first=side) for sic in self.sics(place)]

    def _sic(self, sic: Sic, rest: Spans) -> Flow:
        return Flow(sic_words(sic, self._setting.glyphs), rest, rest)

    def _used(self, references: list[Reference], rest: Spans) -> Flow:
        words = used_words(references, self._setting.glyphs)
        return Flow(((words, "cite" if references else "unused"),), rest, rest)
