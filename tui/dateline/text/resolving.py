"""Which date some words mean: one function for each kind of words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import TH, relativedelta

from dateline.text.date_words import HOLIDAYS, SHORT_MONTHS, WEEKDAYS, DateWords
from dateline.text.numerals import ORDINALS, number, spelled_year
from dateline.text.points import Point, point_of


class Context(NamedTuple):
    """What the meaning of a relative date depends on."""

    now: Point | None
    """The day of publication."""
    last: Point | None
    """The date named before."""
    near: Point | None
    """The same, where it was named a sentence or two ago; in a history, wherever."""
    direction: str
    """Where the verb points: past, future, or empty."""
    narrative: bool
    """Whether the text is a history."""
    finance: bool
    """Whether it reports earnings, whose years are quarters."""
    text: str
    at: int
    same_sentence: bool
    """Whether the date before stands in the same sentence."""


Value = tuple[Point | str, str]
"""What is meant (a point, or EDTF for what is none; empty: it stays open), and the rule."""

_FUTURE = "the next after the day of publication"
_PAST = "the last up to the day of publication"
_PUBLISHED = "counted from the day of publication"
_BEFORE = "counted from the date named before it"
_IN_YEAR = "in the year named before it"


def resolve(words: DateWords, context: Context) -> list[Value]:
    """Return what words mean; two values where they name two days."""
    try:
        return list(_KINDS[words.kind](words.parts, context))
    except (ValueError, OverflowError):
        return [("", "")]  # a day that no calendar has


def _year_of(text: str, context: Context) -> int:
    """Read a year, of two digits also."""
    if text[0].isalpha():
        return spelled_year(text)
    if len(text) == 4:
        return int(text)
    short = int(text[-2:])
    latest = context.now.year + 10 if context.now else 2040
    return max(year for year in (1800 + short, 1900 + short, 2000 + short) if year <= latest)


def _checked(point: Point) -> Point:
    point.first  # noqa: B018  raises ValueError
    return point


def _iso(parts: dict[str, str], context: Context) -> Iterator[Value]:
    yield _checked(Point(int(parts["year"]), int(parts["month"]), int(parts["day"]))), ""


def _numbers(parts: dict[str, str], context: Context) -> Iterator[Value]:
    first, second = int(parts["first"]), int(parts["second"])
    year = _year_of(parts["year"], context)
    if first > 12:
        first, second = second, first
    elif second <= 12 and first != second:
        now = context.now  # 4/3 is a day of April or of March
        if not now or Point(year, first, second) != now:
            yield "", ""
            return
    yield _checked(Point(year, first, second)), ""


def _calendar(parts: dict[str, str], context: Context) -> Iterator[Value]:
    month = SHORT_MONTHS[parts["month"][:3]]
    day = int(parts.get("day") or ORDINALS[parts["ordinal"]])
    days = sorted({day, int(parts.get("other", day))})
    for each in days:
        if "year" in parts:
            yield _checked(Point(_year_of(parts["year"], context), month, each)), ""
        else:
            year, rule = _year_for(month, each, context)
            yield (_checked(Point(year, month, each)), rule) if year else ("", "")


def _month(parts: dict[str, str], context: Context) -> Iterator[Value]:
    month = SHORT_MONTHS[parts["month"][:3]]
    if "year" in parts:
        yield Point(_year_of(parts["year"], context), month), ""
        return
    now, which = context.now, parts.get("which", "")
    of = parts.get("of", "")
    if of:
        base = context.last if of in ("that year", "the same year") else now
        step = {"last year": -1, "next year": 1}.get(of, 0)
        yield (Point(base.year + step, month), _IN_YEAR) if base else ("", "")
    elif which in ("last", "this past") and now and not context.narrative:
        yield Point(now.year - (month >= now.month), month), _PAST
    elif which in ("next", "this coming") and now and not context.narrative:
        yield Point(now.year + (month <= now.month), month), _FUTURE
    elif which == "this" and now and not context.narrative:
        yield Point(now.year, month), _PUBLISHED
    elif which in ("the previous", "last") and context.last:
        yield Point(context.last.year - (month >= (context.last.month or 13)), month), _BEFORE
    elif which in ("the following", "next") and context.last:
        yield Point(context.last.year + (month <= (context.last.month or 0)), month), _BEFORE
    else:
        year, rule = _year_for(month, 0, context)
        yield (Point(year, month), rule) if year else ("", "")


def _year_for(month: int, day: int, context: Context) -> tuple[int, str]:
    """Return the year of a month or a day that is named without it; 0 where it is not known."""
    now, last = context.now, context.last
    if context.narrative or now is None:
        return (last.year, _IN_YEAR) if last else (0, "")
    if last and context.same_sentence and last.year < now.year and context.direction == "past":
        return last.year, _IN_YEAR
    this = Point(now.year, month, day)
    ahead = this.first > now.first if day else month > now.month
    if not ahead:
        far = (now.first - this.first).days > (150 if context.direction == "future" else 366)
        return (now.year + 1, _FUTURE) if far else (now.year, _PAST)
    months = (this.first - now.first).days / 30
    if last and context.same_sentence and not context.direction and last > now:
        return now.year, _FUTURE  # “in March and in October”
    limit = _AHEAD[context.direction]
    if context.text.endswith(_UP_TO, 0, context.at):
        limit = max(limit, 6)
    if months < limit:
        return now.year, _FUTURE
    return now.year - 1, _PAST


_UP_TO = ("until ", "through ", "by ", "till ")
_AHEAD = {"past": 1.5, "future": 11, "": 4}
"""Months ahead up to which the coming month of a name is meant rather than the last."""


def _weekday(parts: dict[str, str], context: Context) -> Iterator[Value]:
    now, which = context.now, parts.get("which", "")
    wanted = WEEKDAYS.index(parts["weekday"])
    if context.narrative or now is None or which in ("each", "every") or "plural" in parts:
        if context.last and context.last.day and which in ("the following", "next"):
            ahead = (wanted - context.last.first.weekday() - 1) % 7 + 1
            yield context.last.moved("day", ahead), _BEFORE
        else:
            yield "", ""
        return
    back = (now.first.weekday() - wanted) % 7
    if which in ("last", "this past", "the previous"):
        yield now.moved("day", -(back or 7)), _PAST
    elif which in ("next", "this coming", "coming", "the following"):
        yield now.moved("day", 7 - back), _FUTURE
    elif context.direction == "future" or which == "this":
        yield now.moved("day", (7 - back) % 7), _FUTURE
    else:
        yield now.moved("day", -back), _PAST


_NEAR = {
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}


def _near(parts: dict[str, str], context: Context) -> Iterator[Value]:
    if context.now is None or context.narrative:
        yield "", ""
    elif parts["near"] == "today" and not context.direction:
        yield "", ""  # nowadays
    else:
        yield context.now.moved("day", _NEAR.get(parts["near"], 0)), _PUBLISHED


def _range(parts: dict[str, str], context: Context) -> Iterator[Value]:
    first = int(parts["year"])
    until = parts["until"]
    last = int(until) if len(until) == 4 else first - first % 100 + int(until)
    if not first < last < 2100:
        yield "", ""
        return
    yield Point(first), ""
    yield Point(last), ""


_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def _decade(parts: dict[str, str], context: Context) -> Iterator[Value]:
    if "decade" in parts:
        yield f"{parts['decade']}X", ""
        return
    ten = int(parts["short"]) if "short" in parts else _DECADES.index(parts["named"]) + 2
    latest = context.now.year if context.now else 2030
    decade = max(each for each in (180, 190, 200) if (each + ten) * 10 <= latest)
    yield f"{decade + ten}X", "the last of that name"


def _year(parts: dict[str, str], context: Context) -> Iterator[Value]:
    yield Point(_year_of(parts["year"], context)), ""


def _ago(parts: dict[str, str], context: Context) -> Iterator[Value]:
    unit, way = parts["unit"], parts["way"]
    count = number(parts["count"])
    about = parts.get("about", "") in ("more than", "less than", "over") or parts.get("vague")
    from_now = way in ("ago", "hence", "from now", "from today")
    base = context.now if from_now and not context.narrative else context.near or context.now
    if context.narrative and not from_now:
        base = context.last
    elif (
        not from_now
        and base is context.near
        and base
        and not context.same_sentence
        and not base.day
    ):
        base = None  # “a year later”: of what was said, and no longer of that date
    if (
        base is None
        or count is None
        or unit not in ("day", "week", "month", "year")
        or about
        or "from" in parts
    ):
        yield "", ""
        return
    step = (
        count
        if way in ("later", "afterward", "afterwards", "hence", "from now", "from today")
        else -count
    )
    if context.finance and unit == "year" and parts["count"] in ("a", "an", "one", "1"):
        yield "", ""  # the same quarter of the year before
        return
    if unit == "week":
        day = base.first + timedelta(weeks=step)
        monday = day - timedelta(days=day.weekday())
        yield f"{monday}/{monday + timedelta(days=6)}", _PUBLISHED
        return
    if unit == "day" and not base.day:
        yield "", ""
        return
    if unit == "month" and not base.month:
        yield "", ""
        return
    yield base.moved(unit, step), _PUBLISHED if base is context.now else _BEFORE


_STEPS = {
    **dict.fromkeys(("last", "this past", "the last"), -1),
    **dict.fromkeys(("next", "this coming", "the coming", "coming", "early next"), 1),
    **dict.fromkeys(("this", "earlier this", "later this", "the current", "late last"), 0),
}
_STEPS["late last"] = -1
_STORY_STEPS = {
    **dict.fromkeys(("the previous", "previous", "the preceding", "the prior", "before"), -1),
    **dict.fromkeys(("the next", "the following", "following", "after"), 1),
    **dict.fromkeys(("that", "the same", "that same", "this same"), 0),
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def _unit(parts: dict[str, str], context: Context) -> Iterator[Value]:
    unit, which = parts["unit"], parts["which"]
    if which in _STORY_STEPS or (context.narrative and which in ("the last", "next")):
        base, step, rule = context.near, _STORY_STEPS.get(which, 0), _BEFORE
        if which == "the next" and not context.near:
            base = None
    elif which in _STEPS and not context.narrative:
        base, step, rule = context.now, _STEPS[which], _PUBLISHED
    elif which in ("this", "the current") and context.narrative:
        base, step, rule = context.last, 0, _BEFORE
    elif which == "the past" and unit == "year" and context.now:
        base, step, rule = None, 0, ""
    else:
        base, step, rule = None, 0, ""
    if base is None:
        yield "", ""
        return
    if unit in ("morning", "afternoon", "evening", "night"):
        unit = "day"
    if unit in ("year", "month", "day"):
        exact = base.day if unit == "day" else base.month if unit == "month" else base.year
        yield (base.moved(unit, step), rule) if exact else ("", "")
    elif unit == "week" and base.day:
        monday = base.first - timedelta(days=base.first.weekday()) + timedelta(weeks=step)
        yield f"{monday}/{monday + timedelta(days=6)}", rule
    elif unit in _SEASONS:
        yield (
            f"{base.year + step:04}-{_SEASONS[unit]}" if step == 0 else "",
            rule if step == 0 else "",
        )
    else:
        yield "", ""


def _end(parts: dict[str, str], context: Context) -> Iterator[Value]:
    base = context.last if context.narrative else context.now
    if base is None:
        yield "", ""
    elif parts.get("unit") == "month":
        yield (Point(base.year, base.month), _PUBLISHED) if base.month else ("", "")
    else:
        yield Point(base.year), _BEFORE if context.narrative else _PUBLISHED


def _season(parts: dict[str, str], context: Context) -> Iterator[Value]:
    yield f"{_year_of(parts['year'], context):04}-{_SEASONS[parts['season']]}", ""


def _holiday(parts: dict[str, str], context: Context) -> Iterator[Value]:
    month, day = HOLIDAYS[parts["holiday"].replace("’", "'")]
    if "year" in parts:
        year, rule = _year_of(parts["year"], context), ""
    else:
        year, rule = _year_for(month, day or 25, context)
    if not year:
        yield "", ""
    elif day:
        yield Point(year, month, day), rule
    else:
        yield point_of(date(year, month, 1) + relativedelta(weekday=TH(4))), rule


_KINDS: dict[str, Callable[[dict[str, str], Context], Iterator[Value]]] = {
    "iso": _iso,
    "numbers": _numbers,
    "calendar": _calendar,
    "month": _month,
    "weekday": _weekday,
    "near": _near,
    "range": _range,
    "decade": _decade,
    "year": _year,
    "ago": _ago,
    "unit": _unit,
    "end": _end,
    "season": _season,
    "holiday": _holiday,
}
