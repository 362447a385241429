"""Whether the words for a speaker are those of somebody, and whole."""

from __future__ import annotations

import re

from dateline.drafting.statements import Reading
from dateline.story.dates import MONTHS
from dateline.text.blocks import Span
from dateline.text.clauses import is_verb
from dateline.text.cues import first_cue
from dateline.text.mentions import is_role
from dateline.text.spoken import Speech
from dateline.text.subjects import PREPOSITIONS

_BEGINS_WORDS = (
    "as along back be not he she it they who which doesn't doesn’t there so too having keeps wait"
)
_BEGINS = frozenset(_BEGINS_WORDS.split())
"""How no name begins, with verbs and what ends as they do."""
_PARTICIPLES_WORDS = (
    "accused appointed elected hacked named registered related retired unconfirmed unelected "
    "united unnamed"
)
_PARTICIPLES = frozenset(_PARTICIPLES_WORDS.split())
"""And how one may begin."""
_ENDS_WORDS = (
    "who that which later earlier remains made spent shown few number latest most next common "
    "larger familiar same early first former a an the his de of Democratic"
)
_ENDS = frozenset((*_ENDS_WORDS.split(), *MONTHS))
"""How no name ends, with verbs, adverbs and years: the noun of which is cut off."""
_HOLDS_WORDS = (
    "said says told made spent struck shows uses concerns gives appeared tried didn't didn’t "
    "doesn't doesn’t shouldn't shouldn’t"
)
_HOLDS = frozenset(_HOLDS_WORDS.split())
"""What stands within no name."""
_HEADING = 6
"""Words with capitals in a row that a name has at most; with more, a heading runs into it."""
_ARTICLE_WORDS = "the a an his her their its another The A An His Her Their Its"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_SHOWING = ("show", "suggest", "indicat", "reveal", "impl", "confirm", "prov", "mean")
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
    tokens = words.split()
    if speech.speaker is None or not tokens or not _HOLDS.isdisjoint(tokens[1:]):
        return False
    if len(tokens) > _HEADING and all(any(map(str.isupper, each)) for each in tokens[:_HEADING]):
        return False
    first, last = tokens[0].partition("’s")[0], tokens[-1].rpartition("-")[2]
    if len(tokens) > 1 and first.endswith(("ed", "id")) and first_cue(first.lower(), 0, len(first)):
        return False  # “Continued Lee:”
    if first.lower() in _BEGINS or (_is_verb(first, "ing") and first not in _PARTICIPLES):
        return len(tokens) in (2, 3) and first.endswith("ing") and last.endswith("s")
    dated = last in MONTHS and tokens[-2:-1] == ["in"]  # “a poll in June”
    if not dated and (last in _ENDS or _is_verb(last, "ly") or re.fullmatch(r"[12]\d{3}", last)):
        return False
    return not _is_cut(reading, speech.speaker, speech.cue)


def _is_verb(word: str, ending: str) -> bool:
    """Tell what ends as a participle does, or with `ending`."""
    return word.islower() and word.endswith(("ed", ending))


def shows(reading: Reading, speech: Speech, words: str) -> bool:
    """Tell “the killings show that”, by which nobody says anything, from “a poll shows that”."""
    cue = reading.words(speech.cue) if speech.cue else ""
    if not cue.startswith(_SHOWING) or _is_record(words):
        return False
    named = (
        any(word[0].isupper() for word in words.split()[1:]) or words.split()[0] not in _ARTICLES
    )
    return not (named or is_role(words))


def _is_record(words: str) -> bool:
    """Tell polls and a study from other things."""
    tokens = [word.lower() for word in words.split()]
    return not _RECORD.isdisjoint((*tokens, *(word.removesuffix("s") for word in tokens)))


def _is_cut(reading: Reading, speaker: Span, cue: Span | None) -> bool:
    """Tell whether a word goes on at either end, or a noun follows that the name stands before."""
    text, (start, end) = reading.text, speaker
    if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        return True
    if text.endswith(") ", 0, start) and text[start - 3 : start - 2].isalnum():
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
