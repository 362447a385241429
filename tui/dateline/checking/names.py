"""Whether the names of a statement stand in what it cites, or can be made of that."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from dateline.text.aliases import aliases
from dateline.text.clauses import is_verb
from dateline.text.names import Name, is_ordinary, names, runs, words
from dateline.text.openers import is_opener

_NOUN = re.compile(
    r"(?:tion|sion|ment|ness|ity|ing|ance|ence|ism|ship|work|age|ure|ogy|ly|ed|[^s]s)$"
)
_BEHIND_NAME = re.compile(r"\s+(?:from|of|in|at|and)\b|,|\s[A-ZÀ-Þ]|['’]s\s")
_POSSESSIVE = re.compile(r"['’]s\s")
_ROLE = re.compile(r"(?:er|or|ist|ian|man|ant|ent|al|ic)$")
"""Endings of roles and of adjectives, which stand before names: `Engineer Ann Lee`."""
_QUARTER = re.compile(r"Q[1-4]")
_LONGEST = 12
"""Words with capitals that stand together as one name; more are none."""


class Corpus:
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
            for run in runs(text):
                together = set(run[:_LONGEST])
                for word in together:
                    self.beside.setdefault(word, set()).update(together)


class MissingName(NamedTuple):
    """A name that the cited paragraphs do not hold."""

    text: str
    start: int
    end: int


class NameEvidence:
    """The names that some paragraphs hold, with what else can be made of them."""

    def __init__(self, texts: Iterable[str], corpus: Corpus | None = None) -> None:
        self._corpus = corpus or Corpus(())
        self._words: set[str] = set()
        self._stems: set[str] = set()
        self._initials: set[str] = set()
        for text in texts:
            self._words |= words(text) | {
                each.word.lower().replace(".", "") for each in names(text)
            }
            self._stems.update(name.word.casefold() for name in names(text))
            self._initials.update("".join(w[0] for w in run) for run in runs(text))
            compounds = re.findall(r"\b\w+(?:-\w+)+", text)  # YoY of “year-over-year”
            self._initials.update(
                "".join(part[0] for part in each.split("-")).upper() for each in compounds
            )

    def missing(self, text: str, *, is_name: bool = False) -> list[MissingName]:
        """Return the names of a statement that the paragraphs do not hold, each once and whole.

        `is_name` says that a text is nothing but a name: the place of an event.
        """
        said = names(text)
        # Where only small words are written small, capitals are a matter of style: a Headline.
        small = re.findall(r"\b[a-zà-ÿ]\w{2,}", text)
        titled = len(said) > 2 and all(map(is_opener, small)) and not is_name
        found: dict[int, MissingName] = {}
        for name in said:
            unsure = (name.opening and not is_name) or titled
            if self._holds(name, said):
                continue
            if unsure and self._may_be_ordinary(name, text, titled=titled):
                continue
            start = found[name.run].start if name.run in found else name.at
            found[name.run] = MissingName(text[start : name.end], start, name.end)
        return list(found.values())

    def _holds(self, name: Name, said: tuple[Name, ...]) -> bool:
        word = name.word.casefold()
        if _QUARTER.fullmatch(name.word):
            return True  # a number
        if aliases(word) & self._words or all(
            part in self._words for part in re.findall(r"\w+", word)
        ):
            return True
        if sum(map(str.isupper, name.word)) > 1 and (
            name.word.replace(".", "").upper() in self._initials
        ):
            return True
        length = max(4, len(word) - 3)
        if len(word) > 4 and any(stem.startswith(word[:length]) for stem in self._stems):
            return True
        # A first name counts where the source gives it together with the last name.
        beside = [n.word for n in said if n.run == name.run and n.word.casefold() in self._words]
        return not self._corpus.beside.get(name.word, set()).isdisjoint(beside)

    def _may_be_ordinary(self, name: Name, text: str, *, titled: bool) -> bool:
        """Tell whether a capitalised word that begins a sentence need not be a name."""
        word = name.word.casefold()
        if name.word in self._corpus.names:
            return False
        if word in self._corpus.ordinary or is_ordinary(name.word) or _NOUN.search(word):
            return True
        if _ROLE.search(word) and re.match(r"\s[A-ZÀ-Þ]", text[name.end :]):
            return True
        behind = text[name.end : name.end + 30]
        shown = _POSSESSIVE if titled else _BEHIND_NAME
        return not (shown.match(behind) or is_verb(behind.lstrip()))
