"""Going from section to section and from statement to statement, on wide and narrow screens."""

from __future__ import annotations

import pytest
from textual.events import Key

from support.generated import story_of
from support.reader import NARROW, WIDE, bundled, reading
from support.stories import long_story

everywhere = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
SECTIONS = ["summary", "timeline", "quotes", "source"]
POINTS = [point.id for point in bundled().summary]


async def test_a_wide_screen_shows_the_claims_side_by_side_and_no_strip() -> None:
    async with reading(size=WIDE) as reader:
        assert reader.shown == ["summary", "timeline", "quotes"]
        assert reader.strip == ""


async def test_a_narrow_screen_shows_one_section_and_a_strip_that_names_all() -> None:
    async with reading(size=NARROW) as reader:
        assert reader.shown == ["summary"]
        assert reader.strip == "1 Summary  2 Timeline  3 Key quotes  4 Source"


async def test_where_the_names_do_not_fit_the_others_keep_their_numbers() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.press("2")
        assert reader.strip == "1  2 Timeline  3  4"


@pytest.mark.parametrize("size", [(99, 40), (140, 23)])
async def test_several_sections_need_both_width_and_height(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        assert reader.shown == ["summary"]


async def test_the_head_is_wrapped_and_never_cut() -> None:
    async with reading(size=(100, 40)) as reader:
        await reader.resize(44, 40)
        head = " ".join(reader.head.split())
        assert bundled().headline in head
        assert "19 November 2024 · 2 min · 23 of 23 citations verbatim" in head


async def test_on_a_low_screen_the_head_is_the_start_of_the_first_section() -> None:
    async with reading(size=(40, 12)) as reader:
        assert reader.head == ""
        assert reader.lines()[0].strip().startswith("Kremlin says Putin")
        assert reader.at(reader.pane("summary")) == "announced"


@everywhere
async def test_the_footer_says_section_and_statement(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("2", "j", "j")
        assert reader.footer.endswith("2 of 4 · Timeline · 3 of 7")
        assert reader.footer.startswith("space page")


@everywhere
async def test_next_and_previous_section(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        for on, back in [("right", "left"), ("l", "h"), ("]", "["), ("n", "p")]:
            for expected in [*SECTIONS[1:], SECTIONS[-1]]:
                await reader.press(on)
                assert reader.section == expected
            assert reader.footer.startswith("This is the last section.")
            for expected in [*SECTIONS[-2::-1], SECTIONS[0]]:
                await reader.press(back)
                assert reader.section == expected
            assert reader.footer.startswith("This is the first section.")


@everywhere
async def test_keys_that_come_before_a_section_is_drawn_wait_for_it(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        for key in "2jj":
            reader.app.post_message(Key(key, key))
        await reader.press("1", "2")
        assert reader.place == ("timeline", "brics-kazan")


@everywhere
async def test_a_number_leads_to_its_section_and_shows_it(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        for number, section in [("3", "quotes"), ("2", "timeline"), ("4", "source")]:
            await reader.press(number)
            assert reader.section == section
            assert section in reader.shown
        await reader.press("9")
        assert reader.section == "source"
        assert reader.footer.startswith("This story has 4 sections.")


async def test_tab_goes_round_the_panes_of_a_wide_screen() -> None:
    async with reading(size=WIDE) as reader:
        seen = []
        for key in ["tab", "tab", "tab", "shift+tab", "shift+tab"]:
            await reader.press(key)
            seen.append(reader.section)
        assert seen == ["timeline", "quotes", "summary", "quotes", "timeline"]


async def test_tab_goes_round_the_sections_of_a_narrow_screen() -> None:
    async with reading(size=NARROW) as reader:
        seen = []
        for key in ["tab", "tab", "tab", "tab", "shift+tab"]:
            await reader.press(key)
            seen.append(reader.section)
        assert seen == ["timeline", "quotes", "source", "summary", "source"]


@everywhere
async def test_next_and_previous_statement(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        for on, back in [("j", "k"), ("down", "up")]:
            for expected in [*POINTS[1:], POINTS[-1]]:
                await reader.press(on)
                assert reader.place == ("summary", expected)
            assert reader.footer.startswith("This is the last of Summary.")
            for expected in [*POINTS[-2::-1], POINTS[0]]:
                await reader.press(back)
                assert reader.place == ("summary", expected)
            assert reader.footer.startswith("This is the first of Summary.")


@everywhere
async def test_the_statement_one_is_at_is_marked_and_in_view(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        for point in bundled().summary:
            assert " ".join(reader.cursor_lines()).split()[1:4] == point.text.split()[:3]
            await reader.press("j")


async def test_a_statement_longer_than_the_screen_is_shown_to_its_end() -> None:
    words = [f"w{n}" for n in range(300)]
    story = story_of(
        {
            "format": 1,
            "headline": "Long",
            "summary": [{"text": " ".join(words)}, {"text": "The other one."}],
        }
    )
    async with reading(story, NARROW) as reader:
        first, seen = reader.place[1], set()
        for _ in range(20):
            seen |= set(" ".join(reader.lines()).split())
            await reader.press("j")
            if reader.place[1] != first:
                break
        assert set(words) <= seen
        assert reader.cursor_lines() == ["▪ The other one."]


@pytest.mark.parametrize(
    ("size", "on", "back"), [(WIDE, "space", "b"), (NARROW, "pagedown", "pageup")]
)
async def test_pages_forth_and_back_through_the_story(
    size: tuple[int, int], on: str, back: str
) -> None:
    async with reading(size=size) as reader:
        there, pages = [], 0
        while not reader.footer.startswith("The end of the story"):
            there.append(reader.section)
            await reader.press(on)
            pages += 1
            assert pages < 60
        assert list(dict.fromkeys(there)) == SECTIONS
        again = []
        while not reader.footer.startswith("This is the start of the story"):
            again.append(reader.section)
            await reader.press(back)
            pages -= 1
            assert pages > -60
        assert list(dict.fromkeys(again)) == SECTIONS[::-1]
        assert reader.section == "summary"
        assert reader.lines()[0]


@everywhere
async def test_half_a_page_forth_and_back(size: tuple[int, int]) -> None:
    async with reading(story_of(long_story(30)), size) as reader:
        lines = reader.lines()
        half = len(lines) // 2
        await reader.press("d")
        # A blank line at the top of a page is left out, so it may be one line more.
        assert reader.lines()[:3] in (lines[half : half + 3], lines[half + 1 : half + 4])
        await reader.press("u", "u")
        assert reader.place == ("summary", "point-0")
        await reader.press("u")
        assert reader.footer.startswith("This is the start of Summary.")
        await reader.press("G", "d")
        assert reader.footer.startswith("This is the end of Summary.")


@pytest.mark.parametrize(("size", "last", "first"), [(WIDE, "G", "g"), (NARROW, "end", "home")])
async def test_first_and_last_statement(size: tuple[int, int], last: str, first: str) -> None:
    async with reading(story_of(long_story(500)), size) as reader:
        await reader.press("2", last)
        assert reader.place == ("timeline", "event-499")
        assert "Event 499" in " ".join(reader.lines())
        await reader.press(first)
        assert reader.place == ("timeline", "event-0")
        assert "Event 0" in " ".join(reader.lines())


async def test_zoom_gives_the_section_the_whole_screen_and_takes_it_back() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("2", "z")
        assert reader.shown == ["timeline"]
        assert reader.strip.startswith("1 Summary")
        await reader.press("right")
        assert reader.shown == ["quotes"]
        await reader.press("z")
        assert reader.shown == ["summary", "timeline", "quotes"]
        assert reader.section == "quotes"


async def test_q_undoes_the_zoom_and_then_quits() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("z", "q")
        assert len(reader.shown) == 3
        await reader.press("q")
    assert reader.app.return_value == 0


@everywhere
async def test_escape_never_quits(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("escape", "escape", "z", "escape", "j")
        assert reader.place == ("summary", "open-dates")


async def test_the_thumb_at_the_edge_shows_which_part_is_in_view() -> None:
    async with reading(story_of(long_story(100)), NARROW) as reader:

        def thumb() -> list[int]:
            pane = reader.screen.pane
            drawn = [pane.render_line(y).text[-1] for y in range(pane.size.height)]
            return [y for y, sign in enumerate(drawn) if sign != " "]

        assert thumb()[0] == 0
        await reader.press("G")
        assert thumb()[-1] == reader.screen.pane.size.height - 1
