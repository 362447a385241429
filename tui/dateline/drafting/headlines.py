"""The headline of an event: a clause of the article, without the date that stands beside it."""

from __future__ import annotations

from dateline.text.blocks import Span
from dateline.text.lazy import Lazy

_LONGEST = 160
"""Characters from which a headline ends with its main clause, if what follows can be left out."""
_MOST = 240
"""Characters from which there is no headline at all."""
_LEAST = 50
"""Characters that such a headline keeps."""
_NOTES = Lazy(r"\s?\[\w{1,3}\](?!\w)")
"""`[6]`, which leads to a note."""
_CUT = Lazy(r",\s+(?:which|who|where|when|while|as|but|after|with|[a-z]+ing)\s|;\s|\s[–—]\s")
"""Where a clause may end: before what only adds to it."""

_CLAUSE = Lazy(r", (?:after|amid|as|before|when|while)\b")
"""What needs no comma once the date before it is gone."""
_MARKS = " .,;:—–-"


def headline(text: str, clause: Span, remove: Span | None = None, keep: int = 0) -> str:
    """Return the words of a clause without those of its date.

    `remove` are the words of the date, with the preposition before them; `keep` is a place up to
    which nothing is cut off. Empty where the clause is longer than a headline can be.
    """
    start, end = clause
    words = text[start:end]
    keep -= start
    if remove:
        first, last = remove[0] - start, remove[1] - start
        before, after = words[:first].rstrip(), words[last:].lstrip()
        if after.startswith(",") and (not before or before.endswith(",")):
            before, after = before.rstrip(","), after[1:].lstrip()
        if _CLAUSE.re.match(after):
            after = after[2:]
        joint = "" if not before or after[:1] in (*",.;:!?)’", "") else " "
        words = before + joint + after
        keep = len(before)
    words = " ".join(_NOTES.re.sub("", words).split()).strip(_MARKS)
    if len(words) > _LONGEST:
        cuts = [each.start() for each in _CUT.re.finditer(words, max(_LEAST, keep))]
        short = [cut for cut in cuts if cut <= _LONGEST]
        words = words[: short[-1] if short else cuts[0] if cuts else len(words)]
    if len(words) > _MOST:
        return ""
    return words[:1].upper() + words[1:]


def in_balance(words: str) -> bool:
    """Return True if every quotation mark and bracket of some words has its pair."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return words.count('"') % 2 == words.count("''") % 2 == 0 and all(
        words.count(a) == words.count(b) for a, b in pairs
    )
