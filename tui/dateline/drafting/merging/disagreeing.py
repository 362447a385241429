"""Where two sources differ: the same is told by both, with another date or another number.

That is claimed only where the same do the same to the same, as denied and as sure, and where not
each of the two has a name or a word that the other has not. Who is right is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dateline.drafting.merging.concepts import concept
from dateline.drafting.merging.deeds import OFTEN, ONCE, SELDOM, Deed, are_one
from dateline.drafting.merging.matching import Lexicon
from dateline.drafting.merging.sides import Side, Sides
from dateline.story.dates import parse_date
from dateline.text.blocks import Span
from dateline.text.quantities import is_rounded

_CLOSE = 10
"""Days between two dates up to which they can be of one event that may happen again."""
_TOLLS = frozenset(map(concept, ("die", "injure")))
"""What victims suffer."""
_EVER = date.max.toordinal()
"""Days between two dates of which one is unknown."""
_FRESH = 1
"""Days between two articles up to which their tolls are of one time."""
_LIVES = frozenset(map(concept, ("born", "die")))
"""What happens once to somebody with a name."""
_SAID = frozenset(("said",))
"""A mark that does not matter where sources differ: who says it may differ too."""
_TOO_OFTEN = 40
"""Clauses of one deed in a text, beyond which it cannot be told which of them is meant."""


class Dispute(NamedTuple):
    """Two sources that differ."""

    about: str
    """`date` or `number`."""
    ours: Side
    """In a source that the story has."""
    theirs: Side
    """In the article that is added."""


def disputes(held: Sides, article: Sides, lexicon: Lexicon) -> list[Dispute]:
    """Return where an article differs from a source that the story has, in its order."""
    later = _FRESH < _days_between(held.published, article.published) < _EVER
    found = [
        Dispute("date", a, b)
        for a, b in _pairs(held.dated, article.dated, lexicon)
        if _dates_differ(a, b)
    ]
    found += [
        Dispute("number", a, b)
        for a, b in _pairs(held.counted, article.counted, lexicon)
        if _numbers_differ(a, b) and not (later and _is_toll(a, b))
    ]
    return sorted(found, key=lambda each: each.theirs.span)


def _pairs(ours: list[Side], theirs: list[Side], lexicon: Lexicon) -> Iterator[tuple[Side, Side]]:
    """Yield the clauses that tell the same, each text telling it but once.

    If a text tells it in two ways, nothing.
    """
    here, there = _by_deed(ours), _by_deed(theirs)
    for b in theirs:
        same, again = _like(b, here, lexicon), _like(b, there, lexicon)
        one_each = len({each.value for each in same}) == len({c.value for c in again}) == 1
        if one_each and again[0] is b:
            yield same[0], b


_Deeds = dict[tuple[tuple[str, ...], str], list[Side]]
"""Clauses by what they count and what is done in them."""


def _by_deed(sides: list[Side]) -> _Deeds:
    found: _Deeds = {}
    for each in sides:
        for key in _keys(each):
            found.setdefault(key, []).append(each)
    return found


def _keys(side: Side) -> list[tuple[tuple[str, ...], str]]:
    return [(side.unit, concept) for concept in sorted({deed.concept for deed in _main(side)})]


def _like(side: Side, by_deed: _Deeds, lexicon: Lexicon) -> list[Side]:
    """Return the clauses that tell the same; none where a text tells of such deeds all the time."""
    found: dict[tuple[Span, str], Side] = {}
    for key in _keys(side):
        sides = by_deed.get(key, [])
        if len(sides) > _TOO_OFTEN:
            return []
        alike = (each for each in sides if _same(each, side, lexicon))
        found |= {(each.span, each.value): each for each in alike}
    return [found[place] for place in sorted(found)]


def _same(one: Side, other: Side, lexicon: Lexicon) -> bool:
    """Tell whether two clauses tell the same, beside their date or number."""
    a, b = one.told, other.told
    return (
        a.marks - _SAID == b.marks - _SAID
        and not lexicon.are_namesakes(a, b)
        and not (a.plain() - b.stems and b.plain() - a.stems)
        and not (one.around.lacks(b) and other.around.lacks(a))
        and any(_common(one, other))
    )


def _common(one: Side, other: Side) -> Iterator[tuple[Deed, Deed]]:
    """Yield what is done in both of two clauses."""
    for deed in _main(one):
        yield from ((deed, each) for each in _main(other) if are_one(deed, each))


def _main(side: Side) -> list[Deed]:
    """Return what a clause tells in its verbs; `the visit ended` is of an end."""
    verbs = [each for each in side.told.deeds if not each.is_noun]
    return verbs or list(side.told.deeds)


def _dates_differ(a: Side, b: Side) -> bool:
    """Tell whether one event has two dates: it happens once, or seldom and the two are close.

    Of what is done to `a` thing, or to two of them, there is more.
    """
    if a.told.numbers != b.told.numbers or not are_apart(a.value, b.value):
        return False
    between = _days_between(a.value, b.value)
    for one, other in _common(a, b):
        often = one.concept in OFTEN or a.told.plain() != b.told.plain()
        if one.is_vague or other.is_vague or (often and one.concept not in SELDOM):
            continue
        if between <= _CLOSE:
            return True
        if one.concept in ONCE and not a.told.numbers and _is_certain(one, other, a, b):
            return True
    return False


def _is_certain(one: Deed, other: Deed, a: Side, b: Side) -> bool:
    """Tell whether something is done to one and the same; who lives has a name."""
    shared = one.objects & other.objects
    if one.concept not in _LIVES:
        return bool(shared)
    named = a.told.names | a.around.names
    return bool(named & (shared | one.doers & other.doers))


def _numbers_differ(a: Side, b: Side) -> bool:
    """Tell whether two clauses count the same, at the same time, and come to another number."""
    ours, theirs = a.around.names, b.around.names
    return (
        not _agree(a, b)
        and (ours <= theirs or theirs <= ours)
        and on_same_days(a.when, b.when)
        and not (a.around.plain() - b.around.stems and b.around.plain() - a.around.stems)
    )


def _agree(a: Side, b: Side) -> bool:
    """Tell whether two numbers can be the same: rounded, or one the bound of the other."""
    one, other = float(a.value), float(b.value)
    if a.is_least or b.is_least:
        least, most = (one, other) if a.is_least else (other, one)
        return (a.is_least and b.is_least) or least <= most
    return is_rounded(one, other)


def _is_toll(a: Side, b: Side) -> bool:
    """Tell whether two clauses count victims: their number grows while they are looked for."""
    return any(deed.concept in _TOLLS for deed, _ in _common(a, b))


def _days_between(one: str, other: str) -> int:
    """Return how many days are between two dates, and very many if one is not of a day."""
    days = [date.fromisoformat(each) for each in (one, other) if len(each) == 10]
    return abs((days[0] - days[1]).days) if len(days) == 2 else _EVER


@lru_cache(maxsize=65536)
def are_apart(one: str, other: str) -> bool:
    """Tell whether two dates have no day in common."""
    a, b = parse_date(one), parse_date(other)
    if a.earliest and b.latest and a.earliest > b.latest:
        return True
    return bool(a.latest and b.earliest and a.latest < b.earliest)


def on_same_days(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Tell whether two name the same dates, each of them all of those of the other."""
    ours, theirs = tuple(ours), tuple(theirs)
    if not (all(ours) and all(theirs)):
        return False  # a date of which only words are known
    pairs = ((ours, theirs), (theirs, ours))
    return all(any(not are_apart(a, b) for b in there) for here, there in pairs for a in here)
