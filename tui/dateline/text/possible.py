"""All that words for a date can mean, seen from a day, and perhaps in the light of a tense.

Drafting chooses one meaning; a check asks whether a date is among them all, and an import takes
whatever lies between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.story.dates import is_date, parse_date
from dateline.text.calendar_dates import Parts, certain, days_of, nth_in, orders, week_of
from dateline.text.calendar_names import (
    SEASONS,
    TIMES_OF_DAY,
    WEEKDAYS,
    feast_in,
    month_number,
    season_in,
)
from dateline.text.counted_dates import (
    DAYS_FROM,
    FROM_NOW,
    STEPS,
    STORY_STEPS,
    WAYS,
    step_of,
    weekday_beside,
    weekdays,
)
from dateline.text.date_words import DateWords
from dateline.text.points import Point, point_of, stepped
from dateline.text.tense import Direction
from dateline.text.yearless_dates import OF_YEAR, year_beside

_NEAR = timedelta(days=45)
"""Within which a date without a year is meant whatever the tense seems to be."""


class Seen(NamedTuple):
    """From where words are read."""

    now: date | None = None
    """The day on which they were written."""
    tense: Direction | None = None
    """That of what they date; None where every meaning is wanted, whatever the tense."""
    before: tuple[Point, ...] = ()
    """What the date named before them can mean."""
    year: int = 0
    """The year that was named last, to which a date without one may belong; 0 for none."""


class Reading(NamedTuple):
    """A date that words name."""

    said: Point
    """The year, month and day that they say themselves, 0 for what they do not."""
    weekday: int | None
    """0 is Monday."""
    values: tuple[Point | str, ...]
    """All that is meant perhaps: points, or EDTF for what is none; empty if that cannot be told."""
    counted: bool
    """Whether they were counted from another day."""


def readings(words: DateWords, seen: Seen) -> list[Reading]:
    """Return the dates that words name: two of `6-8 May`, none of `each Friday`, or a week."""
    found = _readings(words, seen)
    if "week" not in words.parts:
        return found
    days = [day for each in found for day in each.values if isinstance(day, Point) and day.day]
    weeks = [week for day in days for week in week_of(words.parts, day)]
    return [Reading(Point(0), None, _held(weeks), False)]


def _readings(words: DateWords, seen: Seen) -> list[Reading]:
    parts = words.parts
    if parts.get("which") in ("each", "every") or "plural" in parts:
        return []
    by_name = "weekday" in parts and words.kind != "nth"
    weekday = WEEKDAYS.index(parts["weekday"]) if by_name else None
    try:
        if known := certain(words.kind, parts, seen.now):
            points = [each if isinstance(each, Point) else Point(0) for each in known]
            pairs = zip(points, known, strict=True)
            return [Reading(point, weekday, _held([each]), False) for point, each in pairs]
        if words.kind == "calendar":
            return [_of_day(parts, day, weekday, seen) for day in days_of(parts)]
        said = Point(0, month_number(parts["month"])) if words.kind == "month" else Point(0)
        read = _KINDS.get(words.kind)
        values = _held(read(parts, seen)) if read else ()
        return [Reading(said, weekday, values, words.kind not in ("numbers", "nth"))]
    except (ValueError, OverflowError):
        return [Reading(Point(0), weekday, (), False)]  # a day that no calendar has


def _held(values: Iterable[Point | str]) -> tuple[Point | str, ...]:
    """Return the values that a story can hold, each once."""
    return tuple(each for each in dict.fromkeys(values) if _is_date(each))


@lru_cache(maxsize=1024)
def _is_date(value: Point | str) -> bool:
    return is_date(str(value))


def _of_day(parts: Parts, day: int, weekday: int | None, seen: Seen) -> Reading:
    """Read `November 19`, and `Tuesday, November 19`, which says its year by that."""
    said = Point(0, month_number(parts["month"]), day)
    found = _held(_of_years(lambda year: said._replace(year=year), seen))
    if weekday is not None and seen.now:
        every = [said._replace(year=year) for year in _years(seen.now)]
        held = (each for each in every if _is_date(each))
        found = tuple(each for each in held if each.first.weekday() == weekday) or found
    return Reading(said, weekday, found, True)


def _years(now: date) -> range:
    return range(now.year - 1, now.year + 2)


def _of_years(of_year: Callable[[int], Point], seen: Seen) -> Iterator[Point]:
    """Yield what comes once a year: that of now, or the last and the next that fit the tense."""
    if seen.year:
        yield of_year(seen.year)
    if seen.now is None:
        return
    now = point_of(seen.now)
    every = [each for year in _years(seen.now) if _is_date(each := of_year(year))]
    if same := [each for each in every if each in (now, now._replace(day=0))]:
        yield from same
        return
    last = max((each for each in every if each < now), default=None)
    coming = min((each for each in every if each > now), default=None)
    near, soon = (_is_near(each, seen.now) for each in (last, coming))
    # The tense decides, unless what it rules out is so near that the tense may deceive.
    both = (last is None) or (coming is None) or (seen.tense == "" and near == soon)
    if last and (both or near or seen.tense in ("past", None)):
        yield last
    if coming and (both or soon or seen.tense in ("future", None)):
        yield coming


@lru_cache(maxsize=1024)
def _is_near(point: Point | None, now: date) -> bool:
    if point is None:
        return False
    first, last = parse_date(str(point))[5:7]
    return any(abs(date(*day) - now) <= _NEAR for day in (first, last) if day)


def _month(parts: Parts, seen: Seen) -> Iterator[Point]:
    """Read `October`, `last October`, `October of that year`."""
    month, which = month_number(parts["month"]), parts.get("which", "")
    now = point_of(seen.now) if seen.now else None
    if of := parts.get("of"):
        step = OF_YEAR[of]
        bases = seen.before if step is None else (now,) if now else ()
        yield from (Point(base.year + (step or 0), month) for base in bases)
        return
    way = WAYS.get(which, 0)
    if not way:
        yield from _of_years(lambda year: Point(year, month), seen)
        return
    for base in _bases(seen, which in STEPS):
        nearest = year_beside(month, base, way)
        yield from (Point(nearest, month), Point(nearest + way, month))


def _nth(parts: Parts, seen: Seen) -> Iterator[Point]:
    """Read `the first Monday of October`, and `of next month`."""
    if "month" in parts:
        month = month_number(parts["month"])
        yield from _of_years(lambda year: nth_in(parts, Point(year, month)), seen)
    elif "unit" in parts:
        yield from (nth_in(parts, it) for it in _unit(parts, seen) if isinstance(it, Point))


def _weekday(parts: Parts, seen: Seen) -> Iterator[Point]:
    """Read `Friday` as the last or the next one, as the tense has it; else as either."""
    wanted, which = WEEKDAYS.index(parts["weekday"]), parts.get("which", "")
    if which in STORY_STEPS:
        for base in seen.before:
            if base.day:
                yield weekday_beside(wanted, base, STORY_STEPS[which])
    if seen.now:
        yield from map(point_of, weekdays(wanted, which, seen.now, seen.tense))


def _near(parts: Parts, seen: Seen) -> Iterator[Point]:
    """Read `yesterday`."""
    if seen.now:
        yield point_of(seen.now).moved("day", DAYS_FROM.get(parts["near"], 0))


def _bases(seen: Seen, from_now: bool) -> tuple[Point, ...]:
    """Return what is counted from: the day it was written, or what was named before; or both.

    Where nothing was named before, what is counted from that cannot be told.
    """
    now = (point_of(seen.now),) if seen.now else ()
    if from_now:
        return now
    return (*seen.before, *now) if seen.before else ()


def _ago(parts: Parts, seen: Seen) -> Iterator[Point | str]:
    """Read `two years ago`, `three days later`: about then, but for a few days."""
    unit, step = parts["unit"], step_of(parts)
    if step is None:
        return
    unit, times = _COUNTED_IN.get(unit, (unit, 1))
    step *= times
    for base in _bases(seen, parts["way"] in FROM_NOW):
        for there in stepped(base, unit, step):
            few = unit == "weekend" or (unit == "day" and abs(step) < 7)
            yield there if few else f"{there}~"


_COUNTED_IN = {"decade": ("year", 10), "week": ("day", 7), "fortnight": ("day", 14)}
"""The unit that a longer one is counted in, and how often it goes into that."""


def _unit(parts: Parts, seen: Seen) -> Iterator[Point | str]:
    """Read `last month`, `this summer`, and `the next day`, counted from the date before."""
    unit, which = parts["unit"], parts["which"]
    step = WAYS.get(which)
    if step is None:
        return
    for base in _bases(seen, which in STEPS and unit != "day"):
        if unit in SEASONS:  # that of this year may be the last one, or the next
            yield from (season_in(unit, base.year + n) for n in sorted({0, step}))
        else:
            yield from stepped(base, "day" if unit in TIMES_OF_DAY else unit, step)


def _season(parts: Parts, seen: Seen) -> Iterator[str]:
    """Read `the summer`: when in the year that is depends on the hemisphere."""
    years = [seen.year] if seen.year else []
    years += [seen.now.year, seen.now.year + 1, seen.now.year - 1] if seen.now else []
    yield from (season_in(parts["season"], year) for year in years)


def _feast(parts: Parts, seen: Seen) -> Iterator[Point]:
    return _of_years(lambda year: Point(year, *feast_in(parts["holiday"], year)), seen)


def _end(parts: Parts, seen: Seen) -> Iterator[Point]:
    """Read `the end of the year`, of which only the year is known."""
    for base in (*_bases(seen, True), *seen.before):
        if parts.get("unit") != "month":
            yield Point(base.year)
        elif base.month:
            yield Point(base.year, base.month)


_KINDS: dict[str, Callable[[Parts, Seen], Iterable[Point | str]]] = {
    "numbers": lambda parts, seen: orders(parts, seen.now),
    "month": _month,
    "season": _season,
    "holiday": _feast,
    "nth": _nth,
    "weekday": _weekday,
    "near": _near,
    "ago": _ago,
    "unit": _unit,
    "end": _end,
}
"""By the kind of the words, the function that reads what they leave open."""
