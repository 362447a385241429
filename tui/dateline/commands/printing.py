"""The command `dateline print`: one story to standard output or a file, many to a folder."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentTypeError, Namespace
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.commands.calls import (
    FAULTS,
    GOOD,
    SECTIONS,
    WIDEST,
    WRONG_CALL,
    Parser,
    check_ending,
    columns,
    digits,
    fail,
    load,
    say,
    wants_color,
    write_result,
)
from dateline.layout.sections import NoSuchSection
from dateline.snapshot.forms import FORMS, form_for, snapshot_of, untold, write
from dateline.story import DEFAULT_STORY
from dateline.story.plain import visible
from dateline.terminals import has_all_signs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.layout.glyphs import Glyphs
    from dateline.snapshot.forms import Snapshot
    from dateline.story.reading import Opened


def print_stories(arguments: list[str]) -> int:
    """Write what the arguments of the command ask for; return the exit status."""
    about = "Write a story, or several, as they are printed, sent, published or processed."
    parser = snapshot_parser("dateline print", about)
    call = parser.parse_args(arguments)
    asked = asked_for(parser, call)
    if asked.folder:
        return _print_all(call, asked)
    if len(call.story) > 1:
        parser.error("several stories are printed to a folder: add --output FOLDER/")
    return _print_one(call, asked)


class Asked(NamedTuple):
    """How a call wants snapshots to be written."""

    form: str
    folder: bool
    """Whether they go to a folder."""
    options: dict[str, Any]
    """Those of `snapshot_of`."""


def asked_for(parser: Parser, call: Namespace) -> Asked:
    """Return how the arguments of a `snapshot_parser` want snapshots to be written."""
    folder = call.output and (call.output.endswith(os.sep) or os.path.isdir(call.output))
    form = call.format or "text"
    if call.output and not folder and not call.format:
        check_ending(call.output, [ending for each in FORMS.values() for ending in each.endings])
        form = form_for(call.output)
    if call.flat and form != "text":
        parser.error(f"--flat is a way to write text, not {form}")
    if sys.stdout is None and call.output is None:
        fail("standard output is closed; name a file with --output")
    options = {
        "width": call.width or columns(),
        "only": call.section,
        "color": form == "text" and wants_color(call.color, to_file=call.output is not None),
        "paragraphs": call.paragraphs,
        "theme": call.theme,
        "flat": call.flat,
    }
    return Asked(form, bool(folder), options)


def snapshot_parser(prog: str, about: str) -> Parser:
    """Return the parser of a command that writes snapshots."""
    parser = Parser(prog, about, stories="*")
    parser.add_argument(
        "--format",
        choices=FORMS,
        help="default: what the ending of the output file says, else text",
    )
    parser.add_argument(
        "--section",
        action="append",
        default=[],
        metavar="ID",
        help=f"write only this section: {SECTIONS}; may be given more than once",
    )
    parser.add_argument(
        "--paragraphs",
        action="store_true",
        help="append the cited paragraphs of the sources in full",
    )
    parser.add_argument("--width", type=_width, help="columns (default: the terminal's, or 80)")
    parser.add_argument(
        "--flat",
        action="store_true",
        help="text without rails, rules and columns, every item announced: for a screen reader",
    )
    parser.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="colours of text; auto: on a terminal, and as NO_COLOR and FORCE_COLOR say",
    )
    parser.add_argument(
        "--theme", choices=["light", "dark"], default="light", help="colours of a picture"
    )
    parser.add_argument(
        "--output",
        "-o",
        metavar="FILE",
        help="write to a file, whole or not at all; or to a folder (FOLDER/), one file a story",
    )
    return parser


def _width(text: str) -> int:
    if digits(text) and 20 <= int(text) <= WIDEST:
        return int(text)
    raise ArgumentTypeError(f"{text!r} is not a number of columns from 20 to {WIDEST}")


def _print_one(call: Namespace, asked: Asked) -> int:
    """Write one story to the output that was named, or to standard output."""
    opened = load(call.story[0] if call.story else None)
    try:
        snapshot = snapshot_of(opened.story, glyphs=glyphs_for(call, asked), **asked.options)
    except NoSuchSection as error:
        fail(str(error))
    return write_snapshots(written(snapshot, asked), call, asked, [opened])


def written(snapshot: Snapshot, asked: Asked) -> str:
    """Return a snapshot in the form that is wanted; say what that leaves out."""
    for sentence in untold(asked.form, snapshot):
        say(f"dateline: {visible(sentence)}")
    return "".join(write(asked.form, snapshot))


def glyphs_for(call: Namespace, asked: Asked) -> Glyphs:
    """Return the signs that the output can show.

    Only text is for the terminal: the other forms are files.
    """
    from dateline.layout.glyphs import ASCII, UNICODE

    as_file = asked.form != "text" or call.output is not None
    return UNICODE if as_file or has_all_signs(sys.stdout) else ASCII


def write_snapshots(text: str, call: Namespace, asked: Asked, stories: Iterable[Opened]) -> int:
    """Write snapshots to a file, or to standard output; return the exit status."""
    read = [file for opened in stories for file in opened.files]
    return write_result(text, call.output, read=read, for_people=asked.form == "text")


def _print_all(call: Namespace, asked: Asked) -> int:
    """Write one file a story into a folder, and tell on a terminal how far it is."""
    from dateline.commands.progress import Progress
    from dateline.snapshot.folder import print_to

    if "-" in call.story:
        fail("a story from standard input has no name in a folder: use --output FILE")
    stories, status = call.story or [DEFAULT_STORY], GOOD
    printing = print_to(call.output, stories, asked.form, asked.options)
    try:
        with Progress() as progress, closing(printing):
            for number, printed in enumerate(printing, 1):
                if printed.failure:
                    progress.say(printed.failure)
                    status = max(status, FAULTS if printed.has_faults else WRONG_CALL)
                for sentence in printed.untold:
                    progress.say(visible(f"dateline: {printed.name}: {sentence}"))
                progress.show(f"{number:,} of {len(stories):,} stories", number, len(stories))
    except OSError as error:
        fail(f"{call.output} cannot be written: {error.strerror}")
    return status
