"""The rules that compare what a statement means with what it cites."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.checking.antonyms import antonyms
from dateline.checking.findings import Finding
from dateline.checking.modality import modality
from dateline.checking.neighbours import neighbours
from dateline.checking.overclaims import overclaims
from dateline.checking.polarity import polarity
from dateline.checking.quotations import quotations
from dateline.checking.roles import roles
from dateline.checking.wording import Claim

RULES: tuple[Callable[[Claim], Iterator[Finding]], ...] = (
    polarity,
    antonyms,
    roles,
    overclaims,
    modality,
    neighbours,
    quotations,
)


def meaning(claim: Claim) -> Iterator[Finding]:
    """Find where a statement means another thing than the words that it cites."""
    for rule in RULES:
        yield from rule(claim)
