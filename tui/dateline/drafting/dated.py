"""The dates of an article, and the part of its sentence that each belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.drafting.statements import Reading, trimmed
from dateline.text.blocks import Span
from dateline.text.clauses import has_verb
from dateline.text.dates import TextDate
from dateline.text.lazy import Lazy
from dateline.text.tense import direction, has_tense

_POINT = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""A year, a month or a day."""
_OPENS = Lazy(r"\b(from|between)\s+(?:the\s+)?(?:\w+\s+of\s+)?(?:early\s|late\s|mid-)?$", re.I)
_UNTIL = ("to", "until", "till", "through", "–", "-", "—")
"""Before the first date of a time, and between its two."""
_THROUGH = Lazy(r"\d(?:st|nd|rd|th)?\s?(?:-|–|—|\bto\b|\buntil\b|\bthrough\b)\s?\d")
_EITHER = Lazy(r" or (?:in |on )?(?:early |late |mid-)?")
"""In the words for days that are one time, and between two dates of which one is meant."""
_PART = Lazy(
    r"[;:]\s+|\s[–—-]\s(?=[A-Z])|,\s+(?:and|but|so|while|though|although|yet)\s+"
    r"|\s+(?:and|but)\s+(?=(?:he|she|it|they)\s)"
)
"""Where another part of a sentence begins, with a subject of its own."""
_JOINT = Lazy(
    r"(?:[,;:]\s+|\s+[—–-]\s+|\s+)(?:and|but|then|while|before|after|when|where|so|although"
    r"|though),?\s+|;\s+|:\s+(?=[A-Z])|,\s+(?=(?:he|she|it|they|who|which|whom|[a-z]+ing)\b)"
)
"""Where a clause may begin between two dates."""
_GOING_ON = Lazy(r"(?!during|following|according|including)[a-z]+ing\b")
_PREPOSITION = Lazy(r"(?:(?:again |late |early )?(?:[Ii]n|[Oo]n|at|by|from|since|during)\s+)?")
_DID = r"(?:was|were|had|has|[a-z]+ed|went|came|took|made|left|became|began|won|lost|died)\b"
_GOES_ON = Lazy(rf"(?:,?\s|\s(?:he|she|it|they)\s){_DID}")
"""A verb that a date stands before."""
_BEGINS_ANEW = Lazy(
    rf",?\s(?:the|an?|his|her|its|their|[A-Z][\w’'-]+)\s(?:[\w’'-]+\s){{0,4}}?{_DID}"
)
"""A subject and its verb behind a date: “opened in 1987, and in 1990 a fire destroyed”."""
_ASIDE = Lazy(r"[, ](?:who|which) [^,;]*, [^,;]*\Z", holding=("who ", "which "))
"""A relative clause that is over: a date in it is of its own."""
_TURNS = Lazy(
    r"\b(?:since|after|before|following|ahead of|on the heels of|until|despite|amid|in the wake of"
    r"|comes as|because of|prior to|from|to(?= the \w+ of)|when|where|while)\s+"
)
"""Where a clause or a phrase begins that may hold an event of its own."""
_PLACED = Lazy(r"(?:at|in|on|still|under|with|for|of)\b")
"""How words begin behind `while` that are no clause: “while at school”."""
_WHEN = ("when ", "where ", "while ")
_BOUNDS = ("since ", "after ", "before ", "until ")
"""How what a date is in begins: with a clause, or with what bounds the time."""
_HAPPENING_WORDS = (
    "accession agreement appointment arrest arrival attack battle birth bombing ceasefire "
    "caucus caucuse ceremony championship closure collapse conference coup crash deal death debate "
    "departure earthquake election eruption explosion festival final fire flood funeral hearing "
    "inauguration independence invasion landing launch massacre match meeting merger murder "
    "opening outbreak pandemic primary protest raid referendum release resignation retirement "
    "revolution shooting siege speech storm strike summit talks tournament treaty trial trip "
    "uprising visit vote war wedding"
)
HAPPENINGS = rf"\b(?:{'|'.join(_HAPPENING_WORDS.split())})s?\b"
HAPPENING = Lazy(HAPPENINGS)
"""What happens, in a noun."""


class Dated(NamedTuple):
    """A date with the sentence that holds it."""

    date: TextDate
    sentence: Span


def dated(reading: Reading) -> list[Dated]:
    """Return the dates of an article that are known to the year at least, but for its dateline.

    `the week of 6 May` is known; “last week” is not, as it can begin on Sunday or on Monday.
    """
    found = (
        Dated(date, reading.sentence_at(date.start))
        for date in reading.dates
        if _POINT.fullmatch(date.value)
        or ("/" in date.value and reading.text.startswith("week", date.start))
    )
    return [each for each in found if each.sentence[0] <= each.date.start < each.sentence[1]]


def with_ranges(text: str, found: list[Dated]) -> list[Dated]:
    """Join the two ends of a time: “from 2004 to 2006” is one date, “between May and June” too."""
    joined: list[Dated] = []
    for each in found:
        before = joined[-1] if joined else None
        if before and before.sentence == each.sentence and _is_range(text, before.date, each.date):
            first, last = before.date, each.date
            if not first.value < last.value or _EITHER.re.fullmatch(text, first.end, last.start):
                joined.pop()  # one of them is not known, or which of them it was
                continue
            rule = "; ".join(dict.fromkeys(part for part in (first.rule, last.rule) if part))
            both = TextDate(first.start, last.end, f"{first.value}/{last.value}", rule)
            joined[-1] = Dated(both, each.sentence)
        else:
            joined.append(each)
    return joined


def _is_range(text: str, first: TextDate, last: TextDate) -> bool:
    if first.start == last.start:  # “5-7 September”
        return bool(_THROUGH.re.search(text, first.start, first.end)) and "/" not in first.value
    if _EITHER.re.fullmatch(text, first.end, last.start):
        return True
    opens = _OPENS.re.search(text, max(0, first.start - 30), first.start)
    between = text[first.end : last.start].strip().removesuffix(" early").removesuffix(" late")
    if "/" in first.value:
        return False
    if not opens:  # “taken 30 October to 8 November”
        return between in _UNTIL and len(first.value) == len(last.value) == 10
    return between in _UNTIL if opens[1].lower() == "from" else between == "and"


class Clause(NamedTuple):
    """The part of a sentence that a date belongs to, alone or with others that stand beside it."""

    start: int
    first: int
    """Where the first of these dates begins."""
    last: int
    """Where the last of them ends."""
    end: int
    turned: bool = False
    """Whether it begins behind a word such as `since` or `when`."""


def clause_of(reading: Reading, date: TextDate, sentence: Span) -> Clause:
    """Return the part of a sentence that a date belongs to.

    “He left in 1724, and was called back in 1733” has a clause for each; “in 1876 and again in
    1877” is of one clause. What comes “on the heels of the visit in October” was not in October.
    """
    text = reading.text
    sentence = _said_that(reading, date, sentence) or sentence
    others = [
        each
        for each in reading.dates_in(sentence)
        if each.value and not (date.start <= each.start < date.end)
    ]
    start, first, behind = sentence[0], date.start, date.end
    ahead = [each for each in others if each.start >= date.end]
    until = ahead[0].start if ahead else _told_until(reading, date, sentence)
    past = [each for each in others if each.end <= date.start]
    if not past:
        start = _own_start(reading, date, sentence)
    for other in reversed(past):
        if _ASIDE.search(text, sentence[0], first) and "," in text[other.end : first]:
            break  # “Lee, who came in 1924, left in 1933”
        if joints := _joints(text, (-1, until), (other.end, first), behind):
            start = joints[-1][1]
            break
        first, behind = other.start, other.end
    last, end = date.end, sentence[1]
    for other in ahead:
        if _ASIDE.search(text, sentence[0], other.start) and "," in text[last : other.start]:
            end = text.index(",", last) + 1
            break
        if joints := _joints(text, (start, sentence[1]), (last, other.start), other.end):
            end = joints[0][0]
            break
        last = other.end
    return _turned(text, Clause(start, first, last, end))


def _own_start(reading: Reading, date: TextDate, sentence: Span) -> int:
    """Return where the last part of a sentence begins that tells something up to a date.

    “It never won, and it closed in March” tells of March only that it closed. Where somebody says
    all of it, what is said stays whole.
    """
    text = reading.text
    if any(a <= date.start < b for it in reading.speech_at(date.start) for a, b in it.spans):
        return sentence[0]
    start = sentence[0]
    for match in _PART.re.finditer(text, sentence[0], date.start):
        tells = _tells(text, (match.end(), date.start))
        if _PREPOSITION.re.fullmatch(text, match.end(), date.start):  # “twice: in 2011 he was”
            tells = bool(_BEGINS_ANEW.re.match(text, date.end) or _GOES_ON.re.match(text, date.end))
        elif not tells and "," not in text[match.end() : date.start]:  # “and Lee on Monday left”
            tells = bool(_GOES_ON.re.match(text, date.end))
        if tells and _tells(text, (start, match.start())):
            start = match.end()
    return start


def _said_that(reading: Reading, date: TextDate, sentence: Span) -> Span | None:
    """Return what is reported behind `that`, if the date is in it and another is when it was said.

    “Lee said on 3 May that it opens on 4 June”: Lee said nothing on 4 June.
    """
    for speech in reading.speech_at(date.start):
        for start, end in speech.spans:
            inside = start <= date.start < end and reading.text.startswith("that ", start)
            if inside and speech.kind == "reported" and reading.dates_in((sentence[0], start)):
                return start + len("that "), end
    return None


def _told_until(reading: Reading, date: TextDate, sentence: Span) -> int:
    """Return where the words end that are told of a date: before “the council said”."""
    spans = [span for speech in reading.speech_at(date.start) for span in speech.spans]
    return next((end for start, end in spans if start <= date.start < end), sentence[1])


def _joints(text: str, around: Span, between: Span, behind: int) -> list[Span]:
    """Return what joins two clauses between two dates, each with a verb in what is around it.

    What is around may begin at -1, where the first need not have a verb. `behind` is where the
    second date ends. “in 1997 and 1998, she” is of one clause; “at Ayr, and in August 1799
    entered” is not, nor is “In 1997 she left, and in 1998 she”.
    """
    found = []
    for match in _JOINT.re.finditer(text, *between):
        alone = _PREPOSITION.re.fullmatch(text, match.end(), between[1])
        if alone and " and " in f" {match[0]} ":
            anew = match[0][0] == "," and _BEGINS_ANEW.re.match(text, behind)
            tells = _tells(text, (between[0], match.start()))
            if not (tells or anew or _GOES_ON.re.match(text, behind)):
                continue
        going_on = _GOING_ON.re.match(text, match.end(), around[1]) or _tells(
            text, (match.end(), around[1])
        )
        if going_on and (around[0] < 0 or _tells(text, (around[0], match.start()))):
            found.append(match.span())
    return found


def _tells(text: str, span: Span) -> bool:
    """Tell whether a stretch of a sentence has a verb."""
    start, end = span
    return bool(direction(text, span, end, end) or direction(text, span, start, start))


def _turned(text: str, clause: Clause) -> Clause:
    """Return the phrase in a clause that a date belongs to, where one with an event holds it."""
    turns = [match.end() for match in _TURNS.re.finditer(text, clause.start, clause.first)]
    for turn in reversed(turns):
        words, lead = text[turn : clause.first], text[clause.start : turn]
        if lead.endswith(_WHEN):
            holds = has_verb(words) and len(words.split()) > 3 and not _PLACED.re.match(words)
        else:
            holds = "," not in words and bool(HAPPENING.re.search(words)) and not has_verb(words)
            holds = holds or (lead.endswith(_BOUNDS) and _is_whole(words))
        if holds:
            return clause._replace(start=turn, turned=True)
    return clause


def _is_whole(words: str) -> bool:
    """Tell whether what stands behind `since` is a clause of its own: “since Lee took office”."""
    if _GOING_ON.re.match(words):
        return "," not in words
    return "," not in words and len(words.split()) > 2 and has_tense(words)


def span_of(reading: Reading, clause: Clause) -> Span:
    """Return where the words of a clause stand, without the marks around them."""
    return trimmed(reading.text, (clause.start, clause.end), " ,;:—–-\n")
