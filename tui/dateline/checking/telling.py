"""Where the words of a quote stand in a source, and whom the source names as their speaker."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from dateline.checking.marks import quoted
from dateline.story.model import Citation, Quote, Source
from dateline.text.blocks import Span
from dateline.text.marks import hidden
from dateline.text.mentions import PERSONS
from dateline.text.people import People
from dateline.text.sentences import sentences
from dateline.text.speech import speeches
from dateline.text.spoken import Speech
from dateline.text.subjects import PRONOUNS, of_sentence

_JOINED = re.compile(r"(?:[A-Z][\w.’'-]*,? )+(?:and|or) $")
"""A name to which another is joined."""


class Telling(NamedTuple):
    """Where the words of a quote stand, and who speaks there."""

    paragraphs: tuple[str, ...]
    """Of the source."""
    number: int
    """Of the paragraph with the words, from 1."""
    start: int
    """In that paragraph: of the quoted words, where they stand there, or else of the cited ones."""
    end: int
    mention: str = ""
    """Who speaks, in the words of the source: a name, “an official”, “she”. Empty where nobody."""
    named: int = 0
    """The paragraph that says so, from 1; another one where a quotation goes on."""

    @property
    def is_pronoun(self) -> bool:
        """Whether the source does not say again who speaks."""
        return self.mention.casefold() in PRONOUNS

    @property
    def is_person(self) -> bool:
        """Whether a person speaks who was named before, not “it” or “they”."""
        return self.mention.casefold() in PERSONS

    @property
    def paragraph(self) -> str:
        """The text of the paragraph with the words."""
        return self.paragraphs[self.number - 1]

    @property
    def covered(self) -> str:
        """The same text, with what stands between quotation marks blotted out."""
        return hidden(self.paragraph, quoted(self.paragraph))

    @property
    def passage(self) -> Span:
        """Where the sentences stand in the paragraph that have the words."""
        spans = sentences(self.paragraph)
        own = [span for span in spans if span[0] < self.end and self.start < span[1]]
        return (own[0][0], own[-1][1]) if own else (self.start, self.end)


def telling(quote: Quote, cite: Citation, source: Source) -> Telling:
    """Find where a quote stands in what it cites, and who speaks there."""
    number = cite.found.paragraph
    start, end = _where(quote, cite, source.paragraphs[number - 1])
    return telling_at(source.paragraphs, number, start, end)


def telling_at(paragraphs: tuple[str, ...], number: int, start: int, end: int) -> Telling:
    """Find who speaks in a stretch of a paragraph."""
    told = Telling(paragraphs, number, start, end)
    text, starts, speech = _speech(paragraphs)
    first, last = starts[number - 1] + start, starts[number - 1] + end
    held = [(_shared(each, first, last), each) for each in speech.get(number, ())]
    common, best = max(held, key=lambda each: each[0], default=(0, None))
    if not common or best is None or best.speaker is None or not best.cue:
        return told
    at, behind = best.speaker
    if joined := _JOINED.search(text, max(best.sentence[0], at - 60), at):
        at = joined.start()
    return told._replace(mention=text[at:behind], named=bisect(starts, at))


def named_before(told: Telling, reach: int) -> Iterator[str]:
    """Yield who spoke and who acted before the words of a quote, back to `reach` paragraphs before.

    The nearest come first: those to whom a sentence gives words, then its subject.
    """
    text, starts, speech = _speech(told.paragraphs)
    for number in range(told.number, max(0, told.number - 1 - reach), -1):
        paragraph, offset = told.paragraphs[number - 1], starts[number - 1]
        covered = hidden(paragraph, quoted(paragraph))
        last = told.passage[0] if number == told.number else len(paragraph)
        who = [each.speaker for each in speech.get(number, ()) if each.speaker]
        for start, end in reversed(sentences(paragraph)):
            if end > last:
                continue
            for first, behind in who:
                if start <= first - offset < end:
                    yield text[first:behind]
            if subject := of_sentence(covered, start, end):
                yield paragraph[slice(*subject)]


def _where(quote: Quote, cite: Citation, text: str) -> Span:
    """Return where the words of a quote stand in a paragraph, or else those that it cites."""
    found = cite.found
    said = (quote.original or quote.text).rstrip(".,;:!?")
    at = text.find(said, found.start, found.end)
    return (at, at + len(said)) if said and at >= 0 else (found.start, found.end)


def _shared(speech: Speech, first: int, last: int) -> int:
    """Return how many characters of a stretch of the text belong to some speech."""
    return sum(max(0, min(end, last) - max(start, first)) for start, end in speech.spans)


@lru_cache(maxsize=16)
def _speech(paragraphs: tuple[str, ...]) -> tuple[str, list[int], dict[int, list[Speech]]]:
    """Return a source as one text, where its paragraphs begin in it, and the speech in each."""
    text = "\n\n".join(paragraphs)
    starts = [0, *accumulate(len(each) + 2 for each in paragraphs)][:-1]
    found: dict[int, list[Speech]] = {}
    for speech in speeches(text):
        for number in dict.fromkeys(bisect(starts, start) for start, _ in speech.spans):
            found.setdefault(number, []).append(speech)
    return text, starts, found


@lru_cache(maxsize=16)
def people(paragraphs: tuple[str, ...]) -> People:
    """Return everybody whom a source names."""
    return People("\n\n".join(paragraphs))
