"""Finding the words of a citation in the sources: quotes are checked, not trusted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import category

from dateline.story.model import Citation, Difference, Found, Source, State

MAX_SOUGHT = 3_000_000_000
"""What may be spent on looking for the words of one story's citations, as `effort` counts it.

A machine of 2024 takes about a nanosecond for each.
"""


def effort(cite: Citation, sources: dict[str, Source]) -> int:
    """Return what it costs to look everywhere for words that are not where they are cited."""
    everything = sum([len(text) for each in sources.values() for text in each.paragraphs])
    return 1_000_000 + 2_000 * min(len(cite.exact), 5_000) + 2 * everything


def trace(cite: Citation, sources: dict[str, Source]) -> Found:
    """Find the words of `cite`: in its paragraph, elsewhere, nearly, or not at all."""
    source = sources.get(cite.source)
    if source is None or not source.paragraphs:
        return Found("unchecked", cite.source, cite.paragraph)
    every = range(1, len(source.paragraphs) + 1)
    cited = every[cite.paragraph - 1 : cite.paragraph] if cite.paragraph else every
    if found := _verbatim(cite, source, cited, "verbatim"):
        return found
    set_otherwise = _set_otherwise(cite, source, cited)
    if set_otherwise and set_otherwise.state == "verbatim":
        return set_otherwise
    # Where the cited paragraph only resembles the words, another may have them as written:
    # that is the better answer, so it is looked for first.
    others = [source, *(other for other in sources.values() if other is not source)]
    for other in others:
        if found := _verbatim(cite, other, range(1, len(other.paragraphs) + 1), "elsewhere"):
            return found
    if found := set_otherwise or _out_of_context(cite, source, cited):
        return found
    for other in others:
        if found := _set_otherwise(cite, other, range(1, len(other.paragraphs) + 1)):
            return found._replace(state="elsewhere")
    return _altered(cite, source, cited) or Found(
        "not found", source.id, cite.paragraph if cite.paragraph <= len(source.paragraphs) else 0
    )


@lru_cache(maxsize=64)
def _joined(texts: tuple[str, ...]) -> str:
    return "\n".join(texts)


def _verbatim(cite: Citation, source: Source, numbers: Sequence[int], state: State) -> Found | None:
    """Find the words as they are, between the words named to stand around them."""
    if len(numbers) > 1 and cite.exact not in _joined(source.paragraphs):
        return None
    for number in numbers:
        start = _find(source.paragraphs[number - 1], cite.exact, cite.prefix, cite.suffix)
        if start >= 0:
            return Found(state, source.id, number, start, start + len(cite.exact))
    return None


def _set_otherwise(cite: Citation, source: Source, numbers: Sequence[int]) -> Found | None:
    """Find the words set in another way; `verbatim` if only their encoding differs."""
    from dateline.story.typography import ENCODING, candidates, find_words

    for number in candidates(cite.exact, source.paragraphs, numbers):
        text = source.paragraphs[number - 1]
        if passage := find_words(cite.exact, text, around=(cite.prefix, cite.suffix)):
            kinds = {each.kind for each in passage.differences}
            state: State = "verbatim" if kinds <= ENCODING else "altered"
            return Found(state, source.id, number, *passage)
    return None


def _out_of_context(cite: Citation, source: Source, numbers: Sequence[int]) -> Found | None:
    """Find the words between others than those named to stand around them."""
    if not (cite.prefix or cite.suffix):
        return None
    found = _verbatim(cite._replace(prefix="", suffix=""), source, numbers, "altered")
    return found and found._replace(differences=(Difference("context", cite.exact, cite.exact),))


def _altered(cite: Citation, source: Source, numbers: Sequence[int]) -> Found | None:
    """Return the passage that comes nearest to the cited words, and what differs."""
    from dateline.story.near import nearest

    texts = source.paragraphs
    if len(numbers) < len(texts):
        texts = tuple(texts[number - 1] for number in numbers)
    near = nearest(cite.exact, texts)
    return near and Found(
        "altered", source.id, numbers[near.text], near.start, near.end, near.differences
    )


def count_verbatim(cite: Citation, text: str) -> int:
    """Return how often the words of `cite` are in `text`: 0, 1, or 2 for more than once."""
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
            and not splits_word(text, start)
            and not splits_word(text, end)
        ):
            return start
    return -1


def splits_word(text: str, at: int) -> bool:
    """Return True if letters or digits run on across `at`, in scripts that space words.

    An accent or vowel sign always belongs to the letter before it.
    """
    if not 0 < at < len(text):
        return False
    if not text[at].isascii() and category(text[at])[0] == "M":
        return True
    return all(c.isdigit() or c.lower() != c.upper() for c in text[at - 1 : at + 1])
