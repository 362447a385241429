"""From which day a story tells, once a later article is one of its sources."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from dateline.story.dates import Date, Day, parse_date
from dateline.story.model import Event, Story, is_to_come, today


class Days(NamedTuple):
    """The days of a story, each empty where it stays as it is."""

    updated: str = ""
    as_of: str = ""


def merged_days(story: Story, published: str) -> Days:
    """Return the days of a story that gets a source of this day; no clock is asked.

    What the story has to come stays to come, as nobody has said what became of it: so it tells
    from the article's day, or from the last one before any of that would be past.
    """
    last, now = story.updated or story.published, today(story)
    if not (published and last and last.latest and now and now.latest):
        return Days()
    day = parse_date(published).earliest
    if day is None or day <= last.latest:
        return Days()
    until = min([day, *(end for each in story.timeline if (end := _end(each, now)))])
    if until <= now.latest:
        return Days(published, "" if story.as_of else now.text)
    return Days(published, _text(until) if story.as_of or until < day else "")


def _end(event: Event, now: Date) -> Day | None:
    """Return the last day on which an event can be to come; None where it is not, or ever."""
    if not is_to_come(event, now):
        return None
    if event.status:
        return event.date.latest
    first = event.date.earliest
    return _day(date(*first) - timedelta(days=1)) if first and first.year > 1 else None


def _day(day: date) -> Day:
    return Day(day.year, day.month, day.day)


def _text(day: Day) -> str:
    return f"{day.year:04}-{day.month:02}-{day.day:02}"
