"""The events and quotes of Kite's stories, in each of the forms that they are found in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from dateline.importing.dates.words import meaning
from dateline.importing.kite.fields import head_and_body, links_of
from dateline.importing.texts import text_of, web_address
from dateline.story.document import Path
from dateline.text.sentences import first_sentence


class Entry(NamedTuple):
    """An event of a timeline, its marks not read yet."""

    path: Path
    words: str
    """Of its date."""
    figures: str
    """Its date as YYYY-MM-DD or less; `""` where that is not given."""
    text: str
    links: tuple[tuple[str, str], ...] = ()


def events_of(value: Any, today: date | None) -> Iterator[Entry]:
    """Yield the events of a timeline: mappings, or texts `date:: content`."""
    for index, each in enumerate(value if isinstance(value, list) else [value]):
        path = ("timeline", index) if isinstance(value, list) else ("timeline",)
        if isinstance(each, dict):
            yield from _entry(each, path)
        elif isinstance(each, str) and (text := text_of(each)):
            words, mark, content = text.partition("::")
            if not mark:
                words, content = head_and_body(text)
                if not meaning(words, today or date(2000, 1, 1)):
                    words, content = "", text
            if content.strip():
                yield Entry(path, words.strip(), "", content.strip())
            elif words.strip():
                yield Entry(path, "", "", words.strip())


_WORDS = ("date", "when", "time", "year")
_FIGURES = ("date_iso", "iso", "iso_date")
_CONTENT = ("content", "description", "event", "text", "title", "headline")


def _entry(value: dict[str, Any], path: Path) -> Iterator[Entry]:
    texts = {
        name: text
        for name, each in value.items()
        if isinstance(each, str) and (text := text_of(each))
    }
    words = next((texts.pop(name) for name in _WORDS if name in texts), "")
    figures = next((texts.pop(name) for name in _FIGURES if name in texts), "")
    content = next((texts.pop(name) for name in _CONTENT if name in texts), "")
    rest = [content, *texts.values()]
    said = " ".join(filter(None, rest)) or words
    if said:
        links = tuple(links_of(value.get("sources") or value.get("source")))
        yield Entry(path, words if said != words else "", figures, said, links)


_HEADLINE = 160
"""Characters up to which an event is told by its headline alone."""


def in_two(text: str) -> tuple[str, str]:
    """Divide what happened into a headline and the rest, where it is long."""
    return first_sentence(text) if len(text) > _HEADLINE else (text, "")


class Quoted(NamedTuple):
    """A quote as it is given."""

    path: Path
    text: str
    author: str = ""
    attribution: str = ""
    url: str = ""
    domain: str = ""


def quotes_of(value: dict[str, Any]) -> Iterator[Quoted]:
    """Yield the quotes of a story, of which Kite has one."""
    found = value.get("quote")
    for index, each in enumerate(found if isinstance(found, list) else [found]):
        path: Path = ("quote", index) if isinstance(found, list) else ("quote",)
        if isinstance(each, dict):
            told = {f"quote_{name}": text for name, text in each.items()}
            told |= {"quote": each.get("text") or each.get("quote")}
        else:
            told = {**value, "quote": each}
        texts = {
            name: text_of(text)
            for name, text in told.items()
            if name.startswith("quote") and isinstance(text, str)
        }
        if texts.get("quote"):
            yield Quoted(
                path,
                texts["quote"],
                texts.get("quote_author") or texts.get("quote_speaker", ""),
                texts.get("quote_attribution", ""),
                web_address(texts.get("quote_source_url", "")),
                texts.get("quote_source_domain", ""),
            )
