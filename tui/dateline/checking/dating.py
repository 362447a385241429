"""Checks of an event's date, and of when a quote was said, against the dates that sources name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.checking.findings import Finding, Part
from dateline.checking.mentions import Mention, Window, mentions, written
from dateline.checking.support import Ground
from dateline.story.dates import Date, Day
from dateline.story.document import Path
from dateline.story.model import Event, Quote, Story

_NEVER, _EVER = Day(-10_000, 1, 1), Day(10_000, 1, 1)


def dating(part: Part, ground: Ground, story: Story) -> Iterator[Finding]:
    """Find a date that is other than the one named in the source, or more exact."""
    said = part.statement
    if isinstance(said, Event) and not said.date_inferred:
        yield from _event((*part.path, "date"), said.date, ground)
    elif isinstance(said, Quote) and said.said:
        named = [*ground.dates, *_before(part, story)]
        if not _published(said.said, ground) and not _supported(said.said, named):
            yield _finding((*part.path, "said"), said.said, ground.dates)


def _event(path: Path, date: Date, ground: Ground) -> Iterator[Finding]:
    if _supported(date, ground.dates) or _unclear(ground.exact_dates):
        return
    # A report of the day's news need not name the day; a bound may be that of publication.
    if _published(date, ground) and (date.shape == "one of" or not ground.exact_dates):
        return
    yield _finding(path, date, ground.exact_dates or ground.dates)


def _before(part: Part, story: Story) -> Iterator[Mention]:
    """Yield the dates named before a quote in its source: a speech is dated once, at its start."""
    for _, cite in part.cited:
        source = story.source(cite.found.source)
        for text in source.paragraphs[: cite.found.paragraph] if source else ():
            yield from mentions(text, source.published if source else None)


def _bounds(date: Date) -> Window:
    return date.earliest or _NEVER, date.latest or _EVER


def _supported(date: Date, named: Iterable[Mention]) -> bool:
    """Tell whether some named date lies within `date`."""
    first, last = _bounds(date)
    return any(first <= a and b <= last for mention in named for a, b in mention.windows)


def _unclear(named: Iterable[Mention]) -> bool:
    """Tell whether some date is named that cannot be resolved: nothing can be said then."""
    return any(not mention.windows for mention in named)


def _published(date: Date, ground: Ground) -> bool:
    first, last = _bounds(date)
    return any(
        first <= (day.earliest or _NEVER) and (day.latest or _EVER) <= last
        for day in ground.published
    )


def _finding(path: Path, date: Date, named: list[Mention]) -> Finding:
    """Say how a date differs from what is named."""
    first, last = _bounds(date)
    around = [
        (mention, window)
        for mention in named
        for window in mention.windows
        if window[0] <= first and last <= window[1]
    ]
    how = "or say in “date_inferred” how it was worked out"
    if path[-1] == "said":
        how = "or leave it out"
    if around:
        mention, window = around[0]
        message = (
            f"{date.text} is more exact than “{mention.text}” in the source; "
            f"write {written(window)}, {how}"
        )
        return Finding("date-too-exact", path, message)
    if known := [mention for mention in named if mention.windows]:
        mention = known[0]
        message = (
            f"the source does not name {date.text} here, but “{mention.text}”; "
            f"write {written(mention.windows[0])}, cite the words that name the date, {how}"
        )
        return Finding("date-differs", path, message)
    message = f"nothing cited here names the date {date.text}; cite the words that do, {how}"
    return Finding("date-not-cited", path, message)
