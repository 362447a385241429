"""What words stand for: `visited`, `travelled` and `trip` are one thing that somebody does."""

from __future__ import annotations

import re

from dateline.text.lazy import Lazy
from dateline.text.stems import stem

Word = re.Match[str]
"""A word where it stands in a text."""
WORD = Lazy(r"(?:[A-Z]\.){2,}|\w+(?:[’'-]\w+)*")
_STOP_WORDS = (
    "a an the of in on at to for from by with as into over under about after before during until "
    "since between among against through and or but nor so yet if than then that which who whom "
    "whose what when where while because although though is are was were be been being am has have "
    "had having do does did will would shall should may might can could must it its he she they "
    "them his her hers their theirs him we us our you your i me my this these those there here not "
    "no also just only very more most some any all both each other another such own same up down "
    "out off again once too now still even ever much many one first day week month year years "
    "months weeks days morning afternoon evening night today yesterday tomorrow ago last next late "
    "early later earlier soon mr mrs ms dr according however meanwhile instead indeed despite "
    "least near following including like unlike among amid within along around"
)
STOP = frozenset(_STOP_WORDS.split())
"""Words that English is full of."""
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
