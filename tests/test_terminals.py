"""What leaves the program: UTF-8 for machines in every locale, and for people what they can see."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.reader.columns import encodable
from dateline.terminals import approximate
from support.terminal import Terminal

ARTICLE = (
    "Mayor says no\n\nThe mayor, Zoë Müller, said on 3 May 2024: “We’re done – it’s over”. दिल्ली\n"
)
WORDS = "“We’re done – it’s over”. दिल्ली"

LOCALES = [
    {"LC_ALL": "C"},
    {"LANG": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "latin-1"},
    {"PYTHONIOENCODING": "cp1252:strict"},
    {"PYTHONIOENCODING": "utf-16"},
]


def run(*arguments: str | Path, **environment: str) -> bytes:
    command = [sys.executable, "-m", "dateline", *map(os.fspath, arguments)]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, stdin=subprocess.DEVNULL
    ).stdout


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    story = tmp_path / "story.yaml"
    story.write_bytes(run("draft", tmp_path / "article.txt"))
    return story


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_a_draft_is_the_same_in_every_locale(locale: dict[str, str], drafted: Path) -> None:
    text = run("draft", drafted.parent / "article.txt", **locale).decode()
    assert text == drafted.read_text(encoding="utf-8")
    assert "We’re done – it’s over" in text


@pytest.mark.parametrize("locale", LOCALES[2:4], ids=str)
@pytest.mark.parametrize(
    ("command", "holds"),
    [
        (["print", "--format=json"], WORDS),
        (["print", "--format=html"], "We’re done – it’s over"),
        (["print", "--format=svg"], "We’re done"),
        (["print", "--format=markdown"], WORDS),
        (["check", "--format=json"], "figures"),
        (["check", "--format=sarif"], "runs"),
        (["screenshot"], "done"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_what_a_machine_reads_is_utf_8(
    command: list[str], holds: str, locale: dict[str, str], drafted: Path
) -> None:
    assert holds in run(*command, drafted, **locale).decode("utf-8")


@pytest.mark.parametrize("command", ["print", "check"])
def test_faults_are_utf_8_where_machines_read_them(command: str, tmp_path: Path) -> None:
    story = tmp_path / "story.yaml"
    story.write_text('format: 1\nheadline: "A"\nsummary: [{text: "A", cite: [{exact: "’दि"}]}]\n')
    done = run("check", "--format=json", story, PYTHONIOENCODING="latin-1").decode("utf-8")
    assert json.loads(done)["files"][0]["faults"]


def test_a_list_for_machines_is_utf_8(drafted: Path) -> None:
    drafted.write_text(drafted.read_text(encoding="utf-8").replace("Mayor", "“Mayor”"), "utf-8")
    fields = run("list", drafted.parent, PYTHONIOENCODING="latin-1").decode("utf-8")
    assert "“Mayor”" in fields


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("“Zoë’s”", "ascii", '"Zoe\'s"'),
        ("“Zoë’s”", "latin-1", '"Zoë\'s"'),
        ("Zoe\u0308", "ascii", "Zoe"),
        ("3 – 4 — 5…", "ascii", "3 - 4 - 5..."),
        ("दि", "ascii", "\\u0926\\u093f"),
        ("ल्ल", "latin-1", "\\u0932\\u094d\\u0932"),  # a virama is no accent
        ("ﬁ №", "ascii", "fi No"),
        ("æ € 橋", "utf-8", "æ € 橋"),
        ("100 €", "iso8859-15", "100 €"),
    ],
)
def test_no_word_is_lost_unseen(text: str, encoding: str, shown: str) -> None:
    assert approximate(text, encoding) == shown


def test_on_the_screen_what_stands_for_a_character_takes_its_cells() -> None:
    assert encodable("\x1b[1m“Zoë” … 橋 æ│", "ascii") == '\x1b[1m"Zoe" . ?? a?'


def test_text_for_people_has_only_what_the_locale_has(drafted: Path) -> None:
    page = run("print", drafted, LC_ALL="C")
    assert page.isascii()
    assert b"\"We're done - it's over\"" in page
    assert b"?" not in page
    assert b"Zo\xeb M\xfcller" in run("print", drafted, PYTHONIOENCODING="latin-1")


SIGNS = re.compile("[│─╭●◐▪▏▌“’]")


@pytest.mark.parametrize("terminal_type", ["linux", "dumb", "vt100", "vt220"])
def test_a_simple_terminal_gets_plain_signs(
    terminal_type: str, drafted: Path, terminal: Callable[..., Terminal]
) -> None:
    printing = terminal(["print", str(drafted)], env={"TERM": terminal_type})
    printing.wait_exit()
    assert "- The mayor, Zoë Müller" in printing.text()
    assert not SIGNS.search(printing.text().replace("“We’re done – it’s over”", ""))


def test_a_modern_terminal_gets_all_signs(drafted: Path, terminal: Callable[..., Terminal]) -> None:
    for environment in ({"LANG": "C.UTF-8"}, {"LANG": "", "LC_CTYPE": "C.UTF-8"}):
        printing = terminal(["print", str(drafted)], env=environment)
        printing.wait_exit()
        assert "▪ The mayor, Zoë Müller" in printing.text()


@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"TERM": "linux"}], ids=str)
def test_the_reader_draws_plain_signs(
    environment: dict[str, str], drafted: Path, terminal: Callable[..., Terminal]
) -> None:
    reader = terminal([str(drafted)], env=environment)
    reader.wait_for("1 Summary")
    reader.settle()
    assert not re.search("[│─╭●◐▪▏▌·]", reader.text())
    assert reader.text().isascii() == ("LC_ALL" in environment)


def test_no_color_paints_no_background_and_no_greys(
    drafted: Path, terminal: Callable[..., Terminal]
) -> None:
    reader = terminal([str(drafted)], env={"NO_COLOR": "1"})
    written = b""
    feed = reader.screen.feed

    def record(data: bytes) -> bytes:
        nonlocal written
        written += data
        return feed(data)

    reader.screen.feed = record  # type: ignore[method-assign]
    reader.wait_for("1 Summary")
    for keys in (["j"], ["/", "o", "enter"], ["escape"], ["?"], ["q"], ["e"], ["escape"], ["L"]):
        reader.press(*keys)
        reader.settle(patience=0.5)
    codes = {
        code for codes in re.findall(rb"\x1b\[([\d;:]*)m", written) for code in codes.split(b";")
    }
    assert b"1" in codes
    assert not codes - {b"", b"0", b"1", b"3", b"4", b"7", b"9", b"39", b"49"}


def test_an_empty_no_color_is_not_set(drafted: Path, terminal: Callable[..., Terminal]) -> None:
    reader = terminal([str(drafted)], env={"NO_COLOR": ""})
    reader.wait_for("1 Summary")
    reader.settle()
    assert any(cell.fg not in ("default",) for row in reader.screen._cells for cell in row)
