"""What is kept of a story to read it sooner the next time never changes what is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.story import StoryError, parsed, read_story

TEXT = "format: 1\nheadline: A story\nsources:\n- file: a.txt\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text("words")
    (folder / "story.yaml").write_text(TEXT)
    return folder / "story.yaml"


@pytest.fixture
def kept(surroundings: Path) -> Path:
    """Where things are kept."""
    return surroundings / "cache" / "dateline"


def refuse_to_parse(*_: object) -> None:
    raise AssertionError("parsed once more")


def test_a_story_is_parsed_once_and_is_the_same_each_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read_story(str(file))
    monkeypatch.setattr("dateline.story.reading.read_yaml", refuse_to_parse)
    assert read_story(str(file)) == first


def test_another_text_is_parsed_anew(file: Path) -> None:
    read_story(str(file))
    times = os.stat(file)
    file.write_text(TEXT.replace("story", "stork"))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert read_story(str(file)).headline == "A stork"


def test_another_text_of_a_source_is_seen(file: Path) -> None:
    read_story(str(file))
    file.with_name("a.txt").write_text("other")
    assert read_story(str(file)).sources[0].paragraphs == ("other",)


def test_faults_found_later_have_their_places(file: Path) -> None:
    read_story(str(file))
    file.with_name("a.txt").unlink()
    with pytest.raises(StoryError) as caught:
        read_story(str(file))
    (fault,) = caught.value.faults
    assert (fault.line, fault.column) == (4, 9)


@pytest.mark.parametrize("text", ["", "null", "[1, 2]", '[1, "x", {}]', "\x00", "[" * 100_000])
def test_what_is_kept_may_be_broken(file: Path, kept: Path, text: str) -> None:
    first = read_story(str(file))
    (slot,) = kept.iterdir()
    slot.write_text(text)
    assert read_story(str(file)) == first
    assert read_story(str(file)) == first


def test_nothing_can_be_kept_where_nothing_can_be_written(file: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True)
    kept.write_text("a file, where there should be a folder")
    assert read_story(str(file)).headline == "A story"


def test_only_the_user_can_look_into_what_is_kept(file: Path, kept: Path) -> None:
    read_story(str(file))
    assert kept.stat().st_mode & 0o777 == 0o700
    assert [path.suffix for path in kept.iterdir()] == [".json"]


def test_a_file_with_faults_is_not_kept(file: Path, kept: Path) -> None:
    file.write_text(TEXT + "slug: a\nslug: b\n")
    for _ in range(2):
        with pytest.raises(StoryError, match="given twice"):
            read_story(str(file))
    assert not kept.exists() or not list(kept.iterdir())


def test_one_of_many_is_not_kept(file: Path, kept: Path) -> None:
    assert read_story(str(file), keep=False).headline == "A story"
    assert not kept.exists()


def test_who_wants_no_trace_leaves_none_and_uses_none(
    file: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_story(str(file))
    before = {path: path.stat() for path in kept.iterdir()}
    monkeypatch.setattr(parsed, "_stopped", False)
    parsed.stop()
    with monkeypatch.context() as patch:
        patch.setattr("dateline.story.reading.read_yaml", refuse_to_parse)
        with pytest.raises(AssertionError, match="parsed once more"):
            read_story(str(file))
    file.write_text(TEXT.replace("A story", "Another"))
    assert read_story(str(file)).headline == "Another"
    assert {path: path.stat() for path in kept.iterdir()} == before
