"""What words can mean as a date: every possibility, where the words leave a choice."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dateline.story.dates import Date, Day, is_date, parse_date


class Meaning(NamedTuple):
    """What words can mean."""

    dates: tuple[str, ...]
    """EDTF, each another possibility, in order."""
    counted: bool = False
    """Whether it was counted from the day on which the words were written."""
    weekday: int | None = None
    """0 for Monday, where the words are a weekday."""


def changed(found: Meaning, form: str) -> Meaning | None:
    """Return a meaning with each date put into another: `[..{}]`."""
    dates = tuple(form.format(each) for each in found.dates)
    return found._replace(dates=dates) if all(map(is_date, dates)) else None


def bounds(found: Date) -> tuple[date, date]:
    """Return the first and the last day of a date, as far as Python's calendar reaches."""
    first, last = found.earliest, found.latest
    return _as_day(first) if first else date.min, _as_day(last) if last else date.max


def _as_day(day: Day) -> date:
    return date(*day) if day.year > 0 else date.min


def weekday_of(text: str) -> int:
    """Return the weekday of a date known to the day, -1 for others."""
    first, last = bounds(parse_date(text))
    return first.weekday() if first == last else -1
