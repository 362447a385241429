"""What stands above and below the sections: the head of the story, the names, the status."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip as DrawnStrip

from dateline.layout.blocks import Block
from dateline.layout.cells import cell_width, shortened
from dateline.layout.glyphs import Glyphs
from dateline.layout.spans import Span, Spans, spans_width
from dateline.reader.spanned import Spanned


class Head(Spanned):
    """The headline and the facts about the story, wrapped and never cut."""

    def __init__(self, block: Block) -> None:
        super().__init__(id="head")
        self.block = block

    def show(self, block: Block) -> None:
        """Show something else."""
        self.block = block
        self.refresh(layout=True)

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
    """The names of all sections, where not all of them are on the screen."""

    def __init__(self, titles: Sequence[str], glyphs: Glyphs) -> None:
        super().__init__(id="strip")
        self._titles = titles
        self._more = glyphs.ellipsis
        self._current = 0

    def show(self, current: int) -> None:
        """Name the section that is on the screen."""
        if current != self._current:
            self._current = current
            self.refresh()

    def render_line(self, y: int) -> DrawnStrip:
        """Draw the names; where there is no room, the present one among the numbers of others."""
        here = self._current + 1
        names = [
            (f" {number} {title} ", "current" if number == here else "muted")
            for number, title in enumerate(self._titles, 1)
        ]
        width, spans = self.size.width, tuple(names)
        return self.strip(spans if spans_width(spans) <= width else self._nearest(width), width)

    def _nearest(self, width: int) -> Spans:
        """Return the present name, and as many numbers of those around it as there is room for."""
        first = last = self._current + 1
        title = self._titles[self._current]
        if (over := spans_width(self._part(first, last, title)) - width) > 0:
            title = shortened(title, cell_width(title) - over, self._more)
        grows = True
        while grows:
            grows = False
            for before, behind in ((0, 1), (1, 0)):
                spans = self._part(first - before, last + behind, title)
                if spans and spans_width(spans) <= width:
                    first, last, grows = first - before, last + behind, True
        return self._part(first, last, title)

    def _part(self, first: int, last: int, title: str) -> Spans:
        """Return the names from one number to another; a sign stands for all others."""
        here, count = self._current + 1, len(self._titles)
        if first < 1 or last > count:
            return ()
        more = (f" {self._more} ", "muted")
        spans = [(f" {number} ", "muted") for number in range(first, last + 1)]
        spans[here - first] = (f" {here} {title} ", "current")
        return (*([more] if first > 1 else []), *spans, *([more] if last < count else []))


class StatusLine(Spanned):
    """The keys for where one is, a message, and the place: section and statement."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(id="status")
        self._more = glyphs.ellipsis
        self._place = ("", "", "")
        self._keys: Sequence[tuple[str, str]] = ()
        self._message = ""

    def show(
        self, place: tuple[str, str, str], keys: Sequence[tuple[str, str]], message: str = ""
    ) -> None:
        """Show a place and either a message or what the keys do.

        Of the place, the middle part may be shortened: it is the title of a section.
        """
        if (place, keys, message) != (self._place, self._keys, self._message):
            self._place, self._keys, self._message = place, keys, message
            self.refresh()

    def render_line(self, y: int) -> DrawnStrip:
        """Draw the place at the right, and at the left as much of the rest as there is room for.

        A message that needs the whole width has it: it is not said again.
        """
        width = self.size.width
        before, title, after = self._place
        title = shortened(title, width - cell_width(before + after), self._more)
        place = (before + title + after)[:width]
        if self._message and cell_width(self._message) + 2 + cell_width(place) > width:
            place = ""
        room = width - cell_width(place) - (2 if place else 0)
        spans = self._left(room)
        gap = width - spans_width(tuple(spans)) - cell_width(place)
        return self.strip((*spans, (" " * max(0, gap), ""), (place, "muted")), width)

    def _left(self, room: int) -> list[Span]:
        if self._message and room > 0:
            return [(shortened(self._message, room, self._more), "headline")]
        spans: list[Span] = []
        for key, does in self._keys:
            hint = [(key, "key"), (f" {does}  ", "muted")]
            if spans_width((*spans, *hint)) > room + 2:
                break
            spans += hint
        return spans
