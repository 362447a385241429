"""Articles of many kinds: what is read above their text, and where their paragraphs are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.article import of_plain_text, read_day
from dateline.story.dates import parse_date

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


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The har\u00adbour is dry", "The harbour is dry"),
        ("The har\u00ad\nbour is dry", "The harbour is dry"),
        ("The \ufeffharbour\u2060\u200b is dry", "The harbour is dry"),
        ("har\u200cbour\u200d", "harbour"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ක්\u200dෂ", "ක්\u200dෂ"),
    ],
)
def test_invisible_characters_are_dropped_but_not_where_a_script_needs_them(
    written: str, read: str
) -> None:
    assert of_plain_text(f"A title\n\n{written}.").paragraphs[1] == f"{read}."


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2016/6/29 15:07:41", "2016-06-29"),
        ("20160629T150741Z", "2016-06-29"),
        ("Thu, 03 Sep 2015 00:01:01 +0200", "2015-09-03"),
        ("2015-09-03T00:01:01+02:00", "2015-09-03"),
        ("Fri, 03 May 2024 23:30:00", "2024-05-03"),
        ("Fri, 03 May 2024 23:30:00 EDT", "2024-05-03"),
        ("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01"),
        ("Sun Jan  4 16:29:06 PST 2004", "2004-01-04"),
        ("June 29, 2016 3:07 PM", "2016-06-29"),
        ("29.06.2016", "2016-06-29"),
        ("Published: 3 May 2024", "2024-05-03"),
        ("2003-12", "2003-12"),
        ("May 2016", "2016-05"),
        ("2003", "2003"),
        ("06/07/2016", "2016"),
        *((text, "") for text in ("15:07", "Friday", "29 Jun", "Mon, 29 Jun 15:07:41 +0200")),
        *((text, "") for text in ("Today, 15:07", "2 hours ago", "1467212861", "29/6/16", "")),
        *((text, "") for text in ("Fri, 31 Feb 2024", "0000-00-00", "1970-01-01T00:00:00Z")),
        ("3 May 2024 (updated 4 May 2024)", ""),
    ],
)
def test_a_day_is_read_as_its_publisher_wrote_it_and_no_more_exactly(
    written: str, day: str
) -> None:
    assert read_day(written) == day


@given(st.text(st.sampled_from("0123456789/-:., TZ+MayFri"), max_size=30))
def test_whatever_the_date_it_is_read_as_edtf_or_not_at_all(text: str) -> None:
    day = read_day(text)
    assert not day or parse_date(day).text == day
