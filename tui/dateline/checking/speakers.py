"""Checks of who speaks: the name near the quote, and whom the sentence gives the words to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.checking.findings import Finding, Part
from dateline.checking.marks import unquoted
from dateline.checking.names import names, words
from dateline.checking.sentences import attribution, sentences
from dateline.story.model import Citation, Quote, Source, Story

_TITLES_WORDS = (
    "mr mrs ms dr sir lord lady the a an prime minister president mayor chair chairman chairwoman "
    "director secretary general senator governor professor captain king queen prince princess"
)
_TITLES = frozenset(_TITLES_WORDS.split())
_SHOWN = 60


def speaker(part: Part, story: Story, speakers: list[frozenset[str]]) -> Iterator[Finding]:
    """Find a speaker who is named nowhere near, or whose words these are not.

    `speakers` are the names of all speakers of the story.
    """
    quote = part.statement
    if not isinstance(quote, Quote) or not quote.speaker:
        return
    path, key = (*part.path, "speaker"), name_words(quote.speaker)
    for _, cite in part.cited:
        source = story.source(cite.found.source)
        if source is None or not source.paragraphs or cite.found.end <= cite.found.start:
            return
        if problem := _nowhere_near(quote.speaker, key, cite, source):
            yield Finding("speaker-not-near", path, problem)
            return
    for _, cite in part.cited:
        source = story.source(cite.found.source)
        if source and (other := _other_speaker(quote, key, cite, source, speakers)):
            message = (
                f"in ¶{cite.found.paragraph} it seems to be {other} who says this; "
                "correct the speaker, or cite the words that name them"
            )
            yield Finding("other-speaker", path, message)
            return


def name_words(speaker: str) -> frozenset[str]:
    """Return the words by which a speaker can be found, in lower case: not the titles."""
    every = words(speaker)
    capitals = {name.word.casefold() for name in names(speaker)} - _TITLES
    return frozenset(capitals or every - _TITLES or every)


def _nowhere_near(speaker: str, key: frozenset[str], cite: Citation, source: Source) -> str:
    """Say where a speaker is named instead, if not in the paragraph, nor just around it."""
    number = cite.found.paragraph
    if any(key & words(text) for text in source.paragraphs[max(0, number - 2) : number + 1]):
        return ""
    where = [f"¶{n}" for n, text in enumerate(source.paragraphs, 1) if key & words(text)]
    if where:
        named = f"{speaker} is named in {' '.join(where[:4])}, but not near ¶{number}"
        return f"{named}; correct the speaker, or cite the words that name them"
    return f"{speaker} is named nowhere in the source; write the name as the source does"


def _other_speaker(
    quote: Quote,
    key: frozenset[str],
    cite: Citation,
    source: Source,
    speakers: list[frozenset[str]],
) -> str:
    """Return who speaks according to the source, if that is clearly someone else."""
    text = source.paragraphs[cite.found.paragraph - 1]
    start, end = _where(quote, cite, text)
    spans = sentences(text)
    own = [(a, b) for a, b in spans if a < end and start < b]
    passage = text[own[0][0] : own[-1][1]]
    found = attribution(passage)
    if key & words(passage) and (not found.names or found.pronoun):
        return ""
    if found.names and not found.pronoun:
        told = {name.casefold() for name in found.names}
        return "" if told & key else " ".join(_named(passage, found.names))
    role = words(quote.role) - _TITLES - {"of", "for", "and", "in"}
    if role & words(unquoted(passage)):
        return ""
    before = [text[a:b] for a, b in spans if b <= own[0][0]]
    if cite.found.paragraph > 1 and found.pronoun:
        previous = source.paragraphs[cite.found.paragraph - 2]
        before = [*(previous[a:b] for a, b in sentences(previous)), *before]
    return _last_named([*before, passage], key, speakers)


def _where(quote: Quote, cite: Citation, text: str) -> tuple[int, int]:
    """Return where the words of a quote stand in the paragraph, or else those it cites."""
    found = cite.found
    said = (quote.original or quote.text).rstrip(".,;:!?")
    at = text.find(said, found.start, found.end)
    return (at, at + len(said)) if said and at >= 0 else (found.start, found.end)


def _last_named(before: list[str], key: frozenset[str], speakers: list[frozenset[str]]) -> str:
    """Return the speaker named last, if that is another speaker of this story."""
    for sentence in reversed(before):
        told = unquoted(sentence)
        said = [name.word for name in names(told)]
        lower = {word.casefold() for word in said}
        if key & (lower | words(told)):
            return ""
        others = frozenset().union(*(each for each in speakers if each & lower))
        if others:
            return " ".join(word for word in said if word.casefold() in others)[:_SHOWN]
    return ""


def _named(passage: str, found: set[str]) -> list[str]:
    """Return names in the order of the sentence."""
    return list(dict.fromkeys(re.findall("|".join(map(re.escape, found)), passage)))[:4]
