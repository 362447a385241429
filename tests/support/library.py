"""Small stories on the disk for the tests of the library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dateline.cli import main
from dateline.library.index import Index
from dateline.library.memory import Memory
from dateline.library.places import named
from dateline.library.query import parse_query
from dateline.library.search import Hit, search
from dateline.story import read_story


def put(folder: Path, headline: str = "A bridge", **fields: Any) -> Path:
    """Write a story into a folder of its own, as JSON; returns its file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "story.json"
    story = {"format": 1, "headline": headline, **fields}
    file.write_text(json.dumps(story, ensure_ascii=False), encoding="utf-8")
    return file


def index_of(*places: Path, path: Path | None = None) -> Index:
    """The index of these places, brought up to date."""
    index = Index(str(path) if path else None)
    for _ in index.refresh(named(list(map(str, places)))):
        pass
    return index


def read_again(index: Index, *places: Path) -> int:
    """Bring the index up to date; returns how many files had to be read."""
    return max(total for _, total in index.refresh(named(list(map(str, places)))))


def headlines(index: Index, *places: Path) -> list[str]:
    """The headlines of the list, in its order."""
    return [entry.headline for entry in index.entries(named(list(map(str, places))))]


def found(index: Index, typed: str, *places: Path, limit: int = 20) -> list[Hit]:
    """What a search finds."""
    return search(index, parse_query(typed), named(list(map(str, places))), limit)


def marked(hits: Sequence[Hit]) -> list[list[str]]:
    """The words that are marked in each hit."""
    return [[hit.snippet[start:end] for start, end in hit.spans] for hit in hits]


def points(folder: Path, slug: str = "bridge", **texts: str) -> Path:
    """Write a story of summary points, by id."""
    summary = [{"id": id, "text": text} for id, text in texts.items()]
    return put(folder, "A bridge", slug=slug, summary=summary)


def opened(file: Path) -> Memory:
    """Open a story, as the reader does."""
    return Memory(read_story(str(file)), str(file))


def read(file: Path, *ids: str) -> Memory:
    """Open a story, see these statements, and leave it."""
    remembered = opened(file)
    remembered.saw(ids)
    assert remembered.save() == ""
    return remembered


def called(*args: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """The status of a call in this process, and what it wrote."""
    try:
        status = main(args)
    except SystemExit as left:
        assert isinstance(left.code, int)
        status = left.code
    written = capfd.readouterr()
    return status, written.out, written.err


def remember(file: Path, *marks: str) -> None:
    """Open a story and mark some of its statements."""
    memory = Memory(read_story(str(file)), str(file))
    for id in marks:
        memory.mark(id)
    memory.save()
