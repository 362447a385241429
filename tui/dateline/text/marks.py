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

OPENING = "“‘«‹»›„‚‟‛”「『\"'`＂״"
CLOSING = "”’»›«‹“‘」』\"'＂״"
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


_PAIRS = {"„": '“”"', "«": "»", "‹": "›", "「": "」", "『": "』"}
"""What opens a quotation, and what can close it."""
_TURNED = {"»": "«»", "›": "‹›", "‚": "‘", "”": "”"}
"""The same where it could also close one: it must open a word."""
_DOUBLE = Lazy(
    r"“([^“”\"]*)([”\"]|(?<=[,.?!])“(?=\s)|$)"
    + "".join(rf"|{a}([^{a}{b}]{{0,1999}})([{b}])" for a, b in _PAIRS.items())
    + "".join(rf"|(?<!\w){a}(?=\S)([^{a}{b}]{{0,1999}})([{b}])" for a, b in _TURNED.items())
    + r"|(?:``|(?<![\w'])'')((?:(?!''|``).)*)(''|$)"
    r'|"([^"“”]*)(["”]|$)',
    re.DOTALL,
)
"""A quotation: a group for its words, and one for what closes them."""
_NESTING = Lazy(
    r"(?<!\w)(?:‘(?:(?![,.?!…]’)[^‘\x00]){0,999}\x00[^‘]{0,1999}?[,.?!…\x00]’"
    r"|'(?=\S)(?:(?![,.?!…]'|\s')[^\x00]){0,999}\x00(?:(?!\s').){0,1999}?[,.?!…\x00]')(?!\w)",
    re.DOTALL,
    holding=("‘", "'"),
)
"""Single marks around double ones: ‘He told me “never again”, and left,’ with these hidden."""
_GERSHAYIM = Lazy(r"(?<!\w)״|״(?!\w)", holding=("״",))
"""Those that are quotation marks, not part of a Hebrew abbreviation."""
_INCH = Lazy(r"\d[\"”]")
_BEGINS, _ENDS = Lazy(r"(?<!\w)(?:‘|'(?=\S))"), Lazy(r"’(?!\w)|(?<=\S)'(?!\w)")
"""The single marks of a quotation; an apostrophe is neither."""
_STRAY = Lazy(r"\w{1,3}['‘](?!(?:s|t|d|m|re|ve|ll)\b)(?=\w)")
_POSSESSIVE = Lazy(r"s[’'] [a-z]")
_IS_CLOSED = Lazy(r"[^‘’']*(?:\w[’']\w+[^‘’']*)*[,.?!…][’']\Z")
"""“‘The players’ union is right,’ she said”: the first mark is an apostrophe."""
_LONGEST = 1000
"""Characters in single marks; beyond that they are more likely apostrophes."""


def quotations(text: str, span: Span) -> list[Quotation]:
    """Return the quotations of a paragraph, the outermost of those that stand within another.

    They stand in double marks. In single ones they do if these hold double ones, or if there are
    none of these.
    """
    block = plain_marks(text[slice(*span)])
    double = [_quotation(match) for match in _DOUBLE.re.finditer(block)]
    rest = hidden(block, double)
    found = double
    if not double or _NESTING.search(rest):
        single = [_without_stray(rest, each) for each in _in_single(rest)]
        outer = hidden(block, single)
        found = sorted([*single, *(each for each in double if outer[each.start] != HIDDEN)])
    at = span[0]
    return [
        Quotation(start + at, end + at, first + at, last + at, closed)
        for start, end, first, last, closed in found
        if first < last
    ]


def plain_marks(text: str) -> str:
    """Return a text of the same length in which inches have marks of their own, and ＂ is `"`.

    A mark behind a digit is an inch where no quotation is open, or where a later one closes it:
    `a 12" pipe`, `“a 12” pipe,” she said`.
    """
    text = (
        _GERSHAYIM.re.sub('"', text.replace("＂", '"')) if "״" in text else text.replace("＂", '"')
    )
    if not _INCH.re.search(text):
        return text
    places = [match.start() for match in re.finditer('["“”]', text)]
    closed_later = dict.fromkeys(places, False)
    closing = False
    for at in reversed(places):
        closed_later[at] = closing
        before = text[at - 1 : at]
        if not before.isdigit():
            closing = text[at] != "“" and before not in ("", " ", "\n", "(", "[", "—", "–")
    signs, opened = list(text), False
    for at in places:
        if text[at - 1 : at].isdigit() and text[at] != "“" and (not opened or closed_later[at]):
            signs[at] = "″"
        else:
            opened = text[at] == "“" or not opened
    return "".join(signs)


def _quotation(match: re.Match[str]) -> Quotation:
    closes = match.lastindex or 0
    return Quotation(*match.span(), *match.span(closes - 1), closed=bool(match[closes]))


def _in_single(text: str) -> Iterator[Quotation]:
    """Yield what stands between single marks, from each that begins to the next that ends."""
    closing: dict[str, list[int]] = {"’": [], "'": []}
    for match in _ENDS.re.finditer(text):
        closing[match[0]].append(match.start())
    behind = 0
    for match in _BEGINS.re.finditer(text):
        start, first = match.span()
        if start < behind:
            continue
        marks = closing["’" if match[0] == "‘" else "'"]
        at = bisect_left(marks, first + (match[0] == "'"))
        last = marks[at] if at < len(marks) else -1
        later = marks[at + 1] if at + 1 < len(marks) else -1
        if _POSSESSIVE.match(text, last - 1) and _IS_CLOSED.match(text, last + 1, later + 1):
            last = later
        if not first <= last <= first + _LONGEST:
            continue
        if match[0] == "'" or "‘" not in text[first:last]:
            behind = last + 1
            yield Quotation(start, behind, first, last, closed=True)


def _without_stray(text: str, each: Quotation) -> Quotation:
    """Let the words begin behind a mark that stands too soon: `'a'special partnership'`."""
    stray = _STRAY.re.match(text, each.first)
    return each._replace(start=stray.end() - 1, first=stray.end()) if stray else each


def with_whole_quotations(spans: Iterable[Span], found: list[Quotation]) -> list[Span]:
    """Join the sentences that a quotation is cut into."""
    joined: list[Span] = []
    ends = [each.end for each in found]
    for start, end in spans:
        at = bisect_left(ends, start + 1)
        if joined and at < len(found) and found[at].start < start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def hidden(text: str, found: Iterable[Quotation]) -> str:
    """Return a text of the same length in which the quotations cannot be read."""
    parts, at = [], 0
    for each in found:
        parts += [text[at : each.start], HIDDEN * (each.end - each.start)]
        at = each.end
    return "".join([*parts, text[at:]])
