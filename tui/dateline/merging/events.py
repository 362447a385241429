"""The events of an article beside those of a story: the same, new, or perhaps the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dateline.drafting.statements import Statement
from dateline.merging.comparison import LAST, Addition, Comparison, Known
from dateline.merging.contradictions import are_apart
from dateline.merging.features import Features, likeness, read_features, supports
from dateline.merging.known_story import KnownStatement
from dateline.merging.placement import is_falling, place_of_date
from dateline.story.dates import Date, parse_date, sort_key
from dateline.story.model import Event

_ALIKE = 0.4
"""Share of their words from which on two events of one time may be the same."""
_VERY = 0.7
"""The same share for two events whose dates have no day in common."""


def merge_events(
    compared: Comparison, drafted: Sequence[Statement], listed: Any
) -> Iterator[Addition | Known]:
    """Yield what the events of an article add; `listed` is the timeline of the story's file."""
    events = [each for each in compared.known.statements if isinstance(each.statement, Event)]
    cited: set[str] = set()
    in_order = sorted(
        drafted,
        key=lambda each: sort_key(parse_date(each.fields["date"])),
        reverse=is_falling(listed),
    )
    for made in in_order:
        cites = [each for each in made.fields["cite"] if not compared.is_copied(each)]
        if not cites:
            continue
        made = made._replace(fields={**made.fields, "cite": cites})
        same = next((each for each in events if _is_same(compared, made, each)), None)
        if same and same.id not in cited:
            cited.add(same.id)
            why = "the same event on the same date, in the same words"
            yield Addition((*same.path, "cite"), LAST, compared.cite(cites[0]), why, same.id)
            continue
        sentence = compared.sentence_of(cites[0])
        same = same or next((e for e in events if compared.contradicts(e, sentence)), None)
        if same:
            yield compared.note_known(made.fields["headline"], same, cites[0])
        elif _is_past_plan(compared, made):
            why = f"it was planned for {made.fields['date']}, which is past, and may not have been"
            yield Known(made.fields["headline"], why)
        else:
            item = compared.new_item("e", made, _doubt(compared, made, events))
            place = place_of_date(listed, made.fields["date"])
            yield Addition(("timeline",), place, item, made.rule)


def _features(made: Statement) -> Features:
    return read_features(made.fields["headline"], made.fields.get("status") == "planned")


def _date(known: KnownStatement) -> Date:
    assert isinstance(known.statement, Event)
    return known.statement.date


def _is_same(compared: Comparison, made: Statement, known: KnownStatement) -> bool:
    """Return True if a drafted event is one of the story: its date, and all of its words."""
    same_date = _date(known).text == made.fields["date"]
    mine = _features(made)
    return same_date and supports(mine, known.claim) and compared.is_of_same(mine.names)


def _is_past_plan(compared: Comparison, made: Statement) -> bool:
    """Return True if an event is planned for a day that is past when the story is told."""
    now, last = compared.today, parse_date(made.fields["date"]).latest
    planned = made.fields.get("status") == "planned"
    return bool(planned and now and now.earliest and last and last < now.earliest)


def _doubt(compared: Comparison, made: Statement, events: list[KnownStatement]) -> str:
    """Return what a person should look at in a new event; empty where there is nothing."""
    mine = _features(made)
    likeliest, most = None, 0.0
    for each in events:
        alike = max(likeness(mine, other) for other in (each.claim, *each.cited))
        least = _VERY if are_apart(_date(each).text, made.fields["date"]) else _ALIKE
        if alike >= max(least, most):
            likeliest, most = each, alike
    if likeliest is not None:
        other = _date(likeliest).text
        dated = "" if other == made.fields["date"] else f", which has the date {other}"
        return f"whether this is “{likeliest.words}” ({likeliest.id}){dated}"
    now, date = compared.today, parse_date(made.fields["date"])
    ahead = now and now.latest and date.earliest and date.earliest > now.latest
    return "whether it has happened" if ahead and "status" not in made.fields else ""
