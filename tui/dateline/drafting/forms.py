"""Which form an article has, and who reads it."""

from __future__ import annotations

import re

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


def text_of(data: bytes, name: str) -> str:
    """Return the text of an article: UTF-8, and of a web page what it says that it is.

    Raises `StoryError` with the place of what cannot be read.
    """
    charset = re.search(rb"""<meta[^>]*charset=["']?([\w-]+)""", data[:_HEAD], re.IGNORECASE)
    if charset:
        try:
            return data.decode(charset[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, name)


def is_html(text: str, name: str = "") -> bool:
    """Tell whether a text is a web page."""
    page = r"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)"
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return named or bool(re.match(page, text[:500], re.IGNORECASE))
