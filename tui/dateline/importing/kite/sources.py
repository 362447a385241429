"""The articles that a Kite story rests on, as its sources."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from dateline.importing.builder import Data, StoryBuilder, host
from dateline.importing.dates.moments import Moment, moment
from dateline.importing.dates.timeline import Now
from dateline.importing.jsondata import Number
from dateline.importing.kite.citations import Articles
from dateline.importing.kite.fields import items
from dateline.importing.kite.parts import Quoted
from dateline.importing.texts import text_of, web_address
from dateline.story.document import Path

_KNOWN = ("title", "link", "url", "domain", "date", "author", "byline", "image", "image_caption")


def read_articles(
    value: Data, builder: StoryBuilder, articles: Articles, published: Moment | None
) -> Now | None:
    """Add the articles of a story; return when it was written, as far as that is known."""
    days: list[date] = []
    for index, article in enumerate(value.get("articles") or ()):
        path = ("articles", index)
        when = _add(article, path, builder, articles, published)
        days += [when] if when else []
    if published:
        return Now(published.day, published.day)
    # No sooner than its latest article, and hardly more than a day later.
    return Now(max(days), max(days) + timedelta(days=1)) if days else None


def _add(
    article: Any, path: Path, builder: StoryBuilder, articles: Articles, published: Moment | None
) -> date | None:
    """Add an article; return its day, where that can be right."""
    if isinstance(article, str) and not isinstance(article, Number):
        article = {"link": article}
    if not isinstance(article, dict):
        builder.remark(path, "this is no article: it must be a mapping", "fault")
        return None
    texts = {name: each for name, each in article.items() if isinstance(each, str)}
    url = web_address(texts.get("link") or texts.get("url") or "")
    title = text_of(texts.get("title", ""))
    domain = text_of(texts.get("domain", "")) or host(url)
    if not (url or title or domain):
        builder.remark(path, "this article has no title and no link", "fault")
        return None
    if left := [name for name, text in texts.items() if name not in _KNOWN and text_of(text)]:
        builder.remark(path, f"an article has no place for {', '.join(left)}")
    when = moment(texts.get("date"))
    if when and published and when.day > published.day:
        message = f"dated {when.written}, after the story; the date is left out"
        builder.remark((*path, "date"), message)
        when = None
    source = builder.source(
        url=url,
        headline=title,
        publisher=domain,
        byline=text_of(texts.get("author") or texts.get("byline") or ""),
        published=when.written if when else "",
        called=domain,
    )
    articles.add(domain, source)
    return when.day if when else None


def article_of(quote: Quoted, value: Data, articles: Articles) -> str:
    """Return the article that a quote is from, where its publisher has but one here."""
    named = {
        name.casefold(): host(url)
        for item in items(value.get("perspectives"), ())
        for name, url in item.links
    }
    domain = quote.domain or named.get(quote.attribution.casefold(), "")
    return articles.only(domain) or articles.published_by(quote.attribution)
