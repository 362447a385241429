"""The index follows what is on the disk, and nothing that befalls it loses a story."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from dateline.library import entries
from dateline.library.index import DAYS, Index
from dateline.sharing import FEW
from support.library import found, headlines, index_of, put, read_again


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take files as they are, although they have only just been written."""
    monkeypatch.setattr(entries, "SETTLED", 0)


def test_an_entry_tells_what_a_list_needs(tmp_path: Path) -> None:
    path = put(
        tmp_path / "s",
        "A bridge",
        slug="bridge",
        published="2024-11",
        updated="2024-12-01",
        revision=3,
        language="en",
        summary=[{"text": "One."}, {"text": "Two.", "reviewed": "no"}],
        unknowns=[{"text": "Three?"}],
        corrections=[{"text": "Four."}],
        quotes=[{"kind": "reported", "text": "Five."}],
        sections=[{"title": "Background", "statements": [{"text": "Six."}]}],
    )
    (entry,) = index_of(tmp_path).entries([str(tmp_path)])
    assert entry._replace(parts="", digest="") == entries.Entry(
        *(str(path), "A bridge", "bridge", "2024-11", 20241101, 20241130, "2024-12-01"),
        *(3, "en", "", 5, 1, 0, "", "", "unread"),
    )
    assert entry.sections == [("Summary", 4), ("Key quotes", 1), ("Background", 1)]
    assert len(entry.digest) == 32


def test_the_newest_comes_first_and_what_has_no_date_last(tmp_path: Path) -> None:
    dates = {"a": "2024-11-19", "b": "2024-11", "c": "2025", "d": "-0043-03-15", "e": "2024-11-30"}
    for name, date in dates.items():
        put(tmp_path / name, name, published=date)
    put(tmp_path / "f", "f")
    assert headlines(index_of(tmp_path), tmp_path) == ["c", "e", "b", "a", "d", "f"]


def test_a_faulty_story_is_listed_with_its_first_fault_and_its_headline(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    text = "format: 1\nheadline: A bridge\npublished: soon\nhedline: x\n"
    (tmp_path / "s" / "story.yaml").write_text(text)
    (entry,) = index_of(tmp_path).entries([str(tmp_path)])
    assert (entry.headline, entry.faults, entry.sections) == ("A bridge", 2, [])
    assert entry.fault.startswith("3:12: “soon” is not a date")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "1:1: the file is empty"),
        (b"\xff", "1:1: the byte 0xff at offset 0 is not UTF-8"),
        (b"[" * 2000, "nested more than 24 levels deep"),
        (b"a: b: c", "this is not YAML"),
        (b"- 1", "a story is a mapping of fields"),
    ],
)
def test_whatever_a_file_holds_it_is_listed(data: bytes, fault: str, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "story.yaml").write_bytes(data)
    (entry,) = index_of(tmp_path).entries([str(tmp_path)])
    assert (entry.faults, fault in entry.fault) == (1, True)


def test_a_file_that_cannot_be_read_is_listed_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "s")
    with monkeypatch.context() as patch:
        patch.setattr(entries, "read_story", refuse)
        index = index_of(tmp_path)
    (entry,) = index.entries([str(tmp_path)])
    assert entry.fault == "it cannot be read: Permission denied"
    assert read_again(index, tmp_path) == 1
    assert headlines(index, tmp_path) == ["A bridge"]


def refuse(path: str, keep: bool) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_fault_of_the_program_in_one_story_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a", "a")
    put(tmp_path / "b", "b")
    read = entries.read_story

    def stumble(path: str, *, keep: bool) -> object:
        if "/a/" in path:
            raise TypeError("a slip")
        return read(path, keep=keep)

    monkeypatch.setattr(entries, "read_story", stumble)
    index = index_of(tmp_path)
    assert [e.fault for e in index.entries([str(tmp_path)])] == [
        "",
        "it cannot be read: TypeError: a slip",
    ]


def test_only_what_has_changed_is_read_again(tmp_path: Path) -> None:
    for name in "abc":
        put(tmp_path / name, name)
    index = index_of(tmp_path)
    assert read_again(index, tmp_path) == 0
    put(tmp_path / "a", "other")
    shutil.rmtree(tmp_path / "b")
    put(tmp_path / "d", "d")
    assert read_again(index, tmp_path) == 2
    assert sorted(headlines(index, tmp_path)) == ["c", "d", "other"]
    assert read_again(Index(), tmp_path) == 0


def test_a_change_that_keeps_time_and_size_is_seen(tmp_path: Path) -> None:
    file = put(tmp_path / "a", "one")
    times = os.stat(file)
    index = index_of(tmp_path)
    put(tmp_path / "a", "two")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    read_again(index, tmp_path)
    assert headlines(index, tmp_path) == ["two"]


def test_what_was_written_a_moment_before_is_read_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second change within the same tick of the disk's clock could not be told."""
    put(tmp_path / "a", "one")
    monkeypatch.setattr(entries, "SETTLED", 10**12)
    index = index_of(tmp_path)
    assert read_again(index, tmp_path) == 1
    monkeypatch.setattr(entries, "SETTLED", 0)
    assert [read_again(index, tmp_path), read_again(index, tmp_path)] == [1, 0]


def test_a_change_of_a_source_is_seen(tmp_path: Path) -> None:
    put(tmp_path / "a", "one", sources=[{"id": "s", "file": "texts/s.txt"}])
    index = index_of(tmp_path)
    (entry,) = index.entries([str(tmp_path)])
    assert "No such file" in entry.fault
    (tmp_path / "a" / "texts").mkdir()
    (tmp_path / "a" / "texts" / "s.txt").write_text("words")
    assert read_again(index, tmp_path) == 1
    (entry,) = index.entries([str(tmp_path)])
    assert entry.faults == 0


def test_a_file_that_becomes_a_story_and_one_that_no_longer_is(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("a: 1\n")
    index = index_of(tmp_path)
    assert headlines(index, tmp_path) == []
    file.write_text("format: 1\nheadline: now\n")
    read_again(index, tmp_path)
    assert headlines(index, tmp_path) == ["now"]
    file.write_text("a: 2\n")
    read_again(index, tmp_path)
    assert headlines(index, tmp_path) == []


def test_a_file_that_is_named_is_listed_whatever_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("no story")
    (entry,) = index_of(file).entries([str(file)])
    assert entry.faults == 1


def test_places_keep_apart_what_they_hold(tmp_path: Path) -> None:
    for name in ("a", "a0", "a-b"):
        put(tmp_path / name / "s", name)
    index = index_of(tmp_path / "a", tmp_path / "a0", tmp_path / "a-b")
    assert headlines(index, tmp_path / "a") == ["a"]
    shutil.rmtree(tmp_path / "a")
    read_again(index, tmp_path / "a")
    assert headlines(index, tmp_path / "a", tmp_path / "a0", tmp_path / "a-b") == ["a-b", "a0"]
    assert headlines(index, Path("/")) == ["a-b", "a0"]


def test_a_place_that_is_no_longer_looked_at_is_forgotten_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("once", "often", "often/within"):
        put(tmp_path / name / "s", name)
    index = index_of(tmp_path / "once", tmp_path / "often" / "within")
    later = time.time() + (DAYS + 2) * 86_400
    monkeypatch.setattr("dateline.library.index.time", lambda: later)
    read_again(index, tmp_path / "often")
    assert headlines(index, tmp_path) == ["often", "often/within"]
    assert len(index.read("SELECT * FROM places")) == 1


def test_what_is_found_goes_with_the_story(tmp_path: Path) -> None:
    put(tmp_path / "a", "a", summary=[{"text": "First wording."}])
    index = index_of(tmp_path)
    put(tmp_path / "a", "a", summary=[{"text": "Second wording."}])
    read_again(index, tmp_path)
    assert [hit.snippet for hit in found(index, "wording", tmp_path)] == ["Second wording."]
    shutil.rmtree(tmp_path / "a")
    read_again(index, tmp_path)
    assert found(index, "wording", tmp_path) == []
    assert index.read("SELECT count(*) FROM lines") == [(0,)]


def test_many_are_shared_out_and_none_is_lost(tmp_path: Path) -> None:
    for number in range(FEW + 10):
        put(tmp_path / str(number), f"story {number:02}")
    index = Index()
    progress = list(index.refresh([str(tmp_path)]))
    assert [done for done, _ in progress] == list(range(FEW + 11))
    assert {total for _, total in progress} == {FEW + 10}
    wanted = [f"story {number:02}" for number in range(FEW + 10)]
    assert headlines(index, tmp_path) == wanted


def test_what_is_done_is_kept_if_it_is_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.library.index.TOGETHER", 2)
    for number in range(6):
        put(tmp_path / str(number))
    index = Index()
    for done, _ in index.refresh([str(tmp_path)]):
        if done == 5:
            break
    assert len(Index().entries([str(tmp_path)])) == 4
    assert read_again(Index(), tmp_path) == 2
