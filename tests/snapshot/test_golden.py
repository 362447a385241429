"""What each form writes, byte for byte, kept in files with their real endings.

`pytest tests/snapshot --snapshot-update` writes them anew; then look at every one that changed:
the SVG and HTML in a browser, the text in a terminal.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from dateline.snapshot.forms import FORMS, snapshot_of, write
from dateline.story import Story, bundled_stories, read_story

HERE = Path(__file__).parent
STORIES = {
    **bundled_stories(),
    "everything": str(HERE / "stories" / "everything" / "story.yaml"),
}
VARIANTS: dict[str, tuple[str, dict[str, Any]]] = {
    **{name: (name, {}) for name, form in FORMS.items() if find_spec(form.module)},
    "narrow": ("text", {"width": 40}),
    "color": ("text", {"color": True}),
    "flat": ("text", {"flat": True}),
    "paragraphs": ("text", {"paragraphs": True}),
    "timeline": ("text", {"only": ["timeline"]}),
    "dark": ("svg", {"theme": "dark"}),
    "markdown-paragraphs": ("markdown", {"paragraphs": True}),
    "html-paragraphs": ("html", {"paragraphs": True}),
}

every_story = pytest.mark.parametrize("name", STORIES)


def golden_file(name: str, variant: str) -> Path:
    form, _ = VARIANTS[variant]
    kind = "" if variant == form else f".{variant}"
    return HERE / "golden" / f"{name}{kind}{FORMS[form].endings[0]}"


@pytest.fixture
def updated(request: pytest.FixtureRequest) -> bool:
    """Whether the files are being written anew."""
    return bool(request.config.getoption("--snapshot-update"))


@pytest.fixture
def golden(updated: bool) -> Callable[[Path, str], None]:
    """Compare a text with the one on file, or put it there."""

    def compare(file: Path, text: str) -> None:
        if updated:
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.read_bytes().decode() == text, f"{file.name} is not what is written"

    return compare


@pytest.mark.parametrize("variant", VARIANTS)
@every_story
def test_a_form_is_written_as_it_was(
    name: str, variant: str, golden: Callable[[Path, str], None]
) -> None:
    form, options = VARIANTS[variant]
    story: Story = read_story(STORIES[name])
    golden(golden_file(name, variant), "".join(write(form, snapshot_of(story, **options))))


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(name, marks=pytest.mark.skipif(not find_spec(form.module), reason="to come"))
        for name, form in FORMS.items()
    ],
)
@every_story
def test_neither_clock_nor_locale_nor_folder_is_in_it(
    name: str, form: str, tmp_path: Path, updated: bool
) -> None:
    if updated:
        pytest.skip("the files are being written")
    elsewhere = {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "7", "COLUMNS": "80"}
    written = subprocess.check_output(
        [sys.executable, "-m", "dateline", "print", STORIES[name], "--format", form]
        + (["-o", "out"] if form == "text" else []),
        env=os.environ | elsewhere,
        cwd=tmp_path,
    )
    if form == "text":
        written = (tmp_path / "out").read_bytes()
    assert written == golden_file(name, form).read_bytes()


def test_no_file_is_left_over(updated: bool) -> None:
    if updated:
        pytest.skip("the files are being written")
    wanted = {golden_file(name, variant) for name in STORIES for variant in VARIANTS}
    assert set((HERE / "golden").iterdir()) == wanted
