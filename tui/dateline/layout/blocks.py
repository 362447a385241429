"""Statements as blocks of a page: what each kind of statement shows, in which order."""

from __future__ import annotations

from typing import NamedTuple

from dateline.layout.labels import KINDS, attribution
from dateline.layout.setting import Setting
from dateline.layout.spans import Flow, Span, Spans
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

    def lines(self, width: int) -> list[Line]:
        """Wrap to `width` cells."""
        return [
            *(Line(spans, True) for flow in self.flows for spans in flow.lines(width)),
            *(Line(spans, False) for flow in self.after for spans in flow.lines(width)),
        ]


def hanging(sign: str, role: str) -> dict[str, Spans]:
    """Return the arguments of a flow that hangs from a sign: `▪ text`."""
    return {"first": ((sign + " ", role),), "rest": ((" " * (len(sign) + 1), ""),)}


def point_block(point: Point, setting: Setting) -> Block:
    """Lay out a point of the summary."""
    sign = hanging(setting.glyphs.point, "sign")
    text, tail = ((point.text, "text"),), setting.tail(point.cite)
    if not KINDS[point.kind]:
        return Block(point.id, (Flow(text, tail=tail, **sign),))
    kind = Flow(((KINDS[point.kind], "kind"),), sign["rest"], sign["rest"], tail)
    return Block(point.id, (Flow(text, **sign), kind))


def unknown_block(unknown: Unknown, setting: Setting) -> Block:
    """Lay out what the sources leave open."""
    runs = (("not known  ", "kind"), (unknown.text, "text"))
    sign = hanging(setting.glyphs.unknown, "sign")
    return Block(unknown.id, (Flow(runs, tail=setting.tail(unknown.cite), **sign),))


def correction_block(correction: Correction, setting: Setting) -> Block:
    """Lay out a correction of an earlier revision."""
    when = f"corrected {date_words(correction.date)}  " if correction.date else "corrected  "
    runs = ((when, "kind"), (correction.text, "text"))
    return Block(correction.id, (Flow(runs, **hanging(setting.glyphs.sic, "doubt")),))


def quote_block(quote: Quote, setting: Setting) -> Block:
    """Lay out a quote: reported speech without quotation marks, all else in them."""
    glyphs = setting.glyphs
    opening, closing = ("", "") if quote.kind == "reported" else glyphs.quotes
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
        original = f"{opening}{quote.original}{closing}"
        details = [detail for detail in (quote.language, _translator(quote)) if detail]
        note = f" ({', '.join(details)})" if details else ""
        flows.append(flow(f"original: {original}{note}", "muted"))
    flows.append(flow(quote.kind + said, "muted", setting.tail(quote.cite)))
    return Block(quote.id, tuple(flows))


def _translator(quote: Quote) -> str:
    return f"translated by {quote.translated_by}" if quote.translated_by else ""
