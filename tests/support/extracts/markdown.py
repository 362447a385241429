"""Reads Markdown back as a renderer does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from . import REVIEW, Content, Note, Said, labelled

READER = MarkdownIt("gfm-like").use(footnote_plugin, inline=False)
"""CommonMark with tables, struck text, bare addresses as links, and footnotes: as on GitHub."""
assert READER.linkify is not None
READER.linkify.set({"fuzzy_link": False})  # GitHub makes no link of `a.com`

_NOTE = re.compile(
    r"(?:(\S+?) ?)??(?:“(.*?)”)?(?: ?· ((?:altered|not there|unchecked|not found).*))?"
)


class Line(NamedTuple):
    """A line as it is shown."""

    text: str
    bold: str
    """What of it is in bold."""
    notes: tuple[int, ...]


def extract(written: str) -> Content:
    """Read back what the form `markdown` wrote. Fails where a text was read as markup."""
    tokens = READER.parse(written)
    headline = title = ""
    said: list[Said] = []
    notes: dict[int, Note] = {}
    item: list[list[Line]] | None = None
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            words = _lines(tokens[at + 1])[0].text
            headline, title = (words, "") if token.tag == "h1" else (headline, words)
        elif token.type == "list_item_open":
            item = []
        elif token.type == "list_item_close" and item:
            parts = [[line for line in lines if not _is_review(line)] for lines in item]
            review = "".join(line.text for lines in item for line in lines if _is_review(line))
            said.append(_READERS.get(title, _item)(parts, title)._replace(review=review))
            item = None
        elif token.type == "footnote_open":
            number = int(token.meta["label"])
            notes[number] = _note(number, _lines(tokens[at + 2])[0].text)
        elif token.type == "inline" and item is not None:
            item.append(_lines(token))
    return Content(headline, tuple(said), tuple(notes.values()))


def _is_review(line: Line) -> bool:
    return line.text.startswith(REVIEW)


def _item(paragraphs: list[list[Line]], section: str) -> Said:
    first, *more = paragraphs[0]
    if first.bold in ("", first.text):
        texts = [first.text] + ([more.pop(0).text] if first.bold else [])
        label = "".join(line.text for line in more)
        return Said(section, "point", label, tuple(texts), _notes(paragraphs))
    kind = "unknown" if first.bold == "not known" else "correction"
    label = first.bold.removeprefix("not known").removeprefix("corrected").strip()
    text = first.text.removeprefix(first.bold + " ")
    return Said(section, kind, labelled([label]), (text,), _notes(paragraphs))


def _event(paragraphs: list[list[Line]], section: str) -> Said:
    when, *lines = paragraphs[0]
    assert lines[0].text == lines[0].bold
    remarks = when.text.partition(when.bold)[2].split(" · ")
    label = labelled([when.bold, *remarks])
    return Said(section, "event", label, tuple(line.text for line in lines), _notes(paragraphs))


def _quote(paragraphs: list[list[Line]], section: str) -> Said:
    words, speaker, *more, last = [line.text for lines in paragraphs for line in lines]
    kind, _, date = last.partition(" · ")
    assert (kind == "reported") == (len(paragraphs) == 1), "only speech is a quoted block"
    label = labelled([kind, speaker, date])
    return Said(section, "quote", label, (words, *more), _notes(paragraphs))


_READERS = {"Timeline": _event, "Key quotes": _quote}


def _notes(paragraphs: list[list[Line]]) -> tuple[int, ...]:
    return tuple(number for lines in paragraphs for line in lines for number in line.notes)


def _note(number: int, text: str) -> Note:
    match = _NOTE.fullmatch(text)
    assert match, text
    place, exact, state = match.groups()
    return Note(number, place or "", exact or "", state or "verbatim")


def _lines(inline: Token) -> list[Line]:
    return list(_divided(inline.children or ()))


def _divided(children: Sequence[Token]) -> Iterator[Line]:
    """Divide a paragraph at its breaks."""
    text, bold, notes, level = "", "", tuple[int, ...](), 0
    for child in children:
        if child.type == "hardbreak":
            yield Line(text, bold, notes)
            text, bold, notes = "", "", ()
        elif child.type == "footnote_ref":
            notes += (int(child.meta["label"]),)
        elif child.type in ("strong_open", "strong_close"):
            level += child.nesting
        elif child.type == "text":
            text += child.content
            bold += child.content if level else ""
        elif child.content != "<!-- -->":  # divides what would be a reference
            assert child.type in ("em_open", "em_close"), f"read as markup: {child}"
    yield Line(text, bold, notes)
