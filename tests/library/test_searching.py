"""`dateline search`: hits as they are written, whatever is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.story import read_story
from support.library import called, put, remember
from support.terminal import Terminal


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
