"""Pressing nothing but `space`: the whole story once, nothing twice, nothing skipped, an end."""

from __future__ import annotations

import pytest

from dateline.layout.spans import plain_text
from dateline.story import Story
from support.generated import story_of
from support.reader import Reader, bundled, reading
from support.stories import long_story, many_sections

SIZES = [(40, 12), (80, 24), (120, 36), (200, 60)]
END = "The end of the story."

MIXED = story_of(
    {
        "format": 1,
        "headline": "Ein Bericht über 日本語 und 👩‍👧, länger als eine kleine Zeile",
        "published": "2024-11-19",
        "sources": [
            {"id": "a", "text": "First [bold]paragraph[/bold].\n\nSecond. " + "word " * 200},
            {"id": "b", "url": "https://example.org/b"},
        ],
        "summary": [
            {"id": "long", "text": "x" * 700, "cite": [{"source": "a", "exact": "Second."}]},
            {"id": "cjk", "text": "首脳会談は十一月に開かれる、と報道官は述べた。" * 8},
            {"id": "short", "text": "Yes."},
        ],
        "quotes": [{"id": "q", "kind": "reported", "text": "It is so. " * 60, "speaker": "A"}],
        "unknowns": [{"id": "u", "text": "Who knew."}],
    }
)
STORIES = {
    "bundled": bundled,
    "mixed": lambda: MIXED,
    "long": lambda: story_of(long_story(6)),
    "many sections": lambda: story_of(many_sections()),
}


async def read_with_space(reader: Reader) -> dict[str, tuple[list[str], list[str]]]:
    """Press space to the end; returns for each section what was shown, and what there is."""
    seen: dict[str, tuple[list[str], list[str]]] = {}
    for _ in range(300):
        if reader.footer.startswith(END):
            return seen
        before = reader.section, reader.screen.pane.window.top
        shown, _ = seen.setdefault(reader.section, ([], written(reader)))
        shown += filter(str.strip, reader.lines())
        await reader.press("space")
        moved = (reader.section, reader.screen.pane.window.top) != before
        assert moved or reader.footer.startswith(END)
    raise AssertionError("no end after 300 pages")


def written(reader: Reader) -> list[str]:
    """Every line of the current section, as it is laid out for the width of its pane."""
    pane = reader.screen.pane
    lead = [line for flow in pane.lead for line in flow.lines(pane.size.width - 3)]
    blocks = [pane.section.block(item) for item in range(len(pane.section))]
    lines = [line.spans for block in blocks for line in block.lines(pane.size.width - 3)]
    return [text for spans in [*lead, *lines] if (text := plain_text(spans).rstrip()).strip()]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", STORIES)
async def test_space_alone_shows_everything_once_and_says_that_it_is_the_end(
    name: str, size: tuple[int, int]
) -> None:
    story: Story = STORIES[name]()
    async with reading(story, size) as reader:
        seen = await read_with_space(reader)
        assert list(seen) == [section.key for section in reader.screen.sections]
        for shown, there in seen.values():
            assert shown == there


async def test_the_end_stays_the_end_and_the_place_is_kept() -> None:
    async with reading(size=(80, 24)) as reader:
        await read_with_space(reader)
        place = reader.place
        await reader.press("space", "space")
        assert reader.footer.startswith(END)
        assert reader.place == place
        await reader.press("k")
        assert not reader.footer.startswith(END)
