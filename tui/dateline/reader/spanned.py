"""Widgets that draw lines of spans: what the layout has decided, in the colours of the theme."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from dateline.layout.spans import Spans

ROLES = (
    "text", "title", "headline", "date", "sign", "past", "future", "rail", "gap", "now",
    "muted", "unused", "kind", "bar", "quote", "speaker", "cite", "link", "good", "doubt",
    "sic", "exact", "match", "found", "current", "key", "gone", "come",
)  # fmt: skip
"""Every role that a span can have on the screen; `app.tcss` says what each looks like."""

ROLE_CLASSES = {f"role--{role}" for role in (*ROLES, "cursor")}
"""The component classes of a screen with such widgets."""


class Spanned(Widget):
    """A widget whose lines are spans.

    The style of a role is looked up once and kept until the theme changes: looking it up
    for each line took a fifth of the time of a page. The screen has the roles, and not each
    widget: Textual computes the style of every one of them for every widget that has them,
    which was a third of the time to the first content.
    """

    ALLOW_SELECT = False  # the lines are not Textual's content; its selection would be empty

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles: dict[tuple[str, bool], Style] = {}

    def notify_style_update(self) -> None:
        """Forget the styles: the theme or a class has changed."""
        self._styles.clear()
        super().notify_style_update()

    def style_of(self, role: str, at_cursor: bool = False) -> Style:
        """Return the style of a role, on the background of the cursor or of the widget."""
        style = self._styles.get((role, at_cursor))
        if style is None:
            style = self.rich_style
            if at_cursor:
                style += self.screen.get_component_rich_style("role--cursor", partial=True)
            if role in ROLES:
                style += self.screen.get_component_rich_style(f"role--{role}", partial=True)
            self._styles[role, at_cursor] = style
        return style

    def strip(self, spans: Spans, width: int, at_cursor: bool = False) -> Strip:
        """Return a line as Textual draws it, filled up to `width` cells."""
        segments = [Segment(text, self.style_of(role, at_cursor)) for text, role in spans]
        return Strip(segments).adjust_cell_length(width, self.style_of("", at_cursor))
