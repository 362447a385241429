"""What a story holds before an article is merged into it, ready to be compared."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.drafting.article import Article, of_plain_text
from dateline.drafting.drafting import is_english
from dateline.drafting.merging.matching import Lexicon
from dateline.drafting.merging.sides import sentence_before
from dateline.drafting.merging.told import Told
from dateline.drafting.statements import Reading
from dateline.story.dates import Date
from dateline.story.document import Path
from dateline.story.model import (
    Citation,
    Event,
    Point,
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


class Held(NamedTuple):
    """A statement that the story has."""

    path: Path
    id: str
    statement: Statement
    told: Told
    """What it claims, in its own words."""
    grounds: tuple[Told, ...]
    """What the sentences tell that it cites."""
    spans: tuple[tuple[str, Span], ...]
    """Where these stand: in which source, and where in its reading."""
    dates: tuple[str, ...]
    """The dates that its text and these sentences name, in EDTF."""

    @property
    def words(self) -> str:
        """Its own words, to be shown."""
        said = self.statement
        return said.headline if isinstance(said, Event) else said.text


class Holding(NamedTuple):
    """All that a story has."""

    story: Story
    readings: dict[str, Reading]
    """Its English sources, by id, but for those of which only a link is known."""
    lexicon: Lexicon
    statements: list[Held]


def holding(draft: Draft, article: Reading) -> Holding:
    """Read what a story holds, with the words of an article that is compared with it."""
    story = draft.story
    articles = {each.id: _article_of(each, story) for each in story.sources if each.paragraphs}
    readings = {id: Reading(each) for id, each in articles.items() if is_english(each)}
    paths = statement_paths(story, draft.data)
    texts = [
        reading.words(span)
        for reading in (*readings.values(), article)
        for span in reading.sentences
    ]
    lexicon = Lexicon([*texts, *(_claim(each) for _, each in paths)])
    statements = [_held(path, each, story, readings, lexicon) for path, each in paths]
    return Holding(story, readings, lexicon, statements)


def _article_of(source: Source, story: Story) -> Article:
    """Return a source as an article: where it has no day of its own, it is of the story's."""
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


def _claim(statement: Statement) -> str:
    """Return the words in which a statement claims something."""
    return statement.headline if isinstance(statement, Event) else statement.text


def _held(
    path: Path, statement: Statement, story: Story, readings: dict[str, Reading], lexicon: Lexicon
) -> Held:
    marks: list[str] = []
    named: list[str] = []
    if isinstance(statement, Event):
        marks = ["ahead"] if is_to_come(statement, today(story)) else []
        named = [statement.date.text]
    elif isinstance(statement, Point):
        now = day_of(story.as_of or story.published)
        named = [each.value for each in dates(statement.text, now) if each.value]
    spans = [span for cite in statement.cite for span in _sentences(cite, readings)]
    before = sentence_before(readings[spans[0][0]], spans[0][1]) if spans else ""
    told = lexicon.told(_claim(statement), marks, before)
    for source, span in spans if isinstance(statement, Point) else ():
        named += [each.value for each in readings[source].dates_in(span) if each.value]
    grounds = [lexicon.told(readings[source].words(span)) for source, span in spans]
    id = statement.id
    return Held(path, id, statement, told, tuple(grounds), tuple(spans), tuple(named))


def _sentences(cite: Citation, readings: dict[str, Reading]) -> list[tuple[str, Span]]:
    """Return the sentences that hold the words of a citation."""
    found = cite.found
    reading = readings.get(found.source)
    if reading is None or found.end <= found.start or not found.paragraph:
        return []
    begin = reading.blocks[found.paragraph - 1][0]
    start, end = begin + found.start, begin + found.end
    return [(found.source, span) for span in reading.sentences if span[0] < end and start < span[1]]
