"""Columns on the screen: Textual counts cells as the layout does, and the terminal follows.

Rich and Textual give no cell to the spacing vowel signs of Indic scripts, most terminals give them
one, and no two terminals agree on all emoji. Left alone, what follows such text on a line (the
border of a pane, the next pane) is shifted, and in every terminal by another number of cells.
"""

from __future__ import annotations

import re
from typing import Any

from rich.segment import Segment

from dateline.layout.cells import cell_width, is_narrow
from dateline.terminals import approximate


def count_like_layout() -> None:
    """Let Rich, and with it Textual, measure and divide text by `cell_width`.

    The names of the functions are not documented: a test compares their results with the layout's,
    and the oldest Rich that has them is required.
    """
    from rich import cells

    rich: Any = cells
    if rich._cell_len is _measure:
        return
    rich._cell_len, rich.split_graphemes, rich._split_text = _measure, _list_graphemes, _divide
    segments: Any = Segment
    segments._split_cells = staticmethod(_divide_segment)
    rich.cached_cell_len.cache_clear()


def _measure(text: str, unicode_version: str = "auto") -> int:
    return cell_width(text)


def _list_graphemes(
    text: str, unicode_version: str = "auto"
) -> tuple[list[tuple[int, int, int]], int]:
    """Return the start, end and width of each grapheme, and the width of all."""
    from wcwidth import iter_graphemes

    graphemes, at, cells = [], 0, 0
    for grapheme in iter_graphemes(text):
        width = cell_width(grapheme)
        graphemes.append((at, at + len(grapheme), width))
        at += len(grapheme)
        cells += width
    return graphemes, cells


def _divide(text: str, cut: int, unicode_version: str = "auto") -> tuple[str, str]:
    """Divide a text at a cell; a grapheme that has cells on both sides becomes spaces."""
    at = 0
    for start, end, width in _list_graphemes(text)[0]:
        if at + width > cut:
            if at == cut:
                return text[:start], text[start:]
            return text[:start] + " " * (cut - at), " " * (at + width - cut) + text[end:]
        at += width
    return text, ""


def _divide_segment(segment: Segment, cut: int) -> tuple[Segment, Segment]:
    """Divide a segment at a cell. Rich's own never returns for a grapheme of three cells."""
    before, after = _divide(segment.text, cut)
    return segment._replace(text=before), segment._replace(text=after)


def encodable(output: str, encoding: str) -> str:
    """Return output with what an encoding lacks replaced by as many cells of what looks alike."""
    try:
        output.encode(encoding)
    except UnicodeEncodeError:
        return "".join([_in_same_cells(each, encoding) for each in output])
    return output


def _in_same_cells(character: str, encoding: str) -> str:
    alike = approximate(character, encoding)
    if alike == character:
        return character
    width = cell_width(character)
    return "?" * width if alike.startswith("\\") else alike[:width].ljust(width)


_UNSURE = re.compile("[\u0300-\u036f\u0483-\u200f\u2060-\u20ab\u25fe-\ufffc\U00010000-\U0010ffff]")
"""Characters that terminals may count differently: “ि”, “👍”, not “é”, ““”, “│”."""

_PIECE = re.compile(
    r"\x1b\[(?:(?P<row>\d*);(?P<column>\d+)H|[0-?]*[ -/]*[@-~])"  # "\x1b[3;41H", "\x1b[1;32m"
    r"|\x1b\].*?(?:\x07|\x1b\\)"  # "\x1b]8;;https://example.org\x1b\\"
    r"|\x1b."
    r"|(?P<text>[^\x00-\x1f]+)"
    r"|[\x00-\x1f]",
    re.DOTALL,
)


def keep_columns(output: str) -> str:
    """Return terminal output in which every piece of text begins in the column that was meant.

    Before text of unsure width all its cells are painted; after it the cursor is sent to the
    column (CHA) where it should be.
    """
    if not _UNSURE.search(output):
        return output
    column = 1

    def keep(piece: re.Match[str]) -> str:
        nonlocal column
        if piece["column"]:
            column = int(piece["column"])
        if not (text := piece["text"]):
            return piece[0]
        start, width = column, cell_width(text)
        column += width
        if is_narrow(text):
            return text
        return f"{' ' * width}\x1b[{start}G{text}\x1b[{column}G"

    return _PIECE.sub(keep, output)
