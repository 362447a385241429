"""The text that a statement rests on: the paragraphs it cites, and the sources around them."""

from __future__ import annotations

from typing import NamedTuple

from dateline.checking.findings import Part, cited_paragraphs
from dateline.checking.mentions import Mention, mentions
from dateline.checking.names import Everywhere, Support, words
from dateline.story.dates import Date
from dateline.story.model import Source, Story


class Ground(NamedTuple):
    """What a statement rests on."""

    sources: list[Source]
    """Those that it cites, each once."""
    paragraphs: list[str]
    names: Support
    exact_dates: list[Mention]
    """The dates that the words named by its citations name."""
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
        dates += named
        exact_dates += [m for m in named if any(a <= m.at and m.end <= b for a, b in spans)]
    if not texts:
        return None
    about = [text for source in sources.values() for text in (source.publisher, source.byline)]
    published = [date for source in sources.values() if (date := source.published)]
    return Ground(
        list(sources.values()),
        texts,
        Support([*texts, *about], everywhere),
        exact_dates,
        dates,
        published or [date for date in (story.published,) if date],
    )


def is_english(story: Story, sources: list[Source]) -> bool:
    """Tell whether a story and its sources are English: only then are their words understood."""
    for language in [story.language, *(source.language or story.language for source in sources)]:
        if language and language.split("-")[0].lower() != "en":
            return False
    held = (words(text) for source in sources for text in source.paragraphs)
    return any(not words_.isdisjoint(("the", "of", "and", "a", "in", "to")) for words_ in held)
