"""The library screen: all stories, filtered and searched as one types, opened at a statement."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from dateline.commands.reading import exporter
from dateline.layout.glyphs import UNICODE
from dateline.reader.app import ReaderApp
from dateline.reader.bars import Head, StatusLine
from dateline.reader.library import LibraryScreen
from dateline.reader.reading import ReadingScreen
from dateline.story import read_story
from dateline.story.reading import Opened
from support.reader import NARROW, WIDE, Reader


def put(folder: Path, slug: str, headline: str, published: str, **more: object) -> Path:
    path = folder / slug / "story.json"
    path.parent.mkdir(parents=True)
    data = {"format": 1, "slug": slug, "headline": headline, "published": published, **more}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three stories, and one with a fault."""
    folder = tmp_path / "stories"
    said = [{"id": "toll", "text": "The toll is doubled, said the harbour master."}]
    put(folder, "bridge", "The bridge opened", "2024-05-03", summary=said)
    put(folder, "ferry", "The ferry runs again", "2024-05-04", summary=[{"text": "It runs."}])
    put(folder, "apple", "Apples are late", "2023")
    put(folder, "broken", "A broken one", "2020", sumary=[])
    return folder


class Library(Reader):
    """Tells what is in the list, as a reader sees it."""

    @property
    def screen(self) -> ReadingScreen:
        assert self.app.reading
        return self.app.reading

    @property
    def library(self) -> LibraryScreen:
        screen = self.app.screen
        assert isinstance(screen, LibraryScreen)
        return screen

    @property
    def page(self) -> list[str]:
        pane = self.library.pane
        drawn = (pane.render_line(y).text for y in range(pane.size.height))
        return [(line[1:2] + line[3:-1]).rstrip() for line in drawn]

    @property
    def headlines(self) -> list[str]:
        """The stories in the list, each with its sign."""
        signs = ("+", "~", "!", " The ")
        return [line for line in self.page if line.startswith(signs)]

    @property
    def said(self) -> str:
        """The last line of the screen."""
        return self.app.screen.query_one(StatusLine).render_line(0).text.strip()

    async def settle(self) -> None:
        """Wait until what is done beside the screen is done."""
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()


@asynccontextmanager
async def library(
    folder: Path, size: tuple[int, int] = WIDE, story: Path | None = None
) -> AsyncIterator[Library]:
    opened = Opened(read_story(str(story)), str(story)) if story else None
    app = ReaderApp(opened, UNICODE, exporter=exporter, places=[str(folder)], keep=True)
    async with app.run_test(size=size) as pilot:
        reader = Library(app, pilot)
        await reader.settle()
        yield reader
        app.exit()
        app.save()


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_stories_stand_the_newest_first_and_faulty_ones_with_their_fault(
    folder: Path, size: tuple[int, int]
) -> None:
    async with library(folder, size) as reader:
        assert reader.headlines == [
            "+The ferry runs again",
            "+The bridge opened",
            "+Apples are late",
            "!A broken one",
        ]
        assert "“sumary” is no field of a story" in " ".join(reader.page)
        assert " 3 May 2024 · summary 1" in reader.page


async def test_on_a_very_small_screen_the_head_scrolls_with_the_list(folder: Path) -> None:
    async with library(folder, (40, 6)) as reader:
        drawn = [reader.library.pane.render_line(y).text[:-1].strip() for y in range(2)]
        assert drawn == ["Library", "4 stories · 3 unread · 1 with faults"]


async def test_the_head_counts_what_is_there(folder: Path) -> None:
    async with library(folder) as reader:
        head = reader.library.query_one(Head)
        drawn = "\n".join(head.render_line(y).text.strip() for y in range(head.size.height))
        assert drawn == "Library\n4 stories · 3 unread · 1 with faults · newest first"


async def test_a_story_is_read_and_q_leads_back_to_the_library_and_out(folder: Path) -> None:
    async with library(folder, NARROW) as reader:
        await reader.press("j", "enter")
        await reader.settle()
        assert "The bridge opened" in " ".join(reader.lines()) + reader.head
        assert reader.screen.leave == "library"
        await reader.press("q")
        await reader.settle()
        assert reader.headlines[1] == " The bridge opened"  # read
        await reader.press("q")
        assert reader.app.return_code == 0


async def test_a_story_that_has_changed_since_is_marked(folder: Path) -> None:
    async with library(folder, NARROW) as reader:
        await reader.press("j", "enter")
        await reader.settle()
        await reader.press("q")
        await reader.settle()
    path = folder / "bridge" / "story.json"
    path.write_text(path.read_text().replace("doubled", "halved"))
    async with library(folder, NARROW) as reader:
        assert reader.headlines[1] == "~The bridge opened"
        assert "changed since you read it" in " ".join(reader.page)
        await reader.press("j", "enter")
        await reader.settle()
        assert reader.footer.startswith("1 changed since you read it")


async def test_the_list_is_filtered_as_one_types(folder: Path) -> None:
    async with library(folder, NARROW) as reader:
        await reader.press("slash", *"runs")
        await reader.settle()
        assert reader.headlines == ["+The ferry runs again"]
        await reader.press("escape")
        await reader.settle()
        assert len(reader.headlines) == 4
        assert reader.library.is_current


async def test_what_the_stories_say_is_found_and_opened_at_the_statement(folder: Path) -> None:
    async with library(folder) as reader:
        await reader.press("slash", *"harbour")
        await reader.settle()
        page = " ".join(" ".join(reader.page).split())
        assert "The toll is doubled, said the harbour master." in page
        assert "Summary 1 · The bridge opened · 3 May 2024" in page
        await reader.press("enter", "enter")
        await reader.settle()
        assert reader.place == ("summary", "toll")


@pytest.mark.parametrize("words", ['"', "speaker:", "after:nonsense", "a AND (", "*", "-", "日本"])
async def test_whatever_is_typed_is_no_trouble(folder: Path, words: str) -> None:
    async with library(folder) as reader:
        await reader.press("slash", *words)
        await reader.settle()
        await reader.press("escape", "escape")
        await reader.settle()
        assert reader.library.is_current


async def test_nothing_found_is_said(folder: Path) -> None:
    async with library(folder) as reader:
        await reader.press("slash", *"zebra")
        await reader.settle()
        assert "Nothing has “zebra” in it." in " ".join(reader.page)
        await reader.press("enter", "enter")
        assert reader.library.is_current


async def test_o_sorts_in_other_ways(folder: Path) -> None:
    async with library(folder, NARROW) as reader:
        await reader.press("o", "o")
        assert reader.headlines == [
            "!A broken one",
            "+Apples are late",
            "+The bridge opened",
            "+The ferry runs again",
        ]
        assert reader.said.startswith("Sorted: by headline.")


async def test_a_faulty_story_is_not_opened_but_told(folder: Path) -> None:
    async with library(folder, NARROW) as reader:
        await reader.press("G", "enter")
        assert reader.library.is_current
        assert "is no field of a story" in reader.said


async def test_l_opens_the_library_over_a_story_and_another_takes_its_place(folder: Path) -> None:
    async with library(folder, story=folder / "bridge" / "story.json") as reader:
        await reader.press("L")
        await reader.settle()
        assert reader.library.item.of.headline == "The bridge opened"
        assert reader.library.item.of.state == "read"
        await reader.press("q")
        assert "The bridge opened" in reader.head
        await reader.press("L")
        await reader.settle()
        await reader.press("k", "enter")
        await reader.settle()
        assert "The ferry runs again" in reader.head
        assert len(reader.app.screen_stack) == 1
        await reader.press("q")
        assert reader.app.return_code == 0


async def test_a_story_that_vanishes_meanwhile_is_a_message(folder: Path) -> None:
    async with library(folder) as reader:
        (folder / "ferry" / "story.json").unlink()
        await reader.press("enter")
        await reader.settle()
        assert reader.library.is_current
        assert "cannot be read" in reader.said


async def test_a_folder_without_stories_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with library(tmp_path / "empty") as reader:
        assert "There is no story here." in " ".join(reader.page)
        await reader.press("enter", "j", "space", "o")
        assert reader.library.is_current


async def test_markup_in_headlines_stays_text(folder: Path) -> None:
    put(folder, "evil", "[@click=app.quit]x[/] \x1b[2J", "2025")
    async with library(folder) as reader:
        assert "+[@click=app.quit]x[/] ␛[2J" in reader.page
        await reader.press("slash", *"[/]")
        await reader.settle()
        assert reader.library.is_current
