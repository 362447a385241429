"""The terminal: taken, lent to others, and given back as it was."""

from __future__ import annotations

import codecs
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from textual.driver import Driver

from dateline.reader.columns import encodable, keep_columns
from dateline.terminals import text_encoding

if TYPE_CHECKING:
    from dateline.reader.app import ReaderApp

_WATCHING = 1.0
"""Seconds between two looks whether the terminal is still there; a look is one system call."""


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
    """Return True if the terminal that was taken has been closed."""
    import termios

    try:
        termios.tcgetattr(0)
    except termios.error:
        return True
    return False


class _Screen:
    """Standard error, for Textual's writing thread: a closed terminal is not an error.

    An exception would end that thread, and the app would wait for it.
    """

    def write(self, text: str) -> None:
        assert sys.__stderr__
        with suppress(OSError):
            sys.__stderr__.write(text)

    def flush(self) -> None:
        assert sys.__stderr__
        with suppress(OSError):
            sys.__stderr__.flush()


def terminal_driver() -> type[Driver] | None:
    """Return a driver for a terminal that others use too; None where there is only Textual's.

    It does not wait when the app ends. Textual's own waits for its input thread, which looks up
    only every tenth of a second: 185 of the 280 ms that quitting took. The process ends right
    after, and the thread with it.

    The signals that stop and continue the process are handled by the event loop, in turn with
    everything else: a handler that runs in the middle of a write would wait for itself.
    """
    if sys.platform == "win32":
        return None
    import termios

    from textual.drivers.linux_driver import LinuxDriver

    encoding = codecs.lookup(text_encoding(sys.__stderr__)).name if sys.__stderr__ else "utf-8"

    class TerminalDriver(LinuxDriver):
        _app: ReaderApp

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._file: Any = _Screen()
            # Opened anew, so that only this program does not wait for keys that never come: when
            # it was stopped between seeing and reading them, the shell has taken them.
            with suppress(OSError):
                name = os.ttyname(self.fileno)
                self.fileno = os.open(name, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
            self._loop.add_signal_handler(signal.SIGTSTP, self._suspend)
            self._loop.add_signal_handler(signal.SIGCONT, self._continued)
            self._watch()

        def _watch(self) -> None:
            """End the app when its terminal is gone: not everybody gets a SIGHUP (nohup)."""
            keys = self._key_thread
            if terminal_is_gone() or (self._has_terminal and keys and not keys.is_alive()):
                self._app.end(signal.SIGHUP)
            self._loop.call_later(_WATCHING, self._watch)

        # The terminal belongs to the app from `start` to `stop_application_mode`.

        @property
        def _has_terminal(self) -> bool:
            return self._writer_thread is not None

        def start_application_mode(self) -> None:
            # On a terminal that is closed, what is written is never taken, and waited for.
            if terminal_is_gone():
                return
            before = self.attrs_before
            super().start_application_mode()  # type: ignore[no-untyped-call]
            # If it was lent, these are what was found first, not what the borrower left.
            self.attrs_before = before or self.attrs_before

        def stop_application_mode(self) -> None:
            if self._has_terminal and not terminal_is_gone():
                super().stop_application_mode()

        def write(self, data: str) -> None:
            if self._has_terminal:
                data = keep_columns(data)
                super().write(encodable(data, encoding) if encoding != "utf-8" else data)

        def close(self) -> None:
            super().close()
            self._writer_thread = None

        def run_input_thread(self) -> None:
            with suppress(OSError):  # EIO: the terminal is gone; see `_watch`
                while not self.exit_event.is_set():
                    with suppress(BlockingIOError):
                        super().run_input_thread()

        def disable_input(self) -> None:
            if not self._app.is_leaving:  # this comes back, and needs its thread
                super().disable_input()
                return
            signal.signal(signal.SIGWINCH, signal.SIG_DFL)
            self.write("\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l")
            self.exit_event.set()
            with suppress(termios.error):  # the terminal may be gone
                termios.tcflush(self.fileno, termios.TCIFLUSH)

        # Lending it

        @contextmanager
        def lent(self) -> Iterator[None]:
            """Leave the terminal to another program for a while."""
            with self.no_automatic_restart():
                self.suspend_application_mode()
                try:
                    yield
                finally:
                    self._take_back()

        def _suspend(self) -> None:
            """Stop, and return to the shell."""
            if self._has_terminal:
                self.suspend_application_mode()
            self._stop()

        def _stop(self) -> None:
            """Stop the process, and those that the shell started with it (`uv run`).

            Not by SIGSTOP: where no shell could continue it, the system ignores SIGTSTP.
            """
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)
            os.kill(0, signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
            # Here it goes on when it is continued.
            self._loop.add_signal_handler(signal.SIGTSTP, self._suspend)
            self._loop.call_later(0.1, self._continued_or_not_stopped)

        def _continued(self) -> None:
            if self._has_terminal and self._auto_restart:
                self.suspend_application_mode()  # stopped by SIGSTOP, which gives no warning
            self._continued_or_not_stopped()

        def _continued_or_not_stopped(self) -> None:
            if self._has_terminal or not self._auto_restart or self._app.is_leaving:
                return
            if self._is_in_background:
                self._stop()
            else:
                self._take_back()

        def _take_back(self) -> None:
            self.resume_application_mode()
            self._app.refresh(layout=True)

        @property
        def _is_in_background(self) -> bool:
            with suppress(OSError):  # no terminal that a shell could hand out
                return os.tcgetpgrp(self.fileno) != os.getpgrp()
            return False

    return TerminalDriver
