"""`dateline draft --merge`, as it is called."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from dateline.cli import main

FIRST = "Bridge to reopen\n\n14 May 2024\n\nThe bridge in Ayr was built in 1931, Ann Lee said.\n"
SECOND = (
    "A bridge in Ayr\n\n15 May 2024\n\nThe bridge in Ayr was painted in 2001. Ann Lee was mayor.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with two articles and a story drafted from the first."""
    (tmp_path / "first.txt").write_text(FIRST)
    (tmp_path / "second.txt").write_text(SECOND)
    monkeypatch.chdir(tmp_path)
    assert main(["draft", "first.txt", "-o", "story.yaml"]) == 0
    return tmp_path


def output(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[str, str]:
    """What a good call writes to standard output and standard error."""
    assert main(["draft", "--merge", *args]) == 0
    captured = capsys.readouterr()
    return captured.out, captured.err


def test_the_merged_story_is_written_and_accepted_by_check(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, said = output(capsys, "story.yaml", "second.txt")
    assert said == "dateline: added from a-bridge-in-ayr: 1 event\n"
    (folder / "merged.yaml").write_text(text)
    assert main(["check", "merged.yaml"]) == 0


def test_a_story_can_be_written_over_itself(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, _ = output(capsys, "story.yaml", "second.txt")
    output(capsys, "story.yaml", "second.txt", "-o", "story.yaml")
    assert (folder / "story.yaml").read_text() == text


def test_the_same_article_is_said_to_be_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "story.yaml").stat()
    _, said = output(capsys, "story.yaml", "first.txt", "-o", "story.yaml")
    assert "the story has this article already, as article; nothing is changed" in said
    assert (folder / "story.yaml").stat().st_mtime_ns == before.st_mtime_ns
    text, _ = output(capsys, "story.yaml", "first.txt")
    assert text == (folder / "story.yaml").read_text()


@pytest.mark.usefixtures("folder")
def test_explain_tells_why(capsys: pytest.CaptureFixture[str]) -> None:
    text, _ = output(capsys, "story.yaml", "second.txt", "--explain")
    assert text.startswith(
        "e2   2001 · The bridge in Ayr was painted\n     the date of a main clause\n"
    )


@pytest.mark.parametrize("args", [("-", "second.txt"), ("story.yaml", "-")])
def test_either_can_come_through_standard_input(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, str],
) -> None:
    text, _ = output(capsys, "story.yaml", "second.txt")
    given = folder / ("story.yaml" if args[0] == "-" else "second.txt")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.read_bytes())))
    assert output(capsys, *args)[0] == text


def test_line_ends_and_byte_order_mark_stay(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = folder / "story.yaml"
    before = b"\xef\xbb\xbf" + story.read_bytes().replace(b"\n", b"\r\n")
    story.write_bytes(before)
    output(capsys, "story.yaml", "second.txt", "-o", "story.yaml")
    after = story.read_bytes()
    assert after.startswith(before[:40])
    assert b"painted" in after
    assert after.count(b"\n") == after.count(b"\r\n")
    assert main(["check", "story.yaml"]) == 0


@pytest.mark.parametrize(
    ("args", "status", "message"),
    [
        (["nothing.yaml", "second.txt"], 2, "no file, folder or bundled story named nothing.yaml"),
        (["story.yaml", "nothing.txt"], 2, "no file, folder or address named nothing.txt"),
        (["first.txt", "second.txt"], 1, "first.txt:1:1: a story is a mapping of fields"),
        (["broken.yaml", "second.txt"], 1, "broken.yaml:3:1: “colour” is no field of a story"),
        (["story.yaml", "german.txt"], 2, "the article is not in English"),
        (["story.yaml"], 2, "name an ARTICLE"),
        (["-", "-"], 2, "only one of STORY and ARTICLE can be standard input"),
        (["story.yaml", "--feed", "feed.xml"], 2, "--merge goes with an ARTICLE, not with a feed"),
        (["story.yaml", "first.txt", "--explain", "-o", "story.yaml"], 2, "writes no story"),
    ],
)
def test_what_cannot_be_merged_is_said_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str], args: list[str], status: int, message: str
) -> None:
    (folder / "broken.yaml").write_text("format: 1\nheadline: A\ncolour: red\n")
    (folder / "german.txt").write_text("Eine Fähre\n\nDie Fähre ist an den Pier gefahren.\n")
    before = (folder / "story.yaml").read_text()
    with pytest.raises(SystemExit, match=str(status)):
        main(["draft", "--merge", *args])
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1
    assert (folder / "story.yaml").read_text() == before
