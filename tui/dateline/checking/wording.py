"""The words of a statement and of what it cites, as they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dateline.checking.evidence import Evidence
from dateline.checking.findings import Finding
from dateline.story.document import Path
from dateline.story.model import Statement
from dateline.text.openers import is_opener
from dateline.text.stems import stem

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'](?!s\b)[^\W_]+)?")
_EMPTY_WORDS = "said say says told tell been being am says according also"
_EMPTY = frozenset(_EMPTY_WORDS.split())
_NEAR = 8
"""Words on either side of one that are near it."""


class Word(NamedTuple):
    """A word where it is in a text."""

    text: str
    start: int
    end: int
    stem: str
    """In small letters, without its ending."""

    @property
    def is_content(self) -> bool:
        """Whether the word is more than grammar."""
        lower = self.text.lower()
        return len(lower) > 1 and not is_opener(lower) and lower not in _EMPTY


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text."""
    return tuple(Word(m[0], *m.span(), stem(m[0])) for m in _WORD.finditer(text))


def context_of(text: str, word: Word) -> frozenset[str]:
    """Return the content stems near a word of a text: what it is said of."""
    words = words_of(text)
    at = words.index(word)
    near = words[max(0, at - _NEAR) : at + _NEAR + 1]
    return frozenset(each.stem for each in near if each.is_content and each != word)


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """Return the stems of all words of a text."""
    return frozenset(word.stem for word in words_of(text))


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of a list of words."""
    return frozenset(map(stem, words))


class Claim(NamedTuple):
    """A text of a statement in which the briefing speaks in its own words."""

    path: Path
    """Of the field."""
    text: str
    statement: Statement
    evidence: Evidence

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words_of(self.text)

    def finding(
        self, code: str, start: int, end: int, message: str, *, has: str = "", write: str = ""
    ) -> Finding:
        """Return a finding about some words; what the source `has`, and what to `write` instead."""
        words = self.text[start:end]
        number = self.evidence.paragraph
        return Finding(code, self.path, message, start, number, words, has, write)
