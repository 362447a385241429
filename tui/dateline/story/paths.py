"""Where in the data of its file each statement of a story stands.

A story keeps what could be read, and its events by date; a file may hold more, in any order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.story.dates import DateError, parse_date, sort_key
from dateline.story.document import Path
from dateline.story.model import Statement, Story
from dateline.story.plain import plain


def statement_paths(story: Story, data: Any) -> list[tuple[Path, Statement]]:
    """Return the statements of a story with the paths to them.

    `data` is that of the file which the story was built from.
    """
    found: list[tuple[Path, Statement]] = [
        (("timeline", index), event)
        for index, event in zip(_dated(data), story.timeline, strict=True)
    ]
    found += _listed(("summary",), data, story.summary)
    found += _listed(("unknowns",), data, story.unknowns)
    found += _listed(("quotes",), data, story.quotes)
    for index, section in zip(_sections(data), story.sections, strict=True):
        path = ("sections", index, "statements")
        found += _listed(path, data["sections"][index], section.statements)
    return found


def statement_path(path: Path) -> Path:
    """Return the part of a path that leads to a statement, and not on into it."""
    return path[: 4 if path[:1] == ("sections",) else 2]


def mappings(data: Any, name: str | int) -> list[int]:
    """Return which items of a list the story was built from: those that have fields."""
    items = data.get(name)
    if not isinstance(items, list):
        return []
    return [index for index, item in enumerate(items) if isinstance(item, dict)]


def _listed(
    path: Path, holder: Any, statements: Sequence[Statement]
) -> list[tuple[Path, Statement]]:
    """Return the statements of the list at `path`, which `holder` has in its last field."""
    indices = mappings(holder, path[-1])
    return [((*path, i), each) for i, each in zip(indices, statements, strict=True)]


def _sections(data: Any) -> list[int]:
    """Return which further sections the story has: those with statements."""
    indices = mappings(data, "sections")
    return [index for index in indices if mappings(data["sections"][index], "statements")]


def _dated(data: Any) -> list[int]:
    """Return the events that have a date, in the order in which the story has them."""
    dated = []
    for index in mappings(data, "timeline"):
        text = data["timeline"][index].get("date")
        try:
            dated.append((sort_key(parse_date(plain(str(text)))), index))
        except DateError:
            continue
    return [index for _, index in sorted(dated)]
