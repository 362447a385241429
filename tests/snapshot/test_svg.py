"""The picture of the printed page: well formed, legible, with nothing from outside."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from dateline.layout.cells import cell_width
from dateline.snapshot.forms import snapshot_of, write
from dateline.snapshot.svg import PALETTES
from dateline.story import DEFAULT_STORY, Story, bundled_stories, read_story
from support.generated import story_of
from support.varied import varied_stories

SVG = "{http://www.w3.org/2000/svg}"
BUNDLED = read_story(bundled_stories()[DEFAULT_STORY])


def drawn(story: Story, **options: Any) -> str:
    return "".join(write("svg", snapshot_of(story, **options)))


def lines(svg: str) -> list[str]:
    """What stands on the lines of the picture that are not empty."""
    texts = ElementTree.fromstring(svg).iter(f"{SVG}text")
    return ["".join(text.itertext()).rstrip() for text in texts]


@pytest.mark.parametrize("width", [40, 80])
def test_its_text_is_the_printed_page(width: int) -> None:
    page = "".join(write("text", snapshot_of(BUNDLED, width))).splitlines()
    assert lines(drawn(BUNDLED, width=width)) == [line for line in page if line]


@settings(max_examples=40)  # each takes long to make up
@given(varied_stories())
def test_runs_follow_one_another_and_end_within_the_page(story: Story) -> None:
    root = ElementTree.fromstring(drawn(story, width=60))
    right = float(root.attrib["width"])
    for line in root.iter(f"{SVG}text"):
        runs = [(float(r.attrib["x"]), float(r.attrib["textLength"])) for r in line]
        assert all(x + length <= after + 0.02 for (x, length), (after, _) in pairwise(runs))
        assert all(x + length <= right for x, length in runs)


def test_wide_characters_take_two_columns() -> None:
    story = story_of({"format": 1, "headline": "橋 bridge"})
    runs = ElementTree.fromstring(drawn(story)).iter(f"{SVG}tspan")
    (title,) = (run for run in runs if run.text == "橋 bridge")
    assert float(title.attrib["textLength"]) == pytest.approx(8.4 * cell_width("橋 bridge"))


def test_it_says_what_it_is() -> None:
    root = ElementTree.fromstring(drawn(BUNDLED))
    assert root.findtext(f"{SVG}title") == BUNDLED.headline
    assert root.findtext(f"{SVG}desc") == (
        "A printed story: Summary (6 items), Timeline (7 items), Key quotes (5 items)."
    )
    assert root.attrib["lang"] == "en"


HOSTILE = "</text><script>alert(1)</script><image href='//x'/>&amp;&lol;]]> \ufffe"


def test_no_text_of_a_story_is_read_as_markup() -> None:
    story = story_of(
        {
            "format": 1,
            "headline": HOSTILE,
            "language": '"><script>',
            "sources": [{"id": "<s>", "url": "https://x/<&>"}],
            "quotes": [{"kind": "direct", "text": HOSTILE, "speaker": HOSTILE, "cite": [{}]}],
            "sections": [{"title": HOSTILE, "statements": [{"headline": HOSTILE, "text": "x"}]}],
        }
    )
    names = {each.tag.removeprefix(SVG) for each in ElementTree.fromstring(drawn(story)).iter()}
    assert names == {"svg", "title", "desc", "style", "rect", "g", "text", "tspan"}


def test_nothing_comes_from_outside() -> None:
    svg = drawn(BUNDLED)
    assert not re.search(r"href|url\(|@import|@font-face|<script|<image|<!", svg)


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", PALETTES)
def test_every_colour_of_a_theme_is_legible(theme: str) -> None:
    colors = PALETTES[theme]._asdict()
    paper = luminance(colors.pop("paper"))
    for name, color in colors.items():
        low, high = sorted((paper, luminance(color)))
        assert (high + 0.05) / (low + 0.05) >= (3 if name == "line" else 4.5), name
