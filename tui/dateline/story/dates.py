"""Dates as a story writes them: EDTF (ISO 8601-2), which can say how exactly a day is known.

Read are level 0, level 1 without Y-years, and of level 2 the one-of-a-range forms `[a..b]`,
`[a..]` and `[..b]`. The rest is refused by its name, with what to write instead.
"""

import re
from datetime import date as civil
from typing import Literal, NamedTuple

Precision = Literal["day", "month", "season", "year", "decade", "century", "range", "open"]
Unspecified = Literal["", "day", "month", "month and day", "decade", "century"]
Missing = Literal["", "open", "unknown"]

_LONGEST = 64  # characters; the longest date that makes sense has 26
_PART = re.compile(
    r"(-?)([0-9]{2})([0-9]{2}|[0-9]X|XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?"
    r"(?:T([0-9:]{8}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?)|([?~%]))?"
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class DateError(ValueError):
    """A text that is no date; its message is one sentence: what is wrong, what to write."""


class Day(NamedTuple):
    """A day of the Gregorian calendar, in astronomical years: 0 is 1 BC, -43 is 44 BC."""

    year: int
    month: int
    day: int


class Part(NamedTuple):
    """One written end of a date. What was not written is None."""

    year: int  # of a decade or a century, its first year
    month: int | None = None
    day: int | None = None
    season: int | None = None  # 21 spring, 22 summer, 23 autumn, 24 winter
    unspecified: Unspecified = ""  # what is written as X
    approximate: bool = False  # ~ or %
    uncertain: bool = False  # ? or %
    time: str = ""  # hh:mm:ss and its offset, as written

    @property
    def precision(self) -> Precision:
        """How exactly the day is known."""
        if self.unspecified == "decade" or self.unspecified == "century":
            return self.unspecified
        if self.month is None:
            return "season" if self.season else "year"
        return "month" if self.day is None else "day"

    @property
    def earliest(self) -> Day:
        """The first day it can mean; of a season the year's, as the hemisphere is not written."""
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        """The last day it can mean."""
        year = self.year + {"decade": 9, "century": 99}.get(self.unspecified, 0)
        month = self.month or 12
        return Day(year, month, self.day or _days_in(year, month))


class Date(NamedTuple):
    """A date as written, with the days that bound it."""

    text: str
    shape: Literal["one", "interval", "one of"]  # an interval lasts, the others are a single day
    start: Part | None  # for "one" start and end are the same
    end: Part | None
    missing: Missing  # how the end that is None was written: .. or empty
    earliest: Day | None  # None: nothing that is written bounds it
    latest: Day | None
    precision: Precision  # with two ends "range", with one of them missing "open"


def parse_date(text: str) -> Date:
    """Read an EDTF date, or raise DateError."""
    if len(text) > _LONGEST:
        raise DateError(f"a date has at most {_LONGEST} characters: put words in display_date")
    try:
        return _read(text)
    except DateError as fault:
        # Escapes and bidirectional marks of a stranger's text stay out of the message.
        shown = "".join(c if c.isprintable() else "\ufffd" for c in text)
        reason = str(fault)
        if not reason:
            from dateline.story.date_advice import advice  # only a bad date pays for it

            reason = advice(text)
        raise DateError(f"“{shown}” {reason}" if text else f"an empty text {reason}") from None


def is_date(text: str) -> bool:
    """Whether a text is a date, for those who want no reason."""
    try:
        return bool(_read(text))
    except DateError:
        return False


def _read(text: str) -> Date:
    """The date, or a DateError that gives the reason only, or none where advice is wanted."""
    if text[:1] == "[" and text[-1:] == "]" and ".." in text and not set("?~%X/T,") & set(text):
        first, _, last = text[1:-1].partition("..")
        if first == last:
            raise DateError("bounds nothing: write two days in it, or one date without brackets")
        return _two_ends(text, "one of", first, last)
    if text.count("/") == 1 and "T" not in text:
        first, _, last = text.partition("/")
        return _two_ends(text, "interval", first, last)
    part = _part(text)
    return Date(text, "one", part, part, "", part.earliest, part.latest, part.precision)


def _two_ends(text: str, shape: Literal["interval", "one of"], first: str, last: str) -> Date:
    """An interval or a range, of which one end may be missing."""
    empty = ("", "..") if shape == "interval" else ("",)
    start = None if first in empty else _part(first)
    end = None if last in empty else _part(last)
    ends = [part for part in (start, end) if part]
    if not ends:
        raise DateError("bounds nothing: write a date at one end at least")
    if any(part.precision in ("decade", "century") for part in ends):
        raise DateError("has unspecified digits in a year of an interval: write the year in full")
    if ends[0].earliest > ends[-1].latest:
        raise DateError("ends before it starts: write the earlier date first")
    missing: Missing = "unknown"
    if start and end:
        missing = ""
    elif shape == "one of" or ".." in (first, last):
        missing = "open"
    return Date(
        text,
        shape,
        start,
        end,
        missing,
        start and start.earliest,
        end and end.latest,
        "open" if missing else "range",
    )


def _part(text: str) -> Part:
    """One end of a date."""
    match = _PART.fullmatch(text)
    if match is None:
        raise DateError
    sign, century, rest, month, day, time, mark = match.groups()
    year = int(sign + century + rest.replace("X", "0"))
    unspecified: Unspecified = ""
    if "X" in rest:
        unspecified = "century" if rest == "XX" else "decade"
    elif "XX" in (month, day):
        unspecified = "day" if month != "XX" else "month and day" if day else "month"
    if ("X" in rest and (sign or month)) or (month == "XX" and day not in (None, "XX")):
        raise DateError
    if sign and not year:
        raise DateError("has a year that does not exist: write 0000 for 1 BC, -0001 for 2 BC")
    if time and (not day or unspecified or not _is_time(time)):
        raise DateError(
            "has no day for its time, or one beyond 23:59:59: write it like 2024-11-19T10:00:00Z"
        )
    number, of_month = (int(n) if n and n != "XX" else None for n in (month, day))
    season = number if number and 21 <= number <= 24 else None
    if season is None and number is not None:
        _check(year, number, of_month)
    elif season and day:
        raise DateError("has a day in a season: write the season alone, like 2001-21")
    return Part(
        year,
        None if season else number,
        of_month,
        season,
        unspecified,
        mark in ("~", "%"),
        mark in ("?", "%"),
        time or "",
    )


def _check(year: int, month: int, day: int | None) -> None:
    """Refuse a month or a day that no calendar has."""
    if not 1 <= month <= 12:
        # 25 to 41 are quarters and the like, which advice knows by name.
        raise DateError(
            "" if 25 <= month <= 41 and day is None else f"has the month {month:02}: write 01 to 12"
        )
    most = _days_in(year, month)
    if day is not None and not 1 <= day <= most:
        raise DateError(
            f"has a day that does not exist: {MONTHS[month - 1]} {year} has {most} "
            f"days, write 01 to {most}"
        )


def _is_time(time: str) -> bool:
    """Whether hh:mm:ss and its offset lie within a day."""
    clock, offset = time[:8], time[9:]
    return (
        clock[2] == clock[5] == ":"
        and clock.count(":") == 2
        and clock[:2] < "24"
        and clock[3:5] < "60"
        and clock[6:] < "60"
        and offset[:2] < "24"
        and offset[3:] < "60"
    )


def _days_in(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 + leap if month == 2 else 30 + ((month + month // 8) & 1)


def weekday(day: Day) -> int:
    """The day of the week, Monday 0 to Sunday 6: the calendar repeats every 400 years."""
    return civil(2000 + day.year % 400, day.month, day.day).weekday()


def sort_key(date: Date) -> tuple[Day, Day]:
    """The order of a timeline: by the earliest possible day, then the latest.

    `[..b]` stands at b, as no earliest day is written; `[a..]` after all else that starts at a.
    """
    never = Day(10_000, 1, 1)
    return date.earliest or date.latest or never, date.latest or never


def known_end(date: Date) -> Date:
    """The one end that a date has, as a date of its own; a date of two ends or none as it is.

    Of `1985/..` this is 1985: what is written, while nearly every other day lies within it.
    """
    part = date.start or date.end
    if not date.missing or part is None:
        return date
    return date._replace(
        shape="one", start=part, end=part, missing="", earliest=part.earliest, latest=part.latest
    )


def lies_within(inner: Date, outer: Date) -> bool:
    """Whether all days that a date can mean are among those of another."""
    first, last = outer.earliest, outer.latest
    begins = first is None or (inner.earliest is not None and first <= inner.earliest)
    return begins and (last is None or (inner.latest is not None and inner.latest <= last))
