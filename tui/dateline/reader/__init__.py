"""The Textual app in which a story is read."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Timer
from typing import TYPE_CHECKING, NoReturn

from dateline.layout.glyphs import ASCII, UNICODE
from dateline.reader.keymap import KeymapError, read_keymap
from dateline.reader.themes import NoSuchTheme
from dateline.story.reading import Opened

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from dateline.reader.app import ReaderApp
    from dateline.reader.exporting import MakeExporter

__all__ = ["KeymapError", "NoSuchTheme", "run"]

_ENDING = (
    "HUP", "INT", "QUIT", "TERM", "USR1", "USR2", "ALRM", "VTALRM", "PROF", "XCPU", "POLL", "PWR",
)  # fmt: skip
"""Signals that end a process which does not handle them, and can be handled in Python."""

_PATIENCE = 0.5
"""Seconds for which nobody asks why the program does not end."""


def run(
    opened: Opened | None,
    *,
    theme: str | None,
    unicode: bool,
    exporter: MakeExporter,
    places: Sequence[str] | None = None,
    keep: bool = True,
) -> NoReturn:
    """Read a story at the keyboard, and end the process with the exit status.

    Without a story, it is chosen from the library, of these `places` if they are named.
    `exporter` makes what writes snapshots; `keep` says whether what was read is remembered.
    Raises `KeymapError` where the user's own keys cannot be read, and `NoSuchTheme`.
    """
    from asyncio import Runner

    from dateline.reader.app import ReaderApp

    app = ReaderApp(
        opened,
        UNICODE if unicode else ASCII,
        theme=theme,
        exporter=exporter,
        keymap=read_keymap(),
        places=places,
        keep=keep,
    )
    runner = Runner()
    _end_by_signals(app, runner.get_loop())
    try:
        status = runner.run(app.run_async()) or app.return_code or 0
    finally:
        signal.set_wakeup_fd(-1)  # closing the loop does so too late for signals in a burst
        with _said_to_take_long():
            runner.close()  # waits for what is being saved
            trouble = app.save()
    with suppress(OSError):  # the terminal may be gone
        if trouble:
            print(f"dateline: {trouble}", file=sys.stderr)
        sys.stdout.flush()
        sys.stderr.flush()
    # Not `return`: taking Python apart takes 60 ms, and joining Textual's input thread 100.
    # The terminal has been restored, and there is nothing else to put away.
    os._exit(status)


def _end_by_signals(app: ReaderApp, loop: AbstractEventLoop) -> None:
    """End the app, and restore the terminal, by every signal that would end the process.

    When the app has ended they do nothing more: not even the second of two may end the saving.
    """

    def end(number: int, frame: object) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(app.end, number)

    for name in _ENDING:
        number = getattr(signal, f"SIG{name}", None)
        if number and signal.getsignal(number) != signal.SIG_IGN:  # as by nohup
            signal.signal(number, end)


@contextmanager
def _said_to_take_long() -> Iterator[None]:
    """Say that the program is saving if that takes long: its last page is gone by then."""
    words = "dateline: saving what you have read and reviewed"
    saying = Timer(_PATIENCE, print, [words], {"file": sys.stderr})
    saying.start()
    try:
        yield
    finally:
        saying.cancel()
