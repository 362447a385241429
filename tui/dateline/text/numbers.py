"""The numbers in an English text, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_SMALL_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_SMALL = _SMALL_WORDS.split()
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = _TENS_WORDS.split()
_ORDINAL_WORDS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL = _ORDINAL_WORDS.split()
_VALUES = {
    **{word: value for value, word in enumerate(_SMALL, 2)},
    **{word: value for value, word in enumerate(_ORDINAL, 3)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    **{word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS, 2)},
    "dozen": 12,
}
_UNITS = {"one": 1, "first": 1, "second": 2, **_VALUES}
_DIGITS = r"\d+(?:[.,]\d+)*"
_NUMBER = re.compile(
    rf"{_DIGITS}|\b(?P<tens>{'|'.join(_TENS)})[- ](?P<unit>{'|'.join(_UNITS)})\b"
    rf"|\b(?:{'|'.join(_VALUES)})\b",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


class Number(NamedTuple):
    """A number that a text names."""

    value: str
    """In digits, without separators of thousands."""
    at: int
    end: int


def numbers(text: str, without: Iterable[tuple[int, int]] = ()) -> list[Number]:
    """Return the numbers of a text but for those in some stretches: its dates.

    One, first and second are left out: they are said of what no source counts.
    """
    taken = bytearray(len(text))
    for start, last in without:
        taken[start:last] = b"\x01" * (last - start)
    found = []
    for match in _NUMBER.finditer(text):
        at, end = match.span()
        if any(taken[at:end]):
            continue
        found.append(Number(_value(match), at, end))
    return found


def _value(match: re.Match[str]) -> str:
    word = match[0].casefold()
    if match["tens"]:
        return str(_VALUES[match["tens"].casefold()] + _UNITS[match["unit"].casefold()])
    if word in _VALUES:
        return str(_VALUES[word])
    return word.replace(",", "") if _GROUPED.fullmatch(word) else word
