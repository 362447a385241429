"""What is kept of a story from one reading to the next: one JSON file each, in the user's state.

The first line of a file holds what a list of many stories needs, so that no more is read for it:

    {"format": 1, "slug": …, "path": …, "headline": …, "revision": …, "digest": …,
     "opened": …, "place": [section, id], "marks": {id: [section, content, when]},
    "known": [id, …], "seen": {id: [section, content]}}
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, NamedTuple
from zlib import adler32, crc32

from dateline.disk import user_folder, write_whole
from dateline.library.changes import Seen
from dateline.library.content import Content
from dateline.locks import alone
from dateline.story.plain import visible

FORMAT = 1
"""Of the file; one of a higher format is set aside like a broken one."""


class RecordError(Exception):
    """A record cannot be read; the message says why, in a few words."""


class Mark(NamedTuple):
    """A statement that a reader has marked."""

    section: str
    """The title of its section."""
    content: Content
    """What it said when it was marked."""
    when: str
    """The time, as ISO 8601 in UTC."""


class Head(NamedTuple):
    """What is kept of a story as a whole."""

    slug: str
    path: str
    """Of its file when it was last opened: absolute, links resolved."""
    headline: str
    revision: int
    digest: str
    """Of the revision that was opened last: see `content.digest`."""
    opened: str
    """When that was, as ISO 8601 in UTC."""
    place: tuple[str, str]
    """The section and the id of the statement at which the reader was; both may be `""`."""
    marks: dict[str, Mark]
    """By the id of the statement."""


class Record(NamedTuple):
    """All that is kept of a story."""

    head: Head
    known: tuple[str, ...]
    """Ids of all that the revision had which was opened last."""
    seen: dict[str, Seen]
    """By id: what has been seen, as it was then; in the order in which it was seen."""


def records_folder() -> str:
    """Return the folder in which the records lie; there may be none yet."""
    return os.path.join(user_folder("state"), "stories")


def file_of(folder: str, slug: str, path: str) -> str:
    """Return the file in which the record of a story is, or will be.

    `path` is that of the story's file: absolute, links resolved. A story is known by its slug
    wherever it is moved to, unless another that is still there has the same slug: then each is
    known by its path.
    """
    by_path = os.path.join(folder, _name(path, f"path {path}"))
    if not slug or os.path.exists(by_path):
        return by_path
    by_slug = os.path.join(folder, _name(slug, f"slug {slug}"))
    try:
        other = _read_head(by_slug).path
    except (OSError, RecordError):
        return by_slug
    return by_path if other != path and os.path.exists(other) else by_slug


_SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


def _name(text: str, identity: str) -> str:
    """Return the name of a file for what identifies a story: readable, and like no other's."""
    if _SAFE.issuperset(text) and 0 < len(text) <= 100:
        return f"{text}.json"
    data = identity.encode(errors="surrogateescape")
    end = "".join([c if c in _SAFE else "-" for c in text.lower()])[-60:].strip("-")
    return f"{end}~{crc32(data):08x}{adler32(data):08x}.json"


def read_record(file: str) -> Record | None:
    """Read a record; None where there is none. Raises `RecordError`, and `OSError`."""
    try:
        with open(file, encoding="utf-8") as opened:
            data = json.load(opened)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, RecursionError) as error:
        raise RecordError("it is not JSON") from error
    try:
        head = _head(data)
        known = tuple(map(_text, data["known"]))
        seen = {id: (_text(section), _text(said)) for id, (section, said) in data["seen"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise RecordError("it is not what this program writes") from error
    return Record(head, known, seen)


def heads(folder: str) -> Iterator[tuple[str, Head]]:
    """Yield the file and the head of every record that can be read."""
    try:
        names = [name for name in os.listdir(folder) if name.endswith(".json")]
    except OSError:
        return
    for name in sorted(names):
        file = os.path.join(folder, name)
        try:
            yield file, _read_head(file)
        except (OSError, RecordError):
            continue


def _read_head(file: str) -> Head:
    """Read the first line of a record. Raises `RecordError`, and `OSError`."""
    with open(file, encoding="utf-8") as opened:
        try:
            return _head(json.loads(opened.readline().rstrip(",\n") + "}"))
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise RecordError("it is not what this program writes") from error


def _head(data: Any) -> Head:
    if data["format"] != FORMAT:
        raise RecordError("it is of another version of this program")
    section, statement = data["place"]
    if data["revision"].__class__ is not int:
        raise TypeError
    return Head(
        slug=_text(data["slug"]),
        path=_text(data["path"]),
        headline=_text(data["headline"]),
        revision=data["revision"],
        digest=_text(data["digest"]),
        opened=_text(data["opened"]),
        place=(_text(section), _text(statement)),
        marks={
            id: Mark(_text(section), _text(said), _text(when))
            for id, (section, said, when) in data["marks"].items()
        },
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def written(record: Record) -> str:
    """Return the text of a record's file."""
    head = json.dumps({"format": FORMAT, **record.head._asdict()})
    rest = json.dumps({"known": record.known, "seen": record.seen})
    return f"{head[:-1]},\n{rest[1:]}\n"


def write_record(file: str, record: Record) -> None:
    """Write a record, whole or not at all; for who holds the `lock`. Raises `OSError`."""
    write_whole(file, written(record))


def set_aside(file: str) -> str:
    """Give a broken record another name, and return it; raises `OSError`."""
    number = 1
    while os.path.exists(aside := f"{file}.broken-{number}"):
        number += 1
    os.replace(file, aside)
    return aside


def lock(folder: str) -> AbstractContextManager[None]:
    """Keep other programs from writing records."""
    return alone(os.path.join(folder, ".lock"), os.O_RDWR | os.O_CREAT)


def not_kept(file: str, reason: object) -> str:
    """Say that nothing can be kept, and why."""
    return f"what you read is not kept: {visible(file)} {reason}"
