"""The story as schema.org describes one, in JSON-LD: for search engines and other programs.

It says nothing that the story leaves open: a date that is not exactly known is left out, who
is a person and who an organisation is not guessed, and reported speech is no `Quotation`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dateline.layout.labels import led_in
from dateline.layout.setting import SUMMARY
from dateline.snapshot.forms import Snapshot
from dateline.snapshot.html_text import NO_CHARACTERS
from dateline.snapshot.machine_dates import machine_date, machine_part
from dateline.snapshot.markup import is_link
from dateline.story.model import Event, FurtherSection, Point, Quote, Source, is_open

_STATUS = {
    "planned": "https://schema.org/EventScheduled",
    "postponed": "https://schema.org/EventPostponed",
    "cancelled": "https://schema.org/EventCancelled",
}

_ESCAPED = NO_CHARACTERS | {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
"""Nothing in it may end the element that it stands in, or begin another."""

Data = dict[str, Any]


def linked_data(snapshot: Snapshot) -> str:
    """Return the sections of a snapshot as JSON-LD that can stand in a `script` of HTML."""
    text = json.dumps(_article(snapshot), ensure_ascii=False, indent=1)
    return text.translate(_ESCAPED)


def _article(snapshot: Snapshot) -> Data:
    story = snapshot.story
    items = [item for section in snapshot.sections for item in section.items]
    quotes = [item for item in items if isinstance(item, Quote) and item.kind != "reported"]
    shown = {section.title: section.items for section in snapshot.sections}
    further = [section for section in story.sections if section.title in shown]
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_known(
            headline=story.headline,
            inLanguage=story.language,
            dateline=story.dateline,
            creditText=story.byline,
            datePublished=machine_date(story.published),
            dateModified=machine_date(story.updated),
            version=story.revision,
            creativeWorkStatus="Draft" if any(map(is_open, story.statements())) else "",
            url=_address(story.url),
            abstract=_text(shown.get(SUMMARY, ())),
            about=[_event(item) for item in items if isinstance(item, Event)],
            hasPart=[*map(_quotation, quotes), *map(_part, further)],
            citation=[_source(source, n) for n, source in enumerate(story.sources, 1)],
        ),
    }


def _text(items: Sequence[Any]) -> str:
    return " ".join([led_in(item) for item in items if isinstance(item, Point) and item.text])


def _part(section: FurtherSection) -> Data:
    return {"@type": "CreativeWork", "name": section.title, "text": _text(section.statements)}


def _event(event: Event) -> Data:
    start = event.date.start if event.date.shape != "one of" else None
    end = event.date.end if event.date.shape == "interval" else None
    return {
        "@type": "Event",
        **_known(
            name=event.headline,
            description=event.text,
            startDate=machine_part(start),
            endDate=machine_part(end),
            location={"@type": "Place", "name": event.place} if event.place else None,
            eventStatus=_STATUS.get(event.status),
        ),
    }


def _quotation(quote: Quote) -> Data:
    speaker = {"name": quote.speaker, **_known(description=quote.role)} if quote.speaker else None
    return {
        "@type": "Quotation",
        **_known(
            text=quote.text,
            spokenByCharacter=speaker,
            dateCreated=machine_date(quote.said),
            translationOfWork=_original(quote),
        ),
    }


def _original(quote: Quote) -> Data | None:
    if not quote.original:
        return None
    return {
        "@type": "Quotation",
        **_known(text=quote.original, inLanguage=quote.language),
    }


def _source(source: Source, number: int) -> Data:
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    return {
        "@type": "Article",
        "@id": f"#source-{number}",
        **_known(
            headline=source.headline,
            inLanguage=source.language,
            creditText=source.byline,
            datePublished=machine_date(source.published),
            publisher=publisher,
            url=_address(source.url),
        ),
    }


def _address(url: str) -> str:
    return url if is_link(url) else ""


def _known(**fields: object) -> Data:
    """Return the fields that say something."""
    return {name: value for name, value in fields.items() if value}
