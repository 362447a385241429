"""A story as it is put together from another program's file, and what found no place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from dateline.story.document import Path
from dateline.story.model import OWN_SECTIONS
from dateline.story.naming import MAX_SECTIONS
from dateline.story.plain import plain

Data = dict[str, Any]


class Remark(NamedTuple):
    """Something that a file holds and a story cannot, or not as it was."""

    path: Path
    """Where it stands in the file."""
    message: str
    """One sentence."""
    kind: Literal["fault", "note"] = "note"
    """A fault is the file's; a note tells only what became of something."""


class Imported(NamedTuple):
    """What became of one story of a file."""

    path: Path
    """Where it stands in the file."""
    title: str
    """Its headline; `""` where it has none."""
    data: Data | None
    """The fields of the story file, in their order; None where it is no story."""
    remarks: tuple[Remark, ...]
    common: int = 0
    """How many times it names common knowledge as its source."""


UNDATED = "Without a date"
"""The section of events that no timeline can hold."""

MAX_STATEMENTS = 100_000
"""Of one story; the reader is made for 30,000."""


class TooMuch(Exception):
    """A story has more than `MAX_STATEMENTS`."""


_TAKEN = frozenset(title.casefold() for title in (*OWN_SECTIONS.values(), "Notes", "Sources"))
"""Titles that stand on every page."""


class StoryBuilder:
    """Collects the parts of one story; what it is given are plain texts.

    A source is cited as a whole, as its text is not at hand.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.head: Data = {}
        """The fields of the story as a whole; those that say nothing are left out in the end."""
        self.sources: dict[str, Data] = {}
        self.summary: list[Data] = []
        self.timeline: list[Data] = []
        self.quotes: list[Data] = []
        self.unknowns: list[Data] = []
        self.sections: dict[str, Data] = {}
        """By their ids."""
        self.remarks: list[Remark] = []
        self.common = 0
        self._statements = 0
        self._by_url: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def source(
        self,
        *,
        url: str = "",
        headline: str = "",
        publisher: str = "",
        byline: str = "",
        published: str = "",
        called: str = "",
    ) -> str:
        """Return the id of a source: a new one, made of what it is `called`, or the one it has.

        A source is known again by its address, or by all else where it has none.
        """
        place = _same_address(url) or "\n".join((headline, publisher, published))
        if known := self._by_url.get(place):
            return known
        stem = _id_from(called or host(url) or publisher) or "source"
        number = self._numbers[stem] = self._numbers.get(stem, 0) + 1
        id = self._by_url[place] = f"{stem}-{number}"
        self.sources[id] = given(
            id=id,
            headline=headline,
            publisher=publisher,
            byline=byline,
            url=url,
            published=published,
        )
        return id

    def section(self, title: str) -> list[Data]:
        """Return the statements of a further section, to add to; there is one of each title."""
        title = f"More {title.lower()}" if title.casefold() in _TAKEN else title
        id = slug(title)
        id = f"more-{id}" if id in OWN_SECTIONS else id
        if id not in self.sections and len(self.sections) >= MAX_SECTIONS - 1:
            title, id = "More", "more"
        section = self.sections.setdefault(id, {"title": title, "id": id, "statements": []})
        statements: list[Data] = section["statements"]
        return statements

    def add(self, where: list[Data], **fields: Any) -> None:
        """Add a statement with the fields that say something; raises `TooMuch`.

        An event is told by its headline, all else by its text; if that is missing, the other is
        it. What has neither says nothing.
        """
        first, second = ("headline", "text") if "date" in fields else ("text", "headline")
        if not fields.get(first):
            fields |= {first: fields.get(second), second: ""}
        if not fields[first]:
            self.remark((), "a citation without words is left out")
            return
        self._statements += 1
        if self._statements > MAX_STATEMENTS:
            raise TooMuch
        where.append(given(**fields))

    def remark(self, path: Path, message: str, kind: Literal["fault", "note"] = "note") -> None:
        """Tell what became of what stands at `path` within the story."""
        self.remarks.append(Remark((*self.path, *path), plain(message), kind))

    def imported(self) -> Imported:
        """Return the story, with what is said twice in one place said once."""
        data = {"format": 1, "slug": slug(self.head["headline"])} | self.head
        sections = [
            {"title": each["title"], "id": each["id"], "statements": statements}
            for each in self.sections.values()
            if (statements := self._once(each["statements"], each["title"]))
        ]
        data |= {
            "sources": list(self.sources.values()),
            "summary": self._once(self.summary, "Summary"),
            "timeline": self._once(self.timeline, "Timeline"),
            "quotes": self._once(self.quotes, "Quotes"),
            "sections": sections,
            "unknowns": self._once(self.unknowns, "Unknowns"),
        }
        headline = self.head["headline"]
        return Imported(self.path, headline, given(**data), tuple(self.remarks), self.common)

    def too_much(self) -> Imported:
        """Return that the story has more statements than can be read."""
        message = f"this story has more than {MAX_STATEMENTS:,} statements; make it several"
        fault = Remark(self.path, message, "fault")
        return Imported(self.path, self.head["headline"], None, (*self.remarks, fault))

    def _once(self, statements: list[Data], where: str) -> list[Data]:
        """Return the statements without those that repeat another, whose citations they keep."""
        kept: dict[tuple[tuple[str, str], ...], Data] = {}
        for each in statements:
            said = tuple((name, value) for name, value in each.items() if name != "cite")
            first = kept.setdefault(said, each)
            if first is not each:
                sources = [*first.get("cite", []), *each.get("cite", [])]
                first |= given(cite=cites(cite["source"] for cite in sources))
        if dropped := len(statements) - len(kept):
            self.remark((), f"{where}: {dropped} said twice, written once")
        return list(kept.values())


def given(**fields: Any) -> Data:
    """Return the fields that say something, in their order."""
    return {name: value for name, value in fields.items() if value}


def cites(sources: Iterable[str]) -> list[Data]:
    """Return citations of whole sources, each once."""
    return [{"source": id} for id in dict.fromkeys(sources)]


def host(url: str) -> str:
    """Return the host of an address without its `www.`, `""` where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _same_address(url: str) -> str:
    """Return what addresses of one page have in common."""
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")


def _id_from(name: str) -> str:
    """Return an id made of a publisher's name: `bbc.com`, `the-island-echo`."""
    kept = "".join(sign if sign.isalnum() or sign == "." else "-" for sign in name.casefold())
    return "-".join(filter(None, kept.split("-")))[:60].strip(".-")


_LONGEST = 60
"""Characters of a slug: as a file's name it may have 255 bytes, up to 4 a character."""


def slug(headline: str) -> str:
    """Return a short name for a story, to be used in links and as the name of its folder."""
    from unicodedata import normalize

    letters = re.sub("([A-Za-z])[\u0300-\u036f]+", r"\1", normalize("NFKD", headline))
    letters = normalize("NFC", letters)
    words = "".join(
        sign if sign.isalnum() else "" if sign in "'’" else " " for sign in letters.casefold()
    ).split()
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > _LONGEST:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST]
    return plain(name) or "story"
