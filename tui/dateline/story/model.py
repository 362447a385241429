"""What a story is: frozen data, traced to its sources, ready to be laid out.

The fields follow the story file. Texts are `plain`: one line, no control characters.
Optional texts are `""` when the file does not give them.

The classes are named tuples because they are by far the cheapest frozen classes to
import: a dozen took 11 ms of a cold start, as frozen dataclasses 31 ms.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from dateline.story.dates import Date

State = Literal["verbatim", "altered", "elsewhere", "not found", "unchecked"]
"""How the words of a citation stand in the source; `unchecked` where its text is not held."""


DifferenceKind = Literal[
    "words",
    "context",
    "look-alikes",
    "quotation marks",
    "dashes",
    "hyphens",
    "capitals",
    "ligatures",
    "letter forms",
    "hyphenation",
    "white space",
    "encoding",
    "invisible characters",
]
"""How cited words differ from their source: other `words`, another `context` than `prefix` and
`suffix` say, letters of another script, or only how the words are set."""


class Difference(NamedTuple):
    """One difference between cited words and their source."""

    kind: DifferenceKind
    cited: str
    """`""` where the source has words that are not cited."""
    source: str
    """`""` where the source does not have these words."""
    at: int = 0
    """Where the difference begins in the cited words."""


class Found(NamedTuple):
    """What became of a citation when its words were looked for."""

    state: State
    source: str = ""
    """Id of the source where the words stand (or that is cited, if they stand nowhere)."""
    paragraph: int = 0
    """From 1; 0 where no paragraph is known."""
    start: int = 0
    """First character of the words within the paragraph."""
    end: int = 0
    """One past the last character; equal to `start` where nothing was found."""
    differences: tuple[Difference, ...] = ()
    """What differs; of `verbatim` words only how they are encoded."""


class Citation(NamedTuple):
    """The exact words of a source on which a statement rests."""

    source: str
    exact: str
    paragraph: int = 0
    """As cited, from 1; 0 where the file leaves it out."""
    prefix: str = ""
    suffix: str = ""
    found: Found = Found("unchecked")


class Source(NamedTuple):
    """A text that the story rests on."""

    id: str
    headline: str = ""
    publisher: str = ""
    byline: str = ""
    url: str = ""
    published: Date | None = None
    language: str = ""
    file: str = ""
    """Where its text lies, inside the story's folder."""
    paragraphs: tuple[str, ...] = ()
    """Empty where only a link is known."""


class Review(NamedTuple):
    """Whether anybody has looked at a statement that a program has drafted."""

    done: bool
    day: Date | None = None
    """When; None where the file does not say."""
    doubt: str = ""
    """Why to look at it first."""


class Point(NamedTuple):
    """One point of the summary, or of a section that only this story has."""

    id: str
    text: str
    kind: Literal["fact", "assessment", "disputed"] = "fact"
    cite: tuple[Citation, ...] = ()
    headline: str = ""
    """Leads in to the text: whose view it is, what it is about, the question that it answers."""
    review: Review | None = None


class Event(NamedTuple):
    """A dated entry of the timeline."""

    id: str
    date: Date
    headline: str
    text: str = ""
    place: str = ""
    status: Literal["", "happened", "planned", "cancelled", "postponed"] = ""
    display_date: str = ""
    """Shown instead of the date, where its words matter."""
    date_inferred: str = ""
    """How the date was worked out, if the source does not say it."""
    cite: tuple[Citation, ...] = ()
    review: Review | None = None


class Quote(NamedTuple):
    """Speech with its speaker."""

    id: str
    kind: Literal["direct", "partial", "reported"]
    text: str
    speaker: str = ""
    role: str = ""
    said: Date | None = None
    context: str = ""
    original: str = ""
    language: str = ""
    translated_by: str = ""
    cite: tuple[Citation, ...] = ()
    review: Review | None = None


class Unknown(NamedTuple):
    """Something that the sources leave open."""

    id: str
    text: str
    cite: tuple[Citation, ...] = ()
    review: Review | None = None


class Sic(NamedTuple):
    """A fault of the source itself: what it says, how this briefing reads it, and why."""

    cite: Citation
    read: str
    note: str = ""


class Correction(NamedTuple):
    """What was put right since an earlier revision."""

    id: str
    date: Date | None
    text: str
    affects: tuple[str, ...] = ()
    """Ids of the statements that were put right."""
    cite: tuple[Citation, ...] = ()
    """Always empty: a correction speaks of the briefing, not of a source."""


Statement = Point | Event | Quote | Unknown
"""Anything that makes a claim and cites a source for it."""

OWN_SECTIONS = {
    "summary": "Summary",
    "timeline": "Timeline",
    "quotes": "Key quotes",
    "source": "Source",
}
"""The sections that every story may have: the id and the title of each."""


class FurtherSection(NamedTuple):
    """A section that only this story has: perspectives, background, questions and answers."""

    id: str
    """Names it on the command line. No other section has it; a statement may."""
    title: str
    """No other section has it, whatever its capitals."""
    statements: tuple[Point, ...]
    """At least one."""


class Story(NamedTuple):
    """One briefing."""

    headline: str
    slug: str = ""
    language: str = ""
    published: Date | None = None
    updated: Date | None = None
    as_of: Date | None = None
    """The day from which past and future are counted."""
    revision: int = 0
    """0 where the file does not count revisions."""
    byline: str = ""
    dateline: str = ""
    url: str = ""
    sources: tuple[Source, ...] = ()
    summary: tuple[Point, ...] = ()
    timeline: tuple[Event, ...] = ()
    """In the order of their dates, not of the file."""
    quotes: tuple[Quote, ...] = ()
    sections: tuple[FurtherSection, ...] = ()
    """The further ones, in the order of the file."""
    unknowns: tuple[Unknown, ...] = ()
    sic: tuple[Sic, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def source(self, id: str) -> Source | None:
        """Return the source of that id, if the story has it."""
        return next((source for source in self.sources if source.id == id), None)

    def statements(self) -> tuple[Statement, ...]:
        """Return every statement, in reading order."""
        further = [point for section in self.sections for point in section.statements]
        return (*self.summary, *self.unknowns, *self.timeline, *self.quotes, *further)

    def citations(self) -> list[Citation]:
        """Return the citations of every statement, in reading order."""
        return [cite for statement in self.statements() for cite in statement.cite]


def numbered(story: Story) -> tuple[tuple[str, tuple[Statement | Correction, ...]], ...]:
    """Return the sections that make claims: their titles and statements, as they are numbered."""
    return (
        (OWN_SECTIONS["summary"], (*story.corrections, *story.summary, *story.unknowns)),
        (OWN_SECTIONS["timeline"], story.timeline),
        (OWN_SECTIONS["quotes"], story.quotes),
        *((section.title, section.statements) for section in story.sections),
    )


def is_open(statement: Statement | Correction) -> bool:
    """Tell whether a statement was drafted by a program and nobody has looked at it yet."""
    review = None if isinstance(statement, Correction) else statement.review
    return review is not None and not review.done


def unreviewed(story: Story) -> Story:
    """Return a story without what is known of its review."""
    return changed(story, lambda each: each._replace(review=None))


def changed(story: Story, change: Callable[[Statement], Statement]) -> Story:
    """Return a story in which each statement is changed, or is as it was."""

    def all_of(statements: Any) -> tuple[Any, ...]:
        return tuple(map(change, statements))

    return story._replace(
        summary=all_of(story.summary),
        timeline=all_of(story.timeline),
        quotes=all_of(story.quotes),
        sections=tuple(
            section._replace(statements=all_of(section.statements)) for section in story.sections
        ),
        unknowns=all_of(story.unknowns),
    )


def today(story: Story) -> Date | None:
    """Return the day from which the story counts past and future; no clock is asked."""
    return story.as_of or story.updated or story.published


def is_to_come(event: Event, now: Date | None) -> bool:
    """Tell whether an event is only planned, or lies wholly after the day `now`."""
    if event.status:
        return event.status in ("planned", "postponed")
    first, last = event.date.earliest, now.latest if now else None
    return bool(first and last and first > last)
