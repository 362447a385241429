"""A web page as a small tree: what `html.parser` of the standard library makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_VOID_WORDS = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_WORDS.split())
_RAW_WORDS = "canvas iframe noscript object script style svg template"
RAW = frozenset(_RAW_WORDS.split())
"""Elements that hold no words to be read."""
_CLOSING_WORDS = (
    "article aside blockquote div dl figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol "
    "p pre section table ul"
)
_CLOSES_P = frozenset(_CLOSING_WORDS.split())
_DEEPEST = 200
"""Elements within each other; what lies deeper is taken to lie there."""


class Element:
    """An element of a page with what it holds, texts and elements."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []
        self.depth: int = parent.depth + 1 if parent else 0

    @property
    def label(self) -> str:
        """What its author calls it: class, id and role."""
        return " ".join(self.attributes.get(key, "") for key in ("class", "id", "role", "itemprop"))

    def elements(self) -> Iterator[Element]:
        """Yield everything within, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements()

    def text(self) -> str:
        """Return its words, with white space as it is."""
        return "".join(
            child if isinstance(child, str) else "\n" if child.tag == "br" else child.text()
            for child in self.children
        )


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("#page", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        if tag in _CLOSES_P and self.at.tag == "p":
            self.at = self.at.parent or self.root
        if tag in ("li", "td", "th", "tr", "dd", "dt", "option") and self.at.tag == tag:
            self.at = self.at.parent or self.root
        child = Element(tag, attributes, self.at)
        self.at.children.append(child)
        if tag not in _VOID and child.depth < _DEEPEST:
            self.at = child

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Element(tag, {key: value or "" for key, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        at: Element | None = self.at
        while at and at.tag != tag:
            at = at.parent
        if at and at.parent:
            self.at = at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


_UNFINISHED = re.compile(r"<[a-zA-Z/!?]")


def parse(html: str) -> Element:
    """Read a page; what is wrong with it is passed over, as browsers do."""
    # The parser looks for the end of a tag that has none again at each `<` within it
    # (CPython issue 135462).
    unfinished = _UNFINISHED.search(html, html.rfind(">") + 1)
    builder = _Builder()
    builder.feed(html[: unfinished.start()] if unfinished else html)
    builder.close()
    return builder.root
