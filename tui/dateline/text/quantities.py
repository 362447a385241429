"""The quantities in an English text: a value with its magnitude, its unit and its bound."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

from dateline.text.blocks import Span
from dateline.text.lazy import Lazy
from dateline.text.numerals import ORDINALS, SMALL, TENS

_UNITS = {word: value for word, value in (SMALL | ORDINALS).items() if 1 <= value <= 19}
_WORDS = {word: value for word, value in (_UNITS | TENS).items() if word != "one"}
_WORDS |= {word[:-1] + "ieth": value for word, value in TENS.items()}
_ORDINAL = re.compile(r"(?:\d(?:st|nd|rd)|first|second|third|th)$", re.IGNORECASE)
_MAGNITUDES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6}
_MAGNITUDES |= {"m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12}
_NAMED = "dozen|hundred|thousand|million|billion|trillion"
_SHARES = {"third": 100 / 3, "quarter": 25.0, "fifth": 20.0}
_NUMBER = re.compile(
    r"(?<![A-Za-z\d])\d+(?:[.,]\d+)*(?:st|nd|rd|th)?"
    rf"|\b(?P<tens>{'|'.join(TENS)})[- ](?P<unit>{'|'.join(_UNITS)})\b"
    rf"|\b(?P<one>an?|one|half(?:[ -]an?)?)(?=[ -](?:{_NAMED})\b)"
    r"|\b(?:(?P<of>one|two|three|four)[ -]|an? )(?P<share>third|quarter|fifth)s?(?= of\b)"
    r"|(?<!first )(?<!second )(?<!other )\b(?P<half>half)(?= (?:of|the|its|their|his|her|all)\b)"
    r"|\bQ(?P<quarter>[1-4])\b"
    rf"|\b(?:{'|'.join(_WORDS)}|dozen)\b",
    re.IGNORECASE,
)
"""`1,200`, `21st`, `twenty-five`, `a` of “a million”, `two thirds` of “two thirds of the crew”; not
`20` of G20.

Not `one` alone, and not `half` of “the first half”: they count nothing as often as they do.
"""
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_MAGNITUDE = Lazy(rf"[\s-]?(?:({_NAMED})\b|(k|m|mn|b|bn|tn)\b)", re.IGNORECASE)
_AND = Lazy(rf"(?: and)? (?:(?P<tens>{'|'.join(TENS)})(?:[- ](?P<unit>{'|'.join(_UNITS)}))?"
            rf"|(?P<small>{'|'.join(_UNITS)}))\b", re.IGNORECASE)  # fmt: skip
"""`and fifty` of “two hundred and fifty”."""
_CURRENCY = Lazy(r"(?:(?:US|A|C|NZ|HK|S)?(\$)|([€£¥₹₽])|\b(USD|EUR|GBP|JPY)\s?)\s?$")
_UNIT = Lazy(
    r"[\s-]?(?:(%)|(percentage[- ]points?|basis points?|bps|per ?cent|pct|points?|(?:US |Canadian "
    r"|Australian )?dollars?|euros?|pounds?|yen|yuan|rupees?|rou?bles?|kilomet(?:re|er)s?|kms?"
    r"|miles?|met(?:re|er)s?|feet|foot|ft|inch(?:es)?|yards?|centimet(?:re|er)s?|cm|mm"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)"
    r"|kilograms?|kilos?|kgs?|tons?|tonnes?|grams?|ounces?|acres?|hectares?|lit(?:re|er)s?"
    r"|gallons?|barrels?|degrees?|mph|km/h|kph|megawatts?|gigawatts?|MW|GW)\b)",
    re.IGNORECASE,
)
_UNIT_FORMS = (
    "%:per_cent,percent,pct point:percentage_point basis_point:bp $:dollar,us_dollar,"
    "canadian_dollar,australian_dollar,usd €:euro,eur £:gbp ¥:yen,jpy ₹:rupee ₽:rouble,ruble "
    "km:kilometre,kilometer metre:meter foot:feet,ft inch:inche cm:centimetre,centimeter "
    "kg:kilogram,kilo litre:liter km/h:kph mw:megawatt gw:gigawatt century:centurie"
)
_UNIT_NAMES = {
    form.replace("_", " "): name.replace("_", " ")
    for entry in _UNIT_FORMS.split()
    for name, _, forms in (entry.partition(":"),)
    for form in forms.split(",")
}
_DIMENSIONS = (
    ("%", "point", "basis point"),
    ("$", "€", "£", "¥", "₹", "₽", "yuan", "%"),
    ("km", "mile", "metre", "foot", "inch", "yard", "cm", "mm"),
    ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"),
    ("kg", "ton", "tonne", "gram", "ounce", "pound"),
    ("acre", "hectare", "km", "mile"),
    ("litre", "gallon", "barrel"),
    ("mph", "km/h"),
    ("mw", "gw"),
)
"""Units of which a number has one: nobody writes km for miles."""
_BOUNDS = {
    "above": r"at least|more than|over|above|no (?:fewer|less) than|upwards? of|in excess of"
    r"|exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:ed|es|ing)|(?:well|just|slightly) over",
    "below": r"nearly|almost|fewer than|less than|under|below|just short of|up to|as many as"
    r"|at most|no more than|as (?:much|high) as",
    "about": r"about|around|some|roughly|approximately|(?:an? )?estimated|circa|close to|or so",
}
_BOUND = Lazy(
    "|".join(rf"(?P<{name}>\b(?:{words}))" for name, words in _BOUNDS.items()), re.IGNORECASE
)
_TO_NUMBER = Lazy(r"\s+(?:an? |the |another )?[$€£¥]?$", re.IGNORECASE)
_NEAR = 40
"""Characters before a number in which its bound is looked for."""
_EXACT = 100
"""Below it a whole number is not rounded."""


class Quantity(NamedTuple):
    """A number that a text names."""

    start: int
    end: int
    """After its unit."""
    written: Span
    """The number alone, with its magnitude."""
    value: float
    """Not a number where digits are none, as in `1.2.3`."""
    digits: str
    """Without magnitude, and without separators of thousands."""
    words: str = ""
    """As the text has it, with its bound and its unit."""
    unit: str = ""
    """A currency, `%`, or what is measured: `km`."""
    bound: str = ""
    """`above` for “more than”, `below` for “nearly”, `about`."""
    is_ordinal: bool = False
    has_magnitude: bool = False


@lru_cache(maxsize=4096)
def quantities(text: str, without: tuple[Span, ...] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a text, except those within some spans: its dates."""
    taken = bytearray(len(text))
    for start, last in without:
        taken[start:last] = b"\x01" * (last - start)
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        if any(taken[match.start() : match.end()]) or (found and match.start() < found[-1].end):
            continue
        found.append(_read(text, match))
    return tuple(found)


def _read(text: str, match: re.Match[str]) -> Quantity:
    """Return the quantity that begins with a number."""
    start, end = match.span()
    word = match[0].casefold()
    value, digits = _value(match)
    is_ordinal = bool(match["quarter"] or (_ORDINAL.search(word) and not match["share"]))
    sign = _CURRENCY.re.search(text, max(0, start - 5), start)
    magnitudes: list[str] = ["dozen"] if word == "dozen" else []
    while not is_ordinal and (more := _MAGNITUDE.re.match(text, end)):
        name = (more[1] or more[2]).lower()
        if name in ("m", "b", "k") and not sign and text[more.start()] != name:
            break  # “5 m” is a length
        magnitudes.append(name)
        value, end = value * _MAGNITUDES[name], more.end()
        if name in ("hundred", "thousand") and (rest := _AND.re.match(text, end)):
            value, end = value + _value_of_words(rest), rest.end()
    written = start, end
    unit = "%" if match["share"] or match["half"] else ""
    if sign:
        start = sign.start()
        unit = _UNIT_NAMES.get((name := sign[1] or sign[2] or sign[3]).lower(), name)
    elif not (unit or is_ordinal) and (behind := _UNIT.re.match(text, end)):
        end, unit = behind.end(), _unit_name(behind[1] or behind[2])
    bound, first = _bound(text, start)
    words = text[first:end]
    return Quantity(
        start, end, written, value, digits, words, unit, bound, is_ordinal, bool(magnitudes)
    )


def _value(match: re.Match[str]) -> tuple[float, str]:
    """Return the value of a number, and its digits."""
    word = match[0].casefold()
    if share := match["share"]:
        parts = SMALL.get((match["of"] or "one").casefold(), 1)
        return parts * _SHARES[share.casefold()], word
    if match["half"]:
        return 50.0, word
    if match["quarter"]:
        return float(match["quarter"]), match["quarter"]
    if match["one"]:
        return (0.5, word) if word.startswith("half") else (1.0, "1")
    if match["tens"]:
        known = _value_of_words(match)
        return known, f"{known:g}"
    if word == "dozen":
        return 12.0, "12"
    if word in _WORDS:
        return float(_WORDS[word]), str(_WORDS[word])
    digits = re.sub(r"(?:st|nd|rd|th)$", "", word)
    digits = digits.replace(",", "") if _GROUPED.fullmatch(digits) else digits
    try:
        return float(digits), digits
    except ValueError:
        return math.nan, digits


def _value_of_words(match: re.Match[str]) -> float:
    words = {name: (word or "").casefold() for name, word in match.groupdict().items()}
    tens, unit = TENS.get(words["tens"], 0), _UNITS.get(words["unit"], 0)
    return float(tens + unit + _UNITS.get(words.get("small", ""), 0))


def _unit_name(word: str) -> str:
    """Return the one name of a unit: `km` of `kilometres`."""
    word = word.lower().replace("-", " ")
    for form in (word, word.removesuffix("s")):
        if name := _UNIT_NAMES.get(form):
            return name
    return word if word in ("%", "km/h") else word.removesuffix("s")


def _bound(text: str, start: int) -> tuple[str, int]:
    """Return how exact a number is, by the words before it, and where they begin."""
    first = max(0, start - _NEAR)
    before = text[first:start]
    for match in reversed(list(_BOUND.re.finditer(before))):
        if _TO_NUMBER.re.match(before, match.end()):
            return match.lastgroup or "", first + match.start()
    return "", start


def have_units_in_conflict(one: Quantity, other: Quantity) -> bool:
    """Return True if two numbers measure the same in different units: `$5` and `€5`."""
    if one.unit == other.unit or not (one.unit and other.unit):
        return False
    return any(one.unit in units and other.unit in units for units in _DIMENSIONS)


def is_rounded(one: float, other: float) -> bool:
    """Return True if one of two numbers can be the other, rounded: 1,200 and 1,214.

    Whole numbers below a hundred are taken as they are: 30 dead are not 34.
    """
    return one == other or is_rounding(one, other) or is_rounding(other, one)


def is_rounding(rounded: float, exact: float) -> bool:
    """Return True if the first number is the second one, rounded."""
    if rounded < _EXACT and rounded == int(rounded):
        return False
    digits = len(f"{rounded:.12g}".replace(".", "").strip("0")) or 1
    return digits < 17 and float(f"{exact:.{digits - 1}e}") == rounded
