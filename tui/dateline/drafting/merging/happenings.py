"""Nouns for what happens."""

from __future__ import annotations

from dateline.text.lazy import Lazy

_HAPPENING_WORDS = (
    "accession agreement appointment arrest arrival attack battle birth bombing ceasefire "
    "caucus caucuse ceremony championship closure collapse conference coup crash deal death debate "
    "departure earthquake election eruption explosion festival final fire flood funeral hearing "
    "inauguration independence invasion landing launch massacre match meeting merger murder "
    "opening outbreak pandemic primary protest raid referendum release resignation retirement "
    "revolution shooting siege speech storm strike summit talks tournament treaty trial trip "
    "uprising visit vote war wedding"
)
HAPPENINGS = rf"\b(?:{'|'.join(_HAPPENING_WORDS.split())})s?\b"
HAPPENING = Lazy(HAPPENINGS)
"""What happens, in a noun."""
