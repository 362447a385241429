"""Nothing that befalls the file of the index loses a story, or keeps anyone waiting."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.library import entries, storage
from dateline.library.index import Index, IndexLost
from dateline.library.storage import VERSION, index_path
from support.library import found, headlines, index_of, put, read_again


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take files as they are, although they have only just been written."""
    monkeypatch.setattr(entries, "SETTLED", 0)


def test_only_the_user_can_look_into_it(tmp_path: Path) -> None:
    index_of(tmp_path)
    assert os.stat(os.path.dirname(index_path())).st_mode & 0o777 == 0o700


@pytest.mark.parametrize("data", [b"", b"garbage" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_index_is_made_anew(data: bytes, tmp_path: Path) -> None:
    put(tmp_path / "a", "a")
    index_of(tmp_path).close()
    Path(index_path()).write_bytes(data)
    index = index_of(tmp_path)
    assert (headlines(index, tmp_path), index.troubles) == (["a"], [])
    assert read_again(Index(), tmp_path) == 0


def test_an_index_that_breaks_while_it_is_used_is_made_anew(tmp_path: Path) -> None:
    for number in range(40):
        put(tmp_path / str(number), "a", summary=[{"text": "word " * 200}])
    index = index_of(tmp_path)
    index.close()
    path = Path(index_path())
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))
    index = Index()
    assert headlines(index, tmp_path) == []
    read_again(index, tmp_path)
    assert len(headlines(index, tmp_path)) == 40
    assert index.troubles == []


def test_a_search_in_a_broken_index_says_so(tmp_path: Path) -> None:
    put(tmp_path / "a", "a", summary=[{"text": "word"}])
    index = index_of(tmp_path)
    index.read("DROP TABLE found")
    with pytest.raises(IndexLost):
        found(index, "word", tmp_path)
    read_again(index, tmp_path)
    assert len(found(index, "word", tmp_path)) == 1


def test_an_index_of_another_version_is_made_anew(tmp_path: Path) -> None:
    put(tmp_path / "a", "a")
    index = index_of(tmp_path)
    index.read("ALTER TABLE stories RENAME TO tales")
    index.read(f"PRAGMA user_version = {2 * VERSION + 2}")
    index.close()
    assert headlines(index_of(tmp_path), tmp_path) == ["a"]


def test_where_nothing_can_be_written_the_index_is_in_memory(
    tmp_path: Path, surroundings: Path
) -> None:
    put(tmp_path / "a", "a", summary=[{"text": "word"}])
    (surroundings / "cache").write_text("a file, where there should be a folder")
    index = index_of(tmp_path)
    assert headlines(index, tmp_path) == ["a"]
    assert len(found(index, "word", tmp_path)) == 1
    (trouble,) = index.troubles
    assert trouble.startswith("the index of stories is not kept: ")
    assert "cannot be written" in trouble


def test_an_index_that_can_only_be_read_goes_on_in_memory(tmp_path: Path) -> None:
    put(tmp_path / "a", "a")
    index = index_of(tmp_path)
    index.read("PRAGMA query_only = ON")
    put(tmp_path / "b", "b")
    assert read_again(index, tmp_path) == 1
    assert headlines(index, tmp_path) == ["a", "b"]
    assert index.troubles[0].endswith("cannot be written: attempt to write a readonly database")


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    put(tmp_path / "a", "a")
    index = index_of(tmp_path)
    pages = index.read("PRAGMA page_count")[0][0]
    index.read(f"PRAGMA max_page_count = {pages}")
    for number in range(20):
        put(tmp_path / str(number), "b", summary=[{"text": "word " * 300}])
    read_again(index, tmp_path)
    assert len(headlines(index, tmp_path)) == 21
    assert index.troubles[0].endswith("cannot be written: database or disk is full")
    assert len(Index().entries([str(tmp_path)])) == 1


def test_an_index_that_another_program_writes_to_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "PATIENCE", 0.01)
    put(tmp_path / "a", "a")
    index_of(tmp_path).close()
    put(tmp_path / "b", "b")
    with sqlite3.connect(index_path(), isolation_level=None) as other:
        for lock in ("IMMEDIATE", "EXCLUSIVE"):
            other.execute(f"BEGIN {lock}")
            index = index_of(tmp_path)
            assert headlines(index, tmp_path) == ["a", "b"]
            assert "database is locked" in index.troubles[0]
            other.execute("ROLLBACK")


def test_two_programs_at_once_make_one_whole_index(tmp_path: Path) -> None:
    for number in range(20):
        put(tmp_path / "s" / str(number), f"story {number:02}", summary=[{"text": "word"}])
    script = "import sys; from support.library import *; index_of(Path(sys.argv[1]))"
    command = [sys.executable, "-c", script, str(tmp_path / "s")]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    running = [subprocess.Popen(command, env=environment) for _ in range(3)]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    index = Index()
    assert len(headlines(index, tmp_path / "s")) == 20
    assert index.read("SELECT count(*) FROM found WHERE found MATCH 'word'") == [(20,)]
    assert index.read("PRAGMA integrity_check") == [("ok",)]


def test_without_full_text_search_there_is_still_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a", "a")
    with monkeypatch.context() as patch:
        patch.setattr(storage, "_has_search", lambda: False)
        index = index_of(tmp_path)
        assert (headlines(index, tmp_path), index.storage.can_search) == (["a"], False)
        assert read_again(Index(), tmp_path) == 0
    index = Index()
    assert index.storage.can_search
    assert read_again(index, tmp_path) == 1
