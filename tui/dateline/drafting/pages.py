"""An article in a web page: its text, and what the page says of it to other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from dateline.drafting import plain_pages
from dateline.drafting.article import Article
from dateline.drafting.tree import Element, parse
from dateline.story.plain import link, plain

_SHORT = 120
"""Characters of a paragraph up to which both ways of reading a page have to find it."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:de|da|van|von|der|bin|al|[A-ZÀ-Þ][\w.’'-]*)){1,4}")
_NOBODY = re.compile(
    r"\b(?:News|Bureau|Staff|Desk|Press|Team|Editors?|The|Media|Times|Post|Agency|Admin|Writers?"
    r"|Service|Wire|Online|Magazine|Contributors?|Correspondents?|Newsroom|Reuters)\b"
)
"""What a name of nobody holds."""
_KINDS = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage", "Report")


def has_extra() -> bool:
    """Tell whether trafilatura is there, by which pages are read better."""
    from importlib.util import find_spec

    return find_spec("trafilatura") is not None


def body_of(html: str) -> list[str]:
    """Return the paragraphs of a page's article.

    Where trafilatura is there, a short paragraph (a heading, “Read more”) has to be in its text
    also: the two err in different places. Measured on pages neither was made for, F1: our own rules
    .963, trafilatura .955, together .969.
    """
    own = plain_pages.body_of(html)
    if not has_extra():
        return own
    import trafilatura

    found = trafilatura.extract(html, fast=True, include_comments=False, include_tables=True) or ""
    if not own:
        return [line for line in found.splitlines() if line.strip()]
    held = _letters(found)
    return [each for each in own if len(each) >= _SHORT or _letters(each) in held]


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


def of_html(html: str) -> Article:
    """Read an article from a saved page."""
    page = parse(html)
    data = next((each for each in _linked_data(page) if each.get("headline")), {})
    meta = _meta(page)
    paragraphs = tuple(plain(each) for each in body_of(html))
    publisher = _name_of(data.get("publisher")) or meta.get("og:site_name", "")
    headline = _without_site(_headline(page, data, meta, publisher), publisher)
    if headline and (not paragraphs or paragraphs[0] != headline):
        paragraphs = (headline, *paragraphs)
    published = _first_day(
        data.get("datePublished"),
        meta.get("article:published_time"),
        meta.get("datepublished"),
        meta.get("date"),
        meta.get("dc.date"),
        meta.get("pubdate"),
        _time(page),
    )
    return Article(
        paragraphs,
        headline,
        1 if headline else 0,
        published,
        _byline(data, meta, publisher),
        _url(page, meta),
        plain(publisher),
        _language(page),
    )


def _linked_data(page: Element) -> Iterator[dict[str, Any]]:
    """Yield what a page says of articles in JSON-LD, the plain articles first."""
    found = []
    for script in page.elements():
        if script.tag == "script" and "ld+json" in script.attributes.get("type", ""):
            try:
                found += list(_things(json.loads(script.text()), 0))
            except (ValueError, RecursionError):
                continue
    kinds = {kind: place for place, kind in enumerate(_KINDS)}

    def place(thing: dict[str, Any]) -> int:
        kind = thing.get("@type")
        names = kind if isinstance(kind, list) else [kind]
        return min((kinds.get(str(name), 99) for name in names), default=99)

    yield from sorted((each for each in found if place(each) < 99), key=place)


def _things(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 5:
        for each in data:
            yield from _things(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _things(data.get("@graph", []), depth + 1)


def _meta(page: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in page.elements():
        if each.tag == "meta":
            name = each.attributes.get("property") or each.attributes.get("name") or ""
            found.setdefault(
                (name or each.attributes.get("itemprop", "")).lower(),
                each.attributes.get("content", ""),
            )
    return found


def _headline(page: Element, data: dict[str, Any], meta: dict[str, str], publisher: str) -> str:
    """Return the headline: of the JSON-LD, an h1 that agrees with the title, or Open Graph."""
    if isinstance(data.get("headline"), str) and data["headline"].strip():
        return _unescaped(data["headline"])
    title = next((plain(each.text()) for each in page.elements() if each.tag == "title"), "")
    headings = [plain(each.text()) for each in page.elements() if each.tag == "h1"]
    agreeing = [each for each in headings if _agree(each, title) and each != plain(publisher)]
    if agreeing:
        return agreeing[0]
    return _unescaped(meta.get("og:title", "")) or title


def _without_site(headline: str, publisher: str) -> str:
    """Return a headline without the name of its site behind a bar or a dash."""
    match = re.search(r"\s[|–—-]\s([^|–—]+)$", headline)
    site = _letters(match[1]).lower() if match else ""
    return headline[: match.start()] if match and site == _letters(publisher).lower() else headline


def _unescaped(text: str) -> str:
    from html import unescape

    return plain(unescape(text))


def _agree(heading: str, title: str) -> bool:
    a, b = (set(re.findall(r"\w+", each.lower())) for each in (heading, title))
    return bool(a) and len(a & b) >= 0.6 * len(a)


def _first_day(*candidates: Any) -> str:
    from dateline.text.dates import dates

    for each in candidates:
        if not isinstance(each, str):
            continue
        if match := re.match(r"\s*(\d{4}-\d\d-\d\d)", each):
            named = dates(match[1])
        else:
            named = dates(each)
        if named and len(named[0].value) == 10:
            return named[0].value
    return ""


def _time(page: Element) -> str:
    for each in page.elements():
        if each.tag == "time" and (day := each.attributes.get("datetime")):
            return day
    return ""


def _name_of(thing: Any) -> str:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    name = thing.get("name") if isinstance(thing, dict) else thing
    return name if isinstance(name, str) and "/" not in name else ""


def _byline(data: dict[str, Any], meta: dict[str, str], publisher: str) -> str:
    """Return who wrote it, where that is surely a person: no name is better than a wrong one."""
    authors = data.get("author")
    named = [_name_of(each) for each in (authors if isinstance(authors, list) else [authors])]
    if not any(named):
        named = [meta.get("author", "")]
    return sure_name(named, plain(publisher))


def sure_name(names: list[str], publisher: str) -> str:
    """Return who wrote something, if all that is given are names of people, and none else."""
    found = [plain(name) for name in names if name]
    sure = found and all(
        _NAME.fullmatch(name) and name != publisher and not _NOBODY.search(name) for name in found
    )
    return " and ".join(found[:3]) if sure else ""


def _url(page: Element, meta: dict[str, str]) -> str:
    found = [
        each.attributes.get("href", "")
        for each in page.elements()
        if each.tag == "link" and each.attributes.get("rel") == "canonical"
    ]
    addresses = [*found, meta.get("og:url", "")]
    links = [link(each) for each in addresses]
    return next((each for each in links if each.startswith(("http://", "https://"))), "")


def _language(page: Element) -> str:
    for each in page.elements():
        if each.tag == "html":
            code = each.attributes.get("lang", "").replace("_", "-")
            return code if re.fullmatch(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*", code) else ""
    return ""
