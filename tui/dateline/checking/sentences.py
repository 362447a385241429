"""The sentences of an English paragraph, and to whom each gives the words in it."""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache
from typing import NamedTuple

from dateline.checking.marks import Span, quoted, unquoted
from dateline.checking.names import Name, names

_END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-ZÀ-Þ0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Gov|Sen|Rep|Rev|St|No|vs|cf|Jan|Feb|Mar|Apr"
    r"|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp)|\b[A-Z])$"
)

SPEAKING = re.compile(
    r"\b(?:sa(?:id|ys?)|tells?|told|add(?:s|ed)|stat(?:es|ed)|announce[sd]|claim(?:s|ed)"
    r"|warn(?:s|ed)|argue[sd]|insist(?:s|ed)|explain(?:s|ed)|note[sd]|wr(?:ites|ote)"
    r"|repl(?:ies|ied)|ask(?:s|ed)|declare[sd]|den(?:ies|ied)|admit(?:s|ted)|promise[sd]"
    r"|reiterate[sd]|stress(?:es|ed)|emphasi[sz]e[sd]|confirm(?:s|ed)|call(?:s|ed) (?:for|on|it)"
    r"|urge[sd]|predict(?:s|ed)|recall(?:s|ed)|remark(?:s|ed)|comment(?:s|ed)|suggest(?:s|ed)"
    r"|vow(?:s|ed)|pledge[sd]|acknowledge[sd]|concede[sd]|demand(?:s|ed)|described|repeat(?:s|ed)"
    r"|believe[sd]|hope[sd]|observe[sd]|recommend(?:s|ed)|propose[sd]|joke[sd]|continued)\b"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
_BEFORE_NO_SUBJECT = re.compile(
    r"\b(?:in|at|from|of|to|for|on|with|by|near|outside|inside|into|against|over|after|before|since"
    r"|between|about|than|like|via)(?: (?:the|a|an|its|his|her|their))?(?: [a-z-]+)? $"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Ww]ho)\s(?:\w+\s)?$")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Span, ...]:
    """Divide a paragraph into sentences; one that is partly quoted stays whole."""
    inside = quoted(text)
    found, start = [], 0
    for match in _END.finditer(text):
        end = match.end()
        if _ABBREVIATED.search(text, start, match.start()):
            continue
        if any(first <= match.start() and end <= last for first, last in inside):
            continue
        found.append((start, end))
        start = end
    return (*found, (start, len(text)))


_NEAR = 60
"""Characters behind `said` within which the speaker is named."""

_FAR = 300
"""Characters before it."""

_CLOSE = 25
"""Characters between the first word of a sentence and its verb: `has consistently`."""


class Attribution(NamedTuple):
    """Who is said to speak in a sentence."""

    names: set[str]
    pronoun: bool
    """Whether someone speaks who was named before: “she said”."""


def attribution(sentence: str) -> Attribution:
    """Find whom a sentence names as the speaker of what stands in it."""
    told = unquoted(sentence)
    found: set[str] = set()
    pronoun = False
    said = names(told)
    starts = [name.at for name in said]
    for verb in SPEAKING.finditer(told):
        before = told[max(0, verb.start() - 40) : verb.start()]
        pronoun = pronoun or bool(_PRONOUN.search(before))
        near = said[bisect(starts, verb.start() - _FAR) : bisect(starts, verb.start())]
        found |= {name.word for name in near if _subject(told, name, verb.start())}
        if re.search(r"[\x00,”\"’']\W*$", before[-10:]):
            behind = re.split(r"[.;:\x00]", told[verb.end() : verb.end() + _NEAR], maxsplit=1)[0]
            near = said[bisect(starts, verb.end()) : bisect(starts, verb.end() + len(behind))]
            found |= {name.word for name in near}
    for match in _ACCORDING.finditer(told):
        behind = re.split(r"[,.;:\x00]", told[match.end() : match.end() + _NEAR], maxsplit=1)[0]
        near = said[bisect(starts, match.end()) : bisect(starts, match.end() + len(behind))]
        found |= {name.word for name in near}
    return Attribution(found, pronoun)


def _subject(told: str, name: Name, verb: int) -> bool:
    """Tell whether a name can be who speaks: not `in Kazan`, not `India's`.

    A single word that begins the sentence is taken for a name only right before the verb.
    """
    if name.end > verb:
        return False
    if name.opening and (verb - name.end > _CLOSE or "," in told[name.end : verb]):
        return False
    return not name.possessive and not _BEFORE_NO_SUBJECT.search(
        told[max(0, name.run - 60) : name.run]
    )
