"""Texts and stories that hypothesis makes up: in many scripts, well formed, and spoilt."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from unicodedata import category

from hypothesis import strategies as st

from dateline.story import Story, parse_story
from dateline.story.model import OWN_SECTIONS

SCRIPTS: tuple[Sequence[str], ...] = (
    "abcdefgh XYZ.,’“”–é",
    "Привет ",
    "日本語、中文。「」（）",
    "한국어 ",
    "हिन्दी ",
    ("e\u0301", "a\u0308", "o", " "),  # accents of their own
    ("👍", "👍🏽", "👩‍👧", "🇮🇳", "❤️", "x", " "),
)
"""What texts are made of, with the spaces, accents and joiners that belong to it."""

DATES = (
    *("2021-12-06", "2022", "2024-10", "2024-11-19", "[..2024-11-19]", "[2024-11-19..]"),
    *("2021~", "201X", "2024-05-03/2024-05-09", "2001-21"),
)


def texts(longest: int = 40) -> st.SearchStrategy[str]:
    """Texts on one line, without spaces at their ends, never empty; no word begins with a mark."""
    folded = st.sampled_from(SCRIPTS).flatmap(
        lambda script: st.lists(st.sampled_from(script), max_size=longest).map("".join)
    )
    return st.lists(folded, min_size=1, max_size=3).map(_one_line).filter(bool)


def _one_line(parts: list[str]) -> str:
    words = (_without_leading_marks(word) for word in " ".join(parts).split())
    return " ".join(filter(None, words))


def _without_leading_marks(word: str) -> str:
    """A mark that follows no letter is drawn in another way by every terminal."""
    return word[next((at for at, each in enumerate(word) if category(each)[0] != "M"), len(word)) :]


paragraphs = st.lists(
    st.text("abcdefghijklmnop,.é'“”日本", min_size=1, max_size=9), min_size=3, max_size=12
).map(" ".join)
"""Paragraphs of a source: words parted by single spaces."""


@st.composite
def story_data(draw: st.DrawFn, most: int = 4) -> dict[str, Any]:
    """The data of a story file without faults, with up to `most` statements of each kind."""
    source = draw(st.lists(paragraphs, min_size=1, max_size=4))

    def cite() -> list[dict[str, Any]]:
        number = draw(st.integers(1, len(source)))
        words = source[number - 1].split()
        start = draw(st.integers(0, len(words) - 1))
        end = draw(st.integers(start + 1, len(words)))
        return [{"paragraph": number, "exact": " ".join(words[start:end])}]

    def some(**fields: st.SearchStrategy[Any]) -> list[dict[str, Any]]:
        made = st.lists(st.fixed_dictionaries(fields), max_size=most)
        return [{**item, "cite": cite()} for item in draw(made)]

    return {
        "format": 1,
        "headline": draw(texts()),
        "published": draw(st.sampled_from(DATES)),
        "sources": [{"id": "s", "text": "\n\n".join(source)}],
        "summary": some(text=texts(), kind=st.sampled_from(["fact", "assessment", "disputed"])),
        "timeline": some(date=st.sampled_from(DATES), headline=texts(), text=texts()),
        "quotes": some(
            kind=st.sampled_from(["direct", "partial", "reported"]), text=texts(), speaker=texts()
        ),
        "sections": [
            {"title": title, "statements": some(text=texts(), headline=texts())}
            for title in draw(titles(texts(10)))
        ],
        "unknowns": some(text=texts()),
    }


def titles(of: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    """Titles of further sections, none of them twice and none that is taken."""
    taken = {*map(str.casefold, OWN_SECTIONS.values()), "notes", "sources"}
    free = of.filter(lambda title: title.casefold() not in taken)
    return st.lists(free, max_size=most, unique_by=str.casefold)


def stories(most: int = 4) -> st.SearchStrategy[Story]:
    """Stories without faults."""
    return story_data(most).map(story_of)


def story_of(data: dict[str, Any]) -> Story:
    """Read the data of a story, as a story file holds it."""
    return parse_story(json.dumps(data), "story.json")


@st.composite
def spoilt(draw: st.DrawFn, text: str, bits: Sequence[str]) -> str:
    """Return a file's text with some stretches cut out, doubled or replaced by `bits`."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        middle = draw(st.one_of(st.just(""), st.just(text[start:end] * 2), st.sampled_from(bits)))
        text = text[:start] + middle + text[end:]
    return text
