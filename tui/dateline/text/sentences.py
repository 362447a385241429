"""The sentences of an English text."""

from __future__ import annotations

import re

from dateline.text.blocks import Span, paragraphs
from dateline.text.lazy import Lazy
from dateline.text.openers import is_opener

_CLOSERS = "\"”’')]»«›‹“‘」』＂״"
_STOPS = ".!?…。！？"
_BEFORE_WORDS = (
    "Adm al approx Brig ca Capt cf Cmdr Col Cpl Dr ed eds eg Fig Fr Ft Gen Gov Hon ie Insp Lt Maj "
    "Messrs Mr Mrs Ms Mt No Nos Op P.S pp Pres Prof Rep Reps Rev Sen Sens Sgt Sr St Ste Supt viz "
    "Vol vs"
)
_BEFORE = frozenset(_BEFORE_WORDS.split())
"""Abbreviations that stand before something: no sentence ends with them."""
_MAYBE_WORDS = (
    "a.m Apr Ariz Ark Aug Ave Blvd Bros Calif Co Colo Conn Corp D.C Dec Del E.U etc Feb Fla Ga Ill "
    "Inc Ind Jan Jr Jul Jun Kan Ky La Ltd Mar Mass Md Mich Minn Mo Mont N.C N.D N.H N.J N.M N.Y "
    "Neb Nev Nov Oct Okla Ore p.m Pa Ph.D Sep Sept Tenn Tex U.K U.N U.S Va Vt W.Va Wash Wis Wyo"
)
_MAYBE = frozenset(_MAYBE_WORDS.split())
"""Abbreviations that a sentence may end with: where a word follows that begins one."""

_ENDING = Lazy(
    rf"(?<![{_STOPS}])[{_STOPS}]++[{re.escape(_CLOSERS)}]*+(?:\s?\[[\w ]{{1,12}}\])*"
    r"(?=\s+(\S+)|\s*$)"
)
"""A stop with what closes behind it, `[5]` also, and the word after it."""
_OPENER = Lazy(r"[\"“‘'(\[«»„‚‹›”`＂״]*[A-ZÀ-ÞĀ-Ž0-9$€£]|[-–—•*]|[\"“‘`]")
_INITIALS = Lazy(r"[A-Za-z]|[A-Z]\.(?:[A-Z]\.?)+")
_WORD = 30
"""Characters of an abbreviation, and more."""


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return where the sentences of a text stand, or those of a stretch of it.

    A paragraph begins a sentence. So does a line that follows a heading.
    """
    blocks = [within] if within else paragraphs(text)
    return [span for start, end in blocks for span in _divided(text, start, end)]


def is_ended(text: str) -> bool:
    """Tell whether a text ends as a sentence does, quotation marks and brackets aside."""
    return text.rstrip(_CLOSERS).endswith(tuple(_STOPS))


def first_sentence(text: str) -> tuple[str, str]:
    """Divide a text on one line behind its first sentence."""
    end = next((end for _, end in sentences(text)), 0)
    return text[:end], text[end:].lstrip()


def _divided(text: str, start: int, end: int) -> list[Span]:
    found = []
    for match in _ENDING.re.finditer(text, start, end):
        if match[1] and _ends(text, start, match):
            found.append((start, match.end()))
            start = match.start(1)
    last = start + len(text[start:end].rstrip())
    return [*found, (start, last)] if last > start else found


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a stop ends its sentence."""
    behind = match[1]
    if not _OPENER.re.match(behind):
        return False
    if behind[0] in "―—–-" and match[0].endswith(tuple(_CLOSERS)):
        return False  # “It is so.” — Ann Lee
    if match[0].rstrip(_CLOSERS) != ".":
        # “What?” Ann asked. A small letter would have said so; a name does not.
        return True
    before = text[max(start, match.start() - _WORD) : match.start()].split()
    last = before[-1].strip("’'-“\"(‘[") if before else ""
    if last in _BEFORE and not match[0].endswith(tuple(_CLOSERS)):
        return last == "No" and not behind[0].isdigit()
    if last in _MAYBE or _INITIALS.re.fullmatch(last):
        word = behind.strip(_CLOSERS + "“‘(,.")
        return word[:1].isupper() and (is_opener(word) or word in ("Mr", "Mrs", "Ms"))
    return True
