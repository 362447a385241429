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
        # Whoever read our output has seen enough: no error. What is still buffered must
        # not be written when Python exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except KeyboardInterrupt:
        return 130


def _read_parser() -> ArgumentParser:
    parser = ArgumentParser("dateline", description=_ABOUT, formatter_class=_formatter)
    parser.add_argument("story", nargs="?", metavar="STORY", help=_STORY_HELP)
    parser.add_argument("--theme", help=_THEME_HELP)
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    return parser


def _print_parser() -> ArgumentParser:
    about = "Write a snapshot of a story as text."
    parser = ArgumentParser("dateline print", description=about, formatter_class=_formatter)
    parser.add_argument("story", nargs="?", metavar="STORY", help=_STORY_HELP)
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
    about = "Write a picture of the reader, as SVG."
    parser = ArgumentParser("dateline screenshot", description=about, formatter_class=_formatter)
    parser.add_argument("story", nargs="?", metavar="STORY", help=_STORY_HELP)
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
    if all(
        each.isascii() and each.isdigit() and 4 <= int(each) <= 1000 for each in (columns, rows)
    ):
        return int(columns), int(rows)
    raise ArgumentTypeError(f"{text!r} is not a size such as 120x36, in columns and rows")


def _width(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 20 <= int(text) <= 10_000):
        raise ArgumentTypeError(f"{text!r} is not a number of columns from 20 to 10000")
    return int(text)


def _read(options: Namespace) -> int:
    """Open the reader; where standard output is no terminal, print instead."""
    if sys.stdout is None or not sys.stdout.isatty():
        return _print(_print_parser().parse_args([options.story] if options.story else []))
    story, path = _load(options.story)
    if not sys.stdin.isatty():
        # The story came through a pipe; the keys come from the terminal itself.
        os.dup2(os.open("/dev/tty", os.O_RDWR), 0)
    from dateline.reader import KeymapError, run

    unicode = "utf" in (sys.stdout.encoding or "").lower()
    try:
        run(story, path=path, theme=options.theme, unicode=unicode, export=_as_text)
    except KeymapError as error:
        _fail(str(error))


def _as_text(story: Story) -> str:
    from dateline.snapshot.forms import snapshot_of, write

    return "".join(write("text", snapshot_of(story)))


def _print(options: Namespace) -> int:
    """Write the text snapshot."""
    from dateline.layout.glyphs import ASCII, UNICODE
    from dateline.snapshot.forms import snapshot_of, write

    story, _ = _load(options.story)
    output = sys.stdout
    if output is None and not options.output:
        _fail("standard output is closed; name a file with --output")
    unicode = bool(options.output) or (output.encoding or "").lower().replace("-", "") == "utf8"
    snapshot = snapshot_of(
        story,
        options.width or _columns(),
        only=options.section,
        glyphs=UNICODE if unicode else ASCII,
        color=_wants_color(options.color, to_file=bool(options.output)),
    )
    return _write("".join(write("text", snapshot)), options.output)


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
    if path:
        from dateline.snapshot.files import write_whole

        try:
            write_whole(path, text)
        except OSError as error:
            _fail(f"{path} cannot be written: {error.strerror}")
        return GOOD
    sys.stdout.reconfigure(errors=errors)  # type: ignore[union-attr]
    sys.stdout.write(text)
    sys.stdout.flush()
    return GOOD


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
            from dateline.story.files import decode

            return parse_story(
                decode(sys.stdin.buffer.read(), "standard input"), "standard input"
            ), None
        path = find_story(name or DEFAULT_STORY)
        return read_story(path), path
    except StoryNotFound as error:
        _fail(str(error))
    except StoryError as error:
        print(error, file=sys.stderr)
        sys.exit(FAULTS)


def _fail(message: str) -> NoReturn:
    print(f"dateline: {message}", file=sys.stderr)
    sys.exit(WRONG_CALL)


def _columns() -> int:
    """Return the width to print for: COLUMNS, else the terminal's, else 80."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns):
        return max(20, int(columns))
    try:
        return max(20, os.get_terminal_size(sys.stdout.fileno()).columns or 80)
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
