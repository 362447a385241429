"""The numbers in an English text, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from dateline.text.blocks import Span
from dateline.text.numerals import ORDINALS, SMALL, TENS

_UNITS = {word: value for word, value in (SMALL | ORDINALS).items() if 1 <= value <= 19}
_UNSURE = ("one", "first", "second")
"""Words that count nothing as often as they do."""
_VALUES = {
    **{word: value for word, value in _UNITS.items() if word not in _UNSURE},
    **TENS,
    **{word[:-1] + "ieth": value for word, value in TENS.items()},
    "dozen": 12,
}
_NUMBER = re.compile(
    rf"\d+(?:[.,]\d+)*|\b(?P<tens>{'|'.join(TENS)})[- ](?P<unit>{'|'.join(_UNITS)})\b"
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


def numbers(text: str, without: Iterable[Span] = ()) -> list[Number]:
    """Return the numbers of a text but for those in some stretches: its dates.

    One, first and second are left out: they are said of what no source counts.
    """
    taken = bytearray(len(text))
    for start, last in without:
        taken[start:last] = b"\x01" * (last - start)
    return [
        Number(_value(match), *match.span())
        for match in _NUMBER.finditer(text)
        if not any(taken[match.start() : match.end()])
    ]


def _value(match: re.Match[str]) -> str:
    word = match[0].casefold()
    if match["tens"]:
        return str(TENS[match["tens"].casefold()] + _UNITS[match["unit"].casefold()])
    if word in _VALUES:
        return str(_VALUES[word])
    return word.replace(",", "") if _GROUPED.fullmatch(word) else word
