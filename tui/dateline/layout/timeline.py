"""The timeline as a picture: a rail, a mark for how exactly a date is known, gaps in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.layout.blocks import EMPTY, Block
from dateline.layout.setting import Setting
from dateline.layout.spans import Flow, Span
from dateline.layout.words import date_words, gap_words, precision_words, weekday_words
from dateline.story.dates import Date
from dateline.story.model import Event, Story, is_to_come, today


class Between(NamedTuple):
    """What is said between an event and the next."""

    gap: str = ""
    """How far apart they are; `""` where nothing can truly be said."""
    now: str = ""
    """The day from which past and future are counted, where it falls between them."""


def event_block(events: Sequence[Event], index: int, setting: Setting) -> Block:
    """Lay out one of `events` with the gap up to the next one."""
    story, glyphs = setting.story, setting.glyphs
    event = events[index]
    last = index + 1 == len(events)
    rail = "  " if last else glyphs.rail + " "
    side = ((rail, "rail"),)
    mark = event_mark(event.date, setting)
    role = "future" if is_to_come(event, today(story)) else "past"
    when: list[Span] = [(event_date(event), "date")]
    if label := f" {glyphs.dot} ".join(event_labels(event, story)):
        when += [("   ", ""), (label, "muted")]
    flows = [
        Flow(tuple(when), ((mark + " ", role),), side),
        Flow(((event.headline, "headline"),), side, side, setting.tail(event.cite)),
    ]
    if event.text:
        flows.append(Flow(((event.text, "text"),), side, side))
    if event.date_inferred:
        flows.append(Flow(((inferred(event), "muted"),), side, side))
    return Block(event.id, tuple(flows), _after(events, index, setting))


def event_date(event: Event) -> str:
    """Return the words of an event's date: the story's own, where it has some."""
    return event.display_date or date_words(event.date)


def inferred(event: Event) -> str:
    """Say how a date was worked out that the source does not say."""
    return f"date inferred: {event.date_inferred}" if event.date_inferred else ""


def event_labels(event: Event, story: Story, long: bool = False) -> list[str]:
    """Return the short remarks beside the date of an event."""
    published = story.published
    labels = [
        # Where the author words the date, the words say themselves how exactly it is known.
        "" if event.display_date else weekday_words(event.date, long),
        "" if event.display_date else precision_words(event.date),
        event.place,
        "published" if published and event.date.text == published.text else "",
        event.status if event.status != "happened" else "",
    ]
    return [label for label in labels if label]


def event_mark(date: Date, setting: Setting) -> str:
    """Return the mark that shows how exactly a date is known."""
    glyphs = setting.glyphs
    return {
        "day": glyphs.day,
        "month": glyphs.month,
        "season": glyphs.year,
        "year": glyphs.year,
    }.get(date.precision, glyphs.open)


def between(events: Sequence[Event], index: int, setting: Setting) -> Between:
    """Return what is said between the event at `index` and the next, if there is one."""
    if index + 1 == len(events):
        return Between()
    gap = gap_words(events[index].date, events[index + 1].date)
    now = today(setting.story)
    if now is None or index != setting.last_past:
        return Between(gap)
    return Between(gap, f"as of {date_words(now)} {setting.glyphs.dot} to come")


def _after(events: Sequence[Event], index: int, setting: Setting) -> tuple[Flow, ...]:
    """Return what stands on the rail between an event and the next."""
    if index + 1 == len(events):
        return (EMPTY,)
    glyphs = setting.glyphs
    words = between(events, index, setting)
    gap = _gap(words.gap, setting)
    if not words.now:
        return (gap,)
    side = ((glyphs.rail_open + " ", "rail"),)
    line = f"  {glyphs.rule * 2} {words.now} {glyphs.rule * 2}"
    now = Flow(((line, "now"),), side, side)
    return (gap, now) if gap.runs else (now,)


def _gap(words: str, setting: Setting) -> Flow:
    sign = setting.glyphs.rail_gap if words else setting.glyphs.rail_open
    side = ((sign + " ", "rail"),)
    return Flow((("  " + words, "gap"),) if words else (), side, side)
