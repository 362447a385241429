"""Text as it is searched: without case, accents, and what a keyboard does not have or show."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from dateline.story.plain import is_unseen

_SAME = str.maketrans(
    dict.fromkeys("‘’‚‛‹›′", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—―−", "-")
)
"""Quotation marks and dashes that a keyboard does not have."""


def fold(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` without case and accents, and for each character where it came from.

    The origins have one entry more than the folded text, so that an end has one too.
    """
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    parts = [_folded(character) for character in text]
    origins = [index for index, part in enumerate(parts) for _ in part]
    return "".join(parts), [*origins, len(text)]


@lru_cache(maxsize=8192)
def _folded(character: str) -> str:
    """Return what a character is searched as: of a ligature several letters, of an accent none.

    A soft hyphen, a joiner or another character that cannot be seen is nothing.
    """
    if is_unseen(character):
        return ""
    parts = unicodedata.normalize("NFKD", character.translate(_SAME)).casefold()
    return "".join([part for part in parts if not unicodedata.combining(part)])
