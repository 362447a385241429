"""Words for a date that say all of it themselves: `19 November 2024`, `the 1990s`, `44 BC`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from dateline.text.calendar_names import DECADES, WEEKDAYS, feast_in, month_number, season_in
from dateline.text.numerals import ORDINALS, spelled_year
from dateline.text.points import Point, checked, nth_weekday, weeks_around

Parts = dict[str, str]
_AHEAD_OF = 10
"""Years after the day of publication up to which a year of two digits is meant."""
_OUR_TIME = 2030
"""A year, where the day of publication is not known."""
Now = Point | date | None
"""The day of publication, if it is known."""


def certain(kind: str, parts: Parts, now: Now) -> list[Point | str]:
    """Return what words mean that say all of it; nothing where they leave anything open.

    Two values where they name two dates. The century of a year of two digits follows from `now`.
    Raises ValueError for what no calendar has.
    """
    read = _CERTAIN.get(kind)
    return list(read(parts, now)) if read else []


def _year(text: str, now: Now) -> int:
    if text[0].isalpha():
        return spelled_year(text)
    if len(text) == 4:
        return int(text)
    short = int(text[-2:])
    latest = _this_year(now) + _AHEAD_OF
    return max(year for year in (1800 + short, 1900 + short, 2000 + short) if year <= latest)


def _this_year(now: Now) -> int:
    return now.year if now else _OUR_TIME


def _iso(parts: Parts, now: Now) -> Iterator[Point]:
    yield checked(Point(int(parts["year"]), int(parts["month"]), int(parts["day"])))


def orders(parts: Parts, now: Now) -> list[Point]:
    """Return the days that `11/10/2024` can be, month first; raises ValueError where it is none."""
    year, first, second = _year(parts["year"], now), int(parts["first"]), int(parts["second"])
    found = [Point(year, a, b) for a, b in ((first, second), (second, first)) if a <= 12]
    return [checked(point) for point in dict.fromkeys(found)]


def _numbers(parts: Parts, now: Now) -> list[Point]:
    found = orders(parts, now)
    return found if len(found) == 1 else []


def days_of(parts: Parts) -> list[int]:
    """Return the day of the month that words name, or both; 0 where they name but the month."""
    if not parts.keys() & {"day", "ordinal"}:
        return [0]
    day = parts.get("day") or ORDINALS[parts["ordinal"]]
    days = (parts.get("since"), day, parts.get("until"))
    return list(dict.fromkeys(int(each) for each in days if each))


def _calendar(parts: Parts, now: Now) -> Iterator[Point]:
    if "year" in parts:
        year, month = _year(parts["year"], now), month_number(parts["month"])
        yield from (checked(Point(year, month, day)) for day in days_of(parts))


def _range(parts: Parts, now: Now) -> Iterator[Point]:
    """Read both years of `1914-18`, and `2024-10`, which is a month."""
    first, until = int(parts["year"]), parts["until"]
    last = int(until) if len(until) == 4 else first - first % 100 + int(until)
    if first < last < 2100:
        yield from (Point(first), Point(last))
    elif len(until) == 2:
        yield checked(Point(first, int(until)))


def nth_in(parts: Parts, month: Point) -> Point:
    """Return the day of a month that `the first Monday of` names.

    Raises ValueError where there is none, or where it is not one day.
    """
    nth = {**ORDINALS, "last": -1, "final": -1}.get(parts["nth"]) or int(parts["nth"][0])
    if "plural" in parts:
        raise ValueError(parts["nth"])
    weekday = WEEKDAYS.index(parts["weekday"])
    day = nth_weekday(nth, weekday, month)
    if after := parts.get("after"):  # “the first Tuesday after the first Monday of”
        day = day.moved("day", (WEEKDAYS.index(after) - weekday - 1) % 7 + 1)
    return day


def week_of(parts: Parts, day: Point) -> list[str]:
    """Return what `the week of 6 May` can be, the likeliest first, in EDTF."""
    edge = {"b": "begin", "s": "begin", "c": "begin", "e": "end"}.get(parts["edge"][0], "")
    return weeks_around(day, parts["week"], edge)


def _nth(parts: Parts, now: Now) -> Iterator[Point]:
    if "year" in parts:
        ends = "december" if parts["nth"] in ("last", "final") else "january"
        month = month_number(parts.get("month") or ends)
        yield nth_in(parts, Point(_year(parts["year"], now), month))


def _decade(parts: Parts, now: Now) -> Iterator[str]:
    """Read `the 1990s`; of `the nineties` the last."""
    if "decade" in parts:
        yield f"{parts['decade']}X"
        return
    ten = int(parts["short"]) if "short" in parts else DECADES.index(parts["named"]) + 2
    this = _this_year(now)
    yield f"{max(each for each in (180, 190, 200) if (each + ten) * 10 <= this) + ten}X"


def _century(parts: Parts, now: Now) -> Iterator[str]:
    number = ORDINALS.get(parts["century"]) or int(parts["century"].rstrip("stndrh"))
    if 0 < number < 30:
        yield f"{number - 1:02}XX"


def _era(parts: Parts, now: Now) -> Iterator[str]:
    """Read `44 BC`, which EDTF counts from the year 0, and `AD 79`."""
    if "before" in parts:
        year = int(parts["before"]) - 1
        yield f"-{year:04}" if year > 0 else "0000"
    else:
        yield f"{int(parts.get('after') or parts['ce']):04}"


def _season(parts: Parts, now: Now) -> Iterator[str]:
    if "year" in parts:
        yield season_in(parts["season"], _year(parts["year"], now))


def _feast(parts: Parts, now: Now) -> Iterator[Point]:
    if "year" in parts:
        year = _year(parts["year"], now)
        yield Point(year, *feast_in(parts["holiday"], year))


_CERTAIN: dict[str, Callable[[Parts, Now], Iterable[Point | str]]] = {
    "iso": _iso,
    "numbers": _numbers,
    "calendar": _calendar,
    "month": _calendar,
    "nth": _nth,
    "range": _range,
    "decade": _decade,
    "century": _century,
    "era": _era,
    "year": lambda parts, now: [Point(_year(parts["year"], now))],
    "season": _season,
    "holiday": _feast,
}
