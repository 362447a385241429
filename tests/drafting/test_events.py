"""The events of a draft: which dates make one, and the words that tell what happened."""

from __future__ import annotations

import pytest

from dateline.drafting.article import of_plain_text
from dateline.drafting.drafting import draft


def events(text: str) -> list[tuple[str, str]]:
    """Date and headline of the events in an article of 14 May 2020."""
    data = draft(of_plain_text(f"A title\n\n2020-05-14\n\n{text}")).data
    return [(each["date"], each["headline"]) for each in data.get("timeline", [])]


def test_each_date_of_a_sentence_has_the_clause_that_it_stands_in() -> None:
    text = "Lee went to Ayr in 1924 to teach, but was unhappy, and a storm in 1933 made him leave."
    assert events(text) == [
        ("1924", "Lee went to Ayr"),
        ("1933", "A storm in 1933 made him leave"),
    ]


def test_a_clause_without_a_subject_has_that_of_its_sentence() -> None:
    text = "Ann Lee went to school in Ayr, and in August 1999 entered the college of Dr. Ek."
    assert events(text) == [("1999-08", "Ann Lee entered the college of Dr. Ek")]
    text = "Lee taught in Ayr in 2001 and, one year later, returned to Ek to build bridges."
    assert events(text)[1] == ("2002", "Lee returned to Ek to build bridges")


def test_dates_that_are_told_of_together_have_the_same_words() -> None:
    text = "The prize was given to Lee in 1974 [a] and again in 1976, when Ek was a judge."
    assert events(text) == [
        ("1974", "The prize was given to Lee"),
        ("1976", "The prize was given to Lee"),
    ]


def test_a_sentence_that_begins_with_its_date_tells_what_follows() -> None:
    text = "In 1945, she served as mayor, and a special bridge was named after her in 1966."
    assert events(text) == [
        ("1945", "She served as mayor"),
        ("1966", "A special bridge was named after her"),
    ]


def test_two_years_in_one_sentence_have_a_clause_each() -> None:
    text = "In 2010, the pier was sold, and in 2013 it was bought back."
    assert events(text) == [("2010", "The pier was sold"), ("2013", text.rstrip("."))]
    text = "In 1997 and 1998, she was mayor."
    assert events(text) == [("1997", "She was mayor"), ("1998", "She was mayor")]


def test_two_events_of_one_year_are_two_unless_they_are_told_in_the_same_words() -> None:
    text = "Lee won the cup in 2011. He left Ayr in 2011. Lee won the cup in Ayr in 2011."
    assert events(text) == [("2011", "Lee won the cup"), ("2011", "He left Ayr")]


def test_the_day_of_what_is_said_is_not_that_of_saying_it() -> None:
    text = "Judge Lee ruled on 17 March that the log must be found by 1 July."
    assert ("2020-07-01", "The log must be found") in events(text)


def test_what_follows_a_relative_clause_is_not_of_its_second_date() -> None:
    text = "Lee says the plan, which was made in May 2012 and revised last year, will fail."
    assert "2019" not in dict(events(text))


def test_from_one_date_to_another_is_one_event() -> None:
    assert events("From 1947 to 1960, she taught in Ayr.") == [("1947/1960", "She taught in Ayr")]
    assert events("He was in Ayr between May and June in 1981.") == [
        ("1981-05/1981-06", "He was in Ayr")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Daniel Lee (8 February 1900 – 17 March 1982) was a mason.",
        "His daughter Ann (1922–2013) was a mason.",
        "The 2020 Lynx loses its upright look.",
        "The town’s 2025 bond has weakened in the market.",
        "Still reeling from losses in 2019, they asked for help.",
        "“Our bridge fell in 1998,” Lee said.",
        "The bridge, which the Lodge of Ayr had begun in 1987, is high.",
        "There is much to see since 2018.",
    ],
)
def test_some_dates_are_no_events(text: str) -> None:
    assert [event for event in events(text) if "Lodge" not in event[1]] == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The vote in Ayr was before the 2014 protests.", ("2014", "The 2014 protests")),
        ("Lee led the search after the 2012 shooting in Ayr.", ("2012", "The 2012 shooting")),
        (
            "There have been five since Ann Lee took office in 2005.",
            ("2005", "Ann Lee took office"),
        ),
    ],
)
def test_what_bounds_a_sentence_is_an_event_of_its_own(text: str, event: tuple[str, str]) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("But the mayor joined the protest on Tuesday.", "The mayor joined the protest"),
        ("Her chief work is Bridges, published in 1938; it is long.", "Her chief work is Bridges"),
        (
            "Officials of the town made clear Monday they have no plan.",
            "Officials of the town made clear they have no plan",
        ),
        (
            "As he spoke last Thursday, Lee became the first to weep.",
            "Lee became the first to weep",
        ),
        ("It was not until 1896 that a mason found a better way.", "A mason found a better way"),
    ],
)
def test_a_headline_is_not_cut_where_it_tells_nothing(text: str, headline: str) -> None:
    assert [words[: len(headline)] for _, words in events(text)] == [headline]


def test_a_long_headline_loses_its_asides_before_its_verb() -> None:
    text = (
        "Ann Lee, who was press secretary to the mayor of the old harbour town and its islands, "
        "was shot in the head during the attempt on the mayor in 1981."
    )
    assert events(text) == [
        ("1981", "Ann Lee was shot in the head during the attempt on the mayor")
    ]


def test_a_long_headline_ends_before_the_next_verb_of_its_subject() -> None:
    text = (
        "On Monday the mayor of the old town opened a bridge that is the best way over the cold "
        "and deep water and said she is ready to pay for all of the work on it."
    )
    ((_, headline),) = events(text)
    assert headline.endswith("over the cold and deep water")


def test_a_dateline_is_no_event_and_not_in_the_summary() -> None:
    text = "AYR, May 12 (ABC) - The harbour bridge fell into the river on Monday."
    data = draft(of_plain_text(f"A title\n\n2020-05-14\n\n{text}")).data
    assert events(text) == [("2020-05-11", "The harbour bridge fell into the river")]
    assert [each["text"] for each in data["summary"]] == [
        "The harbour bridge fell into the river on Monday."
    ]


def test_the_day_of_a_speech_is_none_of_what_was_announced_in_it() -> None:
    text = "The mill will open on 3 May 2025, the owner of the old mill told reporters on Monday."
    found = events(text)
    assert [date for date, headline in found if "told" not in headline] == ["2025-05-03"]


def test_what_is_told_of_a_subject_beside_has_a_date_of_its_own() -> None:
    text = "Ann Lee, who came from Ayr in 2012, left the firm on 3 March."
    assert events(text) == [
        ("2012", "Ann Lee came from Ayr"),
        ("2020-03-03", "Ann Lee left the firm"),
    ]


def test_what_a_relative_clause_tells_is_told_of_the_name_before_it() -> None:
    text = "The town was hurt by the fall of the Ayr Bank, which closed on 3 March with debts."
    assert events(text) == [("2020-03-03", "The Ayr Bank closed with debts")]
    text = "The fault came with the second part, which was sold in 2019."
    assert events(text) == [("2019", "The second part was sold")]


def test_what_a_sentence_begins_with_keeps_its_date() -> None:
    text = "Founded in 2009, the Ayr Bank has shops in three towns."
    assert events(text) == [("2009", text.rstrip("."))]


def test_a_date_of_the_words_that_lead_in_is_that_of_what_follows() -> None:
    text = "In a letter dated 2 May, Lee asked for a new bridge."
    assert events(text) == [("2020-05-02", "Lee asked for a new bridge")]


def test_a_long_name_does_not_hide_what_happened() -> None:
    text = (
        "Ann Lee, the mason whose bridges over the rivers of the north changed the way in which "
        "all of us go to the sea, died on 3 May at her house."
    )
    assert events(text) == [("2020-05-03", "Ann Lee died on 3 May at her house")]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose to £4 million from £3 million a year earlier.",
        "There were 12 masons, up from 10 in 2018.",
        "Profit rose to £4 million in the three months to 31 March.",
        "Will the bridge be built on 3 June?",
        "Lee asked for the return of a mason captured in 2012.",
    ],
)
def test_what_is_compared_asked_described_or_summed_up_is_no_event(text: str) -> None:
    assert events(text) == []


def test_what_is_planned_keeps_its_day() -> None:
    text = "Ann Lee cancelled a trip to Ayr planned for 3 June."
    assert events(text) == [("2020-06-03", text.rstrip("."))]


def test_what_is_somebodys_is_told_as_theirs() -> None:
    text = "Ann Lee, a mason whose school closed in 2012, went to Ayr."
    assert events(text) == [("2012", "Ann Lee’s school closed")]


@pytest.mark.parametrize("mark", ["A: ", "MS LEE: "])
def test_who_speaks_in_a_transcript_is_no_part_of_the_event(mark: str) -> None:
    assert events(f"{mark}The bridge was built in 2012.") == [("2012", "The bridge was built")]
