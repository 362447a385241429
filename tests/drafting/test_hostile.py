"""Articles that are made to take long: drafting from them takes no longer than from others."""

from __future__ import annotations

from time import process_time

import pytest

from dateline.drafting.article import Article, of_markdown
from dateline.drafting.drafting import draft
from dateline.drafting.plain_pages import paragraphs_of
from dateline.text.speech import speeches

_MOST = 4.0
"""Seconds of computing; each took at least twice as long once, and takes less than one."""


def drafted(paragraphs: list[str]) -> int:
    """The number of events that are drafted from some paragraphs."""
    article = Article(tuple(paragraphs), "The bridge", 0, "2024-05-14", language="en")
    return len(draft(article).data.get("timeline", []))


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("# " + "#" * 100_000 + " The bridge #", "#" * 100_000 + " The bridge"),
        ("# The" + " " * 100_000 + "bridge", "The bridge"),
        ("---" + "\n" * 100_000 + "# The bridge\n\nIt is dry.", "The bridge"),
    ],
)
def test_a_markdown_heading_is_read_in_one_pass(text: str, headline: str) -> None:
    begun = process_time()
    assert of_markdown(text).headline == headline
    assert process_time() - begun < _MOST


@pytest.mark.parametrize("tag", ["<a ", '<a x="', "<!--", "</a "])
def test_a_tag_that_nothing_ends_is_passed_over(tag: str) -> None:
    begun = process_time()
    assert paragraphs_of("<h1>The bridge</h1><p>It is dry.</p>" + tag * 30_000) == ["It is dry."]
    assert process_time() - begun < _MOST


def test_words_behind_the_last_tag_are_kept() -> None:
    assert paragraphs_of("<p>It is <b>dry</b>. 5 < 6, says Lee") == ["It is dry. 5 < 6, says Lee"]


def test_a_sentence_of_nothing_but_verbs_of_saying_has_no_speech() -> None:
    begun = process_time()
    assert speeches("\n\n".join(["Ann Lee " + "said, " * 750] * 4)) == []
    assert process_time() - begun < _MOST


def test_a_sentence_of_nothing_but_dates_has_no_event() -> None:
    begun = process_time()
    assert drafted(["The bridge opened in " + "1999 " * 280] * 30) == 0
    assert process_time() - begun < _MOST
