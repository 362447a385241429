"""Saying in a story file that somebody has looked at a drafted statement, or that nobody has."""

from __future__ import annotations

import os
from collections.abc import Mapping
from threading import Lock
from typing import NamedTuple

from dateline.disk import write_whole
from dateline.locks import alone
from dateline.story.dates import parse_date
from dateline.story.editing import Editor, NotEdited
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.files import decode, read_file
from dateline.story.model import Review, Statement, Story, changed
from dateline.story.paths import statement_paths
from dateline.story.reading import parse_story

_TRIES = 3
"""So often a file is read that others write to meanwhile."""


class NotReviewed(Exception):
    """Something could not be written; the message says why."""


class Answer(NamedTuple):
    """What somebody says of a statement."""

    statement: Statement
    """As it was shown."""
    text: str
    """The day on which it was looked at, or `no`."""


class Answers:
    """What a reader has said of the draft in a file, until it is written there.

    Writing a long story takes seconds, and the keys come as they like: so they wait here, and
    all that have come are written at once. What is answered is never lost with the screen.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.busy = False
        """Whether somebody is seeing to it that they are written."""
        self._waiting: dict[str, Answer] = {}
        self._trouble = ""
        self._changing, self._writing = Lock(), Lock()

    def __bool__(self) -> bool:
        """Tell whether any answer waits."""
        return bool(self._waiting)

    def give(self, statement: Statement, text: str) -> None:
        """Answer for a statement as it is shown: with the day, or `no`."""
        with self._changing:
            self._waiting[statement.id] = Answer(statement, text)

    def write(self) -> str:
        """Write what waits, from any thread; return why that cannot be done, else `""`.

        What could not be written goes on waiting. Where nothing waits, what became of the last.
        """
        with self._writing:
            answers = dict(self._waiting)
            if not answers:
                return self._trouble
            try:
                review(self.path, answers)
            except NotReviewed as error:
                self._trouble = f"Not written: {error}"
                return self._trouble
            self._trouble = ""
            with self._changing:  # what was answered again meanwhile goes on waiting
                left = self._waiting.items()
                self._waiting = {id: each for id, each in left if answers.get(id) is not each}
            return ""

    def drop(self) -> None:
        """Give up what waits."""
        with self._changing:
            self._waiting = {}

    def told(self, story: Story) -> Story:
        """Return a story as it is with what waits."""

        waiting = self._waiting

        def tell(each: Statement) -> Statement:
            if not each.review or not (answer := waiting.get(each.id)):
                return each
            day = None if answer.text == "no" else parse_date(answer.text)
            return each._replace(review=Review(bool(day), day, each.review.doubt))

        return changed(story, tell) if waiting else story


def review(path: str, answers: Mapping[str, Answer]) -> None:
    """Write into the story file at `path` which statements were looked at, by their ids.

    All else stays as it is written. Raises `NotReviewed`: for a statement that the file does not
    have as it was shown, when the others are written.
    """
    try:
        # Two readers of one file: neither writes what it read before the other wrote.
        with alone(os.path.dirname(os.path.realpath(path))):
            missing = _written(path, answers)
    except StoryError as error:
        first = error.faults[0]
        raise NotReviewed(f"line {first.line} of the file: {first.message}") from None
    except StoryNotFound:
        raise NotReviewed("the file is gone, or cannot be read") from None
    except NotEdited:
        raise NotReviewed(
            "the file is written in a way that cannot be added to; write “reviewed” there yourself"
        ) from None
    except OSError as error:
        raise NotReviewed(error.strerror) from None
    if missing:
        raise NotReviewed("the file no longer has this statement as it was shown")


def _written(path: str, answers: Mapping[str, Answer]) -> bool:
    """Write answers into a file, and return whether one has no place there."""
    for _ in range(_TRIES):
        before = read_file(path, path)
        after, missing = _edited(before, path, answers)
        if after.encode() == before:
            return missing
        # What another program has written since is newer than what was read.
        if read_file(path, path) == before:
            if not os.access(path, os.W_OK):
                raise NotReviewed("the file may only be read")
            write_whole(path, after)
            return missing
    raise NotReviewed("another program is writing to the file; try again")


def _edited(data: bytes, path: str, answers: Mapping[str, Answer]) -> tuple[str, bool]:
    """Return the text of a file with the answers, and whether one has no place there."""
    # By their places in the file as it is now: it may have been changed since it was shown.
    folder = os.path.dirname(path) or "."
    story = parse_story(decode(data, path), path, folder, keep=False)
    editor = Editor(data.decode(), path)
    found = 0
    for place, each in statement_paths(story, editor.data):
        if (answer := answers.get(each.id)) and _same(each, answer.statement):
            editor.set((*place, "reviewed"), answer.text)
            found += 1
    return editor.text(), found < len(answers)


def _same(one: Statement, other: Statement) -> bool:
    return one._replace(review=None) == other._replace(review=None)
