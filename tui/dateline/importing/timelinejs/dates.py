"""The dates of a TimelineJS timeline as EDTF.

A year before Christ is written there as -44 for 44 BC, which astronomers count as -43. What no
date can hold becomes a bound that is true, shown as it was written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from dateline.importing.texts import text_of
from dateline.story.dates import is_date
from dateline.story.plain import visible
from dateline.text.calendar_names import MONTH_NAMES, month_number

Time = tuple[int, int, int]
"""Hour, minute and second."""


class Start(NamedTuple):
    """One end of a date, as it was written."""

    year: int
    """As TimelineJS counts: before 1 there is -1."""
    month: int = 0
    day: int = 0
    time: Time | None = None
    problem: str = ""
    """What was left out of it, and why."""


class When(NamedTuple):
    """When a slide is, as a story says it."""

    date: str
    """EDTF; `""` where nothing dates it."""
    display: str = ""
    inferred: str = ""
    problem: str = ""
    order: tuple[int, int, int, Time] = (0, 0, 0, (0, 0, 0))
    """Where it stands among the others."""


_MIDNIGHT = (0, 0, 0)
_MANY = 3
"""So many events at the same time of day, if they are more than half of all, have a dummy."""


def dummy_times(slides: Iterable[Any]) -> frozenset[Time]:
    """Return the times of day that say nothing."""
    starts = (_end(slide.get("start_date")) for slide in slides if isinstance(slide, dict))
    times = Counter(start.time for start in starts if start and start.time)
    return frozenset(
        time
        for time, number in times.items()
        if time == _MIDNIGHT or (number >= _MANY and 2 * number > times.total())
    ) | {_MIDNIGHT}


def slide_date(slide: dict[str, Any], dummies: frozenset[Time]) -> When:
    """Return when a slide is."""
    start, end = _end(slide.get("start_date")), _end(slide.get("end_date"))
    shown = _display(slide)
    if start is None:
        return When("", shown, problem=_why(slide.get("start_date")))
    order = (start.year, start.month, start.day, start.time or _MIDNIGHT)
    own = slide.get("edtf")  # what Dateline writes beside a date that the format cannot hold
    if isinstance(own, str) and is_date(own):
        return When(own, shown, order=order)
    problem = " ".join(each.problem for each in (start, end) if each and each.problem)
    if end is None:
        problem = " ".join(filter(None, (problem, _why(slide.get("end_date"), optional=True))))
    if end and (end.year, end.month or 12, end.day or 31) < start[:3]:
        problem, end = "it ends before it starts; the end is left out", None
    date = _written(start, end, dummies)
    inferred = ""
    if not is_date(date):
        date, inferred = _bound(start, end)
        shown = shown or _words(start, end)
    return When(date, shown, inferred, problem, order)


def _why(value: Any, optional: bool = False) -> str:
    """Return why there is no date; nothing where none was meant."""
    if isinstance(value, dict):
        year = value.get("year")
        if year in (None, "") and not any(isinstance(v, str) and v for v in value.values()):
            value = None
    if value in (None, ""):
        return "" if optional else "there is no “start_date”"
    return "the date needs a “year”, a whole number"


def _end(value: Any) -> Start | None:
    """Read a date object; None where it has no year."""
    if not isinstance(value, dict):
        return None
    year = _number(value.get("year"))
    if year is None:
        return None
    month, day = _month(value.get("month")), _part(value.get("day"))
    if not 0 <= month <= 12:
        return Start(year, problem=f"“{_shown(value['month'])}” is not a month; it is left out.")
    if day and not month:
        return Start(year, problem=f"the day {day} has no month; it is left out.")
    if day != 0 and not is_date(f"{2000 + year % 400:04}-{month:02}-{day:02}"):
        problem = f"“{_shown(value['day'])}” is not a day of that month; it is left out."
        return Start(year, month, problem=problem)
    written = [value.get(name) for name in ("hour", "minute", "second")]
    hour, minute, second = map(_part, written)
    if not day or all(each in _NOTHING for each in written):
        return Start(year, month, day)
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
        shown = ":".join(_shown(each) for each in written if each not in _NOTHING)
        problem = f"“{shown}” is not a time of day; it is left out."
        return Start(year, month, day, problem=problem)
    return Start(year, month, day, (hour, minute, second))


_NOTHING = (None, "")


def _part(value: Any) -> int:
    """Return the number of a month, day, hour …; 0 if it is not given, -1 if it is not a number."""
    number = 0 if value in _NOTHING else _number(value)
    return -1 if number is None else number


def _month(value: Any) -> int:
    """Return the number of a month, which may be written as its English name: May, Sept."""
    name = value.strip().lower() if isinstance(value, str) else ""
    return month_number(name.removesuffix(".")) if name in MONTH_NAMES else _part(value)


def _shown(value: Any) -> str:
    return visible(str(value)[:20])


_DIGITS = 20


def _number(value: Any) -> int | None:
    """Return a whole number, which may be written as a text."""
    text = value.strip().removesuffix(".0") if isinstance(value, str) else ""
    digits = text.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS:
        return int(text)
    return None


def _display(slide: dict[str, Any]) -> str:
    """Return the words that are shown instead of the date."""
    ends = [slide.get("start_date"), slide.get("end_date")]
    words = [slide.get("display_date")]
    words += [each.get("display_date") for each in ends if isinstance(each, dict)]
    shown = [text_of(each) if isinstance(each, str) else "" for each in words]
    return shown[0] or " – ".join(filter(None, shown[1:]))


def _written(start: Start, end: Start | None, dummies: frozenset[Time]) -> str:
    first = _day(start)
    if end and _day(end) != first:
        return f"{first}/{_day(end)}"
    if start.time and start.time not in dummies:
        return "{}T{:02}:{:02}:{:02}".format(first, *start.time)
    return first


def _day(at: Start) -> str:
    year = at.year + 1 if at.year < 0 else at.year
    written = f"{'-' if year < 0 else ''}{abs(year):04}"
    return written + "".join(f"-{part:02}" for part in (at.month, at.day) if part)


def _bound(start: Start, end: Start | None) -> tuple[str, str]:
    """Return what is true of a date with years that EDTF cannot hold here, and why it is that."""
    first = _day(start) if is_date(_day(start)) else ""
    last = _day(end) if end and is_date(_day(end)) else ""
    inferred = "a year beyond 9999 is given as a bound"
    if end and first:
        return f"{first}/..", inferred
    if end and last:
        return f"../{last}", inferred
    return ("[..-9999]" if (end or start).year < 0 else "[9999..]"), inferred


def _words(start: Start, end: Start | None) -> str:
    """Return the years of a date in words."""
    years = [
        f"{-each.year:,} BC"
        if each.year < 0
        else f"{each.year:,}"
        if each.year > 9999
        else str(each.year)
        for each in (start, end)
        if each
    ]
    return " to ".join(years)
