"""Words for a date that count from another one: weekdays, `two years ago`, `the next day`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.text.calendar_dates import Parts
from dateline.text.calendar_names import SEASONS, TIMES_OF_DAY, WEEKDAYS, season_in
from dateline.text.context import BEFORE, LAST, NEXT, OPEN, PUBLISHED, Context, Value
from dateline.text.lazy import Lazy
from dateline.text.numerals import number
from dateline.text.points import Point, point_of, stepped

_WEEK = timedelta(weeks=1)


def weekdays(wanted: int, which: str, now: date, tense: str | None) -> list[date]:
    """Return the days, in order, that `Friday`, `last Friday` or `next Friday` can be.

    The tense decides where no other word does; None is every tense.
    """
    last = now - timedelta(days=(now.weekday() - wanted) % 7)
    this = now + timedelta(days=wanted - now.weekday())
    coming = last if last == now and tense is not None else last + _WEEK
    # To some “last Friday” is that of the week before, to others the latest one.
    before = [this - _WEEK, last - _WEEK if last == now else last]
    behind = [this + _WEEK, last + _WEEK]
    days = {
        **{word: before for word in ("last", "the previous")},
        **{word: behind for word in ("next", "the following")},
        **{word: [coming] for word in ("coming", "this coming", "future")},
        **{word: [last] for word in ("this past", "past")},
        "this": [this, coming],
    }
    return sorted(days.get(which or tense or "", [last, coming]))


def weekday_beside(wanted: int, day: Point, way: int) -> Point:
    """Return the last (-1) or next (1) weekday of a number, seen from a day."""
    ahead = (wanted - day.first.weekday() - 1) % 7 + 1
    return day.moved("day", ahead if way > 0 else ahead % 7 - 7)


def of_weekday(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `Friday`: the last one or the next, as the verb says; a history names none."""
    now, which = context.now, parts.get("which", "")
    wanted = WEEKDAYS.index(parts["weekday"])
    if context.narrative or now is None or which in ("each", "every") or "plural" in parts:
        if context.last and context.last.day and which in ("the following", "next"):
            yield weekday_beside(wanted, context.last, 1), BEFORE
        else:
            yield OPEN
        return
    ahead = context.direction == "future" or _is_until(context)
    if not (which or context.direction or ahead) and _FRONTED.re.match(context.text, context.at):
        yield OPEN  # “On Tuesday, they vote”
        return
    days = weekdays(wanted, which, now.first, "future" if ahead else "past")
    back = WAYS[which] < 0 if which else not ahead
    yield point_of(days[0] if WAYS.get(which) == 1 else days[-1]), LAST if back else NEXT


_FRONTED = Lazy(
    r"\w+, [^.;:]{2,60}? (?:vote|hold|meet|gather|choose|head|go|face|open|begin|start|play)\b"
)
"""A day before a clause in the present, which may be to come."""


def _is_until(context: Context) -> bool:
    """Tell whether a day is to come: “until 9 a.m. Tuesday”, “ahead of Tuesday's vote”."""
    before = context.text[max(0, context.at - 20) : context.at]
    return bool(re.search(r"\b(?:until|till)\b|\b(?:ahead of|as (?:early|soon) as) $", before))


DAYS_FROM = {
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
"""Days from that of publication, of words that are not for that day itself."""


def of_near(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `today`, which without a verb of past or future is nowadays."""
    if context.now is None or context.narrative:
        yield OPEN
    elif parts["near"] == "today" and not context.direction:
        yield OPEN  # nowadays
    else:
        yield context.now.moved("day", DAYS_FROM.get(parts["near"], 0)), PUBLISHED


ONWARD = ("later", "afterward", "afterwards", "hence", "from now", "from today")
FROM_NOW = ("ago", "hence", "from now", "from today")


def step_of(parts: Parts) -> int | None:
    """Return how many units on `two years ago` is; None for `three days before the vote`."""
    count = number(parts["count"])
    if count is None or "from" in parts:
        return None
    return count if parts["way"] in ONWARD else -count


def of_ago(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `two years ago`, and `three days later`, which counts from the date named before."""
    unit, step = parts["unit"], step_of(parts)
    base = _counted_from(parts["way"], context)
    rough = parts.get("about") in ("more than", "less than", "over") or "vague" in parts
    if base is None or step is None or rough:
        yield OPEN
    elif context.finance and unit == "year" and parts["count"] in ("a", "an", "one", "1"):
        yield OPEN  # the same quarter of the year before
    else:
        found, rule = _stepped(base, unit, step, PUBLISHED if base is context.now else BEFORE)
        past = context.now and context.direction == "past" and str(found) > str(context.now)
        yield OPEN if past else (found, rule)  # what came later is not to come


def _counted_from(way: str, context: Context) -> Point | None:
    """Return the date that is counted from; None where that is not sure."""
    if context.narrative:
        return context.near if way in FROM_NOW else context.last
    if way in FROM_NOW or (context.near is None and way not in ONWARD):
        return context.now
    if context.near is None:
        return None
    # “a year later”, in another sentence: of what was said there, not of that date.
    return context.near if context.same_sentence or context.near.day else None


def _stepped(base: Point, unit: str, step: int, rule: str) -> Value:
    """Return what lies so many units on, where the date that is counted from is as exact."""
    found = stepped(base, unit, step) if unit in _COUNTABLE else []
    return (found[0], rule) if found else OPEN


_COUNTABLE = ("day", "week", "month", "year")
"""What an event is dated by."""


STEPS = {
    **dict.fromkeys(("last", "this past", "the last", "late last"), -1),
    **dict.fromkeys(("next", "this coming", "the coming", "coming", "early next"), 1),
    **dict.fromkeys(("this", "earlier this", "later this", "the current"), 0),
}
"""What counts from the day of publication."""
STORY_STEPS = {
    **dict.fromkeys(("the previous", "previous", "the preceding", "the prior", "before"), -1),
    **dict.fromkeys(("the next", "the following", "following", "after"), 1),
    **dict.fromkeys(("that", "the same", "that same", "this same"), 0),
}
"""What counts from the date named before."""
WAYS = STEPS | STORY_STEPS


def of_unit(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `last month`, `this year`, and `the next day`, which counts from the date before."""
    unit, which = parts["unit"], parts["which"]
    base: Point | None = None
    step, rule = 0, BEFORE
    if which in STORY_STEPS:
        base, step = context.near, STORY_STEPS[which]
    elif context.narrative:
        base = context.last if which in ("this", "the current") else None
    elif which in STEPS:
        base, step, rule = context.now, STEPS[which], PUBLISHED
    if base is None:
        yield OPEN
    elif unit in SEASONS:
        yield (season_in(unit, base.year), rule) if step == 0 else OPEN
    else:
        yield _stepped(base, "day" if unit in TIMES_OF_DAY else unit, step, rule)


def of_end(parts: Parts, context: Context) -> Iterator[Value]:
    """Read `the end of the year`, of which only the year is known."""
    base = context.last if context.narrative else context.now
    if base is None:
        yield OPEN
    elif parts.get("unit") == "month":
        yield (Point(base.year, base.month), PUBLISHED) if base.month else OPEN
    else:
        yield Point(base.year), BEFORE if context.narrative else PUBLISHED
