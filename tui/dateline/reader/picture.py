"""The reader as a picture: the app itself, run without a terminal, as SVG."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import TYPE_CHECKING

from dateline.layout.cells import cell_width
from dateline.layout.glyphs import UNICODE
from dateline.layout.sections import NoSuchSection, sections
from dateline.layout.setting import Setting
from dateline.story.model import Story
from dateline.story.reading import Opened

if TYPE_CHECKING:
    from dateline.reader.exporting import MakeExporter

FONTS = (
    '"Fira Code", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, '
    '"DejaVu Sans Mono", "Liberation Mono", monospace'
)
"""What a picture is set in: whichever of these the viewer's machine has."""

_CELL = 12.2  # width of a cell in Rich's pictures, in pixels
_TEXT = re.compile(r'textLength="[^"]*"([^>]*)>([^<]*)<')


def picture(
    opened: Opened | None,
    *,
    exporter: MakeExporter,
    size: tuple[int, int] = (120, 36),
    section: str | None = None,
    keys: Sequence[str] = (),
    theme: str | None = None,
    places: Sequence[str] | None = None,
    keep: bool = False,
) -> str:
    """Return the reader as SVG on a screen of `size`, after some keys were pressed.

    `section` is the key of a section (`quotes`) to go to first; the keys are named as
    Textual names them (`j`, `enter`, `ctrl+p`), or are single characters. Without a story it is
    a picture of the library, of these `places`; `keep` says whether what was read is known.
    Raises `NoSuchSection` and `NoSuchTheme`.
    """
    import asyncio

    from dateline.reader.app import ReaderApp

    index = _index_of(section, opened.story) if opened and section else 0
    app = ReaderApp(opened, UNICODE, theme=theme, exporter=exporter, places=places, keep=keep)

    async def drawn() -> str:
        async with app.run_test(size=size) as pilot:
            if index:
                await app.screen.run_action(f"go_section({index})")
            await app.workers.wait_for_complete()
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            fits = cell_width(app.title) < size[0] - 14  # beside the buttons of the window
            return portable(app.export_screenshot(title=None if fits else app.TITLE))

    return asyncio.run(drawn())


def _index_of(section: str, story: Story) -> int:
    """Return where among the sections of a story one is."""
    there = sections(Setting(story))
    for index, each in enumerate(there):
        if each.key == section:
            return index
    raise NoSuchSection(section, there)


def portable(svg: str) -> str:
    """Return a picture made by Rich so that it is the same in every place and every year.

    Rich makes a number from the whole content for every id, with which one changed letter
    would change every line; it loads its font from the network; and it gives wide
    characters the room of narrow ones.
    """
    svg = re.sub(r"\bterminal-\d+-", "terminal-", svg)
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    svg = svg.replace("font-family: arial", "font-family: Arial, Helvetica, sans-serif")
    return _TEXT.sub(_as_wide_as_its_cells, svg)


def _as_wide_as_its_cells(found: re.Match[str]) -> str:
    rest, text = found.groups()
    cells = cell_width(unescape(text).rstrip("\n"))
    return f'textLength="{cells * _CELL:g}"{rest}>{text}<' if cells else found[0]
