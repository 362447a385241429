"""Every key, on one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from dateline.reader.keys import HELP, PREFIX

_ARROWS = str.maketrans({"→": "right", "←": "left", "↓": "down", "↑": "up"})
"""For a terminal that cannot show them."""


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
        signs = _ARROWS if self.app.has_class("-ascii") else {}
        page = Table.grid(padding=(0, 2, 0, 0))
        page.add_column(style="bold", min_width=10)
        page.add_column(ratio=1)
        rebound: Mapping[str, str] = getattr(self.app, "rebound", {})
        if rebound:
            page.add_row(Text("Your own", "underline"), "")
        for id, keys_bound in rebound.items():
            page.add_row(Text(keys_bound), Text(id.removeprefix(PREFIX)))
        for title, keys in HELP:
            page.add_row(Text(title, "underline"), "")
            for key, does in keys:
                page.add_row(Text(key.translate(signs)), Text(does))
        with VerticalScroll() as scroll:
            scroll.border_title = "Keys"
            scroll.border_subtitle = "q closes"
            yield Static(page)

    def action_scroll(self, how: str) -> None:
        """Scroll the page, where the screen is too small for all of it."""
        scroll = self.query_one(VerticalScroll)
        getattr(scroll, f"scroll_{how}")(animate=False)
