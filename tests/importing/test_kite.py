"""Kite's files: everything that a story carries, in its place, each claim with its articles."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.importing.builder import Imported
from dateline.importing.forms import read
from support.foreign import ARTICLES, TIMESTAMP, Data, kite_file, kite_story


def imported(data: Any) -> list[Imported]:
    return list(read(json.dumps(data).encode(), "world.json").stories)


def story(**changed: Any) -> Data:
    (found,) = imported(kite_file(kite_story(**changed)))
    assert found.data is not None
    return found.data


def section(id: str, **changed: Any) -> list[Data]:
    found = {each["id"]: each for each in story(**changed).get("sections", [])}
    statements: list[Data] = found[id]["statements"]
    return statements


def remarks(**changed: Any) -> list[tuple[str, str]]:
    (found,) = imported(kite_file(kite_story(**changed)))
    return [(each.kind, each.message) for each in found.remarks]


def test_a_story_has_its_time_its_place_and_who_wrote_it() -> None:
    found = story()
    assert {name: value for name, value in found.items() if isinstance(value, str)} == {
        "slug": "ferry-to-the-island-runs-again",
        "headline": "Ferry to the island runs again",
        "published": "2024-05-03T10:00:00Z",
        "byline": "Kite (Kagi News), World / Islands",
        "dateline": "Lower Fenwick",
    }


def test_the_articles_are_the_sources() -> None:
    assert story()["sources"][:3] == [
        {
            "id": "harbourpost.example-1",
            "headline": "Ferry runs again",
            "publisher": "harbourpost.example",
            "url": "https://www.harbourpost.example/ferry",
            "published": "2024-05-03T06:55:49Z",
        },
        {
            "id": "islandecho.example-1",
            "headline": "Islanders cheer",
            "publisher": "islandecho.example",
            "url": "https://islandecho.example/cheer?a=1",
            "published": "2024-05-02T20:00:00Z",
        },
        {
            "id": "harbourpost.example-2",
            "headline": "What the ferry cost",
            "publisher": "harbourpost.example",
            "url": "https://www.harbourpost.example/cost",
            "published": "2024-05-01T10:00:00Z",
        },
    ]


POST, ECHO, COST = ({"source": each["id"]} for each in story()["sources"][:3])


def test_the_summary_is_divided_as_it_is_cited() -> None:
    assert story()["summary"] == [
        {"text": "The ferry to the island has resumed.", "cite": [POST, ECHO]},
        {"text": "Such ferries need repairs every ten years (common knowledge)."},
        {"text": "It cost a million.", "cite": [COST]},
        {"headline": "Joy", "text": "Islanders cheered at the quay.", "cite": [ECHO]},
        {"text": "The repairs took 300 days (in part common knowledge).", "cite": [COST]},
    ]


def test_common_knowledge_is_counted() -> None:
    assert imported(kite_file())[0].common == 3


def test_the_timeline_is_resolved_against_the_time_of_the_story() -> None:
    assert story()["timeline"] == [
        {"date": "2021", "headline": "The old ferry was sold.", "cite": [COST]},
        {
            "date": "2024-05-02",
            "display_date": "Thursday",
            "date_inferred": "2 May 2024, counted from 3 May 2024",
            "headline": "The ferry resumed.",
            "cite": [POST],
        },
        {
            "date": "2024-05-09",
            "display_date": "May 9",
            "date_inferred": "9 May 2024, counted from 3 May 2024",
            "headline": "A feast is planned.",
            "cite": [ECHO],
        },
    ]


def test_the_older_timeline_of_texts_is_read_too() -> None:
    found = story(timeline=["May 6, 2021:: Sold: for a song", "2022: Repaired", "It rained: hard"])
    told = [(each["date"], each["headline"]) for each in found["timeline"]]
    assert told == [
        ("2021-05-06", "Sold: for a song"),
        ("2022", "Repaired"),
        ("[2022-01-01..2024-05-03]", "It rained: hard"),
    ]


def test_dates_in_figures_are_used() -> None:
    event = {"date": "Thursday", "date_iso": "2024-04-25", "content": "It met."}
    assert story(timeline=[event])["timeline"][0] == {
        "date": "2024-04-25",
        "display_date": "Thursday",
        "date_inferred": "25 April 2024, as the imported file gives it",
        "headline": "It met.",
    }


def test_what_is_told_as_to_come_without_a_date_is_planned() -> None:
    event = {"date": "Soon", "content": "A new quay will be built."}
    found = story(timeline=[event])["timeline"][0]
    assert (found["date"], found["status"]) == ("[2024-05-03..]", "planned")


def test_an_event_that_nothing_dates_has_a_section_of_its_own() -> None:
    events = [{"date": "Freitag", "content": "Das Schiff fährt."}]
    found = section("without-a-date", timeline=events, selectedLanguage="de")
    assert found == [{"headline": "Freitag", "text": "Das Schiff fährt."}]
    assert ("note", "no date can be told; it stands in a section of its own") in remarks(
        timeline=events, selectedLanguage="de"
    )


def test_a_story_without_a_time_counts_from_its_latest_article() -> None:
    (found,) = imported(kite_story(timeline=[{"date": "Monday", "content": "It was sold."}]))
    assert found.data is not None
    assert "published" not in found.data
    assert found.data["as_of"] == "2024-05-03"
    assert found.data["timeline"][0]["date"] == "2024-04-29"


def test_the_quote_is_cleaned_and_cited_to_its_article() -> None:
    assert story()["quotes"] == [
        {
            "kind": "partial",
            "text": "We are back for good",
            "speaker": "Ana Ruiz",
            "role": "director of the ferry",
            "context": "Attributed to: The Island Echo",
            "cite": [ECHO],
        }
    ]


def test_a_quote_without_a_link_is_cited_only_where_its_paper_has_one_article() -> None:
    unlinked = {"quote_source_url": None, "quote_source_domain": ""}
    assert story(**unlinked)["quotes"][0]["cite"] == [ECHO]
    assert "cite" not in story(**unlinked, quote_attribution="Harbour Post")["quotes"][0]
    assert "cite" not in story(**unlinked, quote_attribution="A neighbour")["quotes"][0]


def test_perspectives_bring_their_sources_along() -> None:
    assert section("perspectives") == [
        {"headline": "Islanders", "text": "They are glad.", "cite": [ECHO]},
        {
            "headline": "Fishers",
            "text": "They fear for the quay.",
            "cite": [{"source": "net.example-1"}],
        },
    ]
    assert story()["sources"][3] == {
        "id": "net.example-1",
        "publisher": "The Net",
        "url": "https://net.example/quay",
    }


def test_everything_else_stands_in_sections() -> None:
    found = [(each["title"], each["statements"]) for each in story()["sections"][1:]]
    assert found == [
        ("Historical background", [{"text": "The first ferry ran in 1880.", "cite": [COST]}]),
        ("Travel advisory", [{"headline": "Be early", "text": "The quay is narrow."}]),
        (
            "Questions and answers",
            [{"headline": "Who pays?", "text": "The county.", "cite": [COST]}],
        ),
        ("Did you know?", [{"text": "Ferries can be older than bridges (common knowledge)."}]),
    ]


@pytest.mark.parametrize(
    ("value", "statements"),
    [
        ("A text [harbourpost.example#1].", [{"text": "A text.", "cite": [POST]}]),
        (["One", "", None, "Two: more"], [{"text": "One"}, {"headline": "Two", "text": "more"}]),
        ({"name": "Ana", "role": "head"}, [{"headline": "name", "text": "Ana; role: head"}]),
        ([{"title": "Ana", "text": "Rows."}], [{"headline": "Ana", "text": "Rows."}]),
        ({"deep": [{"er": {"still": "here"}}]}, [{"headline": "still", "text": "here"}]),
    ],
)
def test_a_field_that_is_not_known_is_kept_whatever_its_form(
    value: Any, statements: list[Data]
) -> None:
    assert section("quay-lore", quay_lore=value) == statements


def test_counters_switches_and_pictures_are_left_out() -> None:
    plain = story()
    more = story(reads=7, hot=True, primary_image={"url": "https://x.example", "caption": "Quay"})
    assert more == plain


def test_a_field_named_like_a_section_of_every_story_is_told_from_it() -> None:
    assert section("more-timeline", Timeline="Long.") == [{"text": "Long."}]


@pytest.mark.parametrize("nothing", [None, "", []])
def test_nothing_at_all_is_no_fault(nothing: Any) -> None:
    fields = {name: nothing for name in kite_story() if name not in ("title", "short_summary")}
    found = story(**fields)
    assert found["summary"][0]["text"].startswith("The ferry to the island")
    assert "timeline" not in found


def test_html_is_turned_to_plain_text() -> None:
    found = story(title="Ferry &amp; <b>quay</b>", talking_points=["Joy: they<br>sang &lt;3"])
    assert found["headline"] == "Ferry & quay"
    assert found["summary"][-1] == {"headline": "Joy", "text": "they sang <3"}


def test_the_head_of_a_story_has_no_citations() -> None:
    marked = {"title": "Ferry runs [islandecho.example#1]", "location": "Fenwick [common]"}
    found = story(**marked)
    assert (found["headline"], found["dateline"]) == ("Ferry runs", "Fenwick")
    assert [message for _, message in remarks(**marked)] == [
        "what “title” cites is left out, as it is no statement",
        "what “location” cites is left out, as it is no statement",
    ]


def test_what_is_said_twice_is_written_once_with_all_that_it_cites() -> None:
    points = ["Joy: they sang [harbourpost.example#1].", "Joy: they sang [islandecho.example#1]."]
    assert story(talking_points=points)["summary"][3:] == [
        {"headline": "Joy", "text": "they sang.", "cite": [POST, ECHO]}
    ]
    assert ("note", "Summary: 1 said twice, written once") in remarks(talking_points=points)


def test_a_citation_that_leads_nowhere_is_a_fault_and_stays_seen() -> None:
    found = story(talking_points=["Joy: they sang [islandecho.example#2]."])
    assert found["summary"][-1] == {"headline": "Joy", "text": "they sang [islandecho.example#2]."}
    assert found["unknowns"] == [
        {
            "text": "Which article [islandecho.example#2] means: it is cited, and not among those "
            "listed."
        }
    ]
    (fault,) = [
        each
        for each in imported(
            kite_file(kite_story(talking_points=["Joy: they sang [islandecho.example#2]."]))
        )[0].remarks
        if each.kind == "fault"
    ]
    assert fault.path == ("clusters", 0, "talking_points", 0)
    assert "“islandecho.example#2”" in fault.message


@pytest.mark.parametrize(
    ("changed", "path", "words"),
    [
        ({"title": None}, ("title",), "needs a “title”"),
        ({"title": "<br>"}, ("title",), "needs a “title”"),
        ({"title": 5}, ("title",), "needs a “title”"),
        ({"short_summary": {"a": 1}}, ("short_summary",), "must be a text or a list"),
        ({"articles": "none"}, ("articles",), "must be a list"),
        ({"timeline": 7}, ("timeline",), "must be a text or a list"),
    ],
)
def test_a_broken_story_is_skipped_with_its_place_and_the_others_are_read(
    changed: Data, path: tuple[str, ...], words: str
) -> None:
    broken, good = imported(kite_file(kite_story(**changed), kite_story()))
    assert broken.data is None
    assert broken.remarks[0].path == ("clusters", 0, *path)
    assert words in broken.remarks[0].message
    assert good.data is not None


def test_a_title_and_nothing_else_is_no_story() -> None:
    (found,) = imported({"clusters": [{"title": "Ferry", "articles": []}]})
    assert found.data is None


def test_parts_that_are_broken_are_told_and_the_rest_is_kept() -> None:
    changed = {"articles": [*ARTICLES, 7, {}], "talking_points": [3, "Joy: they sang"]}
    assert [message for kind, message in remarks(**changed) if kind == "fault"] == [
        "this is no article: it must be a mapping",
        "this article has no title and no link",
    ]
    assert story(**changed)["summary"][-1]["text"] == "they sang"


def test_an_article_dated_after_its_story_has_no_date() -> None:
    late = ARTICLES[0] | {"date": "2024-05-09T00:00:00Z"}
    assert "published" not in story(articles=[late])["sources"][0]


def test_the_same_stories_are_read_from_every_form() -> None:
    newer = {"batchId": "b", "categoryName": "World", "timestamp": TIMESTAMP}
    feed = kite_story(published=TIMESTAMP, feed_category="World", source_urls=["https://x.example"])
    feed["summary"] = feed.pop("short_summary")
    forms = [kite_file(), newer | {"stories": [kite_story()]}, [feed], feed]
    assert [imported(each)[0].data for each in forms] == [story()] * len(forms)


def test_a_story_of_too_many_statements_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.importing.builder.MAX_STATEMENTS", 10)
    (found,) = imported(kite_file())
    assert found.data is None
    assert "more than" in found.remarks[-1].message
