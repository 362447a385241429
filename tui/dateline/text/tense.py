"""Whether a sentence speaks of what has been or of what is to come, at a place in it."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dateline.text.blocks import Span

Direction = Literal["past", "future", ""]


@cache
def _verbs() -> re.Pattern[str]:
    future = (
        r"will|shall|would|won['’]t|wouldn['’]t|['’]ll|is to|are to|was to|were to|to be|going to"
        r"|due(?= to| on| in| next| by| [A-Z])|scheduled|expect(?:s|ed)?|plan(?:s|ned|ning)?|set to|set for|hopes?|intends?|aims?"
        r"|slated|upcoming|forthcoming|may|might|should|must|prepar(?:es|ed|ing)|deadline|about to"
        r"|wants?|ready|seeks?|likely|begins|starts|opens|expires|ends"
    )
    past = (
        r"was|were|had|did|has|have|been|said|told|went|came|took|made|gave|got|saw|met|left|held|won"
        r"|lost|began|became|found|led|kept|brought|thought|sent|built|spent|rose|fell|ran|grew|wrote"
        r"|spoke|paid|bought|sold|struck|shot|hit|cut|put|broke|drove|flew|fought|stood|sat|knew"
        r"|sought|taught|caught|fled|threw|drew|chose|wore|rode|shook|swore|born|died|set|previously|\w{2,}ed"
    )
    return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}))\b")


def direction(text: str, sentence: Span, start: int, end: int) -> Direction:
    """Return where the verb that governs what stands from `start` to `end` points.

    That is taken to be the nearest before it, and where there is none the first behind it.
    """
    last = None
    for match in _verbs().finditer(text, max(sentence[0], start - 160), start):
        last = match
    if last:
        to_be = last["past"] and text.endswith(" be ", 0, last.start())  # “will be held”
        return "future" if last["future"] or to_be else "past"
    behind = _verbs().search(text, end, min(sentence[1], end + 120))
    if behind:
        return "future" if behind["future"] else "past"
    return ""
