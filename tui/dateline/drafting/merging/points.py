"""The points of a story beside an article: what it bears out, and where it says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.drafting.merging.comparing import LAST, Addition, Comparison
from dateline.drafting.merging.disagreeing import Dispute, on_same_days
from dateline.drafting.merging.held import Held
from dateline.drafting.merging.sides import Side, sentence_before
from dateline.drafting.merging.told import Told
from dateline.drafting.statements import Reading, trimmed
from dateline.story.model import Point
from dateline.text.blocks import Span

_LONGEST = 240
"""Characters of a sentence that is quoted whole; of a longer one the part that matters is."""


def cited_points(compared: Comparison) -> Iterator[Addition]:
    """Yield a citation for each point that a sentence of the article carries as a whole."""
    points = [each for each in compared.held.statements if isinstance(each.statement, Point)]
    for held in points:
        if (span := _bearing_out(compared, held)) is not None:
            cite = compared.cite(compared.article.cite(trimmed(compared.article.text, span, " \n")))
            why = "a sentence with the same verbs, names, numbers and dates"
            yield Addition((*held.path, "cite"), LAST, cite, why, held.id)


def _bearing_out(compared: Comparison, held: Held) -> Span | None:
    """Return the first sentence of the article that carries a point with its dates, if any does."""
    lexicon, article = compared.held.lexicon, compared.article
    if not isinstance(held.statement, Point) or held.statement.kind != "fact":
        return None
    for span in article.sentences:
        named = [each.value for each in article.dates_in(span)]
        if (
            span not in compared.copied
            and on_same_days(held.dates, named)
            and lexicon.carries(_told(compared, span), held.told)
            and compared.fits(held, span)
        ):
            return span
    return None


def _told(compared: Comparison, span: Span) -> Told:
    article = compared.article
    before = sentence_before(article, span)
    return compared.held.lexicon.told(article.words(span), before=before)


def disputed_points(compared: Comparison) -> Iterator[Addition]:
    """Yield a point for each disagreement: it quotes both sources and takes no side."""
    for source, each in compared.disputes:
        if _is_told(compared, source, each):
            continue
        ours, theirs = compared.held.readings[source], compared.article
        about = {"date": "the date", "number": "a number"}[each.about]
        text = f"The sources differ on {about}: {_quoted(ours, each.ours)} / "
        text += f"{_quoted(theirs, each.theirs)}."
        item: dict[str, Any] = {"id": compared.ids.new("s"), "text": text, "kind": "disputed"}
        item["cite"] = [
            {"source": source, **ours.cite(_shown(ours, each.ours))},
            compared.cite(theirs.cite(_shown(theirs, each.theirs))),
        ]
        item["reviewed"] = "no"
        if each.ours.rule or each.theirs.rule:
            item["doubt"] = "whether they differ: a date was worked out, and not named in full"
        why = f"both sources tell the same, but for {about}"
        yield Addition(("summary",), LAST, item, why)


def _is_told(compared: Comparison, source: str, dispute: Dispute) -> bool:
    """Tell whether the story says already that its sources differ there."""
    first, last = dispute.ours.span
    return any(
        id == source and span[0] < last and first < span[1]
        for held in compared.held.statements
        if isinstance(held.statement, Point) and held.statement.kind == "disputed"
        for id, span in held.spans
    )


def _shown(reading: Reading, side: Side) -> Span:
    """Return what is quoted of a source: the sentence, if that is short and quotes nobody."""
    sentence = trimmed(reading.text, reading.sentence_at(side.span[0]), " \n")
    long = sentence[1] - sentence[0] > _LONGEST
    return side.span if long or set('“”"') & set(reading.words(sentence)) else sentence


def _quoted(reading: Reading, side: Side) -> str:
    """Return the words of a source between quotation marks, with a date that was worked out."""
    words = reading.words(_shown(reading, side)).rstrip(".")
    return f"“{words}” ({side.value})" if side.rule else f"“{words}”"
