"""What the forms that are markup share: which addresses are links, and where words are marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.layout.source import Paragraph
from dateline.story.model import Citation

# No flag to ignore case: with one, this takes 10 ms to compile, half of a Python start.
_ADDRESS = re.compile(
    r"[Hh][Tt][Tt][Pp][Ss]?://[\w.-]+(:[0-9]+)?"
    r"([/?#](%[0-9A-Fa-f]{2}|[^\x00-\x20\x7f\ufffd%\"<>\\^`{|}\[\]])*)?"
)


def is_link(address: str) -> bool:
    """Tell whether an address may be made a link: http or https, and well formed.

    Names and passwords before the host are left out: they serve to look like another host.
    """
    return bool(_ADDRESS.fullmatch(address)) and address.count("#") <= 1


def cited_stretches(place: Paragraph, cites: Iterable[Citation]) -> Iterator[tuple[str, bool]]:
    """Divide a paragraph where its cited words begin and end; tell which parts are cited."""
    text, at = place.source.paragraphs[place.number - 1], 0
    here = (place.source.id, place.number)
    ranges = {
        (cite.found.start, cite.found.end)
        for cite in cites
        if (cite.found.source, cite.found.paragraph) == here and cite.found.start < cite.found.end
    }
    for start, end in _joined(ranges):
        if at < start:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def _joined(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what overlaps or touches."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            start, last = joined.pop()
            end = max(end, last)
        joined.append((start, end))
    return joined
