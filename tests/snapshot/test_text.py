"""The story as text: the same statements in reading order, with footnotes to their sources."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from dateline.layout.glyphs import ASCII
from dateline.snapshot.forms import snapshot_of, write
from dateline.story import Story, find_story, read_story
from support.generated import stories, story_of

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


class Page(SingleFileSnapshotExtension):
    """Keeps a printed page as a text file; `--snapshot-update` writes it anew."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    def serialize(self, data: Any, **_: Any) -> str:
        return "".join(line + "\n" for line in data)


def text_lines(story: Story, width: int, **options: Any) -> list[str]:
    """The lines of the text form."""
    return "".join(write("text", snapshot_of(story, width, **options))).splitlines()


@pytest.fixture
def story() -> Story:
    return read_story(find_story("putin-india-visit"))


def test_the_bundled_story_at_80_columns(story: Story, snapshot: SnapshotAssertion) -> None:
    """Look for: every statement once, marks at the right edge, no quotation marks around speech
    but in “Notes” (the words of the source), 19 footnotes, three faults of the source."""
    assert list(text_lines(story, 80)) == snapshot.use_extension(Page)


def footnotes(lines: list[str]) -> tuple[list[str], list[str]]:
    """The numbers that statements carry, in order, and those of the notes."""
    notes = lines.index(next(line for line in lines if "Notes" in line))
    marks = re.findall(r"\[\d+\]", "\n".join(lines[:notes]))
    return list(dict.fromkeys(marks)), re.findall(r"^\[\d+\]", "\n".join(lines[notes:]), re.M)


def test_footnotes_are_numbered_in_reading_order_and_each_has_its_note(story: Story) -> None:
    marks, notes = footnotes(list(text_lines(story, 80)))
    assert marks == notes == [f"[{number}]" for number in range(1, 20)]


def test_a_section_keeps_the_numbers_of_its_footnotes(story: Story) -> None:
    lines = list(text_lines(story, 80, only=["quotes"]))
    marks, notes = footnotes(lines)
    assert marks == notes == ["[1]", "[16]", "[17]", "[18]", "[19]"]
    whole = list(text_lines(story, 80))
    assert [line for line in lines if line.startswith("[16]")] == [
        line for line in whole if line.startswith("[16]")
    ]
    assert not any("Summary" in line or "Timeline" in line for line in lines)


def test_sections_are_written_in_reading_order(story: Story) -> None:
    lines = "\n".join(text_lines(story, 80, only=["quotes", "source", "summary"]))
    titles = re.findall(r"^── (.+?) ─", lines, re.M)
    assert titles == ["Summary", "Key quotes", "Source", "Notes", "Sources"]


@settings(max_examples=20)
@given(stories(), st.integers(20, 100), st.sampled_from([(), ("timeline",), ("source",)]))
def test_no_line_is_wider_than_the_page_or_ends_in_spaces(
    story: Story, width: int, only: tuple[str, ...]
) -> None:
    lines = list(text_lines(story, width, only=only))
    assert all(cell_len(line) <= width for line in lines)
    assert all(line == line.rstrip() for line in lines)
    assert lines[0]
    assert lines[-1]


@settings(max_examples=20)
@given(stories(), st.integers(20, 100))
def test_colours_change_nothing_but_colours(story: Story, width: int) -> None:
    plain = list(text_lines(story, width))
    colored = [ESCAPE.sub("", line).rstrip() for line in text_lines(story, width, color=True)]
    assert colored == plain
    assert not any("\x1b" in line for line in plain)


def test_every_colour_ends_on_its_line(story: Story) -> None:
    lines = list(text_lines(story, 80, color=True))
    assert any("\x1b[1m" in line for line in lines)
    for line in lines:
        codes = ESCAPE.findall(line)
        assert codes[1::2] == ["\x1b[0m"] * (len(codes) // 2)
        assert "\x1b[0m" not in codes[::2]


def test_a_page_of_ascii_has_no_other_signs_of_ours(story: Story) -> None:
    lines = "\n".join(text_lines(story, 80, glyphs=ASCII, only=["summary", "timeline", "source"]))
    assert set(lines) - {chr(code) for code in range(128)} == {"’"}  # the article's own


def test_wide_characters_keep_the_right_edge() -> None:
    texts = ("東京都知事は訪問した", "The visit", "방문했다", "👩‍👧 visit")
    data = {
        "format": 1,
        "headline": "訪問",
        "sources": [{"id": "s", "text": "one"}],
        "summary": [{"text": text, "cite": [{"exact": "one"}]} for text in texts],
    }
    marked = [line for line in text_lines(story_of(data), 40) if line.endswith("[1]")]
    assert [cell_len(line) for line in marked] == [40] * len(texts)


def notes(*cites: dict[str, Any]) -> list[str]:
    """The notes on some citations in a story of two sources, one of which is not held."""
    sources = [
        {"id": "s", "text": "one two three\n\nfour"},
        {"id": "t", "text": "five"},
        {"id": "u", "url": "https://example.org/"},
    ]
    summary = [{"text": "It is so.", "cite": list(cites)}]
    data = {"format": 1, "headline": "A story", "sources": sources, "summary": summary}
    lines = list(text_lines(story_of(data), 100))
    return [line for line in lines if line.startswith("[")]


def test_a_note_says_where_the_words_stand_and_whether_they_do() -> None:
    assert notes(
        {"source": "s", "exact": "one two"},
        {"source": "s", "paragraph": 1, "exact": "one big two three"},
        {"source": "s", "paragraph": 1, "exact": "four"},
        {"source": "s", "paragraph": 2, "exact": "five"},
        {"source": "s", "exact": "five"},
        {"source": "s", "exact": "nine"},
        {"source": "u", "paragraph": 7, "exact": "ten"},
        {"source": "u"},
    ) == [
        "[1] A¶1 “one two”",
        "[2] A¶1 “one big two three” · altered: adds “big”",
        "[3] A¶1 “four” · not there, but in A¶2",
        "[4] A¶2 “five” · not there, but in B¶1",
        "[5] A “five” · not there, but in B¶1",
        "[6] A “nine” · not found in any source",
        "[7] C¶7 “ten” · unchecked: the text of the source is not held",
        "[8] C · unchecked: the text of the source is not held",
    ]


def test_the_same_citation_has_one_note_however_often_it_is_cited() -> None:
    cite = {"source": "s", "exact": "one"}
    assert notes(cite, cite, {"source": "s", "exact": "two"}) == ["[1] A¶1 “one”", "[2] A¶1 “two”"]


def test_a_story_with_nothing_but_a_headline_claims_nothing() -> None:
    assert list(text_lines(story_of({"format": 1, "headline": "A story"}), 80)) == [
        *("A story", "1 min · no citations", ""),
        *("── Summary " + "─" * 69, "", "This story has a headline and nothing else."),
    ]
