"""Every key, on one page."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from dateline.reader.keys import HELP


class HelpScreen(ModalScreen[None]):
    """Shows the keys; any of the keys that open or leave something closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,enter,question_mark,f1", "dismiss", "close", show=False),
        Binding("space,pagedown", "scroll('page_down')", "next page", show=False),
        Binding("b,pageup", "scroll('page_up')", "previous page", show=False),
        Binding("j,down", "scroll('down')", "down", show=False),
        Binding("k,up", "scroll('up')", "up", show=False),
    ]

    def compose(self) -> ComposeResult:
        """List the keys, by what one wants to do."""
        page = Text()
        for title, keys in HELP:
            page.append(f"{title}\n", "bold")
            for key, does in keys:
                page.append(f"  {key:<16}", "bold")
                page.append(f"{does}\n")
        with VerticalScroll() as scroll:
            scroll.border_title = "Keys"
            scroll.border_subtitle = "q closes"
            yield Static(page)

    def action_scroll(self, how: str) -> None:
        """Scroll the page, where the screen is too small for all of it."""
        scroll = self.query_one(VerticalScroll)
        getattr(scroll, f"scroll_{how}")(animate=False)
