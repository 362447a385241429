"""Who it is that a verb of saying gives words to, where the sentence makes that hard to see."""

from __future__ import annotations

import pytest

from dateline.text.mentions import is_speaker, split_title
from dateline.text.people import People
from dateline.text.speech import speeches


def said(text: str) -> list[tuple[str, str]]:
    """Speaker and words of the speech in a text; the words of one speech are joined by a bar."""
    return [
        (
            text[slice(*each.speaker)] if each.speaker else "",
            " | ".join(text[start:end] for start, end in each.spans),
        )
        for each in speeches(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Ayr, Scotland, on Monday, Ann Lee met Bo Ek, calling him “a liar.”", "Ann Lee"),
        ("On Monday, after a long walk, Ann Lee came back, saying it was dry.", "Ann Lee"),
        ("Hours later, Ann Lee answered the council, saying it was dry.", "Ann Lee"),
        ("The mayor changed her mind, saying the bridge is safe.", "The mayor"),
    ],
)
def test_the_subject_stands_behind_all_that_leads_in(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]


def test_a_participle_takes_the_name_right_before_it() -> None:
    text = "They met on Monday, with Ann Lee saying it was dry."
    assert said(text) == [("Ann Lee", "it was dry")]


def test_somebody_s_lawyer_is_not_the_one_who_has_that_lawyer() -> None:
    assert said("“It is dry,” said Lee’s lawyer, Ana Ruiz.") == [("Lee’s lawyer", "“It is dry,”")]


def test_the_day_of_telling_is_no_part_of_what_is_told() -> None:
    text = "Lee had told the court in February 2023 that the log was lost."
    assert said(text) == [("Lee", "that the log was lost")]


def test_a_verb_that_goes_on_is_no_participle() -> None:
    assert said("Bo Ek came. Ann Lee is still saying that it was dry.") == [
        ("Ann Lee", "that it was dry")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee in the past described it as “a house of cards.”", "Ann Lee"),
        ("Ann Lee in a statement said that it was dry.", "Ann Lee"),
        ("Ann Lee less than two weeks ago said that it was dry.", "Ann Lee"),
        ("In a note to the Herald, her old friend, Bo Ek, said: “It is dry.”", "her old friend"),
        ("“It is dry,” a Lee Brothers mason, who was not named, said.", "a Lee Brothers mason"),
        ("Ann Lee, at a meeting in Ayr, Scotland, said she was tired.", "Ann Lee"),
        ("Bo Ek, another leading mason, said: “It is dry.”", "Bo Ek"),
    ],
)
def test_where_and_when_somebody_spoke_is_no_speaker(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]


def test_a_question_belongs_to_who_asked_it() -> None:
    text = "“Is it dry?” Ann Lee, the mayor's adviser on floods and bridges, asked a friend."
    assert said(text) == [("Ann Lee", "“Is it dry?”")]


def test_what_a_colon_leads_to_has_the_speaker_of_its_own_verb() -> None:
    text = "Ann Lee was far less sure of the bridge: “It will fall one day,” Bo Ek recalled."
    assert said(text) == [("Bo Ek", "“It will fall one day,”")]


def test_a_colon_before_a_paragraph_leads_to_its_first_sentence_only() -> None:
    text = "Read what is new:\n\nThe sun came out. “It is dry today in all of Ayr,” Ann Lee said."
    assert said(text) == [("Ann Lee", "“It is dry today in all of Ayr,”")]


def test_a_sentence_that_ends_with_whom_it_is_according_to_is_theirs() -> None:
    text = "The council called the bridge “a ruin,” according to Ann Lee."
    assert said(text) == [("Ann Lee", "The council called the bridge “a ruin,”")]


def test_quotation_can_be_according_to_somebody() -> None:
    assert said("“The bridge is dry again,” according to the report.") == [
        ("the report", "“The bridge is dry again,”")
    ]


def test_a_name_between_commas_belongs_to_whom_it_is_according_to() -> None:
    text = "According to the town's mason, Bo Ek, in its first year the bridge was dry."
    assert [words for _, words in said(text)] == ["in its first year the bridge was dry"]


def test_what_one_says_that_another_reports_is_of_the_other() -> None:
    text = "Bo Ek said that the bridge was dry, the Ayr Herald reported."
    assert said(text) == [("the Ayr Herald", "Bo Ek said that the bridge was dry")]


def test_who_is_asked_is_not_who_asks() -> None:
    text = "Ann Lee was asked, “Will the old harbour bridge be dry again before winter?”"
    assert [who for who, _ in said(text)] == [""]


def test_here_is_points_to_the_speaker() -> None:
    assert said("Here’s Ann Lee: “It is dry.”") == [("Ann Lee", "“It is dry.”")]


def test_a_dateline_is_no_speaker() -> None:
    text = "Ayr (ABC) – Mayor Ann Lee crossed the bridge, saying it was dry."
    assert said(text) == [("Mayor Ann Lee", "it was dry")]


@pytest.mark.parametrize("words", ["this", "a tunnel in", "there", "in October", "That’s when Lee"])
def test_some_words_name_nobody(words: str) -> None:
    assert not is_speaker(words)


@pytest.mark.parametrize("name", ["National Bridge Association", "Ayr's Civil Defense"])
def test_an_office_is_no_title_by_itself(name: str) -> None:
    assert split_title(name) == (name, "")


def test_a_name_does_not_go_on_in_the_next_paragraph() -> None:
    assert People("OLD BRIDGE\n\nLee came.").fullest("Lee").name == "Lee"


def test_a_common_word_that_begins_a_sentence_is_no_part_of_a_name() -> None:
    people = People("Masons Ann Lee and Bo Ek came. Other masons stayed. Lee spoke.")
    assert people.fullest("Lee").name == "Ann Lee"
    assert People("Will Smith came, and will stay.").fullest("Smith").name == "Will Smith"
