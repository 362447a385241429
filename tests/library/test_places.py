"""Stories are found where they lie, and nothing leads out of a place or round in circles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.library import places
from dateline.library.places import Walk, call_name, is_story, library, named
from dateline.story import StoryNotFound, find_story
from support.library import put


def stories(folder: Path) -> list[str]:
    """The files of the stories in a folder, relative to it."""
    return sorted(
        os.path.relpath(path, folder)
        for place in named([str(folder)])
        for path, _ in Walk().files(place)
        if is_story(path)
    )


def troubles(folder: Path) -> list[str]:
    walk = Walk()
    for place in named([str(folder)]):
        list(walk.files(place))
    return walk.troubles


def test_a_story_is_a_folder_or_a_file_that_begins_like_one(tmp_path: Path) -> None:
    put(tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "story.yml").write_text("format: 1\nheadline: x\n")
    (tmp_path / "loose.yaml").write_text("# mine\nslug: x\nformat: 1 # so\nheadline: x\n")
    (tmp_path / "bom.yaml").write_bytes(b"\xef\xbb\xbfformat: 1\r\nheadline: x\r\n")
    (tmp_path / "dense.json").write_text('{"slug":"x","format":1,"headline":"x"}')
    (tmp_path / "lines.json").write_text('{\n  "format": 1,\n  "summary": []\n}\n')
    assert stories(tmp_path) == [
        *("a/story.json", "b/story.yml", "bom.yaml", "dense.json", "lines.json", "loose.yaml")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "openapi: 3\ninfo:\n  format: 1\nheadline: x\n",
        "format: 1\nservices: {}\n",
        "format: date\nheadline: x\n",
        '{"format": {"type": "integer"}, "headline": {"type": "string"}}',
        '{"note": "a \\"format\\": 1 would be a story", "x": "\\"headline\\":"}',
        "",
        "\x00" * 9000 + "\nformat: 1\nheadline: x\n",
    ],
)
def test_other_files_are_no_stories(text: str, tmp_path: Path) -> None:
    for name in ("x.yaml", "x.json", "x.txt"):
        (tmp_path / name).write_text(text)
    assert stories(tmp_path) == []


def test_a_story_without_a_headline_is_one_with_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("format: 1\nsummary:\n- text: x\n")
    assert stories(tmp_path) == ["x.yaml"]


def test_folders_are_looked_through_three_levels_deep(tmp_path: Path) -> None:
    put(tmp_path / "a" / "b" / "c")
    put(tmp_path / "a" / "b" / "d" / "too-deep")
    assert stories(tmp_path) == ["a/b/c/story.json"]


def test_the_folder_of_a_story_is_not_looked_through(tmp_path: Path) -> None:
    put(tmp_path)
    put(tmp_path / "drafts")
    assert stories(tmp_path) == ["story.json"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside, place = tmp_path / "outside", tmp_path / "place"
    put(outside)
    put(place / "own")
    (place / "out").symlink_to(outside)
    (place / "round").symlink_to(place)
    (place / "linked").mkdir()
    (place / "linked" / "story.json").symlink_to(outside / "story.json")
    (place / "loose.json").symlink_to(outside / "story.json")
    assert stories(place) == ["own/story.json"]


def test_a_place_may_itself_be_a_link(tmp_path: Path) -> None:
    put(tmp_path / "place" / "a")
    (tmp_path / "link").symlink_to(tmp_path / "place")
    assert named([str(tmp_path / "link")]) == [str(tmp_path / "place")]


def test_hidden_names_and_pipes_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path / ".git")
    os.mkfifo(tmp_path / "x.yaml")
    (tmp_path / "a").mkdir()
    os.mkfifo(tmp_path / "a" / "story.yaml")
    assert stories(tmp_path) == []


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "good")
    (tmp_path / "shut").mkdir()
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert troubles(tmp_path) == [f"{tmp_path}/shut cannot be looked through: Permission denied"]
    assert stories(tmp_path) == ["good/story.json"]


def test_a_place_that_is_missing_is_told_but_not_the_users_own(tmp_path: Path) -> None:
    missing = tmp_path / "missing\x1b[2J"
    (told,) = troubles(missing)
    assert told.endswith("missing␛[2J cannot be looked through: No such file or directory")
    assert troubles(Path(library()[-1])) == []


def test_a_name_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    os.mkdir(os.fsencode(tmp_path) + b"/caf\xe9")
    put(tmp_path / "good")
    (told,) = troubles(tmp_path)
    assert "its name is not UTF-8" in told
    told.encode()
    assert stories(tmp_path) == ["good/story.json"]


def test_a_place_without_end_is_gone_through_up_to_a_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "MOST", 5)
    for number in range(9):
        (tmp_path / f"{number}.txt").touch()
    assert troubles(tmp_path) == [f"{tmp_path}: only the first 5 names were looked at"]


def test_the_library_is_what_ships_what_is_the_users_and_what_the_path_names(
    tmp_path: Path, surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_PATH", os.pathsep.join([str(tmp_path / "more"), "", "~/mine"]))
    bundled, *own = library()
    assert os.path.basename(bundled) == "content"
    data = str(surroundings / "data" / "dateline" / "stories")
    assert own == [data, str(tmp_path / "more"), str(surroundings / "mine")]
    assert not os.path.exists(data)


def test_a_story_of_the_library_is_found_by_its_folder(
    tmp_path: Path, surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = put(surroundings / "data" / "dateline" / "stories" / "mine")
    monkeypatch.setenv("DATELINE_PATH", str(tmp_path / "more"))
    more = put(tmp_path / "more" / "theirs")
    shadowed = put(tmp_path / "more" / "mine")
    assert (find_story("mine"), find_story("theirs")) == (str(own), str(more))
    called = [call_name(str(path), library()) for path in (own, more, shadowed)]
    assert called == ["mine", "theirs", str(shadowed)]


def test_a_file_of_that_name_comes_before_the_library(
    tmp_path: Path, surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = put(surroundings / "data" / "dateline" / "stories" / "mine")
    put(tmp_path / "mine")
    assert find_story("mine") == "mine/story.json"
    assert call_name(str(own), library()) == str(own)


@pytest.mark.parametrize("name", ["../mine", "..", "", "no\x00name", "x/mine"])
def test_a_name_does_not_lead_out_of_the_library(
    name: str, surroundings: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    put(surroundings / "data" / "dateline" / "mine")
    put(surroundings / "data" / "dateline" / "stories" / "x" / "mine")
    with pytest.raises(StoryNotFound):
        find_story(name)


def test_a_story_that_is_not_there_is_answered_with_those_that_are(surroundings: Path) -> None:
    for name in ("bridge", "ferry"):
        put(surroundings / "data" / "dateline" / "stories" / name)
    with pytest.raises(StoryNotFound, match=r"; in your library: bridge, ferry$"):
        find_story("brige")
    for number in range(9):
        put(surroundings / "data" / "dateline" / "stories" / f"tunnel-{number}")
    with pytest.raises(
        StoryNotFound, match=r"named like it: bridge; dateline list names them all$"
    ):
        find_story("brige")
