"""Whether words in quotation marks, in a summary or a timeline, are those of the source."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.findings import Finding
from dateline.checking.marks import ENDING, pieces, quoted
from dateline.checking.wording import Claim
from dateline.story.folding import fold


def quotations(claim: Claim) -> Iterator[Finding]:
    """Find words in quotation marks that no paragraph of a cited source has."""
    texts = [
        fold(" ".join(text.split()))[0]
        for source in claim.evidence.sources
        for text in (*source.paragraphs, source.headline)
    ]
    for each in quoted(claim.text):
        for piece in pieces(claim.text[each.first : each.last].rstrip(ENDING)):
            words = fold(piece.words.strip(ENDING))[0]
            if not any(words in text for text in texts):
                start = each.first + piece.at
                message = (
                    "these words in quotation marks are not in the source; write them word for "
                    "word, or without the marks"
                )
                yield claim.finding("quotation-not-cited", start, start + len(piece.words), message)
                break
