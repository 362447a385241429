"""What the check says of citations and claims, and where in the file it says it."""

from __future__ import annotations

import pytest

from dateline.checking import Report, check_text
from dateline.text.dates import dates
from support.checked import check_example, found

POINT = "summary:\n- text: It is so.\n  cite: [{{paragraph: {}, exact: '{}'}}]"
QUOTE = (
    "quotes:\n- kind: {}\n  text: '{}'\n  speaker: {}\n"
    "  cite: [{{paragraph: 2, exact: '“We have kept our word,” Mayor Ann Lee said on Monday. "
    "She called the wait “long and costly”.'}}]"
)

CITED = [
    (1, "will open in June", "altered", "open → reopen — write it as the source does"),
    (3, "Repairs took 30 days", "altered", "30 → 300"),
    (3, "stays – for now", "marks-differ", "only dashes differ from ¶3: – → -"),
    (2, "Repairs took 300 days", "elsewhere", "not in ¶2 but in ¶3; write paragraph: 3"),
    (1, "a ribbon cut by children", "not-found", "neither in ¶1 nor elsewhere"),
    (1, "The bridge … will reopen", "edited-citation", "in this order in ¶1"),
    (1, "[A]t Lower [Fenwick] will reopen", "edited-citation", None),
    (1, "The bridge … opens in May", "altered", "“opens in May” does not stand there"),
    (1, "[The] bridge at Lower Fenwick", "edited-citation", None),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "exact", "code", "said"), CITED)
def test_the_state_of_a_citation_is_told(
    paragraph: int, exact: str, code: str, said: str | None
) -> None:
    (fault,) = [
        each
        for each in check_example(POINT.format(paragraph, exact)).faults
        if each.severity != "note"
    ]
    assert fault.code == code
    assert said is None or said.replace(" — ", "; ") in fault.message


QUOTED = [
    ("direct", "We have kept our word.", "Ann Lee", []),
    ("direct", "We have … our word.", "Ann Lee", []),
    ("direct", "We [the council] have kept our word.", "Ann Lee", []),
    ("direct", "[I] have kept our word.", "Ann Lee", []),
    ("direct", "We have … their word.", "Ann Lee", ["quote-altered"]),
    ("direct", "our word … We have", "Ann Lee", ["quote-altered"]),
    ("partial", "long and costly", "Ann Lee", []),
    ("partial", "long or costly", "Ann Lee", ["quote-altered"]),
    ("partial", "called the wait", "Ann Lee", ["not-in-marks"]),
    ("direct", "long and costly", "Ann Lee", ["phrase-as-direct"]),
    ("reported", "long and costly", "Ann Lee", ["reported-in-marks"]),
    ("direct", "We have kept our word.", "Mayor Lee", []),
    ("direct", "We have kept our word.", "Tom Ortiz", ["other-speaker"]),
    ("direct", "We have kept our word.", "Rosa Quill", ["speaker-not-near"]),
]


@pytest.mark.parametrize(("kind", "text", "speaker", "codes"), QUOTED)
def test_a_quote_has_the_words_the_marks_and_the_speaker_of_its_source(
    kind: str, text: str, speaker: str, codes: list[str]
) -> None:
    assert found(check_example(QUOTE.format(kind, text, speaker))) == codes


SAID = [
    ("Repairs took 300 days.", []),
    ("Repairs took three hundred days, or 301.", ["number-not-cited"]),
    ("Ortiz speaks of 300 days.", []),
    ("Rosa Quill speaks of 300 days.", ["name-not-cited"]),
    ("The engineer was asked on 14 May 2024.", []),  # when the source was published
    ("The engineer was asked on 15 May 2024.", ["date-not-cited"]),
]


@pytest.mark.parametrize(("text", "codes"), SAID)
def test_numbers_names_and_dates_of_a_statement_stand_in_what_it_cites(
    text: str, codes: list[str]
) -> None:
    fields = f"summary:\n- text: {text}\n  cite: [{{paragraph: 3, exact: Repairs took 300 days}}]"
    assert found(check_example(fields)) == codes


DATED = [
    # the words of the source, published on Tuesday, 14 May 2024; a date; what is said of it
    ("It rained yesterday.", "2024-05-13", []),
    ("It rained yesterday.", "2024-05-12", ["date-differs"]),
    ("It rained on Monday.", "2024-05-13", []),
    ("It rained on Monday.", "2024-05-14", ["date-differs"]),
    ("It rained last Friday.", "2024-05-10", []),
    ("It will rain next Friday.", "2024-05-24", []),
    ("It rained last week.", "2024-05-06/2024-05-12", []),
    ("It rained last week.", "2024-05-08", ["date-too-exact"]),
    ("It rained last month.", "2024-04", []),
    ("It rained last month.", "2024-03", ["date-differs"]),
    ("It rained last year.", "2023", []),
    ("It rained three days ago.", "2024-05-11", []),
    ("It rained in October.", "2023-10", []),
    ("It will rain in October.", "2024-10", []),
    ("It rained in October.", "2022-10", ["date-differs"]),
    ("It rained on 3 October 2023.", "2023-10", []),
    ("It rained in October 2023.", "2023-10-03", ["date-too-exact"]),
    ("It rained for years.", "2024-05-14", []),  # as it was published
    ("It rained for years.", "2024-05-13", ["date-not-cited"]),
    ("It may rain, and march on.", "[2024-05-14..]", []),
]


@pytest.mark.parametrize(("source", "date", "codes"), DATED)
def test_the_date_of_an_event_is_the_one_that_its_source_names(
    source: str, date: str, codes: list[str]
) -> None:
    assert of_event(source, date) == codes


UNDERSTOOD = [
    # as above: each with a date that the words mean, and with one that they do not mean
    ("It rained in nineteen ninety-six.", "1996", "1995"),
    ("It rained in the nineties.", "199X", "198X"),
    ("It rained in the 19th century.", "18XX", "17XX"),
    ("It rained in 44 BC.", "-0043", "-0044"),
    ("It rained on Christmas Day.", "2023-12-25", "2022-12-25"),
    ("It rained on Thanksgiving 2022.", "2022-11-24", "2022-11-25"),
    ("It rained last summer.", "2023-22", "2021-22"),
    ("It rained on December the sixth, 2021.", "2021-12-06", "2021-12-07"),
    ("It rained on 3/4/2024.", "2024-03-04", "2024-05-04"),
    ("It rained on 3/4/2024.", "2024-04-03", "2024-04-04"),
    ("It rained on Tuesday, November 7.", "2023-11-07", "2024-11-07"),
    ("A decade ago it rained.", "2014", "2004"),
    ("It rained in May 2019, and a year later it snowed.", "2020", "2021"),
    ("It rained on 3 May 2019. The next day it snowed.", "2019-05-04", "2019-05-06"),
    ("It rained in May 2019 and in June of the same year.", "2019-06", "2018-06"),
    ("It rained in 2019. On 5 August it snowed.", "2019-08-05", "2018-08-05"),
]


@pytest.mark.parametrize(("source", "date", "wrong"), UNDERSTOOD)
def test_years_in_words_feasts_and_what_counts_from_another_date_are_understood(
    source: str, date: str, wrong: str
) -> None:
    assert of_event(source, date) == []
    assert of_event(source, wrong) == ["date-differs"]


def test_all_that_the_source_can_mean_is_told() -> None:
    report = event("It rained on Friday.", "2024-05-16")
    (message,) = (each.message for each in report.faults if each.code == "date-differs")
    assert "but “Friday”; write 2024-05-10 or 2024-05-17, cite" in message


def test_words_cited_in_part_name_the_date_that_they_begin() -> None:
    fields = """\
headline: The rain
sources:
- {id: a, published: 2024-05-14, text: 'It rained on Friday, May 3, and on Monday.'}
timeline:
- date: 2024-05-03
  headline: The rain
  cite: [{paragraph: 1, exact: It rained on Friday}]"""
    assert found(check_example(fields)) == []


@pytest.mark.parametrize("words", ["a year later", "the next day", "three days before the vote"])
def test_what_counts_from_a_date_that_is_not_named_makes_no_finding(words: str) -> None:
    assert of_event(f"It rained {words}.", "2020-01-01") == []


def test_a_date_that_drafting_would_choose_is_one_of_several_that_can_be_meant() -> None:
    source = "The vote will be held on Friday."
    chosen = dates(source, "2024-05-14")[0].value
    assert (chosen, of_event(source, chosen)) == ("2024-05-17", [])
    assert of_event(source, "2024-05-10") == []  # drafting would not: the check does not mind
    assert of_event(source, "2024-05-16") == ["date-differs"]


@pytest.mark.parametrize(
    ("said", "held", "codes"),
    [
        ("It rained in the 1990s.", "It rained in 1994.", []),
        ("It rained in the 1980s.", "It rained in the 1990s.", ["date-not-cited"]),
        ("It rained in spring 2023.", "It rained in spring 2023.", []),
        ("It rained in spring 2022.", "It rained in spring 2023.", ["date-not-cited"]),
        ("It rained in 2021.", "It rained on 6 December 2021.", []),
        ("It rained on Monday, 6 December.", "It rained on 6 December 2021.", []),
        ("It rained on Sunday, 6 December.", "It rained on 6 December 2021.", ["date-not-cited"]),
    ],
)
def test_a_date_in_a_statement_may_be_less_exact_than_in_its_source(
    said: str, held: str, codes: list[str]
) -> None:
    fields = f"""\
headline: The rain
sources:
- {{id: a, published: 2024-05-14, text: 'The town lies in the west. {held}'}}
summary:
- text: {said}
  cite: [{{paragraph: 1, exact: '{held}'}}]"""
    assert found(check_example(fields)) == codes


def of_event(source: str, date: str) -> list[str]:
    """What is said of an event with this date and these words of a source."""
    return found(event(source, date))


def event(source: str, date: str) -> Report:
    """Check an event with this date and these words of a source."""
    fields = f"""\
headline: The rain
sources:
- {{id: a, published: 2024-05-14, text: 'The town lies in the west. {source}'}}
timeline:
- date: '{date}'
  headline: The rain
  cite: [{{paragraph: 1, exact: '{source}'}}]"""
    return check_example(fields)


def test_a_fault_points_at_the_word_in_a_folded_text() -> None:
    report = check_example(
        """
        summary:
        - text: >-
            The bridge is to
            reopen in July.
          cite:
          - paragraph: 1
            exact: >-
              The bridge at Upper
              Fenwick
        """
    )
    lines = report.text.split("\n")
    marked = [lines[f.line - 1][f.column - 1 :] for f in report.faults if f.severity != "note"]
    assert marked == ["July.", "Upper"]


IGNORED = (
    "summary:\n- text: Repairs took 301 days.{}\n  cite: [{{paragraph: 3, exact: Repairs took}}]"
)


def test_a_warning_is_answered_on_its_line_with_a_reason() -> None:
    answer = "  # check: ignore number-not-cited the engineer counts the first day too"
    assert found(check_example(IGNORED.format(answer))) == []
    statement = IGNORED.format("").replace("- text", f"- id: days{answer}\n  text")
    assert found(check_example(statement)) == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("name-not-cited I know him", "silences nothing"),
        ("number-not-cited", "gives no reason"),
        ("numbers counted by hand", "is no code"),
        ("", "names no code"),
    ],
)
def test_an_answer_to_nothing_is_itself_a_warning(comment: str, said: str) -> None:
    report = check_example(IGNORED.format(f"  # check: ignore {comment}"))
    assert sorted(found(report)) == ["number-not-cited", "unused-ignore"]
    assert said in next(f.message for f in report.faults if f.code == "unused-ignore")


def test_an_error_cannot_be_silenced() -> None:
    fields = "language: english  # check: ignore bad-language everybody knows it"
    assert sorted(found(check_example(fields))) == ["bad-language", "unused-ignore"]


@pytest.mark.parametrize("tag", ["en", "pt-BR", "zh-Hant-TW", "de-1996", "x-own", "es-419"])
def test_language_tags_are_known(tag: str) -> None:
    assert "bad-language" not in found(check_example(f"language: {tag}"))


@pytest.mark.parametrize("tag", ["english", "en_GB", "e", "en-", "pt-BRA-x", "123"])
def test_what_is_no_language_tag_is_told(tag: str) -> None:
    assert found(check_example(f"language: {tag}")) == ["bad-language"]


def test_in_other_languages_only_words_for_word_and_digits_are_checked() -> None:
    fields = """\
headline: Die Brücke wird im Juni eröffnet
language: de
sources:
- id: bote
  language: de
  published: 2024-05-14
  text: 'Die Brücke wird im Juni eröffnet. „Wir haben 300 Tage gebaut“, sagte Anna Lehmann.'
summary:
- text: Die Bürgermeisterin erwartet die Eröffnung im Sommer, nach 300 Tagen.
  cite: [{paragraph: 1, exact: Die Brücke wird im Juni eröffnet.}]
quotes:
- kind: direct
  text: Wir haben 300 Tage gebaut.
  speaker: Anna Lehmann
  cite: [{paragraph: 1, exact: '„Wir haben 300 Tage gebaut“, sagte Anna Lehmann.'}]"""
    assert found(check_example(fields)) == []
    assert found(check_example(fields.replace("nach 300", "nach 301"))) == ["number-not-cited"]


VIEWS = """\
sections:
- title: Views of Rosa Quill
  statements:
  - headline: {}
    text: {}
    cite: [{{paragraph: 3, exact: Repairs took 300 days}}]
  - text: The toll stays.
    cite: [{{paragraph: 3, exact: The toll stays}}]"""
LED = [
    ("Tom Ortiz, engineer", "Repairs took 300 days.", []),
    ("The council of 12", "It took 300 days.", ["number-not-cited"]),
    ("Rosa Quill", "It took 300 days.", ["name-not-cited"]),
    ("What was done in July 2023?", "It took 300 days.", ["date-not-cited"]),
    ("The engineer", "Repairs took 301 days.", ["number-not-cited"]),
]


@pytest.mark.parametrize(("headline", "text", "codes"), LED)
def test_a_statement_of_a_further_section_is_checked_with_what_leads_in_to_it(
    headline: str, text: str, codes: list[str]
) -> None:
    assert found(check_example(VIEWS.format(headline, text))) == codes
    point = VIEWS[VIEWS.index("  - headline") :].replace("\n  ", "\n")[2:]
    assert found(check_example("summary:\n" + point.format(headline, text))) == codes


def test_further_sections_count_in_the_figures_and_leave_no_paragraph_uncited() -> None:
    figures = check_example(VIEWS.format("a", "b")).figures
    assert figures[:4] == (2, 2, 2, 2)
    assert figures.cited_paragraphs == 1


@pytest.mark.parametrize("empty", ["{exact: ''}", "{exact: '  '}", "{paragraph: 1}", "{}"])
def test_a_citation_without_words_is_not_counted_as_verbatim(empty: str) -> None:
    text = "format: 1\nheadline: A\nsources: [{id: a, text: One two.}]\n"
    text += f"summary: [{{text: One two., cite: [{{exact: One two.}}, {empty}]}}]\n"
    report = check_text(text, "story.yaml")
    assert [fault.code for fault in report.faults] == ["missing-field"]
    assert (report.figures.verbatim, report.figures.citations) == (1, 2)


def test_a_broken_statement_hides_nothing_of_its_section() -> None:
    fields = VIEWS.format("The engineer", "It took 301 days.")
    assert found(check_example(fields + "\n  - txt: x")) == [
        *("number-not-cited", "missing-field", "unknown-field"),
    ]
    assert found(check_example(fields.replace("- title", "- tilte"))) == [
        *("missing-field", "unknown-field", "number-not-cited"),
    ]


def test_an_answer_beside_the_title_of_a_section_answers_nothing_in_it() -> None:
    fields = VIEWS.format("The engineer", "It took 301 days.")
    answer = "  # check: ignore number-not-cited counted by hand"
    assert found(check_example(fields.replace("Rosa Quill", f"Rosa Quill{answer}"))) == [
        *("unused-ignore", "number-not-cited"),
    ]
    assert found(check_example(fields.replace("The engineer", f"The engineer{answer}"))) == []


def test_a_correction_may_put_right_a_statement_of_a_further_section() -> None:
    fields = VIEWS.format("a", "b").replace("- headline", "- id: days\n    headline")
    assert found(check_example(f"{fields}\ncorrections: [{{text: x, affects: [days]}}]")) == []


def test_every_fault_is_told_at_once() -> None:
    fields = (
        "bylin: Eve\n" + POINT.format(1, "will open in June") + "\n- text: It is free.\n"
        "corrections: [{text: x, affects: [nothing]}]"
    )
    codes = ["unknown-field", "altered", "no-citation", "dangling-id"]
    assert found(check_example(fields)) == codes


DATED = """
format: 1
headline: The council meets
language: en
published: 2025-09-23
sources:
- id: a
  publisher: The Gazette
  language: en
  text: The council will meet {words}.
timeline:
- date: {date}
  headline: The council meets
  cite:
  - exact: The council will meet {words}
"""


@pytest.mark.parametrize(
    ("words", "date", "codes"),
    [
        ("on the first Monday of October", "2025-10-06", []),
        ("on the first Monday of October", "2025-09-29", ["date-differs"]),
        ("on the last Friday of next month", "2025-10-31", []),
        ("on the last Friday of next month", "2025-10-24", ["date-differs"]),
        ("in the week of 6 October", "2025-10-06/2025-10-12", []),
        ("in the week of 6 October", "2025-10-06", ["date-too-exact"]),
        ("in the week of 6 October", "2025-10-13/2025-10-19", ["date-differs"]),
    ],
)
def test_a_date_is_the_one_that_the_words_name(words: str, date: str, codes: list[str]) -> None:
    assert found(check_text(DATED.format(words=words, date=date), "story.yaml")) == codes
