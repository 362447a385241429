"""Articles of many kinds: what is read above their text, and where their paragraphs are."""

from __future__ import annotations

import pytest

from dateline.drafting.article import of_markdown, of_plain_text

TEXT = "The bridge of Ayr is dry again. The masons will go home."


@pytest.mark.parametrize(
    "text",
    [
        f"A title\n\nAYR, May 14, 2020 (Post) - {TEXT}",
        f"A title\n\nAYR, Scotland, May 14, 2020 /PRNewswire/ -- {TEXT}",
        f"A title\n\nAYR, May 14, 2020 - {TEXT}",
        f"A title\n\nAYR (Post) — 14 May 2020\n\n{TEXT}",
        f"A title\n\nAyr, 14 May 2020\n\nBy Ann Lee\n\n{TEXT}",
        f"A title\n\n{TEXT}\n\n14 May 2020\n\n{TEXT}",
        f"A title\n\n{TEXT}\n\n{TEXT}\n\nDate: 14 May 2020",
        f"A title\n\nBy Ann Lee | Published 14 May 2020, 6:12 p.m.\n\n{TEXT}",
    ],
)
def test_the_day_of_a_dateline_is_that_of_publication(text: str) -> None:
    article = of_plain_text(text)
    assert (article.headline, article.published) == ("A title", "2020-05-14")


def test_a_day_within_the_first_sentence_is_not_that_of_publication() -> None:
    assert of_plain_text(f"A title\n\nOn 14 May 2020 the bridge fell. {TEXT}").published == ""


def test_a_press_release_is_not_headed_by_what_it_is() -> None:
    assert of_plain_text(f"FOR IMMEDIATE RELEASE\n\nA bridge\n\n{TEXT}").headline == "A bridge"


def test_each_line_that_is_a_sentence_is_a_paragraph_where_there_are_no_blank_lines() -> None:
    article = of_plain_text("A bridge\nIt is dry.\nIt was wet.\nThe masons\nare gone.\nSo it is.")
    assert article.paragraphs[1:3] == ("It is dry.", "It was wet.")


def test_the_lines_of_a_wrapped_paragraph_stay_together() -> None:
    assert len(of_plain_text("A bridge\n\nIt is dry. It\nwas wet.\nSo it is.").paragraphs) == 2


def test_the_numbers_of_footnotes_are_no_text() -> None:
    article = of_markdown(f"# A bridge\n\n{TEXT}[^1]\n\n[^1]: A mason fell in 2012.\n")
    assert article.paragraphs[1:] == (TEXT, "A mason fell in 2012.")
