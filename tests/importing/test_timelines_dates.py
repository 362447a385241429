"""The dates of a timeline: no more exact than their words, and never a guess."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.importing.dates.timeline import Now, Told, When, dated

SATURDAY = Now(date(2025, 12, 27), date(2025, 12, 27))


def one(words: str, text: str = "They met", figures: str = "") -> When:
    return dated([Told(words, figures, text)], SATURDAY)[0]


def test_a_weekday_says_how_it_was_resolved_and_keeps_its_words() -> None:
    assert one("Friday") == When(
        "2025-12-26", "Friday", "26 December 2025, counted from 27 December 2025"
    )


def test_what_can_be_either_of_two_days_is_a_range() -> None:
    assert one("Friday", "They meet") == When(
        "[2025-12-26..2026-01-02]",
        "Friday",
        "26 December 2025 or 2 January 2026, counted from 27 December 2025",
    )


@pytest.mark.parametrize("words", ["May 6, 2025", "6 May 2025", "2025", "August 2022"])
def test_a_date_in_full_needs_no_other_words(words: str) -> None:
    found = one(words)
    assert (found.display, found.inferred) == ("", "")


def test_words_that_say_more_than_their_date_are_kept() -> None:
    assert one("early 2026") == When("2026", "early 2026")


@pytest.mark.parametrize(
    ("words", "figures", "date", "inferred"),
    [
        ("Friday", "2025-12-26", "2025-12-26", True),
        ("Friday", "2025-11-07", "2025-11-07", True),  # a Friday too, and they know
        ("kick-off", "2025-12-01", "2025-12-01", True),
        ("", "2025-12", "2025-12", False),
        ("August", "2025-08-14", "2025-08", True),  # no more exact than the words
        ("August 2022", "2022-08-01", "2022-08", False),
        ("May 6", "2025", "2025-05-06", True),
        ("since 2014", "2014", "2014/..", False),
    ],
)
def test_figures_count_as_far_as_the_words_go(
    words: str, figures: str, date: str, inferred: bool
) -> None:
    found = one(words, figures=figures)
    assert (found.date, bool(found.inferred), found.problem) == (date, inferred, "")


def test_figures_that_contradict_the_words_are_told() -> None:
    assert "different dates" in one("May 6, 2025", figures="2025-06-05").problem
    assert one("May 6, 2025", figures="2025-06-05").date == "2025-05-06"
    assert one("Friday", figures="2025-11-08").date == "[2025-11-08..2025-12-26]"
    assert "no date" in one("Friday", figures="2025-13").problem


def test_an_event_without_a_date_stands_between_its_neighbours() -> None:
    words = ["First leg", "May 6, 2025", "21st minute", "May 9, 2025", "later"]
    found = dated([Told(each, "", "They play") for each in words], SATURDAY)
    assert [each.date for each in found] == [
        "[..2025-05-06]",
        "2025-05-06",
        "[2025-05-06..2025-05-09]",
        "2025-05-09",
        "[2025-05-09..2025-12-27]",
    ]
    assert found[2].display == "21st minute"
    assert found[2].inferred == "from its place in the list and the day of the story"


def test_a_list_that_is_not_in_order_bounds_nothing() -> None:
    words = ["2024", "then", "2021"]
    assert dated([Told(each, "", "They met") for each in words], None)[1].date == ""


def test_without_a_date_the_tense_bounds_an_event() -> None:
    assert one("one day").date == "[..2025-12-27]"
    found = one("one day", "They will meet")
    assert (found.date, found.planned) == ("[2025-12-27..]", True)


def test_the_tense_of_another_language_is_not_guessed() -> None:
    told = Told("Freitag", "", "Sie treffen sich", english=False)
    assert dated([told], SATURDAY) == [When("", "Freitag")]


def test_a_story_that_may_be_of_two_days_counts_from_both() -> None:
    now = Now(date(2025, 5, 7), date(2025, 5, 8))  # a Wednesday or the Thursday after it
    found = dated([Told("Monday", "", "It met"), Told("today", "", "It met")], now)
    assert [each.date for each in found] == ["2025-05-05", "[2025-05-07..2025-05-08]"]
