"""The names and the numbers of a text, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.mentions import is_full_name
from dateline.text.names import names, runs
from dateline.text.openers import is_opener
from dateline.text.quantities import quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor, Ann Lee, left Upper Ayr.", [["Ann", "Lee"], ["Upper", "Ayr"]]),
        ("In May they met Mr Ek on Monday.", [["Ek"]]),
        ("However, Ek stayed. Then it rained.", [["Ek"]]),
        ("US ships came. IT failed.", [["US"], ["IT"]]),
        ("I think so. It’s late. Don’t go.", []),
        ("Ann-Marie’s brother", [["Ann", "Marie"]]),
    ],
)
def test_names_are_capitals_that_nothing_else_explains(text: str, found: list[list[str]]) -> None:
    assert runs(text) == found


def test_a_name_that_a_sentence_begins_with_is_marked() -> None:
    text = "Ek came. Ann Lee said: “Bo Ek left.”"
    assert [each.word for each in names(text) if each.opening] == ["Ek", "Ann", "Bo"]


@pytest.mark.parametrize(("word", "opens"), [("The", True), ("Us", True), ("US", False)])
def test_initials_are_no_small_word(word: str, opens: bool) -> None:
    assert is_opener(word) == opens


@pytest.mark.parametrize(
    ("words", "full"),
    [
        *(("Ann Lee", True), ("Ana de la Cruz", True), ("Jan van der Berg", True)),
        *(("Lee", False), ("the county", False), ("", False), ("A B C D E F", False)),
    ],
)
def test_a_full_name_has_two_to_five_words_with_capitals(words: str, full: bool) -> None:
    assert is_full_name(words) == full


@given(st.text(alphabet="aA 1.,’“-twenty", max_size=60))
def test_names_and_numbers_stand_where_they_say(text: str) -> None:
    assert all(text[each.at : each.end] == each.word for each in names(text))
    assert all(each.run <= each.at for each in names(text))
    assert all(0 <= each.start < each.end <= len(text) for each in quantities(text))
