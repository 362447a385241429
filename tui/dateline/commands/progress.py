"""How far long work is: one line on standard error, and only where that is a terminal."""

from __future__ import annotations

import os
import sys
from types import TracebackType

from dateline.commands.calls import columns, say
from dateline.layout.cells import shortened
from dateline.terminals import approximate, has_all_signs, text_encoding

_WIPE = "\r\x1b[K"
"""Takes the line from the terminal."""


_BAR = 20
"""Columns of the bar."""


class Progress:
    """Shows a line that the next one replaces; nothing of it is left when the work is done.

    What is written while it shows has to be written through it, or would stand beside the line.
    """

    def __init__(self) -> None:
        terminal = sys.stderr is not None and sys.stderr.isatty()
        self._shows = terminal and os.environ.get("TERM") != "dumb"
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wipe()

    def show(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show how far the work is: with a bar, where it is known how much there is."""
        if not self._shows:
            return
        bar = ""
        if total:
            full = _BAR * done // total
            unicode = has_all_signs(sys.stderr)
            full_sign, rest = ("━", "─") if unicode else ("#", ".")
            bar = full_sign * full + rest * (_BAR - full) + "  "
        print(
            f"{_WIPE}{shortened(bar + words, columns() - 1, '')}",
            end="",
            file=sys.stderr,
            flush=True,
        )
        self._shown = True

    def say(self, message: str) -> None:
        """Write a message to standard error."""
        self._wipe()
        say(message)

    def write(self, line: str) -> None:
        """Write a line of the result to standard output, if there is one."""
        self._wipe()
        if sys.stdout is not None:
            print(approximate(line, text_encoding(sys.stdout)), flush=self._shows)

    def _wipe(self) -> None:
        if self._shown:
            print(_WIPE, end="", file=sys.stderr, flush=True)
            self._shown = False
