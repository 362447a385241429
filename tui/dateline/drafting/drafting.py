"""A draft put together: the fields of a story file, and how each statement of it was made."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dateline.articles.article import Article
from dateline.drafting.quoting import quotes
from dateline.drafting.statements import Reading, Statement
from dateline.drafting.summarising import summary
from dateline.drafting.timeline import timeline
from dateline.text.english import is_english as reads_as_english

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
    english = is_english(article)
    parts = {
        "summary": ("s", summary(reading)),
        "timeline": ("e", timeline(reading) if english else []),
        "quotes": ("q", quotes(reading) if english else []),
    }
    data: dict[str, Any] = {"format": "1"}
    if name := slug(article.headline):
        data["slug"] = name
    if language := article.language or ("en" if english else ""):
        data["language"] = language
    data["headline"] = article.headline or "(the article has no heading)"
    for field in ("published", "byline", "url"):
        if value := getattr(article, field):
            data[field] = value
    if article.published:
        data["as_of"] = article.published
    data["revision"] = "1"
    data["sources"] = [source_fields(article, language)]
    made = []
    for name, (letter, statements) in parts.items():
        items = []
        for number, statement in enumerate(statements, 1):
            id = f"{letter}{number}"
            made.append((id, statement))
            review = {"reviewed": "no"} | ({"doubt": statement.unsure} if statement.unsure else {})
            items.append({"id": id, **statement.fields, **review})
        if items:
            data[name] = items
    return Draft(data, made)


def is_english(article: Article) -> bool:
    """Tell whether an article is English, the only language whose words are understood."""
    if article.language:
        return article.language.lower().split("-")[0] == "en"
    return reads_as_english(article.text)


def source_fields(article: Article, language: str, id: str = _SOURCE) -> dict[str, Any]:
    """Return an article as a source of a story."""
    source = {"id": id, "headline": article.headline}
    for field in ("publisher", "byline", "url", "published"):
        if value := getattr(article, field):
            source[field] = value
    if language:
        source["language"] = language
    source["text"] = article.text + "\n"
    return source


def slug(headline: str) -> str:
    """Return the short name of a story: the first words of its headline."""
    words = re.findall(r"[a-z0-9]+", headline.lower().replace("’", "").replace("'", ""))
    return "-".join(words[:_WORDS])
