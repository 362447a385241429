"""The dateline that a report begins with: where it was filed, when, and who filed it."""

from __future__ import annotations

from dateline.text.blocks import Span
from dateline.text.lazy import Lazy

_DATELINE = Lazy(
    r"(?:[A-Z][\w.’'-]*,? ){1,4}(?:[A-Z][a-z]+\.? \d{1,2},? (?:\d{4} )?)?\([A-Z][\w ]{1,20}\)"
    r"\s*[-–—―_]+\s*"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z][\w ]{1,20}\)\s*[-–—_]+\s*"
    r"|[A-Z][A-Z.’'/ -]{2,30}(?:, [A-Z][\w.]+){0,2}(?:, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?"
    r"\s*(?:/[A-Z][\w ]{1,20}/)?\s*(?:--|[–—―_]|(?<=[\s])-(?=\s[A-Z]))\s*"
    r"|(?:[QA]|[A-Z][A-Z.’' -]{2,30}):\s+(?=[A-Z“\"])"
)
"""`AYR, May 14, 2020 (Reuters) -`, `May 14 (Reuters) -`, `AYR, Scotland —` and `AYR/YORK - `.

And who speaks in an interview or a debate: `Q: ` and `MS LEE: `."""
_LONGEST = 90
"""Characters of a dateline."""


def without_dateline(text: str, span: Span) -> Span:
    """Return where a sentence stands without the dateline that it begins with."""
    begins = text[span[0] : min(span[0] + _LONGEST, span[1])]
    marked = ") " in begins or begins[1:2] == ":"
    if not (marked or (begins[:2].isalpha() and begins[:2].isupper())):
        return span  # most have none, and the pattern need not be compiled
    found = _DATELINE.re.match(text, *span)
    return (found.end(), span[1]) if found and found.end() <= span[1] else span
