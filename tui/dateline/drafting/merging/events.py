"""The events of an article beside those of a story: the same, new, or not surely either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from dateline.drafting.merging.comparing import LAST, Addition, Comparison, Known
from dateline.drafting.merging.disagreeing import are_apart
from dateline.drafting.merging.held import Held
from dateline.drafting.merging.placing import is_falling, place_of_date
from dateline.drafting.merging.sides import sentence_before
from dateline.drafting.merging.told import Told
from dateline.drafting.statements import Statement
from dateline.story.dates import Date, Day, parse_date, sort_key
from dateline.story.model import Event
from dateline.text.blocks import Span

_ALIKE = 0.4
"""Share of their words from which on two events of one time may be the same."""
_VERY = 0.7
"""The same share for two events whose dates have no day in common."""
_NEVER, _EVER = Day(-10_000, 1, 1), Day(10_000, 1, 1)


class _Telling(NamedTuple):
    """Words of the article that tell of something with a date."""

    date: Date
    told: Told
    sentence: Span
    cite: dict[str, Any]


def merge_events(
    compared: Comparison, drafted: Sequence[Statement], listed: Any
) -> Iterator[Addition | Known]:
    """Yield what the events of an article add; `listed` is the timeline of the story's file."""
    events = [each for each in compared.held.statements if isinstance(each.statement, Event)]
    tellings = list(_tellings(compared, drafted))
    borne_out: set[str] = set()
    for held in events:
        found = (each for each in tellings if _within(each.date, _date(held)))
        if telling := next((each for each in found if _carries(compared, each, held)), None):
            borne_out.add(held.id)
            why = "the same event on the same date, told with the same verbs and names"
            yield Addition((*held.path, "cite"), LAST, compared.cite(telling.cite), why, held.id)
    in_order = sorted(
        drafted,
        key=lambda each: sort_key(parse_date(each.fields["date"])),
        reverse=is_falling(listed),
    )
    for made in in_order:
        cites = [each for each in made.fields["cite"] if not _is_copied(compared, each)]
        if not cites:
            continue
        made = made._replace(fields={**made.fields, "cite": cites})
        same = _same(compared, made, events)
        if same is None and _is_past_plan(compared, made):
            why = f"it was planned for {made.fields['date']}, which is past, and may not have been"
            yield Known(made.fields["headline"], why)
        elif same is None:
            yield _new(compared, made, events, listed)
        elif same.id not in borne_out:
            yield compared.known(made.fields["headline"], same, cites[0])


def _tellings(compared: Comparison, drafted: Sequence[Statement]) -> Iterator[_Telling]:
    """Yield the drafted events, and then the clauses with a date of which none was drafted."""
    for made in drafted:
        if not _is_copied(compared, made.fields["cite"][0]):
            yield _telling(compared, made)
    article = compared.article
    for side in compared.sides.dated:
        sentence = article.sentence_at(side.span[0])
        if sentence not in compared.copied:
            yield _Telling(parse_date(side.value), side.told, sentence, article.cite(side.span))


def _telling(compared: Comparison, made: Statement) -> _Telling:
    cite = made.fields["cite"][0]
    sentence = compared.sentence_of(cite)
    before = sentence_before(compared.article, sentence)
    told = compared.held.lexicon.told(cite["exact"], _marks(made), before)
    return _Telling(parse_date(made.fields["date"]), told, sentence, cite)


def _is_copied(compared: Comparison, cite: dict[str, Any]) -> bool:
    return compared.sentence_of(cite) in compared.copied


def _same(compared: Comparison, made: Statement, events: list[Held]) -> Held | None:
    """Return the event of the story that a drafted one surely is, or differs from."""
    telling, lexicon = _telling(compared, made), compared.held.lexicon
    mine = lexicon.told(made.fields["headline"], _marks(made))
    for each in events:
        if compared.contradicts(each, telling.sentence):
            return each
        if are_apart(_date(each).text, telling.date.text):
            continue
        if _carries(compared, telling, each):
            return each
        dated = _date(each).text == telling.date.text and compared.fits(each, telling.sentence)
        if dated and any(lexicon.carries(ground, mine) for ground in each.grounds):
            return each
    return None


def _carries(compared: Comparison, telling: _Telling, held: Held) -> bool:
    """Tell whether some words carry all of an event of the story but its date."""
    lexicon = compared.held.lexicon
    return lexicon.carries(telling.told, held.told) and compared.fits(held, telling.sentence)


def _marks(made: Statement) -> list[str]:
    return ["ahead"] if made.fields.get("status") == "planned" else []


def _date(held: Held) -> Date:
    assert isinstance(held.statement, Event)
    return held.statement.date


def _within(one: Date, other: Date) -> bool:
    """Tell whether all days that one date can mean are among those of another."""
    first, last = other.earliest or _NEVER, other.latest or _EVER
    return first <= (one.earliest or _NEVER) and (one.latest or _EVER) <= last


def _new(compared: Comparison, made: Statement, events: list[Held], listed: Any) -> Addition:
    """Return a drafted event as a new one of the story, with what is not sure about it."""
    doubts = (_doubt(compared, made, events), _which_date(compared, made))
    item = compared.item("e", made, "; ".join(filter(None, doubts)))
    return Addition(("timeline",), place_of_date(listed, made.fields["date"]), item, made.rule)


def _which_date(compared: Comparison, made: Statement) -> str:
    """Return what is doubtful about an event's date: whether another of the sentence is meant."""
    named = compared.article.dates_in(compared.place_of(made.fields["cite"][0]))
    others = {each.value for each in named if each.value} - {made.fields["date"]}
    return (
        f"which date it has: the sentence names {', '.join(sorted(others))} too" if others else ""
    )


def _is_past_plan(compared: Comparison, made: Statement) -> bool:
    """Tell whether an event is planned for a day that is past when the story is told."""
    now, last = compared.today, parse_date(made.fields["date"]).latest
    planned = made.fields.get("status") == "planned"
    return bool(planned and now and now.earliest and last and last < now.earliest)


def _doubt(compared: Comparison, made: Statement, events: list[Held]) -> str:
    """Return what a person should look at in a new event; empty where there is nothing."""
    lexicon = compared.held.lexicon
    words = " ".join(each["exact"] for each in made.fields["cite"])
    mine = lexicon.told(words, _marks(made))
    likeliest, most = None, 0.0
    for each in events:
        alike = max(lexicon.likeness(mine, told) for told in (each.told, *each.grounds))
        if are_apart(_date(each).text, made.fields["date"]) and alike < _VERY:
            alike = float(_carries(compared, _telling(compared, made), each))
        if alike >= _ALIKE and alike > most:
            likeliest, most = each, alike
    if likeliest is not None:
        other = _date(likeliest).text
        dated = "" if other == made.fields["date"] else f", which has the date {other}"
        return f"whether this is “{likeliest.words}” ({likeliest.id}){dated}"
    now, date = compared.today, parse_date(made.fields["date"])
    ahead = now and now.latest and date.earliest and date.earliest > now.latest
    return "whether it has happened" if ahead and "status" not in made.fields else ""
