"""Whether the names and numbers of a statement are beside each other as in its source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from dateline.checking.findings import Finding
from dateline.checking.names import NameEvidence
from dateline.checking.wording import Claim, words_of
from dateline.text.date_words import date_words
from dateline.text.names import names
from dateline.text.polarity import CLAUSE_END
from dateline.text.quantities import Quantity, quantities
from dateline.text.sentences import sentences

_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|they|them|their|it|its)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?:the|that|this|both|these) (?:two|three|company|firm|group|organi[sz]ation|man|woman|pair"
    r"|party|team|club|country|agency)\b",
    re.IGNORECASE,
)
"""What stands for somebody who is named before: “the company”."""


_LONGEST = 40
"""Words of a claim; a longer one rests on more than it can cite."""
_SURE = 2
"""Words that a number shares with what is said of another, if that is not stated too."""
_JOINED = re.compile(r"\s?[-–—:/.]\s?(?=\d|$)")
"""Beside a number that is a part of another: `3-2`, `9:30`."""
_PREPOSITION = re.compile(
    r"\b(in|at|of|from|to|on|near|for|with|against|into|over)\s+(?:the )?$", re.IGNORECASE
)


def neighbours(claim: Claim) -> Iterator[Finding]:
    """Find two numbers that are swapped, and a name instead of the one in the cited words."""
    yield from _swapped_numbers(claim)
    yield from _other_name(claim)


def _swapped_numbers(claim: Claim) -> Iterator[Finding]:
    """Find a number beside what the source says of another one of its kind."""
    ours = _surroundings(claim.text)
    stated = {(each.value, each.unit) for each, _ in ours}
    for passage in claim.evidence.passages:
        theirs = {(each.value, each.unit): (each, near) for each, near in _surroundings(passage)}
        for said, near in ours:
            held, own = theirs.get((said.value, said.unit), (None, near))
            if held is None or near & own:
                continue
            for key, (other, context) in theirs.items():
                least = 1 if key in stated else _SURE
                if key[1] == said.unit and other != held and len(near & context) >= least:
                    if _are_joined(passage, held, other):
                        continue
                    message = f"the cited words say this of “{other.words}”, not “{said.words}”"
                    yield claim.finding(
                        "number-differs", said.start, said.end, f"{message}; correct it",
                        has=other.words, write=other.words,
                    )  # fmt: skip
                    return


def _are_joined(text: str, one: Quantity, other: Quantity) -> bool:
    """Return True if nothing is said between two numbers: “from 9 to 10”."""
    first, last = sorted((one, other))
    return not any(first.end <= w.start < last.start and w.is_content for w in words_of(text))


def _surroundings(text: str) -> list[tuple[Quantity, frozenset[str]]]:
    """Return the numbers of a text, each with the stems of its clause up to the next number."""
    if "respectively" in text:
        return []
    dates = tuple((each.start, each.end) for each in date_words(text))
    found = [
        each
        for each in quantities(text, dates)
        if not each.is_ordinal and not _JOINED.search(text[max(0, each.start - 2) : each.start])
        and not _JOINED.match(text, each.end)
    ]  # fmt: skip
    cuts = sorted({0, len(text), *(match.end() for match in CLAUSE_END.re.finditer(text))})
    words = [word for word in words_of(text) if word.is_content]
    result = []
    for before, each, after in zip([None, *found], found, [*found[1:], None], strict=False):
        first = max(cuts[bisect_right(cuts, each.start) - 1], before.end if before else 0)
        last = min(cuts[bisect_left(cuts, each.end)], after.start if after else len(text))
        near = [
            w.stem for w in words if first <= w.start < each.start or each.end <= w.start < last
        ]
        result.append((each, frozenset(near)))
    return result


def _other_name(claim: Claim) -> Iterator[Finding]:
    """Find a name that is near the cited words, which themselves have another one."""
    passage = claim.evidence.passage
    if _KIND.search(passage) or _has_pronoun_first(claim):
        return
    stated = names(claim.text)
    spare = NameEvidence([claim.text]).missing(passage)
    if not spare or len(claim.words) > _LONGEST:
        return
    near = claim.evidence.names.missing(claim.text)
    for name in NameEvidence(claim.evidence.passages).missing(claim.text):
        run = {each.run for each in stated if name.start <= each.at < name.end}
        whole = [each.word for each in stated if each.run in run]
        if name in near or "." in name.text or any(each in passage for each in whole):
            continue  # nobody near has that name, it is an abbreviation, or part of it is there
        preposition = _preposition_before(claim.text, name.start)
        alike = [it for it in spare if _preposition_before(passage, it.start) == preposition]
        if alike:
            other = alike[0].text
            message = f"the cited words name {other}, not “{name.text}”; correct the name"
            yield claim.finding(
                "name-differs", name.start, name.end, message, has=other, write=other
            )
            return


def _preposition_before(text: str, at: int) -> str:
    """Return the preposition before a name: a person and a place have not the same."""
    match = _PREPOSITION.search(text, max(0, at - 12), at)
    return match[1].lower() if match else ""


def _has_pronoun_first(claim: Claim) -> bool:
    """Return True if in a cited sentence a pronoun comes before all names: who is named earlier."""
    for text in claim.evidence.passages:
        for start, end in sentences(text):
            pronoun, named = _PRONOUN.search(text, start, end), names(text[start:end])
            if pronoun and not (named and start + named[0].at < pronoun.start()):
                return True
    return False
