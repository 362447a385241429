"""Whether a statement claims more than its source: `only`, `all`, `first`, `largest`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.checking.findings import Finding
from dateline.checking.wording import Claim
from dateline.text.quantities import quantities

_CLAIMS = {
    "only sole solely exclusively": "only sole solely exclusiv* alone just but no_other single "
    "limited except unique nothing mere merely less_than fewer_than until unless at_most",
    "all every everyone everybody everything always entire entirely whole completely fully": "all "
    "every* always entire* whole complete* full fully each anyone none "
    "nobody nothing never without total* 100 both across throughout universal* unanimous*",
    "first unprecedented": "first 1st debut* maiden inaugural unprecedented never new initial "
    "start* begin* began open* early earli* since pioneer* original* historic* one i 1 ahead "
    "before lead* led won top* introduc* launch* premier*",
    "most": "most* all every each majority main* large* bulk vast much more per_cent percent % "
    "half thirds quarters many predominantly typical* usual* often",
    "the_largest the_biggest the_smallest the_highest the_lowest the_best the_worst the_longest "
    "the_oldest the_youngest the_fastest the_deadliest the_strongest the_richest the_greatest "
    "the_most": "*est most best worst least record* top* lead* number_one no_other than_any ever "
    "major main chief peak* only first never unprecedented all-time maxim* minim*",
}
"""Words that claim much, and what in a source supports them."""


def _pattern(words: str) -> re.Pattern[str]:
    """Return a pattern for words, in which `*` is any letters and `_` a space."""
    forms = (re.escape(word).replace(r"\*", r"\w*").replace("_", " ") for word in words.split())
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


_PATTERNS = [(_pattern(claimed), _pattern(held)) for claimed, held in _CLAIMS.items()]
_NOT_CLAIMED = re.compile(r"(?:not|at|after|if|when|in|(?:for|from|at|in|of) the) $", re.IGNORECASE)
"""Before such a word where it claims nothing: `not only`, `at first`, `after all`."""
_NOT_CLAIMED_AFTER = re.compile(
    r"\s(?:but|of all|recent|recently|half|quarter|round|term|time|name|lady|minister|but not all"
    r"|stage|phase|day|week|month|set|goal|place|over|right|responders?|aid|step|thing|sight|glance|at)\b"
)
_MANY = re.compile(r"\b(dozens|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
_SIZES = {"dozens": 12, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
_NEXT_SIZE = 1000
"""What is that many times as much has another word."""


def overclaims(claim: Claim) -> Iterator[Finding]:
    """Find a word that claims more than any word of the cited paragraphs supports."""
    text = "\n".join(claim.evidence.paragraphs)
    for pattern, support in _PATTERNS:
        for match in pattern.finditer(claim.text):
            before, after = claim.text[: match.start()], claim.text[match.end() :]
            if _NOT_CLAIMED.search(before) or _NOT_CLAIMED_AFTER.match(after):
                continue
            if not support.search(text):
                yield _finding(claim, match)
    for match in _MANY.finditer(claim.text):
        word = match[0].lower()
        least, held = _SIZES[word], (each.value for each in quantities(text))
        counted = any(least <= each < least * _NEXT_SIZE for each in held)
        if not counted and word[:-1] not in text.lower():
            yield _finding(claim, match)


def _finding(claim: Claim, match: re.Match[str]) -> Finding:
    message = f"nothing cited here supports “{match[0]}”; leave it out, or cite the words that do"
    return claim.finding("overclaim", *match.span(), message)
