"""The part of the reading screen that knows what the reader has read: news, marks, the place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from dateline.layout.glyphs import Glyphs
from dateline.layout.setting import SUMMARY, Gone, Setting
from dateline.layout.spans import Mark, Spans
from dateline.library.changes import Difference, differences
from dateline.library.content import content, words_of
from dateline.library.memory import Memory
from dateline.reader.searching import SearchingScreen
from dateline.story.model import Correction, Statement, Story, numbered
from dateline.story.plain import visible

_SIGNS = {"new": "+", "changed": "~"}
_MARKED = "*"


class RememberingScreen(SearchingScreen):
    """Shows what is new since the story was read, and comes back to the place."""

    def __init__(self, story: Story, glyphs: Glyphs, memory: Memory) -> None:
        self.memory = memory
        super().__init__(story, glyphs)

    def load(self, story: Story, glyphs: Glyphs) -> None:
        """Take up a story, at the place where the reader was last."""
        super().load(story, glyphs)
        section, id = self.memory.place
        index = next((i for i, each in enumerate(self.sections) if each.title == section), None)
        if index is not None and index != self.source:
            self.current = index
            # Not `go`: the window takes its place when it has a size.
            self.panes[index].window.cursor = self.sections[index].index(id) or 0

    def set_story(self, story: Story, glyphs: Glyphs) -> Setting:
        """Return how a story is set: with what is new in it."""
        if story is not self.memory.story:
            self.memory.take_up(story)
        changes = self.memory.changes
        self.__dict__.pop("_differences", None)
        titles = {title for title, _ in numbered(story)}
        gone: dict[str, list[Gone]] = {}
        for each in changes.removed:
            title = each.section if each.section in titles else SUMMARY
            gone.setdefault(title, []).append(Gone(f"{each.id}¶", visible(words_of(each.content))))
        notice = self._notice if changes.marked else None
        return Setting(story, glyphs, notice=notice, gone=gone)

    @property
    def greeting(self) -> str:
        """What is new since the story was read."""
        return self.memory.trouble or self._news()

    @property
    def saving(self) -> Callable[[], str]:
        """What keeps all that was done with the story, also when it is shown no more.

        It returns what could not be kept, in a sentence, else `""`.
        """
        return self.memory.save

    def remember(self) -> None:
        """Take note of what has been on the screen, and of the place."""
        for index, (section, pane) in enumerate(zip(self.sections, self.panes, strict=True)):
            if index != self.source:
                self.memory.saw(section.items[item].id for item in pane.drawn)
                pane.drawn.clear()
        if self.current != self.source:
            section = self.sections[self.current]
            self.memory.place = (section.title, section.items[self.pane.window.cursor].id)

    # What is new

    def _news(self) -> str:
        changes = self.memory.changes
        kinds = [*changes.marked.values(), *["removed"] * len(changes.removed)]
        parts = [(kinds.count(kind), kind) for kind in ("new", "changed", "removed")]
        words = ", ".join(f"{number:,} {kind}" for number, kind in parts if number)
        return f"{words} since you read it: c goes to the next" if words else ""

    @cached_property
    def _differences(self) -> dict[str, list[Difference]]:
        """How each changed statement differs from what it said before, by id."""
        was = self.memory.changes.was
        statements: dict[str, Statement | Correction] = {
            each.id: each for _, every in numbered(self.memory.story) for each in every
        }
        return {id: differences(before, content(statements[id])) for id, before in was.items()}

    def _notice(self, id: str) -> Spans:
        """Return what to say under a statement."""
        kind = self.memory.changes.marked.get(id)
        if not kind:
            return ()
        from dateline.layout.notices import NEW, Was, changed

        if kind == "new":
            return NEW
        earlier = [Was(each.field, visible(each.was), each.gone) for each in self._differences[id]]
        return changed(earlier, self.setting.glyphs)

    def marks(self, section: int, item: int) -> list[Mark]:
        """Return what is marked in an item: also the words that are new in it."""
        marks = super().marks(section, item)
        id = self.sections[section].items[item].id
        if self.memory.changes.marked.get(id) == "changed":
            texts = self.sections[section].block(item).texts
            for each in self._differences[id]:
                for number, text in enumerate(texts):
                    if each.now and (at := text.find(each.now)) >= 0:
                        marks += [(number, (at + a, at + b, "come")) for a, b in each.come]
                        break
        return marks

    def sign(self, section: int, item: int) -> str:
        """Return the sign of a marked, new or changed statement."""
        each = self.sections[section].items[item]
        if self.memory.is_marked(each.id):
            return _MARKED
        return _SIGNS.get(self.memory.changes.marked.get(each.id, ""), " ")

    def show_statement(self, id: str) -> None:
        """Go to the statement of an id, if the story has it."""
        if id and (place := self.find(id)):
            self.go_to(*place)

    def action_change(self, by: int) -> None:
        """Go to the next or previous statement that is new, changed or removed."""
        new = self.memory.changes.marked
        self._go_round(by, "change", lambda item: item.id in new or isinstance(item, Gone))

    # What is marked

    def action_mark(self) -> None:
        """Mark the statement, or take its mark off."""
        item = self.pane.section.items[self.pane.window.cursor]
        if self.memory.is_marked(item.id):
            self.memory.unmark(item.id)
            self.say("The mark is taken off.")
        elif self.current == self.source or isinstance(item, Gone) or item.id == "¶":
            self.say("Only a statement of the story can be marked.")
        else:
            self.memory.mark(item.id)
            self.say("Marked: M goes to the next marked one, dateline marks prints them.")
        self.pane.redraw()

    def action_marked(self) -> None:
        """Go to the next marked statement."""
        self._go_round(1, "mark", lambda item: self.memory.is_marked(item.id))

    def _go_round(self, by: int, what: str, wanted: Callable[[Any], bool]) -> None:
        """Go to the next statement of a kind, after the last to the first."""
        places = [
            (section, item)
            for section, each in enumerate(self.sections)
            if section != self.source
            for item, statement in enumerate(each.items)
            if wanted(statement)
        ]
        if not places:
            self.say(f"There is no {what} in this story.")
            return
        here = self.here
        if by > 0:
            at = next((n for n, place in enumerate(places) if place > here), 0)
        else:
            at = next((n for n in reversed(range(len(places))) if places[n] < here), -1)
        self.go_to(*places[at])
        self.say(f"{what} {at % len(places) + 1:,} of {len(places):,}")

    @property
    def here(self) -> tuple[int, int]:
        """The section and the item of the statement one is at; in the source, came from."""
        section = self._beside if self.current == self.source else self.current
        return section, self.panes[section].window.cursor
