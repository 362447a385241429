"""What the meaning of words for a date depends on."""

from __future__ import annotations

from typing import NamedTuple

from dateline.text.points import Point


class Context(NamedTuple):
    """What the meaning of a relative date depends on."""

    now: Point | None
    """The day of publication."""
    last: Point | None
    """The date named before."""
    near: Point | None
    """The same, where it was named a sentence or two ago; in a history, wherever."""
    direction: str
    """Where the verb points: past, future, or empty."""
    narrative: bool
    """Whether the text is a history."""
    finance: bool
    """Whether it reports earnings, whose years are quarters."""
    text: str
    at: int
    same_sentence: bool
    """Whether the date before stands in the same sentence."""


Value = tuple[Point | str, str]
"""What is meant (a point, or EDTF for what is none; empty: it stays open), and the rule."""

OPEN: Value = ("", "")
"""What is meant cannot be told."""
NEXT = "the next after the day of publication"
LAST = "the last up to the day of publication"
PUBLISHED = "counted from the day of publication"
BEFORE = "counted from the date named before it"
IN_YEAR = "in the year named before it"
