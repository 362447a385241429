"""The part of the reading screen that is about where one is: sections, pages, statements."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Size

from dateline.layout.glyphs import Glyphs
from dateline.layout.header import header_block
from dateline.layout.sections import Section, sections
from dateline.layout.setting import Setting
from dateline.layout.spans import Mark
from dateline.reader.arrangement import Arrangement, arrange, shape_of
from dateline.reader.bars import Head, SectionStrip, StatusLine
from dateline.reader.keys import READING, hints
from dateline.reader.pane import Pane
from dateline.reader.paned import PanedScreen
from dateline.story.model import Story


class MovingScreen(PanedScreen[None]):
    """Shows the sections of one story and moves through them."""

    BINDINGS: ClassVar[list[BindingType]] = [*READING]

    leave = "quit"
    """What the footer says of leaving."""

    def __init__(self, story: Story, glyphs: Glyphs) -> None:
        super().__init__()
        self.zoomed = False
        self.source_open = False
        self.load(story, glyphs)

    def load(self, story: Story, glyphs: Glyphs) -> None:
        """Take up a story, at its start."""
        self.setting = self.set_story(story, glyphs)
        self.sections: tuple[Section, ...] = sections(self.setting)
        self.current = 0
        """Index of the section that the keys go to."""
        self._beside = 0
        """The one that was read before the source, which is shown beside it."""
        titles = [section.title for section in self.sections]
        self._shape = shape_of(titles)
        self.source = self._shape.source
        """Index of the source section, if there is one."""
        self.panes = [
            Pane(section, index + 1, glyphs, partial(self.marks, index), partial(self.sign, index))
            for index, section in enumerate(self.sections)
        ]
        self._head = Head(header_block(self.setting))
        self._strip = SectionStrip(titles, glyphs)
        self._status = StatusLine(glyphs)
        self._grid = Container(*self.panes, id="panes")
        self._message = ""
        self._arranged: tuple[Arrangement, Size] | None = None
        """What is on the screen, and for which size: a change of either costs a layout."""

    def renew(self, story: Story) -> None:
        """Show another version of the story with the same statements: only notes on them differ."""
        self.setting = self.set_story(story, self.setting.glyphs)
        self.sections = sections(self.setting)
        for pane, section in zip(self.panes, self.sections, strict=True):
            pane.section = section
            pane.changed()
        self._head.show(header_block(self.setting))
        self._arranged = None
        self._arrange()

    def set_story(self, story: Story, glyphs: Glyphs) -> Setting:
        """Return how a story is set."""
        return Setting(story, glyphs)

    # What is on the screen

    def compose(self) -> ComposeResult:
        """Put up the panes for the size that the terminal has, so that they are drawn once."""
        self._arrange()
        yield self._head
        yield self._strip
        yield self._grid
        yield self._status

    def on_mount(self) -> None:
        """Start, and say what there is to say of the story."""
        self.show_section(self.current)
        self.say(self.greeting)

    def on_resize(self) -> None:
        """Arrange the panes for the new size."""
        self._arrange()
        self.say(self._message)

    def _arrange(self) -> None:
        """Show the sections that belong on the screen now, and hide the others."""
        size = self.app.size
        if self.current != self.source:
            self._beside = self.current
        arrangement = arrange(
            self._shape,
            self.current,
            size,
            beside=self._beside,
            source_open=self.source_open,
            zoomed=self.zoomed,
        )
        if (arrangement, size) == self._arranged:
            return
        self._arranged = (arrangement, size)
        self.set_class(arrangement.single, "-single")
        self.set_class(arrangement.named, "-named")
        grid = self._grid.styles
        grid.grid_size_columns, grid.grid_size_rows = arrangement.columns, arrangement.rows
        for index, pane in enumerate(self.panes):
            pane.display = index in arrangement.shown
            pane.set_class(index in arrangement.tall, "-tall")
        self._order(arrangement.shown)
        # The head may take a quarter of the height. Where it would take more, it is the
        # start of the first section instead, and scrolls away with it.
        head = self._head.lines_at(size.width - 2)
        folded = head * 4 > size.height
        self._head.set_class(folded, "-folded")
        self.panes[0].lead = self._head.block.all_flows if folded else ()
        self._size_windows(arrangement, size, 0 if folded else head)

    def _size_windows(self, arrangement: Arrangement, size: Size, head: int) -> None:
        """Give the windows the sizes that their panes are about to have.

        The keys that follow may come before the panes are drawn, and page by these sizes.
        """
        border = 0 if arrangement.single else 2
        height = size.height - head - 1 - (1 if arrangement.named else 0)
        for index in arrangement.shown:
            rows = 1 if index in arrangement.tall else arrangement.rows
            self.panes[index].size_window(
                size.width // arrangement.columns - border, height // rows - border
            )

    def _order(self, shown: tuple[int, ...]) -> None:
        """Put the panes into the order in which the grid takes them."""
        places = {f"section-{index + 1}": place for place, index in enumerate(shown)}
        order = [pane.id for pane in self._grid.children if pane.id in places]
        if order != list(places):
            self._grid.sort_children(key=lambda pane: places.get(pane.id or "", len(places)))

    @property
    def pane(self) -> Pane:
        """The pane that the keys go to."""
        return self.panes[self.current]

    def say(self, message: str) -> None:
        """Show a message in the footer until the next key; with none, what the keys do."""
        self._message = message
        dot, pane = self.setting.glyphs.dot, self.pane
        self._strip.show(self.current)
        self._status.show(
            (
                f"{self.current + 1} of {len(self.sections)} {dot} ",
                pane.section.title,
                f" {dot} {pane.window.cursor + 1} of {len(pane.section)}",
            ),
            hints(self.setting.glyphs, self.leave),
            message or self.standing_message,
        )

    @property
    def greeting(self) -> str:
        """What the footer says when the story is opened; nothing: what the keys do."""
        return ""

    @property
    def standing_message(self) -> str:
        """What the footer says when nothing else is to be said; nothing: what the keys do."""
        return ""

    def marks(self, section: int, item: int) -> list[Mark]:
        """Return what is marked in an item."""
        return []

    def sign(self, section: int, item: int) -> str:
        """Return the sign that stands beside an item."""
        return " "

    def place_changed(self) -> None:
        """Take note that the reader is at another statement."""

    # Going from section to section

    def show_section(self, index: int) -> None:
        """Make a section the current one and show it."""
        if index == self.source != self.current:
            self.source_open = True
        self.current = index
        self._arrange()
        self.set_focus(self.pane, scroll_visible=False)
        self.place_changed()
        self.say("")

    def action_section(self, by: int) -> None:
        """Go to the next or previous section."""
        if 0 <= self.current + by < len(self.sections):
            self.show_section(self.current + by)
        else:
            self.say("This is the last section." if by > 0 else "This is the first section.")

    def action_go_section(self, index: int) -> None:
        """Go to the section of that number."""
        if index < len(self.sections):
            self.show_section(index)
        else:
            self.say(f"This story has {len(self.sections)} sections.")

    def action_pane(self, by: int) -> None:
        """Go round the panes that are on the screen, or the sections if there is but one."""
        shown = [index for index, pane in enumerate(self.panes) if pane.display]
        if len(shown) < 2:
            shown = list(range(len(self.sections)))
        self.show_section(shown[(shown.index(self.current) + by) % len(shown)])

    @on(Pane.Moved)
    def _pane_moved(self, event: Pane.Moved) -> None:
        """Keep the place and the source up to date with the cursor."""
        event.stop()
        index = event.pane.number - 1
        if event.clicked and index != self.current:
            self.show_section(index)
        elif index == self.current:
            self.place_changed()
            self.say("")

    def find(self, id: str) -> tuple[int, int] | None:
        """Return the section and the item with an id, None where there is none."""
        for index, section in enumerate(self.sections):
            if (item := section.index(id)) is not None:
                return index, item
        return None

    def go_to(self, section: int, item: int) -> None:
        """Go to an item, wherever it is."""
        self.panes[section].show(item)
        self.show_section(section)

    # Moving on

    def action_page(self, by: int) -> None:
        """Show the next screenful; after the last one of a section, the next section."""
        window, following = self.pane.window, self.current + by
        if window.page(by * window.height):
            self.pane.moved()
        elif 0 <= following < len(self.sections):
            start = self.panes[following].window.start
            end = self.panes[following].window.end
            start() if by > 0 else end()
            self.panes[following].redraw()
            self.show_section(following)
        elif by > 0:
            self.say("The end of the story. g first, q quit")
        else:
            self.say("This is the start of the story.")

    def action_zoom(self) -> None:
        """Give the current section the whole screen, or take it back."""
        self.zoomed = not self.zoomed
        self._arrange()
        self.say("")
