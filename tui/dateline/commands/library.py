"""The commands `dateline list` and `dateline path`: which stories there are, and where."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

from dateline.commands.calls import (
    GOOD,
    WRONG_CALL,
    Parser,
    columns,
    fail,
    say,
    write_json,
    write_result,
)
from dateline.commands.progress import Progress
from dateline.layout.cells import cell_width, fitting
from dateline.layout.labels import count, to_review
from dateline.layout.words import date_words
from dateline.library.entries import Entry
from dateline.library.index import Index
from dateline.library.places import call_name, library, named
from dateline.story.dates import parse_date
from dateline.story.plain import visible

_ABOUT = """\
List the stories of the library, or those in the folders that are named, the newest first.

The library is what ships with the program, the user's own folder, and the folders that
DATELINE_PATH names (see dateline path). On a terminal the last column says how to call a
story. Elsewhere a line has five fields parted by tabs: published, headline, sections,
faults, file.
"""


def list_stories(arguments: list[str]) -> int:
    """Carry out `dateline list`."""
    parser = Parser("dateline list", _ABOUT, stories="")
    parser.add_argument("folder", nargs="*", metavar="FOLDER", help="instead of the library")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    call = parser.parse_args(arguments)
    places = named(call.folder) or library()
    index = refreshed(places)
    entries = index.entries(places)
    if call.format == "json":
        write_json([_data(entry) for entry in entries])
    elif on_terminal():
        write_result("".join(_rows(entries, columns())), None, for_people=True)
    else:
        write_result("".join(_fields(entry) for entry in entries), None)
    if not entries and not index.unlisted:
        say(f"dateline: there is no story in {visible(', '.join(places))}")
    return WRONG_CALL if call.folder and index.unlisted else GOOD


def on_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def refreshed(places: Sequence[str]) -> Index:
    """Return the index brought up to date; on a terminal tell how far that is."""
    index = Index()
    with Progress() as progress:
        for done, total in index.refresh(places):
            if total:
                progress.show(f"{done:,} of {total:,} stories read for the index", done, total)
    for trouble in index.troubles:
        say(f"dateline: {trouble}")
    return index


def _data(entry: Entry) -> dict[str, Any]:
    told = entry._asdict()
    del told["first"], told["last"]
    told["parts"] = [{"title": title, "statements": number} for title, number in entry.sections]
    return {"sections" if name == "parts" else name: value for name, value in told.items()}


def _fields(entry: Entry) -> str:
    faults = f"{_faults(entry)}: {entry.fault}" if entry.faults else ""
    fields = [entry.published, entry.headline, _sections(entry), faults, visible(entry.path)]
    return "\t".join(fields) + "\n"


def _sections(entry: Entry) -> str:
    sections = [f"{title} {number}" for title, number in entry.sections]
    return ", ".join(filter(None, [to_review(entry.to_review), *sections]))


def _faults(entry: Entry) -> str:
    return count(entry.faults, "fault")


_GAP = 2
"""Cells between two columns."""

_ROOM = 40
"""Cells of a headline, before sections are written out."""


def _rows(entries: Sequence[Entry], width: int) -> list[str]:
    """Return a line for each story, none wider than the terminal."""
    dates = [date_words(parse_date(e.published)) if e.published else "" for e in entries]
    known = library()
    names = [visible(call_name(entry.path, known)) for entry in entries]
    date_width = min(16, max(map(cell_width, dates), default=0))
    name_width = min(width // 4, max(map(cell_width, names), default=0))
    free = width - date_width - name_width - 2 * _GAP

    told: Callable[[Entry], str] = _sections
    told_width = max((cell_width(told(e)) for e in entries), default=0)
    if free - told_width - _GAP < _ROOM:
        told = _in_short
        told_width = max((len(told(e)) for e in entries), default=0) if free > _ROOM else 0
    rows = []
    for entry, date, name in zip(entries, dates, names, strict=True):
        if entry.faults:
            room = max(0, min(_ROOM // 2, free // 3)) if entry.headline else 0
            headline = padded(entry.headline, room) + " " * _GAP * bool(room)
            middle = padded(f"{headline}{_faults(entry)}: {entry.fault}", free)
        else:
            gap = _GAP if told_width else 0
            headline = padded(entry.headline, free - told_width - gap)
            middle = headline + " " * gap + padded(told(entry), told_width)
        cells = [padded(date, date_width), padded(middle, free), clipped(name, name_width)]
        rows.append((" " * _GAP).join(cells).rstrip() + "\n")
    return rows


def _in_short(entry: Entry) -> str:
    return to_review(entry.to_review) or count(len(entry.sections), "section")


def padded(text: str, width: int) -> str:
    """Return `text` in exactly so many cells."""
    shown = clipped(text, width)
    return shown + " " * (width - cell_width(shown))


def clipped(text: str, width: int) -> str:
    """Return as much of `text` as so many cells have room for."""
    if cell_width(text) <= width:
        return text
    return text[: fitting(text, 0, width - 1)].rstrip() + "…" if width > 1 else ""


def show_places(arguments: list[str]) -> int:
    """Carry out `dateline path`."""
    from dateline.disk import user_folder
    from dateline.library.storage import index_path
    from dateline.story.files import bundled_folder, library_folders

    own, *more = library_folders()
    places = {
        "stories": own,
        **{f"DATELINE_PATH {number}": path for number, path in enumerate(more, 1)},
        "bundled": bundled_folder(),
        "state": user_folder("state"),
        "cache": user_folder("cache"),
        "index": index_path(),
        "settings": user_folder("config"),
    }
    about = "Say where stories, what is remembered of them, the cache and the settings lie."
    parser = Parser("dateline path", about, stories="")
    parser.add_argument("what", nargs="?", metavar="WHAT", help=f"only this: {', '.join(places)}")
    wanted = parser.parse_args(arguments).what
    if wanted:
        if wanted not in places:
            fail(f"there is no place named {wanted}; there is: {', '.join(places)}")
        return write_result(f"{visible(places[wanted])}\n", None)
    room = max(map(len, places))
    for name, path in places.items():
        there = "" if os.path.exists(path) else "  (not there yet)"
        write_result(f"{name:{room}}  {visible(path)}{there}\n", None)
    return GOOD
