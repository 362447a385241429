"""A story file as the index keeps it: what the list tells of it, and what the search looks in."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from time import time_ns
from typing import Literal, NamedTuple

from dateline.library.content import digest
from dateline.story import StoryError, StoryNotFound, read_story
from dateline.story.dates import Date, Day
from dateline.story.model import (
    Citation,
    Correction,
    Event,
    Quote,
    Statement,
    Story,
    is_open,
    numbered,
)
from dateline.story.plain import visible
from dateline.story.reading import read_draft

State = Literal["unread", "changed", "read"]


class Entry(NamedTuple):
    """What the list tells of a story."""

    path: str
    """Of its file."""
    headline: str
    """Of a faulty story too, as far as it could be read."""
    slug: str
    published: str
    """As the file writes it (EDTF), `""` where it gives none; `updated` likewise."""
    first: int | None
    """The first day on which it can have been published, as `day_number` counts; `last` likewise.

    None where no date is given.
    """
    last: int | None
    updated: str
    revision: int
    language: str
    parts: str
    """The sections: for each its title, a tab, its number of statements; a line each."""
    statements: int
    to_review: int
    """Statements that were drafted and that nobody has looked at."""
    faults: int
    """For which it cannot be shown; 0 for a good story."""
    fault: str
    """The first of them, with its place."""
    digest: str
    """Tells one revision from another: see `content.digest`."""
    state: State = "unread"
    """Whether it was ever opened, and whether it has changed since; no part of the index."""

    @property
    def sections(self) -> list[tuple[str, int]]:
        """The titles of the sections that hold something, and how many statements."""
        pairs = [line.split("\t") for line in self.parts.splitlines()]
        return [(title, int(count)) for title, count in pairs]


class Line(NamedTuple):
    """What the search looks in: a statement, or the story itself (then its number is 0)."""

    section: str
    number: int
    """In its section, from 1."""
    id: str
    first: int | None
    """The first day that its own date can mean, as `day_number` counts; None: not bounded."""
    last: int | None
    headline: str
    text: str
    speaker: str
    more: str
    """Its context, its place, its words in another language; of a story what it cites."""
    source: str
    """Headlines and publishers of what it cites."""

    @property
    def texts(self) -> tuple[str, str, str, str, str]:
        """All in which words are looked for."""
        return self.headline, self.text, self.speaker, self.more, self.source


class Kept(NamedTuple):
    """What the index keeps of a file."""

    entry: Entry
    stamp: str
    """How its files were on the disk: what `stamp` returns; `""` where that cannot be relied on."""
    files: str
    """The texts of its sources, inside its folder: a name a line."""
    lines: tuple[Line, ...]


NEVER, EVER = -(10**9), 10**9
"""Before and after every day: the bounds of a date that has none on a side."""


def day_number(day: Day) -> int:
    """Return a number by which days sort: 20241119."""
    return day.year * 10_000 + day.month * 100 + day.day


def bounds(date: Date | None) -> tuple[int, int] | tuple[None, None]:
    """Return the first and the last day that a date can mean, None where there is no date."""
    if date is None:
        return None, None
    first = day_number(date.earliest) if date.earliest else NEVER
    return first, day_number(date.latest) if date.latest else EVER


def stamp(status: os.stat_result, folder: str, files: str) -> str:
    """Return how a story's file and the texts of its sources are on the disk.

    A change of any of them changes it: also of a permission, which is why it tells the time of
    the last change of the file's state, and not only of its content.
    """
    told = [f"{status.st_mtime_ns}:{status.st_ctime_ns}:{status.st_size}"]
    for name in files.split("\n") if files else ():
        try:
            file = os.stat(os.path.join(folder, name))
            told.append(f"{file.st_mtime_ns}:{file.st_ctime_ns}:{file.st_size}")
        except (OSError, ValueError):
            told.append("none")
    return " ".join(told)


SETTLED = 20_000_000
"""Nanoseconds; file systems count time in steps, within which a second change goes unseen."""


def read_each(paths: Sequence[str]) -> Iterator[Kept]:
    """Read story files, for `share_out`."""
    for path in paths:
        yield read_entry(path)


def read_entry(path: str) -> Kept:
    """Read what the index keeps of a story file; whatever it holds, there is an answer."""
    began = time_ns()
    try:
        status = os.stat(path)
        story = read_story(path, keep=False)
        entry, lines = _entry(path, story), tuple(_lines(story))
    except StoryError as error:
        story = read_draft(path).story
        faults = [str(fault).removeprefix(f"{visible(path)}:").strip() for fault in error.faults]
        entry, lines = _faulty(path, story, faults), ()
    except StoryNotFound as error:
        return unreadable(path, str(error))
    except OSError as error:
        return unreadable(path, f"it cannot be read: {error.strerror}")
    except Exception as error:  # a fault of this program in one story must not hide the others
        return unreadable(path, f"it cannot be read: {type(error).__name__}: {error}")
    files = "\n".join([source.file for source in story.sources if _is_inside(source.file)])
    on_disk = stamp(status, os.path.dirname(path), files)
    settled = max(status.st_mtime_ns, status.st_ctime_ns) < began - SETTLED
    return Kept(entry, on_disk if settled else "", files, lines)


def _is_inside(file: str) -> bool:
    return bool(file) and not os.path.isabs(file) and ".." not in file


def unreadable(path: str, reason: str) -> Kept:
    """Return what is kept of a file that could not be read; it is looked at again each time."""
    return Kept(_faulty(path, Story(""), [reason]), "", "", ())


def _entry(path: str, story: Story) -> Entry:
    sections = [(title, len(items)) for title, items in numbered(story) if items]
    first, last = bounds(story.published)
    return Entry(
        path=path,
        headline=story.headline,
        slug=story.slug,
        published=story.published.text if story.published else "",
        first=first,
        last=last,
        updated=story.updated.text if story.updated else "",
        revision=story.revision,
        language=story.language,
        parts="\n".join(f"{title}\t{count}" for title, count in sections),
        statements=len(story.statements()),
        to_review=sum(map(is_open, story.statements())),
        faults=0,
        fault="",
        digest=digest(story),
    )


def _faulty(path: str, story: Story, faults: list[str]) -> Entry:
    return _entry(path, story)._replace(parts="", faults=len(faults), fault=faults[0])


def _lines(story: Story) -> Iterator[Line]:
    names = {
        source.id: ", ".join(filter(None, (source.publisher, source.headline)))
        for source in story.sources
    }
    every = "; ".join(dict.fromkeys(filter(None, names.values())))
    yield Line("", 0, "", None, None, story.headline, "", story.byline, every, every)
    for title, statements in numbered(story):
        for number, statement in enumerate(statements, 1):
            yield _line(title, number, statement, names)


def _line(title: str, number: int, item: Statement | Correction, names: dict[str, str]) -> Line:
    speaker = ""
    date: Date | None = None
    more: tuple[str, ...] = ()
    if isinstance(item, Event):
        date, more = item.date, (item.place, item.display_date)
    elif isinstance(item, Quote):
        speaker = ", ".join(filter(None, (item.speaker, item.role)))
        date, more = item.said, (item.context, item.original)
    elif isinstance(item, Correction):
        date = item.date
    first, last = bounds(date)
    return Line(
        title,
        number,
        item.id,
        first,
        last,
        headline=getattr(item, "headline", ""),
        text=item.text,
        speaker=speaker,
        more="; ".join(filter(None, more)),
        source=_cited(item.cite, names),
    )


def _cited(cites: Sequence[Citation], names: dict[str, str]) -> str:
    """Return what is known of the cited sources by name."""
    ids = dict.fromkeys([cite.source for cite in cites])
    return "; ".join([names[id] for id in ids if names.get(id)])
