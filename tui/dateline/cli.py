"""The command line. Each command imports what it needs when it runs, and nothing before.

argparse and not click: importing click alone takes 2.4 times as long as starting Python,
about half of all that printing a story may take.
"""

from __future__ import annotations

import os
import sys
from argparse import (
    ArgumentParser,
    ArgumentTypeError,
    HelpFormatter,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from dateline import __version__

if TYPE_CHECKING:
    from dateline.story import Story

GOOD, FAULTS, WRONG_CALL = 0, 1, 2
"""Exit status: all is well; the story has faults; the call cannot be carried out."""

_SECTIONS = ["summary", "timeline", "quotes", "source"]
_STORY_HELP = "a file, a folder, the name of a bundled story, or - for standard input"
_THEME_HELP = "the reader's theme, such as dateline-light or ansi-dark"
_WIDEST = 10_000
"""Columns that are printed at most, whatever the surroundings say."""
_OUTPUT_HELP = "write to a file, whole or not at all"

_ABOUT = """\
Read a news story as a briefing that can be checked: a summary, a timeline and the
key quotes, every statement tied to the exact words of its source.

  dateline [STORY]              read it here, at the keyboard (? shows the keys)
  dateline print [STORY]        write a snapshot to standard output or to a file
  dateline screenshot [STORY]   write a picture of the reader, as SVG
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments[:1] == ["print"]:
            return _print(_print_parser().parse_args(arguments[1:]))
        if arguments[:1] == ["screenshot"]:
            return _screenshot(_screenshot_parser().parse_args(arguments[1:]))
        return _read(_read_parser().parse_args(arguments))
    except BrokenPipeError:
        _drop_output()  # whoever read it has seen enough: no error
        return GOOD
    except KeyboardInterrupt:
        return 130


class _Parser(ArgumentParser):
    """A parser whose errors are one line, and to which a shortened option is one."""

    def __init__(self, prog: str, about: str) -> None:
        super().__init__(prog, description=about, formatter_class=_formatter, allow_abbrev=False)
        self.add_argument("story", nargs="?", metavar="STORY", help=_STORY_HELP)

    def error(self, message: str) -> NoReturn:
        _fail(f"{message}; see {self.prog} --help")


def _read_parser() -> ArgumentParser:
    parser = _Parser("dateline", _ABOUT)
    parser.add_argument("--theme", help=_THEME_HELP)
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    return parser


def _print_parser() -> ArgumentParser:
    parser = _Parser("dateline print", "Write a snapshot of a story as text.")
    parser.add_argument(
        "--section",
        action="append",
        default=[],
        choices=_SECTIONS,
        help="write only this section; may be given more than once",
    )
    parser.add_argument("--width", type=_width, help="columns (default: the terminal's, or 80)")
    parser.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="colours; auto: on a terminal, and as NO_COLOR and FORCE_COLOR say",
    )
    parser.add_argument("--output", "-o", metavar="FILE", help=_OUTPUT_HELP)
    return parser


def _formatter(prog: str) -> HelpFormatter:
    """Lay out the help; given no width, argparse would import shutil to ask for it."""
    return RawDescriptionHelpFormatter(prog, width=min(_columns(), 100))


def _screenshot_parser() -> ArgumentParser:
    parser = _Parser("dateline screenshot", "Write a picture of the reader, as SVG.")
    parser.add_argument(
        "--size", type=_size, default=(120, 36), help="columns x rows (default: 120x36)"
    )
    parser.add_argument("--section", choices=_SECTIONS, help="go to this section first")
    parser.add_argument("--keys", default="", help="then press these, such as j,j,enter")
    parser.add_argument("--theme", help=_THEME_HELP)
    parser.add_argument("--output", "-o", metavar="FILE", help=_OUTPUT_HELP)
    return parser


def _size(text: str) -> tuple[int, int]:
    columns, _, rows = text.partition("x")
    if all(_digits(each) and 4 <= int(each) <= 1000 for each in (columns, rows)):
        return int(columns), int(rows)
    raise ArgumentTypeError(f"{text!r} is not a size such as 120x36, in columns and rows")


def _width(text: str) -> int:
    if _digits(text) and 20 <= int(text) <= _WIDEST:
        return int(text)
    raise ArgumentTypeError(f"{text!r} is not a number of columns from 20 to {_WIDEST}")


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _read(options: Namespace) -> int:
    """Open the reader; where standard output is no terminal, print instead."""
    if sys.stdout is None or not sys.stdout.isatty():
        return _print(_print_parser().parse_args(["--", options.story] if options.story else []))
    story, path = _load(options.story)
    from dateline.reader import KeymapError, run
    from dateline.reader.driver import take_terminal

    unicode = "utf" in (sys.stdout.encoding or "").lower()
    try:
        take_terminal()
    except OSError:
        _fail("there is no terminal to read keys from; see dateline print --help")
    try:
        run(story, path=path, theme=options.theme, unicode=unicode, export=_as_text)
    except KeymapError as error:
        _fail(str(error))


def _as_text(story: Story) -> str:
    from dateline.snapshot.text import text_lines

    return "".join(line + "\n" for line in text_lines(story, 80))


def _print(options: Namespace) -> int:
    """Write the text snapshot."""
    from dateline.layout.glyphs import ASCII, UNICODE
    from dateline.snapshot.text import text_lines

    story, _ = _load(options.story)
    output = sys.stdout
    to_file = options.output is not None
    if output is None and not to_file:
        _fail("standard output is closed; name a file with --output")
    unicode = to_file or (output.encoding or "").lower().replace("-", "") == "utf8"
    lines = text_lines(
        story,
        options.width or _columns(),
        only=options.section,
        glyphs=UNICODE if unicode else ASCII,
        color=_wants_color(options.color, to_file=to_file),
    )
    return _write("".join(line + "\n" for line in lines), options.output)


def _screenshot(options: Namespace) -> int:
    """Write a picture of the reader."""
    story, _ = _load(options.story)
    from dateline.reader.picture import NoSuchSection, picture

    try:
        svg = picture(
            story,
            export=_as_text,
            size=options.size,
            section=options.section,
            keys=list(filter(None, options.keys.split(","))),
            theme=options.theme,
        )
    except NoSuchSection as error:
        _fail(str(error))
    return _write(svg, options.output, errors="xmlcharrefreplace")


def _write(text: str, path: str | None, errors: str = "replace") -> int:
    """Write the result to the file at `path`, or to standard output if there is none.

    `errors` says what becomes of characters that standard output cannot encode.
    """
    if path is not None:
        from dateline.snapshot.files import write_whole

        try:
            write_whole(path, text)
        except OSError as error:
            _fail(f"{path} cannot be written: {error.strerror}")
        return GOOD
    if sys.stdout is None:
        _fail("standard output is closed; name a file with --output")
    try:
        sys.stdout.reconfigure(errors=errors)  # type: ignore[union-attr]
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        _fail(f"standard output cannot be written: {error.strerror}")
    return GOOD


def _drop_output() -> None:
    """See to it that what is still buffered is not written when Python exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _load(name: str | None) -> tuple[Story, str | None]:
    """Return the story and the path of its file; where there is none, say so and exit."""
    from dateline.story import (
        DEFAULT_STORY,
        StoryError,
        StoryNotFound,
        find_story,
        parse_story,
        read_story,
    )

    try:
        if name == "-":
            return parse_story(_stdin(), "standard input"), None
        path = find_story(name or DEFAULT_STORY)
        return read_story(path), path
    except StoryNotFound as error:
        _fail(str(error))
    except StoryError as error:
        _say(str(error))
        sys.exit(FAULTS)


def _stdin() -> str:
    """Return what stands on standard input, up to the bound that a file has."""
    from dateline.story.files import MAX_BYTES, bounded, decode

    if sys.stdin is None:
        _fail("standard input is closed")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    return decode(bounded(data, "standard input"), "standard input")


def _fail(message: str) -> NoReturn:
    from dateline.story.plain import visible

    _say(f"dateline: {visible(message)}")
    sys.exit(WRONG_CALL)


def _say(message: str) -> None:
    if sys.stderr is not None:  # or else print would write to standard output
        print(message, file=sys.stderr)


def _columns() -> int:
    """Return the width to print for: COLUMNS, else the terminal's, else 80."""
    columns = os.environ.get("COLUMNS", "")
    if _digits(columns) and int(columns):
        return min(max(20, int(columns)), _WIDEST)
    try:
        return max(20, os.get_terminal_size(1).columns or 80)
    except OSError:
        return 80


def _wants_color(choice: str, *, to_file: bool) -> bool:
    """Decide on colours: the option, then NO_COLOR (no-color.org), then FORCE_COLOR, then a tty."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return not to_file and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
