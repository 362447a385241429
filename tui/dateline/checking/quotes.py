"""Checks of a quote: its words, its quotation marks, its speaker."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.findings import Finding, Part
from dateline.checking.marks import ENDING, Piece, find_piece, is_quoted, pieces, quoted
from dateline.checking.omissions import Place, omissions
from dateline.checking.typography import difference_words, typography
from dateline.story.document import Path
from dateline.story.model import Quote, Story
from dateline.text.marks import MARKS


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
    parts = pieces(words)
    places = _places(parts, held)
    if quote.kind == "reported":
        if isinstance(places, list) and len(words.split()) > 1 and _all_quoted(places):
            message = (
                "these words stand between quotation marks in the source; "
                "write kind: direct, or partial for a phrase"
            )
            yield Finding("reported-in-marks", (*part.path, "kind"), message)
        return
    if isinstance(places, int) and any(_has_quotation(each) for each in held):
        yield _altered(path, words, places, at, held)
        return
    elif isinstance(places, int) or not _all_quoted(places):
        message = (
            "these words do not stand between quotation marks in the source; "
            "write kind: reported, or cite the words that are quoted"
        )
        yield Finding("not-in-marks", (*part.path, "kind"), message)
    elif (
        quote.kind == "direct" and words[:1].islower() and places[0].text[places[0].start].islower()
    ):
        message = "only a phrase of the sentence is quoted in the source; write kind: partial"
        yield Finding("phrase-as-direct", (*part.path, "kind"), message)
    if isinstance(places, list):
        yield from _typography(part, path, parts, places, at)
        yield from omissions(path, words, parts, places, at)


def _typography(
    part: Part, path: Path, parts: list[Piece], places: list[Place], offset: int
) -> Iterator[Finding]:
    """Find words that are set in another way than in the source, unless a citation has them so."""
    if any(cite.found.differences for _, cite in part.cited):
        return
    for piece, place in zip(parts, places, strict=True):
        yield from typography(path, place.differences, place.paragraph, offset + piece.at)


def _held(part: Part, story: Story) -> list[Place] | None:
    """Return the words that a quote cites; None where a source's text is not held."""
    found = []
    for _, cite in part.cited:
        source = story.source(cite.found.source)
        if source is None or not source.paragraphs:
            return None
        if cite.found.end > cite.found.start:
            found.append(Place(source, cite.found.paragraph, cite.found.start, cite.found.end))
    return found or None


def _places(parts: list[Piece], held: list[Place]) -> list[Place] | int:
    """Return where each piece of a quote stands, or the place in it of the first that does not."""
    found: list[Place] = []
    index, at = 0, held[0].start
    for piece in parts:
        for number in range(index, len(held)):
            each = held[number]
            start = at if number == index else each.start
            if passage := find_piece(piece, each.text, start, each.end):
                index, at = number, passage.end
                found.append(Place(each.source, each.paragraph, *passage))
                break
        else:
            return piece.at
    return found or 0


def _has_quotation(held: Place) -> bool:
    """Tell whether cited words hold any that stand between quotation marks."""
    return any(each.first < held.end and held.start < each.last for each in quoted(held.text))


def _all_quoted(places: list[Place]) -> bool:
    return all(is_quoted(each.text, each.start, each.end) for each in places)


def _altered(
    path: tuple[str | int, ...], words: str, at: int, lead: int, held: list[Place]
) -> Finding:
    from dateline.story.near import nearest

    cited = [each.text[each.start : each.end] for each in held]
    near = nearest(words, cited) if len(pieces(words)) < 2 else None
    if near:
        message = f"the cited words differ: {difference_words(near.differences)}"
        at = near.differences[0].at
    else:
        message = "this does not stand in the words that it cites"
    how = "write it word for word, or kind: reported"
    return Finding("quote-altered", path, f"{message}; {how}", at + max(0, lead))
