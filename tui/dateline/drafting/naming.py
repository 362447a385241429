"""Whether the words for a speaker are those of somebody, and whole."""

from __future__ import annotations

import re

from dateline.drafting.statements import Reading
from dateline.story.dates import MONTHS
from dateline.text.blocks import Span
from dateline.text.clauses import is_verb
from dateline.text.cues import first_cue
from dateline.text.lazy import Lazy
from dateline.text.mentions import is_role
from dateline.text.spoken import Speech
from dateline.text.subjects import PREPOSITIONS

_BEGINS_WRONG = Lazy(
    r"(?:(?i:as|along|back|be|not|he|she|it|they|who|which|doesn['’]t|there|so|too|having|keeps|wait)"
    r"|[a-z]+ing(?! [a-z]+s$)"
    r"|(?!(?:un)?(?:register|retir|name|hack|relat|unit|accus|elect|appoint)ed\b)[a-z]+ed)\b"
)
"""How no name begins: with a verb, a particle."""
_ENDS_WRONG = Lazy(
    r"\b(?:[a-z]+(?:ed|ly)|who|that|which|later|earlier|remains|made|spent|shown|few|number|latest"
    r"|most|next|common|larger|familiar|same|early|first|former|a|an|the|his|de|of|[12]\d{3}"
    rf"|Democratic|(?<!\bin )(?:{'|'.join(MONTHS)}))$"
)
"""How no name ends: on an adjective, a verb, a year, the noun of which is cut off."""
_HOLDS_WRONG = Lazy(
    r"\s(?:said|says|told|made|spent|struck|shows|uses|concerns|gives|appeared|tried|didn['’]t|doesn['’]t"
    r"|shouldn['’]t|[a-z]+ed (?:on|at|to|for) [A-Z])\b"
)
_HEADING = Lazy(r"(?:\S*[A-Z]\S* ){6}")
"""More words with capitals than a name has: a heading that runs into a sentence."""
_SHOWING = Lazy(r"(?:show|suggest|indicat|reveal|impl|confirm|prov|mean)")
"""How verbs begin by which things, too, are said to say something."""
_RECORD_WORDS = (
    "ad analyses analysis article book data document email e-mail estimate figure file filing "
    "footage forecast index investigation letter list memo message note number paper poll "
    "polling post record report research result return review statement statistic stories "
    "story studies study summary survey tally testimony transcript tweet video website"
)
_RECORD = frozenset(_RECORD_WORDS.split())
"""What says something though it is a thing."""
_ON = frozenset(
    (
        *PREPOSITIONS,
        *("and", "or", "but", "who", "that", "which", "whose", "when", "where", "while", "because"),
        *("also", "not", "never", "then", "later", "first", "both", "all", "once", "still", "now"),
        *("before", "after", "if", "though", "although", "until", "since", "told", "ago", "here"),
        *("last", "this", "today", "yesterday", "soon", "even", "often", "familiar", "earlier"),
        *("spoke", "wrote", "drew", "ran", "stood", "sat", "put", "set", "cut", "won", "did", "do"),
    )
)
"""What may follow the words for somebody."""


def is_whole(reading: Reading, speech: Speech, words: str) -> bool:
    """Tell whether nothing of the words for a speaker is cut off, and nothing else is in them."""
    if (
        speech.speaker is None
        or not words
        or _HEADING.re.match(words)
        or _HOLDS_WRONG.re.search(words)
    ):
        return False
    first, *others = words.split()
    if others and first_cue(first.lower(), 0, len(first)):
        return False  # “Continued Lee:”
    if _BEGINS_WRONG.re.match(words) or _ENDS_WRONG.re.search(words):
        return False
    return not _is_cut(reading, speech.speaker, speech.cue)


def shows(reading: Reading, speech: Speech, words: str) -> bool:
    """Tell “the killings show that”, by which nobody says anything, from “a poll shows that”."""
    cue = reading.words(speech.cue) if speech.cue else ""
    if not _SHOWING.re.match(cue) or _is_record(words):
        return False
    named = (
        any(word[0].isupper() for word in words.split()[1:]) or words.split()[0] not in _ARTICLES
    )
    return not (named or is_role(words))


def _is_record(words: str) -> bool:
    """Tell polls and a study from other things."""
    tokens = [word.lower() for word in words.split()]
    return not _RECORD.isdisjoint((*tokens, *(word.removesuffix("s") for word in tokens)))


_ARTICLES = (
    "the",
    "a",
    "an",
    "his",
    "her",
    "their",
    "its",
    "The",
    "A",
    "An",
    "His",
    "Her",
    "Their",
    "Its",
    "another",
)


def _is_cut(reading: Reading, speaker: Span, cue: Span | None) -> bool:
    """Tell whether a word goes on at either end, or a noun follows that the name stands before."""
    text, (start, end) = reading.text, speaker
    if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        return True
    if text.endswith(") ", 0, start):
        return True
    if text[end : end + 1] in ("-", "/") or (text[end : end + 1].isalnum()):
        return True
    if re.match(r" \([^)]*\) [A-Z]", text[end : end + 60]):
        return True  # “The Oban (Scotland) Post”
    on = re.match(r"\.? ([a-z][\w-]*)", text[end : end + 40])
    if (
        not on
        or (cue and cue[0] == end + on.start(1))
        or on[1] in _ON
        or on[1].endswith("ly")
        or (on[1].endswith("ing") and is_role(text[start:end]))  # “a mason watching the pier”
    ):
        return False
    if cue and cue[1] <= start:
        return not on[1].endswith("ed")  # no verb follows; “a poll taken”
    follows = first_cue(text, end + on.start(1), end + on.end(1))
    return not (follows or is_verb(on[1]))
