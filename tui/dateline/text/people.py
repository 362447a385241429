"""The people of an English text: the fullest name that a mention refers to, and their role."""

from __future__ import annotations

import re

from dateline.text.blocks import paragraphs
from dateline.text.clauses import has_verb
from dateline.text.lazy import Lazy
from dateline.text.marks import HIDDEN, hidden, quotations
from dateline.text.mentions import (
    LEAD,
    PARTICLES,
    TITLES,
    Person,
    bare_name,
    has_role,
    is_role,
    leads,
    split_title,
)
from dateline.text.subjects import PREPOSITIONS

_NAME = r"(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*[\w]|(?:[A-Z]\.)+)"
_GAP = r"(?:[^\S\n]+|\n(?!\n))"
_RUN = Lazy(rf"{_NAME}(?:{_GAP}{_NAME}|{_GAP}(?:{'|'.join(sorted(PARTICLES))})(?=\s+[A-Z]))*")
"""Words with capitals that stand together, in one paragraph."""
_APPOSITION = Lazy(
    r",\s+((?:a|an|the|its|their|his|her|who is|former|chief|senior|head|[a-z-]+)"
    r"\s(?:[^,.;:\x00\n]|(?<=\b[MD][rs])\.|(?<=\bMrs)\.){2,80}?|[a-z-]+(?=,))(?=,"
    r"|(?<!\b[MD][rs])(?<!\bMrs)\.\s|$)"
)
_FORMER = Lazy(r"\b([Ff]ormer|[Aa]cting|[Ii]nterim|[Oo]utgoing|[Tt]hen) $")
"""What is said of a role before it."""
_OFFICE_OF = Lazy(
    r"\b((?:[A-Z][a-z]+ ){0,2}(?:(?:Under-?)?[Ss]ecretary|Minister|Chief|Director|Attorney) of) $"
)
"""Before a name that begins with what somebody heads: “Secretary of State Ann Lee”."""
_DETERMINED = Lazy(r"^.*\b(?:the|an?|his|her|its|their)\s")
_OFFICE_FOR = Lazy(r"\b((?:[A-Z][a-z]+ )+(?:for|of) (?:the )?)$")
_NO_ROLE = Lazy(
    rf"^(?:{'|'.join(sorted(PREPOSITIONS))}|and|but|ask|meet|named|appointed|elected|said|says"
    r"|added)\s|^[A-Z][a-z]+ ask\s"
)
"""What stands before a role and is none of it."""
_CAPITAL = Lazy(r"[A-Z][\w-]*")
_NO_WORD = Lazy(r"[^\w -]")
_SMALL = Lazy(r"[a-z-]+")
_OF_NOBODY = Lazy(
    r"^(?:neither|either|both|often|not|such|like|as|in|on|at|for|with|from|by)\b|\b(?:nor|or"
    r"|and|of)$",
    re.IGNORECASE,
)
"""In what stands before or behind a name, and is no role of one person."""


class People:
    """Everybody whom a text names with a capital."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._common = frozenset(re.findall(r"\b[a-z]{4,}\b", text))
        """Words that stand in the text with a small letter."""
        self._within: set[str] = set()
        """Names that stand within a sentence: “See Lee” may be none where one begins."""
        found = (each for block in paragraphs(text) for each in quotations(text, block))
        self._covered = hidden(text, found)
        self._by_last: dict[str, dict[str, Person]] = {}
        """By last name and name, each with the first role that is given."""
        self._named_at: dict[Person, int] = {}
        """Where each is named first, with that role or without one."""
        for match in _RUN.re.finditer(text):
            if leads(match[0]):
                continue
            person = self._introduced(match)
            last = person.name.split()[-1] if person.name else ""
            if not self._opens(match.start()):
                self._within.add(person.name)
            if last:
                known = self._by_last.setdefault(last, {})
                if person.name not in known or (person.role and not known[person.name].role):
                    known[person.name] = person
                    self._named_at.setdefault(person, match.start())

    def _introduced(self, match: re.Match[str]) -> Person:
        """Read a name with the role that stands before or behind it."""
        start = match.start()
        words = bare_name(match[0]).split()
        while len(words) > 1 and leads(words[0]):
            words = words[1:]
        if len(words) > 2 and self._begins(start, words[0]):
            words = words[1:]  # “Celebrities Ann Lee and Bo Ek”; “Will Smith” stays whole
        lead = self._text[max(0, start - 40) : start]
        if len(words) > 2 and (office := _OFFICE_OF.re.search(lead)):
            titles = office[1].split()
            titles = titles[1:] if leads(titles[0]) else titles
            person = Person(" ".join(words[1:]), " ".join([*titles, words[0]]))
        else:
            person = split_title(" ".join(words))
            if " " in person.role and (whole := _OFFICE_FOR.re.search(lead)):
                person = person._replace(role=whole[1] + person.role)  # “Centre for Ayr President”
        role = person.role
        before = "" if role else _small_before(self._text[max(0, start - 60) : start])
        if is_role(before):
            role = _DETERMINED.re.sub("", _NO_ROLE.re.sub("", before))
        head = lead[: lead.rfind(role)] if role in lead else lead
        if role and "ormer" not in role and (former := _FORMER.re.search(head)):
            role = f"{former[1].lower()} {role}"
        if not role and (behind := self._behind(match)):
            role = re.split(r" (?:who|which|that|whose)\b", LEAD.re.sub("", behind[1]))[0]
            if role.startswith(("who ", "which ")):
                role = ""  # “who ran a pilot project”
            quoted = role.count("“") != role.count("”") or role.count('"') % 2
            if not has_role(role) or has_verb(role) or len(role) > 80 or quoted:
                role = ""
        return Person(person.name, "" if _OF_NOBODY.re.search(role) else LEAD.re.sub("", role))

    def _behind(self, match: re.Match[str]) -> re.Match[str] | None:
        """Find what is said of a name behind it; in a quotation that is the speaker's word."""
        if self._covered[match.start()] == HIDDEN:
            return None
        return _APPOSITION.re.match(self._text, match.end())

    def _begins(self, start: int, word: str) -> bool:
        """Tell whether a word has its capital only as a sentence begins with it."""
        return self._opens(start) and word not in TITLES and word.lower() in self._common

    def _opens(self, start: int) -> bool:
        """Tell whether a sentence begins at a place."""
        before = self._text[max(0, start - 3) : start].rstrip("“\"‘' ")
        return not before or before[-1] in ".!?\n:("

    def is_shared(self, last: str) -> bool:
        """Tell whether two people of a text have this last name."""
        known = self._by_last.get(last, {})
        full = [name for name in known if len(name.split()) > 1 and not self._has_more(name)]
        firsts = {name.split()[0] for name in full if name in self._within or self._is_name(name)}
        return len(firsts - TITLES) > 1

    def _is_name(self, words: str) -> bool:
        """Tell a name that only sentences begin with from “See Lee” and “Liberal writer Lee”."""
        first = words.split()[0].lower()
        return not (first.endswith("ed") or "-" in words or re.search(rf"\b{first}\b", self._text))

    def _has_more(self, name: str) -> bool:
        """Tell whether a name is another with a word before it: “Republican Ann Lee”."""
        others = self._by_last.get(name.split()[-1], {}) if name else {}
        return any(" " in each and name.endswith(f" {each}") for each in others)

    def _can_be(self, full: Person, own: Person) -> bool:
        """Tell whether a full name can be that of the one who has a role without it.

        “President Lee”, and later his wife Ann Lee.
        """
        if full == own or self._named_at.get(full, 0) <= self._named_at.get(own, 0):
            return True
        return full.role.split()[-1:] == own.role.split()[-1:]

    def fullest(self, mention: str) -> Person:
        """Return the fullest name that a mention refers to, and the role that goes with it."""
        person = split_title(mention)
        last = person.name.split()[-1] if person.name else ""
        known = [
            each
            for each in self._by_last.get(bare_name(last), {}).values()
            if set(person.name.split()) <= set(each.name.split())
        ]
        if not known:
            return person
        if len(person.name.split()) < 2 and self.is_shared(last):
            return person
        own = self._by_last[last].get(person.name)
        if len(person.name.split()) < 2 and own and own.role:
            known = [each for each in known if self._can_be(each, own)]
        known = [each for each in known if not self._has_more(each.name)] or known
        name = max(known, key=lambda each: len(each.name.split())).name
        if len(person.name.split()) > 1 or len(name.split()) > 4:
            name = person.name
        role = person.role or next((each.role for each in known if each.role), "")
        return Person(name, role)


def _small_before(text: str) -> str:
    """Return the three small words at most that a text ends with, and as many capitals before."""
    words = _NO_WORD.re.split(text)[-1].split(" ")
    last = len(words) - 1  # behind the last space stands nothing, or there was none
    first = last
    for pattern in (_SMALL, _CAPITAL):
        until = max(0, first - 3)
        while first > until and pattern.re.fullmatch(words[first - 1]):
            first -= 1
        if first == last or words[last]:
            return ""
    return " ".join(words[first:last])
