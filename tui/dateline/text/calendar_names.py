"""The names of months, days and their times, seasons and feasts in English, and their meaning."""

from __future__ import annotations

from dateline.story.dates import MONTHS
from dateline.text.points import Point, nth_weekday

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""Monday is 0."""
_SHORT = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""As EDTF numbers them."""
TIMES_OF_DAY = ("morning", "afternoon", "evening", "night")
DECADES = (
    *("twenties", "thirties", "forties", "fifties"),
    *("sixties", "seventies", "eighties", "nineties"),
)
"""From the third of a century on."""
_FEASTS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "valentine's day": (2, 14),
    "april fools' day": (4, 1),
    "halloween": (10, 31),
}
_THANKSGIVING = ("thanksgiving day", "thanksgiving")
FEASTS = (*_FEASTS, *_THANKSGIVING)
"""Those on the same day wherever English is read, and one that is American."""
MONTH_NAMES = frozenset(
    [*map(str.lower, MONTHS), *_SHORT, "sept", *(f"{word}." for word in (*_SHORT, "sept"))]
)
NAMES = MONTH_NAMES.union(WEEKDAYS)
"""Names of days and months, in lower case."""


def month_number(name: str) -> int:
    """Return the number of a month from its name, short or long, in lower case, or its digits."""
    return int(name) if name.isdigit() else _SHORT[name[:3]]


def season_in(name: str, year: int) -> str:
    """Return a season of a year in EDTF; its name is in lower case."""
    return f"{year:04}-{SEASONS[name]}"


def feast_in(name: str, year: int) -> tuple[int, int]:
    """Return month and day of a feast in a year; its name is in lower case."""
    name = name.replace("’", "'")
    if name in _FEASTS:
        return _FEASTS[name]
    return nth_weekday(4, 3, Point(year, 11))[1:]  # Thanksgiving
