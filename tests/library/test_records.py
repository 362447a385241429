"""Records of stories: whole, merged with what others write, and never lost silently."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dateline import disk, locks
from dateline.library import memory, records
from dateline.library.records import FORMAT, file_of, read_record, records_folder
from support.library import opened, points, read

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
    points(file.parent, a="One.", b="Two.", c="Three.")
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
    return points(folder, **texts)


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
    file = points(tmp_path / "s", **{f"s{n}": "x" for n in range(20)})
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
    (folder / ".dateline-0a1b2c3d.tmp").write_text("half")
    (folder / "bridge.json.1.tmp").write_text("another program's")
    read(file, "b")
    assert sorted(os.listdir(folder)) == [".lock", "bridge.json", "bridge.json.1.tmp"]


def test_a_program_that_is_stopped_while_it_writes_is_not_waited_for(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.01)
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

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk.os, "fsync", full)
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
