"""Stories that have little: nothing empty is shown, and nothing false is said."""

from __future__ import annotations

from typing import Any

import pytest

from support.generated import story_of
from support.reader import NARROW, WIDE, reading

everywhere = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
HEADLINE: dict[str, Any] = {"format": 1, "headline": "Only this is known"}
KEYS = [*"nphljkdubgGzsyYoet123", "space", "enter", "tab", "pageup", "left", "end"]


@everywhere
async def test_a_story_of_a_headline_alone_says_that_it_is_one(size: tuple[int, int]) -> None:
    async with reading(story_of(HEADLINE), size) as reader:
        assert reader.shown == ["summary"]
        assert "This story has a headline and nothing else." in reader.lines()[0]
        assert "no citations" in reader.head
        assert "0 of 0" not in reader.head


@everywhere
async def test_every_key_is_harmless_in_a_story_of_a_headline_alone(size: tuple[int, int]) -> None:
    async with reading(story_of(HEADLINE), size) as reader:
        await reader.press(*KEYS)
        await reader.press("escape", "/", "x", "enter", "escape")
        assert reader.section == "summary"
        assert reader.app.return_value is None


@everywhere
async def test_empty_sections_are_hidden_and_the_others_numbered_without_gaps(
    size: tuple[int, int],
) -> None:
    data = {**HEADLINE, "quotes": [{"id": "q", "kind": "reported", "text": "So it is."}]}
    async with reading(story_of(data), size) as reader:
        assert reader.shown == ["quotes"]
        assert reader.footer.endswith("1 of 1 · Key quotes · 1 of 1")
        assert "no speaker named" in " ".join(reader.lines())
        await reader.press("2")
        assert reader.footer.startswith("This story has 1 section")


@everywhere
async def test_without_a_source_the_source_keys_say_so(size: tuple[int, int]) -> None:
    data = {**HEADLINE, "summary": [{"id": "p", "text": "A point."}]}
    async with reading(story_of(data), size) as reader:
        for key in ["enter", "s"]:
            await reader.press(key)
            assert reader.footer.startswith("This story has no source.")
            assert reader.place == ("summary", "p")


@everywhere
async def test_a_story_that_is_only_its_source_can_be_read(size: tuple[int, int]) -> None:
    data = {**HEADLINE, "sources": [{"id": "a", "text": "One.\n\nTwo."}]}
    async with reading(story_of(data), size) as reader:
        assert reader.shown == ["source"]
        assert "One." in " ".join(reader.lines())
        await reader.press("G", "enter")
        assert reader.footer.startswith("Nothing rests on this paragraph.")
        await reader.press("s", "q", "space")
        assert reader.shown == ["source"]


async def test_two_sections_stand_side_by_side() -> None:
    data = {
        **HEADLINE,
        "summary": [{"text": "A point."}],
        "quotes": [{"kind": "reported", "text": "So it is."}],
    }
    async with reading(story_of(data), WIDE) as reader:
        summary, quotes = reader.pane("summary"), reader.pane("quotes")
        assert summary.region.y == quotes.region.y
        assert summary.region.width == quotes.region.width


@everywhere
async def test_space_reads_a_story_of_a_headline_alone_to_its_end(size: tuple[int, int]) -> None:
    async with reading(story_of(HEADLINE), size) as reader:
        await reader.press("space")
        assert reader.footer.startswith("The end of the story.")
