"""What becomes of an article: its heading, its statements, and what is said to be unsure."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.article import of_plain_text
from dateline.checking import check_text
from dateline.drafting.drafting import Draft, draft
from dateline.drafting.explaining import explained, preface
from dateline.story.writing import story_text

ARTICLE = """\
Harbour bridge to reopen

Published: 14 May 2024
By Nora Quist

The harbour bridge in Ayr will reopen in June, Mayor Ann Lee said on Monday. It was closed after
the flood of April 2023. “We have kept our word,” Lee said. “It was hard.”

The bridge was built in 1931, when the old ferry had sunk. Bo Ek, a mason who worked on it, called
the repair “a small wonder of stone and patience”. He said that it would outlast him.

A museum is to open there soon.
"""


def drafted(text: str = ARTICLE) -> Draft:
    return draft(of_plain_text(text))


def fields(part: str, *names: str) -> list[tuple[Any, ...]]:
    """The named fields of the statements in one part of the draft."""
    return [tuple(each.get(name) for name in names) for each in drafted().data[part]]


def test_what_stands_above_the_text_is_headline_date_and_author() -> None:
    data = drafted().data
    assert [data[name] for name in ("headline", "published", "byline", "slug")] == [
        "Harbour bridge to reopen",
        "2024-05-14",
        "Nora Quist",
        "harbour-bridge-to-reopen",
    ]


def test_an_event_has_the_date_that_belongs_to_it() -> None:
    assert [tuple(each) for each in fields("timeline", "date", "status")] == [
        ("1931", None),
        ("[2024-05-14..]", "planned"),
        ("2024-06", "planned"),
    ]


def test_a_date_that_was_worked_out_says_how() -> None:
    inferred = dict(fields("timeline", "date", "date_inferred"))
    assert inferred["1931"] is None
    assert inferred["2024-06"] == "“June”: the next after the day of publication"


def test_quotes_have_their_kind_and_the_fullest_name_of_the_speaker() -> None:
    assert fields("quotes", "kind", "speaker", "role") == [
        ("reported", "Ann Lee", "Mayor"),
        ("direct", "Ann Lee", "Mayor"),
        ("partial", "Bo Ek", "mason"),
        ("reported", "Bo Ek", "mason"),
    ]


def test_the_summary_is_made_of_sentences_of_the_article() -> None:
    text = " ".join(ARTICLE.split())
    assert all(words in text for (words,) in fields("summary", "text"))


def test_nobody_has_reviewed_a_draft_and_it_says_what_is_doubtful() -> None:
    statements = [
        each for name in ("summary", "timeline", "quotes") for each in drafted().data[name]
    ]
    assert {each["reviewed"] for each in statements} == {"no"}
    last = drafted().data["quotes"][-1]
    assert last["speaker"] == "Bo Ek"
    assert last["doubt"] == "whether “He” is Bo Ek"


def test_check_lists_what_is_doubtful_before_all_else() -> None:
    report = check_text(preface(drafted()) + story_text(drafted().data), "draft")
    doubts = sum("doubt" in each for each in drafted().data["quotes"])
    codes = [fault.code for fault in report.faults]
    assert codes[:doubts] == ["doubtful"] * doubts
    assert codes.count("not-reviewed") == 1


def test_each_statement_is_explained() -> None:
    text = explained(drafted())
    assert all(f"{id} " in text and made.rule in text for id, made in drafted().made)


def test_the_same_article_gives_the_same_draft() -> None:
    assert story_text(drafted().data) == story_text(drafted().data)


def test_check_accepts_a_draft() -> None:
    report = check_text(preface(drafted()) + story_text(drafted().data), "draft")
    assert [fault for fault in report.faults if fault.severity == "error"] == []
    assert report.figures.verbatim == report.figures.citations


def test_words_that_occur_twice_are_cited_with_what_is_around_them() -> None:
    text = "A title\n\nAnn said it rained. Bo said it rained. Cy said that it rained."
    report = check_text(story_text(drafted(text).data), "draft")
    assert report.figures.verbatim == report.figures.citations


def test_without_a_day_of_publication_nothing_is_counted_from_one() -> None:
    data = drafted("A title\n\nThe bridge fell on Friday. The pier was built in 1931.").data
    assert "published" not in data
    assert [each["date"] for each in data["timeline"]] == ["1931"]
    article = of_plain_text("A title\n\nThe bridge fell on Friday.")
    for known in ("", "2024-05", "2024"):
        made = draft(article._replace(published=known))
        assert made.data.get("published", "") == known
        assert "timeline" not in made.data
        assert "No day of publication" in preface(made)


def test_a_line_that_begins_with_by_names_nobody_without_capitals() -> None:
    text = "By popular demand\n\nThe bridge reopens\n\nIt reopened on Monday, the mayor said."
    assert of_plain_text(text).byline == ""
    assert of_plain_text(text.replace("popular demand", "ANN LEE")).byline == "ANN LEE"


@pytest.mark.parametrize("text", ["One line without an end", "# ", "2024-05-14", "“", "A.\n\nB."])
def test_the_smallest_articles_are_drafted(text: str) -> None:
    report = check_text(story_text(drafted(text).data), "draft")
    assert [fault for fault in report.faults if fault.severity == "error"] == []


PIECES = [
    *("Ann Lee said ", "“", "”", "'", ". ", ", ", "\n\n", " on Friday", " in 2021", " said Bo Ek"),
    *("since May", "that it is so", " soon", "will ", "\x1b[31m", "\u202e", "# ", ": ", "&", "[x]"),
    *("according to ", "visit", " was ", "By Nora Quist", "Published: 3 May 2024", "0000", "9999"),
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_whatever_the_article_its_draft_has_no_error(pieces: list[str]) -> None:
    article = of_plain_text("".join(pieces))
    if not article.paragraphs:
        return
    made = draft(article)
    report = check_text(preface(made) + story_text(made.data), "draft")
    assert [fault for fault in report.faults if fault.severity == "error"] == []
    assert report.figures.verbatim == report.figures.citations


def test_what_an_article_judges_itself_is_marked_as_an_assessment() -> None:
    text = "A title\n\nThe pier is likely to bring many more people to the old town of Ayr."
    assert [each["kind"] for each in drafted(text).data["summary"]] == ["assessment"]


def test_words_that_are_nothing_but_a_bracket_are_quoted_as_they_are() -> None:
    report = check_text(
        story_text(drafted("A title\n\nAnn Lee said “[x]that it is so”.").data), "d"
    )
    assert [fault for fault in report.faults if fault.severity == "error"] == []
    text = "A title\n\nthat it is soAnn Lee said “[x]"
    report = check_text(story_text(drafted(text).data), "d")
    assert [fault for fault in report.faults if fault.severity == "error"] == []
