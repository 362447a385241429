"""Regular expressions that are compiled when they are first used: the text engine has many."""

from __future__ import annotations

import re
import sys
from functools import cached_property
from re import Match, Pattern


class Lazy:
    """A pattern; `re` is what it compiles to.

    `holding` are texts of which one stands in whatever the pattern finds: where there is none,
    `search` and `match` need not even compile it. That takes half a millisecond on the whole,
    and the two hundred patterns of a draft a third of its time.
    """

    def __init__(self, pattern: str, flags: int = 0, *, holding: tuple[str, ...] = ("",)) -> None:
        self.pattern = pattern
        self.flags = flags
        self._holding = holding

    @cached_property
    def re(self) -> Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match[str] | None:
        """Find the pattern in a stretch of a text."""
        return self.re.search(text, start, end) if self._can_be_in(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match[str] | None:
        """Find the pattern where a stretch of a text begins."""
        return self.re.match(text, start, end) if self._can_be_in(text, start, end) else None

    def _can_be_in(self, text: str, start: int, end: int) -> bool:
        return any(text.find(each, start, end) >= 0 for each in self._holding)


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set: a list of words that reads as a text."""
    return frozenset(words.split())
