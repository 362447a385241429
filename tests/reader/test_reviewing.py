"""A draft is reviewed statement by statement, and the file says so."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from dateline.drafting import reviewing as reviewing_a_file
from dateline.reader import following, reviewing
from dateline.story import read_story
from support.reader import NARROW, WIDE, Reader, reading

DRAFT = dedent("""\
    # What the desk has to know stays here.
    format: 1
    headline: The bridge reopens
    sources:
      - id: a
        text: |
          The bridge reopens. “It is done,” he said.

    summary:
      # the lead
      - id: one
        text: The bridge reopens.
        cite: [{paragraph: 1, exact: The bridge reopens}]
        reviewed: no   # by two people, please
      - id: own
        text: Somebody wrote this by hand.
    quotes:
      - id: done
        kind: direct
        text: It is done
        speaker: the engineer
        cite: [{exact: "“It is done,”"}]
        reviewed: no
        doubt: who “he” is
    """)
everywhere = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody looks on one day of the calendar, and the file is looked at when a test says so."""
    monkeypatch.setattr(reviewing, "today", lambda: "2024-05-14")
    monkeypatch.setattr(following, "INTERVAL", 86_400)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def opened(file: Path, size: tuple[int, int] = WIDE) -> Any:
    return reading(read_story(str(file)), size, path=str(file))


async def press(reader: Reader, *keys: str) -> None:
    """Press keys, and wait until what they write is written."""
    for key in keys:
        await reader.press(key)
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()


@everywhere
async def test_a_draft_says_that_it_is_one_and_which_statements_nobody_has_looked_at(
    file: Path, size: tuple[int, int]
) -> None:
    async with opened(file, size) as reader:
        assert "draft: 0 of 2 statements reviewed" in " ".join(reader.head.split())
        assert "A draft, 2 to review: r done, R next" in reader.footer
        assert "  not reviewed" in reader.lines("summary")
        await reader.press("2")
        assert "▏ not reviewed, doubtful: who “he” is" in reader.lines("quotes")


@everywhere
async def test_a_key_writes_the_day_into_the_file_and_nothing_else(
    file: Path, size: tuple[int, int]
) -> None:
    async with opened(file, size) as reader:
        await press(reader, "r")
        assert "Reviewed; 1 to go" in reader.footer
        assert "draft: 1 of 2 statements reviewed" in " ".join(reader.head.split())
        assert "  not reviewed" not in reader.lines("summary")
        assert reader.place == ("summary", "one")
    wanted = DRAFT.replace("reviewed: no   #", "reviewed: 2024-05-14   #")
    assert file.read_text(encoding="utf-8") == wanted


async def test_a_story_in_a_fence_is_reviewed_where_it_is(file: Path) -> None:
    file.write_text(f"Here it is:\n```yaml\n{DRAFT}```\nMore?\n", encoding="utf-8")
    async with opened(file) as reader:
        await press(reader, "r")
    wanted = DRAFT.replace("reviewed: no   #", "reviewed: 2024-05-14   #")
    assert file.read_text(encoding="utf-8") == f"Here it is:\n```yaml\n{wanted}```\nMore?\n"


async def test_what_was_reviewed_can_be_taken_back(file: Path) -> None:
    async with opened(file) as reader:
        await press(reader, "r", "r")
        assert "To be reviewed again." in reader.footer
    assert file.read_text(encoding="utf-8") == DRAFT


async def test_a_key_leads_from_one_statement_to_review_to_the_next(file: Path) -> None:
    async with opened(file) as reader:
        await reader.press("R")
        assert reader.place == ("quotes", "done")
        await reader.press("R")
        assert reader.place == ("summary", "one")


async def test_when_all_is_reviewed_it_is_no_draft_any_more(file: Path) -> None:
    async with opened(file) as reader:
        await press(reader, "r", "R", "r")
        assert reader.footer.startswith("Reviewed, and with it the whole draft.")
        assert "draft" not in reader.head
        await press(reader, "R")
        assert "There is no statement to review" in reader.footer


async def test_what_a_person_wrote_needs_no_review(file: Path) -> None:
    async with opened(file) as reader:
        await press(reader, "j", "r")
        assert "Only a drafted statement is reviewed" in reader.footer
    assert file.read_text(encoding="utf-8") == DRAFT


async def test_the_open_source_and_the_zoom_stay_while_one_reviews(file: Path) -> None:
    async with opened(file) as reader:
        await press(reader, "enter", "r")
        assert reader.shown == ["summary", "source"]
        assert reader.marked("exact", "source") == "The bridge reopens"
        await press(reader, "s", "z", "R", "r")
        assert reader.shown == ["quotes"]


@everywhere
async def test_in_the_source_the_statement_is_reviewed_that_led_there(
    file: Path, size: tuple[int, int]
) -> None:
    async with opened(file, size) as reader:
        await press(reader, "R", "enter", "3", "r")
        assert reader.footer.startswith("Reviewed; 1 to go")
        await press(reader, "R")
        assert reader.place == ("summary", "one")
    wanted = DRAFT.replace("reviewed: no\n    doubt", "reviewed: 2024-05-14\n    doubt")
    assert file.read_text(encoding="utf-8") == wanted


async def test_a_search_goes_on_while_one_reviews(file: Path) -> None:
    async with opened(file) as reader:
        await press(reader, "/", *"reviewed", "enter")
        assert "match 1 of 2" in reader.footer
        await press(reader, "r", "n")
        assert reader.place == ("quotes", "done")
        assert "match 1 of 1" in reader.footer
        assert reader.marked("found") == "reviewed"


async def test_what_is_typed_while_the_file_is_written_goes_into_the_search(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held_back(monkeypatch) as go_on:
        async with opened(file) as reader:
            await reader.press("r", "/", *"do")
            go_on()
            await reader.app.workers.wait_for_complete()
            await reader.press(*"ne")
            assert reader.searching
            assert "“done”" in reader.footer


async def test_a_file_that_was_changed_meanwhile_is_written_as_it_is_now(file: Path) -> None:
    async with opened(file) as reader:
        now = DRAFT.replace("format: 1\n", "format: 1\nbyline: Eve\n")
        file.write_text(now, encoding="utf-8")
        await press(reader, "r")
        assert "Eve" in reader.head
    assert file.read_text(encoding="utf-8") == now.replace("no   #", "2024-05-14   #")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("headline: [", "not YAML"),
        (DRAFT.replace("id: one", "id: other"), "no longer has this statement"),
        (DRAFT.replace("text: The bridge reopens.", "text: The bridge"), "as it was shown"),
        (None, "the file is gone"),
    ],
    ids=["faulty", "without the statement", "with other words in it", "gone"],
)
async def test_where_nothing_can_be_written_that_is_said_and_the_file_stays(
    file: Path, now: str | None, said: str
) -> None:
    async with opened(file) as reader:
        file.write_text(now, encoding="utf-8") if now else file.unlink()
        await press(reader, "r")
        assert reader.footer.startswith("Not written: ")
        assert said in reader.footer
    assert not now or file.read_text(encoding="utf-8") == now


async def test_why_nothing_was_written_is_not_wiped_by_what_another_wrote(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held_back(monkeypatch) as go_on:
        async with opened(file) as reader:
            await reader.press("r")
            file.write_text(DRAFT.replace("id: one", "id: other"), encoding="utf-8")
            reader.app.screen.look()  # type: ignore[attr-defined]
            go_on()
            await reader.app.workers.wait_for_complete()
            await reader.pilot.pause()
            assert reader.footer.startswith("Not written: ")


async def test_a_story_from_standard_input_has_no_file_to_write(file: Path) -> None:
    async with reading(read_story(str(file)), WIDE) as reader:
        await press(reader, "r")
        assert "came through standard input" in reader.footer


async def test_keys_that_come_while_the_file_is_written_all_count(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held_back(monkeypatch) as go_on:
        async with opened(file) as reader:
            await reader.press("r", "R", "r", "r")
            assert reader.footer.startswith("To be reviewed again.")
            assert "draft: 1 of 2 statements reviewed" in " ".join(reader.head.split())
            go_on()
            await reader.app.workers.wait_for_complete()
    assert file.read_text(encoding="utf-8") == DRAFT.replace("no   #", "2024-05-14   #")


async def test_what_was_answered_right_before_leaving_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held_back(monkeypatch) as go_on:
        async with opened(file) as reader:
            await reader.press("r", "R", "r", "q")
            go_on()
        assert reader.app.save() == ""
    assert file.read_text(encoding="utf-8").count("reviewed: 2024-05-14") == 2
    assert [each.name for each in file.parent.glob(f"{file.name}*")] == [file.name]


async def test_what_cannot_be_written_when_the_reader_leaves_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held_back(monkeypatch) as go_on:
        async with opened(file) as reader:
            await reader.press("r", "q")
            file.unlink()
            go_on()
            assert reader.app.save() == "Not written: the file is gone, or cannot be read"


async def test_what_could_not_be_written_is_told_once_more_on_leaving(file: Path) -> None:
    async with opened(file) as reader:
        file.unlink()
        await press(reader, "r")
        assert reader.footer.startswith("Not written: the file is gone")
        await reader.press("q")
    assert reader.app.save() == "Not written: the file is gone, or cannot be read"


async def test_an_answer_that_cannot_be_written_is_not_shown_any_more(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    async with opened(file) as reader:
        await press(reader, "r")
        assert reader.footer.startswith("Not written: the file may only be read")
        assert "draft: 0 of 2 statements reviewed" in " ".join(reader.head.split())
    assert file.read_text(encoding="utf-8") == DRAFT


@contextmanager
def held_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Let nothing be written before what this yields is called."""
    go_on = threading.Event()
    write = reviewing_a_file.review

    def late(path: str, answers: Any) -> None:
        assert go_on.wait(10)
        write(path, answers)

    monkeypatch.setattr(reviewing_a_file, "review", late)
    try:
        yield go_on.set
    finally:
        go_on.set()
