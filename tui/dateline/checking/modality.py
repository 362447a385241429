"""Whether a statement tells as done what its source calls planned, possible or alleged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.checking.findings import Finding
from dateline.checking.wording import Claim, words_of
from dateline.story.model import Event
from dateline.text.lazy import Lazy
from dateline.text.modality import AHEAD, UNSURE, is_said
from dateline.text.stems import VERBS
from dateline.text.tense import tense

_DOUBTED = Lazy(
    r"\b(?:allegedly|alleged(?: to)?|reportedly|purported(?:ly)?|supposed(?:ly)?|suspected"
    r"|(?:may|might|could) have|is (?:said|believed|thought) to(?: have)?|accused of|charged with)"
    r"\s+(?:(?:have|been|be|also)\s+)*(\w+)"
)
"""What is not certain: a verb, or a noun (“the alleged crime”)."""
_HEDGED = re.compile(r"\b(?:reports?|reported|according to|deny|denied|denies)\b", re.IGNORECASE)
_COMING = Lazy(
    r"\b(?:will|would|(?:(?:is|are|was|were)(?: about| going)?|set|due|scheduled"
    r"|plans?|planned|intends?|hopes?|aims?|proposes?|wants?|wanted|threatened|vowed|promised"
    r"|agreed|expected) to)\s+(?:be |also )?(\w+)"
)
"""What is to come, and its verb."""


def modality(claim: Claim) -> Iterator[Finding]:
    """Find a verb told as done, of which the source only says that it will or may be so."""
    passage = claim.evidence.passage
    found: list[Finding] = []
    for pattern in (_DOUBTED, _COMING):
        for match in pattern.re.finditer(passage):
            found += _done(claim, passage, match, doubted=pattern is _DOUBTED)
    yield from found
    if (
        not found
        and tense(passage) == "future"
        and tense(claim.text) == "past"
        and not AHEAD.re.search(claim.text)
    ):
        message = "the cited words say that this is to come; write it so, or cite what happened"
        yield claim.finding("modality", 0, len(claim.text), message)
    event = claim.statement
    if isinstance(event, Event) and event.status == "happened" and claim.path[-1] == "headline":
        yield from _happened(claim, event)


def _done(claim: Claim, passage: str, match: re.Match[str], *, doubted: bool) -> Iterator[Finding]:
    """Find what is planned or doubted, told as done or as certain."""
    verb = words_of(match[1])[0].stem
    if any(each.stem == verb and each.start != match.start(1) for each in words_of(passage)):
        return  # it is said again, perhaps as done
    for word in claim.words:
        past = word.text.endswith("ed") or (word.text in VERBS and word.text != match[1])
        noun = doubted and match[0].startswith(("alleged ", "suspected ")) and word.text == match[1]
        before = claim.text[: word.start]
        if word.stem != verb or not word.is_content or not (past or noun) or _HEDGED.search(before):
            continue
        if AHEAD.re.search(before) or UNSURE.re.search(before) or (doubted and is_said(before)):
            continue
        message = f"the cited words have “{match[0]}”; say that it is planned or not certain"
        yield claim.finding("modality", word.start, word.end, message, has=match[0])
        return


def _happened(claim: Claim, event: Event) -> Iterator[Finding]:
    """Find an event marked as past, of which all cited words say that it is to come."""
    found = [_COMING.re.search(each) for each in claim.evidence.cited]
    days = [day.latest for day in claim.evidence.published if day.latest]
    if event.date.earliest and any(event.date.earliest > day for day in days):
        return  # “happened-in-the-future” says so
    if all(found) and found[0]:
        has = found[0][0]
        message = f"the cited words have “{has}”; write status: planned, or cite what happened"
        finding = claim.finding("modality", 0, 0, message, has=has, write="planned")
        yield finding._replace(path=(*claim.path[:-1], "status"), at=-1)
