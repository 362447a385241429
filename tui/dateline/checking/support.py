"""The text that a statement rests on: the paragraphs it cites, and the sources around them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dateline.checking.findings import Part, cited_paragraphs
from dateline.checking.mentions import Mention, mentions
from dateline.checking.names import Everywhere, Support
from dateline.story.dates import Date
from dateline.story.model import Source, Story
from dateline.text.names import words
from dateline.text.quantities import quantities


class Ground(NamedTuple):
    """What a statement rests on."""

    sources: list[Source]
    """Those that it cites, each once."""
    numbers: frozenset[str]
    """The numbers in its paragraphs; the days of a month are none, a year may be."""
    names: Support
    """The names in its paragraphs and in those next to them, where people are introduced."""
    exact_dates: list[Mention]
    """The dates that the words named by its citations name, or begin to name."""
    dates: list[Mention]
    """The dates that its paragraphs name."""
    published: list[Date]


def ground_of(part: Part, story: Story, everywhere: Everywhere) -> Ground | None:
    """Return what a statement rests on; None where some of that is not held."""
    sources: dict[str, Source] = {}
    for _, cite in part.cited:
        source = story.source(cite.found.source or cite.source)
        if source is None or not source.paragraphs:
            return None
        sources[source.id] = source
    texts: list[str] = []
    counted: set[str] = set()
    exact_dates: list[Mention] = []
    dates: list[Mention] = []
    for id, number in dict.fromkeys(cited_paragraphs(part)):
        text = sources[id].paragraphs[number - 1]
        spans = [
            (cite.found.start, cite.found.end)
            for _, cite in part.cited
            if (cite.found.source, cite.found.paragraph) == (id, number)
        ]
        named = mentions(text, sources[id].published or story.published)
        texts.append(text)
        counted |= numbers_of(text, sources[id].published or story.published)
        dates += named
        exact_dates += [m for m in named if any(a < m.end and m.at < b for a, b in spans)]
    if not texts:
        return None
    around = [
        text
        for id, number in cited_paragraphs(part)
        for text in sources[id].paragraphs[max(0, number - 2) : number + 1]
    ]
    about = [text for source in sources.values() for text in (source.publisher, source.byline)]
    published = [date for source in sources.values() if (date := source.published)]
    return Ground(
        list(sources.values()),
        frozenset(counted),
        Support([*around, *about], everywhere),
        exact_dates,
        dates,
        published or [date for date in (story.published,) if date],
    )


@lru_cache(maxsize=4096)
def numbers_of(text: str, published: Date | None) -> frozenset[str]:
    """Return the numbers of a paragraph, and its years, but for the days of months."""
    dates = mentions(text, published)
    counted = quantities(text, tuple((it.at, it.end) for it in dates if it.said.month))
    years = (str(each.said.year) for each in dates if each.said.year)
    return frozenset([*(number.digits for number in counted), *years])


def is_english(story: Story, sources: list[Source]) -> bool:
    """Tell whether a story and its sources are English: only then are their words understood."""
    for language in [story.language, *(source.language or story.language for source in sources)]:
        if language and language.split("-")[0].lower() != "en":
            return False
    held = (words(text) for source in sources for text in source.paragraphs)
    return any(not words_.isdisjoint(("the", "of", "and", "a", "in", "to")) for words_ in held)
