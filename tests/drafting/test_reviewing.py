"""What was answered of a draft is written into its file, whoever else writes there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.drafting import reviewing
from dateline.drafting.reviewing import Answers
from dateline.story import read_story
from dateline.story.model import Statement

DRAFT = "format: 1\nheadline: x\nsummary:\n" + "".join(
    f"- {{id: s{number}, text: Point {number}, reviewed: no}}\n" for number in range(8)
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def statements(file: Path) -> tuple[Statement, ...]:
    return read_story(str(file)).statements()


def test_two_programs_at_once_lose_no_answer(file: Path) -> None:
    code = (
        "import sys; from dateline.drafting.reviewing import Answers\n"
        "from dateline.story import read_story\n"
        "answers = Answers(sys.argv[1])\n"
        "for each in read_story(sys.argv[1]).statements()[int(sys.argv[2])::2]:\n"
        "    answers.give(each, '2024-05-14'); print(end=answers.write())\n"
    )
    command = [sys.executable, "-c", code, str(file)]
    two = [subprocess.Popen([*command, start], stdout=subprocess.PIPE) for start in "01"]
    assert [each.communicate(timeout=60)[0] for each in two] == [b"", b""]
    assert file.read_text(encoding="utf-8") == DRAFT.replace("no}", "2024-05-14}")


def test_what_an_editor_writes_in_the_last_moment_is_not_written_over(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited, tries = reviewing._edited, []

    def late(data: bytes, *rest: object) -> tuple[str, bool]:
        done = edited(data, *rest)  # type: ignore[arg-type]
        if not tries:
            file.write_text(DRAFT + "byline: Eve\n", encoding="utf-8")
        tries.append(data)
        return done

    monkeypatch.setattr(reviewing, "_edited", late)
    answers = Answers(str(file))
    answers.give(statements(file)[0], "2024-05-14")
    assert answers.write() == ""
    assert file.read_text(encoding="utf-8") == (
        DRAFT.replace("no}", "2024-05-14}", 1) + "byline: Eve\n"
    )


def test_of_two_answers_the_one_that_has_a_place_is_written_and_the_other_told(file: Path) -> None:
    answers = Answers(str(file))
    for each in statements(file)[:2]:
        answers.give(each, "2024-05-14")
    now = DRAFT.replace("Point 1,", "Another point,")
    file.write_text(now, encoding="utf-8")
    assert answers.write().endswith("the file no longer has this statement as it was shown")
    assert file.read_text(encoding="utf-8") == now.replace("no}", "2024-05-14}", 1)


def test_an_answer_that_the_file_has_already_is_not_written_again(file: Path) -> None:
    answers = Answers(str(file))
    answers.give(statements(file)[0], "no")
    before = file.stat()
    assert answers.write() == ""
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
