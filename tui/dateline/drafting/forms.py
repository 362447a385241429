"""Which form an article has, and who reads it."""

from __future__ import annotations

import re

from dateline.drafting.article import Article, of_markdown, of_plain_text


def read_article(text: str, name: str = "") -> Article:
    """Read an article from plain text, Markdown or HTML, as its name or its beginning tells."""
    name = name.lower()
    if name.endswith((".html", ".htm", ".xhtml")) or _is_html(text):
        from dateline.drafting.pages import of_html

        return of_html(text)
    if name.endswith((".md", ".markdown")) or (not name and re.match(r"\s*# \S", text)):
        return of_markdown(text)
    return of_plain_text(text)


def _is_html(text: str) -> bool:
    return bool(
        re.match(
            r"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)", text[:500], re.I
        )
    )
