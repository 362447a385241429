"""Whether a statement denies what its source affirms, or affirms what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.checking.findings import Finding
from dateline.checking.wording import Claim, Word, context_of, stems_of, words_of
from dateline.text.openers import is_opener
from dateline.text.polarity import Negation, negations, refusals
from dateline.text.sentences import sentences
from dateline.text.stems import stem

_NOT_DENIED = re.compile(
    r"\s+(?:only|just|least|until|unless|merely|doubt|longer than|later than|more than|less than"
    r"|fewer than|matter)\b"
)
"""After a negation that turns nothing around: `not only`, `no more than`."""
_SOFT = re.compile(
    r"\b(?:few|little|hardly|barely|rarely|seldom|lack\w*|absence|absent|unable|impossible|without"
    r"|except|stop\w*|end(?:s|ed|ing)?|only|yet to|far from|than|too \w+ to)\b"
)
"""What denies something in other words."""
_PREFIX = re.compile(r"(?:un|in|im|il|ir|dis|non-?)(?=\w{4})")
_PARTICLE = 7
"""Letters of the longest negation that is no verb."""
_FEWEST = 3
_MOST = 0.6
"""Share of the content words of a statement that are in one clause of the source."""
_ROOT = 5
"""Letters of a word that is recognised in a longer one."""
_SHOWN = 4
"""Content words after a negation that are surely denied."""


def polarity(claim: Claim) -> Iterator[Finding]:
    """Find a negation that only the statement has, or only the source."""
    passage = claim.evidence.passage
    ours = list(_denials(claim.text))
    theirs = list(_denials(passage))
    found = [
        *_added(claim, passage, ours, theirs),
        *_dropped(claim, passage, ours, theirs),
        *_one_sided(claim, passage, ours, theirs),
    ]
    yield from found[:1]
    if not ours and not theirs:
        yield from _prefixes(claim, passage)


def _one_sided(
    claim: Claim, passage: str, ours: list[Negation], theirs: list[Negation]
) -> Iterator[Finding]:
    """Find a clause that most words of a statement are of, and which only one side denies."""
    if bool(ours) == bool(theirs) or _SOFT.search(claim.text if theirs else passage):
        return
    negation = (theirs or ours)[0]
    if theirs and negation.end - negation.start > _PARTICLE:
        return  # a refusal is often in other words
    clauses = [negation.clause] if theirs else sentences(passage)
    content = {word.stem for word in claim.words if word.is_content}
    shared = [len(content & stems_of(passage[start:end])) for start, end in clauses]
    if len(content) < _FEWEST or max(shared, default=0) < _MOST * len(content):
        return
    if theirs:
        has = passage[negation.start : negation.end]
        message = f"the cited words deny this, with “{has}”; correct it"
        yield claim.finding("polarity", 0, len(claim.text), message, has=has)
    else:
        words = claim.text[negation.start : negation.end]
        message = f"“{words}” turns around what the cited words say; correct it"
        yield claim.finding("polarity", negation.start, negation.end, message)


def _denials(text: str) -> Iterator[Negation]:
    for each in (*negations(text), *refusals(text)):
        if not _NOT_DENIED.match(text, each.end):
            yield each


def _added(
    claim: Claim, passage: str, ours: list[Negation], theirs: list[Negation]
) -> Iterator[Finding]:
    """Find what is denied, where nothing in the source denies anything like it."""
    held = stems_of(passage)
    affirmed = frozenset[str]() if _SOFT.search(passage) else _affirmed(passage, theirs)
    held_denied = {word.stem for each in theirs for word in _denied(passage, each)}
    for each in ours:
        denied = [word.stem for word in _denied(claim.text, each)]
        if not held_denied.isdisjoint(denied[:1]):
            continue
        if denied and denied[0] in affirmed and not _has_prefix(denied[0], held):
            words = claim.text[each.start : each.end]
            message = f"“{words}” turns around what the cited words say; correct it"
            yield claim.finding("polarity", each.start, each.end, message)


def _dropped(
    claim: Claim, passage: str, ours: list[Negation], theirs: list[Negation]
) -> Iterator[Finding]:
    """Find what is said as if it were so, where the source only denies it."""
    if any(each.end - each.start <= _PARTICLE for each in ours) or _SOFT.search(claim.text):
        return
    affirmed = _affirmed(passage, theirs)
    for each in theirs:
        denied = _denied(passage, each)
        if not denied or denied[0].stem in affirmed:
            continue
        for word in claim.words:
            if any(a <= word.start < b for each in ours for a, b in (each.scope,)):
                continue
            if _is_same_root(word.stem, denied[0].stem):
                has = passage[each.start : denied[0].end]
                message = f"the cited words deny this: “{has}”; correct it"
                yield claim.finding("polarity", word.start, word.end, message, has=has, write=has)
                return


def _is_same_root(one: str, other: str) -> bool:
    """Return True for two forms of a word that no ending shows: `retroactive`, `-ly`."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _ROOT and longer.startswith(shorter))


def _denied(text: str, negation: Negation) -> list[Word]:
    """Return the first content words that a negation denies."""
    start, end = negation.scope
    after = [w for w in words_of(text) if negation.end <= w.start < end and not is_opener(w.text)]
    before = [w for w in words_of(text) if start <= w.start < negation.start and w.is_content]
    return (after or before[-1:])[:_SHOWN]


def _affirmed(text: str, denials: list[Negation]) -> frozenset[str]:
    """Return the stems that a text has outside of what it denies."""
    return frozenset(
        word.stem
        for word in words_of(text)
        if not any(a <= word.start < b for each in denials for a, b in (each.scope,))
    )


def _prefixes(claim: Claim, passage: str) -> Iterator[Finding]:
    """Find `unlikely` where the source has `likely`, and the other way round."""
    held = stems_of(passage)
    for word in claim.words:
        lower = word.text.lower()
        if word.stem in held or not word.is_content or claim.text[: word.start].endswith("to "):
            continue  # “to uninstall” is done to what was installed
        prefix = _PREFIX.match(lower)
        other = stem(lower[prefix.end() :]) if prefix else ""
        found = other if other in held else _has_prefix(word.stem, held)
        if found:
            there = next(each for each in words_of(passage) if each.stem == found)
            is_sure = "dis" not in (found[:3], word.stem[:3])
            if is_sure or context_of(claim.text, word) & context_of(passage, there):
                has = there.text
                message = f"the cited words have “{has}”; correct it"
                yield claim.finding("polarity", word.start, word.end, message, has=has, write=has)


def _has_prefix(root: str, held: frozenset[str]) -> str:
    """Return the stem of a text that is another with `un-` or `in-` before it."""
    forms = (f"{prefix}{root}" for prefix in ("un", "in", "im", "il", "ir", "dis", "non"))
    return next((each for each in forms if each in held and len(root) > 3), "")
