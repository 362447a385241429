"""The data of a story file as the frozen model, its citations traced to the sources."""

from __future__ import annotations

import os
from typing import Any, TypeVar

from dateline.story.citing import Citing
from dateline.story.dates import sort_key
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.fields import Fields, Problem
from dateline.story.files import decode, read_source
from dateline.story.model import (
    Correction,
    Event,
    FurtherSection,
    Point,
    Quote,
    Sic,
    Source,
    Story,
    Unknown,
)
from dateline.story.plain import paragraphs

MAX_SOURCES = 5_000_000
"""Characters of all sources of a story: eight long novels. Checking them takes 1 s per million."""

_Named = TypeVar("_Named", Source, Point, Event, Quote, Unknown, Correction)


def build(data: Any, folder: str | None) -> tuple[Story, list[Problem]]:
    """Build the story from the data of its file; where there are problems it is not whole.

    `folder` is where source files lie; None where the story came without a folder.
    """
    problems: list[Problem] = []
    if not isinstance(data, dict):
        message = "a story is a mapping of fields; start with “format: 1” and a “headline”"
        return Story(""), [Problem((), message, "not-a-story")]
    fields = Fields(data, (), "a story", problems)
    story = story_from(fields, folder)
    fields.close()
    return story, problems


def story_from(fields: Fields, folder: str | None) -> Story:
    """Build the story from its fields, asking for each field that a story can have."""
    if fields.text("format", required=True) not in ("1", ""):
        message = "this program reads format 1; write “format: 1”"
        fields.fault("format", message, "unknown-format")
    return _StoryBuilder(fields, folder).story()


class _StoryBuilder:
    """Builds the parts of one story: first the sources, then what cites them."""

    def __init__(self, fields: Fields, folder: str | None) -> None:
        self.fields = fields
        self.folder = folder
        self.ids: dict[str, int] = {}
        """The ids given so far, each with how many were made from the same words."""
        self.source_ids: dict[str, int] = {}
        self.citing = Citing({})
        self.length = 0
        """Characters of all sources so far."""

    def story(self) -> Story:
        fields = self.fields
        headline = fields.text("headline", required=True)
        sources = self._all(fields, "sources", "a source", self._source)
        self.citing = Citing({source.id: source for source in sources})
        return Story(
            headline=headline,
            slug=fields.text("slug"),
            language=fields.text("language"),
            published=fields.date("published"),
            updated=fields.date("updated"),
            as_of=fields.date("as_of"),
            revision=fields.number("revision", 1),
            byline=fields.name("byline"),
            dateline=fields.text("dateline"),
            url=fields.link("url"),
            sources=sources,
            summary=self._all(fields, "summary", "a point", self._point),
            timeline=self._timeline(),
            quotes=self._all(fields, "quotes", "a quote", self._quote),
            sections=self._sections(),
            unknowns=self._all(fields, "unknowns", "an unknown", self._unknown),
            sic=tuple(self._sic(each) for each in fields.each("sic", "a sic")),
            corrections=self._all(fields, "corrections", "a correction", self._correction),
        )

    def _all(self, fields: Fields, name: str, what: str, make: Any) -> tuple[Any, ...]:
        """Build each item of a list, with an id that no other part of the story has."""
        return tuple(self._named(make(each), each) for each in fields.each(name, what))

    def _named(self, part: _Named, fields: Fields) -> _Named:
        """Return `part` with an id: its own, or one made from its content."""
        taken = self.source_ids if isinstance(part, Source) else self.ids
        if part.id in taken:
            message = f"the id “{part.id}” is given twice; every part needs its own"
            fields.fault("id", message, "duplicate-id")
        if "¶" in part.id:
            fields.fault("id", "an id cannot hold the sign ¶; leave it out", "bad-id")
        id = part.id or _made_id(part, taken)
        taken[id] = 1
        return part if part.id else part._replace(id=id)

    def _source(self, fields: Fields) -> Source:
        return Source(
            id=fields.text("id"),
            headline=fields.text("headline"),
            publisher=fields.name("publisher"),
            byline=fields.name("byline"),
            url=fields.link("url"),
            published=fields.date("published"),
            language=fields.text("language"),
            file=fields.text("file"),
            paragraphs=self._paragraphs(fields),
        )

    def _paragraphs(self, fields: Fields) -> tuple[str, ...]:
        """Return the text of a source, from its file or from the story itself."""
        text, file, sha256 = fields.raw("text"), fields.text("file"), fields.text("sha256")
        data = text.encode(errors="replace") if text else None
        if text and file:
            message = "a source has its text in “file” or in “text”, not in both"
            fields.fault("file", message, "source-file")
        elif file and self.folder is None:
            message = "a story without a folder has no files; write the “text” inline"
            fields.fault("file", message, "source-file")
        elif file and self.folder is not None and self.length <= MAX_SOURCES:
            try:
                data = read_source(self.folder, file)
                text = decode(data, os.path.join(self.folder, file))
            except (ValueError, StoryNotFound, StoryError) as error:
                fields.fault("file", str(error), "source-file")
        if sha256 and data is not None and (actual := _sha256(data)) != sha256.lower():
            message = f"the text has changed: its sha256 is now {actual}"
            fields.fault("sha256", message, "text-changed")
        return paragraphs(self._bounded(text, fields, "file" if file else "text"))

    def _bounded(self, text: str, fields: Fields, name: str) -> str:
        """Return the text of a source, `""` if the sources are too long together."""
        before, self.length = self.length, self.length + len(text)
        if self.length <= MAX_SOURCES:
            return text
        if before <= MAX_SOURCES:
            message = (
                f"the sources have more than {MAX_SOURCES:,} characters, the bound; divide them"
            )
            fields.fault(name, message, "too-large")
        return ""

    def _point(self, fields: Fields) -> Point:
        return Point(
            id=fields.text("id"),
            headline=fields.text("headline"),
            text=fields.text("text", required=True),
            kind=fields.choice("kind", ("fact", "assessment", "disputed"), "fact"),
            cite=self.citing.all(fields),
            review=fields.review(),
        )

    def _sections(self) -> tuple[FurtherSection, ...]:
        given = [
            (
                each,
                FurtherSection(
                    title=each.text("title", required=True),
                    id=each.text("id"),
                    statements=self._all(each, "statements", "a point", self._point),
                ),
            )
            for each in self.fields.each("sections", "a section")
        ]
        if not given:
            return ()
        from dateline.story.naming import named

        return named(given)

    def _timeline(self) -> tuple[Event, ...]:
        events = self._all(self.fields, "timeline", "an event", self._event)
        # A date that could not be read is None here; the story is not shown then anyway.
        return tuple(sorted((e for e in events if e.date), key=lambda e: sort_key(e.date)))

    def _event(self, fields: Fields) -> Event:
        statuses = ("", "happened", "planned", "cancelled", "postponed")
        return Event(
            id=fields.text("id"),
            date=fields.date("date", required=True),  # type: ignore[arg-type]
            headline=fields.text("headline", required=True),
            text=fields.text("text"),
            place=fields.text("place"),
            status=fields.choice("status", statuses, ""),
            display_date=fields.text("display_date"),
            date_inferred=fields.text("date_inferred"),
            cite=self.citing.all(fields),
            review=fields.review(),
        )

    def _quote(self, fields: Fields) -> Quote:
        return Quote(
            id=fields.text("id"),
            kind=fields.choice("kind", ("direct", "partial", "reported"), None),
            text=fields.text("text", required=True),
            speaker=fields.name("speaker"),
            role=fields.text("role"),
            said=fields.date("said"),
            context=fields.text("context"),
            original=fields.text("original"),
            language=fields.text("language"),
            translated_by=fields.name("translated_by"),
            cite=self.citing.all(fields),
            review=fields.review(),
        )

    def _unknown(self, fields: Fields) -> Unknown:
        text = fields.text("text", required=True)
        cite, review = self.citing.all(fields), fields.review()
        return Unknown(id=fields.text("id"), text=text, cite=cite, review=review)

    def _correction(self, fields: Fields) -> Correction:
        return Correction(
            id=fields.text("id"),
            date=fields.date("date"),
            text=fields.text("text", required=True),
            affects=fields.texts("affects"),
        )

    def _sic(self, fields: Fields) -> Sic:
        return Sic(
            cite=self.citing.one(fields),
            read=fields.text("read", required=True),
            note=fields.text("note"),
        )


def _made_id(part: _Named, taken: dict[str, int]) -> str:
    """Make an id from what a part says, so that the same words keep their id."""
    from zlib import crc32

    # What says nothing does not count: so an id stays when a part is given one more field.
    said = "\n".join(text for text in part if text and isinstance(text, str))
    id = stem = f"{type(part).__name__.lower()}-{crc32(said.encode()):08x}"
    while id in taken:
        taken[stem] += 1
        id = f"{stem}-{taken[stem]}"
    return id


def _sha256(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()
