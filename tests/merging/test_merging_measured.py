"""How much of what two made-up articles share, or differ in, is found when they are merged.

`pairs/` holds the articles and what is expected; nothing may be found that is not expected there.
"""

from __future__ import annotations

from typing import Any

import pytest

from support.pairs import expected, outcome, pairs

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


def test_most_new_events_are_found() -> None:
    both = [(outcome(each), expected(each)) for name in NAMES for each in pairs(name)]
    found = sum(len(made.new & known.new) for made, known in both)
    assert found >= 0.8 * sum(len(known.new) for _, known in both)
