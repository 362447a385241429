"""What the laying out of one story needs to know: its signs, its sources, who rests on what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.layout.glyphs import UNICODE, Glyphs
from dateline.layout.labels import citation_words, source_letter, state_words
from dateline.layout.spans import Span, Spans
from dateline.story.model import OWN_SECTIONS, Citation, Story, is_to_come, numbered, today

Reference = tuple[str, int]
"""A statement by its place: the title of its section and its number there, from 1."""


class Gone(NamedTuple):
    """A statement that an earlier revision made."""

    id: str
    """Not the one it had, which may be another's now: it ends with a ¶, which no other has."""
    text: str


class Setting:
    """How one story is set: the signs to draw with, and how its citations are written."""

    def __init__(
        self,
        story: Story,
        glyphs: Glyphs = UNICODE,
        *,
        footnotes: bool = False,
        notice: Callable[[str], Spans] | None = None,
        gone: Mapping[str, Sequence[Gone]] | None = None,
        first_note: int = 1,
    ) -> None:
        self.story = story
        self.glyphs = glyphs
        self.notice = notice
        """Returns what to say under a statement, by its id: that it is new, or has changed."""
        self.gone = gone or {}
        """What an earlier revision said, by the title of its section."""
        self.footnotes = footnotes
        """Whether statements carry the numbers of footnotes (paper) or of paragraphs (screen)."""
        self._first_note = first_note
        self._letters = {source.id: source_letter(i) for i, source in enumerate(story.sources)}
        self._notes: dict[Citation, int] | None = None
        self._references: dict[tuple[str, int], list[Reference]] | None = None

        now = today(story)
        self.last_past = max(
            (i for i, event in enumerate(story.timeline) if not is_to_come(event, now)), default=-1
        )
        """Index of the last event of the timeline that is not to come."""

    def letter(self, source: str) -> str:
        """Return the letter that tells sources apart, `""` where there is but one."""
        return self._letters.get(source, "") if len(self._letters) > 1 else ""

    def place(self, source: str, paragraph: int) -> str:
        """Return how a paragraph is named: `¶2`, and `B¶2` where there are several sources."""
        return self.letter(source) + (f"{self.glyphs.paragraph}{paragraph}" if paragraph else "")

    def state(self, cite: Citation) -> str:
        """Say in a sentence what became of a citation."""
        return state_words(cite, self.place(cite.found.source, cite.found.paragraph))

    @property
    def notes(self) -> dict[Citation, int]:
        """The footnotes: each different citation with its number, in reading order.

        They count from 1, or on from those of another story in the same file.
        """
        if self._notes is None:
            distinct = dict.fromkeys(self.story.citations())
            self._notes = {cite: number for number, cite in enumerate(distinct, self._first_note)}
        return self._notes

    def tail(self, cites: Iterable[Citation]) -> Spans:
        """Return the citations of a statement, as they stand at its end."""
        spans: list[Span] = []
        seen = set()
        for cite in cites:
            role = "cite" if cite.found.state in ("verbatim", "unchecked") else "doubt"
            words = citation_words(cite, self.glyphs.paragraph, self.letter(cite.source))
            if self.footnotes:
                words = f"[{self.notes[cite]}]"
            if words not in seen:
                seen.add(words)
                spans += [(" ", ""), (words, role)]
        return tuple(spans[1:])

    @property
    def references(self) -> dict[tuple[str, int], list[Reference]]:
        """Which statements rest on each paragraph, by source id and paragraph number.

        Paragraph 0 is the source as a whole: what cites it without saying where.
        """
        if self._references is None:
            self._references = self._find_references()
        return self._references

    def _find_references(self) -> dict[tuple[str, int], list[Reference]]:
        found: dict[tuple[str, int], list[Reference]] = {}
        for title, statements in numbered(self.story):
            for number, statement in enumerate(statements, 1):
                for cite in statement.cite:
                    place = (cite.found.source, cite.found.paragraph)
                    references = found.setdefault(place, [])
                    if (title, number) not in references[-1:]:
                        references.append((title, number))
        return found


SUMMARY, TIMELINE, QUOTES, SOURCE = OWN_SECTIONS.values()
