"""Markdown read back: what a page says where a renderer has shown it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from support.printed import Printed, Said

READER = MarkdownIt("gfm-like").use(footnote_plugin, inline=False)
"""CommonMark with tables, struck text, bare addresses as links, and footnotes: as on GitHub."""
assert READER.linkify is not None
READER.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
# GitHub makes no link of `a.com`. It does of `a@b.com`, and no way of writing it prevents that.

Line = tuple[str, str, tuple[int, ...]]
"""The text of a line, what of it is bold, and the footnotes named in it."""


def read_markdown(text: str) -> Printed:
    """Return what a rendered snapshot says. Fails where a text was read as markup."""
    tokens = READER.parse(text)
    statements, headline, title, item = [], "", "", None
    states: dict[int, str] = {}
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            words = lines_of(tokens[at + 1])[0][0]
            headline, title = (words, "") if token.tag == "h1" else (headline, words)
        elif token.type == "list_item_open":
            item = list[Line]()
        elif token.type == "list_item_close" and item is not None:
            statements.append(_said(title, item))
            item = None
        elif token.type == "footnote_open":
            words = lines_of(tokens[at + 2])[0][0]
            states[int(token.meta["label"])] = words.partition("” · ")[2]
        elif token.type == "inline" and item is not None:
            item += lines_of(token)
    return Printed(headline, statements, states)


def _said(title: str, lines: list[Line]) -> Said:
    notes = tuple(number for line in lines for number in line[2])
    text, bold, _ = lines[0]
    if title == "Timeline":
        return Said(title, lines[1][1], bold, "", notes)
    if title == "Key quotes":
        last = next(line for line in reversed(lines) if line[0].startswith(_KINDS))[0]
        kind, _, said = last.partition(" · ")
        text = text if kind == "reported" else text.removeprefix("“").removesuffix("”")
        return Said(title, text, said, lines[1][0], notes)
    return Said(title, text.removeprefix(bold + " ") if bold else text, "", "", notes)


_KINDS = ("direct", "partial", "reported")


def lines_of(inline: Token) -> list[Line]:
    """Return the lines of a paragraph."""
    return list(_lines(inline.children or ()))


def _lines(children: Sequence[Token]) -> Iterator[Line]:
    text, bold, notes, level = "", "", tuple[int, ...](), 0
    for child in children:
        if child.type == "hardbreak":
            yield text, bold, notes
            text, bold, notes = "", "", ()
        elif child.type == "footnote_ref":
            notes += (int(child.meta["label"]),)
        elif child.type in ("strong_open", "strong_close"):
            level += child.nesting
        elif child.type == "text":
            text += child.content
            bold += child.content if level else ""
        else:
            assert child.type in ("em_open", "em_close"), f"read as markup: {child}"
    yield text, bold, notes
