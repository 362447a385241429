"""The schema, the model, the reading of a file and the documentation know the same fields."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema_rs import Draft7Validator, meta

from dateline.checking.schema import story_schema
from dateline.checking.told import FIELDS
from dateline.story import (
    Citation,
    Correction,
    Event,
    FurtherSection,
    Point,
    Quote,
    Sic,
    Source,
    Story,
    StoryError,
    Unknown,
    bundled_stories,
    parse_story,
)
from support.checked import EXAMPLE, example
from support.planting import OWN

CONTENT = Path(__file__).parents[2] / "content"
SCHEMA: dict[str, Any] = json.loads(story_schema())
STORIES = [*map(Path, bundled_stories().values()), *sorted(OWN.glob("*/story.yaml"))]

MODEL = {
    "a story": (Story, {"format"}, set()),
    "a source": (Source, {"text", "sha256"}, {"paragraphs"}),
    "a point": (Point, {"reviewed", "doubt"}, {"review"}),
    "an event": (Event, {"reviewed", "doubt"}, {"review"}),
    "a quote": (Quote, {"reviewed", "doubt"}, {"review"}),
    "a section": (FurtherSection, set(), set()),
    "an unknown": (Unknown, {"reviewed", "doubt"}, {"review"}),
    "a citation": (Citation, set(), {"found"}),
    "a sic": (Sic, {"source", "paragraph", "exact", "prefix", "suffix"}, {"cite"}),
    "a correction": (Correction, set(), {"cite"}),
}
"""Each part's class, the fields that only the file has, and those that only the model has."""


def part(name: str) -> dict[str, Any]:
    """The schema of a part."""
    found: dict[str, Any] = SCHEMA if name == "a story" else SCHEMA["definitions"][name.split()[1]]
    return found


@pytest.mark.parametrize("name", MODEL)
def test_schema_and_model_have_the_same_fields(name: str) -> None:
    model, only_file, only_model = MODEL[name]
    assert set(part(name)["properties"]) == {*model._fields, *only_file} - only_model
    assert part(name)["additionalProperties"] is False


def test_there_are_no_other_parts() -> None:
    assert {name.split()[1] for name in MODEL} - {"story"} == set(SCHEMA["definitions"])
    assert list(FIELDS) == list(MODEL)


def documented() -> dict[str, dict[str, str]]:
    """The tables of the documentation: for each part its fields and what they hold."""
    text = (CONTENT / "README.md").read_text("utf-8")
    tables = re.findall(r"^### .*\n\n\|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    return {
        name: dict(re.findall(r"^\| (\S+) \| (.*) \|$", table, re.MULTILINE))
        for name, table in zip(MODEL, tables, strict=True)
    }


@pytest.mark.parametrize("name", MODEL)
def test_the_documentation_tells_of_every_field_what_the_schema_tells(name: str) -> None:
    schema = part(name)
    told = {
        f"**`{field}`**" if field in schema.get("required", []) else f"`{field}`": each[
            "description"
        ]
        for field, each in schema["properties"].items()
    }
    assert documented()[name] == told


def test_the_committed_schema_is_the_one_that_is_printed() -> None:
    assert (CONTENT / "story-1.schema.json").read_text("utf-8") == story_schema()


def test_the_schema_is_one() -> None:
    assert meta.is_valid(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("path", bundled_stories().values())
def test_a_bundled_story_names_the_schema_that_lies_beside_it(path: str) -> None:
    first = Path(path).read_text("utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (Path(path).parent / named).resolve() == (CONTENT / "story-1.schema.json").resolve()


def data_of(text: str) -> Any:
    """A story's data as an editor reads it (YAML 1.2: a date is a text, a year a number)."""
    loader = type("Loader", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {
        sign: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for sign, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }})  # fmt: skip
    return yaml.load(text, Loader=loader)


@pytest.mark.parametrize("path", STORIES, ids=[path.parent.name for path in STORIES])
def test_a_good_story_fits_the_schema(path: Path) -> None:
    assert list(Draft7Validator(SCHEMA).iter_errors(data_of(path.read_text("utf-8")))) == []


FIT = [
    "revision: 2\nslug: 2024\nurl:\nupdated: 2025",
    "summary: []\ntimeline:\nquotes:",
    "timeline:\n- {date: 2023, headline: The flood, status: ''}",
    "sources: [{id: 1, text: 'A line', sha256: }]",
    "corrections: [{text: x, affects: [courier]}]",
    "sections: [{title: 1, statements: }, {title: B, id: 2, statements: [{text: x, headline: 3}]}]",
]
UNFIT = [
    "bylin: Eve",
    "byline: [Eve]",
    "revision: 0",
    "published: soon",
    "summary: text",
    "summary: [text]",
    "summary: [{kind: fact}]",
    "summary: [{text: x, kind: guess}]",
    "timeline: [{headline: x}]",
    "timeline: [{headline: x, date: }]",
    "quotes: [{text: x}]",
    "quotes: [{text: x, kind: said}]",
    "sections: [{statements: []}]",
    "sections: [{title: A, statements: [{headline: x}]}]",
    "sections: {title: A}",
    "unknowns: [{text: x, cite: [{exact: The, paragraph: 0}]}]",
    "sic: [{exact: The}]",
    "corrections: [{text: x, affects: y}]",
    "format: 2",
    "headline: ''",
]


@pytest.mark.parametrize("fields", FIT)
def test_what_the_program_reads_fits(fields: str) -> None:
    text = example(fields)
    assert list(Draft7Validator(SCHEMA).iter_errors(data_of(text))) == []
    if "sha256" not in fields:
        parse_story(text, "story.yaml")


@pytest.mark.parametrize("fields", UNFIT)
def test_what_the_program_refuses_does_not_fit(fields: str) -> None:
    text = example(fields)
    assert list(Draft7Validator(SCHEMA).iter_errors(data_of(text))) != []
    with pytest.raises(StoryError):
        parse_story(text, "story.yaml")


def test_the_example_story_fits() -> None:
    assert list(Draft7Validator(SCHEMA).iter_errors(data_of(EXAMPLE))) == []
