"""The command `dateline`: a story, or the library, at the keyboard."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from dateline import __version__
from dateline.commands.calls import Parser, fail, load
from dateline.terminals import has_all_signs

if TYPE_CHECKING:
    from dateline.reader.exporting import Exporter

THEME_HELP = "the reader's theme, such as dateline-light or ansi-dark"

_ABOUT = """\
Read a news story as a briefing that can be checked: a summary, a timeline and the
key quotes, every statement tied to the exact words of its source.

  dateline [STORY]              read it here, at the keyboard (? shows the keys)
  dateline [FOLDER]             choose a story, of a folder or of your library
  dateline print [STORY ...]    write snapshots: text, Markdown, HTML, SVG or JSON
  dateline screenshot [STORY]   write a picture of the reader, as SVG
  dateline check STORY ...      find every fault, with file:line:column
  dateline schema               write the JSON Schema of a story, for editors
  dateline draft ARTICLE        draft a story from an article, each statement cited
  dateline import SOURCE ...    make stories of Kite (Kagi News) and TimelineJS files
  dateline list [FOLDER ...]    list the stories of the library, or of a folder
  dateline search WORDS         find statements in all stories
  dateline marks [STORY ...]    write what you have marked, with its citations
  dateline path                 say where stories, state, cache and settings lie
"""


def read_story(arguments: list[str]) -> int:
    """Carry out the command; where it reads at the keyboard, the process ends with it."""
    return _read(_parser().parse_args(arguments))


def _parser() -> Parser:
    parser = Parser("dateline", _ABOUT)
    parser.add_argument("--theme", help=THEME_HELP)
    parser.add_argument(
        "--no-state", action="store_true", help="remember nothing of what is read, or was"
    )
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    return parser


def _read(options: Namespace) -> int:
    """Open the reader; where standard output is no terminal, print instead."""
    if sys.stdout is None or not sys.stdout.isatty():
        from dateline.commands.printing import print_stories

        return print_stories(["--", options.story] if options.story else [])
    if options.no_state:
        from dateline.story import parsed

        parsed.stop()
    opened, places = None, _places(options.story)
    if places is None:
        opened = load(options.story)
    from dateline.reader import KeymapError, NoSuchTheme, run
    from dateline.reader.driver import take_terminal

    unicode = has_all_signs(sys.stdout)
    try:
        take_terminal()
    except OSError:
        fail("there is no terminal to read keys from; see dateline print --help")
    try:
        run(
            opened,
            theme=options.theme,
            unicode=unicode,
            exporter=exporter,
            places=places,
            keep=not options.no_state,
        )
    except (KeymapError, NoSuchTheme) as error:
        fail(str(error))


def _places(name: str | None) -> list[str] | None:
    """Return the places from which a story is to be chosen, None where it is clear which is meant.

    That is a folder of stories that was named, or the library, if the user has stories there.
    """
    from dateline.story.files import STORY_NAMES, library_folders

    if name is None:
        if not any(map(os.path.isdir, library_folders())):
            return None
        from dateline.library.places import library, own_stories

        return library() if own_stories() else None
    if os.path.isdir(name) and not any(
        os.path.exists(os.path.join(name, each)) for each in STORY_NAMES
    ):
        from dateline.library.places import named

        return named([name])
    return None


def exporter() -> Exporter:
    """Return what writes snapshots from within the reader, which knows no form itself."""
    from dateline.disk import write_whole
    from dateline.library.protection import Protection
    from dateline.reader.exporting import Exporter
    from dateline.snapshot.forms import FORMS, snapshot_of, write

    def write_snapshot(path: str, text: str) -> None:
        Protection().check(path)
        write_whole(path, text)

    return Exporter(
        endings={name: form.endings[0] for name, form in FORMS.items() if form.whole},
        render=lambda story, form, only: "".join(write(form, snapshot_of(story, only=only))),
        write=write_snapshot,
    )
