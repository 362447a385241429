"""Which date an event has: its own, and not that of something else in its sentence."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.drafting.article import of_plain_text
from dateline.drafting.drafting import draft

DAY = "14 May 2024"


def timeline(text: str, day: str = DAY) -> list[dict[str, Any]]:
    """The events of an article with one paragraph."""
    return draft(of_plain_text(f"The pier of Ayr\n\n{day}\n\n{text}\n")).data.get("timeline", [])


def events(text: str, day: str = DAY) -> list[tuple[str, str]]:
    return [(each["date"], each["headline"]) for each in timeline(text, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Trade is better now than it was in 2019.",
        "The ferry carried more people than Lee had expected in 2019.",
        "The council left the pier open, as it did in 2019.",
        "Costs went from 12 million crowns in 2019 to 30 million.",
        "Since 2019, the ferry has carried more people.",
        "The harbour stays closed until 06:00 on Wednesday.",
        "The bank sold bonds due 15 October 2031.",
    ],
)
def test_a_date_that_bounds_or_compares_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Many are mindful of how the harbour changed in 2008.",
        "Other towns have come back from debt, among them Oban in 1992.",
        "She has also been named as a mayor for 2018.",
        "Seventy of them now believe what the survey found in December.",
    ],
)
def test_what_is_told_in_the_present_was_not_on_a_date_gone_by(text: str) -> None:
    assert events(text) == []


def test_a_date_in_a_relative_clause_is_told_of_the_name_before_it_or_left_out() -> None:
    assert events("She walked back to the pier that she won in 2008.") == []
    assert events("The film is about Bo Ek, a young fisherman who drowned in June 2015.") == [
        ("2015-06", "A young fisherman drowned")
    ]
    assert events("He thanked a friend from Oban who came to Ayr in 2013.") == []
    assert events("The mayor of the village, which was last flooded in 1998, wept.") == [
        ("1998", "The village was last flooded")
    ]


def test_a_clause_has_only_the_date_that_stands_in_it() -> None:
    assert events("He never won a race, and he left the club in May 2021.") == [
        ("2021-05", "He left the club")
    ]
    assert events("She grew up in Oban; she joined the court in 2012.") == [
        ("2012", "She joined the court")
    ]
    assert events("In 2014 Lee opened the stadium, and in 2017 it collapsed.") == [
        ("2014", "Lee opened the stadium"),
        ("2017", "It collapsed"),
    ]


def test_what_is_joined_within_a_clause_is_not_cut_off() -> None:
    assert events("Bo Ek was shot and wounded in March 2021.") == [
        ("2021-03", "Bo Ek was shot and wounded")
    ]


def test_what_somebody_was_jailed_for_was_not_when_they_were_jailed() -> None:
    assert events("Lee was found guilty in March 2021 of taking 2 million crowns in 2016.") == [
        ("2021-03", "Lee was found guilty")
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("They kept up their quarrel ahead of the 20 June election.", "The 20 June election"),
        ("Her friend remembers the flood of 2006.", "The flood"),
        ("He spoke of the 3 May 2021 attack on the bridge.", "The 3 May 2021 attack"),
    ],
)
def test_a_date_that_says_which_one_is_that_of_the_thing(text: str, event: str) -> None:
    assert [words for _, words in events(text)] == [event]


def test_the_date_of_a_treaty_that_is_recalled_is_no_event() -> None:
    assert events("The leaders recalled the Ayr Declaration of 14 May 2015.") == []


def test_the_days_of_a_visit_are_one_event() -> None:
    assert events("She will visit Oban from 5 to 7 September 2024.") == [
        ("2024-09-05/2024-09-07", "She will visit Oban")
    ]
    assert events("The firm asked 800 people on May 2-5 by telephone.") == [
        ("2024-05-02/2024-05-05", "The firm asked 800 people")
    ]


def test_one_of_two_dates_is_no_date() -> None:
    assert events("Lee left Ayr in December 2014 or January 2015.") == []


def test_another_date_of_a_clause_is_told_with_all_its_dates() -> None:
    text = "Bo Ek was captain in Oban in 2011 and in Ayr in 2019."
    assert events(text) == [("2011", "Bo Ek was captain in Oban"), ("2019", text.rstrip("."))]
    text = "The armies left two towns near the river Ayr in 2019 and in 2021."
    assert events(text)[1] == ("2021", "The armies left two towns near the river Ayr")
    text = "The ferry, built in 1999, had been inspected in April."
    assert events(text) == [("1999", text.rstrip(".")), ("2024-04", text.rstrip("."))]


def test_a_clause_behind_a_date_has_a_subject_of_its_own() -> None:
    assert events("The yard opened in 1987, and on 7 December that year a fire destroyed it.") == [
        ("1987", "The yard opened"),
        ("1987-12-07", "A fire destroyed it"),
    ]


def test_reported_words_have_their_dates_and_not_who_says_them() -> None:
    text = "She was in Ayr on Sunday and in Troon on Monday, the council said."
    assert events(text)[1] == ("2024-05-13", text.rstrip("."))


def test_what_is_to_come_is_a_plan_and_is_told_as_one() -> None:
    (event,) = timeline("The law takes effect on 1 January 2025.")
    assert (event["date"], event["status"]) == ("2025-01-01", "planned")
    assert events("Lee ordered the files to be opened; the case is to be heard in June.") == [
        ("2024-06", "The case is to be heard")
    ]
    assert events("Lee praised the men who would vote in June 2025.") == []


def test_a_dateline_within_a_text_dates_nothing() -> None:
    text = "The law was passed.\n\nAYR, May 13 (AP) - Dockers left the pier on 3 May."
    assert events(text) == [("2024-05-03", "Dockers left the pier")]


def test_what_an_earlier_version_had_wrong_is_not_told() -> None:
    text = "The pier was built in 1931.\n\nCorrection, 15 May: It said that Lee built it in 1913."
    assert [date for date, _ in events(text)] == ["1931"]


def test_who_was_chosen_on_a_day_did_not_then_do_what_they_do_now() -> None:
    assert events("One of the 25 men elected on Sunday has left the town.") == []


def test_what_somebody_tells_of_themselves_is_no_event() -> None:
    assert events("Q: When?\n\nA: I was in Oban in June 2021.") == []


def test_what_leads_in_is_left_out_of_a_long_headline() -> None:
    text = (
        "A week before the council of the old harbour town and its islands opens the vote, "
        "the masons of Ayr began to put up their boards on Monday."
    )
    assert [words for _, words in events(text)] == [
        "The masons of Ayr began to put up their boards"
    ]


def test_a_headline_keeps_the_part_of_its_sentence_that_the_date_stands_in() -> None:
    text = (
        "The mayor of the old harbour town called the way in which she had voted for the pier a "
        "mistake, but she had also paid for the work on it in 2003."
    )
    (event,) = timeline(text)
    assert event["headline"].endswith("in 2003")
    assert events("The pier closed because Lee fell from it in 2003.") == [
        ("2003", "The pier closed because Lee fell from it in 2003")
    ]


def test_a_clause_with_a_pronoun_has_its_whole_sentence() -> None:
    text = "Bo Ek was captain twice: in 2011 he was in Oban, and in 2019 he came to Ayr."
    assert events(text) == [("2011", text.rstrip(".")), ("2019", text.rstrip("."))]
    assert events("It was sold, and it was bought back in 2005.") == [
        ("2005", "It was bought back")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The town still mourns a shooting last month.",
        "Today most ferries are built abroad, and the yard stands empty.",
    ],
)
def test_what_is_told_in_the_present_leaves_a_doubt(text: str) -> None:
    assert [each.get("doubt") for each in timeline(text)] == ["whether it happened on that date"]


def test_what_is_told_in_the_past_or_is_a_name_leaves_none() -> None:
    assert [each.get("doubt") for each in timeline("Today the yard closed.")] == [None]
    assert [each.get("doubt") for each in timeline("Lee recalled Sunday's final vote.")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "They will not let go of the feeling that campaign 2016 has left.",
        "Lee took back her promise a year ago that the pier would be kept.",
        "New figures released on Monday by the town show that trade grew.",
        "The council sat down, pleading with the voters. Pleading with the voters on Sunday.",
        "If the council wins the vote on Tuesday, some think that it will close the pier.",
        "Lee ran a campaign in Oban that led to a vote on Sunday.",
        "She said so in a talk with the Ayr Post - held last Tuesday - on the pier.",
        "Ahead of the mayor's visit, the council on Sunday.",
    ],
)
def test_a_date_within_a_name_or_beside_a_fragment_is_no_event(text: str) -> None:
    assert events(text) == []


def test_a_later_verb_within_reported_words_is_not_what_the_speaker_did() -> None:
    assert [
        date for date, _ in events("Lee knew that the pier had opened in 1990 and in 2019 closed.")
    ] == ["1990"]


def test_what_somebody_offered_to_do_on_a_day_leaves_a_doubt_which_year_is_meant() -> None:
    (event,) = timeline("Lee offered to meet Ek on 2 April in Oban.")
    assert event["doubt"] == "whether it happened on that date"


def test_the_tense_of_a_headline_that_does_not_go_with_its_date_leaves_a_doubt() -> None:
    for text in (
        "A report on the last months of 2015 will offer a clearer picture of the pier.",
        "Miners are still hurt by remarks that Lee made earlier this year.",
    ):
        assert {each.get("doubt") for each in timeline(text)} == {
            "whether it happened on that date"
        }
    assert events("Lee took the files in late March or early April.") == []
    assert events("The pier was the biggest release of the year.") == []


def test_a_clause_begins_with_its_subject_though_the_date_stands_before_its_verb() -> None:
    text = "The men were not named, and officials on Saturday played down the fire."
    assert events(text) == [("2024-05-11", "Officials on Saturday played down the fire")]


def test_what_is_asked_is_not_told() -> None:
    assert events("It is open whether, 30 years from now, the town will have a pier.") == []


def test_the_day_of_what_somebody_made_leaves_a_doubt() -> None:
    (event,) = timeline("The quarrel was about remarks Lee made on Sunday in Oban.")
    assert event["doubt"] == "whether its date is that of another part of its sentence"


def test_what_is_to_be_later_in_the_same_month_is_to_come() -> None:
    assert events("Lee made a speech full of vows to win the vote later this month.") == []
    (event,) = timeline("The vote will be held later this month.")
    assert event["status"] == "planned"


def test_two_days_with_to_between_them_are_one_time() -> None:
    assert events("The survey was taken 30 October to 8 November in Oban.") == [
        ("2023-10-30/2023-11-08", "The survey was taken")
    ]


def test_what_stands_behind_a_colon_is_told_for_itself() -> None:
    text = "The council lost its case but was right: In 1991, the firm closed its pier."
    assert events(text) == [("1991", "The firm closed its pier")]
    assert events("An Oban Post article published on Friday found no trace of the pier.") == []


def test_a_month_between_an_adjective_and_its_noun_is_kept() -> None:
    text = "Lee failed to calm the town during an awkward December visit to the pier."
    assert events(text) == [("2023-12", text.rstrip("."))]
    assert events("Every December, Lee tells the town who is to be its mayor.") == []
