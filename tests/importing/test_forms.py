"""A file is recognised by what it holds; what is known and not read is refused by its name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.importing.forms import NotImported, read
from dateline.story.faults import StoryError
from support.foreign import KITE, TIMELINE, kite_file


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (kite_file(), "kite"),
        ({"batchId": "x", "stories": [KITE]}, "kite"),
        (KITE, "kite"),
        ([KITE], "kite"),
        ({"title": "A", "talking_points": ["B"]}, "kite"),
        (TIMELINE, "timelinejs"),
        ({"events": []}, "timelinejs"),
    ],
)
def test_a_form_is_recognised(data: Any, form: str) -> None:
    assert read(json.dumps(data).encode(), "x.json").form == form


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read(b"\xef\xbb\xbf" + json.dumps(KITE).encode(), "x.json").form == "kite"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"timeline": {"headline": "A", "date": []}}, "TimelineJS 1 or 2"),
        ({"feed": {"entry": [{"gsx$year": {"$t": "1"}}]}}, "Google spreadsheet"),
        ({"range": "A1:R9", "majorDimension": "ROWS", "values": [["Year"]]}, "Google spreadsheet"),
        ({"timestamp": 1, "categories": [{"name": "World", "file": "world.json"}]}, "categories"),
        ({"events": [{"year": "1", "sort_year": 1, "content": "A"}]}, "on this day"),
        ({"format": 1, "headline": "A"}, "story file already"),
        ({"@context": "https://schema.org", "@type": "NewsArticle"}, "JSON-LD"),
        ({"a": 1}, "none of the forms"),
        ([], "empty list"),
        ([1, 2], "none of the forms"),
        (7, "single value"),
        (None, "single value"),
    ],
)
def test_what_is_known_and_not_read_is_refused_by_name(data: Any, words: str) -> None:
    with pytest.raises(NotImported, match=words):
        read(json.dumps(data).encode(), "x.json")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ('storyjs_jsonp_data({"timeline": {}})', "JSONP"),
        ('/* made */ callback([{"a": 1}]);', "JSONP"),
        ('var timeline_json = {"events": []}', "JavaScript"),
        ("<!doctype html><html></html>", "web page"),
        ('<?xml version="1.0"?><rss/>', "XML feed"),
        ("Year,Month,Headline\n1,2,3\n", "spreadsheet"),
        ("format: 1\nheadline: A\n", "story file"),
    ],
)
def test_what_is_no_json_is_named(text: str, words: str) -> None:
    with pytest.raises(NotImported, match=words):
        read(text.encode(), "x.json")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'{"a": }', "x.json:1:7: this is not JSON"),
        (b'{"a": "\xff"}', "x.json:1:8: the byte 0xff at offset 7 is not UTF-8"),
        (b"[" * 100_000, "x.json: nested deeper than any story"),
        (b'{"title": "A"', "x.json:1:14: this is not JSON"),
    ],
)
def test_a_fault_has_its_place(data: bytes, place: str) -> None:
    with pytest.raises(StoryError) as error:
        read(data, "x.json")
    assert str(error.value).startswith(place)


@pytest.mark.parametrize(
    ("form", "data", "words"),
    [("timelinejs", KITE, "a list of “events”"), ("kite", "x", "single value")],
)
def test_a_form_that_was_asked_for_has_to_fit(form: str, data: Any, words: str) -> None:
    with pytest.raises(NotImported, match=words):
        read(json.dumps(data).encode(), "x.json", form)
