"""Whether a text is in English: only then are its words understood."""

from __future__ import annotations

import re

_COMMON_WORDS = "the of and to in a is was that on for it with by as at from"
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words of which English is full."""
_SHARE = 0.08
"""Of an English text's words that these are at least; usually it is a quarter."""
_SAMPLE = 5000
"""Characters that are looked at for that."""


def is_english(text: str) -> bool:
    """Tell whether a text of some sentences is in English, by its commonest words."""
    words = re.findall(r"\w+", text[:_SAMPLE].lower())
    return sum(word in _COMMON for word in words) >= max(1, _SHARE * len(words))
