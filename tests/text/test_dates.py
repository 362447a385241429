"""The dates that a text names, and what each of them means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.dates import is_date
from dateline.text.dates import dates

TUESDAY = "2024-11-19"


def values(text: str, published: str = TUESDAY) -> list[str]:
    """What the dates of a text mean, in its order."""
    return [each.value for each in dates(text, published)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on 6 December 2021", "2021-12-06"),
        ("on December 6, 2021", "2021-12-06"),
        ("on Tuesday, 6 December 2021", "2021-12-06"),
        ("on the 6th of December, 2021", "2021-12-06"),
        ("on 2021-12-06", "2021-12-06"),
        ("on 12/25/2021", "2021-12-25"),
        ("on 2021/12/06", "2021-12-06"),
        ("on 25.12.2021", "2021-12-25"),
        ("on 6-Dec-2021", "2021-12-06"),
        ("on Boxing Day 2021", "2021-12-26"),
        ("on April Fools’ Day 2021", "2021-04-01"),
        ("on Thanksgiving 2021", "2021-11-25"),
        ("in 2021-12", "2021-12"),
        ("in October 2023", "2023-10"),
        ("in 2022", "2022"),
        ("in nineteen ninety-six", "1996"),
        ("in the 1990s", "199X"),
        ("in the nineties", "199X"),
        ("in spring 2023", "2023-21"),
        ("on the last Friday of May 2024", "2024-05-31"),
        ("on the first Monday in October, 2019", "2019-10-07"),
        ("on the first Monday of 2024", "2024-01-01"),
        ("in the week ending 20 April 2024", "2024-04-14/2024-04-20"),
        ("in the week that began on Monday, 6 May 2024", "2024-05-06/2024-05-12"),
        ("in the week of 8 May 2024", "2024-05-06/2024-05-12"),
        ("in the week of Sunday, 14 April 2024", "2024-04-14/2024-04-20"),
        ("on the weekend of 25 May 2024", "2024-05-25/2024-05-26"),
    ],
)
def test_a_date_is_as_exact_as_its_words(words: str, value: str) -> None:
    assert values(f"The bridge was closed {words}.") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor resigned on Friday.", "2024-11-15"),
        ("The mayor will resign on Friday.", "2024-11-22"),
        ("The mayor resigned last month.", "2024-10"),
        ("The council meets again next year, she said.", "2025"),
        ("The tower fell in October.", "2024-10"),
        ("The tower fell in December.", "2023-12"),
        ("The tower will be opened in March.", "2025-03"),
        ("The tower fell two years ago.", "2022"),
        ("The tower fell three days ago.", "2024-11-16"),
        ("The tower fell yesterday.", "2024-11-18"),
        ("The vote had been scheduled for Friday.", "2024-11-15"),
        ("The vote will be held on Friday.", "2024-11-22"),
        ("Last April the tower fell.", "2024-04"),
        ("Last Friday the tower fell.", "2024-11-15"),
        ("The mayor will succeed Bo Ek on Friday.", "2024-11-22"),
        ("The council will redeem its preferred shares on Friday.", "2024-11-22"),
        ("Lee announced an agreement to sell the tower in January.", "2025-01"),
        ("The council, which holds a vote on Friday, met.", "2024-11-22"),
        ("Ek wrote a book and from January on it will be sold.", "2025-01"),
        ("Lawmakers met on the third Thursday of October.", "2024-10-17"),
        ("The fair opens on the 3rd Sunday of December.", "2024-12-15"),
        ("The council will meet on the 4th Tuesday of this month.", "2024-11-26"),
        ("The council met on the last Friday of last month.", "2024-10-25"),
        (
            "They will vote on the first Tuesday after the first Monday in February.",
            "2025-02-04",
        ),
        ("The bridge opens in April.", "2025-04"),
        ("The talks resume in May.", "2025-05"),
        ("The law takes effect on 1 June.", "2025-06-01"),
        ("The vote is in March.", "2025-03"),
        ("The pier, which closed in April, is old.", "2024-04"),
        ("Lee offered to meet Ek in July.", "2024-07"),
        ("The film premieres on 4 November.", "2024-11-04"),
    ],
)
def test_a_relative_date_is_counted_from_publication_as_the_verb_says(
    text: str, value: str
) -> None:
    found = dates(text, TUESDAY)
    assert [each.value for each in found] == [value]
    assert found[0].rule


@pytest.mark.parametrize(
    "text",
    [
        "The tower fell on Friday.",
        "The tower fell last month.",
        "The tower fell in October.",
    ],
)
def test_without_a_day_of_publication_a_relative_date_stays_open(text: str) -> None:
    assert values(text, "") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "It may march on, as it can.",
        "They sold 1709 tickets and 2,024 hats.",
        "Jan Kovar won the race.",
        "The show was Saturday Night Live.",
        "Anna Christmas won the race.",
        "The fleet was rebuilt in June 480 BC.",
        "Mayor April Stone spoke. April was glad.",
        "August Wilson wrote it with June Carter.",
        "The August Wilson Theatre was shut.",
        "Theresa May resigned. The pressure on May grew.",
        "Democrat April McClain Delaney won.",
        "US Airways Flight 1549 was late.",
        "It is in Room 1984 of the Tokyo 2020 office.",
        "Euro 2020 qualifying was hard.",
        "Ann Lee, 32, of 1119 Eighth St., was held.",
        "The shop at 1984 N. Main Avenue was shut.",
        "In the 1900 block of Oak Road a man fell.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ferries left on 4/3/2024.",
        "They meet each Friday.",
        "The shop is open today as ever.",
        "It was closed more than two years ago.",
        "On 31 April it rained.",
        "They meet on the second-to-last Monday of June.",
        "They met on the fifth Monday of February 2024.",
        "They meet on the first Monday of the month.",
        "They left on the last Friday before the vote.",
        "On the second Friday she left.",
    ],
)
def test_what_could_mean_several_dates_stays_open(text: str) -> None:
    assert values(text) == [""]


def test_the_years_of_an_earnings_report_are_quarters() -> None:
    text = "Net income rose in the quarter. Earnings a year ago were lower. The quarter was good."
    assert values(text) == [""]


def test_a_history_counts_from_the_date_named_before() -> None:
    text = (
        "The mill was built in 1801. In 1802 it burned. In May 1803 it was sold. On 4 June it "
        "was opened again. The next day it burned. It was rebuilt in 1810 and closed in 1820."
    )
    assert values(text)[2:5] == ["1803-05", "1803-06-04", "1803-06-05"]


def test_a_range_of_days_is_both_its_ends() -> None:
    assert values("It was open on 20 and 21 September 2023.") == ["2023-09-20", "2023-09-21"]


def test_what_lies_behind_the_last_year_of_all_stays_open() -> None:
    assert values("The tower will fall in February.", "9999-12-31") == [""]


def test_two_months_share_the_year_behind_them() -> None:
    assert values("It was open in May and June 1981.") == ["1981-05", "1981-06"]
    assert values("It was open from 30 May to 3 June 1981.") == ["1981-05-30", "1981-06-03"]


def test_each_date_says_where_it_stands() -> None:
    text = "  Open since 2021.\n\nIt closed on Friday, 3 May 2024, for good."
    assert [text[each.start : each.end] for each in dates(text, TUESDAY)] == [
        "2021",
        "Friday, 3 May 2024",
    ]


WORDS = "on in until last next the Friday May June 2021 30 February 1914-18 ’99 ago two years a , ."


@given(st.lists(st.sampled_from(WORDS.split()), max_size=30), st.sampled_from(["", TUESDAY]))
def test_every_value_is_a_date_that_a_story_can_hold(words: list[str], published: str) -> None:
    text = " ".join(words)
    found = dates(text, published)
    assert all(each.value == "" or is_date(each.value) for each in found)
    assert all(0 <= each.start < each.end <= len(text) for each in found)


def test_the_year_behind_the_second_month_is_that_of_the_first() -> None:
    assert values("It was closed in 1973. She came between May and June 1981.") == [
        "1973",
        "1981-05",
        "1981-06",
    ]
    assert values("She came in June in 1981.") == ["1981-06"]


def test_a_feast_is_no_weekday_and_a_product_no_year() -> None:
    assert values("The Black Friday sale of the GTX 1660 was long. It ended on Friday.") == [
        "2024-11-15"
    ]


def test_a_month_is_one_beside_people_called_so() -> None:
    assert values("April Stone came in April. June Lee, in June, saw the June Reuters poll.") == [
        "2024-04",
        "2024-06",
        "2024-06",
    ]


def test_a_year_behind_a_capital_may_be_a_year() -> None:
    text = (
        "Since 2019, as in Summer 2020, it was open (Ek 2021). Copyright 2022. The World Cup 2018."
    )
    assert values(text) == ["2019", "2020-22", "2021", "2022", "2018"]


def test_the_last_year_of_something_is_no_date() -> None:
    assert values("He spoke in the last year of her term.") == []


def test_a_winter_in_words_is_no_year() -> None:
    assert values("We saw it in the winter of nineteen ninety-four.") == ["1994-24"]


def test_a_year_ago_stays_open_in_a_report_of_earnings() -> None:
    text = "Net was 7 cents a share. The dividend fell. It had a net loss of 9 cents a year ago."
    assert values(text) == [""]


def test_what_will_be_is_not_in_a_year_before() -> None:
    text = "The firm, which began in 1996, will move on 1 September."
    assert values(text) == ["1996", "2025-09-01"]
    assert values(text, "") == ["1996", ""]


def test_a_year_told_beside_is_not_that_of_a_later_day() -> None:
    text = "The team, who last won in 1987, visit Ayr on 21 November."
    assert values(text) == ["1987", "2024-11-21"]


def test_a_history_that_begins_with_its_day_of_publication_counts_from_that() -> None:
    text = "4 January 2022\n\nShe died on 30 December. " + " ".join(
        f"In {year} she sailed." for year in range(1960, 1970)
    )
    assert values(text, "2022-01-04")[1] == "2021-12-30"


@pytest.mark.parametrize(
    "text",
    [
        "It peaked in 2022. On Thursday she came. In February one did.",
        "It was built in 1995. Last June she came.",
    ],
)
def test_news_of_a_day_that_is_not_known_leaves_its_months_open(text: str) -> None:
    assert values(text, "")[-1] == ""


def test_as_soon_as_a_month_is_to_come() -> None:
    assert values("She said that it could come as soon as January.") == ["2025-01"]


def test_what_resumes_on_a_day_is_to_come() -> None:
    text = "The trial began in January and resumes on April 22."
    assert values(text, "2024-02-06") == ["2024-01", "2024-04-22"]


def test_a_season_names_the_year_of_the_months_behind_it() -> None:
    text = "He warned in 1933. In the spring of 1948 they voted. Work began in May."
    assert values(text, "")[-1] == "1948-05"


def test_what_will_be_in_a_month_that_has_begun_is_in_this_one() -> None:
    (found,) = dates("The mayor will resign in June.", "2025-06-14")
    assert found.value == "2025-06"
    (found,) = dates("The mayor will resign on 3 June.", "2025-06-14")
    assert found.value == "2026-06-03"


def test_a_day_of_that_year_is_one_date() -> None:
    assert values("It opened in 1987. On 7th of December that year it burned.") == [
        "1987",
        "1987-12-07",
    ]


def test_the_year_of_an_aside_is_not_that_of_what_follows() -> None:
    assert values("The pier, built in 1999, was closed in April.") == ["1999", "2024-04"]
