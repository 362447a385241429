"""What a clause says, in a form that can be compared: its words in order, its numbers, its sense.

Two clauses say the same only if their words are the same one after the other, but for articles,
auxiliaries and endings. That misses whatever is worded differently; it never takes “Norland
invaded Sarra” for “Sarra invaded Norland”.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.text.blocks import Span
from dateline.text.date_words import date_words
from dateline.text.lazy import Lazy, word_set
from dateline.text.mentions import TITLES
from dateline.text.modality import AHEAD, UNSURE, is_said
from dateline.text.openers import is_opener
from dateline.text.polarity import is_denied
from dateline.text.quantities import Quantity, is_rounded, quantities
from dateline.text.stems import stem
from dateline.text.subjects import PREPOSITIONS

_WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[’'-]\w+)*")
_SKIPPED = word_set(
    "a an the is are was were be been being has have had do does did that 's s also then now mr "
    "mrs ms dr sir"
)
"""Words that two clauses may differ in."""
_PRONOUNS = word_set("he she it they we i you his her its their our my this these those there")
_PASSIVE = Lazy(r"\b(?:is|are|was|were|be|been|being|got)\s+(?:\w+ly\s+)?\w+(?:ed|en|t)\b")
_LEADS = Lazy(r"\b(?:on|in|at|since|by|from|until|last|early|late|of)\s*$", re.IGNORECASE)
_NUMBER = "#"
"""What stands for a number among the words."""
_DIVIDING = PREPOSITIONS - {"of"}
_TITLES = frozenset(map(stem, TITLES)) - frozenset(
    map(stem, word_set("former acting deputy vice interim first senior"))
)
"""What may stand before a name without making it somebody else, as `former` does."""
_FEWEST = 3
"""Words of a clause that says anything by itself."""
LONGEST = 600
"""Characters of a sentence that is compared; what is longer is a list or a table."""


class Features(NamedTuple):
    """What a clause says, in words without their endings."""

    main: tuple[str, ...] = ()
    """The words of the main clause, in order."""
    phrases: frozenset[tuple[str, ...]] = frozenset()
    """Those of each phrase beside it: `in Ayr`, `with its crew`, what follows a comma."""
    names: frozenset[str] = frozenset()
    numbers: tuple[Quantity, ...] = ()
    sense: frozenset[str] = frozenset()
    """`denied`, `ahead`, `unsure`, `said`, `passive`: each changes what the words say."""

    @property
    def content(self) -> frozenset[str]:
        """All words, but for prepositions and numbers."""
        words = {word for words in (self.main, *self.phrases) for word in words}
        return frozenset(words) - PREPOSITIONS - {_NUMBER}

    def is_comparable(self) -> bool:
        """Return True if the clause names all that it speaks of and says something."""
        whole = bool(self.main) and len(self.main) + len(self.phrases) >= _FEWEST
        return whole and _PRONOUNS.isdisjoint(self.content)


def read_features(text: str, ahead: bool = False) -> Features:
    """Return what a clause says; `ahead` if it is known to be planned."""
    dates = [(each.start, each.end) for each in date_words(text)]
    taken = [*dates, *((_lead(text, start), start) for start, _ in dates)]
    numbers = quantities(text, tuple(dates))
    taken += [(each.start, each.end) for each in numbers]
    words = [(each.start, each.end, _NUMBER) for each in numbers]
    names = set()
    for match in _WORD.finditer(text):
        bare = re.sub(r"[’']s?$", "", match[0])
        within = any(start <= match.start() < end for start, end in taken)
        if within or bare.lower() in _SKIPPED:
            continue
        words.append((*match.span(), stem(bare)))
        if bare[0].isupper() and not is_opener(bare):
            names.add(stem(bare))
    main, phrases = _split_phrases(text, sorted(words))
    rest = _without(text, dates)
    sense = {
        "ahead": ahead or bool(AHEAD.re.search(rest)),
        "unsure": bool(UNSURE.re.search(rest)),
        "denied": is_denied(rest),
        "said": is_said(rest),
        "passive": bool(_PASSIVE.re.search(rest)),
    }
    found = frozenset(name for name, is_there in sense.items() if is_there)
    return Features(main, phrases, frozenset(names), numbers, found)


def _split_phrases(
    text: str, words: list[tuple[int, int, str]]
) -> tuple[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """Divide the words of a clause at prepositions and commas; the main clause has its subject."""
    main: list[str] = []
    phrases: list[list[str]] = []
    current, last = main, 0
    for start, end, word in words:
        comma = any(mark in text[last:start] for mark in ",;:—–")
        if comma and not main:
            current = main  # “In Ayr, the ferry …”
        elif comma or word in _DIVIDING:
            current = []
            phrases.append(current)
        current.append(word)
        last = end
    return tuple(main), frozenset(map(tuple, phrases))


def _lead(text: str, at: int) -> int:
    """Return where the preposition before a date begins."""
    match = _LEADS.re.search(text, max(0, at - 12), at)
    return match.start() if match else at


def _without(text: str, spans: list[Span]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    return text


def supports(sentence: Features, statement: Features) -> bool:
    """Return True if a sentence says all that a statement says, in the same words.

    It may have a title before the subject and further phrases, such as where, and go on after a
    comma.
    """
    if not statement.is_comparable() or sentence.sense != statement.sense:
        return False
    main = sentence.main
    while main and main[0] in _TITLES and main[0] != statement.main[0]:
        main = main[1:]
    same = main == statement.main and statement.phrases <= sentence.phrases
    return same and _same_numbers(sentence.numbers, statement.numbers)


def _same_numbers(some: tuple[Quantity, ...], wanted: tuple[Quantity, ...]) -> bool:
    known = [(each.value, each.unit, each.bound) for each in some]
    return all((each.value, each.unit, each.bound) in known for each in wanted)


def find_other_number(one: Features, other: Features) -> tuple[Quantity, Quantity] | None:
    """Return the one number in which two clauses of the same words differ for certain."""
    pairs = list(zip(one.numbers, other.numbers, strict=False))
    different = [(a, b) for a, b in pairs if a.value != b.value]
    if len(one.numbers) != len(other.numbers) or len(different) != 1:
        return None
    a, b = different[0]
    exact = not (a.bound or b.bound) and not a.is_ordinal and a.unit == b.unit
    return (a, b) if exact and not is_rounded(a.value, b.value) else None


def likeness(one: Features, other: Features) -> float:
    """Return the share of their words that two clauses have in common, from 0 to 1."""
    both = one.content | other.content
    return len(one.content & other.content) / len(both) if both else 0.0
