"""The quotes of a draft: what is not drafted as one, and whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.articles.article import of_plain_text
from dateline.checking import check_text
from dateline.drafting.drafting import draft
from dateline.story.writing import story_text


def data(text: str) -> dict[str, Any]:
    """The fields of the draft of an article."""
    return draft(of_plain_text(f"A title\n\n2020-05-14\n\n{text}")).data


def quotes(text: str) -> list[tuple[str, str]]:
    """Speaker and words of the quotes in an article."""
    return [(each.get("speaker", ""), each["text"]) for each in data(text).get("quotes", [])]


def test_a_question_that_is_reported_says_who_asks_it() -> None:
    assert quotes("The mayor asked whether the bridge would be dry again.") == [
        ("The mayor", "The mayor asked whether the bridge would be dry again.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "But this only explains why the masons are leaving the town.",
        "They left for what the mayor calls the old town of bridges.",
        "We confirmed that the bridge of the town is dry again.",
        "“The Bridge I Love” is a film that she made with the masons of the town.",
        "Ann Lee found themselves surprised by “great Ayr” and the weather.",
        "The lamp is used, such as suggesting a new way, or can even change the light.",
        "Ann Lee said that my mother had gone away to the sea.",
    ],
)
def test_what_nobody_states_is_not_reported(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lee could still win her town, perhaps by arguing that the bridge was never dry.",
        "The mayor may argue that the bridge of the town is dry again.",
        "While Lee claimed that the bridge is dry, old masons of Ayr have never seen it so.",
        "The plan was much like the town's earlier claim that the bridge is dry again.",
        "A happy mason knew at once what the dry bridge meant.",
        "The mayor reiterated many of the pledges she has been making to the old town.",
        "Amid what the Ayr Post and Oban Times each called a “dry week” for the masons, it fell.",
        "And in that old speech, the mayor chimed in, leaving them to their bridge.",
        "The mayor went on, showing a little more of Ayr on “The Dry Bridge.”",
        "The mayor remarked upon an old story in which masons said that it was dry.",
        "On Friday morning, the third day of his tour of Ayr, the mayor told a joke.",
        "The mayor, who would have had the right to it, said the bridge, long shut, was sold.",
        "They read a letter that suggests a dislike for the masons just after the bridge had gone.",
    ],
)
def test_what_may_never_have_been_said_is_not_reported(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The masons noted that Lee may have been referring to the old bridge.",
        "The mayor said that the bridge was dry before citing a letter of the masons.",
        "Ann Lee said that it was a good bridge, even though few of them had seen it.",
    ],
)
def test_words_that_may_be_cut_within_a_phrase_are_the_whole_sentence(text: str) -> None:
    assert [words for _, words in quotes(text)] == [text]


def test_a_name_with_what_is_said_of_it_does_not_end_the_words() -> None:
    text = "Some masons said they feared the hour when Lee, who had lost, called for a new bridge."
    assert [words for _, words in quotes(text)] == [
        "They feared the hour when Lee, who had lost, called for a new bridge."
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ann Lee said that the mayor let the masons and the town to think that it was dry.",
            "The mayor let the masons and the town to think that it was dry.",
        ),
        (
            "Ann Lee said that the bridge was dry, and old masons warned that it would fall.",
            "The bridge was dry.",
        ),
    ],
)
def test_what_somebody_says_ends_where_another_begins_to_speak(text: str, words: str) -> None:
    assert quotes(text)[0][1] == words


def test_a_second_verb_has_the_whole_speaker_of_the_first() -> None:
    text = "Ayr town director Ann Lee warned of it but noted that the bridge was dry again."
    assert [name for name, _ in quotes(text)] == ["Ann Lee"]


def test_he_is_not_a_woman_who_was_named_before() -> None:
    text = "“The boy is in love,” his mother said.\n\nHe said that the bridge was dry again."
    assert quotes(text) == [
        ("his mother", "The boy is in love."),
        ("", "The bridge was dry again."),
    ]


def test_a_part_of_what_somebody_says_is_not_in_the_summary() -> None:
    text = "Ann Lee went to see the bridge. She said: “It is dry. We kept our word to the town.”"
    assert [each["text"] for each in data(text)["summary"]] == ["Ann Lee went to see the bridge."]


def first(text: str) -> dict[str, Any]:
    """The fields of the first quote of an article."""
    found: dict[str, Any] = data(text)["quotes"][0]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, who came to Ayr in 2012, said that the bridge would be dry again.",
        "“The bridge is dry,” said Ann Lee, a mason whose house fell on Tuesday.",
        "The bridge fell on Tuesday, and officials warned that the road would fall too.",
        "“It is dry,” said Ann Lee, adding that the flood had come in 1998.",
    ],
)
def test_the_date_of_what_is_told_of_a_speaker_is_not_when_it_was_said(text: str) -> None:
    assert "said" not in first(text)


def test_what_is_denied_is_not_told_as_if_it_were_said() -> None:
    text = "The mayor denied that the bridge had been closed for him."
    assert first(text)["text"] == text


def test_the_month_of_a_warning_is_no_part_of_it() -> None:
    assert first("The masons warned in February that the bridge would fall.")["text"] == (
        "The bridge would fall."
    )


def test_a_role_does_not_hold_the_verb_before_it() -> None:
    text = "“It is dry,” said bridge director Ann Lee.\n\nMs Lee said that the town would pay."
    assert [each["role"] for each in data(text)["quotes"]] == ["bridge director"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Their coach, Bo Ek, was less happy. “We were dry again,” he said.",
        "Ayr coach Bo Ek was less happy. “We were dry again,” he told the Post.",
    ],
)
def test_he_is_whom_the_sentence_before_is_about(text: str) -> None:
    found = data(f"“We won,” said Al Lee, a mason.\n\n{text}")["quotes"]
    assert [each["speaker"] for each in found] == ["Al Lee", "Bo Ek"]
    assert found[1]["doubt"] == "whether “he” is Bo Ek"


def test_he_goes_on_who_spoke_last_in_the_paragraph() -> None:
    text = "Coach Bo Ek was happy. “We won,” said Al Lee, a mason. “We are dry again,” he said."
    assert [each["speaker"] for each in data(text)["quotes"]] == ["Al Lee", "Al Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "Its director, Ana Ruiz, said that the bridge would be dry.",
        "“The bridge is dry,” said its director, Ana Ruiz.",
    ],
)
def test_the_name_behind_a_role_is_that_of_who_speaks(text: str) -> None:
    quote = first(text)
    assert (quote["speaker"], quote["role"]) == ("Ana Ruiz", "director")


def test_the_role_of_who_speaks_says_whose_it_is() -> None:
    quote = first("Lee’s deputy, Ana Ruiz, said that the bridge would be dry by noon.")
    assert (quote["speaker"], quote["role"]) == ("Ana Ruiz", "Lee’s deputy")


@pytest.mark.parametrize("role", ["engineer", "captain", "nurse", "volunteer"])
def test_a_role_behind_a_name_is_known_by_its_word(role: str) -> None:
    quote = first(f"Ana Ruiz, the port’s {role}, said that the bridge would be dry by noon.")
    assert (quote["speaker"], quote["role"]) == ("Ana Ruiz", f"port’s {role}")


def test_a_place_behind_an_office_is_not_who_speaks() -> None:
    text = "The mayor of Ayr, Ana Ruiz, said that the bridge would be dry."
    assert (first(text)["speaker"], first(text)["role"]) == ("Ana Ruiz", "mayor of Ayr")
    text = "The Bank of Ayr, Northern Ireland, said that the bridge would be dry."
    assert first(text)["speaker"] == "The Bank of Ayr"


def test_words_that_end_with_an_abbreviation_have_one_stop() -> None:
    assert first("“The bridge was dry by 6 a.m.,” Ann Lee said.")["text"].endswith("6 a.m.")


@pytest.mark.parametrize("role", ["Head teacher", "Regional governor", "survivor", "neighbour"])
def test_a_role_before_a_name_is_no_part_of_it(role: str) -> None:
    quote = first(f"“The bridge is dry,” said {role} Ann Lee.")
    assert (quote["speaker"], quote["role"]) == ("Ann Lee", role)


MARKS = ["“”", '""', "„“", "«»", "»«", "»»", "‹›", "””", "＂＂", "״״", "‘’", "''"]


@pytest.mark.parametrize("marks", MARKS)
def test_a_quote_in_whatever_marks_passes_the_check(marks: str) -> None:
    text = (
        f"{marks[0]}We are back! It’s good for the town,{marks[1]} said Ana Ruiz, the director. "
        f"{marks[0]}It is time for the ferry.{marks[1]}\n\nThe council met on the pier."
    )
    made = draft(of_plain_text(f"A title\n\n2020-05-14\n\n{text}"))
    (quote,) = made.data["quotes"]
    assert quote["kind"] == "direct"
    assert quote["text"].startswith("We are back! It’s good for the town … It is time")
    assert (quote["speaker"], quote["role"]) == ("Ana Ruiz", "director")
    report = check_text(story_text(made.data), "story.yaml")
    codes = {each.code for each in report.faults if each.severity != "note"}
    assert codes == {"not-reviewed"}


def test_inches_are_no_quotation_for_drafting_and_check() -> None:
    text = 'The council bought a 12" pipe and a 14" pipe, the clerk said.'
    assert [each["kind"] for each in data(text).get("quotes", [])] in ([], ["reported"])


@pytest.mark.parametrize("marks", MARKS)
def test_a_point_of_the_summary_holds_a_quotation_whole(marks: str) -> None:
    said = f"{marks[0]}Have courage! It is I. Do not be afraid,{marks[1]} said Ana Ruiz."
    more = "The council of the town met in the hall on the pier and heard of the ferry."
    for text in (said, f"{said} {more}", f"{more}\n\n{said}"):
        points = [each["text"] for each in data(text)["summary"]]
        assert all(each in (said, more) for each in points)
