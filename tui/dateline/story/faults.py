"""What is wrong with a story file, and where."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dateline.story.plain import visible

Severity = Literal["error", "warning", "note"]
"""A story with an error is refused; a warning may be answered; a note only tells something."""


class Fault(NamedTuple):
    """One fault of a file, worded so that its author can mend it."""

    file: str
    line: int
    """From 1; 0 where the fault is the whole file's."""
    column: int
    """From 1, in characters."""
    message: str
    """What is wrong and what to write instead: one sentence."""
    code: str
    """The name of this kind of fault, which `dateline check --explain` explains."""
    severity: Severity = "error"

    @property
    def parts(self) -> tuple[str, str]:
        """What is wrong, and what to write instead, `""` where that is not said."""
        what, sign, instead = self.message.rpartition("; ")
        outside = what.count("“") == what.count("”")
        return (what, instead) if sign and outside else (self.message, "")

    def __str__(self) -> str:
        file = visible(self.file)
        place = f"{file}:{self.line}:{self.column}" if self.line else file
        return f"{place}: {self.message}"


_LONGEST = 500
"""Characters of a message; only one that repeats a stranger's endless text has more."""


def _short(message: str) -> str:
    half = _LONGEST // 2
    return message if len(message) <= _LONGEST else f"{message[:half]} … {message[-half:]}"


MAX_FAULTS = 10_000
"""Of one file. Nobody mends more at once, and a hostile file could have as many as it has signs."""


def first_faults(faults: list[Fault]) -> list[Fault]:
    """Return `faults`, or the first of them and one that says that there are more."""
    if len(faults) < MAX_FAULTS:
        return faults
    *first, last = faults[:MAX_FAULTS]
    message = f"{MAX_FAULTS:,} faults and perhaps more, the bound; mend those before this first"
    return [*first, Fault(last.file, last.line, last.column, message, "too-many")]


class StoryError(Exception):
    """A story cannot be read; `faults` says why, all at once, in the order of the file."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = [fault._replace(message=_short(fault.message)) for fault in faults]
        super().__init__("\n".join(map(str, self.faults)))


class StoryNotFound(Exception):
    """There is no story where one was asked for; the message says where it was looked for."""
