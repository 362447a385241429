"""The list of faults: what `dateline check` finds, and the way from there to its place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from dateline.reader.faults import FaultsScreen
from dateline.story import parse_story
from support.reader import NARROW, WIDE, Reader, reading

STORY = """\
format: 1
headline: The bridge opened
published: 2024-05-05
sources:
- id: paper
  text: |
    The bridge was opened on Friday by Anna Berg.

    It rained all day.

    Forty people came.
summary:
- text: Forty people came.
  cite: [{paragraph: 3, exact: Forty people came.}]
- text: Anna Borg opened the bridge.
  cite: [{paragraph: 1, exact: opened on Friday by Anna Berg}]
timeline:
- date: 2024-05-03
  headline: Fifty people come
  cite: [{paragraph: 3, exact: Forty people come.}]
corrections:
- text: The name was wrong.
  affects: [nobody]
"""


@asynccontextmanager
async def checking(
    text: str = STORY, size: tuple[int, int] = WIDE
) -> AsyncIterator[tuple[Reader, FaultsScreen]]:
    """Read a story and list its faults."""
    async with reading(parse_story(text, "s"), size, text=text) as it:
        await it.press("f")
        await it.app.workers.wait_for_complete()
        await it.pilot.pause()
        assert isinstance(it.app.screen, FaultsScreen)
        yield it, it.app.screen


def lines(screen: FaultsScreen) -> list[str]:
    return [screen.pane.render_line(y).text[2:-1].rstrip() for y in range(screen.pane.size.height)]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_f_lists_what_is_wrong_and_what_to_write_instead(size: tuple[int, int]) -> None:
    async with checking(size=(size[0], 48)) as (_, screen):
        page = " ".join(" ".join(lines(screen)).split())
        line = STORY[: STORY.index("- text: Anna Borg")].count("\n") + 1
        assert page.startswith("! error")  # the worst first
        assert "! warning “Borg” is in no paragraph cited here correct the name" in page
        assert f"Summary 3 · line {line} · name-not-cited" in page
        assert "! error ¶3 differs: come → came" in page
        assert "¶2 · line" in page  # what nothing cites


async def test_enter_leads_to_the_statement_or_the_paragraph_that_a_fault_is_about() -> None:
    async with checking() as (reader, screen):
        count, spots = len(screen.pane.section), []
        await reader.press("q")
        assert reader.place[0] == "summary"  # q leads back to where one was
        for steps in range(count):
            await reader.press("f")
            await reader.app.workers.wait_for_complete()
            await reader.pilot.pause()
            await reader.press(*["j"] * steps, "enter")
            found = reader.screen.setting.story
            assert reader.screen.is_current
            spots.append(reader.place)
        ids = {
            found.corrections[0].id: "correction",
            found.summary[1].id: "point",
            found.timeline[0].id: "event",
        }
    named = [(section, ids.get(id, id)) for section, id in spots]
    assert set(named) == {
        ("source", "paper¶2"),
        ("summary", "point"),
        ("timeline", "event"),
        ("summary", "correction"),
    }


async def test_a_fault_of_the_file_alone_is_told_where_it_stands() -> None:
    text = STORY.replace("format: 1", "format: 1\nlanguage: english")
    async with checking(text) as (reader, screen):
        await reader.press("enter")
        assert reader.app.screen is screen
        footer = screen.query_one("StatusLine").render_line(0).text
        assert "This is about the file: see its line 2." in footer


async def test_a_story_without_faults_is_said_to_have_none() -> None:
    text = STORY[: STORY.index("timeline:")].replace("Borg", "Berg").replace("It rained all", "")
    text = text.replace("    \n\n    Forty", "    Forty").replace("\n\n     day.", "")
    text = text.replace("paragraph: 3", "paragraph: 2")
    async with reading(parse_story(text, "s"), text=text) as reader:
        await reader.press("f")
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert reader.screen.is_current
        assert reader.footer.startswith("Nothing to mend: 0 errors, 0 warnings · 2 of 2 citations")


async def test_a_file_that_is_gone_is_a_message(tmp_path: Path) -> None:
    async with reading(path=str(tmp_path / "away.yaml")) as reader:
        await reader.press("f")
        await reader.app.workers.wait_for_complete()
        assert reader.footer.startswith(str(tmp_path))


async def test_a_fault_in_a_further_section_leads_to_its_statement() -> None:
    views = (
        "sections:\n- title: Views\n  statements:\n  - text: It rained.\n"
        "    cite: [{paragraph: 2, exact: It rained}]\n  - id: borg\n    headline: Anna Borg\n"
        "    text: She came.\n    cite: [{paragraph: 1, exact: opened on Friday}]\n"
    )
    text = STORY[: STORY.index("summary:")] + views
    async with checking(text) as (reader, screen):
        assert "Views 2 · line" in " ".join(" ".join(lines(screen)).split())
        await reader.press("enter")
        assert reader.place == ("views", "borg")
