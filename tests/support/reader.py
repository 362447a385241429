"""The reader on a screen of any size, with a person at the keyboard."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

from textual.events import Key
from textual.pilot import Pilot

from dateline.commands.reading import exporter
from dateline.layout.glyphs import UNICODE, Glyphs
from dateline.reader.app import ReaderApp
from dateline.reader.bars import Head, SectionStrip, StatusLine
from dateline.reader.following import FaultPanel
from dateline.reader.help import HelpScreen
from dateline.reader.pane import Pane
from dateline.reader.reading import ReadingScreen
from dateline.story import DEFAULT_STORY, Story, find_story, read_story
from dateline.story.reading import Opened

WIDE, NARROW = (120, 36), (60, 20)
"""A screen with several sections at once, and one with a section at a time."""


@cache
def bundled() -> Story:
    """The story that ships with the program."""
    return read_story(find_story(DEFAULT_STORY))


HOPS = 2
"""A key goes from the app to the widget, from there up to the screen; its message likewise."""


class Reader:
    """Presses keys and tells what is on the screen, as a reader sees it."""

    def __init__(self, app: ReaderApp, pilot: Pilot[int]) -> None:
        self.app, self.pilot = app, pilot
        self.opened: list[str] = []
        """The links that the browser was asked to open."""

    async def press(self, *keys: str) -> None:
        """Press keys, one after another.

        `Pilot.press` waits three times for an idle process, at least 60 ms a key.
        """
        for key in keys:
            if len(key) == 1 and not key.isalnum():
                await self.pilot.press(key)
                continue
            self.app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(HOPS):
                await self.pilot.pause(0)
        await self.pilot.pause()

    async def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(columns, rows)
        await self.pilot.pause()

    @property
    def screen(self) -> ReadingScreen:
        """The screen with the story, whatever lies over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def place(self) -> tuple[str, str]:
        """The section that the keys go to, and the id of the statement one is at in it."""
        return self.screen.pane.section.key, self.at(self.screen.pane)

    @property
    def section(self) -> str:
        """The section that the keys go to."""
        return self.place[0]

    @property
    def shown(self) -> list[str]:
        """The sections on the screen, as they stand there."""
        places = {(p.region.y, p.region.x): p for p in self.screen.query(Pane) if p.display}
        return [places[place].section.key for place in sorted(places)]

    def pane(self, key: str) -> Pane:
        """The pane of a section."""
        return next(pane for pane in self.screen.panes if pane.section.key == key)

    def at(self, pane: Pane) -> str:
        """The id of the statement at which a pane's cursor is."""
        return str(pane.section.items[pane.window.cursor].id)

    def lines(self, key: str = "") -> list[str]:
        """What is drawn in a section (the current one): its text, without cursor and thumb."""
        pane = self.pane(key) if key else self.screen.pane
        return [line[2:-1].rstrip() for line in self._drawn(pane)]

    def cursor_lines(self, key: str = "") -> list[str]:
        """The lines of a section that carry the cursor's sign."""
        pane = self.pane(key) if key else self.screen.pane
        return [line[2:-1].rstrip() for line in self._drawn(pane) if line[0] != " "]

    def marked(self, role: str, key: str = "") -> str:
        """The words that are drawn in a role in a section, with single spaces."""
        pane = self.pane(key) if key else self.screen.pane
        parts: list[str] = []
        for y in range(pane.size.height):
            styles = [pane.style_of(role), pane.style_of(role, at_cursor=True)]
            parts += [text for text, style, _ in pane.render_line(y) if style in styles]
        return " ".join(" ".join(parts).split())

    @property
    def footer(self) -> str:
        """The last line of the screen."""
        return self.screen.query_one(StatusLine).render_line(0).text.strip()

    @property
    def strip(self) -> str:
        """The names of the sections, where they stand above the one that is shown; else ""."""
        strip = self.screen.query_one(SectionStrip)
        return strip.render_line(0).text.strip() if strip.size.height else ""

    @property
    def head(self) -> str:
        """The headline and the facts about the story; "" where they scroll with the story."""
        head = self.screen.query_one(Head)
        return "\n".join(head.render_line(y).text.strip() for y in range(head.size.height))

    @property
    def faults(self) -> str:
        """The text of the panel that says what is wrong with the file; "" without one."""
        return "\n".join(str(panel.content) for panel in self.app.query(FaultPanel))

    @property
    def searching(self) -> bool:
        """Whether the line to type a search into is open."""
        return self.screen.has_class("-searching")

    @property
    def helping(self) -> bool:
        """Whether the help is on the screen."""
        return isinstance(self.app.screen, HelpScreen)

    def _drawn(self, pane: Pane) -> list[str]:
        return [pane.render_line(y).text for y in range(pane.size.height)]


@asynccontextmanager
async def reading(
    story: Story | None = None,
    size: tuple[int, int] = WIDE,
    *,
    glyphs: Glyphs = UNICODE,
    **options: Any,
) -> AsyncIterator[Reader]:
    """Open a story (the bundled one) on a screen.

    `path` and `text` say where it was read from, other `options` are those of `ReaderApp`.
    """
    options.setdefault("exporter", exporter)
    at = Opened(story or bundled(), options.pop("path", None), options.pop("text", ""))
    app = ReaderApp(at, glyphs, **options)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)

        def opened(url: str, *, new_tab: bool = True) -> None:
            reader.opened.append(url)

        app.open_url = opened  # type: ignore[method-assign]
        yield reader
