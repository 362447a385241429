"""Whether an English sentence tells what happened or what is to come, as far as that shows."""

from __future__ import annotations

import re

from dateline.importing.dates.meanings import Tense

_TO_COME = re.compile(
    r"\b(?:will|won['’]t|shall|next|plans?|planned|planning|expects?|expected|due(?! to\b)"
    r"|scheduled|slated|set to|poised|hopes? to|to be|upcoming|forthcoming|aims?|intends?|until"
    r"|till|is to|are to"
    r"|to (?:begin|start|take|meet|open|hold|vote|visit|resume|launch|continue|return|reach)"
    r"|forecast|anticipated|projected|deadline|soon|going to|could|may|would|might|should)\b"
    r"|['’]ll\b"
)
_HAPPENED = re.compile(
    r"(?<![-\w])(?:was|were|had|did|said|told|won|lost|began|took|made|met|held|came|went|saw|struck"
    r"|fell|rose|sent|found|gave|became|broke|brought|built|bought|caught|chose|drew|drove|fought"
    r"|got|grew|kept|knew|paid|ran|sought|sold|spent|spoke|stood|swore|threw|wrote|withdrew|shot"
    r"|"
    r"(?!(?:alleged|armed|related|disputed|united|limited|unprecedented|suspected|proposed|renewed"
    r"|indeed|hundred|need|speed|feed|seed|exceed|proceed|succeed|agreed-upon|planned|expected"
    r"|scheduled|slated|poised|anticipated|projected|targeted|would-be|wicked|sacred|wanted|red"
    r"|bed|shed|limited|long-awaited|delayed|detailed|advanced|continued|combined|required)\b)"
    r"[a-z]{2,}ed)(?![-\w])"
)
_COMMON = re.compile(r"\b(?:the|of|and|to|in|a|for|on|with|is|was|by|as|at|from)\b", re.I)
_SHARE = 12
"""Of so many English words at least one is among the commonest."""


def tense(text: str) -> Tense:
    """Return how a sentence tells what it tells; `""` where it shows neither, or both."""
    to_come, happened = _TO_COME.search(text), _HAPPENED.search(text)
    if to_come and not happened:
        return "future"
    return "past" if happened and not to_come else ""


def is_english(text: str) -> bool:
    """Tell whether a text of some sentences is in English, by its commonest words."""
    return len(_COMMON.findall(text)) * _SHARE >= max(1, len(text.split()))
