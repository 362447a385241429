"""No command overwrites what it has read, a story, or the source of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli import main
from dateline.commands.reading import exporter

STORY = """\
format: 1
slug: bridge
headline: A bridge is closed
sources: [{id: a, file: a.txt}, {id: b, file: link.txt}]
summary: [{text: It is closed., cite: [{source: a, exact: It is closed.}]}]
"""
ARTICLE = "The bridge\n\nThe bridge was closed on 3 May 2024, the mayor said in the morning.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story with its sources, and other names for its files."""
    folder = tmp_path / "in"
    (folder / "story" / "texts").mkdir(parents=True)
    (folder / "story" / "story.yaml").write_text(STORY)
    (folder / "story" / "a.txt").write_text("It is closed.\n")
    (folder / "story" / "texts" / "b.txt").write_text("It is old.\n")
    (folder / "story" / "link.txt").symlink_to("texts/b.txt")
    (folder / "link.yaml").symlink_to("story/story.yaml")
    (folder / "hard.yaml").hardlink_to(folder / "story" / "story.yaml")
    (folder / "hard.txt").hardlink_to(folder / "story" / "a.txt")
    (folder / "other.json").write_text('{"format": 1, "headline": "Other", "sources": []}')
    (folder / "article.txt").write_text(ARTICLE)
    monkeypatch.chdir(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def status_of(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as error:
        assert isinstance(error.code, int)
        return error.code


@pytest.mark.parametrize(
    "output",
    [
        "story/story.yaml",
        "./story/../story/story.yaml",
        "link.yaml",
        "hard.yaml",
        "story/a.txt",
        "hard.txt",
        "story/link.txt",
        "story/texts/b.txt",
        "other.json",
    ],
)
@pytest.mark.parametrize(
    "command",
    [["print", "story", "--format=html"], ["print", "story/story.yaml", "--format=text"]],
    ids=["folder", "file"],
)
def test_a_story_and_its_sources_are_not_overwritten(
    command: list[str], output: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = contents(folder)
    assert status_of(*command, "-o", output) == 2
    assert contents(folder) == before
    assert capfd.readouterr().err.startswith(f"dateline: {output} cannot be written: it ")


@pytest.mark.parametrize("output", ["story/a.txt", "story/texts/b.txt", "other.json"])
def test_the_files_of_other_stories_are_not_overwritten(output: str, folder: Path) -> None:
    before = contents(folder)
    assert status_of("print", "-o", output) == 2
    assert contents(folder) == before


def test_the_source_of_a_broken_story_is_not_overwritten(folder: Path) -> None:
    (folder / "broken.yaml").write_text("format: 1\nheadline: A\nsources:\n- file: mine.txt\n- [\n")
    (folder / "mine.txt").write_text("mine")
    assert status_of("print", "-o", "mine.txt") == 2
    assert (folder / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        ["draft", "article.txt", "--explain", "-o", "article.txt"],
        ["draft", "article.txt", "-o", "story/story.yaml"],
        ["draft", "article.txt", "--explain", "-o", "story/a.txt"],
        ["draft", "article.txt", "-o", "hard.yaml"],
    ],
    ids=" ".join,
)
def test_a_draft_overwrites_neither_its_article_nor_a_story(
    arguments: list[str], folder: Path
) -> None:
    before = contents(folder)
    assert status_of(*arguments) == 2
    assert contents(folder) == before


def test_an_article_is_merged_into_its_own_story_but_over_no_other(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert status_of("draft", "article.txt", "-o", "new.yaml") == 0
    (folder / "second.txt").write_text(ARTICLE.replace("closed on 3 May", "opened on 9 July"))
    assert status_of("draft", "--merge", "new.yaml", "second.txt", "-o", "new.yaml") == 0
    before = contents(folder)
    assert status_of("draft", "--merge", "new.yaml", "second.txt", "-o", "hard.yaml") == 2
    assert contents(folder) == before


def test_a_folder_of_snapshots_keeps_the_stories_that_are_in_it(folder: Path) -> None:
    (folder / "out").mkdir()
    mine = folder / "out" / "bridge.json"
    mine.write_text('{"format": 1, "headline": "Mine"}')
    assert status_of("print", "story", "--format=json", "-o", "out/") == 2
    assert mine.read_text() == '{"format": 1, "headline": "Mine"}'
    assert status_of("print", "story", "-o", "out/") == 0
    assert {path.name for path in (folder / "out").iterdir()} == {"bridge.json", "bridge.txt"}


@pytest.mark.parametrize("name", ["page.html", "page.json", "story.json", "notes.txt", "notes"])
def test_everything_else_is_overwritten(name: str, folder: Path) -> None:
    out = folder / "out"
    out.mkdir()
    for section in ("summary", "quotes"):
        assert status_of("print", "-o", str(out / name), "--section", section) == 0
    assert "Key quotes" in (out / name).read_text()


@pytest.mark.parametrize("ending", ["pdf", "docx", "epub", "xyz", "PDF", "yaml", "tar.gz"])
def test_an_ending_that_no_format_has_is_refused(
    ending: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert status_of("print", "-o", f"page.{ending}") == 2
    said = capfd.readouterr().err
    assert f"unknown ending .{ending.lower().split('.')[-1]}; available: .txt, .md" in said
    assert said.count("\n") == 1
    assert not (folder / f"page.{ending}").exists()
    assert status_of("print", "-o", f"page.{ending}", "--format", "text") == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["screenshot", "-o", "page.png"],
        ["draft", "article.txt", "-o", "page.pdf"],
        ["draft", "article.txt", "-o", "page.json"],
        ["draft", "article.txt", "--explain", "-o", "page.docx"],
        ["marks", "-o", "page.pdf"],
    ],
    ids=" ".join,
)
def test_every_command_names_the_endings_that_it_writes(
    arguments: list[str], folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = contents(folder)
    assert status_of(*arguments) == 2
    assert "; available: ." in capfd.readouterr().err
    assert contents(folder) == before


def test_the_reader_exports_over_no_story(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(OSError, match="it is a story"):
        exporter().write("hard.yaml", "a page")
    assert contents(folder) == before
