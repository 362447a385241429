"""The names in an English text: its capitalised words, told apart from sentence beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_TITLES_WORDS = "mr mrs ms dr prof sir dame lord lady"
_TITLES = frozenset(_TITLES_WORDS.split())
_NOUN = re.compile(
    r"(?:tion|sion|ment|ness|ity|ing|ance|ence|ism|ship|work|age|ure|ogy|ly|ed|[^s]s)$"
)
_BEHIND_NAME = re.compile(
    r"\s+(?:from|of|in|at|and)\b|,|\s[A-ZÀ-Þ]"
    r"|(?:['’]s)?\s+(?:[a-z]+(?:ed|s)|has|had|was|is|will|would|did|may|can|must|could|should|said"
    r"|told|won|met|came|went|took|made|gave|wrote|held|became|began|spoke)\b|['’]s\s"
)


_ROLE = re.compile(r"(?:er|or|ist|ian|man|ant|ent|al|ic)$")
"""Endings of roles and of adjectives, which stand before names: `Engineer Ann Lee`."""


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
        if lower in NAMES or lower in _TITLES or (lower in _ORDINARY and (opening or lower == "i")):
            continue
        if text[end:at] not in (" ", "-"):
            run = at
        end = match.end()
        possessive = text[end : end + 2] in ("’s", "'s") or text[end : end + 1] in ("’", "'")
        found.append(Name(word, at, end, run, opening, possessive))
    return tuple(found)


@lru_cache(maxsize=4096)
def words(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    return frozenset(re.findall(r"\w+", text.casefold()))


class Everywhere:
    """What all sources of a story together tell of its names."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.names: set[str] = set()
        """Capitalised words that begin no sentence."""
        self.ordinary: set[str] = set()
        """Words that do not start with a capital."""
        self.beside: dict[str, set[str]] = {}
        """The capitalised words that stand next to a capitalised word."""
        for text in texts:
            self.names.update(name.word for name in names(text) if not name.opening)
            self.ordinary.update(re.findall(r"\b[a-zà-ÿ]\w*", text))
            for run in _runs(text):
                for word in run:
                    self.beside.setdefault(word, set()).update(run)


class Support:
    """The names that some paragraphs hold, with what else can be made of them."""

    def __init__(self, texts: Iterable[str], everywhere: Everywhere) -> None:
        self._everywhere = everywhere
        self._words: set[str] = set()
        self._stems: set[str] = set()
        self._initials: set[str] = set()
        for text in texts:
            self._words |= words(text)
            self._stems.update(name.word.casefold() for name in names(text))
            self._initials.update("".join(w[0] for w in run) for run in _runs(text))

    def missing(self, text: str) -> list[Name]:
        """Return the names of a statement that the paragraphs do not hold."""
        said = names(text)
        # Where no longer word is written small, capitals are a matter of style: a Headline.
        titled = len(said) > 2 and not re.search(r"\b[a-zà-ÿ]\w{4,}", text)
        return [
            name
            for name in said
            if not self._holds(name, said)
            and not ((name.opening or titled) and self._may_be_ordinary(name, text))
        ]

    def _holds(self, name: Name, said: tuple[Name, ...]) -> bool:
        word = name.word.casefold()
        if word in self._words or all(part in self._words for part in re.findall(r"\w+", word)):
            return True
        if name.word.isupper() and len(word) > 1 and name.word.replace(".", "") in self._initials:
            return True
        length = max(4, len(word) - 3)
        if len(word) > 4 and any(stem.startswith(word[:length]) for stem in self._stems):
            return True
        # A first name counts where the source gives it together with the last name.
        beside = [n.word for n in said if n.run == name.run and n.word.casefold() in self._words]
        return not self._everywhere.beside.get(name.word, set()).isdisjoint(beside)

    def _may_be_ordinary(self, name: Name, text: str) -> bool:
        """Tell whether a capitalised word that begins a sentence need not be a name."""
        word = name.word.casefold()
        if name.word in self._everywhere.names:
            return False
        if word in self._everywhere.ordinary or word in _ORDINARY or _NOUN.search(word):
            return True
        if _ROLE.search(word) and re.match(r"\s[A-ZÀ-Þ]", text[name.end :]):
            return True
        return not _BEHIND_NAME.match(text, name.end)


def _runs(text: str) -> list[list[str]]:
    """Return the capitalised words that stand together."""
    runs: dict[int, list[str]] = {}
    for name in names(text):
        runs.setdefault(name.run, []).append(name.word)
    return list(runs.values())
