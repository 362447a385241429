"""An article beside the story that it is merged into, and what comes of comparing them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from dateline.drafting.statements import Reading, Statement
from dateline.merging.contradictions import Contradiction, find_contradictions, read_sides
from dateline.merging.known_story import KnownStatement, KnownStory
from dateline.merging.placement import Ids, merged_days
from dateline.story.dates import Date, parse_date
from dateline.story.document import Path
from dateline.story.model import today
from dateline.text.blocks import Span
from dateline.text.mentions import TITLES

LAST = 1_000_000_000
"""The place after all items of a list."""
_MOSTLY = 0.5
"""Share of an article's sentences that are in the story's sources, from which on it is a copy."""
_FEWEST = 5
"""Words of a sentence that is not in two articles by chance."""


class Addition(NamedTuple):
    """What is added to a story file: an item of one of its lists."""

    path: Path
    """Of the list."""
    before: int
    """Which of its items comes after it."""
    item: dict[str, Any]
    why: str
    to: str = ""
    """The id of the statement that gets a citation; empty for a new statement."""


class Known(NamedTuple):
    """What the article says and the story has already, so that it is not added."""

    words: str
    why: str


class Comparison:
    """An article beside a story."""

    def __init__(self, known: KnownStory, article: Reading, source: str) -> None:
        """Compare them; `source` is the id that the article gets."""
        self.known = known
        self.article = article
        self.source = source
        self.ids = Ids(known.story)
        self._days = merged_days(known.story, article.article.published)
        self.today: Date | None = today(known.story)
        """The day from which the story is told with the article in it."""
        if day := self._days.as_of or (not known.story.as_of and self._days.updated):
            self.today = parse_date(day)
        self.copied = _find_copied(known, article)
        """The sentences of an article that is mostly a copy which are in the story's sources."""
        theirs = [each for each in read_sides(article) if each.span not in self.copied]
        self.contradictions: list[tuple[str, Contradiction]] = []
        """Where the two differ, each with the source that differs."""
        for id, reading in known.readings.items():
            taken = {each.theirs.span for _, each in self.contradictions}
            self.contradictions += [
                (id, each)
                for each in find_contradictions(
                    read_sides(reading), theirs, _are_of_one_day(reading, article)
                )
                if each.theirs.span not in taken and self.is_of_same(each.theirs.features.names)
            ]

    def sentence_of(self, cite: dict[str, Any]) -> Span:
        """Return the sentence of the article that a drafted citation begins in."""
        return self.article.sentence_at(self.place_of(cite)[0])

    def place_of(self, cite: dict[str, Any]) -> Span:
        """Return where the words of a drafted citation are in the article."""
        start, end = self.article.blocks[cite["paragraph"] - 1]
        exact, at = cite["exact"], start
        if prefix := cite.get("prefix"):
            at = self.article.text.index(prefix, start, end) + len(prefix)
        at = self.article.text.index(exact, at, end)
        return at, at + len(exact)

    def is_copied(self, cite: dict[str, Any]) -> bool:
        """Return True if a drafted citation is of words that the story's sources have too."""
        return self.sentence_of(cite) in self.copied

    def cite(self, cite: dict[str, Any]) -> dict[str, Any]:
        """Return a drafted citation with the article as its source."""
        return {"source": self.source, **cite}

    def is_of_same(self, names: frozenset[str]) -> bool:
        """Return True if nothing in the article says that some names are of other people."""
        texts = [each.words for each in self.known.statements]
        texts += [reading.text for reading in self.known.readings.values()]
        return not name_others("\n".join(texts), self.article.text, names)

    def contradicts(self, known: KnownStatement, sentence: Span) -> bool:
        """Return True if a sentence of the article differs from what a statement cites."""
        return any(
            each.theirs.span == sentence and (source, each.ours.span) in known.spans
            for source, each in self.contradictions
        )

    def note_known(self, words: str, known: KnownStatement, cite: dict[str, Any]) -> Known:
        """Return that a statement of the story says this already, or differs from it."""
        differ = self.contradicts(known, self.sentence_of(cite))
        why = ", and the sources differ on it" if differ else " already"
        return Known(words, f"{known.id} has it{why}")

    def new_item(self, letter: str, made: Statement, doubt: str) -> dict[str, Any]:
        """Return a drafted statement as a new one of the story, not reviewed."""
        fields = {key: value for key, value in made.fields.items() if key != "cite"}
        cites = made.fields["cite"]
        item = {"id": self.ids.new(letter), **fields, "cite": [self.cite(each) for each in cites]}
        item["reviewed"] = "no"
        sentences = {self.sentence_of(cite) for cite in cites}
        differ = any(each.theirs.span in sentences for _, each in self.contradictions)
        if self._is_too_late(item.get("said")):
            del item["said"]
        doubts = [made.unsure, doubt, "the sources differ on it" if differ else ""]
        if any(doubts):
            item["doubt"] = "; ".join(filter(None, doubts))
        return item

    def _is_too_late(self, said: str | None) -> bool:
        """Return True if a day on which something was said is after that of the story."""
        last = parse_date(self._days.updated) if self._days.updated else self.known.story.updated
        last = last or self.known.story.published
        first = parse_date(said).earliest if said else None
        return bool(first and last and last.latest and first > last.latest)


def _are_of_one_day(one: Reading, other: Reading) -> bool:
    """Return True if two articles were published on the same day, or one the day after."""
    days = [each.article.published for each in (one, other)]
    if not all(len(day) == 10 for day in days):
        return False
    first, second = map(date.fromisoformat, days)
    return abs((first - second).days) <= 1


def name_others(ours: str, theirs: str, names: frozenset[str]) -> bool:
    """Return True if two texts have other first names for a name that both have."""
    for name in names:
        pattern = re.compile(rf"\b([A-Z][\w’-]+) (?i:{re.escape(name)})\b")
        first, second = (set(pattern.findall(text)) - TITLES for text in (ours, theirs))
        if first and second and not first & second:
            return True
    return False


def _find_copied(known: KnownStory, article: Reading) -> frozenset[Span]:
    """Return the sentences of an article that the sources have too, if they are most of them.

    A text that was published once more is no second witness.
    """
    theirs = {
        fold(reading.words(span))
        for reading in known.readings.values()
        for span in reading.sentences
    }
    long = {span for span in article.sentences if len(article.words(span).split()) >= _FEWEST}
    copied = {span for span in article.sentences if fold(article.words(span)) in theirs}
    mostly = bool(long) and len(copied & long) >= _MOSTLY * len(long)
    return frozenset(copied if mostly else ())


def fold(words: str) -> str:
    """Return words as they are compared: without marks and capitals."""
    return " ".join(re.findall(r"\w+", words.casefold()))
