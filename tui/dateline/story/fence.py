"""A story inside a Markdown code fence, as language models return it: “```yaml … ```”."""

from __future__ import annotations

import re
from typing import NamedTuple

_OPENING = re.compile(r"^(`{3,})([^`\n]*)$", re.MULTILINE)
"""Matches “```yaml” and “````”, not “  ```yaml”, “``” or “``` a ``` b”."""

_PROSE = 100_000
"""Characters in which the opening fence is looked for."""

_LANGUAGES = ("yaml", "yml", "json")


class Fence(NamedTuple):
    """The fenced block of a text that holds the story."""

    line: int
    """The line of the opening fence, from 1."""
    start: int
    """The first character inside the fence."""
    end: int
    """One past the last character inside it."""
    last: int
    """The line of the closing fence; 0 if there is none."""


def find_fence(text: str) -> Fence | None:
    """Return the first block fenced as YAML or JSON, else the first without a language.

    Only fences at the beginning of a line count. There they cannot be part of a story: the lines
    of a text in YAML are indented, and a text in JSON is on one line.
    """
    first: Fence | None = None
    at = 0
    while opening := _OPENING.search(text, at, _PROSE):
        marks, language = opening[1], opening[2].strip().lower()
        start = min(opening.end() + 1, len(text))
        closing = re.compile(rf"^{marks}`*[ \t\r]*$", re.MULTILINE).search(text, start)
        if language in _LANGUAGES or (not language and first is None):
            end = closing.start() if closing else len(text)
            last = text.count("\n", 0, end) + 1 if closing else 0
            first = Fence(text.count("\n", 0, opening.start()) + 1, start, end, last)
            if language:
                return first
        if closing is None:
            break
        at = closing.end()
    return first


def unfence(text: str) -> str:
    """Return a text up to the end of the fence, with spaces for all that is before the story.

    So every character of the story keeps its line, its column and its offset.
    """
    fence = find_fence(text)
    if fence is None:
        return text
    before = "\n".join([" " * len(line) for line in text[: fence.start].split("\n")])
    return before + text[fence.start : fence.end]
