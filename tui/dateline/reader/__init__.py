"""The Textual app in which a story is read."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

from dateline.layout.glyphs import ASCII, UNICODE
from dateline.reader.keymap import KeymapError, read_keymap
from dateline.story.model import Story

if TYPE_CHECKING:
    from dateline.reader.exporting import MakeExporter
    from dateline.reader.reading import Checker

__all__ = ["KeymapError", "run"]


def run(
    story: Story,
    *,
    path: str | None,
    theme: str | None,
    unicode: bool,
    exporter: MakeExporter,
    checker: Checker,
) -> NoReturn:
    """Read a story at the keyboard, and end the process with the exit status.

    `path` is the file to watch for changes, `exporter` makes what writes snapshots, `checker`
    checks the story. Raises `KeymapError` where the user's own keys cannot be read.
    """
    from dateline.reader.app import ReaderApp

    glyphs = UNICODE if unicode else ASCII
    keymap = read_keymap()
    app = ReaderApp(
        story,
        glyphs,
        path=path,
        theme=theme,
        exporter=exporter,
        checker=checker,
        keymap=keymap,
    )
    status = app.run() or app.return_code or 0
    sys.stdout.flush()
    sys.stderr.flush()
    # Not `return`: taking Python apart takes 60 ms, and joining Textual's input thread 100.
    # The terminal has been restored, and there is nothing else to put away.
    os._exit(status)
