"""Where the words that somebody is given begin and end, and what are no words at all."""

from __future__ import annotations

import pytest

from dateline.text.speech import speeches


def words(text: str) -> list[str]:
    """The words of all speech in a text."""
    return [text[start:end] for each in speeches(text) for start, end in each.spans]


def test_quoted_words_end_at_the_comma_within_their_marks() -> None:
    assert words("Ann Lee wrote, “It is dry,” and shared a picture of the bridge.") == [
        "“It is dry,”"
    ]


def test_a_list_of_quoted_words_goes_on_behind_a_comma() -> None:
    text = "Ann Lee called it “old,” “grey” and “dry.”"
    assert words(text) == ["it “old,” “grey” and “dry.”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee said that it was “dry,” claiming nobody knew.", "that it was “dry,”"),
        (
            "Ann Lee said that it was “dry” now, a charge that Bo Ek denied.",
            "that it was “dry” now",
        ),
        (
            "Ann Lee said it was dry despite the “great” flood.",
            "it was dry despite the “great” flood",
        ),
        ("Ann Lee said it was old but also “dry” again.", "it was old but also “dry” again"),
        ("Ann Lee said there was no “great” flood.", "there was no “great” flood"),
    ],
)
def test_what_is_said_ends_where_the_article_speaks_again(text: str, expected: str) -> None:
    assert words(text)[0] == expected


def test_what_contrasts_with_it_and_is_of_another_is_cut_off() -> None:
    text = "Ann Lee said that it was dry, while Bo Ek said it was “a swamp.”"
    assert words(text) == ["that it was dry", "it was “a swamp.”"]


def test_another_speaker_behind_a_comma_ends_it() -> None:
    text = "Asked what Bo Ek believes about the dry bridge, she said, “It is fine.”"
    assert words(text)[-1] == "“It is fine.”"


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “rebels of the bridge” left.",
        "Ann Lee began taking calls from listeners who were tired.",
        "Ann Lee wrote a large number of papers on the many bridges of Ayr.",
        "Ann Lee wrote hundreds of songs that summer and sent the best of them away.",
        "The council usually does the telling when the mayor is away.",
        "She was hauled in and told that the bridge was dry.",
        "Ann Lee didn’t say when the bridge will be opened again.",
        "Ann Lee liked to show that stuff, and everything else, to friends.",
    ],
)
def test_some_verbs_of_saying_give_no_words(text: str) -> None:
    assert words(text) == []
