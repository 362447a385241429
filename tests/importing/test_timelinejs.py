"""TimelineJS3: titles, eras, dates of any age, media and links; and back again."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings

from dateline.importing.builder import Imported
from dateline.importing.forms import read
from dateline.snapshot.forms import snapshot_of, write
from dateline.story import Story, parse_story
from dateline.story.writing import story_text
from support.foreign import TIMELINE, Data
from support.varied import varied_stories


def imported(data: Data, name: str = "ferry.json") -> Imported:
    (found,) = read(json.dumps(data).encode(), name).stories
    return found


def story(data: Data, name: str = "ferry.json") -> Data:
    found = imported(data, name).data
    assert found is not None
    return found


def event(**fields: Any) -> Data:
    """The one event of a timeline of which the rest does not matter."""
    base = {"start_date": {"year": 2024}, "text": {"headline": "It ran"}}
    found = story({"events": [base | fields]})["timeline"]
    assert len(found) == 1
    only: Data = found[0]
    return only


def when(**fields: Any) -> str:
    date: str = event(**fields)["date"]
    return date


def test_a_timeline_is_a_story() -> None:
    assert story(TIMELINE) == {
        "format": 1,
        "slug": "the-ferry-1880-2024",
        "headline": "The ferry 1880 – 2024",
        "sources": [
            {
                "id": "museum.example-1",
                "headline": "The first ferry",
                "publisher": "Island museum",
                "url": "https://museum.example/ferry.jpg",
            }
        ],
        "summary": [{"text": "Its life."}],
        "timeline": [
            {
                "date": "1880-04",
                "headline": "The first ferry",
                "text": "It had sails. Group: Ships.",
                "cite": [{"source": "museum.example-1"}],
            },
            {"date": "1914/1918", "headline": "War", "text": "An era."},
            {"date": "1950-02-03/1951", "headline": "Repairs"},
        ],
    }


@pytest.mark.parametrize(
    ("start", "date"),
    [
        ({"year": "2024"}, "2024"),
        ({"year": 2024, "month": "5"}, "2024-05"),
        ({"year": "2024", "month": "05", "day": "03"}, "2024-05-03"),
        ({"year": "2024", "month": "", "day": ""}, "2024"),
        ({"year": " 65 "}, "0065"),
        ({"year": "-44", "month": 3, "day": 15}, "-0043-03-15"),
        ({"year": -1}, "0000"),
        ({"year": "-13800000000"}, "[..-9999]"),
        ({"year": "12024"}, "[9999..]"),
        ({"year": 2024, "month": 5, "day": 3, "hour": 10, "minute": "30"}, "2024-05-03T10:30:00"),
        ({"year": 2024, "month": 5, "day": 3, "hour": 0, "minute": 0, "second": 0}, "2024-05-03"),
        ({"year": 2024, "month": 5, "hour": 10}, "2024-05"),
        ({"year": 2024.0}, "2024"),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(start: Data, date: str) -> None:
    assert when(start_date=start) == date


def test_a_year_that_no_date_holds_is_shown_as_it_was_written_and_told() -> None:
    found = event(start_date={"year": "-13800000000"}, end_date={"year": "-13799000000"})
    assert found["date"] == "[..-9999]"
    assert found["display_date"] == "13,800,000,000 BC to 13,799,000,000 BC"
    assert found["date_inferred"] == "a year beyond 9999 is given as a bound"
    timeline = {"events": [{"start_date": {"year": "20000"}, "text": {"headline": "Later"}}]}
    assert "beyond 9999" in imported(timeline).remarks[0].message
    ends = {"start_date": {"year": -20000}, "end_date": {"year": -500}}
    assert when(**ends) == "../-0499"


@pytest.mark.parametrize(
    ("start", "date", "words"),
    [
        ({"year": 2024, "month": 13}, "2024", "“13” is not a month"),
        ({"year": 2024, "month": "mai", "day": 3}, "2024", "“mai” is not a month"),
        ({"year": 2024, "month": {"name": "May"}}, "2024", "is not a month"),
        ({"year": 2024, "month": 2, "day": 30}, "2024-02", "“30” is not a day of that month"),
        ({"year": 2024, "month": "May", "day": "3rd"}, "2024-05", "“3rd” is not a day"),
        ({"year": 2024, "day": 3}, "2024", "the day 3 has no month"),
        (
            {"year": 2024, "month": 5, "day": 3, "hour": "noon", "minute": 30},
            "2024-05-03",
            "“noon:30” is",
        ),
        ({"year": 2024, "month": 5, "day": 3, "hour": 25}, "2024-05-03", "“25” is not a time"),
    ],
)
def test_what_no_calendar_has_is_left_out_and_told(start: Data, date: str, words: str) -> None:
    found = imported({"events": [{"start_date": start, "text": {"headline": "It ran"}}]})
    assert found.data and found.data["timeline"][0]["date"] == date
    assert words in found.remarks[0].message
    assert found.remarks[0].kind == "fault"


@pytest.mark.parametrize("month", ["May", "may", " MAY ", 5, "05"])
def test_a_month_may_be_written_as_its_name(month: Any) -> None:
    assert when(start_date={"year": 2024, "month": month, "day": 3}) == "2024-05-03"
    assert when(start_date={"year": 2024, "month": "Sept."}) == "2024-09"


def test_an_end_makes_an_interval_unless_it_is_the_start_or_before_it() -> None:
    start = {"year": 2024, "month": 5, "day": 3, "hour": 10}
    assert when(start_date=start, end_date=start) == "2024-05-03T10:00:00"
    assert when(start_date=start, end_date={"year": 2024, "month": 6}) == "2024-05-03/2024-06"
    assert when(start_date=start, end_date={"year": ""}) == "2024-05-03T10:00:00"
    assert when(start_date=start, end_date={"year": 2023}) == "2024-05-03T10:00:00"


def test_a_time_that_most_events_share_is_a_dummy() -> None:
    def at(day: int, hour: int) -> Data:
        date = {"year": 2024, "month": 5, "day": day, "hour": hour, "minute": 45}
        return {"start_date": date, "text": {"headline": f"Day {day}"}}

    found = imported({"events": [at(1, 6), at(2, 6), at(3, 6), at(4, 9)]})
    assert found.data
    assert [each["date"] for each in found.data["timeline"]] == [
        *("2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04T09:45:00"),
    ]
    assert "06:45:00 stands at most events" in found.remarks[0].message


def test_words_for_a_date_are_kept() -> None:
    start, end = {"year": 2024, "display_date": "last year"}, {"year": 2025, "display_date": "now"}
    assert event(start_date=start)["display_date"] == "last year"
    assert event(start_date=start, end_date=end)["display_date"] == "last year – now"
    assert event(start_date=start, display_date="<b>then</b>")["display_date"] == "then"


@pytest.mark.parametrize("start", [None, {}, {"year": "soon"}, {"month": 5}, "2024", []])
def test_an_event_without_a_date_is_kept_apart_and_told(start: Any) -> None:
    found = imported({"events": [{"start_date": start, "text": {"headline": "A", "text": "B"}}]})
    assert found.data
    assert found.data["sections"] == [
        {
            "title": "Without a date",
            "id": "without-a-date",
            "statements": [{"headline": "A", "text": "B"}],
        }
    ]
    assert [each.kind for each in found.remarks] == ["fault"]


def test_links_and_media_are_sources_and_pictures_without_an_address_are_words() -> None:
    found = story(
        {
            "events": [
                {
                    "start_date": {"year": 2024},
                    "text": {
                        "headline": "It ran",
                        "text": "See <a href='https://a.example'>here</a> or https://b.example/x.",
                    },
                    "media": {
                        "url": "/img/x.jpg",
                        "caption": "The quay",
                        "credit": "<a href='https://c.example'>Ana</a>",
                        "link": "https://d.example",
                    },
                    "background": {"url": "https://e.example/back.jpg"},
                    "location": {"name": "Fenwick", "lat": 1},
                }
            ]
        }
    )
    assert [each["url"] for each in found["sources"]] == [
        *("https://d.example", "https://c.example", "https://a.example", "https://b.example/x"),
    ]
    (only,) = found["timeline"]
    assert only["text"] == "See here or https://b.example/x. Picture: The quay. Credit: Ana."
    assert only["place"] == "Fenwick"
    assert len(only["cite"]) == 4


def test_an_address_beside_the_file_is_one_where_the_file_has_one() -> None:
    data = {"events": [TIMELINE["events"][1] | {"media": {"url": "../x.jpg"}}]}
    found = story(data, "https://t.example/a/b.json")
    assert found["sources"][0]["url"] == "https://t.example/x.jpg"


def test_a_quotation_in_the_place_of_a_picture_is_a_quote() -> None:
    html = "<blockquote>We are back.<cite>Ana Ruiz, director</cite></blockquote>"
    found = story({"events": [TIMELINE["events"][1] | {"media": {"url": html}}]})
    assert found["quotes"] == [
        {
            "kind": "direct",
            "text": "We are back.",
            "speaker": "Ana Ruiz",
            "role": "director",
            "context": "Repairs",
        }
    ]


def test_an_event_without_a_headline_has_its_first_sentence_or_its_picture() -> None:
    assert event(text={"text": "The ferry ran. It was late."})["headline"] == "The ferry ran."
    found = event(text={}, media={"url": "https://v.example/1"})
    assert found["headline"] == "v.example"


def test_a_timeline_without_a_title_is_called_as_its_file_is() -> None:
    assert (
        story({"events": TIMELINE["events"]}, "the_old-ferry.json")["headline"] == "The old ferry"
    )


def test_events_that_are_none_are_told_and_the_others_kept() -> None:
    found = imported(copy.deepcopy(TIMELINE) | {"events": [7, {"start_date": {"year": 1}}]})
    assert [each.path for each in found.remarks] == [("events", 0), ("events", 1)]
    assert found.data
    assert [each["headline"] for each in found.data["timeline"]] == ["War"]


@settings(max_examples=40)  # each takes long to make up
@given(varied_stories())
def test_a_timeline_that_is_printed_and_imported_has_the_same_events_and_dates(
    told: Story,
) -> None:
    printed = "".join(write("timelinejs", snapshot_of(told)))
    found = imported(json.loads(printed))
    dated = [e for e in told.timeline if not (e.date.shape == "one of" and e.date.missing)]
    assert [each for each in found.remarks if each.kind == "fault" and found.data] == []
    if found.data is None:
        assert not dated
        return
    back = parse_story(story_text(found.data), "story.yaml")
    assert back.headline == told.headline
    assert distinct(back.timeline) == distinct(dated)


def distinct(events: Any) -> list[tuple[str, str, str]]:
    """Events as they are told apart; what is said twice is imported once."""
    return list(dict.fromkeys((e.headline, e.date.text, e.place) for e in events))
