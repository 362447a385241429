"""Articles in saved web pages."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.article import ArticleError
from dateline.articles.html import list_paragraphs, read_page
from dateline.articles.read import decode_article, read_article
from dateline.story import StoryError

pytest.importorskip("trafilatura")

FIRST = (
    "The harbour bridge in Ayr will reopen in June, Mayor Ann Lee said on Monday, after a year of "
    "work that cost three times what the council had planned when it was closed."
)
SECOND = (
    "It was closed after the flood of April 2023, which tore away two of its arches, and with "
    "them the only water main of the northern part of the town."
)
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Bridge to reopen | The Ayr Courier</title>
<meta property="og:title" content="Bridge to reopen">
<meta property="article:published_time" content="2024-05-14T08:00:00+01:00">
<meta property="og:site_name" content="The Ayr Courier"><meta name="author" content="Nora Quist">
<link rel="canonical" href="https://example.org/bridge">
<script>var no = "<p>{FIRST}</p>";</script></head>
<body class="has-sidebar">
<nav><a href="/">Home</a> <a href="/sport">Sport, news and much more</a></nav>
<header><h1>The Ayr Courier</h1></header>
<main><h1>Bridge to reopen</h1>
<article><p>{FIRST}</p>
<div class="newsletter-signup"><p>Sign up, each day, for the news of the town, by mail.</p></div>
<figure><figcaption>The bridge, as it was, in a picture of many years ago.</figcaption></figure>
<p>{SECOND}</p><h2>A year of work</h2><ul><li>Two arches were built anew.</li></ul>
</article></main>
<div id="comments"><p>I, for one, cannot wait, said nobody, ever, at all, in this town of ours.</p>
<p>Well, I can, and so can most of us, if we think of it, and of what it cost us, in all.</p></div>
<footer><p>All rights reserved, The Ayr Courier, 2024, and all years before that.</p></footer>
"""


def test_only_the_article_is_read_from_a_page() -> None:
    article = read_page(PAGE)
    assert article.paragraphs[:3] == ("Bridge to reopen", FIRST, SECOND)
    text = article.text
    assert not any(word in text for word in ("Sign up", "picture", "nobody", "reserved", "Sport"))


def test_a_page_says_when_it_was_published_and_where_and_by_whom() -> None:
    article = read_page(PAGE)
    assert article[1:] == (
        *("Bridge to reopen", 1, "2024-05-14", "Nora Quist"),
        *("https://example.org/bridge", "The Ayr Courier", "en-GB"),
    )


LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        (LINKED % '"headline": "By data"' + "<h1>By h1</h1><title>By h1</title>", "By data"),
        ("<title>A bridge | Courier</title><h1>Courier of Ayr</h1><h1>A bridge</h1>", "A bridge"),
        ('<meta property="og:title" content="By Open Graph"><title>Home</title>', "By Open Graph"),
        ("<title>By title</title>", "By title"),
    ],
)
def test_the_headline_is_the_one_that_a_page_is_surest_of(head: str, headline: str) -> None:
    assert read_page(f"<html>{head}<p>{FIRST}</p></html>").headline == headline


@pytest.mark.parametrize(
    "author",
    [
        '"Newsroom"',
        '"Ayr News"',
        '{"name": "The Ayr Courier"}',
        '["Nora Quist", "staff"]',
        '"https://x.org/a"',
    ],
)
def test_no_author_is_better_than_a_wrong_one(author: str) -> None:
    data = f'"headline": "A", "author": {author}, "publisher": {{"name": "The Ayr Courier"}}'
    assert read_page(f"<html>{LINKED % data}<p>{FIRST}</p></html>").byline == ""


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    page = f'<html><meta charset="iso-8859-1"><p>Zoë: {FIRST}</p></html>'
    assert f"Zoë: {FIRST}" in read_article(page.encode("latin-1")).paragraphs


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="og:article:published_time" content="2024-05-14T00:01:00+02:00">', ""),
        ('<meta name="parsely-pub-date" content="2024-05-14">', ""),
        ('<meta name="date" content="Tue, 14 May 2024 23:30:00">', ""),
        (LINKED % '"datePublished": "2024-05-14T23:59:00-05:00"', ""),
        ("", '<time datetime="2024-05-14T08:00Z">today</time>'),
        ("", '<div class="has-sidebar"><p class="post-date">14 May 2024</p></div>'),
        ("", '<p class="post-date">Posted: May 14, 2024</p>'),
        ("", '<span itemprop="datePublished">Tue 6:45 PM, May 14, 2024</span>'),
        ('<meta name="date" content="2024-05">', '<time datetime="2024-05-14">14 May</time>'),
    ],
)
def test_the_day_is_found_wherever_a_page_writes_it(head: str, body: str) -> None:
    page = f"<html><head><title>A</title>{head}</head><body><article>{body}<p>{FIRST}</p></article>"
    assert read_page(page).published == "2024-05-14"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<footer>© 2023 The Ayr Courier</footer>"),
        ('<meta itemprop="copyrightYear" content="2023">', ""),
        ('<meta property="article:modified_time" content="2024-05-14">', ""),
        ("", "<time>2 hours ago</time><p>Updated at 15:07</p>"),
        ("", "<p>The old bridge fell on 2019-03-04, in a storm of which all still speak.</p>"),
        ("", '<aside><time datetime="2019-03-04">4 March</time> An older story</aside>'),
        ("", '<div class="related"><span class="date">4 March 2019</span> An older story</div>'),
        ('<meta property="og:image" content="https://example.org/2019/03/04/a.jpg">', ""),
    ],
)
def test_no_day_is_guessed(head: str, body: str) -> None:
    page = f"<html><head><title>A</title>{head}</head><body><article><p>{FIRST}</p></article>{body}"
    assert read_page(page).published == ""


def test_a_page_with_just_a_month_is_dated_by_the_month() -> None:
    page = f'<html><meta name="date" content="2024-05"><title>A</title><p>{FIRST}</p></html>'
    assert read_page(page).published == "2024-05"


def test_a_page_of_a_few_words_is_read_in_paragraphs() -> None:
    page = (
        "<title>A bridge</title><nav>Home</nav><h1>A bridge</h1>"
        "<p>It is <b>dry</b>\nnow.</p><p>So\nit is.</p>"
    )
    assert read_page(page).paragraphs == ("A bridge", "It is dry now.", "So it is.")


def test_two_line_breaks_divide_paragraphs_and_one_does_not() -> None:
    page = f"<html><body><article><p>{FIRST}<br><br/>{SECOND}<br>So it was.</p></article></html>"
    assert read_page(page).paragraphs == (FIRST, f"{SECOND} So it was.")


def test_invisible_characters_of_a_page_are_dropped() -> None:
    page = f"<html><p>The har&shy;bour&#8203; is dry.</p><p>{FIRST}</p></html>"
    assert read_page(page).paragraphs[0] == "The harbour is dry."


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [
        *(("windows-1251", "windows-1251"), ("utf-8", "utf-8"), ("utf-8", "")),
        *(("shift_jis", "Shift_JIS"), ("iso-2022-jp", "iso-2022-jp"), ("gb18030", "gb2312")),
        *(("utf-8-sig", "iso-8859-1"), ("utf-16", "iso-8859-1"), ("utf-8", "punycode")),
        *(("utf-8", "unicode_escape"), ("utf-8", "rot13"), ("utf-8", "nonsense")),
    ],
)
def test_a_page_is_read_in_the_encoding_that_its_server_names(encoding: str, charset: str) -> None:
    words = "Привет" if encoding == "windows-1251" else "日本"
    assert decode_article(f"<p>{words}</p>".encode(encoding), "page", charset) == f"<p>{words}</p>"


def test_the_encoding_of_the_server_comes_before_that_of_the_page() -> None:
    page = '<meta charset="utf-16"><p>Zoë’s</p>'
    assert decode_article(page.encode("cp1252"), "page", "iso-8859-1") == page


def test_what_no_named_encoding_can_read_is_utf_8_or_said() -> None:
    assert decode_article("é!".encode(), "page", "utf-16") == "é!"
    assert decode_article("é!".encode(), "page", "iso-8859-1") == "é!"
    with pytest.raises(StoryError, match="0x81 at offset 0"):
        decode_article(b"\x81\xff", "page", "cp1252")


def test_the_encoding_that_a_page_names_is_the_one_that_browsers_read() -> None:
    page = b"<html><meta charset=iso-8859-1><p>\x93" + FIRST.encode() + b"\x94</p></html>"
    assert read_article(page).paragraphs == (f"“{FIRST}”",)
    page = b"<html><meta charset=utf-16><p>" + FIRST.encode() + b"</p></html>"
    assert read_article(page).paragraphs == (FIRST,)


BITS = ["<p>", "</p>", "<div class='ad'>", "</div>", "<", ">", "&", "&#0;", "<!--", "<script>"]
BITS += ["\x00", "\x1b[31m", "<meta name=date content=", "<script type='application/ld+json'>[{"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*BITS, FIRST, "<table><tr><td>", "<br><br>", "</"]), max_size=30))
def test_whatever_the_page_it_is_read(bits: list[str]) -> None:
    page = "".join(bits)
    assert all(read_page(page).paragraphs)
    assert all(list_paragraphs(page))


SHORT = f"<p>{FIRST}</p>"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + SHORT,
        "<html><body>" + "<div>" * 40_000 + SHORT,
        "<p>" + "<b>w</b> " * 20_000 + SHORT,
        "<br" + " " * 100_000 + "<br>" + SHORT,
        "<div class='" + "a " * 1_000_000 + "'>" + SHORT + "</div>",
        "<script type='application/ld+json'>" + "[" * 500_000 + "</script>" + SHORT,
        SHORT * 60_000,
        *(f"<html>{SHORT}{tag * 30_000}" for tag in ("<a ", '<a x="', "<!--", "</a ")),
    ],
)
def test_a_page_that_is_made_to_take_long_is_read_or_refused_in_seconds(page: str) -> None:
    begun = process_time()
    with suppress(ArticleError):
        read_page(page)
    assert process_time() - begun < 4.0
