"""The command line. Each command imports what it needs when it runs, and nothing before.

argparse and not click: importing click alone takes 2.4 times as long as starting Python,
about half of all that printing a story may take.
"""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline import __version__
from dateline.commands.calls import (
    GOOD,
    OUTPUT_HELP,
    SECTIONS,
    STDIN,
    Opened,
    Parser,
    digits,
    drop_output,
    fail,
    load,
    write_result,
)

if TYPE_CHECKING:
    from dateline.checking import Report
    from dateline.reader.exporting import Exporter

_THEME_HELP = "the reader's theme, such as dateline-light or ansi-dark"

_ABOUT = """\
Read a news story as a briefing that can be checked: a summary, a timeline and the
key quotes, every statement tied to the exact words of its source.

  dateline [STORY]              read it here, at the keyboard (? shows the keys)
  dateline print [STORY ...]    write snapshots: text, Markdown, HTML, SVG or JSON
  dateline screenshot [STORY]   write a picture of the reader, as SVG
  dateline check STORY ...      find every fault, with file:line:column
  dateline schema               write the JSON Schema of a story, for editors
  dateline import SOURCE ...    make stories of Kite (Kagi News) and TimelineJS files
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments[:1] == ["print"]:
            return _print(arguments[1:])
        if arguments[:1] == ["screenshot"]:
            return _screenshot(_screenshot_parser().parse_args(arguments[1:]))
        if arguments[:1] in (["check"], ["schema"]):
            return _check(arguments)
        if arguments[:1] == ["import"]:
            return _import(arguments[1:])
        return _read(_read_parser().parse_args(arguments))
    except BrokenPipeError:
        drop_output()  # whoever read it has seen enough: no error
        return GOOD
    except KeyboardInterrupt:
        return 130


def _read_parser() -> Parser:
    parser = Parser("dateline", _ABOUT)
    parser.add_argument("--theme", help=_THEME_HELP)
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    return parser


def _screenshot_parser() -> Parser:
    parser = Parser("dateline screenshot", "Write a picture of the reader, as SVG.")
    parser.add_argument(
        "--size", type=_size, default=(120, 36), help="columns x rows (default: 120x36)"
    )
    parser.add_argument("--section", metavar="ID", help=f"go to this section first: {SECTIONS}")
    parser.add_argument("--keys", default="", help="then press these, such as j,j,enter")
    parser.add_argument("--theme", help=_THEME_HELP)
    parser.add_argument("--output", "-o", metavar="FILE", help=OUTPUT_HELP)
    return parser


def _size(text: str) -> tuple[int, int]:
    columns, _, rows = text.partition("x")
    if all(digits(each) and 4 <= int(each) <= 1000 for each in (columns, rows)):
        return int(columns), int(rows)
    raise ArgumentTypeError(f"{text!r} is not a size such as 120x36, in columns and rows")


def _read(options: Namespace) -> int:
    """Open the reader; where standard output is no terminal, print instead."""
    if sys.stdout is None or not sys.stdout.isatty():
        return _print(["--", options.story] if options.story else [])
    opened = load(options.story)
    from dateline.reader import KeymapError, run
    from dateline.reader.driver import take_terminal

    unicode = "utf" in (sys.stdout.encoding or "").lower()
    try:
        take_terminal()
    except OSError:
        fail("there is no terminal to read keys from; see dateline print --help")
    try:
        run(
            opened.story,
            path=opened.path,
            theme=options.theme,
            unicode=unicode,
            exporter=exporter,
            checker=lambda: _report(opened),
        )
    except KeymapError as error:
        fail(str(error))


def _report(opened: Opened) -> Report:
    """Check the story that is read, as its file is now."""
    from dateline.checking import check_file, check_text

    return check_file(opened.path) if opened.path else check_text(opened.text, STDIN)


def exporter() -> Exporter:
    """Return what writes snapshots from within the reader, which knows no form itself."""
    from dateline.disk import write_whole
    from dateline.reader.exporting import Exporter
    from dateline.snapshot.forms import FORMS, snapshot_of, write

    return Exporter(
        endings={name: form.endings[0] for name, form in FORMS.items() if form.whole},
        render=lambda story, form, only: "".join(write(form, snapshot_of(story, only=only))),
        write=write_whole,
    )


def _print(arguments: list[str]) -> int:
    from dateline.commands.printing import print_stories

    return print_stories(arguments)


def _check(arguments: list[str]) -> int:
    from dateline.commands.checking import check_stories, write_schema

    carry_out = check_stories if arguments[0] == "check" else write_schema
    return carry_out(arguments[1:])


def _import(arguments: list[str]) -> int:
    from dateline.commands.importing import import_stories

    return import_stories(arguments)


def _screenshot(options: Namespace) -> int:
    """Write a picture of the reader."""
    opened = load(options.story)
    from dateline.layout.sections import NoSuchSection
    from dateline.reader.picture import picture

    try:
        svg = picture(
            opened.story,
            exporter=exporter,
            checker=lambda: _report(opened),
            size=options.size,
            section=options.section,
            keys=list(filter(None, options.keys.split(","))),
            theme=options.theme,
        )
    except NoSuchSection as error:
        fail(str(error))
    return write_result(svg, options.output, errors="xmlcharrefreplace")
