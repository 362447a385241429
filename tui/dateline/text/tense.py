"""Whether a sentence speaks of what has been or of what is to come, at a place in it."""

from __future__ import annotations

from typing import Literal

from dateline.text.blocks import Span
from dateline.text.lazy import Lazy

_DONE = ("previously ", "originally ", " been ", " as ", "earlier ")
"""Before “planned”, “scheduled”, “expected”: what was to come, then."""

_BESIDE = 30
"""Characters before a date within which a verb is beside it."""

Direction = Literal["past", "future", ""]


_VERBS = Lazy(
    r"\b(?:(?P<future>will|shall|would|won['’]t|wouldn['’]t|['’]ll|is to|are to|was to|were to"
    r"|to be|going to|due(?= to| on| in| next| by| [A-Z])|scheduled|expect(?:s|ed)?"
    r"|plan(?:s|ned|ning)?|set to|set for|hopes?|intends?|aims?|slated|upcoming"
    r"|forthcoming|may|might|should|must"
    r"|prepar(?:es|ed|ing)|deadline|about to|wants?|ready|seeks?|likely|begins|starts|opens"
    r"|expires|ends)"
    r"|(?P<past>was|were|had|did|has|have|been|said|told|went|came|took|made|gave|got|saw|met|left"
    r"|held|won|lost|began|became|found|led|kept|brought|thought|sent|built|spent|rose|fell|ran|grew"
    r"|wrote|spoke|paid|bought|sold|struck|shot|hit|cut|put|broke|drove|flew|fought|stood|sat|knew"
    r"|sought|taught|caught|fled|threw|drew|chose|wore|rode|shook|swore|born|died|set|previously"
    r"|\w{2,}ed))\b"
)


def direction(text: str, sentence: Span, start: int, end: int) -> Direction:
    """Return where the verb that governs what stands from `start` to `end` points.

    That is taken to be the nearest before it, and where there is none the first behind it.
    """
    last = None
    for match in _VERBS.re.finditer(text, max(sentence[0], start - 160), start):
        last = match
    if last and last["future"]:
        done = last[0].endswith("ed") and text.endswith(_DONE, 0, last.start())
        return "past" if done else "future"  # “had been scheduled”
    if last:
        return "future" if text.endswith(" be ", 0, last.start()) else "past"  # “will be held”
    behind = _VERBS.re.search(text, end, min(sentence[1], end + 120))
    if behind:
        return "future" if behind["future"] else "past"
    return ""


def is_beside_past(text: str, at: int) -> bool:
    """Tell whether a verb of the past stands right before a date: “fell in December”."""
    verbs = list(_VERBS.re.finditer(text, max(0, at - _BESIDE), at))
    last = verbs[-1] if verbs else None
    if not last or not last["past"] or text.endswith((" be ", " being "), 0, last.start()):
        return False
    return len(text[last.end() : at].split()) <= 2
