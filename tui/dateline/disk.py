"""The user's disk: which folders are theirs, and writing files whole or not at all."""

from __future__ import annotations

import os
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


def write_whole(path: str, text: str) -> None:
    """Write `text` to `path`, which is replaced only when all of it is on the disk.

    What is no regular file (a terminal, a pipe) is written to directly. Raises `OSError`.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "w", encoding="utf-8", newline="\n") as device:
            device.write(text)
        return
    target = os.path.realpath(path)
    # By chance, not by the number of the process: one that was killed may have left a file.
    temporary = f"{target}.{os.urandom(4).hex()}.tmp"
    with open(temporary, "x", encoding="utf-8", newline="\n"):
        pass  # where this fails, there is nothing of ours to take away
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        sync(temporary)
        put_in_place(temporary, target)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


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
