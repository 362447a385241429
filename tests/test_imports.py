"""Each part loads only what it needs: what a fresh process imports, for every way in."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.story import DEFAULT_STORY, find_story


def imported_by(*args: str) -> set[str]:
    """The top-level packages that a fresh `python` imports when called with `args`."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *args],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(re.findall(r"^import time:.*\| *(\w+)", done.stderr, re.MULTILINE))


@pytest.mark.parametrize(
    "part",
    [
        *("story", "layout", "checking", "library", "importing.forms"),
        *("text.speech", "drafting.drafting"),
    ],
)
def test_the_headless_parts_load_no_rich_and_no_textual(part: str) -> None:
    assert not imported_by("-c", f"import dateline.{part}") & {"rich", "textual"}


def test_drafting_a_text_loads_nothing_for_pages_and_feeds() -> None:
    article = Path(find_story(DEFAULT_STORY)).parent / "article.txt"
    loaded = imported_by("-m", "dateline", "draft", str(article))
    assert not loaded & {"rich", "textual", "trafilatura", "lxml", "feedparser", "html"}


def test_the_snapshot_loads_no_textual() -> None:
    assert "textual" not in imported_by("-c", "import dateline.snapshot")


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["--version"],
        ["print"],
        ["print", "--color=always"],
        ["print", "--format=markdown"],
        ["print", "--format=html"],
        ["print", "--format=json"],
        ["print", "--format=svg"],
    ],
)
def test_commands_that_only_print_load_no_textual(args: list[str]) -> None:
    assert "textual" not in imported_by("-m", "dateline", *args)


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["--version"],
        ["print"],
        ["print", "--flat"],
        ["print", "--format=markdown"],
        ["print", "--format=html"],
        ["print", "--format=json"],
        ["print", "--format=svg"],
    ],
)
def test_plain_text_needs_no_rich(args: list[str]) -> None:
    assert "rich" not in imported_by("-m", "dateline", *args)


def test_printing_one_story_needs_nothing_of_what_printing_many_does() -> None:
    assert not imported_by("-m", "dateline", "print") & {
        "multiprocessing",
        "concurrent",
        "tempfile",
    }


@pytest.mark.parametrize("args", [["list"], ["search", "visit"], ["marks"], ["path"]])
def test_the_library_needs_neither_rich_nor_textual(args: list[str]) -> None:
    assert not imported_by("-c", f"from dateline.cli import main; main({args})") & {
        "rich",
        "textual",
    }


def test_printing_and_remembering_need_no_database() -> None:
    assert "sqlite3" not in imported_by("-m", "dateline", "print")
    assert "sqlite3" not in imported_by("-c", "import dateline.library.memory")


def test_importing_a_file_loads_nothing_that_only_an_address_needs(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(
        '{"events": [{"start_date": {"year": 1}, "text": {"text": "A"}}]}'
    )
    call = ["-m", "dateline", "import", "-o", str(tmp_path / "out"), str(tmp_path / "x.json")]
    assert not imported_by(*call) & {"httpx", "asyncio", "ssl", "rich", "textual", "dateutil"}


@pytest.mark.parametrize("args", [["--help"], ["--version"]])
def test_help_and_version_read_no_story(args: list[str]) -> None:
    assert "yaml" not in imported_by("-m", "dateline", *args)
