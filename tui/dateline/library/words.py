"""Words as the search knows them: folded, and parted in scripts that do not part them."""

from __future__ import annotations

import re
from unicodedata import category

from dateline.story.folding import fold

_PARTED = re.compile(
    "[\u1100-\u115f\ua960-\ua97c][\u1160-\u11ff\ud7b0-\ud7fb]*"  # a Korean syllable
    "|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff]"  # Chinese, Japanese
    "|[^\\w\x00-\x7f]"  # signs: SQLite takes those for letters that are younger than it
)
"""A sign that is a word to the search, so that any words of these scripts are found in a text."""

SEPARATOR = "\x1f"
"""Parts them. No text of a story holds it: `plain` makes control characters visible."""


def searchable(text: str) -> str:
    """Return `text` as the index holds it."""
    folded, _ = fold(text)
    return folded if folded.isascii() else _PARTED.sub(_apart, folded)


def _apart(sign: re.Match[str]) -> str:
    return sign[0] if category(sign[0][0]) in _MARKS else f"{SEPARATOR}{sign[0]}{SEPARATOR}"


def words(text: str) -> list[str]:
    """Return the words of a text as SQLite's tokenizer `unicode61` takes it apart."""
    kept = [character if _belongs(character) else " " for character in searchable(text)]
    return "".join(kept).split()


def _belongs(character: str) -> bool:
    if character.isascii():
        return character.isalnum()
    return category(character) in _KEPT


_MARKS = ("Mn", "Mc", "Co")
_KEPT = ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", *_MARKS)

BEGIN, END = "\x02", "\x03"
"""Stand around what was found, in a text that the index gives back."""


def stretches(text: str, marked: str) -> list[tuple[int, int]]:
    """Return where in `text` the marks of `marked` stand, which is its searchable form."""
    _, origins = fold(text)
    found, at, begin = [], 0, 0
    for character in marked:
        if character == BEGIN:
            begin = at
        elif character == END and at:
            # Where one letter folds to several (ß to ss), what was found takes in all of it.
            found.append((origins[begin], max(origins[at - 1] + 1, origins[at])))
        elif character != SEPARATOR:
            at += 1
    return found
