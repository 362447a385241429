"""`dateline check` and `dateline schema`: their options, and what they write."""

from __future__ import annotations

import sys
from argparse import Namespace

from dateline.checking import Report, check_bytes, check_file
from dateline.commands.calls import (
    FAULTS,
    GOOD,
    WRONG_CALL,
    Parser,
    columns,
    fail,
    say,
    wants_color,
    write_result,
)
from dateline.story import StoryNotFound, find_story

_ABOUT = """\
Find every fault of a story: in the file, in the citations, in what is claimed. Exit
status 0: there is none; 1: there are errors (with --strict also: warnings); 2: the call
cannot be carried out.
"""


def check_stories(arguments: list[str]) -> int:
    """Carry out `dateline check`."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.explain:
        return _explain(options.explain)
    if not options.story:
        parser.error("name a STORY to check")
    reports: list[Report] = []
    status = GOOD
    for name in dict.fromkeys(options.story):
        try:
            reports.append(check_bytes(_stdin()) if name == "-" else check_file(find_story(name)))
        except StoryNotFound as error:
            say(f"dateline: {error}")
            status = WRONG_CALL
    write_result(_written(reports, options.format), None, for_people=options.format == "text")
    return status or (FAULTS if _faulty(reports, options) else GOOD)


def _parser() -> Parser:
    parser = Parser("dateline check", _ABOUT, "*")
    parser.add_argument(
        "--format",
        choices=["text", "json", "github", "sarif"],
        default="text",
        help="text (the default), or a form that other programs read",
    )
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument(
        "--explain",
        nargs="?",
        const="all",
        metavar="CODE",
        help="tell what a code means, with an example; without one, list them all",
    )
    return parser


def _faulty(reports: list[Report], options: Namespace) -> bool:
    kinds = ("error", "warning") if options.strict else ("error",)
    return any(report.count(kind) for report in reports for kind in kinds)


def _written(reports: list[Report], form: str) -> str:
    from dateline.checking.formats import FORMATS, as_text

    if form != "text":
        return FORMATS[form](reports)
    terminal = sys.stdout is not None and sys.stdout.isatty()
    color = sys.stdout is not None and wants_color("auto", to_file=False)
    return as_text(reports, columns=columns() if terminal else 0, color=color)


def _explain(name: str) -> int:
    from dateline.checking.explaining import explain

    try:
        return write_result(explain(name, min(columns(), 100)), None, for_people=True)
    except KeyError:
        fail(f"no fault has the code {name!r}; --explain without a code lists them all")


def _stdin() -> bytes:
    """Return what stands on standard input, and a little more than a file may have."""
    from dateline.story.files import MAX_BYTES

    if sys.stdin is None:
        fail("standard input is closed")
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def write_schema(arguments: list[str]) -> int:
    """Carry out `dateline schema`."""
    about = "Write the JSON Schema (draft-07) of a story, for editors and generators."
    Parser("dateline schema", about, "").parse_args(arguments)
    from dateline.checking.schema import story_schema

    return write_result(story_schema(), None)
