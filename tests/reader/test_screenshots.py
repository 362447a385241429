"""`dateline screenshot`, and the pictures in the README."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dateline.cli import main
from dateline.layout.cells import cell_width
from dateline.reader.picture import portable
from support.colours import drawn
from support.stories import many_sections, write_story

ROOT = Path(__file__).parents[2]
PICTURES = sorted((ROOT / "screenshots").glob("*.svg"))


def words(svg: str) -> str:
    """The text of a picture, in one line."""
    return " ".join(" ".join(text.text for text in drawn(svg)).split())


def test_the_pictures_in_the_repository_are_as_they_would_be_made_now() -> None:
    made = subprocess.run(
        [sys.executable, ROOT / "screenshots" / "make.py", "--check"],
        env={**os.environ, "NO_COLOR": "1"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert (made.returncode, made.stderr) == (0, "")


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.stem)
def test_a_picture_is_whole_and_loads_nothing_from_elsewhere(picture: Path) -> None:
    svg = picture.read_text(encoding="utf-8")
    ElementTree.fromstring(svg)
    assert "@font-face" not in svg
    assert re.findall(r"url\((?!#)", svg) == re.findall(r"href", svg) == []


def test_the_command_writes_the_reader_as_it_looks_after_some_keys(tmp_path: Path) -> None:
    file = tmp_path / "x.svg"
    options = ["--size", "80x24", "--section", "quotes", "--keys", "j,enter", "--output", str(file)]
    assert main(["screenshot", *options]) == 0
    svg = file.read_text(encoding="utf-8")
    assert "verbatim in ¶5" in words(svg)
    assert "4 of 4 · Source · 6 of 8" in words(svg)


def test_a_section_beyond_the_ninth_can_be_pictured(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    story = write_story(tmp_path / "s", many_sections())
    assert main(["screenshot", str(story), "--size", "40x12", "--section", "key-players"]) == 0
    assert "12 Key players" in words(capsys.readouterr().out)


def test_without_a_file_the_picture_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    story = write_story(tmp_path / "s", {"format": 1, "headline": "Só"})
    assert main(["screenshot", str(story), "--size", "40x12", "--theme", "dateline-light"]) == 0
    svg = capsys.readouterr().out
    assert "Só" in words(svg)
    assert "#fbf9f4" in svg


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--section", "quotes"], "this story has no section “quotes”; it has summary"),
        (["--size", "80"], "'80' is not a size such as 120x36, in columns and rows"),
        (["--size", "9999x9"], "'9999x9' is not a size such as 120x36, in columns and rows"),
    ],
)
def test_a_wrong_call_is_said_in_one_line(
    options: list[str], message: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    story = write_story(tmp_path / "s", {"format": 1, "headline": "H"})
    with pytest.raises(SystemExit) as ended:
        main(["screenshot", str(story), *options])
    assert ended.value.code == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert message in output.err
    assert output.err.count("\n") == 1


def test_wide_characters_have_the_room_of_two_cells() -> None:
    svg = '<text class="terminal-r1" x="0" y="20" textLength="24.4" clip-path="c">日本&#160;</text>'
    assert f'textLength="{12.2 * cell_width("日本 "):g}"' in portable(svg)
