"""`dateline print`: the form that is asked for, to where it is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def dateline(*args: str, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", "print", *args],
        capture_output=True,
        env={"PATH": "", "LC_ALL": locale, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    ("file", "args", "start"),
    [
        ("a.json", [], b'{\n  "format": 1'),
        ("A.SVG", [], b"<svg "),
        ("a.txt", [], b"Kremlin says"),
        ("a", [], b"Kremlin says"),
        ("a.txt", ["--format", "svg"], b"<svg "),
        ("a.svg", ["--format", "text"], b"Kremlin says"),
    ],
)
def test_the_form_is_what_is_named_or_else_what_the_file_ends_with(
    file: str, args: list[str], start: bytes, tmp_path: Path
) -> None:
    done = dateline("--output", str(tmp_path / file), *args)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / file).read_bytes().startswith(start)


@pytest.mark.parametrize("form", ["json", "svg"])
def test_files_are_utf_8_on_every_standard_output(form: str) -> None:
    everywhere = [dateline("--format", form, locale=name).stdout for name in ("C", "C.UTF-8")]
    assert everywhere[0] == everywhere[1]
    assert "Modi’s" in everywhere[0].decode("utf-8")


def test_text_keeps_to_the_encoding_of_standard_output() -> None:
    text = dateline(locale="C").stdout
    assert text.isascii()
    assert b"* 6 Dec 2021" in text


def test_sections_and_paragraphs_are_for_every_form() -> None:
    data = json.loads(dateline("--format=json", "--section=timeline", "--paragraphs").stdout)
    assert "summary" not in data
    assert data["timeline"][0]["cite"][0]["checked"]["text"].startswith("Putin had last visited")


def test_a_picture_has_the_theme_and_the_width_that_are_asked_for() -> None:
    light = dateline("--format=svg", "--width=40").stdout
    dark = dateline("--format=svg", "--width=40", "--theme=dark").stdout
    assert b'width="384"' in light
    assert light != dark


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--flat", "--format=json"], b"--flat is a way to write text, not json"),
        (["--format=pdf"], b"invalid choice: 'pdf'"),
        (["--width=9" + "9" * 5000], b"is not a number of columns"),
        (["-o", "/nowhere/at/all.svg"], b"cannot be written: No such file or directory"),
        (["-", "-o", "/tmp/"], b"has no name in a folder"),
    ],
)
def test_a_wrong_call_is_one_clear_line(args: list[str], words: bytes) -> None:
    done = dateline(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert words in done.stderr.splitlines()[-1]


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    command = f"{sys.executable} -m dateline print --format json | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True)
    assert (done.stdout, done.stderr) == (b'{\n  "forma', b"")
