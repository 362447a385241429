"""What words stand for: `visited`, `travelled` and `trip` are one thing that somebody does."""

from __future__ import annotations

import re

from dateline.text.calendar_names import WEEKDAYS
from dateline.text.lazy import Lazy
from dateline.text.mentions import COURTESY
from dateline.text.openers import is_opener
from dateline.text.stems import stem

Word = re.Match[str]
"""A word where it stands in a text."""
WORD = Lazy(r"(?:[A-Z]\.){2,}|\w+(?:[’'-]\w+)*")
_COMMON_WORDS = (
    "day days week weeks month months year years morning afternoon evening night ago am amid "
    "having following including theirs"
)
_COMMON = frozenset((*_COMMON_WORDS.split(), *WEEKDAYS)) | COURTESY
_NOUNS = ("mine", "well")
"""What opens a sentence as well, and is a thing here."""
_GROUPS = (
    "visit travel travelled trip journey",
    "die kill dead slain",
    "injure hurt wound",
    "founded establish",
    "build construct",
    "buy purchase acquire acquisition",
    "arrest detain",
    "jail imprison",
    "resign quit",
    "close shut",
    "open inaugurate",
    "attack assault",
    "begin start",
    "marry wed wedding",
    "people person",
)
_CONCEPTS = {stem(word): stem(group.split()[0]) for group in _GROUPS for word in group.split()}
"""The first word of its group for each stem."""
_FORMS = {"struck": "hit", "named": "appoint", "flew to": "visit", "went to": "visit"}
_FORMS |= {"set up": "founded", "shot dead": "die", "stepped down": "resign", "took over": "buy"}
"""What no ending and no single word shows."""
_BEHIND = re.compile(r"\s+([a-z]+)")


def is_common(word: str) -> bool:
    """Tell whether a word is one that English is full of, or of the calendar."""
    lower = word.lower()
    return lower in _COMMON or (is_opener(lower) and lower not in _NOUNS)


def concept(word: str, behind: str = "") -> str:
    """Return what a word stands for, with its endings and its synonyms taken away."""
    if form := _FORMS.get(f"{word} {behind}".lower()) or _FORMS.get(word.lower()):
        return stem(form)
    root = stem(word)
    return _CONCEPTS.get(root, root)


def concept_at(text: str, start: int, end: int) -> str:
    """Return what a word of a text stands for, with the word behind it: `set up`."""
    behind = _BEHIND.match(text, end)
    return concept(bare(text[start:end]), behind[1] if behind else "")


def bare(word: str) -> str:
    """Return a word without the ending of whose it is: `Modi` of `Modi's`."""
    word = word[:-2] if word.endswith(("'s", "’s")) else word
    return word.replace(".", "").rstrip("'’") or word
