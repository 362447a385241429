"""What is remembered of a story: whole, merged with what others write, and never lost silently."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dateline.library import memory
from dateline.library.index import Index
from dateline.library.memory import Memory
from dateline.library.records import FORMAT, file_of, heads, read_record, records_folder
from dateline.story import read_story
from support.library import index_of, opened, points, put, read


def test_a_story_that_was_never_opened_leaves_nothing_and_marks_nothing(
    file: Path, folder: Path
) -> None:
    first = opened(file)
    assert (first.changes.marked, first.unread, first.place) == ({}, {"a", "b"}, ("", ""))
    assert not folder.exists()


def test_what_was_seen_is_compared_with_what_is_there_now(file: Path) -> None:
    read(file, "a", "b")
    points(file.parent, a="One!", c="Three.")
    now = opened(file)
    assert now.changes.marked == {"a": "changed", "c": "new"}
    assert [each.content for each in now.changes.removed] == ["text: Two."]
    assert now.unread == {"c"}


def test_new_is_new_once_and_changed_until_it_is_seen(file: Path) -> None:
    read(file, "a", "b")
    points(file.parent, a="One!", b="Two.", c="Three.")
    read(file)
    assert opened(file).changes.marked == {"a": "changed"}
    points(file.parent, a="One!!", b="Two.", c="Three.")
    later = read(file, "a")
    assert later.changes.was == {"a": "text: One."}
    assert opened(file).changes.marked == {}


def test_a_reworded_statement_without_an_id_stays_changed_until_it_is_seen(tmp_path: Path) -> None:
    def rewrite(text: str) -> Path:
        return put(tmp_path / "s", slug="s", summary=[{"text": text}])

    file = rewrite("The bridge is closed to all cars.")
    first = opened(file)
    first.mark(first.story.summary[0].id)
    read(file, first.story.summary[0].id)
    first.save()
    rewrite("The bridge is closed to most cars.")
    (id,) = read(file).changes.marked
    again = opened(file)
    assert again.changes.marked == {id: "changed"}
    assert list(again.marks) == [id]
    read(file, id)
    assert opened(file).changes.marked == {}


def test_a_revision_that_comes_while_one_reads_is_compared_with_what_was_there(
    file: Path,
) -> None:
    reading = opened(file)
    reading.saw(["a"])
    points(file.parent, a="One!", b="Two.", c="Three.")
    reading.take_up(read_story(str(file)))
    assert reading.changes.marked == {"a": "changed", "c": "new"}
    assert reading.unread == {"b", "c"}
    reading.saw(["a", "c"])
    reading.save()
    assert opened(file).changes.marked == {}
    assert opened(file).unread == {"b"}


def test_place_and_marks_are_remembered(file: Path) -> None:
    reading = opened(file)
    reading.place = ("Summary", "b")
    reading.mark("a")
    reading.mark("b")
    reading.unmark("b")
    reading.save()
    again = opened(file)
    assert (again.place, again.is_marked("a"), again.is_marked("b")) == (
        *(("Summary", "b"), True, False),
    )
    (mark,) = again.marks.values()
    assert (mark.section, mark.content) == ("Summary", "text: One.")
    assert mark.when.endswith("+00:00")
    again.unmark("a")
    again.save()
    assert opened(file).marks == {}


def test_a_mark_stays_when_its_statement_is_gone(file: Path) -> None:
    reading = opened(file)
    reading.mark("b")
    reading.save()
    points(file.parent, a="One.")
    read(file, "a")
    assert list(opened(file).marks) == ["b"]


def test_without_a_path_nothing_is_read_and_nothing_is_written(file: Path, folder: Path) -> None:
    read(file, "a", "b")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    points(file.parent, a="One!", b="Two.")
    secret = Memory(read_story(str(file)), None)
    assert (secret.changes.marked, secret.unread) == ({}, {"a", "b"})
    secret.saw(["a"])
    secret.mark("a")
    secret.place = ("Summary", "b")
    assert secret.save() == ""
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_nothing_is_written_where_nothing_was_done(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = read(file, "a")
    monkeypatch.setattr(memory, "write_record", None)
    assert reading.save() == ""
    reading.saw(["a"])
    assert reading.save() == ""


def test_only_the_user_can_look_into_it(file: Path, folder: Path) -> None:
    read(file, "a")
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_file_is_json_and_says_which_story_it_is_of(file: Path, folder: Path) -> None:
    read(file, "a")
    data = json.loads((folder / "bridge.json").read_text())
    assert (data["format"], data["slug"], data["path"]) == (FORMAT, "bridge", str(file))
    assert data["known"] == ["a", "b"]
    assert data["seen"] == {"a": ["Summary", "text: One."]}


def test_what_is_gone_is_forgotten_in_the_end(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST_GONE", 2)
    for number in range(6):
        read(points(file.parent, **{f"s{number}": "x"}), f"s{number}")
    record = read_record(file_of(records_folder(), "bridge", str(file)))
    assert record is not None
    assert list(record.seen) == ["s3", "s4", "s5"]


# Which story it is


def test_a_story_is_known_by_its_slug_wherever_it_is_moved(file: Path, tmp_path: Path) -> None:
    read(file, "a")
    file.parent.rename(tmp_path / "elsewhere")
    assert opened(tmp_path / "elsewhere" / "story.json").unread == {"b"}


def test_two_stories_with_one_slug_are_known_by_their_paths(file: Path, tmp_path: Path) -> None:
    read(file, "a")
    other = points(tmp_path / "other", a="One.", b="Two.")
    assert read(other, "b").unread == {"a"}
    assert (opened(file).unread, opened(other).unread) == ({"b"}, {"a"})
    file.unlink()
    assert opened(other).unread == {"a"}


def test_a_story_without_a_slug_is_known_by_its_path(tmp_path: Path) -> None:
    one, other = (points(tmp_path / name, slug="", a="One.") for name in "ab")
    read(one, "a")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert opened(tmp_path / "link" / "story.json").unread == set()
    assert opened(other).unread == {"a"}


@pytest.mark.parametrize("slug", ["../../x", "/etc/passwd", "CON\x1b[2J", "Brücke", "x" * 300, "."])
def test_no_slug_leads_out_of_the_folder(slug: str, tmp_path: Path, folder: Path) -> None:
    file = points(tmp_path / "s", slug=slug, a="One.")
    read(file, "a")
    (name,) = [name for name in os.listdir(folder) if name.endswith(".json")]
    assert len(name) < 120 and name.isascii() and name.isprintable() and "/" not in name
    assert opened(file).unread == set()


def test_capitals_tell_slugs_apart_even_where_the_disk_does_not(tmp_path: Path) -> None:
    names = {file_of(str(tmp_path), slug, "/x").lower() for slug in ("bridge", "Bridge", "BRIDGE")}
    assert len(names) == 3


# What a list of stories says


def test_the_list_says_what_was_read_and_what_has_changed_since(tmp_path: Path) -> None:
    place = tmp_path / "s"
    file = points(place / "a", slug="a", a="One.")
    points(place / "b", slug="b", a="One.")
    moved = points(tmp_path / "before", slug="c", a="One.")
    read(moved, "a")
    moved.parent.rename(place / "c")
    index = index_of(place)
    assert states(index, place) == {"a": "unread", "b": "unread", "c": "read"}
    read(file, "a")
    assert states(index, place) == {"a": "read", "b": "unread", "c": "read"}
    points(place / "a", slug="a", a="One!")
    assert states(index_of(place), place) == {"a": "changed", "b": "unread", "c": "read"}


def states(index: Index, place: Path) -> dict[str, str]:
    return {entry.slug: entry.state for entry in index.entries([str(place)])}


def test_a_list_needs_the_first_line_of_a_record_only(file: Path, folder: Path) -> None:
    read(file, "a")
    record = folder / "bridge.json"
    first, _ = record.read_text().split("\n", 1)
    record.write_text(f"{first}\ngarbage")
    (folder / "x.json").write_text("broken")
    ((path, head),) = heads(str(folder))
    assert (path, head.slug, head.headline) == (str(record), "bridge", "A bridge")
