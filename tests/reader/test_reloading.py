"""The file changes while it is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.reader.following import FaultPanel
from dateline.story import read_story
from support.reader import NARROW, WIDE, Reader, reading

STORY: dict[str, Any] = {
    "format": 1,
    "headline": "As it was",
    "sources": [{"id": "a", "file": "a.txt"}],
    "summary": [
        {"id": "one", "text": "The first point."},
        {"id": "two", "text": "The second point.", "cite": [{"exact": "It is so."}]},
    ],
    "quotes": [{"id": "q", "kind": "reported", "text": "So it is.", "speaker": "She"}],
}
everywhere = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


class Desk:
    """Where the story is written."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "story.json"
        self.text = folder / "a.txt"
        self.text.write_text("It is so.", encoding="utf-8")
        self.write(STORY)

    def write(self, story: dict[str, Any] | str) -> None:
        """Save the story."""
        text = story if isinstance(story, str) else json.dumps(story)
        self.file.write_text(text, encoding="utf-8")

    def reader(self, size: tuple[int, int] = WIDE) -> Any:
        """Open the story, and watch its file."""
        return reading(read_story(str(self.file)), size, path=str(self.file))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def look(reader: Reader) -> None:
    """Look at the file now, and not only when the half second is over."""
    reader.screen.look()
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


@everywhere
async def test_a_change_is_shown_at_the_same_statement(desk: Desk, size: tuple[int, int]) -> None:
    async with desk.reader(size) as reader:
        await reader.press("j")
        new = {"id": "new", "text": "News before all else."}
        desk.write({**STORY, "headline": "As it is", "summary": [new, *STORY["summary"]]})
        await look(reader)
        assert reader.place == ("summary", "two")
        assert reader.cursor_lines()[0].startswith("▪ The second point.")
        assert "As it is" in reader.head
        assert reader.app.title == "As it is · Dateline"
        assert reader.footer.endswith("Summary · 3 of 3")
        await reader.press("g")
        assert reader.lines()[0] == "▪ News before all else."


async def test_zoom_and_open_source_survive_a_change(desk: Desk) -> None:
    async with desk.reader() as reader:
        await reader.press("j", "s")
        desk.write({**STORY, "headline": "As it is"})
        await look(reader)
        assert reader.shown == ["summary", "source"]
        assert reader.marked("exact", "source") == "It is so."
        await reader.press("s", "z")
        desk.write(STORY)
        await look(reader)
        assert reader.shown == ["summary"]
        assert reader.place == ("summary", "two")


async def test_where_the_statement_is_gone_the_place_is_the_one_it_had(desk: Desk) -> None:
    async with desk.reader() as reader:
        await reader.press("j")
        desk.write({**STORY, "summary": [STORY["summary"][0], {"id": "other", "text": "Other."}]})
        await look(reader)
        assert reader.place == ("summary", "other")
        desk.write({**STORY, "summary": []})
        await look(reader)
        assert reader.section == "summary"
        assert "removed since you read it" in " ".join(reader.lines())


async def test_a_change_of_a_source_text_is_noticed(desk: Desk) -> None:
    async with desk.reader() as reader:
        assert "1 of 1 citation verbatim" in reader.head
        desk.text.write_text("It was so.", encoding="utf-8")
        await look(reader)
        assert "0 of 1 citation verbatim" in reader.head


@everywhere
async def test_faults_are_shown_and_the_last_good_story_is_kept(
    desk: Desk, size: tuple[int, int]
) -> None:
    async with desk.reader(size) as reader:
        await reader.press("j")
        desk.write({**STORY, "headlin": "A slip", "summary": "no list"})
        await look(reader)
        assert reader.faults.count("story.json:") == 2
        assert "headlin" in reader.faults
        assert reader.place == ("summary", "two")
        assert "As it was" in reader.head
        await reader.press("k")
        assert reader.place == ("summary", "one")


async def test_nothing_of_the_story_lies_under_the_faults(desk: Desk) -> None:
    async with desk.reader(NARROW) as reader:
        desk.write("{")
        await look(reader)
        pane, panel = reader.screen.pane, reader.app.query_one(FaultPanel)
        assert not pane.region.overlaps(panel.region)
        await reader.press("j")
        assert reader.cursor_lines()[0].startswith("▪ The second point.")


async def test_a_mended_file_takes_the_faults_away(desk: Desk) -> None:
    async with desk.reader() as reader:
        await reader.press("j")
        for _ in range(2):
            desk.write("{")
            await look(reader)
            assert reader.faults
        desk.write(STORY)
        await look(reader)
        assert reader.faults == ""
        assert reader.place == ("summary", "two")


async def test_a_file_that_is_gone_is_said_and_one_that_comes_back_is_read(desk: Desk) -> None:
    async with desk.reader() as reader:
        desk.file.unlink()
        await look(reader)
        assert "story.json" in reader.faults
        assert "As it was" in reader.head
        desk.write({**STORY, "headline": "As it is"})
        await look(reader)
        assert reader.faults == ""
        assert "As it is" in reader.head


async def test_a_change_while_help_or_search_is_open_is_shown(desk: Desk) -> None:
    async with desk.reader(NARROW) as reader:
        await reader.press("j", "?")
        desk.write({**STORY, "headline": "As it is"})
        await look(reader)
        assert reader.helping
        await reader.press("q", "/", "s", "o")
        desk.write({**STORY, "headline": "As it will be"})
        await look(reader)
        assert "As it will be" in reader.head
        await reader.press("escape", "1", "g", "j")
        assert reader.place == ("summary", "two")


async def test_an_unchanged_file_is_not_read_again(desk: Desk) -> None:
    async with desk.reader() as reader:
        before = reader.screen.panes
        await look(reader)
        assert reader.screen.panes is before
