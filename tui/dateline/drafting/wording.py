"""Headlines that would say more than their sentence does: they get its fuller words, or a doubt."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.drafting.belonging import tells_of_later, tells_of_no_day, tells_of_now
from dateline.drafting.dated import HAPPENINGS, Clause, span_of
from dateline.drafting.headlines import before_lead
from dateline.drafting.shortening import WHOLE, has_finite_verb, shortened
from dateline.drafting.statements import Reading
from dateline.text.blocks import Span
from dateline.text.context import LAST
from dateline.text.dates import TextDate
from dateline.text.lazy import Lazy
from dateline.text.subjects import of_sentence
from dateline.text.tense import direction, has_tense

_PRONOUN = Lazy(r"(?:He|She|It|They)\b")
_NOTE = r"(?:\s?\[\w{1,3}\])?"
_PAIRED = Lazy(rf"(?:{_NOTE},?\s(?:and|or)\s(?:again\s)?(?:in\s|on\s)?[A-Z\d].{{0,17}})?")
_PAIRING = Lazy(rf"(?:[A-Z\d].{{0,17}}?{_NOTE},?\s(?:and|or)\s(?:again\s)?(?:in\s|on\s)?)?")
_LEADING_WORDS = "around at between by during early from in late of on since that the until"
_LEADING = frozenset(_LEADING_WORDS.split())
_THE = r"(?:the|an?|his|her|its|their)"
_NAME = Lazy(
    rf"(?:{_THE}\s)?(?:(?!{_THE}\s)[^\s,;:]+\s){{0,6}}?{HAPPENINGS}",
    re.IGNORECASE,
)
"""The name of what happens: “Sunday's vote”, and not “the town mourns a shooting”."""
_PAST = Lazy(
    r"\b(?:(?:did|was|were|had|could)n['’]t|beat|clung|dealt|dove|felt|heard|hung|hurt|laid|lay"
    r"|meant|overcame|shut|slept|spread|swung|understood|undertook|upset|wept)\b"
)
"""Forms of the past that may be something else too, which is no harm here."""
_WITHIN = Lazy(
    r"\s(?:after|although|because|before|how|that|though|until|what|when|where|whether|while)\s"
    r"|,\s(?=[a-z]+ing\s)"
)
_GOING = Lazy(
    r"(?:Being|Having)\b|(?!(?:During|Following|According|Including)\b)[A-Z][a-z]+ing"
    r" (?:an?|the|his|her|its|their|for|in|on|out|to|up|with)\b"
)
_EXPECTED = Lazy(r"(?:Expected|Planned|Scheduled|Due|Set) to\b")
_HANGING = Lazy(r"\s[–—-]+\s(?:held|made|[a-z]+ed)$")
_LEADING_IN = Lazy(
    r"(?:In|At|On|Despite|With|By|For|From|After|Ahead|Amid|Because|Under)\b(?! [A-Z\d])"
)
"""How what begins that is no clause."""
_RELATIVE = Lazy(r"(?:which|who|whom|whose|when|where|while)\b", re.IGNORECASE)
"""How words begin that say nothing without what stands before them."""
_TO_COME = Lazy(r"\b[a-z]+ed to [a-z]+(?: [\w’'-]+){0,3}? (?:on |in )?$")
_CONTACT = Lazy(
    r"\b(?!(?:after|and|as|because|before|but|how|if|once|or|said|says|since|so|than|that|then"
    r"|until"
    r"|what|when|where|which|while|who)\b)[a-z]+ (?:[A-Z][\w’'-]+|he|she|it|they) (?:has |had )?"
    r"(?:did|gave|held|made|said|saw|set|took|won|wrote|[a-z]+ed)$"
)
"""A relative clause without its pronoun, which a date ends: “laughs at remarks Lee made”."""
_BESIDE = Lazy(
    r",\s(?:who|which|whose)\b[^,;]*(?=,|$)|,\s[a-z]+ing\b[^,;]*(?=,|$)"
    r"|,\s(?:born|built|held|made|[a-z]+ed)\b[^,;]*(?=,)"
)
"""What is told beside: its verb is not the main one."""
_NOWADAYS = ("today", "now")
_SEVERAL = "which of the dates in its sentence is its own"
_ELSEWHERE = "whether its date is that of another part of its sentence"
_UNTOLD = "whether it happened on that date"


def is_alone(text: str, date: TextDate, clause: Clause) -> bool:
    """Tell whether no other date stands in a clause but right beside it: “in 2008 and 2012”."""
    before = _PAIRING.re.fullmatch(text, clause.first, date.start)
    return bool(before and _PAIRED.re.fullmatch(text, date.end, clause.last))


def is_fragment(words: str) -> bool:
    """Tell whether a headline says nothing without the words before it or behind it."""
    if _RELATIVE.re.match(words) or _HANGING.re.search(words):
        return True
    if _EXPECTED.re.match(words):
        return True
    if _GOING.re.match(words):  # “Pleading with the voters”
        return of_sentence(words, 0, len(words)) is None
    leads = bool(_LEADING_IN.re.match(words))
    return leads and ("," not in words or not has_finite_verb(words))


class Wording(NamedTuple):
    """How an event is told."""

    words: str
    part: Span
    """Where they stand."""
    unsure: str = ""
    """What a person should look at; empty where there is nothing."""


def worded(reading: Reading, date: TextDate, clause: Clause, sentence: Span, words: str) -> Wording:
    """Return a headline in the words that its date goes with.

    It is the whole clause, with its dates, where a date is not the first of it, stands within
    another clause, or has lost what stands beside it; the whole sentence where only that has the
    name for “she”.
    """
    text, unsure = reading.text, ""
    part = span_of(reading, clause) if clause[0] > sentence[0] else (sentence[0], clause.end)
    first = date.start <= clause.first or is_alone(text, date, clause)
    if _PRONOUN.re.match(words) and part[0] > sentence[0] and _names(reading, sentence, part):
        words, part = shortened(reading.words(sentence), WHOLE), sentence
    elif not _holds_place(text, clause, words):
        unsure = "" if words.endswith("…") or not first else _ELSEWHERE
        words = shortened(reading.words((clause.start, clause.end)), WHOLE)
    elif not first or _ends_within(text, clause, words):
        words = shortened(reading.words((clause.start, clause.end)), WHOLE)
    return Wording(words, part, unsure or _doubt(reading, date, clause, words))


def _ends_within(text: str, clause: Clause, words: str) -> bool:
    """Tell whether a date ends a clause that is not the main one: “left after she came in May”."""
    return _plain(words)[-1:] == _last_before(text, clause) and any(
        has_finite_verb(words[: match.start()]) and has_finite_verb(words[match.end() :])
        for match in _WITHIN.re.finditer(words)
    )


def _last_before(text: str, clause: Clause) -> list[str]:
    """Return the word before a date that does not only lead to it, if there is one."""
    return _plain(before_lead(text[clause.start : clause.first]))[-1:]


def _plain(words: str) -> list[str]:
    """Return words in lower case, without the marks around them."""
    return [plain for word in words.lower().split() if (plain := word.strip(" ,;:.()—–-"))]


def _names(reading: Reading, sentence: Span, part: Span) -> bool:
    """Tell whether a sentence that a headline can hold names its subject before a part of it."""
    subject = of_sentence(reading.text, sentence[0], part[0])
    named = subject and not _PRONOUN.re.match(reading.words(subject).capitalize())
    return bool(named) and sentence[1] - sentence[0] <= WHOLE


def _holds_place(text: str, clause: Clause, words: str) -> bool:
    """Tell whether a headline still has a word that stood beside its date."""
    behind = _plain(text[clause.last : clause.end])
    beside = _last_before(text, clause) + [each for each in behind if each not in _LEADING][:1]
    return not beside or any(each in words.lower() for each in beside)


def _doubt(reading: Reading, date: TextDate, clause: Clause, words: str) -> str:
    """Return what is unsure in an event that has been; empty where nothing is."""
    named = reading.words((date.start, date.end))
    whole = named in words or clause.first == clause.last
    if not whole and not _holds_place(reading.text, clause, words):
        return _SEVERAL
    if date.start > clause.first and not whole and not is_alone(reading.text, date, clause):
        return _SEVERAL
    if not whole and _CONTACT.re.search(words):
        return _ELSEWHERE
    if date.value > reading.article.published > "":
        end = len(words)
        done = tells_of_no_day(words) and direction(words, (0, end), end, end) == "past"
        return _UNTOLD if done else ""  # “Lee has refused to come”, next month
    near = reading.text[clause.start : date.start]
    if date.rule == LAST and re.search(r"\d", named) and _TO_COME.re.search(near):
        return _UNTOLD  # “offered to come on 14 April”: the next one
    return _UNTOLD if _is_untold(words, named, date.value, reading.article.published) else ""


def _is_untold(words: str, named: str, value: str, now: str) -> bool:
    """Tell whether some words neither name what happened nor tell it in the past.

    “The town mourns a shooting”, last month. On the day of publication itself the present will do,
    but for “today”, which may mean nowadays. “They laugh at what Lee did this year” tells of both.
    """
    if value < now[: len(value)] and tells_of_later(words):
        return True
    nowadays = named.lower() in _NOWADAYS
    if has_tense(_BESIDE.re.sub("", words)) or _PAST.re.search(words):
        end = len(words)
        mixed = nowadays or direction(words, (0, end), end, end) == "past"
        return now.startswith(value) and mixed and tells_of_now(words)
    return (value != now or nowadays) and not _NAME.re.match(words)
