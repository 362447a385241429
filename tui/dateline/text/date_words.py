"""The words in an English text by which it names a date, before anyone says which one it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.story.dates import MONTHS
from dateline.text.calendar_names import DECADES, FEASTS, SEASONS, TIMES_OF_DAY, WEEKDAYS
from dateline.text.lazy import Lazy
from dateline.text.lookalikes import TESTS
from dateline.text.numerals import ORDINALS, SMALL, TENS


class DateWords(NamedTuple):
    """Words that name a date."""

    start: int
    end: int
    kind: str
    """Which pattern found them."""
    parts: dict[str, str]
    """What they say, by the names of the pattern's groups, in lower case."""


_MONTH = (
    rf"(?P<month>(?:{'|'.join(MONTHS)})\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
_DAY = rf"(?P<day>{_NUMBER})(?:st|nd|rd|th)?(?!\d|:\d)"
_SINCE = rf"(?P<since>{_NUMBER})(?:st|nd|rd|th)?(?![\d:])"
_UNTIL = rf"(?P<until>{_NUMBER})(?:st|nd|rd|th)?(?![\d:])"
_GAP = r"(?:\s+|[-/])"
_TO = r"\s*(?:-|–|—|to|and|or|through|until)\s*"
_SMALL = "|".join([*(word for word in SMALL if word != "zero"), *TENS])
_SPELLED_REST = rf"(?:oh|hundred|ten|eleven|twelve|\w+teen|{'|'.join(TENS)})(?:[- ](?:{_SMALL}))?"
_SPELLED_HUNDREDS = rf"(?:eighteen|nineteen|twenty) (?:{_SPELLED_REST})"
_SPELLED_THOUSANDS = rf"two thousand(?: (?:and )?(?:{_SMALL}))?"
_SPELLED = f"{_SPELLED_HUNDREDS}|{_SPELLED_THOUSANDS}"
_YEAR = rf"(?P<year>(?:1\d{{3}}|20\d\d|['’]\d\d|{_SPELLED})\b(?!,\d))"
_COUNT = rf"(?P<count>\d{{1,3}}|an?|a couple of|(?:{_SMALL})(?:-(?:{_SMALL}))?)"
_UNIT = "day|week|month|year|decade|century|centurie|quarter|weekend|fortnight"
_TIME_OF_DAY = "|".join(TIMES_OF_DAY)
_WHICH = (
    r"(?P<which>last|next|this|this past|this coming|this same|the past|the last|the next"
    r"|the previous|previous|the following|following|the coming|coming|the preceding|that|the same"
    r"|that same|the current|the prior|earlier this|later this|late last|early next|each|every)"
)
_WEEKDAY = "|".join(WEEKDAYS)
_NTH = (
    r"first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|final"
    r"|(?<=the )last(?=\s+\w+\s+(?:of|in|after|before)\b)"
    rf"|last(?=\s+\w+\s+(?:of\b|in\s+(?:{'|'.join(MONTHS)}|[12]\d{{3}}|\w+\s+month)\b))"
    r"|(?:second|third|next)[- ](?:to[- ])?last|last but one|penultimate"
)
"""`last` also as in “last Friday of May”, but not in “last Friday in Oban”."""
_WEEK = Lazy(
    r"\b(?P<week>week(?:end)?) (?:that )?(?P<edge>of|beg[ai]n\w*|start\w*|commenc\w*|end\w*) "
    r"(?:on )?(?:the )?\Z",
    holding=("week",),
)
"""Before a day that stands for its week: “the week of”, “the week that begins on”."""
_SEASON = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in SEASONS)
_FEAST = "|".join(name.title() for name in FEASTS).replace("'S", "'s").replace("'", "['’]")

_WORDS = (
    (
        "iso",
        r"(?<![\d/-])(?P<year>1\d{3}|20\d\d)(?P<sep>[/.-])(?P<month>\d\d)(?P=sep)(?P<day>\d\d)"
        r"(?![\d/-])",
    ),
    (
        "numbers",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)"
        r"(?P<year>(?:1\d|20)\d\d|(?<!\.)\d\d)(?![\d/-])",
    ),
    (
        "nth",
        rf"\b(?i:(?:first\s+(?P<after>{_WEEKDAY})\s+after\s+the\s+)?(?P<nth>{_NTH})\s+"
        rf"(?P<weekday>{_WEEKDAY})(?P<plural>s)?)(?:\s+(?:of|in)\s+(?:{_MONTH}|(?=[12]\d{{3}})"
        r"|(?P<which>the|this|next|last|that|the same|the following|each|every)\s+(?P<unit>month))"
        rf"(?:,?\s*(?:of\s+)?{_YEAR})?)?",
    ),
    (
        "calendar",
        rf"(?<![\d.,$€£])(?:{_SINCE}{_TO})?{_DAY}(?:\s+(?:day\s+)?of)?{_GAP}{_MONTH}"
        rf"(?:(?:,?\s+of)?,?{_GAP}{_YEAR})?",
    ),
    (
        "calendar",
        rf"\b{_MONTH}{_GAP}(?:the\s+)?(?:{_DAY}|(?P<ordinal>{_ORDINAL})\b)"
        rf"(?:{_TO}{_UNTIL}(?=[\s,.;)]|$))?(?:(?:,?\s+of)?,?{_GAP}{_YEAR})?",
    ),
    (
        "month",
        r"\b(?:(?P<which>(?i:last|next|this|this past|this coming|the previous|the following))"
        rf"\s+)?{_MONTH}(?:(?:,?\s+(?:of|in))?,?{_GAP}"
        rf"(?:{_YEAR}|(?P<of>(?:that|the same|last|next|this) year)))?",
    ),
    (
        "weekday",
        r"\b(?:(?P<which>(?i:last|next|this|this past|this coming|the following|the previous|coming"
        rf"|each|every))\s+)?(?P<weekday>(?i:{'|'.join(WEEKDAYS)}))"
        rf"(?P<plural>s|(?= and \w+ (?:{_TIME_OF_DAY})s)| (?:{_TIME_OF_DAY})s)?\b",
    ),
    (
        "near",
        r"\b(?P<near>day before yesterday|day after tomorrow|today|yesterday|tomorrow|tonight"
        rf"|last night|last evening|this (?:{_TIME_OF_DAY}))\b",
    ),
    (
        "range",
        r"(?<![\d$€£.,/-])(?P<year>1\d{3}|20\d\d)\s?[-–/]\s?(?P<until>\d{4}|\d\d)(?![\d/%-])",
    ),
    ("decade", r"(?<![\w$€£.,])(?P<decade>1\d\d|20\d)0['’]?s\b"),
    ("decade", r"(?<!\w)['’](?P<short>\d)0s\b"),
    ("decade", rf"\b[Tt]he (?P<named>{'|'.join(DECADES)})\b"),
    (
        "season",
        rf"\b(?:(?:early|late|mid-?)\s+)?(?P<season>{_SEASON})(?:,|,?\s+of)?\s+{_YEAR}",
    ),
    ("spelled", rf"\b(?P<year>{_SPELLED_HUNDREDS}|(?<=year ){_SPELLED_THOUSANDS})\b"),
    (
        "ago",
        rf"(?<![\w-])(?:(?P<about>about|around|nearly|almost|more than|less than|over|some) )?"
        rf"{_COUNT}(?P<vague> or (?:so|\w+))?[\s-](?P<unit>{_UNIT})s?"
        rf"[\s-](?P<way>ago|earlier|later|before|afterwards?|previously|hence|from (?:now|today))\b"
        r"(?! than\b)(?P<from>(?<=before) (?=\w))?",
    ),
    (
        "unit",
        rf"\b{_WHICH}\s+(?P<unit>{_UNIT}|{_TIME_OF_DAY}|{'|'.join(SEASONS)})\b"
        r"(?!['’]s (?:\w+ )?quarter| of (?!\d))",
    ),
    (
        "unit",
        r"\bthe (?P<unit>day|month|year) (?P<which>before|after|following)(?=[,.;])",
    ),
    (
        "end",
        r"\b(?:(?P<edge>end|beginning|start|middle|rest|close) of )?the (?P<unit>year|month)\b"
        r"(?=[.,;]|\s+(?:when|to|and)\b)|\b(?P<ending>year['’]s end|year-?end|year end)\b",
    ),
    ("season", r"\b(?i:the|in|by)\s+(?P<season>(?i:spring|summer|autumn|winter))\b"),
    ("holiday", rf"\b(?P<holiday>{_FEAST})\b(?:,?\s+{_YEAR})?"),
    ("century", rf"\b(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})[ -]century\b"),
    ("era", r"(?<![\d.,])(?P<before>\d{1,4}) B\.?C\.?(?:E\b\.?)?(?!\w)"),
    ("era", r"\bA\.?D\.? ?(?P<after>\d{1,4})\b|\b(?P<ce>\d{1,4}) (?:A\.?D|C\.?E)\b\.?"),
    (
        "year",
        r"(?<![\w$€£.,:/-])(?<!No )(?<!No\. )(?P<year>1\d{3}|20\d\d)"
        r"(?![\d%:/]|[.,]\d|-\w{2,}|['’]s\b)"
        r"(?! (?:people|men|women|km|feet|percent|per cent|dead|cavalry|infantry|m|ft|lb|kg)\b)",
    ),
    ("year", r"(?<=[\w,] )(?<!\d )['’](?P<year>\d\d)(?=[\s,.;)])(?! \w+s\b)"),
)


_NEEDS = {
    "numbers": ("/", "-", ".18", ".19", ".20"),
    "ago": ("ago", "later", "earlier", "before", "afterward", "previously", "hence", "from"),
    "season": ("pring", "ummer", "utumn", "all", "inter"),
    "holiday": (
        "Christmas",
        "Thanksgiving",
        "Halloween",
        "Valentine",
        "New Year",
        "Boxing",
        "Fools",
    ),
    "decade": ("0s", "ties"),
    "century": ("century",),
    "era": ("BC", "B.C", "AD", "A.D", "CE", "C.E"),
    "spelled": ("teen ", "wenty ", "wo thousand"),
}
"""What a text holds at least where a pattern can match: most patterns need not be compiled."""
_LEAD = 40
"""Characters before a day in which `the week of` stands."""
_ANY_CASE = ("near", "ago", "unit", "end")
"""The patterns for words that a sentence can begin with."""


@cache
def _compiled(index: int, spelled: bool, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern, which takes half the time without the years in words."""
    name, pattern = _WORDS[index]
    if not spelled:
        pattern = pattern.replace(f"|{_SPELLED}", "")
    return re.compile(pattern, flags | (re.IGNORECASE if name in _ANY_CASE else 0))


def date_words(text: str) -> list[DateWords]:
    """Return the words of a text that name dates, in its order; none overlap.

    A weekday and the day of the month behind it are one date: `Tuesday, November 19`. So are a day
    and the year that is pointed at: `7 December that year`.
    """
    taken = bytearray(len(text))
    found: list[DateWords] = []
    spelled = any(each in text for each in _NEEDS["spelled"])
    numbers = [match.start() for match in _NUMBERS.finditer(text)]
    for index, (name, words) in enumerate(_WORDS):
        if name in _NEEDS and not any(each in text for each in _NEEDS[name]):
            continue
        pattern = _compiled(index, spelled)
        begins = words.startswith(_BEGINS_WITH_NUMBER)
        for match in _at(numbers, pattern, text) if begins else pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]) or (name in TESTS and not TESTS[name](text, match)):
                continue
            found.append(_words(name, match))
            taken[start:end] = b"\x01" * (end - start)
    return [_with_week(text, each) for each in _joined(text, sorted(found))]


def _with_week(text: str, words: DateWords) -> DateWords:
    """Add `the week of` to the day behind it."""
    match = _WEEK.search(text, max(0, words.start - _LEAD), words.start)
    if not match or not words.parts.keys().isdisjoint(("since", "until")):
        return words
    return words._replace(start=match.start(), parts=words.parts | match.groupdict())


_NUMBERS = re.compile(r"\d+")
_BEGINS_WITH_NUMBER = r"(?<![\d"
"""How the patterns begin before which no digit may stand, as they begin with a number."""


def _at(starts: list[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find a pattern where it can begin, and nowhere else: in a tenth of the time."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match


_WITH_WEEKDAY = Lazy(
    rf"(?=.*\d)(?:(?P<before>{'|'.join(WEEKDAYS)})[ ,]+)?(?P<date>.+?)"
    rf"(?:[ ,]+(?P<behind>{'|'.join(WEEKDAYS)}))?",
    re.IGNORECASE,
)


def only_date(text: str) -> DateWords | None:
    """Return the words for one date that a text wholly consists of, in whatever case."""
    on = _WITH_WEEKDAY.re.fullmatch(text)
    first, last = on.span("date") if on else (0, len(text))
    spelled = any(each in text.lower() for each in _NEEDS["spelled"])
    for index, (name, _) in enumerate(_WORDS):
        if match := _compiled(index, spelled, re.IGNORECASE).fullmatch(text, first, last):
            found = _words(name, match)
            if on and (weekday := on["before"] or on["behind"]):
                found.parts["weekday"] = weekday.lower()
            return found
    return None


def _words(name: str, match: re.Match[str]) -> DateWords:
    groups = match.groupdict().items()
    parts = {key: value.lower() for key, value in groups if value is not None}
    return DateWords(*match.span(), "year" if name == "spelled" else name, parts)


def _joined(text: str, words: list[DateWords]) -> list[DateWords]:
    """Join what is one date, and lend the year of `May and June 1981` to the first of the two."""
    found: list[DateWords] = []
    for each in words:
        before = found[-1] if found else each
        gap = text[before.end : each.start].strip(" ,(\n")
        if (before.kind, each.kind) in _ON_WEEKDAY and gap in ("", "the"):
            parts = each.parts | {"weekday": before.parts["weekday"]}
            each = each._replace(start=found.pop().start, parts=parts)
        elif before.kind == "calendar" and gap in ("", "of") and _is_that_year(each):
            parts = before.parts | {"of": "that year"}
            found[-1] = before._replace(end=each.end, parts=parts)
            continue
        elif gap in _BETWEEN and _lacks_year(before) and each.parts.get("month"):
            before.parts.update((key, it) for key, it in each.parts.items() if key == "year")
        found.append(each)
    return found


_ON_WEEKDAY = [("weekday", kind) for kind in ("calendar", "iso", "numbers")]
_BETWEEN = ("and", "to", "or", "-", "–", "until", "through")


def _is_that_year(words: DateWords) -> bool:
    return words.parts.get("unit") == "year" and words.parts.get("which") in ("that", "the same")


def _lacks_year(words: DateWords) -> bool:
    parts = words.parts
    return "month" in parts and not parts.keys() & {"year", "which", "of"}
