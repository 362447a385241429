"""Finding and reading the files of a story, which may come from a stranger.

Paths are strings and `os.path`: pathlib costs a tenth of all that printing a story takes.
"""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from dateline.story.faults import Fault, StoryError, StoryNotFound
from dateline.story.plain import visible

if TYPE_CHECKING:
    from collections.abc import Callable

STDIN = "standard input"
"""What stands for it in messages, where a file has its name."""

MAX_BYTES = 10 * 1024 * 1024
"""Of one file. 30,000 statements with a citation each have 6 MiB."""

DEFAULT_STORY = "putin-india-visit"
"""The story that opens when none is named."""

STORY_NAMES = ("story.yaml", "story.yml", "story.json")
"""What the file of a story may be called that has a folder of its own."""

_TOLD = 8
"""Stories of a library up to which all of them are named in a message."""


def find_story(name: str) -> str:
    """Return the path of a story's file.

    `name` is a file, a folder, a bundled story, or the folder of a story in the user's library,
    looked for in this order. Raises `StoryNotFound` with what was looked for.
    """
    if os.path.isfile(name):
        return name
    shown = visible(name)
    if os.path.isdir(name):
        if path := story_in(name):
            return path
        raise StoryNotFound(f"the folder {shown} holds no story; its file must be named story.yaml")
    if os.path.exists(name):
        raise StoryNotFound(f"{shown} is no file that can be read as a story")
    bundled = bundled_stories()
    if name in bundled:
        return bundled[name]
    folders = library_folders()
    if os.path.basename(name) == name:
        for folder in folders:
            if path := story_in(os.path.join(folder, name)):
                return path
    raise StoryNotFound(
        f"there is no file, folder or bundled story named {shown}; "
        f"bundled: {', '.join(bundled) or 'none'}{_in_library(name, folders)}"
    )


def story_in(folder: str) -> str:
    """Return the path of the story's file in a folder, `""` where there is none."""
    paths = (os.path.join(folder, name) for name in STORY_NAMES)
    return next((path for path in paths if os.path.isfile(path)), "")


def library_folders() -> list[str]:
    """Return the folders of the user's library, whether or not they are there.

    The first is the user's own, in which stories are written; the environment variable
    DATELINE_PATH names more, parted as in PATH.
    """
    from dateline.disk import user_folder

    more = os.environ.get("DATELINE_PATH", "").split(os.pathsep)
    named = [os.path.abspath(os.path.expanduser(folder)) for folder in more if folder]
    return list(dict.fromkeys([os.path.join(user_folder("data"), "stories"), *named]))


def _in_library(name: str, folders: list[str]) -> str:
    """Say which stories the library has, or which of many have a name like this one."""
    names: list[str] = []
    for folder in folders:
        try:
            names += [each for each in os.listdir(folder) if story_in(os.path.join(folder, each))]
        except OSError:  # not there, or not to be read
            continue
    if len(names) > _TOLD:
        from difflib import get_close_matches

        names = get_close_matches(name, names, _TOLD)
        likely = f"; in your library, named like it: {visible(', '.join(names))}" if names else ""
        return f"{likely}; dateline list names them all"
    return f"; in your library: {visible(', '.join(sorted(names)))}" if names else ""


def bundled_stories() -> dict[str, str]:
    """Return the stories that ship with the program: their names and the paths of their files."""
    folder = bundled_folder()
    names = sorted(os.listdir(folder)) if folder else []
    paths = {name: os.path.join(folder, name, STORY_NAMES[0]) for name in names}
    return {name: path for name, path in paths.items() if os.path.isfile(path)}


def bundled_folder() -> str:
    """Return the folder in which they lie, `""` where there is none."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    # In the wheel the content lies in the package; in a checkout beside the source root.
    beside = os.path.dirname(os.path.dirname(package))
    folders = (os.path.join(where, "content") for where in (package, beside))
    return next(filter(os.path.isdir, folders), "")


def read_file(path: str, name: str) -> bytes:
    """Return what a regular file holds; `name` stands for it in messages.

    Raises `StoryNotFound` where it cannot be read and `StoryError` where it is too large.
    """
    return _read(lambda flags: os.open(path, flags), name)


def read_source(folder: str, name: str) -> bytes:
    """Return what the source file `name` in the folder of its story holds.

    Raises `ValueError`, with a sentence, for a name that leads out of the folder; otherwise as
    `read_file` does.
    """
    if os.path.isabs(name) or ".." in name.replace("\\", "/").split("/"):
        raise ValueError(f"“{name}” leads out of the story's folder; put the text beside the story")
    path, root = os.path.join(folder, name), os.path.realpath(folder)
    try:
        inside = os.path.relpath(os.path.realpath(path), root)
    except (OSError, ValueError):  # a NUL
        inside = name
    if inside.split("/")[0] == "..":
        raise ValueError(f"“{name}” is a link out of the story's folder; put the text itself there")
    return _read(lambda flags: _open_inside(root, inside, flags), path)


def _open_inside(root: str, path: str, flags: int) -> int:
    """Open a file below a folder without following links; whoever swaps one in gains nothing."""
    *folders, file = path.split("/")
    at = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for folder in folders:
            outer = at
            at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=outer)
            os.close(outer)
        return os.open(file, flags | os.O_NOFOLLOW, dir_fd=at)
    finally:
        os.close(at)


def _read(open_file: Callable[[int], int], name: str) -> bytes:
    """Return what the file holds that `open_file` opens with the flags that it is given."""
    try:
        # Without O_NONBLOCK opening a named pipe would wait for ever for its other end.
        with open(name, "rb", opener=lambda _, flags: open_file(flags | os.O_NONBLOCK)) as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise StoryNotFound(f"{visible(name)} is not a regular file")
            data = file.read(MAX_BYTES + 1) or b""  # None where a file of /proc would wait
            after = os.fstat(file.fileno())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise StoryNotFound(f"{visible(name)} cannot be read: {reason}") from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        message = "the file was written to while it was read; try again when that is done"
        raise StoryError([Fault(name, 0, 0, message, "changing")])
    return bounded(data, name)


def bounded(data: bytes, name: str) -> bytes:
    """Return `data` if it is no larger than `MAX_BYTES`; raises `StoryError` if it is."""
    if len(data) > MAX_BYTES:
        bound = f"{MAX_BYTES // 1024 // 1024} MiB"
        message = f"larger than {bound}, the bound for one file"
        raise StoryError([Fault(name, 0, 0, message, "too-large")])
    return data


def decode(data: bytes, name: str) -> str:
    """Return UTF-8 as text, without a byte order mark and with plain line ends.

    Raises `StoryError` with the place of what is no UTF-8.
    """
    mark = len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0
    try:
        text = data[mark:].decode()
    except UnicodeDecodeError as error:
        at = mark + error.start
        before = _one_line_end(data[mark:at].decode("utf-8", "replace"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        byte = f"the byte 0x{data[at]:02x} at offset {at}"
        message = f"{byte} is not UTF-8; save the file as UTF-8"
        raise StoryError([Fault(name, line, column, message, "not-utf-8")]) from None
    return _one_line_end(text)


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
