"""Every column stays where it is, whatever the terminal makes of vowel signs and emoji."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from wcwidth import iter_graphemes, wcswidth, wcwidth

from dateline.layout.cells import cell_width
from dateline.reader.columns import count_like_layout, keep_columns
from support.generated import texts
from support.terminal import Terminal

INDIC = "नई दिल्ली में प्रधानमंत्री ने कहा कि क्षत्रिय स्त्री की यात्रा जल्द होगी।"
MIXED = "🧑‍💻 👨‍👩‍👧‍👦 ❤️ 👍🏽 🇮🇳 🏳️‍🌈 1️⃣ ශ්‍රී ලංකා বাংলা தமிழ் မြန်မာ 한글 שלום عَرَبِيّ สวัสดี"


@pytest.fixture(autouse=True)
def counting() -> None:
    count_like_layout()


@given(texts())
@example(INDIC)
@example(MIXED)
def test_rich_counts_like_the_layout(text: str) -> None:
    assert cell_len(text) == cell_width(text)
    assert Segment(text).cell_length == cell_width(text)


@given(texts(), st.integers(0, 80))
@example("क्षि", 2)
@example("👍🏽", 3)
@example("❤️", 1)
@example(MIXED, 5)
def test_a_line_is_divided_at_any_cell(text: str, cut: int) -> None:
    width = cell_width(text)
    cut = min(cut, width)
    before, after = Segment(text).split_cells(cut)
    assert (cell_width(before.text), cell_width(after.text)) == (cut, width - cut)
    assert cell_width(set_cell_size(text, cut)) == cut
    if 0 < cut < width:
        pieces = Strip([Segment(text)]).divide([cut, width])
        assert [cell_width(piece.text) for piece in pieces] == [cut, width - cut]


def by_grapheme(text: str) -> Iterator[tuple[str, int]]:
    for grapheme in iter_graphemes(text):
        yield grapheme, wcswidth(grapheme)


def by_code_point(text: str) -> Iterator[tuple[str, int]]:
    for character in text:
        yield character, max(0, wcwidth(character))


def draw(output: str, counted: Callable[[str], Iterator[tuple[str, int]]]) -> list[str]:
    """Return the cells of the line that a terminal shows which counts in this way."""
    cells, at = ["stale"] * 120, 0
    for move, text in re.findall(r"(\x1b\[[\d;]*[GHm])|([^\x1b]+)", output):
        if move[-1:] in ("G", "H"):
            at = int(move[2:-1].split(";")[-1]) - 1
        for piece, width in counted(text):
            for cell in range(at, at + width):
                cells[cell] = piece
            at += width
    return cells


@given(texts(20), texts(20))
@example(INDIC, MIXED)
@example(MIXED, "")
@pytest.mark.parametrize("counted", [by_grapheme, by_code_point])
def test_what_follows_a_text_stays_in_its_column(
    counted: Callable[[str], Iterator[tuple[str, int]]], first: str, second: str
) -> None:
    if (width := cell_width(first + second)) > 100:
        return
    width = cell_width(first) + cell_width(second)
    output = keep_columns(f"\x1b[3;5H│\x1b[1m{first}\x1b[0m\x1b[4m{second}\x1b[0m│")
    cells = draw(output, counted)
    assert cells[4] == "│"
    assert cells[5 + width] == "│"
    assert "stale" not in cells[4 : 6 + width]


def test_plain_output_is_left_alone() -> None:
    output = "\x1b[2;3H\x1b[1m“Naïve” – Привет ● │\x1b[0m\r\n\x1b]8;;https://example.org\x1b\\x"
    assert keep_columns(output) is output


def hindi_story(folder: Path) -> str:
    cite = [{"exact": "नई दिल्ली में"}]
    story = {
        "format": 1,
        "headline": "नई दिल्ली में प्रधानमंत्री की यात्रा",
        "published": "2024-11-19",
        "sources": [{"id": "a", "headline": "समाचार", "text": INDIC}],
        "summary": [{"text": INDIC, "cite": cite}, {"text": MIXED, "cite": cite}],
        "timeline": [{"date": "2024-11-19", "headline": INDIC, "cite": cite}],
    }
    path = folder / "story.json"
    path.write_text(json.dumps(story), encoding="utf-8")
    return str(path)


def test_the_borders_of_the_panes_do_not_shift(
    terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    reader = terminal([hindi_story(tmp_path)], (100, 24))
    reader.wait_for("1 Summary", "2 Timeline")
    reader.settle()
    reader.screen.refresh()
    rows = [[cell.data for cell in row] for row in reader.screen._cells]
    panes = [row for row in rows if row[0] == "│"]
    assert len(panes) > 10
    assert {row[49] + row[50] + row[99] for row in panes} <= {"│││", "╮││", "╯││"}


@pytest.mark.skipif(not shutil.which("tmux"), reason="needs tmux")
def test_the_borders_do_not_shift_and_no_word_is_cut_off_in_tmux(tmp_path: Path) -> None:
    def tmux(*arguments: str) -> str:
        command = ["tmux", "-f", os.devnull, "-S", str(tmp_path / "socket"), *arguments]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        return done.stdout

    tmux(
        "-u", "new-session", "-d", "-x", "100", "-y", "24",
        sys.executable, "-m", "dateline", "--no-state", hindi_story(tmp_path),
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 20
        while "1 of 2 " not in (page := tmux("capture-pane", "-p")):
            assert time.monotonic() < deadline, page
    finally:
        with suppress(subprocess.CalledProcessError):
            tmux("kill-server")
    rows = [row for row in page.splitlines() if row.startswith("│")]
    assert len(rows) > 10
    assert all(row.endswith("│") and row.count("│") + row.count("╮") == 4 for row in rows)
    left = " ".join(row[2 : row.index("│", 1)].replace("¶1", " ").strip("▌ ") for row in rows)
    assert INDIC in " ".join(left.split())
