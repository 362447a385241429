"""The user's disk: which folders are theirs, and writing files whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Literal


class NoHomeError(Exception):
    """The user has no home directory; the message says what to set."""


def user_folder(kind: Literal["data", "state", "cache", "config"]) -> str:
    """Return the folder in which a user's system wants programs to keep a kind of file.

    Imports platformdirs, which takes 1.5 times as long as starting Python: not for printing.
    Raises `NoHomeError` for a user without a home directory, as in many containers.
    """
    import platformdirs

    ask = getattr(platformdirs, f"user_{kind}_dir")
    try:
        folder = str(ask("dateline", appauthor=False))
    except RuntimeError:  # 4.14; releases before it returned "~/.local/share/dateline"
        folder = ""
    if not os.path.isabs(folder):
        variable = f"XDG_{kind.upper()}_HOME"
        raise NoHomeError(f"no home directory; set HOME, or {variable}, to an absolute path")
    return folder


def make_folder(path: str, mode: int = 0o777) -> None:
    """Make a folder, and those above it, where there is none. Raises `OSError`."""
    try:
        os.makedirs(path, mode=mode, exist_ok=True)
    except RecursionError:  # one call for each of the folders above
        from errno import ENAMETOOLONG

        raise OSError(ENAMETOOLONG, os.strerror(ENAMETOOLONG), path) from None


def write_whole(path: str, text: str, *, synced: bool = True) -> None:
    """Write `text` to `path` atomically: the file is replaced only when all of it is written.

    `synced` is whether to wait until it is on the disk. What is not a regular file (a terminal, a
    pipe) is written to directly. Raises `OSError`.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "w", encoding="utf-8", newline="\n") as device:
            device.write(text)
        return
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    temporary, descriptor = open_temporary(folder)
    with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
            if synced:
                os.fsync(descriptor)  # or the file could be empty after a crash
            put_in_place(temporary, target)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(temporary)
            raise
    remove_stale(folder)


def open_temporary(folder: str, *, as_folder: bool = False) -> tuple[str, int]:
    """Make an unfinished file or folder; return its path and a descriptor, which locks it."""
    while True:
        path = os.path.join(folder, f".dateline-{os.urandom(4).hex()}.tmp")
        flags = os.O_RDONLY if as_folder else os.O_RDWR | os.O_CREAT | os.O_EXCL
        if as_folder:
            os.mkdir(path, 0o700)
        # Before it is locked, another process may take it for a stale one and remove it.
        try:
            descriptor = os.open(path, flags, 0o666)
        except FileNotFoundError:
            if as_folder:
                continue
            raise
        if _lock(descriptor) is not False and os.path.exists(path):
            return path, descriptor
        os.close(descriptor)


def is_temporary(name: str) -> bool:
    """Return True if a name is that of an unfinished file or folder of ours."""
    return name.startswith(".dateline-") and name.endswith(".tmp")


def _lock(descriptor: int) -> bool | None:
    """Lock what is open, until it is closed. False: another process has it; None: has no locks."""
    from fcntl import LOCK_EX, LOCK_NB, flock

    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def remove_stale(folder: str) -> None:
    """Remove what writers that have been killed left in a folder.

    The system lifts the locks of a killed process. Its number would not do: in a container every
    process may have the same.
    """
    try:
        left = [name for name in os.listdir(folder) if is_temporary(name)]
    except OSError:
        return
    for path in [os.path.join(folder, name) for name in left]:
        with suppress(OSError):
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                if _lock(descriptor):
                    _remove(path)
            finally:
                os.close(descriptor)


def _remove(path: str) -> None:
    if os.path.isdir(path):
        from shutil import rmtree

        rmtree(path, ignore_errors=True)
    else:
        os.unlink(path)


def write_new(path: str, text: str) -> None:
    """Write a file that does not exist yet."""
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def sync(path: str) -> None:
    """Return when a file is on the disk: without this it could, after a crash, be an empty one."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(temporary: str, target: str) -> None:
    """Let a file that is whole take the place of `target`, and its permissions if it exists."""
    if os.path.exists(target):
        os.chmod(temporary, os.stat(target).st_mode & 0o777)
    os.replace(temporary, target)
