"""The entries of a feed, RSS or Atom, as articles.

feedparser reads the feed; it comes with the extra `dateline[web]`.
"""

from __future__ import annotations

from datetime import date
from html import unescape
from typing import Any

from dateline.drafting.article import Article
from dateline.drafting.pages import sure_name
from dateline.drafting.plain_pages import paragraphs_of
from dateline.story.plain import link, plain


class MissingExtra(Exception):
    """A library of the extra is not there; the message says what to do."""


def articles_of(data: bytes, charset: str = "") -> list[Article]:
    """Return the entries of a feed that hold any text, in the feed's order.

    `charset` is the encoding that a server declares for it. Raises `MissingExtra` without
    feedparser. What is no feed has no entries.
    """
    try:
        import feedparser
    except ImportError:
        message = "reading feeds needs feedparser: install dateline[web]"
        raise MissingExtra(message) from None
    # Bytes and not a name: feedparser would fetch what looks like an address.
    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    feed = feedparser.parse(
        data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    found = [_article(each, feed.feed) for each in feed.entries]
    return [article for article in found if article.paragraphs]


def _article(entry: Any, feed: Any) -> Article:
    headline = plain(unescape(" ".join(paragraphs_of(entry.get("title", "")))))
    contents = [each.get("value", "") for each in entry.get("content", [])]
    html = max([*contents, entry.get("summary", "")], key=len)
    body = tuple(plain(each) for each in paragraphs_of(html))
    heading = (headline,) if headline and body else ()
    publisher = plain(feed.get("title", ""))
    return Article(
        (*heading, *body),
        headline,
        len(heading),
        _day(entry.get("published_parsed") or entry.get("updated_parsed")),
        sure_name([entry.get("author", "")], publisher),
        _link(entry.get("link", "")),
        publisher,
        _language(feed.get("language", "")),
    )


def _link(address: str) -> str:
    return link(address) if address.startswith(("http://", "https://")) else ""


def _language(code: str) -> str:
    return code if code.isascii() and code.replace("-", "").isalnum() and len(code) < 12 else ""


def _day(moment: Any) -> str:
    """Return the day of a time as feedparser gives it, in UTC."""
    try:
        return date(*moment[:3]).isoformat() if moment else ""
    except ValueError:
        return ""
