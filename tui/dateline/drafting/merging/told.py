"""What some words tell, in a form that can be compared, and the words that show it."""

from __future__ import annotations

from typing import NamedTuple

from dateline.drafting.merging.concepts import concept
from dateline.drafting.merging.deeds import Deed
from dateline.text.lazy import Lazy
from dateline.text.modality import AHEAD, UNSURE, is_said
from dateline.text.polarity import is_denied

_OPENING = Lazy(r"(?:^|[.!?…:;\n]|[\"“‘(\[])\s*$")
VERB_FOLLOWS = Lazy(
    r"\b(?:to|will|would|could|may|might|must|can|should|shall|did|not)\s+([a-z]{3,})\b"
)
"""What shows that a word is a verb, before it."""
_BEHIND = Lazy(r"[\s-]+([A-Za-z][\w’'-]*)")
_RISEN = Lazy(
    r"\b(?:ros|risen?|rises|climb|grow[ns]?|grew|increas|jump)\w*\s+(?:further )?(?:to|by|from)\b"
)
"""A number that has grown is no other number."""
_OTHER = Lazy(r"\b(?:again|[Aa]nother|[Mm]ore(?! than)|further|former|deputy|vice|acting)\b")
"""What makes another thing of one, or another person."""


class Told(NamedTuple):
    """What some words tell, in a form that can be compared."""

    stems: frozenset[str] = frozenset()
    """Of its words, but for those of dates and numbers, and those that English is full of."""
    names: frozenset[str] = frozenset()
    """Those of the last words of names; what no text has with a small letter is a name."""
    numbers: frozenset[str] = frozenset()
    """In digits, each with the word behind it; those of dates are none."""
    marks: frozenset[str] = frozenset()
    """Whether it is denied (`not`), to come (`ahead`), `unsure`, `said`, has grown (`more`),
    or is of some `other`."""
    full: frozenset[tuple[str, ...]] = frozenset()
    """The names of two words and more, whole."""
    lesser: frozenset[str] = frozenset()
    """Stems that a name can be left without: a first name, a title, and what it is the name of."""
    deeds: frozenset[Deed] = frozenset()
    """What is done, and by whom."""

    def marked(self, marks: frozenset[str]) -> Told:
        """Return it with some marks more."""
        return self._replace(marks=self.marks | marks)

    def core(self) -> frozenset[str]:
        """Return its words but for those that a name can be left without, and its place in a row.

        The 9th summit is also the summit.
        """
        return frozenset(each for each in self.stems - self.lesser if not each[0].isdigit())

    def plain(self) -> frozenset[str]:
        """Return its words but for names."""
        return self.stems - self.lesser - self.names

    def firsts(self, last: str) -> set[str]:
        """Return what stands before a last name."""
        return {word for name in self.full if name[-1] == last for word in name[:-1]}

    def mentions(self) -> set[str]:
        """Return its words, and who is meant by its pronouns."""
        return {*self.stems, *(each for deed in self.deeds for each in deed.doers | deed.objects)}

    def lacks(self, other: Told) -> frozenset[str]:
        """Return the names that another text has and this one has not."""
        return other.names - self.stems


def marks_of(text: str, left: str) -> set[str]:
    """Return how a text tells what it does; `left` is the text without its dates and numbers.

    May is a month, where it stands in a date.
    """
    found = {
        "more": bool(_RISEN.re.search(left)),
        "other": bool(_OTHER.re.search(left)),
        "not": is_denied(left),
        "ahead": bool(AHEAD.re.search(left)),
        "unsure": bool(UNSURE.re.search(left)),
        "said": is_said(text),
    }
    return {mark for mark, holds in found.items() if holds}


def opens(text: str, at: int) -> bool:
    """Tell whether a sentence begins at a place, or a quotation."""
    return bool(_OPENING.re.search(text[max(0, at - 4) : at]))


def word_behind(text: str, at: int) -> str:
    """Return the stem of the word behind a number: what it counts, or `million`."""
    match = _BEHIND.re.match(text, at)
    return concept(match[1]) if match else ""
