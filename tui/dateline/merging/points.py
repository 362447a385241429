"""The points of a story beside an article: what it supports, and where the sources differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.drafting.statements import Reading, trimmed
from dateline.merging.comparison import LAST, Addition, Comparison
from dateline.merging.contradictions import Contradiction, Side
from dateline.merging.features import LONGEST, read_features, supports
from dateline.story.model import Point


def cite_points(compared: Comparison) -> Iterator[Addition]:
    """Yield a citation for each point that a sentence of the article says as a whole."""
    article = compared.article
    sentences = [
        (span, read_features(article.words(span)))
        for span in article.sentences
        if span not in compared.copied and span[1] - span[0] <= LONGEST
    ]
    for known in compared.known.statements:
        if not isinstance(known.statement, Point) or known.statement.kind != "fact":
            continue
        for span, features in sentences:
            days = {each.value for each in article.dates_in(span)}
            same = days == known.dates and supports(features, known.claim)
            if same and compared.is_of_same(features.names):
                cite = compared.cite(article.cite(trimmed(article.text, span, " \n")))
                why = "a sentence with the same words, names, numbers and dates"
                yield Addition((*known.path, "cite"), LAST, cite, why, known.id)
                break


def disputed_points(compared: Comparison) -> Iterator[Addition]:
    """Yield a point for each disagreement: it quotes both sources and takes no side."""
    for source, each in compared.contradictions:
        if _is_said(compared, source, each):
            continue
        ours, theirs = compared.known.readings[source], compared.article
        about = {"date": "the date", "number": "a number"}[each.about]
        text = f"The sources differ on {about}: {_quoted(ours, each.ours)} / "
        text += f"{_quoted(theirs, each.theirs)}."
        item: dict[str, Any] = {"id": compared.ids.new("s"), "text": text, "kind": "disputed"}
        item["cite"] = [
            {"source": source, **ours.cite(each.ours.span)},
            compared.cite(theirs.cite(each.theirs.span)),
        ]
        item["reviewed"] = "no"
        if any(date.rule for date in (*each.ours.dates, *each.theirs.dates)):
            item["doubt"] = "whether they differ: a date was worked out, not named in full"
        why = f"both sources have the same words, but for {about}"
        yield Addition(("summary",), LAST, item, why)


def _is_said(compared: Comparison, source: str, contradiction: Contradiction) -> bool:
    """Return True if the story says already that its sources differ there."""
    first, last = contradiction.ours.span
    return any(
        id == source and span[0] < last and first < span[1]
        for known in compared.known.statements
        if isinstance(known.statement, Point) and known.statement.kind == "disputed"
        for id, span in known.spans
    )


def _quoted(reading: Reading, side: Side) -> str:
    """Return the words of a source between quotation marks, with a date that was worked out."""
    words = reading.words(side.span).strip().rstrip(".")
    worked_out = ", ".join(each.value for each in side.dates if each.rule)
    return f"“{words}” ({worked_out})" if worked_out else f"“{words}”"
