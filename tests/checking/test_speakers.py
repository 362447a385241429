"""Whose words a quote is said to be, against whom its source gives them to."""

from __future__ import annotations

import json

import pytest

from support.checked import check_example, found

QUOTES = """\
headline: A quay
sources:
- id: a
  published: 2024-05-14
  text: {}
quotes:
{}"""


def codes(text: str, quotes: list[tuple[str, str, str, str]]) -> list[str]:
    """What is found of some quotes of a text: kind, words, speaker, and what is cited."""
    text += "\n\nThe tide came in."
    paragraphs = text.split("\n\n")
    items = [
        {
            "kind": kind,
            "text": words,
            "speaker": speaker,
            "cite": [
                {
                    "paragraph": next(n for n, each in enumerate(paragraphs, 1) if exact in each),
                    "exact": exact,
                }
            ],
        }
        for kind, words, speaker, exact in quotes
    ]
    lines = "\n".join(f"- {json.dumps(item)}" for item in items)
    return found(check_example(QUOTES.format(json.dumps(text), lines)))


DREDGED = "The quay was dredged in Upper Ayr."
TOLD = [
    # a sentence, a speaker of it, one of whom it is not true
    ("{} an official said.", "an official", "Ann Lee"),
    ("With all of Ayr waiting, council officials said: {}", "council officials", "Ann Lee"),
    ("Bo Ek, who knows Ann Lee well, said: {}", "Bo Ek", "Ann Lee"),
    ("{} said Bo Ek, whom Ann Lee hired.", "Bo Ek", "Ann Lee"),
    ("Bo Ek mocked Ann Lee. He said: {}", "Bo Ek", "Ann Lee"),
    ("Bo Ek spoke after Ann Lee. Then he said: {}", "Bo Ek", "Ann Lee"),
    ("“Dig,” said Bo Ek. Ann Lee laughed. {} Ek said.", "Bo Ek", "Ann Lee"),
]


@pytest.mark.parametrize(("sentence", "speaker", "other"), TOLD)
def test_the_sentence_says_who_speaks_though_others_are_named_in_it(
    sentence: str, speaker: str, other: str
) -> None:
    told = sentence.format(f"“{DREDGED[:-1]},”")
    text = f"Ann Lee, mayor of Ayr, came. Bo Ek came too.\n\n{told}"
    others = ("reported", "Ann Lee, mayor of Ayr, came.", "Ann Lee", "Ann Lee, mayor of Ayr, came.")
    assert codes(text, [("direct", DREDGED, speaker, told), others]) == []


NOT_THEIRS = [*TOLD[2:4], TOLD[6]]


@pytest.mark.parametrize(("sentence", "speaker", "other"), NOT_THEIRS)
def test_one_who_is_only_named_in_the_sentence_does_not_speak(
    sentence: str, speaker: str, other: str
) -> None:
    told = sentence.format(f"“{DREDGED[:-1]},”")
    assert codes(told, [("direct", DREDGED, other, told)]) == ["other-speaker"]


def test_two_who_are_joined_speak_both() -> None:
    told = "Ann Lee and Bo Ek said that the quay was dredged."
    for speaker in ("Ann Lee", "Bo Ek"):
        assert codes(told, [("reported", "The quay was dredged.", speaker, told)]) == []


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("UN", "The United Nations said that the quay was dredged."),
        ("United Nations", "The U.N. said that the quay was dredged."),
        ("Prime Minister", "Prime Minister Ann Lee came. Lee said that the quay was dredged."),
    ],
)
def test_a_speaker_may_be_named_by_initials_or_by_role(speaker: str, told: str) -> None:
    assert codes(told, [("reported", "The quay was dredged.", speaker, told)]) == []


def test_she_is_who_spoke_last_within_three_paragraphs() -> None:
    dug, deep = "“We dug,” he said.", "“It is deep,” said Bo Ek."
    last = ("direct", "It is deep.", "Bo Ek", deep)
    near = f"{deep}\n\nNo ship came.\n\nThe tide was low.\n\n{dug}"
    assert codes(near, [last, ("direct", "We dug.", "Bo Ek", dug)]) == []
    far = f"{deep}\n\nNo ship came.\n\nThe tide was low.\n\nIt rained.\n\n{dug}"
    assert codes(far, [last, ("direct", "We dug.", "Bo Ek", dug)]) == ["speaker-not-near"]


def test_she_is_not_who_spoke_before_another_spoke() -> None:
    deep, high, dug = (
        "“It is deep,” said Bo Ek.",
        "“It is high,” said Ann Lee.",
        "“We dug,” she said.",
    )
    quotes = [("direct", "It is deep.", "Bo Ek", deep), ("direct", "It is high.", "Ann Lee", high)]
    text = f"{deep}\n\n{high}\n\n{dug}"
    assert codes(text, [*quotes, ("direct", "We dug.", "Ann Lee", dug)]) == []
    assert codes(text, [*quotes, ("direct", "We dug.", "Bo Ek", dug)]) == ["other-speaker"]


def test_a_quotation_that_goes_on_has_the_speaker_of_its_beginning() -> None:
    text = "Bo Ek said: “We dug.\n\n“It was hard.\n\n“It was wet.\n\n“It is done.”"
    words = ("direct", "It is done.", "Bo Ek", "“It is done.”")
    assert codes(text, [words]) == []


MARKS = ["“{}”", '"{}"', "``{}''", "''{}''", "„{}“", "«{}»", "「{}」", "‘{}’", "'{}'"]


@pytest.mark.parametrize("marks", MARKS)
def test_quotation_marks_are_known_in_all_their_forms(marks: str) -> None:
    told = f"{marks.format('It was hard,')} Bo Ek said. {marks.format('It wasn’t wet.')}"
    assert codes(told, [("direct", "It was hard … It wasn’t wet.", "Bo Ek", told)]) == []
    assert codes(told, [("direct", "Bo Ek said.", "Bo Ek", told)]) == ["not-in-marks"]
    assert codes(told, [("reported", "It was hard.", "Bo Ek", told)]) == ["reported-in-marks"]
