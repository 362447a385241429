"""Dates that are counted from the day on which they were written: “yesterday”, “last week”."""

from __future__ import annotations

import re
from datetime import timedelta

from dateline.importing.dates.meanings import Meaning, Told, counted

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = [name[:3] for name in WEEKDAYS]
_COUNTS = "a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_WEEK = timedelta(weeks=1)


def _near(match: re.Match[str], told: Told) -> Meaning | None:
    if told.today is None:
        return None
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["near"], 0)
    return counted([str(told.today + timedelta(days=step))])


def _ago(match: re.Match[str], told: Told) -> Meaning | None:
    """Read `three months ago`, which is about then."""
    from dateutil.relativedelta import relativedelta

    if told.today is None:
        return None
    count, unit = match["count"], match["unit"]
    number = int(count) if count.isdigit() else max(1, _COUNTS.split("|").index(count))
    steps = {"years": 10 * number} if unit == "decade" else {unit + "s": number}
    try:
        day = told.today - relativedelta(**steps)
    except (ValueError, OverflowError):
        return None
    if unit in ("day", "week"):
        return counted([str(day) if unit == "day" and number < 7 else f"{day}~"])
    return counted([f"{str(day)[:7]}~" if unit == "month" else f"{str(day)[:4]}~"])


def _unit(match: re.Match[str], told: Told) -> Meaning | None:
    """Read `last week` as some day of that week."""
    if told.today is None:
        return None
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"], 0)
    unit, today = match["unit"], told.today
    if unit == "year":
        return counted([f"{today.year + step:04}"])
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return counted([f"{months // 12:04}-{months % 12 + 1:02}"])
    monday = today - timedelta(days=today.weekday()) + step * _WEEK
    if unit == "weekend":
        return counted([f"[{monday + timedelta(days=5)}..{monday + timedelta(days=6)}]"])
    # A week begins on Sunday for some, on Monday for others.
    sunday = today - timedelta(days=today.isoweekday() % 7) + step * _WEEK
    last = max(monday, sunday) + timedelta(days=6)
    return counted([f"[{min(monday, sunday)}..{last}]"])


def _weekday(match: re.Match[str], told: Told) -> Meaning | None:
    """Read `Friday` as the last or the next one, as the tense has it; else as either."""
    if told.today is None:
        return None
    number, today = _SHORT.index(match["weekday"][:3]), told.today
    last = today - timedelta(days=(today.weekday() - number) % 7)
    this = today + timedelta(days=number - today.weekday())
    coming = last if last == today else last + _WEEK
    which = match["which"] or told.tense
    days = {
        # To some “last Friday” is that of the week before, to others the latest one.
        "last": [this - _WEEK, last - _WEEK if last == today else last],
        "next": [this + _WEEK, coming + _WEEK if last == today else coming],
        "this": [this, coming],
        "coming": [coming],
        "past": [last],
        "future": [coming],
    }.get(which, [last, coming])
    return counted([str(day) for day in days], number)


COUNTED = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?P<near>today|tonight|yesterday|tomorrow|last night)", _near),
        (r"this (?P<near>morning|afternoon|evening)", _near),
        (rf"(?P<count>\d{{1,3}}|{_COUNTS}) (?P<unit>day|week|month|year|decade)s? ago", _ago),
        (
            r"(?:(?:early|late|earlier|later) )?(?P<which>last|previous|this|next|coming) "
            r"(?P<unit>weekend|week|month|year)",
            _unit,
        ),
        (
            rf"(?:(?P<which>last|past|this|next|coming) )?"
            rf"(?P<weekday>{'|'.join(WEEKDAYS)}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?",
            _weekday,
        ),
    )
)
"""How they are written, in small letters, and what reads them."""
