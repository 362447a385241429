"""Files that must not be overwritten: what was just read, stories, and the sources of stories."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.library.places import ENDINGS, is_story
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.files import decode, read_file
from dateline.story.plain import visible
from dateline.story.reading import read_data

_MOST = 500
"""Stories in a folder that are asked for their sources."""

_FILE = re.compile(r"""(?<![\w-])file["']?\s*:\s*["']?([^"'\n#,}]*[^"'\n#,}\s])""")
"""The name of a source: `file: article.txt`, `"file": "a b.txt"`, but not `profile: x`."""


class ProtectedError(OSError):
    """A file must not be overwritten; `strerror` says why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(None, f"{reason}; choose another name", path)


class Protection:
    """Refuses to overwrite the files that a call has `read`, stories, and sources of stories.

    Links are followed, and a file is known by each of its names.
    """

    def __init__(self, read: Iterable[str] = ()) -> None:
        self._read = set(map(_identify, read)) - {None}
        self._sources: dict[str, dict[Any, str]] = {}
        """Those of each folder, each with its story: many files may go to one folder."""

    def check(self, path: str) -> None:
        """Raise `ProtectedError` if a file must not be overwritten."""
        if not os.path.isfile(path):
            return
        identity, target = _identify(path), os.path.realpath(path)
        if identity in self._read:
            raise ProtectedError(path, "it has just been read")
        if is_story(target) and not _is_snapshot(_read_data(target)):
            raise ProtectedError(path, "it is a story")
        folder = os.path.dirname(target)
        if folder not in self._sources:
            self._sources[folder] = dict(_list_sources(folder))
        if story := self._sources[folder].get(identity):
            raise ProtectedError(path, f"it is a source of {visible(story)}")


def _identify(path: str) -> tuple[int, int] | None:
    """Return what is the same for all names of a file, None where there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):  # a NUL
        return None
    return status.st_dev, status.st_ino


def _list_sources(folder: str) -> Iterator[tuple[tuple[int, int] | None, str]]:
    """Yield the sources of the stories in a folder, and in those above it, each with its story.

    The sources of a story are in its folder, or further down.
    """
    while True:
        try:
            names = [name for name in os.listdir(folder) if name.lower().endswith(ENDINGS)]
        except OSError:
            names = []
        for story in [os.path.join(folder, name) for name in sorted(names)[:_MOST]]:
            if is_story(story):
                for name in _source_files(story):
                    yield _identify(os.path.join(folder, name)), story
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _source_files(story: str) -> list[str]:
    """Return the names of the files that a story has its texts from, as far as it can be read."""
    text = _read_text(story)
    found: list[str] = _FILE.findall(text)
    if not found:
        return []
    data = _read_data(story)
    if _is_snapshot(data):
        return []
    if not isinstance(data, dict) or not isinstance(data.get("sources"), list):
        return found
    named = [each.get("file") for each in data["sources"] if isinstance(each, dict)]
    return [name for name in named if isinstance(name, str)]


def _is_snapshot(data: Any) -> bool:
    """Return True for what `dateline print` writes as JSON: a story, and what was checked."""
    return isinstance(data, dict) and "checked" in data


def _read_text(path: str) -> str:
    try:
        return decode(read_file(path, path), path)
    except (StoryError, StoryNotFound):
        return ""


def _read_data(path: str) -> Any:
    return read_data(_read_text(path), path)[0]
