"""Who says what: direct, partial and reported speech with its speaker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.mentions import is_speaker, split_title
from dateline.text.people import People
from dateline.text.speech import speeches

Found = tuple[str, list[str], str]


def speech(text: str) -> list[Found]:
    """Kind, words and speaker of the speech in a text."""
    return [
        (
            each.kind,
            [text[start:end] for start, end in each.spans],
            text[slice(*each.speaker)] if each.speaker else "",
        )
        for each in speeches(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We kept our word,” Ann Lee said.", ["“We kept our word,”"], "Ann Lee"),
        ("“We kept our word,” said Ann Lee, the mayor.", ["“We kept our word,”"], "Ann Lee"),
        ("Ann Lee said: “We kept our word.”", ["“We kept our word.”"], "Ann Lee"),
        ("Ann Lee, the mayor, said, “We kept our word.”", ["“We kept our word.”"], "Ann Lee"),
        ("Ann Lee: “We kept our word.”", ["“We kept our word.”"], "Ann Lee"),
        ('"We kept our word," she added.', ['"We kept our word,"'], "she"),
        ("“Did we keep it?” Ann Lee asked.", ["“Did we keep it?”"], "Ann Lee"),
        ("“We kept our word.” — Ann Lee", ["“We kept our word.”"], "Ann Lee"),
        (
            "“We kept it,” Ann Lee said, “and we will keep it.”",
            ["“We kept it,”", "“and we will keep it.”"],
            "Ann Lee",
        ),
        (
            "“We kept it,” Ann Lee said. “It was hard.”",
            ["“We kept it,”", "“It was hard.”"],
            "Ann Lee",
        ),
    ],
)
def test_whole_quotations_are_direct_speech(text: str, words: list[str], speaker: str) -> None:
    assert speech(text) == [("direct", words, speaker)]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“We kept it,” Ann Lee said. “It was hard.\n\n“Nobody thanked us.”"
    assert speech(text) == [
        ("direct", ["“We kept it,”", "“It was hard.", "“Nobody thanked us.”"], "Ann Lee")
    ]


def test_a_colon_before_a_paragraph_names_its_speaker() -> None:
    text = "Ann Lee then said:\n\n“We have kept our word, and it was hard.”"
    assert speech(text) == [("direct", ["“We have kept our word, and it was hard.”"], "Ann Lee")]


def test_a_clause_with_a_quoted_phrase_is_partial_speech() -> None:
    text = "Ann Lee said that the work was “harder than anybody thought” in May."
    assert speech(text) == [
        ("partial", ["that the work was “harder than anybody thought” in May"], "Ann Lee")
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ann Lee said that the bridge is safe.", "that the bridge is safe", "Ann Lee"),
        ("Ann Lee said the bridge is safe.", "the bridge is safe", "Ann Lee"),
        ("Ann Lee told reporters that it is safe now.", "that it is safe now", "Ann Lee"),
        ("Ann Lee told members that it is safe now.", "that it is safe now", "Ann Lee"),
        ("Ann Lee said on Monday that it is safe now.", "that it is safe now", "Ann Lee"),
        ("The bridge is safe again, Ann Lee said.", "The bridge is safe again", "Ann Lee"),
        ("The bridge is safe, said Ann Lee.", "The bridge is safe", "Ann Lee"),
        ("According to Ann Lee, the bridge is safe.", "the bridge is safe", "Ann Lee"),
        ("The bridge is safe, according to Ann Lee.", "The bridge is safe", "Ann Lee"),
        (
            "Ann Lee, a mason from Ayr, warned that it may fall.",
            "that it may fall",
            "Ann Lee",
        ),
        (
            "Lee repeated the city's view that it is safe.",
            "that it is safe",
            "Lee",
        ),
    ],
)
def test_speech_without_marks_is_reported(text: str, words: str, speaker: str) -> None:
    assert speech(text) == [("reported", [words], speaker)]


def test_what_two_people_say_in_a_sentence_is_kept_apart() -> None:
    text = "Ann Lee said that the bridge is safe and Bo Ek said that it is not."
    assert speech(text) == [
        ("reported", ["that the bridge is safe"], "Ann Lee"),
        ("reported", ["that it is not"], "Bo Ek"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Long Bridge Over Quiet Waters and Hills” opens in May.",
        "She was told nothing.",
        "The city's claims and notes were lost.",
        "The bridge was said to be safe.",
    ],
)
def test_titles_and_nouns_are_no_speech(text: str) -> None:
    assert speech(text) == []


def test_a_mark_too_many_does_not_hide_the_quoted_words() -> None:
    text = "They keep 'a'close and trusted bond of many quiet years' to this day."
    assert [text[slice(*span)] for each in speeches(text) for span in each.quoted] == [
        "close and trusted bond of many quiet years"
    ]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Kremlin spokesperson Olga Pavlova", "Olga Pavlova", "Kremlin spokesperson"),
        ("Prime Minister Ann Lee", "Ann Lee", "Prime Minister"),
        ("Mr. Lee", "Lee", ""),
        ("the Commission on Bridges", "the Commission on Bridges", ""),
        ("Ann van der Lee’s", "Ann van der Lee", ""),
    ],
)
def test_a_role_before_a_name_is_told_from_it(words: str, name: str, role: str) -> None:
    assert split_title(words) == (name, role)


def test_a_last_name_refers_to_the_fullest_one() -> None:
    people = People("Ann Lee, the mayor of Ayr, came. Lee spoke. Mr. Ek left.")
    assert people.fullest("Lee") == ("Ann Lee", "mayor of Ayr")


def test_a_name_that_is_also_a_common_word_stays_whole() -> None:
    assert People("Will Ek came. Ek spoke.").fullest("Ek").name == "Will Ek"
    assert is_speaker("May") and not is_speaker("Meanwhile")


def test_a_last_name_that_two_people_have_refers_to_none_of_them() -> None:
    people = People("Ann Lee met Bo Lee.")
    assert people.is_shared("Lee")
    assert people.fullest("Lee").name == "Lee"


PIECES = ["“", "”", '"', "'", "``", "''", " said ", "Ann Lee", ", ", ". ", ": ", "that it is so"]


@given(st.lists(st.sampled_from([*PIECES, "\n\n", "according to ", "— "]), max_size=40))
def test_whatever_the_text_speech_stands_within_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    for each in speeches(text):
        for start, end in (*each.spans, *each.quoted, *filter(None, [each.speaker, each.cue])):
            assert 0 <= start <= end <= len(text)
