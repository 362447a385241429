"""The app: themes, keys, from story to story, and leaving in good order."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on, work
from textual.app import App, SystemCommand
from textual.binding import BindingType, Keymap
from textual.screen import Screen

from dateline.layout.glyphs import Glyphs
from dateline.library.memory import Memory
from dateline.reader.columns import count_like_layout
from dateline.reader.driver import terminal_driver
from dateline.reader.following import window_title
from dateline.reader.keys import READING, among
from dateline.reader.paned import PanedScreen
from dateline.reader.reading import ReadingScreen
from dateline.reader.themes import COLORLESS, DARK, OWN, NoSuchTheme, with_own
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.plain import visible
from dateline.story.reading import Opened, read_story

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from dateline.reader.exporting import MakeExporter
    from dateline.reader.library import LibraryScreen

SAVING = 1.0
"""Seconds between two looks whether there is something to save."""


class ReaderApp(App[int]):
    """Shows a story, and the library from which others are chosen."""

    CSS_PATH = "app.tcss"
    TITLE = "Dateline"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [*among("suspend")]

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
        super().__init__(driver_class=terminal_driver(), ansi_color=colorless or None)
        self.is_leaving = False
        """Whether the app is about to end: nothing more is read from the terminal."""
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
        self.reading: ReadingScreen | None = None
        """The screen with the story that is open, whatever lies over it."""
        self._waiting: list[Callable[[], str]] = []
        """What saves the stories that have been closed since the last saving."""
        self._is_saving = asyncio.Lock()
        self._trouble = ""
        """Why something could not be saved, as it was last said."""
        self._guest: Process | None = None
        """The program to which the terminal is lent."""
        self._status = 0
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
        memory = self._memory(opened)
        self.reading = ReadingScreen(opened, self._glyphs, self._exporter, memory)
        return self.reading

    def _memory(self, opened: Opened) -> Memory:
        return Memory(opened.story, opened.path if self._keep else None)

    def _library(self, at: str = "") -> LibraryScreen:
        from dateline.library.places import library
        from dateline.reader.library import LibraryScreen

        return LibraryScreen(self._places or library(), self._glyphs, at)

    def on_mount(self) -> None:
        """Look now and then whether there is something to save."""
        self.call_after_refresh(gc.enable)  # `commands.calls.load` has disabled it
        self.set_class(self._glyphs.rule.isascii(), "-ascii")
        if not self.is_headless:  # a picture of the reader leaves no trace
            self.set_interval(SAVING, self._save_if_idle)

    # Leaving

    def exit(self, *args: Any, **options: Any) -> None:
        """End the app; from here on nothing more is read from the terminal."""
        self.is_leaving = True
        super().exit(*args, **options)

    def end(self, number: int) -> None:
        """End because of a signal, with the exit status that shells give it."""
        if self.is_leaving:
            return
        if self._guest is None:
            self.exit(128 + number)
        elif number not in (signal.SIGINT, signal.SIGQUIT):  # the keys for these are the guest's
            self._status = 128 + number
            with suppress(ProcessLookupError):
                self._guest.terminate()

    # Saving

    def save(self) -> str:
        """Save all that was done and is not saved yet, when the app has ended.

        Returns what could not be saved and why, in a sentence, else `""`.
        """
        return _save_all(self._unsaved())

    def _unsaved(self) -> list[Callable[[], str]]:
        """Return what saves the stories as they are now, from any thread."""
        closed, self._waiting = self._waiting, []
        if self.reading is None:
            return closed
        self.reading.remember()
        return [*closed, self.reading.saving]

    def _save_if_idle(self) -> None:
        if not self._is_saving.locked():
            self.run_worker(self._save())

    async def _save(self) -> None:
        """Save beside the screen's thread, and say once if that cannot be done."""
        async with self._is_saving:
            trouble = await asyncio.to_thread(_save_all, self._unsaved())
        before, self._trouble = self._trouble, trouble
        if trouble and trouble != before:
            self._say(trouble)

    def _say(self, message: str) -> None:
        screens = (each for each in self.screen_stack[::-1] if isinstance(each, PanedScreen))
        if screen := next(screens, None):
            screen.say(message)

    # What is typed

    async def on_event(self, event: events.Event) -> None:
        """Let every line take what Textual's own would drop without a word.

        That is a character which is part of a word, but cannot be printed alone (U+200C in
        Persian), and all lines of a paste but the first.
        """
        if isinstance(event, events.Key) and event.character and _is_typed(event.character):
            event = events.Paste(event.character)
        elif isinstance(event, events.Paste) and not event.is_forwarded:
            event = events.Paste(visible(" ".join(event.text.split())))
        await super().on_event(event)

    # Other programs in the terminal

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open an address in the browser."""
        self._browse(url)

    @work(exclusive=True, group="browser")
    async def _browse(self, url: str) -> None:
        from dateline.reader.browser import (
            NoBrowser,
            command_of,
            find_browser,
            needs_terminal,
            open_beside,
        )

        try:
            browser = await asyncio.to_thread(find_browser)
            if needs_terminal(browser):
                await self._run_in_terminal(command_of(browser, url))
                self._say("")
            else:
                open_beside(browser, url)
        except NoBrowser as error:
            self._say(f"Not opened: {error}")

    async def _run_in_terminal(self, command: list[str]) -> None:
        """Lend the terminal to another program until it ends."""
        from dateline.reader.browser import NoBrowser

        driver: Any = self._driver
        with driver.lent():
            try:
                self._guest = await asyncio.create_subprocess_exec(*command)
                await self._guest.wait()
            except OSError as error:
                reason = f"{command[0]} cannot be started: {error.strerror}"
                raise NoBrowser(reason) from None
            finally:
                self._guest = None
        if self._status:
            self.exit(self._status)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer in the palette what the keys do, beside what Textual offers."""
        yield from super().get_system_commands(screen)
        for binding in READING:
            does = binding.description.capitalize()
            action = partial(screen.run_action, binding.action)
            yield SystemCommand(does, f"key: {binding.key.replace(',', ', ')}", action)

    # From story to story

    @on(ReadingScreen.LibraryWanted)
    async def _show_library(self, event: ReadingScreen.LibraryWanted) -> None:
        """Show the other stories, the open one under the cursor."""
        event.stop()
        if self.is_at_home:
            self._put_away()
        elif self.reading:
            await self._save()  # or the library would call unread what is being read
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
        self._close_story()
        self.pop_screen()
        self._save_closed()

    def _close_story(self) -> None:
        reading = self.reading
        assert reading
        reading.remember()
        self._waiting.append(reading.saving)
        self.reading = None

    @work(group="save")
    async def _save_closed(self) -> None:
        await self._save()
        if self.is_at_home:
            library: Any = self.screen_stack[0]
            library.take_up_states()

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
        self._close_story()
        self.title = window_title(opened.story)
        await reading.open(opened, self._memory(opened))
        self.reading = reading
        self._save_if_idle()


def _path_of(reading: ReadingScreen) -> str:
    """Return the path of the open story as the library has it, `""` where it has no file."""
    path = reading.opened.path
    return os.path.realpath(path) if path else ""


def _save_all(savings: Iterable[Callable[[], str]]) -> str:
    return " ".join(filter(None, [save() for save in savings]))


def _is_typed(character: str) -> bool:
    """Return True for a space, or a joiner within words, that `str.isprintable` is not true of."""
    return character in "\u200c\u200d\u00a0\u202f\u3000"
