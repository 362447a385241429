"""An article beside the story that it is merged into, and what comes of comparing them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dateline.drafting.merging.concepts import concept
from dateline.drafting.merging.days import merged_days
from dateline.drafting.merging.disagreeing import Dispute, disputes
from dateline.drafting.merging.held import Held, Holding
from dateline.drafting.merging.placing import Ids
from dateline.drafting.merging.sides import sides
from dateline.drafting.statements import Reading, Statement
from dateline.story.dates import Date, parse_date
from dateline.story.document import Path
from dateline.story.model import today
from dateline.text.blocks import Span

LAST = 1_000_000_000
"""The place behind all items of a list."""
_MOSTLY = 0.5
"""Share of an article's sentences that stand in the story's sources, from which on it is a copy."""
_SHARED = 2
"""Names that an article and a story have in common if they are about the same."""
_FEWEST = 5
"""Words of a sentence that does not stand in two articles by chance."""


class Addition(NamedTuple):
    """What is added to a story file: an item of one of its lists."""

    path: Path
    """Of the list."""
    before: int
    """Which of its items stands behind it."""
    item: dict[str, Any]
    why: str
    to: str = ""
    """The id of the statement that gets a citation; empty for a new statement."""


class Known(NamedTuple):
    """What the article tells and the story has already, so that it is not added."""

    words: str
    why: str


class Comparison:
    """An article beside a story."""

    def __init__(self, held: Holding, article: Reading, source: str) -> None:
        """Compare them; `source` is the id that the article gets."""
        self.held = held
        self.article = article
        self.source = source
        self.ids = Ids(held.story)
        days = merged_days(held.story, article.article.published)
        self.today: Date | None = today(held.story)
        """The day from which the story tells with the article in it."""
        if day := days.as_of or (not held.story.as_of and days.updated):
            self.today = parse_date(day)
        self.copied = _copied(held, article)
        """The sentences of an article that is mostly a copy which stand in the story's sources."""
        self.sides = sides(article, held.lexicon)
        self.disputes: list[tuple[str, Dispute]] = []
        """Where the two differ, each with the source that says otherwise."""
        for id, reading in held.readings.items():
            taken = {each.theirs.span for _, each in self.disputes}
            found = disputes(sides(reading, held.lexicon), self.sides, held.lexicon)
            self.disputes += [(id, each) for each in found if each.theirs.span not in taken]

    def sentence_of(self, cite: dict[str, Any]) -> Span:
        """Return the sentence of the article that a drafted citation begins in."""
        return self.article.sentence_at(self.place_of(cite)[0])

    def place_of(self, cite: dict[str, Any]) -> Span:
        """Return where the words of a drafted citation stand in the article."""
        start, end = self.article.blocks[cite["paragraph"] - 1]
        exact, at = cite["exact"], start
        if prefix := cite.get("prefix"):
            at = self.article.text.index(prefix, start, end) + len(prefix)
        at = self.article.text.index(exact, at, end)
        return at, at + len(exact)

    def cite(self, cite: dict[str, Any]) -> dict[str, Any]:
        """Return a drafted citation with the article as its source."""
        return {"source": self.source, **cite}

    def contradicts(self, held: Held, sentence: Span) -> bool:
        """Tell whether a sentence of the article differs from what a statement rests on."""
        return any(
            _meet(each.theirs.span, sentence)
            and any(id == source and _meet(each.ours.span, span) for id, span in held.spans)
            for source, each in self.disputes
        )

    def fits(self, held: Held, span: Span) -> bool:
        """Tell whether a sentence can be of those whom a statement is about.

        Where both name somebody or some place that the other does not, it may be of others. A
        sentence that names nobody is of whom the one before it names.
        """
        mine = self.held.lexicon.told(self.article.words(span))
        before = self.article.sentence_at(span[0] - 1)
        if not mine.names and before < span:
            mine = self.held.lexicon.told(self.article.words((before[0], span[1])))
        grounds = held.grounds or (held.told,) * bool(held.told.names)
        return any(not (mine.lacks(each) and each.lacks(mine)) for each in grounds)

    def _is_too_late(self, said: str | None) -> bool:
        """Tell whether a day on which something was said lies after that of the story."""
        days = merged_days(self.held.story, self.article.article.published)
        last = parse_date(days.updated) if days.updated else self.held.story.updated
        last = last or self.held.story.published
        first = parse_date(said).earliest if said else None
        return bool(first and last and last.latest and first > last.latest)

    def known(self, words: str, held: Held, cite: dict[str, Any]) -> Known:
        """Return what a statement of the story says already, or says otherwise."""
        differ = self.contradicts(held, self.sentence_of(cite))
        why = ", and the sources differ on it" if differ else " already"
        return Known(words, f"{held.id} has it{why}")

    def item(self, letter: str, made: Statement, doubt: str) -> dict[str, Any]:
        """Return a drafted statement as a new one of the story, which nobody has looked at."""
        fields = {key: value for key, value in made.fields.items() if key != "cite"}
        cites = made.fields["cite"]
        item = {"id": self.ids.new(letter), **fields, "cite": [self.cite(each) for each in cites]}
        item["reviewed"] = "no"
        differ = any(
            _meet(each.theirs.span, self.sentence_of(cite))
            for _, each in self.disputes
            for cite in cites
        )
        if self._is_too_late(item.get("said")):
            del item["said"]
        doubts = [made.unsure, doubt, "the sources differ on it" if differ else ""]
        if any(doubts):
            item["doubt"] = "; ".join(filter(None, doubts))
        return item


def is_related(held: Holding, article: Reading) -> bool:
    """Tell whether an article has anything to do with a story: it names what that names too."""
    told = [held.lexicon.told(article.words(span)) for span in article.sentences]
    names = frozenset[str]().union(*(each.names for each in told))
    texts = [reading.text for reading in held.readings.values()]
    texts += [each.words for each in held.statements]
    known = {concept(word) for text in texts for word in re.findall(r"\w+", text)}
    return len(names & known) >= _SHARED


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _copied(held: Holding, article: Reading) -> frozenset[Span]:
    """Return the sentences of an article that the sources have too, if they are most of them.

    A text that was published once more is no second witness.
    """
    known = {
        _folded(reading.words(span))
        for reading in held.readings.values()
        for span in reading.sentences
    }
    long = {span for span in article.sentences if len(article.words(span).split()) >= _FEWEST}
    copied = {span for span in article.sentences if _folded(article.words(span)) in known}
    mostly = bool(long) and len(copied & long) >= _MOSTLY * len(long)
    return frozenset(copied if mostly else ())


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
