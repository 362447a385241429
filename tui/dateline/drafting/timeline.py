"""The timeline of a draft: the sentences with a date and an event of their own, and the plans."""

from __future__ import annotations

import re
from typing import Any

from dateline.drafting.attributes import is_attribute, is_of_noun, noun_beside
from dateline.drafting.belonging import (
    is_bound,
    is_compared,
    is_in_gerund,
    is_of_condition,
    relative,
    tells_of_no_day,
    tells_of_now,
    tells_of_what_comes,
)
from dateline.drafting.dated import HAPPENING, Clause, Dated, clause_of, dated, span_of, with_ranges
from dateline.drafting.headlines import headline, told
from dateline.drafting.shortening import has_finite_verb, shortened
from dateline.drafting.statements import Reading, Statement
from dateline.drafting.undated import deeds, plans
from dateline.drafting.wording import is_alone, is_fragment, worded
from dateline.story.dates import parse_date, sort_key
from dateline.text.blocks import Span
from dateline.text.clauses import has_verb
from dateline.text.context import NEXT
from dateline.text.dates import TextDate
from dateline.text.lazy import Lazy
from dateline.text.spoken import Speech
from dateline.text.tense import direction, is_planned

_SENTENCE = 1500
"""Characters of a sentence with an event; what is longer is a list or a table."""
_DATES = 20
"""Dates in a sentence with an event, for the same reason. Seen: 8."""
_CITED = 5
"""Citations of an event that is told again and again."""
_FAR = 10
"""Months ahead from which on the last month of that name is nearer than the next."""
_COMPARED = 20
"""Events of a date that the next one is compared with."""


def timeline(reading: Reading) -> list[Statement]:
    """Return the events of an article, in the order of their dates."""
    found = with_ranges(reading.text, dated(reading))
    events = [event for each in found if (event := _event(reading, each))]
    joined = _joined([*deeds(reading), *events, *plans(reading)])
    return sorted(joined, key=lambda each: sort_key(parse_date(each.fields["date"])))


def _event(reading: Reading, each: Dated) -> Statement | None:
    """Make an event of a date; None where it only says when somebody spoke, or nothing happens."""
    date, sentence = each
    clause = _clause(reading, date, sentence)
    speech = _speech_around(reading, date)
    if clause is None or (speech and not _of_its_own(reading, date, sentence)):
        return None
    part = span_of(reading, clause) if clause[0] > sentence[0] else (sentence[0], clause.end)
    if speech and not _holds(part, speech):
        part = sentence
    if speech:
        words = _said(reading, date, part)
    elif clause.first == clause.last:
        words = shortened(reading.words((clause.start, clause.end)))
    else:
        words = headline(reading.text, clause, sentence[0])
    if len(words.split()) < 2 or is_fragment(words) or not _happens(words) or _OWN.re.search(words):
        return None
    ahead = _is_ahead(reading, date)
    way = direction(reading.text, part, date.start, date.end)
    if ahead and (way == "past" or not tells_of_what_comes(words)):
        return None
    with_date = reading.words((date.start, date.end)) in words
    if not (ahead or with_date or _is_timely(words, date, reading.article.published)):
        return None
    if speech and not _names_who_speaks(reading, speech, words):
        return None
    unsure = _SPOKEN
    if not speech:
        words, part, unsure = worded(reading, date, clause, sentence, words)
    if ahead and not unsure and _may_be_over(reading, date):
        unsure = _OVER
    fields: dict[str, Any] = {"date": date.value}
    if date.rule:
        fields["date_inferred"] = f"“{reading.words((date.start, date.end))}”: {date.rule}"
    fields["headline"] = words
    if ahead:
        fields["status"] = "planned"
    fields["cite"] = [reading.cite(part)]
    return Statement(fields, "a date with an event", unsure)


_SPOKEN = "whether this is an event, or only when it was said"


_OVER = "whether it is still to come"


def _may_be_over(reading: Reading, date: TextDate) -> bool:
    """Tell whether the last date of that name is near, and only the present tense says it is over.

    “The pier opens in April”, written in May.
    """
    first, now = date.value[:7], reading.article.published
    months = int(first[:4]) * 12 + int(first[5:] or 12) - int(now[:4]) * 12 - int(now[5:7])
    return date.rule == NEXT and months >= _FAR and is_planned(reading.text, date.start)


def _clause(reading: Reading, date: TextDate, sentence: Span) -> Clause | None:
    """Return the part of a sentence that tells what was on a date; None where none does."""
    text = reading.text
    if sentence[1] - sentence[0] > _SENTENCE or len(reading.dates_in(sentence)) > _DATES:
        return None
    if _is_aside(text, date, sentence):
        return None
    before = text[sentence[0] : date.start]
    if reading.quoted((date.start, date.end)) or text[sentence[1] - 1] == "?":
        return None
    if is_compared(before, text[date.end : sentence[1]]):
        return None
    clause = clause_of(reading, date, sentence)
    lead = text[clause.start : date.start]
    if (
        is_of_condition(lead)
        or is_in_gerund(lead)
        or (relative(lead) and not is_alone(text, date, clause))
    ):
        return None
    if not clause.turned and is_bound(before):
        return None
    if is_attribute(text, date, clause) or (
        not clause.turned and is_of_noun(before, text[date.end : date.end + 6])
    ):
        return noun_beside(text, date, sentence)
    return clause


def _happens(words: str) -> bool:
    """Tell whether some words say that something happens."""
    return has_verb(words) or has_finite_verb(words) or bool(HAPPENING.re.search(words))


def _said(reading: Reading, date: TextDate, part: Span) -> str:
    """Return the headline of a speech: a sentence without the day on which it was."""
    behind = reading.words((date.end, part[1])).strip()
    before = reading.words((part[0], date.start)).rstrip()
    alone = re.search(r"\b(?:on|in|late|early)$", before) and (behind[:1] in ",." or not behind)
    return shortened(told(before, behind) if alone else reading.words(part))


def _is_aside(text: str, date: TextDate, sentence: Span) -> bool:
    """Tell whether a date stands in brackets without a verb: “(1922–2013)”, “(2006)”."""
    if "(" not in text[sentence[0] : date.start]:
        return False
    depth, opens = 0, date.start
    while opens > sentence[0] and depth >= 0:
        opens -= 1
        depth += {")": 1, "(": -1}.get(text[opens], 0)
    closes = text.find(")", date.end, sentence[1])
    return depth < 0 <= closes and not direction(text, (opens, closes), closes, closes)


_OWN = Lazy(r"\bI\b|^(?:We|My|Our|You)\b|\b(?:consulted|told|asked) you\b")
"""What somebody tells of themselves, as in an interview: it is theirs, and not the article's."""


def _is_timely(words: str, date: TextDate, now: str) -> bool:
    """Tell whether the tense of some words goes with a date; the present goes with none gone by."""
    last = date.value.split("/")[-1]
    if not now or now[: len(last)] <= last:
        return True
    return not (tells_of_now(words) or (len(last) < 10 and tells_of_no_day(words)))


def _is_ahead(reading: Reading, date: TextDate) -> bool:
    now = reading.article.published
    first = date.value.split("/")[0]
    later = reading.words((date.start, date.end)).lower().startswith("later ")  # “later this month”
    return bool(now) and (later or first > now[: len(first)])


def _speech_around(reading: Reading, date: TextDate) -> Speech | None:
    """Return the speech beside which a date stands, which then may only say when that was."""
    for speech in reading.speech_at(date.start):
        inside = any(start <= date.start < end for start, end in speech.spans)
        return None if inside and speech.kind == "reported" else speech
    return None


def _holds(part: Span, speech: Speech) -> bool:
    """Tell whether a part of a sentence says who speaks."""
    spans = [span for span in (speech.speaker, speech.cue) if span]
    return all(part[0] <= start and end <= part[1] for start, end in spans)


def _names_who_speaks(reading: Reading, speech: Speech, words: str) -> bool:
    """Tell whether a headline with the day of a speech still says that it is one.

    “He will come on 3 May, she said on Monday”: on Monday she said so, and nobody came.
    """
    parts = [reading.words(span) for span in (speech.speaker, speech.cue) if span]
    return all(part.lower() in words.lower() for part in parts)


def _of_its_own(reading: Reading, date: TextDate, sentence: Span) -> bool:
    """Tell whether a date in a sentence with speech belongs to an event nevertheless.

    The first sentence of an article is its news. “Their October meeting” is an event.
    """
    if reading.sentences and sentence == reading.sentences[0]:
        return True
    around = reading.text[date.end : date.end + 25]
    noun = re.match(r"(?:['’]s)?\s+(?:[a-z-]+\s+)?(\w+)", around)
    return bool(noun and HAPPENING.re.match(noun[1]))


def _joined(events: list[Statement]) -> list[Statement]:
    """Join the events that are told twice: the same date, the same words."""
    found: list[Statement] = []
    of_date: dict[str, list[int]] = {}
    for event in events:
        known = of_date.setdefault(event.fields["date"], [])
        index = next((n for n in known[-_COMPARED:] if _same(event, found[n])), None)
        if index is None:
            known.append(len(found))
            found.append(event)
            continue
        other = found[index].fields
        cite = [
            *other["cite"],
            *(each for each in event.fields["cite"] if each not in other["cite"]),
        ]
        found[index] = found[index]._replace(fields={**other, "cite": cite[:_CITED]})
    return found


def _same(one: Statement, other: Statement) -> bool:
    """Tell whether one of two events of the same date is told in words of the other alone."""
    a, b = (set(_WORD.findall(each.fields["headline"].lower())) for each in (one, other))
    return a <= b or b <= a


_WORD = re.compile(r"\w+")
