"""What an English text calls somebody by: a title and a name, or `the official`."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.text.calendar_names import WEEKDAYS
from dateline.text.lazy import Lazy
from dateline.text.openers import is_opener
from dateline.text.subjects import PREPOSITIONS

_TITLE_WORDS = (
    "Activist Actor Actress Administrator Admiral Adviser Advisor Agent Ambassador Analyst "
    "Archbishop Attorney Attorney-General Author Bishop Campaigner Capt Captain Cardinal CEO "
    "Chair Chairman Chairwoman Chancellor Cllr Coach Col Colonel Comedian Commander "
    "Commissioner Congressman Congresswoman Counsel Councillor Councilor Dame Democrat Democrats "
    "Detective Director Doctor Dr Economist Editor Engineer Envoy Executive Father Forecaster "
    "Gen General Gov Governor Historian Imam Inspector Journalist Judge Justice King Lady "
    "Lawyer Leader Lieutenant Lord Lt Maj Major Mayor MEP Messrs Minister Miss MP Mr Mrs Ms "
    "Novelist Officer Pastor Pope Premier President Prince Princess Producer Prof Professor "
    "Prosecutor Queen Rabbi Rep Representative Reps Republicans Researcher Rev Reverend "
    "Secretary Sen Senator Sens Sergeant Sgt Sheriff Singer Sir Sister Speaker Spokesman "
    "Spokesperson Spokeswoman Superintendent Undersecretary Writer"
)
_PART_WORDS = (
    "Acting Chief Defence Defense Democratic Deputy Education Energy Finance First Foreign Former "
    "Health Home House Interim Interior Majority Minority National Police Press Prime Republican "
    "Security Senate Senior State Trade Treasury Vice White"
)
_PARTS = frozenset(_PART_WORDS.split())
"""What is a title only with others: not `National` of the National Rifle Association."""
TITLES = frozenset(_TITLE_WORDS.split()) | _PARTS
_COURTESY_WORDS = "dame democrats dr lady lord messrs miss mr mrs ms prof reps republicans sens sir"
COURTESY = frozenset(_COURTESY_WORDS.split())
"""What stands before a name and is no part of it."""
_PARTICLE_WORDS = "de da do di du del des der den van von bin ibn al el la le dos das"
PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""Small words within a name."""
_JOINING = PARTICLES | {"y", "e", "of", "the"}
"""And those within the name of an office."""
_ALSO_NAMES = ("Will", "May")
"""Words that sentences begin with, and that people are called."""
_PERSONS_WORDS = "he she him her"
PERSONS = frozenset(_PERSONS_WORDS.split())


_NO_ROLE_WORDS = (
    "after alter another answer better bigger border cent center chapter consider cover "
    "current defiant deliver different dinner either enter ever gather greater however important "
    "larger later latter letter longer matter neither never number offer older order other "
    "paper percent present quarter rather recent render sent significant spent suffer summer "
    "together trigger under want water went whether winter wonder younger"
)
_NO_ROLES = frozenset(_NO_ROLE_WORDS.split())
"""Words that end as roles do, and are none; so are government and statement."""
_ROLE_ENDING_WORDS = (
    "aide analyst ant attorney author brother candidate captain cer chair champion chef cher "
    "chief clerk coach deputy der engineer ent envoy executive father fellow ger guard head "
    "husband ian ist judge ker ler magnate man mayor mother neighbor neighbour ner nominee nor "
    "nurse official pilot representative secretary ser sheriff son sor star ter tor volunteer vor "
    "wife yer"
)
"""How words for a role end: `man` of spokesman, `ent` of resident, `chief` of police chief."""
_ROLE_ENDINGS = tuple(_ROLE_ENDING_WORDS.split())
_WORD = re.compile(r"[\w-]+")
LEAD = Lazy(r"^(?:the|a|an|its|his|her|their|who (?:is|was)(?: the| a| an)?|one)\s+", re.IGNORECASE)


class Person(NamedTuple):
    """Somebody, or something that speaks: a ministry, a country."""

    name: str
    role: str = ""


def leads(word: str) -> bool:
    """Tell whether a word with a capital is no name where a sentence begins with it."""
    opens = word.lower() in WEEKDAYS or (is_opener(word) and word not in _ALSO_NAMES)
    return opens and word[0].isupper()


def is_full_name(words: str) -> bool:
    """Tell whether some words are nothing but the name of a person: `Ana de la Cruz`."""
    tokens = words.split()
    named = all(token[0].isupper() or token in PARTICLES for token in tokens)
    return named and 2 <= len(tokens) <= 5


def is_role(words: str) -> bool:
    """Tell whether some words end with what somebody is: `the old coach`."""
    last = (_WORD.findall(words) or [""])[-1]
    return words.endswith(_ROLE_ENDINGS) and is_role_noun(last)


def has_role(words: str) -> bool:
    """Tell whether one of some words is what somebody is."""
    return any(map(is_role_noun, _WORD.findall(words)))


def is_role_noun(word: str) -> bool:
    """Tell whether a word, or a part of `vice-president`, is what somebody is."""
    parts = word.split("-")
    if parts[0] in _NO_ROLES or (parts[0].islower() and parts[0].endswith("ment")):
        return False
    return any(part.endswith(_ROLE_ENDINGS) for part in parts)


_POINTING = frozenset(("this", "that", "these", "those", "there", "it", "what", "here"))


_WITH_VERB = Lazy(
    r"\s(?:began|is|are|was|were|has|had|have|will|would|(?:sued|asked|called|hit|met|[a-z]{3,}ed)"
    r" (?:the|an?|his|her))\b|^Alongside\b"
)
"""What no name of a speaker holds: “the community immediately began”."""
_TIMES_WORDS = (
    "days weeks months years hours times transcript transcripts the a an of these those this for "
    "and"
)
_TIMES = frozenset(_TIMES_WORDS.split())
"""What says nothing though it stands before a verb: “in recent days said”."""
_CLEFT = Lazy(r"(?:That|This|It|Here|There|What)['’]s\b")
"""How “That’s when Lee …” begins, where a name would."""


def is_speaker(words: str) -> bool:
    """Tell whether some words can name who speaks: a name, or `the official`, `critics`."""
    tokens = words.split()
    if (
        not tokens
        or tokens[-1] == "former"
        or all(leads(token) or token in _POINTING for token in tokens)
    ):
        return False
    if tokens[-1].lower() in _TIMES or (len(tokens) > 3 and words.isupper()):
        return False
    if _WITH_VERB.re.search(words):
        return False
    if {tokens[0].lower(), tokens[-1].lower()} & PREPOSITIONS or _CLEFT.re.match(words):
        return False
    if any(token[0].isupper() and not leads(token) for token in tokens):
        return True
    if tokens[0].lower() in _ARTICLES and len(tokens) > 1:
        return True
    return has_role(words) or tokens[-1].endswith("s") or tokens[-1] == "police"


_ON_DAY = Lazy(r"\s(?:on\s|late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_HEADS = ("voters", "company", "meeting", "relatives", "officials", "poll", "survey", "talks")
"""What a name may stand before, as in “Ayr's registered voters”."""


def name_part(words: str) -> str:
    """Return a mention without what follows the name: `Trump` of `Trump also struck`."""
    tokens = _ON_DAY.re.sub("", words).split()
    while len(tokens) > 1 and leads(tokens[0]) and tokens[0] not in _DETERMINERS:
        tokens = tokens[1:]
    if tokens and (is_role(tokens[-1]) or tokens[-1].endswith(_HEADS)):
        return " ".join(tokens)
    seen = False
    for index, token in enumerate(tokens):
        if token[0].isupper() and not leads(token):
            seen = True
        elif seen and (token in _ADVERBS or token.endswith(("ed", "ing", "ly"))):
            named = any(each[0].isupper() for each in tokens[index:])
            return " ".join(tokens) if named else " ".join(tokens[:index])
    return " ".join(tokens)


_ARTICLES = ("the", "a", "an", "one", "his", "her", "their", "its", "another")
_DETERMINERS = ("The", "A", "An", "Former", "His", "Her", "Its", "Their", "One")
_ADVERBS_WORDS = "also still just then again once soon now only even both often"
_ADVERBS = frozenset(_ADVERBS_WORDS.split())


_ORGANISATION = Lazy(
    r"(?:Department|Ministry|Office|Committee|Commission|Court|Council|Party|Agency|Bureau|Board"
    r"|University|Institute|Association|Union|Administration|Authority|Foundation|Networks|TODAY)$"
)
"""What the name of an office ends with, which is nobody's."""
_JOINED_BY = ("and", "or", "by", "from", "with", "for", "at", "in", "on")
"""What no role ends with."""


_FOR_ANOTHER = Lazy(
    r"\b(?:spokes\w+|aide|advis[eo]r|lawyer|attorney|son|daughter|wife|widow|father|mother|brother"
    r"|sister|friend|representative|deputy|assistant) (?:for|of|to)\b",
    holding=(" for", " of", " to"),
)
"""In what stands before a name: it is somebody else who is told of."""
_TRAILING = Lazy(r"\s(?:Mr|Mrs|Ms|Dr)\.?$")


_SERVED = Lazy(
    r"(([A-Z][a-z]+)\.? [A-Z][\w.’'-]* [A-Z][\w’'-]*) (?:of|at) (?:the )?[A-Z]",
    holding=(" of ", " at "),
)
"""Whom somebody is of: “Inspector Ann Lee of the Oban Police Service”."""


def split_title(words: str) -> Person:
    """Divide `Kremlin spokesperson Dmitry Peskov` into the name and the role before it."""
    if (served := _SERVED.match(words)) and served[2] in TITLES - _PARTS:
        words = served[1]
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
    if last >= 0 and "of" in named[2:]:
        named = named[: named.index("of", 2)]  # “Analyst Jon Pike of Ayr University”
    name = " ".join(named)
    if not name or not name[0].isupper():
        return Person(bare_name(words))
    if _ORGANISATION.re.search(named[-1]) or tokens[last] in _JOINED_BY:
        return Person(bare_name(words))  # “the Justice Department”
    role = LEAD.re.sub("", " ".join(tokens[: last + 1]).strip(" '\"’”"))
    role = _TRAILING.re.sub("", role)
    if _FOR_ANOTHER.search(role):
        return Person(bare_name(words))  # “a spokesman for Mayor Ann Lee” is not the mayor
    role = re.split(r"\b(?:from|by|with)\b(?: the| an?)?\s", role)[-1]
    if role.rstrip(".").lower() in (*COURTESY, "former", ""):
        return Person(bare_name(name))
    titles = {word.strip(".") for word in role.split()} & TITLES
    if not (has_role(role) or titles - _PARTS):
        return Person(bare_name(words))  # “the Commission on Presidential Debates”
    return Person(bare_name(name), role)


def bare_name(name: str) -> str:
    """Return a name without what shows that something is its bearer's: `Lee` of `Lee's`."""
    return re.sub(r"(?:['’]s|['’])$", "", name.strip(" ,;:"))
