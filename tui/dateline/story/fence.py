"""A story inside a Markdown code fence, as language models return it: “```yaml … ```”."""

from __future__ import annotations

from typing import NamedTuple

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
    found: list[tuple[str, Fence]] = []
    opening, language, number, start, at = "", "", 0, 0, 0
    for index, line in enumerate(text.split("\n"), 1):
        line_start, at = at, at + len(line) + 1
        marks = line[: len(line) - len(line.lstrip("`"))]
        if opening:
            if len(marks) >= len(opening) and not line[len(marks) :].strip():
                found.append((language, Fence(number, start, line_start, index)))
                opening = ""
        elif len(marks) >= 3:
            opening, number, start = marks, index, min(at, len(text))
            language = line[len(marks) :].strip().lower()
    if opening:
        found.append((language, Fence(number, start, len(text), 0)))
    named = [fence for language, fence in found if language in _LANGUAGES]
    return next(iter(named or [fence for language, fence in found if not language]), None)


def unfence(text: str) -> str:
    """Return a text up to the end of the fence, with spaces for all that is before the story.

    So every character of the story keeps its line, its column and its offset.
    """
    fence = find_fence(text)
    if fence is None:
        return text
    before = "\n".join([" " * len(line) for line in text[: fence.start].split("\n")])
    return before + text[fence.start : fence.end]
