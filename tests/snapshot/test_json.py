"""The JSON form: a story file that also says what was found out, as its schema describes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings

import dateline.snapshot
from dateline.snapshot.forms import snapshot_of, write
from dateline.story import Story, StoryError, bundled_stories, parse_story, read_story
from support.generated import story_of
from support.stories import many_sections
from support.varied import varied_stories

SCHEMA = json.loads(
    Path(dateline.snapshot.__file__).with_name("json-1.schema.json").read_text("utf-8")
)
VALID = jsonschema_rs.validator_for(SCHEMA)

SMALL: dict[str, Any] = {
    "format": 1,
    "headline": "A bridge",
    "sources": [{"id": "a", "text": "One.\n\nThe bridge is built."}],
    "summary": [{"text": "It is.", "cite": [{"exact": "bridge is"}]}],
    "timeline": [
        {"date": "0000-02", "headline": "Begun"},
        {"date": "[..2024]", "headline": "Done"},
    ],
}


def written(story: Story, **options: Any) -> str:
    return "".join(write("json", snapshot_of(story, **options)))


def without_files(story: Story) -> Story:
    return story._replace(sources=tuple(each._replace(file="") for each in story.sources))


@pytest.mark.parametrize("name", bundled_stories())
def test_a_bundled_story_reads_back_as_the_same(name: str) -> None:
    story = read_story(bundled_stories()[name])
    assert parse_story(written(story), "story.json") == without_files(story)


@settings(max_examples=40)  # each takes long to make up
@given(varied_stories())
def test_a_made_up_story_reads_back_as_the_same_and_keeps_to_the_schema(story: Story) -> None:
    text = written(story, paragraphs=True)
    VALID.validate(json.loads(text))
    assert parse_story(text, "story.json") == story
    assert written(parse_story(text, "story.json"), paragraphs=True) == text


def test_further_sections_read_back_as_the_same_all_or_some() -> None:
    story = story_of(many_sections())
    assert parse_story(written(story), "story.json") == story
    data = json.loads(written(story, only=["background"]))
    VALID.validate(data)
    assert parse_story(json.dumps(data), "story.json").sections == story.sections[1:2]
    assert [section["title"] for section in data["checked"]["sections"]] == ["Background"]
    assert "summary" not in data


@pytest.mark.parametrize("only", [["summary"], ["timeline", "quotes"], ["source"]])
def test_some_sections_alone_are_a_story_too(only: list[str]) -> None:
    data = json.loads(written(story_of(SMALL), only=only))
    VALID.validate(data)
    assert ("timeline" in data, "summary" in data) == ("timeline" in only, "summary" in only)
    parse_story(json.dumps(data), "story.json")


def test_the_schema_is_a_schema() -> None:
    assert jsonschema_rs.meta.is_valid(SCHEMA)


def test_a_headline_alone_has_no_statement() -> None:
    data = json.loads(written(Story("Nothing is known")))
    VALID.validate(data)
    assert data["checked"]["sections"] == [{"title": "Summary", "items": []}]
    assert "summary" not in data


def test_dates_are_days_and_words() -> None:
    begun, done = json.loads(written(story_of(SMALL)))["timeline"]
    assert begun["checked"]["date"] == {
        "earliest": "0000-02-01",
        "latest": "0000-02-29",
        "precision": "month",
        "words": "Feb 1 BC",
        "known": "month known",
    }
    assert (done["checked"]["date"]["earliest"], done["checked"]["date"]["latest"]) == (
        None,
        "2024-12-31",
    )


def test_a_citation_says_where_its_words_stand() -> None:
    data = json.loads(written(story_of(SMALL), paragraphs=True))
    checked = data["summary"][0]["cite"][0]["checked"]
    assert checked["text"][checked["start"] : checked["end"]] == "bridge is"
    assert (checked["note"], checked["state"], checked["paragraph"]) == (1, "verbatim", 2)


def test_what_a_file_claims_to_have_found_is_found_anew() -> None:
    data = json.loads(written(story_of(SMALL)))
    data["summary"][0]["cite"][0]["exact"] = "bridge was"
    (cite,) = parse_story(json.dumps(data), "story.json").citations()
    assert cite.found.state == "not found"


def test_only_checked_may_stand_beside_the_fields_of_a_story() -> None:
    with pytest.raises(StoryError, match="“cheked” is no field"):
        parse_story(json.dumps({**SMALL, "cheked": {}}), "story.json")
