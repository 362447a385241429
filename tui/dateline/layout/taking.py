"""What a reader takes along: a statement with its citation, or its link."""

from __future__ import annotations

from dateline.layout.labels import attribution
from dateline.layout.source import Paragraph
from dateline.layout.words import date_words
from dateline.story.dates import Date
from dateline.story.model import Event, Quote, Source, Story


def copied(item: object, story: Story) -> str:
    """Return a statement as it is passed on: text, speaker, source, date and paragraph."""
    if isinstance(item, Paragraph):
        text = item.source.paragraphs[item.number - 1] if item.number else item.source.headline
        where = [_source_words(item.source), _day(item.source.published)]
        return _joined(f"“{text}”", [*where, f"¶{item.number}" if item.number else ""])
    cites = getattr(item, "cite", ())
    sources = {cite.source: story.source(cite.source) for cite in cites}
    where = []
    for id, source in sources.items():
        numbers = dict.fromkeys(
            f"¶{cite.found.paragraph}" for cite in cites if cite.source == id and cite.found.paragraph
        )
        where += [_source_words(source) if source else "", _day(source.published if source else None)]
        where += numbers
    if isinstance(item, Quote):
        marks = ("", "") if item.kind == "reported" else ("“", "”")
        said = [attribution(item), f"said {date_words(item.said)}" if item.said else ""]
        return _joined(f"{marks[0]}{item.text}{marks[1]}", [*said, *where])
    if isinstance(item, Event):
        when = item.display_date or date_words(item.date)
        text = f"{item.headline}. {item.text}" if item.text else item.headline
        return _joined(f"{when}: {text}", where)
    return _joined(str(getattr(item, "text", "")), where)


def _joined(text: str, where: list[str]) -> str:
    details = ", ".join(detail for detail in where if detail)
    return f"{text} — {details}" if details else text


def _source_words(source: Source) -> str:
    return source.publisher or source.headline or source.id


def _day(date: Date | None) -> str:
    return date_words(date) if date else ""


def link_of(item: object, story: Story) -> str:
    """Return the link of an item's source, or the story's own; `""` where none is given."""
    if isinstance(item, Paragraph):
        return item.source.url or story.url
    for cite in getattr(item, "cite", ()):
        source = story.source(cite.source)
        if source and source.url:
            return source.url
    return story.url
