"""What stands above and below the sections: the head of the story, the names, the status."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip as DrawnStrip

from dateline.layout.blocks import Block
from dateline.layout.cells import cell_width, fitting
from dateline.layout.spans import Span, spans_width
from dateline.reader.spanned import Spanned


class Head(Spanned):
    """The headline and the facts about the story, wrapped and never cut."""

    def __init__(self, block: Block) -> None:
        super().__init__(id="head")
        self.block = block

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return as many lines as the head wraps to."""
        return self.lines_at(width)

    def lines_at(self, width: int) -> int:
        """Return how many lines the head takes at a width."""
        return sum(line.body for line in self.block.lines(max(1, width)))

    def render_line(self, y: int) -> DrawnStrip:
        """Draw one line."""
        lines = [line.spans for line in self.block.lines(max(1, self.size.width)) if line.body]
        return self.strip(lines[y] if y < len(lines) else (), self.size.width)


class SectionStrip(Spanned):
    """The names of all sections, where only one of them is on the screen."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(id="strip")
        self._titles = titles
        self._current = 0

    def show(self, current: int) -> None:
        """Name the section that is on the screen."""
        if current != self._current:
            self._current = current
            self.refresh()

    def render_line(self, y: int) -> DrawnStrip:
        """Draw the names; the numbers alone of the others, where there is no room."""
        spans = self._spans(named=True)
        if spans_width(tuple(spans)) > self.size.width:
            spans = self._spans(named=False)
        return self.strip(tuple(spans), self.size.width)

    def _spans(self, *, named: bool) -> list[Span]:
        spans: list[Span] = []
        for index, title in enumerate(self._titles):
            here = index == self._current
            name = f" {index + 1} {title} " if named or here else f" {index + 1} "
            spans.append((name, "current" if here else "muted"))
        return spans


class StatusLine(Spanned):
    """The keys for where one is, a message, and the place: section and statement."""

    def __init__(self) -> None:
        super().__init__(id="status")
        self._place = ""
        self._keys: Sequence[tuple[str, str]] = ()
        self._message = ""

    def show(self, place: str, keys: Sequence[tuple[str, str]], message: str = "") -> None:
        """Show a place and either a message or what the keys do."""
        if (place, keys, message) != (self._place, self._keys, self._message):
            self._place, self._keys, self._message = place, keys, message
            self.refresh()

    def render_line(self, y: int) -> DrawnStrip:
        """Draw the place at the right, and at the left as much of the rest as there is room for.

        A message that needs the whole width has it: it is not said again.
        """
        width = self.size.width
        place = self._place[: fitting(self._place, 0, width)]
        if self._message and cell_width(self._message) + 2 + cell_width(place) > width:
            place = ""
        room = width - cell_width(place) - (2 if place else 0)
        spans = self._left(room)
        gap = width - spans_width(tuple(spans)) - cell_width(place)
        return self.strip((*spans, (" " * max(0, gap), ""), (place, "muted")), width)

    def _left(self, room: int) -> list[Span]:
        if self._message and room > 0:
            return [(self._message[: fitting(self._message, 0, room)], "headline")]
        spans: list[Span] = []
        for key, does in self._keys:
            hint = [(key, "key"), (f" {does}  ", "muted")]
            if spans_width((*spans, *hint)) > room + 2:
                break
            spans += hint
        return spans
