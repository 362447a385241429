"""Who does what to whom in a clause, and whether two clauses tell of the same deed."""

from __future__ import annotations

import pytest

from dateline.drafting.merging.concepts import concept
from dateline.drafting.merging.deeds import Deed, are_one, deeds_of

_WORDS = "visit invade arrest open killed born died bought founded resigned hit"
KNOWN = frozenset(concept(word) for word in _WORDS.split())


def deed(text: str, before: str = "") -> Deed:
    return deeds_of(text, KNOWN, before)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Queen Maud opened the Kell tunnel", "The Kell tunnel was opened by Queen Maud"),
        ("Maud opened the tunnel", "The tunnel was opened"),
        ("Norland invaded Sarra", "Norland's invasion of Sarra"),
        ("Marsh had last visited India", "President Lena Marsh's last visit to India"),
        ("Marsh travelled to India", "Marsh visited India for talks"),
        ("Police arrested the mayor, Jon Dahl", "Jon Dahl, the mayor of Wick, was arrested"),
        ("Aerox was set up by Rehn", "Rehn founded Aerox"),
        ("Gunmen shot dead 12 villagers", "12 villagers were killed by gunmen"),
        ("A crash killed 12 people", "12 people died"),
        ("A crash left 12 people dead", "12 people died in a crash"),
        ("Aerox acquired Vala", "Vala was bought"),
        ("The ferry Anna hit the pier", "The Anna struck the pier"),
        ("The ship Anna was hit", "The ship was hit"),
    ],
)
def test_the_same_is_told_in_many_ways(one: str, other: str) -> None:
    assert are_one(deed(one), deed(other))
    assert are_one(deed(other), deed(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland invaded Sarra", "Sarra invaded Norland"),
        ("Norland invaded Sarra", "Sarra's invasion of Norland"),
        ("Marsh visited India", "Sen visited India"),
        ("Marsh visited India", "Marsh visited Sarra"),
        ("Marsh visited India", "Marsh's deputy, Ravi Sen, visited India"),
        ("Marsh last visited India", "Marsh first visited India"),
        ("Marsh visited India", "Marsh invaded India"),
        ("Police arrested Dahl", "Dahl arrested police"),
        ("Her husband, Karl, died", "Her father, Karl, died"),
        ("Norland killed 12 people", "Sarra killed 12 people"),
        ("The Sund bridge was opened", "The Sund station was opened"),
    ],
)
def test_another_who_or_what_is_another_deed(one: str, other: str) -> None:
    assert not are_one(deed(one), deed(other))
    assert not are_one(deed(other), deed(one))


def test_a_pronoun_is_somebody_of_the_sentence_before() -> None:
    assert are_one(deed("She visited India", "Marsh sang."), deed("Marsh visited India"))
    assert not are_one(deed("She visited India", "Runa sang."), deed("Marsh visited India"))


def test_what_is_only_meant_is_no_deed() -> None:
    assert deeds_of("Norland threatened to invade Sarra", KNOWN) == []
