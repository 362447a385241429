"""The index of all stories: what the list and the search need, following what is on the disk."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import time
from typing import Any, NamedTuple

from dateline.library.entries import NEVER, Entry, Kept, read_each, stamp, unreadable
from dateline.library.places import Walk, is_story, is_utf8
from dateline.library.records import heads, records_folder
from dateline.library.storage import LINE_BITS, Storage, index_path, is_broken, reason_of
from dateline.library.words import searchable
from dateline.sharing import share_out

TOGETHER = 256
"""So many stories are written in one transaction, for which other programs have to wait."""

DAYS = 90
"""So long a place is remembered that is no longer looked at."""

_ENTRY = ", ".join([*Entry._fields[:-1], "'unread'"])  # the state is not kept here
_COLUMNS = "headline, text, speaker, more, source, story"


class Progress(NamedTuple):
    """How far a refreshing is."""

    done: int
    total: int
    """Stories that have to be read; 0 where nothing has changed."""


class IndexLost(Exception):
    """The index was broken, and begins anew: refresh it, and ask again."""


class Index:
    """Knows every story of some places.

    It answers at once from what it knew; `refresh` brings it up to date. One thread at a time
    may use it; several threads or programs may each have one of their own, which share the
    file. Only where that cannot be written each has what it knows to itself, in memory.
    """

    def __init__(self, path: str | None = None) -> None:
        self.storage = Storage(path or index_path())
        self.unlisted: list[str] = []
        """What could not be looked at, each in a sentence: the list may lack stories."""

    @property
    def troubles(self) -> list[str]:
        """What could not be looked at or kept, each in a sentence."""
        return [*filter(None, [self.storage.trouble]), *self.unlisted]

    def close(self) -> None:
        """Let go of the file."""
        self.storage.close()

    def entries(self, places: Sequence[str], *, states: bool = True) -> list[Entry]:
        """Return the stories of the places, the newest first, those without a date last.

        `places` are what `places.library` or `places.named` returns; `states` says whether to
        look up what was read of them.
        """
        within, values = inside(places)
        try:
            rows = self.read(f"SELECT {_ENTRY} FROM stories WHERE story AND {within}", values)
        except IndexLost:
            return []
        entries = list(map(Entry._make, rows))
        return sorted(_with_states(entries) if states else entries, key=newest_first)

    def refresh(self, places: Sequence[str]) -> Iterator[Progress]:
        """Take in what has changed in the places, and yield how far that is.

        Files that are as they were are not read again. What is done is kept if it is not
        carried to its end.
        """
        try:
            yield from self._refresh(places)
        except IndexLost:
            yield from self._refresh(places)

    def _refresh(self, places: Sequence[str]) -> Iterator[Progress]:
        self._forget_unused([*filter(is_utf8, places)])
        walk = Walk()
        there = {path: status for place in places for path, status in walk.files(place)}
        self.unlisted = walk.troubles
        within, values = inside(places)
        known = {
            path: (id, stamped, files)
            for id, path, stamped, files in self.read(
                f"SELECT id, path, stamp, files FROM stories WHERE {within}", values
            )
        }
        stale: list[str] = []
        for path, status in there.items():
            _, stamped, files = known.get(path, (0, "", ""))
            if not stamped or stamped != stamp(status, os.path.dirname(path), files):
                stale.append(path)
        gone = [id for path, (id, *_) in known.items() if path not in there]
        stories = [path for path in stale if path in places or is_story(path)]
        others = [(path, stamp(there[path], "", "")) for path in {*stale}.difference(stories)]
        if gone or others:
            self._write(partial(_drop, gone, others))
        yield Progress(0, len(stories))
        waiting: list[Kept] = []
        for done, kept in enumerate(share_out(read_each, stories, lost=_lost), 1):
            waiting.append(kept)
            if len(waiting) == TOGETHER or done == len(stories):
                self._write(partial(_put, waiting))
                waiting = []
            yield Progress(done, len(stories))

    def _forget_unused(self, places: Sequence[str]) -> None:
        """Drop the stories of places that were looked at long ago, and never since."""
        today = int(time() // 86_400)
        used = dict(self.read("SELECT path, used FROM places"))
        unused = [
            place for place, day in used.items() if day < today - DAYS and place not in places
        ]
        if not unused and all(used.get(place) == today for place in places):
            return
        (within, values), (in_use, others) = (
            inside(unused),
            inside([*(used.keys() - unused), *places]),
        )
        query = f"SELECT id FROM stories WHERE {within} AND NOT {in_use}"
        gone = [id for (id,) in self.read(query, [*values, *others])]

        def change(connection: sqlite3.Connection) -> None:
            _remove(gone, connection)
            connection.executemany(
                "DELETE FROM places WHERE path = ?", [(each,) for each in unused]
            )
            now = [(place, today) for place in places]
            connection.executemany("INSERT OR REPLACE INTO places VALUES (?, ?)", now)

        self._write(change)

    def read(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that a query finds. Raises `IndexLost`."""
        try:
            return self.storage.connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._go_on(error)
            return self.storage.connection.execute(query, values).fetchall()

    def _go_on(self, error: sqlite3.Error) -> None:
        """Go on in memory where the file cannot be used now, or anew where it is broken."""
        if is_broken(error):
            self.storage.start_anew()
            raise IndexLost from error
        self.storage.to_memory(reason_of(error))

    def _write(self, change: Callable[[sqlite3.Connection], None]) -> None:
        """Carry out a change wholly or not at all; in memory where the file cannot be written."""
        try:
            self._transaction(change)
        except sqlite3.Error as error:
            self._go_on(error)
            self._transaction(change)

    def _transaction(self, change: Callable[[sqlite3.Connection], None]) -> None:
        connection = self.storage.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            change(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk has ended it already
                connection.execute("ROLLBACK")
            raise


def newest_first(entry: Entry) -> tuple[int, int, bool, str]:
    """Return by what a list is sorted: the day, good stories before faulty ones, the headline."""
    first, last = entry.first, entry.last
    if first is None or last is None:
        first = last = NEVER
    return -last, -first, entry.faults > 0, entry.headline


def inside(places: Sequence[str], column: str = "path") -> tuple[str, list[Any]]:
    """Return the condition of SQL for a path inside one of the places, and its values."""
    conditions, values = [], []
    for place in filter(is_utf8, places):
        folder = place.rstrip("/")
        # With a plus SQLite does not use its index, which takes three times as long for most rows.
        conditions.append(f"+{column} = ? OR (+{column} > ? AND +{column} < ?)")
        values += [place, f"{folder}/", f"{folder}0"]  # 0 is the sign behind /
    return f"({' OR '.join(conditions) or '0'})", values


def _with_states(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries of a list with what is known of each story: whether it was read."""
    every = [head for _, head in heads(records_folder())]
    if not every:
        return list(entries)
    by_path = {head.path: head for head in every}
    moved = {head.slug: head for head in every if head.slug and not os.path.exists(head.path)}
    stated = []
    for entry in entries:
        if head := by_path.get(entry.path) or moved.get(entry.slug):
            same = head.digest == entry.digest
            entry = entry._replace(state="read" if same else "changed")
        stated.append(entry)
    return stated


def _lost(path: str) -> Kept:
    return unreadable(path, "it was not read: the process that read it ended")


def _put(stories: Sequence[Kept], connection: sqlite3.Connection) -> None:
    """Keep stories in place of what was kept of their files before."""
    fields = [*Entry._fields[:-1], *Kept._fields[1:-1], "story"]
    slots = ", ".join("?" * len(fields))
    insert = f"INSERT INTO stories ({', '.join(fields)}) VALUES ({slots})"
    lines: list[tuple[Any, ...]] = []
    found: list[tuple[Any, ...]] = []
    for kept in stories:
        _remove(_kept_of(kept.entry.path, connection), connection)
        values = [*kept.entry[:-1], *kept[1:-1], True]
        first = (connection.execute(insert, values).lastrowid or 0) << LINE_BITS
        headline = searchable(kept.entry.headline)
        for id, line in enumerate(kept.lines[: 1 << LINE_BITS], first):
            lines.append((id, *line))
            found.append((id, *[searchable(text) for text in line.texts], headline))
    connection.executemany(f"INSERT INTO lines VALUES ({', '.join('?' * 11)})", lines)
    connection.executemany(f"INSERT INTO found (rowid, {_COLUMNS}) VALUES (?{', ?' * 6})", found)


def _drop(
    gone: Sequence[int], others: Sequence[tuple[str, str]], connection: sqlite3.Connection
) -> None:
    """Forget stories whose files are gone, and keep that other files are none."""
    _remove(gone, connection)
    for path, stamped in others:
        _remove(_kept_of(path, connection), connection)
        insert = "INSERT INTO stories (path, stamp, story) VALUES (?, ?, FALSE)"
        connection.execute(insert, [path, stamped])


def _kept_of(path: str, connection: sqlite3.Connection) -> list[int]:
    return [id for (id,) in connection.execute("SELECT id FROM stories WHERE path = ?", [path])]


def _remove(ids: Sequence[int], connection: sqlite3.Connection) -> None:
    for id in ids:
        lines = (id << LINE_BITS, (id + 1) << LINE_BITS)
        connection.execute("DELETE FROM stories WHERE id = ?", [id])
        connection.execute("DELETE FROM lines WHERE id >= ? AND id < ?", lines)
        connection.execute("DELETE FROM found WHERE rowid >= ? AND rowid < ?", lines)
