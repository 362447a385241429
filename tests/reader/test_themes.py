"""Two themes of our own in which every text can be read, and any other theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.reader.following import FaultPanel
from dateline.reader.picture import portable
from dateline.reader.spanned import ROLES
from dateline.reader.themes import OWN
from support.colours import Drawn, contrast, drawn
from support.reader import NARROW, WIDE, Reader, reading
from support.terminal import Terminal

TEXT, LINES = 4.5, 3.0
"""The least contrast of text, and of what is drawn (WCAG 2.2, 1.4.3 and 1.4.11)."""

own = pytest.mark.parametrize("theme", [theme.name for theme in OWN])


def drawn_on(reader: Reader) -> list[Drawn]:
    """What is on the screen, and in which colours."""
    return list(drawn(portable(reader.app.export_screenshot())))


def is_text(text: str) -> bool:
    """Whether it is read; frames, rails and scroll bars are only seen."""
    return any(not 0x2500 <= ord(sign) < 0x25A0 for sign in text if sign != " ")


def faint(texts: list[Drawn]) -> list[tuple[str, str, str, float]]:
    """What cannot be read by everyone, with its colours and their contrast."""
    return [
        (text.text, text.colour, text.background, round(ratio, 2))
        for text in texts
        if (ratio := contrast(text.colour, text.background))
        < (TEXT if is_text(text.text) else LINES)
    ]


@own
async def test_every_role_can_be_read_on_every_background(theme: str) -> None:
    async with reading(theme=theme) as reader:
        found = []
        for widget in [*reader.screen.panes, *reader.screen.query("Head, StatusLine")]:
            for role in ("", *ROLES):
                for at_cursor in (False, True):
                    style = widget.style_of(role, at_cursor)  # type: ignore[attr-defined]
                    assert style.color and style.color.triplet
                    assert style.bgcolor and style.bgcolor.triplet
                    ratio = contrast(style.color.triplet.hex, style.bgcolor.triplet.hex)
                    if ratio < TEXT:
                        found.append((role, at_cursor, round(ratio, 2)))
        assert found == []


@own
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_everything_on_the_screen_can_be_read(theme: str, size: tuple[int, int]) -> None:
    """Frames with their titles, marks, footer and all, as they are really drawn."""
    async with reading(theme=theme, size=size) as reader:
        seen = drawn_on(reader)
        for keys in [["3", "j"], ["s"], ["4"], ["/"], [*"india"], ["enter"], ["n"], ["y"]]:
            await reader.press(*keys)
            seen += drawn_on(reader)
        assert len(seen) > 400
        assert faint(seen) == []


@own
async def test_help_and_palette_can_be_read(theme: str) -> None:
    async with reading(theme=theme) as reader:
        for keys, parts in [
            (["?"], "VerticalScroll"),
            (["q", "t"], "Input, OptionList"),
            (["escape", "ctrl+p"], "Input, OptionList"),
        ]:
            await reader.press(*keys)
            regions = [part.region for part in reader.app.screen.query(parts)]
            assert regions
            seen = [
                text
                for text in drawn_on(reader)
                if is_text(text.text)
                and any(region.contains(text.column, text.row) for region in regions)
            ]
            assert len(seen) > 5
            assert faint(seen) == []


@own
async def test_the_fault_panel_can_be_read(theme: str, tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    file.write_text("{", encoding="utf-8")
    async with reading(theme=theme, path=str(file)) as reader:
        file.write_text("{}", encoding="utf-8")
        reader.screen.look()
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        region = reader.app.query_one(FaultPanel).region
        seen = [text for text in drawn_on(reader) if region.contains(text.column, text.row)]
        assert any("The file has faults" in text.text for text in seen)
        assert faint(seen) == []


async def test_the_palette_offers_all_themes_and_the_page_takes_each() -> None:
    async with reading() as reader:
        names = list(reader.app.available_themes)
        assert {"dateline-dark", "dateline-light", "ansi-dark", "nord"} <= {*names}
        for name in names:
            reader.app.theme = name
            await reader.pilot.pause()
            assert drawn_on(reader)


async def test_matches_and_cited_words_stand_out_without_colours() -> None:
    """Where the terminal has its own colours, by reverse, bold and underline alone."""
    async with reading(theme="ansi-dark") as reader:
        pane = reader.screen.pane
        styles = {
            (style.bold, style.underline, style.reverse)
            for role in ("text", "exact", "match", "found")
            for style in [pane.style_of(role)]
        }
        assert len(styles) == 4


@pytest.mark.parametrize("command", [[], ["screenshot"]], ids=["read", "screenshot"])
def test_an_unknown_theme_is_said_in_one_line_with_those_there_are(
    terminal: Callable[..., Terminal], command: list[str]
) -> None:
    running = terminal([*command, "--theme", "no such theme"], size=(120, 10))
    assert running.wait_exit() == 2
    assert running.text().startswith("dateline: there is no theme “no such theme”; there is: ansi")
    assert running.left_on == set()


async def test_no_color_is_obeyed_and_leaves_a_page_that_can_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as reader:
        await reader.press("s", "/", *"india", "enter")
        seen = drawn_on(reader)
        # A picture shows a terminal's own foreground so, and its background, plain and reversed.
        own = {"#c5c8c6", "#292929", "#000000"}
        assert {colour for text in seen for colour in (text.colour, text.background)} <= own
        assert faint(seen) == []
        assert reader.cursor_lines()
