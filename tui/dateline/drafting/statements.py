"""What is drafted, before it is written down: statements with their citations and their rule."""

from __future__ import annotations

from bisect import bisect, bisect_left
from typing import Any, NamedTuple

from dateline.articles.article import Article
from dateline.text.blocks import Span, paragraphs
from dateline.text.datelines import without_dateline
from dateline.text.dates import TextDate, dates
from dateline.text.lazy import Lazy
from dateline.text.people import People
from dateline.text.sentences import is_ended, sentences
from dateline.text.speech import speeches
from dateline.text.spoken import Speech

PHRASE = 4
"""Words that a phrase in quotation marks, or what is reported, has at least to be a quote."""


_NOTE = Lazy(
    r"(?:correct(?:s|ion|ions|ed)|clarification|editor['’]?s['’]? note)\b.{0,40}?[:—–-]"
    r"|(?:an earlier|a previous|an original) version of th(?:is|e) (?:article|story|report)\b"
)
"""How a paragraph begins, in small letters, that says what an earlier version had wrong."""
_NOTES = ("correct", "clarification", "editor", "an earlier", "a previous", "an original")


class Statement(NamedTuple):
    """A statement of the story: its fields as they are written, and what is known of its making."""

    fields: dict[str, Any]
    rule: str
    """How it was made."""
    unsure: str = ""
    """What a person should look at first; empty where there is nothing."""


class Reading:
    """An article with everything that the text engine finds in it."""

    def __init__(self, article: Article, text: str = "") -> None:
        """Read an article; `text` instead of its paragraphs, where its offsets matter."""
        self.article = article
        self.text = text or article.text
        self.blocks = paragraphs(self.text)
        self.starts = [start for start, _ in self.blocks]
        body = self.blocks[article.heading][0] if article.heading < len(self.blocks) else 0
        notes = [start for start, end in self.blocks if _is_note(self.text[start:end])]
        found = (without_dateline(self.text, each) for each in sentences(self.text))
        self.sentences: list[Span] = [
            each
            for each in found
            if body <= each[0] < each[1] and self._block(each[0]) not in notes
        ]
        """Those of the text, without the heading, the dateline and what corrects it."""
        self.sentence_starts = [start for start, _ in self.sentences]
        self.dates: list[TextDate] = [
            each
            for each in dates(self.text, article.published)
            if each.start >= body and self._block(each.start) not in notes
        ]
        self.speech: list[Speech] = [
            each
            for each in speeches(self.text, None, PHRASE, first_hand=True)
            if each.spans[0][0] >= body and self._block(each.spans[0][0]) not in notes
        ]
        self.people = People(self.text)
        self._direct = sorted(
            span for each in self.speech if each.kind == "direct" for span in each.spans
        )
        self._date_starts = [each.start for each in self.dates]
        self._speech: dict[Span, list[Speech]] = {}
        for each in self.speech:
            self._speech.setdefault(each.sentence, []).append(each)
        self._speech_starts = sorted(start for start, _ in self._speech)
        self._speech_spans = {span[0]: span for span in self._speech}

    def _block(self, at: int) -> int:
        """Return where the paragraph around a place begins."""
        return self.starts[max(0, bisect(self.starts, at) - 1)]

    def sentence_at(self, at: int) -> Span:
        """Return the sentence of the text around a place."""
        return self.sentences[max(0, bisect(self.sentence_starts, at) - 1)]

    def dates_in(self, span: Span) -> list[TextDate]:
        """Return the dates that stand in a stretch of the text."""
        starts = self._date_starts
        return self.dates[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    def speech_at(self, at: int) -> list[Speech]:
        """Return the speech in the sentence around a place, as it was divided for speech."""
        index = bisect(self._speech_starts, at) - 1
        if index < 0:
            return []
        span = self._speech_spans[self._speech_starts[index]]
        return self._speech[span] if at < span[1] else []

    def quoted(self, span: Span) -> int:
        """Return how many characters of a stretch of the text are direct speech."""
        first = max(0, bisect(self._direct, (span[0], 0)) - 1)
        last = bisect_left(self._direct, (span[1], 0))
        return sum(
            max(0, min(end, span[1]) - max(start, span[0]))
            for start, end in self._direct[first:last]
        )

    def paragraph_at(self, at: int) -> int:
        """Return the number of the paragraph around a place, from 1."""
        return max(1, bisect(self.starts, at))

    def words(self, span: Span) -> str:
        """Return what stands in the text."""
        return self.text[span[0] : span[1]]

    def cite(self, span: Span) -> dict[str, Any]:
        """Return the citation of some words, told apart from the same words before them."""
        number = self.paragraph_at(span[0])
        start, end = self.blocks[number - 1]
        exact = self.words(span)
        found: dict[str, Any] = {"paragraph": number, "exact": exact}
        if self.text.count(exact, start, end) > 1:
            prefix = self.text[max(start, span[0] - 30) : span[0]].strip()
            suffix = self.text[span[1] : min(end, span[1] + 30)].strip()
            found |= {"prefix": prefix} if prefix else {}
            found |= {"suffix": suffix} if suffix else {}
        return found


def trimmed(text: str, span: Span, marks: str = " ,;:—–-\n") -> Span:
    """Return a span without the white space and the marks around its words."""
    start, end = span
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return start, end


def as_sentence(words: str) -> str:
    """Return some words with a capital and a full stop."""
    words = words.strip(" ,;:—–-")
    words = words[:1].upper() + words[1:]
    return words if is_ended(words) else f"{words}."


def _is_note(paragraph: str) -> bool:
    """Tell whether a paragraph says what an earlier version had wrong."""
    opening = paragraph[:100].lower().removeprefix("(")
    return opening.startswith(_NOTES) and bool(_NOTE.re.match(opening))
