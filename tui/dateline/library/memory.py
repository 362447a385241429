"""What is remembered of a story while it is read, and from one reading to the next."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from threading import Lock
from typing import NamedTuple

from dateline.disk import make_folder
from dateline.library.changes import Changes, Seen, changes
from dateline.library.content import content, digest
from dateline.library.records import (
    Head,
    Mark,
    Record,
    RecordError,
    file_of,
    lock,
    not_kept,
    read_record,
    records_folder,
    set_aside,
    write_record,
)
from dateline.story.model import Correction, Statement, Story, numbered
from dateline.story.plain import visible

MOST_GONE = 1_000
"""So many statements that are no longer in a story are remembered: it may return to them."""


class Memory:
    """Remembers what a reader has seen and marked of one story, and where they were.

    Nothing is written before `save`. What other programs have written meanwhile is kept: saving
    adds only what was done here.
    """

    def __init__(self, story: Story, path: str | None) -> None:
        """Recall what is known of the story whose file lies at `path`.

        Without a path nothing is read and nothing will be written: for standard input, and for
        who wants no trace left.
        """
        self.trouble = ""
        """What could not be recalled or kept, in a sentence for the reader; else `""`."""
        self._path = os.path.realpath(path) if path else ""
        self._file = ""
        self._done = _Done({}, set(), {})
        self._lock = Lock()
        self._written: tuple[object, object] = (None, None)
        if path:
            self._file = file_of(records_folder(), story.slug, self._path)
        before = self._recalled()
        self._known = before.known if before else None
        self._seen = dict(before.seen) if before else {}
        self._marks = dict(before.head.marks) if before else {}
        self.place = before.head.place if before else ("", "")
        """The section and the id of the statement at which the reader is, or was at last."""
        self._opened = _now()
        self.take_up(story)

    def take_up(self, story: Story) -> None:
        """Go on with another revision, that the file has got while it was read."""
        self.story = story
        self._digest = ""
        self.changes: Changes = changes(self._known, self._seen, story)
        """What is new since the story was opened before; nothing where it never was."""
        self.unread = set(self.changes.unread)
        """Ids of what has never been seen; those that `saw` is told of are taken out."""
        self._here: dict[str, tuple[str, Statement | Correction]] = {}
        self._seen_now: set[str] = set()
        for now, before in self.changes.renamed.items():
            self._rename(before, now)
        if self._known is None:
            self._known = tuple(self._statements())

    def _rename(self, before: str, now: str) -> None:
        """Remember of a statement under its new id what was known under the id before."""
        with self._lock:
            self._seen[now] = self._done.seen[now] = self._seen.pop(before)
            self._done.seen.pop(before, None)
            self._done.gone.add(before)
            if mark := self._marks.pop(before, None):
                self._marks[now] = self._done.marks[now] = mark
                self._done.marks[before] = None

    def _statements(self) -> dict[str, tuple[str, Statement | Correction]]:
        if not self._here:
            sections = numbered(self.story)
            self._here = {each.id: (title, each) for title, every in sections for each in every}
        return self._here

    # What a reader does

    def saw(self, ids: Iterable[str]) -> None:
        """Remember that statements have been seen, as they are now."""
        for id in ids:
            if id not in self._seen_now and (there := self._statements().get(id)):
                self._seen_now.add(id)
                self.unread.discard(id)
                seen = (there[0], content(there[1]))
                with self._lock:
                    self._seen[id] = self._done.seen[id] = seen

    @property
    def marks(self) -> dict[str, Mark]:
        """What is marked, by id; also statements that are gone."""
        return dict(self._marks)

    def is_marked(self, id: str) -> bool:
        """Tell whether a statement is marked."""
        return id in self._marks

    def mark(self, id: str) -> None:
        """Mark a statement of the story."""
        section, statement = self._statements()[id]
        with self._lock:
            self._marks[id] = self._done.marks[id] = Mark(section, content(statement), _now())

    def unmark(self, id: str) -> None:
        """Take the mark off a statement, or off one that is gone."""
        with self._lock:
            if self._marks.pop(id, None):
                self._done.marks[id] = None

    # Keeping it

    def save(self) -> str:
        """Write what is to be remembered, wholly or not at all; may run in another thread.

        Returns the `trouble`: a sentence where it could not be kept, else `""`.
        """
        now = (self.story, self.place)
        if not self._file or not (any(self._done) or now != self._written):
            return ""
        with self._lock:
            done, self._done = self._done, _Done({}, set(), {})
        self.trouble = ""
        folder = os.path.dirname(self._file)
        try:
            make_folder(folder, mode=0o700)
            with lock(folder):
                written = self._recalled()
                if not self._file:
                    return self.trouble
                write_record(self._file, self._with(written, done))
            self._written = now
        except OSError as error:
            self.trouble = not_kept(self._file, f"cannot be written: {error.strerror}")
            with self._lock:
                self._done = done.then(self._done)
        return self.trouble

    def _recalled(self) -> Record | None:
        """Read the record; one that is broken is set aside, and nothing is remembered."""
        if not self._file:
            return None
        shown = visible(self._file)
        try:
            return read_record(self._file)
        except RecordError as broken:
            try:
                aside = visible(os.path.basename(set_aside(self._file)))
                self.trouble = f"what was kept of this story begins anew: {shown} was set aside"
                self.trouble += f" as {aside}, because {broken}"
            except OSError as error:
                self.trouble = not_kept(self._file, f"cannot be set aside: {error.strerror}")
                self._file = ""
        except OSError as error:
            self.trouble = not_kept(self._file, f"cannot be read: {error.strerror}")
            self._file = ""
        return None

    def _with(self, record: Record | None, done: _Done) -> Record:
        """Return what is to be written: what was written last, and what was done here since."""
        story, here = self.story, self._statements()
        marks = {**record.head.marks, **done.marks} if record else done.marks
        seen = {**record.seen, **done.seen} if record else done.seen
        gone = [id for id in seen if id not in here]
        self._digest = self._digest or digest(story)
        forgotten = done.gone.union(gone[: max(0, len(gone) - MOST_GONE)])
        head = Head(
            story.slug,
            self._path,
            story.headline,
            story.revision,
            self._digest,
            self._opened,
            self.place,
            {id: mark for id, mark in marks.items() if mark},
        )
        known = tuple(here)
        if record and record.head.opened > self._opened:  # another program has opened it since
            last = record.head
            known = record.known
            head = last._replace(place=self.place, marks=head.marks)
        return Record(head, known, {id: seen[id] for id in seen if id not in forgotten})


class _Done(NamedTuple):
    """What was done since it was last written."""

    seen: dict[str, Seen]
    gone: set[str]
    """Ids that statements no longer have."""
    marks: dict[str, Mark | None]
    """None: the mark was taken off."""

    def then(self, later: _Done) -> _Done:
        """Return this and what was done later."""
        return _Done(
            {**self.seen, **later.seen}, self.gone | later.gone, {**self.marks, **later.marks}
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
