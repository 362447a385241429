"""The people of an English text: the fullest name that a mention refers to, and their role."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.text.calendar_names import WEEKDAYS
from dateline.text.clauses import has_verb
from dateline.text.lazy import Lazy
from dateline.text.openers import is_opener
from dateline.text.subjects import PREPOSITIONS

_TITLE_WORDS = (
    "Actor Actress Administrator Admiral Adviser Advisor Agent Ambassador Analyst Archbishop "
    "Attorney Attorney-General Author Bishop Capt Captain Cardinal CEO Chair Chairman Chairwoman "
    "Chancellor Cllr Coach Col Colonel Commander Commissioner Congressman Congresswoman Councillor "
    "Councilor Dame Democrat Detective Director Doctor Dr Economist Editor Engineer Envoy "
    "Executive Father Gen General Gov Governor Historian Imam Inspector Judge Justice King Lady "
    "Lawyer Leader Lieutenant Lord Lt Maj Major Mayor Minister Miss Mr Mrs Ms Officer Pastor Pope "
    "Premier President Prince Princess Producer Prof Professor Queen Rabbi Rep Representative Rev "
    "Reverend Secretary Sen Senator Sergeant Sgt Sheriff Singer Sir Sister Speaker Spokesman "
    "Spokesperson Spokeswoman Superintendent Writer"
)
_PART_WORDS = (
    "Acting Chief Defence Defense Democratic Deputy Education Energy Finance First Foreign Former "
    "Health Home House Interim Interior Majority Minority National Police Press Prime Republican "
    "Security Senate Senior State Trade Treasury Vice White"
)
_PARTS = frozenset(_PART_WORDS.split())
"""What is a title only with others: not `National` of the National Rifle Association."""
TITLES = frozenset(_TITLE_WORDS.split()) | _PARTS
COURTESY = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady"))
"""What stands before a name and is no part of it."""
_PARTICLE_WORDS = "al bin da das de del den der des di do dos du el ibn la le van von"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""Small words within a name."""
_JOINING = _PARTICLES | {"y", "e", "of", "the"}
"""And those within the name of an office."""
_ALSO_NAMES = ("Will", "May")
"""Words that sentences begin with, and that people are called."""
_PERSONS_WORDS = "he she him her i"
PERSONS = frozenset(_PERSONS_WORDS.split())


_NAME = r"(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*[\w]|[A-Z]\.)"
_GAP = r"(?:[^\S\n]+|\n(?!\n))"
_RUN = Lazy(rf"{_NAME}(?:{_GAP}{_NAME}|{_GAP}(?:{'|'.join(_PARTICLE_WORDS.split())})(?=\s+[A-Z]))*")
"""Words with capitals that stand together, in one paragraph."""
_APPOSITION = Lazy(
    r",\s+((?:a|an|the|its|their|his|her|who is|former|chief|senior|head|[a-z-]+)"
    r"\s[^,.;:\x00\n]{2,80}?|[a-z-]+(?=,))(?=,|\.\s|$)"
)
_ROLE_ENDINGS = (
    "aide analyst ant author brother captain cer chair chef cher chief clerk coach der "
    "engineer ent envoy father fellow ger guard head husband ian ist judge ker ler man mayor "
    "mother neighbou?r ner nor nurse official pilot ser sheriff son sor ter tor volunteer vor "
    "wife yer"
)
"""How words for a role end: `man` of spokesman, `ent` of resident, `chief` of police chief."""
_ROLE = rf"(?<![\w-])[\w-]*(?:{'|'.join(_ROLE_ENDINGS.split())})\b"
_ROLE_NOUN = Lazy(_ROLE)
_ROLE_BEFORE = Lazy(rf"(?:[A-Z][\w-]*\s)?(?:[a-z-]+\s){{0,2}}?{_ROLE}\s$")
_NO_ROLE = Lazy(
    rf"^(?:{'|'.join(sorted(PREPOSITIONS))}|and|but|named|appointed|elected|said|says|added)\s"
)
"""What stands before a role and is none of it."""
_SMALL_BEFORE = Lazy(r"((?:[A-Z][\w-]* |[A-Z]{2,} )?(?:[a-z-]+ ){1,3})$")
_LEAD = Lazy(
    r"^(?:the|a|an|its|his|her|their|who (?:is|was)(?: the| a| an)?|one)\s+", re.IGNORECASE
)
_POINTING = frozenset(("this", "that", "these", "those", "there", "it", "what", "here"))
"""What nobody is called by."""
_CLEFT = Lazy(r"(?:That|This|It|Here|There|What)['’]s\b")
"""How “That’s when Lee …” begins, where a name would."""
_ARTICLES = ("the", "a", "an", "one", "his", "her", "their", "its", "another")
_DETERMINERS = ("The", "A", "An", "Former", "His", "Her", "Its", "Their", "One")
_ADVERBS_WORDS = "again also both even just now often once only soon still then"
_ADVERBS = frozenset(_ADVERBS_WORDS.split())
"""What stands behind a name and is none of it."""


class Person(NamedTuple):
    """Somebody, or something that speaks: a ministry, a country."""

    name: str
    role: str = ""


def _leads(word: str) -> bool:
    """Tell whether a word with a capital is no name where a sentence begins with it."""
    opens = word.lower() in WEEKDAYS or (is_opener(word) and word not in _ALSO_NAMES)
    return opens and word[0].isupper()


def is_full_name(words: str) -> bool:
    """Tell whether some words are nothing but the name of a person: `Ana de la Cruz`."""
    tokens = words.split()
    named = all(token[0].isupper() or token in _PARTICLES for token in tokens)
    return named and 2 <= len(tokens) <= 5


def is_speaker(words: str) -> bool:
    """Tell whether some words can name who speaks: a name, or `the official`, `critics`."""
    tokens = words.split()
    if (
        not tokens
        or tokens[-1] == "former"
        or all(_leads(token) or token in _POINTING for token in tokens)
    ):
        return False
    if {tokens[0].lower(), tokens[-1].lower()} & PREPOSITIONS or _CLEFT.re.match(words):
        return False
    if any(token[0].isupper() and not _leads(token) for token in tokens):
        return True
    if tokens[0].lower() in _ARTICLES and len(tokens) > 1:
        return True
    return bool(_ROLE_NOUN.re.search(words)) or tokens[-1].endswith("s") or tokens[-1] == "police"


def name_part(words: str) -> str:
    """Return a mention without what follows the name: `Trump` of `Trump also struck`."""
    tokens = words.split()
    while len(tokens) > 1 and _leads(tokens[0]) and tokens[0] not in _DETERMINERS:
        tokens = tokens[1:]
    seen = False
    for index, token in enumerate(tokens):
        if token[0].isupper() and not _leads(token):
            seen = True
        elif seen and (token in _ADVERBS or token.endswith(("ed", "ing", "ly"))):
            named = any(each[0].isupper() for each in tokens[index:])
            return " ".join(tokens) if named else " ".join(tokens[:index])
    return " ".join(tokens)


def split_title(words: str) -> Person:
    """Divide `Kremlin spokesperson Dmitry Peskov` into the name and the role before it."""
    tokens = words.split()
    last = -1
    for index, token in enumerate(tokens):
        bare = token.rstrip(".,’'s") if token.endswith(("’s", "'s")) else token.rstrip(".,")
        if (
            bare in TITLES
            or (token[0].islower() and token not in _JOINING)
            or not token[0].isalpha()
        ):
            last = index
    named = tokens[last + 1 :]
    if last >= 0 and tokens[last] in ("to", "of", "for") and len(named) > 3:
        last, named = len(tokens) - 3, named[-2:]  # “Ambassador to the United States Ann Lee”
    name = " ".join(named)
    if not name or not name[0].isupper():
        return Person(_bare(words))
    role = _LEAD.re.sub("", " ".join(tokens[: last + 1]))
    if role.rstrip(".").lower() in (*COURTESY, "former", ""):
        return Person(_bare(name))
    titles = {word.strip(".") for word in role.split()} & TITLES
    if not (_ROLE_NOUN.re.search(role) or titles - _PARTS):
        return Person(_bare(words))  # “the Commission on Presidential Debates”
    return Person(_bare(name), role)


def _bare(name: str) -> str:
    return re.sub(r"(?:['’]s|['’])$", "", name.strip(" ,;:"))


class People:
    """Everybody whom a text names with a capital."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._common = frozenset(re.findall(r"\b[a-z]{4,}\b", text))
        """Words that stand in the text with a small letter."""
        self._by_last: dict[str, dict[str, Person]] = {}
        """By last name and name, each with the first role that is given."""
        for match in _RUN.re.finditer(text):
            if _leads(match[0]):
                continue
            person = self._introduced(match)
            last = person.name.split()[-1] if person.name else ""
            if last:
                known = self._by_last.setdefault(last, {})
                if person.name not in known or (person.role and not known[person.name].role):
                    known[person.name] = person

    def _introduced(self, match: re.Match[str]) -> Person:
        """Read a name with the role that stands before or behind it."""
        start = match.start()
        before = _SMALL_BEFORE.re.search(self._text[max(0, start - 60) : start])
        words = _bare(match[0]).split()
        while len(words) > 1 and _leads(words[0]):
            words = words[1:]
        if len(words) > 2 and self._begins(start, words[0]):
            words = words[1:]  # “Celebrities Ann Lee and Bo Ek”; “Will Smith” stays whole
        person = split_title(" ".join(words))
        role = person.role
        if not role and before and (title := _ROLE_BEFORE.re.search(before[0])):
            role = _NO_ROLE.re.sub("", title[0].strip())
        if not role and (behind := _APPOSITION.re.match(self._text, match.end())):
            role = re.split(r" (?:who|which|that|whose)\b", _LEAD.re.sub("", behind[1]))[0]
            if not _ROLE_NOUN.re.search(role) or has_verb(role) or len(role) > 80:
                role = ""
        return Person(person.name, role)

    def _begins(self, start: int, word: str) -> bool:
        """Tell whether a word has its capital only as a sentence begins with it."""
        before = self._text[max(0, start - 3) : start].rstrip("“\"‘' ")
        begins = not before or before[-1] in ".!?\n:"
        return begins and word not in TITLES and word.lower() in self._common

    def is_shared(self, last: str) -> bool:
        """Tell whether two people of a text have this last name."""
        known = self._by_last.get(last, {}).values()
        return len({each.name.split()[0] for each in known if len(each.name.split()) > 1}) > 1

    def fullest(self, mention: str) -> Person:
        """Return the fullest name that a mention refers to, and the role that goes with it."""
        person = split_title(mention)
        last = person.name.split()[-1] if person.name else ""
        known = [
            each
            for each in self._by_last.get(_bare(last), {}).values()
            if set(person.name.split()) <= set(each.name.split())
        ]
        if not known:
            return person
        if len(person.name.split()) < 2 and self.is_shared(last):
            return person
        name = max(known, key=lambda each: len(each.name.split())).name
        if len(person.name.split()) > 1 or len(name.split()) > 4:
            name = person.name
        role = person.role or next((each.role for each in known if each.role), "")
        return Person(name, role)
