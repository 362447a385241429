"""The clause around a date or a number, and what in it is a noun though it may be a verb."""

from __future__ import annotations

from collections.abc import Container

from dateline.drafting.merging.concepts import WORD, Word, concept, concept_at, is_common
from dateline.drafting.merging.happenings import HAPPENING
from dateline.text.blocks import Span
from dateline.text.lazy import Lazy
from dateline.text.stems import VERBS

CUT = Lazy(
    r"[,;:]\s|\s[—–-]\s|\s(?:that|and|but|after|before|when|while|where|which|who|as|because"
    r"|although"
    r"|though|since|with|including)\s"
)
"""What parts a sentence into clauses."""
_AGREED = Lazy(r"\s(?:after|before|when|where|which|who|since)\s$")
"""Before what is taken for granted, whatever becomes of the rest."""
_NOUN = Lazy(
    r"(?:[’']s|s[’']|\b(?i:the|an?|his|her|its|their|this|that|of|in|for|after|since))"
    r"(?:\s+[\w-]+){0,3}\s+$"
)
"""Before what is a noun."""
_EITHER_WORDS = (
    "visit attack strike vote crash release protest launch raid murder arrest fire flood debate "
    "land battle trip march storm travel"
)
_EITHER = frozenset(concept(word) for word in _EITHER_WORDS.split())
"""What happens, in a word that is a noun or a verb."""
_SUBJECTS = frozenset(("he", "she", "it", "they"))


def clause_at(text: str, sentence: Span, taken: Span, known: Container[str]) -> tuple[Span, bool]:
    """Return the clause around a date or a number, and whether it stands whatever the rest says.

    It begins further to the left where who does it stands there: `Lee, the mayor, was arrested`.
    """
    cuts = [match.span() for match in CUT.re.finditer(text, *sentence)]
    starts = [sentence[0], *(end for _, end in cuts if end <= taken[0])]
    end = min((begin for begin, _ in cuts if begin >= taken[1]), default=sentence[1])
    start = starts.pop()
    while starts:
        agreed = bool(_AGREED.re.search(text[max(sentence[0], start - 8) : start]))
        own, told, whole = _verb(text, (start, end), known)
        if agreed and told:
            return (start, end), True
        left = starts[-1], start
        listed = text[:start].endswith((" and ", ", ")) and not _verb(text, left, known)[0]
        if own and whole and not listed:
            break
        start = starts.pop()
    return (start, end), False


def _verb(text: str, span: Span, known: Container[str]) -> tuple[bool, bool, bool]:
    """Tell whether a clause has a verb, whether anything happens in it, and who acts."""
    before = happens = False
    for match in WORD.re.finditer(text, *span):
        if is_common(match[0]) or match[0][0].isdigit():
            before = before or match[0].lower() in _SUBJECTS
        elif match[0][0].isupper() or (what := concept_at(text, *match.span())) not in known:
            before = True
        elif not is_noun(text, match, what):
            return True, True, before
        else:
            happens = True
    return False, happens, before


def is_noun(text: str, match: Word, what: str) -> bool:
    """Tell whether what is done is told by a noun: `a bus crash`, `the visit`, `election`."""
    if not HAPPENING.re.fullmatch(match[0].lower()) and what not in _EITHER:
        return False
    if what not in _EITHER:
        return True
    base = not match[0].endswith(("ed", "ing")) and match[0] not in VERBS
    return base and bool(_NOUN.re.search(text, max(0, match.start() - 60), match.start()))
