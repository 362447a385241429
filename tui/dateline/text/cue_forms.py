"""What a form that looks like a verb of saying is: a passive, a noun, a participle."""

from __future__ import annotations

from dateline.text.lazy import Lazy

_PASSIVE = Lazy(r"\b(?:when|if|is|are|was|were|be|been|being|widely|get|got)\s+(?:\w+ly\s+)?$")
_OWN_SUBJECT = Lazy(
    r"(?:\b(?:is|are|was|were|am|been)|['’](?:s|re|m)|\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day)"
    r"[A-Z][a-z]+|\bwith (?:[\w-]+ ){1,3}[\w-]+)(?: \w+ly| already| also| now| still)?$"
)
_DENIED = Lazy(r"(?:\b(?:to|not|cannot|never)|n['’]t)\s+$")
_BEFORE_NOUN = Lazy(
    r"\b(?:the|a|an|his|her|their|its|these|those|of|for|in|on|any|no|such|other|all|many|some|most"
    r"|both|two|several|swing|\w+['’]s?|[A-Z][a-z]+|[a-z]+(?:al|ive|ous))\s+$"
)
_OWNED = Lazy(r"(?:['’]s?|\b(?:the|a|his|her|their|its|these|those|my|our)) $")
_OF_MANY = Lazy(
    r"(?:\b(?:they|we|I|you|who|that|which|people|police|also|still|often|even|now|[a-z]+ly)|s"
    r"|[,)])\s+$"
)
"""What stands before a verb in the plural, and not before the noun “claim”."""
_NOUN_WORDS = (
    "answers charges claim claims comments complaints demands estimates fears finds found hopes "
    "notes offered pledges posts promises proposes quips remarks reports shows states thought vows "
    "warning warns"
)
_NOUNS = frozenset(_NOUN_WORDS.split())
"""Forms that are nouns as well."""


def is_passive(before: str, verb: str) -> bool:
    """Tell whether a verb is passive: “was told”, “is believed”."""
    return verb.split()[0].endswith(("d", "t", "n")) and bool(_PASSIVE.re.search(before))


def is_noun(before: str, verb: str) -> bool:
    """Tell whether what looks like a verb is a noun or stands behind `to`: “the claims”."""
    if _DENIED.re.search(before) or (verb == "claim" and not _OF_MANY.re.search(before)):
        return True
    if verb.endswith(("s", "ing", "ed")) and _OWNED.re.search(before):
        return True
    return verb in _NOUNS and bool(_BEFORE_NOUN.re.search(before))


def is_participle(before: str, verb: str) -> bool:
    """Tell “, saying” from “is saying” and from “Ann Lee saying”, which have their own subject."""
    return verb.endswith("ing") and not _OWN_SUBJECT.re.search(before)
