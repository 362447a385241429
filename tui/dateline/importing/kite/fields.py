"""The fields of Kite's stories beyond summary, timeline and quote, and what each is called.

Every text in them is kept, those of fields that are not known by name too. Left out are:

- pictures, their captions and credits, the icons of publishers, emoji of the story: there is no
  place for a picture on a page of text;
- counters (of articles, of domains, of the story within its file) and switches;
- what says once more what the articles say: `domains`, `source_urls`, `url` (of kite-feed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from dateline.importing.jsondata import Number
from dateline.importing.texts import text_of, web_address
from dateline.story.document import Path

SECTIONS = {
    "perspectives": "Perspectives",
    "historical_background": "Historical background",
    "geopolitical_context": "Geopolitical context",
    "international_reactions": "International reactions",
    "key_players": "Key players",
    "humanitarian_impact": "Humanitarian impact",
    "economic_implications": "Economic implications",
    "business_angle_text": "Business angle",
    "business_angle_points": "Business angle",
    "industry_impact": "Industry impact",
    "gaming_industry_impact": "Gaming industry impact",
    "technical_details": "Technical details",
    "technical_specifications": "Technical specifications",
    "scientific_significance": "Scientific significance",
    "performance_statistics": "Performance statistics",
    "league_standings": "League standings",
    "gameplay_mechanics": "Gameplay mechanics",
    "design_principles": "Design principles",
    "user_experience_impact": "User experience impact",
    "travel_advisory": "Travel advisory",
    "destination_highlights": "Destination highlights",
    "culinary_significance": "Culinary significance",
    "diy_tips": "DIY tips",
    "user_action_items": "Action items",
    "future_outlook": "Future outlook",
    "suggested_qna": "Questions and answers",
    "did_you_know": "Did you know?",
}
"""In the order in which they are read."""

READ = frozenset(
    [
        *("title", "short_summary", "summary", "talking_points", "timeline", "articles"),
        *("quote", "quote_author", "quote_attribution", "quote_source_url", "quote_source_domain"),
        *("location", "category", "feed_category", "item_category", "published", "timestamp"),
        *("sourceLanguage", "selectedLanguage", "language"),
    ]
)
"""Fields that have a place of their own in a story."""

LEFT_OUT = frozenset(
    [
        *("primary_image", "secondary_image", "image", "image_caption", "emoji", "domains"),
        *("cluster_number", "unique_domains", "number_of_titles", "read", "expanded"),
        *("source_urls", "url", "id", "_category"),
    ]
)


def title_of(name: str) -> str:
    """Return the title of the section for a field: `travel_advisory` is `Travel advisory`."""
    if name in SECTIONS:
        return SECTIONS[name]
    words = " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text_of(name)).replace("_", " ").split())
    return words[:1].upper() + words[1:80].lower() or "More"


class Item(NamedTuple):
    """One statement of a field, its marks not read yet."""

    path: Path
    text: str
    headline: str = ""
    links: tuple[tuple[str, str], ...] = ()
    """Names and addresses of the sources that it brings along."""


_HEADS = ("question", "title", "name", "headline", "heading", "head", "term", "label", "player")
_BODIES = ("answer", "text", "content", "description", "body", "detail", "details", "value")


def items(value: Any, path: Path) -> Iterator[Item]:
    """Yield what a field says, whatever form it has: a text, a list, mappings."""
    if isinstance(value, str):
        text = text_of(value)
        if text:
            yield Item(path, text)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from items(each, (*path, index))
    elif isinstance(value, dict):
        yield from _item(value, path)


def _item(value: dict[str, Any], path: Path) -> Iterator[Item]:
    """Read a mapping: a question and its answer, a view and its sources, names and values."""
    links = tuple(links_of(value.get("sources") or value.get("source")))
    texts = {
        name: text
        for name, each in value.items()
        if isinstance(each, str) and name not in LEFT_OUT and (text := text_of(each))
    }
    if address := web_address(texts.get("link", "") or texts.get("url", "")):
        links = (*links, ("", address))
        texts = {name: text for name, text in texts.items() if web_address(text) != address}
    head = next((name for name in _HEADS if name in texts), "")
    body = next((name for name in _BODIES if name in texts), "")
    if texts and set(texts) == {head, body} - {""}:
        said = texts.get(body) or texts[head]
        yield Item(path, said, texts[head] if head and body else "", links)
    elif texts:
        said = "; ".join(
            f"{text_of(name).replace('_', ' ')}: {text}" for name, text in texts.items()
        )
        yield Item(path, said, "", links)
    for name, each in value.items():
        if isinstance(each, dict | list) and name not in ("sources", "source", *LEFT_OUT):
            yield from items(each, (*path, name))


def links_of(value: Any) -> Iterator[tuple[str, str]]:
    """Yield the names and addresses of sources."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            name = text_of(each["name"]) if isinstance(each.get("name"), str) else ""
            link = each.get("url") or each.get("link")
            url = web_address(link) if isinstance(link, str) else ""
            if name or url:
                yield name, url
        elif isinstance(each, str) and not isinstance(each, Number) and text_of(each):
            url = web_address(each)
            yield "" if url else text_of(each), url


_LONGEST_HEAD = 80
_QUOTED = {"“": "”", "«": "»", "「": "」", '"': '"'}


def head_and_body(text: str) -> tuple[str, str]:
    """Divide `Head: body`; the head is `""` where a text has none."""
    closing = ""
    for at, sign in enumerate(text[: _LONGEST_HEAD + 1]):
        if closing:
            closing = "" if sign == closing else closing
        elif sign in _QUOTED:
            closing = _QUOTED[sign]
        elif sign == "：" or (sign == ":" and text[at + 1 : at + 2] == " "):
            head, body = text[:at].strip(), text[at + 1 :].strip()
            return (head, body) if head and body else ("", text)
        elif sign in ".!?" and text[at + 1 : at + 2] == " " and at > 3 and text[at - 2].isalnum():
            break  # a sentence before the colon: that is no head
    return "", text
