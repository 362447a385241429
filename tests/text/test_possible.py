"""All that words for a date can mean, and that drafting chooses one of that."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.dates import is_date
from dateline.text.date_words import date_words, only_date
from dateline.text.dates import dates
from dateline.text.points import Point
from dateline.text.possible import Seen, readings

TUESDAY = date(2024, 11, 19)
ON_TUESDAY = Seen(TUESDAY)


def meant(text: str, seen: Seen = ON_TUESDAY) -> list[list[str]]:
    """For each date that a text names all that it can mean."""
    return [
        [str(value) for value in each.values]
        for words in date_words(text)
        for each in readings(words, seen)
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on Friday", ["2024-11-15", "2024-11-22"]),
        ("last Friday", ["2024-11-15"]),
        ("next Friday", ["2024-11-22", "2024-11-29"]),
        ("in October", ["2024-10", "2025-10"]),
        ("last December", ["2023-12", "2022-12"]),
        ("last week", ["2024-11-11/2024-11-17", "2024-11-10/2024-11-16"]),
        ("two weeks ago", ["2024-11-05~"]),
        ("on 4/3/2024", ["2024-04-03", "2024-03-04"]),
        ("at Christmas", ["2023-12-25", "2024-12-25"]),
        ("the next day", []),
        ("on the first Monday of October", ["2024-10-07", "2025-10-06"]),
        ("on the last Friday of next month", ["2024-12-27"]),
        ("on the penultimate Friday of May", []),
        (
            "the week of 8 May 2024",
            ["2024-05-06/2024-05-12", "2024-05-05/2024-05-11", "2024-05-08/2024-05-14"],
        ),
        ("the week ending 8 May 2024", ["2024-05-02/2024-05-08"]),
    ],
)
def test_every_meaning_is_told_where_words_leave_a_choice(text: str, values: list[str]) -> None:
    assert meant(text) == [values]


@pytest.mark.parametrize("text", ["each Friday", "on Fridays", "on Friday mornings"])
def test_what_happens_again_and_again_names_no_date(text: str) -> None:
    assert meant(text) == []


def test_two_days_of_one_month_are_two_dates() -> None:
    assert meant("6-8 May 2024") == [["2024-05-06"], ["2024-05-08"]]


def test_what_was_named_before_is_counted_from() -> None:
    before = Seen(TUESDAY, before=(Point(2019, 5, 3),), year=2019)
    assert meant("the next day", before) == [["2019-05-04", "2024-11-20"]]
    assert meant("a year later", before) == [["2020~", "2025~"]]
    assert meant("on 5 August", before) == [["2019-08-05", "2024-08-05", "2025-08-05"]]


def test_a_weekday_says_the_year_of_a_day_without_one() -> None:
    assert meant("Tuesday, November 7") == [["2023-11-07"]]


def test_the_tense_decides_but_for_what_is_near() -> None:
    assert meant("in March", Seen(TUESDAY, "past")) == [["2024-03"]]
    assert meant("in March", Seen(TUESDAY, "future")) == [["2025-03"]]
    assert meant("in December", Seen(TUESDAY, "past")) == [["2023-12", "2024-12"]]


def test_a_field_is_one_date_or_none() -> None:
    found = only_date("FRIDAY, 6 june 2025")
    assert found
    assert found.parts["weekday"] == "friday"
    assert only_date("in June 2025") is None


WORDS = (
    "last next this the on in of each early may May Friday friday June 6 6th 2021 30 February 99 "
    "1914-18 ’99 ago later two a three weeks year day decades weekend before earlier AD BC 19th "
    "century Christmas summer 4/3/24 2024-10 and - to , ."
)


@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=20),
    st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.none(),
    st.sampled_from([None, "", "past", "future"]),
)
def test_whatever_is_meant_is_a_date_that_a_story_can_hold(
    words: list[str], now: date | None, tense: str | None
) -> None:
    seen = Seen(now, tense, (Point(2, 1, 1), Point(9999)), 9999)  # type: ignore[arg-type]
    for values in meant(" ".join(words), seen):
        assert all(map(is_date, values))


@given(
    st.sampled_from(["Friday", "June", "6 June", "last month", "two days ago", "Christmas"]),
    st.sampled_from(["resigned", "will resign"]),
    st.integers(0, 800),
)
def test_what_drafting_chooses_can_be_meant(words: str, verb: str, days: int) -> None:
    now = TUESDAY + timedelta(days=days)
    text = f"The mayor {verb} on {words}."
    (chosen,) = dates(text, str(now))
    (values,) = meant(text, Seen(now))
    assert chosen.value in values
