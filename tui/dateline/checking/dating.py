"""Checks of an event's date, and of when a quote was said, against the dates that sources name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.checking.findings import Finding, Part
from dateline.checking.mentions import Mention, mentions
from dateline.checking.support import Ground
from dateline.story.dates import Date, known_end, lies_within
from dateline.story.document import Path
from dateline.story.model import Event, Quote, Story

_SHOWN = 3
"""Of the meanings of a date that is named, those that are told."""


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


def _supported(date: Date, named: Iterable[Mention]) -> bool:
    """Tell whether some named date lies within `date`, or within the one end that it has."""
    date = known_end(date)
    return any(lies_within(each, date) for mention in named for each in mention.meant)


def _unclear(named: Iterable[Mention]) -> bool:
    """Tell whether some date is named that cannot be resolved: nothing can be said then."""
    return any(not mention.meant for mention in named)


def _published(date: Date, ground: Ground) -> bool:
    date = known_end(date)
    return any(lies_within(day, date) for day in ground.published)


def _finding(path: Path, date: Date, named: list[Mention]) -> Finding:
    """Say how a date differs from what is named."""
    every = [(mention, each) for mention in named for each in mention.meant]
    around = [(mention, each) for mention, each in every if lies_within(known_end(date), each)]
    how = "or say in “date_inferred” how it was worked out"
    if path[-1] == "said":
        how = "or leave it out"
    if around:
        mention, meant = around[0]
        message = (
            f"{date.text} is more exact than “{mention.text}” in the source; "
            f"write {meant.text}, {how}"
        )
        return Finding("date-too-exact", path, message)
    if every:
        mention = every[0][0]
        told = " or ".join(each.text for each in mention.meant[:_SHOWN])
        message = (
            f"the source does not name {date.text} here, but “{mention.text}”; "
            f"write {told}, cite the words that name the date, {how}"
        )
        return Finding("date-differs", path, message)
    message = f"nothing cited here names the date {date.text}; cite the words that do, {how}"
    return Finding("date-not-cited", path, message)
