"""Whether the numbers of a statement are those of its source: value, magnitude, unit and bound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import isclose, isnan

from dateline.checking.evidence import quantities_of
from dateline.checking.findings import Finding
from dateline.checking.mentions import Mention
from dateline.checking.wording import Claim
from dateline.text.quantities import (
    Quantity,
    have_units_in_conflict,
    is_rounding,
    quantities,
)

_USUAL_RANKS = 2
"""First and second order what is told as often as they count it."""
_FEW = 4
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all) $", re.IGNORECASE)
"""Before a number of what was named: “the two Koreas”."""
_PREFIX = re.compile(r"[A-Z]\w*-$")
_SCORE = re.compile(r"(?<![\d.,–-])(\d\d?)\s?[-–]\s?(\d\d?)(?![\d%–-]|[.,]\d)")
"""`3-2`, `1 – 0`; not `2019-20` and not `3-2-1`."""
_CLOSE = 0.05
"""Share by which a rounded number may differ."""
_OPPOSITE_BOUNDS = (("above", "below"), ("below", "above"), ("", "below"), ("below", ""))


def numbers(claim: Claim, dates: tuple[Mention, ...]) -> Iterator[Finding]:
    """Find a number that the cited paragraphs do not have, or have with another meaning."""
    evidence = claim.evidence
    years = {str(each.said.year) for each in evidence.dates if each.said.year}
    published = next(iter(evidence.published), None)
    held = _distinct(each for t in evidence.paragraphs for each in quantities_of(t, published))
    cited = _distinct(each for t in evidence.passages for each in quantities_of(t, published))
    stated = quantities(claim.text, tuple((each.at, each.end) for each in dates))
    spare = [each for each in cited if not any(_is_value_of(one, each) for one in stated)]
    for said in stated:
        if said.digits in years or _counts_nothing(claim, said):
            continue
        if said.is_ordinal and said.value <= _USUAL_RANKS:
            held_ranks = [each for each in spare if each.is_ordinal]
            if held_ranks and not any(
                each.is_ordinal and each.value == said.value for each in held
            ):
                yield _differs(claim, said, held_ranks[0])
            continue
        same = [each for each in held if _is_value_of(said, each)]
        if same and all(_is_otherwise(said, each) for each in same):
            yield _differs(claim, said, same[0])
        elif same and (other := _instead(said, cited, spare)):
            yield _differs(claim, said, other)
        elif not same and (alike := [each for each in held if each.digits == said.digits]):
            yield _differs(claim, said, alike[0])
        elif not same:
            written = claim.text[said.start : said.end]
            message = (
                f"the number {written} is in no paragraph cited here; correct it, or cite the "
                "words that have it"
            )
            yield claim.finding("number-not-cited", said.start, said.end, message)
    yield from _scores(claim)


def _scores(claim: Claim) -> Iterator[Finding]:
    """Find a score of a match that is not the one of the cited words."""
    held = [match for text in claim.evidence.passages for match in _SCORE.finditer(text)]
    results = [{match[1], match[2]} for match in held]
    for match in _SCORE.finditer(claim.text) if held else ():
        if {match[1], match[2]} not in results:
            message = f"“{match[0]}” is “{held[0][0]}” in the cited words; correct it"
            yield claim.finding("number-differs", *match.span(), message, has=held[0][0])


def _distinct(found: Iterable[Quantity]) -> list[Quantity]:
    """Return quantities without those that say the same."""
    return list(
        {(it.digits, it.value, it.unit, it.bound, it.is_ordinal): it for it in found}.values()
    )


def _counts_nothing(claim: Claim, said: Quantity) -> bool:
    """Return True for “the two countries”, and for the number of `COVID-19`."""
    before, known = claim.text[: said.start], "\n".join(claim.evidence.paragraphs)
    if said.value <= _FEW and not said.is_ordinal and _DEFINITE.search(before):
        return True
    prefix = _PREFIX.search(before)
    return prefix is not None and prefix[0] not in known


def _differs(claim: Claim, said: Quantity, held: Quantity) -> Finding:
    start = said.end - len(said.words)
    message = f"“{said.words}” is “{held.words}” in the cited words; correct it"
    return claim.finding(
        "number-differs", start, said.end, message, has=held.words, write=held.words
    )


def _is_value_of(said: Quantity, held: Quantity) -> bool:
    """Return True if a stated number can be one of the source, rounded perhaps."""
    if isnan(said.value) or isnan(held.value):
        return said.digits == held.digits
    if said.is_ordinal and not held.is_ordinal:
        return said.value == held.value and not held.has_magnitude
    if isclose(said.value, held.value):
        return True
    return is_rounding(said.value, held.value) and isclose(said.value, held.value, rel_tol=_CLOSE)


def _is_otherwise(said: Quantity, held: Quantity) -> bool:
    """Return True if two numbers of one value differ in their unit or their bound."""
    if have_units_in_conflict(said, held):
        return True
    return (said.bound, held.bound) in _OPPOSITE_BOUNDS and isclose(said.value, held.value)


def _instead(said: Quantity, cited: list[Quantity], spare: Iterable[Quantity]) -> Quantity | None:
    """Return the number of the cited words, where the stated one is elsewhere in the paragraph."""
    if any(_is_value_of(said, each) for each in cited):
        return None
    same_kind = (
        each for each in spare if (each.unit, each.is_ordinal) == (said.unit, said.is_ordinal)
    )
    return next(same_kind, None)
