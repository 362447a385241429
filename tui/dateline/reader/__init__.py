"""The Textual app in which a story is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, NoReturn

from dateline.layout.glyphs import ASCII, UNICODE
from dateline.reader.keymap import KeymapError, read_keymap
from dateline.reader.themes import NoSuchTheme
from dateline.story.reading import Opened

if TYPE_CHECKING:
    from dateline.reader.exporting import MakeExporter

__all__ = ["KeymapError", "NoSuchTheme", "run"]

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
    status = runner.run(app.run_async()) or app.return_code or 0
    with _said_to_take_long():
        runner.close()  # waits for what is being saved
        trouble = app.save()
    if trouble:
        print(f"dateline: {trouble}", file=sys.stderr)
    sys.stdout.flush()
    sys.stderr.flush()
    # Not `return`: taking Python apart takes 60 ms, and joining Textual's input thread 100.
    # The terminal has been restored, and there is nothing else to put away.
    os._exit(status)


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
