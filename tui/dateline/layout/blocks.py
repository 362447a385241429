"""Statements as blocks of a page: what each kind of statement shows, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dateline.layout.labels import (
    KINDS,
    NOT_KNOWN,
    attribution,
    corrected,
    original_words,
    speech_marks,
)
from dateline.layout.setting import Setting
from dateline.layout.spans import Flow, Mark, Spans
from dateline.layout.words import date_words
from dateline.story.model import Correction, Point, Quote, Unknown

EMPTY = Flow(())


class Line(NamedTuple):
    """One finished line of a page."""

    spans: Spans
    body: bool
    """Whether it belongs to the statement, rather than to the space after it."""


class Block(NamedTuple):
    """One statement, ready to be wrapped to a width."""

    id: str
    flows: tuple[Flow, ...]
    after: tuple[Flow, ...] = (EMPTY,)
    """What stands between this statement and the next: a blank line, a gap in time."""
    before: tuple[Flow, ...] = ()
    """What stands above it, if it is the first: the head of the story, on a small screen."""

    def lines(self, width: int) -> list[Line]:
        """Wrap to `width` cells."""
        lines = [Line(spans, True) for flow in self.flows for spans in flow.lines(width)]
        lines += [Line(spans, False) for flow in self.after for spans in flow.lines(width)]
        if self.before:
            above = [Line(spans, False) for flow in self.before for spans in flow.lines(width)]
            lines = above + lines
        return lines

    @property
    def all_flows(self) -> tuple[Flow, ...]:
        """Everything, to be put above another block."""
        return (*self.before, *self.flows, *self.after)

    @property
    def texts(self) -> list[str]:
        """What a reader can search: the text of each flow, of the statement and after it."""
        return [flow.text for flow in (*self.flows, *self.after)]

    def marked(self, marks: Iterable[Mark]) -> Block:
        """Return this block with stretches of its `texts` in other roles."""
        flows = [*self.flows, *self.after]
        for number, mark in marks:
            flows[number] = flows[number].marked([mark])
        own = len(self.flows)
        return self._replace(flows=tuple(flows[:own]), after=tuple(flows[own:]))

    def line_at(self, width: int, number: int, at: int) -> int:
        """Return the line on which character `at` of the text `number` stands."""
        flows = [*self.flows, *self.after]
        above = [*self.before, *flows[:number]]
        return sum(len(flow.lines(width)) for flow in above) + flows[number].line_at(width, at)


def hanging(sign: str, role: str) -> dict[str, Spans]:
    """Return the arguments of a flow that hangs from a sign: `▪ text`."""
    return {"first": ((sign + " ", role),), "rest": ((" " * (len(sign) + 1), ""),)}


def point_block(point: Point, setting: Setting) -> Block:
    """Lay out a point: what leads in to it and what kind it is on lines of their own, if given."""
    sign, tail = hanging(setting.glyphs.point, "sign"), setting.tail(point.cite)
    if not point.headline and not KINDS[point.kind]:  # most are so
        return Block(point.id, (Flow(((point.text, "text"),), tail=tail, **sign),))
    texts = [(point.headline, "headline"), (point.text, "text"), (KINDS[point.kind], "kind")]
    flows = [Flow((span,), sign["rest"], sign["rest"]) for span in texts if span[0]]
    flows[0] = flows[0]._replace(first=sign["first"])
    flows[-1] = flows[-1]._replace(tail=tail)
    return Block(point.id, tuple(flows))


def unknown_block(unknown: Unknown, setting: Setting) -> Block:
    """Lay out what the sources leave open."""
    runs = ((NOT_KNOWN + "  ", "kind"), (unknown.text, "text"))
    sign = hanging(setting.glyphs.unknown, "sign")
    return Block(unknown.id, (Flow(runs, tail=setting.tail(unknown.cite), **sign),))


def correction_block(correction: Correction, setting: Setting) -> Block:
    """Lay out a correction of an earlier revision."""
    runs = ((corrected(correction) + "  ", "kind"), (correction.text, "text"))
    return Block(correction.id, (Flow(runs, **hanging(setting.glyphs.sic, "doubt")),))


def quote_block(quote: Quote, setting: Setting) -> Block:
    """Lay out a quote: reported speech without quotation marks, all else in them."""
    glyphs = setting.glyphs
    opening, closing = speech_marks(quote, glyphs)
    bar = ((glyphs.bar + " ", "bar"),)

    def flow(text: str, role: str, tail: Spans = ()) -> Flow:
        return Flow(((text, role),), bar, bar, tail)

    said = f" {glyphs.dot} {date_words(quote.said)}" if quote.said else ""
    flows = [
        flow(f"{opening}{quote.text}{closing}", "quote"),
        flow(attribution(quote), "speaker" if quote.speaker else "muted"),
    ]
    if quote.context:
        flows.append(flow(quote.context, "muted"))
    if quote.original:
        flows.append(flow(f"original: {original_words(quote, (opening, closing))}", "muted"))
    flows.append(flow(quote.kind + said, "muted", setting.tail(quote.cite)))
    return Block(quote.id, tuple(flows))
