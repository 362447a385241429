"""Speech that was found in a text, and the sentence that it is looked for in."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dateline.text.blocks import Span
from dateline.text.marks import HIDDEN, Quotation

Kind = Literal["direct", "partial", "reported"]


class Speech(NamedTuple):
    """Words that a text gives to somebody."""

    spans: tuple[Span, ...]
    """Where the words stand; several where “she said” stands between them."""
    kind: Kind
    speaker: Span | None
    """Where the text says who speaks, in the words that it has there: a name, “she”."""
    cue: Span | None
    """Where the verb stands that gives the words to the speaker."""
    sentence: Span
    rule: str
    """How it was found."""
    quoted: tuple[Span, ...] = ()
    """Where words stand between quotation marks in it, without the marks."""


class Sentence(NamedTuple):
    """A sentence that is searched for speech."""

    text: str
    """The whole text that it stands in."""
    covered: str
    """The same with its quotations hidden."""
    span: Span
    quotes: list[Quotation]
    """Its quotations."""

    def speech(
        self, spans: list[Span], speaker: Span | None, cue: Span | None, rule: str
    ) -> Speech:
        """Make the speech of some words: of what kind it is follows from the marks around them."""
        inner = tuple(
            (each.first, each.last)
            for each in self.quotes
            if any(a <= each.start and each.end <= b for a, b in spans)
        )
        bare = sum(
            len(self.covered[a:b].replace(HIDDEN, "").strip(" .,;:?!—–-\n")) for a, b in spans
        )
        kind: Kind = "partial" if inner else "reported"
        if inner and bare < 3:
            first = self.text[inner[0][0]]
            begins = spans[0][0] == self.span[0]
            kind = "direct" if not first.islower() or begins else "partial"
        return Speech(tuple(spans), kind, speaker, cue, self.span, rule, inner)

    def is_whole(self) -> bool:
        """Tell whether it is nothing but quotation."""
        start, end = self.span
        rest = self.covered[start:end].replace(HIDDEN, "").strip(" .,—–-\n\t\xa0")
        return not rest or (self.covered[start] == HIDDEN and len(rest) < 3)


def is_title(words: list[str]) -> bool:
    """Tell the title of something, whose longer words have capitals."""
    longer = [word for word in words if len(word) > 4]
    return bool(longer) and all(word[0].isupper() for word in longer)
