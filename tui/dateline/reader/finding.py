"""The search: what is looked for, and which of the matches one is at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.layout.search import Match, Search
from dateline.layout.sections import Section
from dateline.layout.spans import Mark


class Finder:
    """Holds what is searched for, where it was found, and which match one is at."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._search = Search(sections)
        self.needle = ""
        self.matches: list[Match] = []
        self._at = 0
        self.origin = (0, 0)
        """Section and item at which the search began."""

    def start(self, section: int, item: int) -> None:
        """Remember where the reader is, to search from there and to come back."""
        self.origin = (section, item)

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
        if not self.matches:
            return f"“{self.needle}” not found"
        number = f"{self._at + 1} of {len(self.matches)}"
        return f"“{self.needle}” match {number}  n next  N previous  esc leave"

    def marks(self) -> Iterator[tuple[int, int, Mark]]:
        """Yield every match as a mark: its section, its item, the mark in it."""
        for number, match in enumerate(self.matches):
            role = "found" if number == self._at else "match"
            yield match.section, match.item, (match.flow, (match.start, match.end, role))
