"""What some words tell, in a form that can be compared, and the words that show it."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.text.calendar_names import WEEKDAYS
from dateline.text.cues import cues
from dateline.text.lazy import Lazy
from dateline.text.stems import stem

Word = re.Match[str]
"""A word where it stands in a text."""

WORD = Lazy(r"(?:[A-Z]\.){2,}|\w+(?:[’'-]\w+)*")
_OPENING = Lazy(r"(?:^|[.!?…:;\n]|[\"“‘(\[])\s*$")
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
    "following including like unlike among amid within along around"
)
STOP = frozenset(_STOP_WORDS.split())
"""Words that English is full of."""
_NAY = Lazy(
    r"\b(?:not?|never|nobody|none|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)"
    r"|refus\w+|fail(?:s|ed|ing)?|reject\w*|cancel\w*|postpone\w*|halt\w*|scrap\w*|suspend\w*"
    r"|unlikely|false\w*|avoid\w*|avert\w*|prevent\w*|narrowly|missed|instead of|rather than"
    r"|dismiss\w*|ruled? out|block(?:s|ed)?)\b|n[’']t\b",
    re.IGNORECASE,
)
_AHEAD = Lazy(
    r"\b(?:will|shall|would|won[’']t|[’']ll|going to|due to|scheduled|plan(?:s|ned|ning)?|set to"
    r"|expect(?:s|ed)?|(?:is|are|was|were) to|about to|upcoming|hopes?|aims?|intends?|to be"
    r"|call(?:s|ed|ing) for|demand\w*|urge[sd]?|propos\w+|seeks?|sought|wants?|wanted|wish\w*"
    r"|threaten\w*|offer(?:s|ed)?|consider\w*|ready|agree[sd]? to|order(?:s|ed)?)\b",
    re.IGNORECASE,
)
_UNSURE = Lazy(
    r"\b(?:may|might|could|should|if|whether|unless|likely|possibly|perhaps|probably|reportedly"
    r"|alleged(?:ly)?|suspected|apparently|seems?|appears?|rumou?r\w*|unconfirmed|believed|almost"
    r"|nearly|tr(?:y|ies|ied)|attempt\w*|accus\w+|charge[sd]|blam\w+|claim\w*|suspect\w*)\b|\?",
    re.IGNORECASE,
)
_SAID = Lazy(r"\b(?:according to|in the words of)\b", re.IGNORECASE)
_PASSIVE = Lazy(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+\b[^.;]{0,60}?\bby\b")
VERB_FOLLOWS = Lazy(
    r"\b(?:to|will|would|could|may|might|must|can|should|shall|did|not)\s+([a-z]{3,})\b"
)
"""What shows that a word is a verb, before it."""
OF = Lazy(
    r"\b(?:of|to|for|by|from|with|against|near|in|at|on|under|behind|over|about|into|than)\s+"
    r"(?:(?:the|an?|former|President|Prime Minister|Minister|Mr|Mrs|Ms|Dr)\.?\s+){0,2}$"
)
"""Before a name that is not of who does something."""
_BEHIND = Lazy(r"[\s-]+([A-Za-z][\w’'-]*)")
TO = Lazy(r"\bto\s+([a-z]{3,})\b")
"""Something that is not done, but meant or asked to be."""
_MARKS = (("not", _NAY), ("ahead", _AHEAD), ("unsure", _UNSURE), ("said", _SAID), ("by", _PASSIVE))


class Told(NamedTuple):
    """What some words tell, in a form that can be compared."""

    stems: frozenset[str]
    """Of its words, but for those of dates and numbers, and those that English is full of."""
    names: tuple[str, ...]
    """The last word of each name, in their order."""
    numbers: frozenset[str]
    """In digits, each with the word behind it; those of dates are none."""
    marks: frozenset[str]
    """Whether it is denied (`not`), to come (`ahead`), `unsure`, `said`, done `by` somebody."""
    meant: frozenset[str] = frozenset()
    """Stems of what is not done, but asked or meant to be: behind `to`."""
    openers: frozenset[str] = frozenset()
    """Words with a capital that begin a sentence, and may be names as no text has them small."""
    acting: frozenset[str] = frozenset()
    """The names that may do what is done: not `an aide to Ann Lee`, nor `Lee's aide`."""
    actor: str = ""
    """The first name, if it is one of these."""

    def lacks(self, other: Told) -> set[str]:
        """Return the names, and what may be one, that another text has and this one has not."""
        return {name for name in (*other.names, *other.openers) if stem(name) not in self.stems}


def marks_of(text: str, left: str) -> set[str]:
    """Return how a text tells what it does; `left` is the text without its dates and numbers.

    May is a month, where it stands in a date.
    """
    found = {mark for mark, pattern in _MARKS if pattern.re.search(left)}
    speaks = any(cue.kind in ("say", "that", "tell") for cue in cues(text, 0, len(text)))
    return found | {"said"} if speaks else found


def opens(text: str, at: int) -> bool:
    """Tell whether a sentence begins at a place, or a quotation."""
    return bool(_OPENING.re.search(text[max(0, at - 4) : at]))


def name_of(run: list[Word]) -> str:
    """Return the last word of a name, by which it is known."""
    return bare(run[-1][0]).lower()


def is_common(word: str) -> bool:
    """Tell whether a word is one that every text has, or of the calendar."""
    return word in STOP or word in WEEKDAYS


def word_behind(text: str, at: int) -> str:
    """Return the stem of the word behind a number: what it counts, or `million`."""
    match = _BEHIND.re.match(text, at)
    return stem(match[1]) if match else ""


def bare(word: str) -> str:
    """Return a word without the ending of whose it is: `Modi` of `Modi's`."""
    word = word[:-2] if word.endswith(("'s", "’s")) else word
    return word.replace(".", "").rstrip("'’") or word
