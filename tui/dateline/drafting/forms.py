"""Which form an article has, and who reads it."""

from __future__ import annotations

import re

from dateline.drafting.article import Article, of_markdown, of_plain_text


def read_article(text: str, name: str = "") -> Article:
    """Read an article from plain text, Markdown or HTML, as its name or its beginning tells."""
    if is_html(text, name):
        from dateline.drafting.pages import of_html

        return of_html(text)
    if name.lower().endswith((".md", ".markdown")) or (not name and re.match(r"\s*# \S", text)):
        return of_markdown(text)
    return of_plain_text(text)


def is_html(text: str, name: str = "") -> bool:
    """Tell whether a text is a web page."""
    page = r"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)"
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return named or bool(re.match(page, text[:500], re.IGNORECASE))
