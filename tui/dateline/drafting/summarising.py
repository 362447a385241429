"""The summary of a draft: sentences of the article, word for word."""

from __future__ import annotations

import re
from typing import Any

from dateline.drafting.statements import Reading, Statement
from dateline.text.blocks import Span
from dateline.text.clauses import has_verb
from dateline.text.marks import OPENING, quotations, with_whole_quotations
from dateline.text.sentences import is_ended
from dateline.text.tense import direction

_POINTS = 3
"""Points of a summary."""
_CONSIDERED = 60
_JUDGED = re.compile(
    r"\b(?:is|are|was|were)\s+(?:widely\s+)?(?:expected|likely|unlikely|set|bound|poised)\b"
    r"|\b(?:could|may|might|seems?|appears?|arguably|apparently|probably|underscores?)\b"
)
"""What shows that a sentence is the article's own judgement, where nobody is named for it."""
_CAPTION = re.compile(
    r"^(?:(?:file )?(?:photo|picture|image)\b|image:|.{0,200}\bimage: "
    r"|.{0,120}\((?:ap|reuters|afp|getty)"
    r"|(?:read|see) (?:more|also)|advertisement|copyright|©|subscribe|sign up|follow us)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"\b(?:Image|Photo|Photograph|Picture|Credit)s?(?: by)?: \S.{0,60}$")
"""What ends the paragraph below a picture."""


def summary(reading: Reading) -> list[Statement]:
    """Return the points of a summary, in the order of the article."""
    found = []
    for span in first_news(reading):
        fields: dict[str, Any] = {"text": reading.words(span)}
        if not reading.speech_at(span[0]) and _JUDGED.search(fields["text"]):
            fields["kind"] = "assessment"
        fields["cite"] = [reading.cite(span)]
        found.append(Statement(fields, "one of the first sentences that are news"))
    return found


def first_news(reading: Reading, count: int = _POINTS) -> list[Span]:
    """Return the first sentences that are news: no captions, notices, questions or quotations.

    Of 26 Wikinews texts, they share as many words with summaries by people as a choice by weights
    did (ROUGE-1 .40, ROUGE-2 .19).
    """
    quotes = [each for block in reading.blocks for each in quotations(reading.text, block)]
    open_at = [each.start for each in quotes if not each.closed]
    first = with_whole_quotations(reading.sentences[:_CONSIDERED], quotes)
    whole = [span for span in first if not any(span[0] <= at < span[1] for at in open_at)]
    return [span for span in whole if _is_news(reading, span)][:count] or first[:1]


def _is_news(reading: Reading, span: Span) -> bool:
    """Return True if a sentence says something by itself."""
    words = reading.words(span)
    if len(words.split()) < 6 or len(words) > 600 or words.endswith("?") or _CAPTION.match(words):
        return False
    if words[0].islower():
        return False  # a caption
    block = reading.blocks[reading.paragraph_at(span[0]) - 1]
    verb = has_verb(words) or direction(reading.text, span, span[1], span[1])
    if _CREDIT.search(reading.text, *block) or not verb:
        return False
    if not is_ended(words) or "\n" in words:
        return False
    inside = reading.quoted(span)
    return inside < 0.6 * len(words) and not re.match(rf"[{re.escape(OPENING)}]?I\b", words)
