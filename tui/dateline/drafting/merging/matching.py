"""Whether two texts tell the same: by what is done in them, their names, numbers and nays.

It is made to be sure rather than to find much: what it takes for the same is the same, and what
it does not may still be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.drafting.merging.clauses import CUT, clause_at
from dateline.drafting.merging.concepts import WORD, Word, bare, concept, concept_at, is_common
from dateline.drafting.merging.deeds import Deed, are_one, deeds_of
from dateline.drafting.merging.happenings import HAPPENING
from dateline.drafting.merging.told import (
    VERB_FOLLOWS,
    Told,
    marks_of,
    opens,
    word_behind,
)
from dateline.text.date_words import date_words
from dateline.text.lazy import Lazy
from dateline.text.mentions import TITLES
from dateline.text.quantities import quantities
from dateline.text.stems import VERBS

LONGEST = 600
"""Characters of a sentence that is compared; a longer one tells too much at once."""
_LEFT = ("", " ", "\0")
"""What stands for a letter of a text, of a number and of a date."""
_FULL = Lazy(r"\b([A-Z][\w’'-]*[a-z]) ([A-Z][\w’'-]+)\b(?! [A-Z])")
_KIND = Lazy(r"\b[Tt]he ([a-z]+) $")
"""What somebody or something with a name is, before it."""
_NEAR = 30
"""Letters before a name in which that is looked for."""


class Lexicon:
    """What some texts together show of their words: which are names, and which are verbs."""

    def __init__(self, sentences: Iterable[str]) -> None:
        """Learn from all sentences that are to be compared."""
        self._ordinary: set[str] = set()
        self.known: set[str] = set()
        """What is known as something that is done."""
        firsts: dict[str, set[str]] = {}
        for text in sentences:
            for first, last in _full_names(text):
                firsts.setdefault(last, set()).add(first)
            self._learn(text)
        self._namesakes = frozenset(last for last, first in firsts.items() if len(first) > 1)
        """Last names that stand behind several first ones."""
        self._told: dict[tuple[str, frozenset[str], str], Told] = {}

    def _learn(self, text: str) -> None:
        """Take in the words of a sentence."""
        for match in WORD.re.finditer(text):
            word = bare(match[0])
            if word == word.lower():
                self._ordinary.add(word)
                if (word.endswith("ed") and len(word) > 4) or word in VERBS:
                    self.known.add(concept_at(text, *match.span()))
        self.known.update(concept(match[1]) for match in VERB_FOLLOWS.re.finditer(text))
        self.known.update(concept(match[0]) for match in HAPPENING.re.finditer(text))

    def told(self, text: str, marks: Iterable[str] = (), before: str = "") -> Told:
        """Return what a text tells; `marks` are those that are known beside its words.

        A pronoun in it means somebody of the sentence `before` it.
        """
        key = (text, frozenset(marks), before)
        if key not in self._told:
            self._told[key] = self._read(*key)
        return self._told[key]

    def _read(self, text: str, marks: frozenset[str], before: str) -> Told:
        days = tuple((each.start, each.end) for each in date_words(text))
        counted = [each for each in quantities(text, days) if not each.is_ordinal]
        taken = bytearray(len(text))
        for each in counted:
            start, end = each.written
            taken[start:end] = b"\x01" * (end - start)
        for start, end in days:
            taken[start:end] = b"\x02" * (end - start)
        words = [match for match in WORD.re.finditer(text) if not taken[match.start()]]
        words = [each for each in words if not is_common(bare(each[0]))]
        runs = self._runs(text, words)
        left = "".join(_LEFT[each] or text[at] for at, each in enumerate(taken))
        return Told(
            stems=frozenset(concept_at(text, *match.span()) for match in words),
            names=frozenset(concept(bare(run[-1][0])) for run in runs),
            full=frozenset(
                tuple(concept(bare(each[0])) for each in run) for run in runs if len(run) > 1
            ),
            numbers=frozenset(
                f"{each.value:.12g} {word_behind(text, each.written[1])}" for each in counted
            ),
            marks=marks | marks_of(text, left),
            deeds=frozenset(self._deeds_in(left, before)),
            lesser=frozenset(self._lesser(text, words, runs)),
        )

    def _deeds_in(self, text: str, before: str) -> Iterator[Deed]:
        """Yield what is done in a text without dates; `before` is the sentence before it."""
        if len(text) > LONGEST:
            return
        starts = [0, *(match.end() for match in CUT.re.finditer(text))]
        for start in starts:
            (first, last), _ = clause_at(text, (0, len(text)), (start, start), self.known)
            yield from deeds_of(text[first:last], self.known, before)

    def _runs(self, text: str, words: list[Word]) -> list[list[Word]]:
        """Return the names of a text, each with all its words."""
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

    def _lesser(self, text: str, words: list[Word], names: list[list[Word]]) -> Iterator[str]:
        """Yield the stems of what names can be left without: `the ferry` Anna, `Mayor Ann` Lee."""
        yield from (concept(bare(each[0])) for each in words if bare(each[0]) in TITLES)
        for run in names:
            yield from (concept(bare(each[0])) for each in run[:-1])
            kind = _KIND.re.search(text, max(0, run[0].start() - _NEAR), run[0].start())
            behind = WORD.re.match(text, run[-1].end() + 1)
            if kind and (not behind or is_common(behind[0]) or concept(behind[0]) in self.known):
                yield concept(kind[1])

    def are_namesakes(self, one: Told, other: Told) -> bool:
        """Tell whether two have a last name that some share, and not surely the same of these."""
        shared = self._namesakes & one.mentions() & other.mentions()
        return any(not one.firsts(each) & other.firsts(each) for each in shared)

    def carries(self, sentence: Told, statement: Told) -> bool:
        """Tell whether a sentence holds all that a statement says.

        It has all its words and numbers, in which the same do the same, and is denied, to come or
        unsure just as it is.
        """
        return (
            statement.core() <= sentence.stems
            and statement.numbers <= sentence.numbers
            and statement.marks == sentence.marks
            and not self.are_namesakes(sentence, statement)
            and _does(sentence, statement)
        )

    def likeness(self, one: Told, other: Told) -> float:
        """Return how alike two texts are, from 0 to 1: which share of the fewer words is common."""
        common = one.stems & other.stems
        if len(common) < 2 or not common & self.known:
            return 0.0
        return len(common) / min(len(one.stems), len(other.stems))


def _does(sentence: Told, statement: Told) -> bool:
    """Tell whether in a sentence the same do the same as in a statement."""
    deeds = [each for each in statement.deeds if each.doers or each.objects]
    return bool(deeds) and all(
        any(are_one(each, other) for other in sentence.deeds) for each in deeds
    )


def _full_names(text: str) -> Iterator[tuple[str, str]]:
    """Yield the first and the last name of those who are named with both."""
    for match in _FULL.re.finditer(text):
        first, last = bare(match[1]), bare(match[2])
        if first not in TITLES and last not in TITLES and not is_common(first):
            yield concept(first), concept(last)
