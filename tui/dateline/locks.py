"""Two programs of ours that would change the same thing: one waits for the other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 2.0
"""Seconds that another program is waited for which is writing."""


@contextmanager
def alone(path: str, flags: int = os.O_RDONLY) -> Iterator[None]:
    """Keep the others from what they too do only with `path`, a file or folder, alone.

    The system lifts the lock from a program that is killed. Where it cannot be had, it is done
    without: nobody must wait for a program that is stopped. Raises `OSError` where there is no
    such path.
    """
    import fcntl
    from time import monotonic, sleep

    descriptor = os.open(path, flags, 0o600)
    until = monotonic() + PATIENCE
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if monotonic() > until:
                    break
                sleep(0.01)
            except OSError:  # a file system without locks
                break
        yield
    finally:
        os.close(descriptor)
