"""The words by which an English text denies something: `not`, `without`, `refused`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.text.lazy import Lazy

NEGATION = Lazy(
    r"(?<![\w-])(?:not|never|no|nobody|none|nothing|nowhere|neither|nor|without|cannot)\b(?!-)"
    r"|n[’']t\b",
    re.IGNORECASE,
)
"""What turns a clause around: `did not`, `no one`, `can't`; not `no-fly`."""
_REFUSAL = Lazy(
    r"\b(?:den(?:y|ies|ied|ying)|refus\w+|declin(?:e|es|ed|ing) to"
    r"|fail(?:s|ed|ing|ure|ures)?|reject\w*|dismiss\w*"
    r"|rul(?:e[sd]?|ing) out|cancel\w*|postpon\w*|halt\w*|scrap\w*|suspend\w*|block(?:s|ed|ing)?"
    r"|avoid\w*|avert\w*|prevent\w*|narrowly|missed|unlikely|false\w*|instead of|rather than)\b",
    re.IGNORECASE,
)
"""What says so with a verb of its own: `refused to`, `ruled out`, `failed`."""


CLAUSE_END = Lazy(
    r"[,;:.!?()\n—–]\s|\n|\s(?:but|and|because|although|though|while|that|which|who|when"
    r"|so|unless|until|except)\s"
)
_LONGEST = 300
"""Characters before a word in which its clause begins."""
_BACKWARDS = ("no", "nobody", "none", "nothing", "nowhere", "neither", "nor")
"""What denies its whole clause: “they learned nothing”."""


class Negation(NamedTuple):
    """A word that denies something."""

    start: int
    end: int
    scope: tuple[int, int] = (0, 0)
    """What it denies: the rest of its clause, or all of it."""
    clause: tuple[int, int] = (0, 0)


def negations(text: str) -> Iterator[Negation]:
    """Yield the words that turn a clause around: the polarity of what follows them."""
    return (_negation(text, match) for match in NEGATION.re.finditer(text))


def refusals(text: str) -> Iterator[Negation]:
    """Yield the verbs that deny something: `refused to`, `ruled out`."""
    return (_negation(text, match) for match in _REFUSAL.re.finditer(text))


def _negation(text: str, match: re.Match[str]) -> Negation:
    start, end = match.span()
    stop = CLAUSE_END.re.search(text, end)
    last = stop.start() if stop else len(text)
    first = 0
    for each in CLAUSE_END.re.finditer(text, max(0, start - _LONGEST), start + 1):
        first = each.end() if each.end() <= start else first
    scope = first if match[0].lower() in _BACKWARDS else end
    return Negation(start, end, (scope, last), (first, last))


def is_denied(text: str) -> bool:
    """Return True if something in a text is denied, refused or prevented."""
    return bool(NEGATION.re.search(text) or _REFUSAL.re.search(text))
