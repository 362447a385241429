"""The printed page as a picture: an SVG whose text can be selected, searched and read aloud.

No font comes with it. Each run of a line says where it starts and how wide it is (`x` and
`textLength`), so that columns stay columns in whatever font the viewer has, wide characters
and signs from other fonts included. Spaces stand in it as on the page: copied, it is the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.layout.cells import cell_width
from dateline.layout.labels import count
from dateline.layout.spans import Spans
from dateline.snapshot.forms import Snapshot
from dateline.snapshot.text import page

_CELL, _LINE, _SIZE, _MARGIN = 8.4, 18, 14, 24
"""Width of a cell, distance of lines, size of type and margin, in pixels. Most monospaced
fonts are 0.6 em wide, which makes 8.4 pixels of 14."""


class Palette(NamedTuple):
    """The colours of a theme; all have a contrast of 4.5 : 1 or more (WCAG 2.2) to the paper."""

    paper: str
    text: str
    quiet: str
    accent: str
    future: str
    good: str
    doubt: str
    line: str
    """For the rules and rails alone, which are no text: 3 : 1 or more."""


PALETTES = {
    "light": Palette(
        paper="#fbf9f4",
        text="#22201c",
        quiet="#5c5a55",
        accent="#1f5f99",
        future="#7a3f8f",
        good="#23682f",
        doubt="#8a4b00",
        line="#8f8a80",
    ),
    "dark": Palette(
        paper="#14171c",
        text="#e4e2dc",
        quiet="#a3a9b4",
        accent="#7db4e6",
        future="#d3a4e8",
        good="#8fce9b",
        doubt="#f0a35e",
        line="#7b8494",
    ),
}

_ROLES = {
    "title": "font-weight:bold",
    "section": "font-weight:bold;fill:{accent}",
    "headline": "font-weight:bold",
    "date": "font-weight:bold",
    "sign": "fill:{accent}",
    "past": "fill:{accent}",
    "future": "fill:{future}",
    "rail": "fill:{line}",
    "gap": "fill:{quiet}",
    "now": "fill:{future}",
    "muted": "fill:{quiet}",
    "unused": "fill:{quiet}",
    "kind": "font-style:italic",
    "bar": "fill:{accent}",
    "speaker": "fill:{accent}",
    "cite": "fill:{accent}",
    "link": "fill:{accent};text-decoration:underline",
    "good": "fill:{good}",
    "doubt": "fill:{doubt}",
    "sic": "text-decoration:underline",
}
"""What each role of the layout looks like; the others are plain text."""

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\ufffe": "\ufffd", "\uffff": "\ufffd"}
)
"""What XML reads as markup, and the two characters beyond the controls that it forbids."""


def write(snapshot: Snapshot) -> Iterator[str]:
    """Yield the head of the picture, then line by line the page."""
    lines = list(page(snapshot))
    while lines and not lines[-1]:
        lines.pop()
    yield from _head(snapshot, len(lines))
    for number, spans in enumerate(lines):
        if line := _line(spans, _MARGIN + number * _LINE + _SIZE):
            yield line
    yield "</g>\n</svg>\n"


def _head(snapshot: Snapshot, lines: int) -> Iterator[str]:
    story, palette = snapshot.story, PALETTES[snapshot.theme]
    width = round(snapshot.width * _CELL) + 2 * _MARGIN
    height = lines * _LINE + 2 * _MARGIN
    language = f' lang="{story.language.translate(_ESCAPES)}"' if story.language else ""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" role="document"'
        f' aria-labelledby="dateline-title" aria-describedby="dateline-desc"{language}>\n'
    )
    parts = [f"{section.title} ({count(len(section), 'item')})" for section in snapshot.sections]
    yield f'<title id="dateline-title">{story.headline.translate(_ESCAPES)}</title>\n'
    told = f"A printed story: {', '.join(parts)}.".translate(_ESCAPES)
    yield f'<desc id="dateline-desc">{told}</desc>\n'
    yield f"<style>\n{_style(palette)}</style>\n"
    yield f'<rect width="100%" height="100%" fill="{palette.paper}"/>\n<g class="page">\n'


def _style(palette: Palette) -> str:
    fonts = "ui-monospace,'SF Mono',Menlo,'DejaVu Sans Mono',Consolas,monospace"
    rules = [f".page{{font:{_SIZE}px {fonts};fill:{palette.text}}}"]
    rules.append(".page text{white-space:pre}")
    for role, look in _ROLES.items():
        rules.append(f".page .{role}{{{look.format_map(palette._asdict())}}}")
    return "".join(f"{rule}\n" for rule in rules)


def _line(spans: Spans, y: int) -> str:
    """Return one line of the page, `""` where nothing stands on it."""
    runs, cells = [], 0
    for text, role in spans:
        start, width = cells, cell_width(text)
        cells += width
        if not text.strip():
            runs.append(text)
            continue
        look = f'class="{role}" ' if role in _ROLES else ""
        runs.append(
            f'<tspan {look}x="{_MARGIN + start * _CELL:.6g}" textLength="{width * _CELL:.6g}"'
            f' lengthAdjust="spacingAndGlyphs">{text.translate(_ESCAPES)}</tspan>'
        )
    line = "".join(runs).rstrip()
    return f'<text y="{y}">{line}</text>\n' if line else ""
