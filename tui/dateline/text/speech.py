"""Who says what in an English text: direct, partial and reported speech, each with its speaker."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from dateline.text import clauses
from dateline.text.blocks import Span, paragraphs
from dateline.text.cues import Cue, according, cues, first_cue
from dateline.text.marks import HIDDEN, Quotation, hidden, quotations
from dateline.text.sentences import sentences
from dateline.text.subjects import before_verb, behind_verb, of_sentence


_PHRASE = 8
"""Words that a phrase in quotation marks has at least, for it to be speech without a verb."""


class Speech(NamedTuple):
    """Words that a text gives to somebody."""

    spans: tuple[Span, ...]
    """Where the words stand; several where “she said” stands between them."""
    kind: Literal["direct", "partial", "reported"]
    speaker: Span | None
    """Where the text says who speaks, in the words that it has there: a name, “she”."""
    cue: Span | None
    """Where the verb stands that gives the words to the speaker."""
    sentence: Span
    rule: str
    """How it was found."""
    quoted: tuple[Span, ...] = ()
    """Where words stand between quotation marks in it, without the marks."""


def speeches(
    text: str, within: list[Span] | None = None, phrase: int = _PHRASE
) -> list[Speech]:
    """Return the speech in a text, in its order.

    `within` are its sentences, if they are known; `phrase` the number of words from which on a
    phrase in quotation marks is speech though no verb says so.
    """
    blocks = paragraphs(text)
    marked = [quotations(text, block) for block in blocks]
    covered = hidden(text, [each for found in marked for each in found])
    spans = within if within is not None else sentences(text)
    reader = _Reader(text, covered, phrase)
    at = 0
    for block, quotes in zip(blocks, marked, strict=True):
        inside = []
        while at < len(spans) and spans[at][0] < block[1]:
            inside.append(spans[at])
            at += 1
        reader.read(_joined(covered, inside, quotes), quotes)
    return reader.found


def _is_tail(covered: str, start: int, end: int) -> bool:
    """Tell whether a sentence only says who asked the question before it."""
    cue = first_cue(covered, start, end)
    if cue is None or HIDDEN in covered[cue.end : end]:
        return False
    return cue.start - start <= 60 and not re.search(r"[,;:\x00]", covered[start : cue.start])


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(
        r"\s*[―—–-]+\s*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})[^\S\n]*(?:\n|$)"
    )


def _joined(covered: str, spans: list[Span], quotes: list[Quotation]) -> list[Span]:
    """Join the sentences of a quotation, and “What?” to “Ann asked.”"""
    found: list[Span] = []
    for start, end in spans:
        cut = found and (
            any(each.start < start < each.end for each in quotes)
            or (
                covered[start - 2 : start - 1] == HIDDEN
                and len(covered[start:end].split()) < 12
                and _is_tail(covered, start, end)
                and found[-1][1] - found[-1][0] == covered[found[-1][0] : found[-1][1]].count(HIDDEN)
            )
        )
        if cut:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


_BEHIND_SPEAKER = (
    r"[\s\w]*[,.;(—–-]|\s*$|\s+(?:in|on|at|of|from|for|who|during|after|as|when|while|with|to)\b"
)


def is_title(words: list[str]) -> bool:
    """Tell the title of something, whose longer words have capitals."""
    longer = [word for word in words if len(word) > 4]
    return bool(longer) and all(word[0].isupper() for word in longer)


class _Reader:
    """Reads a text paragraph by paragraph, as a quotation goes on from one to the next."""

    def __init__(self, text: str, covered: str, phrase: int) -> None:
        self.text = text
        self.phrase = phrase
        self.covered = covered
        self.found: list[Speech] = []
        self.open = False
        """Whether the last paragraph ended within a quotation."""
        self.colon: Span | None = None
        """The sentence that ended the last paragraph, if with a colon."""
        self.sharing: Span | None = None
        """Whose words were found last in the sentence."""
        self.begun = 0
        """How much was found before this paragraph."""

    def read(self, spans: list[Span], quotes: list[Quotation]) -> None:
        self.begun = len(self.found)
        for span in spans:
            inside = [each for each in quotes if span[0] <= each.start < span[1]]
            new = self._sentence(span, inside)
            if new:
                self.found += new
            elif inside and self._is_whole(span, inside):
                self._go_on(span, inside, same_paragraph=len(self.found) > self.begun)
        self.open = bool(quotes) and not quotes[-1].closed
        ends = bool(spans) and self.covered.endswith(":", *spans[-1])
        self.colon = spans[-1] if ends else None

    def _is_whole(self, span: Span, quotes: list[Quotation]) -> bool:
        """Tell whether a sentence is nothing but quotation."""
        rest = self.covered[span[0] : span[1]].replace(HIDDEN, "").strip(" .,—–-\n\t\xa0")
        return not rest or (self.covered[span[0]] == HIDDEN and len(rest) < 3)

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
        elif (self.found or self.colon) and sum(e - s for s, e in inner) > 30:
            speaker, rule = self.found[-1].speaker if self.found else None, "goes on"
            if self.colon:
                speaker, rule = of_sentence(self.covered, *self.colon), "a colon before the paragraph"
            self.found.append(Speech(spans, "direct", speaker, None, span, rule, inner))

    def _sentence(self, span: Span, quotes: list[Quotation]) -> list[Speech]:
        """Find the speech of one sentence."""
        start, end = span
        found: list[Speech] = []
        taken = start
        first = self._opens(span, quotes)
        if first:
            found.append(first)
            self.sharing = first.speaker
            taken = max(first.cue[1] if first.cue else start, *(b for _, b in first.spans))
        for cue in cues(self.covered, start, end):
            if cue.start < taken:
                continue
            speech = self._at_cue(span, cue, quotes, taken)
            if speech:
                found.append(speech)
                self.sharing = speech.speaker
                taken = max(cue.end, *(b for _, b in speech.spans))
        if not found:
            for match in according().finditer(self.covered, start, end):
                speech = self._according(span, match, quotes)
                if speech:
                    found.append(speech)
                    break
        found = found or self._signed(span, quotes)
        if not found and (colon := self._colon(span, quotes)):
            found.append(colon)
        found += self._left(span, quotes, found)
        return found

    def _left(self, span: Span, quotes: list[Quotation], found: list[Speech]) -> list[Speech]:
        """Give a phrase in quotation marks that no verb of saying governs to the subject."""
        left = []
        for each in quotes:
            words = self.text[each.first : each.last].split()
            covered = any(a <= each.start < b for speech in found for a, b in speech.spans)
            if len(words) < self.phrase or covered or self._is_whole(span, quotes):
                continue
            if is_title(words):
                continue
            before = self.covered[span[0] : each.start]
            if not re.search(r"\w", before):
                continue
            speaker = of_sentence(self.covered, span[0], each.start)
            rule = "a phrase in quotation marks"
            left.append(self._speech(span, [(each.start, each.end)], speaker, None, quotes, rule))
        return left

    def _speech(
        self,
        span: Span,
        spans: list[Span],
        speaker: Span | None,
        cue: Span | None,
        quotes: list[Quotation],
        rule: str,
    ) -> Speech:
        inner = tuple(
            (each.first, each.last)
            for each in quotes
            if any(a <= each.start and each.end <= b for a, b in spans)
        )
        bare = sum(
            len(self.covered[a:b].replace(HIDDEN, "").strip(" .,;:?!—–-\n")) for a, b in spans
        )
        kind: Literal["direct", "partial", "reported"] = "partial" if inner else "reported"
        if inner and bare < 3:
            first = self.text[inner[0][0]]
            kind = "direct" if not first.islower() or spans[0][0] == span[0] else "partial"
        return Speech(tuple(spans), kind, speaker, cue, span, rule, inner)

    # “A,” she said, “B.”

    def _opens(self, span: Span, quotes: list[Quotation]) -> Speech | None:
        """Find speech that a sentence begins with, its verb behind it."""
        start, end = span
        lead = re.compile(r"\s*(?:(?:But|And|So|Or|Yet|Then|Still|-|–|—)\W*)?").match(self.covered, start, end)
        at = lead.end() if lead else start
        if not quotes or quotes[0].start != at:
            return None
        first = quotes[0]
        stop = quotes[1].start if len(quotes) > 1 else end
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
            inside = self.text[first.last - 2 : first.end + 2]
            if not re.search(r"[,?!.…—–-]", inside) and offset < 2:
                # “A phrase” of the sentence is quoted, not what it begins with
                return None
            speaker = before_verb(self.covered, first.end + offset, cue.start)
        spans = [(first.start, first.end)]
        for each in quotes[1:]:
            gap = self.covered[spans[-1][1] : each.start]
            if first_cue(gap, cue.end - spans[-1][1] if len(spans) == 1 else 0, len(gap)):
                break
            if len(spans) == 1 and not re.search(r"[,:;—–]\s*$", gap):
                break
            if len(spans) > 1 and gap.strip(" .,\n"):
                break
            spans.append((each.start, each.end))
        return self._speech(span, spans, speaker, (cue.start, cue.end), quotes, "quoted words, then the verb")

    # She said that …, she said: “…”

    def _at_cue(
        self, span: Span, cue: Cue, quotes: list[Quotation], taken: int
    ) -> Speech | None:
        start, end = span
        kind = cue.kind
        covered = self.covered
        before = covered[max(taken, cue.start - 30) : cue.start]
        if clauses.is_passive(before, cue.word) or clauses.is_noun(before, cue.word):
            return None
        if final := self._at_end(span, cue, quotes, taken):
            return final
        begin = clauses.begin(covered, cue.end, end, kind)
        if begin is None:
            return None
        stop = clauses.end(covered, begin, end, start)
        that = re.match(r"(?:that|whether|why|how|what|if)\b|\x00", covered[begin:stop])
        if kind in ("do", "quote", "that") and not that and (later := first_cue(covered, begin, stop)):
            stop = clauses.end(covered, begin, later.start)
        content = covered[begin:stop]
        has_quote = any(begin <= each.start < stop for each in quotes)
        if not has_quote and not clauses.is_clause(content, kind, cue.word):
            return None
        speaker = self._shared(span, cue, taken)
        if speaker is None:
            return None
        return self._speech(span, [(begin, stop)], speaker, (cue.start, cue.end), quotes, "verb, then the words")

    def _shared(self, span: Span, cue: Cue, taken: int) -> Span | None:
        """Find the speaker of a verb, which may be that of the verbs before it."""
        covered = self.covered
        before = covered[span[0] : cue.start].rstrip()
        shares = cue.word.endswith("ing") or before.endswith((" and", " but"))
        if shares and taken > span[0] and self.sharing:
            return self.sharing
        speaker = None if shares else before_verb(covered, taken, cue.start)
        return speaker or of_sentence(covered, span[0], cue.start)

    def _at_end(
        self, span: Span, cue: Cue, quotes: list[Quotation], taken: int
    ) -> Speech | None:
        """Find what stands before “, she said.” and “, said Ann Lee, a lawyer.”"""
        start, end = span
        covered = self.covered
        if cue.kind == "do" or cue.word.endswith("ing"):
            return None
        rest = covered[cue.end : end]
        pre = covered[taken : cue.start].rstrip()
        speaker: Span | None
        if self._ends_words(taken, pre) and (speaker := behind_verb(covered, cue.end, end)):
            behind = covered[speaker[1] : end]
            if clauses.has_verb(covered[speaker[0] : end].split(",")[0]):
                return None
            if not re.match(_BEHIND_SPEAKER, behind):
                return None
            stop = taken + len(pre.rstrip(","))
        else:
            speaker = before_verb(covered, taken, cue.start)
            head = covered[taken : speaker[0]].rstrip() if speaker else ""
            aside = re.match(r"\s*,\s+(?![a-z]+ing\b)", rest)
            if not self._ends_words(taken, head):
                return None
            stop = taken + len(head.rstrip(","))
            if aside and len(rest.split()) > 3 and not clauses.has_subject(rest[aside.end() :]):
                spans = [(self._begin(taken, stop), stop)]
                at = cue.end + aside.end()
                spans.append((at, clauses.end(covered, at, end)))
                rule = "the words, with the verb among them"
                return self._speech(span, spans, speaker, (cue.start, cue.end), quotes, rule)
            if not re.match(clauses.MODIFIERS, rest):
                return None
        begin = self._begin(taken, stop)
        if len(covered[begin:stop].split()) < 3 and HIDDEN not in covered[begin:stop]:
            return None
        rule = "the words, then the verb"
        return self._speech(span, [(begin, stop)], speaker, (cue.start, cue.end), quotes, rule)

    def _begin(self, start: int, end: int) -> int:
        words = self.covered[start:end]
        return start + len(words) - len(words.lstrip(" ,;—–-\n\xa0"))

    def _ends_words(self, start: int, before: str) -> bool:
        """Tell whether a text ends as words do that the verb follows: with a comma, maybe quoted."""
        if before.endswith(HIDDEN):
            at = start + len(before)
            return "," in self.text[at - 2 : at]
        return before.endswith(",")

    def _according(
        self, span: Span, match: re.Match[str], quotes: list[Quotation]
    ) -> Speech | None:
        start, end = span
        covered = self.covered
        speaker = behind_verb(covered, match.end(), end)
        named = re.compile(r"\s*((?:[^,.;:()\x00—]|\.(?=\w|\s+[A-Z]\w+ [A-Z])){3,120})").match(covered, match.end(), end)
        if not named:
            return None
        speaker = speaker or named.span(1)
        before = covered[start : match.start()].rstrip(" ,—–(\n")
        if len(before.split()) < 2:
            comma = covered.find(",", named.end(1), end)
            if comma < 0:
                return None
            begin = comma + 1 + (covered[comma + 1 : comma + 2] == " ")
            stop = clauses.end(covered, begin, end)
            spans = [(begin, stop)]
        else:
            spans = [(start, start + len(before))]
            comma = covered.find(",", named.end(1), end)
            if comma > 0 and len(covered[comma:end].split()) > 8:
                spans.append((comma + 2, clauses.end(covered, comma + 2, end)))
        return self._speech(span, spans, speaker, match.span(), quotes, "according to")

    def _signed(self, span: Span, quotes: list[Quotation]) -> list[Speech]:
        """Find quotations with a name behind a dash: `“…” — Ann Lee`."""
        rule, found = "a name behind a dash", []
        for each in quotes:
            if name := _signature().match(self.covered, each.end, span[1]):
                spans = [(each.start, each.end)]
                found.append(self._speech(span, spans, name.span(1), name.span(), quotes, rule))
        return found

    def _colon(self, span: Span, quotes: list[Quotation]) -> Speech | None:
        """Find `Ann Lee: “…”`."""
        start, end = span
        for each in quotes:
            pre = self.covered[start : each.start].rstrip()
            if pre.endswith(":") and len(pre) > 1:
                colon = start + len(pre) - 1
                name = pre.rstrip(": ")
                bare = len(name.split()) < 6 and name[:1].isupper() and not clauses.has_verb(name)
                speaker = (start, start + len(name)) if bare else None
                speaker = speaker or of_sentence(self.covered, start, colon)
                return self._speech(
                    span, [(each.start, each.end)], speaker, (colon, colon + 1), quotes, "a colon"
                )
        return None
