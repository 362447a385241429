"""Articles that are made to take long: drafting from them takes no longer than from others."""

from __future__ import annotations

from time import process_time

from dateline.articles.article import Article
from dateline.drafting.drafting import draft
from dateline.text.speech import speeches

_MOST = 4.0
"""Seconds of computing; each took at least twice as long once, and takes less than one."""


def drafted(paragraphs: list[str]) -> int:
    """The number of events that are drafted from some paragraphs."""
    article = Article(tuple(paragraphs), "The bridge", 0, "2024-05-14", language="en")
    return len(draft(article).data.get("timeline", []))


def test_a_sentence_of_nothing_but_verbs_of_saying_has_no_speech() -> None:
    begun = process_time()
    assert speeches("\n\n".join(["Ann Lee " + "said, " * 750] * 4)) == []
    assert process_time() - begun < _MOST


def test_a_sentence_of_nothing_but_dates_has_no_event() -> None:
    begun = process_time()
    assert drafted(["The bridge opened in " + "1999 " * 280] * 30) == 0
    assert process_time() - begun < _MOST
