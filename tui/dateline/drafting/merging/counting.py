"""What a text counts: a number, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.drafting.statements import Reading
from dateline.text.blocks import Span
from dateline.text.date_words import date_words
from dateline.text.lazy import Lazy
from dateline.text.numbers import numbers
from dateline.text.stems import stem

_SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9}
_SCALES |= {"bn": 1e9, "trillion": 1e12, "": 1.0}
_SCALE = Lazy(r"[\s-]?(hundred|thousand|million|billion|trillion|k|m|bn)\b")
_PERCENT = Lazy(r"\s?%|\s(?:percent|per cent|percentage points?)\b")
_NOUN = Lazy(r"[ -](?:of (?:the |its |their )?)?([a-z][\w’'-]*)")
_NO_NOUN = Lazy(
    r"(?:is|are|was|were|be|been|has|have|had|will|would|in|on|at|to|for|from|by|with|into|over"
    r"|under|after|before|during|since|and|or|but|that|which|who|whose|when|while|as|the|an?|of"
    r"|said|says|it|he|she|they|than|dead|missing|between|against|among|through|per|more|each"
    r"|ago|later|last|this|next|earlier|old|\w+ed|\w+ing)$"
)
_NOUNS = 3
"""Words for what is counted: `12 local police officers` is cut there."""
_PARTLY = Lazy(
    r"\b(?:up to|as many as|fewer than|less than|under|about|around|nearly"
    r"|almost|some|roughly|approximately|estimated|another|further|other|additional|between|to"
    r"|\d+\s+and"
    r"|or|of|every|each|first|last|next|including|than|only|just|by|from|another|aged?|least|most"
    r"|top|past|number|no\.?|page|chapter|article|section|highway|route|channel)\s+(?:the |an? )?"
    r"[$€£]?$|[-–—/.,:#§+\w]$",
    re.IGNORECASE,
)
"""Before a number that is not exact, not the whole, or counts nothing."""
_LEAST = Lazy(r"\b(?:at least|more than|over|no fewer than)\s+[$€£]?$", re.IGNORECASE)
_VICTIMS = Lazy(r"\s(?:(?:were|was|are|is|have been) )?(?:dead|killed|injured|wounded|hurt)\b")
_HARMED = Lazy(r"\b(?:kill|injur|wound)(?:ed|ing|s)\s+(?:at least |more than |over )?$")
_GOES_ON = Lazy(r"(?!(?:k|m|bn)\b)[\w:/]|[.,]\d")
_FIGURE = Lazy(r"[A-Z][\w.’'-]*\s$")
_OPENS = Lazy(r"(?:^|[.!?…”\"]\s+|\n)[\w’'-]+\s$")


_EXACT = 100
"""Below it a whole number is not rounded."""


class Count(NamedTuple):
    """A number of something."""

    start: int
    end: int
    """Behind what is counted."""
    unit: tuple[str, ...]
    """Stems of what is counted; a currency or `%` comes first."""
    value: float
    written: Span
    """The number alone."""
    is_least: bool
    """Whether it may be more."""


def counts(reading: Reading, sentence: Span) -> Iterator[Count]:
    """Yield what a sentence counts, or counts at least: no ordinal and no part of a name."""
    text = reading.text
    whole = reading.words(sentence)
    for number in numbers(whole, [(each.start, each.end) for each in date_words(whole)]):
        start, end = sentence[0] + number.at, sentence[0] + number.end
        before = text[max(sentence[0], start - 40) : start]
        sign = before[-1:] if before[-1:] in tuple("$€£¥") else ""
        named = _FIGURE.re.search(before) and not _OPENS.re.search(before)
        named = named and not any(each.end == start - 1 for each in reading.dates_in(sentence))
        least = bool(_LEAST.re.search(before))
        if (_PARTLY.re.search(before) and not least) or named or _GOES_ON.re.match(text, end):
            continue
        if re.search(r"(?:th|ird|nd)$", text[start:end]):
            continue  # fifth
        try:
            value = float(number.value)
        except ValueError:
            continue  # 1.2.3
        scale = _SCALE.re.match(text, end, sentence[1])
        scaled = last = scale.end() if scale else end
        percent = _PERCENT.re.match(text, last, sentence[1])
        last = percent.end() if percent else last
        nouns: list[str] = []
        while len(nouns) < _NOUNS and (noun := _NOUN.re.match(text, last, sentence[1])):
            if _NO_NOUN.re.match(noun[1]):
                break
            nouns.append(stem(noun[1]))
            last = noun.end()
        harmed = _VICTIMS.re.match(text, last, sentence[1]) or _HARMED.re.search(before)
        if not nouns and harmed and not (sign or percent or scale):
            nouns.append("person")
        unit = tuple(each for each in (sign, "%" if percent else "", *nouns) if each)
        if unit:
            value *= _SCALES[scale[1]] if scale else 1
            yield Count(start, last, unit, value, (start, scaled), least)


def is_rounded(one: float, other: float) -> bool:
    """Tell whether one of two numbers can be the other, rounded: 1,200 and 1,214.

    Whole numbers below a hundred are taken as they are: 30 dead are not 34.
    """
    return one == other or any(
        _digits(a) < 17 and float(f"{b:.{_digits(a) - 1}e}") == a
        for a, b in ((one, other), (other, one))
        if a >= _EXACT or a != int(a)
    )


def _digits(value: float) -> int:
    """Return how many digits of a number count: of 1,200 two."""
    return len(f"{value:.12g}".replace(".", "").strip("0")) or 1
