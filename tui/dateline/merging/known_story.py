"""What a story has before an article is merged into it, ready to be compared."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.articles.article import Article, of_plain_text
from dateline.drafting.drafting import is_english
from dateline.drafting.statements import Reading
from dateline.merging.features import Features, read_features
from dateline.story.dates import Date
from dateline.story.document import Path
from dateline.story.model import (
    Citation,
    Event,
    Source,
    Statement,
    Story,
    is_to_come,
    today,
)
from dateline.story.paths import statement_paths
from dateline.story.reading import Draft
from dateline.text.blocks import Span
from dateline.text.dates import dates


class KnownStatement(NamedTuple):
    """A statement that the story has."""

    path: Path
    id: str
    statement: Statement
    claim: Features
    """What it says in its own words."""
    cited: tuple[Features, ...]
    """What the sentences say that it cites."""
    spans: tuple[tuple[str, Span], ...]
    """Where these are: in which source, and where in its text."""
    dates: frozenset[str]
    """The dates that it names or has, in EDTF; those of what it cites if it names none."""

    @property
    def words(self) -> str:
        """Its own words, to be shown."""
        return claim_of(self.statement)


class KnownStory(NamedTuple):
    """All that a story has."""

    story: Story
    readings: dict[str, Reading]
    """Its English sources, by id, but for those of which only a link is known."""
    statements: list[KnownStatement]


def read_known_story(draft: Draft) -> KnownStory:
    """Return what a story says and cites."""
    story = draft.story
    articles = {each.id: _read_source(each, story) for each in story.sources if each.paragraphs}
    readings = {id: Reading(each) for id, each in articles.items() if is_english(each)}
    paths = statement_paths(story, draft.data)
    return KnownStory(
        story, readings, [_read_statement(path, each, story, readings) for path, each in paths]
    )


def _read_source(source: Source, story: Story) -> Article:
    """Return a source as an article; where it has no day of its own, it has the story's."""
    read = of_plain_text("\n\n".join(source.paragraphs))
    return read._replace(
        paragraphs=source.paragraphs,
        published=day_of(source.published or story.published),
        language=source.language or story.language,
    )


def day_of(date: Date | None) -> str:
    """Return a date if it is a day, else nothing."""
    text = date.text if date else ""
    return text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else ""


def claim_of(statement: Statement) -> str:
    """Return the words in which a statement claims something."""
    return statement.headline if isinstance(statement, Event) else statement.text


def _read_statement(
    path: Path, statement: Statement, story: Story, readings: dict[str, Reading]
) -> KnownStatement:
    spans = tuple(span for cite in statement.cite for span in _find_sentences(cite, readings))
    if isinstance(statement, Event):
        ahead, named = is_to_come(statement, today(story)), [statement.date.text]
    else:
        now = day_of(story.as_of or story.published)
        ahead, named = False, [each.value for each in dates(claim_of(statement), now)]
    if not any(named):
        named = [each.value for source, span in spans for each in readings[source].dates_in(span)]
    return KnownStatement(
        path,
        statement.id,
        statement,
        read_features(claim_of(statement), ahead),
        tuple(read_features(readings[source].words(span)) for source, span in spans),
        spans,
        frozenset(filter(None, named)),
    )


def _find_sentences(cite: Citation, readings: dict[str, Reading]) -> list[tuple[str, Span]]:
    """Return the sentences that hold the words of a citation."""
    found = cite.found
    reading = readings.get(found.source)
    if reading is None or found.end <= found.start or not found.paragraph:
        return []
    begin = reading.blocks[found.paragraph - 1][0]
    start, end = begin + found.start, begin + found.end
    return [(found.source, span) for span in reading.sentences if span[0] < end and start < span[1]]
