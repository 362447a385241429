"""The dates that an English text names, each resolved to a value of its own precision.

What a date without a year, a weekday or “two years ago” means follows from the day of
publication, from the tense around it, and in a story told from beginning to end from the date
named before. Where that does not follow, the value stays open: it is never guessed.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from dateline.text import counted_dates, yearless_dates
from dateline.text.blocks import Span
from dateline.text.calendar_dates import Parts, certain, week_of
from dateline.text.context import OPEN, Context, Value
from dateline.text.counted_dates import STEPS
from dateline.text.date_words import DateWords, date_words
from dateline.text.lazy import Lazy
from dateline.text.points import Point, checked, point_of
from dateline.text.sentences import sentences
from dateline.text.tense import direction

_FINANCE = ("quarter", "net income", "net loss", "earnings", " a share", "per share", "dividend")


_ANCIENT = Lazy(r"\b\d{1,4} B\.?C")
_OLD = 5
"""Years gone by that a history names at least."""
_COUNTED = ("unit", "month")
"""What the news counts from its own day: “last year”, “last June”."""
_NO_YEAR = 10_000
"""Later than any that is named."""
_FEW = 3
"""Years before Christ in a text about such times."""


class TextDate(NamedTuple):
    """A date that a text names."""

    start: int
    end: int
    value: str
    """In EDTF, as exact as the text is; empty where it cannot be told which date is meant."""
    rule: str = ""
    """How the value was worked out; empty where the words say all of it."""


def dates(text: str, published: str = "", within: list[Span] | None = None) -> list[TextDate]:
    """Return the dates that a text names, in its order.

    `published` is the day of publication (yyyy-mm-dd), or empty where it is not known; `within`
    are the sentences of the text, if they are known.
    """
    words = date_words(text)
    spans = within or sentences(text)
    starts = [start for start, _ in spans]
    now = point_of(date.fromisoformat(published)) if len(published) == 10 else None
    if len(_ANCIENT.re.findall(text)) >= _FEW:
        now = None  # nothing in it is counted from today
    narrative = _is_narrative(words, now)
    lower = text.lower()
    finance = sum(lower.count(word) for word in _FINANCE) > 2
    last: Point | None = None
    last_at = -1
    found = []
    for each in words:
        index = max(0, bisect(starts, each.start) - 1)
        way = direction(text, spans[index], each.start, each.end) if spans else ""
        near = last if narrative or index - last_at <= 2 else None
        context = Context(
            now, last, near, way, narrative, finance, text, each.start, last_at == index
        )
        for value, rule in _resolve(each, context):
            if isinstance(value, Point):
                last, last_at = value, index
                if "week" in each.parts and value.day:
                    value, rule = week_of(each.parts, value)[0], rule or _WEEK
            elif each.kind == "season" and value:
                last, last_at = Point(int(value[:4])), index
            found.append(TextDate(each.start, each.end, str(value), rule))
    return found


def _is_narrative(words: list[DateWords], now: Point | None) -> bool:
    """Tell a history, whose dates follow from one another, from the news of a day.

    The news that looks back names bare years (“in 2008”), and counts from its own day.
    """
    newsy = sum(1 for each in words if each.kind in ("weekday", "near"))
    years = [each.parts.get("year", "") for each in words]
    if now is None:
        return len(list(filter(None, years))) >= 4 * newsy
    newsy += sum(1 for each in words if each.parts.get("way") == "ago")
    newsy += sum(1 for each in words if each.kind in _COUNTED and each.parts.get("which") in STEPS)
    old = [each for each in words if _year_of(each) < now.year - 2]
    newsy += sum(1 for each in words if now.year - 2 <= _year_of(each) < _NO_YEAR)
    exact = sum(1 for each in old if each.kind in ("calendar", "month"))
    return len(old) >= _OLD and len(old) > 4 * newsy and (not newsy or exact * 3 >= len(old))


def _year_of(words: DateWords) -> int:
    year = words.parts.get("year", "")
    return int(year) if year.isdigit() else _NO_YEAR


_KINDS: dict[str, Callable[[Parts, Context], Iterator[Value]]] = {
    "numbers": yearless_dates.of_numbers,
    "calendar": yearless_dates.of_calendar,
    "month": yearless_dates.of_month,
    "holiday": yearless_dates.of_feast,
    "nth": yearless_dates.of_nth,
    "weekday": counted_dates.of_weekday,
    "near": counted_dates.of_near,
    "ago": counted_dates.of_ago,
    "unit": counted_dates.of_unit,
    "end": counted_dates.of_end,
    "range": lambda *_: iter([OPEN]),
}
"""By the kind of the words, the function that reads what they leave open."""
_ROUGH = ("century", "era")
"""Times that no event of the news is dated by."""
_WEEK = "the week with that day in it"
_LAST_NAMED = "the last of that name"


def _resolve(words: DateWords, context: Context) -> list[Value]:
    """Return the best meaning of words; two where they name two days."""
    kind, parts = words.kind, words.parts
    if kind in _ROUGH or (kind == "season" and "year" not in parts):
        return []
    try:
        if known := certain(kind, parts, context.now):
            rule = _LAST_NAMED if kind == "decade" and "decade" not in parts else ""
            return [(value, rule) for value in known]
        found = list(_KINDS[kind](parts, context))
        return [(checked(it) if isinstance(it, Point) else it, rule) for it, rule in found]
    except (ValueError, OverflowError):
        return [OPEN]  # a day that no calendar has
