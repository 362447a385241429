"""How many terminal cells a text takes, and how much of it fits."""

from __future__ import annotations

_NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x300))))
_NARROW |= frozenset(
    map(chr, (*range(0x370, 0x483), *range(0x2010, 0x2028), *range(0x2500, 0x25FD)))
)
_NARROW |= frozenset("′″‹›‾⁄€№←↑→↓\xa0\ufffd") | frozenset(map(chr, range(0x2400, 0x2422)))


_JOINED = frozenset(("\u200d", "\ufe0f", *map(chr, range(0x1F3FB, 0x1F400))))
"""Zero width joiner, emoji style, skin tones: they change what stands before them."""


_FLAGS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Regional indicators: two of them are a flag of two cells."""


def is_narrow(text: str) -> bool:
    """Tell whether every character of `text` is known to take one cell."""
    return _NARROW.issuperset(text)


def cell_width(text: str) -> int:
    """Return the width of `text` in terminal cells.

    Only text beyond the Latin, Greek and Cyrillic letters pays for wcwidth, whose tables
    cost three Python starts to load. It counts as Rich does, with which the reader draws.
    """
    if _NARROW.issuperset(text):
        return len(text)
    from wcwidth import iter_graphemes, wcswidth, wcwidth

    if _JOINED.isdisjoint(text):
        return sum([1 if c in _FLAGS else max(0, wcwidth(c)) for c in text])
    # What joins, and what follows from it, is counted by the whole that it makes.
    return sum(
        max(0, wcswidth(part)) if not _JOINED.isdisjoint(part) else cell_width(part)
        for part in iter_graphemes(text)
    )


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
