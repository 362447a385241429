"""What a check finds, and the parts of a story that it looks at, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dateline.story.document import Path
from dateline.story.model import Citation, Statement, Story
from dateline.story.paths import mappings, statement_paths
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
    words: str = ""
    """The words of the value that are meant; they start at `at`."""
    source_words: str = ""
    """What the source has instead."""
    suggestion: str = ""
    """What to write instead of the words; empty where that is for the author to decide."""


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
    parts = [_part(path, each, data) for path, each in statement_paths(story, data)]
    sic = [
        Cited(("sic", index), each.cite)
        for index, each in zip(mappings(data, "sic"), story.sic, strict=True)
    ]
    return Matter(story, data, sorted(parts, key=lambda part: _order(data, part)), sic)


def _order(data: Any, part: Part) -> Any:
    return data.values_at[part.path[0]], part.path[1::2]


def _part(path: Path, statement: Statement, data: Any) -> Part:
    for step in path:
        data = data[step]
    cited = [
        Cited((*path, "cite", index), cite)
        for index, cite in zip(mappings(data, "cite"), statement.cite, strict=True)
    ]
    return Part(path, statement, cited)


def cited_paragraphs(part: Part) -> Iterator[tuple[str, int]]:
    """Yield the source and number of each paragraph that a statement rests on."""
    for _, cite in part.cited:
        if cite.found.paragraph:
            yield cite.found.source, cite.found.paragraph
