"""`dateline list`, `search`, `marks` and `path`: what goes where, with which status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.library.memory import Memory
from dateline.story import parse_story, read_story
from support.library import put
from support.terminal import Terminal


@pytest.fixture
def own(surroundings: Path) -> Path:
    """The user's own folder of stories, with two of them."""
    folder = surroundings / "data" / "dateline" / "stories"
    put(
        folder / "bridge",
        "A bridge is closed",
        slug="bridge",
        published="2025-11-19",
        sources=[{"id": "a", "publisher": "Courier", "text": "It is closed. Why?"}],
        summary=[
            {"id": "closed", "text": "The bridge is closed.", "cite": [{"exact": "It is closed."}]},
            {"id": "why", "text": "Nobody knows why.", "cite": [{"exact": "Why?"}]},
        ],
    )
    put(folder / "ferry", "A ferry", slug="ferry", summary=[{"id": "runs", "text": "It runs."}])
    return folder


class Done:
    """What became of a call, in a process of its own."""

    def __init__(self, *args: str, cwd: Path | None = None) -> None:
        command = [sys.executable, "-m", "dateline", *args]
        done = subprocess.run(command, cwd=cwd, capture_output=True, timeout=60)
        self.status = done.returncode
        self.out = done.stdout.decode()
        self.errors = done.stderr.decode()


def called(*args: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """The status of a call in this process, and what it wrote."""
    try:
        status = main(args)
    except SystemExit as left:
        assert isinstance(left.code, int)
        status = left.code
    written = capfd.readouterr()
    return status, written.out, written.err


def remember(file: Path, *marks: str) -> None:
    """Open a story and mark some of its statements."""
    memory = Memory(read_story(str(file)), str(file))
    for id in marks:
        memory.mark(id)
    memory.save()


# list


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
    status, out, errors = called("list", capfd=capfd)
    assert (status, len(out.splitlines())) == (0, 3)
    assert errors.count("\n") == 1
    assert errors.startswith("dateline: the index of stories is not kept: ")


HOSTILE = "\x1b[2J\x9b31m\u202e<b>"


def test_nothing_that_a_stranger_wrote_steers_the_terminal(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = put(
        own / f"x{HOSTILE}",
        f"Evil {HOSTILE}",
        slug=HOSTILE,
        published="2024",
        sources=[{"id": "s", "publisher": HOSTILE}],
        timeline=[{"id": HOSTILE, "date": "2024", "headline": f"evil {HOSTILE}", "cite": []}],
        quotes=[{"kind": "reported", "text": f"evil {HOSTILE}", "speaker": HOSTILE}],
    )
    remember(file, *(each.id for each in read_story(str(file)).statements()))
    for command in (
        ["list"],
        ["list", "--format", "json"],
        ["search", "evil"],
        ["search", "evil", "--format", "json"],
        ["search", f"evil {HOSTILE}"],
        ["search", f"after:{HOSTILE}"],
        ["marks"],
        ["list", f"/nowhere{HOSTILE}"],
        ["path", HOSTILE],
    ):
        _, out, errors = called(*command, capfd=capfd)
        for character in ("\x1b", "\x9b", "\u202e"):
            assert character not in out + errors, command
    file.unlink()
    _, out, errors = called("marks", capfd=capfd)
    assert "evil" in errors
    assert not {"\x1b", "\x9b", "\u202e"} & set(out + errors)


# search


def test_hits_are_written_with_their_story_their_place_and_how_to_open_it(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, errors = called("search", "knows", "bridge", capfd=capfd)
    assert (status, errors) == (0, "")
    assert out == "A bridge is closed  19 Nov 2025\n  Summary 2: Nobody knows why.\n  bridge why\n"
    _, out, _ = called("search", "ferry", capfd=capfd)
    assert out == "A ferry\n  ferry\n"


def test_hits_as_json(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called("search", "--format=json", "knows", capfd=capfd)
    assert json.loads(out) == [
        {
            "path": str(own / "bridge" / "story.json"),
            "story": "A bridge is closed",
            "published": "2025-11-19",
            "section": "Summary",
            "statement": "why",
            "number": 2,
            "snippet": "Nobody knows why.",
            "spans": [[7, 12]],
        }
    ]


@pytest.mark.parametrize(
    ("args", "number"),
    [
        (["closed"], 2),
        (["closed", "--limit", "1"], 1),
        (["--limit=1", "closed"], 1),
        (["-the", "closed"], 1),
        (["closed", "-the"], 1),
        (["--", "closed", "-the"], 1),
        (["bridge is closed"], 2),
        (["is bridge"], 0),
        (["closed -the"], 1),
        (['"is closed" bridge'], 2),
        (["source:courier", "knows"], 1),
        (["-history", "knows"], 1),
        (["-"], -1),
    ],
)
def test_words_and_options_may_stand_in_any_order(
    args: list[str], number: int, own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = called("search", *args, capfd=capfd)
    assert out.count("\n  bridge") == max(0, number)
    assert status == (0 if number > 0 else 1 if number == 0 else 2)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "the following arguments are required: WORDS; see dateline search --help"),
        (["after:soon"], "after: “soon” is not a date"),
        (["!"], "nothing to search for: type a word of letters or digits"),
        (["x", "--limit", "0"], "'0' is not a number of statements from 1 up"),
        (["x", "--in", "/nowhere"], "/nowhere cannot be looked through"),
    ],
)
def test_what_cannot_be_searched_is_one_line(
    args: list[str], message: str, own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, errors = called("search", *args, capfd=capfd)
    assert (status in (1, 2), out, errors.count("\n")) == (True, "", 1)
    assert message in errors


def test_a_folder_is_searched_instead_of_the_library(
    own: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "more" / "x", "Another ferry")
    _, out, _ = called("search", "ferry", "--in", str(tmp_path / "more"), capfd=capfd)
    assert out == f"Another ferry\n  {tmp_path}/more/x/story.json\n"


def test_what_was_found_is_bold_on_a_terminal(own: Path, terminal: Callable[..., Terminal]) -> None:
    running = terminal(["search", "knows"], size=(60, 6))
    assert running.wait_exit() == 0
    assert running.lines[1] == "  Summary 2: Nobody knows why."
    row = running.screen.screen.buffer[1] if hasattr(running.screen, "screen") else None
    if row is not None:
        assert [column for column in range(30) if row[column].bold] == [*range(20, 25)]


def test_the_help_of_search_says_what_can_be_typed(capfd: pytest.CaptureFixture[str]) -> None:
    for option in ("--help", "-h"):
        status, out, _ = called("search", option, capfd=capfd)
        assert status == 0
        for word in ("speaker:", "source:", "after:", "before:", "-cancelled", "Exit status"):
            assert word in out


# marks


def test_without_marks_there_is_one_sentence(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, out, errors = called("marks", capfd=capfd)
    assert (status, out) == (0, "")
    assert errors == "dateline: nothing is marked yet; m marks a statement while you read\n"
    _, _, errors = called("marks", "ferry", capfd=capfd)
    assert errors == "dateline: nothing is marked in these stories\n"


def test_marked_statements_are_written_with_their_citations(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    remember(own / "bridge" / "story.json", "why")
    status, out, errors = called("marks", capfd=capfd)
    assert (status, errors) == (0, "")
    assert "▪ Nobody knows why." in out and "[1] ¶1 “Why?”" in out
    assert "closed." not in out


def test_stories_follow_one_another_and_their_footnotes_are_counted_on(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(
        own / "tunnel",
        "A tunnel",
        slug="tunnel",
        sources=[{"id": "a", "text": "It is dug."}],
        summary=[{"id": "dug", "text": "It is dug.", "cite": [{"exact": "It is dug."}]}],
    )
    remember(own / "bridge" / "story.json", "why", "closed")
    remember(own / "tunnel" / "story.json", "dug")
    for form in ([], ["--format", "markdown"], ["--flat"]):
        _, out, _ = called("marks", *form, capfd=capfd)
        at = out.index("A tunnel")
        assert "A bridge is closed" in out
        numbers = [out[at:].count(each) for each in ("1]", "3]")]
        other = [out[:at].count(each) for each in ("1]", "3]")]
        if form != ["--flat"]:
            assert sorted([numbers, other]) in (
                [[0, 2], [2, 0]],
                [[0, 1], [2, 0]],
                [[2, 0], [2, 2]],
            )
    _, out, _ = called("marks", "tunnel", capfd=capfd)
    assert "A bridge is closed" not in out


def test_other_forms_of_several_stories_go_to_a_folder(
    own: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    remember(own / "bridge" / "story.json", "why")
    _, out, _ = called("marks", "--format", "json", capfd=capfd)
    assert [each["id"] for each in json.loads(out)["summary"]] == ["why"]
    remember(own / "ferry" / "story.json", "runs")
    status, _, errors = called("marks", "--format", "html", capfd=capfd)
    assert (status, "--output FOLDER/" in errors) == (2, True)
    for form in ("html", "svg", "json", "text", "markdown"):
        folder = tmp_path / form
        assert called("marks", "--format", form, "-o", f"{folder}/", capfd=capfd) == (0, "", "")
        assert [Path(name).stem for name in sorted(os.listdir(folder))] == ["bridge", "ferry"]
    _, out, _ = called("marks", "--section", "timeline", capfd=capfd)
    assert "Nobody" not in out


def test_a_mark_whose_statement_is_gone_is_told_with_its_words(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    remember(own / "bridge" / "story.json", "why", "closed")
    put(own / "bridge", "A bridge", slug="bridge", summary=[{"id": "closed", "text": "Shut."}])
    status, out, errors = called("marks", capfd=capfd)
    assert (status, "▪ Shut." in out) == (0, True)
    assert errors == (
        "dateline: A bridge is closed: marked in Summary and no longer in the story: "
        "Nobody knows why.\n"
    )


def test_a_reworded_statement_without_an_id_keeps_its_mark(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def rewrite(*texts: str) -> Path:
        return put(own / "x", "X", slug="x", summary=[{"text": text} for text in texts])

    file = rewrite("The bridge is closed to all cars.", "The ferry runs on all days.")
    remember(file, read_story(str(file)).summary[0].id)
    rewrite("The bridge is closed to most cars.", "The ferry runs on all days.")
    _, out, errors = called("marks", capfd=capfd)
    assert (errors, "to most cars" in out, "ferry" in out) == ("", True, False)
    rewrite("The ferry runs on all days.")
    _, out, errors = called("marks", capfd=capfd)
    assert (out, "The bridge is closed to all cars." in errors) == ("", True)


def test_the_marks_of_a_story_that_cannot_be_read_are_told(
    own: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    remember(own / "bridge" / "story.json", "why")
    remember(own / "ferry" / "story.json", "runs")
    (own / "bridge" / "story.json").unlink()
    status, out, errors = called("marks", capfd=capfd)
    assert (status, "It runs." in out) == (2, True)
    assert errors.splitlines()[1] == (
        "dateline: A bridge is closed: marked in Summary and cannot be looked up: Nobody knows why."
    )
    (own / "bridge" / "story.json").write_text('{"format": 1}')
    status, _, errors = called("marks", capfd=capfd)
    assert (status, "a story needs a “headline”" in errors, "Nobody knows" in errors) == (
        1,
        True,
        True,
    )


def test_marks_are_written_to_a_file(
    own: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    remember(own / "bridge" / "story.json", "why")
    remember(own / "ferry" / "story.json", "runs")
    assert called("marks", "-o", str(tmp_path / "marks.md"), capfd=capfd) == (0, "", "")
    text = (tmp_path / "marks.md").read_text()
    assert "# A bridge is closed" in text and "# A ferry" in text


def test_marks_printed_as_json_are_a_story(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    remember(own / "bridge" / "story.json", "why")
    _, out, _ = called("marks", "--format", "json", capfd=capfd)
    story = parse_story(out, "marks.json")
    assert [each.id for each in story.statements()] == ["why"]
    assert [cite.found.state for cite in story.citations()] == ["verbatim"]


# path


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


# all of them


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
