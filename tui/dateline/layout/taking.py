"""What a reader takes along: a statement with its citation, or its link."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.layout.labels import attribution, led_in
from dateline.layout.source import Paragraph
from dateline.layout.words import date_words
from dateline.story.dates import Date
from dateline.story.model import Citation, Event, Point, Quote, Source, Story


def copied(item: object, story: Story) -> str:
    """Return a statement as it is passed on: text — speaker, source, date, ¶n."""
    if isinstance(item, Paragraph):
        where = [_name(item.source), _day(item.source.published)]
        if not item.number:
            return _joined(item.source.headline or item.source.id, where)
        return _joined(f"“{item.source.paragraphs[item.number - 1]}”", [*where, f"¶{item.number}"])
    where = _where(getattr(item, "cite", ()), story)
    if isinstance(item, Quote):
        opening, closing = ("", "") if item.kind == "reported" else ("“", "”")
        said = f"said {date_words(item.said)}" if item.said else ""
        return _joined(f"{opening}{item.text}{closing}", [attribution(item), said, *where])
    if isinstance(item, Event):
        when = item.display_date or date_words(item.date)
        more = f". {item.text}" if item.text else ""
        return _joined(f"{when}: {item.headline}{more}", where)
    text = led_in(item) if isinstance(item, Point) else str(getattr(item, "text", ""))
    return _joined(text, where)


def link_of(item: object, story: Story) -> str:
    """Return the link of an item's source, or the story's own; `""` where none is given."""
    if isinstance(item, Paragraph):
        return item.source.url or story.url
    for cite in getattr(item, "cite", ()):
        source = story.source(cite.source)
        if source and source.url:
            return source.url
    return story.url


def _where(cites: Sequence[Citation], story: Story) -> list[str]:
    """Return each cited source with its date and the paragraphs, in the order of citing."""
    where: list[str] = []
    for id in dict.fromkeys(cite.source for cite in cites):
        if source := story.source(id):
            where += [_name(source), _day(source.published)]
        places = [cite.found.paragraph for cite in cites if cite.source == id]
        where += dict.fromkeys(f"¶{place}" for place in places if place)
    return where


def _name(source: Source) -> str:
    return source.publisher or source.headline or source.id


def _day(date: Date | None) -> str:
    return date_words(date) if date else ""


def _joined(text: str, where: Sequence[str]) -> str:
    details = ", ".join(detail for detail in where if detail)
    return f"{text} — {details}" if details else text
