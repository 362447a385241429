"""The day on which something was said, where its sentence says so."""

from __future__ import annotations

import re

from dateline.drafting.statements import Reading
from dateline.text.blocks import Span
from dateline.text.dates import TextDate
from dateline.text.lazy import Lazy
from dateline.text.spoken import Speech

_SAID = 80
"""Characters from the verb of a quote within which a date says when it was."""
_TOLD_BESIDE = Lazy(r"\b(?:who|which|whose|where)\b")
"""Before a date of what is told beside: “Lee, who joined in 2022, said”."""

_OTHER = Lazy(r"[,;] (?:and|but|while|as)\b|\bthat\b")
"""Between a date and a verb that it does not belong to."""


_OWNED = Lazy(r"(?:\s(?:morning|afternoon|evening|night))?['’]s?\s")
_STATEMENT = Lazy(
    r",?\s(?:[\w-]+\s){0,2}(?:statement|interview|e-?mail|message|letter|speech|post|tweet|report"
    r"|memo|article|briefing|address|release|filing|essay|column|note|book|hearing|rally)\b"
)
"""Behind the date of what somebody said: “in a September 2015 statement”."""
_AT = Lazy(r"\b(?:[Aa]t|[Ii]n|[Dd]uring) (?:\w+ )?$")
_MEETING = Lazy(r"(?:['’]s)? (?:\w+ )?(?:meeting|conference|summit|talks|call|visit|debate)\b")
"""And of where they did: “during their October meeting”."""
_ADVERBIAL = Lazy(
    r"\s*(?:[^\w\s]|$|(?:morning|afternoon|evening|night|in|on|at|that|to|during|after|before|as|of"
    r"|from|with|by|when|while|and|but|he|she|it|they|we|there|the|an?|his|her|their|its|if|whether"
    r"|how|why|what|[A-Z]\w*|\w+ly|said|says|told)\b)"
)
"""Behind a date that says when."""
_OF_A_NOUN = Lazy(r"\b(?:the|an?|his|her|their|its)\s(?:[\w-]+\s)?$")


_YEARS = re.compile(r"\s(?:and|or)\s\d{4}\s[a-z]+s\b")
"""Behind a year that says which ones: “the 2008 and 2012 races”."""


def _is_of_other(reading: Reading, speech: Speech, date: TextDate) -> bool:
    """Tell whether a date says which one something is: “Tuesday's vote”, “the Nov. 8 election”."""
    before, behind = reading.text[: date.start][-30:], reading.text[date.end : date.end + 60]
    if speech.speaker and speech.speaker[0] <= date.start < speech.speaker[1]:
        return True
    if _STATEMENT.re.match(behind) or (_AT.re.search(before) and _MEETING.re.match(behind)):
        return False
    if behind.startswith("-") or _OWNED.re.match(behind) or not _ADVERBIAL.re.match(behind):
        return True
    if before.endswith("as early as ") or _YEARS.match(behind):
        return True
    return bool(re.match(r"\s+[A-Z]", behind) and _OF_A_NOUN.re.search(before))


_OTHER_CLAUSE = Lazy(
    r"\W*(?:(?:But|And) )?(?:(?:Al)?though|While|After|Before|Since|Because|As|If|Until|Once"
    r"|Despite|Having|When (?!asked))\b",
    re.IGNORECASE,
)
"""How a clause begins that has its own day: “Although he left on Monday, she said”."""
_APPOINTED = Lazy(
    r"\b(?!(?:publish|releas|issu|dat|post|air|record|tap|broadcast|deliver|ask|relat|unit)ed\b)"
    r"[a-z]+ed\b"
)
"""What tells, before a date, what else was then: “said Lee, of a group formed last May”."""
_DONE = Lazy(rf"{_APPOINTED.pattern}|\b(?:is|are|was|were|has|had|will)\b")
"""And in a clause before the one with the verb: “Lee was shown out on Monday, Ek said”."""


def _outside(reading: Reading, said: list[Span], span: Span) -> str:
    """Return a stretch of the text without what is said in it."""
    start, end = span
    for first, last in sorted(said):
        if start <= first < end:
            rest = _outside(reading, said, (min(last, end), end))
            return f"{reading.words((start, first))} {rest}"
    return reading.words((start, end)) if start < end else ""


def said_on(reading: Reading, speech: Speech) -> str:
    """Return the day on which it was said, where the sentence says so outside of what was said."""
    if speech.cue is None or speech.rule == "according to":
        return ""
    if speech.speaker and reading.text.endswith("what ", 0, speech.speaker[0]):
        return ""  # “In 2009, under what Lee called “the old way””
    now = reading.article.published
    said = [span for each in reading.speech_at(speech.sentence[0]) for span in each.spans]
    at = speech.cue[0]
    for date in sorted(reading.dates_in(speech.sentence), key=lambda each: abs(each.start - at)):
        outside = not any(start <= date.start < end for start, end in said)
        between = (speech.cue[1] if date.start > speech.cue[1] else speech.sentence[0], date.start)
        behind = reading.words((date.end, speech.cue[0])) if date.end < speech.cue[0] else ""
        if _TOLD_BESIDE.re.search(reading.words(between)) or _OTHER.re.search(behind):
            continue
        lead = reading.words((speech.sentence[0], date.start))
        shared = reading.words(speech.cue).endswith("ing")
        other = _OTHER_CLAUSE.re.match(lead) or (not shared and _DONE.re.search(lead))
        if other and "," in behind:
            continue
        if not behind and _APPOINTED.re.search(_outside(reading, said, between)):
            continue
        exact = len(date.value) in (4, 7, 10)
        if _is_of_other(reading, speech, date):
            continue
        if outside and exact and abs(date.start - speech.cue[1]) < _SAID:
            return date.value if not now or date.value <= now else ""
    return ""
