"""Texts from outside as a story holds them: on one line, without HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from dateline.story.plain import plain

_BLOCKS = (
    "address|article|aside|blockquote|br|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hr|legend|li|main|menu|nav|ol|optgroup|"
    "option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_WITHIN = (
    "a|abbr|acronym|audio|b|bdi|bdo|big|button|cite|code|col|colgroup|data|del|dfn|em|font|i|iframe|"
    "img|input|ins|kbd|label|link|map|mark|meta|nobr|object|output|param|picture|progress|q|rp|rt|"
    "ruby|s|samp|select|small|source|span|strike|strong|sub|sup|svg|time|track|tt|u|var|video|wbr"
)
_APART = frozenset(_BLOCKS.split("|"))
"""Elements that stand apart from the words around them."""

_NO_TAG = re.compile(rf"<(?!/?(?:{_BLOCKS}|{_WITHIN})(?:[\s/][^<>]{{0,4000}})?>)", re.I)
"""A sign that begins no tag: most often it just means less than."""

_UNSEEN = (("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"))
"""Where what no reader of a page sees begins and ends."""


class Link(NamedTuple):
    """An address that a text leads to, and the words that lead there."""

    words: str
    url: str


class Text(NamedTuple):
    """A text and the links that stood in it."""

    text: str
    links: tuple[Link, ...] = ()


def text_of(value: str) -> str:
    """Return a text on one line: tags taken away, entities as their characters."""
    return linked_text(value).text


def linked_text(value: str) -> Text:
    """Return a text on one line, and the links in it that can be followed."""
    if "<" not in value and "&" not in value:
        return Text(plain(value))
    for opening, closing in _UNSEEN:
        value = _cut(value, opening, closing)
    reader = _Reader()
    reader.feed(_NO_TAG.sub("&lt;", re.sub(r"(?i)<(/?)iframe\b", r"<\1a", value)))
    reader.close()
    links = tuple(Link(plain("".join(words)), url) for url, words in reader.links)
    return Text(plain("".join(reader.parts)), links)


def _cut(text: str, opening: str, closing: str) -> str:
    """Take out what stands between two signs; what is not closed stays."""
    small, parts, at = text.lower(), [], 0
    while (start := small.find(opening, at)) >= 0:
        end = small.find(closing, start)
        if end < 0 or len(small) != len(text):  # some letters are two when they are small
            break
        parts.append(text[at:start])
        at = end + len(closing)
    return " ".join([*parts, text[at:]])


class _Reader(HTMLParser):
    """Collects the text of HTML that holds no tags but known ones."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.links: list[tuple[str, list[str]]] = []
        self.open_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a":
            url = web_address(given.get("href") or given.get("src") or "")
            self.open_link = bool(url)
            if url:
                self.links.append((url, []))
        self.handle_data(" " if tag in _APART else "“" if tag == "q" else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.open_link = False
        self.handle_data(" " if tag in _APART else "”" if tag == "q" else "")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        if self.open_link:
            self.links[-1][1].append(data)


_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f<>\"\\^`{|}]{1,4000}", re.I)


def web_address(value: str) -> str:
    """Return an address that a browser opens, `""` for anything else."""
    value = value.strip()
    if value.startswith("//"):
        value = "https:" + value
    return plain(value) if _ADDRESS.fullmatch(value) else ""
