"""The mouse: wheel, click, double click."""

from __future__ import annotations

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from support.generated import story_of
from support.reader import NARROW, WIDE, Reader, reading
from support.stories import long_story


async def wheel(reader: Reader, key: str, *, down: bool, notches: int = 1) -> None:
    """Turn the wheel over a section."""
    pane = reader.pane(key)
    event = MouseScrollDown if down else MouseScrollUp
    for _ in range(notches):
        pane.post_message(event(pane, 5, 5, 0, 1 if down else -1, 0, False, False, False))
    await reader.pilot.pause()


async def test_the_wheel_scrolls_the_section_under_the_mouse() -> None:
    async with reading(story_of(long_story(50)), NARROW) as reader:
        lines = reader.lines()
        await wheel(reader, "summary", down=True)
        assert reader.lines()[:5] == lines[3:8]
        assert reader.footer.endswith("2 of 50")
        await wheel(reader, "summary", down=False)
        assert reader.lines() == lines


async def test_the_wheel_scrolls_a_section_that_has_not_the_keys() -> None:
    async with reading(story_of(long_story(50)), WIDE) as reader:
        before = reader.lines("summary"), reader.lines("quotes")
        await wheel(reader, "quotes", down=True, notches=2)
        assert reader.lines("summary") == before[0]
        assert reader.lines("quotes")[:3] == before[1][6:9]
        assert reader.place == ("summary", "point-0")


async def test_the_wheel_stops_at_the_ends() -> None:
    async with reading(story_of(long_story(30)), NARROW) as reader:
        await wheel(reader, "summary", down=False)
        assert reader.place == ("summary", "point-0")
        await wheel(reader, "summary", down=True, notches=60)
        assert "Point 29" in " ".join(reader.lines())
        assert reader.lines()[-1] != ""


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_a_click_goes_to_the_statement(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        pane = reader.pane("summary")
        y = next(y for y, line in enumerate(reader.lines()) if line.startswith("▪ The dates"))
        top = pane.content_region.y - pane.region.y
        await reader.pilot.click(pane, offset=(8, y + top))
        assert reader.place == ("summary", "open-dates")


async def test_a_click_in_another_section_goes_there() -> None:
    async with reading(size=WIDE) as reader:
        await reader.pilot.click(reader.pane("quotes"), offset=(8, 7))
        assert reader.place == ("quotes", "q-modi-dialogue")
        assert reader.footer.endswith("3 of 4 · Key quotes · 2 of 5")


async def test_a_double_click_opens_the_source() -> None:
    async with reading(size=WIDE) as reader:
        await reader.pilot.double_click(reader.pane("summary"), offset=(8, 2))
        assert reader.shown == ["summary", "source"]
        assert reader.footer.startswith("verbatim in ¶2")


async def test_a_click_on_nothing_does_nothing() -> None:
    async with reading(story_of({"format": 1, "headline": "H", "summary": [{"text": "A."}]})) as r:
        await r.pilot.click(r.pane("summary"), offset=(8, 20))
        assert r.section == "summary"
