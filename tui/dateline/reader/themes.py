"""The reader's own two themes. Textual's others are in the palette."""

from __future__ import annotations

from collections.abc import Iterable

from textual.color import Color
from textual.theme import Theme

from dateline.story.plain import visible


class NoSuchTheme(Exception):
    """A theme was asked for that there is not; the message names those that there are."""

    def __init__(self, name: str, there: Iterable[str]) -> None:
        names = ", ".join(sorted(there))
        super().__init__(f"there is no theme “{visible(name)}”; there is: {names}")


DARK = Theme(
    name="dateline-dark",
    dark=True,
    primary="#7db4e6",
    secondary="#9ec7a0",
    accent="#f0b35a",
    warning="#f0a35e",
    error="#ff8f80",
    success="#8fce9b",
    foreground="#e4e2dc",
    background="#14171c",
    surface="#1b1f26",
    panel="#272d37",
    variables={
        "quiet": "#a3a9b4",
        "line": "#5f6876",
        "cursor-line": "#262d38",
        "cited": "#1d4468",
        "match": "#5c4514",
    },
)
"""Warm white on a blue black, as a screen at night."""

LIGHT = Theme(
    name="dateline-light",
    dark=False,
    primary="#1f5f99",
    secondary="#2f6b35",
    accent="#8a4b00",
    warning="#8a4b00",
    error="#a52a1c",
    success="#23682f",
    foreground="#22201c",
    background="#fbf9f4",
    surface="#ffffff",
    panel="#ece7dc",
    variables={
        "quiet": "#5c5a55",
        "line": "#8f8a80",
        "cursor-line": "#f0ebdf",
        "cited": "#cde2f6",
        "match": "#f7dfa8",
    },
)
"""Dark brown on newsprint."""

OWN = (DARK, LIGHT)

COLORLESS = "ansi-dark"
"""The theme to begin with where NO_COLOR is set: its colours are the terminal's own."""


def with_own(theme: Theme, variables: dict[str, str]) -> dict[str, str]:
    """Return the variables of any theme with those that only our own themes give.

    Textual's own quiet colours are transparent, and a line of text has no background yet
    to blend them with: so they are blended here. The colours of a terminal that themes
    itself are not known; there, all that can be told apart is told by bold and reverse.
    """
    if theme.ansi:
        return dict.fromkeys(_BLENDS, "ansi_default") | variables
    background = Color.parse(variables["background"])
    blends = {
        name: background.blend(Color.parse(variables[base]), share).hex
        for name, (base, share) in _BLENDS.items()
    }
    return blends | variables


_BLENDS = {
    "quiet": ("foreground", 0.75),
    "line": ("foreground", 0.4),
    "cursor-line": ("foreground", 0.1),
    "cited": ("primary", 0.35),
    "match": ("accent", 0.35),
}
"""Our variables in the themes of others: which colour, and how much of it on the background."""
