"""A day, a month or a year, and the arithmetic on it that keeps it as exact as it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple


class Point(NamedTuple):
    """A day, a month (its day is 0) or a year (its month is 0 too)."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        year = f"{'-' if self.year < 0 else ''}{abs(self.year):04}"
        if self.day:
            return f"{year}-{self.month:02}-{self.day:02}"
        return f"{year}-{self.month:02}" if self.month else year

    @property
    def first(self) -> date:
        """Its first day; raises ValueError where the calendar has none."""
        return date(self.year, self.month or 1, self.day or 1)

    def moved(self, unit: str, count: int) -> Point:
        """Return the day, month or year that lies `count` of them on, no more exact than that.

        Raises ValueError or OverflowError where no calendar reaches so far.
        """
        if unit == "year":
            return checked(Point(self.year + count))
        if unit == "month":
            months = self.year * 12 + self.month - 1 + count
            return checked(Point(months // 12, months % 12 + 1))
        return point_of(self.first + timedelta(days=count))


def nth_weekday(nth: int, weekday: int, month: Point) -> Point:
    """Return the nth Monday (0) to Sunday (6) of a month; -1 is the last.

    Raises ValueError where the month has no such day.
    """
    length = (month.moved("month", 1).first - month.first).days
    days = range(1 + (weekday - month.first.weekday()) % 7, length + 1, 7)
    if nth > len(days):
        raise ValueError(nth)
    return month._replace(day=days[nth - (nth > 0)])


def weeks_around(day: Point, unit: str, edge: str) -> list[str]:
    """Return what `the week of` a day can be, the likeliest first, or its `weekend`.

    `edge` is `begin` or `end` where the day is the first or the last of the week.
    """
    first = day.first
    monday = first - timedelta(days=first.weekday())
    sunday = first - timedelta(days=first.isoweekday() % 7)
    if unit == "weekend":
        return [_days(monday + timedelta(days=5), 2)]
    if edge:
        return [_days(first if edge == "begin" else first - timedelta(days=6), 7)]
    starts = [sunday, monday] if first == sunday else [monday, sunday]
    return list(dict.fromkeys(_days(start, 7) for start in (*starts, first)))


def checked(point: Point) -> Point:
    """Return a point that the calendar has; raises ValueError for others."""
    point.first  # noqa: B018
    return point


def point_of(day: date) -> Point:
    """Return a day as a point."""
    return Point(day.year, day.month, day.day)


def stepped(base: Point, unit: str, step: int) -> list[Point | str]:
    """Return what lies so many units on: nothing where the date counted from is less exact.

    A week begins on Monday for some, on Sunday for others.
    """
    if unit in ("week", "weekend", "fortnight"):
        if not base.day:
            return []
        day = base.first + timedelta(weeks=step * (2 if unit == "fortnight" else 1))
        monday = day - timedelta(days=day.weekday())
        sunday = day - timedelta(days=day.isoweekday() % 7)
        if unit == "weekend":
            return [_days(monday + timedelta(days=5), 2)]
        return [_days(monday, 7), _days(sunday, 7)]
    exact = {"day": base.day, "month": base.month, "year": base.year}
    return [base.moved(unit, step)] if exact.get(unit) else []


def _days(first: date, count: int) -> str:
    return f"{first}/{first + timedelta(days=count - 1)}"
