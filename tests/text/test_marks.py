"""What stands between quotation marks is found, whichever they are."""

from __future__ import annotations

import pytest

from dateline.text.marks import quotations


def quoted(text: str) -> list[str]:
    """The words between the marks of a text."""
    return [text[each.first : each.last] for each in quotations(text, (0, len(text)))]


@pytest.mark.parametrize("marks", ["“”", '""', "„“", "«»", "「」", "''", "‘’"])
def test_marks_of_every_kind_are_known(marks: str) -> None:
    assert quoted(f"She said: {marks[0]}We won{marks[1]}.") == ["We won"]


def test_marks_of_two_signs_are_known() -> None:
    assert quoted("She said: ``We won''.") == ["We won"]


def test_an_apostrophe_neither_begins_nor_ends_a_quotation() -> None:
    assert quoted("The players' coach said they don't 'play dirty' in the '90s.") == ["play dirty"]
    assert quoted("He called it ‘the players’ own’ doing.") == ["the players"]


def test_single_marks_within_double_ones_are_theirs() -> None:
    assert quoted("“He said ‘no’ to us,” she said.") == ["He said ‘no’ to us,"]


def test_a_mark_that_stands_too_soon_is_left_out() -> None:
    assert quoted("They keep 'a'special partnership' alive.") == ["special partnership"]


def test_what_nothing_closes_goes_on_to_the_end_in_double_marks_only() -> None:
    assert quoted("“It goes on") == ["It goes on"]
    assert quoted("‘It goes on") == []


@pytest.mark.parametrize("sign", ["'a ", "‘a ", "«a ", "「a "])
def test_marks_that_nothing_closes_are_passed_over_one_by_one(sign: str) -> None:
    """Each looked as far as a quotation may reach: a file of a few megabytes took minutes."""
    assert quoted(sign * 100_000 + "“We won”") == ["We won"]
