"""Files are written whole or not at all, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import disk
from dateline.disk import make_folder

KILLED = """
import os, signal, sys
moment, path = int(sys.argv[1]), sys.argv[2]
def at_each_call_to_the_system(event, args):
    global moment
    if path in str(args):
        moment -= 1
        if moment < 0:
            os.kill(os.getpid(), signal.SIGKILL)
from dateline.disk import write_whole
sys.addaudithook(at_each_call_to_the_system)
write_whole(path, "new" * 100_000)
"""


@pytest.mark.parametrize("before", ["", "old"])
def test_who_is_killed_while_writing_leaves_the_old_file_or_the_new(
    before: str, tmp_path: Path
) -> None:
    path, found = tmp_path / "file", []
    for moment in range(8):
        path.write_text(before) if before else path.unlink(missing_ok=True)
        subprocess.run([sys.executable, "-c", KILLED, str(moment), str(path)], check=False)
        found.append(path.read_text() if path.exists() else "")
    assert set(found) == {before, "new" * 100_000}
    assert found == sorted(found, key=lambda text: text != before)


@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out" / "file"
    path.parent.mkdir()
    path.write_text("old")

    def full(*args: object, **options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(disk.os, call, full)
    with pytest.raises(OSError, match="No space left"):
        disk.write_whole(str(path), "new")
    assert [(each.name, each.read_text()) for each in path.parent.iterdir()] == [("file", "old")]


def test_two_who_write_at_once_leave_one_of_the_two(tmp_path: Path) -> None:
    path = tmp_path / "out" / "file"
    path.parent.mkdir()
    command = "import sys; from dateline.disk import write_whole\n"
    command += "for _ in range(50): write_whole(sys.argv[1], sys.argv[2] * 10_000)"
    both = [subprocess.Popen([sys.executable, "-c", command, str(path), letter]) for letter in "ab"]
    while any(each.poll() is None for each in both):
        if path.exists():
            assert path.read_text() in ("a" * 10_000, "b" * 10_000)
    assert [each.returncode for each in both] == [0, 0]
    assert [each.name for each in path.parent.iterdir()] == ["file"]


def test_a_path_with_too_many_folders_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="name too long"):
        make_folder(str(tmp_path / ("a/" * 2500)))


def test_what_a_killed_writer_left_is_removed_by_the_next(tmp_path: Path) -> None:
    (folder := tmp_path / "out").mkdir()
    left = set()
    for moment in range(8):
        killed = [sys.executable, "-c", KILLED, str(moment), str(folder / "file")]
        subprocess.run(killed, check=False)
        left |= set(filter(disk.is_temporary, os.listdir(folder)))
    assert left
    (folder / ".dateline-0a1b2c3d.tmp").write_text("half")
    (folder / "mine.tmp").write_text("mine")
    disk.write_whole(str(folder / "file"), "new")
    assert sorted(os.listdir(folder)) == ["file", "mine.tmp"]


def test_the_unfinished_file_of_a_running_writer_is_left_alone(tmp_path: Path) -> None:
    (folder := tmp_path / "out").mkdir()
    path, descriptor = disk.open_temporary(str(folder))
    disk.write_whole(str(folder / "file"), "new")
    assert os.path.exists(path)
    os.close(descriptor)
    disk.write_whole(str(folder / "file"), "new")
    assert os.listdir(folder) == ["file"]
