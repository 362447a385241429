"""`dateline list` and `dateline path`: what goes where, with which status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.library import called, put, remember
from support.terminal import Terminal


class Done:
    """What became of a call, in a process of its own."""

    def __init__(self, *args: str, cwd: Path | None = None) -> None:
        command = [sys.executable, "-m", "dateline", *args]
        done = subprocess.run(command, cwd=cwd, capture_output=True, timeout=60)
        self.status = done.returncode
        self.out = done.stdout.decode()
        self.errors = done.stderr.decode()


def test_the_library_is_listed_in_fields_parted_by_tabs(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (own / "bad").mkdir()
    (own / "bad" / "story.yaml").write_text("format: 1\nheadline: Bad\nhedline: x\nz: 1\n")
    status, out, errors = called("list", capfd=capfd)
    assert (status, errors) == (0, "")
    fields = [line.split("\t") for line in out.splitlines()]
    assert fields[0] == [
        *("2025-11-19", "A bridge is closed", "Summary 2", ""),
        str(own / "bridge" / "story.json"),
    ]
    assert [field[1] for field in fields[2:]] == ["A ferry", "Bad"]
    assert fields[1][4].endswith("putin-india-visit/story.yaml")
    assert fields[3][3] == (
        "2 faults: 3:1: “hedline” is no field of a story; did you mean “headline”?"
    )


def test_a_folder_is_listed_instead_of_the_library(
    own: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "more" / "x", "Another")
    _, out, _ = called("list", str(tmp_path / "more"), capfd=capfd)
    assert [line.split("\t")[1] for line in out.splitlines()] == ["Another"]


def test_a_draft_is_listed_with_what_is_left_to_review(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "story.yaml").write_text(
        "format: 1\nheadline: Bo\nsummary:\n- {text: One, reviewed: no}\n"
        "- {text: Two, reviewed: no}\n- {text: Three, reviewed: yes}\n- {text: Four}\n"
    )
    _, out, _ = called("list", str(tmp_path), capfd=capfd)
    assert out.split("\t")[2] == "draft, 2 to review, Summary 4"
    _, out, _ = called("list", str(tmp_path), "--format", "json", capfd=capfd)
    assert json.loads(out)[0]["to_review"] == 2


def test_the_list_as_json(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    remember(own / "ferry" / "story.json")
    _, out, _ = called("list", str(own), "--format", "json", capfd=capfd)
    first, second = json.loads(out)
    assert first["headline"] == "A bridge is closed"
    assert first["sections"] == [{"title": "Summary", "statements": 2}]
    assert (first["faults"], first["state"], second["state"]) == (0, "unread", "read")


def test_a_folder_that_is_not_there_is_a_wrong_call(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, errors = called("list", "nowhere", str(own), capfd=capfd)
    assert (status, len(out.splitlines())) == (2, 2)
    assert errors.endswith("nowhere cannot be looked through: No such file or directory\n")


def test_a_folder_whose_name_is_not_utf8_is_said_and_the_others_listed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = {"id": "a", "text": "A bridge was built."}
    file = put(tmp_path / "caf\udce9", "A bridge", summary=[text])
    other = put(tmp_path / "ferry", "A bridge", summary=[text])
    for place in (file.parent, file):
        for call, status in ((["list"], 2), (["search", "built", "--in"], 1)):
            done = called(*call, str(place), capfd=capfd)
            assert done[:2] == (status, "")
            assert "caf\ufffd" in done[2]
            assert "is passed over: its name is not UTF-8" in done[2]
    status, out, _ = called("list", str(file), str(other), capfd=capfd)
    assert (status, out.count("A bridge")) == (2, 1)
    status, out, _ = called(*call, str(file), "--in", str(other), capfd=capfd)
    assert (status, out.count("built")) == (0, 1)


@pytest.mark.parametrize("call", ["list", "marks", "path"])
def test_a_library_whose_name_is_not_utf8_ends_in_no_traceback(
    call: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / "caf\udce9"))
    remember(put(tmp_path / "caf\udce9", summary=[{"id": "a", "text": "One."}]), "a")
    status, out, errors = called(call, capfd=capfd)
    assert status == 0
    assert out
    assert ("its name is not UTF-8" in errors) == (call == "list")


def test_an_empty_folder_is_said_to_be_empty(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "none").mkdir()
    status, out, errors = called("list", str(tmp_path / "none"), capfd=capfd)
    assert (status, out) == (0, "")
    assert errors == f"dateline: there is no story in {tmp_path}/none\n"


@pytest.mark.parametrize("columns", [120, 80, 40, 20])
def test_on_a_terminal_a_story_is_a_line_that_fits(
    columns: int, own: Path, terminal: Callable[..., Terminal]
) -> None:
    put(own / "long", "橋 " * 100, published="2024-10")
    (own / "bad").mkdir()
    (own / "bad" / "story.yaml").write_text("format: 1\nheadline: Bad\nhedline: x\n")
    running = terminal(["list", str(own)], size=(columns, 10))
    assert running.wait_exit() == 0
    assert [line for line in running.lines if line][4:] == []
    shown = [line.strip() for line in running.lines[:4]]
    assert all(shown)
    if columns >= 80:
        assert shown[0].startswith("19 Nov 2025  A bridge is closed")
        assert [line.split()[-1] for line in shown] == ["bridge", "long", "ferry", "bad"]
        assert "1 fault: 3:1: “hedline”" in shown[3]


def test_indexing_shows_how_far_it_is_and_leaves_nothing(
    own: Path, terminal: Callable[..., Terminal]
) -> None:
    running = terminal(["list", str(own)], size=(90, 6))
    assert running.wait_exit() == 0
    assert "read for the index" not in running.text()


def test_what_cannot_be_kept_is_told_and_the_list_still_written(
    own: Path, surroundings: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (surroundings / "cache").write_text("a file, where there should be a folder")
    for folders, stories in (([], 3), ([str(own)], 2)):
        status, out, errors = called("list", *folders, capfd=capfd)
        assert (status, len(out.splitlines())) == (0, stories)
        assert errors.count("\n") == 1
        assert errors.startswith("dateline: the index of stories is not kept: ")


def test_path_says_where_everything_lies(
    own: Path,
    tmp_path: Path,
    surroundings: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATELINE_PATH", str(tmp_path / "more"))
    status, out, errors = called("path", capfd=capfd)
    assert (status, errors) == (0, "")
    lines = {line[:15].strip(): line[17:] for line in out.splitlines()}
    assert lines["stories"] == str(own)
    assert lines["DATELINE_PATH 1"] == f"{tmp_path}/more  (not there yet)"
    assert lines["state"] == f"{surroundings}/state/dateline  (not there yet)"
    assert set(lines) == {
        *("stories", "DATELINE_PATH 1", "bundled", "state", "cache", "index", "settings"),
    }
    assert called("path", "stories", capfd=capfd) == (0, f"{own}\n", "")
    status, _, errors = called("path", "nowhere", capfd=capfd)
    assert (status, "there is no place named nowhere" in errors) == (2, True)


@pytest.mark.parametrize("command", ["list", "search", "marks", "path"])
def test_a_process_of_its_own_carries_it_out_and_writes_nothing_elsewhere(
    command: str, own: Path, tmp_path: Path
) -> None:
    (tmp_path / "here").mkdir()
    done = Done(command, *(["bridge"] if command == "search" else []), cwd=tmp_path / "here")
    assert done.status == 0
    assert "Traceback" not in done.errors
    assert os.listdir(tmp_path / "here") == []


def test_a_closed_pipe_is_no_error(own: Path) -> None:
    script = f'"{sys.executable}" -m dateline list | head -c 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
