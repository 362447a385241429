"""Words for a date that count from another one: weekdays, `two years ago`, `the next day`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dateline.text.calendar_dates import SEASONS
from dateline.text.context import BEFORE, LAST, NEXT, OPEN, PUBLISHED, Context, Value
from dateline.text.date_words import WEEKDAYS
from dateline.text.numerals import number
from dateline.text.points import Point


def of_weekday(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `Friday`: the last one or the next, as the verb says; a history names none."""
    now, which = context.now, parts.get("which", "")
    wanted = WEEKDAYS.index(parts["weekday"])
    if context.narrative or now is None or which in ("each", "every") or "plural" in parts:
        if context.last and context.last.day and which in ("the following", "next"):
            ahead = (wanted - context.last.first.weekday() - 1) % 7 + 1
            yield context.last.moved("day", ahead), BEFORE
        else:
            yield OPEN
        return
    back = (now.first.weekday() - wanted) % 7
    if which in ("last", "this past", "the previous"):
        yield now.moved("day", -(back or 7)), LAST
    elif which in ("next", "this coming", "coming", "the following"):
        yield now.moved("day", 7 - back), NEXT
    elif context.direction == "future" or which == "this" or _is_until(context):
        yield now.moved("day", (7 - back) % 7), NEXT
    else:
        yield now.moved("day", -back), LAST


def _is_until(context: Context) -> bool:
    """Tell whether a day is a term: “until Tuesday”, “until 9 a.m. Tuesday”."""
    words = context.text[max(0, context.at - 20) : context.at].split()
    return any(word in ("until", "till") for word in words)


_NEAR = {
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}


def of_near(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `today`, which without a verb of past or future is nowadays."""
    if context.now is None or context.narrative:
        yield OPEN
    elif parts["near"] == "today" and not context.direction:
        yield OPEN  # nowadays
    else:
        yield context.now.moved("day", _NEAR.get(parts["near"], 0)), PUBLISHED


_ONWARD = ("later", "afterward", "afterwards", "hence", "from now", "from today")
_FROM_NOW = ("ago", "hence", "from now", "from today")


def of_ago(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `two years ago`, and `three days later`, which counts from the date named before."""
    unit, count = parts["unit"], number(parts["count"])
    base = _counted_from(parts["way"], context)
    rough = parts.get("about") in ("more than", "less than", "over") or "vague" in parts
    if base is None or count is None or rough or "from" in parts:
        yield OPEN
    elif context.finance and unit == "year" and parts["count"] in ("a", "an", "one", "1"):
        yield OPEN  # the same quarter of the year before
    else:
        step = count if parts["way"] in _ONWARD else -count
        rule = PUBLISHED if base is context.now else BEFORE
        yield _stepped(base, unit, step, rule)


def _counted_from(way: str, context: Context) -> Point | None:
    """Return the date that is counted from; None where that is not sure."""
    if context.narrative:
        return context.near if way in _FROM_NOW else context.last
    if way in _FROM_NOW or context.near is None:
        return context.now
    # “a year later”, in another sentence: of what was said there, not of that date.
    return context.near if context.same_sentence or context.near.day else None


def _stepped(base: Point, unit: str, step: int, rule: str) -> Value:
    """Return what lies so many units on, where the date that is counted from is as exact."""
    if unit == "week" and base.day:
        day = base.first + timedelta(weeks=step)
        monday = day - timedelta(days=day.weekday())
        return f"{monday}/{monday + timedelta(days=6)}", rule
    exact = {"day": base.day, "month": base.month, "year": base.year}
    return (base.moved(unit, step), rule) if exact.get(unit) else OPEN


_STEPS = {
    **dict.fromkeys(("last", "this past", "the last", "late last"), -1),
    **dict.fromkeys(("next", "this coming", "the coming", "coming", "early next"), 1),
    **dict.fromkeys(("this", "earlier this", "later this", "the current"), 0),
}
"""What counts from the day of publication."""
_STORY_STEPS = {
    **dict.fromkeys(("the previous", "previous", "the preceding", "the prior", "before"), -1),
    **dict.fromkeys(("the next", "the following", "following", "after"), 1),
    **dict.fromkeys(("that", "the same", "that same", "this same"), 0),
}
"""What counts from the date named before."""


def of_unit(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `last month`, `this year`, and `the next day`, which counts from the date before."""
    unit, which = parts["unit"], parts["which"]
    base: Point | None = None
    step, rule = 0, BEFORE
    if which in _STORY_STEPS:
        base, step = context.near, _STORY_STEPS[which]
    elif context.narrative:
        base = context.last if which in ("this", "the current") else None
    elif which in _STEPS:
        base, step, rule = context.now, _STEPS[which], PUBLISHED
    if base is None:
        yield OPEN
    elif unit in SEASONS:
        yield (f"{base.year:04}-{SEASONS[unit]}", rule) if step == 0 else OPEN
    else:
        day = unit in ("morning", "afternoon", "evening", "night")
        yield _stepped(base, "day" if day else unit, step, rule)


def of_end(parts: dict[str, str], context: Context) -> Iterator[Value]:
    """Read `the end of the year`, of which only the year is known."""
    base = context.last if context.narrative else context.now
    if base is None:
        yield OPEN
    elif parts.get("unit") == "month":
        yield (Point(base.year, base.month), PUBLISHED) if base.month else OPEN
    else:
        yield Point(base.year), BEFORE if context.narrative else PUBLISHED
