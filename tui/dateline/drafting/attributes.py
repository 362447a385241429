"""Dates that say which one a thing is: “the 2014 protests”, “Tuesday's vote”, “the flood of 2006”.

Such a date is that of the thing, and not of what the sentence tells of it.
"""

from __future__ import annotations

import re

from dateline.drafting.dated import HAPPENING, Clause
from dateline.text.blocks import Span
from dateline.text.cues import cues
from dateline.text.dates import TextDate
from dateline.text.lazy import Lazy
from dateline.text.subjects import PREPOSITIONS

_DETERMINER = r"(?:\b(?:a|an|the|his|her|their|its|new)|['’]s)"
_DETERMINED = Lazy(
    rf"{_DETERMINER}(?: (?:key|crucial|critical|deadly|fateful|final|first|last|original|planned"
    r"|late|early))? $",
    re.I,
)
_OWNING = Lazy(r"['’][sS]?\s")
NOUN = Lazy(
    r",?\s+(?!(?:and|or|to|in|on|at|for|from|with|by|as|but|after|before|when|while|that|which|who"
    r"|was|were|is|are|had|has|have|will|would|said|of|until|because|during|against|over|into"
    r"|morning|afternoon|evening|night|[A-Z])\b)\w"
)
_WITHIN = Lazy(r"\b(?:in|at|during|on)(?: (?:a|an|the|his|her|their|its))?(?: [a-z]+)? $", re.I)
"""Before a day within which all of the sentence was: “lost in Sunday's election”."""
_OF = Lazy(r"(?P<noun>[\w’'-]+) of (?:the )?$", holding=(" of ",))
_NOUN_BEFORE = Lazy(r"(?:\b(?:his|her|its|their|the|an?)|['’]s)\s[a-z-]+ $")
_LEADING_WORDS = (
    "after and before but fiscal just late now only or then through till until within year"
)
_LEADING = frozenset(_LEADING_WORDS.split())
_TIME = Lazy(
    r"(?:start|end|beginning|middle|close|half|quarter|spring|summer|autumn|fall|winter|morning"
    r"|afternoon|evening|night|hours|day|days|week|weeks|weekend|month|months|early|late|eve|rest"
    r"|part|dawn|afternoons|as|course|out)$",
    re.I,
)
"""Of a time: “the summer of 2020” says no more than when."""
_NEAR = 40
"""Characters of a date within which the noun stands whose date it is."""


def is_attribute(text: str, date: TextDate, clause: Clause) -> bool:
    """Tell whether a date says which one: “the 2020 model”, “the Nov. 8 election”."""
    before, behind = text[max(0, date.start - 30) : date.start], text[date.end : date.end + 12]
    owning = bool(_OWNING.re.match(behind))
    if not NOUN.re.match(behind) and _is_in_name(before, text[date.start : date.end]):
        return True
    if len(date.value) == 4 and not owning:
        determined = re.search(rf"{_DETERMINER}$", before.rstrip(), re.I)
        return bool(determined and re.match(r"\s+\w", behind[:3]))
    if not owning and not (_DETERMINED.re.search(before) and NOUN.re.match(behind)):
        return False
    begins = text[clause.start : date.start].strip().lower() in ("", "the", "a", "an")
    relative = not re.search(r"\d", text[date.start : date.end])
    within = _WITHIN.re.search(before)
    return not begins and not (within and (relative or before.endswith((" a ", " an "))))


def _is_in_name(before: str, words: str) -> bool:
    """Tell whether a bare year is part of a name: a date of its own has a word that leads to it."""
    last = (before.lower().split() or [""])[-1]
    led = last in PREPOSITIONS or last in _LEADING or _TIME.re.match(last)
    return words.isdigit() and before.endswith(" ") and last.isalpha() and not led


def is_of_noun(before: str, behind: str = "") -> bool:
    """Tell whether a date belongs to the noun before it.

    “The flood of 2006”, “campaign 2016”, “his promise a year ago that it would close”.
    """
    if behind.startswith(" that ") and _NOUN_BEFORE.re.search(before):
        return not any(cues(before, 0, len(before)))
    match = _OF.search(before)
    return bool(match and not _TIME.re.match(match["noun"]))


def noun_beside(text: str, date: TextDate, sentence: Span) -> Clause | None:
    """Return where what happened on such a date stands; None where it is a thing.

    “… was before the 2014 protests” tells of the protests, not of what was before them.
    """
    noun = HAPPENING.re.search(text, date.end, min(date.end + _NEAR, sentence[1]))
    if noun and len(text[date.end : noun.start()].split()) <= 3:
        the = text[date.start - 4 : date.start].lower() == "the "
        return Clause(date.start - 4 * the, date.start, date.start, noun.end(), turned=True)
    before = _BEFORE.re.search(text, max(sentence[0], date.start - _NEAR), date.start)
    vague = text[date.start : date.end].lower().startswith("the ")  # “the release of the year”
    if before and not vague and HAPPENING.re.search(before["noun"]):
        start, end = before.span("noun")
        if name := _NAMED.re.match(text, date.end, sentence[1]):  # “the opening of the 2000 Games”
            end = name.end()
        return Clause(start, end, end, end, turned=True)
    return None


_NAMED = Lazy(r"(?:\s[A-Z][\w’-]+)+")
_BEFORE = Lazy(
    r"(?P<noun>(?:(?:the|an?|its|his|her|their)\s)?(?:[\w’'-]+\s)?[\w’'-]+) of (?:the )?$", re.I
)
