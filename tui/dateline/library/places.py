"""Where stories lie, and finding their files there.

A story is a folder with a `story.yaml`, `story.yml` or `story.json`, or any other YAML or JSON
file that begins like one. Folders are looked through three levels deep; links are not followed,
so nothing leads out of them or round in circles, and hidden names are passed over.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence

from dateline.story.files import STORY_NAMES, bundled_folder, library_folders, story_in
from dateline.story.plain import visible

DEPTH = 3
"""Levels of folders below the one that is named."""

MOST = 200_000
"""Names that are looked at in one place: whoever names the root of a disk gets an answer."""

ENDINGS = (".yaml", ".yml", ".json")
_BEGINNING = 4096
"""Bytes of a file in which it must say that it is a story."""

_KEY = rb"(?:^|\A\xef\xbb\xbf|[{,]\s*\")%s\"?\s*:"
"""A field of YAML that is not indented, or one of JSON."""

_FORMAT = re.compile(_KEY % b"format" + rb"\s*[\"']?\d+[\"']?\s*(?:[,}#]|$)", re.M)
_FIELD = re.compile(_KEY % b"(?:headline|summary|timeline|quotes|sources)", re.M)


def library() -> list[str]:
    """Return the places of the whole library: bundled stories, the user's own, DATELINE_PATH."""
    return [os.path.realpath(place) for place in (bundled_folder(), *library_folders()) if place]


def own_stories() -> bool:
    """Tell whether there is a story in the library beside those that ship with the program."""
    walk = Walk()
    files = (path for place in library_folders() for path, _ in walk.files(os.path.realpath(place)))
    return any(map(is_story, files))


def named(places: Sequence[str]) -> list[str]:
    """Return the places that a user named: folders, or files."""
    return list(dict.fromkeys(os.path.realpath(place) for place in places))


def call_name(path: str, places: Sequence[str]) -> str:
    """Return how to call a story on the command line: by its folder, where that is enough.

    `places` are those of the `library`, in which `find_story` looks one after another.
    """
    story, file = os.path.split(path)
    place, name = os.path.split(story)
    if file not in STORY_NAMES or place not in places or os.path.exists(name):
        return path
    found = (story_in(os.path.join(place, name)) for place in places)
    return name if next(filter(None, found)) == path else path


class Walk:
    """Goes through places; what could not be looked at is told in `troubles`."""

    def __init__(self) -> None:
        self.troubles: list[str] = []
        """A sentence for each place that is missing, cannot be read, or was not gone through."""

    def files(self, place: str) -> Iterator[tuple[str, os.stat_result]]:
        """Yield every file in a place that may be a story: its path, and how it is on the disk."""
        if not is_utf8(place):
            self._passed_over(place)
            return
        try:
            status = os.stat(place)
        except OSError as error:
            if place != os.path.realpath(library_folders()[0]):  # made when it is written to
                self._told(place, error)
            return
        if stat.S_ISREG(status.st_mode):
            yield place, status
            return
        looked_at = 0
        folders = [(place, 0)]
        while folders:
            folder, depth = folders.pop()
            if own := _own_file(folder):
                looked_at += 1
                yield own
                continue
            try:
                with os.scandir(folder) as scan:
                    entries = list(scan)
            except OSError as error:
                self._told(folder, error)
                continue
            for entry in entries:
                looked_at += 1
                if looked_at > MOST:
                    shown = visible(place)
                    self.troubles.append(f"{shown}: only the first {MOST:,} names were looked at")
                    return
                if entry.name.startswith("."):
                    continue
                if not is_utf8(entry.name):
                    self._passed_over(entry.path)
                elif entry.is_dir(follow_symlinks=False):
                    if depth < DEPTH:
                        folders.append((entry.path, depth + 1))
                elif entry.name.lower().endswith(ENDINGS) and (file := _regular(entry.path)):
                    yield entry.path, file

    def _passed_over(self, path: str) -> None:
        self.troubles.append(f"{visible(path)} is passed over: its name is not UTF-8")

    def _told(self, path: str, error: OSError) -> None:
        self.troubles.append(f"{visible(path)} cannot be looked through: {error.strerror}")


def is_utf8(path: str) -> bool:
    """Return True if a path is UTF-8: others cannot be kept in the index."""
    return path.isascii() or not any("\ud800" <= each <= "\udfff" for each in path)


def _own_file(folder: str) -> tuple[str, os.stat_result] | None:
    """Return the file of the story whose folder this is."""
    for name in STORY_NAMES:
        path = os.path.join(folder, name)
        if file := _regular(path):
            return path, file
    return None


def _regular(path: str) -> os.stat_result | None:
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def is_story(path: str) -> bool:
    """Tell whether a file is a story: by its name, or by how it begins.

    A faulty one is a story too, as long as it has a `format` and any of a story's fields.
    """
    if os.path.basename(path) in STORY_NAMES:
        return True
    try:
        # Not waiting for its other end, should a named pipe be here now.
        with open(path, "rb", opener=lambda p, flags: os.open(p, flags | os.O_NONBLOCK)) as file:
            start = file.read(_BEGINNING) or b""
    except OSError:
        return False
    return bool(_FORMAT.search(start) and _FIELD.search(start))
