"""The clauses of a source that can be compared: each has one date or one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.drafting.merging.clauses import clause_at
from dateline.drafting.merging.counting import counts
from dateline.drafting.merging.matching import LONGEST, Lexicon
from dateline.drafting.merging.told import Told
from dateline.drafting.statements import Reading, trimmed
from dateline.text.blocks import Span

_POINT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class Side(NamedTuple):
    """A clause of a source with one date or one number, without which it could be compared."""

    span: Span
    """In the text of its reading."""
    told: Told
    """What it tells beside the date or the number."""
    value: str = ""
    """The date in EDTF, the number in digits."""
    rule: str = ""
    """How a date was worked out; empty where the words say all of it."""
    unit: tuple[str, ...] = ()
    """Of what it is a number."""
    is_least: bool = False
    """Whether the number may be more."""
    around: Told = Told()
    """What the whole sentence tells, and for names the one before it."""
    when: tuple[str, ...] = ()
    """The dates of the sentence."""


class Sides(NamedTuple):
    """What of a source can be compared."""

    dated: list[Side]
    counted: list[Side]
    published: str
    """The day of the source; empty where it is unknown."""


def sides(reading: Reading, lexicon: Lexicon) -> Sides:
    """Return the clauses of a source that can be compared."""
    both = [*_dated(reading, lexicon)], [*_counted(reading, lexicon)]
    return Sides(*both, reading.article.published)


def _dated(reading: Reading, lexicon: Lexicon) -> Iterator[Side]:
    """Yield the clauses that name one date, but for what somebody says."""
    for span in reading.sentences:
        named = reading.dates_in(span) if span[1] - span[0] <= LONGEST else []
        for each in named:
            if not _POINT.fullmatch(each.value) or _is_quoted(reading, span):
                continue
            taken = (each.start, each.end)
            part, agreed = clause_at(reading.text, span, taken, lexicon.known)
            if len(reading.dates_in(part)) == 1:
                side = _side(reading, lexicon, part, _without(reading, part, taken, "\0"))
                if not agreed:
                    side = side._replace(told=side.told.marked(side.around.marks))
                yield side._replace(value=each.value, rule=each.rule)


def _side(reading: Reading, lexicon: Lexicon, part: Span, words: str) -> Side:
    """Return a clause beside its sentence; `words` are it without its date or its number."""
    sentence = reading.sentence_at(part[0])
    before = sentence_before(reading, sentence)
    whole = lexicon.told(_without_speaker(reading, sentence))
    if not whole.names:
        whole = whole._replace(names=lexicon.told(before).names)
    when = tuple(each.value for each in reading.dates_in(sentence))
    span = trimmed(reading.text, part, " ,;:—–-\n")
    return Side(span, lexicon.told(words, before=before), around=whole, when=when)


def sentence_before(reading: Reading, sentence: Span) -> str:
    """Return the words of the sentence before one, whose people its pronouns mean."""
    last = reading.sentence_at(sentence[0] - 1)
    return reading.words(last) if last < sentence else ""


def _is_quoted(reading: Reading, span: Span) -> bool:
    """Tell whether words, or some of them, are somebody's."""
    return bool(reading.quoted(span) or set('“”"') & set(reading.words(span)))


def _without(reading: Reading, span: Span, taken: Span, mark: str = " ") -> str:
    return f"{reading.text[span[0] : taken[0]]}{mark}{reading.text[taken[1] : span[1]]}"


def _counted(reading: Reading, lexicon: Lexicon) -> Iterator[Side]:
    """Yield the clauses with one number of something."""
    for sentence in reading.sentences:
        short = sentence[1] - sentence[0] <= LONGEST
        for each in counts(reading, sentence) if short else ():
            part, _ = clause_at(reading.text, sentence, (each.start, each.end), lexicon.known)
            side = _side(reading, lexicon, part, _without(reading, part, each.written))
            if not side.told.numbers and not _is_quoted(reading, part):
                side = side._replace(told=side.told.marked(side.around.marks))
                value = f"{each.value:.12g}"
                yield side._replace(value=value, unit=each.unit, is_least=each.is_least)


def _without_speaker(reading: Reading, sentence: Span) -> str:
    """Return a sentence without the words that say who is its authority."""
    for speech in reading.speech_at(sentence[0]):
        if speech.speaker and sentence[0] <= speech.speaker[0] < sentence[1]:
            return _without(reading, sentence, speech.speaker)
    return reading.words(sentence)
