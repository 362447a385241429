"""Writes the pictures of this folder: `uv run screenshots/make.py`.

With `--check` nothing is written; the exit status says whether they are as they should be.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

FOLDER = Path(__file__).parent

READER = {
    "wide": ["--size", "120x36", "--keys", "j"],
    "narrow": ["--size", "60x24", "--section", "timeline", "--keys", "j,j"],
    "source": ["--size", "120x36", "--keys", "j,j,enter,enter"],
    "search": ["--size", "120x36", "--keys", "/,k,a,z,a,n,enter,n"],
    "light": ["--size", "120x36", "--section", "timeline", "--theme", "dateline-light"],
}
"""Each picture of the reader, and how `dateline screenshot` makes it."""

PRINTED_WIDTH = 80


def pictures(folder: Path) -> None:
    """Write every picture into a folder."""
    from dateline.cli import main

    for name, options in READER.items():
        if main(["screenshot", *options, "--output", str(folder / f"{name}.svg")]):
            raise SystemExit(f"{name} could not be made")
    (folder / "printed.svg").write_text(printed(), encoding="utf-8", newline="\n")


def printed() -> str:
    """Return what `dateline print --section summary` writes to a terminal, as a picture."""
    from rich.console import Console
    from rich.text import Text

    from dateline.reader.picture import portable
    from dateline.snapshot.forms import snapshot_of, write
    from dateline.story import DEFAULT_STORY, find_story, read_story

    story = read_story(find_story(DEFAULT_STORY))
    snapshot = snapshot_of(story, PRINTED_WIDTH, only=["summary"], color=True)
    console = Console(
        width=PRINTED_WIDTH,
        file=io.StringIO(),
        record=True,
        force_terminal=True,
        color_system="truecolor",
    )
    console.print(Text.from_ansi("".join(write("text", snapshot)).rstrip("\n")))
    return portable(console.export_svg(title="dateline print --section summary"))


def check() -> list[str]:
    """Return the names of the pictures that are not as they would be made now."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as made:
        pictures(Path(made))
        return [
            file.name
            for file in sorted(Path(made).iterdir())
            if not (FOLDER / file.name).exists()
            or file.read_bytes() != (FOLDER / file.name).read_bytes()
        ]


if __name__ == "__main__":
    for variable in list(os.environ):
        if variable == "NO_COLOR" or variable.startswith("TEXTUAL"):
            del os.environ[variable]
    if sys.argv[1:] == ["--check"]:
        if stale := check():
            raise SystemExit(f"stale: {', '.join(stale)}; run screenshots/make.py and look at them")
    elif sys.argv[1:]:
        raise SystemExit("usage: make.py [--check]")
    else:
        pictures(FOLDER)
