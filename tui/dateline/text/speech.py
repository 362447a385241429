"""Who says what in an English text: direct, partial and reported speech, each with its speaker."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.text.attributing import speech_of
from dateline.text.blocks import Span, paragraphs
from dateline.text.cues import first_cue
from dateline.text.datelines import without_dateline
from dateline.text.marks import HIDDEN, Quotation, hidden, quotations, with_whole_quotations
from dateline.text.sentences import sentences
from dateline.text.spoken import Sentence, Speech
from dateline.text.subjects import before_verb, of_sentence

_PHRASE = 8
"""Words that a phrase in quotation marks has at least, for it to be speech without a verb."""
_LONGEST = 5000
"""Characters of a sentence; what is longer is none, and would take its time."""
_GOES_ON = 30
"""Characters of a quotation in a paragraph of its own that is speech though nobody is named."""
_VERB_WITHIN = 80
"""Characters behind a quotation within which its verb stands."""


def speeches(
    text: str,
    within: list[Span] | None = None,
    phrase: int = _PHRASE,
    *,
    first_hand: bool = False,
) -> list[Speech]:
    """Return the speech in a text, in its order.

    `within` are its sentences, if they are known; `phrase` the number of words from which on a
    phrase in quotation marks is speech though no verb says so. `first_hand` asks for who spoke, and
    not whom the text has it from, where it names both: “she said, according to Lee”.
    """
    blocks = paragraphs(text)
    marked = [quotations(text, block) for block in blocks]
    covered = hidden(text, [each for found in marked for each in found])
    spans = within if within is not None else sentences(text)
    starts = [start for start, _ in spans]
    reader = _Reader(text, covered, phrase, first_hand=first_hand)
    for (start, end), quotes in zip(blocks, marked, strict=True):
        inside = spans[bisect_left(starts, start) : bisect_left(starts, end)]
        joined = _joined(text, covered, inside, quotes)
        parts = [part for each in joined for part in _parted(text, covered, each, quotes)]
        reader.read(parts, quotes)
    return reader.found


def _joined(text: str, covered: str, spans: list[Span], quotes: list[Quotation]) -> list[Span]:
    """Join the sentences of a quotation, and “What?” to “Ann asked.”"""
    found: list[Span] = []
    for span in with_whole_quotations(spans, quotes):
        if found and _is_tail(text, covered, found[-1], span):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return found


def _is_tail(text: str, covered: str, before: Span, span: Span) -> bool:
    """Tell whether a sentence only says who asked the question before it."""
    start, end = span
    question = covered[before[0] : before[1]]
    if covered[start - 2 : start - 1] != HIDDEN or question.strip(HIDDEN):
        return False
    cue = first_cue(covered, start, end)
    if cue is None or re.match(r"[\s,:]*\x00", covered[cue.end : end]):
        return False
    asked = re.search(r"[?!]", text[before[1] - 3 : before[1]])
    if not asked and (len(covered[start:end].split()) >= 12 or HIDDEN in covered[cue.end : end]):
        return False
    subject = before_verb(covered, start, cue.start)
    return subject is not None and subject[0] == start


def _parted(text: str, covered: str, span: Span, quotes: list[Quotation]) -> list[Span]:
    """Part a sentence at the colon before quoted words that have a verb of their own.

    “Lee was less sure: “It will fail,” she said.” is two: what she was, and what she said.
    """
    parts, (start, end) = [], without_dateline(covered, span)
    for each in quotes:
        before = covered[start : each.start].rstrip() if start < each.start < end else ""
        if not before.endswith(":") or not re.search(r"[,?!]", text[each.last - 1 : each.end + 1]):
            continue
        cue = first_cue(covered, each.end, min(each.end + _VERB_WITHIN, end))
        subject = before_verb(covered, each.end, cue.start) if cue else None
        if subject and not covered[each.end : subject[0]].strip():
            parts.append((start, start + len(before)))
            start = each.start
    return [*parts, (start, end)]


class _Reader:
    """Reads a text paragraph by paragraph, as a quotation goes on from one to the next."""

    def __init__(self, text: str, covered: str, phrase: int, *, first_hand: bool) -> None:
        self.text = text
        self.phrase = phrase
        self.first_hand = first_hand
        self.covered = covered
        self.found: list[Speech] = []
        self.open = False
        """Whether the last paragraph ended within a quotation."""
        self.colon: Span | None = None
        """The sentence that ended the last paragraph, if with a colon."""
        self.begun = 0
        """How much was found before this paragraph."""

    def read(self, spans: list[Span], quotes: list[Quotation]) -> None:
        """Read a paragraph: its sentences and its quotations."""
        self.begun = len(self.found)
        starts = [each.start for each in quotes]
        for span in spans:
            inside = quotes[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
            if span[1] - span[0] > _LONGEST:
                continue
            sentence = Sentence(self.text, self.covered, span, inside)
            if new := speech_of(sentence, self.phrase, first_hand=self.first_hand):
                self.found += new
            elif inside and sentence.is_whole():
                self._go_on(span, inside, same_paragraph=len(self.found) > self.begun)
            self.colon = None
        self.open = bool(quotes) and not quotes[-1].closed
        ends = bool(spans) and self.covered.endswith(":", *spans[-1])
        self.colon = spans[-1] if ends else None

    def _go_on(self, span: Span, quotes: list[Quotation], *, same_paragraph: bool) -> None:
        """Add a sentence that is quotation alone to what its speaker said before."""
        spans = tuple((each.start, each.end) for each in quotes)
        inner = tuple((each.first, each.last) for each in quotes)
        mine = range(self.begun if same_paragraph else max(0, len(self.found) - 1), len(self.found))
        at = next((n for n in reversed(mine) if self.found[n].kind != "reported"), -1)
        if at >= 0 and (same_paragraph or self.open) and not self.colon:
            last = self.found[at]
            joined = (*last.spans, *spans)
            self.found[at] = last._replace(spans=joined, quoted=(*last.quoted, *inner))
        elif (self.found or self.colon) and sum(e - s for s, e in inner) > _GOES_ON:
            speaker, rule = self.found[-1].speaker if self.found else None, "goes on"
            if self.colon:
                speaker = of_sentence(self.covered, *self.colon)
                rule = "a colon before the paragraph"
            self.found.append(Speech(spans, "direct", speaker, None, span, rule, inner))
