"""`dateline marks`: what was marked is printed, and a mark is never dropped silently."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dateline.story import parse_story, read_story
from support.library import called, put, remember


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
                [[0, 0], [2, 2]],  # the tunnel comes first
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
