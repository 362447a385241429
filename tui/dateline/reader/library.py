"""The library: all stories, those that match what is typed, and a search in all they say."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from dateline.layout.blocks import EMPTY, Block
from dateline.layout.glyphs import Glyphs
from dateline.layout.labels import count
from dateline.layout.sections import Section
from dateline.layout.spans import Flow
from dateline.library.entries import Entry
from dateline.library.index import Index, Progress
from dateline.library.query import QueryError, parse_query
from dateline.library.search import Hit, NoSearch, search
from dateline.reader.listing import ListScreen
from dateline.reader.search_line import SearchLine
from dateline.reader.shelf import Row, shelf, sign_of

ORDERS = {
    "newest first": lambda entry: 0,
    "unread first": lambda entry: ("unread", "changed", "read").index(entry.state),
    "by headline": lambda entry: (entry.headline or entry.path).casefold(),
}
"""How the stories can be sorted; they come from the index with the newest first."""

_ENOUGH = 3
"""Letters from which on all that the stories say is searched."""

_HITS = 50
"""Statements that are shown of those that were found, the best ones."""


class LibraryScreen(ListScreen[None]):
    """Lists the stories of some places; what is chosen is told by a message."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "search", show=False, priority=True),
        Binding("o", "order", "order", show=False),
        Binding("L", "back", "back", show=False),
        Binding("down", "to_list", "to the list", show=False, priority=True),
    ]
    KEYS = (
        ("enter", "read"),
        ("/", "filter and search"),
        ("o", "order"),
        ("space", "page"),
        ("?", "help"),
        ("q", "back"),
    )

    @dataclass
    class Wanted(Message):
        """A story, or a statement of it, is to be read."""

        path: str
        statement: str = ""
        """Its id; `""` for the story from where it was left."""

    class Left(Message):
        """The reader wants to see no other story."""

    def __init__(self, places: Sequence[str], glyphs: Glyphs, at: str = "") -> None:
        """List the stories of `places`, with the cursor at the one whose file lies at `at`."""
        self._places = places
        self._glyphs = glyphs
        self._index = Index()
        self._lock = asyncio.Lock()
        self._order = next(iter(ORDERS))
        self._words = ""
        self._searched = ""
        """The words for which the statements in the list were found."""
        self._is_searching = False
        self._hits: Sequence[Hit] = ()
        self._progress = ""
        self._line: SearchLine | None = None
        self._take_up(self._index.entries(places))
        super().__init__(self._head_is, self._shelf(), glyphs)
        self.pane.sign = lambda item: sign_of(self.pane.section.items[item])
        self._at = at
        """The story to go to as soon as it is in the list."""
        self._go_to_story()

    def on_mount(self) -> None:
        """Bring the index up to date, beside the screen's thread."""
        self._refresh()

    # What is shown

    def _take_up(self, entries: Sequence[Entry]) -> None:
        """Take up the stories as they are now, sorted."""
        self._entries = entries
        self._rows = [
            (Row(entry.path, entry), f"{entry.headline}\n{entry.path}".casefold())
            for entry in sorted(entries, key=ORDERS[self._order])
        ]
        """Each story with the words by which the list is filtered."""
        states = Counter("faulty" if entry.faults else entry.state for entry in entries)
        facts = [
            count(len(entries), "story", "stories"),
            f"{states['unread']:,} unread" if states["unread"] else "",
            f"{states['changed']:,} changed" if states["changed"] else "",
            f"{states['faulty']:,} with faults" if states["faulty"] else "",
            self._order,
            *self._index.troubles,
        ]
        line = f" {self._glyphs.dot} ".join(filter(None, facts))
        flows = (Flow((("Library", "title"),)), Flow(((line, "muted"),)))
        self._head_is = Block("head", flows, (EMPTY,))

    def _shelf(self) -> Section:
        needle = self._words.casefold()
        found = [row for row, words in self._rows if needle in words]
        if self._searched == self._words:
            found += [Row(f"{hit.path}\n{hit.statement}", hit) for hit in self._hits]
        title = self._words.join(self._glyphs.quotes) if self._words else "Stories"
        nothing = f"Nothing has {title} in it." if self._words else "There is no story here."
        return shelf(title, found or [Row("", None)], nothing, self._glyphs)

    def _show(self) -> None:
        """Show the list as it is now, with the cursor where it was."""
        self.show_list(self._head_is, self._shelf())
        self._go_to_story()

    def _go_to_story(self) -> None:
        index = self.pane.section.index(self._at)
        if self._at and index is not None:
            self.pane.show(index)
            self._at = ""

    def say(self, message: str) -> None:
        """Show a message in the footer until the next key; with none, what the keys do."""
        super().say(message or self._progress)

    # What is on the disk

    @work(exclusive=True, group="refresh")
    async def _refresh(self) -> None:
        """Take in what has changed on the disk; what is new is shown as it comes."""
        refreshing = self._index.refresh(self._places)
        shown = 0
        while True:
            async with self._lock:
                progress: Progress | None = await asyncio.to_thread(next, refreshing, None)
                if progress is None or progress.done >= shown + 500:
                    shown = progress.done if progress else 0
                    self._take_up(await asyncio.to_thread(self._index.entries, self._places))
                    self._show()
            if progress is None:
                break
            if progress.total:
                self._progress = f"Reading {progress.done:,} of {progress.total:,} stories"
                self.say("")
        self._progress = ""
        self.say("")

    # Searching

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the keys of a search be typed in one."""
        typing = self._line is not None and self.focused is self._line
        if action == "search" and typing:
            return False
        if action == "to_list" and not typing:
            return False
        return super().check_action(action, parameters)

    async def action_search(self) -> None:
        """Open the line in which one types."""
        if self._line is None:
            self._line = SearchLine("words, “a phrase”, speaker:name, after:2024-10, source:name")
            await self.mount(self._line, before="#status")
        self.add_class("-searching")
        self.set_focus(self._line)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the stories whose headlines match; and a moment later the statements."""
        event.stop()
        self._words = event.value.strip()
        self._show()
        if not self._is_searching:
            self._search()

    @work(group="search")
    async def _search(self) -> None:
        """Look for words in all that the stories say, until it is for the last that were typed."""
        self._is_searching = True
        while self._searched != self._words and self.is_attached:
            words, message = self._words, ""
            hits: Sequence[Hit] = ()
            if len(words) >= _ENOUGH or not words.isascii():
                try:
                    query = parse_query(words, typing=True)
                    async with self._lock:
                        find = partial(search, self._index, query, self._places, _HITS)
                        # The stories themselves are in the list already.
                        hits = [hit for hit in await asyncio.to_thread(find) if hit.statement]
                except (QueryError, NoSearch) as error:
                    message = str(error)
            self._searched, self._hits = words, hits
            if words == self._words:
                if hits or message:
                    self._show()
                self.say(message)
        self._is_searching = False

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on in the list of what was found."""
        event.stop()
        self.action_to_list()

    def action_to_list(self) -> None:
        """Let the keys go to the list again."""
        self.remove_class("-searching")
        self.set_focus(self.pane)
        self.say("")

    # Choosing

    def action_order(self) -> None:
        """Sort the stories in another way."""
        orders = list(ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._take_up(self._entries)
        self._show()
        self.pane.window.start()
        self.pane.redraw()
        self.say(f"Sorted: {self._order}.")

    def action_choose(self) -> None:
        """Tell which story is wanted; of a faulty one, what is wrong with it."""
        of = self.item.of
        if isinstance(of, Entry) and of.faults:
            self.say(f"{count(of.faults, 'fault')}: {of.fault}")
        elif isinstance(of, Entry):
            self.post_message(self.Wanted(of.path))
        elif of:
            self.post_message(self.Wanted(of.path, of.statement))

    def action_back(self) -> None:
        """Undo the search; without one, leave."""
        if self._words and self._line is not None:
            self._line.value = ""
            self.action_to_list()
        elif self.has_class("-searching"):
            self.action_to_list()
        else:
            self.post_message(self.Left())

    def take_up_states(self) -> None:
        """Show what has been read meanwhile."""
        self._refresh()
