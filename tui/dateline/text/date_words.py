"""The words in an English text by which it names a date, before anyone says which one it is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dateline.story.dates import MONTHS
from dateline.text.calendar_names import DECADES, FEASTS, SEASONS, WEEKDAYS
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
_DAY = r"(?P<day>(?:[12]\d|3[01]|0?[1-9]))(?:st|nd|rd|th)?(?!\d|:\d)"
_OTHER = r"(?P<other>(?:[12]\d|3[01]|0?[1-9]))(?:st|nd|rd|th)?(?![\d:])"
_TO = r"\s*(?:-|–|—|to|and|or|through|until)\s*"
_SMALL = "|".join([*(word for word in SMALL if word != "zero"), *TENS])
_SPELLED_REST = rf"(?:oh|hundred|ten|eleven|twelve|\w+teen|{'|'.join(TENS)})(?:[- ](?:{_SMALL}))?"
_SPELLED = (
    rf"(?:eighteen|nineteen|twenty) (?:{_SPELLED_REST})|two thousand(?: (?:and )?(?:{_SMALL}))?"
)
_YEAR = rf"(?P<year>(?:1\d{{3}}|20\d\d|['’]\d\d|{_SPELLED})\b(?!,\d))"
_COUNT = rf"(?P<count>\d{{1,3}}|an?|a couple of|(?:{_SMALL})(?:-(?:{_SMALL}))?)"
_UNIT = "day|week|month|year|decade|century|centurie|quarter|weekend|fortnight"
TIMES_OF_DAY = ("morning", "afternoon", "evening", "night")
_TIME_OF_DAY = "|".join(TIMES_OF_DAY)
_WHICH = (
    r"(?P<which>last|next|this|this past|this coming|this same|the past|the last|the next"
    r"|the previous|previous|the following|following|the coming|coming|the preceding|that|the same"
    r"|that same|the current|the prior|earlier this|later this|late last|early next|each|every)"
)
_SEASON = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in SEASONS)
_FEAST = "|".join(name.title() for name in FEASTS).replace("'S", "['’]s")

_WORDS = (
    ("iso", r"(?<![\d-])(?P<year>1\d{3}|20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    (
        "numbers",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[/-])(?P<second>\d{1,2})(?P=sep)"
        r"(?P<year>(?:1\d|20)?\d\d)(?![\d/-])",
    ),
    (
        "calendar",
        rf"(?<![\d.,$€£])(?:{_OTHER}{_TO})?{_DAY}(?:\s+(?:day\s+)?of)?\s+{_MONTH}"
        rf"(?:,?\s+(?:of\s+)?{_YEAR})?",
    ),
    (
        "calendar",
        rf"\b{_MONTH}\s+(?:the\s+)?(?:{_DAY}|(?P<ordinal>{_ORDINAL})\b)"
        rf"(?:{_TO}{_OTHER}(?=[\s,.;)]))?(?:,?\s+{_YEAR})?",
    ),
    (
        "month",
        rf"\b(?:(?P<which>last|next|this|this past|this coming|the previous|the following)\s+)?"
        rf"{_MONTH}(?:,?\s+(?:of\s+)?(?:{_YEAR}|(?P<of>(?:that|the same|last|next|this) year)))?",
    ),
    (
        "weekday",
        r"\b(?:(?P<which>last|next|this|this past|this coming|the following|the previous|coming"
        rf"|each|every)\s+)?(?P<weekday>(?i:{'|'.join(WEEKDAYS)}))"
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
    (
        "decade",
        rf"\b[Tt]he (?P<named>{'|'.join(DECADES)})\b",
    ),
    (
        "spelled",
        rf"\b(?P<year>(?:eighteen|nineteen|twenty) (?:{_SPELLED_REST})|(?<=year )two thousand"
        rf"(?: (?:and )?(?:{_SMALL}))?)\b",
    ),
    (
        "ago",
        rf"(?<![\w-])(?:(?P<about>about|around|nearly|almost|more than|less than|over|some) )?"
        rf"{_COUNT}(?P<vague> or (?:so|\w+))?[\s-](?P<unit>{_UNIT})s?"
        rf"[\s-](?P<way>ago|earlier|later|before|afterwards?|previously|hence|from (?:now|today))\b"
        r"(?P<from>(?<=before) (?=\w))?",
    ),
    (
        "unit",
        rf"\b{_WHICH}\s+(?P<unit>{_UNIT}|{_TIME_OF_DAY}|{'|'.join(SEASONS)})\b"
        r"(?!['’]s (?:\w+ )?quarter)",
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
    (
        "season",
        rf"\b(?:(?:early|late|mid-?)\s+)?(?P<season>{_SEASON})(?:,|,?\s+of)?\s+{_YEAR}",
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
    "numbers": ("/", "-"),
    "ago": ("ago", "later", "earlier", "before", "afterward", "previously", "hence", "from"),
    "season": ("pring", "ummer", "utumn", "all", "inter"),
    "holiday": ("Christmas", "Thanksgiving", "Halloween", "Valentine", "New Year"),
    "decade": ("0s", "ties"),
    "century": ("century",),
    "era": ("BC", "B.C", "AD", "A.D", "CE", "C.E"),
    "spelled": ("teen ", "wenty ", "wo thousand"),
}
"""What a text holds at least where a pattern can match: most patterns need not be compiled."""


@cache
def _compiled(index: int, flags: int) -> re.Pattern[str]:
    name, pattern = _WORDS[index]
    return re.compile(pattern, flags | (re.IGNORECASE if name in _ANY_CASE else 0))


_ANY_CASE = ("near", "ago", "unit", "end")


def date_words(text: str) -> list[DateWords]:
    """Return the words of a text that name dates, in its order; none overlap.

    A weekday and the day of the month behind it are one date: `Tuesday, November 19`.
    """
    taken = bytearray(len(text))
    found: list[DateWords] = []
    for index, (name, _) in enumerate(_WORDS):
        if name in _NEEDS and not any(each in text for each in _NEEDS[name]):
            continue
        for match in _compiled(index, 0).finditer(text):
            start, end = match.span()
            if any(taken[start:end]) or (name in _TESTS and not _TESTS[name](text, match)):
                continue
            found.append(_words(name, match))
            taken[start:end] = b"\x01" * (end - start)
    return _joined(text, sorted(found))


def only_date(text: str) -> DateWords | None:
    """Return the words for one date that a text wholly consists of, in whatever case."""
    taken: list[DateWords] = []
    if on := _on_weekday().match(text):
        taken = [DateWords(*on.span(), "weekday", {"weekday": on[1].lower()})]
    at = on.end() if on else 0
    for index, (name, _) in enumerate(_WORDS):
        if match := _compiled(index, re.IGNORECASE).fullmatch(text, at):
            found = _joined(text, [*taken, _words(name, match)])
            return found[0] if len(found) == 1 else None
    return None


def _words(name: str, match: re.Match[str]) -> DateWords:
    groups = match.groupdict().items()
    parts = {key: value.lower() for key, value in groups if value is not None}
    return DateWords(*match.span(), "year" if name == "spelled" else name, parts)


def _joined(text: str, words: list[DateWords]) -> list[DateWords]:
    found: list[DateWords] = []
    for each in words:
        if found and found[-1].kind == "weekday" and each.kind in ("calendar", "iso", "numbers"):
            gap = text[found[-1].end : each.start]
            if gap.strip(" ,(") in ("", "the"):
                before = found.pop()
                parts = each.parts | {"weekday": before.parts["weekday"]}
                each = each._replace(start=before.start, parts=parts)
        found.append(each)
    return found


_VERBS = ("May", "March")


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Tell the month of May from the verb, and the month of April from a person."""
    if re.match(r",? \d{1,4} B\.?C", text[match.end() :][:12]):
        return False  # no year that EDTF reads alone
    if match["year"] or match["of"] or match["which"]:
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    if len(match["month"]) < 4 and match["month"] != "May":
        return False  # “Jan Kavan”: without a day or a year only with a stop
    if match["month"] in _VERBS:
        return bool(_before_month().search(before))
    return not re.search(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $", before)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year from a number of things: `1709 schoolchildren`."""
    if len(match["year"]) != 4 or not match["year"].isdigit():
        return True
    before, behind = text[max(0, match.start() - 20) : match.start()], text[match.end() :][:30]
    if re.match(r" B\.?C", behind):
        return False
    if re.match(r" (?!(?:was|is|has|as|his|its|this|us|does)\b)[a-z]\w*(?:s|ren)\b", behind):
        return bool(
            re.search(
                r"(?:\b(?:the|its|his|her|their|in|since|early|late|and|fiscal)|['’]s) $",
                before,
                re.I,
            )
        )
    return match["year"] >= "1100" or bool(re.search(r"\b(?:in|year|since|until|AD) $", before))


def _is_weekday(text: str, match: re.Match[str]) -> bool:
    """Tell a day from the title of something: `Saturday Night Live`."""
    return not re.match(r" (?:Night|Morning|Evening|Times|Post)\b", text[match.end() :][:9])


def _is_holiday(text: str, match: re.Match[str]) -> bool:
    """Tell a holiday from a person called Christmas."""
    before = text[max(0, match.start() - 20) : match.start()]
    return not re.search(r"\b(?!On|By|In|This|Last|Until|Before|After|Since)[A-Z]\w+ $", before)


_TESTS = {"month": _is_month, "year": _is_year, "weekday": _is_weekday, "holiday": _is_holiday}
"""By kind: whether words that look like a date are one."""


@cache
def _on_weekday() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join(WEEKDAYS)})\b[ ,(]+(?=.*\d)", re.IGNORECASE)


@cache
def _before_month() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|of|by|since|until|till|early|late|mid|from|to|during|before|after|their|through"
        r"|between|each|every|for|on|around|s)[\s-]$",
        re.IGNORECASE,
    )
