"""Checks of a quote: its words, its quotation marks, its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.checking.findings import Finding, Part
from dateline.checking.marks import ENDING, find_piece, is_quoted, pieces, quoted
from dateline.story.model import Quote, Story
from dateline.text.marks import MARKS


class Held(NamedTuple):
    """The words of a citation where they stand in their source."""

    text: str
    """The whole paragraph."""
    start: int
    end: int
    paragraph: int


def quote_words(part: Part, story: Story) -> Iterator[Finding]:
    """Find a quote whose words, or whose quotation marks, are not those of the source."""
    quote = part.statement
    held = _held(part, story)
    if not isinstance(quote, Quote) or held is None:
        return
    field = "original" if quote.original else "text"
    words = (quote.original or quote.text).strip(MARKS).rstrip(ENDING)
    path = (*part.path, field)
    at = (quote.original or quote.text).find(words)
    places = _places(words, held)
    if quote.kind == "reported":
        if isinstance(places, list) and len(words.split()) > 1 and _all_quoted(places):
            message = (
                "these words stand between quotation marks in the source; "
                "write kind: direct, or partial for a phrase"
            )
            yield Finding("reported-in-marks", (*part.path, "kind"), message)
    elif isinstance(places, int) and any(_has_quotation(each) for each in held):
        yield _altered(path, words, places, at, held)
    elif isinstance(places, int) or not _all_quoted(places):
        message = (
            "these words do not stand between quotation marks in the source; "
            "write kind: reported, or cite the words that are quoted"
        )
        yield Finding("not-in-marks", (*part.path, "kind"), message)
    elif (
        quote.kind == "direct" and words[0].islower() and places[0].text[places[0].start].islower()
    ):
        message = "only a phrase of the sentence is quoted in the source; write kind: partial"
        yield Finding("phrase-as-direct", (*part.path, "kind"), message)


def _held(part: Part, story: Story) -> list[Held] | None:
    """Return the words that a quote cites; None where a source's text is not held."""
    found = []
    for _, cite in part.cited:
        source = story.source(cite.found.source)
        if source is None or not source.paragraphs:
            return None
        if cite.found.end > cite.found.start:
            number = cite.found.paragraph
            text = source.paragraphs[number - 1]
            found.append(Held(text, cite.found.start, cite.found.end, number))
    return found or None


def _places(words: str, held: list[Held]) -> list[Held] | int:
    """Return where each piece of a quote stands, or the place in it of the first that does not."""
    found: list[Held] = []
    index, at = 0, held[0].start
    for piece in pieces(words):
        for number in range(index, len(held)):
            each = held[number]
            start = find_piece(piece, each.text, at if number == index else each.start, each.end)
            if start >= 0:
                index, at = number, start + len(piece.words)
                found.append(Held(each.text, start, at, each.paragraph))
                break
        else:
            return piece.at
    return found or 0


def _has_quotation(held: Held) -> bool:
    """Tell whether cited words hold any that stand between quotation marks."""
    return any(each.first < held.end and held.start < each.last for each in quoted(held.text))


def _all_quoted(places: list[Held]) -> bool:
    return all(is_quoted(each.text, each.start, each.end) for each in places)


def _altered(
    path: tuple[str | int, ...], words: str, at: int, lead: int, held: list[Held]
) -> Finding:
    from dateline.story.near import nearest

    cited = [each.text[each.start : each.end] for each in held]
    whole = len(pieces(words)) < 2
    near = nearest(words, cited, range(1, len(cited) + 1)) if whole else None
    if near:
        message = f"the cited words have it otherwise: {near.difference}"
        first = near.difference.split(" → ")[0]
        at = max(0, words.find(first))
    else:
        message = "this does not stand in the words that it cites"
    how = "write it word for word, or kind: reported"
    return Finding("quote-altered", path, f"{message}; {how}", at + max(0, lead))
