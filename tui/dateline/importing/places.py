"""Where in a JSON file something stands."""

from __future__ import annotations

from typing import Any

from dateline.story.document import Path, place_of

_LONGEST = 16 * 1024 * 1024
"""Characters of a text that is gone through once more only to say where something stands: 5 s."""


class Places:
    """Finds lines and columns in the text of a file, which is gone through when first asked."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self.name = name
        self._data: Any = None
        self._read = False

    def of(self, path: Path) -> tuple[int, int]:
        """Return line and column, from 1, of the value at `path`; 0 and 0 where it is too long."""
        if len(self._text) > _LONGEST:
            return 0, 0
        if not self._read:
            from dateline.story.jsontext import read_json_places

            self._read = True
            self._data, _ = read_json_places(self._text, self.name)
        return place_of(self._data, path) if self._data is not None else (0, 0)
