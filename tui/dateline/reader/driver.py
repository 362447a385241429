"""The terminal: left as quickly as it was entered."""

from __future__ import annotations

import codecs
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from textual.driver import Driver

from dateline.reader.columns import encodable, keep_columns
from dateline.terminals import text_encoding


def take_terminal() -> None:
    """Make sure that standard input and standard error are the terminal.

    Textual reads the keys from the one and draws on the other; but the story may come
    through a pipe, messages may be sent to a file, and either may be closed. Raises
    `OSError` where there is no terminal.
    """
    for number, name in ((0, "stdin"), (2, "stderr")):
        stream = getattr(sys, name)
        if stream is not None and stream.isatty():
            continue
        terminal = os.open("/dev/tty", os.O_RDWR)
        if terminal != number:
            os.dup2(terminal, number)
            os.close(terminal)
        if stream is None:
            opened = os.fdopen(number, "w" if number else "r", encoding="utf-8")
            setattr(sys, name, opened)
            setattr(sys, f"__{name}__", opened)


def terminal_is_gone() -> bool:
    """Tell whether the terminal that was taken has been closed."""
    import termios

    try:
        termios.tcgetattr(0)
    except termios.error:
        return True
    return False


def quick_driver(leaving: Callable[[], bool]) -> type[Driver] | None:
    """Return a driver that does not wait when the app ends; None where there is no other.

    Textual's own waits for its input thread, which looks up only every tenth of a second:
    185 of the 280 ms that quitting took. The process ends right after, and the thread with it.
    `leaving` tells whether the app is about to end.
    """
    if sys.platform == "win32":
        return None
    import termios

    from textual.drivers.linux_driver import LinuxDriver

    encoding = codecs.lookup(text_encoding(sys.__stderr__)).name if sys.__stderr__ else "utf-8"

    class QuickDriver(LinuxDriver):
        def start_application_mode(self) -> None:
            # On a terminal that is closed, what is written is never taken, and waited for.
            if not terminal_is_gone():
                super().start_application_mode()  # type: ignore[no-untyped-call]

        def write(self, data: str) -> None:
            data = keep_columns(data)
            super().write(encodable(data, encoding) if encoding != "utf-8" else data)

        def disable_input(self) -> None:
            if not leaving():  # suspended (ctrl+z): this comes back, and needs its thread
                super().disable_input()
                return
            signal.signal(signal.SIGWINCH, signal.SIG_DFL)
            self.write("\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l")
            self.exit_event.set()
            with suppress(termios.error):  # the terminal may be gone
                termios.tcflush(self.fileno, termios.TCIFLUSH)

    return QuickDriver
