"""Dates that a text leaves open: they stay open, and are not taken for the nearest."""

from __future__ import annotations

import pytest

from dateline.text.dates import dates


def values(text: str, published: str) -> list[str]:
    return [each.value for each in dates(text, published)]


def test_news_that_looks_back_is_no_history() -> None:
    text = (
        "She lost in 2008 and he won in 2008. In 2012 he won again, as in 2008. By 2008 she knew. "
        "Last June they met. In October they talked."
    )
    assert values(text, "2016-01-31")[-2:] == ["2015-06", "2015-10"]


def test_a_month_goes_on_in_the_year_of_the_day_named_before() -> None:
    text = "On 2 March 2015 the paper wrote of it. On 25 March the firm called."
    assert values(text, "2016-09-07") == ["2015-03-02", "2015-03-25"]
    text = "The war ended on 20 July 1988. He condemned what was done on 2 August."
    assert values(text, "1990-08-15")[-1] == "1990-08-02"


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("They are eligible to cast a ballot in November.", "2016-07-06", "2016-11"),
        ("It was done to sway the Nov. 8 election.", "2016-07-31", "2016-11-08"),
        ("They cannot vote in the November election.", "2016-03-01", ""),
        ("On Dec. 1, that changes.", "2016-07-06", ""),
        ("On Tuesday, the towns vote in Oban.", "2016-03-21", ""),
        ("It is a designated day on Nov. 1 for all of them.", "2016-09-19", "2016-11-01"),
        ("Lee expects the first cut in September.", "2024-03-14", "2024-09"),
        ("They quarrelled ahead of Monday's vote.", "2016-01-26", "2016-02-01"),
        ("Its chair is to report on 1 July.", "2024-06-08", "2024-07-01"),
        ("Lee – who had left the town – will speak on Monday.", "2016-03-20", "2016-03-21"),
    ],
)
def test_what_is_to_come_is_not_gone_by(text: str, published: str, value: str) -> None:
    assert values(text, published) == [value]


def test_attacks_that_are_called_by_their_day_were_not_on_the_last_one_of_that_name() -> None:
    assert values("He wept after the Sept. 11 attacks.", "2016-02-17") == [""]
    assert values("They felt called after Sept. 11 to go home.", "2016-02-17") == [""]
    assert values("She came on Sept. 11.", "2016-02-17") == ["2015-09-11"]


def test_a_newspaper_is_no_day() -> None:
    assert values("She told USA TODAY that he was ill.", "2016-02-17") == []


def test_nowadays_is_no_day() -> None:
    assert values("They said that life would be worse than life today.", "2016-02-17") == []


def test_later_than_planned_counts_from_no_date() -> None:
    assert values("It will open in 2027, two years later than planned.", "2024-02-20") == ["2027"]
