"""What a text counts: a number, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isnan
from typing import NamedTuple

from dateline.drafting.statements import Reading
from dateline.text.blocks import Span
from dateline.text.date_words import date_words
from dateline.text.lazy import Lazy
from dateline.text.quantities import quantities
from dateline.text.stems import stem

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
_VICTIMS = Lazy(r"\s(?:(?:were|was|are|is|have been) )?(?:dead|killed|injured|wounded|hurt)\b")
_HARMED = Lazy(r"\b(?:kill|injur|wound)(?:ed|ing|s)\s+(?:at least |more than |over )?$")
_GOES_ON = Lazy(r"(?!(?:k|m|bn)\b)[\w:/]|[.,]\d")
_FIGURE = Lazy(r"[A-Z][\w.’'-]*\s$")
_OPENS = Lazy(r"(?:^|[.!?…”\"]\s+|\n)[\w’'-]+\s$")


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
    dates = tuple((each.start, each.end) for each in date_words(whole))
    for number in quantities(whole, dates):
        start, end = (sentence[0] + at for at in number.written)
        before = text[max(sentence[0], start - 40) : start]
        named = _FIGURE.re.search(before) and not _OPENS.re.search(before)
        named = named and not any(each.end == start - 1 for each in reading.dates_in(sentence))
        least = number.bound == "above"
        if (_PARTLY.re.search(before) and not least) or named or _GOES_ON.re.match(text, end):
            continue
        if number.is_ordinal or number.digits in ("half",) or isnan(number.value):
            continue
        last = sentence[0] + number.end if number.unit == "%" else end
        nouns: list[str] = []
        while len(nouns) < _NOUNS and (noun := _NOUN.re.match(text, last, sentence[1])):
            if _NO_NOUN.re.match(noun[1]):
                break
            nouns.append(stem(noun[1]))
            last = noun.end()
        sign = number.unit if number.unit in tuple("$€£¥%") else ""
        harmed = _VICTIMS.re.match(text, last, sentence[1]) or _HARMED.re.search(before)
        if not nouns and harmed and not (sign or number.has_magnitude):
            nouns.append("person")
        if unit := tuple(each for each in (sign, *nouns) if each):
            yield Count(start, last, unit, number.value, (start, end), least)
