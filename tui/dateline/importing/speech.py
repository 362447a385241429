"""What somebody said, without what was left around it of the text that it was taken from."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from dateline.importing.texts import text_of
from dateline.text.marks import CLOSING, MARKS, OPENING
from dateline.text.mentions import is_full_name
from dateline.text.sentences import is_ended

_LONGEST = 5000
"""Characters of a quote; a text that is longer is none, and is left as it is."""

_LAYERS = 4
"""How often marks and commas are taken away from around each other."""

_PAIRS = (
    *("“”", "‘’", "«»", "»«", "‹›", "„“", "„”", "‚‘", "‚’", "「」", "『』"),
    *('""', "''", "””", "’’"),
)
_LOOSE = " ,;:–—-"
"""What is left of the sentence that a quote was cut out of."""

_SHORTENED = re.compile(r"['’](?:tis|twas|til|em|cause|cos|bout|round|n)\b", re.I)


class Speech(NamedTuple):
    """The words of a quote, and how much of a sentence they show themselves to be."""

    text: str
    kind: Literal["direct", "partial"]


def speech(value: str) -> Speech:
    """Return a quote without the quotation marks around it and what was left of the sentence.

    A quote comes without the text that it was taken from. So it is `direct` only where it shows
    itself to be a whole sentence: it begins with no small letter, and ended with a full stop or
    the like before it was cleaned. What ended with a comma or with nothing was cut out: `partial`.
    """
    text = text_of(value)
    if len(text) > _LONGEST:
        return Speech(text, "partial")
    text = text.replace('""', '"').replace("''", '"')
    for _ in range(_LAYERS):
        text = _without_marks(text.strip(_LOOSE))
    return Speech(text, "direct" if _is_whole(text) else "partial")


def _is_whole(text: str) -> bool:
    """Tell whether words begin and end as a sentence does, and nobody else speaks in between."""
    begins = bool(text) and not text[0].islower() and text[0] not in ".…"
    told = begins and text[0] in OPENING and _closes(text)
    return begins and not told and is_ended(text)


def _without_marks(text: str) -> str:
    """Take away the pair of marks around a text, or one at an end that pairs with nothing."""
    if len(text) < 2:
        return "" if text in MARKS else text
    first, last = text[0], text[-1]
    if first + last in _PAIRS and not _closes(text):
        return text[1:-1]
    if first in OPENING and not _closes(text) and not _SHORTENED.match(text):
        return text[1:]
    if last in CLOSING and not _opens(text):
        return text[:-1]
    return text


def _closes(text: str) -> bool:
    """Tell whether the mark that a text begins with is closed before the end: `"A," he said`."""
    partners = {pair[1] for pair in _PAIRS if pair[0] == text[0]}
    depth = 0
    for at in range(1, len(text) - 1):
        if text[at] not in partners and text[at] != text[0]:
            continue
        if _is_apostrophe(text, at):
            continue
        begins = text[at - 1].isspace() or text[at - 1] in "(["
        depth += 1 if begins else -1
        if depth < 0:
            return True
    return False


def _opens(text: str) -> bool:
    """Tell whether the mark that a text ends with was opened within: `He called it "odd"`."""
    if text[-1] in "'’" and text[-2].isalpha() and text[-2] in "sSzZxX":
        return True  # the players’
    openers = {pair[0] for pair in _PAIRS if pair[1] == text[-1]}
    depth = 0
    for at in range(len(text) - 2, -1, -1):
        if (text[at] not in openers and text[at] != text[-1]) or _is_apostrophe(text, at):
            continue
        begins = at == 0 or text[at - 1].isspace() or text[at - 1] in "(["
        depth += -1 if begins else 1
        if depth < 0:
            return at > 0
    return False


def _is_apostrophe(text: str, at: int) -> bool:
    """Tell whether a mark stands within a word."""
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return text[at] in "'’‘" and len(around) == 2 and around.isalpha()


_NO_ROLE = re.compile(r"(?:jr|sr|ii|iii|iv|md|phd|and)\b", re.I)


def speaker_and_role(author: str) -> tuple[str, str]:
    """Divide `Ana Ruiz, the ferry's director` into who speaks and as what."""
    name, comma, role = author.partition(", ")
    if comma and role and is_full_name(name) and not _NO_ROLE.match(role):
        return name, role
    return author, ""
