"""The part of the reading screen that searches: as one types, in everything shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.layout.glyphs import Glyphs
from dateline.layout.spans import Mark
from dateline.reader.finding import Finder
from dateline.reader.moving import MovingScreen
from dateline.story.model import Story

if TYPE_CHECKING:
    from textual.widgets import Input

    from dateline.reader.search_line import SearchLine


class SearchingScreen(MovingScreen):
    """Moves through a story also from match to match."""

    def load(self, story: Story, glyphs: Glyphs) -> None:
        """Take up a story, at its start and without a search."""
        super().load(story, glyphs)
        self._finder = Finder(self.sections, glyphs.quotes)
        self._was_open = False
        """Whether the source was open when the search began: a match in it opens it."""
        self._search_line: SearchLine | None = None
        """Mounted when it is first asked for: it would be a tenth of the start."""

    def renew(self, story: Story) -> None:
        """Show another version of the story, and go on searching in that."""
        super().renew(story)
        before, self._finder = self._finder, Finder(self.sections, self.setting.glyphs.quotes)
        self._finder.take_over(before)
        self._mark()
        if self.has_class("-searching") and not self._finder.ready:
            self.run_worker(self._prepare_search(), exclusive=True)

    @property
    def standing_message(self) -> str:
        """How the search stands."""
        return self._finder.words

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the key that opens a search be typed in one."""
        if action == "search" and self.focused is self._search_line is not None:
            return False
        return super().check_action(action, parameters)

    async def action_search(self) -> None:
        """Open the line to search in."""
        self._finder.start(self.current, self.pane.window.cursor)
        self._was_open = self.source_open
        self.add_class("-searching")
        if self._search_line is None:
            from dateline.reader.search_line import SearchLine

            self._search_line = SearchLine()
            await self.mount(self._search_line, before=self._status)
        self._search_line.open()
        self.set_focus(self._search_line)
        if not self._finder.ready:
            self.run_worker(self._prepare_search(), exclusive=True)

    async def _prepare_search(self) -> None:
        await self._finder.prepare()
        if self._search_line is not None:
            self._search_for(self._search_line.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as one types."""
        event.stop()
        if self._finder.ready:
            self._search_for(event.value)

    def _search_for(self, words: str) -> None:
        self._finder.find(words)
        self._show_match()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on reading, with the matches marked."""
        event.stop()
        self.remove_class("-searching")
        self.show_section(self.current)

    def action_leave(self) -> None:
        """Leave the search: out of its line back to where it began, else stay where one is."""
        if self.has_class("-searching"):
            self.remove_class("-searching")
            section, item = self._finder.origin
            self.source_open = self._was_open
            self.panes[section].show(item)
            self.show_section(section)
        self._finder.stop()
        self._mark()
        self.say("")

    def action_next_or_match(self, by: int) -> None:
        """While a search is on, go to the next or previous match; else to the next section."""
        if self._finder.matches:
            self._finder.go(by)
            self._show_match()
        else:
            self.action_section(by)

    def _show_match(self) -> None:
        """Bring the present match into view and mark them all."""
        if match := self._finder.match:
            if match.section != self.current:
                self.current = match.section
                self.source_open = self.source_open or match.section == self.source
                self._arrange()
                if not self.has_class("-searching"):
                    self.set_focus(self.pane, scroll_visible=False)
            self._mark()
            self.pane.show(match.item, self._finder.place)
        else:
            self._mark()
        self.say("")

    def _mark(self) -> None:
        """Draw the marks anew: what was found, and in the source the words that are cited."""
        for pane in self.panes:
            pane.changed()

    def marks(self, section: int, item: int) -> list[Mark]:
        """Return the matches in an item."""
        return list(self._finder.marks(section, item))
