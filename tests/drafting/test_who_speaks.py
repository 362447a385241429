"""Who speaks in the quotes of a draft, in what role, and what is not taken for speech."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.articles.article import of_plain_text
from dateline.drafting.drafting import draft


def quotes(text: str) -> list[dict[str, Any]]:
    return draft(of_plain_text(f"The pier of Ayr\n\n2024-05-14\n\n{text}\n")).data.get("quotes", [])


def speaker(text: str) -> tuple[str | None, str | None]:
    """Speaker and role of the last quote."""
    last = quotes(text)[-1]
    return last.get("speaker"), last.get("role")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It will fall down soon,” said the Old Town businessman.", "the Old Town businessman"),
        ("It will fall soon, according to a new Oban Times poll.", "a new Oban Times poll"),
        ("Ayr's central bank held its rate and said it was too early.", "Ayr's central bank"),
        ("The Justice Department said it was reading the letter.", "The Justice Department"),
        (
            "U.S. government lawyers wrote to Lee, saying they had no case.",
            "U.S. government lawyers",
        ),
        ("The Greens on Thursday mocked it, saying it was a toy bridge.", "The Greens"),
    ],
)
def test_a_speaker_is_named_whole(text: str, name: str) -> None:
    assert speaker(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“It is near,” said another Oban user, Ann Lee.", "Ann Lee", "Oban user"),
        ("“It is near,” Ms. Ruiz's deputy, Ann Lee, said.", "Ann Lee", "Ms. Ruiz's deputy"),
        ("Inspector Ann Lee of the Oban Police said it was a near thing.", "Ann Lee", "Inspector"),
        ("Bo Husted, the clerk, left. “It is near,” Husted said.", "Bo Husted", "clerk"),
        ("His wife, Ann Lee, said it was near the harbour.", "Ann Lee", "wife"),
        ("Ann Lee, an aide to Mr. Ruiz, said it was near the pier.", "Ann Lee", "aide to Mr. Ruiz"),
        ("It is near the harbour, according to Mr. Ruiz's party.", "Mr. Ruiz's party", None),
        (
            "It is near the pier, according to the Oban Times profile.",
            "the Oban Times profile",
            None,
        ),
        ("Acme, an Oban, Calif., mason company, said it was near the pier.", "Acme", None),
    ],
)
def test_who_speaks_is_read_to_its_end(text: str, name: str, role: str | None) -> None:
    assert speaker(text) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        "“It is near the pier,” said a 2008 Ayr veteran.",
        "It is near the pier, according to Oban filings.",
        "The Oban (Scotland) Spectator said that the pier is much too near.",
        "It is near the pier, according to a separate June 2011 memo that Lee had.",
        "Old masons who listened to Lee in Oban say the pier is much too near.",
    ],
)
def test_half_a_name_names_nobody_for_sure(text: str) -> None:
    last = quotes(text)[-1]
    assert "speaker" not in last
    assert last["doubt"] == "nobody is named as the speaker"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("The storms show that the pier was built much too near.", False),
        ("A new poll shows that the pier was built much too near.", True),
    ],
)
def test_what_things_show_nobody_says(text: str, spoken: bool) -> None:
    assert bool(quotes(text)) == spoken


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "“It fell in the night,” said former U.S. District Judge Ann Lee.",
            "former U.S. District Judge",
        ),
        ("“It fell in the night,” said Secretary of State Ann Lee.", "Secretary of State"),
        ("“It fell in the night,” said former Ayr mayor Ann Lee.", "former Ayr mayor"),
    ],
)
def test_a_role_is_given_whole(text: str, role: str) -> None:
    assert speaker(text) == ("Ann Lee", role)


@pytest.mark.parametrize(
    "text",
    [
        "Neither Ek nor Ann Lee was an actor. “It fell in the night,” Lee said.",
        "A defiant Ann Lee left. “It fell in the night,” Lee said.",
        "Bo goes after Ann Lee. “It fell in the night,” Lee said.",
        "“He is a friend of Ann Lee, a hater. He's a hater,” Lee said.",
        "Her son said he might consider Ann Lee. “It fell in the night,” Lee said.",
        "They fell off their chairs after Ann Lee spoke. “It fell in the night,” Lee said.",
    ],
)
def test_what_is_no_role_is_none(text: str) -> None:
    assert speaker(text) == ("Ann Lee", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bo Ek and Ann Lee said it was a near thing.", "Bo Ek and Ann Lee"),
        (
            "But Ayr, Oban and the Mason Union said it was a near thing.",
            "Ayr, Oban and the Mason Union",
        ),
    ],
)
def test_several_who_speak_are_named_together(text: str, name: str) -> None:
    assert speaker(text) == (name, None)


def test_one_who_may_be_the_last_of_several_is_in_doubt() -> None:
    last = quotes("A town judge of Ayr, Bo Ek and Ann Lee said it was a near thing.")[-1]
    assert (last["speaker"], last["doubt"]) == ("Ann Lee", "whether others speak as well")


@pytest.mark.parametrize(
    "text",
    [
        "Sources said that Bo Ek kept Ann Lee from the pier, saying it was much too near.",
        "Ann Lee and the old clerk and former mayor of Ayr said it was much too near.",
        "Bo Ek said his wife had whispered to him: “It is near the pier.”",
        "Ann Lee has left the town, and the masons will be left to wonder: “Is it near the pier?”",
    ],
)
def test_whose_words_they_are_is_in_doubt_where_two_may_speak(text: str) -> None:
    assert quotes(text)[-1]["doubt"]


def test_who_speaks_for_somebody_is_not_that_person() -> None:
    name, role = speaker("A spokesman for Mayor Ann Lee said the men had all come home by then.")
    assert (name, role) == ("A spokesman for Mayor Ann Lee", None)


def test_the_state_behind_a_town_speaks_for_nobody() -> None:
    text = "Ann Lee, a mason from Oban, Miss., said the men had all come home by then."
    assert speaker(text)[0] == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "“It is near the pier,” said Ann Lee, an aide of the board appointed last May.",
        "Although the pier fell on Monday, Ann Lee said that it was never too near.",
        "Having left Oban in early March, Ann Lee said that it was never too near.",
        "Soon after Ek was shown out on Monday, Ann Lee wrote that it was never too near.",
        "In 2009, under what Ann Lee called “the old way of the pier,” it was never shut.",
        "Ann Lee said after her Tuesday-night talk that it was never too near.",
    ],
)
def test_the_day_of_something_else_is_not_that_of_the_saying(text: str) -> None:
    assert "said" not in quotes(text)[-1]


def test_of_two_days_the_one_beside_the_verb_is_that_of_the_saying() -> None:
    text = "He left on Sunday after the mayor had said on Saturday that the pier was shut."
    assert [each["said"] for each in quotes(text)] == ["2024-05-11"]


def test_a_president_is_not_his_wife() -> None:
    text = "“It fell in the night,” President Lee said.\n\nThe first lady, Ann Lee, wept."
    assert speaker(text) == ("Lee", "President")


def test_a_word_that_opens_a_sentence_makes_no_second_name() -> None:
    text = "The writer Ann Lee went. See Lee's notes. We see it. “It fell in the night,” Lee said."
    assert "doubt" not in quotes(text)[-1]


def test_he_is_whom_his_sentence_or_the_paragraph_before_is_about() -> None:
    text = "“It fell in the night,” Bo Ek said.\n\nAnn Lee went home.\n\n“It is late,” she said."
    last = quotes(text)[-1]
    assert (last["speaker"], last["doubt"]) == ("Ann Lee", "whether “she” is Ann Lee")
    text = "“It fell in the night,” Bo Ek said. Ann Lee, who left, said she would never come back."
    assert quotes(text)[-1]["speaker"] == "Ann Lee"


def test_nobody_knows_who_i_is() -> None:
    text = "The mayor said it was done. I said to him, “You cannot sell what is not yours.”"
    assert (quotes(text)[-1].get("speaker"), quotes(text)[-1]["doubt"]) == (None, "who “I” is")


def test_who_spoke_is_named_and_not_who_tells_of_it() -> None:
    (quote,) = quotes("“It fell down in the night,” Lee told the men, according to the Ayr Post.")
    assert (quote["kind"], quote["speaker"]) == ("direct", "Lee")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lee told two men of the guard that the pier was shut.", "The pier was shut."),
        (
            "Lee told the host Bo Ek she believed the pier was shut.",
            "She believed the pier was shut.",
        ),
        ("Lee says that is the aim of her group.", "That is the aim of her group."),
        ("Lee said in a letter published Monday that the pier was shut.", "The pier was shut."),
        (
            "The town said it was late, and the owner's lawyer, Bo Ek, said the pier was shut.",
            "The pier was shut.",
        ),
    ],
)
def test_what_is_said_begins_behind_who_is_told(text: str, words: str) -> None:
    assert quotes(text)[-1]["text"] == words


@pytest.mark.parametrize(
    "text",
    [
        "It will fall if she thinks that the men have built it badly.",
        "The council has questioned that judgment, and asked for another.",
        "The race was called for Bo Ek minutes after the doors were shut.",
        "She recalled a night on the pier that left the men in tears.",
        "Lee wrote the play “A Crown for Bo” in 2009 and sold it well.",
        "The men said in May that while the pier had been shut for years.",
        "Lee said that men who refused to pay – as some of hers have – were fools.",
    ],
)
def test_what_is_not_said_is_not_reported(text: str) -> None:
    assert quotes(text) == []


def test_the_title_of_a_book_is_no_quote() -> None:
    assert (
        quotes("She put the letter on the back of her book, “Ayr and Me,” which is sold out.") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "The nominee for the June 8 election said the pier was a toy for men.",
        "The sailor Bo Ek said Sunday's race felt like “a long walk on the pier”.",
        "“It fell in the night,” said Bo Ek, a hand in Lee's 2008 and 2012 races.",
        "The pier is shut, according to notes that the Ayr Post had put together in 2012.",
        "Lee said talks could begin as early as Tuesday.",
    ],
)
def test_a_date_that_is_not_that_of_the_saying_is_not_given(text: str) -> None:
    assert [each.get("said") for each in quotes(text)] == [None]


def test_the_day_of_a_letter_is_that_of_its_words() -> None:
    (quote,) = quotes("“It fell in the night,” Lee wrote in a March 19, 2021 message to Bo Ek.")
    assert quote["said"] == "2021-03-19"


def test_a_summary_takes_no_sentence_out_of_a_quotation() -> None:
    text = (
        "Lee said the men “did a good job. They built the pier for the town. It is so dear to us.”"
    )
    points = draft(of_plain_text(f"The pier of Ayr\n\n2024-05-14\n\n{text}\n")).data["summary"]
    assert not any(each["text"].startswith("They built") for each in points)


def test_a_longer_name_is_kept_though_its_end_is_named_alone() -> None:
    text = "They read the Daily Post. The Oban Daily Post said that the men had all come home."
    assert speaker(text) == ("The Oban Daily Post", None)
    text = "Ayr Times Post said that the men had all come home. They read the Times Post."
    assert speaker(text) == ("Ayr Times Post", None)
