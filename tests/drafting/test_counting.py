"""What a sentence counts, and what of it can be compared."""

from __future__ import annotations

import pytest

from dateline.drafting.article import of_plain_text
from dateline.drafting.merging.counting import counts
from dateline.drafting.statements import Reading
from dateline.text.quantities import is_rounded


def counted(sentence: str) -> list[tuple[tuple[str, ...], float]]:
    reading = Reading(of_plain_text(f"A heading\n\n{sentence}"))
    return [(each.unit, each.value) for span in reading.sentences for each in counts(reading, span)]


@pytest.mark.parametrize(
    ("sentence", "unit", "value"),
    [
        ("Police said that 12 passengers were injured.", ("passenger",), 12),
        ("Twelve police officers were there.", ("polic", "officer"), 12),
        ("The repair cost $1.2 million.", ("$",), 1_200_000),
        ("It won 45 percent of the votes in May.", ("%", "vot"), 45),
        ("It has 1,200 seats.", ("seat",), 1200),
        ("The crash left 12 dead.", ("person",), 12),
        ("At least 12 passengers were injured.", ("passenger",), 12),
    ],
)
def test_a_number_is_counted_with_its_unit(
    sentence: str, unit: tuple[str, ...], value: float
) -> None:
    assert counted(sentence) == [(unit, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "About 12 passengers were injured.",
        "Another 12 passengers were injured.",
        "Between 12 and 14 passengers were injured.",
        "It was on 12 May 2024.",
        "It was the 12th crash.",
        "Boeing 747 landed.",
        "It lost 3-2.",
        "Version 1.2.3 is out.",
        "There were 12.",
    ],
)
def test_what_is_not_exact_or_counts_nothing_is_left_out(sentence: str) -> None:
    assert counted(sentence) == []


@pytest.mark.parametrize(
    ("one", "other"), [(1200, 1214), (1_200_000, 1_230_000), (12, 12), (1.2, 1.23)]
)
def test_a_number_can_be_another_one_rounded(one: float, other: float) -> None:
    assert is_rounded(one, other)
    assert is_rounded(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [(12, 15), (1200, 1400), (0, 3), (7, 70), (52, 51), (50, 52)]
)
def test_other_numbers_are_not_rounded(one: float, other: float) -> None:
    assert not is_rounded(one, other)
