"""What a check finds, and the parts of a story that it looks at, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from dateline.story.dates import DateError, parse_date, sort_key
from dateline.story.document import Path
from dateline.story.model import Citation, Statement, Story
from dateline.story.plain import plain
from dateline.story.reading import Draft


class Finding(NamedTuple):
    """Something found in a value of the file, before its line and column are looked up."""

    code: str
    path: Path
    message: str
    """What is wrong and what to write instead: one sentence."""
    at: int = -1
    """The character of the value that is meant, from 0; -1 for the whole value."""
    paragraph: int = 0
    """Which paragraph of a source is meant, from 1; 0 where none is."""


class Cited(NamedTuple):
    """A citation and where it stands in the file."""

    path: Path
    cite: Citation


class Part(NamedTuple):
    """A statement and where it stands in the file."""

    path: Path
    statement: Statement
    cited: list[Cited]


class Matter(NamedTuple):
    """All that the checks look at: the story, its parts, and the file's own data."""

    story: Story
    data: Any
    parts: list[Part]
    sic: list[Cited]


def matter_of(draft: Draft) -> Matter:
    """Bring the parts of a story and their places in its file together."""
    story, data = draft.story, draft.data if isinstance(draft.data, dict) else {}
    lists: tuple[tuple[str, tuple[Statement, ...]], ...] = (
        ("summary", story.summary),
        ("unknowns", story.unknowns),
        ("quotes", story.quotes),
    )
    parts: list[Part] = [
        _part(("timeline", index), event, data["timeline"][index])
        for index, event in zip(_timeline(data), story.timeline, strict=True)
    ]
    for name, statements in lists:
        parts += _parts((name,), data, statements)
    for index, section in zip(_sections(data), story.sections, strict=True):
        path = ("sections", index, "statements")
        parts += _parts(path, data["sections"][index], section.statements)
    sic = [
        Cited(("sic", index), each.cite)
        for index, each in zip(mappings(data, "sic"), story.sic, strict=True)
    ]
    return Matter(story, data, sorted(parts, key=lambda part: _order(data, part)), sic)


def statement_path(path: Path) -> Path:
    """Return the part of a path that leads to a statement, and not on into it."""
    return path[: 4 if path[:1] == ("sections",) else 2]


def _order(data: Any, part: Part) -> Any:
    return data.values_at[part.path[0]], part.path[1::2]


def _parts(path: Path, data: Any, statements: Sequence[Statement]) -> list[Part]:
    """Return the statements of the list at `path`, which `data` has in its last field."""
    name = path[-1]
    return [
        _part((*path, index), statement, data[name][index])
        for index, statement in zip(mappings(data, name), statements, strict=True)
    ]


def _part(path: Path, statement: Statement, data: Any) -> Part:
    indices = mappings(data, "cite")
    cited = [
        Cited((*path, "cite", index), cite)
        for index, cite in zip(indices, statement.cite, strict=True)
    ]
    return Part(path, statement, cited)


def _sections(data: Any) -> list[int]:
    """Return which further sections the story has: those with statements."""
    return [
        index
        for index in mappings(data, "sections")
        if mappings(data["sections"][index], "statements")
    ]


def mappings(data: Any, name: str | int) -> list[int]:
    """Return which items of a list the story was built from: those that have fields."""
    items = data.get(name)
    return [i for i, item in enumerate(items) if isinstance(item, dict)] if _is_list(items) else []


def _is_list(items: Any) -> bool:
    return isinstance(items, list)


def _timeline(data: Any) -> list[int]:
    """Return the events that have a date, in the order in which the story has them."""
    dated = []
    for index in mappings(data, "timeline"):
        text = data["timeline"][index].get("date")
        try:
            dated.append((sort_key(parse_date(plain(str(text)))), index))
        except DateError:
            continue
    return [index for _, index in sorted(dated)]


def cited_paragraphs(part: Part) -> Iterator[tuple[str, int]]:
    """Yield the source and number of each paragraph that a statement rests on."""
    for _, cite in part.cited:
        if cite.found.paragraph:
            yield cite.found.source, cite.found.paragraph
