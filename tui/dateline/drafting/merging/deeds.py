"""What is done in a clause: by whom, and to whom, to what or where to.

`Maud opened the tunnel` and `the tunnel was opened by Maud` are one deed, as are `Lee's visit to
Ayr` and `Lee travelled to Ayr`; `Ayr invaded Oban` and `Oban invaded Ayr` are two.
"""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from dateline.drafting.merging.clauses import is_noun
from dateline.drafting.merging.concepts import WORD, bare, concept, concept_at, is_common
from dateline.text.lazy import Lazy

_ONCE_WORDS = (
    "born die founded build sank sign ratify invade assassinate execute marry complete abolish "
    "discover invent"
)
ONCE = frozenset(concept(word) for word in _ONCE_WORDS.split())
"""What happens to one thing once."""
_SELDOM_WORDS = (
    "visit arrest appoint elect resign open close buy sell jail collapse invade derail launch "
    "abdicate crash explode extradite evacuate injure"
)
_OFTEN_WORDS = (
    "attack bomb shell strike shoot fire meet talk speak call say tell rise fall trade play win "
    "lose beat protest march raid clash threaten warn"
)
OFTEN = frozenset(concept(word) for word in _OFTEN_WORDS.split())
"""What happens again the next day."""
SELDOM = ONCE | {concept(word) for word in _SELDOM_WORDS.split()}
"""What does not happen to the same again within days."""

_BREAK = Lazy(
    r"[,;:()—–\0]+|\b(?:and|or|but|that|which|who|when|while|after|before|since|as|because)\b"
)
"""Between two phrases; a NUL stands for a date."""
_PREPOSITION = Lazy(
    r"\b(?:in|on|at|by|for|from|of|to|with|during|under|over|about|into|against|among|between|near"
    r"|per|despite|amid|following|like|via|within|without|through|around|across|until|than)\b"
)
_AIM = Lazy(r"\s*(?:up\s+|dead\s+)?(?:to|of|into|against)\s+")
"""Behind a verb, before what it is done to."""
_BOUND = Lazy(r"^\s+(?:at least|more than|over|about|around|up to|as many as)\s")
_DATED = Lazy(r"^\s+(?:on|in|at)?\s*\0")
"""A date between a verb and what it is done to: `opened on 7 May its new hall`."""
_BY = Lazy(r"\bby\s+([^,;:]+)")
_PASSIVE = Lazy(
    r"\b(?:is|are|was|were|be|been|being|got)\s+(?:\w+ly\s+|also\s+|not\s+|then\s+|first\s+)*$"
)
_OWNER = Lazy(r"((?:[A-Z][\w-]*\s+){0,4}[\w-]+)[’']s?(?:\s+[\w-]+){0,3}\s+$")
"""Who does what a noun tells: `Lee's last visit`."""
_PRONOUN = Lazy(r"\b(?:(he|she|his|her|him)|it|they|its|their|them)\b")
_VAGUE = Lazy(r"\s*(?:an?|some|several|two|three|another|more|\d+)\b")

_SCALES = frozenset(("k", "m", "bn", "million", "billion", "trillion", "percent"))
_KIN_WORDS = "father mother wife husband son daughter brother sister widow child parent"
_KIN = frozenset(concept(word) for word in _KIN_WORDS.split())
"""Whose name may be that of another."""
_DIE = concept("die")
_ORDER_WORDS = "first second third fourth fifth last previous next"
_ORDERS = frozenset(_ORDER_WORDS.split())


class Deed(NamedTuple):
    """What somebody does, in words without their endings."""

    concept: str
    doers: frozenset[str]
    """The last word of each phrase that may be of who does it; empty where it is not told."""
    objects: frozenset[str]
    """The same of whom or what it is done to, or where it leads."""
    is_vague: bool
    """Whether it is done to `a` thing, of which there are more."""
    is_alone: bool = False
    """Whether there is nothing that it could be done to."""
    is_noun: bool = False
    """Whether a noun tells it: a visit."""
    orders: frozenset[str] = frozenset()
    """Which of several the clause is about: `first`, `last`."""


def deeds_of(text: str, known: Container[str], before: str = "") -> list[Deed]:
    """Return the deeds of a clause with a NUL for each date; `before` is the sentence before."""
    found: list[Deed] = []
    orders = _ORDERS & frozenset(text.split())
    first, last = len(text), 0
    for match in WORD.re.finditer(text):
        what = concept_at(text, *match.span())
        name = match[0][:1].isupper() and match.start() > 0
        lead, rest = text[: match.start()], text[match.end() :]
        if what not in known or name or is_common(match[0]) or lead.endswith("to "):
            continue  # what is `to` be done is only meant
        noun = is_noun(text, match, what)
        first = first if noun else min(first, match.start())
        subject = text[: min(first, match.start())]
        if match[0] == "dead":
            subject = text[last : match.start()]  # “left two people dead”
        found.append(_deed(what, lead, subject, rest, noun, before)._replace(orders=orders))
        last = match.end()
    return found


def _deed(what: str, lead: str, subject: str, rest: str, noun: bool, before: str) -> Deed:
    alone = False
    by = _BY.re.search(rest)
    agents = _heads(by[1], before) if by else frozenset[str]()
    if noun:
        owner = _OWNER.re.search(lead)
        doers = _heads(owner[1], before) if owner else agents
        objects = _heads(_object(rest, noun), before)
    elif _PASSIVE.re.search(lead):
        doers, objects = agents, _heads(subject, before)
    else:
        doers, objects = _heads(subject, before), _heads(_object(rest, noun), before)
        alone = not WORD.re.search(_object(rest, noun))
    if what == _DIE and not objects:
        doers, objects = frozenset(), doers  # who dies does nothing
    return Deed(what, doers, objects, bool(_VAGUE.re.match(rest)), alone, noun)


def _object(rest: str, noun: bool) -> str:
    """Return what stands behind `to` and `of`, or behind a verb up to a preposition."""
    rest = _DATED.re.sub(" ", _BOUND.re.sub(" ", rest))
    aim = _AIM.re.match(rest)
    if noun and not aim:
        return ""
    rest = rest[aim.end() :] if aim else rest
    ends = [each.start() for mark in (_PREPOSITION, _BREAK) if (each := mark.re.search(rest))]
    return rest[: min(ends, default=len(rest))]


def _heads(words: str, before: str) -> frozenset[str]:
    """Return the last word of each phrase; of a pronoun, who may be meant."""
    found: set[str] = set()
    for phrase in _BREAK.re.split(words):
        start = _PREPOSITION.re.search(phrase)
        phrase = phrase[: start.start()] if start else phrase
        named = [bare(each[0]) for each in WORD.re.finditer(phrase)]
        named = [each for each in named if not is_common(each) and each not in _SCALES]
        if named:
            found.add(concept(named[-1]))
            if named[-1][0].isupper() and (kinds := [each for each in named if each.islower()]):
                found.add(concept(kinds[-1]))  # “the ferry Anna”
    return frozenset(found) or _spoken(words, before)


def _spoken(words: str, before: str) -> frozenset[str]:
    """Return whom a pronoun can mean: whom, or what too, the sentence before it names."""
    pronoun = _PRONOUN.re.search(words.lower())
    if not pronoun:
        return frozenset()
    named = [bare(each[0]) for each in WORD.re.finditer(before)]
    named = [each for each in named if not is_common(each)]
    persons = [each for each in named if each[0].isupper()] if pronoun[1] else []
    return frozenset(map(concept, persons or named))


def are_one(one: Deed, other: Deed) -> bool:
    """Tell whether two deeds are the same: nobody and nothing in them is another."""
    if one.concept != other.concept or one.orders != other.orders:
        return False
    both = ((one, other), (other, one))
    if one.concept not in OFTEN and any(not a.objects and a.doers & b.objects for a, b in both):
        return True  # “Budget approved”
    if any(a.is_alone and a.doers & b.doers and b.objects for a, b in both):
        return False  # “It opened” and “It opened a hall”
    return (
        _meet(one.doers, other.doers)
        and _meet(one.objects, other.objects)
        and bool(one.doers & other.doers or one.objects & other.objects)
    )


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or (bool(one & other) and not (one ^ other) & _KIN)
