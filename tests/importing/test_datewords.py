"""Words as dates: every meaning that they can have, and none that they have not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.importing.dates.words import meaning
from dateline.story.dates import is_date
from dateline.text.tense import Direction

SATURDAY = date(2025, 12, 27)


def dates(words: str, told: Direction = "", today: date | None = SATURDAY) -> list[str]:
    found = meaning(words, today, told)
    return list(found.dates) if found else []


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("1991", "1991"),
        ("August 2022", "2022-08"),
        ("May 6, 2025", "2025-05-06"),
        ("6th of May 2025", "2025-05-06"),
        ("Dec. 16, 2025", "2025-12-16"),
        ("2025-12-26T10:00:00Z", "2025-12-26"),
        ("Friday (Dec. 26, 2025)", "2025-12-26"),
        ("Thursday, Dec. 26, 2025", "2025-12"),  # a Friday: one of the two is wrong
        ("13/06/2025", "2025-06-13"),
        ("13.06.2025", "2025-06-13"),
        ("2025 Dec 26", "2025-12-26"),
        ("26-Dec-2025, Friday", "2025-12-26"),
        ("nineteen ninety-six", "1996"),
        ("the nineties", "199X"),
        ("Thanksgiving 2023", "2023-11-23"),
        ("early 2026", "2026"),
        ("Mid-2023", "2023"),
        ("around 2010", "2010~"),
        ("1990s", "199X"),
        ("late 1990s", "199X"),
        ("19th century", "18XX"),
        ("44 BC", "-0043"),
        ("AD 79", "0079"),
        ("Summer 2024", "2024-22"),
        ("first half of 2024", "[2024-01..2024-06]"),
        ("2021–2023", "2021/2023"),
        ("2021-23", "2021/2023"),
        ("May 6–8, 2025", "2025-05-06/2025-05-08"),
        ("30 May 2025 – 3 June 2025", "2025-05-30/2025-06-03"),
        ("May 6 and 9, 2025", "[2025-05-06..2025-05-09]"),
        ("since 2014", "2014/.."),
        ("2014–present", "2014/.."),
        ("by 2030", "[..2030]"),
    ],
)
def test_a_date_that_says_its_year_means_that(words: str, date: str) -> None:
    assert dates(words) == dates(words, today=None) == [date]


@pytest.mark.parametrize(
    ("words", "told", "meant"),
    [
        ("Friday", "past", ["2025-12-26"]),
        ("Friday", "future", ["2026-01-02"]),
        ("Friday", "", ["2025-12-26", "2026-01-02"]),
        ("Saturday morning", "", ["2025-12-27"]),
        ("late Friday", "past", ["2025-12-26"]),
        ("last Friday", "past", ["2025-12-19", "2025-12-26"]),
        ("Sunday and Monday", "past", ["2025-12-21/2025-12-22"]),
        ("yesterday", "", ["2025-12-26"]),
        ("two days ago", "", ["2025-12-25"]),
        ("three months ago", "", ["2025-09~"]),
        ("last week", "", ["[2025-12-14..2025-12-21]"]),
        ("last month", "", ["2025-11"]),
        ("December 28", "", ["2025-12-28"]),
        ("December 28", "past", ["2024-12-28", "2025-12-28"]),
        ("June 1", "past", ["2025-06-01"]),
        ("June 1", "future", ["2026-06-01"]),
        ("June 1", "", ["2025-06-01", "2026-06-01"]),
        ("early December", "", ["2025-12"]),
        ("October and November", "past", ["2025-10/2025-11"]),
        ("Christmas Day", "", ["2025-12-25"]),
        ("this morning", "", ["2025-12-27"]),
        ("last summer", "", ["2024-22", "2025-22"]),
        ("about two weeks ago", "", ["2025-12-13~"]),
        ("Tues. May 6", "", ["2025-05-06"]),
        ("May 6-9", "past", ["2025-05-06/2025-05-09"]),
        ("Friday, June 6", "", ["2025-06-06"]),
    ],
)
def test_a_date_without_a_year_is_counted_from_the_day_it_was_written(
    words: str, told: Direction, meant: list[str]
) -> None:
    assert dates(words, told) == meant
    assert dates(words, told, today=None) == []


def test_figures_that_two_countries_read_differently_can_mean_both() -> None:
    assert dates("05/06/2025") == ["2025-05-06", "2025-06-05"]


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            "First leg",
            "21st minute",
            "90+3 minute",
            "soon",
            "Freitag",
            "26",
            "the 26th",
            "the summer",
        ),
        *("Feb 30", "9/11", "Q3 2025", "1200 troops", "May be", "x" * 1000, "Friday " * 20),
    ],
)
def test_words_that_are_no_date_mean_none(words: str) -> None:
    assert dates(words) == []


@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            ["May", "6", "2025", "-", "and", "Friday", "last", "by", "(", ")", "BC", "ago", "10:30"]
        ),
        max_size=6,
    ).map(" ".join),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
)
@example("MAY AND MAY", date(2000, 1, 1))
def test_whatever_the_words_a_meaning_is_a_date(words: str, today: date) -> None:
    for told in ("", "past", "future"):
        assert all(map(is_date, dates(words, told, today)))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_a_weekday_is_never_made_another_day(today: date, step: int) -> None:
    day = date.fromordinal(today.toordinal() + step)
    for told in ("", "past", "future"):
        found = [date.fromisoformat(each) for each in dates(f"{day:%A}", told, today)]
        assert {each.weekday() for each in found} == {day.weekday()}
        assert all(abs((each - today).days) <= 7 for each in found)
