"""The paragraphs of a text: its blocks between blank lines, counted as a story counts them."""

from __future__ import annotations

Span = tuple[int, int]
"""Where something stands: its first character, and one past its last."""


def paragraphs(text: str) -> list[Span]:
    """Return where the paragraphs of a text stand, without the white space around them.

    The n-th of them is the n-th paragraph of a source with this text (`story.plain.paragraphs`).
    """
    found: list[Span] = []
    at, begun = 0, False
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped[0])
            found[len(found) - begun :] = [
                (found[-1][0] if begun else start, at + len(line.rstrip()))
            ]
        begun = bool(stripped)
        at += len(line)
    return found
