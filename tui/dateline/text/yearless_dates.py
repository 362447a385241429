"""Words for a date of the calendar that leave its year open, and the best choice of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.text.calendar_dates import Parts, days_of, nth_in, orders
from dateline.text.calendar_names import feast_in, month_number
from dateline.text.context import BEFORE, IN_YEAR, LAST, NEXT, OPEN, PUBLISHED, Context, Value
from dateline.text.counted_dates import STEPS, WAYS, of_unit
from dateline.text.lazy import Lazy
from dateline.text.points import Point, checked
from dateline.text.tense import is_beside_past, is_planned


def of_numbers(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `4/3/2024`, a day of April or of March; it stays open but for the day of publication."""
    month_first = orders(parts, context.now)[:1]
    yield (month_first[0], "") if month_first == [context.now] else OPEN


def of_calendar(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `November 19`, and both days of `19 and 20 November`."""
    month = month_number(parts["month"])
    named = _ATTACKS.re.match(context.text, context.at)
    if named and (named[1] or context.text.endswith(_SINCE, 0, context.at)):
        yield OPEN
        return
    for day in days_of(parts):
        year, rule = _year_for(month, day, context)
        if "of" in parts:  # “7 December that year”
            year, rule = (context.last.year, IN_YEAR) if context.last else (0, "")
        yield (checked(Point(year, month, day)), rule) if year else OPEN


_ATTACKS = Lazy(
    r"Sept?(?:ember|\.)?\s11(?:th)?\b(['’]?s? (?:\w+ )?(?:attack|terror|hijack|victim))?"
    r"(?!,? \d{4})"
)
_SINCE = ("after ", "since ", "before ", "until ", "to ")
"""What is named after its day, and was not on the last one of that name."""
OF_YEAR = {
    "that year": None,
    "the same year": None,
    "last year": -1,
    "this year": 0,
    "next year": 1,
}
"""How far the year is from that of publication, of `October of last year`; None is the last named.
"""


def of_month(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `October`, `last October`, `October of that year`."""
    month = month_number(parts["month"])
    now, of, which = context.now, parts.get("of", ""), parts.get("which", "")
    way = WAYS.get(which)
    base = now if which in STEPS and not context.narrative else context.last
    if now is None and which == "last":
        yield OPEN
    elif of:
        step = OF_YEAR[of]
        base = context.last if step is None else now
        yield (Point(base.year + (step or 0), month), IN_YEAR) if base else OPEN
    elif base and way is not None:
        rule = {-1: LAST, 0: PUBLISHED, 1: NEXT}[way] if base is now else BEFORE
        yield Point(year_beside(month, base, way), month), rule
    else:
        year, rule = _year_for(month, 0, context)
        yield (Point(year, month), rule) if year else OPEN


def year_beside(month: int, base: Point, way: int) -> int:
    """Return the year of the last (-1) or next (1) month of a number, seen from a date."""
    at = base.month or (13 if way < 0 else 0)
    return base.year + (way if month == at or (month > at) == (way < 0) else 0)


def of_feast(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `Christmas`: the nearest."""
    year, rule = _year_for(*feast_in(parts["holiday"], 2000), context)
    yield (Point(year, *feast_in(parts["holiday"], year)), rule) if year else OPEN


def of_nth(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `the first Monday of October`, and `of next month`."""
    if "month" in parts:
        month = month_number(parts["month"])
        year, rule = _year_for(month, nth_in(parts, Point(2000, month)).day, context)
        yield (nth_in(parts, Point(year, month)), rule) if year else OPEN
        return
    for within, rule in of_unit(parts, context) if "unit" in parts else [OPEN]:
        yield (nth_in(parts, within), rule) if isinstance(within, Point) else OPEN


def _year_for(month: int, day: int, context: Context) -> tuple[int, str]:
    """Return the year of a month or a day that is named without it; 0 where it is not known."""
    now, last = context.now, context.last
    coming = _is_to_come(context)
    if now is None and (coming or not (context.narrative or context.same_sentence)):
        return 0, ""  # in the news of a day that is not known
    if now is None or (context.narrative and not coming and last != now):
        return (last.year, IN_YEAR) if last else (0, "")
    past = context.direction == "past" and not _CLOSED.re.search(
        context.text[max(0, context.at - 90) : context.at]
    )
    if last and context.same_sentence and last.year < now.year and past:
        return last.year, IN_YEAR
    goes_on = _goes_on(context.near, Point(now.year, month, day), now)
    if last and goes_on and context.direction != "future":
        return last.year, IN_YEAR
    this = Point(now.year, month, day)
    way = context.direction
    if context.text.endswith(_UP_TO, 0, context.at):
        way = "future"
    if last and context.same_sentence and not way and last > now:
        return last.year + (month < last.month), NEXT  # “in November and in March”
    if not (this.first > now.first if day else month > now.month):
        planned = way != "past" and is_planned(context.text, context.at)
        back = _BACK["planned"] if planned else _BACK[way]
        over = coming and (day or month < now.month)
        far = (now.first - this.first).days > (0 if over else back)
        return (now.year + 1, NEXT) if far else (now.year, LAST)
    days = (this.first - now.first).days
    if context.text.endswith("the ", 0, context.at) and _VOTE.re.match(context.text, context.at):
        way = ""
    elif is_beside_past(context.text, context.at):
        return now.year - 1, LAST
    if not way and _AHEAD[""] <= days <= 365 - _AHEAD[""]:
        return 0, ""  # the last one, or the next
    return (now.year, NEXT) if days < _AHEAD[way] else (now.year - 1, LAST)


_VOTE = Lazy(
    r"[A-Z]\w+\.?(?: \d{1,2},?)? (?:[\w.-]+ ){0,3}(?:elections?|primary|caucus(?:es)?|ballot"
    r"|referendum|vote|contests?|midterms)\b"
)
"""What is known by its day, before it is and after: “the November election”."""


def _goes_on(near: Point | None, this: Point, now: Point) -> bool:
    """Tell whether a date goes on in a year gone by: “On 2 March 2015 … On 25 March”."""
    if not (near and near.month and near.year < now.year and this[1:] > near[1:]):
        return False
    days = (now.first - this._replace(day=this.day or 1).first).days
    return not 0 <= days < _AHEAD["past"]  # which the news of a day rather means


def _is_to_come(context: Context) -> bool:
    """Tell whether something will be on a date, as seen from the day of publication."""
    before = context.text[max(0, context.at - 80) : context.at]
    return context.direction == "future" and " will " in re.split(r"[.;?!]\s", before)[-1]


_CLOSED = Lazy(
    r"\b(?:who|which) [^,;]*, [^,;]*$"
    r"|, (?:born|built|made|held|sent|[a-z]+ed) [^,;]*\b\d{4}, (?!and\b|then\b)[^,;]*$"
)
"""A relative clause with a year, which is over, or a participle: “built in 1999, closed in May”."""
_UP_TO = ("until ", "through ", "by ", "till ", "as soon as ", "as early as ", "ahead of ")
_AHEAD = {"past": 45, "future": 330, "": 120}
"""Days ahead up to which the coming month of a name is meant rather than the last."""
_BACK = {"past": 366, "future": 150, "": 366, "planned": 31}
"""Days back from which on the coming one is meant."""
