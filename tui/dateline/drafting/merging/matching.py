"""Whether two texts tell the same: by what is done in them, their names, numbers and nays.

It is made to be sure rather than to find much: what it takes for the same is the same, and what
it does not may still be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import log

from dateline.drafting.dated import HAPPENING
from dateline.drafting.merging.clauses import CUT, clause_at
from dateline.drafting.merging.concepts import WORD, Word, bare, concept, concept_at
from dateline.drafting.merging.deeds import Deed, are_one, deeds_of
from dateline.drafting.merging.told import (
    TO,
    VERB_FOLLOWS,
    Told,
    is_common,
    marks_of,
    name_of,
    opens,
    word_behind,
)
from dateline.text.date_words import date_words
from dateline.text.numbers import Number, numbers
from dateline.text.people import TITLES
from dateline.text.stems import VERBS

_LEFT = ("", " ", "\0")
"""What stands for a letter of a text, of a number and of a date."""
PASSIVE = frozenset(("by",))
"""What is the same whoever stands first."""
_RANK = re.compile(r"\d(?:st|nd|rd|th)$|(?:th|ird)(?:\W.?)?$")
_COVERED = 0.6
"""Share of a statement's words, by weight, that a sentence which carries it has at least."""


class Lexicon:
    """What some texts together show of their words: which are names, verbs, and seldom."""

    def __init__(self, sentences: Iterable[str]) -> None:
        """Learn from all sentences that are to be compared."""
        self._ordinary: set[str] = set()
        self._names: set[str] = set()
        self.known: set[str] = set()
        """What is known as something that is done."""
        held: dict[str, int] = {}
        count = 0
        for text in sentences:
            count += 1
            for each in self._learned(text):
                held[each] = held.get(each, 0) + 1
        self._weights = {each: log(1 + count / number) for each, number in held.items()}
        self._most = log(1 + max(1, count))
        self._told: dict[tuple[str, frozenset[str], str], Told] = {}

    def _learned(self, text: str) -> set[str]:
        """Take in the words of a sentence; return their stems."""
        found = set()
        for match in WORD.re.finditer(text):
            word = bare(match[0])
            lower = word.lower()
            root = concept_at(text, *match.span())
            found.add(root)
            if word == lower:
                self._ordinary.add(word)
                if (word.endswith("ed") and len(word) > 4) or word in VERBS:
                    self.known.add(root)
            elif not opens(text, match.start()):
                self._names.add(lower)
        self.known.update(concept(match[1]) for match in VERB_FOLLOWS.re.finditer(text))
        self.known.update(concept(match[0]) for match in HAPPENING.re.finditer(text))
        return found

    def told(self, text: str, marks: Iterable[str] = (), before: str = "") -> Told:
        """Return what a text tells; `marks` are those that are known beside its words.

        A pronoun in it means somebody of the sentence `before` it.
        """
        key = (text, frozenset(marks), before)
        if key not in self._told:
            self._told[key] = self._read(*key)
        return self._told[key]

    def _read(self, text: str, marks: frozenset[str], before: str) -> Told:
        days = [(each.start, each.end) for each in date_words(text)]
        counted = numbers(text, days)
        ranked = [each for each in counted if _is_rank(text, each)]
        taken = bytearray(len(text))
        for each in counted:
            taken[each.at : each.end] = b"\x01" * (each.end - each.at)
        for start, end in days:
            taken[start:end] = b"\x02" * (end - start)
        words = [match for match in WORD.re.finditer(text) if not taken[match.start()]]
        words = [each for each in words if not is_common(bare(each[0]).lower())]
        runs = self._runs(text, words)
        sure = [run for run in runs if self._is_name(text, run[0])]
        left = "".join(_LEFT[each] or text[at] for at, each in enumerate(taken))
        return Told(
            stems=frozenset(concept_at(text, *match.span()) for match in words),
            names=tuple(name_of(run) for run in sure),
            full=frozenset(
                tuple(concept(bare(each[0])) for each in run) for run in runs if len(run) > 1
            ),
            numbers=frozenset(
                f"{each.value} {word_behind(text, each.end)}"
                for each in counted
                if each not in ranked
            ),
            ranks=frozenset(f"{each.value} {_ranked(text, each.end)}" for each in ranked),
            marks=marks | marks_of(text, left),
            meant=frozenset(concept(match[1]) for match in TO.re.finditer(text)),
            openers=frozenset(name_of(run) for run in runs if run not in sure),
            deeds=frozenset(self._deeds_in(left, before)),
        )

    def _deeds_in(self, text: str, before: str) -> Iterator[Deed]:
        """Yield what is done in a text without dates; `before` is the sentence before it."""
        starts = [0, *(match.end() for match in CUT.re.finditer(text))]
        for start in starts:
            (first, last), _ = clause_at(text, (0, len(text)), (start, start), self.known)
            yield from deeds_of(text[first:last], self.known, before)

    def _runs(self, text: str, words: list[Word]) -> list[list[Word]]:
        """Return the names of a text, each with all its words, and what may be one."""
        runs: list[list[Word]] = []
        for match in words:
            word = bare(match[0])
            if not word[0].isupper() or word in TITLES:
                continue
            if opens(text, match.start()) and word.lower() in self._ordinary:
                continue
            if runs and text[runs[-1][-1].end() : match.start()] == " ":
                runs[-1].append(match)
            else:
                runs.append([match])
        return runs

    def _is_name(self, text: str, match: Word) -> bool:
        """Tell whether a word with a capital has it as a name, and not as a sentence begins."""
        return not opens(text, match.start()) or bare(match[0]).lower() in self._names

    def carries(self, sentence: Told, statement: Told) -> bool:
        """Tell whether a sentence holds all that a statement says.

        It has its verbs, its names in their order, its numbers and most of its other words, and is
        denied, to come or unsure just as it is.
        """
        deeds = statement.stems & self.known
        return (
            bool(deeds)
            and len(statement.stems) > 1
            and deeds <= sentence.stems
            and deeds & sentence.meant <= statement.meant
            and statement.numbers <= sentence.numbers
            and statement.marks - PASSIVE == sentence.marks - PASSIVE
            and not sentence.lacks(statement)
            and not statement.outranks(sentence)
            and not statement.namesakes(sentence)
            and _does(sentence, statement)
            and self.share(statement.core(), sentence.stems) >= _COVERED
        )

    def share(self, stems: frozenset[str], among: frozenset[str]) -> float:
        """Return the share of some words, by weight, that stands among others."""
        whole = self.weight(stems)
        return self.weight(stems & among) / whole if whole else 0.0

    def weight(self, stems: Iterable[str]) -> float:
        """Return how much some words tell: the seldomer they are, the more."""
        return sum(self._weights.get(each, self._most) for each in sorted(stems))

    def likeness(self, one: Told, other: Told) -> float:
        """Return how alike two texts are, from 0 to 1: what they share of the shorter one."""
        common = one.stems & other.stems
        if len(common) < 2 or not common & self.known:
            return 0.0
        return self.weight(common) / min(self.weight(one.stems), self.weight(other.stems))


def _does(sentence: Told, statement: Told) -> bool:
    """Tell whether in a sentence the same do the same as in a statement."""
    deeds = [each for each in statement.deeds if each.doers or each.objects]
    if not deeds:
        named = bool(statement.names or statement.openers)
        return named and _in_order(statement.names, sentence.names)
    return all(any(are_one(each, other) for other in sentence.deeds) for each in deeds)


def _is_rank(text: str, number: Number) -> bool:
    """Tell whether a number is one in a row: `12th`, `third`."""
    return bool(_RANK.search(text[number.at : number.end + 2]))


def _ranked(text: str, at: int) -> str:
    return word_behind(text, at + 2 if text[at : at + 2].isalpha() else at)


def _in_order(names: Sequence[str], among: Sequence[str]) -> bool:
    """Tell whether some names stand among others, in the same order."""
    rest = iter(among)
    return all(name in rest for name in names)
