"""What a stranger wrote is data wherever it is shown: never markup, never a control sequence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.reader.picture import portable
from dateline.story import parse_story, read_story
from support.colours import drawn
from support.reader import NARROW, WIDE, Reader, reading

MARKUP = "[bold]loud[/bold] [@click=app.exit]here[/] [red on blue] \\[x] &lt;b&gt; <script>"
ESCAPES = "\x1b]0;pwned\x07\x1b[2J\x9b31m\u202egnp.exe\x00"
NASTY = f"{MARKUP} {ESCAPES}"


def hostile() -> dict[str, Any]:
    """A story that has it in every text."""
    return {
        "format": 1,
        "headline": NASTY,
        "byline": NASTY,
        "dateline": NASTY,
        "published": "2024-11-19",
        "sources": [{"id": "a", "headline": NASTY, "publisher": NASTY, "text": f"One {MARKUP}."}],
        "summary": [{"text": NASTY, "cite": [{"paragraph": 1, "exact": "One"}]}],
        "timeline": [
            {
                "date": "2024",
                "headline": NASTY,
                "text": NASTY,
                "place": NASTY,
                "display_date": NASTY,
            }
        ],
        "quotes": [{"kind": "direct", "text": NASTY, "speaker": NASTY, "role": NASTY}],
        "unknowns": [{"text": NASTY}],
        "sections": [{"title": NASTY, "statements": [{"headline": NASTY, "text": NASTY}]}],
    }


def on_screen(reader: Reader) -> str:
    """All that is drawn, in one line."""
    texts = drawn(portable(reader.app.export_screenshot()))
    return " ".join(" ".join(text.text for text in texts).split())


def is_harmless(text: str) -> bool:
    return all(ord(sign) >= 0x20 and not 0x7F <= ord(sign) < 0xA0 for sign in text) and not (
        {*text} & {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
    )


@pytest.mark.parametrize("size", [WIDE, (80, 24)], ids=["wide", "narrow"])
async def test_every_text_is_shown_as_it_was_written(size: tuple[int, int]) -> None:
    story = parse_story(json.dumps(hostile()), "story.json")
    async with reading(story, size) as reader:
        for section in ["1", "2", "3", "4", "5"]:
            await reader.press(section, "z")
            page = " ".join(" ".join(reader.lines()).split())
            assert "[bold]loud[/bold]" in page
            assert "[@click=app.exit]here[/]" in page
            assert is_harmless(on_screen(reader))
            await reader.press("z")
        assert reader.app.return_value is None


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_the_title_of_a_section_is_no_markup(size: tuple[int, int]) -> None:
    story = parse_story(json.dumps(hostile()), "story.json")
    async with reading(story, size) as reader:
        await reader.press("4")
        assert "4 [bold]loud[/bold] [@click=app.exit]here[/]" in on_screen(reader)


async def test_the_window_title_is_text_without_control_sequences() -> None:
    story = parse_story(json.dumps(hostile()), "story.json")
    async with reading(story) as reader:
        assert "[bold]loud[/bold]" in reader.app.title
        assert is_harmless(reader.app.title)
        portable(reader.app.export_screenshot()).encode()


async def test_what_is_copied_holds_no_control_sequences() -> None:
    story = parse_story(json.dumps(hostile()), "story.json")
    async with reading(story) as reader:
        for section in ["1", "2", "3", "4", "5"]:
            await reader.press(section, "y")
            assert "[bold]loud" in reader.app.clipboard
            assert is_harmless(reader.app.clipboard)


async def test_the_fault_panel_shows_what_was_written_as_text(tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    file.write_text(json.dumps({"format": 1, "headline": "Good"}), encoding="utf-8")
    async with reading(read_story(str(file)), (200, 60), path=str(file)) as reader:
        bad = {"format": 1, "headline": "Bad", NASTY: "x", "quotes": [{"kind": NASTY}]}
        file.write_text(json.dumps(bad), encoding="utf-8")
        reader.screen.look()
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert "[bold]loud[/bold]" in reader.faults
        assert is_harmless(reader.faults.replace("\n", " "))
        assert "[@click=app.exit]" in on_screen(reader)


async def test_a_search_for_markup_finds_it_as_text() -> None:
    story = parse_story(json.dumps(hostile()), "story.json")
    async with reading(story, NARROW) as reader:
        await reader.press("/", *"[bold]")
        assert reader.marked("found") == "[bold]"
        assert "“[bold]” match 1 of" in reader.footer


async def test_a_word_without_end_and_text_in_all_scripts_fit_the_screen() -> None:
    texts = ["x" * 5_000, "日本語" * 500, "👩‍👧🇮🇳" * 300, "e" + "\u0301" * 2_000, "\u200b" * 500]
    data = {"format": 1, "headline": "H", "summary": [{"text": text} for text in texts]}
    story = parse_story(json.dumps(data), "story.json")
    async with reading(story, (40, 12)) as reader:
        for _ in range(8):
            for pane in [reader.screen.pane]:
                assert all(pane.render_line(y).cell_length == 40 for y in range(pane.size.height))
            await reader.press("space")
