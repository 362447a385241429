"""An article in Markdown: all of its words, and none of its marks.

markdown-it-py reads it as CommonMark with tables, strike-through and footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.articles.article import Article, ArticleError, clean_line, of_plain_text, read_day
from dateline.articles.html import BLOCKS
from dateline.story.plain import link

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST, _MOST_MARKS = 600_000, 20_000
"""Characters of a file, and how many of them may begin a link or another mark: 100,000 brackets
that nothing closes took the parser 70 seconds."""
_DEEPEST = 100
"""Quotes within quotes; the parser drops what is deeper (its own bound is 20)."""
_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.{0,8000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
"""YAML between lines of `---`, TOML between lines of `+++`, at the very beginning."""
_PHRASE_NAMES = (
    "a abbr audio b bdi bdo big br cite code data del dfn em font i iframe img input ins kbd label "
    "mark picture q s samp small source span strike strong sub sup svg time tt u var video wbr"
)
_PHRASES = frozenset(_PHRASE_NAMES.split())
_OTHERS = frozenset(("button", "center", "script", "style", "summary", "tbody", "tfoot", "thead"))
_TAG = re.compile(r"</?([A-Za-z][\w-]*)")
_HIDDEN = ("script", "style")


def read_markdown(text: str) -> Article:
    """Read an article from Markdown; its first heading is the headline."""
    if len(text) > _LONGEST or sum(map(text.count, "[*_`<|")) > _MOST_MARKS:
        raise ArticleError(
            f"is too long for an article in Markdown: it may have {_LONGEST:,} characters and "
            f"{_MOST_MARKS:,} marks"
        )
    front, text = _front_matter(text)
    found = [(kind, line) for kind, words in _paragraphs(text) if (line := clean_line(words))]
    titles = [front.get("title", ""), *(line for kind, line in found if kind == "h1")]
    if found and found[0][0] == "h1":
        titles.insert(0, found[0][1])
    headline = next(filter(None, titles), "")
    lines = [line for _, line in found]
    if lines and headline and headline not in lines:
        lines.insert(0, headline)
    article = of_plain_text("\n\n".join(lines))
    return article._replace(
        headline=headline or article.headline,
        heading=max(article.heading, int(lines[:1] == [headline])),
        published=read_day(front.get("date", "") or front.get("published", ""))
        or article.published,
        byline=front.get("author", "") or article.byline,
        url=link(front.get("url", "")),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Divide a text into the fields before it and the article itself."""
    match = _FRONT_MATTER.match(text)
    fields = _load_fields(match[1], match[2]) if match else None
    if not match or not isinstance(fields, dict):
        return {}, text  # a line between two paragraphs, and no fields
    front = {}
    for key, value in fields.items():
        values = value if isinstance(value, list) else [value]
        names = [each.get("name", "") if isinstance(each, dict) else each for each in values]
        plain = [str(each) for each in names if each and not isinstance(each, (list, dict))]
        front[str(key).lower()] = clean_line(" and ".join(plain))
    return front, text[match.end() :]


def _load_fields(mark: str, text: str) -> Any:
    """Return what a block of YAML or TOML holds, None if it is neither."""
    import tomllib

    import yaml

    try:
        if mark == "+++":
            return tomllib.loads(text)
        # All values stay text: a date keeps the day of its own zone.
        return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (ValueError, yaml.YAMLError, RecursionError):
        return None


@cache
def _parsers() -> tuple[MarkdownIt, MarkdownIt]:
    """Return the parser of Markdown, and the one of the HTML in it."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    markdown.enable(["table", "strikethrough"]).use(footnote_plugin)
    html = MarkdownIt("zero", {"html": True}).enable(["html_inline", "entity"])
    return markdown, html


def _paragraphs(text: str) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a text, each with the tag of what it is in."""
    markdown, html = _parsers()
    tag, number = "", ""
    row: list[str] | None = None
    for token in markdown.parse(text):
        if token.type == "heading_open":
            tag = token.tag
        elif token.type == "list_item_open" and len(token.info) == 4:
            number = f"{token.info}{token.markup} "  # a sentence: “1984. So it was called”
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield "tr", " ".join(row)
            row = None
        elif token.type == "inline":
            words = number + _join_words(token.children or [])
            number = ""
            if row is not None:
                row.append(words)
            else:
                yield tag, words
            tag = ""
        elif token.type in ("fence", "code_block"):
            yield "pre", token.content
        elif token.type == "html_block":
            inline = html.parseInline(token.content)[0].children or []
            yield from (("div", part) for part in _join_words(inline).split("\n\n"))


def _join_words(tokens: list[Token]) -> str:
    """Return the words of a paragraph: a line break is a space, a mark is nothing."""
    if all(each.type in ("image", "softbreak") or not each.content.strip() for each in tokens):
        return ""  # a picture on its own: what its text describes is not in the article
    parts, hidden = [], False
    for each in tokens:
        if each.type == "html_inline":
            found = _TAG.match(each.content)
            tag = found[1].lower() if found else ""
            hidden = tag in _HIDDEN and not each.content.startswith("</")
            if tag in ("br", "td", "th"):
                parts.append(" ")
            elif tag in BLOCKS or tag in _OTHERS:
                parts.append("\n\n")
            elif tag and tag not in _PHRASES:
                parts.append(each.content)  # no tag: “press <enter> twice”
        elif hidden or each.type == "footnote_ref":
            continue
        elif each.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif each.type == "image":
            parts.append(_join_words(each.children or []))
        else:
            parts.append(each.content)
    return "".join(parts)
