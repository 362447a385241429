"""The timeline as a picture: a rail, a mark for how exactly a date is known, gaps in words."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.layout.blocks import EMPTY, Block
from dateline.layout.setting import Setting
from dateline.layout.spans import Flow, Span
from dateline.layout.words import date_words, gap_words, precision_words, weekday_words
from dateline.story.dates import Date
from dateline.story.model import Event, Story, is_to_come, today


def event_block(events: Sequence[Event], index: int, setting: Setting) -> Block:
    """Lay out one of `events` with the gap up to the next one."""
    story, glyphs = setting.story, setting.glyphs
    event = events[index]
    last = index + 1 == len(events)
    rail = "  " if last else glyphs.rail + " "
    side = ((rail, "rail"),)
    mark = _mark(event.date, setting)
    role = "future" if is_to_come(event, today(story)) else "past"
    when: list[Span] = [(event.display_date or date_words(event.date), "date")]
    if label := f" {glyphs.dot} ".join(event_labels(event, story)):
        when += [("   ", ""), (label, "muted")]
    flows = [
        Flow(tuple(when), ((mark + " ", role),), side),
        Flow(((event.headline, "headline"),), side, side, setting.tail(event.cite)),
    ]
    if event.text:
        flows.append(Flow(((event.text, "text"),), side, side))
    if event.date_inferred:
        flows.append(Flow(((f"date inferred: {event.date_inferred}", "muted"),), side, side))
    return Block(event.id, tuple(flows), _after(events, index, setting))


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


def _after(events: Sequence[Event], index: int, setting: Setting) -> tuple[Flow, ...]:
    """Return what stands on the rail between an event and the next."""
    if index + 1 == len(events):
        return (EMPTY,)
    event, following = events[index], events[index + 1]
    gap = _gap(gap_words(event.date, following.date), setting)
    now = today(setting.story)
    if now and index == setting.last_past:
        glyphs = setting.glyphs
        side = ((glyphs.rail_open + " ", "rail"),)
        words = (
            f"  {glyphs.rule * 2} as of {date_words(now)} {glyphs.dot} to come {glyphs.rule * 2}"
        )
        return (
            (gap, Flow(((words, "now"),), side, side))
            if gap.runs
            else (Flow(((words, "now"),), side, side),)
        )
    return (gap,)


def _gap(words: str, setting: Setting) -> Flow:
    sign = setting.glyphs.rail_gap if words else setting.glyphs.rail_open
    side = ((sign + " ", "rail"),)
    return Flow((("  " + words, "gap"),) if words else (), side, side)


def _mark(date: Date, setting: Setting) -> str:
    glyphs = setting.glyphs
    return {
        "day": glyphs.day,
        "month": glyphs.month,
        "season": glyphs.year,
        "year": glyphs.year,
    }.get(date.precision, glyphs.open)
