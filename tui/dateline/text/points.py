"""A day, a month or a year, and the arithmetic on it that keeps it as exact as it is."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta


class Point(NamedTuple):
    """A day, a month (its day is 0) or a year (its month is 0 too)."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    @property
    def first(self) -> date:
        """Its first day; raises ValueError where the calendar has none."""
        return date(self.year, self.month or 1, self.day or 1)

    def moved(self, unit: str, count: int) -> Point:
        """Return the point `count` days, weeks, months or years on, as exact as that is."""
        if unit == "year":
            return Point(self.year + count)
        there = self.first + relativedelta(**{f"{unit}s": count})  # type: ignore[arg-type]
        return Point(there.year, there.month, 0 if unit == "month" else there.day)


def point_of(day: date) -> Point:
    """Return a day as a point."""
    return Point(day.year, day.month, day.day)
