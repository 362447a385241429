"""The timeline for TimelineJS: dates as it counts them, and what has no place in it is told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.snapshot.forms import snapshot_of, untold, write
from dateline.story import Story
from support.generated import story_of

SMALL: dict[str, Any] = {
    "format": 1,
    "headline": "The ferry & the <b>quay</b>",
    "sources": [{"id": "a", "headline": "Minutes", "url": "https://a.example/?x=1&y=2"}],
    "summary": [{"headline": "Joy", "text": "It runs.", "kind": "assessment"}],
    "unknowns": [{"text": "Who pays."}],
    "timeline": [
        {
            "id": "run",
            "date": "2024-05-03",
            "headline": "It runs",
            "status": "cancelled",
            "place": "Fenwick",
            "date_inferred": "from a letter",
            "cite": [{"source": "a"}],
        },
        {"date": "[2024-06..]", "headline": "A feast", "display_date": "soon"},
    ],
    "quotes": [{"kind": "reported", "text": "It runs."}],
}


def told(story: Story, **options: Any) -> tuple[Any, list[str]]:
    snapshot = snapshot_of(story, **options)
    return json.loads("".join(write("timelinejs", snapshot))), list(untold("timelinejs", snapshot))


def test_an_event_says_all_that_is_known_of_it() -> None:
    found, _ = told(story_of(SMALL))
    assert found["events"] == [
        {
            "unique_id": "run",
            "start_date": {"year": 2024, "month": 5, "day": 3},
            "location": {"name": "Fenwick"},
            "text": {
                "headline": "It runs",
                "text": "<p>Status: cancelled</p><p>date inferred: from a letter</p>"
                '<p>Source: <a href="https://a.example/?x=1&amp;y=2">Minutes</a></p>',
            },
        }
    ]


def test_the_title_has_the_summary_and_what_has_no_date() -> None:
    found, _ = told(story_of(SMALL))
    assert found["title"]["text"] == {
        "headline": "The ferry &amp; the &lt;b&gt;quay&lt;/b&gt;",
        "text": "<p><b>Joy</b>: It runs. (the source's own judgement)</p>"
        "<p>not known: Who pays.</p><p>Without a date: A feast (soon)</p>",
    }


def test_what_has_no_place_is_told() -> None:
    _, left = told(story_of(SMALL))
    assert left == [
        "only on the title slide, as it has no date: A feast (soon)",
        "a timeline has no place for 1 section: Key quotes",
    ]
    _, none = told(story_of(SMALL), only=["summary"])
    assert none == ["no event has a date: TimelineJS shows a timeline only where it has some"]


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        ("2024-05", {"start_date": {"year": 2024, "month": 5}}),
        ("-0043-03-15", {"start_date": {"year": -44, "month": 3, "day": 15}}),
        ("0000", {"start_date": {"year": -1}}),
        ("1914/1918-11", {"start_date": {"year": 1914}, "end_date": {"year": 1918, "month": 11}}),
        (
            "2024-05-03T10:30:00",
            {
                "start_date": {
                    **{"year": 2024, "month": 5, "day": 3},
                    **{"hour": 10, "minute": 30, "second": 0},
                }
            },
        ),
        ("2021~", {"start_date": {"year": 2021}, "display_date": "about 2021"}),
        ("2024-22", {"start_date": {"year": 2024}, "display_date": "summer 2024"}),
        (
            "195X",
            {
                "start_date": {"year": 1950},
                "end_date": {"year": 1959},
                "display_date": "1950s",
            },
        ),
        ("2014/..", {"start_date": {"year": 2014}, "display_date": "from 2014 onwards"}),
        ("../2014", {"start_date": {"year": 2014}, "display_date": "until 2014"}),
        (
            "[2024-05..2024-06]",
            {
                "start_date": {"year": 2024, "month": 5},
                "end_date": {"year": 2024, "month": 6},
                "display_date": "between May and Jun 2024",
            },
        ),
    ],
)
def test_a_date_is_placed_and_what_cannot_be_said_is_worded(
    date: str, fields: dict[str, Any]
) -> None:
    story = story_of({"format": 1, "headline": "A", "timeline": [{"date": date, "headline": "B"}]})
    (event,) = told(story)[0]["events"]
    if "display_date" in fields:
        fields = fields | {"edtf": date}
    assert {name: event[name] for name in event if name not in ("unique_id", "text")} == fields
