"""What becomes of a story's file when a second article is merged into it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.article import of_plain_text
from dateline.checking import check_text
from dateline.drafting.drafting import draft
from dateline.merging import NotMerged, merge
from dateline.merging.explain import explain_merge
from dateline.story.reading import parse_draft, read_data
from dateline.story.writing import story_text
from support.merging import FERRY, SECOND, STORY, data, items, merged, sentence, story


def test_a_new_statement_has_an_id_of_its_own_and_is_not_reviewed() -> None:
    (event,) = items(merged(sentence("Captain Bo Ek resigned on 2 May 2024.")), "timeline")
    assert (event["id"], event["reviewed"]) == ("e5", "no")
    assert event["cite"][0]["source"] == "another-article-of-ayr"
    ids = [each["id"] for each in draft(of_plain_text(FERRY)).data["timeline"]]
    assert ids == ["e1", "e2", "e3", "e4"]


def test_a_new_event_stands_where_its_date_puts_it() -> None:
    text = "Captain Bo Ek resigned on 2 May 2024. The ferry was painted in 2001."
    dates = [each["date"] for each in data(merged(sentence(text)))["timeline"]]
    assert dates == sorted(dates)
    assert {"2001", "2024-05-02"} < set(dates)


def test_a_timeline_from_late_to_early_stays_so() -> None:
    parsed = draft(of_plain_text(FERRY)).data
    parsed["timeline"].reverse()
    text = "Captain Bo Ek resigned on 2 May 2024. The ferry was painted in 2001."
    result = merged(sentence(text), story_text(parsed))
    dates = [each["date"] for each in data(result)["timeline"]]
    assert dates == sorted(dates, reverse=True)


def test_the_same_article_changes_nothing() -> None:
    result = merged(FERRY)
    assert (result.text, result.additions, result.source) == (story(), [], "article")


def test_an_article_without_news_changes_nothing() -> None:
    assert merged(sentence("Nobody knows why.")).text == story()


def test_all_that_was_written_stays() -> None:
    text = merged(sentence("Captain Bo Ek resigned on 13 May 2024.", "14 May 2024"), STORY).text
    rest = iter(text)
    assert all(character in rest for character in STORY)
    assert all(f"# {comment}" in text for comment in ("Written", "a Tuesday", "What", "in Ayr"))


def test_every_citation_names_its_source_once_there_are_two() -> None:
    read = data(merged(sentence("Captain Bo Ek resigned on 13 May 2024."), STORY))
    cites = [
        cite for name in ("summary", "timeline") for each in read[name] for cite in each["cite"]
    ]
    assert [each["id"] for each in read["sources"]] == ["article", "another-article-of-ayr"]
    assert {cite["source"] for cite in (*cites, *read["sic"])} == {
        "article",
        "another-article-of-ayr",
    }


@pytest.mark.parametrize(
    ("known", "id"),
    [
        ({"publisher": "The Ayr Post"}, "the-ayr-post"),
        ({"url": "https://www.example.org:8080/news?a=1"}, "example.org"),
        ({"url": "https://exa¶mple.org/"}, "a-crash"),
        ({"headline": "¶"}, "article-2"),
        ({"publisher": "Article"}, "article-2"),
    ],
)
def test_a_source_is_named_by_its_publisher_host_or_headline(
    known: dict[str, str], id: str
) -> None:
    article = of_plain_text("A crash\n\nCaptain Bo Ek resigned on 13 May 2024 in Ayr.\n")
    result = merge(parse_draft(story(), "story.yaml"), article._replace(**known))
    assert [each["id"] for each in data(result)["sources"]] == ["article", id]


def test_a_third_article_leaves_the_citations_of_the_others() -> None:
    second = merged(sentence("Captain Bo Ek resigned on 13 May 2024."), STORY).text
    third = merged(sentence("Bo Ek was born in 1970. It is known in Ayr.", "16 May 2024"), second)
    assert [each["id"] for each in data(third)["sources"]][2] == "another-article-of-ayr-2"
    rest = iter(third.text)
    assert all(character in rest for character in second.replace("updated: 2024-05-15", ""))


def test_a_source_of_which_only_a_link_is_known_is_one_too() -> None:
    linked = (
        "format: 1\nheadline: Ferry hits pier\nsources: [{id: web, url: 'https://example.org/'}]\n"
        "timeline:\n- {date: 2024-05-13, headline: Ferry Anna hits pier, cite: [{source: web}]}\n"
    )
    article = of_plain_text(sentence("The ferry Anna hit the pier in Ayr on Monday."))
    result = merge(parse_draft(linked, "story.yaml"), article)
    assert [each.to != "" for each in result.additions] == [True]
    assert [each["source"] for each in data(result)["timeline"][0]["cite"]] == [
        "web",
        "another-article-of-ayr",
    ]


def test_a_story_without_sources_gets_its_first() -> None:
    result = merged(sentence("Captain Bo Ek resigned on 13 May 2024."), "format: 1\nheadline: A\n")
    assert [each["id"] for each in data(result)["timeline"]] == ["e1"]


def test_a_later_article_dates_the_story() -> None:
    news = sentence("Captain Bo Ek resigned on 20 May 2024.", "21 May 2024")
    read = data(merged(news, STORY))
    assert (read["published"], read["updated"]) == ("2024-05-14", "2024-05-21")
    assert "as_of" not in read
    earlier = data(merged(sentence("Captain Bo Ek resigned in 2020.", "3 May 2024"), STORY))
    assert "updated" not in earlier


def test_what_is_to_come_stays_to_come() -> None:
    coming = STORY.replace(
        "\nsic:", "  - {date: 2024-05-18, status: planned, headline: A hearing}\n\nsic:"
    )
    news = sentence("Captain Bo Ek resigned on 20 May 2024.", "21 May 2024")
    result = merged(news, coming)
    assert (data(result)["updated"], data(result)["as_of"]) == ("2024-05-21", "2024-05-14")
    assert items(result, "timeline")[0]["doubt"] == "whether it has happened"


def test_a_plan_for_a_day_that_is_past_is_left_out() -> None:
    result = merged(sentence("The pier will open in June 2023.", "3 May 2023"), STORY)
    assert result.additions == []
    assert "past" in result.known[0].why


def test_a_story_in_json_stays_json() -> None:
    text = (
        '{\n  "format": "1",\n  "headline": "Ferry hits pier",\n  "sources": '
        '[{"text": "The ferry hit the pier in Ayr."}],\n  "summary": [\n    {"text": "A crash.", '
        '"cite": [{"paragraph": "1", "exact": "The ferry hit the pier in Ayr."}]}\n  ]\n}\n'
    )
    article = of_plain_text(sentence("Captain Bo Ek resigned on 13 May 2024."))
    result = merge(parse_draft(text, "story.json"), article)
    read, faults = read_data(result.text, "story.json")
    assert not faults
    assert [each["id"] for each in read["timeline"]] == ["e1"]
    assert read["summary"][0]["cite"][0]["source"] == "article"


@pytest.mark.parametrize(
    ("text", "into"),
    [
        ("Die Fähre\n\nDie Fähre ist in Ayr an den Pier gefahren und es gab Verletzte.", STORY),
        (SECOND, STORY.replace("format: 1", "format: 1\nlanguage: de")),
        (SECOND, "format: 1\nheadline: A\nsources: [{text: Bei dem Unfall gab es Verletzte.}]\n"),
    ],
)
def test_only_english_is_merged(text: str, into: str) -> None:
    with pytest.raises(NotMerged, match="only English"):
        merge(parse_draft(into, "story.yaml"), of_plain_text(text))


def test_each_addition_is_explained_and_so_is_what_was_left_out() -> None:
    result = merged(SECOND + "\nThe ferry Anna was built in 1996.\n")
    text = explain_merge(result)
    assert all(each.why in text for each in result.additions)
    assert "not added: e1 has it, and the sources differ on it" in text
    assert explain_merge(merged(FERRY)) == "nothing is added\n"


PIECES = [
    *("The ferry Anna ", "hit the pier in Ayr", " on Monday", " on Sunday", " in 1998", ". ", ", "),
    *(
        "was built",
        "12 passengers",
        "15 passengers",
        " were injured in the crash",
        "\n\n",
        "“",
        "”",
    ),
    *("We are sorry for what has happened", " said Ann Lee", " said Bo Ek", "Police said that "),
    *("not ", " will ", "An inquiry is to begin in June", "\x1b[31m", ": ", "# ", "3 May 2031"),
    *("Published: 3 May 2024", "Published: 3 May 2025", "- ", "'", '"', "In 2011, ", "0", "%", "$"),
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), st.sampled_from(["", STORY]))
def test_whatever_the_article_the_story_stays_whole(pieces: list[str], into: str) -> None:
    article = of_plain_text("".join(pieces))
    before = parse_draft(into or story(), "story.yaml")
    try:
        result = merge(before, article)
    except NotMerged:
        return
    report = check_text(result.text, "story.yaml")
    assert [fault for fault in report.faults if fault.severity == "error"] == []
    assert report.figures.verbatim == report.figures.citations
    assert _holds(read_data(result.text, "story.yaml")[0], before.data)


def _holds(after: Any, before: Any) -> bool:
    """Return True if data still has all that it had, in its order, but for the day of the story."""
    if isinstance(before, dict):
        kept = [name for name in before if name != "as_of"]
        return all(name in after and _holds(after[name], before[name]) for name in kept)
    if isinstance(before, list):
        rest = iter(after)
        return all(any(_holds(each, item) for each in rest) for item in before)
    return bool(after == before)


def test_a_sentence_without_an_end_is_not_compared() -> None:
    text = "The ferry Anna hit the pier in Ayr " + "and visited the town " * 400 + "on Monday."
    assert [each for each in merged(sentence(text)).additions if each.to] == []
