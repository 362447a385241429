"""Whether what a clause tells happened on the date that stands in it.

“They are mindful of how it changed in 2008”: what they are was not in 2008. A date may also bound
or compare what is told, or belong to a clause within.
"""

from __future__ import annotations

import re

from dateline.text.clauses import is_verb
from dateline.text.cue_forms import is_noun
from dateline.text.cues import cues
from dateline.text.lazy import Lazy
from dateline.text.subjects import PREPOSITIONS
from dateline.text.tense import direction, may_come

AMOUNT = r"[£$€]?\d[\d.,]*(?:%| per ?cent| (?:m|b|tr)illion)?"
_COMPARED = Lazy(
    r"\b(?:up|down|compared|rose|risen|fell|fallen|rises|falls|grew|grown|dropped|[a-z]+ed|more"
    rf"|less|going)\b[^;]{{0,150}}? ?\b(?:from|with|than|against) {AMOUNT}(?: [a-z]+){{0,2}} "
    r"(?:in |on )?$"
    r"|\bthan (?:in |on |at |[a-z]+ly )?$"
    r"|\bthan (?:(?:he|she|it|they|we)|(?:[A-Z][\w.’'-]* )+(?=[a-z]))[^,;:]*$"
    r"|\bas (?:(?:he|she|it|they) |(?:[A-Z][\w.’'-]* )+)(?:did|does|was|were|had|has)\b[^,;:]*$",
    holding=("than ", "from ", "with ", "against ", " as "),
)
"""Before the date of what something is compared with: “up from 12% in 2019”, “as he did in”."""
_BOUND = Lazy(
    r"\b(?:every|each)\s$|"
    r"(?<!\bnot )\b(?:since|until|till|than in|as of)\s+(?:[\w:.]+\s+){0,2}(?:on\s+)?$"
    r"|\b(?:days|weeks|months|quarter|half|year) (?:to|through|ended|ending)\s+(?:on )?$"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )\b(?:due|maturing) (?:on |in )?$",
    re.IGNORECASE,
)
"""Before a date that bounds what is told or comes again: “since”, “every”, “bonds due”."""
_NEAR = 80
"""Characters before a date in which that stands."""


_FROM = Lazy(rf"\bfrom {AMOUNT}(?: [a-z]+){{0,2}} (?:in |on )?$", holding=("from ",))
"""Before the first of two dates: “from 12 million in 2019 to 30 million”."""


def is_compared(before: str, behind: str = "") -> bool:
    """Tell whether a date is that of what something is compared with."""
    onward = bool(re.match(r",?\s*to\b", behind)) and bool(_FROM.search(before))
    return onward or bool(_COMPARED.search(before))


def is_bound(before: str) -> bool:
    """Tell whether a date only bounds what is told."""
    return bool(_BOUND.re.search(before[-_NEAR:]))


_CONDITION = Lazy(
    r"(?:^(?:(?:But|And|Even)\s)?(?:Despite|Unlike)|\b(?:[Ii]f|[Uu]nless))\b[^,;]*$"
    r"|\b[Ww]hether\b[^;]*$",
    holding=("Despite", "Unlike", "if", "If", "nless", "hether"),
)


def is_of_condition(before: str) -> bool:
    """Tell whether a date stands in what may not be: “If they win on Tuesday, the council …”."""
    return bool(_CONDITION.search(before))


_RELATIVE = Lazy(r"(?:^|,?\s)(?P<who>who|whom|whose|which|that)\s(?=[^,;:]*$)")
_FACT = Lazy(
    r"\b(?:fact|news|claim|report|belief|idea|sign|evidence|doubt|hope|fear|announcement|decision"
    r"|accusation|allegation|view|word|so|such|now|is|was|clear|true|likely|sure|aware|confident"
    r"|believ\w+|think|thought|know|knew|known|see|saw|seen|learn\w+|mean\w*|suggest\w*|ensur\w+"
    r"|agree\w*|realis\w+|realiz\w+|show\w*|prov\w+|found|hear\w*|requir\w+|demand\w*|feel|felt) $"
)
"""Before `that`, where a clause follows which is told for its own sake."""
_CUE_BEFORE = 40
"""Characters before `that` within which a verb of saying governs it."""
_GERUND = Lazy(
    r"\b(?:of|for|about|over|despite|without)\s(?:\w+ly\s)?"
    r"(?!\w*thing\b|(?:spring|evening|morning|building|housing|funding|meeting|hearing|wedding"
    r"|filing|trading|banking|shipping|training|king|wing)\b)[a-z]{2,}ing\b(?P<rest>[^,;:]*)$",
    holding=("ing",),
)


_OBJECT = 10
"""Words between such a verb and a date of its own."""


def relative(before: str) -> re.Match[str] | None:
    """Return where the relative clause begins in which the words before a date end, if in one."""
    found = None
    for match in _RELATIVE.re.finditer(before):
        if match["who"] != "that" or _is_relative(before, match):
            found = match
    return found


def _is_relative(before: str, that: re.Match[str]) -> bool:
    """Tell “the state that she won” from “she said that she won”."""
    lead = before[: that.start()] + " "
    for cue in cues(lead, 0, len(lead)):
        if len(lead) - cue.end <= _CUE_BEFORE and not is_noun(lead[: cue.start], cue.word):
            return False
    last = lead.split()[-1:]
    return bool(last) and last[0].lower() not in PREPOSITIONS and not _FACT.re.search(lead)


def is_in_gerund(before: str) -> bool:
    """Tell whether a date is that of what somebody was jailed for: “of taking bribes in”."""
    match = _GERUND.search(before)
    end = len(match["rest"]) if match else 0
    if match is None or not 1 < len(match["rest"].split()) <= _OBJECT:
        return False
    return not direction(match["rest"], (0, end), end, end)


_NOW = Lazy(
    r"\b(?:now|could(?! not)|might|may|is|are|isn['’]t|aren['’]t|does|do|doesn['’]t|don['’]t|seems?"
    r"|appears?|remains?)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|who|[Tt]hey)['’](?:s|re)\b"
)
_LATER = Lazy(r"\b(?:will|shall)\b")
_PERFECT = Lazy(r"\b(?:has|have|hasn['’]t|haven['’]t|[Tt]hey['’]ve)\b")
_BESIDE = Lazy(r", (?:who|which|whose|where|an?|the)\b[^,;]*,|\([^()]*\)")


def tells_of_now(words: str) -> bool:
    """Tell whether the main verb of some words is in the present: “Many are mindful of …”."""
    return _comes_first(_NOW, words)


def tells_of_later(words: str) -> bool:
    """Tell whether the main verb of some words is in the future: “A report will show …”."""
    return _comes_first(_LATER, words)


def tells_of_no_day(words: str) -> bool:
    """Tell whether the main verb of some words is in the perfect, which goes with no past date."""
    return _comes_first(_PERFECT, words)


def _comes_first(verb: Lazy, words: str) -> bool:
    plain = _BESIDE.re.sub("", words)
    match = verb.re.search(plain)
    if match is None:
        return False
    at = match.start()
    return direction(plain, (0, at), at, at) != "past"


_NAME = 7
"""Words that the name of what is to come has at most."""


def tells_of_what_comes(words: str) -> bool:
    """Tell whether some words speak of what is to come; a name for it needs no verb."""
    end = len(words)
    way = direction(words, (0, end), end, end)
    return may_come(words) or way == "future" or (way == "" and len(words.split()) <= _NAME)


def begins_with_relative(said: str) -> bool:
    """Tell whether the subject of a relative clause is the word that it begins with."""
    return is_verb(said) or bool(
        re.match(
            r"(?:\w+ly |also |once |then )?[a-z]+(?:ed|t|n|ew)\b(?! (?:is|are|was|were|ha[sd])\b)",
            said,
        )
    )
