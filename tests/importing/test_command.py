"""`dateline import`, as it is called: what it writes, what it says, and how it ends."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import main
from dateline.disk import user_folder
from support.foreign import TIMELINE, kite_file, kite_story
from support.terminal import Terminal


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a file of two stories and a timeline."""
    place = tmp_path / "work"
    (place / "files").mkdir(parents=True)
    monkeypatch.chdir(place)
    second = kite_story(title="A feast", talking_points=["Joy: it rang [islandecho.example#9]."])
    write("files/world.json", kite_file(kite_story(), second))
    write("files/ferry.json", TIMELINE)
    (place / "files" / "notes.txt").write_text("nothing")
    return place


def write(name: str, data: Any) -> str:
    Path(name).write_text(json.dumps(data), "utf-8")
    return name


def stories(folder: Path) -> list[str]:
    return sorted(each.parent.name for each in folder.glob("*/story.yaml"))


def test_each_story_is_a_line_and_all_of_them_a_total(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "files/world.json"]) == 1
    out, err = capsys.readouterr()
    library = Path(user_folder("data")) / "stories"
    assert out.splitlines() == [
        "new        ferry-to-the-island-runs-again  15 statements, 13 citations, "
        "3 on common knowledge",
        "new        a-feast  15 statements, 11 citations, 2 on common knowledge",
        f"2 stories: 2 new, in {library}",
    ]
    (line,) = err.splitlines()
    assert line.startswith("files/world.json:1:")
    assert line.endswith(
        ": error: “A feast”: cites “islandecho.example#9”, which is not among the articles; "
        "it stays in the text"
    )
    assert stories(library) == ["a-feast", "ferry-to-the-island-runs-again"]


def test_what_was_imported_is_accepted_by_check_and_can_be_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "-o", "out", "files"]) == 1
    made = [str(each) for each in Path("out").iterdir()]
    capsys.readouterr()
    assert main(["check", *made]) == 0
    assert "3 warnings" in capsys.readouterr().out
    assert main(["print", *made, "-o", "printed/"]) == 0


def test_importing_again_says_what_has_changed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "-o", "out", "files/ferry.json"]) == 0
    assert main(["import", "-o", "out", "files/ferry.json"]) == 0
    write("files/ferry.json", TIMELINE | {"eras": []})
    assert main(["import", "-o", "out", "files/ferry.json"]) == 0
    outcomes = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert outcomes == ["new", "1", "unchanged", "1", "updated", "1"]
    assert stories(Path("out")) == ["the-ferry-1880-2024"]


def test_a_folder_of_files_is_read_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "-o", "out", "files"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "3 stories: 3 new, in out"


def test_a_dry_run_says_everything_and_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "--dry-run", "-o", "out", "files/ferry.json"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "new        the-ferry-1880-2024  4 statements, 1 citation",
        "1 story: 1 new, in out (nothing was written)",
    ]
    assert not Path("out").exists()


def test_stories_come_through_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps(TIMELINE).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["import", "-o", "out", "--from", "timelinejs", "-"]) == 0
    assert stories(Path("out")) == ["the-ferry-1880-2024"]


def test_the_report_can_be_read_by_programs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write("files/broken.json", kite_file(kite_story(title=None)))
    assert main(["import", "--format", "json", "-o", "out", "files"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["totals"] == {"skipped": 1, "new": 3}
    broken, ferry, world = report["files"]
    assert broken["stories"] == [
        {
            "outcome": "skipped",
            "headline": "",
            "remarks": [
                {
                    "kind": "error",
                    "line": 1,
                    "column": broken["stories"][0]["remarks"][0]["column"],
                    "message": "a story needs a “title”, which is a text",
                }
            ],
        }
    ]
    assert ferry["form"] == "timelinejs"
    assert world["stories"][0] == {
        "outcome": "new",
        "headline": "Ferry to the island runs again",
        "file": "out/ferry-to-the-island-runs-again/story.yaml",
        "statements": 15,
        "citations": 13,
        "common_knowledge": 3,
        "remarks": [],
    }


@pytest.mark.parametrize(
    ("args", "status", "words"),
    [
        ([], 2, "the following arguments are required: SOURCE"),
        (["nowhere"], 2, "there is no file, folder or address named nowhere"),
        (["file:///etc/passwd"], 2, "file:///etc/passwd: file: is not fetched"),
        (["--from", "xml", "x"], 2, "invalid choice: 'xml'"),
        (["empty"], 2, "the folder empty holds no file that ends with .json"),
        (["page.json"], 1, "page.json: this is a web page"),
        (["bad.json"], 1, "bad.json:1:2: this is not JSON"),
        (["-o", "page.json", "files/ferry.json"], 2, "page.json cannot be written"),
        (["\x1b[2J"], 2, "named ␛[2J"),
    ],
)
def test_what_cannot_be_imported_is_one_clear_line(
    folder: Path, args: list[str], status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty").mkdir()
    Path("page.json").write_text("<html>")
    Path("bad.json").write_text("{")
    try:
        ended: Any = main(["import", *args])
    except SystemExit as left:
        ended = left.code
    out, err = capsys.readouterr()
    assert (ended, out) == (status, "")
    (line,) = err.splitlines()
    assert words in line


def test_one_file_that_cannot_be_read_does_not_stop_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "-o", "out", "nowhere", "files/ferry.json"]) == 2
    assert stories(Path("out")) == ["the-ferry-1880-2024"]


def test_a_file_of_a_folder_that_cannot_be_read_does_not_stop_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("files/a.json").symlink_to("nowhere")
    Path("files/b.json").write_text("{")
    assert main(["import", "-o", "out", "files/"]) == 2
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "3 stories: 3 new, in out"
    assert err.splitlines()[0].startswith("dateline: files/a.json cannot be read: No such file")
    assert err.splitlines()[1].startswith("files/b.json:1:2: this is not JSON")


def test_the_progress_shows_on_a_terminal_and_leaves_nothing(
    folder: Path, terminal: Callable[..., Terminal]
) -> None:
    program = terminal(["import", "-o", "out", "files/ferry.json"], (80, 10), cwd=folder)
    program.wait_for("1 story: 1 new, in out")
    assert [line for line in program.lines if line] == [
        "new        the-ferry-1880-2024  4 statements, 1 citation",
        "1 story: 1 new, in out",
    ]
