"""Reads the picture of the printed page back."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

from . import Content
from .text import extract as extract_page

_SVG = "{http://www.w3.org/2000/svg}"


def extract(written: str) -> Content:
    """Read back what the form `svg` wrote, `WIDE`: each line stands where it is drawn."""
    picture = ElementTree.fromstring(written)
    drawn = {float(text.attrib["y"]): text for text in picture.iter(f"{_SVG}text")}
    heights = sorted(drawn)
    first, step = heights[0], min(below - above for above, below in pairwise(heights))
    lines = [""] * (round((heights[-1] - first) / step) + 1)
    for y, text in drawn.items():
        lines[round((y - first) / step)] = "".join(text.itertext())
    content = extract_page("\n".join(lines))
    assert picture.findtext(f"{_SVG}title") == content.headline
    return content
