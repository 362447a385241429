"""The part of the reading screen that follows the story's file: it changes, it has faults."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.widgets import Static

from dateline.layout.glyphs import Glyphs
from dateline.layout.source import paragraph_id
from dateline.library.memory import Memory
from dateline.reader.remembering import RememberingScreen
from dateline.reader.watching import INTERVAL, Watch
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.model import Story, unreviewed
from dateline.story.reading import Opened, read_story

if TYPE_CHECKING:
    from dateline.checking import Report, Spot


class FaultPanel(Static):
    """What is wrong with a story that was changed while it was read."""


class FollowingScreen(RememberingScreen):
    """Shows a story anew when its file changes, and what `dateline check` finds in it."""

    def __init__(self, opened: Opened, glyphs: Glyphs, memory: Memory) -> None:
        self._watch: Watch | None = None
        self._take_up(opened)
        super().__init__(opened.story, glyphs, memory)

    def _take_up(self, opened: Opened) -> None:
        self.opened = opened
        self._watch = Watch(opened.path, opened.story) if opened.path else None

    def on_mount(self) -> None:
        """Watch the file."""
        self.set_interval(INTERVAL, self.look)

    async def open(self, opened: Opened, memory: Memory) -> None:
        """Show another story."""
        self.memory = memory
        self._take_up(opened)
        self.remove_class("-searching")
        self.source_open = False
        self.load(opened.story, self.setting.glyphs)
        await self.recompose()
        self.show_section(self.current)
        self.say(self.greeting)

    async def replace(self, story: Story) -> None:
        """Show another revision of the story, at the statement that was read."""
        self.remember()
        before = self.panes
        current = self.pane.section.title
        self.remove_class("-searching")
        self.load(story, self.setting.glyphs)
        await self.recompose()
        panes = {pane.section.title: pane for pane in self.panes}
        for pane in before:
            if pane.section.title in panes:
                panes[pane.section.title].take_place_of(pane)
        self.show_section(panes[current].number - 1 if current in panes else 0)

    # The file changes while it is read

    def look(self) -> None:
        """Look whether the file has changed, and if so show what it holds now."""
        if self._watch and self._watch.changed():
            self._reload(self._watch.path)

    @work(exclusive=True, group="reload")
    async def _reload(self, path: str) -> None:
        await self.read_again(path)

    async def read_again(self, path: str) -> None:
        """Read the file again, beside the screen's thread: a long story takes its time."""
        if self._watch:
            self._watch.changed()
        try:
            story = await asyncio.to_thread(read_story, path)
        except StoryError as error:
            await self._show_faults([str(fault) for fault in error.faults])
        except StoryNotFound as error:
            await self._show_faults([str(error)])
        else:
            self.opened = Opened(story, path)
            self.app.title = window_title(story)
            story = self.as_told(story)
            if unreviewed(story) == unreviewed(self.setting.story):
                await self.query(FaultPanel).remove()
                self.remember()
                self.renew(story)
                return
            if self._watch:
                self._watch.story_is(story)
            await self.replace(story)

    def as_told(self, story: Story) -> Story:
        """Return a story of the file as it is to be shown."""
        return story

    async def _show_faults(self, faults: list[str]) -> None:
        """Say what is wrong with the file; the last good story stays."""
        await self.query(FaultPanel).remove()
        panel = FaultPanel(Text("\n".join(faults)))
        panel.border_title = "The file has faults; this is the story as it last was"
        await self.mount(panel, before="#status")

    # What dateline check finds

    def action_faults(self) -> None:
        """List what `dateline check` finds; choosing a fault leads to its place."""
        self.say("Checking …")
        self._check()

    @work(exclusive=True, group="check")
    async def _check(self) -> None:
        """Check beside the screen's thread: a long story takes its time."""
        from dateline.checking import figures_words
        from dateline.reader.faults import FaultsScreen

        try:
            report = await asyncio.to_thread(_report, self.opened)
        except StoryNotFound as error:
            self.say(str(error))
            return
        self.say("" if report.faults else f"Nothing to mend: {figures_words(report)}")
        if report.faults and self.is_current:
            faults = FaultsScreen(report, self._name_of, self.setting.glyphs)
            self.app.push_screen(faults, self._go_to_spot)

    def _place_of(self, spot: Spot) -> tuple[int, int] | None:
        """Return the section and the item of what a fault is about, None where it has none."""
        return self.find(spot.statement or paragraph_id(spot.source, spot.paragraph))

    def _name_of(self, spot: Spot) -> str:
        """Return what a spot is called: `Timeline 3`, `¶4`."""
        place = self._place_of(spot)
        if place is None:
            return ""
        section, item = place
        if spot.statement:
            return f"{self.sections[section].title} {item + 1}"
        return self.setting.place(spot.source, spot.paragraph) or self.sections[section].title

    def _go_to_spot(self, spot: Spot | None) -> None:
        if spot and (place := self._place_of(spot)):
            self.go_to(*place)


def _report(opened: Opened) -> Report:
    """Check a story, as its file is now."""
    from dateline.checking import check_file, check_text

    return check_file(opened.path) if opened.path else check_text(opened.text, opened.name)


def window_title(story: Story) -> str:
    """Return what the terminal's window is named while a story is read."""
    return f"{story.headline} · Dateline"
