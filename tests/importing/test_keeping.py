"""Imported stories on the disk: whole, each in its own place, and nothing of others touched."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dateline.importing.builder import Data, slug
from dateline.importing.keeping import Keeper
from dateline.inputs.read import Origin
from dateline.story import StoryError, read_story

ORIGIN = Origin("world.json", "/somewhere/world.json")
OTHER = Origin("world.json", "/elsewhere/world.json")


def data(text: str = "It runs.", **fields: object) -> Data:
    base: Data = {"format": 1, "slug": "ferry", "headline": "The ferry"}
    return base | fields | {"summary": [{"text": text}]}


def keep(folder: Path, told: Data, origin: Origin = ORIGIN) -> tuple[str, str]:
    kept = Keeper(str(folder)).keep(told, origin)
    return kept.outcome, os.path.relpath(kept.path, folder)


def test_a_story_gets_a_folder_and_says_where_it_came_from(tmp_path: Path) -> None:
    assert keep(tmp_path / "made" / "here", data())[0] == "new"
    file = tmp_path / "made" / "here" / "ferry" / "story.yaml"
    assert file.read_text("utf-8").startswith("# Imported from world.json by dateline import.")
    assert read_story(str(file)).summary[0].text == "It runs."


def test_the_same_story_is_left_as_it_is_or_replaced(tmp_path: Path) -> None:
    keep(tmp_path, data())
    before = (tmp_path / "ferry" / "story.yaml").stat()
    assert keep(tmp_path, data()) == ("unchanged", "ferry/story.yaml")
    after = (tmp_path / "ferry" / "story.yaml").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert keep(tmp_path, data("It stopped.")) == ("updated", "ferry/story.yaml")
    assert keep(tmp_path, data("It stopped.")) == ("unchanged", "ferry/story.yaml")


def test_another_story_of_that_name_gets_a_number(tmp_path: Path) -> None:
    keep(tmp_path, data())
    assert keep(tmp_path, data("It sank."), OTHER) == ("new", "ferry-2/story.yaml")
    assert keep(tmp_path, data("It sank again."), OTHER) == ("updated", "ferry-2/story.yaml")
    assert read_story(str(tmp_path / "ferry-2") + "/story.yaml").slug == "ferry-2"


def test_a_story_is_known_again_by_an_address_that_it_shares(tmp_path: Path) -> None:
    sources = [{"id": "a", "url": "https://a.example/ferry"}]
    keep(tmp_path, data(sources=sources))
    assert keep(tmp_path, data("New.", sources=sources), OTHER) == ("updated", "ferry/story.yaml")


def test_two_stories_of_one_name_in_a_run_are_both_kept_and_known_again(tmp_path: Path) -> None:
    for outcomes in (["new", "new"], ["unchanged", "unchanged"]):
        keeper = Keeper(str(tmp_path))
        kept = [keeper.keep(data(text), ORIGIN) for text in ("One.", "Two.")]
        assert [each.outcome for each in kept] == outcomes
        assert [Path(each.path).parent.name for each in kept] == ["ferry", "ferry-2"]


@pytest.mark.parametrize("dry", [False, True])
def test_a_story_that_comes_twice_in_a_run_is_one(tmp_path: Path, dry: bool) -> None:
    keeper = Keeper(str(tmp_path), dry=dry)
    kept = [keeper.keep(data(), origin) for origin in (ORIGIN, OTHER, ORIGIN)]
    assert [each.outcome for each in kept] == ["new", "unchanged", "unchanged"]
    assert len({each.path for each in kept}) == 1


def test_what_somebody_changed_by_hand_is_left(tmp_path: Path) -> None:
    keep(tmp_path, data())
    file = tmp_path / "ferry" / "story.yaml"
    file.write_text(file.read_text("utf-8") + "# a note\n", "utf-8")
    assert keep(tmp_path, data("New.")) == ("changed by hand", "ferry/story.yaml")
    assert file.read_text("utf-8").endswith("# a note\n")


@pytest.mark.parametrize("kind", ["own story", "other files", "file", "link", "link to a file"])
def test_what_is_not_ours_is_never_touched(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "ferry"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if kind == "file":
        place.write_text("mine")
    elif kind == "link":
        place.symlink_to(elsewhere)
    else:
        place.mkdir()
        (elsewhere / "story.yaml").write_text("format: 1\nheadline: Mine\n")
        if kind == "own story":
            (place / "story.yaml").write_text("format: 1\nheadline: Mine\n")
        elif kind == "link to a file":
            (place / "story.yaml").symlink_to(elsewhere / "story.yaml")
        else:
            (place / "notes.txt").write_text("mine")
    before = [(each, each.is_file() and each.read_text()) for each in sorted(tmp_path.rglob("*"))]
    assert keep(tmp_path, data()) == ("new", "ferry-2/story.yaml")
    after = [(each, each.is_file() and each.read_text()) for each in sorted(tmp_path.rglob("*"))]
    assert [each for each in after if "ferry-2" not in str(each[0])] == before


def test_a_folder_that_a_killed_import_left_is_used(tmp_path: Path) -> None:
    (tmp_path / "ferry").mkdir()
    (tmp_path / "ferry" / ".dateline-0a1b2c3d.tmp").write_text("format: 1\nhead")
    assert keep(tmp_path, data()) == ("new", "ferry/story.yaml")


def test_nothing_is_written_that_could_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(StoryError):
        keep(tmp_path / "made", data() | {"published": "soon"})
    assert list((tmp_path / "made").iterdir()) == []


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    keeper = Keeper(str(tmp_path / "made"), dry=True)
    assert keeper.keep(data(), ORIGIN).outcome == "new"
    assert not (tmp_path / "made").exists()


def test_imports_at_the_same_time_take_no_place_from_each_other(tmp_path: Path) -> None:
    def run(number: int) -> str:
        origin = Origin("x.json", f"/{number}/x.json")
        return Keeper(str(tmp_path)).keep(data(f"Story {number}."), origin).path

    with ThreadPoolExecutor(8) as threads:
        paths = list(threads.map(run, range(24)))
    texts = {read_story(path).summary[0].text for path in paths}
    assert texts == {f"Story {number}." for number in range(24)}


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Ferry runs again", "ferry-runs-again"),
        ("Kremlin’s “plan”: 20% & more…", "kremlins-plan-20-more"),
        ("São Paulo – Ærø", "sao-paulo-ærø"),
        ("渡し船が再開", "渡し船が再開"),
        ("../../etc/passwd", "etc-passwd"),
        ("\x1b[2J", "2j"),
        ("...", "story"),
        ("", "story"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_slug_is_a_name_that_every_disk_takes(headline: str, name: str) -> None:
    assert slug(headline) == name
    assert len(slug(headline).encode()) < 250
