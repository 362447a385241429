"""What stands between quotation marks is found, whichever they are."""

from __future__ import annotations

import pytest

from dateline.text.marks import quotations

MARKS = [
    "“”",
    '""',
    "„“",
    "„”",
    '„"',
    "«»",
    "»«",
    "»»",
    "‹›",
    "›‹",
    "””",
    "＂＂",
    "״״",
    "「」",
    "『』",
]
SINGLE = ["''", "‘’", "‚‘"]


def quoted(text: str) -> list[str]:
    """The words between the marks of a text."""
    return [text[each.first : each.last] for each in quotations(text, (0, len(text)))]


@pytest.mark.parametrize("marks", MARKS + SINGLE)
def test_marks_of_every_kind_are_known(marks: str) -> None:
    assert quoted(f"She said: {marks[0]}We won{marks[1]}.") == ["We won"]


def test_marks_of_two_signs_are_known() -> None:
    assert quoted("She said: ``We won''.") == ["We won"]


@pytest.mark.parametrize("marks", MARKS)
def test_single_marks_around_double_ones_are_the_quotation(marks: str) -> None:
    inner = f"He told me {marks[0]}never again{marks[1]} and walked out,"
    for outer in ("‘’", "''"):
        text = f"The council met. {outer[0]}{inner}{outer[1]} said Ana Ruiz."
        assert quoted(text) == [inner]


def test_an_apostrophe_within_single_marks_does_not_end_them() -> None:
    assert quoted("‘The players’ pier is “ours”,’ she said. ‘It’s so.’") == [
        "The players’ pier is “ours”,",
        "It’s so.",
    ]
    assert quoted("‘The players’ union is right,’ she said.") == ["The players’ union is right,"]
    assert quoted("“He said ‘no’,” she said of the players’ “demand”.") == [
        "He said ‘no’,",
        "demand",
    ]


@pytest.mark.parametrize("inch", ['"', "”"])
def test_a_mark_of_inches_is_no_quotation_mark(inch: str) -> None:
    assert quoted(f"A 12{inch} pipe and a 14{inch} pipe, she said.") == []
    assert quoted(f"He is 6'2{inch} tall, and she is 5'4{inch} tall.") == []
    said = f"A 12{inch} pipe and a 14{inch} pipe,"
    opens, closes = ("“", "”") if inch == "”" else (inch, inch)
    assert quoted(f"{opens}{said}{closes} she said.") == [said]


def test_a_number_can_end_a_quotation() -> None:
    text = '"We won in 2019" and "They lost in 2020," he said of the 12" pipe.'
    assert quoted(text) == ["We won in 2019", "They lost in 2020,"]


def test_a_hebrew_abbreviation_and_a_path_hold_no_quotation() -> None:
    assert quoted("The צה״ל and the ארה״ב met.") == []
    assert quoted("Home » News » Sport") == []


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


@pytest.mark.parametrize("sign", ["»a ", "”a ", '"1" ', "'a “b” ", "‘a “b” "])
def test_many_marks_take_no_longer(sign: str) -> None:
    assert quoted(sign * 100_000 + "“We won”")[-1] == "We won"
