"""The pieces of a laid-out page: styled spans, and paragraphs of them that wrap to a width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dateline.layout.cells import cell_width, fitting, is_narrow

Span = tuple[str, str]
"""A text and its role: what it is on the page. A theme says what a role looks like."""

Spans = tuple[Span, ...]
"""A stretch of text in several roles; also a finished line."""

Stretch = tuple[int, int]
"""First character and one past the last."""

Range = tuple[int, int, str]
"""First character, one past the last, and the role to mark them with."""


Mark = tuple[int, Range]
"""Which of a statement's texts, and the range in it."""


class Flow(NamedTuple):
    """A paragraph that wraps, with what stands to the left of it and after it."""

    runs: Spans
    first: Spans = ()
    """Stands before the first line."""
    rest: Spans = ()
    """Stands before every other line; as wide as `first`."""
    tail: Spans = ()
    """Stands at the right edge of the last line, or of one more where there is no room."""

    @property
    def text(self) -> str:
        """What a reader can search: the text and its tail."""
        return plain_text(self.runs) + ("  " + plain_text(self.tail) if self.tail else "")

    def marked(self, ranges: Iterable[Range]) -> Flow:
        """Return this flow with stretches of its `text` in other roles.

        Marking never changes how a text wraps, so a page keeps its lines while one searches.
        """
        ranges = list(ranges)
        shift = len(plain_text(self.runs)) + 2
        moved = [(start - shift, end - shift, role) for start, end, role in ranges]
        return self._replace(runs=_mark(self.runs, ranges), tail=_mark(self.tail, moved))

    def line_at(self, width: int, at: int) -> int:
        """Return the line on which character `at` of the `text` stands."""
        lines = self.marked([(at, len(self.text), "here")]).lines(width)
        here = (n for n, line in enumerate(lines) if any(role == "here" for _, role in line))
        return next(here, len(lines) - 1)

    def lines(self, width: int) -> list[Spans]:
        """Wrap to `width` cells."""
        first, runs, tail = self.first, self.runs, self.tail
        room = max(1, width - spans_width(first)) if first else width
        text = plain_text(runs)
        tail_width = spans_width(tail) if tail else -2
        if len(text) + 2 + tail_width <= room and is_narrow(text):  # most lines, and quickest
            if not tail:
                return [first + runs]
            return [(*first, *runs, (" " * (room - len(text) - tail_width), ""), *tail)]
        breaks = wrap(text, room)
        lines = [self.rest + cut(runs, start, end) for start, end in breaks]
        lines[0] = first + cut(runs, *breaks[0])
        if not tail:
            return lines
        start, end = breaks[-1]
        free = room - cell_width(text[start:end]) - tail_width
        if free >= 2 or (start == end and free >= 0):
            lines[-1] += ((" " * free, ""), *tail)
        elif tail_width <= room:
            lines.append((*self.rest, (" " * (room - tail_width), ""), *tail))
        else:
            lines += Flow(tail, self.rest, self.rest).lines(width)
        return lines


def plain_text(spans: Spans) -> str:
    """Return the words of some spans without their roles."""
    return spans[0][0] if len(spans) == 1 else "".join([text for text, _ in spans])


def spans_width(spans: Spans) -> int:
    """Return the width of some spans in cells."""
    if len(spans) == 1:
        return cell_width(spans[0][0])
    return sum([cell_width(text) for text, _ in spans])


def cut(spans: Spans, start: int, end: int) -> Spans:
    """Return the part of some spans between two characters of their text."""
    if len(spans) == 1:
        text, role = spans[0]
        return ((text[start:end], role),)
    parts, at = [], 0
    for text, role in spans:
        if at < end and start < at + len(text):
            parts.append((text[max(0, start - at) : end - at], role))
        at += len(text)
    return tuple(parts)


def _mark(spans: Spans, ranges: Iterable[Range]) -> Spans:
    length = len(plain_text(spans))
    for start, end, role in ranges:
        start, end = max(0, start), min(length, end)
        if start < end:
            inside = tuple((text, role) for text, _ in cut(spans, start, end))
            spans = (*cut(spans, 0, start), *inside, *cut(spans, end, length))
    return tuple(span for span in spans if span[0])


def wrap(text: str, width: int) -> list[Stretch]:
    """Divide a one-line text into lines of at most `width` cells: where each starts and ends.

    Lines break at spaces, which then belong to no line; a word longer than a line is
    divided; between Chinese and Japanese characters a line may break anywhere but where
    their typography forbids it (JIS X 4051: not before a closing mark, not after an opening).
    """
    if len(text) <= width and is_narrow(text):
        return [(0, len(text))]
    lines, start, length = [], 0, len(text)
    while start < length:
        fit = fitting(text, start, width)
        end = fit if fit == length or text[fit] == " " else _last_break(text, start, fit)
        lines.append((start, start + len(text[start:end].rstrip(" "))))
        start = end
        while start < length and text[start] == " ":
            start += 1
    return lines or [(0, 0)]


def _last_break(text: str, start: int, fit: int) -> int:
    """Return the last place up to `fit` where a line may end; `fit` if there is none."""
    space = text.rfind(" ", start, fit)
    if not is_narrow(text[start : fit + 1]):
        for at in range(fit, max(space, start), -1):
            before, after = text[at - 1], text[at]
            if (
                (is_ideographic(before) or is_ideographic(after))
                and after not in _NOT_FIRST
                and before not in _NOT_LAST
            ):
                return at
    return space if space > start else fit


_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〉》〕］｝ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ ,.;:!?)]}”’»%"
)
_NOT_LAST = frozenset("（「『【〈《〔［｛ ([{“‘«$€£¥")


def is_ideographic(character: str) -> bool:
    """Tell whether a character belongs to a script that is written without spaces."""
    code = ord(character)
    return (
        0x2E80 <= code < 0xA000
        or 0xF900 <= code < 0xFB00
        or 0xFF00 <= code < 0xFFF0
        or (0x20000 <= code < 0x40000)
    )
