"""The line in which one types what to search for. Imported when it is first opened."""

from __future__ import annotations

from textual.widgets import Input


class SearchLine(Input):
    """An empty line each time it is opened."""

    def __init__(self, placeholder: str = "search in everything shown") -> None:
        super().__init__(placeholder=placeholder, compact=True, id="search")
        self.cursor_blink = False  # nothing on the screen moves by itself

    def open(self) -> None:
        """Begin anew."""
        self.value = ""
