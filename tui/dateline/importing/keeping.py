"""Imported stories as folders on the disk: each `<slug>/story.yaml`, written whole or not at all.

The first lines of the file say where it came from, and hold two checksums: of that origin, and of
the text below them. So the same story is known again, and a file that somebody has changed by
hand is left alone. It is the same story where it has the same slug and comes from the same place,
or shares an address with the one that is there. A folder that holds another story, or anything
else, is never touched: the slug is numbered instead.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import Literal, NamedTuple

from dateline.disk import is_temporary, make_folder, write_whole
from dateline.importing.builder import Data
from dateline.inputs.read import Origin
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.files import decode, read_file
from dateline.story.model import Story
from dateline.story.plain import visible
from dateline.story.reading import parse_story
from dateline.story.writing import story_text

FILE = "story.yaml"

Outcome = Literal["new", "updated", "unchanged", "changed by hand"]
"""What became of a story; one that was changed by hand is left as it is."""


class Kept(NamedTuple):
    """A story that has its place on the disk."""

    outcome: Outcome
    path: str
    """Of its file."""
    story: Story


class Keeper:
    """Puts the stories of one run into a folder; `dry` only says what would become of them."""

    def __init__(self, folder: str, *, dry: bool = False) -> None:
        self.folder = folder
        self.dry = dry
        self._taken: dict[str, str] = {}
        """The names that were given in this run, each with the checksum of its story."""

    def keep(self, data: Data, origin: Origin) -> Kept:
        """Give a story its place and write it, unless it is there as it is.

        Raises `OSError` where it cannot be written, and `StoryError` where it would be refused
        by whoever reads it.
        """
        with _alone(self.folder, dry=self.dry):
            return self._keep(data, origin)

    def _keep(self, data: Data, origin: Origin) -> Kept:
        first, stem = story_text({"format": data["format"]}), data["slug"]
        rest = story_text({name: data[name] for name in data if name not in ("format", "slug")})
        for number in range(1, _MOST + 1):
            name = stem if number == 1 else f"{stem}-{number}"
            body = first + story_text({"slug": name}) + rest
            path = os.path.join(self.folder, name, FILE)
            if name in self._taken:
                if self._taken[name] == _sum(body):
                    return Kept("unchanged", path, parse_story(body, path))
                continue
            there = _there(path)
            if there == "" or (there and _is_same(there, data, origin)):
                break
        else:
            raise OSError(0, f"{_MOST} other stories are named like this one")
        story = parse_story(body, path)
        self._taken[name] = _sum(body)
        outcome = _outcome(there, body)
        if not self.dry and outcome in ("new", "updated"):
            make_folder(os.path.dirname(path))
            write_whole(path, _head(origin, body) + body)
        return Kept(outcome, path, story)


@contextmanager
def _alone(folder: str, *, dry: bool) -> Iterator[None]:
    """Let no other import choose a name in a folder, which is made if need be, at the same time."""
    if dry:
        yield
        return
    make_folder(folder)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        from fcntl import LOCK_EX, flock

        with suppress(OSError):  # not every disk has locks
            flock(descriptor, LOCK_EX)
        yield
    finally:
        os.close(descriptor)


_MOST = 1000
"""Stories of one name."""

_HEAD = re.compile(r"# Imported from [^\n]*\n# [^\n]*origin ([0-9a-f]{12}), text ([0-9a-f]{12})\n")


def _head(origin: Origin, body: str) -> str:
    return (
        f"# Imported from {visible(origin.name)} by dateline import. To import it again replaces\n"
        f"# this file, unless it was changed: origin {_sum(origin.place)}, text {_sum(body)}\n"
    )


def _sum(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def _there(path: str) -> str | None:
    """Return the file that stands at a path: `""` where the place is free, None for anything else.

    Free is a folder with nothing in it, which an import that was killed may have left.
    """
    folder = os.path.dirname(path)
    try:
        if not os.path.lexists(folder):
            return ""
        if not stat.S_ISDIR(os.lstat(folder).st_mode):
            return None
        if not os.path.lexists(path):
            return None if any(not is_temporary(each) for each in os.listdir(folder)) else ""
        if os.path.islink(path):
            return None
        return decode(read_file(path, path), path) or None
    except (OSError, StoryError, StoryNotFound):
        return None


def _is_same(there: str, data: Data, origin: Origin) -> bool:
    """Tell whether a file holds an earlier import of the same story."""
    head = _HEAD.match(there)
    if head is None:
        return False
    if head[1] == _sum(origin.place):
        return True
    ours = set(_addresses(data))
    return bool(ours) and not ours.isdisjoint(_URL.findall(there))


_URL = re.compile(r"^ *url: (\S+)$", re.M)


def _addresses(data: Data) -> Iterable[str]:
    yield from (each["url"] for each in (data, *data.get("sources", ())) if "url" in each)


def _outcome(there: str | None, body: str) -> Outcome:
    if not there:
        return "new"
    head = _HEAD.match(there)
    found = there[head.end() :] if head else there
    if found == body:
        return "unchanged"
    return "updated" if head and head[2] == _sum(found) else "changed by hand"
