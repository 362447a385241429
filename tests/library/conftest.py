"""What the tests of the library share: a story on the disk, and where it is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.library import points, put


@pytest.fixture
def folder(surroundings: Path) -> Path:
    """Where the records lie."""
    return surroundings / "state" / "dateline" / "stories"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a story with two statements."""
    return points(tmp_path / "bridge", a="One.", b="Two.")


@pytest.fixture
def own(surroundings: Path) -> Path:
    """The user's own folder of stories, with two of them."""
    folder = surroundings / "data" / "dateline" / "stories"
    put(
        folder / "bridge",
        "A bridge is closed",
        slug="bridge",
        published="2025-11-19",
        sources=[{"id": "a", "publisher": "Courier", "text": "It is closed. Why?"}],
        summary=[
            {"id": "closed", "text": "The bridge is closed.", "cite": [{"exact": "It is closed."}]},
            {"id": "why", "text": "Nobody knows why.", "cite": [{"exact": "Why?"}]},
        ],
    )
    put(folder / "ferry", "A ferry", slug="ferry", summary=[{"id": "runs", "text": "It runs."}])
    return folder
