"""Whether a sentence speaks of what has been or of what is to come, at a place in it."""

from __future__ import annotations

import re
from typing import Literal

from dateline.text.blocks import Span
from dateline.text.lazy import Lazy

_DONE = ("previously ", "originally ", " been ", " as ", "earlier ")
"""Before “planned”, “scheduled”, “expected”: what was to come, then."""

_PLAN = 60
"""Characters before a date within which the plan stands that it is of."""
_BESIDE = 30
"""Characters before a date within which a verb is beside it."""

Direction = Literal["past", "future", ""]


_PAST = (
    "ate|became|began|broke|came|chose|did|drew|drove|fell|flew|froze|gave|grew|had|knew|rode|rose"
    "|said|sang|sank|saw|shook|spoke|stole|swam|swore|threw|told|took|tore|was|went|were|withdrew"
    "|wore|wrote"
)
"""Irregular forms of the past that are nothing else."""
_DONE_BY = (
    "bought|brought|built|caught|fled|fought|found|got|held|kept|lost|made|met|paid|ran|sat|sent"
    "|shot|sold|sought|spent|stood|struck|swept|taught|won"
)
"""Those that are participles also."""

_VERBS = Lazy(
    r"\b(?:(?P<future>will|shall|would|won['’]t|wouldn['’]t|['’]ll|is to|are to|was to|were to"
    r"|to be|going to|due(?= to| on| in| next| by| [A-Z])|scheduled|expect(?:s|ed)?"
    r"|plan(?:s|ned|ning)?|set to|set for|hopes?|intends?|aims?|slated|upcoming|looming"
    r"|forthcoming|may|might|should|must"
    r"|prepar(?:es|ed|ing)|deadline|about to|wants?|ready|seeks?|likely(?= to)|begins|starts|opens"
    r"|expires|ends|holds|meets|hosts|arrives|travels|resumes|reopens"
    r"|kicks off|takes place|goes on sale|effective"
    r"|(?:agreement|plan|offer|proposal|decision|bid|invitation|deal|pact)s? to [a-z]+)"
    rf"|(?P<past>{_PAST}|{_DONE_BY}|born|been|cut|has|have|hit|led|left|previously|put|set|thought"
    r"|(?!(?:succ|proc|exc|n|ind|sp|f)eed\b)[a-z]{2,}ed))\b"
)


def direction(text: str, sentence: Span, start: int, end: int) -> Direction:
    """Return where the verb that governs what stands from `start` to `end` points.

    That is taken to be the nearest before it, and where there is none the first behind it.
    """
    last = None
    for match in _VERBS.re.finditer(text, max(sentence[0], start - 160), start):
        if not (last and _is_participle(text, last, match)) and not _is_present(text, match):
            last = last if match["past"] in _NOUNS and _is_noun(text, match) else match
    if last and _LEADS_ON.re.search(text, max(sentence[0], start - 20), start):
        last = None  # “and from June on they will”: the verb stands behind
    if last and last["past"] and _APART.re.search(text, last.end(), start):
        return ""  # “spoke of the men who can win in November”: the verb does not govern it
    if last and last["future"]:
        done = last[0].endswith("ed") and text.endswith(_DONE, 0, last.start())
        return "past" if done else "future"  # “had been scheduled”
    if last:
        return "future" if text.endswith(" be ", 0, last.start()) else "past"  # “will be held”
    beside = _BETWEEN_DASHES.re.match(text, end, sentence[1])
    end = beside.end() if beside else end
    behind = _VERBS.re.search(text, end, min(sentence[1], end + 120))
    if behind:
        return "future" if behind["future"] else "past"
    return ""


_NOUNS = ("cut", "hit", "set", "shot", "thought", "lead", "left", "put")


def _is_noun(text: str, verb: re.Match[str]) -> bool:
    """Tell a cut from what was cut."""
    return text.endswith(_OF_NOUN[2:], 0, verb.start())


def _is_participle(text: str, modal: re.Match[str], verb: re.Match[str]) -> bool:
    """Tell `preferred` of “will redeem preferred shares”, which is no verb of the past."""
    between = text[modal.end() : verb.start()]
    return modal[0] in _MODALS and verb[0].endswith("ed") and not _BOUNDARY.re.search(between)


def _is_present(text: str, verb: re.Match[str]) -> bool:
    """Tell `elected` of “if she is elected”."""
    return (
        verb[0].endswith("ed")
        and text.endswith((" is ", " are "), 0, verb.start())
        and not verb["future"]
    )


_APART = Lazy(
    r"\b(?:to|can|cannot|could) (?:\w+ly |not )?(?!the\b|an?\b|his\b)[a-z]+"
    r"(?: [\w’']+){0,3} (?:in|on) \Z"
)
"""A verb between a verb of the past and a date, which then may be to come."""
_BETWEEN_DASHES = Lazy(r",? [A-Z][\w. ]{1,40}\s?[—–][^—–]{2,200}[—–]")
"""A name with what is told of it beside, before its verb."""
_LEADS_ON = Lazy(r"\b(?:and|but) (?:(?:in|on|from|by|since) )?\Z")
_MODALS = ("will", "shall", "would")
_BOUNDARY = Lazy(
    r"[,;:]|\b(?:that|who|which|and|but|or|when|while|after|before|as|if|what|where|than)\b"
)
"""What begins another clause."""


def is_beside_past(text: str, at: int) -> bool:
    """Tell whether a verb of the past stands right before a date: “fell in December”."""
    verbs = list(_VERBS.re.finditer(text, max(0, at - _BESIDE), at))
    last = verbs[-1] if verbs else None
    if not last or not last["past"] or text.endswith(_OF_NOUN, 0, last.start()):
        return False
    return len(text[last.end() : at].split()) <= 2


_OF_NOUN = (" be ", " being ", " a ", " an ", " the ", " first ", " another ", " rate ", " tax ")
"""Before what looks like a verb of the past and is none: “a designated day”, “a first cut”."""


_WILL = Lazy(
    r"\b(?:will|won['’]t|shall|set to|poised|is to|are to|to be|going to|upcoming|forthcoming"
    r"|(?:plan|hope|aim|intend|expect)s? to"
    r"|(?:planned|expected|scheduled|slated|due) (?:to|for|on|in)"
    r"|to (?:begin|start|take|meet|open|hold|vote|visit|resume|launch|continue|return|reach))\b"
    r"|['’]ll\b"
)
_MAY = Lazy(
    r"\b(?:next|plans?|planned|planning|expects?|expected|due(?! to\b)|scheduled|hopes?|aims?"
    r"|intends?|until|till|forecast|anticipated|projected|deadline|soon|could|may|would|might"
    r"|should)\b"
)
"""What speaks of the future, but may do so from the past: `was held before the planned vote`."""
_PLANNED = Lazy(
    r"(?<!to )\b(?:(?:re)?opens?|closes?|begins?|starts?|ends?|launch(?:es)?|premieres?|expires?"
    r"|debuts?|returns?|resumes?|retires?|leaves?|moves?|runs?|meets?|plays?|visits?|arrives?|travels?"
    r"|hosts?|holds?|votes?|turns|goes|comes|faces|takes? (?:place|effect|office|over)|kicks? off"
    r"|come into (?:force|effect)|(?:is|are) (?:[a-z]+ing|due|set|scheduled|planned|expected)"
    r"|(?:is|are)(?= (?:in|on) \Z))"
    r"(?: (?!(?:and|but|or|as|that|who|which|when|while|was|were|had)\b)[\w’'-]+){0,4}?"
    r" (?:in|on|from|by|next|this|late|early)(?: the)? \Z"
)
"""A verb in the present and what leads to the date of a plan: “opens in”, “start again on”."""

_WAS = Lazy(rf"(?<![-\w])(?:{_PAST})(?![-\w])")
_HAPPENED = Lazy(
    rf"(?<![-\w])(?:{_PAST}|{_DONE_BY}|"
    r"(?!(?:alleged|armed|related|disputed|united|limited|unprecedented|suspected|proposed|renewed"
    r"|indeed|hundred|need|speed|feed|seed|exceed|proceed|succeed|planned|expected|scheduled|slated"
    r"|poised|anticipated|projected|targeted|wicked|sacred|wanted|red|bed|shed|delayed|detailed"
    r"|advanced|continued|combined|required)\b)"
    r"[a-z]{2,}ed)(?![-\w])"
)
"""Verbs of the past, a capital letter apart, behind which an adjective may begin a sentence."""

_AUXILIARY = Lazy(
    r"\b(?:will|won['’]t|would|shall|may|might|could|should|must|can|to|is|are|be|being|gets?)"
    r"(?: (?:also|not|be|have|now|then|soon))* \w+"
)
"""What takes the tense from the verb behind it: `will be built`."""


def tense(text: str) -> Direction:
    """Return how a sentence tells what it tells; `""` where it shows neither, or both."""
    plain = _AUXILIARY.re.sub("", text)
    happened = _HAPPENED.re.search(plain)
    if _WILL.re.search(text):
        return "" if happened else "future"
    if _MAY.re.search(text):
        return "past" if _WAS.re.search(plain) else "" if happened else "future"
    return "past" if happened else ""


def is_planned(text: str, at: int) -> bool:
    """Tell whether a date is that of a plan in the present tense: “opens in January”."""
    return bool(_PLANNED.re.search(text, max(0, at - _PLAN), at))


def may_come(text: str) -> bool:
    """Tell whether a sentence speaks of what is to come, whatever else it tells."""
    return bool(_WILL.re.search(text) or _MAY.re.search(text))
