"""A terminal without Unicode: every sign of the page is ASCII, and means the same."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.layout.glyphs import ASCII
from dateline.reader.picture import portable
from support.colours import drawn
from support.generated import story_of
from support.reader import NARROW, WIDE, Reader, reading

STORY: dict[str, Any] = {
    "format": 1,
    "headline": "Plain",
    "published": "2024-11-19",
    "sources": [{"id": "a", "text": "It is so.\n\nNo one cites this.\n\nThe edn."}],
    "summary": [
        {"text": "A point.", "cite": [{"exact": "It is so."}]},
        {"text": "Another.", "kind": "assessment", "cite": [{"exact": "It was so."}]},
    ],
    "timeline": [
        {"date": "2021-12-06", "headline": "A day"},
        {"date": "2022", "headline": "A year"},
        {"date": "2024-10", "headline": "A month"},
        {"date": "[2024-11-19..]", "headline": "To come", "status": "planned"},
    ],
    "quotes": [{"kind": "direct", "text": "It is so", "speaker": "She"}],
    "unknowns": [{"text": "When."}],
    "sic": [{"paragraph": 3, "exact": "The edn.", "read": "The end."}],
}


def beyond_ascii(reader: Reader) -> set[str]:
    """Every sign on the screen that such a terminal does not have."""
    seen = drawn(portable(reader.app.export_screenshot()))
    return {sign for text in seen for sign in text.text if not sign.isascii()}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_the_page_is_drawn_in_ascii_alone(size: tuple[int, int]) -> None:
    async with reading(story_of(STORY), size, glyphs=ASCII) as reader:
        found = beyond_ascii(reader)
        for keys in ["2", "3", "4", "s", "z", "?", "q"]:
            await reader.press(keys)
            found |= beyond_ascii(reader)
        await reader.press("/", *"it", "enter")
        found |= beyond_ascii(reader)
        assert found == set()


async def test_the_marks_of_the_timeline_stay_different() -> None:
    async with reading(story_of(STORY), NARROW, glyphs=ASCII) as reader:
        await reader.press("2")
        assert [line[0] for line in reader.lines() if line[:1] not in ("", "|", ":", ".", " ")] == [
            *"*+%o"
        ]


async def test_reported_speech_has_no_quotation_marks_and_direct_speech_has() -> None:
    quotes = [
        {"kind": "direct", "text": "It is so", "speaker": "She"},
        {"kind": "reported", "text": "It was so", "speaker": "He"},
    ]
    async with reading(story_of({**STORY, "quotes": quotes}), NARROW, glyphs=ASCII) as reader:
        await reader.press("3")
        page = "\n".join(reader.lines())
        assert '| "It is so"' in page
        assert "| It was so" in page
