"""What of a second article is the same as in the story, what differs, and what is doubtful."""

from __future__ import annotations

import pytest

from support.merging import FERRY, SECOND, STORY, items, merged, sentence


def test_the_same_event_is_not_added_but_cited_once_more() -> None:
    result = merged(SECOND)
    cited = [each for each in result.additions if each.path[0] == "timeline" and each.to]
    assert [each.item["exact"] for each in cited] == [
        "The ferry Anna hit the pier in Ayr on Monday.",
    ]
    assert [each["headline"] for each in items(result, "timeline")] == [
        "The Ayr council opened the new pier",
        "The pier was opened by the mayor",
        "Captain Bo Ek was questioned",
    ]
    assert "whether this is “Ayr council opened the pier”" in items(result, "timeline")[0]["doubt"]


def test_the_same_words_of_the_same_speaker_are_one_quote() -> None:
    result = merged(SECOND)
    (cited,) = [each for each in result.additions if each.path[0] == "quotes"]
    assert cited.path[-1] == "cite"
    assert cited.item["exact"] == "“We are sorry for what has happened,”"


def test_a_longer_quotation_is_a_quote_too() -> None:
    text = "“We are sorry for what has happened and we will pay for it,” said Ann Lee."
    result = merged(sentence(text))
    cited, added = [each for each in result.additions if each.path[0] == "quotes"]
    assert (cited.to, added.item["id"]) == ("q2", "q3")
    assert "doubt" not in added.item


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("“Sorry,” said Ann Lee.", ["q3"]),
        ("“We are sorry for what has happened,” she said.", []),
        ("Ann Lee said that she was sorry for what had happened.", ["q3"]),
    ],
)
def test_a_quote_is_not_cited_where_words_or_speaker_are_not_all_there(
    text: str, ids: list[str]
) -> None:
    result = merged(sentence(text))
    assert [each for each in result.additions if each.to] == []
    assert [each["id"] for each in items(result, "quotes")] == ids


def test_the_same_words_of_another_speaker_are_a_quote_with_a_doubt() -> None:
    text = "“We are sorry for what has happened,” said Bo Ek, the captain."
    (quote,) = items(merged(sentence(text)), "quotes")
    assert quote["speaker"] == "Bo Ek"
    assert "gives these words to Ann Lee" in quote["doubt"]


@pytest.mark.parametrize(
    "other",
    [
        "On Monday the ferry Anna hit the pier in Ayr.",
        "In Ayr, the ferry Anna hit the pier on Monday.",
        "The ferry Anna hit the pier on Monday, with 40 passengers on board.",
    ],
)
def test_a_point_is_cited_where_a_sentence_says_all_of_it(other: str) -> None:
    result = merged(sentence(other), STORY)
    assert ("summary", 0, "cite") in [each.path for each in result.additions]


@pytest.mark.parametrize(
    "other",
    [
        "On Monday the ferry Anna hit the pier in Ayr, the owner wrote.",
        "On Monday the ferry Anna hit the long pier in Ayr.",
        "The ferry Anna was hit by the pier in Ayr on Monday.",
        "The ferry Anna did not hit the pier in Ayr on Monday.",
        "The ferry Anna may have hit the pier in Ayr on Monday.",
        "The ferry Bella hit the pier in Ayr on Monday.",
        "The ferry Anna left the pier in Ayr on Monday.",
        "The ferry Anna hit the pier in Ayr on 3 May 2021.",
        "The ferry Anna will hit the pier in Ayr on Monday.",
        "The owner denied that the ferry Anna hit the pier in Ayr on Monday.",
        "The captain tried to hit the pier in Ayr with the ferry Anna on Monday.",
    ],
)
def test_what_does_not_carry_a_statement_is_not_cited_for_it(other: str) -> None:
    assert [each for each in merged(sentence(other), STORY).additions if each.to] == []


@pytest.mark.parametrize(
    ("other", "about"),
    [
        ("The ferry Anna was built in 1996.", "the date"),
        ("According to the police, 15 passengers were injured in the crash.", "a number"),
    ],
)
def test_where_the_sources_differ_a_point_quotes_both(other: str, about: str) -> None:
    (point,) = items(merged(sentence(other)), "summary")
    assert point["kind"] == "disputed"
    assert point["text"].startswith(f"The sources differ on {about}: “")
    assert [each["source"] for each in point["cite"]] == ["article", "another-article-of-ayr"]
    assert point["cite"][1]["exact"] == other
    assert all(each["exact"].rstrip(".") in point["text"] for each in point["cite"])


@pytest.mark.parametrize(
    "other",
    [
        "At least 12 passengers were injured in the crash.",
        "About 15 passengers were injured in the crash.",
        "Police said that 15 sailors were injured in the crash.",
        "Police said that 15 passengers were injured in the crash in Oban.",
        "Police said that 15 passengers were not injured in the crash.",
        "In 2011, 15 passengers were injured in the crash.",
        "15 passengers were injured in the crash. 17 passengers were injured in the crash.",
        "12 passengers were injured in the crash. 17 passengers were injured in the crash.",
        "The ferry Anna hit the pier in Ayr on 3 May 2021.",
        "The ferry Anna hit the pier in Oban on Sunday.",
        "The ferry Anna hit the pier in Ayr on Sunday.",
        "The ferry Anna may have been built in 1996.",
        "The ferry Bella was built in 1996.",
        "“The ferry Anna was built in 1996.”",
        "Ayr council opened the pier in March 2020.",
    ],
)
def test_what_may_be_something_else_is_no_disagreement(other: str) -> None:
    assert items(merged(sentence(other)), "summary") == []


def test_a_disagreement_is_told_once() -> None:
    once = merged(sentence("The ferry Anna was built in 1996."))
    again = merged(sentence("The ferry Anna was built in 1995.", "16 May 2024"), once.text)
    assert items(again, "summary") == []


def test_the_same_event_on_another_day_is_added_with_a_doubt() -> None:
    (event,) = items(merged(sentence("Ayr council opened the pier in May 2021.")), "timeline")
    assert event["doubt"] == (
        "whether this is “Ayr council opened the pier” (e2), which has the date 2019-03"
    )


def test_a_text_published_once_more_is_no_second_witness() -> None:
    result = merged(FERRY.replace("14 May", "15 May").replace("12 passengers", "14 passengers"))
    assert [each for each in result.additions if each.to] == []
    (point,) = items(result, "summary")
    assert "12 passengers" in point["text"]
    assert "14 passengers" in point["text"]
    assert result.copied > 3
