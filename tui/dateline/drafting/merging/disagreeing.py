"""Where two sources differ: the same is told by both, with another date or another number.

That is claimed only where all else agrees: the same verbs, the same names, as denied and as sure.
Who is right is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.drafting.merging.counting import counts, is_rounded
from dateline.drafting.merging.matching import Lexicon
from dateline.drafting.merging.told import Told
from dateline.drafting.statements import Reading, trimmed
from dateline.story.dates import parse_date
from dateline.text.blocks import Span
from dateline.text.lazy import Lazy
from dateline.text.stems import stem

_POINT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ALIKE = 0.75
"""Share of the words of either, by weight, that the other has."""
_AROUND = 0.5
"""Share of the words of two sentences with numbers, by weight, that they have in common."""
_FEWEST = 3
"""Words that two sentences with dates share at least."""
_CLOSE = 10
"""Days between two dates up to which they can be of one event that may happen again."""
_ONCE_WORDS = (
    "born died founded built established sank signed ratified invaded assassinated executed "
    "married completed inaugurated abolished discovered invented"
)
_ONCE = frozenset(map(stem, _ONCE_WORDS.split()))
"""What happens to one thing once."""
_ATTRIBUTED = frozenset(("said", "by"))
"""Marks that do not matter to a number: who gives it may differ."""
_LONGEST = 600
"""Characters of a sentence that is compared; a longer one tells too much at once."""
_CUT = Lazy(
    r"[,;:]\s|\s[—–-]\s|\s(?:that|and|but|after|before|when|while|where|which|who|as|because|although"
    r"|though|since|with|including)\s"
)
"""What parts a sentence into those that are compared."""
_PLACE = Lazy(r"(?:In|At|Near|Off|On|Outside|Inside|Across)\s[^,;:—–]{2,40},\s")
"""How a sentence begins that says first where something is."""


class Side(NamedTuple):
    """A clause of a source with one date or one number, without which it could be compared."""

    span: Span
    """In the text of its reading."""
    told: Told
    """What it tells beside the date or the number."""
    value: str
    """The date in EDTF, the number in digits."""
    rule: str = ""
    """How a date was worked out; empty where the words say all of it."""
    unit: tuple[str, ...] = ()
    """Of what it is a number."""
    sentence: Span = (0, 0)
    around: Told | None = None
    """What the whole sentence tells, and for names the one before it."""
    when: tuple[str, ...] = ()
    """The dates of the sentence."""


class Dispute(NamedTuple):
    """Two sources that differ."""

    about: str
    """`date` or `number`."""
    ours: Side
    """In a source that the story has."""
    theirs: Side
    """In the article that is added."""


def disputes(held: Reading, article: Reading, lexicon: Lexicon) -> list[Dispute]:
    """Return where an article differs from a source that the story has, in its order."""
    dated = _pairs([*_dated(held, lexicon)], [*_dated(article, lexicon)], lexicon)
    counted = _pairs([*_counted(held, lexicon)], [*_counted(article, lexicon)], lexicon)
    named = [{each.value for each in reading.dates} for reading in (held, article)]
    found = [
        Dispute("date", a, b)
        for a, b in dated
        if a.value not in named[1] and b.value not in named[0] and _dates_differ(a, b, lexicon)
    ]
    found += [Dispute("number", a, b) for a, b in counted if _numbers_differ(a, b, lexicon)]
    return sorted(found, key=lambda each: each.theirs.span)


def _pairs(ours: list[Side], theirs: list[Side], lexicon: Lexicon) -> Iterator[tuple[Side, Side]]:
    """Yield the clauses that tell the same; of what a source tells in two ways, nothing."""
    by_unit: dict[tuple[str, ...], tuple[list[Side], list[Side]]] = {}
    for side, clauses in enumerate((ours, theirs)):
        for each in clauses:
            by_unit.setdefault(each.unit, ([], []))[side].append(each)
    for here, there in by_unit.values():
        for b in there if here else ():
            same, again = _like(b, here, lexicon), _like(b, there, lexicon)
            one_each = len({each.value for each in same}) == len({c.value for c in again}) == 1
            if one_each and again[0] is b:
                yield same[0], b


def _like(side: Side, sides: list[Side], lexicon: Lexicon) -> list[Side]:
    return [each for each in sides if _same(each.told, side.told, lexicon)]


def _same(one: Told, other: Told, lexicon: Lexicon) -> bool:
    """Tell whether two clauses tell the same, beside their date or number."""
    return (
        bool(lexicon.deeds(one))
        and lexicon.deeds(one) == lexicon.deeds(other)
        and not (one.lacks(other) or other.lacks(one))
        and (one.marks, one.names, one.meant) == (other.marks, other.names, other.meant)
        and one.actor == other.actor
        and lexicon.share(one.stems, other.stems) >= _ALIKE
        and lexicon.share(other.stems, one.stems) >= _ALIKE
    )


def _dated(reading: Reading, lexicon: Lexicon) -> Iterator[Side]:
    """Yield the sentences that name one date, but for what somebody says."""
    for span in reading.sentences:
        named = reading.dates_in(span)
        if len(named) != 1 or span[1] - span[0] > _LONGEST or _is_quoted(reading, span):
            continue
        each = named[0]
        if _POINT.fullmatch(each.value):
            told = lexicon.told(_without(reading, span, (each.start, each.end)))
            yield Side(trimmed(reading.text, span, " \n"), told, each.value, each.rule)


def _is_quoted(reading: Reading, span: Span) -> bool:
    """Tell whether words, or some of them, are somebody's."""
    return bool(reading.quoted(span) or set('“”"') & set(reading.words(span)))


def _without(reading: Reading, span: Span, taken: Span) -> str:
    return f"{reading.text[span[0] : taken[0]]} {reading.text[taken[1] : span[1]]}"


def _dates_differ(a: Side, b: Side, lexicon: Lexicon) -> bool:
    """Tell whether one event has two dates: it happens once, or the two are close."""
    if a.told.numbers != b.told.numbers or len(a.told.stems & b.told.stems) < _FEWEST:
        return False
    if not are_apart(a.value, b.value):
        return False
    if lexicon.deeds(a.told) & _ONCE:
        return True
    if len(a.value) != 10 or len(b.value) != 10:
        return False
    return abs((date.fromisoformat(a.value) - date.fromisoformat(b.value)).days) <= _CLOSE


def are_apart(one: str, other: str) -> bool:
    """Tell whether two dates have no day in common."""
    a, b = parse_date(one), parse_date(other)
    if a.earliest and b.latest and a.earliest > b.latest:
        return True
    return bool(a.latest and b.earliest and a.latest < b.earliest)


def _counted(reading: Reading, lexicon: Lexicon) -> Iterator[Side]:
    """Yield the clauses with one number of something."""
    before = ""
    for sentence in reading.sentences:
        whole = reading.words(sentence)
        found = list(counts(reading, sentence)) if len(whole) <= _LONGEST else []
        around = lexicon.told(_without_speaker(reading, sentence)) if found else None
        if around and not around.names:
            around = around._replace(names=lexicon.told(before).names)
        when = tuple(each.value for each in reading.dates_in(sentence))
        for each in found:
            part = _part(reading.text, sentence, (each.start, each.end))
            told = lexicon.told(_without(reading, part, each.written))
            told = told._replace(marks=told.marks - _ATTRIBUTED)
            if not told.numbers and not _is_quoted(reading, part):
                span = trimmed(reading.text, part, " ,;:—–-\n")
                value = f"{each.value:.12g}"
                yield Side(span, told, value, "", each.unit, sentence, around, when)
        before = whole


def _without_speaker(reading: Reading, sentence: Span) -> str:
    """Return a sentence without the words that say who is its authority."""
    for speech in reading.speech_at(sentence[0]):
        if speech.speaker and sentence[0] <= speech.speaker[0] < sentence[1]:
            return _without(reading, sentence, speech.speaker)
    return reading.words(sentence)


def _part(text: str, sentence: Span, taken: Span) -> Span:
    """Return the part of a sentence around a number and what it counts."""
    cuts = [match.span() for match in _CUT.re.finditer(text, *sentence)]
    start = max((end for _, end in cuts if end <= taken[0]), default=sentence[0])
    lead = _PLACE.re.match(text, *sentence)
    if lead and lead.end() == start:
        start = sentence[0]
    end = min((begin for begin, _ in cuts if begin >= taken[1]), default=sentence[1])
    return start, end


def _numbers_differ(a: Side, b: Side, lexicon: Lexicon) -> bool:
    """Tell whether two clauses count the same, at the same time, and come to another number."""
    assert a.around and b.around
    ours, theirs = ({*each.names, *each.openers} for each in (a.around, b.around))
    return (
        not is_rounded(float(a.value), float(b.value))
        and a.around.marks - _ATTRIBUTED == b.around.marks - _ATTRIBUTED
        and (ours <= theirs or theirs <= ours)
        and bool(a.when) == bool(b.when)
        and not any(are_apart(x, y) for x in a.when for y in b.when if x and y)
        and lexicon.likeness(a.around, b.around) >= _AROUND
    )
