"""How a sentence tells what it tells, and whether it is English."""

from __future__ import annotations

import pytest

from dateline.text.english import is_english
from dateline.text.tense import may_come, tense


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council voted", "past"),
        ("The ferry was sold", "past"),
        ("The mayor flew to the planned talks", "past"),
        ("Two rowers swam ashore", "past"),
        ("The guards fled", "past"),
        ("The council will vote", "future"),
        ("Talks are set to begin", "future"),
        ("A quay will be built", "future"),
        ("The quay has been built", "past"),
        ("The quay is closed", ""),
        ("The quay was closed ahead of the planned repairs", "past"),
        ("The injured rowers may return", ""),
        ("The ferry runs", ""),
        ("The council said that it will vote", ""),
        ("US-backed talks resume", ""),
        ("The alleged thief flees", ""),
        ("Die Fähre fährt", ""),
    ],
)
def test_the_tense_is_told_where_it_shows(text: str, told: str) -> None:
    assert tense(text) == told


def test_english_is_known_by_its_commonest_words() -> None:
    assert is_english("The ferry to the island has resumed after a year of repairs.")
    assert not is_english("Die Fähre zur Insel verkehrt nach einem Jahr wieder regelmäßig.")
    assert not is_english("島への渡し船が一年ぶりに運航を再開した。")


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        ("The council will vote in May", True),
        ("She said that the vote is due in May", True),
        ("The council voted in May", False),
    ],
)
def test_what_is_to_come_is_seen_beside_what_has_been(text: str, comes: bool) -> None:
    assert may_come(text) == comes
