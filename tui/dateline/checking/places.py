"""From a character of a value to its line and column in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from dateline.story.document import Path, Place, place_of
from dateline.story.paths import statement_path
from dateline.story.plain import plain


class Places:
    """Finds where in a file the words of its values stand."""

    def __init__(self, text: str, data: Any) -> None:
        self._text = text
        self._data = data
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def of(self, path: Path, at: int = -1) -> Place:
        """Return the place of the value at `path`, or of the character `at` of its text."""
        place = place_of(self._data, path)
        value = self._data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return place
        if at < 0 or not isinstance(value, str):
            return place
        offset = self._offset(self._starts[place[0] - 1] + place[1] - 1, plain(value), at)
        if offset is None:
            return place
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def lines_of(self, path: Path) -> set[int]:
        """Return the lines on which the value at `path` and whatever is around it are named.

        What is around it counts from the statement down: not the whole list of statements.
        """
        lines = set()
        for end in range(len(statement_path(path)), len(path) + 1):
            lines.add(place_of(self._data, path[:end], key=True)[0])
            lines.add(place_of(self._data, path[:end])[0])
        return lines

    def _offset(self, at: int, value: str, wanted: int) -> int | None:
        """Walk along a value as it is written, over its line breaks and indents.

        None where it is written with escapes: then only its beginning is known.
        """
        text = self._text
        if text[at : at + 1] in ("|", ">"):
            at = text.find("\n", at)
        elif text[at : at + 1] in ("'", '"'):
            at += 1
        for index, character in enumerate(value):
            if character == " ":
                continue
            while text[at : at + 1].isspace():
                at += 1
            if text[at : at + 1] != character:
                return None
            if index >= wanted:
                return at
            at += 2 if text[at : at + 2] == "''" else 1
        return None
