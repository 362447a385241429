"""The screen on which a story is read and checked: its source, what one takes along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from dateline.layout.glyphs import Glyphs
from dateline.layout.setting import Reference
from dateline.layout.source import Paragraph, paragraph_id
from dateline.layout.spans import Mark
from dateline.layout.taking import copied, link_of
from dateline.library.memory import Memory
from dateline.reader.pane import Pane
from dateline.reader.reviewing import ReviewingScreen
from dateline.story.model import Citation, Story
from dateline.story.reading import Opened

if TYPE_CHECKING:
    from dateline.reader.exporting import MakeExporter


class ReadingScreen(ReviewingScreen):
    """Shows one story, each statement with its source."""

    class Left(Message):
        """The reader has gone back as far as there is something to go back to here."""

    class LibraryWanted(Message):
        """The reader wants to see the other stories."""

    def __init__(
        self, opened: Opened, glyphs: Glyphs, exporter: MakeExporter, memory: Memory
    ) -> None:
        super().__init__(opened, glyphs, memory)
        self._exporter = exporter

    def load(self, story: Story, glyphs: Glyphs) -> None:
        """Take up a story, with nothing of its source shown yet."""
        self._led_to: dict[str, int] = {}
        """For each paragraph, which of the statements that rest on it is the next to go to."""
        self._at = -1
        """Which citation of the statement, or reference to the paragraph, `enter` showed last."""
        self._came_from: int | None = None
        """The section from which the source was opened, to go back to."""
        self._cited: Citation | None = None
        """The citation whose words are marked in the source."""
        super().load(story, glyphs)

    # The source of a statement, and the statements of a source

    def place_changed(self) -> None:
        """Let the source follow the cursor while it is on the screen."""
        self._at = -1
        if self.current != self.source:
            self._came_from = None
            if self.source is not None and self.panes[self.source].display:
                self._show_citation(next(self._citations(), None))

    def _citations(self) -> Iterator[Citation]:
        """Yield the citations of the present statement."""
        yield from getattr(self.item, "cite", ())

    @property
    def item(self) -> object:
        """The statement, or the place of a source, at which the reader is."""
        return self.pane.section.items[self.pane.window.cursor]

    def action_follow(self) -> None:
        """Show the source of the statement; in the source, a statement that rests on it."""
        if isinstance(self.item, Paragraph):
            self._follow_back(self.item)
            return
        cites = list(self._citations())
        if self.source is None or not cites:
            self.say("This story has no source." if self.source is None else "It cites no source.")
            return
        self._at = (self._at + 1) % len(cites)
        at, came_from = self._at, self.current
        if not self.panes[self.source].display:
            self.source_open = True
            self._arrange()
            if not self.panes[self.source].display:  # no room beside: it lies over
                self.show_section(self.source)
                self._came_from = came_from
        self._show_citation(cites[at])
        more = f", citation {at + 1} of {len(cites)}" if len(cites) > 1 else ""
        self.say(self.setting.state(cites[at]) + more)

    def _show_citation(self, cite: Citation | None) -> None:
        """Bring the cited paragraph into view, the exact words marked."""
        self._cited = cite
        self._mark()
        if cite is None or self.source is None:
            return
        pane, found = self.panes[self.source], cite.found
        index = pane.section.index(paragraph_id(found.source, found.paragraph))
        if index is not None:
            pane.show(index, (0, found.end))

    def _follow_back(self, place: Paragraph) -> None:
        """Go to a statement that rests on a paragraph, each time to the next one."""
        references: list[Reference] = self.setting.references.get(
            (place.source.id, place.number), []
        )
        if not references:
            self.say("Nothing rests on this paragraph.")
            return
        at = self._led_to.get(place.id, 0) % len(references)
        self._led_to[place.id] = at + 1
        title, number = references[at]
        section = next(i for i, section in enumerate(self.sections) if section.title == title)
        self.go_to(section, number - 1)

    def action_source(self) -> None:
        """Keep the source open beside what is read, or close it."""
        if self.source is None:
            self.say("This story has no source.")
        elif self.current == self.source or self.source_open:
            self._close_source()
        else:
            self.source_open = True
            self._arrange()
            if self.panes[self.source].display:
                self.place_changed()
                self.say("")
            else:
                self.action_follow()

    def _close_source(self) -> None:
        self.source_open = False
        back = self._came_from if self._came_from is not None else 0
        self.show_section(back if self.current == self.source else self.current)

    @on(Pane.Chosen)
    def _chosen(self, event: Pane.Chosen) -> None:
        """Show the source of a statement that was clicked twice."""
        event.stop()
        self.action_follow()

    # What is marked

    def marks(self, section: int, item: int) -> list[Mark]:
        """Return what is marked in an item."""
        marks = super().marks(section, item)
        if self._cited is not None and section == self.source:
            found, place = self._cited.found, self.panes[section].section.items[item]
            if place.id == paragraph_id(found.source, found.paragraph) and found.start < found.end:
                marks.insert(0, (0, (found.start, found.end, "exact")))
        return marks

    # Taking along

    def action_copy(self) -> None:
        """Copy the statement with its citation, over OSC 52."""
        self.app.copy_to_clipboard(copied(self.item, self.setting.story))
        self.say("Copied with its citation.")

    def action_copy_link(self) -> None:
        """Copy the link of the statement's source."""
        if link := self._link():
            self.app.copy_to_clipboard(link)
            self.say(f"Copied {link}")

    def action_open(self) -> None:
        """Open the link of the statement's source in the browser."""
        if link := self._link():
            self.app.open_url(link)
            self.say(f"Opening {link}")

    def _link(self) -> str:
        link = link_of(self.item, self.setting.story)
        if not link:
            self.say("Neither the source nor the story gives a link.")
        elif not link.lower().startswith(("http://", "https://")):
            self.say(f"Not opened: only http and https links are, not {link}")
            return ""
        return link

    def action_export(self) -> None:
        """Ask for a form, a part and a path, and write a snapshot there."""
        from dateline.reader.exporting import ExportScreen

        menu = ExportScreen(self.setting.story, self.sections, self._exporter())
        self.app.push_screen(menu, lambda path: self.say(f"Written to {path}") if path else None)

    # Leaving

    def action_back(self) -> None:
        """Undo the last thing that was opened; at the top, quit."""
        if self._finder.matches or self._finder.needle:
            self.action_leave()
        elif self._came_from is not None or (self.source_open and self._source_is_shown):
            self._close_source()
        elif self.zoomed:
            self.action_zoom()
        else:
            self.post_message(self.Left())

    @property
    def _source_is_shown(self) -> bool:
        return self.source is not None and self.panes[self.source].display

    def action_library(self) -> None:
        """Show all stories."""
        self.post_message(self.LibraryWanted())

    def action_theme(self) -> None:
        """Choose a theme."""
        self.app.action_change_theme()

    def action_help(self) -> None:
        """Show every key."""
        from dateline.reader.help import HelpScreen

        self.app.push_screen(HelpScreen())
