"""Writes the pictures of this folder: `uv run screenshots/make.py`.

With `--check` nothing is written; the exit status says whether they are as they should be.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

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
    others = {"printed": printed, "news": news, "library": library, "draft": draft}
    for name, make in others.items():
        (folder / f"{name}.svg").write_text(make(), encoding="utf-8", newline="\n")


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


FERRY = """\
format: 1
slug: ferry
headline: The ferry to the island runs again
published: 2024-05-03
sources:
- id: gazette
  publisher: The Harbour Gazette
  text: The ferry resumed on 2 May 2024, said its director, Ana Ruiz. It sails {times} a day.
summary:
- id: resumed
  text: The ferry has been running again since 2 May.
  cite: [{{paragraph: 1, exact: The ferry resumed on 2 May 2024}}]
- id: sails
  text: It sails {times} a day.
  cite: [{{paragraph: 1, exact: It sails {times} a day}}]
{more}
timeline:
- {{date: 2024-05-02, headline: The ferry resumes, cite: [{{exact: The ferry resumed}}]}}
quotes:
- kind: reported
  speaker: Ana Ruiz
  role: director of the ferry
  text: The ferry resumed on 2 May 2024.
  cite: [{{exact: "The ferry resumed on 2 May 2024, said its director, Ana Ruiz"}}]
"""
"""A made-up story, of which there are two revisions."""

OTHERS = {
    "bridge": ("The bridge over the sound is closed until autumn", "2024-05-06"),
    "harbour": ("The harbour toll rises by half", "2024-04"),
    "lighthouse": ("The lighthouse keeper retires", "2023-12-20"),
}


def shelf(folder: str) -> str:
    """Put some stories into a folder, one of them read in an earlier revision; return its path."""
    from dateline.library.memory import Memory
    from dateline.story import read_story

    for slug, (headline, published) in OTHERS.items():
        story = f"format: 1\nheadline: {headline}\npublished: {published}\nsummary:\n"
        put(folder, slug, f"{story}- text: {headline}.\n")
    put(folder, "mill", "format: 1\nheadline: The mill burned down\nsumary: []\n")
    path = put(folder, "ferry", FERRY.format(times="twice", more=""))
    memory = Memory(read_story(path), path)
    memory.saw([each.id for each in memory.story.statements()])
    memory.save()
    more = "- id: winter\n  text: It is not said whether it sails in winter."
    return put(folder, "ferry", FERRY.format(times="four times", more=more))


def put(folder: str, slug: str, text: str) -> str:
    """Write a story; return the path of its file."""
    path = Path(folder, slug, "story.yaml")
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def news() -> str:
    """Return what a reader sees of a story that has changed since they read it."""
    from dateline.commands.reading import exporter
    from dateline.reader.picture import picture
    from dateline.story import read_story
    from dateline.story.reading import Opened

    with at_home() as home:
        path = shelf(home)
        opened = Opened(read_story(path), path)
        return picture(opened, exporter=exporter, size=(100, 26), keep=True)


def draft() -> str:
    """Return the draft of the article that ships with the program, its first point reviewed."""
    from dateline.articles.article import of_plain_text
    from dateline.commands.reading import exporter
    from dateline.drafting import drafting
    from dateline.reader.picture import picture
    from dateline.story import DEFAULT_STORY, find_story, parse_story
    from dateline.story.reading import Opened
    from dateline.story.writing import story_text

    article = Path(find_story(DEFAULT_STORY)).with_name("article.txt").read_text("utf-8")
    data = drafting.draft(of_plain_text(article)).data
    data["summary"][0]["reviewed"] = "2024-11-20"
    text = story_text(data)
    opened = Opened(parse_story(text, "story.yaml"), text=text)
    keys = ["2", "j", "j", "j", "enter"]
    return picture(opened, exporter=exporter, size=(120, 30), keys=keys)


def library() -> str:
    """Return the library, with what a word finds in it."""
    from dateline.commands.reading import exporter
    from dateline.reader.picture import picture

    with at_home() as home:
        shelf(home)
        keys = ["slash", *"ferry"]
        return picture(None, exporter=exporter, size=(100, 26), keys=keys, places=[home], keep=True)


@contextmanager
def at_home() -> Iterator[str]:
    """Yield a folder for stories; nothing of the user's own is read or written meanwhile."""
    before = dict(os.environ)
    with TemporaryDirectory() as home:
        for kind in ("DATA", "STATE", "CACHE", "CONFIG"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(home, kind))
        stories = Path(home, "stories")
        stories.mkdir()
        try:
            yield str(stories)
        finally:
            os.environ.clear()
            os.environ.update(before)


def check() -> list[str]:
    """Return the names of the pictures that are not as they would be made now."""
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
