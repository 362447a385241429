"""What is measured: programs that are read in a terminal, and programs that print and end.

Running a case once gives its figures by name, in ms or KiB.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from support.stories import long_story, write_story
from support.terminal import Terminal

from .laying_out import draw_with_rich, lay_out, story_blocks
from .library import Shelf
from .printing import printing_cases

Figures = Mapping[str, float]
Case = Callable[[], Figures]

HERE = Path(__file__).parent
DATELINE = str(Path(sys.executable).with_name("dateline"))
SIZE = (120, 36)
LONG = 10_000  # statements in each of the three sections
LAID_OUT = 1_000  # the same, for what is measured against Rich, which takes so much longer
# Each key is pressed where the bundled story, too, has something to show for it.
KEYS = ("j", "j", "j", "j", "tab", "tab", "tab", "space", "space")


BROWSING = ("j", "j", "j", "space", "space", "space")


def all_cases(folder: Path) -> dict[str, Case]:
    """Every case by name; what they need on disk is written into `folder`."""
    long = str(write_story(folder / "long", long_story(LONG)))
    home = str(folder / "home")
    blocks = story_blocks(json.dumps(long_story(LAID_OUT)))
    shelf = Shelf(folder, surroundings(home))
    printed = folder / "printed.md"
    printed.write_bytes(subprocess.check_output([DATELINE, "print"]))
    return {
        "hello": lambda: read(home, [sys.executable, str(HERE / "hello.py")], "Hello, world!"),
        "story": lambda: read(
            home, [DATELINE], "Kremlin spokesperson Dmitry", "Key quotes", keys=KEYS
        ),
        "new": lambda: start_twice(tempfile.mkdtemp(dir=folder)),
        "long": lambda: read(home, [DATELINE, long], "Point 0", "Key quotes", keys=KEYS),
        "pass": lambda: run(home, [sys.executable, "-c", "pass"]),
        "print": lambda: run(home, [DATELINE, "print"]),
        "print first": lambda: run(tempfile.mkdtemp(dir=folder), [DATELINE, "print"]),
        **printing_cases(folder, surroundings(home)),
        "library": lambda: read(home, [DATELINE, shelf.path()], "10,000 stories", keys=BROWSING),
        "list": lambda: run(home, [DATELINE, "list", shelf.path()]),
        "search": lambda: run(home, [DATELINE, "search", "ferry", "toll", "--in", shelf.path()]),
        "layout": lambda: {"time": lay_out(json.dumps(long_story(LAID_OUT))) * 1e3},
        "rich": lambda: {"time": draw_with_rich(blocks) * 1e3},
        "markdown": lambda: run(home, [sys.executable, "-m", "rich.markdown", str(printed)]),
    }


def start_twice(home: str) -> Figures:
    """The first start of a new user, when Python compiles all that it imports, and the second."""
    compiled = {"PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    first, second = (read(home, [DATELINE], "Kremlin spokesperson", env=compiled) for _ in range(2))
    return {"first start": first["first content"], "second start": second["first content"]}


def read(
    home: str,
    command: list[str],
    *content: str,
    keys: tuple[str, ...] = (),
    env: Mapping[str, str] = {},
) -> Figures:
    """Start a program, wait until all of its first content is there, press keys, and quit."""
    with Terminal(command=command, size=SIZE, env={**surroundings(home), **env}) as terminal:
        seen = terminal.wait_for(*content)
        figures = {"first content": (seen - terminal.started_at) * 1e3}
        terminal.settle()
        figures |= press(terminal, keys)
        figures["memory"] = terminal.peak_memory()
        if keys:  # the next round starts where this one ends
            terminal.press("1", "g")
            terminal.settle()
        pressed = terminal.press("q")
        terminal.wait_exit()
        return figures | {"quit": (terminal.exited_at - pressed) * 1e3}


def press(terminal: Terminal, keys: tuple[str, ...]) -> Figures:
    """For each key, the median over its presses of the time until the screen has settled."""
    times: dict[str, list[float]] = {}
    for key in keys:
        pressed = terminal.press(key)
        if (settled := terminal.settle()) is not None:
            times.setdefault(key, []).append((settled - pressed) * 1e3)
    return {f"key {key}": median(each) for key, each in times.items()}


def run(home: str, command: list[str]) -> Figures:
    """Let a program print into a pipe, until it has ended."""
    env = {**os.environ, **surroundings(home)}
    start = time.perf_counter()
    subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return {"run": (time.perf_counter() - start) * 1e3}


def surroundings(home: str) -> dict[str, str]:
    """The environment of every case: a home of its own, as it is after a first run."""
    folders = {
        f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    return {"HOME": home, **folders, **terminal}
