"""Writing a snapshot to a file: whole, or not at all."""

from __future__ import annotations

import os


def write_whole(path: str, text: str) -> None:
    """Write `text` to `path`, which is replaced only when all of it is on the disk.

    What is no regular file (a terminal, a pipe) is written to directly. Raises `OSError`.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "w", encoding="utf-8", newline="\n") as device:
            device.write(text)
        return
    target = os.path.realpath(path)
    temporary = f"{target}.{os.getpid()}.tmp"
    with open(temporary, "x", encoding="utf-8", newline="\n"):
        pass  # where this fails, there is nothing of ours to take away
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(target):
            os.chmod(temporary, os.stat(target).st_mode & 0o777)
        os.replace(temporary, target)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise
