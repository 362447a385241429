"""The quotations of a text: what stands between quotation marks, with the marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.text.blocks import Span
from dateline.text.lazy import Lazy

HIDDEN = "\x00"
"""Stands for each character of a quotation in a text whose quotations are hidden."""

OPENING = "“‘«‹„‚‟‛「『\"'`"
CLOSING = "”’»›“‘」』\"'"
MARKS = OPENING + CLOSING
"""Every quotation mark."""


class Quotation(NamedTuple):
    """What stands between quotation marks."""

    start: int
    """Of the opening mark."""
    end: int
    """One past the closing mark, or the end of the paragraph where there is none."""
    first: int
    """The first character of the words."""
    last: int
    """One past their last."""
    closed: bool
    """Whether a mark closes it; where none does, the next paragraph goes on with it."""


_DOUBLE = Lazy(
    r"“(?P<a>[^“”\"]*)(?P<A>[”\"]|(?<=[,.?!])“(?=\s)|$)"
    r"|„(?P<b>[^„“”]{0,1999})(?P<B>[“”])"
    r"|«(?P<c>[^«»]{0,1999})(?P<C>»)"
    r"|「(?P<d>[^「」]{0,1999})(?P<D>」)"
    r"|(?:``|(?<![\w'])'')(?P<e>(?:(?!''|``).)*)(?P<E>''|$)"
    r'|"(?P<f>[^"“”]*)(?P<F>["”]|$)',
    re.DOTALL,
)
"""A quotation: a small letter names its words, the capital what closes them."""
_BEGINS, _ENDS = Lazy(r"(?<!\w)(?:‘|'(?=\S))"), Lazy(r"’(?!\w)|(?<=\S)'(?!\w)")
"""The single marks of a quotation; an apostrophe is neither."""
_STRAY = Lazy(r"\w{1,3}['‘](?!(?:s|t|d|m|re|ve|ll)\b)(?=\w)")
_LONGEST = 1000
"""Characters in single marks; beyond that they are more likely apostrophes."""


def quotations(text: str, span: Span) -> list[Quotation]:
    """Return the quotations of a paragraph: in double marks, and if it has none, in single ones."""
    found = [_quotation(match) for match in _DOUBLE.re.finditer(text, *span)]
    if not found:
        found = [_without_stray(text, each) for each in _in_single(text, span)]
    return [each for each in found if each.first < each.last]


def _quotation(match: re.Match[str]) -> Quotation:
    words = next(key for key, value in match.groupdict().items() if value is not None)
    return Quotation(
        match.start(), match.end(), *match.span(words), closed=bool(match[words.upper()])
    )


def _in_single(text: str, span: Span) -> Iterator[Quotation]:
    """Yield what stands between single marks, from each that begins to the next that ends."""
    closing: dict[str, list[int]] = {"’": [], "'": []}
    for match in _ENDS.re.finditer(text, *span):
        closing[match[0]].append(match.start())
    behind = 0
    for match in _BEGINS.re.finditer(text, *span):
        start, first = match.span()
        if start < behind:
            continue
        marks = closing["’" if match[0] == "‘" else "'"]
        at = bisect_left(marks, first + (match[0] == "'"))
        last = marks[at] if at < len(marks) else -1
        if not first <= last <= first + _LONGEST:
            continue
        if match[0] == "'" or "‘" not in text[first:last]:
            behind = last + 1
            yield Quotation(start, behind, first, last, closed=True)


def _without_stray(text: str, each: Quotation) -> Quotation:
    """Let the words begin behind a mark that stands too soon: `'a'special partnership'`."""
    stray = _STRAY.re.match(text, each.first)
    return each._replace(start=stray.end() - 1, first=stray.end()) if stray else each


def hidden(text: str, found: Iterable[Quotation]) -> str:
    """Return a text of the same length in which the quotations cannot be read."""
    parts, at = [], 0
    for each in found:
        parts += [text[at : each.start], HIDDEN * (each.end - each.start)]
        at = each.end
    return "".join([*parts, text[at:]])
