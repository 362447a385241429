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
    r"\b(?:den(?:y|ies|ied|ying)|refus\w+|fail(?:s|ed|ing|ure|ures)?|reject\w*|dismiss\w*"
    r"|rul(?:e[sd]?|ing) out|cancel\w*|postpon\w*|halt\w*|scrap\w*|suspend\w*|block(?:s|ed|ing)?"
    r"|avoid\w*|avert\w*|prevent\w*|narrowly|missed|unlikely|false\w*|instead of|rather than)\b",
    re.IGNORECASE,
)
"""What says so with a verb of its own: `refused to`, `ruled out`, `failed`."""


class Negation(NamedTuple):
    """A word that denies something."""

    start: int
    end: int


def negations(text: str) -> Iterator[Negation]:
    """Yield the words that turn a clause around: the polarity of what follows them."""
    for match in NEGATION.re.finditer(text):
        yield Negation(*match.span())


def is_denied(text: str) -> bool:
    """Return True if something in a text is denied, refused or prevented."""
    return bool(NEGATION.re.search(text) or _REFUSAL.re.search(text))
