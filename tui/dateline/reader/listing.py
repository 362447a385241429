"""A list on the whole screen, from which one thing is chosen."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from dateline.layout.blocks import Block
from dateline.layout.glyphs import Glyphs
from dateline.layout.sections import Section
from dateline.reader.arrangement import is_small
from dateline.reader.bars import Head, StatusLine
from dateline.reader.keys import among
from dateline.reader.pane import Pane
from dateline.reader.paned import PanedScreen

Chosen = TypeVar("Chosen")
"""What the list is of."""


class ListScreen(PanedScreen[Chosen | None]):
    """Shows a list under a head; closes with what was chosen, or with nothing.

    It is a section like those of a story, so that it is laid out, paged and drawn like one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *among(
            "next-statement", "previous-statement", "page-down", "page-up",
            "half-down", "half-up", "first", "last", "help", "back",
        ),
        Binding("enter", "choose", "choose", show=False),
        Binding("escape", "back", "back", show=False),
    ]  # fmt: skip
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("enter", "choose"),
        ("space", "page"),
        ("?", "help"),
        ("q", "back"),
    )
    """What the footer says of the keys."""

    def __init__(self, head: Block, section: Section, glyphs: Glyphs) -> None:
        super().__init__()
        self._head = Head(head)
        self._pane = Pane(section, 1, glyphs)
        self._pane.border_title = Content(section.title)
        self._status = StatusLine(glyphs)

    def compose(self) -> ComposeResult:
        """Put the head above the list, and what the keys do below it."""
        yield self._head
        yield self._pane
        yield self._status

    def on_mount(self) -> None:
        """Let the keys go to the list."""
        self.set_focus(self._pane)
        self._fold()
        self.say("")

    def on_resize(self) -> None:
        """Give the list the room that it needs."""
        self._fold()

    def _fold(self) -> None:
        """Do without a frame on a small screen, and let a large head scroll away with the list."""
        width, height = self.app.size
        self.set_class(is_small((width, height)), "-single")
        folded = self._head.lines_at(width - 2) * 4 > height
        self._head.set_class(folded, "-folded")
        self._pane.lead = self._head.block.all_flows if folded else ()

    @property
    def pane(self) -> Pane:
        """The list."""
        return self._pane

    def show_list(self, head: Block, section: Section) -> None:
        """Show another list, with the cursor where it was."""
        self._head.show(head)
        self._pane.fill(section)
        self._pane.border_title = Content(section.title)
        self._fold()

    @property
    def item(self) -> Any:
        """What the cursor is at."""
        return self._pane.section.items[self._pane.window.cursor]

    def say(self, message: str) -> None:
        """Show a message in the footer until the next key; with none, what the keys do."""
        place = f"{self._pane.window.cursor + 1} of {len(self._pane.section)}"
        self._status.show(("", "", place), self.KEYS, message)

    @on(Pane.Moved)
    def _moved(self, event: Pane.Moved) -> None:
        event.stop()
        self.say("")

    @on(Pane.Chosen)
    def _clicked_twice(self, event: Pane.Chosen) -> None:
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Close with what the cursor is at."""
        self.dismiss(self.item)

    def action_back(self) -> None:
        """Close without a choice."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show every key."""
        from dateline.reader.help import HelpScreen

        self.app.push_screen(HelpScreen())
