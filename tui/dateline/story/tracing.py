"""Finding the words of a citation in the sources: quotes are checked, not trusted."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from dateline.story.model import Citation, Found, Source, State

_MARKS = str.maketrans(dict.fromkeys('‘’‚‛′`´“”„‟″«»‹›"', "'") | dict.fromkeys("‐‑‒–—―−", "-"))
"""Quotation marks and dashes, each to one sign, for telling what differs only in these."""


MAX_SOUGHT = 20_000_000_000
"""What may be spent on looking for the words of one story's citations, as `effort` counts it.

A machine of 2024 takes about a nanosecond for each.
"""


def effort(cite: Citation, sources: dict[str, Source]) -> int:
    """Return what it costs to look everywhere for words that are not where they are cited.

    Every source is searched for them sign by sign, the cited paragraphs also word by word.
    """
    source = sources[cite.source]
    cited = source.paragraphs[cite.paragraph - 1 : cite.paragraph] if cite.paragraph else ()
    everything = sum([len(text) for each in sources.values() for text in each.paragraphs])
    compared = len(cite.exact) + sum(map(len, cited or source.paragraphs))
    return 1_000_000 + everything + 100 * compared


def trace(cite: Citation, sources: dict[str, Source]) -> Found:
    """Find the words of `cite`: in its paragraph, elsewhere, nearly, or not at all."""
    source = sources.get(cite.source)
    if source is None or not source.paragraphs:
        return Found("unchecked", cite.source, cite.paragraph)
    every = range(1, len(source.paragraphs) + 1)
    cited = every[cite.paragraph - 1 : cite.paragraph] if cite.paragraph else every
    for number in cited:
        if found := _verbatim(cite, source, number, "verbatim"):
            return found
    # Where the paragraph was cited and only resembles the words, they may stand as
    # written in another: that is the better answer, so it is looked for first.
    others = [source, *(other for other in sources.values() if other is not source)]
    for other in others:
        for number in range(1, len(other.paragraphs) + 1):
            if found := _verbatim(cite, other, number, "elsewhere"):
                return found
    held = cite.paragraph if cite.paragraph <= len(source.paragraphs) else 0
    return _altered(cite, source, cited) or Found("not found", source.id, held)


def _verbatim(cite: Citation, source: Source, number: int, state: State) -> Found | None:
    """Find the words as they are, between the words named to stand around them."""
    text = source.paragraphs[number - 1]
    start = _find(text, cite.exact, cite.prefix, cite.suffix)
    end = start + len(cite.exact)
    return Found(state, source.id, number, start, end) if start >= 0 else None


def count_verbatim(cite: Citation, text: str) -> int:
    """Return how often the words of `cite` stand in `text`: 0, 1, or 2 for more than once."""
    count, start = 0, -1
    while (
        count < 2 and (start := _find(text, cite.exact, cite.prefix, cite.suffix, start + 1)) >= 0
    ):
        count += 1
    return count


def _find(text: str, exact: str, prefix: str = "", suffix: str = "", since: int = 0) -> int:
    """Return where `exact` stands in `text` as whole words, -1 where it does not."""
    start = since - 1
    while (start := text.find(exact, start + 1)) >= 0:
        end = start + len(exact)
        # Spaces next to the words were folded away when prefix and suffix were read.
        before = start - (text[start - 1 : start] == " ")
        after = end + (text[end : end + 1] == " ")
        if (
            text.endswith(prefix, 0, before)
            and text.startswith(suffix, after)
            and not _splits_a_word(text, start)
            and not _splits_a_word(text, end)
        ):
            return start
    return -1


def _splits_a_word(text: str, at: int) -> bool:
    """Tell whether letters or digits run on across `at`, in scripts that part words by spaces.

    An accent or vowel sign always belongs to the letter before it.
    """
    if not 0 < at < len(text):
        return False
    if not text[at].isascii() and category(text[at])[0] == "M":
        return True
    return all(c.isdigit() or c.lower() != c.upper() for c in text[at - 1 : at + 1])


def _altered(cite: Citation, source: Source, cited: Sequence[int]) -> Found | None:
    """Return the passage that comes nearest to the cited words, and what differs."""
    exact = cite.exact.translate(_MARKS)
    for number in cited:
        text = source.paragraphs[number - 1]
        difference, start = _around(cite), _find(text, cite.exact)
        if start < 0:
            difference = "differs only in quotation marks or dashes"
            start = _find(text.translate(_MARKS), exact)
        if start >= 0:
            end = start + len(cite.exact)
            return Found("altered", source.id, number, start, end, difference)
    from dateline.story.near import nearest

    near = nearest(cite.exact, source.paragraphs, cited)
    return near and Found(
        "altered", source.id, near.paragraph, near.start, near.end, near.difference
    )


def _around(cite: Citation) -> str:
    """Say between which words the cited ones were looked for."""
    around = [f"after “{cite.prefix}”"] if cite.prefix else []
    around += [f"before “{cite.suffix}”"] if cite.suffix else []
    return f"these words, but not {' and '.join(around)}"
