"""The command in a real terminal: it starts, is read, is resized, and leaves no trace."""

from __future__ import annotations

import json
import shlex
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.locks import alone
from support.terminal import Terminal

DATELINE = [sys.executable, "-m", "dateline"]
FIRST, LAST = "Kremlin says Putin will visit India soon", "The end of the story."

Start = Callable[..., Terminal]


@pytest.fixture
def reader(terminal: Start) -> Terminal:
    """The bundled story, open in a terminal of 80 columns and 24 rows."""
    opened = terminal(size=(80, 24))
    opened.wait_for(FIRST, "1 of 6")
    return opened


def quit_by(reader: Terminal, *keys: str) -> None:
    """Press keys that end the program, and see that it ended well."""
    reader.press(*keys)
    assert reader.wait_exit() == 0
    assert reader.left_on == set()
    assert reader.text().strip() == ""


def shell(line: str) -> list[str]:
    """The command that runs a line of shell; {dateline} in it is the program."""
    return ["/bin/sh", "-c", line.format(dateline=shlex.join(DATELINE))]


def test_the_installed_command_opens_the_story_and_quits(terminal: Start) -> None:
    command = Path(sys.executable).with_name("dateline")
    if not command.exists():
        pytest.skip("dateline is not installed, only on the path")
    reader = terminal(command=[str(command)])
    reader.wait_for(FIRST, "1 of 6")
    quit_by(reader, "q")


def test_an_old_terminal_will_do(terminal: Start) -> None:
    reader = terminal(modern=False)
    reader.wait_for(FIRST, "1 of 6")
    reader.press("3", "down", "z")
    reader.wait_for("1 Summary  2 Timeline", "3 of 4 · Key quotes · 2 of 5")
    quit_by(reader, "q", "q")


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["wide", "narrow"])
def test_space_reads_to_the_end(terminal: Start, size: tuple[int, int]) -> None:
    reader = terminal(size=size)
    reader.wait_for(FIRST, "1 of 6")
    seen = ""
    for _ in range(30):
        page = reader.text()
        seen += page
        if LAST in page:
            break
        reader.press("space")
        reader.wait_for(lambda now, page=page: now.text() != page)
        reader.settle()  # what is read is the whole page, not the start of its drawing
    for words in ["6 Dec 2021", "soon (dates not finalised)", "no speaker named", "¶7", LAST]:
        assert words in seen
    quit_by(reader, "g", "q", "q")


def test_the_page_takes_a_new_size(reader: Terminal) -> None:
    reader.press("2", "j")
    reader.wait_for("2 of 4 · Timeline · 2 of 7")
    reader.resize(60, 20)
    reader.wait_for("1 Summary  2 Timeline  3 Key quotes", "2 of 4 · Timeline · 2 of 7")
    reader.resize(160, 50)
    reader.wait_for("─ 3 Key quotes ─", "2 of 4 · Timeline · 2 of 7")
    quit_by(reader, "q")


def test_what_is_copied_reaches_the_terminal(reader: Terminal) -> None:
    reader.press("3", "G")
    reader.wait_for("3 of 4 · Key quotes · 5 of 5")
    reader.press("y")
    reader.wait_for(lambda now: now.clipboard)
    assert reader.clipboard[0].startswith("“special and privileged strategic partnership” — ")


def test_a_story_can_come_through_a_pipe(terminal: Start, tmp_path: Path) -> None:
    file = tmp_path / "a story.json"
    summary = [{"text": "It came through a pipe."}, {"text": "And the keys did not."}]
    file.write_text(json.dumps({"format": 1, "headline": "Piped", "summary": summary}), "utf-8")
    reader = terminal(command=shell(f"cat {shlex.quote(str(file))} | {{dateline}} -"))
    reader.wait_for("Piped", "It came through a pipe.")
    reader.press("j")
    reader.wait_for("1 of 1 · Summary · 2 of 2")
    quit_by(reader, "q")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda s: s.name)
def test_a_signal_ends_it_in_good_order(reader: Terminal, number: signal.Signals) -> None:
    reader.press("s")
    reader.wait_for("4 Source")
    reader.signal(number)
    assert reader.wait_exit() == 128 + number
    assert reader.left_on == set()


def test_it_ends_with_its_terminal(reader: Terminal) -> None:
    reader.hangup()
    assert reader.wait_exit() in (128 + signal.SIGHUP, -signal.SIGHUP)


def test_a_fault_of_the_program_leaves_the_terminal_as_it_was(
    terminal: Start, tmp_path: Path
) -> None:
    script = tmp_path / "broken.py"
    script.write_text(
        "from dateline import cli\n"
        "from dateline.reader.pane import Pane\n"
        "def show(*_, **__):\n"
        "    raise RuntimeError('a widget is broken')\n"
        "Pane.moved = show\n"
        "raise SystemExit(cli.main([]))\n",
        encoding="utf-8",
    )
    reader = terminal(command=[sys.executable, str(script)])
    reader.wait_for(FIRST, "1 of 6")
    reader.press("j")
    assert reader.wait_exit() == 1
    assert reader.left_on == set()
    assert "a widget is broken" in reader.text()


@pytest.mark.parametrize("stream", ["<&-", "</dev/null", "2>&-", "2>/dev/null"])
def test_it_can_be_read_whatever_has_become_of_the_other_streams(
    terminal: Start, stream: str
) -> None:
    command = shell(f"{{dateline}} {stream}; echo status $?")
    reader = terminal(command=command, size=(80, 24))
    reader.wait_for(FIRST, "1 of 6")
    reader.press("j")
    reader.wait_for("1 of 4 · Summary · 2 of 6")
    reader.press("q")
    reader.wait_for("status 0")
    assert reader.wait_exit() == 0
    assert reader.left_on == set()


def test_a_closed_standard_output_is_said_in_one_line(terminal: Start) -> None:
    reader = terminal(command=shell("{dateline} >&-; echo status $?"))
    reader.wait_for("status 2")
    assert reader.wait_exit() == 0
    assert [line.split(":")[0] for line in reader.lines if line] == ["dateline", "status 2"]
    assert reader.left_on == set()


def test_ctrl_c_does_not_lose_the_page(reader: Terminal) -> None:
    reader.press("j", "ctrl+c", "j")
    reader.wait_for("1 of 4 · Summary · 3 of 6")
    quit_by(reader, "q")


def test_ctrl_q_quits_from_everywhere(reader: Terminal) -> None:
    reader.press("s", "?")
    reader.wait_for("Keys", "q closes")
    quit_by(reader, "ctrl+q")


def test_keys_typed_before_the_first_frame_are_not_lost(terminal: Start) -> None:
    reader = terminal()
    reader.press("j", "j")
    reader.wait_for(FIRST, "1 of 4 · Summary · 3 of 6")


def test_a_search_can_be_typed_in_one_go(reader: Terminal) -> None:
    reader.press("/", *"quz?")
    reader.wait_for("“quz?” not found")
    reader.press("escape")
    reader.wait_for("space page")
    quit_by(reader, "q")


def test_a_file_that_changes_is_shown_anew(terminal: Start, tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    file.write_text(json.dumps({"format": 1, "headline": "As it was"}), "utf-8")
    reader = terminal([str(file)])
    reader.wait_for("As it was", "headline and nothing else")
    file.write_text("{", "utf-8")
    reader.wait_for("The file has faults", "story.json:1:")
    file.write_text(json.dumps({"format": 1, "headline": "As it is now"}), "utf-8")
    reader.wait_for("As it is now", lambda now: "has faults" not in now.text())
    quit_by(reader, "q")


def test_what_was_read_and_marked_is_there_the_next_time(terminal: Start) -> None:
    reader = terminal()
    reader.wait_for(FIRST)
    reader.press("j")
    reader.wait_for("2 of 6")
    reader.press("m")
    reader.wait_for("Marked")
    reader.press("q")
    assert reader.wait_exit() == 0
    marks = terminal(["marks"])
    assert marks.wait_exit() == 0
    assert "The dates are not finalised" in marks.text()
    again = terminal()
    again.wait_for(FIRST, "2 of 6")
    again.press("q")
    assert again.wait_exit() == 0


def test_it_says_why_it_takes_long_to_end(terminal: Start, tmp_path: Path) -> None:
    story = tmp_path / "story.yaml"
    story.write_text("format: 1\nheadline: A\nsummary: [{text: B, reviewed: no}]\n")
    reader = terminal([str(story)])
    reader.wait_for("B")
    with alone(str(tmp_path)):  # another program writes there
        reader.press("r", "q")
        reader.wait_for("dateline: saving what you have read and reviewed")
    assert reader.wait_exit() == 0
    assert "reviewed: 2" in story.read_text()


def test_without_state_nothing_is_left_behind(terminal: Start, surroundings: Path) -> None:
    reader = terminal(["--no-state"])
    reader.wait_for(FIRST)
    reader.press("m")
    reader.wait_for("Marked")
    reader.press("q")
    assert reader.wait_exit() == 0
    assert [path for path in surroundings.rglob("*") if path.is_file()] == []
