"""Whether two texts tell the same: by their words without endings, their names, numbers and nays.

It is made to be sure rather than to find much: what it takes for the same is the same, and what
it does not may still be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from dateline.drafting.timeline import HAPPENING
from dateline.text.cues import cues
from dateline.text.date_words import WEEKDAYS, date_words
from dateline.text.lazy import Lazy
from dateline.text.numbers import numbers
from dateline.text.people import TITLES
from dateline.text.stems import VERBS, stem

_WORD = Lazy(r"(?:[A-Z]\.){2,}|\w+(?:[’'-]\w+)*")
_OPENING = Lazy(r"(?:^|[.!?…:;\n]|[\"“‘(\[])\s*$")
_STOP_WORDS = (
    "a an the of in on at to for from by with as into over under about after before during until "
    "since between among against through and or but nor so yet if than then that which who whom "
    "whose what when where while because although though is are was were be been being am has have "
    "had having do does did will would shall should may might can could must it its he she they "
    "them his her hers their theirs him we us our you your i me my this these those there here not "
    "no also just only very more most some any all both each other another such own same up down "
    "out off again once too now still even ever much many one first day week month year years "
    "months weeks days morning afternoon evening night today yesterday tomorrow ago last next late "
    "early later earlier soon mr mrs ms dr according however meanwhile instead indeed despite "
    "following including like unlike among amid within along around"
)
_STOP = frozenset(_STOP_WORDS.split())
_NAY = Lazy(
    r"\b(?:not?|never|nobody|none|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)"
    r"|refus\w+|fail(?:s|ed|ing)?|reject\w*|cancel\w*|postpone\w*|halt\w*|scrap\w*|suspend\w*"
    r"|unlikely|false\w*|avoid\w*|avert\w*|prevent\w*|narrowly|missed|instead of|rather than"
    r"|dismiss\w*|ruled? out|block(?:s|ed)?)\b|n[’']t\b",
    re.IGNORECASE,
)
_AHEAD = Lazy(
    r"\b(?:will|shall|would|won[’']t|[’']ll|going to|due to|scheduled|plan(?:s|ned|ning)?|set to"
    r"|expect(?:s|ed)?|(?:is|are|was|were) to|about to|upcoming|hopes?|aims?|intends?|to be"
    r"|call(?:s|ed|ing) for|demand\w*|urge[sd]?|propos\w+|seeks?|sought|wants?|wanted|wish\w*"
    r"|threaten\w*|offer(?:s|ed)?|consider\w*|ready|agree[sd]? to|order(?:s|ed)?)\b",
    re.IGNORECASE,
)
_UNSURE = Lazy(
    r"\b(?:may|might|could|should|if|whether|unless|likely|possibly|perhaps|probably|reportedly"
    r"|alleged(?:ly)?|suspected|apparently|seems?|appears?|rumou?r\w*|unconfirmed|believed|almost"
    r"|nearly|tr(?:y|ies|ied)|attempt\w*|accus\w+|charge[sd]|blam\w+|claim\w*|suspect\w*)\b|\?",
    re.IGNORECASE,
)
_SAID = Lazy(r"\b(?:according to|in the words of)\b", re.IGNORECASE)
_PASSIVE = Lazy(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+\b[^.;]{0,60}?\bby\b")
_VERB_FOLLOWS = Lazy(
    r"\b(?:to|will|would|could|may|might|must|can|should|shall|did|not)\s+([a-z]{3,})\b"
)
_OF = Lazy(
    r"\b(?:of|to|for|by|from|with|against|near|in|at|on|under|behind|over|about|into|than)\s+"
    r"(?:(?:the|an?|former|President|Prime Minister|Minister|Mr|Mrs|Ms|Dr)\.?\s+){0,2}$"
)
_BEHIND = Lazy(r"[\s-]+([A-Za-z][\w’'-]*)")
_TO = Lazy(r"\bto\s+([a-z]{3,})\b")

_Match = re.Match[str]

_COVERED = 0.6
"""Share of a statement's words, by weight, that a sentence which carries it has at least."""


class Told(NamedTuple):
    """What some words tell, in a form that can be compared."""

    stems: frozenset[str]
    """Of its words, but for those of dates and numbers, and those that English is full of."""
    names: tuple[str, ...]
    """The last word of each name, in their order."""
    numbers: frozenset[str]
    """In digits, each with the word behind it; those of dates are none."""
    marks: frozenset[str]
    """Whether it is denied (`not`), to come (`ahead`), `unsure`, `said`, done `by` somebody."""
    meant: frozenset[str] = frozenset()
    """Stems of what is not done, but asked or meant to be: behind `to`."""
    openers: frozenset[str] = frozenset()
    """Words with a capital that begin a sentence, and may be names as no text has them small."""
    acting: frozenset[str] = frozenset()
    """The names that may do what is done: not `an aide to Ann Lee`, nor `Lee's aide`."""
    actor: str = ""
    """The first name, if it is one of these."""

    def lacks(self, other: Told) -> set[str]:
        """Return the names, and what may be one, that another text has and this one has not."""
        return {name for name in (*other.names, *other.openers) if stem(name) not in self.stems}


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
        for match in _WORD.re.finditer(text):
            word = _bare(match[0])
            lower = word.lower()
            found.add(stem(lower))
            if word == lower:
                self._ordinary.add(word)
                if (word.endswith("ed") and len(word) > 4) or word in VERBS:
                    self._deeds.add(stem(word))
            elif not _opens(text, match.start()):
                self._names.add(lower)
        self._deeds.update(stem(match[1]) for match in _VERB_FOLLOWS.re.finditer(text))
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
        words = [match for match in _WORD.re.finditer(text) if not taken[match.start()]]
        words = [each for each in words if not _is_common(_bare(each[0]).lower())]
        runs = self._runs(text, words)
        sure = [run for run in runs if self._is_name(text, run[0])]
        acting = [_name(run) for run in runs if self._acts(text, run)]
        left = "".join(" " if each else text[at] for at, each in enumerate(taken))  # May is a month
        found = {mark for mark, pattern in _MARKS if pattern.re.search(left)}
        if any(cue.kind in ("say", "that", "tell") for cue in cues(text, 0, len(text))):
            found.add("said")
        return Told(
            stems=frozenset(stem(_bare(match[0])) for match in words),
            names=tuple(_name(run) for run in sure),
            numbers=frozenset(f"{each.value} {_word_behind(text, each.end)}" for each in counted),
            marks=marks | found,
            meant=frozenset(stem(match[1]) for match in _TO.re.finditer(text)),
            openers=frozenset(_name(run) for run in runs if run not in sure),
            acting=frozenset(acting),
            actor=_name(runs[0]) if runs and _name(runs[0]) in acting else "",
        )

    def _runs(self, text: str, words: list[_Match]) -> list[list[_Match]]:
        """Return the names of a text, each with all its words, and what may be one."""
        runs: list[list[_Match]] = []
        for match in words:
            word = _bare(match[0])
            if not word[0].isupper() or word in TITLES:
                continue
            if _opens(text, match.start()) and word.lower() in self._ordinary:
                continue
            if runs and text[runs[-1][-1].end() : match.start()] == " ":
                runs[-1].append(match)
            else:
                runs.append([match])
        return runs

    def _is_name(self, text: str, match: _Match) -> bool:
        """Tell whether a word with a capital has it as a name, and not as a sentence begins."""
        return not _opens(text, match.start()) or _bare(match[0]).lower() in self._names

    def _acts(self, text: str, run: list[_Match]) -> bool:
        """Tell whether a name may be that of who does something."""
        if _OF.re.search(text[max(0, run[0].start() - 20) : run[0].start()]):
            return False
        behind = [match[0] for match in _WORD.re.finditer(text, run[-1].end(), run[-1].end() + 60)]
        if run[-1][0].endswith(("'s", "’s", "s'", "s’")):
            told = [word for word in behind if word not in _STOP]  # “Putin's last visit”
            return bool(told) and stem(told[0]) in self._deeds
        if not behind or text[run[-1].end() : run[-1].end() + 1] != " ":
            return True
        small = behind[0].islower() and behind[0] not in _STOP  # “Putin aide Yuri Ushakov”
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


_MARKS = (("not", _NAY), ("ahead", _AHEAD), ("unsure", _UNSURE), ("said", _SAID), ("by", _PASSIVE))


def _opens(text: str, at: int) -> bool:
    """Tell whether a sentence begins at a place, or a quotation."""
    return bool(_OPENING.re.search(text[max(0, at - 4) : at]))


def _name(run: list[_Match]) -> str:
    """Return the last word of a name, by which it is known."""
    return _bare(run[-1][0]).lower()


def _is_common(word: str) -> bool:
    return word in _STOP or word in WEEKDAYS


def _word_behind(text: str, at: int) -> str:
    """Return the stem of the word behind a number: what it counts, or `million`."""
    match = _BEHIND.re.match(text, at)
    return stem(match[1]) if match else ""


def _bare(word: str) -> str:
    """Return a word without the ending of whose it is: `Modi` of `Modi's`."""
    word = word[:-2] if word.endswith(("'s", "’s")) else word
    return word.replace(".", "").rstrip("'’") or word


def _in_order(names: Sequence[str], among: Sequence[str]) -> bool:
    """Tell whether some names stand among others, in the same order."""
    rest = iter(among)
    return all(name in rest for name in names)
