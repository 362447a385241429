"""Which date some words mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.text import calendar_dates, counted_dates
from dateline.text.context import Context, Value
from dateline.text.date_words import DateWords

_KINDS: dict[str, Callable[[dict[str, str], Context], Iterator[Value]]] = {
    "iso": calendar_dates.of_iso,
    "numbers": calendar_dates.of_numbers,
    "calendar": calendar_dates.of_calendar,
    "month": calendar_dates.of_month,
    "range": calendar_dates.of_range,
    "decade": calendar_dates.of_decade,
    "year": calendar_dates.of_year,
    "season": calendar_dates.of_season,
    "holiday": calendar_dates.of_holiday,
    "weekday": counted_dates.of_weekday,
    "near": counted_dates.of_near,
    "ago": counted_dates.of_ago,
    "unit": counted_dates.of_unit,
    "end": counted_dates.of_end,
}
"""By the kind of the words, the function that reads them."""


def resolve(words: DateWords, context: Context) -> list[Value]:
    """Return what words mean; two values where they name two days."""
    try:
        return list(_KINDS[words.kind](words.parts, context))
    except (ValueError, OverflowError):
        return [("", "")]  # a day that no calendar has
