"""One section on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from dateline.layout.blocks import Block
from dateline.layout.glyphs import Glyphs
from dateline.layout.paging import Row, Window
from dateline.layout.sections import Section
from dateline.layout.spans import Flow, Mark
from dateline.reader.spanned import Spanned

MEASURE = 96
"""Cells of the longest line: beyond that the eye loses its way back."""

GUTTER = 3
"""Cells of a line that are not text: the cursor, a space, and the thumb at the other side."""

WHEEL = 3
"""Lines that one notch of the mouse wheel moves, as in most terminals."""


class Pane(Spanned, can_focus=True):
    """Shows a section through a window, draws only what is in it, and has a cursor.

    The window is the layout's: it pages and keeps its place without any widget. So a pane
    only maps rows to strips, and a scroll is one refresh. `marks` says what is marked in an
    item, and is asked when the item is laid out; `sign` is what stands beside its first line.
    """

    @dataclass
    class Moved(Message):
        """The pane shows another part of its section, or its cursor is elsewhere."""

        pane: Pane
        clicked: bool = False

    @dataclass
    class Chosen(Message):
        """A statement was clicked twice."""

        pane: Pane

    def __init__(
        self,
        section: Section,
        number: int,
        glyphs: Glyphs,
        marks: Callable[[int], list[Mark]] = lambda item: [],
        sign: Callable[[int], str] = lambda item: " ",
    ) -> None:
        super().__init__(id=f"section-{number}")
        self.section = section
        self.number = number
        """From 1: the key that leads here."""
        self.window = Window(self._block, len(section))
        self.border_title = Content(f"{number} {section.title}")  # a str would be markup
        self.border_subtitle = f"1 of {len(section)}"
        self._glyphs = glyphs
        self._lead: tuple[Flow, ...] = ()
        self._marks = marks
        self.sign = sign
        self.drawn: set[int] = set()
        """The items of which something has been on the screen."""
        self._rows: list[Row] | None = None

    @property
    def lead(self) -> tuple[Flow, ...]:
        """What stands above the first statement: the head of the story, on a small screen."""
        return self._lead

    @lead.setter
    def lead(self, flows: tuple[Flow, ...]) -> None:
        if flows != self._lead:
            self._lead = flows
            self.changed()

    def changed(self) -> None:
        """Draw anew: what is shown, or how it is marked, has changed."""
        self.window.refresh()
        self.redraw()

    def redraw(self) -> None:
        """Draw anew after the window or the cursor has moved, and tell of the place."""
        self._rows = None
        self.border_subtitle = f"{self.window.cursor + 1} of {len(self.section)}"
        self.refresh()

    def moved(self, *, clicked: bool = False) -> None:
        """Draw anew and say that the place has changed."""
        self.redraw()
        self.post_message(self.Moved(self, clicked))

    def show(self, item: int, at: tuple[int, int] | None = None) -> None:
        """Bring an item into view, `at` a text of it and a character if it is a long one."""
        line = self._block(item).line_at(self.window.width, *at) if at else 0
        self.window.go(item, line)
        self.redraw()

    def size_window(self, width: int, height: int) -> None:
        """Take a size in cells, the one that the pane has or will have."""
        self.window.resize(min(width - GUTTER, MEASURE), height)
        self._rows = None

    def take_place_of(self, other: Pane) -> None:
        """Go to the statement that another pane is at; if it is gone, as far into the section."""
        cursor = other.window.cursor
        index = self.section.index(other.section.items[cursor].id)
        self.window.resize(other.window.width, other.window.height)
        self.show(cursor if index is None else index)

    def fill(self, section: Section) -> None:
        """Show another section, at the item at which the cursor was if that has it."""
        before = self.section.items[self.window.cursor].id
        width, height = self.window.width, self.window.height
        self.section = section
        self.window = Window(self._block, len(section))
        self.window.resize(width, height)
        self.drawn.clear()
        if at := section.index(before):
            self.window.go(at)
        self.redraw()

    def _block(self, index: int) -> Block:
        block = self.section.block(index)
        if marks := self._marks(index):
            block = block.marked(marks)
        return block._replace(before=self._lead) if index == 0 and self._lead else block

    def render_line(self, y: int) -> Strip:
        """Draw one line: the gutter with the cursor, the text, and where one is in the whole."""
        width = self.size.width
        if self._rows is None:
            self.size_window(*self.size)
            self._rows = self.window.rows()
            self.drawn.update(row.item for row in self._rows if row.line.body)
        rows = self._rows
        thumb = self._thumb(y)
        if y >= len(rows):
            return self.strip(((" " * (width - 1), ""), (thumb, "rail")), width)
        row = rows[y]
        here = row.item == self.window.cursor and row.line.body
        cursor = self._glyphs.cursor if here else " "
        role = "key" if self.has_focus else "rail"
        before = rows[y - 1] if y else None
        first = row.line.body and not (before and before.line.body and before.item == row.item)
        sign = self.sign(row.item) if first else " "
        gutter = ((cursor + " ", role),) if sign == " " else ((cursor, role), (sign, "now"))
        text = self.strip((*gutter, *row.line.spans), width - 1, here and self.has_focus)
        return Strip.join([text, self.strip(((thumb, "rail"),), 1)])

    def _thumb(self, y: int) -> str:
        """Return the sign at the right edge: which part of the section is in the window.

        Counted in statements, since the lines of what was not yet seen are not known.
        """
        rows = self._rows or []
        if not rows or (self.window.at_start and self.window.at_end):
            return " "
        height, count = self.size.height, self.window.count
        size = max(1, height * (rows[-1].item - rows[0].item + 1) // (count + 1))
        first = round((height - size) * rows[0].item / max(1, count - 1))
        if self.window.at_end:
            first = height - size
        return self._glyphs.thumb if first <= y < first + size else " "

    def on_resize(self) -> None:
        """Take the new size, keeping the statement."""
        self._rows = None

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as one that does not follow the keys."""
        self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll what is under the mouse."""
        event.stop()
        if self.window.scroll(WHEEL):
            self.moved()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll what is under the mouse."""
        event.stop()
        if self.window.scroll(-WHEEL):
            self.moved()

    def on_click(self, event: events.Click) -> None:
        """Go to the statement under the mouse; a second click on it opens its source."""
        offset = event.get_content_offset(self)
        item = self.window.item_at(offset.y) if offset else None
        if item is None:
            return
        chosen = item == self.window.cursor and event.chain > 1
        self.window.cursor = item
        self.moved(clicked=True)
        if chosen:
            self.post_message(self.Chosen(self))
