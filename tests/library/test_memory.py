"""What is remembered of a story: whole, merged with what others write, and never lost silently."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dateline import disk
from dateline.library import memory, records
from dateline.library.index import Index
from dateline.library.memory import Memory
from dateline.library.records import FORMAT, file_of, heads, read_record, records_folder
from dateline.story import read_story
from support.library import index_of, put


@pytest.fixture
def folder(surroundings: Path) -> Path:
    """Where the records lie."""
    return surroundings / "state" / "dateline" / "stories"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a story with two statements."""
    return write(tmp_path / "bridge", a="One.", b="Two.")


def write(folder: Path, slug: str = "bridge", **texts: str) -> Path:
    """Write a story of summary points, by id."""
    points = [{"id": id, "text": text} for id, text in texts.items()]
    return put(folder, "A bridge", slug=slug, summary=points)


def opened(file: Path) -> Memory:
    return Memory(read_story(str(file)), str(file))


def read(file: Path, *ids: str) -> Memory:
    """Open a story, see these statements, and leave it."""
    remembered = opened(file)
    remembered.saw(ids)
    assert remembered.save() == ""
    return remembered


def test_a_story_that_was_never_opened_leaves_nothing_and_marks_nothing(
    file: Path, folder: Path
) -> None:
    first = opened(file)
    assert (first.changes.marked, first.unread, first.place) == ({}, {"a", "b"}, ("", ""))
    assert not folder.exists()


def test_what_was_seen_is_compared_with_what_is_there_now(file: Path) -> None:
    read(file, "a", "b")
    write(file.parent, a="One!", c="Three.")
    now = opened(file)
    assert now.changes.marked == {"a": "changed", "c": "new"}
    assert [each.content for each in now.changes.removed] == ["text: Two."]
    assert now.unread == {"c"}


def test_new_is_new_once_and_changed_until_it_is_seen(file: Path) -> None:
    read(file, "a", "b")
    write(file.parent, a="One!", b="Two.", c="Three.")
    read(file)
    assert opened(file).changes.marked == {"a": "changed"}
    write(file.parent, a="One!!", b="Two.", c="Three.")
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
    write(file.parent, a="One!", b="Two.", c="Three.")
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
    write(file.parent, a="One.")
    read(file, "a")
    assert list(opened(file).marks) == ["b"]


def test_without_a_path_nothing_is_read_and_nothing_is_written(file: Path, folder: Path) -> None:
    read(file, "a", "b")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    write(file.parent, a="One!", b="Two.")
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
        read(write(file.parent, **{f"s{number}": "x"}), f"s{number}")
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
    other = write(tmp_path / "other", a="One.", b="Two.")
    assert read(other, "b").unread == {"a"}
    assert (opened(file).unread, opened(other).unread) == ({"b"}, {"a"})
    file.unlink()
    assert opened(other).unread == {"a"}


def test_a_story_without_a_slug_is_known_by_its_path(tmp_path: Path) -> None:
    one, other = (write(tmp_path / name, slug="", a="One.") for name in "ab")
    read(one, "a")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert opened(tmp_path / "link" / "story.json").unread == set()
    assert opened(other).unread == {"a"}


@pytest.mark.parametrize("slug", ["../../x", "/etc/passwd", "CON\x1b[2J", "Brücke", "x" * 300, "."])
def test_no_slug_leads_out_of_the_folder(slug: str, tmp_path: Path, folder: Path) -> None:
    file = write(tmp_path / "s", slug=slug, a="One.")
    read(file, "a")
    (name,) = [name for name in os.listdir(folder) if name.endswith(".json")]
    assert len(name) < 120 and name.isascii() and name.isprintable() and "/" not in name
    assert opened(file).unread == set()


def test_capitals_tell_slugs_apart_even_where_the_disk_does_not(tmp_path: Path) -> None:
    names = {file_of(str(tmp_path), slug, "/x").lower() for slug in ("bridge", "Bridge", "BRIDGE")}
    assert len(names) == 3


# Others that write at the same time


def test_what_another_program_has_written_meanwhile_is_kept(file: Path) -> None:
    one, other = opened(file), opened(file)
    one.saw(["a"])
    one.mark("a")
    other.saw(["b"])
    other.mark("b")
    other.save()
    one.save()
    both = opened(file)
    assert (both.unread, set(both.marks)) == (set(), {"a", "b"})
    one.unmark("a")
    one.save()
    other.place = ("Summary", "a")
    other.save()
    assert set(opened(file).marks) == {"b"}


def test_an_older_revision_that_is_still_open_does_not_take_back_the_newer(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_now", iter(["1", "2"]).__next__)
    old = opened(file)
    write(file.parent, a="One.", b="Two.", c="Three.")
    new = opened(file)
    new.save()
    old.saw(["a"])
    old.save()
    record = read_record(file_of(records_folder(), "bridge", str(file)))
    assert record is not None
    assert (record.known, list(record.seen)) == (("a", "b", "c"), ["a"])


SAVES = """
import sys
from dateline.library.memory import Memory
from dateline.story import read_story
path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
for number in range(first, last):
    memory = Memory(read_story(path), path)
    memory.saw([f"s{number}"])
    assert memory.save() == ""
    print(number, flush=True)
"""


def many(folder: Path, number: int) -> Path:
    """A story of many statements that say something of some length."""
    texts = {f"s{n}": f"Statement {n} " + "says more than that " * 50 for n in range(number)}
    return write(folder, **texts)


def test_two_programs_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    file = many(tmp_path / "s", 40)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", SAVES, str(file), *bounds], stdout=subprocess.DEVNULL
        )
        for bounds in (("0", "20"), ("20", "40"))
    ]
    assert [process.wait(60) for process in running] == [0, 0]
    assert opened(file).unread == set()


KILLED = """
import fcntl, hashlib, json, os, sys
from itertools import count
from dateline.library.memory import Memory
from dateline.story import read_story
path, record = sys.argv[1:]

def save(number, fatal):
    memory = Memory(read_story(path, keep=False), path)
    memory.saw([f"s{number}"])
    lines = count(1)
    def trace(frame, event, argument):
        if not frame.f_code.co_filename.endswith(("memory.py", "disk.py")):
            return None
        if next(lines) == fatal:
            os.kill(os.getpid(), 9)
        return trace
    sys.settrace(trace)
    memory.save()
    os._exit(0)

number = kills = 0
for fatal in count(1):
    if not (child := os.fork()):
        save(number, fatal)
    _, status = os.waitpid(child, 0)
    seen = []
    if os.path.exists(record):
        with open(record) as file:
            seen = list(json.load(file)["seen"])
    assert seen in ([f"s{n}" for n in range(number)], [f"s{n}" for n in range(number + 1)]), seen
    number = len(seen)
    kills += os.WIFSIGNALED(status)
    if os.WIFEXITED(status):
        break
print(kills)
"""


def test_a_program_that_is_killed_at_any_line_of_saving_leaves_what_was_or_what_is(
    tmp_path: Path, folder: Path
) -> None:
    file = write(tmp_path / "s", **{f"s{n}": "x" for n in range(20)})
    command = [sys.executable, "-c", KILLED, str(file), str(folder / "bridge.json")]
    kills = int(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)
    assert kills > 100
    assert opened(file).trouble == ""
    read(file, "s19")
    assert sorted(os.listdir(folder)) == [".lock", "bridge.json"]


def test_a_program_that_is_killed_at_any_time_leaves_a_whole_record(
    tmp_path: Path, folder: Path
) -> None:
    file = many(tmp_path / "s", 400)
    done = 0
    for writings in (1, 3, 2, 5, 1, 4):
        command = [sys.executable, "-c", SAVES, str(file), str(done), "400"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            assert running.stdout is not None
            for _ in range(writings):
                done = int(running.stdout.readline()) + 1
            running.send_signal(signal.SIGKILL)
            done += len(running.stdout.read().split())
        data = json.loads((folder / "bridge.json").read_text())
        assert len(data["seen"]) in (done, done + 1)
        assert opened(file).trouble == ""


def test_what_a_killed_program_left_behind_is_cleared_away(file: Path, folder: Path) -> None:
    read(file, "a")
    left = folder / f"bridge.json.{os.getpid()}.tmp"
    left.write_text("half")
    (folder / "bridge.json.1.tmp").write_text("half")
    (folder / "other.json.1.tmp").write_text("another's")
    read(file, "b")
    assert sorted(os.listdir(folder)) == [".lock", "bridge.json", "other.json.1.tmp"]


def test_a_program_that_is_stopped_while_it_writes_is_not_waited_for(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "PATIENCE", 0.01)
    folder.mkdir(parents=True)
    with records.lock(str(folder)):
        read(file, "a")
    assert opened(file).unread == {"b"}


# What befalls the file

BROKEN: list[Any] = [
    *("", "null", "[]", "{}", "garbage", "[" * 100_000, '{"format": 1}\n', "\x00", "\udcff"),
    *({"format": FORMAT + 1}, {"format": "1"}, {"slug": 7}, {"path": None}, {"revision": "x"}),
    *({"revision": 1e999}, {"place": []}, {"place": ["a", 1]}, {"marks": []}, {"known": [1]}),
    *({"marks": {"a": ["s", {}, "w"]}}, {"marks": {"a": ["s", "c"]}}, {"seen": {"a": "x"}}),
    *({"seen": {"a": ["Summary", None]}}, {"seen": [1]}, {"known": None}),
]


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_record_is_set_aside_and_told(broken: Any, file: Path, folder: Path) -> None:
    read(file, "a")
    record = folder / "bridge.json"
    good = record.read_text()
    text = broken
    if isinstance(broken, dict):
        text = json.dumps(json.loads(good) | broken)
    record.write_bytes(text.encode(errors="surrogateescape"))
    now = opened(file)
    assert (now.changes.marked, now.unread) == ({}, {"a", "b"})
    assert now.trouble.startswith("what was kept of this story begins anew: ")
    assert "set aside as bridge.json.broken-1, because it is " in now.trouble
    assert "\n" not in now.trouble
    assert (folder / "bridge.json.broken-1").read_bytes() == text.encode(errors="surrogateescape")
    assert read(file, "b").trouble == ""
    record.write_text("broken once more")
    assert "bridge.json.broken-2" in opened(file).trouble
    assert opened(file).trouble == ""


def test_a_record_that_breaks_while_one_reads_is_set_aside_too(file: Path, folder: Path) -> None:
    reading = read(file, "a")
    (folder / "bridge.json").write_text("broken")
    reading.saw(["b"])
    assert "bridge.json.broken-1" in reading.save()
    assert opened(file).unread == {"a"}


def test_where_nothing_can_be_written_reading_goes_on(file: Path, surroundings: Path) -> None:
    (surroundings / "state").write_text("a file, where there should be a folder")
    reading = opened(file)
    assert reading.trouble == ""
    reading.saw(["a"])
    trouble = reading.save()
    assert trouble.startswith("what you read is not kept: ")
    assert trouble.endswith("bridge.json cannot be written: Not a directory")
    assert reading.unread == {"b"}
    (surroundings / "state").unlink()
    assert reading.save() == ""
    assert opened(file).unread == {"b"}


def test_a_full_disk_leaves_what_was(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = read(file, "a")
    reading.saw(["b"])

    def full(path: str) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "sync", full)
        assert reading.save().endswith("cannot be written: No space left on device")
    assert sorted(os.listdir(folder)) == [".lock", "bridge.json"]
    assert opened(file).unread == {"b"}
    assert reading.save() == ""
    assert opened(file).unread == set()


def test_a_record_that_cannot_be_read_is_not_written_over(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "bridge.json").mkdir(parents=True)
    reading = opened(file)
    assert reading.trouble.endswith("bridge.json cannot be read: Is a directory")
    reading.saw(["a"])
    reading.save()
    assert os.listdir(folder) == ["bridge.json"]


# What a list of stories says


def test_the_list_says_what_was_read_and_what_has_changed_since(tmp_path: Path) -> None:
    place = tmp_path / "s"
    file = write(place / "a", slug="a", a="One.")
    write(place / "b", slug="b", a="One.")
    moved = write(tmp_path / "before", slug="c", a="One.")
    read(moved, "a")
    moved.parent.rename(place / "c")
    index = index_of(place)
    assert states(index, place) == {"a": "unread", "b": "unread", "c": "read"}
    read(file, "a")
    assert states(index, place) == {"a": "read", "b": "unread", "c": "read"}
    write(place / "a", slug="a", a="One!")
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
