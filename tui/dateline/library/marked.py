"""What a reader has marked in any story: each story with its marked statements only."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from dateline.library.changes import changes
from dateline.library.records import (
    Head,
    Mark,
    RecordError,
    heads,
    read_record,
    records_folder,
)
from dateline.story import StoryError, StoryNotFound, read_story
from dateline.story.model import Story, numbered


class Marked(NamedTuple):
    """A story in which something is marked."""

    head: Head
    """What is kept of it."""
    story: Story | None
    """With the marked statements only; None where it cannot be read, or none of them is left."""
    gone: tuple[Mark, ...]
    """The marks of statements that the story no longer has, or that could not be looked for."""
    trouble: str = ""
    """Why the story cannot be read, a line for each fault; else `""`."""
    has_faults: bool = False
    """Whether the story itself is to blame for that."""


def marked(paths: Collection[str] = ()) -> Iterator[Marked]:
    """Yield the stories in which something is marked, the one that was read last first.

    With `paths`, of the files of stories, only these.
    """
    wanted = {os.path.realpath(path) for path in paths}
    every = [(file, head) for file, head in heads(records_folder()) if head.marks]
    for file, head in sorted(every, key=lambda each: each[1].opened, reverse=True):
        if not wanted or head.path in wanted:
            yield _looked_up(file, head)


def _looked_up(file: str, head: Head) -> Marked:
    try:
        story = read_story(head.path)
    except StoryNotFound as error:
        return Marked(head, None, tuple(head.marks.values()), str(error))
    except StoryError as error:
        return Marked(head, None, tuple(head.marks.values()), str(error), has_faults=True)
    there = {each.id for _, statements in numbered(story) for each in statements}
    marks = head.marks
    if not marks.keys() <= there:
        now = _renamed(file, head, story)
        marks = {now.get(id, id): mark for id, mark in marks.items()}
    kept = only(story, marks.keys() & there) if marks.keys() & there else None
    return Marked(head, kept, tuple(mark for id, mark in marks.items() if id not in there))


def _renamed(file: str, head: Head, story: Story) -> dict[str, str]:
    """Return which statements have another id since they were reworded, by the id they had."""
    try:
        record = read_record(file)
    except (OSError, RecordError):
        record = None
    if record is None:
        return {}
    seen = {id: (mark.section, mark.content) for id, mark in head.marks.items()}
    return {old: new for new, old in changes(record.known, seen, story).renamed.items()}


def only(story: Story, ids: Collection[str]) -> Story:
    """Return a story with those of its statements and corrections that have one of these ids."""

    def kept(parts: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(part for part in parts if part.id in ids)

    further = [section._replace(statements=kept(section.statements)) for section in story.sections]
    return story._replace(
        summary=kept(story.summary),
        timeline=kept(story.timeline),
        quotes=kept(story.quotes),
        sections=tuple(section for section in further if section.statements),
        unknowns=kept(story.unknowns),
        corrections=kept(story.corrections),
    )
