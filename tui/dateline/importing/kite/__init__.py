"""Kite (Kagi News): category files of both forms, single stories, and the lists of kite-feed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.importing.builder import Imported, Remark
from dateline.importing.kite.story import File, kite_story
from dateline.importing.texts import text_of
from dateline.story.document import Path

_OF_A_STORY = ("short_summary", "talking_points", "articles", "cluster_number", "perspectives")


def is_kite(data: Any) -> bool:
    """Tell whether data is in one of Kite's forms."""
    if isinstance(data, list):
        return any(map(_is_story, data))
    if isinstance(data, dict):
        return _is_story(data) or any(isinstance(data.get(name), list) for name in _LISTS)
    return False


_LISTS = ("clusters", "stories")


def _is_story(data: Any) -> bool:
    return isinstance(data, dict) and "title" in data and any(name in data for name in _OF_A_STORY)


def _listed(data: Any) -> tuple[str, list[Any]]:
    """Return the list of stories in a file, and the name of its field; a story alone has none."""
    if isinstance(data, list):
        return "", data
    return next(
        ((name, data[name]) for name in _LISTS if isinstance(data.get(name), list)), ("", [])
    )


def number_of(data: Any) -> int:
    """Return how many stories a file holds."""
    return len(_listed(data)[1]) or 1


def stories(data: Any) -> Iterator[Imported]:
    """Yield what became of each story of a file."""
    name, values = _listed(data)
    if isinstance(data, dict) and not name:
        yield kite_story(data, (), File())
        return
    file = File()
    if isinstance(data, dict):
        category = data.get("category") or data.get("categoryName")
        shown = text_of(category) if isinstance(category, str) else ""
        file = File(data.get("timestamp") or data.get("createdAt"), shown)
    path: Path = (name,) if name else ()
    for index, each in enumerate(values):
        yield kite_story(each, (*path, index), file)
    if not values:
        yield Imported(path, "", None, (Remark(path, "there is no story in it", "fault"),))
