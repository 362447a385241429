"""What words such as “Friday”, “late December” or “May 6–8, 2025” can mean as a date.

Every possible meaning is returned, as EDTF: where the words leave a choice it is not made here.
English only; other words mean nothing and are left to be shown as they are.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from dateline.story.dates import MONTHS, Date, Day, is_date, parse_date
from dateline.text.calendar_names import WEEKDAYS
from dateline.text.date_words import DateWords, only_date
from dateline.text.possible import Reading, Seen, readings
from dateline.text.tense import Direction


class Meaning(NamedTuple):
    """What words can mean."""

    dates: tuple[str, ...]
    """EDTF, each another possibility, in order."""
    counted: bool = False
    """Whether it was counted from the day on which the words were written."""
    weekday: int | None = None
    """0 for Monday, where the words are a weekday."""


_LONGEST = 80
"""Characters of words that can be a date."""
_MOST = 2
"""Meanings of words that say anything: the events around say more than “the summer”."""

_VAGUE = re.compile(
    r"^(?:very )?(?:early|mid|late|sometime|(?:the )?(?:start|beginning|middle|end) of)"
    r"(?:[ -](?:in|on|of))?[ -](?=\w)|^(?:in|on|at|during|the|as of) "
)
_PART_OF_DAY = re.compile(r" (?:early |late )?(?:morning|afternoon|evening|night|noon)$")
_CLOCK = re.compile(
    r",?(?: at| around)? \d{1,2}(?:(?::\d\d){1,2}(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)"
    r"(?: (?:gmt|utc|[cemp]?[sd]?t|cest|cet|bst))?$"
)
_ABOUT = re.compile(r"(?:around|about|circa|approximately|roughly|ca?\.) ?(?=\w)")
_SIDES = {
    "by": "[..{}]",
    "before": "[..{}]",
    "until": "../{}",
    "till": "../{}",
    "since": "{}/..",
    "from": "{}/..",
    "after": "[{}..]",
}
_SIDE = re.compile(rf"(?P<side>{'|'.join(_SIDES)}) (?P<rest>.+?)(?: on(?:wards)?)?")
_HALF = re.compile(r"(?P<half>first|second) half of (?P<year>[12]\d{3})")
_HALVES = {"first": "[{0}-01..{0}-06]", "second": "[{0}-07..{0}-12]"}
_JOIN = re.compile(r"( - | to | through | and |-)")
_MONTH = "|".join(month[:3].lower() for month in MONTHS)
_SAME = (
    (rf"^([12]\d{{3}}),? ((?:{_MONTH}).*)", r"\2 \1"),
    (r"^(?:previous|past) (?=\w)", "last "),
    (" & ", " and "),
    (" ,", ","),
)
"""Forms that mean the same, and those of them that the text engine knows."""
_SHORT = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs)?\b\.?")
"""Weekdays that a running text never shortens."""
_FULL = {name[:3]: name for name in WEEKDAYS}


def meaning(words: str, today: date | None, tense: Direction = "") -> Meaning | None:
    """Return what `words` can mean, if they were written on the day `today`; None for no date."""
    if len(words) > _LONGEST:
        return None
    text = re.sub("[\u2010-\u2015\u2212]", "-", words.casefold()).replace("’", "'")
    text = _SHORT.sub(lambda match: _FULL[match[1]], text)
    for pattern, same in _SAME:
        text = re.sub(pattern, same, text)
    # What stands in brackets may be the date itself, or a remark on it.
    for each in (re.sub(r"[()\[\]]", " ", text), re.sub(r"\(.*?\)|\[.*?\]", " ", text)):
        if found := _meaning(" ".join(each.split()).strip(" ,.;:-"), Seen(today, tense)):
            return found
    return None


def _meaning(text: str, seen: Seen) -> Meaning | None:
    if found := _one(text, seen):
        return found
    for detail in (_VAGUE, _PART_OF_DAY, _CLOCK):
        text = detail.sub("", text)
    if about := _ABOUT.match(text):
        found = _meaning(text[about.end() :], seen)
        return found and changed(found, "{}~")
    if side := _SIDE.fullmatch(text):
        found = _meaning(side["rest"], seen)
        return found and changed(found, _SIDES[side["side"]])
    if half := _HALF.fullmatch(text):
        return Meaning((_HALVES[half["half"]].format(half["year"]),))
    return _one(text, seen) or _range(text, seen)


def _one(text: str, seen: Seen) -> Meaning | None:
    """Read words for one date, or for two that the text engine takes as one: `May 6-8, 2025`."""
    written = text.upper()
    if is_date(written) and parse_date(written).precision != "season":  # `2021-23` are years
        return Meaning((written.partition("T")[0],))
    words = only_date(text)
    found = [_of(words, each) for each in readings(words, seen)] if words else []
    if not found or not all(0 < len(each.dates) <= _MOST for each in found):
        return None
    return found[0] if len(found) == 1 else _joined(found[0], found[1], "and" in text)


def _of(words: DateWords, reading: Reading) -> Meaning:
    """Return one date that the text engine found as what an event can be dated by."""
    dates = [str(each) for each in reading.values]
    if days := [day for each in dates if "/" in each for day in each.split("/")]:
        dates = [f"[{min(days)}..{max(days)}]"]  # some day of that week
    if words.kind == "weekday":
        return Meaning(tuple(sorted(dates)), True, reading.weekday)
    if reading.weekday is not None:  # where it is another weekday, one of the two is wrong
        wrong = [each for each in dates if weekday_of(each) not in (reading.weekday, -1)]
        dates = [each for each in dates if each not in wrong]
        dates += [] if reading.counted else [each[:7] for each in wrong]
    return Meaning(tuple(sorted(set(dates))), reading.counted)


def _range(text: str, seen: Seen) -> Meaning | None:
    """Read two dates that belong together: `30 May - 3 June 2025`, `October and November`."""
    parts = _JOIN.split(text)
    if len(parts) != 3:
        return None
    first, join, last = parts
    if (year := re.search(r"[12]\d{3}\b", last)) and not re.search(r"\d{4}", first):
        first += f" {year[0]}"
    a = _meaning(first.strip(), seen)
    if a and last.strip() in ("present", "now", "today", "ongoing"):
        return changed(a, "{}/..")
    b = _meaning(last.strip(), seen)
    return _joined(a, b, join == " and ") if a and b else None


def _joined(a: Meaning, b: Meaning, one: bool) -> Meaning | None:
    """Return what lasts from one date to the other; a day between them, if it is one of two."""
    dates = []
    for x in a.dates:
        if y := next((y for y in b.dates if is_date(f"{x}/{y}")), ""):
            apart = one and not _adjacent(x, y)
            dates.append(x if x == y else f"[{x}..{y}]" if apart else f"{x}/{y}")
    return Meaning(tuple(dates), a.counted or b.counted) if dates else None


def _adjacent(first: str, last: str) -> bool:
    """Tell whether the second of two dates starts on the day after the first."""
    end, start = bounds(parse_date(first))[1], bounds(parse_date(last))[0]
    return (start - end).days == 1


def changed(found: Meaning, form: str) -> Meaning | None:
    """Return a meaning with each date put into another: `[..{}]`."""
    dates = tuple(form.format(each) for each in found.dates)
    return found._replace(dates=dates) if all(map(is_date, dates)) else None


def bounds(found: Date) -> tuple[date, date]:
    """Return the first and the last day of a date, as far as Python's calendar reaches."""
    first, last = found.earliest, found.latest
    return _as_day(first) if first else date.min, _as_day(last) if last else date.max


def _as_day(day: Day) -> date:
    return date(*day) if day.year > 0 else date.min


def weekday_of(text: str) -> int:
    """Return the weekday of a date known to the day, -1 for others."""
    first, last = bounds(parse_date(text))
    return first.weekday() if first == last else -1
