"""Pictures of the reader: what a reviewer has to look at after a change of how it looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from support.generated import story_of
from support.reader import reading
from support.stories import many_sections

Picture = SnapshotAssertion


async def test_small(svg_snapshot: Picture) -> None:
    """44 x 14: the head scrolls with the summary; the strip and the footer fit; nothing is cut."""
    async with reading(size=(44, 14)) as reader:
        assert svg_snapshot == reader.app.export_screenshot()


async def test_narrow(svg_snapshot: Picture) -> None:
    """80 x 24, the timeline: an unbroken rail, a mark for day, year and month, gaps in words.

    The cursor stands at the summit, over all of its lines and no other.
    """
    async with reading(size=(80, 24)) as reader:
        await reader.press("2", "j", "j")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_wide(svg_snapshot: Picture) -> None:
    """120 x 36: three sections, the first with the keys; citations at the right edge of each.

    What is to come is told apart below the line of the day; the quote of the article is in
    quotation marks and no other.
    """
    async with reading(size=(120, 36)) as reader:
        assert svg_snapshot == reader.app.export_screenshot()


async def test_very_wide_with_its_source(svg_snapshot: Picture) -> None:
    """200 x 60: three sections and the source; each column ends at its frame.

    The words of the second citation are marked in paragraph 7, and only they.
    """
    async with reading(size=(200, 60)) as reader:
        await reader.press("j", "enter", "enter")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_source_open(svg_snapshot: Picture) -> None:
    """120 x 36: the source at the right follows the cursor at the left.

    Faults are underlined, with a note; each paragraph names what rests on it.
    """
    async with reading(size=(120, 36)) as reader:
        await reader.press("3", "G", "enter")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_unused_paragraph(svg_snapshot: Picture) -> None:
    """80 x 24, the source alone: paragraph 1 is quiet, in italics, and says why."""
    async with reading(size=(80, 24)) as reader:
        await reader.press("4", "j")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_search(svg_snapshot: Picture) -> None:
    """120 x 36: matches in all sections; the one at the cursor stands out from the others."""
    async with reading(size=(120, 36)) as reader:
        await reader.press("/", *"india", "enter", "n")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_many_sections(svg_snapshot: Picture) -> None:
    """120 x 36: the second group of many sections, and above it a strip with the present name.

    What leads in to a statement is bold and on a line of its own.
    """
    async with reading(story_of(many_sections()), size=(120, 36)) as reader:
        await reader.press("6", "j")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_many_sections_on_a_small_screen(svg_snapshot: Picture) -> None:
    """40 x 12: the longest name stands whole in the strip, with a sign for what is left out."""
    async with reading(story_of(many_sections()), size=(40, 12)) as reader:
        await reader.press("7")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_light_theme(svg_snapshot: Picture) -> None:
    """100 x 30, dark on newsprint: marks, quiet words and the cursor line are well visible."""
    async with reading(size=(100, 30), theme="dateline-light") as reader:
        await reader.press("tab", "s")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_help(svg_snapshot: Picture) -> None:
    """120 x 40: every key in one column, what it does in the next; the story behind is dimmed."""
    async with reading(size=(120, 40)) as reader:
        await reader.press("?")
        assert svg_snapshot == reader.app.export_screenshot()


async def test_faults(
    svg_snapshot: Picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """80 x 24: the panel names file, line and column; story and footer stay in view."""
    monkeypatch.chdir(tmp_path)
    Path("story.json").write_text("{}", encoding="utf-8")
    async with reading(size=(80, 24), path="story.json") as reader:
        Path("story.json").write_text('{"headlin": "A slip"}', encoding="utf-8")
        reader.screen.look()
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert svg_snapshot == reader.app.export_screenshot()
