"""Which date some words mean: the one that is meant best, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.text import counted_dates, yearless_dates
from dateline.text.calendar_dates import Parts, certain
from dateline.text.context import OPEN, Context, Value
from dateline.text.date_words import DateWords

_KINDS: dict[str, Callable[[Parts, Context], Iterator[Value]]] = {
    "numbers": yearless_dates.of_numbers,
    "calendar": yearless_dates.of_calendar,
    "month": yearless_dates.of_month,
    "holiday": yearless_dates.of_feast,
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
_LAST_NAMED = "the last of that name"


def resolve(words: DateWords, context: Context) -> list[Value]:
    """Return what words mean; two values where they name two days."""
    kind, parts = words.kind, words.parts
    if kind in _ROUGH or (kind == "season" and "year" not in parts):
        return []
    try:
        if known := certain(kind, parts, context.this_year):
            rule = _LAST_NAMED if kind == "decade" and "decade" not in parts else ""
            return [(value, rule) for value in known]
        return list(_KINDS[kind](parts, context))
    except (ValueError, OverflowError):
        return [OPEN]  # a day that no calendar has
