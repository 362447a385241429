"""The story as text for a terminal or a file, plain or in the terminal's own colours."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dateline.layout.blocks import Block
from dateline.layout.glyphs import UNICODE, Glyphs
from dateline.layout.header import header_block
from dateline.layout.labels import state_words
from dateline.layout.sections import sections
from dateline.layout.setting import SOURCE, Setting
from dateline.layout.source import SourcePages, source_paragraphs
from dateline.layout.spans import Flow, Spans, plain_text
from dateline.story.model import Citation, Story

_SGR = {
    "title": "1",
    "section": "1;36",
    "headline": "1",
    "date": "1",
    "sign": "36",
    "past": "36",
    "future": "35",
    "rail": "2",
    "gap": "2",
    "now": "35",
    "muted": "2",
    "unused": "2",
    "kind": "3",
    "bar": "36",
    "speaker": "36",
    "cite": "34",
    "link": "4;34",
    "good": "32",
    "doubt": "33",
    "sic": "4",
}
"""ECMA-48 SGR codes of the roles: the 16 colours and attributes that every terminal themes."""


def text_lines(
    story: Story,
    width: int,
    *,
    only: Collection[str] = (),
    glyphs: Glyphs = UNICODE,
    color: bool = False,
) -> Iterator[str]:
    """Yield the lines of the story: its head, its sections, its footnotes, its sources.

    `only` are the keys of the sections to write; without any, all that make statements.
    Footnotes keep their numbers when only some sections are written.
    """
    setting = Setting(story, glyphs, footnotes=True)
    style = _colored if color else plain_text
    blank = 0
    for spans in _pages(setting, width, only):
        if line := style(spans).rstrip():
            yield from [""] * blank  # but none at the end
            yield line
            blank = 0
        else:
            blank += 1


def _pages(setting: Setting, width: int, only: Collection[str]) -> Iterator[Spans]:
    yield from _lines(header_block(setting), width)
    written = [
        section
        for section in sections(setting)
        if (section.key in only if only else section.title != SOURCE)
    ]
    cited: dict[Citation, None] = {}
    for section in written:
        yield _rule(section.title, width, setting.glyphs)
        yield ()
        for index in range(len(section)):
            yield from _lines(section.block(index), width)
        for item in section.items if section.title != SOURCE else ():
            cited.update(dict.fromkeys(item.cite))
    if cited:
        yield from _notes(setting, cited, width)
        yield from _sources(setting, width)


def _lines(block: Block, width: int) -> Iterator[Spans]:
    for line in block.lines(width):
        yield line.spans


def _rule(title: str, width: int, glyphs: Glyphs) -> Spans:
    rule = glyphs.rule * max(0, width - len(title) - 4)
    return ((glyphs.rule * 2 + " ", "rail"), (title, "section"), (" " + rule, "rail"))


def _notes(setting: Setting, cited: Collection[Citation], width: int) -> Iterator[Spans]:
    """Write the footnotes: where the words stand, the words, and whether they do."""
    glyphs = setting.glyphs
    opening, closing = glyphs.quotes
    indent = len(f"[{len(setting.notes)}] ")
    rest = ((" " * indent, ""),)
    yield _rule("Notes", width, glyphs)
    yield ()
    for cite in cited:
        place = setting.letter(cite.source)
        found = cite.found
        if number := cite.paragraph or (found.state != "elsewhere" and found.paragraph):
            place += f"{glyphs.paragraph}{number}"
        sure = found.state in ("verbatim", "unchecked")
        runs = [(f"{place} ", "cite")] if place else []
        if cite.exact:
            runs.append((f"{opening}{cite.exact}{closing}", "text"))
        if found.state != "verbatim":
            words = state_words(cite, glyphs.paragraph, setting.letter(found.source))
            dot = f" {glyphs.dot} " if cite.exact else ""
            runs.append((dot + words, "muted" if sure else "doubt"))
        label = f"[{setting.notes[cite]}]".ljust(indent)
        yield from Flow(tuple(runs), ((label, "cite"),), rest).lines(width)
    yield ()


def _sources(setting: Setting, width: int) -> Iterator[Spans]:
    """Write what the sources are, and what is wrong with their texts."""
    pages = SourcePages(setting)
    yield _rule("Sources", width, setting.glyphs)
    yield ()
    for place in source_paragraphs(setting.story):
        if not place.number:
            for spans in _lines(pages.block(place), width):
                if spans:
                    yield spans
        for flow in pages.faults(place):
            yield from flow.lines(width)
    yield ()


def _colored(spans: Spans) -> str:
    parts = []
    for text, role in spans:
        code = _SGR.get(role)
        parts.append(f"\x1b[{code}m{text}\x1b[0m" if code and text.strip() else text)
    return "".join(parts)
