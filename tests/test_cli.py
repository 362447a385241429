"""The command line: what goes where, with which status, whatever it is called with."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli import main

GOOD = "format: 1\nheadline: A story\nsummary:\n- text: It is so.\n"
BAD = "format: 1\nheadlin: A story\nrevision: x\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a good story and one with faults."""
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(BAD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Done:
    """What became of a call."""

    def __init__(self, *args: str, stdin: str | None = None, **env: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", *args],
            input=stdin and stdin.encode(),
            stdin=None if stdin else subprocess.DEVNULL,
            capture_output=True,
            env={**os.environ, **env},
            timeout=60,
        )
        self.status = done.returncode
        self.out = done.stdout.decode()
        self.errors = done.stderr.decode()


def shell(script: str) -> Done:
    """Run a line of shell, in which `dateline` is this program."""
    done = Done.__new__(Done)
    command = f'dateline() {{ "{sys.executable}" -m dateline "$@"; }}\n{script}'
    run = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60)
    done.status, done.out, done.errors = run.returncode, run.stdout.decode(), run.stderr.decode()
    return done


def failed(*args: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The status of a call that fails and its one line, from this process; stdout is empty."""
    with pytest.raises(SystemExit) as left:
        main(args)
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert isinstance(left.value.code, int)
    return left.value.code, captured.err.rstrip("\n")


def test_a_story_is_printed_plain_where_there_is_no_terminal(folder: Path) -> None:
    done = Done("print", "good.yaml")
    assert (done.status, done.errors) == (0, "")
    assert done.out.startswith("A story\n1 min")
    assert done.out.endswith("▪ It is so.\n")
    assert "\x1b" not in done.out


def test_without_a_terminal_the_reader_prints() -> None:
    assert Done().out == Done("print").out != ""


def test_faults_are_told_one_a_line_and_nothing_is_printed(folder: Path) -> None:
    done = Done("print", "bad.yaml")
    assert (done.status, done.out) == (1, "")
    lines = done.errors.splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        *("bad.yaml:1:1:", "bad.yaml:2:1:", "bad.yaml:3:11:"),
    ]


def test_a_story_that_is_not_there_is_a_wrong_call(capfd: pytest.CaptureFixture[str]) -> None:
    status, line = failed("print", "nowhere", capfd=capfd)
    assert status == 2
    assert line == (
        "dateline: there is no file, folder or bundled story named nowhere; "
        "bundled: putin-india-visit"
    )


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--width", "19"], "argument --width: '19' is not a number of columns from 20 to 10000"),
        (["--width", "9" * 5000], "is not a number of columns from 20 to 10000"),
        (["--width", "²²"], "argument --width: '²²' is not a number of columns"),
        (["--color", "yes"], "argument --color: invalid choice: 'yes'"),
        (["--sec", "quotes"], "unrecognized arguments: --sec"),
        (["a", "b"], "several stories are printed to a folder"),
        (["--\x1b[2J"], "unrecognized arguments: --␛[2J"),
    ],
)
def test_a_wrong_option_is_one_line_that_names_the_help(
    args: list[str], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    status, line = failed("print", *args, capfd=capfd)
    assert status == 2
    assert message in line
    assert line.endswith("; see dateline print --help")


VIEWS = GOOD + "sections:\n- title: Views\n  statements:\n  - {text: One view., headline: Ours}\n"


@pytest.mark.parametrize("command", ["print", "screenshot"])
@pytest.mark.parametrize(
    ("story", "section", "there"),
    [
        (GOOD, "views", "summary"),
        (VIEWS, "Views", "summary, views"),
        (VIEWS, "\x1b[2J", "summary, views"),
    ],
)
def test_a_section_that_the_story_does_not_have_is_told_with_those_that_it_has(
    command: str,
    story: str,
    section: str,
    there: str,
    folder: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (folder / "story.yaml").write_text(story)
    status, line = failed(command, "story.yaml", "--section", section, capfd=capfd)
    shown = section.replace("\x1b", "␛")
    assert status == 2
    assert line == f"dateline: this story has no section “{shown}”; it has {there}"


def test_a_further_section_is_printed_by_its_id(folder: Path) -> None:
    (folder / "story.yaml").write_text(VIEWS)
    done = Done("print", "story.yaml", "--section", "views", "--width", "20")
    assert (done.status, done.errors) == (0, "")
    head, _, page = done.out.partition("\n\n")
    assert page == "── Views ───────────\n\n▪ Ours\n  One view.\n"
    empty = Done("print", "story.yaml", "--section", "quotes", "--width", "20")
    assert (empty.status, empty.out) == (0, f"{head}\n")  # every story may have quotes


@pytest.mark.parametrize("command", [[], ["print"]])
def test_help_and_version_go_to_standard_output(
    command: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    for option in ["--help", *([] if command else ["--version"])]:
        with pytest.raises(SystemExit) as left:
            main([*command, option])
        assert left.value.code == 0
        assert "dateline" in capfd.readouterr().out


def test_a_story_is_read_from_standard_input(folder: Path) -> None:
    assert Done("print", "-", stdin=GOOD).out == Done("print", "good.yaml").out
    as_json = '{"format": 1, "headline": "A story", "summary": [{"text": "It is so."}]}'
    assert Done("print", "-", stdin=as_json).out == Done("print", "good.yaml").out
    done = Done("print", "-", stdin=BAD)
    assert (done.status, done.out) == (1, "")
    assert done.errors.startswith("standard input:1:1: a story needs a “headline”")


def test_standard_input_has_the_bound_of_a_file(folder: Path) -> None:
    done = shell("head -c 70000000 /dev/zero | dateline print -")
    assert (done.status, done.out) == (1, "")
    assert done.errors == "standard input: larger than 10 MiB, the bound for one file\n"


def test_a_closed_standard_input_is_said(folder: Path) -> None:
    done = shell("dateline print - <&-")
    assert (done.status, done.errors) == (2, "dateline: standard input is closed\n")


def test_a_closed_pipe_is_no_error() -> None:
    piped = shell("dateline print --width 20 | head -1; echo ${PIPESTATUS[0]}")
    assert (piped.out, piped.errors) == ("Kremlin says Putin\n0\n", "")
    reading, writing = os.pipe()
    os.close(reading)  # nobody reads at all
    for args in (["print"], ["print", "--color=always"]):
        command = [sys.executable, "-m", "dateline", *args]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60)
        assert (done.returncode, done.stderr) == (0, b"")
    os.close(writing)


def test_a_closed_standard_output_is_said_in_one_line(folder: Path) -> None:
    for call in ("dateline", "dateline print good.yaml"):
        done = shell(f"{call} >&-")
        assert done.status == 2
        assert done.errors == ("dateline: standard output is closed; name a file with --output\n")
    done = shell("dateline print good.yaml --output out.txt >&- && cat out.txt")
    assert done.out.startswith("A story\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a disk that is always full")
def test_a_full_disk_is_said_in_one_line(folder: Path) -> None:
    done = shell("dateline print >/dev/full")
    assert (done.status, done.errors) == (
        2,
        "dateline: standard output cannot be written: No space left on device\n",
    )


def test_errors_never_go_to_standard_output(folder: Path) -> None:
    for name, status in (("bad.yaml", 1), ("nowhere", 2)):
        done = shell(f"dateline print {name} 2>&-")
        assert (done.status, done.out) == (status, "")


def test_a_file_is_written_whole(folder: Path) -> None:
    (folder / "out.txt").write_text("before")
    (folder / "out.txt").chmod(0o640)
    (folder / "link.txt").symlink_to("out.txt")
    done = Done("print", "good.yaml", "--output", "link.txt", LC_ALL="C", PYTHONUTF8="0")
    assert (done.status, done.out, done.errors) == (0, "", "")
    assert (folder / "link.txt").is_symlink()
    assert (folder / "out.txt").read_text("utf-8").endswith("▪ It is so.\n")
    assert (folder / "out.txt").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in folder.glob("*.tmp")) == []


@pytest.mark.parametrize("name", ["missing/out.txt", "bad.yaml/out.txt", "", "x" * 300])
def test_a_file_that_cannot_be_written_is_said(
    folder: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.iterdir())
    status, line = failed("print", "good.yaml", "--output", name, capfd=capfd)
    assert status == 2
    assert line.startswith(f"dateline: {name} cannot be written: ")
    assert sorted(folder.iterdir()) == before


def test_a_story_with_faults_leaves_the_file_as_it_was(folder: Path) -> None:
    (folder / "out.txt").write_text("before")
    assert Done("print", "bad.yaml", "-o", "out.txt").status == 1
    assert (folder / "out.txt").read_text() == "before"


def test_a_pipe_can_be_the_file(folder: Path) -> None:
    assert shell("dateline print good.yaml -o >(cat) | cat").out.startswith("A story\n")


COLOURS = [
    # options, environment, whether there are colours where there is no terminal
    ([], {}, False),
    ([], {"FORCE_COLOR": "1"}, True),
    ([], {"FORCE_COLOR": ""}, False),
    ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    (["--color", "always"], {"NO_COLOR": "1"}, True),
    (["--color=never"], {"FORCE_COLOR": "1"}, False),
]


@pytest.mark.parametrize(("options", "env", "colored"), COLOURS)
def test_colours_are_as_asked_for(
    options: list[str],
    env: dict[str, str],
    colored: bool,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert main(["print", *options]) == 0
    assert ("\x1b[" in capfd.readouterr().out) is colored


@pytest.mark.parametrize(
    ("options", "columns", "width"),
    [
        ([], "", 80),
        ([], "60", 60),
        ([], "5", 20),
        ([], "wide", 80),
        ([], "0", 80),
        ([], "9" * 5000, 80),
        ([], "999999999", 10_000),
        (["--width", "100"], "60", 100),
    ],
)
def test_the_width_is_the_one_asked_for(
    options: list[str],
    columns: str,
    width: int,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert main(["print", *options]) == 0
    assert max(map(len, capfd.readouterr().out.splitlines())) == width


def test_without_unicode_the_page_has_no_other_signs() -> None:
    done = Done("print", PYTHONIOENCODING="ascii")
    assert (done.status, done.errors) == (0, "")
    assert done.out.isascii()
    assert "Narendra Modi's visit" in done.out


def test_a_story_named_like_an_option_can_be_read(folder: Path) -> None:
    (folder / "--strange").write_text(GOOD)
    assert Done("--", "--strange").out == Done("print", "--", "--strange").out != ""


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without HOME and without an entry in the system's list of users."""

    def no_entry(_: object) -> None:
        raise KeyError

    for name in [name for name in os.environ if name == "HOME" or name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr("pwd.getpwuid", no_entry)


@pytest.mark.parametrize("command", ["path", "list", "marks", "search x", "print no-such-story"])
@pytest.mark.usefixtures("homeless")
def test_a_user_without_a_home_is_told_what_to_set(
    command: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, message = failed(*command.split(), capfd=capfd)
    assert status == 2
    assert re.fullmatch(
        r"dateline: no home directory; set HOME, or XDG_\w+_HOME, to an absolute path", message
    )


@pytest.mark.usefixtures("homeless")
def test_without_a_home_stories_are_printed_and_nothing_is_left(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = set(folder.iterdir())
    assert main(["print", "good.yaml"]) == 0
    assert capfd.readouterr().out.startswith("A story\n")
    assert set(folder.iterdir()) == before


def test_the_printed_page_is_the_same_each_time() -> None:
    pages = {Done("print", PYTHONHASHSEED=str(seed)).out for seed in (0, 1)}
    assert len(pages) == 1
    assert re.search(r"^\[19\]", pages.pop(), re.M)
