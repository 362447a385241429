"""A story inside a Markdown code fence, as language models return it, is read where it is."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from dateline.checking.engine import check_text
from dateline.cli import main
from dateline.story import StoryError, parse_story
from dateline.story.editing import Editor
from dateline.story.fence import unfence

STORY = """\
format: 1
headline: The ferry runs
sources:
  - id: a
    text: |
      The ferry runs again.
summary:
  - text: The ferry runs again.
    cite: [{exact: The ferry runs again}]
    reviewed: no
"""
JSON = json.dumps({"format": "1", "headline": "The ferry runs"}, indent=2) + "\n"

FENCED = {
    "alone": ("```yaml\n", "```\n"),
    "yml": ("```yml\n", "```"),
    "capitals": ("``` YAML \n", "```  \n"),
    "without a language": ("```\n", "```\n"),
    "longer": ("`````yaml\n", "`````\n"),
    "with prose": ("Your story: enjoy!\n\n- it's *short*\n\n```yaml\n", "```\n\nMore?\n"),
    "after other code": ("```bash\ndateline x\n```\n\n```yaml\n", "```\n"),
    "after an example": ("```\nheadline: …\n```\n```yaml\n", "```\n"),
    "never closed": ("Sure.\n```yaml\n", ""),
    "carriage returns": ("Sure.\r\n```yaml\r\n", "```\r\n"),
}  # fmt: skip
fenced = pytest.mark.parametrize(("before", "after"), FENCED.values(), ids=FENCED)


@fenced
def test_what_is_inside_is_the_story(before: str, after: str) -> None:
    assert parse_story(before + STORY + after, "x.yaml") == parse_story(STORY, "x.yaml")
    assert parse_story(before + JSON + after, "x") == parse_story(JSON, "x")


def test_json_may_be_fenced_as_json() -> None:
    text = f"Sure:\n```json\n{JSON}```\nDone."
    for name in ("x.json", "standard input"):
        assert parse_story(text, name) == parse_story(JSON, name)


@fenced
def test_a_fault_inside_has_its_place_in_the_whole_file(before: str, after: str) -> None:
    text = before + STORY.replace("reviewed: no", "review: no") + after
    with pytest.raises(StoryError) as raised:
        parse_story(text, "x.yaml")
    (fault,) = raised.value.faults
    line = text.split("\n")[fault.line - 1]
    assert (fault.code, line[fault.column - 1 :].rstrip()) == ("unknown-field", "review: no")


@pytest.mark.parametrize("content", ["a: b: c\n", "headline: [\n", '{"format": 1,,}\n', "", "x\n"])
def test_what_is_inside_and_no_story_is_refused_with_a_place(content: str) -> None:
    with pytest.raises(StoryError) as raised:
        parse_story(f"Sure.\n```yaml\n{content}```\n", "x")
    assert all(fault.line >= 1 for fault in raised.value.faults)


def test_check_notes_the_fence_and_nothing_else_changes() -> None:
    bare = check_text(STORY, "x.yaml")
    assert "fenced" not in [fault.code for fault in bare.faults]
    report = check_text(f"Sure.\n```yaml\n{STORY}```\nBye.\n", "x.yaml")
    (note,) = [fault for fault in report.faults if fault.code == "fenced"]
    assert (note.severity, note.line, note.column) == ("note", 2, 1)
    assert "line 13" in note.message
    others = [fault for fault in report.faults if fault is not note]
    assert [fault._replace(line=fault.line - 2) for fault in others] == bare.faults
    assert report.figures == bare.figures


@fenced
def test_a_fenced_story_is_edited_and_what_is_around_it_stays(before: str, after: str) -> None:
    def edited(text: str) -> str:
        editor = Editor(text, "x.yaml")
        editor.set(("summary", 0, "reviewed"), "2024-05-14")
        editor.set(("byline",), "Eve", first=True)
        editor.insert(("summary",), 0, {"text": "First."})
        editor.insert(("summary",), 1, {"text": "Last."})
        return editor.text()

    alone = edited(STORY)
    if "\r" in before:  # the line ends of the file are those of what is added
        assert edited(before + STORY + after).replace("\r\n", "\n") == (
            (before + alone + after).replace("\r\n", "\n")
        )
    else:
        assert edited(before + STORY + after) == before + alone + after


def test_json_in_a_fence_is_edited() -> None:
    editor = Editor(f"\ufeffSure.\n```json\n{JSON}```\n", "x.json")
    editor.set(("headline",), "It runs")
    assert (
        editor.text() == f"\ufeffSure.\n```json\n{JSON.replace('The ferry runs', 'It runs')}```\n"
    )


def test_a_fence_within_a_text_of_the_story_is_a_part_of_it() -> None:
    text = STORY.replace(
        "      The ferry", "      ```yaml\n      format: 2\n      ```\n      The ferry"
    )
    assert unfence(text) == text
    assert parse_story(text, "x.yaml").sources[0].paragraphs == (
        "```yaml format: 2 ``` The ferry runs again.",
    )


def test_standard_input_and_files_are_read_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Sure.\n```yaml\n{STORY}```\n"
    (tmp_path / "story.yaml").write_text(text, "utf-8")
    printed = []
    for name in (str(tmp_path), "-"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert main(["print", name]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert printed[0].startswith("The ferry runs\n")
