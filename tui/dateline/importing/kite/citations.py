"""The citations that Kite writes into its texts: `[reuters.com#2]`, `[common]`.

`[domain#k]` is the k-th article of that domain, counted from 1. As Kite's own reader does, a
domain is also known without its ending or its `www.`, and by the domain that it is a part of,
where that leaves but one. A citation of an article that is not listed leads nowhere: it stays in
the text as it was written, where it is seen, and is a fault. `[common]` is common knowledge: no
article says it, and so do the words that take its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.text.sentences import is_ended

_ONE = r"(?:common|[^\[\]#,;\s]+#\d{1,6})"
_MARK = re.compile(rf"\[ ?({_ONE}(?: ?[,;] ?{_ONE})*) ?\]", re.I)
_RUN = re.compile(rf" ?(?:{_MARK.pattern} ?)+", re.I)
"""Marks that follow each other, with the space around them."""

_AFTER = re.compile(r"[.!?…。！？]+[\"”’»)]*(?=\s|$)")

COMMON = "(common knowledge)"
COMMON_TOO = "(in part common knowledge)"
"""Beside articles."""


class Cited(NamedTuple):
    """A text without its marks, and what they cite."""

    text: str
    sources: tuple[str, ...] = ()
    """Ids, in order, each once."""
    common: int = 0
    """How many marks name common knowledge."""
    lost: tuple[str, ...] = ()
    """Marks that lead to no article; they still stand in the text."""


class Articles:
    """The articles of a story, as its marks name them."""

    def __init__(self) -> None:
        self._ids: dict[str, list[str]] = {}

    def add(self, domain: str, id: str) -> None:
        """Add the next article of a domain."""
        self._ids.setdefault(_plain(domain), []).append(id)

    def only(self, domain: str) -> str:
        """Return the id of the one article of a domain, `""` unless it is the only one."""
        ids = self._ids.get(self._domain(_plain(domain)), [])
        return ids[0] if len(set(ids)) == 1 else ""

    def published_by(self, name: str) -> str:
        """Return the id of the one article of a publisher named as its domain is: `Dawn`."""
        letters = _letters(name)
        near = [
            known for known in self._ids if letters and _letters(known.split(".")[0]) == letters
        ]
        return self.only(near[0]) if len(near) == 1 else ""

    def find(self, mark: str) -> str:
        """Return the id of the source that `domain#k` names, `""` where there is none."""
        domain, _, number = mark.rpartition("#")
        ids = self._ids.get(self._domain(_plain(domain)), [])
        return ids[int(number) - 1] if 0 < int(number) <= len(ids) else ""

    def _domain(self, named: str) -> str:
        if named in self._ids:
            return named
        near = [
            known
            for known in self._ids
            if known.endswith("." + named)
            or named.endswith("." + known)
            or ("." not in named and known.split(".")[0] == named)
        ]
        return near[0] if len(near) == 1 else ""

    def cited(self, text: str) -> Cited:
        """Return a text, which is on one line, with its marks read."""
        sources: list[str] = []
        lost: list[str] = []
        common = 0

        def read(run: re.Match[str]) -> str:
            nonlocal common
            marks = [one for mark in _MARK.finditer(run[0]) for one in _ones(mark[1])]
            found = [(mark, self.find(mark)) for mark in marks if mark.lower() != "common"]
            sources.extend(id for _, id in found if id)
            unknown = [mark for mark, id in found if not id]
            lost.extend(unknown)
            kept = [f"[{mark}]" for mark in unknown]
            if len(found) < len(marks):
                common += len(marks) - len(found)
                kept.append(COMMON_TOO if found else COMMON)
            spaced = run[0].startswith(" ") or run[0].endswith(" ")
            behind = text[run.end() : run.end() + 1]
            if kept:
                before = " " if run.start() else ""
                return before + " ".join(kept) + (" " if run[0].endswith(" ") and behind else "")
            return " " if spaced and behind and behind not in ".,;:!?" else ""

        said = _RUN.sub(read, text).strip()
        return Cited(said, tuple(dict.fromkeys(sources)), common, tuple(lost))

    def sentences(self, text: str) -> Iterator[Cited]:
        """Yield prose piece by piece, each up to the end of a sentence that has marks."""
        start = 0
        for run in _RUN.finditer(text):
            after = _AFTER.match(text, run.end())
            if not after and not (is_ended(text[start : run.start()]) and _begins(text, run.end())):
                continue
            end = after.end() if after else run.end()
            yield self.cited(text[start:end])
            start = end
        if text[start:].strip():
            yield self.cited(text[start:])


def _begins(text: str, at: int) -> bool:
    return at >= len(text) or text[at - 1].isspace()


def _ones(marks: str) -> list[str]:
    return [each.strip() for each in re.split("[,;]", marks)]


def _plain(domain: str) -> str:
    return domain.strip().casefold().removeprefix("www.")


def _letters(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())
