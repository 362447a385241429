"""A window on a section that pages, scrolls and keeps its place, without any screen.

Lines are laid out only where the window is, so that a page of a story of 10,000
statements costs what a page of 10 costs. Nothing is estimated: the window is anchored to
a statement and a line within it, never to a distance from the top.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dateline.layout.blocks import Block, Line
from dateline.layout.spans import plain_text


class Anchor(NamedTuple):
    """A line of a section: which item, which of its lines."""

    item: int
    line: int


class Row(NamedTuple):
    """A line in the window, with the item it belongs to."""

    item: int
    line: Line


class Window:
    """The part of a section that is on the screen, and the statement the reader is at.

    `block` gives the block of an item; `count` is how many items there are, at least one.
    """

    def __init__(self, block: Callable[[int], Block], count: int) -> None:
        self._block = block
        self.count = count
        self.width = 1
        self.height = 1
        self.top = Anchor(0, 0)
        self.cursor = 0
        """Index of the statement the reader is at; always at least partly in the window."""
        self._lines: dict[int, list[Line]] = {}

    def resize(self, width: int, height: int) -> None:
        """Set the size in cells and keep the statement in view, at its height where possible."""
        if (width, height) == (self.width, self.height):
            return
        if width != self.width:
            self._lines.clear()
            self.top = Anchor(self.top.item, 0)
        self.width, self.height = max(1, width), max(1, height)
        # What stands above the first statement is read first, however long it is.
        if self.cursor or not self.at_start:
            self._reveal()
        # A window that has grown beyond the end shows more of what came before.
        self.top = min(self.top, self._lowest(self.count - 1))

    def refresh(self) -> None:
        """Forget the laid-out lines: their text or its marks have changed."""
        self._lines.clear()

    def lines(self, item: int) -> list[Line]:
        """Return the lines of an item at the present width."""
        lines = self._lines.get(item)
        if lines is None:
            if len(self._lines) > 2_000:  # some screenfuls; the rest is quicker made than kept
                self._lines.clear()
            lines = self._block(item).lines(self.width)
            while item == self.count - 1 and not lines[-1].body:
                lines.pop()  # nothing follows the last statement, not even space
            self._lines[item] = lines
        return lines

    def rows(self) -> list[Row]:
        """Return the lines that are in the window: `height` of them, fewer after the end."""
        rows: list[Row] = []
        item, first = self.top
        while item < self.count and len(rows) < self.height:
            rows += [Row(item, line) for line in self.lines(item)[first:]]
            item, first = item + 1, 0
        return rows[: self.height]

    @property
    def at_start(self) -> bool:
        """Whether the first line of the section is in the window."""
        return self.top == (0, 0)

    @property
    def at_end(self) -> bool:
        """Whether the last line of the section is in the window."""
        return self._moved(self.top, self.height) is None

    def page(self, lines: int) -> bool:
        """Show what follows by so many lines (before, if negative); False if there is nothing.

        A window that moves by its height shows every line once: the next page starts where
        the last one ended (but not with the blank line that ended it), and the last page
        may be short.
        """
        if self.at_end if lines > 0 else self.at_start:
            return False
        self.top = self._moved(self.top, lines) or self._lowest(self.count - 1)
        if lines > 0:
            self._skip_blank()
        self._cursor_into_view()
        return True

    def start(self) -> None:
        """Go to the first statement."""
        self.top, self.cursor = Anchor(0, 0), 0

    def end(self) -> None:
        """Go to the last statement, with the window as full as it can be."""
        self.cursor = self.count - 1
        self.top = self._lowest(self.cursor)

    def step(self, by: int) -> bool:
        """Go to the next or previous statement; False if there is none.

        A statement that is longer than the window is first shown to its end.
        """
        if self._hidden_after_cursor() if by > 0 else self._hidden_before_cursor():
            return self._scroll_within(by)
        if not 0 <= self.cursor + by < self.count:
            return False
        self.go(self.cursor + by)
        return True

    def go(self, item: int, line: int = 0) -> None:
        """Make `item` the statement the reader is at, moving the window no more than needed.

        Of a statement that does not fit, show the part with `line`.
        """
        self.cursor = min(max(0, item), self.count - 1)
        self._reveal()
        wanted = Anchor(self.cursor, min(line, len(self.lines(self.cursor)) - 1))
        end = self._moved(self.top, self.height)
        if line and end is not None and end <= wanted:
            self.top = self._moved(wanted, 1 - self.height) or wanted

    def scroll(self, lines: int) -> bool:
        """Move the window, as a mouse wheel does: never beyond the last full window."""
        if self.at_end if lines > 0 else self.at_start:
            return False
        lowest = self._lowest(self.count - 1)
        moved = self._moved(self.top, lines) or lowest
        self.top = min(moved, lowest) if lines > 0 else moved
        self._cursor_into_view()
        return True

    def item_at(self, row: int) -> int | None:
        """Return the item shown in a row of the window."""
        rows = self.rows()
        return rows[row].item if 0 <= row < len(rows) else None

    def _moved(self, anchor: Anchor, by: int) -> Anchor | None:
        """Return the anchor `by` lines on; None after the end, the first line before the start."""
        item, line = anchor.item, anchor.line + by
        while line < 0:
            if item == 0:
                return Anchor(0, 0)
            item -= 1
            line += len(self.lines(item))
        while line >= len(self.lines(item)):
            line -= len(self.lines(item))
            item += 1
            if item == self.count:
                return None
        return Anchor(item, line)

    def _body(self, item: int) -> tuple[int, int]:
        """Return the first line that is an item's own, and the line after its last one."""
        lines = self.lines(item)
        first = next((i for i, line in enumerate(lines) if line.body), 0)
        return first, first + sum(line.body for line in lines)

    def _reveal(self) -> None:
        """Bring the cursor's statement into the window, as far as it fits."""
        first, end = self._body(self.cursor)
        # What stands above the first statement is shown with it, if there is room for both.
        start = Anchor(self.cursor, 0 if end <= self.height else first)
        if self.top >= start:
            self.top = start
            return
        self.top = max(self.top, min(self._lowest(self.cursor), start))

    def _lowest(self, item: int) -> Anchor:
        """Return where a window starts that ends with the last line of an item."""
        last = Anchor(item, self._body(item)[1] - 1)
        return self._moved(last, 1 - self.height) or Anchor(0, 0)

    def _skip_blank(self) -> None:
        item, line = self.top
        row = self.lines(item)[line]
        if not row.body and not plain_text(row.spans).strip():
            self.top = self._moved(self.top, 1) or self.top

    def _cursor_into_view(self) -> None:
        """After paging: the first statement that starts in the window, or the one that fills it."""
        starts = [
            row.item
            for row, before in zip(self.rows(), [None, *self.rows()], strict=False)
            if before is None or before.item != row.item
        ]
        fresh = starts[1:] if self.top.line and len(starts) > 1 else starts
        self.cursor = fresh[0] if fresh else self.top.item

    def _hidden_after_cursor(self) -> bool:
        end = self._moved(self.top, self.height)
        return end is not None and end < Anchor(self.cursor, self._body(self.cursor)[1])

    def _hidden_before_cursor(self) -> bool:
        return self.top.item == self.cursor and self.top.line > 0

    def _scroll_within(self, by: int) -> bool:
        """Show more of a statement that does not fit, from its start to its end and back."""
        first, end = self._body(self.cursor)
        if self.top.item != self.cursor:
            self.top = Anchor(self.cursor, first)
        else:
            line = self.top.line + by * max(1, self.height - 1)
            lowest = max(end - self.height, self.top.line if by < 0 else 0)
            self.top = Anchor(self.cursor, min(max(0, line), lowest))
        return True
