"""The fixtures that every test can name, and the one surrounding that all tests run in."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from syrupy.assertion import SnapshotAssertion

from support.pictures import Picture
from support.terminal import SUPPORTED, Terminal

# Set before Textual is imported: it reads some of these only then.
for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
    del os.environ[name]

# A loaded machine is slow now and then, and that is not a fault of what is tested.
settings.register_profile("dateline", deadline=None, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=2000)  # --hypothesis-profile
settings.load_profile("dateline")


def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are processors: the tests of the reader wait now and then.

    Textual's pilot looks every 20 ms whether the app has nothing more to do.
    """
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of its own (which it returns), UTC, a UTF-8 locale and a true-colour terminal."""
    home = tmp_path / "home"
    home.mkdir()
    for name in (
        "NO_COLOR",
        "FORCE_COLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "LINES",
        "LC_ALL",
        "LC_CTYPE",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("LANG", "C.UTF-8")
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "UTC")
        time.tzset()
        yield home
    time.tzset()


@pytest.fixture
def terminal() -> Iterator[Callable[..., Terminal]]:
    """Starts programs in a real terminal: `terminal(["print"], size=(80, 24))`; see `Terminal`."""
    if not SUPPORTED:
        pytest.skip("waiting for the end of a process in a terminal needs Linux")
    with ExitStack() as opened:
        yield lambda *args, **named: opened.enter_context(Terminal(*args, **named))


@pytest.fixture
def svg_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compares a picture with the one on file: `assert svg_snapshot == app.export_screenshot()`."""
    return snapshot.use_extension(Picture)
