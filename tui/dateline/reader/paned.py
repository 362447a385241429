"""A screen on which the keys move through one pane at a time."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import Screen

from dateline.reader.pane import Pane
from dateline.reader.spanned import ROLE_CLASSES

Result = TypeVar("Result")
"""What the screen closes with."""


class PanedScreen(Screen[Result]):
    """Moves within its present pane: by statements, by pages, to either end."""

    COMPONENT_CLASSES = ROLE_CLASSES

    @property
    def pane(self) -> Pane:
        """The pane that the keys go to."""
        raise NotImplementedError

    def say(self, message: str) -> None:
        """Show a message in the footer until the next key."""
        raise NotImplementedError

    def action_step(self, by: int) -> None:
        """Go to the next or previous statement."""
        self._move(self.pane.window.step(by), "last" if by > 0 else "first")

    def action_page(self, by: int) -> None:
        """Show the next screenful."""
        window = self.pane.window
        self._move(window.page(by * window.height), "end" if by > 0 else "start")

    def action_half(self, by: int) -> None:
        """Move by half a screenful."""
        window = self.pane.window
        moved = window.page(by * max(1, window.height // 2))
        self._move(moved, "end" if by > 0 else "start")

    def _move(self, moved: bool, end: str) -> None:
        if moved:
            self.pane.moved()
        else:
            self.say(f"This is the {end} of {self.pane.section.title}.")

    def action_first(self) -> None:
        """Go to the first statement."""
        self.pane.window.start()
        self.pane.moved()

    def action_last(self) -> None:
        """Go to the last statement."""
        self.pane.window.end()
        self.pane.moved()
