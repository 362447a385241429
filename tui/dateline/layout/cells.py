"""How many terminal cells a text takes, and how much of it fits."""

from __future__ import annotations

from functools import lru_cache

_NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x300))))
_NARROW |= frozenset(
    map(chr, (*range(0x370, 0x483), *range(0x2010, 0x2028), *range(0x2500, 0x25FD)))
)
_NARROW |= frozenset("′″‹›‾⁄€№←↑→↓\xa0\ufffd") | frozenset(map(chr, range(0x2400, 0x2422)))


_REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)
"""Letters of which two are a flag."""


def is_narrow(text: str) -> bool:
    """Return True if every character of `text` is known to take one cell."""
    return _NARROW.issuperset(text)


def cell_width(text: str) -> int:
    """Return the width of `text` in terminal cells.

    Only text beyond the Latin, Greek and Cyrillic letters pays for wcwidth, whose tables
    cost three Python starts to load.
    """
    if _NARROW.issuperset(text):
        return len(text)
    from wcwidth import iter_graphemes

    return sum(map(_measure_grapheme, iter_graphemes(text)))


@lru_cache(maxsize=4096)
def _measure_grapheme(grapheme: str) -> int:
    """Return the most cells that a terminal gives to a character with its accents and joiners.

    Terminals disagree. Those that count by code point (glibc, xterm, VTE, tmux) give three cells to
    “क्षि”, whose vowel sign is spacing; those that count by grapheme, and wcwidth, give it two. In a
    terminal that needs fewer cells than we reserve, nothing is cut off.
    """
    from unicodedata import category

    from wcwidth import wcswidth, wcwidth

    cells, joined = 0, False
    for character in grapheme:
        if ord(character) in _REGIONAL_INDICATORS or category(character) == "Mc":
            cells += 1
        elif not joined:
            cells += max(0, wcwidth(character))
        joined = character == "\u200d"  # what a joiner joins is drawn in the same cells
    spacing = [each for each in grapheme if category(each) == "Mc"]
    rest = "".join(each for each in grapheme if each not in spacing)
    return max(cells, wcswidth(grapheme), wcswidth(rest) + len(spacing))


def shortened(text: str, width: int, sign: str) -> str:
    """Return `text`; if it takes more than `width` cells, its beginning with `sign` at the end."""
    if cell_width(text) <= width:
        return text
    room = width - cell_width(sign)
    return text[: fitting(text, 0, room)].rstrip() + sign if room > 0 else sign[: max(0, width)]


def fitting(text: str, start: int, width: int) -> int:
    """Return the end of the longest part of `text` from `start` that takes at most `width` cells.

    A character together with its accents and joiners is never divided; a single one that
    is wider than `width` is taken all the same, so that there is always a way on.
    """
    if is_narrow(text[start : start + width]):
        return min(len(text), start + max(1, width))
    from wcwidth import iter_graphemes

    end, used = start, 0
    for grapheme in iter_graphemes(text[start : start + 8 * width + 8]):
        used += cell_width(grapheme)
        if used > width and end > start:
            break
        end += len(grapheme)
    return end
