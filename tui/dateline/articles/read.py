"""An article read from the bytes of a file, in whichever of its formats they are."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup

from dateline.articles.article import MOST_CHARACTERS, Article, ArticleError, of_plain_text
from dateline.articles.formats import name_binary_format, name_other_format
from dateline.story.files import decode

_HEAD = 4096
"""Bytes of a page within which it names its encoding."""
_LONGEST = 4_000_000
"""Characters of a file, with all of its white space."""
_TOO_LONG = f"is too long for an article: it may have {MOST_CHARACTERS:,} characters of text"
_MARKDOWN = (".md", ".markdown")
_PAGES = (".html", ".htm", ".xhtml")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|title|meta|"
    r"article|main|section|header|div|h[1-6]|p|span|table|ul|ol|center|font|b|i|strong|em|a)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins, or a piece of one; not how other XML does."""
_WHOLE_PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)\b", re.IGNORECASE)
_MARKED = re.compile(r"\s*# \S|---[ \t]*\n[\w-]+:[ \n]|\+\+\+[ \t]*\n")
"""How Markdown begins: with a heading, or with fields of YAML or TOML."""


def read_article(data: bytes, name: str = "", shown: str = "", charset: str = "") -> Article:
    """Read an article from text, Markdown or HTML, by its content and then by its name.

    `charset` is the encoding that a server declares, `shown` the name in messages. Raises
    `ArticleError` for what is not an article, and `StoryError` with the place of what is not text.
    """
    if other := name_binary_format(data):
        raise ArticleError(_refusal(other))
    article = _read_text(decode_article(data, shown or name, charset), name.lower())
    if not article.paragraphs:
        raise ArticleError("holds no text to draft from")
    if len(article.text) > MOST_CHARACTERS:
        raise ArticleError(_TOO_LONG)
    return article


def _read_text(text: str, name: str) -> Article:
    """Read an article whose name is in small letters, or empty."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    page = _PAGE.match(text)
    is_markdown = name.endswith(_MARKDOWN) and not (page and _WHOLE_PAGE.match(text))
    if not is_markdown and (page or (name.endswith(_PAGES) and "<" in text)):
        from dateline.articles.html import read_page

        return read_page(text)
    if len(text) > _LONGEST:
        raise ArticleError(_TOO_LONG)
    if not page and (other := name_other_format(text, name)):
        raise ArticleError(_refusal(other))
    if is_markdown or (not name.endswith(".txt") and _MARKED.match(text)):
        from dateline.articles.markdown import read_markdown

        return read_markdown(text)
    return of_plain_text(text)


def _refusal(other: str) -> str:
    if other == "a feed":
        return "is a feed, not an article; draft its entries with --feed"
    return f"is {other}, not an article; save its text as plain text, Markdown or HTML"


_NOT_OF_THE_WEB = ("idna", "punycode", "undefined", "utf-7")
"""Encodings of Python that no page has; some take a time that grows with the square of a text."""


def decode_article(data: bytes, name: str, charset: str = "") -> str:
    """Return bytes as text: in the encoding of the server, or of the page, or in UTF-8.

    `charset` is what the server declares; it comes before what a page says (HTML, section 13.2.3).
    Raises `StoryError` with the place of what cannot be read.
    """
    meta = re.search(rb"""<meta[^>]*charset=["']?([\w-]+)""", data[:_HEAD], re.IGNORECASE)
    utf_16 = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else ""
    own = "utf-8-sig" if data.startswith(BOM_UTF8) else utf_16
    said = meta[1].decode("ascii", "replace") if meta else ""
    said = "" if said.lower().startswith("utf-16") else said  # or it could not be read (13.2.3.3)
    named = [own, charset, said]
    for codec in filter(None, map(_codec, named)):
        # Many servers call every page Latin; what can be read as UTF-8 is UTF-8.
        for each in ("utf-8", codec) if codec == "cp1252" else (codec,):
            try:
                return data.decode(each)
            except (UnicodeError, LookupError):  # “rot13” is a codec, but not of text
                continue
    return decode(data, name)


def _codec(name: str) -> str:
    """Return the codec for an encoding that a page can have, `""` where it is not one."""
    try:
        codec = lookup(name).name
    except (LookupError, ValueError):
        return ""
    if codec in ("ascii", "iso8859-1"):
        return "cp1252"  # as browsers read them (WHATWG Encoding, section 4.2)
    return "" if "escape" in codec or codec in _NOT_OF_THE_WEB else codec
