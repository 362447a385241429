"""What words such as “Friday”, “late December” or “May 6–8, 2025” can mean as a date.

Every possible meaning is returned, as EDTF: where the words leave a choice it is not made here.
English only; other words mean nothing and are left to be shown as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from dateline.importing.dates.meanings import Meaning, bounds, changed, weekday_of
from dateline.story.dates import MONTHS, is_date, parse_date
from dateline.text.calendar_names import WEEKDAYS
from dateline.text.date_words import DateWords, only_date
from dateline.text.possible import Reading, Seen, readings
from dateline.text.tense import Direction

_LONGEST = 80
"""Characters of words that can be a date."""

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
_SAME = ((r"\bsept\b", "sep"), (r"^(?:previous|past) (?=\w)", "last "), (r" & ", " and "))
_SHORT = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs)?\b\.?")
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
    words = only_date(text) or _loosely(text)
    found = [_of(words, each) for each in readings(words, seen)] if words else []
    if not found or not all(each.dates for each in found):
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
        dates = [each if weekday_of(each) == reading.weekday else each[:7] for each in dates]
    return Meaning(tuple(sorted(set(dates))), reading.counted)


_NAMES_A_DATE = re.compile(
    rf"\b(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in map(str.lower, MONTHS))})\b"
)


def _loosely(text: str) -> DateWords | None:
    """Read a date whose parts stand in another order, or have other signs between them.

    dateutil fills up what is missing from a day that it is given; so it is asked twice, and what
    is the same both times is what the text says.
    """
    if not _NAMES_A_DATE.search(text):
        return None
    from dateutil.parser import parse

    try:
        a, b = (parse(text, default=each).timetuple()[:3] for each in _defaults())
    except (ValueError, OverflowError, ArithmeticError, TypeError, LookupError, AttributeError):
        return None
    year, month, day = (x if x == y else 0 for x, y in zip(a, b, strict=True))
    # A number of two digits that it takes for a year may be a day as well.
    if not month or (year and str(year) not in text):
        return None
    parts = {"month": str(month)}
    parts |= {"year": f"{year:04}"} if year else {}
    parts |= {"day": str(day)} if day else {}
    return DateWords(0, len(text), "calendar" if day else "month", parts)


def _defaults() -> Iterator[datetime]:
    yield datetime(2004, 1, 1)
    yield datetime(2008, 2, 2)


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
