"""How many planted faults the check finds on their lines, by kind.

uv run --directory tests -m benchmarks.recall
"""

from __future__ import annotations

import argparse
import sys
from random import Random

from support.planting import OTHERS, WORD_FOR_WORD, Planter, Script, is_found, plants, scripts


def recall(
    kinds: dict[str, Planter], stories: list[Script], number: int, seed: int
) -> dict[str, tuple[int, int]]:
    """How many were found and how many planted, up to `number` in each story, by kind."""
    table = {}
    for name, planter in kinds.items():
        random = Random(f"{seed} {name}")
        found = [
            is_found(plant, script)
            for script in stories
            for plant in plants(planter, script, random, number)
        ]
        table[name] = (sum(found), len(found))
    return table


def main() -> int:
    """Plant, check and print the table; 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks.recall", description=__doc__)
    parser.add_argument("--number", type=int, default=50, help="plants of a kind in a story (50)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    stories, met = scripts(), True
    for title, kinds, least in (
        ("Word for word", WORD_FOR_WORD, 0.99),
        ("Others", OTHERS, 0.90),
    ):
        table = recall(kinds, stories, options.number, options.seed)
        for name, (found, planted) in table.items():
            print(f"{name:44} {found:5} of {planted:5}  {found / max(1, planted):7.1%}")
        found, planted = (sum(column) for column in zip(*table.values(), strict=True))
        good = found >= least * planted
        met = met and good
        share = f"{found:5} of {planted:5}  {found / planted:7.1%}"
        print(f"{title:44} {share}  ≥ {least:.0%}  {'met' if good else 'MISSED'}\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
