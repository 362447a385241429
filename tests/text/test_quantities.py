"""The quantities of a text: value, magnitude, unit, bound and rank."""

from __future__ import annotations

import pytest

from dateline.text.quantities import have_units_in_conflict, quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("41,000 of 1,234.5 tons", [41000, 1234.5]),
        ("Twenty-five ships, a dozen boats, two dozen men", [25, 12, 24]),
        ("the third of ninety, the fortieth, the twenty-first", [3, 90, 40, 21]),
        ("1.2 million, 1,200,000, 1.2m, 1.2bn", [1.2e6, 1.2e6, 1.2e6, 1.2e9]),
        ("two hundred and fifty, three hundred thousand", [250, 300_000]),
        ("a million, half a million, a half-million", [1e6, 5e5, 5e5]),
        ("half of them, two thirds of them, the first half", [50, 200 / 3, 1]),
        ("one day, no one, in half an hour", []),
    ],
)
def test_values_are_read_from_digits_and_from_words(text: str, values: list[float]) -> None:
    assert [each.value for each in quantities(text)] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *(("$5", "$"), ("5 dollars", "$"), ("US$5m", "$"), ("€5", "€"), ("EUR 5", "€")),
        *(("5%", "%"), ("five per cent", "%"), ("5 percentage points", "point")),
        *(("5 km", "km"), ("five-kilometre", "km"), ("5 miles", "mile"), ("5 people", "")),
        *(("half of them", "%"), ("5 seconds", "second"), ("5 feet", "foot")),
    ],
)
def test_a_unit_has_one_name(text: str, unit: str) -> None:
    assert [each.unit for each in quantities(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        *(("nearly 1.8 million", "below"), ("fewer than 8", "below"), ("up to $5", "below")),
        *(("more than 8", "above"), ("at least a dozen", "above"), ("over €5", "above")),
        *(("about 8", "about"), ("some 80 people", "about"), ("8", ""), ("more of 8", "")),
    ],
)
def test_a_bound_is_read_before_a_number(text: str, bound: str) -> None:
    assert [each.bound for each in quantities(text)] == [bound]


def test_a_rank_is_no_number_of_things() -> None:
    ranks = [each.is_ordinal for each in quantities("the second, the 3rd, the tenth, 4, a month")]
    assert ranks == [True, True, True, False]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        *(("$5", "€5", True), ("5%", "5 percentage points", True), ("5 km", "5 miles", True)),
        *(("$5", "5", False), ("5 km", "5 kilometres", False), ("5 years", "5 kg", False)),
    ],
)
def test_two_units_of_one_kind_differ(one: str, other: str, differ: bool) -> None:
    assert have_units_in_conflict(quantities(one)[0], quantities(other)[0]) == differ


def test_no_number_is_found_in_a_span_that_is_left_out() -> None:
    assert [each.value for each in quantities("3 May, 4 ships", ((0, 5),))] == [4]
