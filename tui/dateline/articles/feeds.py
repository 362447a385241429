"""The entries of a feed, RSS, Atom or RDF, as articles.

feedparser reads the feed; it comes with the extra `articles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import accumulate
from typing import Any

from dateline.articles.article import (
    MOST_CHARACTERS,
    Article,
    ArticleError,
    clean_line,
    join_authors,
    read_day,
)
from dateline.story.plain import link

_MOST_BYTES, _MOST_TAGS = 10_000_000, 100_000
"""Of a feed; one of a thousand entries has some 10,000 tags."""
_LONG_TAG = re.compile(rb"<\w[^<>]{4000}")
"""A tag with so many attributes that feedparser takes seconds to compare them."""


def read_feed(data: bytes, charset: str = "") -> Iterator[Article]:
    """Yield the entries of a feed that hold any text, in the feed's order.

    `charset` is the encoding that a server declares for it. Raises `ArticleError` for a feed that
    is too large, or without the extra. What is not a feed has no entries.
    """
    try:
        import feedparser
        import lxml.html  # noqa: F401
    except ImportError:
        raise ArticleError.without_extra("a feed") from None
    tags = data.count(b"<") + data.count(b"&") // 4  # of which some are in the entries
    if len(data) > _MOST_BYTES or tags > _MOST_TAGS or _LONG_TAG.search(data):
        raise ArticleError(
            f"is too long for a feed: it may have {_MOST_BYTES // 1_000_000} MB and "
            f"{_MOST_TAGS:,} tags"
        )
    # Bytes and not a name: feedparser would fetch what looks like an address.
    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    feed = feedparser.parse(
        data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    articles = (_read_entry(each, feed.feed) for each in feed.entries)
    return (article for article in articles if article.paragraphs)


def _read_entry(entry: Any, feed: Any) -> Article:
    from dateline.articles.html import list_paragraphs

    headline = clean_line(unescape(" ".join(list_paragraphs(entry.get("title", "")))))
    contents = [each.get("value", "") for each in entry.get("content", [])]
    paragraphs = list_paragraphs(max([*contents, entry.get("summary", "")], key=len))
    lengths = accumulate(map(len, paragraphs))
    body = paragraphs[: sum(length <= MOST_CHARACTERS for length in lengths)]
    heading = (headline,) if headline and body else ()
    publisher = clean_line(feed.get("title", ""))
    # As they are written: feedparser's own times are in UTC, and take what is missing from today.
    fields = (field for field in ("published", "updated", "created") if field in entry)
    address, language = entry.get("link", ""), feed.get("language", "")
    return Article(
        (*heading, *body),
        headline,
        len(heading),
        next(filter(None, (read_day(entry[field]) for field in fields)), ""),
        join_authors([entry.get("author", "")], publisher),
        link(address) if address.startswith(("http://", "https://")) else "",
        publisher,
        language if language.isascii() and language.replace("-", "").isalnum() else "",
    )
