"""What words such as “Friday”, “late December” or “May 6–8, 2025” can mean as a date.

Every possible meaning is returned, as EDTF: where the words leave a choice it is not made here.
English only; other words mean nothing and are left to be shown as they are.
"""

from __future__ import annotations

import re
from datetime import date

from dateline.importing.dates.calendar import CALENDAR, MONTH, YEAR, calendar_date
from dateline.importing.dates.counted import COUNTED
from dateline.importing.dates.meanings import Meaning, Tense, Told, bounds, changed
from dateline.story.dates import is_date, parse_date

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
_SIDE = re.compile(
    r"(?P<side>by|before|until|till|since|from|after) (?P<rest>.+?)(?: on(?:wards)?)?"
)
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
_JOIN = r"(?P<join> ?- ?| to | and | & )"
_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<month>{MONTH})\.? (?P<a>\d{{1,2}}){_JOIN}(?P<b>\d{{1,2}})(?:,? {YEAR})?",
        rf"(?P<a>\d{{1,2}}){_JOIN}(?P<b>\d{{1,2}}) (?P<month>{MONTH})\.?(?:,? {YEAR})?",
    )
)
"""Two days of one month."""


def meaning(words: str, today: date | None, tense: Tense = "") -> Meaning | None:
    """Return what `words` can mean, if they were written on the day `today`; None for no date."""
    if len(words) > _LONGEST:
        return None
    text = re.sub("[\u2010-\u2015\u2212]", "-", words.casefold()).replace("’", "'")
    # What stands in brackets may be the date itself, or a remark on it.
    for each in (re.sub(r"[()\[\]]", " ", text), re.sub(r"\(.*?\)|\[.*?\]", " ", text)):
        if found := _meaning(" ".join(each.split()).strip(" ,.;:-"), Told(today, tense)):
            return found
    return None


def _meaning(text: str, told: Told) -> Meaning | None:
    for detail in (_VAGUE, _PART_OF_DAY, _CLOCK):
        text = detail.sub("", text)
    if about := _ABOUT.match(text):
        found = _meaning(text[about.end() :], told)
        return found and changed(found, "{}~")
    if side := _SIDE.fullmatch(text):
        found = _meaning(side["rest"], told)
        return found and changed(found, _SIDES[side["side"]])
    for pattern, read in (*CALENDAR, *COUNTED):
        if match := pattern.fullmatch(text):
            return read(match, told)
    return _range(text, told) or calendar_date(text, told)


def _range(text: str, told: Told) -> Meaning | None:
    """Read two dates that belong together: `May 6-8, 2025`, `October and November`."""
    if match := _DAYS[0].fullmatch(text) or _DAYS[1].fullmatch(text):
        first, last = (f"{match['month']} {match[day]} {match['year'] or ''}" for day in "ab")
        join = match["join"]
    else:
        parts = re.split(r"( - | to | through | and | & |-)", text)
        if len(parts) != 3:
            return None
        first, join, last = parts
        if (year := re.search(YEAR + r"\b", last)) and not re.search(r"\d{4}", first):
            first += f" {year[0]}"
    a = _meaning(first.strip(), told)
    if a and last.strip() in ("present", "now", "today", "ongoing"):
        return changed(a, "{}/..")
    b = _meaning(last.strip(), told)
    if not a or not b:
        return None
    dates = []
    for x in a.dates:
        if y := next((y for y in b.dates if is_date(f"{x}/{y}")), ""):
            one = join.strip() in ("and", "&") and not _adjacent(x, y)
            dates.append(x if x == y else f"[{x}..{y}]" if one else f"{x}/{y}")
    return Meaning(tuple(dates), a.counted or b.counted) if dates else None


def _adjacent(first: str, last: str) -> bool:
    """Tell whether the second of two dates starts on the day after the first."""
    end, start = bounds(parse_date(first))[1], bounds(parse_date(last))[0]
    return (start - end).days == 1
