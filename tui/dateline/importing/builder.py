"""A story as it is put together from another program's file, and what found no place in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from dateline.story.document import Path
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
        self._by_url: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def source(
        self,
        *,
        url: str = "",
        headline: str = "",
        publisher: str = "",
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
            id=id, headline=headline, publisher=publisher, url=url, published=published
        )
        return id

    def section(self, id: str, title: str) -> list[Data]:
        """Return the statements of a section, to add to."""
        section = self.sections.setdefault(id, {"title": title, "id": id, "statements": []})
        statements: list[Data] = section["statements"]
        return statements

    def remark(self, path: Path, message: str, kind: Literal["fault", "note"] = "note") -> None:
        """Tell what became of what stands at `path` within the story."""
        self.remarks.append(Remark((*self.path, *path), message, kind))

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
    from unicodedata import combining, normalize

    letters = "".join(each for each in normalize("NFKD", headline) if not combining(each))
    words = "".join(
        sign if sign.isalnum() else "" if sign in "'’" else " " for sign in letters.casefold()
    ).split()
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > _LONGEST:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST]
    return plain(normalize("NFC", name)) or "story"
