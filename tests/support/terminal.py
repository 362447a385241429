"""A program in a real pseudo-terminal, with a person at the keyboard.

Nothing here sleeps or polls: every wait is a blocking `select` on the terminal and on the end of
the process, until what is waited for is true or the time is up.
"""

from __future__ import annotations

import os
import select
import signal
import struct
import sys
import termios
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from fcntl import ioctl

from .emulator import Emulator
from .keys import encode

SUPPORTED = hasattr(os, "pidfd_open")  # Linux
TIMEOUT = 20.0  # seconds; long enough for a loaded machine
SLICE = 512  # bytes emulated between two looks for more: reading must not wait for pyte

Seen = str | Callable[["Terminal"], object]


class Terminal:
    """`python -m dateline` with `args`, or a whole `command`, in a terminal of `size` (cols, rows).

    Use it as a context manager, or through the `terminal` fixture. `modern=False` is an old xterm,
    without kitty keyboard, synchronised output and in-band resize. Times are those of
    `time.perf_counter`.
    """

    def __init__(
        self,
        args: Sequence[str] = (),
        size: tuple[int, int] = (120, 36),
        env: Mapping[str, str] | None = None,
        *,
        command: Sequence[str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
        modern: bool = True,
    ) -> None:
        self.screen = Emulator(*size, modern=modern)
        self.exit_code: int | None = None  # negative: the signal that ended it
        self.exited_at = 0.0
        self._unread: deque[tuple[float, bytes]] = deque()  # read, not yet emulated
        self._master, self._slave = os.openpty()
        os.set_blocking(self._master, False)
        self._set_size(*size)
        self._settings = self._settings_before = termios.tcgetattr(self._slave)[:4]
        self.started_at = time.perf_counter()
        self._pid = self._spawn(
            list(command or [sys.executable, "-m", "dateline", *args]), env, cwd
        )
        self._process = os.pidfd_open(self._pid)

    # What is seen

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without spaces at their ends."""
        self.screen.refresh()
        return self.screen.lines

    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.lines)

    @property
    def left_on(self) -> set[str]:
        """What is not as it was when the terminal was opened, in words; empty when restored."""
        self._look_at_settings()
        changed = self._settings != self._settings_before
        return self.screen.left_on | ({"termios"} if changed else set())

    @property
    def clipboard(self) -> list[str]:
        """Every text that the program copied."""
        return self.screen.clipboard

    def wait_for(self, *seen: Seen, timeout: float = TIMEOUT) -> float:
        """Wait until all of the texts, and of the functions that judge the terminal, are satisfied.

        Returns when the bytes came that did it. Half a synchronised frame is not looked at.
        """
        stamp, until = time.perf_counter(), time.perf_counter() + timeout
        while self.screen.updating or not all(map(self._sees, seen)):
            left = until - time.perf_counter()
            arrived = self._take(left) if left > 0 else None
            if arrived is None:
                end = f"{timeout:g} s passed" if self.exit_code is None else "the program ended"
                missing = [each for each in seen if not self._sees(each)]
                raise AssertionError(f"{end} without {missing} on the screen:\n{self.text()}")
            stamp = arrived
        return stamp

    def settle(self, quiet: float = 0.12, patience: float = 1.0) -> float | None:
        """Wait until a page is whole: when the screen last changed before `quiet` seconds of rest.

        None if nothing changed for `patience` seconds.
        """
        changed = None
        while (arrived := self._take(quiet if changed else patience)) is not None:
            if self.screen.refresh():
                changed = arrived
        return changed

    # What is done

    def press(self, *keys: str) -> float:
        """Press keys (see `keys.py`), encoded as the program has asked for; returns when."""
        kitty = self.screen.keyboard[-1] if self.screen.keyboard else 0
        stamp = time.perf_counter()
        self.write(b"".join(encode(key, kitty) for key in keys))
        return stamp

    def type_text(self, text: str) -> float:
        """Press the key of each character of `text`."""
        return self.press(*text)

    def write(self, data: bytes) -> None:
        """Send bytes as they are: a paste, a mouse click, a broken sequence."""
        while data and self._master >= 0:  # a closed terminal answers no questions
            select.select([], [self._master], [])
            data = data[os.write(self._master, data) :]

    def resize(self, cols: int, rows: int) -> None:
        """Change the size, and tell the program as a terminal does."""
        while self._take(0) is not None:  # what was drawn for the old size
            pass
        self._set_size(cols, rows)  # the kernel sends SIGWINCH
        self.write(self.screen.resize(cols, rows))

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self._pid, number)

    def hangup(self) -> None:
        """Close the terminal's window: end of input, and SIGHUP from the kernel."""
        self._close("_master")

    def wait_exit(self, timeout: float = TIMEOUT) -> int:
        """Wait for the end of the program and for its last output; returns its exit code."""
        until = time.perf_counter() + timeout
        while (left := until - time.perf_counter()) > 0 and self._take(left) is not None:
            pass
        if self.exit_code is None:
            raise AssertionError(f"still running after {timeout:g} s:\n{self.text()}")
        return self.exit_code

    def peak_memory(self) -> int:
        """The most memory that the running program has used at once, in KiB."""
        with open(f"/proc/{self._pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

    def close(self) -> None:
        """End the program if it still runs, and give everything back."""
        if self.exit_code is None:
            with suppress(ProcessLookupError):
                os.killpg(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        for end in ("_master", "_slave", "_process"):
            self._close(end)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # How

    def _spawn(
        self, command: list[str], env: Mapping[str, str] | None, cwd: str | os.PathLike[str] | None
    ) -> int:
        # In a new session, the first terminal that is opened becomes the controlling one.
        name = os.ttyname(self._slave)
        opened = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0)]
        copied = [(os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        if cwd is not None:
            command = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', os.fspath(cwd), *command]
        return os.posix_spawnp(
            command[0],
            command,
            {**os.environ, **(env or {})},
            file_actions=[*opened, *copied],
            setsid=True,
            setsigdef=[signal.SIGHUP, signal.SIGINT, signal.SIGPIPE, signal.SIGTERM],
        )

    def _set_size(self, cols: int, rows: int) -> None:
        ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("4H", rows, cols, cols * 8, rows * 16))

    def _look_at_settings(self) -> None:
        if self._slave >= 0:
            with suppress(termios.error):  # after a hang-up, nothing is left to look at
                self._settings = termios.tcgetattr(self._slave)[:4]

    def _sees(self, seen: Seen) -> object:
        return seen in self.text() if isinstance(seen, str) else seen(self)

    def _take(self, timeout: float) -> float | None:
        """Emulate one more slice of output; its time, or None if none came or it is at its end."""
        while self._read(0 if self._unread else timeout) and not self._unread:
            pass
        if not self._unread:
            return None
        stamp, data = self._unread.popleft()
        if len(data) > SLICE:
            self._unread.appendleft((stamp, data[SLICE:]))
        answer = self.screen.feed(data[:SLICE])
        if answer and self.exit_code is None:
            self.write(answer)
        return stamp

    def _read(self, timeout: float) -> bool:
        """Wait for output or the end of the program, and stamp it; False if neither came."""
        awaited = [self._master] if self._master >= 0 else []
        awaited += [self._process] if self.exit_code is None else []
        ready = select.select(awaited, [], [], timeout)[0] if awaited else []
        if self._master in ready:
            with suppress(OSError):  # EIO: nobody has the other end open any more
                self._unread.append((time.perf_counter(), os.read(self._master, 65536)))
                return True
        elif self._process in ready:
            self.exited_at = time.perf_counter()
            self.exit_code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
            self._look_at_settings()
            self._close("_slave")  # so that the end of the output can be read as such
            return True
        return False

    def _close(self, end: str) -> None:
        if (number := getattr(self, end)) >= 0:
            os.close(number)
            setattr(self, end, -1)
