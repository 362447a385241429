"""Whether a date that a statement names is one that a source names, whatever both can mean."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dateline.story.dates import Date, lies_within, parse_date, weekday
from dateline.text.date_words import date_words
from dateline.text.points import Point, point_of
from dateline.text.possible import Reading, Seen, readings
from dateline.text.tense import is_planned, may_come

_SOON = 183
"""Days ahead in which a date without a year is the coming one also where nothing is to come."""
_MOST = 6
"""Meanings of a date from which the next one is counted."""
_AROUND = 200
"""Characters around a date in which its sentence is sought."""


class Mention(NamedTuple):
    """A date that a text names."""

    text: str
    at: int
    end: int
    said: Point
    """The year, month and day that the words say themselves, 0 for what they do not."""
    weekday: int | None = None
    """0 is Monday."""
    meant: tuple[Date, ...] = ()
    """All that it can mean, each with its bounds; empty where that cannot be told."""
    counted: bool = False
    """Whether that was counted from another day."""

    @property
    def is_relative(self) -> bool:
        """Whether it says nothing itself: in a statement it is the briefing's own."""
        return self.counted and not any(self.said) and self.weekday is None


@lru_cache(maxsize=4096)
def mentions(text: str, published: Date | None) -> tuple[Mention, ...]:
    """Return the dates that a text names, in its order."""
    seen = Seen(_day(published))
    found: list[Mention] = []
    for words in date_words(text):
        known = readings(words, seen)
        for each in known:
            values = [it for it in each.values if _is_meant(it, each, text, words.start, seen)]
            found.append(
                Mention(
                    text[words.start : words.end],
                    words.start,
                    words.end,
                    each.said,
                    each.weekday,
                    tuple(map(_parsed, values)),
                    each.counted,
                )
            )
        points = tuple(it for each in known for it in each.values if isinstance(it, Point))
        years = [each.said.year for each in known if each.said.year]
        seen = seen._replace(before=points[:_MOST] or seen.before, year=(years or [seen.year])[-1])
    return tuple(found)


@lru_cache(maxsize=1024)
def _parsed(value: Point | str) -> Date:
    return parse_date(str(value))


def _day(published: Date | None) -> date | None:
    first, last = (published.earliest, published.latest) if published else (None, None)
    return date(*first) if first and first == last and first.year > 1000 else None


def _is_meant(value: Point | str, reading: Reading, text: str, at: int, seen: Seen) -> bool:
    """Tell whether a date without its year may be one far ahead: only where more is to come."""
    if not reading.said.month or not reading.counted or not isinstance(value, Point):
        return True
    if seen.now is None or value.year == seen.year or value < point_of(seen.now):
        return True
    soon = (value.first - seen.now).days <= _SOON or is_planned(text, at)
    return soon or may_come(_sentence(text, at))


def _sentence(text: str, at: int) -> str:
    first, last = max(0, at - _AROUND), at + _AROUND
    start, end = text.rfind(". ", first, at), text.find(". ", at, last)
    return text[start + 1 if start >= 0 else first : end if end >= 0 else last]


def agrees(said: Mention, held: Mention) -> bool:
    """Tell whether a date in a statement is one that a source names, or a part of it."""
    if said.text == held.text:
        return True
    ours, theirs = _parts(said), _parts(held)
    if any(ours) and all(a is None or a == b for a, b in zip(ours, theirs, strict=True)):
        return True
    return said.is_relative or any(fits(said, date) for date in held.meant)


def _parts(mention: Mention) -> tuple[int | None, ...]:
    weekday = None if mention.weekday is None else mention.weekday + 1
    return *(part or None for part in mention.said), weekday


def fits(said: Mention, held: Date) -> bool:
    """Tell whether a date in a statement can be said of all that a date may be."""
    first, last = held.earliest, held.latest
    if first is None or last is None:
        return False
    if not any(_parts(said)):  # the nineties, a century, a season
        return said.is_relative or any(lies_within(held, each) for each in said.meant)
    year, month, day = said.said
    if year and not year == first.year == last.year:
        return False
    if month and not (month == first.month and first[:2] == last[:2]):
        return False
    if day and not (first == last and day == first.day):
        return False
    return said.weekday is None or (first == last and weekday(first) == said.weekday)
