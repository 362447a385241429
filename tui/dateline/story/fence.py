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
    first: Fence | None = None
    opening, at = _next_fence(text, 0)
    while opening:
        line_end = text.find("\n", at) % (len(text) + 1)
        language = text[at + len(opening) : line_end].strip().lower()
        start = min(line_end + 1, len(text))
        closing, end = _next_fence(text, start)
        while closing and (len(closing) < len(opening) or _is_labelled(text, closing, end)):
            closing, end = _next_fence(text, end + len(closing))
        if language in _LANGUAGES or (not language and first is None):
            last = text.count("\n", 0, end) + 1 if closing else 0
            fence = Fence(text.count("\n", 0, at) + 1, start, end, last)
            if language:
                return fence
            first = fence
        opening, at = _next_fence(text, end + len(closing))
    return first


def _next_fence(text: str, start: int) -> tuple[str, int]:
    """Return the marks of the next fence at the beginning of a line, and where it is."""
    at = text.find("```", start)
    while at > 0 and text[at - 1] != "\n":
        at = text.find("```", at + 3)
    if at < 0:
        return "", len(text)
    end = at + 3
    while text[end : end + 1] == "`":
        end += 1
    return text[at:end], at


def _is_labelled(text: str, marks: str, at: int) -> bool:
    return bool(text[at + len(marks) : text.find("\n", at) % (len(text) + 1)].strip())


def unfence(text: str) -> str:
    """Return a text up to the end of the fence, with spaces for all that is before the story.

    So every character of the story keeps its line, its column and its offset.
    """
    fence = find_fence(text)
    if fence is None:
        return text
    before = "\n".join([" " * len(line) for line in text[: fence.start].split("\n")])
    return before + text[fence.start : fence.end]
