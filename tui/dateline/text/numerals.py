"""Whole numbers and years that an English text spells out."""

from __future__ import annotations

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
SMALL = {word: value for value, word in enumerate(_SMALL_WORDS.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS_WORDS.split(), 2)}
ORDINALS = {word: value for value, word in enumerate(_ORDINAL_WORDS.split(), 1)} | {
    "twenty-first": 21,
    "twenty-second": 22,
    "twenty-third": 23,
    "twenty-fourth": 24,
    "twenty-fifth": 25,
    "twenty-sixth": 26,
    "twenty-seventh": 27,
    "twenty-eighth": 28,
    "twenty-ninth": 29,
    "thirtieth": 30,
    "thirty-first": 31,
}


def number(words: str) -> int | None:
    """Return a number below 100 from digits or words: `12`, `twenty-five`, `a`, `a couple of`."""
    words = words.lower().strip()
    if words.isdigit():
        return int(words)
    if words in ("a", "an"):
        return 1
    if words.startswith("a couple"):
        return 2
    tens, _, unit = words.replace("-", " ").partition(" ")
    if tens in TENS:
        return TENS[tens] + SMALL.get(unit, 0)
    return SMALL.get(words)


def spelled_year(words: str) -> int:
    """Return a year from its words: `nineteen ninety-six`, `two thousand and one`.

    Raises ValueError where they name none.
    """
    first, *rest = words.lower().replace("-", " ").replace(" and ", " ").split()
    hundreds = (
        20 if [first, *rest[:1]] == ["two", "thousand"] else SMALL.get(first) or TENS.get(first)
    )
    units = number(
        " ".join(word for word in rest if word not in ("oh", "hundred", "thousand")) or "0"
    )
    if not hundreds or units is None:
        raise ValueError(words)
    return hundreds * 100 + units
