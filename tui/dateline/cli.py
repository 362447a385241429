"""The command line. Each command imports what it needs when it runs, and nothing before.

argparse and not click: importing click alone takes 2.4 times as long as starting Python,
about half of all that printing a story may take.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from dateline.commands.calls import GOOD, drop_output, fail
from dateline.disk import NoHomeError

_COMMANDS = {
    "print": ("dateline.commands.printing", "print_stories"),
    "screenshot": ("dateline.commands.screenshot", "write_screenshot"),
    "check": ("dateline.commands.checking", "check_stories"),
    "schema": ("dateline.commands.checking", "write_schema"),
    "draft": ("dateline.commands.drafting", "draft_story"),
    "import": ("dateline.commands.importing", "import_stories"),
    "list": ("dateline.commands.library", "list_stories"),
    "search": ("dateline.commands.searching", "search_stories"),
    "marks": ("dateline.commands.marks", "print_marks"),
    "path": ("dateline.commands.library", "show_places"),
}
"""The commands: the module of each, and its function."""

_READ = ("dateline.commands.reading", "read_story")
"""What is done where no command is named."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    named = arguments[:1] and arguments[0] in _COMMANDS
    module, function = _COMMANDS[arguments.pop(0)] if named else _READ
    try:
        status: int = getattr(__import__(module, fromlist=[function]), function)(arguments)
    except BrokenPipeError:
        drop_output()  # whoever read it has seen enough: no error
        return GOOD
    except KeyboardInterrupt:
        return 130
    except NoHomeError as error:
        fail(str(error))
    return status
