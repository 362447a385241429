"""Many stories to a folder: a file each, whole, under names of their own, whatever befalls."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from functools import partial
from pathlib import Path

import pytest

from dateline.sharing import FEW
from dateline.snapshot import folder
from dateline.snapshot.folder import Printed, print_to
from dateline.snapshot.forms import Snapshot, snapshot_of
from dateline.story import Story
from support.terminal import Terminal

STORY = "format: 1\nheadline: {headline}\n"


def story(path: Path, headline: str = "A bridge", slug: str = "") -> Path:
    path.mkdir(parents=True)
    slug = f"slug: {slug!r}\n" if slug else ""
    (path / "story.yaml").write_text(STORY.format(headline=headline) + slug, encoding="utf-8")
    return path


def dateline(*args: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dateline", "print", *map(str, args)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120)


def files(path: Path) -> list[str]:
    return sorted(os.listdir(path))


def test_each_story_has_a_file_named_by_its_slug_its_folder_or_its_file(tmp_path: Path) -> None:
    story(tmp_path / "bridge", slug="slug")
    story(tmp_path / "ferry")
    (tmp_path / "tunnel.yaml").write_text(STORY.format(headline="x"))
    done = dateline("bridge", "ferry", "tunnel.yaml", "-o", "out/", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert files(tmp_path / "out") == ["ferry.txt", "slug.txt", "tunnel.txt"]


def test_names_do_not_collide_even_where_the_disk_knows_no_capitals(tmp_path: Path) -> None:
    for number, slug in enumerate(["a", "a-2", "A", "a"]):
        story(tmp_path / str(number), headline=f"Story {number}", slug=slug)
    dateline("0", "1", "2", "3", "-o", "out/", cwd=tmp_path)
    heads = {name: (tmp_path / "out" / name).read_text()[:7] for name in files(tmp_path / "out")}
    assert heads == {
        "a.txt": "Story 0",
        "a-2.txt": "Story 1",
        "A-3.txt": "Story 2",
        "a-4.txt": "Story 3",
    }


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("../../etc/passwd", "etc-passwd.txt"),
        ("/", "f.txt"),
        (".hidden", "hidden.txt"),
        ("x" * 300, "x" * 50 + ".txt"),
        ("橋" * 300, "橋" * 50 + ".txt"),
        ("a\x1b[31mb\n", "a--31mb.txt"),
    ],
)
def test_a_slug_cannot_lead_out_of_the_folder(slug: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    text = json.dumps({"format": 1, "headline": "x", "slug": slug})
    (tmp_path / "f" / "story.json").write_text(text)
    assert dateline("f", "-o", "out/", cwd=tmp_path).returncode == 0
    assert files(tmp_path / "out") == [name]


def test_a_faulty_story_does_not_stop_the_others(tmp_path: Path) -> None:
    story(tmp_path / "good")
    story(tmp_path / "bad", headline="x\nhedline: y\nbileline: z")
    done = dateline("bad", "good", "-o", "out/", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1
    assert [line.split(" ")[0] for line in done.stderr.splitlines()] == [
        "bad/story.yaml:3:1:",
        "bad/story.yaml:4:1:",
    ]
    assert files(tmp_path / "out") == ["good.json"]


def test_a_story_without_the_section_is_told_and_does_not_stop_the_others(tmp_path: Path) -> None:
    story(tmp_path / "plain")
    views = "\nsections: [{title: Views, statements: [{text: x}]}]"
    story(tmp_path / "views", headline=f"A bridge{views}")
    done = dateline("plain", "views", "-o", "out/", "--section", "views", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "dateline: plain cannot be printed: this story has no section “views”; it has summary\n"
    )
    assert files(tmp_path / "out") == ["views.txt"]


def test_a_story_that_is_not_there_does_not_stop_the_others(tmp_path: Path) -> None:
    story(tmp_path / "good")
    done = dateline("nowhere", "good", "-o", "out/", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert files(tmp_path / "out") == ["good.txt"]


def test_the_name_of_a_file_cannot_steer_the_terminal(tmp_path: Path) -> None:
    done = dateline("\x1b[2Jnowhere", "\x1b[2Jx\n.yaml", "-o", "out/", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n"), "\x1b" in done.stderr) == (2, 2, False)


def test_a_folder_that_stands_where_a_file_should_is_left_alone(tmp_path: Path) -> None:
    story(tmp_path / "good")
    (tmp_path / "out" / "good.txt" / "mine").mkdir(parents=True)
    done = dateline("good", "-o", "out", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert files(tmp_path / "out") == ["good.txt"]


def test_several_stories_need_a_folder(tmp_path: Path) -> None:
    for output in ([], ["-o", "file.txt"]):
        done = dateline("a", "b", *output, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert "--output FOLDER/" in done.stderr
    assert files(tmp_path) == ["home"]


def test_many_are_shared_out_and_keep_their_order(tmp_path: Path) -> None:
    names = [f"s{number}" for number in range(FEW + 17)]
    for name in names:
        story(tmp_path / name, headline=name, slug="same")
    (tmp_path / "s5" / "story.yaml").write_text("format: 1\n")
    done = dateline(*names, "-o", "out/", cwd=tmp_path)
    assert done.returncode == 1
    assert [line[:13] for line in done.stderr.splitlines()] == ["s5/story.yaml"]
    wanted = [name for name in names if name != "s5"]
    out = [tmp_path / "out" / f"same{f'-{n}' if n > 1 else ''}.txt" for n in range(1, len(names))]
    assert [file.read_text().split("\n")[0] for file in out] == wanted
    assert len(files(tmp_path / "out")) == len(wanted)


@pytest.mark.parametrize("number", [3, 200], ids=["one process", "several"])
def test_what_is_not_asked_for_further_leaves_nothing_half_written(
    tmp_path: Path, number: int
) -> None:
    names = [str(story(tmp_path / f"s{each}", slug="s")) for each in range(number)]
    printing = print_to(str(tmp_path / "out"), names, "text", {"width": 80})
    assert next(printing) == Printed(names[0], "s")
    printing.close()
    assert files(tmp_path / "out") == ["s.txt"]


def test_a_full_disk_is_one_line_a_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: str, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, "write_new", full)
    names = [str(story(tmp_path / f"s{number}")) for number in range(2)]
    failures = [p.failure for p in print_to(str(tmp_path / "out"), names, "text", {"width": 80})]
    assert failures == [
        f"dateline: {name} cannot be printed: No space left on device" for name in names
    ]
    assert files(tmp_path / "out") == []


def test_a_fault_of_the_program_in_one_story_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(story: Story, **options: object) -> Snapshot:
        if story.headline == "s0":
            raise TypeError("a slip")
        return snapshot_of(story, width=80)

    monkeypatch.setattr(folder, "snapshot_of", stumble)
    names = [str(story(tmp_path / name, headline=name)) for name in ("s0", "s1")]
    done = list(print_to(str(tmp_path / "out"), names, "text", {}))
    assert done[0].failure == f"dateline: {names[0]} cannot be printed: TypeError: a slip"
    assert files(tmp_path / "out") == ["s1.txt"]


def test_ctrl_c_ends_it_with_whole_files_only(tmp_path: Path) -> None:
    names = [f"s{number}" for number in range(400)]
    for name in names:
        story(tmp_path / name, headline=name)
    command = [sys.executable, "-m", "dateline", "print", *names, "-o", "out/"]
    # Who runs the tests in the background has told them to pass over ctrl+c.
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heeding,
    ) as running:
        deadline = time.monotonic() + 60
        while not list(tmp_path.glob("out/s*.txt")) and time.monotonic() < deadline:
            time.sleep(0.005)
        os.killpg(running.pid, signal.SIGINT)
        _, errors = running.communicate(timeout=60)
    assert (running.returncode, errors) == (130, b"")
    written = list((tmp_path / "out").iterdir())
    assert 0 < len(written) <= 400
    assert all(file.read_text().startswith(file.stem) for file in written)


def test_progress_on_a_terminal_leaves_only_what_went_wrong(
    tmp_path: Path, terminal: Callable[..., Terminal]
) -> None:
    names = [story(tmp_path / f"s{number}").name for number in range(3)]
    (tmp_path / "s1" / "story.yaml").write_text("format: 1\nheadline: x\nhedline: y\n")
    running = terminal(["print", *names, "-o", "out/"], size=(90, 10), cwd=tmp_path)
    assert running.wait_exit() == 1
    message = "s1/story.yaml:3:1: “hedline” is no field of a story; did you mean “headline”?"
    assert running.lines == [message] + [""] * 9


def test_what_a_killed_process_left_behind_is_taken_away(tmp_path: Path) -> None:
    story(tmp_path / "bridge")
    out = tmp_path / "out"
    for name in (".dateline-0a.tmp", ".dateline-busy.tmp", ".dateline-notes", ".other.tmp"):
        (out / name).mkdir(parents=True)
        (out / name / "0").touch()
    busy = os.open(out / ".dateline-busy.tmp", os.O_RDONLY)
    flock(busy, LOCK_EX)
    try:
        assert [each.name for each in print_to(str(out), [str(tmp_path / "bridge")], "text", {})]
    finally:
        os.close(busy)
    assert files(out) == [".dateline-busy.tmp", ".dateline-notes", ".other.tmp", "bridge.txt"]


def test_a_print_that_is_killed_leaves_whole_files_or_none(tmp_path: Path) -> None:
    """Killed at 12 moments of its work, as the power would go."""
    stories = [story(tmp_path / f"s{number}") for number in range(4)]
    whole = dateline("s0", cwd=tmp_path).stdout
    for moment in range(12):
        out = tmp_path / f"out{moment}"
        command = [sys.executable, "-c", KILLED, str(moment), str(out), *map(str, stories)]
        subprocess.run(command, check=False, timeout=60)
        shown = [name for name in os.listdir(out) if not name.startswith(".")]
        assert all((out / name).read_text(encoding="utf-8") == whole for name in shown)


KILLED = """
import os, signal, sys
moment = int(sys.argv[1])
def at_each_call_to_the_system(event, args):
    global moment
    if event in ("open", "os.rename", "os.mkdir", "os.chmod", "os.remove") and OUT in str(args):
        moment -= 1
        if moment < 0:
            os.kill(os.getpid(), signal.SIGKILL)
from dateline.snapshot.folder import print_to
OUT = sys.argv[2]
os.makedirs(OUT)
sys.addaudithook(at_each_call_to_the_system)
list(print_to(OUT, sys.argv[3:], "text", {}))
"""
