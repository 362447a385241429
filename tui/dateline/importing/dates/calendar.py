"""Dates of the calendar: “May 6th, 2025”, “6 May”, “1990s”, “44 BC”, “Christmas Day”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from dateline.importing.dates.counted import WEEKDAYS
from dateline.importing.dates.meanings import Meaning, Told, bounds, certain, counted, weekday_of
from dateline.story.dates import MONTHS, is_date, parse_date

_NEAR = timedelta(days=45)
"""A date without a year that is so near is this one, not that of a year before or after."""

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_FEASTS = {  # on the same day each year, wherever English is read
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}
MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, MONTHS)) + "|sept"
YEAR = r"(?P<year>[12]\d{3})"


def _years(match: re.Match[str], told: Told) -> Meaning | None:
    first, last = match["first"], match["last"]
    return certain(f"{first}/{first[: 4 - len(last)]}{last}")


def _decade(match: re.Match[str], told: Told) -> Meaning | None:
    return certain(match["decade"] + "X")


def _century(match: re.Match[str], told: Told) -> Meaning | None:
    number = int(match["century"])
    return certain(f"{number - 1:02}XX") if 1 < number < 30 else None


def _before_christ(match: re.Match[str], told: Told) -> Meaning | None:
    year = int(match["before"]) - 1  # 1 BC is the year 0
    return certain(f"-{year:04}" if year > 0 else "0000")


def _anno_domini(match: re.Match[str], told: Told) -> Meaning | None:
    return certain(f"{int(match['ad'] or match['ce']):04}")


def _season(match: re.Match[str], told: Told) -> Meaning | None:
    return certain(f"{match['year']}-{_SEASONS[match['season']]}")


def _half(match: re.Match[str], told: Told) -> Meaning | None:
    ends = ("01", "06") if match["half"] == "first" else ("07", "12")
    return certain("[{0}-{1}..{0}-{2}]".format(match["year"], *ends))


def _numeric(match: re.Match[str], told: Told) -> Meaning | None:
    """Read `05/06/2025`, which is in June to some and in May to others."""
    a, b, year = int(match["a"]), int(match["b"]), match["year"]
    both = (f"{year}-{b:02}-{a:02}", f"{year}-{a:02}-{b:02}")
    found = sorted({each for each in both if is_date(each)})
    return certain(*found) if found else None


def _feast(match: re.Match[str], told: Told) -> Meaning | None:
    month, day = _FEASTS[match["feast"]]
    return _of_year(int(match["year"] or 0), month, day, None, told)


_NAMES_A_DATE = re.compile(rf"\b(?:{MONTH})\b|\b[12]\d{{3}}\b")
_ON_WEEKDAY = re.compile(
    rf"(?:^|[ ,])(?P<weekday>{'|'.join(WEEKDAYS)}|(?:mon|tue|wed|thu|fri|sat|sun)\b)\.?,?"
)


def calendar_date(text: str, told: Told) -> Meaning | None:
    """Read a date with a month or a year, in whichever order, perhaps with its weekday."""
    if not _NAMES_A_DATE.search(text):
        return None
    weekday = None
    if on := _ON_WEEKDAY.search(text):
        weekday = [name[:3] for name in WEEKDAYS].index(on["weekday"][:3])
        text = f"{text[: on.start()]} {text[on.end() :]}".strip(" ,")
    if text[:4].isdigit() and is_date(text):
        return certain(text.split("t")[0])
    year, month, day = _loosely(text)
    if month:
        return _of_year(year, month, day, weekday, told)
    return certain(f"{year:04}") if year and not day and weekday is None else None


def _loosely(text: str) -> tuple[int, int, int]:
    """Return the year, month and day that a text names, 0 for what it does not.

    dateutil fills up what is missing from a day that it is given; so it is asked twice, and what
    is the same both times is what the text says.
    """
    from dateutil.parser import parse

    try:
        a, b = (parse(text, default=each).timetuple()[:3] for each in _defaults())
    except (ValueError, OverflowError, ArithmeticError, TypeError, LookupError, AttributeError):
        return 0, 0, 0
    year, month, day = (x if x == y else 0 for x, y in zip(a, b, strict=True))
    # A number of two digits that it takes for a year may be a day as well.
    return (year, month, day) if str(year) in text or not year else (0, 0, 0)


def _defaults() -> Iterator[datetime]:
    yield datetime(2004, 1, 1)
    yield datetime(2008, 2, 2)


def _of_year(year: int, month: int, day: int, weekday: int | None, told: Told) -> Meaning | None:
    """Return the month or day, of the year that is named or of those that it can be."""
    written = f"-{month:02}-{day:02}" if day else f"-{month:02}"
    if year:
        found = f"{year:04}{written}"
        # Where it is another weekday, one of the two is wrong.
        return certain(found if weekday in (None, weekday_of(found)) else found[:7])
    if told.today is None:
        return None
    years = range(told.today.year - 1, told.today.year + 2)
    dates = [each for number in years if is_date(each := f"{number:04}{written}")]
    if weekday is not None:
        return counted(each for each in dates if weekday_of(each) == weekday)
    return counted(_nearest(dates, told))


def _nearest(dates: list[str], told: Told) -> list[str]:
    """Return which of the same days in several years can be meant."""
    today = told.today or date.min
    spans = [(each, *bounds(parse_date(each))) for each in dates]
    if now := [each for each, first, last in spans if first <= today <= last]:
        return now
    past = min([(today - last, each) for each, _, last in spans if last < today], default=None)
    future = min([(first - today, each) for each, first, _ in spans if first > today], default=None)
    if past is None or future is None:
        return [each for _, each in filter(None, (past, future))]
    last, coming, both = past[1], future[1], [past[1], future[1]]
    last_is_near, coming_is_near = past[0] <= _NEAR, future[0] <= _NEAR
    # The tense decides, unless what it rules out is so near that the tense may deceive.
    if told.tense == "past":
        return both if coming_is_near else [last]
    if told.tense == "future":
        return both if last_is_near else [coming]
    if last_is_near == coming_is_near:
        return both
    return [last] if last_is_near else [coming]


CALENDAR = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?P<first>[12]\d{3}) ?(?:-|to) ?(?P<last>[12]\d{3})", _years),
        (r"(?P<first>[12]\d{3})-(?P<last>1[3-9]|[2-9]\d)", _years),
        (r"(?P<decade>[12]\d\d)0'?s", _decade),
        (r"(?P<century>\d{1,2})(?:st|nd|rd|th)[ -]century", _century),
        (r"(?P<before>\d{1,4}) b\.?c\.?(?:e\.?)?", _before_christ),
        (r"a\.?d\.? ?(?P<ad>\d{1,4})|(?P<ce>\d{1,4}) (?:a\.?d|c\.?e)\.?", _anno_domini),
        (rf"(?P<season>{'|'.join(_SEASONS)})(?: of|,)? {YEAR}", _season),
        (rf"(?P<half>first|second) half of {YEAR}", _half),
        (rf"(?P<a>\d{{1,2}})[/.-](?P<b>\d{{1,2}})[/.-]{YEAR}", _numeric),
        (rf"(?P<feast>{'|'.join(_FEASTS)})(?:,? {YEAR})?", _feast),
    )
)
"""How those are written that are not read loosely, in small letters, and what reads them."""
