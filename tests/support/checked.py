"""What a check says of a story, for the tests to compare."""

from __future__ import annotations

import re
from textwrap import dedent

from dateline.checking import Report, check_text
from dateline.checking.code import EXAMPLE

_BLOCK = r"^{}:.*\n(?:[ -].*\n|\n)*"


def example(fields: str) -> str:
    """The story of the examples, with these top-level fields instead of its own."""
    text = EXAMPLE
    fields = dedent(fields).strip("\n") + "\n"
    for name in re.findall(r"^(\w+):", fields, re.MULTILINE):
        text = re.sub(_BLOCK.format(name), "", text, flags=re.MULTILINE)
    return text + fields


def check_example(fields: str) -> Report:
    """Check the story of the examples with some fields changed."""
    return check_text(example(fields), "story.yaml")


def found(report: Report) -> list[str]:
    """The codes of its faults, in the order of the file; what only tells something is left out."""
    return [fault.code for fault in report.faults if fault.severity != "note"]
