"""The library as a list: a block for each story, and for each statement that was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.layout.blocks import Block, hanging
from dateline.layout.glyphs import Glyphs
from dateline.layout.labels import count, to_review
from dateline.layout.sections import Section
from dateline.layout.spans import Flow, Span, Spans
from dateline.layout.words import date_words
from dateline.library.entries import Entry
from dateline.library.search import Hit
from dateline.story.dates import DateError, parse_date

_UNREAD, _CHANGED, _FAULTY = "+", "~", "!"


_NAMED = 3
"""Sections of a story that are named in the list."""


class Row(NamedTuple):
    """A row of the list: a story, or a statement of one."""

    id: str
    of: Entry | Hit | None
    """None where there is nothing to show; then the row says so."""


def shelf(title: str, found: Sequence[Row], nothing: str, glyphs: Glyphs) -> Section:
    """Return rows as a section, so that they are laid out, paged and drawn like one."""

    def make(index: int) -> Block:
        row = found[index]
        if isinstance(row.of, Entry):
            return _entry(row.id, row.of, glyphs)
        if isinstance(row.of, Hit):
            return _hit(row.id, row.of, glyphs)
        return Block(row.id, (_indented(nothing, "muted"),))

    return Section("library", title, found, make)


def sign_of(row: Row) -> str:
    """Return the sign beside a story: not read yet, changed since it was, or faulty."""
    if not isinstance(row.of, Entry):
        return " "
    if row.of.faults:
        return _FAULTY
    return {"unread": _UNREAD, "changed": _CHANGED}.get(row.of.state, " ")


def _entry(id: str, entry: Entry, glyphs: Glyphs) -> Block:
    role = "headline" if entry.state != "read" and not entry.faults else "text"
    flows = [_indented(entry.headline or entry.path, role)]
    sections = [f"{title.lower()} {number:,}" for title, number in entry.sections[:_NAMED]]
    if (rest := len(entry.sections) - _NAMED) > 0:
        sections.append(count(rest, "more section"))
    facts = [
        to_review(entry.to_review),
        _day(entry.published),
        *sections,
        f"updated {_day(entry.updated)}" if entry.updated else "",
    ]
    if entry.state == "changed":
        facts.append("changed since you read it")
    if any(facts):
        flows.append(_line([fact for fact in facts if fact], glyphs))
    if entry.faults:
        more = f" {glyphs.dot} {count(entry.faults, 'fault')}" if entry.faults > 1 else ""
        flows.append(_indented(f"{entry.fault}{more}", "doubt"))
        if entry.headline:
            flows.append(_indented(entry.path, "muted"))
    return Block(id, tuple(flows))


def _hit(id: str, hit: Hit, glyphs: Glyphs) -> Block:
    spans: list[Span] = []
    at = 0
    for start, end in hit.spans:
        spans += [(hit.snippet[at:start], "text"), (hit.snippet[start:end], "match")]
        at = end
    spans.append((hit.snippet[at:], "text"))
    said: Spans = tuple(span for span in spans if span[0])
    place = f"{hit.section} {hit.number}" if hit.section else ""
    facts = [fact for fact in (place, hit.story, _day(hit.published)) if fact]
    sign = hanging(" " + glyphs.point, "sign")
    where = _line(facts, glyphs)._replace(first=sign["rest"], rest=sign["rest"])
    return Block(id, (Flow(said, **sign), where))


def _indented(text: str, role: str) -> Flow:
    """Return a line with a space between it and the sign of its story."""
    space = ((" ", ""),)
    return Flow(((text, role),), space, space)


def _line(facts: Sequence[str], glyphs: Glyphs) -> Flow:
    return _indented(f" {glyphs.dot} ".join(facts), "muted")


def _day(written: str) -> str:
    """Return a date of the index in words; as it is written where it cannot be read."""
    try:
        return date_words(parse_date(written)) if written else ""
    except DateError:
        return written
