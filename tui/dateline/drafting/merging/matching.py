"""Whether two texts tell the same: by their words without endings, their names, numbers and nays.

It is made to be sure rather than to find much: what it takes for the same is the same, and what
it does not may still be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from dateline.drafting.dated import HAPPENING
from dateline.drafting.merging.told import (
    OF,
    STOP,
    TO,
    VERB_FOLLOWS,
    WORD,
    Told,
    Word,
    bare,
    is_common,
    marks_of,
    name_of,
    opens,
    word_behind,
)
from dateline.text.date_words import date_words
from dateline.text.numbers import numbers
from dateline.text.people import TITLES
from dateline.text.stems import VERBS, stem

_COVERED = 0.6
"""Share of a statement's words, by weight, that a sentence which carries it has at least."""


class Lexicon:
    """What some texts together show of their words: which are names, verbs, and seldom."""

    def __init__(self, sentences: Iterable[str]) -> None:
        """Learn from all sentences that are to be compared."""
        self._ordinary: set[str] = set()
        self._names: set[str] = set()
        self._deeds: set[str] = set()
        held: dict[str, int] = {}
        count = 0
        for text in sentences:
            count += 1
            for each in self._learned(text):
                held[each] = held.get(each, 0) + 1
        self._weights = {each: log(1 + count / number) for each, number in held.items()}
        self._most = log(1 + max(1, count))
        self._told: dict[tuple[str, frozenset[str]], Told] = {}

    def _learned(self, text: str) -> set[str]:
        """Take in the words of a sentence; return their stems."""
        found = set()
        for match in WORD.re.finditer(text):
            word = bare(match[0])
            lower = word.lower()
            found.add(stem(lower))
            if word == lower:
                self._ordinary.add(word)
                if (word.endswith("ed") and len(word) > 4) or word in VERBS:
                    self._deeds.add(stem(word))
            elif not opens(text, match.start()):
                self._names.add(lower)
        self._deeds.update(stem(match[1]) for match in VERB_FOLLOWS.re.finditer(text))
        self._deeds.update(stem(match[0]) for match in HAPPENING.re.finditer(text))
        return found

    def told(self, text: str, marks: Iterable[str] = ()) -> Told:
        """Return what a text tells; `marks` are those that are known beside its words."""
        key = (text, frozenset(marks))
        if key not in self._told:
            self._told[key] = self._read(*key)
        return self._told[key]

    def _read(self, text: str, marks: frozenset[str]) -> Told:
        days = [(each.start, each.end) for each in date_words(text)]
        counted = numbers(text, days)
        taken = bytearray(len(text))
        for start, end in (*days, *((each.at, each.end) for each in counted)):
            taken[start:end] = b"\x01" * (end - start)
        words = [match for match in WORD.re.finditer(text) if not taken[match.start()]]
        words = [each for each in words if not is_common(bare(each[0]).lower())]
        runs = self._runs(text, words)
        sure = [run for run in runs if self._is_name(text, run[0])]
        acting = [name_of(run) for run in runs if self._acts(text, run)]
        left = "".join(" " if each else text[at] for at, each in enumerate(taken))
        return Told(
            stems=frozenset(stem(bare(match[0])) for match in words),
            names=tuple(name_of(run) for run in sure),
            numbers=frozenset(f"{each.value} {word_behind(text, each.end)}" for each in counted),
            marks=marks | marks_of(text, left),
            meant=frozenset(stem(match[1]) for match in TO.re.finditer(text)),
            openers=frozenset(name_of(run) for run in runs if run not in sure),
            acting=frozenset(acting),
            actor=name_of(runs[0]) if runs and name_of(runs[0]) in acting else "",
        )

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

    def _acts(self, text: str, run: list[Word]) -> bool:
        """Tell whether a name may be that of who does something."""
        if OF.re.search(text[max(0, run[0].start() - 20) : run[0].start()]):
            return False
        behind = [match[0] for match in WORD.re.finditer(text, run[-1].end(), run[-1].end() + 60)]
        if run[-1][0].endswith(("'s", "’s", "s'", "s’")):
            told = [word for word in behind if word not in STOP]  # “Putin's last visit”
            return bool(told) and stem(told[0]) in self._deeds
        if not behind or text[run[-1].end() : run[-1].end() + 1] != " ":
            return True
        small = behind[0].islower() and behind[0] not in STOP  # “Putin aide Yuri Ushakov”
        return not small or stem(behind[0]) in self._deeds

    def carries(self, sentence: Told, statement: Told) -> bool:
        """Tell whether a sentence holds all that a statement says.

        It has its verbs, its names in their order, its numbers and most of its other words, and is
        denied, to come or unsure just as it is.
        """
        deeds = statement.stems & self._deeds
        return (
            bool(deeds)
            and len(statement.stems) > 1
            and deeds <= sentence.stems
            and deeds & sentence.meant <= statement.meant
            and statement.numbers <= sentence.numbers
            and statement.marks == sentence.marks
            and not sentence.lacks(statement)
            and (not statement.actor or statement.actor in sentence.acting)
            and _in_order(statement.names, sentence.names)
            and self.share(statement.stems, sentence.stems) >= _COVERED
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
        if len(common) < 2 or not common & self._deeds:
            return 0.0
        return self.weight(common) / min(self.weight(one.stems), self.weight(other.stems))

    def deeds(self, told: Told) -> frozenset[str]:
        """Return what is done in a text: its verbs, and what happens in a noun."""
        return told.stems & self._deeds


def _in_order(names: Sequence[str], among: Sequence[str]) -> bool:
    """Tell whether some names stand among others, in the same order."""
    rest = iter(among)
    return all(name in rest for name in names)
