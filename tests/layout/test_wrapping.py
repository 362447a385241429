"""Texts wrap by terminal cells: nothing is lost, nothing is wider than the width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from dateline.layout.cells import cell_width, fitting
from dateline.layout.spans import Flow, Spans, plain_text, spans_width, wrap
from support.generated import texts

WIDTHS = st.integers(8, 60)
SIGN: Spans = (("▪ ", "sign"),)
INDIC = "नई दिल्ली में प्रधानमंत्री ने कहा कि यात्रा जल्द होगी।"
INDENT: Spans = (("  ", ""),)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(texts(), WIDTHS)
@example("👩‍👧" * 9, 8)
@example("e\u0301" * 30, 8)
@example("日本語" * 9, 9)
@example(INDIC, 20)
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    assert all(cell_width(line) <= width for line in lines(text, width))
    assert all(wcswidth(line) <= width for line in lines(text, width))


@given(texts(), WIDTHS)
def test_no_character_but_spaces_at_line_ends_is_lost_and_order_is_kept(
    text: str, width: int
) -> None:
    breaks = wrap(text, width)
    between = [text[end:start] for (_, end), (start, _) in pairwise(breaks)]
    assert (breaks[0][0], breaks[-1][1]) == (0, len(text))
    assert all(gap.strip(" ") == "" for gap in between)
    assert all(start < end for start, end in breaks)


@given(texts(), WIDTHS)
def test_words_are_kept_whole_where_they_fit(text: str, width: int) -> None:
    if any(cell_width(word) > width or not word.isascii() for word in text.split()):
        return
    assert " ".join(lines(text, width)).split() == text.split()


@given(texts(), st.integers(1, 200))
@example(INDIC, 60)
def test_no_text_is_counted_narrower_than_by_wcwidth(text: str, width: int) -> None:
    assert cell_width(text) >= wcswidth(text)
    assert fitting(text, 0, width) > 0


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("ाि", 2),  # spacing vowel signs, also alone
        ("दिल्ली", 5),  # two of them; the virama takes none
        ("क्षि", 3),  # a conjunct, as terminals that count by code point draw it
        ("বাংলা", 5),
        ("தமிழ்", 4),
        ("မြန်မာ", 5),
        ("ශ්‍රී", 2),  # joined by U+200D
        ("สวัสดี", 4),  # marks above and below
        ("شَلّ", 2),
        ("e\u0301", 1),
        ("한글", 4),
        ("\u1112\u1161\u11ab", 2),  # one syllable, from conjoining jamo
        ("👩‍👧", 2),
        ("🇮🇳", 2),
        ("❤️", 2),
        ("❤", 1),
        ("1️⃣", 2),
    ],
)
def test_widths_are_those_of_terminals(text: str, cells: int) -> None:
    assert cell_width(text) == cells


@given(texts(), st.integers(1, 7))
def test_even_the_narrowest_column_loses_nothing(text: str, width: int) -> None:
    assert "".join(lines(text, width)).replace(" ", "") == text.replace(" ", "")


def test_lines_break_at_spaces() -> None:
    assert lines("the quick brown fox", 10) == ["the quick", "brown fox"]
    assert lines("the quick", 9) == ["the quick"]
    assert lines("", 9) == [""]


def test_a_word_longer_than_a_line_is_divided() -> None:
    assert lines("a incomprehensibilities b", 10) == ["a", "incomprehe", "nsibilitie", "s b"]


def test_chinese_and_japanese_break_anywhere_but_around_their_marks() -> None:
    assert lines("東京都知事、小池百合子。", 10) == ["東京都知", "事、小池百", "合子。"]
    assert lines("彼は「はい」と言った", 6) == ["彼は", "「は", "い」と", "言った"]


def test_a_character_is_never_parted_from_its_accent_or_joiner() -> None:
    assert lines("👩‍👧👩‍👧👩‍👧", 4) == ["👩‍👧👩‍👧", "👩‍👧"]
    assert lines("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]
    assert lines("🇮🇳🇮🇳", 3) == ["🇮🇳", "🇮🇳"]


FLOWS = st.builds(
    lambda parts, hung, tail: Flow(
        tuple(parts), SIGN if hung else (), INDENT if hung else (), tuple(tail)
    ),
    st.lists(st.tuples(texts(20), st.sampled_from("abc")), min_size=1, max_size=4),
    st.booleans(),
    st.lists(st.tuples(st.sampled_from(["¶2", "[12]", " ", "B¶3 not found"]), st.just("cite")),
             max_size=4),
)  # fmt: skip


@given(FLOWS, WIDTHS)
@example(Flow((), tail=(("B¶3 stands elsewhere", "cite"),)), 8)
@example(Flow((("x", ""),), SIGN, INDENT, (("B¶3 stands elsewhere", "cite"),)), 8)
@example(Flow((("a", "a"), ("👍" * 9 + "\U0001f3fd❤️", "a"), ("\u093f", "a"))), 8)
def test_with_its_sign_and_its_tail_a_flow_keeps_to_the_width(flow: Flow, width: int) -> None:
    drawn = flow.lines(width)
    assert all(cell_width(plain_text(line)) <= width for line in drawn)
    assert all(spans_width(line) <= width for line in drawn)
    shown = "".join(map(plain_text, drawn)).removeprefix(plain_text(flow.first))
    assert shown.replace(" ", "") == flow.text.replace(" ", "")


def test_a_tail_stands_at_the_right_edge() -> None:
    flow = Flow((("some words", ""),), SIGN, INDENT, (("¶2", "cite"),))
    assert [plain_text(line) for line in flow.lines(20)] == ["▪ some words      ¶2"]
    assert [plain_text(line) for line in flow.lines(14)] == ["▪ some words", "            ¶2"]


def test_roles_follow_their_words_over_line_ends() -> None:
    flow = Flow((("one two ", "a"), ("three four", "b")))
    assert flow.lines(10) == [
        (("one two", "a"),),
        (("three four", "b"),),
    ]
    assert flow.lines(13) == [(("one two ", "a"), ("three", "b")), (("four", "b"),)]


@given(FLOWS, WIDTHS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_marking_changes_no_line(flow: Flow, width: int, marks: list[tuple[int, int]]) -> None:
    marked = flow.marked([(start, start + length, "match") for start, length in marks])
    assert [plain_text(line) for line in marked.lines(width)] == [
        plain_text(line) for line in flow.lines(width)
    ]
    assert marked.text == flow.text


@given(FLOWS, st.integers(0, 60), st.integers(1, 20))
def test_exactly_the_marked_characters_are_marked(flow: Flow, start: int, length: int) -> None:
    end = start + length
    words = len(plain_text(flow.runs))
    marked = flow.marked([(start, end, "match")])
    in_words = plain_text(tuple(span for span in marked.runs if span[1] == "match"))
    in_tail = plain_text(tuple(span for span in marked.tail if span[1] == "match"))
    assert in_words == plain_text(flow.runs)[start:end]
    assert in_tail == plain_text(flow.tail)[max(0, start - words - 2) : max(0, end - words - 2)]


@given(FLOWS, WIDTHS, st.data())
def test_the_line_of_a_character_is_the_one_it_is_drawn_on(
    flow: Flow, width: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(flow.text) - 1))
    if flow.text[at] == " ":
        return
    line = flow.marked([(at, at + 1, "match")]).lines(width)[flow.line_at(width, at)]
    assert any(role == "match" for _, role in line)


@pytest.mark.parametrize("width", [1, 2, 5])
def test_a_sign_wider_than_the_column_is_no_trouble(width: int) -> None:
    assert Flow((("ab", ""),), (("[12] ", ""),), (("     ", ""),)).lines(width)
