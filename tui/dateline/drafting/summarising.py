"""The summary of a draft: sentences of the article, word for word."""

from __future__ import annotations

import re
from typing import Any

from dateline.drafting.statements import Reading, Statement
from dateline.text.blocks import Span
from dateline.text.clauses import has_verb
from dateline.text.tense import direction

_POINTS = ((12, 3), (25, 4), (10_000, 5))
"""Sentences of an article up to which its summary has so many points."""
_FIRST = 3
"""Sentences that are taken as they come."""
_NEW = 0.35
"""Share of a sentence's words that the ones before it do not have."""
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
_FOLDED = re.compile(r"\w+")
_STOP_WORDS = (
    "a an and are as at be been but by for from had has have he her his in is it its of on or she "
    "that the their these they this those to was were which who will with would"
)
_STOP = frozenset(_STOP_WORDS.split())


def summary(reading: Reading) -> list[Statement]:
    """Return the points of a summary, in the order of the article."""
    length = len(reading.sentences)
    count = next((count for most, count in _POINTS if length <= most), _POINTS[-1][1])
    chosen = best_sentences(reading, count)
    found = []
    for span in sorted(chosen):
        fields: dict[str, Any] = {"text": reading.words(span)}
        if not reading.speech_at(span[0]) and _JUDGED.search(fields["text"]):
            fields["kind"] = "assessment"
        fields["cite"] = [reading.cite(span)]
        found.append(
            Statement(fields, "a sentence of the article: its place and the headline's words")
        )
    return found


def best_sentences(reading: Reading, count: int) -> list[Span]:
    """Return the sentences that tell an article best, the best first.

    What a news text says first it says for a reason: the first sentences are taken, but for those
    that tell nothing (captions, questions, quotations alone) or nothing new.
    """
    title = _content(reading.article.headline)
    held: set[str] = set()
    chosen: list[Span] = []
    candidates = [span for span in reading.sentences[:60] if _tells(reading, span)]
    for span in candidates[:_FIRST]:
        words = _content(reading.words(span))
        if len(words - held) > _NEW * len(words):
            chosen.append(span)
            held |= words
    rest = sorted(
        (span for span in candidates if span not in chosen),
        key=lambda span: -_weight(reading, span, title, held, candidates.index(span)),
    )
    return (chosen + rest)[:count] or reading.sentences[:1]


def _weight(reading: Reading, span: Span, title: set[str], held: set[str], place: int) -> float:
    words = _content(reading.words(span))
    if not words:
        return 0.0
    about = len(words & title) / max(1, len(title))
    new = len(words - held) / len(words)
    return about + new * 0.5 + 1.5 / (place + 1)


def _content(text: str) -> set[str]:
    return {word for word in _FOLDED.findall(text.lower()) if word not in _STOP}


def _tells(reading: Reading, span: Span) -> bool:
    """Tell whether a sentence can stand in a summary by itself."""
    words = reading.words(span)
    if len(words.split()) < 6 or len(words) > 600 or words.endswith("?") or _CAPTION.match(words):
        return False
    if words[0].islower() or words.count("“") != words.count("”") or words.count('"') % 2:
        return False  # a caption, or a part of what somebody says
    block = reading.blocks[reading.paragraph_at(span[0]) - 1]
    before = reading.words((block[0], span[0]))
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return False  # a part of what somebody says
    verb = has_verb(words) or direction(reading.text, span, span[1], span[1])
    if _CREDIT.search(reading.text, *block) or not verb:
        return False
    if not words.rstrip("”\"’')]").endswith((".", "!", "…")) or "\n" in words:
        return False
    inside = reading.quoted(span)
    return inside < 0.6 * len(words) and not re.match(r"[“\"‘']?I\b", words)
