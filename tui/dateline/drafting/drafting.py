"""A draft put together: the fields of a story file, and how each statement of it was made."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dateline.drafting.article import Article
from dateline.drafting.quoting import quotes
from dateline.drafting.statements import Reading, Statement
from dateline.drafting.summarising import summary
from dateline.drafting.timeline import timeline

_SOURCE = "article"
"""The id of the source that a draft rests on."""
_WORDS = 5
"""Words that a draft's slug has at most."""


class Draft(NamedTuple):
    """A drafted story."""

    data: dict[str, Any]
    """The fields of its file, in the order in which they are to be read."""
    made: list[tuple[str, Statement]]
    """Each statement with its id."""


def draft(article: Article) -> Draft:
    """Draft a story from an article."""
    reading = Reading(article)
    parts = {
        "summary": ("s", summary(reading)),
        "timeline": ("e", timeline(reading)),
        "quotes": ("q", quotes(reading)),
    }
    data: dict[str, Any] = {"format": "1"}
    if slug := _slug(article.headline):
        data["slug"] = slug
    data |= {
        "language": article.language or "en",
        "headline": article.headline or "(the article has no heading)",
    }
    for field in ("published", "byline", "url"):
        if value := getattr(article, field):
            data[field] = value
    if article.published:
        data["as_of"] = article.published
    data["revision"] = "1"
    data["sources"] = [_source(article)]
    made = []
    for name, (letter, statements) in parts.items():
        items = []
        for number, statement in enumerate(statements, 1):
            id = f"{letter}{number}"
            made.append((id, statement))
            items.append({"id": id, **statement.fields})
        if items:
            data[name] = items
    return Draft(data, made)


def _source(article: Article) -> dict[str, Any]:
    source = {"id": _SOURCE, "headline": article.headline}
    for field in ("publisher", "byline", "url", "published"):
        if value := getattr(article, field):
            source[field] = value
    source["language"] = article.language or "en"
    source["text"] = article.text + "\n"
    return source


def _slug(headline: str) -> str:
    words = re.findall(r"[a-z0-9]+", headline.lower().replace("’", "").replace("'", ""))
    return "-".join(words[:_WORDS])
