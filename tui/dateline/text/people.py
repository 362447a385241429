"""The people of an English text: the fullest name that a mention refers to, and their role."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_TITLE_WORDS = (
    "Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady President Vice Deputy Prime Minister Premier Chancellor "
    "Secretary Senator Sen Representative Rep Congressman Congresswoman Governor Gov Mayor Judge "
    "Justice Chief Attorney General Gen Colonel Col Captain Capt Major Maj Lieutenant Lt Sergeant Sgt "
    "Admiral Commander Inspector Superintendent Professor Ambassador King Queen Prince Princess Pope "
    "Cardinal Archbishop Bishop Rev Reverend Father Sister Imam Rabbi Chairman Chairwoman Chair "
    "Director Executive CEO Officer Speaker Leader Foreign Finance Defence Defense Interior Health "
    "Education Trade Energy State Treasury Home Spokesman Spokeswoman Spokesperson Coach Detective "
    "Agent Administrator Commissioner Councillor Councilor Majority Minority House Senate Republican "
    "Democratic Democrat Former Acting Interim Senior Press National Security Adviser Advisor Police "
    "White Attorney-General Lawyer Analyst Economist Editor Author Engineer Doctor First Lady"
)
TITLES = frozenset(_TITLE_WORDS.split())
_PARTICLES = frozenset("de da di du van von der den bin ibn al el la le dos das y e of the".split())
PERSONS = frozenset("he she him her i".split())


class Person(NamedTuple):
    """Somebody, or something that speaks: a ministry, a country."""

    name: str
    role: str = ""


@cache
def _runs() -> re.Pattern[str]:
    name = r"[A-ZÀ-ÞĀ-Ž][\w’'-]*[\w]|[A-Z]\."
    return re.compile(
        rf"(?:{name})(?:\s+(?:{name})|\s+(?:de|da|di|van|von|der|bin|ibn|al|el|la|le|dos)(?=\s+[A-Z]))*"
    )


@cache
def _apposition() -> re.Pattern[str]:
    return re.compile(
        r",\s+((?:a|an|the|its|their|his|her|who is|former|chief|senior|head|[a-z-]+)\s[^,.;:\x00\n]{2,80}?"
        r"|[a-z-]+(?=,))(?=,|\.\s|$)"
    )


def split_title(words: str) -> Person:
    """Divide `Kremlin spokesperson Dmitry Peskov` into the name and the role before it."""
    tokens = words.split()
    last = -1
    for index, token in enumerate(tokens):
        bare = token.rstrip(".,’'s") if token.endswith(("’s", "'s")) else token.rstrip(".,")
        if bare in TITLES or (token[0].islower() and token not in _PARTICLES) or not token[0].isalpha():
            last = index
    name = " ".join(tokens[last + 1 :])
    if not name or not name[0].isupper():
        return Person(words)
    role = " ".join(tokens[: last + 1])
    role = re.sub(r"^(?:the|The|a|A|an|An|its|Its|his|her|their)\s+", "", role)
    return Person(_bare(name), "" if role.rstrip(".") in _COURTESY else role)


_COURTESY = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "former", "Former")


def _bare(name: str) -> str:
    return re.sub(r"(?:['’]s|['’])$", "", name.strip(" ,;:"))


class People:
    """Everybody whom a text names with a capital."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_last: dict[str, list[Person]] = {}
        for match in _runs().finditer(text):
            person = self._introduced(match)
            last = person.name.split()[-1] if person.name else ""
            if last:
                self._by_last.setdefault(last, []).append(person)

    def _introduced(self, match: re.Match[str]) -> Person:
        """Read a name with the role that stands before or behind it."""
        start = match.start()
        before = re.search(
            r"((?:[A-Z][\w-]* |[A-Z]{2,} )?(?:[a-z-]+ ){1,3})$", self._text[max(0, start - 60) : start]
        )
        person = split_title(_bare(match[0]))
        role = person.role
        if not role and before and (title := _role_before().search(before[0])):
            role = title[0].strip()
        if not role and (behind := _apposition().match(self._text, match.end())):
            role = re.sub(r"^(?:a|an|the|its|their|his|her|who is)\s+", "", behind[1])
            if not _role_noun().search(role):
                role = ""
        return Person(person.name, role)

    def fullest(self, mention: str) -> Person:
        """Return the fullest name that a mention refers to, and the role that goes with it."""
        person = split_title(mention)
        last = person.name.split()[-1] if person.name else ""
        known = [
            each
            for each in self._by_last.get(_bare(last), [])
            if set(person.name.split()) <= set(each.name.split())
        ]
        if not known:
            return person
        name = max(known, key=lambda each: len(each.name.split())).name
        if len(person.name.split()) > 1 or len(name.split()) > 4:
            name = person.name
        role = person.role or next((each.role for each in known if each.role), "")
        return Person(name, role)


@cache
def _role_noun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:\w*(?:man|woman|person|ist|ian|ician|tor|ter|der|ner|ger|ler|yer|ser|sor|cer|ant|ent|chief|head"
        r"|leader|fellow|official|aide|judge|mayor|coach|analyst|guard|clerk|chair|editor|father"
        r"|mother|son|daughter|brother|sister|wife|husband|resident|student))\b"
    )


@cache
def _role_before() -> re.Pattern[str]:
    return re.compile(rf"(?:[A-Z][\w-]*\s)?(?:[a-z-]+\s){{0,2}}?{_role_noun().pattern}\s$")
