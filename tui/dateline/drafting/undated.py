"""The events of a draft whose day the article does not give: plans, and what has been done."""

from __future__ import annotations

import re

from dateline.drafting.shortening import shortened
from dateline.drafting.statements import Reading, Statement, trimmed
from dateline.story.dates import MONTHS
from dateline.text.blocks import Span
from dateline.text.lazy import Lazy
from dateline.text.tense import direction

_MOST = 3
"""Of each kind in a draft: they are the least sure."""
_DEED_WORDS = (
    "acquitted adopted agreed appointed approved arrested banned closed dismissed elected founded "
    "invited launched nominated opened ordered ratified rejected resigned sentenced signed"
)
_DEEDS = frozenset(_DEED_WORDS.split())
_DEED = Lazy(
    r"(?:[A-Z][\w.’'-]*\s){1,4}(?:has |have |had )?(?:also |later |then )?(?P<verb>[a-z]+)\b"
)
"""How a sentence begins that tells what somebody did, if the verb is one of these."""
_SOON = Lazy(
    r"\b(?:soon|shortly|in the coming (?:days|weeks|months|years)|in the near future|upcoming"
    r"|at a later date|before long|in the (?:days|weeks|months) ahead)\b"
)


def plans(reading: Reading) -> list[Statement]:
    """Return what is to happen on no day that is known: the words of the source stand for it."""
    now = reading.article.published
    found: list[Statement] = []
    for span in reading.sentences if now else ():
        soon = _SOON.re.search(reading.text, *span)
        if not soon or any(each.value > now for each in reading.dates_in(span)):
            continue
        if direction(reading.text, span, soon.start(), soon.end()) != "future":
            continue
        inside = [
            part
            for speech in reading.speech_at(span[0])
            if speech.kind == "reported"
            for part in speech.spans
            if part[0] <= soon.start() < part[1]
        ]
        part = inside[0] if inside else span
        words = re.sub(r"^that\s+", "", reading.words(part))
        fields = {
            "date": f"[{now}..]",
            "display_date": f"{soon[0]} (day not given)",
            "headline": shortened(words),
            "status": "planned",
            "cite": [reading.cite(trimmed(reading.text, part))],
        }
        found.append(Statement(fields, "a plan without a day", "whether it is still planned"))
    return found[:_MOST]


def deeds(reading: Reading) -> list[Statement]:
    """Return what has been done on a day that the article does not give."""
    now = reading.article.published
    if not now:
        return []
    found = []
    for span in reading.sentences:
        words = reading.words(span)
        deed = _DEED.re.match(words)
        if not deed or deed["verb"] not in _DEEDS or reading.dates_in(span):
            continue
        if any(speech.kind != "partial" for speech in reading.speech_at(span[0])):
            continue
        part = _main_clause(reading, span)
        fields = {
            "date": f"[..{now}]",
            "display_date": f"by {_in_words(now)} (day not given)",
            "headline": shortened(reading.words(part)),
            "cite": [reading.cite(part)],
        }
        found.append(Statement(fields, "a deed without a day", "when it was"))
    return found[:_MOST]


def _in_words(day: str) -> str:
    year, month, of_month = day.split("-")
    return f"{int(of_month)} {MONTHS[int(month) - 1]} {year}"


def _main_clause(reading: Reading, span: Span) -> Span:
    cut = re.search(r",\s", reading.words(span))
    if cut and cut.start() > 20:
        return span[0], span[0] + cut.start()
    return trimmed(reading.text, span, " .\n")
