"""The text of an article among all that a web page holds, found with the standard library alone.

Paragraphs vote for the elements that hold them, as in Readability (Arc90); what its author
calls a menu, a comment or an advertisement is left out before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.drafting.tree import RAW, Element, parse

_SKIPPED_WORDS = (
    "aside button dialog figcaption figure footer form head input menu nav select textarea"
)
_SKIPPED = frozenset(_SKIPPED_WORDS.split())


def _calling(words: str) -> re.Pattern[str]:
    """Return a pattern for labels in which one of some words stands, as patterns themselves."""
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(words.split())})(?:$|[\s_-])", re.IGNORECASE)


_UNWANTED = _calling(
    r"ads? advert\w* author-?(?:bio|box|info) banner breadcrumbs? byline caption\w* comments? "
    r"cookie\w* dateline disqus footer gallery hidden login menu modal "
    r"more-?(?:stories|news|from|on) most-?(?:read|popular) nav navigation newsletter\w* "
    r"outbrain pagination paywall popup print-only promo\w* rating read-?(?:more|next) "
    r"recirc\w* recommend\w* related screen-reader\w* share shares sharing side-?bar sign-?up "
    r"slideshow social sponsor\w* sr-only subscri\w* taboola tags? timestamp toolbar tooltip "
    r"topics trending visually-?hidden widget"
)
"""How authors call what is no part of an article."""
_NEVER = _calling(r"comments? cookie\w* disqus footer related")
"""Of those, what is left out however little is found."""
_WANTED = re.compile(
    r"articlebody|article-?(?:body|text|content)|story-?(?:body|text|content)|entry-content"
    r"|post-?(?:content|body)|body-?(?:text|copy)",
    re.IGNORECASE,
)
_BLOCKS_WORDS = (
    "article blockquote center dd div dt h2 h3 h4 h5 h6 header li main ol p pre section table td "
    "th tr ul"
)
_BLOCKS = frozenset(_BLOCKS_WORDS.split())


def paragraphs_of(html: str) -> list[str]:
    """Return all the paragraphs of a piece of HTML, which is text alone."""
    return list(_Body(parse(html), strict=False).within())


_LITTLE = 600
"""Characters of an article up to which it is looked for again, with less left out: some authors
call all of a page by the name of its menu."""


def body_of(html: str) -> list[str]:
    """Return the paragraphs of a page's article; none where it holds no text to speak of."""
    page = parse(html)
    found: list[str] = []
    for strict in (True, False):
        body = _Body(page, strict=strict).paragraphs()
        if sum(map(len, body)) > max(_LITTLE, 1.5 * sum(map(len, found))) or not found:
            found = body
        if sum(map(len, found)) > _LITTLE:
            break
    return found


class _Body:
    """A page that is searched for its article, leaving out more or less."""

    def __init__(self, page: Element, *, strict: bool) -> None:
        self.page = page
        self.strict = strict

    def paragraphs(self) -> list[str]:
        """Return the paragraphs of the article."""
        best = self._best()
        return list(self._paragraphs(best)) if best else []

    def within(self) -> Iterator[str]:
        """Yield the paragraphs of all of the page."""
        yield from self._paragraphs(self.page)

    def _is_skipped(self, element: Element) -> bool:
        if element.tag in RAW or (
            element.tag in _SKIPPED and (self.strict or element.tag != "form")
        ):
            return True
        if not self.strict and not _NEVER.search(element.label):
            return False
        if element.attributes.get("aria-hidden") == "true" or "hidden" in element.attributes:
            return True
        style = element.attributes.get("style", "")
        if "display:none" in style.replace(" ", "").lower():
            return True
        label = element.label
        if element.tag in ("body", "html", "article", "main") or _WANTED.search(label):
            return False
        return bool(label and _UNWANTED.search(label))

    def _walk(self, element: Element) -> Iterator[Element]:
        """Yield the elements of a page that may hold its article."""
        for child in element.children:
            if isinstance(child, Element) and not self._is_skipped(child):
                yield child
                yield from self._walk(child)

    def _words(self, element: Element, *, own: bool = False) -> str:
        """Return the words of an element without what is skipped, or its own: not of its blocks."""
        parts = []
        for child in element.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag == "br":
                parts.append("\n")
            elif not (own and child.tag in _BLOCKS) and not self._is_skipped(child):
                parts.append(self._words(child, own=own))
        return "".join(parts)

    def _link_share(self, element: Element) -> float:
        """Return how much of an element's words are links."""
        whole = len(self._words(element).strip()) or 1
        links = sum(
            len(self._words(each).strip()) for each in self._walk(element) if each.tag == "a"
        )
        return links / whole

    def _best(self) -> Element | None:
        """Return the element that holds the article."""
        score: dict[int, float] = {}
        named: dict[int, Element] = {}
        for element in self._walk(self.page):
            if element.tag not in ("p", "pre", "blockquote") and not self._has_bare_text(element):
                continue
            words = " ".join(self._words(element, own=True).split())
            if len(words) < 25:
                continue
            points = 1 + words.count(",") + min(len(words) / 100, 3.0)
            holder, weight = element.parent, 1.0
            while holder and weight > 0.2:
                named[id(holder)] = holder
                score[id(holder)] = score.get(id(holder), 0.0) + points * weight
                holder, weight = holder.parent, weight * 0.6
        for key, element in named.items():
            if _WANTED.search(element.label) or element.tag == "article":
                score[key] *= 1.3
            score[key] *= 1 - min(0.9, self._link_share(element))
        if not named:
            return None
        best = named[max(score, key=lambda key: score[key])]
        # Where the text is divided among several holders of one kind, their holder is the article.
        parent = best.parent
        while parent and parent.tag not in ("body", "html", "#page"):
            siblings = [
                each
                for each in parent.children
                if isinstance(each, Element) and score.get(id(each), 0) > 0.25 * score[id(best)]
            ]
            if len(siblings) < 2:
                break
            best, parent = parent, parent.parent
        return best

    def _has_bare_text(self, element: Element) -> bool:
        """Tell whether an element that is no paragraph holds text as if it were one."""
        if element.tag not in ("div", "td", "section", "article", "li"):
            return False
        return sum(len(child.strip()) for child in element.children if isinstance(child, str)) > 80

    def _paragraphs(self, element: Element) -> Iterator[str]:
        """Yield the paragraphs of an element, in the order of the page."""
        own: list[str] = []
        for child in element.children:
            if isinstance(child, str):
                own.append(child)
            elif child.tag == "br":
                own.append("\n")
            elif self._is_skipped(child) or child.tag == "h1":
                continue
            elif child.tag in _BLOCKS:
                yield from _divided(own)
                own = []
                if (
                    child.tag in ("h2", "h3", "h4", "h5", "h6", "li", "ul", "ol")
                    and self._link_share(child) > 0.6
                ):
                    continue
                if child.tag == "tr":
                    row = " ".join(
                        " ".join(self._words(cell).split())
                        for cell in child.children
                        if isinstance(cell, Element)
                    )
                    yield from filter(None, [row.strip()])
                else:
                    yield from self._paragraphs(child)
            else:
                own.append(self._words(child))
        yield from _divided(own)


def _divided(parts: list[str]) -> Iterator[str]:
    """Yield the text between two blank lines (`<br><br>`), each on one line."""
    for block in re.split(r"\n\s*\n", "".join(parts)):
        if words := " ".join(block.split()):
            yield words
