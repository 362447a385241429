"""What the ellipses and brackets of a quote leave out: a `never`, or that someone else speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.checking.findings import Finding
from dateline.checking.marks import EDITED, Piece, quoted
from dateline.checking.telling import people, telling_at
from dateline.story.document import Path
from dateline.story.model import Difference, Source
from dateline.text.names import names, words
from dateline.text.polarity import is_denied
from dateline.text.sentences import sentences

_CLAUSE = re.compile(r"[,;:—–]")


class Place(NamedTuple):
    """Where words are in a source, and how they are set there."""

    source: Source
    paragraph: int
    start: int
    end: int
    differences: tuple[Difference, ...] = ()

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return self.source.paragraphs[self.paragraph - 1]

    @property
    def sentence(self) -> tuple[int, int]:
        """Where the sentences begin and end that have the words."""
        spans = [
            each for each in sentences(self.text) if each[0] < self.end and self.start < each[1]
        ]
        return (spans[0][0], spans[-1][1]) if spans else (self.start, self.end)

    @property
    def quotation(self) -> tuple[int, int] | None:
        """Where the quotation begins and ends that has the words."""
        spans = ((each.first, each.last) for each in quoted(self.text))
        return next((each for each in spans if each[0] <= self.start and self.end <= each[1]), None)


def omissions(
    path: Path, text: str, parts: Sequence[Piece], places: Sequence[Place], offset: int = 0
) -> Iterator[Finding]:
    """Find what is left out between the parts of an edited text, where it changes the meaning.

    `offset` is where in the value at `path` the text begins.
    """
    if not parts:
        return
    for (one, before), (two, after) in pairwise(zip(parts, places, strict=True)):
        end = one.at + len(one.words)
        problem = _denied(text[end : two.at], _between(before, after)) or _crossed(before, after)
        if problem:
            yield Finding("misleading-ellipsis", path, problem, offset + end)
    first, last = parts[0], parts[-1]
    end = last.at + len(last.words)
    edges = ((0, text[: first.at], _lead(places[0])), (end, text[end:], _trail(places[-1])))
    for at, mark, left_out in edges:
        if EDITED.search(mark) and (problem := _denied(mark, [left_out])):
            yield Finding("misleading-ellipsis", path, problem, offset + at)


def _denied(mark: str, left_out: list[str]) -> str:
    """Say that words were left out, or put in brackets, that deny what is quoted."""
    denied = [each.strip() for each in left_out if is_denied(each)]
    if is_denied(mark):
        return (
            ""
            if denied
            else (f"“{mark.strip()}” denies what the source says; quote the words of the source")
        )
    if not denied:
        return ""
    return (
        f"this leaves out “{denied[0]}”, without which the quote may say the opposite; "
        "quote these words too"
    )


def _between(before: Place, after: Place) -> list[str]:
    """Return what is left out of the sentences that are quoted in part."""
    is_near = (before.source.id, before.paragraph) == (after.source.id, after.paragraph)
    if is_near and after.start <= before.sentence[1]:
        spans = [(before, before.end, after.start)]
    else:
        spans = [(before, before.end, before.sentence[1]), (after, after.sentence[0], after.start)]
    return [_said(place, start, end) for place, start, end in spans]


def _said(place: Place, start: int, end: int) -> str:
    """Return a stretch of a paragraph; around quoted words only what is quoted too."""
    if place.quotation is None:
        return place.text[start:end]
    spans = [(max(start, each.first), min(end, each.last)) for each in quoted(place.text)]
    return " … ".join(place.text[first:last] for first, last in spans if first < last)


def _lead(place: Place) -> str:
    """Return what the clause of the words has before them."""
    said = _said(place, place.sentence[0], place.start)
    return _CLAUSE.split(said.rstrip(" ,;:—–"))[-1]


def _trail(place: Place) -> str:
    """Return what the clause of the words has after them."""
    return _CLAUSE.split(_said(place, place.end, place.sentence[1]).lstrip())[0]


def _crossed(before: Place, after: Place) -> str:
    """Say that words of two speakers are joined."""
    if before.quotation is None or before.quotation == after.quotation:
        return ""
    one, other = (
        telling_at(each.source.paragraphs, each.paragraph, each.start, each.end).mention
        for each in (before, after)
    )
    if not (names(one) and names(other)) or words(one) & words(other):
        return ""
    everybody = people(after.source.paragraphs)
    if everybody.fullest(one).name == everybody.fullest(other).name:
        return ""
    between = (
        f" “{before.text[before.end : after.start].strip()}”"
        if before.paragraph == after.paragraph
        else ""
    )
    return (
        f"this leaves out{between or ' who speaks'}: the words before are {one}'s, those after it "
        f"{other}'s; make two quotes of them"
    )
