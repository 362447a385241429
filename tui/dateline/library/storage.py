"""The SQLite file of the index: opened, made anew, or replaced by one in memory.

What is kept there can be made again from the stories, so nothing that befalls it is an error.
A rollback journal and not a write-ahead log: a log needs to write even to be read, and cannot
lie on a home directory in the network. Writing is done in short transactions instead.
"""

from __future__ import annotations

import os
import sqlite3

from dateline.disk import make_folder, user_folder
from dateline.story.plain import visible

VERSION = 3
"""To be raised with every change of the tables, or of what is kept in them."""

PATIENCE = 2.0
"""Seconds that another program is waited for which is writing."""

_TABLES = """
CREATE TABLE stories (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    headline TEXT, slug TEXT,
    published TEXT, first INTEGER, last INTEGER,    -- days, as 20241119
    updated TEXT, revision INTEGER, language TEXT,
    parts TEXT, statements INTEGER, to_review INTEGER, faults INTEGER, fault TEXT, digest TEXT,
    stamp TEXT NOT NULL, files TEXT,
    story INTEGER NOT NULL          -- 0: looked at, and no story
);
CREATE TABLE places (
    path TEXT PRIMARY KEY,
    used INTEGER                    -- the day on which it was last looked at, since 1970
);
CREATE TABLE lines (
    id INTEGER PRIMARY KEY,         -- that of the story, shifted by LINE_BITS, and a number
    section TEXT, number INTEGER, statement TEXT, first INTEGER, last INTEGER,
    headline TEXT, text TEXT, speaker TEXT, more TEXT, source TEXT
);
"""
SEARCH = """
CREATE VIRTUAL TABLE found USING fts5 (
    headline, text, speaker, more, source, story,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
"""
"""The rows of `lines`, folded; vowel signs (Mn, Mc) belong to the words of Indian scripts."""

_NO_SEARCH = "CREATE TABLE found (headline, text, speaker, more, source, story)"
"""Stands in its place where this Python's SQLite has no full-text search."""

LINE_BITS = 20
"""A story has fewer than two to the power of this lines: a story has at most 75,000 statements."""


def index_path() -> str:
    """Return where the index lies."""
    return os.path.join(user_folder("cache"), "library.sqlite")


class Storage:
    """A connection to the tables, wherever they can be kept."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.trouble = ""
        """Why the index is only in memory, in a sentence; `""` where it is not."""
        self.connection = _connect(":memory:")
        self._open()

    @property
    def can_search(self) -> bool:
        """Whether this Python's SQLite has full-text search (FTS5)."""
        return bool(self._version() == 2 * VERSION)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def to_memory(self, reason: object) -> None:
        """Go on in memory, with what could be read so far."""
        self.trouble = (
            f"the index of stories is not kept: {visible(self.path)} cannot be written: {reason}"
        )
        before, self.connection = self.connection, _connect(":memory:")
        try:
            before.backup(self.connection, progress=_no_waiting)
        except sqlite3.Error:
            self.connection = _connect(":memory:")
        before.close()
        self._prepare()

    def start_anew(self) -> None:
        """Throw away a broken index and begin an empty one."""
        self.connection.close()
        try:
            for path in (self.path, f"{self.path}-journal"):
                if os.path.exists(path):
                    os.unlink(path)
            self.connection = _connect(self.path)
            self._prepare()
        except (OSError, sqlite3.Error) as error:
            self.connection = _connect(":memory:")
            self.to_memory(reason_of(error))

    def _open(self) -> None:
        try:
            make_folder(os.path.dirname(self.path), mode=0o700)
            self.connection = _connect(self.path)
            self._prepare()
        except sqlite3.Error as error:
            if is_broken(error):
                self.start_anew()
            else:
                self.to_memory(reason_of(error))
        except OSError as error:
            self.to_memory(reason_of(error))

    def _prepare(self) -> None:
        """See to it that the tables are there, in this version."""
        version = self._version()
        self.connection.execute("PRAGMA cache_size = -32000")  # KiB: all that the list needs
        if version == 2 * VERSION or (version == 2 * VERSION + 1 and not _has_search()):
            return
        if version:
            self.start_anew()
            return
        self.connection.execute("BEGIN IMMEDIATE")
        if not self._version():  # or another program has been quicker
            searchable = _has_search()
            for statement in (_TABLES + (SEARCH if searchable else _NO_SEARCH)).split(";\n"):
                self.connection.execute(statement)
            self.connection.execute(f"PRAGMA user_version = {2 * VERSION + (not searchable)}")
        self.connection.execute("COMMIT")

    def _version(self) -> int:
        return int(self.connection.execute("PRAGMA user_version").fetchone()[0])


def _connect(path: str) -> sqlite3.Connection:
    # Used by one thread at a time, but not always by the same.
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)


def _no_waiting(status: int, left: int, pages: int) -> None:
    """Break off a copying that is locked out; by itself it would try for ever."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise sqlite3.OperationalError("database is locked")


def _has_search() -> bool:
    with sqlite3.connect(":memory:") as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (text)")
        except sqlite3.OperationalError:
            return False
    return True


def is_broken(error: sqlite3.Error) -> bool:
    """Tell whether an error says that the file is not, or no longer, the index."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def reason_of(error: Exception) -> str:
    """Return why something failed, in a few words."""
    return str(getattr(error, "strerror", None) or error)
