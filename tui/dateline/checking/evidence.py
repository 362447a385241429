"""What a statement rests on: the words that it cites, their paragraphs, and the sources."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dateline.checking.findings import Part, cited_paragraphs
from dateline.checking.mentions import Mention, mentions
from dateline.checking.names import Corpus, NameEvidence
from dateline.story.dates import Date
from dateline.story.model import Source, Story
from dateline.text.names import words
from dateline.text.quantities import Quantity, quantities
from dateline.text.sentences import sentences


class Evidence(NamedTuple):
    """What a statement rests on."""

    sources: list[Source]
    """Those that it cites, each once."""
    cited: tuple[str, ...]
    """The cited words as the sources have them."""
    passages: tuple[str, ...]
    """The sentences with the cited words, one text for each paragraph."""
    paragraphs: tuple[str, ...]
    """The cited paragraphs."""
    names: NameEvidence
    """The names in its paragraphs and in those next to them, where people are introduced."""
    exact_dates: list[Mention]
    """The dates that the cited words name, or begin to name."""
    dates: list[Mention]
    """The dates that its paragraphs name."""
    published: list[Date]
    paragraph: int = 0
    """The number of the first paragraph that is cited."""

    @property
    def passage(self) -> str:
        """All sentences with cited words."""
        return "\n".join(self.passages)


def evidence_of(part: Part, story: Story, corpus: Corpus) -> Evidence | None:
    """Return what a statement rests on; None where some of that is not held."""
    sources: dict[str, Source] = {}
    for _, cite in part.cited:
        source = story.source(cite.found.source or cite.source)
        if source is None or not source.paragraphs:
            return None
        sources[source.id] = source
    cited = list(dict.fromkeys(cited_paragraphs(part)))
    passages: list[str] = []
    exact: list[str] = []
    exact_dates: list[Mention] = []
    dates: list[Mention] = []
    for id, number in cited:
        text = sources[id].paragraphs[number - 1]
        spans = [
            (cite.found.start, cite.found.end)
            for _, cite in part.cited
            if (cite.found.source, cite.found.paragraph) == (id, number)
        ]
        exact += [text[start:end] for start, end in spans]
        named = mentions(text, sources[id].published or story.published)
        dates += named
        exact_dates += [m for m in named if any(a < m.end and m.at < b for a, b in spans)]
        own = [s for s in _sentences(text) if any(a < s[1] and s[0] < b for a, b in spans)]
        passages.append(" ".join(text[start:end] for start, end in own) or text)
    if not cited:
        return None
    around = [text for id, n in cited for text in sources[id].paragraphs[max(0, n - 2) : n + 1]]
    about = [text for each in sources.values() for text in (each.publisher, each.byline)]
    about += [story.headline, *(each.headline for each in sources.values())]
    published = [date for source in sources.values() if (date := source.published)]
    return Evidence(
        list(sources.values()),
        tuple(exact),
        tuple(passages),
        tuple(sources[id].paragraphs[number - 1] for id, number in cited),
        NameEvidence([*around, *about], corpus),
        exact_dates,
        dates,
        published or [date for date in (story.published,) if date],
        cited[0][1],
    )


@lru_cache(maxsize=4096)
def _sentences(text: str) -> list[tuple[int, int]]:
    return sentences(text)


@lru_cache(maxsize=4096)
def quantities_of(text: str, published: Date | None) -> tuple[Quantity, ...]:
    """Return the quantities of a paragraph, but for the days of months."""
    dates = mentions(text, published)
    return quantities(text, tuple((it.at, it.end) for it in dates if it.said.month))


def is_english(story: Story, sources: list[Source]) -> bool:
    """Return True if a story and its sources are English: only then are their words understood."""
    for language in [story.language, *(source.language or story.language for source in sources)]:
        if language and language.split("-")[0].lower() != "en":
            return False
    held = (words(text) for source in sources for text in source.paragraphs)
    return any(not words_.isdisjoint(("the", "of", "and", "a", "in", "to")) for words_ in held)
