"""The files that are imported: from the disk, from standard input, from an address."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from dateline.inputs.urls import is_address, shown
from dateline.story.faults import StoryNotFound
from dateline.story.files import MAX_BYTES, STDIN, bounded, read_file
from dateline.story.plain import visible


class Origin(NamedTuple):
    """Where a story comes from."""

    name: str
    """As it is told: the name of a file, or an address."""
    place: str
    """As it is known again: the whole path, or the address."""


class Input(NamedTuple):
    """A file that was read."""

    name: str
    """As it stands in messages."""
    origin: Origin
    data: bytes
    unchanged: bool = False
    """Whether it was fetched before, and is the same."""
    charset: str = ""
    """The encoding that a server declares for it."""


def expanded(name: str) -> list[str]:
    """Return the names of the files that a name stands for: itself, or those in a folder.

    Raises `StoryNotFound` for a folder without any.
    """
    if name == "-" or is_address(name) or not os.path.isdir(name):
        return [name]
    try:
        files = sorted(each for each in os.listdir(name) if each.lower().endswith(".json"))
    except OSError as error:
        raise StoryNotFound(f"{visible(name)} cannot be read: {error.strerror}") from None
    if not files:
        raise StoryNotFound(f"the folder {visible(name)} holds no file that ends with .json")
    return [os.path.join(name, file) for file in files]


def read_input(name: str) -> Input:
    """Read a file, standard input (`-`), or what is at an address; the user typed its name.

    Raises `StoryNotFound`, `StoryError` where it is too large, and `NotFetched`.
    """
    if name == "-":
        if sys.stdin is None:
            raise StoryNotFound("standard input is closed")
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        return Input(STDIN, Origin(STDIN, STDIN), bounded(data, STDIN))
    if is_address(name):
        from dateline.inputs.http import fetch

        found, called = fetch(name, typed=name), shown(name)
        origin = Origin(called, called)
        return Input(called, origin, found.data, found.unchanged, found.charset)
    if not os.path.lexists(name):
        raise StoryNotFound(f"there is no file, folder or address named {visible(name)}")
    origin = Origin(os.path.basename(name), os.path.abspath(name))
    return Input(name, origin, read_file(name, name))
