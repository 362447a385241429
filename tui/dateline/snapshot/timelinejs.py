"""The timeline of a story as TimelineJS3 reads it (https://timeline.knightlab.com/docs/json-format).

It holds events that have a date, and a title with the summary; `untold` says what it leaves out.
A date that it cannot say (`2021~`, `195X`, a range) is shown in words and stands beside its place
on the line in a field `edtf`, which TimelineJS passes over and `dateline import` reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any

from dateline.layout.labels import KINDS, NOT_KNOWN, corrected, count, review_words
from dateline.layout.timeline import event_date, inferred
from dateline.layout.words import date_words
from dateline.snapshot.forms import Snapshot
from dateline.snapshot.html_text import escape
from dateline.snapshot.markup import is_link
from dateline.story.dates import Date, Part
from dateline.story.model import Citation, Correction, Event, Point, Story, Unknown

Data = dict[str, Any]


def write(snapshot: Snapshot) -> Iterator[str]:
    """Yield the whole file."""
    dated = [_slide(event, snapshot.story) for event in _events(snapshot) if _is_dated(event.date)]
    whole = {"title": {"text": _title(snapshot)}, "events": dated}
    yield dumps(whole, ensure_ascii=False, indent=2) + "\n"


def untold(snapshot: Snapshot) -> Iterator[str]:
    """Yield what the file leaves out, each in a sentence."""
    events = _events(snapshot)
    undated = [event for event in events if not _is_dated(event.date)]
    for event in undated:
        yield f"only on the title slide, as it has no date: {event.headline} ({event_date(event)})"
    if len(undated) == len(events):
        yield "no event has a date: TimelineJS shows a timeline only where it has some"
    if left := [
        each.title for each in snapshot.sections if each.key not in ("summary", "timeline")
    ]:
        yield f"a timeline has no place for {count(len(left), 'section')}: {', '.join(left)}"


def _events(snapshot: Snapshot) -> list[Event]:
    return [item for each in snapshot.sections for item in each.items if isinstance(item, Event)]


def _is_dated(date: Date) -> bool:
    """Tell whether there is a place on a line for a date: a bound alone is none."""
    return date.shape != "one of" or not date.missing


def _title(snapshot: Snapshot) -> Data:
    items = [item for each in snapshot.sections if each.key == "summary" for item in each.items]
    said = [_said(item) for item in items if item.text]
    undated = [event for event in _events(snapshot) if not _is_dated(event.date)]
    said += [f"Without a date: {escape(f'{e.headline} ({event_date(e)})')}" for e in undated]
    said += _sources([cite for item in items for cite in item.cite], snapshot.story)
    return {"headline": escape(snapshot.story.headline), "text": _paragraphs(said)}


def _said(item: Point | Unknown | Correction) -> str:
    """Return what stands in the summary, with what a reader must know of it."""
    note = f" ({words})" if (words := review_words(item)) else ""
    if isinstance(item, Unknown):
        return escape(f"{NOT_KNOWN}: {item.text}{note}")
    if isinstance(item, Correction):
        return escape(f"{corrected(item)}: {item.text}")
    head = f"<b>{escape(item.headline)}</b>: " if item.headline else ""
    return head + escape(item.text + (f" ({KINDS[item.kind]})" if KINDS[item.kind] else "") + note)


def _paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts if text)


def _slide(event: Event, story: Story) -> Data:
    """Return an event; what has no field there stands in its text."""
    status = "" if event.status in ("", "happened") else f"Status: {event.status}"
    texts = [escape(text) for text in (event.text, status, inferred(event), review_words(event))]
    slide: Data = {"unique_id": event.id}
    slide |= _dates(event.date)
    if not _says_all(event.date):
        slide |= {"edtf": event.date.text, "display_date": escape(date_words(event.date))}
    if event.display_date:
        slide["display_date"] = escape(event.display_date)
    if event.place:
        slide["location"] = {"name": escape(event.place)}
    if len(story.sources) > 1 or any(is_link(source.url) for source in story.sources):
        texts += _sources(event.cite, story)
    return slide | {"text": {"headline": escape(event.headline), "text": _paragraphs(texts)}}


def _sources(cites: Iterable[Citation], story: Story) -> list[str]:
    """Return the sources that are cited, as links where they can be."""
    found = [story.source(id) for id in dict.fromkeys(cite.source for cite in cites)]
    return [
        f'Source: <a href="{escape(source.url)}">{escape(name)}</a>'
        if is_link(source.url)
        else f"Source: {escape(name)}"
        for source in found
        if source and (name := source.headline or source.publisher or source.url or source.id)
    ]


def _dates(date: Date) -> Data:
    """Return the place of a date on the line: where it starts, and where it ends."""
    start, end = date.start, date.end
    if start and start.precision in ("decade", "century"):
        years = (start.earliest.year, start.latest.year)
        return {"start_date": {"year": _year(years[0])}, "end_date": {"year": _year(years[1])}}
    first = start or end
    found = {"start_date": _date(first)} if first else {}
    if date.shape != "one" and start and end and start != end:
        found["end_date"] = _date(end)
    return found


def _date(part: Part) -> Data:
    date: Data = {"year": _year(part.year), "month": part.month, "day": part.day}
    if part.time:
        date |= dict(
            zip(("hour", "minute", "second"), map(int, part.time[:8].split(":")), strict=True)
        )
    return {name: value for name, value in date.items() if value is not None}


def _year(year: int) -> int:
    """Return a year as TimelineJS counts it: before 1 there is -1."""
    return year if year > 0 else year - 1


def _says_all(date: Date) -> bool:
    """Tell whether TimelineJS can say a date as it is."""
    ends = [part for part in (date.start, date.end) if part]
    plain = not any(
        part.season or part.unspecified or part.approximate or part.uncertain or part.time[8:]
        for part in ends
    )
    lasts = date.shape == "interval" and len(ends) == 2 and ends[0] != ends[1]
    # A midnight is taken for no time at all.
    return plain and (lasts or (date.shape == "one" and ends[0].time != "00:00:00"))
