"""The search: what is looked for, and which of the matches one is at."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence

from dateline.layout.search import Match, Search
from dateline.layout.sections import Section
from dateline.layout.spans import Mark

_AT_ONCE = 2_000
"""Statements up to which a search is prepared at once; 30,000 take a second."""


class Finder:
    """Holds what is searched for, where it was found, and which match one is at."""

    def __init__(self, sections: Sequence[Section], quotes: tuple[str, str]) -> None:
        self._quotes = quotes
        self._search = Search(sections)
        self._size = sum(len(section) for section in sections)
        self.ready = False
        """Whether searching takes no longer than a key press may."""
        self.needle = ""
        self.matches: list[Match] = []
        self._at = 0
        self.origin = (0, 0)
        """Section and item at which the search began."""

    def start(self, section: int, item: int) -> None:
        """Remember where the reader is, to search from there and to come back."""
        self.origin = (section, item)

    def take_over(self, other: Finder) -> None:
        """Go on with a search in another version of the story, if that takes no time."""
        if other.needle and self._size <= _AT_ONCE:
            self._search.prepare()
            self.ready = True
            self.origin = (other.match or other.origin)[:2]
            self.find(other.needle)
        self.origin = other.origin

    async def prepare(self) -> None:
        """Do what can be done before the words are known."""
        if self._size > _AT_ONCE:
            await asyncio.to_thread(self._search.prepare)
        else:
            self._search.prepare()
        self.ready = True

    def find(self, needle: str) -> None:
        """Look for other words; the match is the first one from where the search began."""
        self.needle = needle.strip()
        self.matches = self._search.matches(needle)
        after = (i for i, match in enumerate(self.matches) if match[:2] >= self.origin)
        self._at = next(after, 0)

    def go(self, by: int) -> None:
        """Go to the next or previous match, round the end."""
        self._at = (self._at + by) % len(self.matches)

    def stop(self) -> None:
        """Forget the search."""
        self.needle, self.matches, self._at = "", [], 0

    @property
    def match(self) -> Match | None:
        """The match one is at."""
        return self.matches[self._at] if self.matches else None

    @property
    def words(self) -> str:
        """What the footer says while a search is on."""
        if not self.needle:
            return ""
        needle = self.needle.join(self._quotes)
        if not self.matches:
            return f"{needle} not found"
        number = f"{self._at + 1} of {len(self.matches)}"
        return f"{needle} match {number}  n next  N previous  esc leave"

    @property
    def place(self) -> tuple[int, int]:
        """Which text of its item the match is in, and where it starts."""
        assert self.match
        section, item, text, number = self.match
        return text, self._search.stretches(section, item, self.needle)[text][number][0]

    def marks(self, section: int, item: int) -> Iterator[Mark]:
        """Yield the matches in an item, as marks; the one that one is at in a role of its own."""
        if not self.matches:
            return
        for text, stretches in enumerate(self._search.stretches(section, item, self.needle)):
            for number, (start, end) in enumerate(stretches):
                here = self.match == (section, item, text, number)
                yield text, (start, end, "found" if here else "match")
