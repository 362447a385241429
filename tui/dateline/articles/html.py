"""An article in a web page: its text, and what the page says about it to other programs.

trafilatura finds the text among all that a page holds, and htmldate knows where sites write the
day. Both come with the extra `articles`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from itertools import islice
from typing import Any

from dateline.articles.article import Article, ArticleError, clean_line, join_authors, read_day
from dateline.story.plain import link
from dateline.story.plain import paragraphs as divide

_MOST_CHARACTERS = 4_000_000
_MOST_TAGS = 50_000
"""The pages of the benchmark have at most 3,200, a long article of an encyclopedia has 30,000."""
_MOST_SIBLINGS = 20_000_000
"""The squares of the numbers of children, added up: trafilatura compares each child of an element
with all others, and 20,000 `<b>` in one paragraph took it 14 seconds."""
_LONGEST_VALUE = 10_000
"""Characters of an attribute; every rule looks for its words in all of them."""
_KINDS = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage", "Report")
"""What JSON-LD may call an article; the first of them is believed first."""
_BLOCK_NAMES = (
    "address article aside blockquote body dd details div dl dt figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 head header hr item li list main nav ol p pre quote row section table tr ul"
)
BLOCKS = frozenset(_BLOCK_NAMES.split())
"""Elements that are paragraphs of their own, in HTML and in what trafilatura makes of it."""
_SPACES = frozenset(("br", "lb", "td", "th", "cell"))
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_NO_TEXT = (
    *("aside", "button", "figure", "footer", "form", "header", "iframe", "nav", "noscript"),
    *("script", "select", "style", "svg", "template", "title"),
)
"""Elements without a part of the article, in a page that holds hardly any text. Not the head: if a
page has no body, libxml2 takes the article for a part of the head."""
_BLANK_LINES = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
"""What old pages write between two paragraphs; trafilatura makes one line break of it."""
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""XML cannot hold them, and lxml refuses text that does."""
_MOST_DAYS = 200
"""Places of a page that are looked at for its day."""
_DAY_CLASS = re.compile(r"date|publish|posted|timestamp|byline", re.IGNORECASE)
"""How authors call the place of a day: `post-date`, `datePublished`; not `article-body`."""
_OTHER_DAY = re.compile(
    r"modif|updat|revis|utime|copyright|last.?(?:mod|date)|expir"
    r"|(?:^|\s)(?:aside|footer|nav|related|comment|sidebar|teaser|recommend|widget)",
    re.IGNORECASE,
)
"""What holds another day than that of publication: `dateModified`, a footer, `related-articles`;
not the class `content-sidebar-wrap`, which is around all of a page."""


def read_page(html: str) -> Article:
    """Read an article from a web page; raises `ArticleError` if it is too large to be one."""
    page = _parse(html)
    if page is None:
        return Article((), "", 0)
    data = _linked_data(page)
    titled = next((each for each in data if isinstance(each.get("headline"), str)), {})
    meta = _meta_fields(page)
    publisher = clean_line(_name_of(titled.get("publisher")) or meta.get("og:site_name", ""))
    headline = _without_site(_headline(page, titled, meta, publisher), publisher)
    body = extract_paragraphs(page)
    if headline:
        body = (headline, *(each for each in body if _letters(each) != _letters(headline)))
    canonical = [each.get("href", "") for each in page.iterfind(".//link[@rel='canonical']")]
    urls = map(link, (*canonical, meta.get("og:url", "")))
    language = page.get("lang", "").replace("_", "-")
    return Article(
        body if len(body) > 1 or not headline else (),
        headline,
        1 if headline else 0,
        _publication_day(page, data),
        _byline(titled, meta, publisher),
        next((each for each in urls if each.startswith(("http://", "https://"))), ""),
        publisher,
        language if _LANGUAGE.fullmatch(language) else "",
    )


def extract_paragraphs(page: Any) -> tuple[str, ...]:
    """Return the paragraphs of the article in a page, which is HTML or a tree of it."""
    import trafilatura
    from lxml.etree import strip_elements

    if isinstance(page, str):
        page = _parse(page)
    if page is None:
        return ()
    found: Any = trafilatura.bare_extraction(page, fast=True, include_comments=False)
    # Of a page with a few sentences it makes one paragraph, with a line for each piece of text.
    if found is not None and not any("\n" in (each.text or "") for each in found.body.iter("p")):
        return _divide_element(found.body)
    strip_elements(page, *_NO_TEXT, with_tail=False)
    parts = (page.find(f".//{name}") for name in ("article", "main", "body"))
    return _divide_element(next((each for each in parts if each is not None), page))


def list_paragraphs(fragment: str) -> tuple[str, ...]:
    """Return all paragraphs of a piece of HTML that holds nothing but text."""
    from lxml import etree
    from lxml.html import fragment_fromstring

    tree = fragment_fromstring(_CONTROLS.sub("", fragment), create_parent="div")
    etree.strip_elements(tree, "script", "style", etree.Comment, with_tail=False)
    return _divide_element(tree)


def _parse(html: str) -> Any:
    """Return the tree of a page, None where it holds no element."""
    import logging

    try:
        from trafilatura.utils import load_html
    except ImportError:
        raise ArticleError.without_extra("a web page") from None
    for library in ("trafilatura", "htmldate"):  # they log what is wrong with a page
        logging.getLogger(library).addHandler(logging.NullHandler())
    if len(html) > _MOST_CHARACTERS or html.count("<") > _MOST_TAGS:
        raise ArticleError(
            f"is too long for an article’s page: it may have {_MOST_CHARACTERS:,} characters and "
            f"{_MOST_TAGS:,} tags"
        )
    page = load_html(f"<!doctype html>\n{_BLANK_LINES.sub('</p><p>', html)}")
    siblings = 0
    for each in page.iter() if page is not None else ():
        siblings += len(each) ** 2
        for name in [key for key, value in each.items() if len(value) > _LONGEST_VALUE]:
            del each.attrib[name]
    if siblings > _MOST_SIBLINGS:
        raise ArticleError("is not an article’s page: one element holds thousands of others")
    return page


def _divide_element(element: Any) -> tuple[str, ...]:
    """Return the text of an element, divided where another block begins or ends."""
    from lxml.etree import iterwalk

    parts: list[str] = []
    for event, each in iterwalk(element, events=("start", "end")):
        before, after = "", ""
        if each.tag == "quote" and each.getparent() is not None and each.getparent().tag == "p":
            before, after = "“", "”"  # the element q, around which browsers set the marks
        elif each.tag in BLOCKS:
            before = after = "\n\n"
        elif each.tag in _SPACES:
            before = " "
        if event == "start":
            parts += [before, _fold_space(each.text)]
        else:
            parts += [after, _fold_space(each.tail) if each is not element else ""]
    return tuple(filter(None, map(clean_line, divide("".join(parts)))))


def _fold_space(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _linked_data(page: Any) -> list[dict[str, Any]]:
    """Return what a page says about articles in JSON-LD, the plain articles first."""
    found: list[dict[str, Any]] = []
    for script in page.iterfind(".//script"):
        if "ld+json" in script.get("type", ""):
            with suppress(ValueError, RecursionError):
                found += _list_things(json.loads(script.text or "", strict=False))

    def rank(thing: dict[str, Any]) -> int:
        kinds = thing.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        return min((_KINDS.index(each) for each in names if each in _KINDS), default=len(_KINDS))

    return sorted((each for each in found if rank(each) < len(_KINDS)), key=rank)


def _list_things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 5:
        for each in data:
            yield from _list_things(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _list_things(data.get("@graph", []), depth + 1)


def _meta_fields(page: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in page.iterfind(".//meta"):
        name = each.get("property") or each.get("name") or each.get("itemprop") or ""
        found.setdefault(name.lower(), each.get("content", ""))
    return found


def _headline(page: Any, data: dict[str, Any], meta: dict[str, str], publisher: str) -> str:
    """Return the headline: of the JSON-LD, an h1 that agrees with the title, or Open Graph."""
    if headline := clean_line(unescape(data.get("headline", ""))):
        return headline
    title = next((clean_line(each.text_content()) for each in page.iter("title")), "")
    headings = [clean_line(each.text_content()) for each in page.iter("h1")]
    agreeing = (each for each in headings if _agree(each, title) and each != publisher)
    return next(agreeing, "") or clean_line(unescape(meta.get("og:title", ""))) or title


def _agree(heading: str, title: str) -> bool:
    a, b = (set(re.findall(r"\w+", each.lower())) for each in (heading, title))
    return bool(a) and len(a & b) >= 0.6 * len(a)


def _without_site(headline: str, publisher: str) -> str:
    """Return a headline without the name of its site after a bar or a dash."""
    match = re.search(r"\s[|–—-]\s([^|–—]+)$", headline)
    site = _letters(match[1]) if match else ""
    return headline[: match.start()] if match and site == _letters(publisher) else headline


def _publication_day(page: Any, data: list[dict[str, Any]]) -> str:
    """Return the day of publication as the page writes it: never a guess, never counted from today.

    In EDTF; a month or a year where no place of the page is more exact.
    """
    written = [str(each.get("datePublished", "")) for each in data[:_MOST_DAYS]]
    written.append(_head_day(page))
    places = page.iter("time", "span", "div", "p", "meta")
    dated = (each for each in places if each.tag == "time" or _DAY_CLASS.search(_names_of(each)))
    for each in islice(dated, _MOST_DAYS):
        around = (it for it in (each, *each.iterancestors()) if it.tag not in ("html", "body"))
        if not any(_OTHER_DAY.search(_names_of(it)) for it in around):
            written.append(each.get("datetime") or each.get("content") or each.text_content())
    return max(map(read_day, written), key=len, default="")


def _names_of(element: Any) -> str:
    return f"{element.tag} {element.get('class', '')} {element.get('itemprop', '')}"


def _head_day(page: Any) -> str:
    """Return the day in the fields of a page, of which htmldate knows some hundred names.

    It would also guess: from a footer, an image, the first day of a month. So it sees no more than
    the fields, and the answer is what one of them says about the day that it finds.
    """
    from datetime import datetime

    from htmldate import find_date
    from lxml.html import fromstring

    html = fromstring("<html><head></head></html>")
    for each in islice(page.iter("meta"), _MOST_DAYS):
        names = (each.get(key, "") for key in ("name", "property", "itemprop", "http-equiv"))
        if not _OTHER_DAY.search(" ".join(names)):
            html[0].append(html.makeelement("meta", dict(each.attrib)))
    last = datetime(2200, 1, 1)  # its own bound is today, and the same page would change its day
    found = find_date(html, extensive_search=False, original_date=True, max_date=last) or ""
    written = [read_day(each.get("content", "")) for each in html[0]]
    return max((day for day in written if found.startswith(day)), key=len, default="")


def _name_of(thing: Any) -> str:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    name = thing.get("name") if isinstance(thing, dict) else thing
    return name if isinstance(name, str) and "/" not in name else ""


def _byline(data: dict[str, Any], meta: dict[str, str], publisher: str) -> str:
    authors = data.get("author")
    named = [_name_of(each) for each in (authors if isinstance(authors, list) else [authors])]
    return join_authors(named if any(named) else [meta.get("author", "")], publisher)
