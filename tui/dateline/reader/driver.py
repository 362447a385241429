"""The terminal: left as quickly as it was entered."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from textual.driver import Driver


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

    class QuickDriver(LinuxDriver):
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
