"""Checks of what each statement claims against the words that it cites."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.dating import dating
from dateline.checking.evidence import Evidence, evidence_of, is_english
from dateline.checking.findings import Finding, Matter, Part
from dateline.checking.names import Corpus, NameEvidence
from dateline.checking.quotes import quote_words
from dateline.checking.roles import role
from dateline.checking.speakers import name_words, speaker
from dateline.checking.statements import headline, statement
from dateline.story.model import Quote, Story, Unknown


def claims(matter: Matter) -> Iterator[Finding]:
    """Find claims that the cited words do not carry."""
    story = matter.story
    corpus = Corpus(text for source in story.sources for text in source.paragraphs)
    speakers = list({name_words(quote.speaker) for quote in story.quotes if quote.speaker})
    all_sources = _all_sources(story, corpus)
    for part in matter.parts:
        if not part.statement.cite:
            yield from _uncited(part)
            continue
        yield from quote_words(part, story)
        if evidence := evidence_of(part, story, corpus):
            yield from statement(part, evidence, story)
            if is_english(story, evidence.sources):
                yield from dating(part, evidence, story)
                yield from speaker(part, story, speakers)
                if all_sources:
                    yield from role(part, all_sources)
    if all_sources:
        yield from headline(story, all_sources)


def _uncited(part: Part) -> Iterator[Finding]:
    """Find a statement that cites nothing. What sources leave open, none of them says."""
    if not isinstance(part.statement, Unknown):
        what = "quote" if isinstance(part.statement, Quote) else "statement"
        message = f"this {what} cites nothing; add “cite:” with the exact words it rests on"
        yield Finding("no-citation", part.path, message)


def _all_sources(story: Story, corpus: Corpus) -> Evidence | None:
    """Return everything that the sources hold; None where the text of one is not held."""
    from dateline.checking.mentions import mentions

    sources = list(story.sources)
    if not sources or not all(source.paragraphs for source in sources):
        return None
    texts = [text for source in sources for text in source.paragraphs]
    about = [text for each in sources for text in (each.headline, each.publisher, each.byline)]
    dates = [
        mention
        for source in sources
        for text in (*source.paragraphs, source.headline)
        for mention in mentions(text, source.published or story.published)
    ]
    published = [date for source in sources if (date := source.published or story.published)]
    names = NameEvidence([*texts, *about], corpus)
    return Evidence(sources, (), (), tuple([*texts, *about]), names, dates, dates, published)
