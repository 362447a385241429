"""The check finds what is planted, on its line, and finds nothing where nothing was planted."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.recall import recall
from dateline.checking import check_file
from dateline.story import bundled_stories
from support.planting import OTHERS, OWN, WORD_FOR_WORD, Script, scripts

NUMBER = 3  # of each kind in each story; the benchmark plants as many as one likes
FILES = [*map(Path, bundled_stories().values()), *sorted(OWN.glob("*/story.yaml"))]


@pytest.fixture(scope="module")
def stories() -> list[Script]:
    return scripts()


@pytest.mark.parametrize("path", FILES, ids=[path.parent.name for path in FILES])
def test_a_true_story_gives_no_error_and_no_warning(path: Path) -> None:
    report = check_file(str(path))
    assert [str(fault) for fault in report.faults if fault.severity != "note"] == []
    assert report.figures.verbatim == report.figures.citations > 15
    assert "check: ignore" not in report.text


def test_the_bundled_story_leaves_no_paragraph_uncited() -> None:
    for path in bundled_stories().values():
        report = check_file(path)
        assert report.faults == []
        assert report.figures.cited_paragraphs == report.figures.paragraphs == 7


def test_faults_of_at_least_20_kinds_are_planted() -> None:
    assert len(WORD_FOR_WORD) + len(OTHERS) >= 20


@pytest.mark.parametrize("kind", WORD_FOR_WORD)
def test_what_does_not_stand_word_for_word_is_found(kind: str, stories: list[Script]) -> None:
    found, planted = recall({kind: WORD_FOR_WORD[kind]}, stories, NUMBER, seed=7)[kind]
    assert planted >= NUMBER
    assert found == planted


def test_of_the_other_faults_nine_in_ten_are_found(stories: list[Script]) -> None:
    table = recall(OTHERS, stories, NUMBER, seed=7)
    found, planted = (sum(column) for column in zip(*table.values(), strict=True))
    assert planted > 150
    assert found >= 0.9 * planted
    assert {kind: row for kind, row in table.items() if row[0] < 0.7 * row[1]} == {}
