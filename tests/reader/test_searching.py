"""Searching as one types, through everything shown, whatever the case and the accents."""

from __future__ import annotations

import pytest

from support.generated import story_of
from support.reader import NARROW, WIDE, bundled, reading

everywhere = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


@everywhere
async def test_the_first_match_shows_while_one_types(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("/")
        assert reader.searching
        await reader.press(*"medi")
        assert reader.place == ("summary", "mediate")
        assert reader.marked("found") == "medi"
        await reader.press(*"ate")
        assert reader.marked("found") == "mediate"
        await reader.press(*"d")
        assert "“mediated” not found" in reader.footer
        await reader.press("backspace")
        assert reader.marked("found") == "mediate"


@everywhere
async def test_matches_are_counted_and_marked_across_sections(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("/", *"mediate", "enter")
        assert not reader.searching
        places = []
        for number in range(1, 5):
            assert f"match {number} of 4" in reader.footer
            assert reader.marked("found") == "mediate"
            places.append(reader.place)
            await reader.press("n")
        assert places == [
            ("summary", "mediate"),
            ("timeline", "modi-mediate"),
            ("quotes", "q-modi-mediate"),
            ("source", "article¶5"),
        ]
        assert reader.place == places[0]
        await reader.press("N")
        assert reader.place == places[-1]
        assert "match 4 of 4" in reader.footer


async def test_the_other_matches_are_marked_too() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("/", *"kazan", "enter")
        assert reader.marked("found", "summary") == "Kazan"
        assert reader.marked("match", "timeline") == "Kazan"


@pytest.mark.parametrize("needle", ["sao paulo", "SÃO PAULO", "são  paulo", "Sao\xa0Paulo"])
async def test_case_accents_and_spaces_make_no_difference(needle: str) -> None:
    story = story_of(
        {
            "format": 1,
            "headline": "Accents",
            "summary": [{"text": "Nothing."}, {"id": "sp", "text": "The talks in São Paulo."}],
        }
    )
    async with reading(story) as reader:
        await reader.press("/")
        reader.screen.query_one("#search").value = needle  # type: ignore[attr-defined]
        await reader.pilot.pause()
        assert reader.place == ("summary", "sp")
        assert reader.marked("found") == "São Paulo"


@pytest.mark.parametrize("needle", ["¶7", "month known", "reported", "peskov, kremlin"])
async def test_everything_that_is_shown_can_be_found(needle: str) -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("/")
        reader.screen.query_one("#search").value = needle  # type: ignore[attr-defined]
        await reader.pilot.pause()
        assert reader.marked("found").casefold() == needle


@everywhere
async def test_esc_leaves_the_line_and_returns_to_where_the_search_began(
    size: tuple[int, int],
) -> None:
    async with reading(size=size) as reader:
        await reader.press("2", "j", "/", *"dialogue")
        assert reader.section == "quotes"
        await reader.press("escape")
        assert reader.place == ("timeline", "invasion")
        assert not reader.searching
        assert reader.marked("found", "quotes") == ""
        await reader.press("j")
        assert reader.place == ("timeline", "brics-kazan")


@everywhere
async def test_esc_after_enter_ends_the_search_and_stays(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("/", *"mediate", "enter", "n", "escape")
        assert reader.place == ("timeline", "modi-mediate")
        assert reader.marked("found") == reader.marked("match") == ""
        assert reader.footer.startswith("space page")
        await reader.press("n")
        assert reader.section == "quotes"


async def test_the_search_begins_where_one_is() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("3", "/", *"mediate")
        assert reader.place == ("quotes", "q-modi-mediate")
        assert "match 3 of 4" in reader.footer


async def test_q_ends_the_search_before_it_quits() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("/", *"kazan", "enter", "q")
        assert reader.footer.startswith("space page")
        await reader.press("q")
    assert reader.app.return_value == 0


async def test_keys_are_letters_while_one_types_a_search() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("/", *"qz?")
        assert reader.searching
        assert "“qz?” not found" in reader.footer


async def test_an_empty_search_finds_nothing_and_says_nothing() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("/", "space", "enter")
        assert not reader.searching
        assert reader.footer.startswith("space page")
        assert reader.place == ("summary", "announced")


async def test_a_second_search_starts_with_an_empty_line() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("/", *"kazan", "enter", "/", *"dispute", "enter")
        assert "“dispute”" in reader.footer
        assert reader.marked("found") == "dispute"


async def test_a_match_deep_in_a_long_statement_is_brought_into_view() -> None:
    text = "word " * 400 + "needle " + "word " * 400
    story = story_of({"format": 1, "headline": "Long", "summary": [{"text": text}]})
    async with reading(story, NARROW) as reader:
        await reader.press("/", *"needle")
        assert reader.marked("found") == "needle"


async def test_a_match_in_the_source_opens_it() -> None:
    async with reading(size=WIDE) as reader:
        assert "enduring" not in " ".join(point.text for point in bundled().summary)
        await reader.press("/", *"enduring", "enter")
        assert reader.shown == ["summary", "source"]
        assert reader.marked("found", "source") == "enduring"


@everywhere
async def test_esc_closes_a_source_that_only_the_search_has_opened(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        shown = reader.shown
        await reader.press("/", *"enduring", "escape")
        assert reader.shown == shown
        await reader.press("q")
    assert reader.app.return_value == 0
