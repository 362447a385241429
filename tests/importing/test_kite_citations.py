"""The citations in Kite's texts: which article each mark means, and what is left of the text."""

from __future__ import annotations

import pytest

from dateline.importing.kite.citations import Articles, Cited
from dateline.importing.kite.fields import head_and_body


@pytest.fixture
def articles() -> Articles:
    found = Articles()
    for domain, id in (
        ("post.example", "post-1"),
        ("echo.example", "echo-1"),
        ("post.example", "post-2"),
        ("news.net.example", "net-1"),
    ):
        found.add(domain, id)
    return found


@pytest.mark.parametrize(
    ("text", "said", "sources"),
    [
        ("It grew [post.example#1].", "It grew.", ["post-1"]),
        ("It grew. [post.example#2]", "It grew.", ["post-2"]),
        ("It [post.example#1] grew.", "It grew.", ["post-1"]),
        ("It grew [post.example#1][echo.example#1].", "It grew.", ["post-1", "echo-1"]),
        ("It grew [post.example#1, echo.example#1].", "It grew.", ["post-1", "echo-1"]),
        ("It grew [post.example#1] [post.example#1].", "It grew.", ["post-1"]),
        ("It grew [POST.example#1].", "It grew.", ["post-1"]),
        ("It grew [www.post.example#1].", "It grew.", ["post-1"]),
        ("It grew [post#1].", "It grew.", ["post-1"]),
        ("It grew [net.example#1].", "It grew.", ["net-1"]),
        ("It “grew … almost” [post.example#1].", "It “grew … almost”.", ["post-1"]),
        ("He said [sic] it grew.", "He said [sic] it grew.", []),
    ],
)
def test_a_mark_means_an_article_and_leaves_the_text(
    articles: Articles, text: str, said: str, sources: list[str]
) -> None:
    assert articles.cited(text) == Cited(said, tuple(sources))


@pytest.mark.parametrize("mark", ["post.example#3", "post.example#0", "other.example#1", "ex#1"])
def test_a_mark_that_means_no_article_stays(articles: Articles, mark: str) -> None:
    text = f"It grew [{mark}]."
    assert articles.cited(text) == Cited(text, lost=(mark,))


def test_a_mark_that_may_mean_two_papers_means_none(articles: Articles) -> None:
    articles.add("sport.net.example", "net-2")
    assert articles.cited("It grew [net.example#1].").lost == ("net.example#1",)


def test_common_knowledge_takes_the_place_of_its_mark(articles: Articles) -> None:
    assert articles.cited("It grew [common]. So [common][post.example#1].") == Cited(
        "It grew (common knowledge). So (in part common knowledge).", ("post-1",), 2
    )


def test_prose_is_divided_where_a_cited_sentence_ends(articles: Articles) -> None:
    text = (
        "The U.S. grew [post.example#1]. It fell, [echo.example#1] then rose. It is so "
        "[post.example#2]. “Is it?” [echo.example#1] Nobody knows."
    )
    found = [(each.text, each.sources) for each in articles.sentences(text)]
    assert found == [
        ("The U.S. grew.", ("post-1",)),
        ("It fell, then rose. It is so.", ("echo-1", "post-2")),
        ("“Is it?”", ("echo-1",)),
        ("Nobody knows.", ()),
    ]


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        ("Joy: they sang", "Joy", "they sang"),
        ("Israel’s view: it is so", "Israel’s view", "it is so"),
        ("At 10:30 they sang", "", "At 10:30 they sang"),
        ("See https://a.example for more", "", "See https://a.example for more"),
        ("He said “yes: no” and left", "", "He said “yes: no” and left"),
        ("They sang. And then: silence", "", "They sang. And then: silence"),
        ("喜び：歌った", "喜び", "歌った"),
        ("x" * 90 + ": y", "", "x" * 90 + ": y"),
        (": y", "", ": y"),
        ("x:", "", "x:"),
    ],
)
def test_a_head_is_told_from_its_body(text: str, head: str, body: str) -> None:
    assert head_and_body(text) == (head, body)
