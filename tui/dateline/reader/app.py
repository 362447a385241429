"""The app: themes, keys, the story that is open, and leaving without a trace."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual import work
from textual.app import App, SystemCommand
from textual.binding import BindingType, Keymap
from textual.screen import Screen
from textual.widgets import Static

from dateline.layout.glyphs import Glyphs
from dateline.reader.driver import quick_driver
from dateline.reader.keys import READING
from dateline.reader.reading import ReadingScreen
from dateline.reader.themes import DARK, OWN, with_own
from dateline.reader.watching import INTERVAL, Watch
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.model import Story
from dateline.story.reading import read_story

if TYPE_CHECKING:
    from dateline.reader.exporting import MakeExporter
    from dateline.reader.reading import Checker


class FaultPanel(Static):
    """What is wrong with a story that was changed while it was read."""


class ReaderApp(App[int]):
    """Shows one story, and shows it anew when its file changes."""

    CSS_PATH = "app.tcss"
    TITLE = "Dateline"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        story: Story,
        glyphs: Glyphs,
        *,
        path: str | None = None,
        theme: str | None = None,
        exporter: MakeExporter,
        checker: Checker | None = None,
        keymap: Keymap | None = None,
    ) -> None:
        super().__init__(driver_class=quick_driver(lambda: self._leaving))
        self._leaving = False
        for own in OWN:
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else DARK.name
        self.title = window_title(story)
        self._story = story
        self._glyphs = glyphs
        self._watch = Watch(path, story) if path else None
        self._exporter = exporter
        self._checker = checker
        self.rebound: Keymap = keymap or {}
        """The keys that the user has bound to something else, by the id of the binding."""
        self.set_keymap(self.rebound)

    def get_css_variables(self) -> dict[str, str]:
        """Give the themes of others the variables that our own have."""
        return with_own(self.current_theme, super().get_css_variables())

    def get_default_screen(self) -> ReadingScreen:
        """Start with the story, and no other screen beneath it."""
        return ReadingScreen(self._story, self._glyphs, self._exporter, self._checker)

    def exit(self, *args: Any, **options: Any) -> None:
        """End the app; from here on nothing more is read from the terminal."""
        self._leaving = True
        super().exit(*args, **options)

    def on_mount(self) -> None:
        """Watch the file, and leave in good order when told to end."""
        self.set_class(self._glyphs.rule.isascii(), "-ascii")
        if self._watch:
            self.set_interval(INTERVAL, self._look)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.exit, 128 + number)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer in the palette what the keys do, beside what Textual offers."""
        yield from super().get_system_commands(screen)
        for binding in READING:
            does = binding.description.capitalize()
            action = partial(screen.run_action, binding.action)
            yield SystemCommand(does, f"key: {binding.key.replace(',', ', ')}", action)

    # The file changes while it is read

    def _look(self) -> None:
        if self._watch and self._watch.changed():
            self._reload(self._watch.path)

    @work(exclusive=True)
    async def _reload(self, path: str) -> None:
        """Read the file again, beside the screen's thread: a long story takes its time."""
        try:
            story = await asyncio.to_thread(read_story, path)
        except StoryError as error:
            await self._show_faults([str(fault) for fault in error.faults])
        except StoryNotFound as error:
            await self._show_faults([str(error)])
        else:
            await self._show_story(story)

    async def _show_story(self, story: Story) -> None:
        """Show the story as it is now, at the same place as before."""
        self.title = window_title(story)
        if self._watch:
            self._watch.story_is(story)
        screen = self.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        await screen.replace(story)

    async def _show_faults(self, faults: list[str]) -> None:
        """Say what is wrong with the file; the last good story stays."""
        await self.screen_stack[0].query(FaultPanel).remove()
        panel = FaultPanel(Text("\n".join(faults)))
        panel.border_title = "The file has faults; this is the story as it last was"
        await self.screen_stack[0].mount(panel, before="#status")


def window_title(story: Story) -> str:
    """Return what the terminal's window is named while a story is read."""
    return f"{story.headline} · Dateline"
