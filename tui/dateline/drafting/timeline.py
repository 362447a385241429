"""The timeline of a draft: the sentences with a date and an event of their own, and the plans."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dateline.drafting.statements import Reading, Statement, shortened, trimmed
from dateline.drafting.undated import deeds, plans
from dateline.story.dates import parse_date, sort_key
from dateline.text.blocks import Span
from dateline.text.clauses import has_verb
from dateline.text.dates import TextDate
from dateline.text.lazy import Lazy
from dateline.text.tense import direction

_POINT = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


_SENTENCE = 1500
"""Characters of a sentence with an event; what is longer is a list or a table."""
_CITED = 5
"""Citations of an event that is told again and again."""
_COMPARED = 20
"""Events of a date that the next one is compared with."""


class Dated(NamedTuple):
    """A date with the sentence that holds it."""

    date: TextDate
    sentence: Span


def dated(reading: Reading) -> list[Dated]:
    """Return the dates of an article that are known to the year at least, but for its dateline."""
    found = (
        Dated(date, reading.sentence_at(date.start))
        for date in reading.dates
        if _POINT.fullmatch(date.value)
    )
    return [each for each in found if each.sentence[0] <= each.date.start]


def timeline(reading: Reading) -> list[Statement]:
    """Return the events of an article, in the order of their dates."""
    events = [event for each in dated(reading) if (event := _event(reading, each))]
    found = _joined([*deeds(reading), *events, *plans(reading)])
    return sorted(found, key=lambda each: sort_key(parse_date(each.fields["date"])))


_TURNS = Lazy(
    r"\b(?:since|after|before|following|ahead of|on the heels of|until|despite|amid|in the wake of"
    r"|comes as|because of|prior to|from|when|where|while)\s+"
)
"""Where a clause or a phrase begins that may hold an event of its own."""


HAPPENING = Lazy(
    r"\b(?:visit|invasion|war|summit|election|meeting|attack|talks|agreement|deal|treaty|trip|strike"
    r"|launch|death|birth|crash|shooting|bombing|vote|referendum|coup|earthquake|flood|fire|storm"
    r"|ceremony|conference|trial|protest|protests|opening|closure|collapse|merger|arrest|murder"
    r"|battle|revolution|independence|accession|landing|explosion|release|hearing|debate|speech"
    r"|appointment|resignation|inauguration|ceasefire|eruption|pandemic|outbreak|festival|match"
    r"|final|championship|tournament|wedding|funeral|raid|siege|massacre|uprising)s?\b"
)
"""What happens, in a noun."""


def _event(reading: Reading, each: Dated) -> Statement | None:
    """Make an event of a date; None where it only says when somebody spoke, or nothing happens."""
    date, sentence = each
    if sentence[1] - sentence[0] > _SENTENCE:
        return None
    part = _part(reading, date, sentence)
    speech = _speech_around(reading, date)
    if speech and not _of_its_own(reading, date, sentence):
        return None
    if part == sentence and _SINCE.search(reading.text[sentence[0] : date.start]):
        return None
    headline = _told(reading, part, date) if speech else _headline(reading, part, date)
    if len(headline.split()) < 2 or not (has_verb(headline) or HAPPENING.re.search(headline)):
        return None
    fields: dict[str, Any] = {"date": date.value}
    if date.rule:
        fields["date_inferred"] = f"“{reading.words((date.start, date.end))}”: {date.rule}"
    fields["headline"] = headline
    if direction(reading.text, part, date.start, date.end) == "future" and _is_ahead(reading, date):
        fields["status"] = "planned"
    fields["cite"] = [reading.cite(part)]
    return Statement(
        fields,
        "a date with an event",
        "whether this is an event, or only when it was said" if speech else "",
    )


_SINCE = re.compile(r"\b(?:since|until|till|than in|as of)\s+(?:\w+\s)?$")
"""Before a date that bounds what a sentence tells, and is not when it happened."""
_DETERMINED = re.compile(r"\b(?:a|an|the|his|her|their|its|this|that|of)$", re.I)


def _is_ahead(reading: Reading, date: TextDate) -> bool:
    now = reading.article.published
    return bool(now) and date.value > now[: len(date.value)]


def _part(reading: Reading, date: TextDate, sentence: Span) -> Span:
    """Return the part of a sentence that a date belongs to.

    “… comes on the heels of Modi's visit in October”: the visit was in October, not what comes.
    """
    text = reading.text
    others = [each for each in reading.dates_in(sentence) if each != date and each.value]
    start = max([sentence[0], *(other.end for other in others if other.end <= date.start)])
    end = min([sentence[1], *(other.start for other in others if other.start >= date.end)])
    first, last = sentence
    turns = [match.end() for match in _TURNS.re.finditer(text, start, date.start)]
    for turn in reversed(turns):
        words = text[turn : date.start]
        clause = text[max(start, turn - 7) : turn].rstrip().endswith(("when", "where", "while"))
        if clause and has_verb(words) and len(words.split()) > 3:
            return trimmed(text, (turn, end), " ,;:—–-\n")
        if HAPPENING.re.search(words) and not has_verb(words):
            return trimmed(text, (turn, last if not others else end), " ,;:—–-\n")
    return first, last


def _speech_around(reading: Reading, date: TextDate) -> bool:
    """Tell whether a date stands beside speech, and may only say when that was."""
    for speech in reading.speech_at(date.start):
        inside = any(start <= date.start < end for start, end in speech.spans)
        return not (inside and speech.kind == "reported")
    return False


def _of_its_own(reading: Reading, date: TextDate, sentence: Span) -> bool:
    """Tell whether a date in a sentence with speech belongs to an event nevertheless.

    The first sentence of an article is its news. “Their October meeting” is an event.
    """
    if reading.sentences and sentence == reading.sentences[0]:
        return True
    around = reading.text[date.end : date.end + 25]
    noun = re.match(r"(?:['’]s)?\s+(?:[a-z-]+\s+)?(\w+)", around)
    return bool(noun and HAPPENING.re.match(noun[1]))


def _headline(reading: Reading, part: Span, date: TextDate) -> str:
    """Return what happened, in the words of the article: a clause of it, without the date."""
    text = reading.text
    before = text[part[0] : date.start]
    adjective = _DETERMINED.search(before.rstrip()) and re.match(
        r"\s+[a-z]", text[date.end : part[1]]
    )
    if adjective or re.match(r"['’]s\b", text[date.end :][:2]):
        return shortened(text[part[0] : part[1]])
    before = re.sub(
        r"(?:[\s,(]+(?:(?:in|on|at|by|since|from|until|till|during|of|late|early|mid|about|around"
        r"|back|as|and|the|end|beginning|their|for)\b[\s-]*)*)$",
        "",
        " " + before,
    ).strip()
    behind = text[date.end : part[1]].strip()
    count = len(before.split())
    if (count >= 3 and has_verb(before)) or (count >= 2 and HAPPENING.re.search(before)):
        words = before
    else:
        words = re.sub(r"^(?:['’]s\b)?[\s,]*", "", behind)
        if words[:1].islower() and before and "," not in behind[:2]:
            words = text[part[0] : part[1]] if count < 12 else words
    return shortened(words)


def _told(reading: Reading, part: Span, date: TextDate) -> str:
    """Return a sentence with speech, without its date where that stands between commas."""
    before = reading.text[part[0] : date.start].rstrip()
    behind = reading.text[date.end : part[1]].strip()
    lead = re.sub(r",?\s*\b(?:on|in|late|early)$", "", before)
    if lead != before and (behind.startswith((",", ".")) or not behind) and lead:
        return shortened(f"{lead} {behind.strip(' ,.')}")
    return shortened(reading.words(part))


def _joined(events: list[Statement]) -> list[Statement]:
    """Join the events that are told twice: the same date, mostly the same words."""
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
    """Tell whether two events of the same date are told in mostly the same words."""
    a, b = (
        {word for word in re.findall(r"\w{4,}", each.fields["headline"].lower())}
        for each in (one, other)
    )
    return len(a & b) > 0.5 * min(len(a), len(b)) or not (a and b)
