"""The events of a draft whose day the article does not give: plans, and what has been done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.drafting.headlines import headline, in_balance
from dateline.drafting.main_clauses import Verb, belongs, clause_at, main_verb
from dateline.drafting.statements import Reading, Statement
from dateline.story.dates import MONTHS
from dateline.text.blocks import Span
from dateline.text.lazy import Lazy, word_set

_MOST = 3
"""Of each kind in a draft: they are the least sure."""
_DEEDS = word_set(
    "acquitted adopted appointed approved arrested banned elected founded invited nominated "
    "ratified resigned sentenced signed"
)
_SOON = Lazy(
    r"\b(?:soon|shortly|in the coming (?:days|weeks|months|years)|in the near future"
    r"|at a later date|before long|in the (?:days|weeks|months) ahead)\b(?! (?:after|as|before)\b)"
)


def plans(reading: Reading) -> list[Statement]:
    """Return what is to happen on a day that the article does not give: “soon”."""
    found: list[Statement] = []
    now, text = reading.article.published, reading.text
    for span in reading.sentences if now else ():
        soon = _SOON.re.search(text, *span)
        if not soon or reading.quoted(soon.span()):
            continue
        for part in (*_reported(reading, span, soon.start()), clause_at(text, span, soon.start())):
            verb = main_verb(text, part, soon.span())
            ahead = verb and (verb.tense == "future" or verb.word == "would")
            if (
                verb
                and ahead
                and not reading.dates_in(part)
                and belongs(text, verb, soon.span(), part)
            ):
                fields = {"date": f"[{now}..]", "display_date": f"{soon[0]} (day not given)"}
                found += _statement(reading, part, verb, fields, "a plan without a day")
                break
    return found[:_MOST]


def deeds(reading: Reading) -> list[Statement]:
    """Return what has been done on a day that the article does not give."""
    found: list[Statement] = []
    now, text = reading.article.published, reading.text
    for span in reading.sentences if now else ():
        if reading.dates_in(span) or reading.quoted(span):
            continue
        part = clause_at(text, span, span[0])
        verb = main_verb(text, part, (span[1], span[1]))
        if verb and verb.word in _DEEDS and not verb.negated:
            fields = {"date": f"[..{now}]", "display_date": f"by {_in_words(now)} (day not given)"}
            found += _statement(reading, part, verb, fields, "a deed without a day")
    return found[:_MOST]


def _reported(reading: Reading, sentence: Span, at: int) -> Iterator[Span]:
    """Yield what a sentence reports around a place, without `that`."""
    for speech in reading.speech_at(sentence[0]):
        for start, end in speech.spans if speech.kind == "reported" else ():
            if start <= at < end:
                yield start + len("that ") * reading.text.startswith("that ", start), end


def _statement(
    reading: Reading, part: Span, verb: Verb, fields: dict[str, Any], rule: str
) -> Iterator[Statement]:
    words = headline(reading.text, part, keep=verb.end)
    if words and in_balance(words):
        status = {} if verb.tense == "past" else {"status": "planned"}
        doubt = "whether it is still planned" if status else "when it was"
        cite = [reading.cite(part)]
        yield Statement({**fields, "headline": words, **status, "cite": cite}, rule, doubt)


def _in_words(day: str) -> str:
    year, month, of_month = day.split("-")
    return f"{int(of_month)} {MONTHS[int(month) - 1]} {year}"
