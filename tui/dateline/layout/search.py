"""Finding words in everything a page shows, whatever their case and accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.layout.sections import Section
from dateline.layout.spans import Stretch

_SAME = str.maketrans("‘’‛“”„«»‐‑‒–—―\xa0", '\'\'\'"""""------ ')
"""Quotation marks, dashes and spaces that a keyboard does not have."""


class Match(NamedTuple):
    """A place where the words were found; matches sort in reading order."""

    section: int
    item: int
    flow: int
    start: int
    end: int


def fold(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` without case and accents, and for each character where it came from.

    The origins have one entry more than the folded text, so that an end has one too.
    """
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    folded: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text.translate(_SAME)):
        for part in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(part):
                folded.append(part)
                origins.append(index)
    return "".join(folded), [*origins, len(text)]


def find(text: str, needle: str) -> list[Stretch]:
    """Return where folded `needle` stands in `text`, without overlaps."""
    folded, origins = fold(text)
    found, at = [], folded.find(needle)
    while at >= 0:
        end = at + len(needle)
        # Where one letter folds to several (ß to ss), a match takes in the whole letter.
        found.append((origins[at], max(origins[end - 1] + 1, origins[end] if end else 0)))
        at = folded.find(needle, end)
    return found


class Search:
    """Searches the sections of one story; remembers their texts from one needle to the next."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._texts: list[tuple[int, int, int, str]] | None = None

    def matches(self, needle: str) -> list[Match]:
        """Return every match of the words, in reading order."""
        needle = fold(" ".join(needle.split()))[0]
        if not needle:
            return []
        return [
            Match(section, item, flow, start, end)
            for section, item, flow, text in self._searchable()
            if needle in fold(text)[0]
            for start, end in find(text, needle)
        ]

    def _searchable(self) -> list[tuple[int, int, int, str]]:
        if self._texts is None:
            self._texts = list(_texts(self._sections))
        return self._texts


def _texts(sections: Sequence[Section]) -> Iterator[tuple[int, int, int, str]]:
    for number, section in enumerate(sections):
        for item in range(len(section)):
            for flow, text in enumerate(section.block(item).texts):
                if text:
                    yield number, item, flow, text
