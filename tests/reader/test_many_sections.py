"""Stories with more sections than a screen has room for: groups, a strip, and a way to each."""

from __future__ import annotations

import re

import pytest

from dateline.layout.cells import cell_width
from dateline.layout.glyphs import ASCII
from dateline.layout.setting import QUOTES, SOURCE, SUMMARY, TIMELINE
from dateline.reader.arrangement import shape_of
from support.generated import story_of
from support.reader import NARROW, WIDE, Reader, reading
from support.stories import FURTHER, many_sections

STORY = story_of(many_sections())
KEYS = ["summary", "timeline", "quotes", *(each.id for each in STORY.sections), "source"]
TITLES = [SUMMARY, TIMELINE, QUOTES, *FURTHER, SOURCE]
SMALL, VERY_WIDE = (40, 12), (200, 60)
GROUPS = [KEYS[0:3], KEYS[3:6], KEYS[6:9], KEYS[9:12]]


@pytest.mark.parametrize(
    ("own", "further", "sizes"),
    [
        (3, 0, [3]),
        (3, 1, [4]),
        (3, 2, [3, 2]),
        (3, 5, [3, 3, 2]),
        (3, 8, [3, 4, 4]),
        (3, 9, [3, 3, 3, 3]),
        (2, 2, [4]),
        (2, 4, [3, 3]),
        (0, 12, [4, 4, 4]),
        (0, 0, [0]),
    ],
)
@pytest.mark.parametrize("source", [[], [SOURCE]])
def test_sections_are_grouped_as_equally_as_can_be(
    own: int, further: int, sizes: list[int], source: list[str]
) -> None:
    titles = [SUMMARY, TIMELINE, QUOTES][:own] + [str(n) for n in range(further)]
    groups = shape_of([*titles, *source]).groups()
    assert [len(group) for group in groups] == sizes
    assert [index for group in groups for index in group] == list(range(own + further))


async def test_a_wide_screen_shows_the_group_of_the_section_one_is_at() -> None:
    async with reading(STORY, WIDE) as reader:
        for group in GROUPS:
            for key in group:
                assert reader.section == key
                assert sorted(reader.shown) == sorted(group)
                await reader.press("right")
        assert reader.section == "source"


async def test_the_timeline_is_tall_beside_the_summary_and_the_quotes() -> None:
    async with reading(STORY, WIDE) as reader:
        assert reader.shown == ["summary", "timeline", "quotes"]
        heights = [reader.pane(key).region.height for key in reader.shown]
        assert heights[1] == heights[0] + heights[2]


async def test_tab_goes_round_the_group() -> None:
    async with reading(STORY, WIDE) as reader:
        seen = []
        for key in ["4", "tab", "tab", "tab", "shift+tab"]:
            await reader.press(key)
            seen.append(reader.section)
        assert seen == [KEYS[3], KEYS[4], KEYS[5], KEYS[3], KEYS[5]]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
async def test_the_strip_is_there_only_where_not_all_sections_that_make_claims_are(
    number: int,
) -> None:
    async with reading(story_of(many_sections(number)), WIDE) as reader:
        assert bool(reader.strip) == (number > 1)
        await reader.press("s")
        assert bool(reader.strip) == (number > 1)
        await reader.press("z")
        assert reader.strip


def is_told(strip: str, number: int, total: int, more: str = "…") -> bool:
    """Whether a strip has one name whole, its neighbours' numbers, and a sign for what is not."""
    name = re.escape(f"{number} {TITLES[number - 1]}")
    around = re.fullmatch(rf"([\d {more}]*)\b{name}([\d {more}]*)", strip)
    assert around, strip
    before, after = around[1].split(), around[2].split()
    first = number - len([each for each in before if each != more])
    last = number + len([each for each in after if each != more])
    numbers = [str(n) for n in range(first, last + 1) if n != number]
    assert before + after == (
        ([more] if first > 1 else []) + numbers + ([more] if last < total else [])
    )
    return True


@pytest.mark.parametrize("size", [SMALL, (60, 20), (80, 24), WIDE, (300, 60)], ids=str)
async def test_the_strip_names_the_section_and_never_cuts_a_name_without_a_sign(
    size: tuple[int, int],
) -> None:
    async with reading(STORY, size) as reader:
        for number in range(1, len(TITLES) + 1):
            assert cell_width(reader.strip) <= size[0] - 2
            if size[0] < 300:
                assert is_told(reader.strip, number, len(TITLES))
            else:
                named = [f"{n} {title}" for n, title in enumerate(TITLES, 1)]
                assert reader.strip == "  ".join(named)
            await reader.press("right")


async def test_a_name_longer_than_the_strip_ends_with_a_sign() -> None:
    data = many_sections(3)
    data["sections"][1]["title"] = "Background and " * 9
    async with reading(story_of(data), SMALL) as reader:
        await reader.press("5")
        assert re.fullmatch(r"…  5 Background and.*…  …", reader.strip)
        assert cell_width(reader.strip) <= 38
        assert re.search(r"5 of 7 · Background.*… · 1 of 2$", reader.footer)


async def test_in_ascii_the_strip_is_ascii() -> None:
    async with reading(STORY, SMALL, glyphs=ASCII) as reader:
        await reader.press("7")
        assert reader.strip.isascii()
        assert reader.strip.startswith(".  7 International reactions")


async def test_the_footer_tells_section_and_statement_with_the_longest_title() -> None:
    async with reading(STORY, SMALL) as reader:
        await reader.press("7")
        assert reader.footer.endswith("7 of 13 · International reac… · 1 of 1")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_keys_reach_nine_sections_and_arrows_the_others(size: tuple[int, int]) -> None:
    async with reading(STORY, size) as reader:
        for number in range(9, 0, -1):
            await reader.press(str(number))
            assert reader.section == KEYS[number - 1]
            assert reader.section in reader.shown
        await reader.press("9", "right", "right", "right")
        assert reader.section == KEYS[11]


async def test_zoom_gives_a_section_the_screen_and_takes_it_back_to_its_group() -> None:
    async with reading(STORY, WIDE) as reader:
        await reader.press("8", "z")
        assert reader.shown == [KEYS[7]]
        await reader.press("right", "right", "z")
        assert sorted(reader.shown) == sorted(GROUPS[3])


async def test_the_source_opens_beside_the_section_and_stays_with_it() -> None:
    async with reading(STORY, WIDE) as reader:
        await reader.press("6", "enter")
        assert reader.shown == [KEYS[5], "source"]
        assert reader.footer.startswith("verbatim in ¶3")
        await reader.press("tab")
        assert reader.section == "source"
        assert reader.shown == [KEYS[5], "source"]
        await reader.press("tab", "s")
        assert sorted(reader.shown) == sorted(GROUPS[1])


async def test_on_a_very_wide_screen_the_source_stands_beside_the_group() -> None:
    async with reading(STORY, VERY_WIDE) as reader:
        await reader.press("6", "enter")
        assert sorted(reader.shown) == sorted([*GROUPS[1], "source"])
        await reader.press("9", "right", "right", "right", "right")
        assert reader.section == "source"
        assert sorted(reader.shown) == sorted([*GROUPS[3], "source"])


async def test_a_paragraph_leads_to_the_statements_that_rest_on_it_wherever_they_are() -> None:
    async with reading(STORY, WIDE) as reader:
        seen = []
        for _ in range(4):
            await reader.press("9", "right", "right", "right", "right", "G", "enter")
            seen.append(reader.section)
        assert seen == ["timeline", "background", "did-you-know", "timeline"]


async def search(reader: Reader, words: str) -> None:
    await reader.press("/", *words, "enter")


async def test_a_search_goes_to_the_group_of_its_match() -> None:
    async with reading(STORY, WIDE) as reader:
        await search(reader, "bucket")
        assert reader.section == "technical-details"
        assert sorted(reader.shown) == sorted(GROUPS[2])
        assert reader.marked("found") == "Bucket"
        await reader.press("n")
        assert reader.marked("found") == "bucket"


async def test_what_leads_in_to_a_statement_is_part_of_it() -> None:
    async with reading(STORY, NARROW) as reader:
        await reader.press("6")
        lines = [line.strip() for line in reader.cursor_lines()]
        assert lines[0] == "▪ Who pays the toll?"
        assert reader.marked("headline").startswith("Who pays the toll?")


async def test_all_places_survive_another_size() -> None:
    async with reading(STORY, WIDE) as reader:
        await reader.press("4", "j", "6", "j", "9", "right")
        for size in [SMALL, NARROW, VERY_WIDE, WIDE]:
            await reader.resize(*size)
            assert reader.section == "did-you-know"
        for number, item in [("4", 1), ("6", 1)]:
            await reader.press(number)
            assert reader.screen.pane.window.cursor == item
