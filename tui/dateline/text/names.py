"""The names in an English text: its capitalised words, told apart from sentence beginnings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.text.calendar_names import NAMES
from dateline.text.lazy import Lazy
from dateline.text.mentions import COURTESY
from dateline.text.openers import is_opener

_WORD = Lazy(r"(?<!\w)(?<!\w[’'])[A-ZÀ-Þ](?:[\w.]*\w)?+(?!['’]t\b)")
_OPENING = Lazy(r"(?:^|[.!?…:;]|[\"“”‘'’(\[\x00–—])\s*$")

_NOUN_WORDS = (
    "access aid air blood business cash clothing coal crime data demand education electricity "
    "evidence fire food freedom fuel gas gold help hope ice income land law love mail meat money "
    "music news oil parliament peace people police power progress rain research rice safety school "
    "snow space steel sugar support talk time trade traffic travel trust truth war waste water "
    "weather wheat wind wood wool youth"
)
_NOUNS = frozenset(_NOUN_WORDS.split())
"""What is said without an article, as names are."""


class Name(NamedTuple):
    """A capitalised word."""

    word: str
    at: int
    end: int
    run: int
    """Where the run of capitalised words begins that it belongs to."""
    opening: bool
    """Whether a sentence begins with it, so that it may be an ordinary word."""


@lru_cache(maxsize=4096)
def names(text: str) -> tuple[Name, ...]:
    """Return the capitalised words of a text that may be names, days and months left out."""
    found: list[Name] = []
    run, end = 0, -1
    for match in _WORD.re.finditer(text):
        at = match.start()
        word = match[0]
        lower = word.casefold()
        opening = bool(_OPENING.re.search(text[max(0, at - 8) : at]))
        if lower in NAMES or lower in COURTESY or (opening and is_ordinary(word)) or word == "I":
            continue
        if text[end:at] not in (" ", "-"):
            run = at
        end = match.end()
        found.append(Name(word, at, end, run, opening))
    return tuple(found)


def is_ordinary(word: str) -> bool:
    """Tell whether a word that begins a sentence is taken for no name."""
    return is_opener(word) or word.lower() in _NOUNS


def runs(text: str) -> list[list[str]]:
    """Return the capitalised words that stand together."""
    found: dict[int, list[str]] = {}
    for name in names(text):
        found.setdefault(name.run, []).append(name.word)
    return list(found.values())


@lru_cache(maxsize=4096)
def words(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    return frozenset(re.findall(r"\w+", text.casefold()))
