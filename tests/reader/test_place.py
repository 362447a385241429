"""The place is a statement: nothing that changes the lines on the screen loses it."""

from __future__ import annotations

import pytest

from support.generated import story_of
from support.reader import NARROW, WIDE, reading
from support.stories import long_story


async def test_resizing_keeps_the_statement_in_every_section() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("j", "j", "2", "j", "j", "j", "3", "j")
        for size in [NARROW, (40, 12), (200, 60), (100, 24), (99, 23), WIDE]:
            await reader.resize(*size)
            assert reader.place == ("quotes", "q-modi-dialogue")
            assert reader.cursor_lines()
        await reader.press("2")
        assert reader.place == ("timeline", "modi-mediate")
        await reader.press("1")
        assert reader.place == ("summary", "first-since")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_resizing_keeps_the_statement_of_a_long_story_in_view(size: tuple[int, int]) -> None:
    async with reading(story_of(long_story(1000)), size) as reader:
        await reader.press("2", "G", "k", "k")
        for other in [(40, 12), (200, 60), size]:
            await reader.resize(*other)
            assert reader.place == ("timeline", "event-997")
            assert any("Event 997" in line for line in reader.cursor_lines())


async def test_zooming_keeps_the_statement() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("2", "j", "j", "z")
        assert reader.place == ("timeline", "brics-kazan")
        await reader.press("j", "z")
        assert reader.place == ("timeline", "modi-mediate")
        assert "Modi says India is ready" in " ".join(reader.cursor_lines())


async def test_changing_the_theme_keeps_the_statement() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("3", "j", "j")
        for theme in ["dateline-light", "ansi-dark", "dateline-dark"]:
            reader.app.theme = theme
            await reader.pilot.pause()
            assert reader.place == ("quotes", "q-modi-mediate")
            assert reader.cursor_lines()


@pytest.mark.parametrize("size", [WIDE, NARROW, (200, 60)], ids=["wide", "narrow", "very wide"])
async def test_opening_and_closing_the_source_keeps_the_statement(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("2", "j", "j", "s")
        assert "source" in reader.shown
        await reader.press("s")
        assert "source" not in reader.shown
        assert reader.place == ("timeline", "brics-kazan")
        assert "Modi visits Russia" in " ".join(reader.cursor_lines())


async def test_help_leaves_everything_as_it_was() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("2", "j", "j")
        before = reader.lines()
        await reader.press("?", "space", "q")
        assert reader.place == ("timeline", "brics-kazan")
        assert reader.lines() == before


async def test_a_terminal_of_one_line_does_no_harm() -> None:
    async with reading(size=(30, 1)) as reader:
        await reader.press("2", "space", "j", "G")
        await reader.resize(*WIDE)
        assert reader.section == "timeline"
        assert reader.cursor_lines()
