"""Printing measured: each form of one story, and many stories to a folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path

from dateline.snapshot.forms import FORMS
from dateline.story import DEFAULT_STORY, bundled_stories

Figures = Mapping[str, float]

DATELINE = str(Path(sys.executable).with_name("dateline"))
FEW, MANY = 100, 1_000  # stories in a folder
CALLS = 5  # what so many calls take, one story each, stands for what a thousand would


def printing_cases(folder: Path, env: Mapping[str, str]) -> dict[str, Callable[[], Figures]]:
    """The cases by name; the stories, copies of the bundled one, are written into `folder`."""
    bundled = Path(bundled_stories()[DEFAULT_STORY]).parent
    stories = [str(folder / "stories" / f"{number:04}") for number in range(MANY)]
    for story in stories:
        shutil.copytree(bundled, story)
    numbers = count()

    def spent(*args: str) -> dict[str, float]:
        """The time that a call takes, and the memory of the largest of its processes."""
        start = time.perf_counter()
        process = subprocess.Popen(
            [DATELINE, "print", *args],
            env={**os.environ, **env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return {"run": (time.perf_counter() - start) * 1e3, "memory": used.ru_maxrss}

    def to_folder(stories: list[str]) -> Figures:
        out = folder / f"printed-{next(numbers)}"
        figures = spent(*stories, "--output", f"{out}/")
        assert len(list(out.iterdir())) == len(stories)
        shutil.rmtree(out)
        return figures | {"a story": figures["run"] / len(stories)}

    def one_by_one() -> Figures:
        out = folder / f"printed-{next(numbers)}"
        out.mkdir()
        some = [stories[next(numbers) % MANY] for _ in range(CALLS)]
        times = [spent(story, "-o", f"{out}/{at}.txt")["run"] for at, story in enumerate(some)]
        return {"a story": sum(times) / CALLS}

    return {
        **{f"print {form}": partial(spent, "--format", form) for form in FORMS},
        "print flat": lambda: spent("--flat"),
        "few to a folder": lambda: to_folder(stories[:FEW]),
        "many to a folder": lambda: to_folder(stories),
        "one by one": one_by_one,
    }
