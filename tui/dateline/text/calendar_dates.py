"""Words for a date that name a day, a month or a year of the calendar, and which one they mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import TH, relativedelta

from dateline.text.context import BEFORE, IN_YEAR, LAST, NEXT, OPEN, PUBLISHED, Context, Value
from dateline.text.date_words import HOLIDAYS, SHORT_MONTHS
from dateline.text.numerals import ORDINALS, spelled_year
from dateline.text.points import Point, point_of
from dateline.text.tense import is_beside_past

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""As EDTF numbers them."""


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


def of_iso(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `2024-11-19`."""
    yield _checked(Point(int(parts["year"]), int(parts["month"]), int(parts["day"]))), ""


def of_numbers(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `11/19/2024`; where day and month could be each other, it stays open."""
    first, second = int(parts["first"]), int(parts["second"])
    year = _year_of(parts["year"], context)
    if first > 12:
        first, second = second, first
    elif second <= 12 and first != second:
        now = context.now  # 4/3 is a day of April or of March
        if not now or Point(year, first, second) != now:
            yield OPEN
            return
    yield _checked(Point(year, first, second)), ""


def of_calendar(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `19 November 2024`, `November 19`, and both days of `19 and 20 November`."""
    month = SHORT_MONTHS[parts["month"][:3]]
    day = int(parts.get("day") or ORDINALS[parts["ordinal"]])
    days = sorted({day, int(parts.get("other", day))})
    for each in days:
        if "year" in parts:
            yield _checked(Point(_year_of(parts["year"], context), month, each)), ""
        else:
            year, rule = _year_for(month, each, context)
            yield (_checked(Point(year, month, each)), rule) if year else OPEN


def of_month(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `October 2024`, `October`, `last October`."""
    month = SHORT_MONTHS[parts["month"][:3]]
    if "year" in parts:
        yield Point(_year_of(parts["year"], context), month), ""
        return
    now, which = context.now, parts.get("which", "")
    of = parts.get("of", "")
    if of:
        base = context.last if of in ("that year", "the same year") else now
        step = {"last year": -1, "next year": 1}.get(of, 0)
        yield (Point(base.year + step, month), IN_YEAR) if base else OPEN
    elif which in ("last", "this past") and now and not context.narrative:
        yield Point(now.year - (month >= now.month), month), LAST
    elif which in ("next", "this coming") and now and not context.narrative:
        yield Point(now.year + (month <= now.month), month), NEXT
    elif which == "this" and now and not context.narrative:
        yield Point(now.year, month), PUBLISHED
    elif which in ("the previous", "last") and context.last:
        yield Point(context.last.year - (month >= (context.last.month or 13)), month), BEFORE
    elif which in ("the following", "next") and context.last:
        yield Point(context.last.year + (month <= (context.last.month or 0)), month), BEFORE
    else:
        year, rule = _year_for(month, 0, context)
        yield (Point(year, month), rule) if year else OPEN


def _year_for(month: int, day: int, context: Context) -> tuple[int, str]:
    """Return the year of a month or a day that is named without it; 0 where it is not known."""
    now, last = context.now, context.last
    if context.narrative or now is None:
        return (last.year, IN_YEAR) if last else (0, "")
    if last and context.same_sentence and last.year < now.year and context.direction == "past":
        return last.year, IN_YEAR
    this = Point(now.year, month, day)
    way = context.direction
    if context.text.endswith(_UP_TO, 0, context.at):
        way = "future"
    if last and context.same_sentence and not way and last > now:
        return last.year + (month < last.month), NEXT  # “in November and in March”
    if not (this.first > now.first if day else month > now.month):
        far = (now.first - this.first).days > _BACK[way]
        return (now.year + 1, NEXT) if far else (now.year, LAST)
    limit = 0 if is_beside_past(context.text, context.at) else _AHEAD[way]
    ahead = (this.first - now.first).days < limit
    return (now.year, NEXT) if ahead else (now.year - 1, LAST)


_UP_TO = ("until ", "through ", "by ", "till ")
_AHEAD = {"past": 45, "future": 330, "": 120}
"""Days ahead up to which the coming month of a name is meant rather than the last."""
_BACK = {"past": 366, "future": 150, "": 366}
"""Days back from which on the coming one is meant."""


def of_range(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read both years of `1914-18`."""
    first = int(parts["year"])
    until = parts["until"]
    last = int(until) if len(until) == 4 else first - first % 100 + int(until)
    if not first < last < 2100:
        yield OPEN
        return
    yield Point(first), ""
    yield Point(last), ""


_DECADE_WORDS = "twenties thirties forties fifties sixties seventies eighties nineties"
_DECADES = _DECADE_WORDS.split()


def of_decade(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `the 1990s`."""
    if "decade" in parts:
        yield f"{parts['decade']}X", ""
        return
    ten = int(parts["short"]) if "short" in parts else _DECADES.index(parts["named"]) + 2
    latest = context.now.year if context.now else 2030
    decade = max(each for each in (180, 190, 200) if (each + ten) * 10 <= latest)
    yield f"{decade + ten}X", "the last of that name"


def of_year(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `2024`, `’24`, `nineteen ninety-six`."""
    yield Point(_year_of(parts["year"], context)), ""


def of_season(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `spring 2024`."""
    yield f"{_year_of(parts['year'], context):04}-{SEASONS[parts['season']]}", ""


def of_holiday(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `Christmas 2024`, and without a year the nearest."""
    month, day = HOLIDAYS[parts["holiday"].replace("’", "'")]
    if "year" in parts:
        year, rule = _year_of(parts["year"], context), ""
    else:
        year, rule = _year_for(month, day or 25, context)
    if not year:
        yield OPEN
    elif day:
        yield Point(year, month, day), rule
    else:
        yield point_of(date(year, month, 1) + relativedelta(weekday=TH(4))), rule
