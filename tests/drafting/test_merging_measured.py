"""How much of what two made-up articles share, or differ in, is found when they are merged.

`pairs/` holds the articles and what is expected; nothing may be found that is not expected there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from support.pairs import Outcome, expected, outcome, pairs

NAMES = ("seen", "kept", "last")
PAIRS = [pytest.param(each, id=each["about"]) for name in NAMES for each in pairs(name)]


@pytest.mark.parametrize("pair", PAIRS)
def test_no_false_citation_and_no_false_dispute(pair: dict[str, Any]) -> None:
    made, known = outcome(pair), expected(pair)
    assert (made.same - known.same, made.differ - known.differ) == (set(), set())


@pytest.mark.parametrize(("first", "second"), pairs("apart"))
def test_two_things_that_are_told_alike_are_not_joined(first: str, second: str) -> None:
    found = outcome({"first": [first], "second": [second]})
    assert (found.same, found.differ) == (set(), set())


@pytest.fixture(scope="module")
def outcomes() -> list[tuple[Outcome, Outcome]]:
    """What comes of each pair, and what is expected of it."""
    return [(outcome(each), expected(each)) for name in NAMES for each in pairs(name)]


def share(both: Iterable[tuple[set[Any], set[Any]]]) -> float:
    """Share of what is expected that was found."""
    shared = [(len(known & made), len(known)) for made, known in both]
    return sum(hits for hits, _ in shared) / sum(whole for _, whole in shared)


def test_most_disputes_and_most_citations_are_found(
    outcomes: list[tuple[Outcome, Outcome]],
) -> None:
    assert share((made.differ, known.differ) for made, known in outcomes) >= 0.9
    assert share((made.same, known.same) for made, known in outcomes) >= 0.85


def test_most_new_events_are_added(outcomes: list[tuple[Outcome, Outcome]]) -> None:
    assert share((made.new, known.new) for made, known in outcomes) >= 0.9
