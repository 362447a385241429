"""A window shows a whole section, page by page or statement by statement, and keeps its place."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.layout.blocks import EMPTY, Block
from dateline.layout.header import header_block
from dateline.layout.paging import Window
from dateline.layout.sections import Section, sections
from dateline.layout.setting import Setting
from dateline.layout.spans import Flow, plain_text
from dateline.snapshot.forms import snapshot_of, write
from dateline.story import Story
from support.generated import story_of
from support.stories import long_story

GAP = Flow((("  about a month", "gap"),))
LEAD = (Flow((("the head of the story, above its first statement " * 4, "title"),)), EMPTY)

Made = list[tuple[int, int]]
"""Statements: how many words each has, and how many lines stand after it (1 is blank)."""

made = st.lists(
    st.tuples(st.one_of(st.integers(1, 40), st.integers(1, 400)), st.integers(1, 2)),
    min_size=1,
    max_size=30,
)
sizes = st.tuples(st.integers(20, 200), st.integers(3, 56))  # a pane of 40x12 to 200x60
heads = st.booleans()


def window(made: Made, size: tuple[int, int], head: bool = False) -> Window:
    """A window on statements of numbered words, such as `3.17`."""
    blocks = [
        Block(
            str(item),
            (Flow(((" ".join(f"{item}.{word}" for word in range(words)), "text"),)),),
            (EMPTY,) if after == 1 else (GAP, GAP),
            LEAD if head and item == 0 else (),
        )
        for item, (words, after) in enumerate(made)
    ]
    view = Window(blocks.__getitem__, len(blocks))
    view.resize(*size)
    return view


def shown(view: Window) -> list[str]:
    """The lines in the window that are not blank; what no two lines have in common: `item text`."""
    rows = [(row.item, plain_text(row.line.spans).strip()) for row in view.rows()]
    return [f"{item} {text}" for item, text in rows if text]


def everything(view: Window) -> list[str]:
    """All lines of the section that are not blank."""
    lines = [
        (item, plain_text(line.spans).strip())
        for item in range(view.count)
        for line in view.lines(item)
    ]
    return [f"{item} {text}" for item, text in lines if text]


def check(view: Window) -> None:
    """What always holds."""
    rows = view.rows()
    assert 0 < len(rows) <= view.height
    assert 0 <= view.cursor < view.count
    assert any(row.item == view.cursor for row in rows)
    assert view.at_start == (view.top == (0, 0))


@given(made, sizes, heads)
@example([(400, 1)], (20, 3), True)
@example([(1, 1)], (20, 3), True)
@example([(1, 1), (1, 1)], (20, 3), False)
def test_paging_shows_every_line_once_in_order(
    made: Made, size: tuple[int, int], head: bool
) -> None:
    view = window(made, size, head)
    seen = shown(view)
    while view.page(view.height):
        check(view)
        seen += shown(view)
    assert seen == everything(view)
    assert view.at_end
    assert not view.page(view.height)


@given(made, sizes, heads)
def test_paging_back_reaches_the_start_and_shows_every_line(
    made: Made, size: tuple[int, int], head: bool
) -> None:
    view = window(made, size, head)
    view.end()
    seen = set(shown(view))
    while view.page(-view.height):
        check(view)
        seen.update(shown(view))
    assert view.at_start
    assert seen == set(everything(view))


@given(made, sizes, heads)
def test_half_pages_leave_nothing_out(made: Made, size: tuple[int, int], head: bool) -> None:
    view = window(made, size, head)
    seen = set(shown(view))
    while view.page(max(1, view.height // 2)):
        check(view)
        seen.update(shown(view))
    assert seen == set(everything(view))


@given(made, sizes, heads, st.sampled_from([1, -1]))
@example([(400, 1)], (20, 3), True, 1)
@example([(1, 1), (400, 1), (1, 1)], (20, 3), False, 1)
def test_stepping_visits_every_statement_and_shows_all_of_it(
    made: Made, size: tuple[int, int], head: bool, by: int
) -> None:
    view = window(made, size, head)
    if by < 0:
        view.end()
    visited, seen = [view.cursor], set(shown(view))
    while view.step(by):
        check(view)
        assert view.cursor - visited[-1] in (0, by)
        visited.append(view.cursor)
        seen.update(shown(view))
        assert len(visited) < 4 * len(everything(view)) + 10
    assert sorted(set(visited)) == list(range(view.count))
    assert visited[-1] == (view.count - 1 if by > 0 else 0)
    words = {line for line in everything(view) if "." in line and "story" not in line}
    if by > 0:
        assert words <= seen


def in_view(view: Window) -> None:
    """The statement the reader is at is shown, as far as it fits."""
    own = [line for line in view.lines(view.cursor) if line.body]
    rows = [row for row in view.rows() if row.item == view.cursor and row.line.body]
    assert len(rows) == min(len(own), view.height)


@given(made, sizes, heads, st.data())
def test_the_place_is_kept_as_a_statement(
    made: Made, size: tuple[int, int], head: bool, data: st.DataObject
) -> None:
    view = window(made, size, head)
    for _ in range(data.draw(st.integers(1, 8))):
        what = data.draw(st.sampled_from(["go", "end", "resize", "page", "scroll", "refresh"]))
        before = view.cursor
        if what == "go":
            wanted = data.draw(st.integers(-1, view.count))
            view.go(wanted)
            assert view.cursor == min(max(0, wanted), view.count - 1)
            in_view(view)
        elif what == "end":
            view.end()
            assert (view.cursor, view.at_end) == (view.count - 1, True)
            in_view(view)
        elif what == "resize":
            size = data.draw(sizes)
            changed = size != (view.width, view.height)
            view.resize(*size)
            assert view.cursor == before
            if changed and not (view.at_start and view.cursor == 0):
                in_view(view)
        elif what == "page":
            view.page(data.draw(st.sampled_from([view.height, -view.height])))
        elif what == "scroll":
            view.scroll(data.draw(st.integers(-9, 9)))
        else:
            view.refresh()
            assert view.cursor == before
        check(view)


@given(made, sizes, heads, st.integers(1, 80))
def test_scrolling_moves_line_by_line_and_never_beyond_the_last_full_window(
    made: Made, size: tuple[int, int], head: bool, by: int
) -> None:
    view = window(made, size, head)
    seen = set(shown(view))
    lines = sum(len(view.lines(item)) for item in range(view.count))
    for _ in range(lines + 1):
        before = view.top
        if not view.scroll(by):
            break
        assert view.top > before
        check(view)
        seen.update(shown(view))
        assert len(view.rows()) == view.height
    assert view.at_end
    if by <= view.height:
        assert seen == set(everything(view))
    for _ in range(lines + 1):
        if not view.scroll(-by):
            break
    assert view.at_start


@given(made, sizes, heads, st.data())
def test_a_line_of_a_long_statement_is_brought_into_view(
    made: Made, size: tuple[int, int], head: bool, data: st.DataObject
) -> None:
    view = window(made, size, head)
    item = data.draw(st.integers(0, view.count - 1))
    line = data.draw(st.integers(0, len(view.lines(item)) - 1))
    if not view.lines(item)[line].body:
        return
    view.go(item, line)
    check(view)
    wanted = view.lines(item)[line]
    assert any(row.item == item and row.line is wanted for row in view.rows())


def test_what_stands_above_the_only_statement_is_shown() -> None:
    view = window([(1, 1)], (200, 9), head=True)
    assert shown(view) == [f"0 {LEAD[0].text.strip()}", "0 0.0"]
    assert len(view.rows()) == 3  # with the blank line between them, and none after


def test_a_head_longer_than_the_window_is_read_from_its_start() -> None:
    view = window([(1, 1), (1, 1)], (20, 3), head=True)
    assert view.at_start
    assert shown(view)[0] == "0 the head of the"


def test_a_click_finds_the_statement_of_a_row() -> None:
    view = window([(1, 1), (1, 1)], (20, 5))
    assert [view.item_at(row) for row in range(-1, 5)] == [None, 0, 0, 1, None, None]


@settings(max_examples=15)
@given(st.integers(0, 500), st.integers(40, 200), st.integers(10, 58))
@example(0, 40, 10)
@example(1, 40, 10)
@example(500, 40, 10)
def test_a_story_of_any_length_is_read_whole_by_paging(count: int, width: int, height: int) -> None:
    setting = Setting(story_of(long_story(count)))
    head = header_block(setting)
    for number, section in enumerate(sections(setting)):

        def block(index: int, section: Section = section, number: int = number) -> Block:
            lead = (*head.flows, EMPTY) if number == index == 0 else ()
            return section.block(index)._replace(before=lead)

        view = Window(block, len(section))
        view.resize(width, height)
        seen = shown(view)
        while view.page(height):
            seen += shown(view)
        assert seen == everything(view)


@cache
def committee(count: int) -> Story:
    return story_of(long_story(count))


def test_thirty_thousand_statements_are_laid_out_as_lines() -> None:
    lines = "".join(write("text", snapshot_of(committee(10_000)))).splitlines()
    assert sum("the committee" in line for line in lines) >= 20_000
    assert max(map(len, lines)) <= 80
    assert any(line.startswith("[50]") for line in lines)


@pytest.mark.parametrize("count", [30, 10_000])
def test_a_page_lays_out_only_the_statements_near_it(count: int) -> None:
    for section in sections(Setting(committee(count)))[:3]:
        asked: set[int] = set()

        def block(index: int, section: Section = section, asked: set[int] = asked) -> Block:
            asked.add(index)
            return section.block(index)

        view = Window(block, len(section))
        view.resize(60, 20)
        for move in (lambda v=view: v.page(20), lambda v=view: v.step(1), view.end,
                     lambda v=view: v.page(-20), lambda v=view: v.go(count // 2),
                     lambda v=view: v.resize(50, 30), lambda v=view: v.scroll(3)):  # fmt: skip
            asked.clear()
            move()
            view.rows()
            assert len(asked) <= 50
