"""The dates that an English text names, relative ones resolved against the day it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.story.dates import MONTHS, Date, Day

Window = tuple[Day, Day]
"""The first and the last day that are meant."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)} | {"sept": 9}
_LONG = {month.lower(): number for number, month in enumerate(MONTHS, 1)}
CALENDAR = frozenset([*_WEEKDAYS, *_LONG, *_SHORT] + [f"{word}." for word in _SHORT])
"""Names of days and months, in lower case."""

_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_OTHER = r"(?P<other>\d{1,2})(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|to|and)\s*"
_YEAR = r"(?:,?\s+(?P<year>\d{4})\b)?"
_SEASON = "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter"
_COUNT_WORDS = "a an one two three four five six seven eight nine ten eleven twelve"
_COUNT = _COUNT_WORDS.split()
_PATTERNS = [
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?![\d-])",
        rf"(?<!\d)(?:{_OTHER}{_TO})?{_DAY}(?:\s+of)?\s+{_MONTH}{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY}(?:{_TO}{_OTHER}(?!\d))?{_YEAR}",
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?{_MONTH}(?:\s+of)?{_YEAR}",
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<weekday>(?i:{'|'.join(_WEEKDAYS)}))\b",
        r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<unit>week|month|year)\b",
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|the|in|by)\s+)?(?P<season>{_SEASON}){_YEAR}\b",
        r"\b(?P<near>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night"
        r"|[Tt]his (?:morning|afternoon|evening))\b",
        rf"\b(?P<count>\d{{1,3}}|{'|'.join(_COUNT)})\s+(?P<ago>day|week|month|year)s?\s+ago\b",
        r"(?<![\d$€£.,-])(?P<decade>1[5-9]\d|20\d)0s\b",
        r"(?<![\d$€£.,:-])(?P<year>1[5-9]\d\d|20\d\d)(?![\d%:]|[.,]\d)\b",
    )
]
_MAY = re.compile(
    r"\b(?:in|of|by|since|until|till|last|next|this|early|late|mid|from|to|during|before|after|their"
    r"|and|through|between|each|every|[a-z]+['’]s)[\s-]$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|next|plan(?:s|ned)?|expect(?:s|ed)?|due|scheduled|set to|hopes? to"
    r"|to be|upcoming|forthcoming|aims?|intends?|until|till|by|is to|are to)\b"
)
_SOON = 183
"""Days ahead in which a month without a year is the coming one rather than the last."""


class Mention(NamedTuple):
    """A date that a text names."""

    text: str
    at: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    windows: tuple[Window, ...] = ()
    """What it can mean; empty where that cannot be told."""


@lru_cache(maxsize=4096)
def mentions(text: str, published: Date | None) -> tuple[Mention, ...]:
    """Return the dates that a text names, in its order."""
    now = _day(published)
    found: list[Mention] = []
    taken = bytearray(len(text))
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            at, end = match.span()
            if not any(taken[at:end]) and (read := _read(match, text, now)):
                found += read
                taken[at:end] = b"\x01" * (end - at)
    found.sort(key=lambda mention: mention.at)
    return tuple(_in_context(found))


def _day(published: Date | None) -> date | None:
    first, last = (published.earliest, published.latest) if published else (None, None)
    return date(*first) if first and first == last and first.year > 1000 else None


def _read(match: re.Match[str], text: str, now: date | None) -> list[Mention]:
    groups = match.groupdict()
    at, end = match.span()
    mention = Mention(match[0], at, end)
    if groups.get("month"):
        return _calendar(mention, groups, text, now)
    if groups.get("season"):
        return _season(mention, groups, now)
    if groups.get("year"):
        year = int(str(groups["year"]))
        return [mention._replace(year=year, windows=(_year(year),))]
    if groups.get("decade"):
        first = int(str(groups["decade"])) * 10
        return [mention._replace(windows=((Day(first, 1, 1), Day(first + 9, 12, 31)),))]
    if groups.get("weekday"):
        number = _WEEKDAYS.index(groups["weekday"].lower())
        windows = _weekday(number, (groups["which"] or "").lower(), now) if now else ()
        return [mention._replace(weekday=number, windows=windows)]
    return [mention._replace(windows=tuple(_relative(groups, now)) if now else ())]


def _calendar(
    mention: Mention, groups: dict[str, str | None], text: str, now: date | None
) -> list[Mention]:
    """Read a date with a month: of a range of days, both ends."""
    name = str(groups["month"])
    month = int(name) if name.isdigit() else _SHORT[name.rstrip(".").lower()[:3]]
    days = [int(number) for key in ("other", "day") if (number := groups.get(key))]
    year = int(groups.get("year") or 0) or None
    bare = not days and not year and not groups.get("which")
    if bare and name in ("May", "March") and not _MAY.search(text[: mention.at]):
        return []  # the verb
    if not 1 <= month <= 12 or not all(1 <= day <= 31 for day in days):
        return []
    found = []
    for day in days or (None,):
        windows: list[Window] = []
        if year:
            window = _window(year, month, day)
            windows = [window] if window else []
        elif now:
            ahead = bool(_TO_COME.search(_sentence(text, mention.at)))
            which = (groups.get("which") or "").lower()
            windows = _without_year(month, day, which, ahead, now)
        found.append(mention._replace(year=year, month=month, day=day, windows=tuple(windows)))
    return found


def _sentence(text: str, at: int) -> str:
    """Return what stands around a place, at most 300 characters either way."""
    first, last = max(0, at - 300), at + 300
    start, end = text.rfind(". ", first, at), text.find(". ", at, last)
    return text[start + 1 if start >= 0 else first : end if end >= 0 else last]


def _without_year(month: int, day: int | None, which: str, ahead: bool, now: date) -> list[Window]:
    """Return what a month without a year can mean: the last one, or the next where that fits."""
    found: list[Window] = []
    for year in range(now.year - 2, now.year + 3):
        if (window := _window(year, month, day)) is None:
            continue
        distance = (date(*window[0]) - now).days
        past, near = distance <= 0, abs(distance) <= 366
        soon = ahead or which in ("next", "this") or distance <= _SOON
        if which in ("last", "next"):
            fits = past == (which == "last") and abs(distance) <= 731
        else:
            fits = near and (past or soon)
        if fits:
            found.append(window)
    return found


def _season(mention: Mention, groups: dict[str, str | None], now: date | None) -> list[Mention]:
    """Read a season as its year: when in the year it is depends on the hemisphere."""
    which = (groups.get("which") or "").lower()
    if year := int(groups.get("year") or 0):
        return [mention._replace(year=year, windows=(_year(year),))]
    if not which:
        return []  # the verb, the source of a river, an adjective
    steps = {"last": (-1, 0), "next": (1, 0), "this": (0,)}.get(which, (0, 1, -1))
    return [mention._replace(windows=tuple(_year(now.year + n) for n in steps) if now else ())]


def _weekday(number: int, which: str, now: date) -> tuple[Window, ...]:
    last = now - timedelta(days=(now.weekday() - number) % 7)
    days = [last, last - timedelta(days=7)] if which == "last" else [last]
    if which != "last":
        days = [last, last + timedelta(days=7)]
    if which == "next":
        days = [last + timedelta(days=7), last + timedelta(days=14)]
    return tuple((_as_day(day), _as_day(day)) for day in days)


def _relative(groups: dict[str, str | None], now: date) -> Iterator[Window]:
    """Resolve `yesterday`, `last week`, `three days ago`."""
    if near := groups.get("near"):
        step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(near.lower(), 0)
        day = _as_day(now + timedelta(days=step))
        yield day, day
    elif unit := groups.get("unit"):
        step = {"last": -1, "next": 1}.get(str(groups["which"]).lower(), 0)
        yield _unit(unit, step, now)
    elif ago := groups.get("ago"):
        count = str(groups["count"])
        number = int(count) if count.isdigit() else max(1, _COUNT.index(count) - 1)
        if ago == "day":
            day = _as_day(now - timedelta(days=number))
            yield day, day
        else:
            yield _unit(ago, -number, now)


def _unit(unit: str, step: int, now: date) -> Window:
    """Return the week, month or year that lies `step` of them ahead."""
    if unit == "week":
        monday = now - timedelta(days=now.weekday()) + timedelta(weeks=step)
        return _as_day(monday), _as_day(monday + timedelta(days=6))
    if unit == "year":
        return _year(now.year + step)
    months = now.year * 12 + now.month - 1 + step
    window = _window(months // 12, months % 12 + 1, None)
    return window or _year(now.year)


def _in_context(found: list[Mention]) -> Iterator[Mention]:
    """Let a date lend its year to the next ones without, and its day to the weekday before it."""
    year = None
    for index, mention in enumerate(found):
        behind = found[index + 1] if index + 1 < len(found) else None
        if mention.weekday is not None and behind and behind.day and behind.at - mention.end <= 2:
            mention = mention._replace(windows=behind.windows)
        if mention.month and not mention.year and year:
            window = _window(year, mention.month, mention.day)
            if window and window not in mention.windows:
                mention = mention._replace(windows=(*mention.windows, window))
        year = mention.year or year
        yield mention


def _window(year: int, month: int, day: int | None) -> Window | None:
    """Return the days of a month, or one of them; None where the calendar has no such day."""
    try:
        if day:
            one = _as_day(date(year, month, day))
            return one, one
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return Day(year, month, 1), _as_day(last)
    except ValueError:
        return None


def _year(year: int) -> Window:
    return Day(year, 1, 1), Day(year, 12, 31)


def _as_day(day: date) -> Day:
    return Day(day.year, day.month, day.day)


def agrees(said: Mention, held: Mention) -> bool:
    """Tell whether a date in a statement is one that a source names, or a part of it."""
    ours = (said.year, said.month, said.day, said.weekday)
    if not any(part is not None for part in ours):
        return True  # a relative date of the briefing's own
    theirs = (held.year, held.month, held.day, held.weekday)
    if all(a is None or a == b for a, b in zip(ours, theirs, strict=True)):
        return True
    return any(_fits(said, first, last) for first, last in held.windows)


def fits_day(said: Mention, window: Window) -> bool:
    """Tell whether a date in a statement can be said of all days of `window`."""
    return _fits(said, *window)


def _fits(said: Mention, first: Day, last: Day) -> bool:
    if said.year is not None and not said.year == first.year == last.year:
        return False
    if said.month is not None and not (said.month == first.month and first[:2] == last[:2]):
        return False
    if said.day is not None and not (first == last and said.day == first.day):
        return False
    return said.weekday is None or (first == last and date(*first).weekday() == said.weekday)


def written(window: Window) -> str:
    """Return a window as a story writes a date."""
    first, last = window
    if first == last:
        return "{:04}-{:02}-{:02}".format(*first)
    if first[1:] == (1, 1) and last[1:] == (12, 31) and first.year == last.year:
        return f"{first.year:04}"
    if _window(first.year, first.month, None) == window:
        return f"{first.year:04}-{first.month:02}"
    return f"[{written((first, first))}..{written((last, last))}]"
