"""Finding statements in all stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.library.index import Index, inside
from dateline.library.query import Query
from dateline.library.storage import LINE_BITS
from dateline.library.words import BEGIN, END, stretches

Stretch = tuple[int, int]

_WEIGHTS = "10.0, 3.0, 3.0, 1.5, 1.0, 0.5"
"""Of a word in a headline, a text, a speaker, the context, the sources, the story's headline."""

_NOTHING = '""'
"""An expression of FTS5 that matches no statement."""

SNIPPET = 160
"""Characters of a snippet, at most."""


class NoSearch(Exception):
    """This Python cannot search; the message says what it lacks."""


class Hit(NamedTuple):
    """A statement that was found, or a story by its headline."""

    path: str
    """Of the story's file."""
    story: str
    """The story's headline."""
    published: str
    """When the story was published, as its file writes it."""
    section: str
    """The title of the section; `""` where the story itself was found."""
    statement: str
    """The id of the statement; `""` where the story itself was found."""
    number: int
    """The statement's number in its section, from 1; 0 where the story itself was found."""
    snippet: str
    """What it says, shortened to where the words stand."""
    spans: tuple[Stretch, ...]
    """Where the words stand in the snippet."""


def search(index: Index, query: Query, places: Sequence[str], limit: int = 20) -> list[Hit]:
    """Return what is found in the places, the best first, and of equals the newest.

    Raises `NoSearch`.
    """
    if not index.storage.can_search:
        raise NoSearch("this Python's SQLite has no full-text search (FTS5); use another Python")
    within, values = inside(places, "s.path")
    conditions = [within]
    order = f"bm25(found, {_WEIGHTS}), s.last DESC, l.id"
    if query.match:
        found = "found JOIN lines AS l ON l.id = found.rowid"
        conditions.append("found MATCH ?")
        values.append(query.match)
    else:
        found, order = "lines AS l", "coalesce(l.last, s.last) DESC, l.id"
        conditions.append("l.number AND l.id NOT IN (SELECT rowid FROM found WHERE found MATCH ?)")
        values.append(query.without or _NOTHING)
    if query.after is not None:
        conditions.append("coalesce(l.last, s.last) >= ?")
        values.append(query.after)
    if query.before is not None:
        conditions.append("coalesce(l.first, s.first) < ?")
        values.append(query.before)
    rows = index.read(
        "SELECT l.id, s.path, s.headline, s.published, l.section, l.statement, l.number, "
        "l.headline, l.text, l.speaker, l.more, l.source "
        f"FROM {found} JOIN stories AS s ON s.id = l.id >> {LINE_BITS} "
        f"WHERE {' AND '.join(conditions)} ORDER BY {order} LIMIT ?",
        [*values, limit],
    )
    hits = []
    for id, *told, headline, text, speaker, more, source in rows:
        texts = [headline, text, speaker, more, source]
        snippet, spans = _snippet(texts, _marks(index, query, id, texts))
        hits.append(Hit._make((*told, snippet, spans)))
    return hits


def _marks(index: Index, query: Query, id: int, texts: Sequence[str]) -> list[list[Stretch]]:
    """Return where in the texts of a line the words stand."""
    if not query.match:
        return [[] for _ in texts]
    columns = ", ".join(f"highlight(found, {n}, ?1, ?2)" for n in range(len(texts)))
    (marked,) = index.read(
        f"SELECT {columns} FROM found WHERE found MATCH ?3 AND rowid = ?4",
        [BEGIN, END, query.match, id],
    )
    return [
        stretches(text, each) if BEGIN in each else []
        for text, each in zip(texts, marked, strict=True)
    ]


def _snippet(
    texts: Sequence[str], marks: Sequence[list[Stretch]]
) -> tuple[str, tuple[Stretch, ...]]:
    """Return what a line says, shortened to the part in which the most of the words stand."""
    headline_text_speaker = 3
    shown = [at for at in range(headline_text_speaker) if texts[at]]
    if not any(marks[at] for at in shown):  # then it is what surrounds it that was found
        shown += [at for at in range(headline_text_speaker, len(texts)) if marks[at]][:1]
    said, spans = "", []
    for at in shown:
        said += _DASH if said else ""
        spans += [(start + len(said), end + len(said)) for start, end in marks[at]]
        said += texts[at]
    if len(said) <= SNIPPET:
        return said, tuple(spans)
    starts = [max(0, start - _BEFORE) for start, _ in spans] or [0]
    first = max(starts, key=lambda at: sum(at <= span[0] < at + SNIPPET for span in spans))
    if first:
        first = said.find(" ", first, first + _BEFORE) + 1 or first
    last = min(len(said), first + SNIPPET)
    if last < len(said):
        last = max(said.rfind(" ", first + SNIPPET // 2, last + 1), 0) or last
    before, after = _ELLIPSIS if first else "", _ELLIPSIS if last < len(said) else ""
    moved = len(before) - first
    return f"{before}{said[first:last]}{after}", tuple(
        (start + moved, min(end, last) + moved) for start, end in spans if first <= start < last
    )


_DASH, _ELLIPSIS = " — ", "…"
_BEFORE = 40
"""Characters that are shown before the first of the words, if there is not room for all."""
