"""Runs every case once a round, shuffled, and prints one table: figure, target, and if met.

A ratio is formed inside each round, so that a busy moment of the machine touches both sides; then
the median of the rounds is taken.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from .cases import Figures, all_cases

Round = dict[str, Figures]


class Row(NamedTuple):
    """One line of the table: a figure of a case, in ms or as a multiple of another case's."""

    what: str
    case: str
    figure: str
    to: str = ""  # the case that it is a multiple of; none: the figure itself
    most: float | None = None  # the target; none of either: for information
    least: float | None = None

    def value(self, rounds: list[Round]) -> float | None:
        """The median over the rounds that have the figure."""
        values = []
        for each in rounds:
            if self.figure in each[self.case] and (not self.to or self.figure in each[self.to]):
                below = each[self.to][self.figure] if self.to else 1.0
                values.append(each[self.case][self.figure] / below)
        return median(values) if values else None

    def show(self, rounds: list[Round]) -> tuple[str, bool]:
        """The line, and whether its target is met."""
        value, unit = self.value(rounds), "×" if self.to else "ms"
        shown = "—" if value is None else f"{value:.2f} {unit}"
        if self.most is not None:
            met, target = value is not None and value <= self.most, f"≤ {self.most:g} {unit}"
        elif self.least is not None:
            met, target = value is not None and value >= self.least, f"≥ {self.least:g} {unit}"
        else:
            met, target = True, ""
        verdict = "" if not target else "met" if met else "MISSED"
        return f"{self.what:58} {shown:>10}  {target:>8}  {verdict}".rstrip(), met


def key_rows(key: str) -> list[Row]:
    """What is asked of a key: quick, and no slower in a long story."""
    return [
        Row(f"key {key}, settled", "story", f"key {key}", most=50),
        Row(f"key {key}, 30,000 statements", "long", f"key {key}", most=50),
        Row(f"key {key}, 30,000 statements : bundled", "long", f"key {key}", "story", 1.3),
    ]


MANY = "many to a folder"
FORMS = {"flat": 6, "markdown": 6, "html": 8, "svg": 8, "json": 6}
"""What printing a form may take, as a multiple of `python -c pass`."""

ROWS = [
    Row("hello-world, first content", "hello", "first content"),
    Row("bundled story, first content : hello-world", "story", "first content", "hello", 1.4),
    Row("first start, with nothing compiled", "new", "first start"),
    Row("second start", "new", "second start"),
    Row("30,000 statements, first content : hello-world", "long", "first content", "hello"),
    *(row for key in ("space", "j", "tab") for row in key_rows(key)),
    Row("bundled story, memory : hello-world", "story", "memory", "hello", 1.25),
    Row("30,000 statements, memory : hello-world", "long", "memory", "hello"),
    Row("bundled story, quit", "story", "quit", most=100),
    Row("hello-world, quit", "hello", "quit"),
    Row(
        "library of 10,000 stories, first content : hello-world",
        "library",
        "first content",
        "hello",
    ),
    Row("library of 10,000 stories, key j", "library", "key j", most=50),
    Row("library of 10,000 stories, key space", "library", "key space", most=50),
    Row("list 10,000 stories", "list", "run"),
    Row("search 10,000 stories", "search", "run"),
    Row("python -c pass", "pass", "run"),
    Row("print the bundled story : python -c pass", "print", "run", "pass", 5),
    Row("the same for the first time : python -c pass", "print first", "run", "pass"),
    *(
        Row(f"print as {form} : python -c pass", f"print {form}", "run", "pass", most)
        for form, most in FORMS.items()
    ),
    Row("print a story alone : one of 1,000 to a folder", "one by one", "a story", MANY, least=5),
    Row("print 1,000 stories to a folder", MANY, "run"),
    Row("print to a folder, memory of 1,000 : of 100", MANY, "memory", "few to a folder", 1.1),
    Row("python -m rich.markdown : python -c pass", "markdown", "run", "pass"),
    Row("print the bundled story : python -m rich.markdown", "print", "run", "markdown", 1),
    Row("laying out 3,000 statements", "layout", "time"),
    Row("Rich drawing them : laying them out", "rich", "time", "layout", least=10),
]


def measure(rounds: int, folder: Path, rows: list[Row]) -> list[Round]:
    """Run every case once a round, in a new order each; the first round only warms up."""
    wanted = {case for row in rows for case in (row.case, row.to) if case}
    cases, done = {name: case for name, case in all_cases(folder).items() if name in wanted}, []
    for number in range(rounds + 1):
        order = random.sample(list(cases), len(cases))
        done.append({name: cases[name]() for name in order})
        print(f"\rround {number} of {rounds}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return done[1:]


def main() -> int:
    """Measure and print; 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="how often everything is run (10)")
    parser.add_argument("--only", default="", help="only the rows with this in them")
    call = parser.parse_args()
    rows = [row for row in ROWS if call.only in row.what]
    # Programs are installed with their bytecode; without it, compiling is most of what is measured.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        results = measure(call.rounds, Path(folder), rows)
    shown = [row.show(results) for row in rows]
    print("\n".join(line for line, _ in shown))
    return 0 if all(met for _, met in shown) else 1


if __name__ == "__main__":
    sys.exit(main())
