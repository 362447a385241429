"""Quotation marks, and the marks by which an editor shows that words were left out or put in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.story.tracing import splits_word
from dateline.story.typography import Passage, find_words
from dateline.text.marks import MARKS, Quotation, plain_marks, quotations

ENDING = ".,;:!?" + MARKS
"""What may differ at the end of a quote: “soon,” is quoted as “soon.”"""

EDITED = re.compile(r"\[[^\[\]]*\]|\((?:…|\.\s?\.\s?\.)\)|…|\.\s?\.(?:\s?\.)+")
"""A bracket or an ellipsis: `[the mayor]`, `…`, `. . .`, `(...)`; not `etc.. ` or `(the mayor)`."""


@lru_cache(maxsize=4096)
def quoted(text: str) -> tuple[Quotation, ...]:
    """Return what stands between quotation marks in a paragraph."""
    return tuple(quotations(text, (0, len(text))))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether what stands from `start` to `end` stands between quotation marks."""
    found = quoted(text)
    if any(each.first <= start and end <= each.last for each in found):
        return True
    text = plain_marks(text)
    before, behind = text[:start].rstrip(), text[end:].lstrip(".,;:!? ")
    closing = any(each.last < len(before) <= each.end for each in found)
    return not closing and before[-1:] in tuple(MARKS) and behind[:1] in tuple(MARKS)


class Piece(NamedTuple):
    """A stretch of words between two of an editor's marks."""

    words: str
    at: int
    """Where it starts in the whole."""
    opens: bool
    """Whether it starts with a whole word; not so behind `[W]` in `[W]e start`."""
    closes: bool


def pieces(text: str) -> list[Piece]:
    """Divide a text at its brackets and ellipses; a text without any is one piece."""
    found, start = [], 0
    for first, last in [*(match.span() for match in EDITED.finditer(text)), (len(text), 0)]:
        words = text[start:first]
        at = start + len(words) - len(words.lstrip())
        if stripped := words.strip(" ,;:"):
            at = start + words.index(stripped)
            opens = start == 0 or text[start - 1] != "]" or words[:1] == " "
            closes = first == len(text) or text[first] != "[" or words[-1:] == " "
            found.append(Piece(stripped, at, opens, closes))
        start = last
    return found or [Piece(text, 0, True, True)]  # nothing but brackets: then they are the words


def find_piece(piece: Piece, text: str, start: int, end: int) -> Passage | None:
    """Find a piece in `text` between `start` and `end`, however it is set there."""
    at = start - 1
    while (at := text.find(piece.words, at + 1, end)) >= 0:
        last = at + len(piece.words)
        splits = (piece.opens and splits_word(text, at)) or (
            piece.closes and splits_word(text, last)
        )
        if not splits:
            return Passage(at, last, ())
    return find_words(piece.words, text, start, end, opens=piece.opens, closes=piece.closes)
