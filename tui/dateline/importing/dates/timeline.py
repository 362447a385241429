"""The dates of a timeline, from the words that it gives them.

Nothing is made more exact than the words are. A weekday, or a day without its year, is counted
from the day of the story; where it can be one of several, the date is a range that holds them
all. An event without any date stands between its neighbours, if the others are in order, and
before or after the day of the story, if its tense is plain. What can be bounded by nothing has
no date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from dateline.importing.dates.words import Meaning, bounds, meaning, weekday_of
from dateline.story.dates import MONTHS, Date, Day, is_date, lies_within, parse_date
from dateline.text.points import Point
from dateline.text.tense import tense


class Now(NamedTuple):
    """The days on which a story can have been written."""

    first: date
    last: date

    def __str__(self) -> str:
        days = dict.fromkeys((str(self.first), str(self.last)))
        return " or ".join(map(_in_words, days))


class Told(NamedTuple):
    """An event as it is told: the words of its date, its date in figures, and what happened."""

    words: str
    figures: str
    """YYYY, YYYY-MM or YYYY-MM-DD; `""` where it is not given."""
    text: str
    english: bool = True


class When(NamedTuple):
    """When an event is, as a story says it."""

    date: str
    """EDTF; `""` where nothing bounds it."""
    display: str = ""
    """The words of the date, where they say more than the date, or the date more than they."""
    inferred: str = ""
    """How the date was worked out; `""` where the words say it."""
    planned: bool = False
    """Whether it is told as to come, and the date does not show it."""
    problem: str = ""
    """What cannot be right in what is given."""


_PLAIN = re.compile(
    r"(?:[A-Z][a-z]+\.?,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,?|\d{1,2} [A-Z][a-z]{2,8}"
    r"|[A-Z][a-z]{2,8}) \d{4}|\d{4}|\d{4}-\d\d(?:-\d\d)?"
)
"""Words that say what the date says, and no more."""


def dated(events: Sequence[Told], now: Now | None) -> list[When]:
    """Return when each event of a timeline is."""
    found = [_when(event, now) for event in events]
    certain = [_certain(each.date) for each in found]
    in_order = _in_order([each for each in certain if each])
    for index, event in enumerate(events):
        if not found[index].date:
            before = [each for each in certain[:index] if each] if in_order else []
            after = [each for each in certain[index + 1 :] if each] if in_order else []
            found[index] = _between(event, before, after, now, found[index].problem)
    return [_planned(each, event, now) for each, event in zip(found, events, strict=True)]


def _certain(text: str) -> Date | None:
    """Return a date by which others may be bounded: no range of which it can be any day."""
    known = parse_date(text) if text else None
    return known if known and known.shape != "one of" else None


def _when(event: Told, now: Now | None) -> When:
    """Return when an event is by its own words and figures."""
    known = _meaning(event, now)
    if is_date(event.figures):
        return _by_figures(event, event.figures, known)
    problem = f"“{event.figures}” is no date" if event.figures else ""
    if known is None:
        return When("", event.words, problem=problem)
    how = f"{{}}, counted from {now}" if known.counted else "{}" if len(known.dates) > 1 else ""
    return _chosen(event, known.dates, how, problem)


def _meaning(event: Told, now: Now | None) -> Meaning | None:
    """Return what the words can mean, on whichever day they were written."""
    told = tense(event.text) if event.english else ""
    days = (
        [now.first + timedelta(days=n) for n in range((now.last - now.first).days + 1)]
        if now
        else [None]
    )
    every = [meaning(event.words, day, told) for day in days]
    known = [each for each in every if each]
    if len(known) < len(every):
        return None
    dates = tuple(sorted({one for each in known for one in each.dates}))
    return known[0]._replace(dates=dates)


def _by_figures(event: Told, figures: str, known: Meaning | None) -> When:
    """Return the date that figures give, no more exact than the words beside them."""
    given = parse_date(figures)
    how = "as the imported file gives it"
    if known is None:
        said = f"{_in_words(figures)}, {how}"
        return When(figures, event.words, said if event.words else "")
    fitting = [
        said
        for said in known.dates
        if lies_within(given, parse_date(said)) or lies_within(parse_date(said), given)
    ]
    if not fitting and known.weekday == weekday_of(figures):
        fitting = [figures]
    if not fitting:
        problem = f"the words “{event.words}” and the figures {figures} are different dates"
        dates = (*known.dates, figures) if known.counted else known.dates
        return _chosen(event, dates, "{}" if len(dates) > 1 else "", problem)
    return _chosen(event, fitting, "{}, " + how if known.counted else "")


def _chosen(event: Told, dates: Sequence[str], how: str, problem: str = "") -> When:
    """Return one of several dates; `how` it was found, `{}` being these."""
    date = _one_of(dates)
    says_it = _PLAIN.fullmatch(event.words) and len(dates) == 1 and not how
    inferred = how.format(" or ".join(map(_in_words, dates))) if how else ""
    return When(date, "" if says_it else event.words, inferred, problem=problem)


def _one_of(dates: Sequence[str]) -> str:
    """Return the range that holds all of several dates."""
    if len(dates) == 1:
        return dates[0]
    parts = [parse_date(each) for each in dates]
    first = (
        None
        if any(p.earliest is None for p in parts)
        else min(p.earliest for p in parts if p.earliest)
    )
    last = (
        None if any(p.latest is None for p in parts) else max(p.latest for p in parts if p.latest)
    )
    return range_of(first, last)


def range_of(first: Day | None, last: Day | None) -> str:
    """Return one unknown day of a range as EDTF, a day where it has but one; `""` without ends."""
    if first and last and first == last:
        return str(Point(*first))
    written = f"[{Point(*first) if first else ''}..{Point(*last) if last else ''}]"
    return written if is_date(written) else ""


def _in_words(text: str) -> str:
    """Return a date as it is told in a sentence; as EDTF where that says more."""
    known = parse_date(text)
    ends = [part for part in (known.start, known.end) if part]
    if known.missing or any(
        part.season or part.unspecified or part.approximate or part.year < 1 for part in ends
    ):
        return text
    first, last = (
        " ".join(
            str(word)
            for word in (part.day, part.month and MONTHS[part.month - 1], part.year)
            if word
        )
        for part in (ends[0], ends[-1])
    )
    if known.shape == "one":
        return first
    return f"{first} to {last}" if known.shape == "interval" else f"between {first} and {last}"


def _in_order(dates: Sequence[Date]) -> bool:
    ends = [bounds(each) for each in dates if each.earliest and each.latest]
    return all(a[0] <= b[1] for a, b in pairwise(ends))


def _between(
    event: Told, before: list[Date], after: list[Date], now: Now | None, problem: str
) -> When:
    """Return what is known of an event without a date from those around it, and its tense."""
    first = max((each.earliest for each in before if each.earliest), default=None)
    last = min((each.latest for each in after if each.latest), default=None)
    known = ["its place in the list"] if first or last else []
    told = tense(f"{event.words} {event.text}")
    if now and event.english:
        known.append("the day of the story")
        if told == "future":
            first = max(filter(None, (first, _as_day(now.first))))
        else:
            last = min(filter(None, (last, _as_day(now.last))))
    if first and last and first > last:
        return When("", event.words, problem=problem)
    written = range_of(first, last)
    inferred = f"from {' and '.join(known)}" if written else ""
    return When(written, event.words, inferred, problem=problem)


def _as_day(day: date) -> Day:
    return Day(day.year, day.month, day.day)


def _planned(found: When, event: Told, now: Now | None) -> When:
    if not found.date or now is None or not event.english or tense(event.text) != "future":
        return found
    known, today = parse_date(found.date), _as_day(now.last)
    starts_by_now = known.earliest is None or known.earliest <= today
    ends_later = known.latest is None or known.latest > today
    return found._replace(planned=starts_by_now and ends_later)
