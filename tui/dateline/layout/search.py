"""Finding words in everything a page shows, whatever their case and accents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.layout.sections import Section
from dateline.layout.spans import Stretch
from dateline.story.folding import fold


class Match(NamedTuple):
    """A place where the words were found; matches sort in reading order.

    Where in its text a match stands is worked out when it is shown: of 30,000 matches a
    reader sees a screenful.
    """

    section: int
    item: int
    text: int
    """Which of the item's texts."""
    number: int
    """Which match in that text, from 0."""


def find(text: str, needle: str) -> list[Stretch]:
    """Return where folded `needle` stands in `text`, without overlaps."""
    folded, origins = fold(text)
    found, at = [], folded.find(needle) if needle else -1
    while at >= 0:
        end = at + len(needle)
        # Where one letter folds to several (ß to ss), a match takes in the whole letter.
        found.append((origins[at], max(origins[end - 1] + 1, origins[end] if end else 0)))
        at = folded.find(needle, end)
    return found


class Search:
    """Searches the sections of one story; keeps their folded texts from one needle to the next."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._texts: list[tuple[int, int, int, str]] | None = None

    def prepare(self) -> None:
        """Lay out and fold every text, which is most of a first search; may run in a thread."""
        if self._texts is None:
            self._texts = list(_folded_texts(self._sections))

    def matches(self, words: str) -> list[Match]:
        """Return every match of the words, in reading order."""
        if not (needle := folded_words(words)):
            return []
        self.prepare()
        return [
            Match(section, item, number, match)
            for section, item, number, folded in self._texts or ()
            if needle in folded
            for match in range(folded.count(needle))
        ]

    def stretches(self, section: int, item: int, words: str) -> list[list[Stretch]]:
        """Return where the words stand in each text of an item."""
        needle = folded_words(words)
        texts = self._sections[section].block(item).texts
        return [find(text, needle) if needle else [] for text in texts]


def folded_words(words: str) -> str:
    """Return what is looked for when these words are typed."""
    return fold(" ".join(words.split()))[0]


def _folded_texts(sections: Sequence[Section]) -> Iterator[tuple[int, int, int, str]]:
    for number, section in enumerate(sections):
        for item in range(len(section)):
            for text_number, text in enumerate(section.block(item).texts):
                if text:
                    yield number, item, text_number, fold(text)[0]
