"""A file without faults becomes the story that it says, whatever its form."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from dateline.story import (
    Citation,
    Found,
    Point,
    Review,
    Story,
    StoryError,
    bundled_stories,
    parse_story,
    read_story,
)
from dateline.story.dates import Date, parse_date, sort_key
from support.generated import story_data, story_of


def read(text: str, name: str = "story.yaml") -> Story:
    return parse_story(dedent(text), name)


WHOLE = """\
    format: 1
    slug: a-story
    language: en-GB
    headline: A story
    published: 2024-11-19
    updated: 2024-11-20
    as_of: 2024-11
    revision: 3
    byline: A. Writer
    dateline: NEW DELHI
    url: https://example.org/story
    sources:
      - {id: a, headline: H, publisher: P, byline: B, url: "https://example.org/a",
         published: 2024, language: fr, text: "one two\\n\\nthree four"}
    summary:
      - {id: p, text: T, kind: disputed, cite: [{exact: one, suffix: two}],
         reviewed: no, doubt: D}
    timeline:
      - {id: e, date: 2024-10~, headline: H, text: T, place: Kazan, status: postponed,
         display_date: autumn, date_inferred: from ¶2, cite: [{paragraph: 2, exact: three}],
         reviewed: 2024-11-20}
    quotes:
      - {id: q, kind: direct, text: three, speaker: S, role: R, said: 2024-10, context: C,
         original: O, language: ru, translated_by: T, cite: [{exact: four, prefix: three}]}
    sections:
      - {title: Views, id: v, statements: [{id: s, headline: H, text: T, kind: assessment}]}
    unknowns:
      - {id: u, text: T, reviewed: yes}
    sic:
      - {paragraph: 1, exact: two, read: too, note: N}
    corrections:
      - {id: c, date: 2024-11-20, text: T, affects: [p, e]}
    """


def test_every_field_of_the_file_is_in_the_story() -> None:
    story = read(WHOLE)
    assert story[:3] == ("A story", "a-story", "en-GB")
    assert story[6:10] == (3, "A. Writer", "NEW DELHI", "https://example.org/story")
    dates = (story.published, story.updated, story.as_of)
    assert [date and date.text for date in dates] == ["2024-11-19", "2024-11-20", "2024-11"]
    (source,) = story.sources
    assert (source.id, source.headline, source.publisher) == ("a", "H", "P")
    assert (source.byline, source.url, source.language) == ("B", "https://example.org/a", "fr")
    assert source.paragraphs == ("one two", "three four")
    (point,) = story.summary
    assert point[:3] == ("p", "T", "disputed")
    assert point.cite == (Citation("a", "one", 0, "", "two", Found("verbatim", "a", 1, 0, 3)),)
    assert point.review == Review(False, None, "D")
    (event,) = story.timeline
    assert event == ("e", parse_date("2024-10~"), "H", "T", "Kazan", "postponed", "autumn",
                     "from ¶2", event.cite, Review(True, parse_date("2024-11-20")))  # fmt: skip
    (quote,) = story.quotes
    assert quote == ("q", "direct", "three", "S", "R", parse_date("2024-10"), "C", "O", "ru", "T",
                     quote.cite, None)  # fmt: skip
    (section,) = story.sections
    assert section[:2] == ("v", "Views")
    assert section.statements == (Point("s", "T", "assessment", headline="H"),)
    assert [unknown[:2] for unknown in story.unknowns] == [("u", "T")]
    assert [unknown.review for unknown in story.unknowns] == [Review(True)]
    (sic,) = story.sic
    assert (sic.cite.found, sic.read, sic.note) == (Found("verbatim", "a", 1, 4, 7), "too", "N")
    assert story.corrections[0][2:4] == ("T", ("p", "e"))


def as_json(text: str) -> str:
    return json.dumps(yaml.load(text, yaml.BaseLoader))


def test_yaml_and_json_give_the_same_story() -> None:
    assert read(as_json(dedent(WHOLE)), "story.json") == read(WHOLE)
    (path,) = bundled_stories().values()
    with open(path, encoding="utf-8") as file:
        text = file.read()
    folder = path.removesuffix("/story.yaml")
    assert parse_story(as_json(text), "story.json", folder) == read_story(path)


@settings(max_examples=20)
@given(story_data())
def test_made_up_stories_are_the_same_in_yaml_and_json(data: dict[str, Any]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    assert parse_story(text, "story.yaml") == story_of(data)


def test_values_stay_as_they_are_written() -> None:
    story = read("""\
        format: 1
        headline: 007
        slug: no
        byline: 1e3
        dateline: 0x1F
        url: 12:30:45
        """)
    assert (story.headline, story.slug, story.byline) == ("007", "no", "1e3")
    assert (story.dateline, story.url) == ("0x1F", "12:30:45")
    numbers = '{"format": 1, "headline": 1.10, "slug": 100000000000000000000, "byline": true}'
    story = read(numbers, "story.json")
    assert (story.headline, story.slug, story.byline) == ("1.10", "1" + 20 * "0", "true")


def test_a_comment_may_stand_behind_a_single_word() -> None:
    story = read("""\
        format: 1  # the first
        headline: "A story # with a sign"  # and a comment
        revision: 3 #
        slug: C#-news
        """)
    assert (story.headline, story.revision, story.slug) == ("A story # with a sign", 3, "C#-news")


def test_a_story_that_names_no_file_may_be_either_form() -> None:
    assert read('\n {"format": 1, "headline": "a"}', "standard input").headline == "a"
    assert read("format: 1\nheadline: a", "standard input").headline == "a"
    assert read("{format: 1, headline: a}", "a.yaml").headline == "a"


def test_events_stand_in_the_order_of_their_dates() -> None:
    dates = [
        *("[2024-11-19..]", "2024-11-19", "2024-11", "[..2024-11-19]", "2024", "2024-11-18"),
        *("2023-12-31/2024-01-02", "2024-11-19T10:00:00", "../2020", "2024-11-19"),
    ]
    events = [{"date": date, "headline": str(n)} for n, date in enumerate(dates)]
    story = story_of({"format": 1, "headline": "a", "timeline": events})
    assert [int(event.headline) for event in story.timeline] == [8, 6, 4, 2, 5, 1, 3, 7, 9, 0]
    assert story.timeline == tuple(sorted(story.timeline, key=lambda event: sort_key(event.date)))


TWICE = {"format": 1, "headline": "a", "summary": [{"text": "x"}, {"text": "x"}, {"text": "y"}]}


def test_ids_left_out_are_made_from_the_content() -> None:
    ids = [point.id for point in story_of(TWICE).summary]
    assert len(set(ids)) == 3
    assert ids[1] == f"{ids[0]}-2"
    turned = {**TWICE, "summary": [{"text": "y"}, {"text": "new"}, {"text": "x"}, {"text": "x"}]}
    again = [point.id for point in story_of(turned).summary]
    assert (again[0], again[2:]) == (ids[2], ids[:2])


def test_ids_of_many_equal_statements_are_made_without_delay() -> None:
    story = story_of({**TWICE, "summary": [{"text": "x"}] * 20_000})
    assert len({point.id for point in story.summary}) == 20_000


@settings(max_examples=20)
@given(story_data())
def test_ids_are_unique_and_the_same_at_every_reading(data: dict[str, Any]) -> None:
    story = story_of(data)
    ids = [statement.id for statement in story.statements()]
    assert len(set(ids)) == len(ids)
    assert all(ids)
    assert story_of(data) == story


def sections(*titles: str, **fields: Any) -> dict[str, Any]:
    """The data of a story with further sections of these titles."""
    each = [{"title": title, "statements": [{"text": "x"}]} for title in titles]
    return {"format": 1, "headline": "a", "sections": each, **fields}


@pytest.mark.parametrize(
    ("titles", "ids"),
    [
        (["Questions and answers"], ["questions-and-answers"]),
        (["Did you know?", "Q&A, in brief"], ["did-you-know", "q-a-in-brief"]),
        (["What? Why?", "What, why", "what-why"], ["what-why", "what-why-2", "what-why-3"]),
        (["Quotes", "Sources of income"], ["quotes-2", "sources-of-income"]),
        (["背景", "पृष्ठभूमि", "État"], ["背景", "पृष्ठभूमि", "état"]),
        (["!", "?"], ["section", "section-2"]),
    ],
)
def test_ids_of_sections_are_made_of_their_titles(titles: list[str], ids: list[str]) -> None:
    assert [section.id for section in story_of(sections(*titles)).sections] == ids


def test_an_id_that_is_given_is_not_made_for_another_section() -> None:
    data = sections("Views", "Other")
    data["sections"][1]["id"] = "views"
    assert [section.id for section in story_of(data).sections] == ["views-2", "views"]


def test_ids_of_sections_and_of_statements_do_not_meet() -> None:
    data = sections("Views", summary=[{"id": "views", "text": "y"}])
    (section,) = story_of(data).sections
    assert section.id == "views"
    data["sections"][0]["statements"][0]["id"] = "quotes"
    assert story_of(data).statements()[1].id == "quotes"


def test_a_section_without_statements_is_none_but_keeps_its_title() -> None:
    data = sections("Views", "Empty")
    data["sections"][1]["statements"] = []
    assert [section.title for section in story_of(data).sections] == ["Views"]
    data["sections"][0]["title"] = "empty"
    with pytest.raises(StoryError, match="the title “Empty” is taken"):
        story_of(data)


def test_statements_of_further_sections_follow_the_quotes_in_the_order_of_the_file() -> None:
    points = [{"text": text} for text in "pq"]
    data = sections("B", "A", summary=points, unknowns=[{"text": "u"}], quotes=[])
    data["sections"][0]["statements"] = [{"text": "1"}, {"text": "2"}]
    assert [each.text for each in story_of(data).statements()] == [*"pqu12x"]


def test_an_id_made_of_the_content_does_not_change_with_a_field_that_says_nothing() -> None:
    plain, empty, led = (
        story_of({**TWICE, "summary": [{"text": "x"} | more]}).summary[0].id
        for more in ({}, {"headline": ""}, {"headline": "H"})
    )
    assert plain == empty != led


def test_the_sections_of_a_story_have_a_bound() -> None:
    titles = [f"{'?' * n}" for n in range(1, 102)]
    assert len(story_of(sections(*titles[:100])).sections) == 100
    with pytest.raises(StoryError, match="more than 100 further sections"):
        story_of(sections(*titles))


def test_the_source_may_be_left_out_where_there_is_but_one() -> None:
    cite = read(WHOLE).summary[0].cite[0]
    assert cite.source == "a"


@pytest.mark.parametrize("field", ["published", "updated", "as_of"])
def test_dates_of_a_story_are_read_as_dates(field: str) -> None:
    story = story_of({"format": 1, "headline": "a", field: "2024"})
    assert isinstance(getattr(story, field), Date)
