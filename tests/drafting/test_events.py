"""The events of a draft: clauses whose main verb happened on the date that they name."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.articles.article import of_plain_text
from dateline.drafting.drafting import draft

DAY = "14 May 2024"


def timeline(text: str, day: str = DAY) -> list[dict[str, Any]]:
    """The events of an article with one paragraph."""
    return draft(of_plain_text(f"The pier of Ayr\n\n{day}\n\n{text}\n")).data.get("timeline", [])


def events(text: str, day: str = DAY) -> list[tuple[str, str]]:
    """Date and headline of the events without a doubt."""
    found = timeline(text, day)
    return [(each["date"], each["headline"]) for each in found if "doubt" not in each]


@pytest.mark.parametrize(
    ("text", "date", "headline"),
    [
        (
            "On Monday, the pier of Ayr reopened.",
            "2024-05-13",
            "The pier of Ayr reopened",
        ),
        (
            "The pier reopened Monday after a storm.",
            "2024-05-13",
            "The pier reopened after a storm",
        ),
        (
            "The mayor on Monday opened the pier.",
            "2024-05-13",
            "The mayor opened the pier",
        ),
        (
            "But the mayor joined the protest on Tuesday.",
            "2024-05-14",
            "The mayor joined the protest",
        ),
        (
            "Ann Lee, a mason from Oban, left the firm last year.",
            "2023",
            "Ann Lee, a mason from Oban, left the firm",
        ),
        (
            "Ann Lee, who came from Ayr in 2012, left the firm on 3 March.",
            "2024-03-03",
            "Ann Lee, who came from Ayr in 2012, left the firm on 3 March",
        ),
        (
            "Bo Ek was shot and wounded in March 2021.",
            "2021-03",
            "Bo Ek was shot and wounded",
        ),
        (
            "Ann Lee had last visited Oban in June 2021, when a fair was held there.",
            "2021-06",
            "Ann Lee had last visited Oban when a fair was held there",
        ),
        (
            "After a long quarrel, the council sold the pier in 2010.",
            "2010",
            "After a long quarrel, the council sold the pier",
        ),
        (
            "Two years later, Ann Lee sold the pier on 3 March 2021.",
            "2021-03-03",
            "Two years later, Ann Lee sold the pier on 3 March 2021",
        ),
        (
            "During a debate on Monday, Ann Lee defended the pier.",
            "2024-05-13",
            "During a debate, Ann Lee defended the pier",
        ),
        (
            "The pier was built in 1931, when the ferry had sunk.",
            "1931",
            "The pier was built when the ferry had sunk",
        ),
        (
            "The poll was taken on 5-7 May.",
            "2024-05-05/2024-05-07",
            "The poll was taken",
        ),
        (
            "He never won, but the yard opened in 1987.",
            "1987",
            "The yard opened",
        ),
    ],
)
def test_a_date_that_says_when_the_main_verb_happened_makes_an_event(
    text: str, date: str, headline: str
) -> None:
    assert (date, headline) in events(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The pier will open on 3 June.", "2024-06-03"),
        ("The council plans to sell the pier next year.", "2025"),
        ("The law is to take effect on 1 January 2025.", "2025-01-01"),
        ("Ann Lee said the pier will open in June 2025.", "2025-06"),
    ],
)
def test_what_is_to_come_is_planned(text: str, date: str) -> None:
    (event,) = timeline(text)
    assert (event["date"], event["status"]) == (date, "planned")


@pytest.mark.parametrize(
    "text",
    [
        # The date bounds or compares, or belongs to a noun.
        "Trade was better than in 2019.",
        "The ferry has carried more people since 2019.",
        "Ann Lee led the council from 2004 to 2006.",
        "The harbour stays closed until 06:00 on Wednesday.",
        "Profit rose to 4 million crowns in the three months to 31 March.",
        "The council recalled the flood of 2006.",
        "The council discussed the 20 June election.",
        "The council discussed Monday's vote.",
        "The 2020 Lynx lost its upright look.",
        "Daniel Lee (1900) was a mason.",
        "Fans at Euro 2020 sang about the pier.",
        "The council sold figures for July and August.",
        # It belongs to a verb within.
        "The mayor of the village, which was last flooded in 1998, wept.",
        "Ann Lee thanked a friend who came to Ayr in 2013.",
        "The council asked for the return of a mason captured in 2012.",
        "Ann Lee was jailed for taking 2 million crowns in 2016.",
        "The pier closed because Bo Ek fell from it in 2003.",
        "The quarrel was about remarks Ann Lee made on Sunday in Oban.",
        "One of the 25 men elected on Sunday has left the town.",
        "The men elected on Sunday left the town.",
        "Ann Lee agreed to open the pier on Monday.",
        "Thousands watched the pier, compared to hundreds in 2019.",
        # The tense does not go with it, or nothing is said to have happened.
        "The council has admitted the fault in 2019.",
        "The pier is closed today.",
        "The pier will not open on 3 June.",
        "If the council wins the vote on Tuesday, the pier will close.",
        "Will the bridge be built on 3 June?",
        "Trade up slightly this year, helped by the pier.",
        # Nobody is named, or somebody speaks of themselves.
        "He won the cup in 2011.",
        "Her daughter won the cup in 2011.",
        "This was decided in 2011.",
        "I was in Oban in June 2021.",
        "The council voted with us in 2021.",
        "“Our bridge fell in 1998,” Ann Lee said.",
    ],
)  # fmt: skip
def test_a_date_that_may_belong_to_something_else_makes_no_event(text: str) -> None:
    assert events(text) == []


def test_words_that_somebody_said_in_the_news_leave_a_doubt() -> None:
    (event,) = timeline("Ann Lee said on Monday that the pier was safe.")
    assert event["doubt"] == "whether this is an event, or only when it was said"


def test_a_date_within_reported_words_keeps_who_says_so() -> None:
    text = "Police said the pier was closed on Monday."
    assert events(text) == [("2024-05-13", text.rstrip("."))]


def test_what_was_announced_happened_when_it_was_announced() -> None:
    text = "The council announced a new pier on Monday."
    assert events(text) == [("2024-05-13", "The council announced a new pier")]


def test_a_headline_is_a_whole_clause() -> None:
    text = (
        "On Monday the mayor of the old town opened a bridge that is the best way over the cold "
        "and deep water, which has been the border of the county for as long as anybody knows."
    )
    assert events(text) == [
        (
            "2024-05-13",
            "The mayor of the old town opened a bridge that is the best way over the cold and deep "
            "water",
        )
    ]


def test_a_day_that_is_counted_in_its_month_is_a_day() -> None:
    text = "Lawmakers met in Ayr on the third Thursday in April. "
    text += "The fair opens on the 3rd Sunday of June."
    assert events(text) == [
        ("2024-04-18", "Lawmakers met in Ayr"),
        ("2024-06-16", "The fair opens"),
    ]


def test_what_cannot_be_shortened_is_left_out() -> None:
    assert events(f"On Monday the mayor opened {'a bridge and ' * 20}a pier.") == []


def test_an_event_that_is_reported_twice_is_one_with_two_citations() -> None:
    (event,) = timeline("The pier reopened on Monday.\n\nOn Monday, the pier of Ayr reopened.")
    assert [each["paragraph"] for each in event["cite"]] == [3, 4]


def test_two_events_of_one_year_are_two() -> None:
    text = "Ann Lee won the cup in 2011. Bo Ek left Ayr in 2011."
    assert events(text) == [("2011", "Ann Lee won the cup"), ("2011", "Bo Ek left Ayr")]


def test_a_dateline_dates_nothing_and_is_in_no_headline() -> None:
    text = "AYR, May 13 (AP) - The ferry sank on Monday."
    assert events(text) == [("2024-05-13", "The ferry sank")]
    text = "May 13 (Reuters) - The ferry sank on Monday."
    assert events(text) == [("2024-05-13", "The ferry sank")]


def test_what_an_earlier_version_had_wrong_is_not_told() -> None:
    text = "The pier was built in 1931.\n\nCorrection, 15 May: Ann Lee built the pier in 1913."
    assert [date for date, _ in events(text)] == ["1931"]


def test_who_speaks_in_a_transcript_is_no_part_of_the_event() -> None:
    assert events("A: The bridge was built in 2012.") == [("2012", "The bridge was built")]


def test_a_plan_without_a_day_is_open_and_leaves_a_doubt() -> None:
    (event,) = timeline("The council will open a museum soon.")
    assert (event["date"], event["display_date"]) == ("[2024-05-14..]", "soon (day not given)")
    assert event["doubt"] == "whether it is still planned"


def test_a_deed_without_a_day_was_by_the_day_of_publication_and_leaves_a_doubt() -> None:
    (event,) = timeline("The council invited Ann Lee to the pier.")
    assert (event["date"], event["doubt"]) == ("[..2024-05-14]", "when it was")
