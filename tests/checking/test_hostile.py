"""Whatever a story holds, checking it ends with faults that have a place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example as such_as
from hypothesis import given
from hypothesis import strategies as st

from dateline.checking import Report, check_text
from dateline.checking.codes import CODES
from dateline.checking.formats import FORMATS, as_text
from dateline.story.files import decode
from support.checked import example
from support.generated import spoilt, story_data

BITS = ("’", "“", "”", "[", "…", " # ", "# check: ignore ", "\n", "- ", "''", "2024", "May", "said")
GOOD = example(
    """
    summary:
    - text: The bridge is to reopen in June.
      cite: [{paragraph: 1, exact: will reopen in June}]
    timeline:
    - date: 2023-04
      headline: The flood
      cite: [{exact: the flood of April 2023}]
    quotes:
    - kind: direct
      text: We have kept our word.
      speaker: Ann Lee
      said: 2024-05-13
      cite: [{paragraph: 2, exact: '“We have kept our word,” Mayor Ann Lee said on Monday.'}]
    sic:
    - {paragraph: 3, exact: stays - for now, read: stays for now}
    corrections:
    - {date: 2024-05-14, text: The month was wrong., affects: [courier]}
    """
)


def well_told(report: Report) -> None:
    lines = report.text.split("\n")
    for fault in report.faults:
        assert fault.code in CODES
        assert 0 <= fault.line <= len(lines) + 1
        assert "\n" not in str(fault)
    assert [f.line for f in report.faults] == sorted(f.line for f in report.faults)
    for form in FORMATS.values():
        form([report])
    assert "\x1b" not in as_text([report], columns=60)


@given(story_data())
def test_any_story_can_be_checked(data: dict[str, Any]) -> None:
    well_told(check_text(json.dumps(data, ensure_ascii=False), "story.json"))


@given(spoilt(GOOD, BITS))
def test_any_spoilt_file_can_be_checked(text: str) -> None:
    well_told(check_text(text, "story.yaml"))


@given(st.text(max_size=200))
@such_as("\r{")
def test_any_text_can_be_checked(text: str) -> None:
    well_told(check_text(decode(text.encode(), "story.yaml"), "story.yaml"))


@pytest.mark.parametrize("text", ["", "- a", "a", "{", "\x00", "[" * 99, "a: &b c"])
def test_what_is_no_story_is_a_fault(text: str) -> None:
    report = check_text(text, "story.yaml")
    assert report.count("error")
    well_told(report)


@pytest.mark.parametrize(
    "text",
    [
        "'a ",
        "‘a ",
        "„a «b 「c ",
        "Ann ",
        "Ann Lee said ",
        "he said “a.” According to him, ",
        "May 2024 will ",
        "3 May 7 ",
        "A. ",
        "[x] … ",
        "“a” ",
    ],
)
def test_an_endless_paragraph_takes_no_endless_time(text: str) -> None:
    long = (text * (60_000 // len(text))).strip()
    quote = {"kind": "direct", "text": long[:5000], "speaker": "Ann Lee", "said": "2024"}
    cite = {"cite": [{"paragraph": 1, "exact": long[: len(long) // 2]}]}
    story = {
        "format": 1,
        "headline": "A story",
        "sources": [{"id": "a", "text": f"The {long}", "published": "2024-05-14"}],
        "summary": [{"text": long, **cite}, {"text": long[:99], **cite}],
        "timeline": [{"date": "2024", "headline": "Then", **cite}],
        "quotes": [quote | cite, quote | cite | {"speaker": "Tom Ortiz"}],
    }
    well_told(check_text(json.dumps(story), "story.json"))


@pytest.mark.parametrize("exact", ["will reopen in June", "will … in June", "no such words"])
def test_a_paragraph_beyond_the_source_is_a_fault_of_the_file(exact: str) -> None:
    text = GOOD.replace(
        "{paragraph: 1, exact: will reopen in June}", f"{{paragraph: 9, exact: {exact}}}"
    )
    report = check_text(text, "story.yaml")
    well_told(report)
    assert [fault.code for fault in report.faults].count("no-such-paragraph") == 1


@pytest.mark.parametrize("text", [",", "“”", "…", "[x]", "."])
def test_a_quote_of_nothing_but_marks_can_be_checked(text: str) -> None:
    cite = [{"paragraph": 1, "exact": "a"}]
    quote = {"kind": "direct", "speaker": "Ann Lee", "text": text, "cite": cite}
    story = {"format": 1, "headline": "A", "sources": [{"text": "”a, a”"}], "quotes": [quote]}
    well_told(check_text(json.dumps(story), "story.json"))
