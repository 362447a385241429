"""The names in an English text: its capitalised words, told apart from sentence beginnings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.text.calendar_names import NAMES

_WORD = re.compile(r"(?<!\w)(?<!\w[’'])[A-ZÀ-Þ](?:[\w.]*\w)?")
_OPENING = re.compile(r"(?:^|[.!?…:;]|[\"“”‘'’(\[\x00–—])\s*$")

_ORDINARY_WORDS = (
    "a about above according across after again against all almost along already also although "
    "always among an and another any anyone anything are around as asked at away back be because "
    "been before behind being below between both but by can could despite did do does done down "
    "during each early either else even ever every everyone everything few first five for four "
    "from further had half has have he hence her here hers him his how however i if in indeed "
    "inside instead into is it its itself just last late later least less like many may me "
    "meanwhile might mine more most much must my near neither never next nine no nobody none nor "
    "not nothing now of off often on once one only or other others our out outside over own per "
    "perhaps quite rather same second seven several shall she should since six so some someone "
    "something soon still such ten than that the their them then there these they third this "
    "those though three through thus to today together tomorrow tonight too toward towards twelve "
    "two under unless until up upon us very was we well were what when where whether which while "
    "who whom whose why will with within without would yes yesterday yet you your ok "
    # What is said without an article, as names are.
    "access aid air blood business cash clothing coal crime data demand education electricity "
    "evidence fire food freedom fuel gas gold help hope ice income land law love mail meat "
    "money music news oil parliament peace people police power progress rain research rice "
    "former outgoing safety school snow space steel sugar support talk time trade traffic travel "
    "trust truth "
    "war waste water weather wheat wind wood wool youth"
)
ORDINARY = frozenset(_ORDINARY_WORDS.split())
"""Words that are no names where a sentence begins with them."""
COURTESY = frozenset(("mr", "mrs", "ms", "dr", "prof", "sir", "dame", "lord", "lady"))
"""What stands before a name and is no part of it."""


class Name(NamedTuple):
    """A capitalised word."""

    word: str
    at: int
    end: int
    run: int
    """Where the run of capitalised words begins that it belongs to."""
    opening: bool
    """Whether a sentence begins with it, so that it may be an ordinary word."""
    possessive: bool


@lru_cache(maxsize=4096)
def names(text: str) -> tuple[Name, ...]:
    """Return the capitalised words of a text that may be names, days and months left out."""
    found: list[Name] = []
    run, end = 0, -1
    for match in _WORD.finditer(text):
        at = match.start()
        word = match[0]
        lower = word.casefold()
        opening = bool(_OPENING.search(text[max(0, at - 8) : at]))
        if (
            lower in NAMES
            or lower in COURTESY
            or (lower in ORDINARY and (opening or lower == "i"))
        ):
            continue
        if text[end:at] not in (" ", "-"):
            run = at
        end = match.end()
        possessive = text[end : end + 2] in ("’s", "'s") or text[end : end + 1] in ("’", "'")
        found.append(Name(word, at, end, run, opening, possessive))
    return tuple(found)


def runs(text: str) -> list[list[str]]:
    """Return the capitalised words that stand together."""
    found: dict[int, list[str]] = {}
    for name in names(text):
        found.setdefault(name.run, []).append(name.word)
    return list(found.values())


@lru_cache(maxsize=4096)
def words(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    return frozenset(re.findall(r"\w+", text.casefold()))
