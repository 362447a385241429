"""A story as sections: what the reader pages through, and what every snapshot writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dateline.layout.blocks import (
    Block,
    correction_block,
    point_block,
    quote_block,
    unknown_block,
)
from dateline.layout.labels import review_words
from dateline.layout.setting import SOURCE, SUMMARY, Setting
from dateline.layout.source import SourcePages, source_paragraphs
from dateline.layout.spans import Flow, Spans
from dateline.layout.timeline import event_block
from dateline.story.model import (
    OWN_SECTIONS,
    Correction,
    Event,
    Point,
    Quote,
    Statement,
    Unknown,
    numbered,
)

NOTHING_ELSE = "This story has a headline and nothing else."


class NoSuchSection(Exception):
    """A section is wanted that the story does not have; says which it has."""

    def __init__(self, key: str, there: Sequence[Section]) -> None:
        names = ", ".join(section.key for section in there)
        super().__init__(f"this story has no section “{key}”; it has {names}")


class Section:
    """A list of statements under a title; each is laid out when it is first asked for."""

    def __init__(
        self, key: str, title: str, items: Sequence[Any], make: Callable[[int], Block]
    ) -> None:
        self.key = key
        """Names the section on the command line: `Key quotes` is `quotes`."""
        self.title = title
        self.items = items
        """Statements, or places of the sources: parts with an `id`."""
        self._make = make
        self._blocks: dict[int, Block] = {}
        self._index: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.items)

    def block(self, index: int) -> Block:
        """Return the block of the item at `index`."""
        block = self._blocks.get(index)
        if block is None:
            block = self._blocks[index] = self._make(index)
        return block

    def index(self, id: str) -> int | None:
        """Return the index of the item with that id, None where there is none."""
        if not self._index:
            self._index = {item.id: index for index, item in enumerate(self.items)}
        return self._index.get(id)


def sections(setting: Setting) -> tuple[Section, ...]:
    """Return the sections of a story that have something in them, in reading order.

    A story that is only a headline has one section, which says so.
    """
    story = setting.story
    keys = {title: key for key, title in OWN_SECTIONS.items()}
    keys.update((section.title, section.id) for section in story.sections)
    found = [
        _claims(keys[title], title, items, setting)
        for title, items in numbered(story)
        if items or title in setting.gone
    ]
    if places := source_paragraphs(story):
        pages = SourcePages(setting)
        found.append(
            Section(keys[SOURCE], SOURCE, places, lambda index: pages.block(places[index]))
        )
    if not found:
        note = Block("¶", (Flow(((NOTHING_ELSE, "muted"),)),))
        found.append(Section(keys[SUMMARY], SUMMARY, (Point("¶", ""),), lambda index: note))
    return tuple(found)


def _claims(key: str, title: str, items: Sequence[Any], setting: Setting) -> Section:
    def make(index: int) -> Block:
        if index >= len(items):
            from dateline.layout.notices import gone_block

            return gone_block(gone[index - len(items)], setting.glyphs)
        item = items[index]
        if isinstance(item, Event):
            block = event_block(items, index, setting)
        else:
            block = _BLOCKS[type(item)](item, setting)
        notice = setting.notice(item.id) if setting.notice else ()
        for words in (_review(item), notice):
            if words:
                from dateline.layout.notices import noted

                block = noted(block, words)
        return block

    gone = setting.gone.get(title, ())
    return Section(key, title, (*items, *gone) if gone else items, make)


def _review(item: Statement | Correction) -> Spans:
    if isinstance(item, Correction) or not (words := review_words(item)):
        return ()
    doubtful = item.review is not None and item.review.doubt
    return ((words, "doubt" if doubtful else "muted"),)


_BLOCKS: dict[type, Callable[[Any, Setting], Block]] = {
    Correction: correction_block,
    Point: point_block,
    Unknown: unknown_block,
    Quote: quote_block,
}
