"""The library measured: opening, listing and searching 10,000 stories."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DATELINE = str(Path(sys.executable).with_name("dateline"))
STORIES = 10_000
WORDS = (
    *("bridge", "ferry", "harbour", "island", "keeper", "lighthouse"),
    *("minister", "price", "storm", "strike", "toll", "visit"),
)


class Shelf:
    """A folder of stories, written and indexed when it is first asked for."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self._folder = folder / "shelf"
        self._env = {**os.environ, **env}

    @cache  # noqa: B019  there is one shelf, for the whole run
    def path(self) -> str:
        """Return the path of the folder."""
        chance = random.Random(1)
        for number in range(STORIES):
            story = self._folder / f"story-{number}" / "story.json"
            story.parent.mkdir(parents=True)
            story.write_text(json.dumps(made_up(chance)), encoding="utf-8")
        command = [DATELINE, "list", str(self._folder)]
        subprocess.run(command, env=self._env, check=True, capture_output=True)
        return str(self._folder)


def made_up(chance: random.Random) -> dict[str, object]:
    """Return the data of a story of 14 statements."""

    def words(number: int) -> str:
        return " ".join(chance.choices(WORDS, k=number))

    return {
        "format": 1,
        "headline": words(6),
        "published": f"20{chance.randint(10, 25)}-{chance.randint(1, 12):02}",
        "summary": [{"text": words(20)} for _ in range(6)],
        "timeline": [{"date": "2024-05", "headline": words(6)} for _ in range(5)],
        "quotes": [{"kind": "reported", "text": words(12), "speaker": "Anna Berg"}] * 1,
        "unknowns": [{"text": words(9)}, {"text": words(8)}],
    }
