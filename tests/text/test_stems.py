"""English words without their endings."""

from __future__ import annotations

import pytest

from dateline.text.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        "visit visits visited visiting",
        "close closes closed closing",
        "stop stops stopped stopping",
        "agree agrees agreed agreement",
        "study studies studied",
        "invade invaded invasion",
        "die died death dead",
        "sink sank sunk sinking",
        "elect elected election",
        "injure injured injuries",
        "Bridge bridges",
    ],
)
def test_the_forms_of_a_word_have_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "universal university",
        "approve reject",
        "new news",
        "open reopen",
        "pass pas",
        "bus bu",
        "child chill",
        "form reform",
    ],
)
def test_different_words_keep_different_stems(words: str) -> None:
    one, other = words.split()
    assert stem(one) != stem(other)


def test_a_short_word_stays_as_it_is() -> None:
    assert [stem(word) for word in ("red", "king", "is", "us")] == ["red", "king", "is", "us"]
