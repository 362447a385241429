"""What looks like a date in an English text and is none: a person called April, `1709 hats`."""

from __future__ import annotations

import re

from dateline.text.lazy import Lazy

_VERBS = ("May", "March")
_BEFORE_MONTH = Lazy(
    r"\b(?:in|of|by|since|until|till|early|late|mid|from|to|during|before|after|their|through"
    r"|between|each|every|for|on|around|s)[\s-]$",
    re.IGNORECASE,
)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Tell the month of May from the verb, and the month of April from a person."""
    behind = text[match.end() :][:12]
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
    if match["month"] in _VERBS:
        return bool(_BEFORE_MONTH.re.search(before))
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
