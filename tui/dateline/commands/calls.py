"""What the commands share: their exit status, finding the story, writing the result."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, HelpFormatter, RawDescriptionHelpFormatter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from dateline.terminals import approximate, text_encoding

if TYPE_CHECKING:
    from dateline.story.reading import Opened

GOOD, FAULTS, WRONG_CALL = 0, 1, 2
"""Exit status: all is well; the story has faults; the call cannot be carried out."""

WIDEST = 10_000
"""Columns that a page may have."""

SECTIONS = "summary, timeline, quotes, source, or the id of one that only the story has"
STORY_HELP = "a file, a folder, a story of the library by its name, or - for standard input"
OUTPUT_HELP = "write to a file, whole or not at all"


class Parser(ArgumentParser):
    """A parser whose errors are one line, and to which a shortened option is one.

    `stories` says how many it takes, as argparse writes it.
    """

    def __init__(self, prog: str, about: str, stories: str = "?") -> None:
        super().__init__(prog, description=about, formatter_class=_formatter, allow_abbrev=False)
        if stories:
            self.add_argument("story", nargs=stories, metavar="STORY", help=STORY_HELP)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call, and exit."""
        fail(f"{message}; see {self.prog} --help")


def _formatter(prog: str) -> HelpFormatter:
    """Lay out the help; given no width, argparse would import shutil to ask for it."""
    return RawDescriptionHelpFormatter(prog, width=min(columns(), 100))


def load(name: str | None) -> Opened:
    """Return the story that was named; where there is none, say so and exit.

    From here on Python looks for no garbage: what is read and imported now is needed to the end,
    and looking through it again and again is a twentieth of a start. Whoever goes on for long has
    to enable it again.
    """
    gc.disable()
    from dateline.story import (
        DEFAULT_STORY,
        StoryError,
        StoryNotFound,
        find_story,
        parse_story,
        read_story,
    )
    from dateline.story.files import STDIN
    from dateline.story.reading import Opened

    try:
        if name == "-":
            text = _stdin()
            return Opened(parse_story(text, STDIN), text=text)
        path = find_story(name or DEFAULT_STORY)
        return Opened(read_story(path), path)
    except StoryNotFound as error:
        fail(str(error))
    except StoryError as error:
        say(str(error))
        sys.exit(FAULTS)


def _stdin() -> str:
    """Return what stands on standard input, up to the bound that a file has."""
    from dateline.story.files import MAX_BYTES, STDIN, bounded, decode

    if sys.stdin is None:
        fail("standard input is closed")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    return decode(bounded(data, STDIN), STDIN)


def fail(message: str) -> NoReturn:
    """Say in one line why the call cannot be carried out, and exit."""
    from dateline.story.plain import visible

    say(f"dateline: {visible(message)}")
    sys.exit(WRONG_CALL)


def say(message: str) -> None:
    """Write a message to standard error, if there is one."""
    if sys.stderr is not None:  # or else print would write to standard output
        print(approximate(message, text_encoding(sys.stderr)), file=sys.stderr)


def write_result(
    text: str,
    path: str | None,
    *,
    read: Sequence[str] = (),
    over: str = "",
    for_people: bool = False,
) -> int:
    """Write the result to the file at `path`, or to standard output if there is none.

    It is UTF-8 in every locale, but for text for people: that has the encoding of the terminal.
    No story is overwritten, nor the source of one, nor a file that the call has `read`; only the
    story `over` may be.
    """
    if path is not None:
        from dateline.disk import write_whole

        try:
            if os.path.exists(path) and os.path.realpath(path) != os.path.realpath(over):
                from dateline.library.protection import Protection

                Protection([*read, "/dev/stdin"]).check(path)
            write_whole(path, text)
        except OSError as error:
            fail(f"{path} cannot be written: {error.strerror}")
        return GOOD
    if sys.stdout is None:
        fail("standard output is closed; name a file with --output")
    try:
        encoding = text_encoding(sys.stdout) if for_people else "utf-8"
        text = approximate(text, encoding) if for_people else text
        sys.stdout.reconfigure(errors="replace", encoding=encoding)  # type: ignore[union-attr]
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        fail(f"standard output cannot be written: {error.strerror}")
    return GOOD


def check_ending(path: str, endings: Collection[str]) -> None:
    """Exit if a file's name has an ending that no format of this call has."""
    ending = os.path.splitext(path)[1].lower()
    if len(ending) > 1 and not path.lower().endswith(tuple(endings)):
        fail(f"{path}: unknown ending {ending}; available: {', '.join(endings)}")


def write_json(data: Any) -> None:
    """Write data as JSON; no character of it can steer a terminal."""
    from json import dumps

    from dateline.story.plain import visible

    text = dumps(data, ensure_ascii=False, indent=2)
    shown = "".join([c if visible(c) == c or c == "\n" else f"\\u{ord(c):04x}" for c in text])
    write_result(shown + "\n", None)


def drop_output() -> None:
    """See to it that what is still buffered is not written when Python exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def digits(text: str) -> bool:
    """Tell whether a text is a number of a size that makes sense here."""
    return text.isascii() and text.isdigit() and len(text) < 10


def columns() -> int:
    """Return the width to print for: COLUMNS, else the terminal's, else 80."""
    wanted = os.environ.get("COLUMNS", "")
    if digits(wanted) and int(wanted):
        return min(max(20, int(wanted)), WIDEST)
    try:
        return max(20, os.get_terminal_size(1).columns or 80)
    except OSError:  # no terminal; closed
        return 80


def wants_color(choice: str, *, to_file: bool) -> bool:
    """Decide on colours: the option, then NO_COLOR (no-color.org), then FORCE_COLOR, then a tty."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return not to_file and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
