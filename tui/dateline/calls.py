"""What the commands share: their exit status, finding the story, writing the result."""

from __future__ import annotations

import os
import sys
from argparse import HelpFormatter, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from dateline.story import Story

GOOD, FAULTS, WRONG_CALL = 0, 1, 2
"""Exit status: all is well; the story has faults; the call cannot be carried out."""

WIDEST = 10_000
"""Columns that a page may have."""

SECTIONS = ["summary", "timeline", "quotes", "source"]
STORY_HELP = "a file, a folder, the name of a bundled story, or - for standard input"
OUTPUT_HELP = "write to a file, whole or not at all"


def formatter(prog: str) -> HelpFormatter:
    """Lay out the help; given no width, argparse would import shutil to ask for it."""
    return RawDescriptionHelpFormatter(prog, width=min(columns(), 100))


def load(name: str | None) -> tuple[Story, str | None]:
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
        fail(str(error))
    except StoryError as error:
        print(error, file=sys.stderr)
        sys.exit(FAULTS)


def fail(message: str) -> NoReturn:
    """Say in one line why the call cannot be carried out, and exit."""
    print(f"dateline: {message}", file=sys.stderr)
    sys.exit(WRONG_CALL)


def write_result(
    text: str, path: str | None, errors: str = "replace", encoding: str | None = None
) -> int:
    """Write the result to the file at `path`, or to standard output if there is none.

    `errors` says what becomes of characters that standard output cannot encode, `encoding`
    which one it has to have; without it, its own.
    """
    if path:
        from dateline.snapshot.files import write_whole

        try:
            write_whole(path, text)
        except OSError as error:
            fail(f"{path} cannot be written: {error.strerror}")
        return GOOD
    sys.stdout.reconfigure(errors=errors, encoding=encoding)  # type: ignore[union-attr]
    sys.stdout.write(text)
    sys.stdout.flush()
    return GOOD


def columns() -> int:
    """Return the width to print for: COLUMNS, else the terminal's, else 80."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 10 and int(wanted):
        return max(20, min(int(wanted), WIDEST))
    try:
        return max(20, os.get_terminal_size(sys.stdout.fileno()).columns or 80)
    except (OSError, AttributeError):  # no terminal; closed
        return 80
