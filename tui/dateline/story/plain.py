"""Text from outside made harmless: data may be shown, it may never steer a terminal.

Every string of a story passes through `plain` once, when the story is read, so that
nothing downstream (screen, clipboard, file, window title, message) has to think of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Bidirectional embeddings, overrides and isolates (Unicode UAX #9, section 2)."""

_REPLACED = str.maketrans(
    {
        **{code: chr(0x2400 + code) for code in range(0x20)},  # a control as its picture: ␛
        0x7F: "\u2421",
        **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
        **dict.fromkeys(_BIDI, "\ufffd"),
        **dict.fromkeys((0x2028, 0x2029), "\ufffd"),  # ends of a line and of a paragraph
        **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # lone surrogates cannot be written
        **dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd"),  # cannot stand in XML 1.0 (section 2.2)
    }
)

_NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x300), *range(0x2010, 0x2028))))


def plain(text: str) -> str:
    """Return `text` on one line: white space folded, control characters made visible.

    Folding is also what makes two texts comparable: a story file and an article break
    their lines at different places.
    """
    if len(text) > _PIECE:
        return visible("".join(_folded(text)).strip())
    return visible(" ".join(text.split()))


_PIECE = 1_000_000
"""Characters that are divided into words at once: each word takes 50 bytes meanwhile."""


def _folded(text: str) -> Iterator[str]:
    """Yield a long text in pieces, with one space for each white space."""
    gap = False
    for at in range(0, len(text), _PIECE):
        piece = text[at : at + _PIECE]
        words = " ".join(piece.split())
        yield f" {words}" if words and (gap or piece[0].isspace()) else words
        gap = piece[-1].isspace() or (gap and not words)


def visible(text: str) -> str:
    """Return `text` with each control or direction character replaced by a visible one."""
    return text if _NARROW.issuperset(text) else text.translate(_REPLACED)


UNSEEN = (
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""A pattern of what takes no room: Default_Ignorable_Code_Point (UAX #44) and annotations."""


@lru_cache(maxsize=8192)
def is_unseen(character: str) -> bool:
    """Return True for a format character, which takes no room: a soft hyphen, a joiner."""
    import re

    return not character.isascii() and bool(re.match(UNSEEN, character))


_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
"""Needed within words of scripts without capitals, and within emoji."""

_PLAIN_NAME = _NARROW - {"\u00ad"}


def name(text: str) -> str:
    """Return the name of somebody, with what would hide in it shown: `Be\ufffdrg`.

    Two names that look alike must be alike.
    """
    text = plain(text)
    return text if _PLAIN_NAME.issuperset(text) else _replaced(_shown, text)


def link(text: str) -> str:
    """Return a link with what would hide in it percent-encoded (RFC 3986, section 2.1)."""
    text = plain(text)
    return text if text.isascii() else _replaced(_encoded, text)


def _replaced(how: Callable[[re.Match[str]], str], text: str) -> str:
    import re

    return re.sub(UNSEEN, how, text)


def _shown(found: re.Match[str]) -> str:
    from unicodedata import category

    before = found.string[found.start() - 1 : found.start()]
    belongs = before and category(before) in ("Lo", "Mn", "Mc", "So", "Sk")
    return found[0] if found[0] in _JOINERS and belongs else "\ufffd"


def _encoded(found: re.Match[str]) -> str:
    return "".join([f"%{byte:02X}" for byte in found[0].encode()])


def paragraphs(text: str) -> tuple[str, ...]:
    """Divide a source text into its paragraphs: the blocks between blank lines, each `plain`."""
    return tuple(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip():
            lines.append(line)
        elif lines:
            yield plain(" ".join(lines))
            lines = []
    if lines:
        yield plain(" ".join(lines))
