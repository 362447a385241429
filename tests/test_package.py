"""What is built from the checkout holds the bundled story and the reader's style sheet."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]
STORY = "content/putin-india-visit/story.yaml"
ARTICLE = "content/putin-india-visit/article.txt"
STYLE = "dateline/reader/app.tcss"
SCHEMA = "dateline/snapshot/json-1.schema.json"
PAGE_STYLE = "dateline/snapshot/page.css"


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """The wheel, built from the checkout."""
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])))


@pytest.fixture
def sdist(tmp_path: Path) -> Path:
    """The source distribution, built from the checkout and unpacked."""
    archive = next(SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    with tarfile.open(archive) as packed:
        packed.extraction_filter = getattr(tarfile, "data_filter", None)  # not in 3.11.0 to 3.11.3
        packed.extractall(tmp_path / "unpacked")
    return next((tmp_path / "unpacked").iterdir())


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as packed:
        return set(packed.namelist())


def test_the_wheel_holds_the_story_the_style_sheets_and_the_schema(wheel: Path) -> None:
    wanted = {f"dateline/{STORY}", f"dateline/{ARTICLE}", STYLE, PAGE_STYLE, SCHEMA}
    assert wanted <= names_in(wheel)


def test_the_wheel_holds_the_program_and_nothing_beside_it(wheel: Path) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names_in(wheel)} == {"dateline"}


def test_the_source_distribution_holds_story_style_sheet_and_tests(sdist: Path) -> None:
    wanted = [STORY, ARTICLE, f"tui/{STYLE}", "tests/test_package.py", "README.md", "LICENSE"]
    assert [name for name in wanted if not (sdist / name).is_file()] == []


def test_a_wheel_built_from_the_source_distribution_is_the_same(
    wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    again = next(
        WheelBuilder(str(sdist)).build(directory=str(tmp_path / "again"), versions=["standard"])
    )
    assert names_in(Path(again)) == names_in(wheel)
