"""How far apart two dates can lie, and whether their order is certain."""

from datetime import date as civil
from typing import Literal, NamedTuple

from dateline.story.dates import Date, Day

Window = tuple[Day | None, Day | None]
"""The first and the last day that something can be; None where it is not bounded."""


class Distance(NamedTuple):
    """A distance in time: whole months and the days left over, and all of it in days."""

    months: int
    days: int
    total_days: int


class Gap(NamedTuple):
    """How far the start of a date can lie from the end of the one listed before it."""

    shortest: Distance
    longest: Distance | None  # None: not bounded
    order: Literal["certain", "unknown", "overlapping"]  # unknown: either may be the earlier


def gap(a: Date, b: Date) -> Gap | None:
    """The distance from the end of `a` to the start of `b`, listed after it.

    None where what is written bounds nothing, or two dates may or may not overlap.
    """
    (first, last), (low, high) = _end(a), _start(b)
    lasting = "interval" in (a.shape, b.shape)
    nothing = Distance(0, 0, 0)
    if lasting and _meets(_start(a), _end(b)) and _meets(_start(b), _end(a)):
        return Gap(nothing, nothing, "overlapping")
    if last and low and last <= low:
        shortest = _distance(last, low)
        if (first, high) == (last, low):  # both known to the day: most gaps
            return Gap(shortest, shortest, "certain")
        return Gap(shortest, _distance(first, high) if first and high else None, "certain")
    if lasting or not (first and last and low and high) or high < first:
        return None
    there, back = _distance(first, high), _distance(low, last)
    # Months are of unequal length, so the longer in months may be the shorter in days.
    return Gap(nothing, Distance(*max(there[:2], back[:2]), max(there[2], back[2])), "unknown")


def _meets(start: Window, end: Window) -> bool:
    """Whether a start surely is not after an end."""
    return bool(start[1] and end[0] and start[1] <= end[0])


def _start(date: Date) -> Window:
    """The first and the last day on which a date can start."""
    if date.shape != "interval":
        return date.earliest, date.latest
    within = [part.latest for part in (date.start, date.end) if part]
    return date.earliest, min(within)


def _end(date: Date) -> Window:
    """The first and the last day on which a date can end."""
    if date.shape != "interval":
        return date.earliest, date.latest
    within = [part.earliest for part in (date.start, date.end) if part]
    return max(within), date.latest


def _distance(first: Day, last: Day) -> Distance:
    """The distance between two days, moved by whole cycles of 400 years to where Python counts."""
    cycles = last.year // 400 - first.year // 400 - 1
    start = civil(2000 + first.year % 400, first.month, first.day)
    end = civil(2400 + last.year % 400, last.month, last.day)
    days = (end - start).days + 146_097 * cycles
    if 0 <= days < 28:  # less than any month
        return Distance(0, days, days)
    from dateutil.relativedelta import relativedelta  # 4 ms that only a longer gap needs

    step = relativedelta(end, start)
    return Distance(step.years * 12 + step.months + 4800 * cycles, step.days, days)
