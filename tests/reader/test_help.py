"""The help and the keys: none is missing, each says what it does and can be rebound."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import pytest

from dateline.reader.keys import HELP, READING
from support.reader import NARROW, WIDE, reading

ARROWS = {"→": "right", "←": "left", "↓": "down", "↑": "up"}
NAMES = {
    "pgdn": "pagedown",
    "pgup": "pageup",
    "esc": "escape",
    "?": "question_mark",
    "/": "slash",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "F1": "f1",
}


def keys_of_help() -> Iterator[str]:
    """Every key that the help names, as Textual names it."""
    for _, rows in HELP:
        for keys, _ in rows:
            for key in keys.replace("1 to 9", " ".join("123456789")).split():
                yield ARROWS.get(key, NAMES.get(key, key))


def keys_of_bindings() -> Iterator[str]:
    """Every key that is bound on the reading screen."""
    for binding in READING:
        yield from binding.key.split(",")


def test_the_help_names_every_key_and_no_other() -> None:
    assert set(keys_of_help()) == {*keys_of_bindings(), "ctrl+p"}


def test_no_key_is_bound_twice() -> None:
    keys = list(keys_of_bindings())
    assert sorted(keys) == sorted(set(keys))


def test_every_binding_has_an_id_and_a_tooltip() -> None:
    assert [b.key for b in READING if not (b.id or "").startswith("dateline.")] == []
    assert [b.key for b in READING if not b.tooltip] == []
    assert len({binding.id for binding in READING}) == len(READING)


async def test_help_opens_and_closes() -> None:
    async with reading(size=WIDE) as reader:
        for key, close in [("?", "q"), ("f1", "escape"), ("?", "enter"), ("?", "?"), ("f1", "f1")]:
            await reader.press(key)
            assert reader.helping
            await reader.press(close)
            assert not reader.helping
        assert reader.app.return_value is None


@pytest.mark.parametrize("size", [NARROW, (40, 12)])
async def test_the_whole_help_can_be_read_on_a_small_screen(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("?")
        seen = set()
        for _ in range(12):
            drawn = unescape(reader.app.export_screenshot()).replace("\xa0", " ")
            seen |= {does for _, rows in HELP for _, does in rows if does.split()[-1] in drawn}
            await reader.press("space")
        assert seen == {does for _, rows in HELP for _, does in rows}


async def test_a_key_can_be_bound_to_something_else_and_the_help_says_so() -> None:
    async with reading(size=WIDE, keymap={"dateline.next-statement": "x"}) as reader:
        await reader.press("x")
        assert reader.place == ("summary", "open-dates")
        await reader.press("j")
        assert reader.place == ("summary", "open-dates")
        await reader.press("?")
        drawn = unescape(reader.app.export_screenshot()).replace("\xa0", " ")
        assert "next-statement" in drawn


async def test_t_and_ctrl_p_open_the_themes_and_the_palette() -> None:
    for key in ["t", "ctrl+p"]:
        async with reading(size=WIDE) as reader:
            await reader.press(key)
            assert len(reader.app.screen_stack) == 2
            await reader.press("escape")
            assert len(reader.app.screen_stack) == 1
            assert reader.app.return_value is None
