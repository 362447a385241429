"""The speech of one sentence: which of its words a verb gives to whom."""

from __future__ import annotations

import re

from dateline.text import clauses
from dateline.text.blocks import Span
from dateline.text.cue_forms import is_noun, is_participle, is_passive
from dateline.text.cues import Cue, cues, first_cue
from dateline.text.lazy import Lazy
from dateline.text.marks import HIDDEN, Quotation
from dateline.text.spoken import Sentence, Speech, is_title
from dateline.text.subjects import PRONOUNS, before_verb, behind_verb, of_sentence
from dateline.text.verbless import at_end, phrases, verbless

_SPACES = " ,;—–-\n\xa0"
_LEAD = Lazy(r"\s*(?:(?:But|And|So|Or|Yet|Then|Still|-|–|—)\W*)?")
_COMMA = Lazy(r",")
_BY_NAME = Lazy(r",|\s(?:who|which|that|whose)\s")
"""What ends the name of a speaker."""
_ELSEWHERE = Lazy(r"(?:from|in|on|at|with|by|of|into|over|about|up|and|or|out)\b")
"""Behind “called”, what is no name that somebody is called by."""
_CLOSING = (",", "?", "!", ".", "…", "—", "–", "-")
"""What quoted words end with that a verb follows."""
_NAME = 8
"""Words that a speaker has fewer than."""
_VERBS = 20
"""Verbs of saying in a sentence; what has more is none, and would take its time. Seen: 6."""
_QUOTING = Lazy(r"[,:]?\s*\x00")
_MORE = Lazy(r"(?:\s(?!\w+(?:ed|ly)\b)[a-z-]+){1,4}(?:\s[A-Z][\w.’'-]*){2,3}(?=\s(?:\w+ed|said)\b)")
"""The rest of a speaker whose name begins with another: “the Oban town clerk Ann Lee asked”."""
_BEHIND_SPEAKER = Lazy(
    r"[\s\w]*[,.;(—–-]|\s*$|\s+(?:in|on|at|of|from|for|who|during|after|as|when|while|with|to)\b"
)
"""What follows a speaker who stands behind the verb."""


def speech_of(sentence: Sentence, phrase: int, *, first_hand: bool = False) -> list[Speech]:
    """Return the speech in a sentence.

    `phrase` is the number of words from which on a phrase in quotation marks is speech though no
    verb says so. `first_hand` asks for who spoke where “she said, according to Lee” names both.
    """
    quoted = bool(sentence.quotes) and sentence.quotes[0].start - sentence.span[0] < 2
    found = [] if quoted and first_hand else at_end(sentence)
    found = found or _Attributor(sentence).speech() or verbless(sentence)
    found += phrases(sentence, found, phrase)
    return [each for each in found if all(_holds_words(sentence.text, at) for at in each.spans)]


def _holds_words(text: str, span: Span) -> bool:
    """Tell whether a span holds words, and does not begin within one."""
    start, end = span
    around = text[max(0, start - 1) : start + 1]
    return start < end and not (len(around) == 2 and around.isalnum())


class _Attributor:
    """Goes through the verbs of saying of a sentence, and gives each the words that it governs."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.covered = sentence.covered
        self.start, self.end = sentence.span
        self.quotes = sentence.quotes
        self.taken = self.start
        """Up to where its words are given to somebody."""
        self.sharing: Span | None = None
        """Who got words last."""

    def speech(self) -> list[Speech]:
        """Return the speech of the verbs."""
        found: list[Speech] = []
        if first := self._opens():
            found.append(self._take(first))
        governed = list(cues(self.covered, self.start, self.end))
        if len(governed) > _VERBS:
            return found
        if not found and len(governed) > 1 and (last := self._of_all(governed)):
            return [last]
        for cue in governed:
            if cue.start >= self.taken and (speech := self._at_cue(cue)):
                found.append(self._take(speech))
        return found

    def _of_all(self, governed: list[Cue]) -> Speech | None:
        """Find what is reported of others: “Lee said that it was safe, the Post reports.”"""
        if any(_QUOTING.re.match(self.covered, cue.end) for cue in governed[:-1]):
            return None
        speech = self._at_end(governed[-1]) if governed[-1].kind != "quote" else None
        if speech is None or len(speech.spans) > 1 or speech.speaker is None:
            return None
        name = self.covered[slice(*speech.speaker)]
        by_name = name.lower() not in PRONOUNS and not name.split()[0].endswith("ing")
        return speech if by_name else None

    def _take(self, speech: Speech) -> Speech:
        self.sharing = speech.speaker
        ends = [speech.cue[1]] if speech.cue else []
        self.taken = max(*ends, *(end for _, end in speech.spans), self.start)
        return speech

    # “A,” she said, “B.”

    def _opens(self) -> Speech | None:
        """Find speech that a sentence begins with, its verb behind it."""
        lead = _LEAD.re.match(self.covered, self.start, self.end)
        at = lead.end() if lead else self.start
        if not self.quotes or self.quotes[0].start != at:
            return None
        first = self.quotes[0]
        stop = self.quotes[1].start if len(self.quotes) > 1 else self.end
        cue = first_cue(self.covered, first.end, stop)
        if not cue:
            return None
        between = self.covered[first.end : cue.start]
        if len(between) > 160 or re.search(r"\b(?:that|but|because|which)\b", between):
            return None
        if not between.strip(" ,—–-\n\xa0"):
            speaker = behind_verb(self.covered, cue.end, stop)
        else:
            offset = len(between) - len(between.lstrip(" ,—–-\n\xa0"))
            closes = self.text[first.first : first.last].rstrip(" ’'\"”")
            if not closes.endswith(_CLOSING) and offset < 2:
                # “A phrase” of the sentence is quoted, not what it begins with
                return None
            at = first.end + offset
            speaker = self._head(at, cue.start) or before_verb(self.covered, at, cue.start)
        spans = self._going_on(first, cue)
        return self.sentence.speech(spans, speaker, cue[:2], "quoted words, then the verb")

    def _head(self, start: int, end: int) -> Span | None:
        """Find `the mayor of Ayr` in “the mayor of Ayr, a mason,”, whose verb follows."""
        comma = self.covered.find(",", start, end)
        words = self.covered[start:comma].split() if comma > 0 else []
        return (start, comma) if 0 < len(words) < _NAME else None

    def _going_on(self, first: Quotation, cue: Cue) -> list[Span]:
        """Return the quotations of a sentence that are the same speech as its first."""
        spans = [(first.start, first.end)]
        for each in self.quotes[1:]:
            gap = self.covered[spans[-1][1] : each.start]
            behind = cue.end - spans[-1][1] if len(spans) == 1 else 0
            ends = r"[,:;—–]\s*$" if len(spans) == 1 else r"^[ .,\n]*$"
            if first_cue(gap, behind, len(gap)) or not re.search(ends, gap):
                break
            spans.append((each.start, each.end))
        return spans

    # She said that …, she said: “…”

    def _at_cue(self, cue: Cue) -> Speech | None:
        covered = self.covered
        before = covered[max(self.taken, cue.start - 30) : cue.start]
        if is_passive(before, cue.word) or is_noun(before, cue.word):
            return None
        if final := self._at_end(cue):
            return final
        begin = clauses.begin(covered, cue.end, self.end, cue.kind)
        if begin is None or (cue.kind == "do" and _ELSEWHERE.re.match(covered, begin)):
            return None
        stop = clauses.end(covered, begin, self.end, self.start)
        if cue.kind in ("do", "quote", "that") and not clauses.is_bound(covered[begin:stop]):
            later = first_cue(covered, begin, stop)
            stop = clauses.end(covered, begin, later.start) if later else stop
        stop = min(stop, self._comma_within(begin, stop))
        quoted = any(
            begin <= each.start < stop and (cue.kind == "do" or not self._names(each))
            for each in self.quotes
        )
        if not quoted and not clauses.is_clause(covered[begin:stop], cue.kind, cue.word):
            return None
        speaker = self._shared(cue)
        if speaker is None:
            return None
        return self.sentence.speech([(begin, stop)], speaker, cue[:2], "verb, then the words")

    def _names(self, quote: Quotation) -> bool:
        """Tell the title of a book that stands among other words."""
        words = self.text[quote.first : quote.last].split()
        return quote.closed and is_title(words) and words[-1][-1] not in ".!?"

    def _comma_within(self, begin: int, stop: int) -> int:
        """Return where words end that begin with a quotation, and whose mark a comma precedes.

        “A,” and walked out: what follows is not said. `“A,” “B” and “C”` is a list.
        """
        first = next((each for each in self.quotes if each.start == begin), None)
        if not first or not self.text.endswith(",", first.first, first.last):
            return stop
        on = re.match(r"\s*(?:and |or )?\x00", self.covered[first.end : stop])
        return stop if on else first.end

    def _shared(self, cue: Cue) -> Span | None:
        """Find the speaker of a verb, which may be that of the verbs before it."""
        before = self.covered[self.start : cue.start].rstrip()
        shares = is_participle(before, cue.word) or before.endswith((" and", " but"))
        if shares and self.sharing:
            return self.sharing
        speaker = None if shares else before_verb(self.covered, self.taken, cue.start)
        if speaker := speaker or of_sentence(self.covered, self.start, cue.start):
            more = _MORE.re.match(self.covered, speaker[1], cue.start) if shares else None
            return (speaker[0], more.end()) if more else speaker
        return None

    def _at_end(self, cue: Cue) -> Speech | None:
        """Find what stands before “, she said.” and “, said Ann Lee, a lawyer.”"""
        if cue.kind == "do" or cue.word.endswith("ing"):
            return None
        covered, rest = self.covered, self.covered[cue.end : self.end]
        before = covered[self.taken : cue.start].rstrip()
        speaker: Span | None
        if self._ends_words(before) and (speaker := behind_verb(covered, cue.end, self.end)):
            apart = _BY_NAME if before.endswith(HIDDEN) else _COMMA
            if clauses.has_verb(apart.re.split(covered[speaker[0] : self.end])[0]):
                return None
            if not _BEHIND_SPEAKER.re.match(covered[speaker[1] : self.end]):
                return None
            if HIDDEN not in before and not clauses.has_verb(before):
                return None
        else:
            speaker = before_verb(covered, self.taken, cue.start)
            before = covered[self.taken : speaker[0]].rstrip() if speaker else ""
            if not self._ends_words(before):
                return None
            if HIDDEN not in before and (cue.kind == "quote" or not clauses.has_verb(before)):
                return None
            if aside := self._aside(before, cue, speaker):
                return aside
            if _QUOTING.re.match(rest) or not clauses.ends_with_modifiers(
                clauses.behind_told(rest) if cue.kind == "tell" else rest
            ):
                return None
        span = self._words_of(before)
        words = covered[span[0] : span[1]]
        if len(words.split()) < 3 and HIDDEN not in words:
            return None
        return self.sentence.speech([span], speaker, cue[:2], "the words, then the verb")

    def _aside(self, before: str, cue: Cue, speaker: Span | None) -> Speech | None:
        """Find “These efforts, she said, will go on.”"""
        rest = self.covered[cue.end : self.end]
        aside = re.match(r"\s*,\s+(?![a-z]+ing\b)", rest)
        if not aside or len(rest.split()) <= 3 or clauses.has_subject(rest[aside.end() :]):
            return None
        at = cue.end + aside.end()
        spans = [self._words_of(before), (at, clauses.end(self.covered, at, self.end))]
        return self.sentence.speech(spans, speaker, cue[:2], "the words, with the verb among them")

    def _words_of(self, before: str) -> Span:
        """Return where the words stand that a text ends with, from what is taken on."""
        stop = self.taken + len(before.rstrip(","))
        words = self.covered[self.taken : stop]
        return stop - len(words.lstrip(_SPACES)), stop

    def _ends_words(self, before: str) -> bool:
        """Tell whether a text ends as words do that the verb follows: with a comma."""
        if before.endswith(HIDDEN):
            at = self.taken + len(before)
            return "," in self.text[at - 2 : at]
        return before.endswith(",")
