"""Whether a statement is about what it cites at all."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.findings import Finding
from dateline.checking.wording import Claim, words_of
from dateline.story.model import Quote

_LEAST = 0.3
"""Share of the content words of a statement that the cited paragraphs have."""
_FEWEST = 5
"""Content words of a statement of which some may be in other words; of fewer, one is enough."""
_ROOT = 5
"""Letters in which two words of one family agree: `Sweden`, `Swedish`."""


def relevance(claim: Claim) -> Iterator[Finding]:
    """Find a statement that shares few words with the paragraphs that it cites."""
    content, held = _roots(claim.text), _roots("\n".join(claim.evidence.paragraphs))
    few = len(content) < _FEWEST or isinstance(claim.statement, Quote)
    if len(content) > 1 and len(content & held) <= (0 if few else _LEAST * len(content)):
        message = "these words have little to do with those cited; cite the words they rest on"
        yield claim.finding("unrelated", 0, len(claim.text), message)


def _roots(text: str) -> frozenset[str]:
    """Return how the content words of a text begin; numbers have a check of their own."""
    found = (word.stem[:_ROOT] for word in words_of(text) if word.is_content)
    return frozenset(each for each in found if each.isalpha())
