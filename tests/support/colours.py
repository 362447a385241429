"""The colours that a picture is drawn in, and how well they can be told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_CELL, _LINE = 12.2, 24.4  # a cell in Rich's pictures, in pixels
_STYLE = re.compile(r"\.terminal-(r\d+) \{ fill: (#[0-9a-f]{6})")
_RECT = re.compile(r'<rect fill="(#[0-9a-f]{6})" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"')
_TEXT = re.compile(r'<text class="terminal-(r\d+)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<')


class Drawn(NamedTuple):
    """A stretch of text on the screen with its colours."""

    row: int
    column: int
    text: str
    colour: str
    background: str


def drawn(svg: str) -> Iterator[Drawn]:
    """Yield every stretch of visible text in a picture made by `portable`."""
    body = svg[svg.rindex('-matrix">') :]
    colours = dict(_STYLE.findall(svg))
    rows: dict[int, list[tuple[float, float, str]]] = {}
    for fill, x, y, width in _RECT.findall(svg):
        rows.setdefault(round(float(y) // _LINE), []).append(
            (float(x), float(x) + float(width), fill)
        )
    for name, x, y, text in _TEXT.findall(body):
        words, row = unescape(text).replace("\xa0", " "), round(float(y) // _LINE)
        if words.strip():
            at = float(x) + _CELL / 2
            on = [fill for start, end, fill in rows.get(row, ()) if start <= at < end]
            column = round(float(x) / _CELL)
            yield Drawn(row, column, words.rstrip("\n"), colours[name], on[-1] if on else "#000000")


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)
