"""What looks like a date in an English text and is none: a person called April, `1709 hats`."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.text.lazy import Lazy
from dateline.text.openers import is_opener

_VERBS = ("May", "March")
_BEFORE_MONTH = Lazy(
    r"\b(?:in|of|by|since|until|till|early|late|mid|from|to|during|before|after|their|through"
    r"|between|each|every|for|on|around|s)[\s-]$",
    re.IGNORECASE,
)


_TITLED = Lazy(r" [A-Z][a-z]+ [A-Z][a-z]", holding=(" ",))
"""Behind a month that may be part of a name: “the August Wilson Theatre”."""
_FIRST = Lazy(r"\b([A-Z][a-z]+) $")
_GIVEN = ("January", "April", "May", "June", "August")
_BEFORE_PERIOD = Lazy(
    r"(?:\b(?:in|since|until|till|early|late|mid|during|last|the|an?|its|his|her|their|each|every)"
    r"|['’]s?)[\s-]$",
    re.IGNORECASE,
)
"""Before a month, and before no person: “in April Congress”, “the May Gallup poll”."""


@lru_cache(maxsize=16)
def _is_person(text: str, month: str) -> bool:
    """Tell whether a text names somebody so: “April Stone”, “Theresa May”; not “April GDP”."""
    for match in re.finditer(rf"\b{month}\b(?: (?![A-Z][a-z]+day\b)([A-Z][a-z]))?", text):
        before = text[max(0, match.start() - 20) : match.start()]
        if match[1] and not _BEFORE_PERIOD.re.search(before):
            return True
        first = _FIRST.re.search(before) if month == "May" else None
        if first and not is_opener(first[1]):
            return True
    return False


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Tell the month of May from the verb, and the month of April from a person."""
    behind = text[match.end() :][:40]
    if re.match(r",? \d{1,4} B\.?C", behind):
        return False  # no year that EDTF reads alone
    if behind.startswith(" Fools"):
        return False
    if match["year"] or match["of"] or match["which"]:
        return True
    if re.match(r"\d", text[match.end() :][:1]):
        return False  # “Sept.11”
    before = text[max(0, match.start() - 12) : match.start()]
    if len(match["month"]) < 4 and match["month"] != "May":
        return False  # “Jan Kavan”: without a day or a year only with a stop
    if match["month"] in _GIVEN and _is_person(text, match["month"]):
        return bool(_BEFORE_PERIOD.re.search(before))
    if match["month"] in _VERBS or _TITLED.match(behind):
        return bool(_BEFORE_MONTH.re.search(before))
    return not re.search(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $", before)


_COUNTED = Lazy(
    r"\b(?:flight|room|route|highway|bus|train|page|channel|suite|unit|model|gate|box) $", re.I
)
_CAPITAL = Lazy(r"(?:(\S+)\s)?\b([A-Z][a-z’'-]+) $")
_BEFORE_YEAR = ("Copyright", "Fiscal", "Year", "Circa", "Mid", "Est")


def _is_numbered(before: str) -> bool:
    """Tell whether a number says which one something is: “Flight 2019”, “Euro 2020”.

    Not so “In 2019”, “Founded 2019”, nor “the World Cup 2018”, which was in that year.
    """
    if _COUNTED.re.search(before):
        return True
    match = _CAPITAL.re.search(before)
    if match is None or is_opener(match[2]) or match[2].endswith("ed") or match[2] in _BEFORE_YEAR:
        return False
    first = match[1] or ""
    return not first[:1].isupper() or is_opener(first) or not first[-1].isalnum()


_STREET = Lazy(
    r" (?:[A-Z0-9][\w.]* ){1,3}?(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Ct|Court|Pl|Place"
    r"|Blvd|Boulevard|Way|Terrace|Square|Hwy|Highway|Parkway)\b"
)
"""Behind the number of a house, or of a row of them."""


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year from a number of things: `1709 schoolchildren`."""
    if len(match["year"]) != 4 or not match["year"].isdigit():
        return True
    before, behind = text[max(0, match.start() - 40) : match.start()], text[match.end() :][:60]
    house = _STREET.re.match(behind) and not _BEFORE_PERIOD.re.search(before)
    if house or behind.startswith(" block of "):
        return False
    if behind[:1] not in (")", ";") and _is_numbered(before):
        return False
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
    if re.search(r"\b[A-Z]{2,}$", before.rstrip()) and not "1900" <= match["year"] < "2050":
        return False  # “the GTX 1660”
    return match["year"] >= "1100" or bool(re.search(r"\b(?:in|year|since|until|AD) $", before))


def _is_weekday(text: str, match: re.Match[str]) -> bool:
    """Tell a day from the title of something, and from a feast: `Black Friday`."""
    if text.endswith(_FEASTS, 0, match.start("weekday")):
        return False
    return not re.match(r" (?:Night|Morning|Evening|Times|Post)\b", text[match.end() :][:9])


_FEAST_WORDS = "Ash Black Bloody Cyber Easter Fat Giving Good Holy Maundy Palm Shrove Super Whit"
_FEASTS = tuple(f"{word} " for word in _FEAST_WORDS.split())
"""Before a weekday, what makes it a day of the year that has a name."""


def _is_holiday(text: str, match: re.Match[str]) -> bool:
    """Tell a holiday from a person called Christmas."""
    before = text[max(0, match.start() - 20) : match.start()]
    return not re.search(r"\b(?!On|By|In|This|Last|Until|Before|After|Since)[A-Z]\w+ $", before)


def _is_near(text: str, match: re.Match[str]) -> bool:
    """Tell today from a newspaper, and from what is no day: “worse than life today”."""
    if match[0].isupper() and text.endswith("USA ", 0, match.start()):
        return False
    return not re.search(
        r"\bthan (?:\w+ ){0,2}$|\beven $", text[max(0, match.start() - 30) : match.start()]
    )


TESTS = {
    "month": _is_month,
    "near": _is_near,
    "year": _is_year,
    "weekday": _is_weekday,
    "holiday": _is_holiday,
}
"""By kind: whether words that look like a date are one."""
