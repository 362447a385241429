"""Where two sources differ: the same clause in both, with another date or another number.

Who is right is not asked. What may be two different things is no contradiction: the clauses have
the same words in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.drafting.statements import Reading
from dateline.merging.features import LONGEST, Features, find_other_number, read_features
from dateline.story.dates import parse_date
from dateline.text.blocks import Span
from dateline.text.dates import TextDate
from dateline.text.lazy import word_set
from dateline.text.stems import stem

_UNIQUE = frozenset(map(stem, word_set("born died founded built sank invaded married abolished")))
"""What happens to one thing once, so that it cannot have two dates."""
_UNSETTLED = frozenset(("ahead", "unsure"))
"""What is not yet so has no number or date that could be wrong."""


class Side(NamedTuple):
    """A sentence of one of the two sources."""

    span: Span
    features: Features
    dates: list[TextDate]

    @property
    def days(self) -> frozenset[str]:
        """The dates that it names, in EDTF."""
        return frozenset(each.value for each in self.dates)


class Contradiction(NamedTuple):
    """Two sentences that cannot both be right."""

    about: Literal["date", "number"]
    ours: Side
    theirs: Side


def read_sides(reading: Reading) -> list[Side]:
    """Return the sentences of a text that can be compared, without the words that say who says so.

    Quotations are left out.
    """
    found = []
    for span in reading.sentences:
        words = reading.words(span)
        if len(words) > LONGEST or set('“”"') & set(words):
            continue
        said = [part for each in reading.speech_at(span[0]) for part in each.spans]
        if len(said) == 1:
            words = reading.words(said[0]).removeprefix("that ")
        features = read_features(words.rstrip(" ."))
        if features.is_comparable() and features.main and _UNSETTLED.isdisjoint(features.sense):
            found.append(Side(span, features, reading.dates_in(span)))
    return found


def find_contradictions(
    ours: list[Side], theirs: list[Side], same_day: bool
) -> Iterator[Contradiction]:
    """Yield where two texts differ. What either says in two ways itself is left alone.

    Numbers without a date are compared only if the texts were published on one day or the next.
    """
    known, others = _group(ours), _group(theirs)
    for key, sides in others.items():
        same = known.get(key, [])
        if len(same) == len(sides) == 1 and (about := _difference(same[0], sides[0], same_day)):
            yield Contradiction(about, same[0], sides[0])


def _group(sides: list[Side]) -> dict[object, list[Side]]:
    """Return the sentences that have the same words in the same sense."""
    found: dict[object, list[Side]] = {}
    for side in sides:
        said = side.features
        found.setdefault((said.main, said.phrases, said.sense), []).append(side)
    return found


def _difference(one: Side, other: Side, same_day: bool) -> Literal["date", "number", ""]:
    if find_other_number(one.features, other.features):
        dated = one.days - {""} or same_day
        return "number" if one.days == other.days and dated else ""
    unique = not _UNIQUE.isdisjoint(one.features.main)
    if not unique or len(one.dates) != 1 or len(other.dates) != 1 or "" in one.days | other.days:
        return ""
    return "date" if are_apart(one.dates[0].value, other.dates[0].value) else ""


def are_apart(one: str, other: str) -> bool:
    """Return True if two dates have no day in common."""
    a, b = parse_date(one), parse_date(other)
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    return a.latest < b.earliest or b.latest < a.earliest
