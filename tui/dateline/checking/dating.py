"""Whether an event's date, or the day of a quote, is the one that the source names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.checking.evidence import Evidence
from dateline.checking.findings import Finding, Part
from dateline.checking.mentions import Mention, mentions
from dateline.story.dates import Date, known_end, lies_within
from dateline.story.document import Path
from dateline.story.model import Event, Quote, Story

_SHOWN = 3
"""Of the meanings of a date that is named, those that are shown."""


def dating(part: Part, evidence: Evidence, story: Story) -> Iterator[Finding]:
    """Find a date that is other than the one named in the source, or more exact."""
    said = part.statement
    if isinstance(said, Event):
        path = (*part.path, "date")
        yield from (_inferred if said.date_inferred else _event)(path, said.date, evidence)
    elif isinstance(said, Quote) and said.said:
        named = [*evidence.dates, *_before(part, story)]
        if not _is_published(said.said, evidence) and not _is_supported(said.said, named):
            yield _finding((*part.path, "said"), said.said, evidence.dates)


def _event(path: Path, date: Date, evidence: Evidence) -> Iterator[Finding]:
    """Compare a date with those that the cited words name, or else with their paragraphs."""
    exact = evidence.exact_dates
    if _is_unclear(exact) or _is_supported(date, exact or evidence.dates):
        return
    # A report of the day's news need not name the day; a bound may be that of publication.
    if _is_published(date, evidence) and (date.shape == "one of" or not exact):
        return
    yield _finding(path, date, exact or evidence.dates)


def _inferred(path: Path, date: Date, evidence: Evidence) -> Iterator[Finding]:
    """Compare a date that was worked out with those from which it can have been.

    It may be more exact than they are, and less; but not before or after all of them.
    """
    named = evidence.exact_dates or evidence.dates
    if not named or _is_unclear(named) or _is_published(date, evidence):
        return
    date, meant = known_end(date), [each for mention in named for each in mention.meant]
    if not any(lies_within(each, date) or lies_within(date, each) for each in meant):
        yield _finding(path, date, named)


def _before(part: Part, story: Story) -> Iterator[Mention]:
    """Yield the dates named before a quote in its source: a speech is dated once, at its start."""
    for _, cite in part.cited:
        source = story.source(cite.found.source)
        for text in source.paragraphs[: cite.found.paragraph] if source else ():
            yield from mentions(text, source.published if source else None)


def _is_supported(date: Date, named: Iterable[Mention]) -> bool:
    """Return True if some named date is within `date`, or within the one end that it has."""
    date = known_end(date)
    return any(lies_within(each, date) for mention in named for each in mention.meant)


def _is_unclear(named: Iterable[Mention]) -> bool:
    """Return True if some date is named that cannot be resolved: nothing can be said then."""
    return any(not mention.meant for mention in named)


def _is_published(date: Date, evidence: Evidence) -> bool:
    date = known_end(date)
    return any(lies_within(day, date) for day in evidence.published)


def _finding(path: Path, date: Date, named: list[Mention]) -> Finding:
    """Describe how a date differs from what is named."""
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
        return Finding(
            "date-too-exact", path, message, words=date.text, source_words=mention.text,
            suggestion=meant.text,
        )  # fmt: skip
    if every:
        mention = every[0][0]
        meanings = [each.text for each in mention.meant[:_SHOWN]]
        message = (
            f"the source does not name {date.text} here, but “{mention.text}”; "
            f"write {' or '.join(meanings)}, cite the words that name the date, {how}"
        )
        only = meanings[0] if len(meanings) == 1 else ""
        return Finding(
            "date-differs", path, message, words=date.text, source_words=mention.text,
            suggestion=only,
        )  # fmt: skip
    message = f"nothing cited here names the date {date.text}; cite the words that do, {how}"
    return Finding("date-not-cited", path, message, words=date.text)
