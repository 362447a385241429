"""The app: themes, keys, from story to story, and leaving in good order."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import BindingType, Keymap
from textual.screen import Screen

from dateline.layout.glyphs import Glyphs
from dateline.library.memory import Memory
from dateline.reader.columns import count_like_layout
from dateline.reader.driver import quick_driver, terminal_is_gone
from dateline.reader.following import window_title
from dateline.reader.keys import READING
from dateline.reader.reading import ReadingScreen
from dateline.reader.themes import COLORLESS, DARK, OWN, NoSuchTheme, with_own
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.reading import Opened, read_story

if TYPE_CHECKING:
    from dateline.reader.exporting import MakeExporter
    from dateline.reader.library import LibraryScreen


class ReaderApp(App[int]):
    """Shows a story, and the library from which others are chosen."""

    CSS_PATH = "app.tcss"
    TITLE = "Dateline"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        opened: Opened | None,
        glyphs: Glyphs,
        *,
        theme: str | None = None,
        exporter: MakeExporter,
        keymap: Keymap | None = None,
        places: Sequence[str] | None = None,
        keep: bool = False,
    ) -> None:
        """Read a story; without one, choose it from the library first.

        `places` are those of the library, if not the usual ones; `keep` says whether what was
        read is remembered. Raises `NoSuchTheme`.
        """
        count_like_layout()
        # A terminal's own two colours, and reverse, are all that is left. Given a theme of others,
        # Textual would turn them into greys on a grey background.
        colorless = bool(os.environ.get("NO_COLOR"))
        if not colorless:
            os.environ.pop("NO_COLOR", None)  # empty, it is not set: no-color.org
        super().__init__(
            driver_class=quick_driver(lambda: self._leaving), ansi_color=colorless or None
        )
        self._leaving = False
        for own in OWN:
            self.register_theme(own)
        if theme and theme not in self.available_themes:
            raise NoSuchTheme(theme, self.available_themes)
        self.theme = COLORLESS if colorless else theme or DARK.name
        self._opened = opened
        self._glyphs = glyphs
        self._exporter = exporter
        self._places = places
        self._keep = keep
        self._saving: Callable[[], str] = str
        self.rebound: Keymap = keymap or {}
        """The keys that the user has bound to something else, by the id of the binding."""
        self.set_keymap(self.rebound)

    def get_css_variables(self) -> dict[str, str]:
        """Give the themes of others the variables that our own have."""
        return with_own(self.current_theme, super().get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        """Start with the story, or with the library, and no other screen beneath it."""
        return self._reading(self._opened) if self._opened else self._library()

    def _reading(self, opened: Opened) -> ReadingScreen:
        self.title = window_title(opened.story)
        return ReadingScreen(opened, self._glyphs, self._exporter, self._memory(opened))

    def _memory(self, opened: Opened) -> Memory:
        return Memory(opened.story, opened.path if self._keep else None)

    def _library(self, at: str = "") -> LibraryScreen:
        from dateline.library.places import library
        from dateline.reader.library import LibraryScreen

        return LibraryScreen(self._places or library(), self._glyphs, at)

    @property
    def reading(self) -> ReadingScreen | None:
        """The screen with the story that is open, whatever lies over it."""
        every = (each for each in self.screen_stack if isinstance(each, ReadingScreen))
        return next(every, None)

    def exit(self, *args: Any, **options: Any) -> None:
        """End the app; from here on nothing more is read from the terminal."""
        self._leaving = True
        if self.reading:
            self.reading.remember()
            self._saving = self.reading.saving  # when the app has ended, its screens are gone
        super().exit(*args, **options)

    def save(self) -> str:
        """Keep what is remembered of the story that was open when the app ended.

        Returns why that cannot be done, in a sentence, else `""`.
        """
        return self._saving()

    def on_mount(self) -> None:
        """Leave in good order when told to end."""
        self.call_after_refresh(gc.enable)  # `commands.calls.load` has disabled it
        self.set_class(self._glyphs.rule.isascii(), "-ascii")
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self.exit, 128 + signal.SIGTERM)
        loop.add_signal_handler(signal.SIGHUP, self._hang_up, 128 + signal.SIGHUP)

    def _hang_up(self, status: int) -> None:
        """End; at once, and without a word to it, if the terminal is gone."""
        if not terminal_is_gone():
            self.exit(status)
            return
        if self.reading:
            self.reading.remember()
            self.reading.saving()
        os._exit(status)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer in the palette what the keys do, beside what Textual offers."""
        yield from super().get_system_commands(screen)
        for binding in READING:
            does = binding.description.capitalize()
            action = partial(screen.run_action, binding.action)
            yield SystemCommand(does, f"key: {binding.key.replace(',', ', ')}", action)

    # From story to story

    @on(ReadingScreen.LibraryWanted)
    def _show_library(self, event: ReadingScreen.LibraryWanted) -> None:
        """Show the other stories, the open one under the cursor."""
        event.stop()
        if self.is_at_home:
            self._put_away()
        elif self.reading:
            # Or the library would call unread what is being read.
            self.reading.remember()
            self.reading.memory.save()
            self.push_screen(self._library(_path_of(self.reading)))

    @on(ReadingScreen.Left)
    def _leave_story(self, event: ReadingScreen.Left) -> None:
        """Go back to where the story was chosen; or end."""
        event.stop()
        if self.is_at_home:
            self._put_away()
        else:
            self.exit(0)

    @property
    def is_at_home(self) -> bool:
        """Whether the library is what one comes back to."""
        return not isinstance(self.screen_stack[0], ReadingScreen)

    def _put_away(self) -> None:
        """Close the open story, and show the library that lies beneath it."""
        reading = self.reading
        assert reading
        reading.remember()
        self.pop_screen()
        self._save(reading.saving)

    @work(group="save")
    async def _save(self, saving: Callable[[], str]) -> None:
        trouble = await asyncio.to_thread(saving)
        library: Any = self.screen_stack[0]
        if self.is_at_home:
            library.take_up_states()
            library.say(trouble)
        elif trouble and self.reading:
            self.reading.say(trouble)

    def on_library_screen_left(self, event: LibraryScreen.Left) -> None:
        """Go back to the story; or end."""
        event.stop()
        if self.screen is self.screen_stack[0]:
            self.exit(0)
        else:
            self.pop_screen()

    def on_library_screen_wanted(self, event: LibraryScreen.Wanted) -> None:
        """Open a story, at a statement if one was found."""
        event.stop()
        if self.reading and _path_of(self.reading) == event.path:
            self.pop_screen()
            self.reading.show_statement(event.statement)
        else:
            self._open(event.path, event.statement)

    @work(exclusive=True, group="open")
    async def _open(self, path: str, statement: str) -> None:
        """Read a story beside the screen's thread; what is wrong with it is said in the library."""
        library: Any = self.screen
        try:
            opened = Opened(await asyncio.to_thread(read_story, path), path)
        except StoryError as error:
            library.say(str(error.faults[0]))
            return
        except StoryNotFound as error:
            library.say(str(error))
            return
        if self.is_at_home:
            screen = self._reading(opened)
            screen.leave = "library"
            await self.push_screen(screen)
            screen.show_statement(statement)
        else:
            await self.pop_screen()
            await self._exchange(opened)
            if self.reading:
                self.reading.show_statement(statement)

    async def _exchange(self, opened: Opened) -> None:
        """Show another story in the place of the open one."""
        reading = self.reading
        assert reading
        reading.remember()
        self._save(reading.saving)
        self.title = window_title(opened.story)
        await reading.open(opened, self._memory(opened))


def _path_of(reading: ReadingScreen) -> str:
    """Return the path of the open story as the library has it, `""` where it has no file."""
    path = reading.opened.path
    return os.path.realpath(path) if path else ""
