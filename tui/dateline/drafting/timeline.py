"""The timeline of a draft: clauses whose main verb happened on a date that they name.

The rule is strict, since a missing event is seen at once and a false one is not: the headline is a
whole clause of the article with its subject named, and the date belongs to its main verb. Where
the clause reports what somebody said, it keeps the words that say so.
"""

from __future__ import annotations

import re
from typing import Any

from dateline.drafting.headlines import headline, in_balance
from dateline.drafting.main_clauses import Verb, belongs, clause_at, is_speech, main_verb
from dateline.drafting.plans import deeds, plans
from dateline.drafting.statements import Reading, Statement
from dateline.story.dates import parse_date, sort_key
from dateline.text.blocks import Span
from dateline.text.context import NEXT
from dateline.text.dates import TextDate
from dateline.text.lazy import Lazy
from dateline.text.sentences import is_ended
from dateline.text.tense import is_planned

_VALUE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?(?:/\d{4}-\d\d(?:-\d\d)?)?")
"""A year, a month, a day, or the days from one to another."""
_SENTENCE = 600
"""Characters of a sentence with an event; what is longer is a list or a table."""
_CITED = 5
"""Citations of an event that is reported again and again."""
_COMPARED = 20
"""Events of a date that the next one is compared with."""
_NEWS = 4
"""Sentences at the beginning in which somebody's words are the news themselves."""
_SPEECH = "whether this is an event, or only when it was said"
_UNSURE = "whether it will happen"
_OVER = "whether it is still to come"
_FAR = 10
"""Months ahead from which on the last month of that name is nearer than the next."""
_OF_DAY = Lazy(r"\s(?:morning|afternoon|evening|night|alone)\b")
_PERSONAL = Lazy(r"\b(?:I|we|We|me|us|my|My|our|Our)\b")
_JOINING = ("and", "or", "and in", "or in", "to", "–", "-", "—", ",", "and on", "or on")
_SPENT = frozenset(
    ["spent", "marked", "celebrated", "set", "chose", "named", "called", "picked", "proclaimed"]
)
"""Verbs whose object may be a day."""


def timeline(reading: Reading) -> list[Statement]:
    """Return the events of an article, in the order of their dates."""
    events = [event for date in _join_days(reading) if (event := _event(reading, date))]
    joined = _join_repeated([*deeds(reading), *events, *plans(reading)])
    return sorted(joined, key=lambda each: sort_key(parse_date(each.fields["date"])))


def _join_days(reading: Reading) -> list[TextDate]:
    """Return the dates of an article, the two of “May 5–7” as one from the first to the last."""
    found: list[TextDate] = []
    for date in reading.dates:
        if found and (found[-1].start, found[-1].end) == (date.start, date.end):
            date = date._replace(value=f"{found.pop().value}/{date.value}")
        found.append(date)
    return found


def _event(reading: Reading, date: TextDate) -> Statement | None:
    """Make an event of a date; None where it is not certain what happened then."""
    text, sentence = reading.text, reading.sentence_at(date.start)
    if not (sentence[0] <= date.start < sentence[1]) or not _VALUE.fullmatch(date.value):
        return None
    if sentence[1] - sentence[0] > _SENTENCE or not is_ended(reading.words(sentence)):
        return None
    if reading.quoted((date.start, date.end)) or text[sentence[1] - 1] == "?":
        return None
    span = _adverbial(text, sentence, date)
    vague = "/" in date.value and _COUNTED.re.match(text, date.start)  # weeks begin on two days
    if span is None or vague:
        return None
    clause = clause_at(text, sentence, date.start)
    verb = main_verb(text, clause, span)
    if verb is None:
        return None
    said = _reported(reading, verb, span, clause)
    within = said or verb
    if not belongs(text, within, span, clause):
        return None
    return _statement(reading, date, span, clause, verb, said)


def _reported(reading: Reading, verb: Verb, date: Span, clause: Span) -> Verb | None:
    """Return the verb of what is reported, where the date stands in that.

    “Lee said the pier had closed in May” is reported whole, under the date of what it says.
    """
    text = reading.text
    if date[0] < verb.end or not is_speech(text, verb):
        return None
    for speech in reading.speech_at(date[0]):
        for start, end in speech.spans:
            if start <= date[0] < end and speech.kind == "reported" and verb.end <= start:
                start += len("that ") * text.startswith("that ", start)
                return main_verb(text, (start, end), date)
    return None


def _statement(
    reading: Reading, date: TextDate, span: Span, clause: Span, verb: Verb, said: Verb | None
) -> Statement | None:
    text, now = reading.text, reading.article.published
    tense, negated = (said or verb).tense, (said or verb).negated
    first = date.value.split("/")[0]
    today = bool(now) and now.startswith(first)
    ahead = bool(now) and (first > now[: len(first)] or (today and tense in ("future", "possible")))
    if ahead and (negated or tense not in ("future", "possible")):
        return None
    if not ahead and tense != "past":
        return None
    speech = said is None and is_speech(text, verb, ("say", "tell"))
    if speech and sentence_number(reading, clause) >= _NEWS:
        return None
    others = [each for each in reading.dates_in(clause) if not span[0] <= each.start < span[1]]
    if any((said or verb).end <= each.start < span[0] for each in others):
        return None  # “from the arrival of Lee in 2006 to the death of Ek this year”
    if any(text[span[1] : each.start].strip() in _JOINING for each in others):
        return None  # “the figures for July and August”
    beside = verb.end <= span[0] and not text[verb.end : span[0]].strip()
    needed = beside and (verb.word in _SPENT or text.startswith(",", span[1]))
    remove = None if said or others or needed else span
    words = headline(text, clause, remove, keep=max(span[1], verb.end))
    if not in_balance(words) or len(words.split()) < 3 or _PERSONAL.re.search(words):
        return None
    fields: dict[str, Any] = {"date": date.value}
    if date.rule:
        fields["date_inferred"] = f"“{reading.words((date.start, date.end))}”: {date.rule}"
    fields["headline"] = words
    if ahead:
        fields["status"] = "planned"
    fields["cite"] = [reading.cite(clause)]
    unsure = _SPEECH if speech else _UNSURE if tense == "possible" else ""
    if ahead and not unsure and _may_be_over(reading, date):
        unsure = _OVER
    return Statement(fields, "the date of a main clause", unsure)


def _may_be_over(reading: Reading, date: TextDate) -> bool:
    """Return True if the last date of that name is near, and only the tense says it is not meant.

    “The pier opens in April”, written in May.
    """
    first, now = date.value[:7], reading.article.published
    months = int(first[:4]) * 12 + int(first[5:] or 12) - int(now[:4]) * 12 - int(now[5:7])
    return date.rule == NEXT and months >= _FAR and is_planned(reading.text, date.start)


def sentence_number(reading: Reading, span: Span) -> int:
    """Return how many sentences of the article come before a place."""
    return sum(1 for start in reading.sentence_starts if start <= span[0]) - 1


_COUNTED = Lazy(
    r"(?:late |early |mid-|later |earlier )?(?:last|this|next|yesterday|today|tomorrow|earlier"
    r"|later|\w+ .*\bago$)",
    re.I,
)
"""How a date begins that needs no preposition."""
_NTH = Lazy(r"[a-z]|\d+(?:st|nd|rd|th) [A-Z]")
"""How a date begins that has an article: `third Monday of May`, `3rd Sunday`; not `2020 model`."""
_BESIDE = frozenset(
    ["on", "in", "late", "early", "earlier", "later", "mid", "then", "just", "only"]
)
_AFTER = Lazy(r"(?:['’]s?\b|-|\s(?:and|or|to|through|–)\s\d|\s?[–—]\s?\d)")
"""After a date that is an adjective or one of several: “Monday's”, “2019-built”, “3 and 4”."""
_NOUN = Lazy(
    r"\s(?!(?:and|or|but|to|in|on|at|for|from|with|by|as|after|before|when|while|that|which|who|was"
    r"|were|is|are|had|has|have|will|would|of|until|because|during|against|over|into|about|near"
    r"|the|a|an|his|her|its|their|said|by|under|amid|without|following|where|outside|inside|he|she"
    r"|it|they|we|there|not|if|so|alone|night|morning)\b)[a-z]+"
)


def _adverbial(text: str, sentence: Span, date: TextDate) -> Span | None:
    """Return a date with its preposition, where it says when: “on Monday night”, “in 2019”.

    None for a date that does something else: “Monday's vote”, “the May 3 attack”, “since 2019”,
    “Class of 2019”, “(1900)”.
    """
    named = text[date.start : date.end]
    end = date.end
    if of_day := _OF_DAY.re.match(text, end, sentence[1]):
        end = of_day.end()
    if _AFTER.re.match(text, end, sentence[1]):
        return None
    begin, words = date.start, text[sentence[0] : date.start].split()
    led = False
    while words and words[-1].lower() in _BESIDE:
        last = words.pop()
        led = led or last.lower() in ("on", "in")
        begin = text.rindex(last, sentence[0], begin)
    lead = [each.lower() for each in words[-2:]]
    if _NTH.re.match(named) and lead in (["on", "the"], ["in", "the"]):
        led, begin = True, text.rindex(words[-2], sentence[0], begin)
        words = words[:-2]
    before = words[-1].lower() if words else ""
    bare = named[:1].isdigit() or len(date.value) < 10  # “2019”, “May”, “3 May”
    counted = _COUNTED.re.match(named)
    if not led and bare and not counted and not re.match(r"[A-Z]", named):
        return None
    if not led and len(date.value) < 10 and not counted:
        return None
    if not led and (before in _NOT_LED or before.endswith(("’s", "'s", "(", "-"))):
        return None
    if not led and _NOUN.re.match(text, end, sentence[1]) and begin > sentence[0]:
        return None
    if led and before in _NOT_LED - {"the", "a", "an"}:
        return None
    return begin, end


_NOT_LED = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "this",
        "that",
        "every",
        "each",
        "any",
        "of",
        "from",
        "since",
        "until",
        "till",
        "to",
        "than",
        "by",
        "before",
        "after",
        "between",
        "through",
        "during",
        "for",
        "at",
        "around",
        "about",
        "and",
        "or",
        "as",
        "due",
        "next",
        "last",
        "no",
    ]
)
"""Words before a date that take it out of its clause, or make it less exact."""


def _join_repeated(events: list[Statement]) -> list[Statement]:
    """Join events that are reported twice: the same date, and no word that the other lacks."""
    found: list[Statement] = []
    of_date: dict[str, list[int]] = {}
    for event in events:
        known = of_date.setdefault(event.fields["date"], [])
        index = next((n for n in known[-_COMPARED:] if _is_repeated(event, found[n])), None)
        if index is None:
            known.append(len(found))
            found.append(event)
            continue
        other = found[index].fields
        new = [each for each in event.fields["cite"] if each not in other["cite"]]
        found[index] = found[index]._replace(
            fields={**other, "cite": [*other["cite"], *new][:_CITED]}
        )
    return found


def _is_repeated(one: Statement, other: Statement) -> bool:
    a, b = (set(re.findall(r"\w+", each.fields["headline"].lower())) for each in (one, other))
    return a <= b or b <= a
