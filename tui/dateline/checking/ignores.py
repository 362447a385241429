"""The comments by which an author answers a warning: `# check: ignore CODE reason`."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from dateline.story.document import IGNORE
from dateline.story.faults import Fault
from dateline.story.plain import visible

_COMMENT = re.compile(rf"(?:^|(?<=\s)){re.escape(IGNORE)}(?!\w)[ \t]*(\S*)[ \t]*(.*)$")


class Ignore(NamedTuple):
    """A comment that silences one kind of warning on its line."""

    line: int
    column: int
    code: str
    reason: str


def ignores(text: str) -> list[Ignore]:
    """Return the ignoring comments of a YAML file."""
    if IGNORE not in text:
        return []
    return [
        Ignore(number, match.start() + 1, visible(match[1]), match[2].strip())
        for number, line in enumerate(text.split("\n"), 1)
        if (match := _COMMENT.search(line))
    ]


def silence(
    faults: list[tuple[Fault, set[int]]], comments: list[Ignore], codes: Collection[str], name: str
) -> list[Fault]:
    """Leave out the warnings that are answered, and report the answers to nothing.

    With each fault come the lines on which it may be answered.
    """
    good = {(each.line, each.code): each for each in comments if each.code in codes and each.reason}
    used: set[Ignore] = set()
    kept = []
    for fault, lines in faults:
        answers = [good[line, fault.code] for line in lines if (line, fault.code) in good]
        if answers and fault.severity != "error":
            used.update(answers)
        else:
            kept.append(fault)
    for each in comments:
        if each not in used:
            message = _useless(each, codes)
            kept.append(Fault(name, each.line, each.column, message, "unused-ignore", "warning"))
    return kept


def _useless(each: Ignore, codes: Collection[str]) -> str:
    if not each.code:
        return f"this names no code; write “{IGNORE} CODE reason”"
    if each.code not in codes:
        return f"“{each.code}” is no code; dateline check --explain lists them"
    if not each.reason:
        return f"this gives no reason; write “{IGNORE} {each.code} reason”"
    return (
        f"this silences nothing: no warning with the code {each.code} stands on this line; "
        "take it out, or put it on the line of the field or of the statement"
    )
