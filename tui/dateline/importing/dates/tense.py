"""Whether an English sentence tells what happened or what is to come, as far as that shows."""

from __future__ import annotations

import re

from dateline.importing.dates.meanings import Tense

_WILL = re.compile(
    r"\b(?:will|won['’]t|shall|set to|poised|is to|are to|to be|going to|upcoming|forthcoming"
    r"|(?:plan|hope|aim|intend|expect)s? to"
    r"|(?:planned|expected|scheduled|slated|due) (?:to|for|on|in)"
    r"|to (?:begin|start|take|meet|open|hold|vote|visit|resume|launch|continue|return|reach))\b"
    r"|['’]ll\b"
)
_MAY = re.compile(
    r"\b(?:next|plans?|planned|planning|expects?|expected|due(?! to\b)|scheduled|hopes?|aims?"
    r"|intends?|until|till|forecast|anticipated|projected|deadline|soon|could|may|would|might"
    r"|should)\b"
)
"""What speaks of the future, but may do so from the past: `was held before the planned vote`."""

_WAS = re.compile(
    r"(?<![-\w])(?:was|were|had|did|said|told|began|took|went|came|saw|fell|rose|gave|became|broke"
    r"|chose|drew|drove|grew|knew|spoke|swore|threw|wrote|withdrew)(?![-\w])"
)
_HAPPENED = re.compile(
    r"(?<![-\w])(?:was|were|had|did|said|told|won|lost|began|took|made|met|held|came|went|saw|struck"
    r"|fell|rose|sent|found|gave|became|broke|brought|built|bought|caught|chose|drew|drove|fought"
    r"|got|grew|kept|knew|paid|ran|sought|sold|spent|spoke|stood|swore|threw|wrote|withdrew|shot"
    r"|"
    r"(?!(?:alleged|armed|related|disputed|united|limited|unprecedented|suspected|proposed|renewed"
    r"|indeed|hundred|need|speed|feed|seed|exceed|proceed|succeed|planned|expected|scheduled|slated"
    r"|poised|anticipated|projected|targeted|wicked|sacred|wanted|red|bed|shed|delayed|detailed"
    r"|advanced|continued|combined|required)\b)"
    r"[a-z]{2,}ed)(?![-\w])"
)
"""Verbs of the past, a capital letter apart, behind which an adjective may begin a sentence."""

_AUXILIARY = re.compile(
    r"\b(?:will|won['’]t|would|shall|may|might|could|should|must|can|to|is|are|be|being|gets?)"
    r"(?: (?:also|not|be|have|now|then|soon))* \w+"
)
"""What takes the tense from the verb behind it: `will be built`."""

_COMMON = re.compile(r"\b(?:the|of|and|to|in|a|for|on|with|is|was|by|as|at|from)\b", re.I)
_SHARE = 12
"""Of so many English words at least one is among the commonest."""


def tense(text: str) -> Tense:
    """Return how a sentence tells what it tells; `""` where it shows neither, or both."""
    plain = _AUXILIARY.sub("", text)
    happened = _HAPPENED.search(plain)
    if _WILL.search(text):
        return "" if happened else "future"
    if _MAY.search(text):
        return "past" if _WAS.search(plain) else "" if happened else "future"
    return "past" if happened else ""


def is_english(text: str) -> bool:
    """Tell whether a text of some sentences is in English, by its commonest words."""
    return len(_COMMON.findall(text)) * _SHARE >= max(1, len(text.split()))
