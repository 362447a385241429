"""The signs a page is drawn with: one set for most screens, one of ASCII for the rest."""

from __future__ import annotations

from typing import NamedTuple


class Glyphs(NamedTuple):
    """One sign for each use; all signs of a row take the same number of cells in both sets."""

    point: str
    unknown: str
    bar: str
    """Left of a quote."""
    rail: str
    """The timeline between an event and what belongs to it."""
    rail_gap: str
    """The timeline where a known span of time is passed over."""
    rail_open: str
    """The timeline where it cannot be said how much time is passed over."""
    day: str
    month: str
    year: str
    open: str
    """Marks an event whose date is known to less than a year, or is open."""
    paragraph: str
    rule: str
    sic: str
    used: str
    ellipsis: str
    quotes: tuple[str, str]
    dot: str
    cursor: str
    arrows: str
    thumb: str
    """Right edge of a pane: the part of the section that is in view."""


UNICODE = Glyphs(
    point="▪",
    unknown="?",
    bar="▏",
    rail="│",
    rail_gap="┊",
    rail_open="╎",
    day="●",
    month="◑",
    year="◐",
    open="○",
    paragraph="¶",
    rule="─",
    sic="!",
    used="←",
    ellipsis="…",
    quotes=("“", "”"),
    dot="·",
    cursor="▌",
    arrows="←→",
    thumb="▐",
)

ASCII = Glyphs(
    point="-",
    unknown="?",
    bar="|",
    rail="|",
    rail_gap=":",
    rail_open=".",
    day="*",
    month="%",
    year="+",
    open="o",
    paragraph="p",
    rule="-",
    sic="!",
    used="<",
    ellipsis=".",
    quotes=('"', '"'),
    dot="-",
    cursor=">",
    arrows="<- ->",
    thumb="#",
)
"""For `LANG=C`, a serial console, a screen reader that spells out box characters."""
