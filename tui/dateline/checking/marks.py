"""Quotation marks, and the marks by which an editor shows that words were left out or put in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_QUOTED = re.compile(
    r"“(?P<a>[^”]*)(?:”|$)"
    r"|„(?P<b>[^“”]{0,1999})[“”]"
    r"|«(?P<c>[^»]{0,1999})»"
    r"|「(?P<d>[^」]{0,1999})」"
    r'|"(?P<e>[^"]*)(?:"|$)'
)
_SINGLE = re.compile(r"(?<!\w)‘(?P<a>.{0,999}?)’(?!\w)|(?<!\w)'(?=\S)(?P<b>.{0,999}?\S)'(?!\w)")
# A mark that opens no word and closes none is an apostrophe. The bounds keep a stranger's text, all
# of opening marks, from taking the square of its length.

QUOTATION_MARKS = "“”„‟‘’‚‛«»‹›「」\"'"
ENDING = ".,;:!?" + QUOTATION_MARKS
"""What may differ at the end of a quote: “soon,” is quoted as “soon.”"""

_EDITED = re.compile(r"\[[^\[\]]*\]|…|\.{3,}|\. \. \.")
"""A bracket or an ellipsis."""

Span = tuple[int, int]


@lru_cache(maxsize=4096)
def quoted(text: str) -> tuple[Span, ...]:
    """Return where the words between quotation marks stand, without the marks.

    A quotation that the paragraph does not close goes on to its end, as the next one opens again.
    """
    return tuple(
        span
        for pattern in (_QUOTED, _SINGLE)
        for match in pattern.finditer(text)
        if (span := match.span(match.lastgroup or 0)) and span[0] < span[1]
    )


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether what stands from `start` to `end` stands between quotation marks."""
    if any(first <= start and end <= last for first, last in quoted(text)):
        return True
    before, behind = text[:start].rstrip(), text[end:].lstrip(".,;:!? ")
    return before[-1:] in tuple(QUOTATION_MARKS) and behind[:1] in tuple(QUOTATION_MARKS)


def unquoted(text: str) -> str:
    """Return a text of the same length with what stands between quotation marks blotted out."""
    letters = list(text)
    for start, end in quoted(text):
        letters[start:end] = "\x00" * (end - start)
    return "".join(letters)


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
    for first, last in [*(match.span() for match in _EDITED.finditer(text)), (len(text), 0)]:
        words = text[start:first]
        at = start + len(words) - len(words.lstrip())
        if stripped := words.strip(" ,;:"):
            at = start + words.index(stripped)
            opens = start == 0 or text[start - 1] != "]" or words[:1] == " "
            closes = first == len(text) or text[first] != "[" or words[-1:] == " "
            found.append(Piece(stripped, at, opens, closes))
        start = last
    return found


def find_piece(piece: Piece, text: str, start: int, end: int) -> int:
    """Return where a piece stands in `text` between `start` and `end`, -1 where it does not."""
    at = start - 1
    while (at := text.find(piece.words, at + 1, end)) >= 0:
        behind = at + len(piece.words)
        splits = (piece.opens and _inside(text, at)) or (piece.closes and _inside(text, behind))
        if not splits:
            return at
    return -1


def _inside(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
