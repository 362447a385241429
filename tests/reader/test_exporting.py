"""The menu that `e` opens: form, part and path of a snapshot."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, Label, RadioButton, RadioSet

from dateline.reader.exporting import ExportScreen
from support.generated import story_of
from support.reader import NARROW, Reader, reading
from support.stories import many_sections


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one is in: where a snapshot goes unless something else is said."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def message(reader: Reader) -> str:
    return str(reader.app.screen.query_one("#message", Label).visual)


def path(reader: Reader) -> Input:
    return reader.app.screen.query_one("#path", Input)


async def choose(reader: Reader, group: str, name: str) -> None:
    buttons = reader.app.screen.query_one(group, RadioSet).query(RadioButton)
    next(button for button in buttons if button.label.plain == name).value = True
    await reader.pilot.pause()


async def write(reader: Reader) -> None:
    path(reader).focus()
    await reader.press("enter")


async def test_the_whole_story_as_text_is_written_beside_one(folder: Path) -> None:
    async with reading() as reader:
        await reader.press("e")
        assert isinstance(reader.app.screen, ExportScreen)
        await write(reader)
        assert reader.footer.startswith("Written to ")
    assert [file.name for file in folder.iterdir()] == ["putin-india-visit.txt"]
    written = (folder / "putin-india-visit.txt").read_text()
    assert written.startswith("Kremlin says Putin will visit India soon")
    assert "Key quotes" in written


@pytest.mark.parametrize(
    ("form", "ending", "start"),
    [
        ("markdown", ".md", "# Kremlin"),
        ("html", ".html", "<!DOCTYPE html>"),
        ("svg", ".svg", "<svg"),
        ("json", ".json", "{"),
    ],
)
async def test_the_path_takes_the_ending_of_the_form(
    folder: Path, form: str, ending: str, start: str
) -> None:
    async with reading() as reader:
        await reader.press("e")
        await choose(reader, "#form", form)
        assert path(reader).value == str(folder / f"putin-india-visit{ending}")
        await write(reader)
    assert (folder / f"putin-india-visit{ending}").read_text().lower().startswith(start.lower())


async def test_a_section_is_written_alone(folder: Path) -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("e")
        await choose(reader, "#part", "Key quotes")
        await write(reader)
    written = (folder / "putin-india-visit.txt").read_text()
    assert "Key quotes" in written
    assert "── Timeline" not in written


async def test_each_of_many_sections_can_be_chosen_and_written(folder: Path) -> None:
    async with reading(story_of(many_sections()), size=(40, 12)) as reader:
        await reader.press("e", "tab", "tab", *["down"] * 12)
        part = reader.app.screen.query_one("#part", RadioSet)
        chosen = list(part.query(RadioButton))[12]
        assert chosen.label.plain == "Key players"
        await reader.pilot.pause()
        assert chosen.region in part.region
        await reader.press("enter")
        await write(reader)
    written = (folder / "harbour-toll.txt").read_text()
    assert "── Key players ─" in written
    assert "── Summary" not in written


async def test_a_title_is_no_markup_in_the_menu() -> None:
    title = "[b]Views[/b] [@click=app.exit]x"
    sections = [{"title": title, "statements": [{"text": "x"}]}]
    async with reading(story_of({"format": 1, "headline": "H", "sections": sections})) as reader:
        await reader.press("e")
        labels = [button.label.plain for button in reader.app.screen.query(RadioButton)]
        assert labels[-1] == title


async def test_a_file_that_is_there_is_replaced_only_when_asked_twice(folder: Path) -> None:
    mine = folder / "putin-india-visit.txt"
    mine.write_text("mine")
    async with reading() as reader:
        await reader.press("e")
        await write(reader)
        assert "there already" in message(reader)
        assert mine.read_text() == "mine"
        await reader.press("enter")
        assert reader.footer.startswith("Written to ")
    assert mine.read_text().startswith("Kremlin")


async def test_what_cannot_be_written_is_a_message_and_not_the_end(folder: Path) -> None:
    async with reading() as reader:
        await reader.press("e")
        path(reader).value = str(folder / "nowhere" / "story.txt")
        await write(reader)
        assert message(reader) == "Not written: No such file or directory"
        path(reader).value = str(folder)
        await write(reader)
        assert "folder" in message(reader)
        await reader.press("escape")
        assert not isinstance(reader.app.screen, ExportScreen)
    assert list(folder.iterdir()) == []
