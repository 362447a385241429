"""What a reader is told of a statement beside what it says: that it is new, changed, or gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.layout.blocks import Block, hanging
from dateline.layout.glyphs import Glyphs
from dateline.layout.setting import Gone
from dateline.layout.spans import Flow, Span, Spans, Stretch


class Was(NamedTuple):
    """What a field of a statement said before."""

    field: str
    text: str
    gone: Sequence[Stretch]
    """The words of `text` that are no longer there."""


NEW: Spans = (("new since you read it", "now"),)


def changed(earlier: Sequence[Was], glyphs: Glyphs) -> Spans:
    """Say what a statement said before, with the words that are gone."""
    opening, closing = glyphs.quotes
    spans: list[Span] = [("changed since you read it", "now")]
    for field, text, gone in earlier:
        if not text:
            spans.append((f" {glyphs.dot} it had no {field.replace('_', ' ')}", "muted"))
            continue
        named = "" if field == "text" else field.replace("_", " ") + " "
        spans.append((f" {glyphs.dot} {named}was {opening}", "muted"))
        at = 0
        for start, end in gone:
            spans += [(text[at:start], "muted"), (text[start:end], "gone")]
            at = end
        spans += [(text[at:], "muted"), (closing, "muted")]
    return tuple(span for span in spans if span[0])


def noted(block: Block, words: Spans) -> Block:
    """Return a block with something said under it, as far in as its last lines are."""
    rest = block.flows[-1].rest
    return block._replace(flows=(*block.flows, Flow(words, rest, rest)))


def gone_block(gone: Gone, glyphs: Glyphs) -> Block:
    """Lay out a statement that is no longer in the story."""
    runs = (("removed since you read it  ", "now"), (gone.text, "gone"))
    return Block(gone.id, (Flow(runs, **hanging(glyphs.sic, "now")),))
