"""Whether a sentence says all that a statement says."""

from __future__ import annotations

import pytest

from dateline.drafting.merging.matching import Lexicon

SENTENCES = (
    "Russia invaded Ukraine in February 2022.",
    "Putin had last visited India on December 6, 2021, for a summit in New Delhi.",
    "The council of Ayr approved the budget for 12 schools on Monday.",
    "A court fined the owner.",
)


def carries(sentence: str, statement: str) -> bool:
    lexicon = Lexicon([*SENTENCES, sentence, statement])
    return lexicon.carries(lexicon.told(sentence), lexicon.told(statement))


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (SENTENCES[0], "Russia's invasion of Ukraine"),
        (SENTENCES[1], "Putin's last visit to India"),
        (SENTENCES[2], "Ayr council approved the budget"),
        (SENTENCES[2], "Budget approved for twelve schools"),
        ("On Monday President Putin visited India.", "Putin visits India"),
        ("The crash injured 12 people and damaged 40 cars.", "The crash injured 12 people"),
        ("In May the council approved the budget.", "The council approved the budget"),
    ],
)
def test_other_forms_and_further_words_do_not_matter(sentence: str, statement: str) -> None:
    assert carries(sentence, statement)


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Ukraine invaded Russia.", "Russia's invasion of Ukraine"),
        ("Russia was invaded by Ukraine.", "Russia invaded Ukraine"),
        ("Modi invited Putin to visit India.", "Putin's visit to India"),
        ("Putin will visit India.", "Putin's visit to India"),
        ("The council of Ayr rejected the budget.", "Ayr council approved the budget"),
        ("The council may have approved the budget.", "The council approved the budget"),
        ("The council has not approved the budget.", "The council approved the budget"),
        ("The council approved the budget, Ann Lee said.", "The council approved the budget"),
        (SENTENCES[2], "Ayr council approved the budget for 14 schools"),
        (SENTENCES[2], "Oban council approved the budget"),
        ("The owner fined a court in Oban.", "Oban"),
        ("", "The council approved the budget"),
        ("An aide to Putin visited India.", "Putin's visit to India"),
        ("Putin's aide visited India.", "Putin's visit to India"),
        ("Kremlin aide Ushakov, who is close to Putin, visited India.", "Putin visits India"),
        ("Putin aide Yuri Ushakov visited India.", "Putin visits India"),
        ("The captain prevented the ferry from hitting the pier.", "Ferry hit the pier"),
        ("Did the ferry hit the pier?", "Ferry hit the pier"),
        ("The owner accused the captain of hitting the pier.", "The captain hit the pier"),
        ("The mayor calls for the bridge to close.", "The bridge closed"),
        ("The crash injured 40 people and damaged 12 cars.", "The crash injured 12 people"),
    ],
)
def test_what_says_otherwise_or_less_carries_nothing(sentence: str, statement: str) -> None:
    assert not carries(sentence, statement)


def test_likeness_is_that_of_what_both_share() -> None:
    lexicon = Lexicon(SENTENCES)
    told = [lexicon.told(each) for each in SENTENCES]
    assert lexicon.likeness(told[0], told[0]) == 1
    assert lexicon.likeness(told[0], told[2]) == 0


@pytest.mark.parametrize("text", ["", "—", "12", "May 2021", "A\x00b", "U.S."])
def test_anything_can_be_compared(text: str) -> None:
    lexicon = Lexicon([text])
    assert lexicon.told(text).marks == frozenset()
    assert not lexicon.carries(lexicon.told(text), lexicon.told(text))
