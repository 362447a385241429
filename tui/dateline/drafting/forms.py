"""Which form an article has, and who reads it."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup

from dateline.drafting.article import Article, of_markdown, of_plain_text
from dateline.story.files import decode

_HEAD = 4096
"""Bytes of a page within which it names its encoding."""


def read_article(text: str, name: str = "") -> Article:
    """Read an article from plain text, Markdown or HTML, as its name or its beginning tells."""
    if is_html(text, name):
        from dateline.drafting.pages import of_html

        return of_html(text)
    if name.lower().endswith((".md", ".markdown")) or (not name and re.match(r"\s*# \S", text)):
        return of_markdown(text)
    return of_plain_text(text)


_NOT_OF_THE_WEB = ("idna", "punycode", "undefined", "utf-7")
"""Encodings of Python that no page has; some take a time that grows with the square of a text."""


def text_of(data: bytes, name: str, charset: str = "") -> str:
    """Return the text of an article: in the encoding of its server, or of itself, or in UTF-8.

    `charset` is what the server declares; it comes before what a page says (HTML, section 13.2.3).
    Raises `StoryError` with the place of what cannot be read.
    """
    meta = re.search(rb"""<meta[^>]*charset=["']?([\w-]+)""", data[:_HEAD], re.IGNORECASE)
    utf_16 = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else ""
    own = "utf-8-sig" if data.startswith(BOM_UTF8) else utf_16
    named = [own, charset, meta[1].decode("ascii", "replace") if meta else ""]
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


def is_html(text: str, name: str = "") -> bool:
    """Tell whether a text is a web page."""
    page = r"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)"
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return named or bool(re.match(page, text[:500], re.IGNORECASE))
