"""Checks of who speaks: the name near the quote, and whom the sentence gives the words to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.checking.findings import Finding, Part
from dateline.checking.telling import Telling, named_before, people, telling
from dateline.story.model import Quote, Story
from dateline.text.mentions import split_title
from dateline.text.names import names, words
from dateline.text.sentences import sentences

_SMALL = frozenset(("the", "a", "an", "of", "for", "and", "in", "s"))
_SHOWN = 60
_NEAR = 3
"""Paragraphs behind a name in which “she” can be its bearer."""


def speaker(part: Part, story: Story, speakers: list[frozenset[str]]) -> Iterator[Finding]:
    """Find a speaker who is named nowhere near, or whose words these are not.

    `speakers` are the names of all speakers of the story.
    """
    quote = part.statement
    if not isinstance(quote, Quote) or not quote.speaker:
        return
    path, key = (*part.path, "speaker"), name_words(quote.speaker)
    tellings = []
    for _, cite in part.cited:
        source = story.source(cite.found.source)
        if source is None or not source.paragraphs or cite.found.end <= cite.found.start:
            return
        tellings.append(telling(quote, cite, source))
    for told in tellings:
        if problem := _nowhere_near(quote.speaker, key, told):
            yield Finding("speaker-not-near", path, problem)
            return
    for told in tellings:
        if other := _other_speaker(quote, key, told, speakers):
            message = (
                f"in ¶{told.number} it seems to be {other} who says this; "
                "correct the speaker, or cite the words that name them"
            )
            yield Finding("other-speaker", path, message)
            return


def name_words(speaker: str) -> frozenset[str]:
    """Return the words by which a speaker can be found, in lower case: not the titles."""
    name = split_title(speaker).name
    named = name.split()[-1:] and name.split()[-1][0].isupper()
    capitals = {each.word.casefold() for each in names(name)} if named else set()
    return frozenset(capitals or words(name) - _SMALL or words(speaker))


def _nowhere_near(speaker: str, key: frozenset[str], told: Telling) -> str:
    """Say where a speaker is named instead, if not in the paragraph, nor just around it."""
    before = _NEAR if told.is_pronoun else 1
    first = min(told.number, told.named or told.number) - 1
    if any(key & words(text) for text in told.paragraphs[max(0, first - before) : told.number + 1]):
        return ""
    if told.mention and not told.is_pronoun and _is_meant(speaker, key, told):
        return ""
    where = [f"¶{n}" for n, text in enumerate(told.paragraphs, 1) if key & words(text)]
    if where:
        named = f"{speaker} is named in {' '.join(where[:4])}, but not near ¶{told.number}"
        return f"{named}; correct the speaker, or cite the words that name them"
    return f"{speaker} is named nowhere in the source; write the name as the source does"


def _other_speaker(
    quote: Quote, key: frozenset[str], told: Telling, speakers: list[frozenset[str]]
) -> str:
    """Return who speaks according to the source, if that is clearly someone else."""
    role = words(quote.role) - _SMALL
    if told.mention and not told.is_pronoun:
        if (key | role) & words(told.mention):
            return ""
        if names(told.mention):
            return "" if _is_meant(quote.speaker, key, told) else told.mention[:_SHOWN]
    start, end = told.passage
    covered = told.covered
    if key & words(told.paragraph[start:end]) or role & words(covered[start:end]):
        return ""
    if told.is_person:
        before: Iterable[str] = named_before(told, _NEAR)
    else:
        spans = sentences(told.paragraph)
        before = (covered[a:b] for a, b in reversed(spans) if a < end)
    found = (_named(text, key, speakers) for text in before)
    return next((name for name in found if name is not None), "")


def _is_meant(speaker: str, key: frozenset[str], told: Telling) -> bool:
    """Tell whether the source calls the speaker by another name: by initials, by a role."""
    ours, theirs = _longer(speaker), _longer(told.mention)
    if _initials(ours) == _initials(theirs) and 1 in (len(ours), len(theirs)):
        return True
    person = people(told.paragraphs).fullest(told.mention)
    return bool(key & words(person.name)) or _head(speaker) == _head(person.role)


def _longer(name: str) -> list[str]:
    return [word for word in name.split() if word.casefold() not in _SMALL]


def _head(role: str) -> str:
    """Return the word of a role that says what somebody is: `mayor` of `the mayor of Ayr`."""
    return re.split(r"\s(?:of|for|at|to|in|on)\s", f" {role.casefold()}")[0].rpartition(" ")[2]


def _initials(name: list[str]) -> str:
    """Return the letters by which a name is shortened; of `U.N.` those that it is."""
    if len(name) == 1:
        return name[0].replace(".", "")
    return "".join(word[0] for word in name)


def _named(text: str, key: frozenset[str], speakers: list[frozenset[str]]) -> str | None:
    """Return which other speaker a text names; empty for the one that is meant, None for none."""
    if key & words(text):
        return ""
    said = [name.word for name in names(text)]
    lower = {word.casefold() for word in said}
    others = frozenset().union(*(each for each in speakers if each & lower))
    return " ".join(word for word in said if word.casefold() in others)[:_SHOWN] or None
