"""The story as text for a terminal or a file, plain or in the terminal's own colours."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.layout.blocks import Block
from dateline.layout.glyphs import Glyphs
from dateline.layout.header import header_block
from dateline.layout.notes import note_of
from dateline.layout.source import SourcePages, source_paragraphs
from dateline.layout.spans import Flow, Spans, plain_text, spans_width
from dateline.snapshot.forms import Snapshot

_SGR = {
    "title": "1",
    "section": "1;36",
    "headline": "1",
    "date": "1",
    "sign": "36",
    "past": "36",
    "future": "35",
    "rail": "2",
    "gap": "2",
    "now": "35",
    "muted": "2",
    "unused": "2",
    "kind": "3",
    "bar": "36",
    "speaker": "36",
    "cite": "34",
    "link": "4;34",
    "good": "32",
    "doubt": "33",
    "sic": "4",
}
"""ECMA-48 SGR codes of the roles: the 16 colours and attributes that every terminal themes."""


def write(snapshot: Snapshot) -> Iterator[str]:
    """Yield the lines of the story: its head, its sections, its footnotes, its sources."""
    if snapshot.flat:
        from dateline.snapshot.flat import flat

        lines = flat(snapshot)
    else:
        lines = page(snapshot)
    style = _colored if snapshot.color else plain_text
    blank = 0
    for spans in lines:
        if line := style(spans).rstrip():
            yield "\n" * blank + line + "\n"  # but no blank line at the end
            blank = 0
        else:
            blank += 1


def page(snapshot: Snapshot) -> Iterator[Spans]:
    """Yield the lines of the printed page."""
    setting, width = snapshot.setting, snapshot.width
    yield from _lines(header_block(setting), width)
    for section in snapshot.sections:
        yield from _heading(section.title, width, setting.glyphs)
        for index in range(len(section)):
            yield from _lines(section.block(index), width)
    if snapshot.notes():
        yield from _notes(snapshot)
        yield from _sources(snapshot)


def _lines(block: Block, width: int) -> Iterator[Spans]:
    for line in block.lines(width):
        yield line.spans


def _heading(title: str, width: int, glyphs: Glyphs) -> Iterator[Spans]:
    """Yield a title between two rules, and the blank line below it."""
    before, rest = ((glyphs.rule * 2 + " ", "rail"),), (("   ", ""),)
    *above, last = Flow(((title, "section"),), before, rest).lines(width)
    yield from above
    rule = glyphs.rule * max(0, width - spans_width(last) - 1)
    yield (*last, (" " + rule, "rail"))
    yield ()


def _notes(snapshot: Snapshot) -> Iterator[Spans]:
    """Write the footnotes: where the words stand, the words, and whether they do."""
    setting, width = snapshot.setting, snapshot.width
    indent = len(f"[{max(setting.notes.values())}] ")
    rest = ((" " * indent, ""),)
    yield from _heading("Notes", width, setting.glyphs)
    for cite, number in snapshot.notes().items():
        place, words, state, sure = note_of(cite, setting)
        dot = f" {setting.glyphs.dot} "
        runs = [(f"{place} " if words else place, "cite"), (words, "text")]
        if state:
            runs.append((dot + state if place or words else state, "muted" if sure else "doubt"))
        label = f"[{number}]".ljust(indent)
        yield from Flow(tuple(runs), ((label, "cite"),), rest).lines(width)
    yield ()


def _sources(snapshot: Snapshot) -> Iterator[Spans]:
    """Write what the sources are, and of their texts what is wrong or, if wanted, what is cited."""
    setting, width = snapshot.setting, snapshot.width
    pages, in_full = SourcePages(setting), {place.id for place in snapshot.cited_paragraphs()}
    yield from _heading("Sources", width, setting.glyphs)
    for place in source_paragraphs(setting.story):
        if place.number and place.id not in in_full:
            for flow in (faults := pages.faults(place)):
                yield from flow.lines(width)
            if faults and in_full:
                yield ()
        else:
            for spans in _lines(pages.block(place), width):
                if spans or in_full:
                    yield spans
    yield ()


def _colored(spans: Spans) -> str:
    parts = []
    for text, role in spans:
        code = _SGR.get(role)
        parts.append(f"\x1b[{code}m{text}\x1b[0m" if code and text.strip() else text)
    return "".join(parts)
