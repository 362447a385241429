"""Articles in saved web pages and feeds, with the extra and without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.drafting import pages, plain_pages
from dateline.drafting.feeds import articles_of
from dateline.drafting.forms import read_article, text_of
from dateline.drafting.pages import of_html
from dateline.story import StoryError

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


@pytest.fixture(params=["with the extra", "without it"])
def extra(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways of reading a page."""
    if request.param == "without it":
        monkeypatch.setattr(pages, "has_extra", lambda: False)
    else:
        pytest.importorskip("trafilatura")


@pytest.mark.usefixtures("extra")
def test_only_the_article_is_read_from_a_page() -> None:
    article = of_html(PAGE)
    assert article.paragraphs[:3] == ("Bridge to reopen", FIRST, SECOND)
    text = article.text
    assert not any(word in text for word in ("Sign up", "picture", "nobody", "reserved", "Sport"))


@pytest.mark.usefixtures("extra")
def test_a_page_says_when_it_was_published_and_where_and_by_whom() -> None:
    article = of_html(PAGE)
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
    assert plain_and_of_html(f"<html>{head}<p>{FIRST}</p></html>") == headline


def plain_and_of_html(html: str) -> str:
    return of_html(html).headline


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
    assert of_html(f"<html>{LINKED % data}<p>{FIRST}</p></html>").byline == ""


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    page = f'<html><meta charset="iso-8859-1"><p>Zoë: {FIRST}</p></html>'
    assert f"Zoë: {FIRST}" in read_article(text_of(page.encode("latin-1"), "page")).paragraphs


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
    assert text_of(f"<p>{words}</p>".encode(encoding), "page", charset) == f"<p>{words}</p>"


def test_the_encoding_of_the_server_comes_before_that_of_the_page() -> None:
    page = '<meta charset="utf-16"><p>Zoë’s</p>'
    assert text_of(page.encode("cp1252"), "page", "iso-8859-1") == page


def test_what_no_named_encoding_can_read_is_utf_8_or_said() -> None:
    assert text_of("é!".encode(), "page", "utf-16") == "é!"
    assert text_of("é!".encode(), "page", "iso-8859-1") == "é!"
    with pytest.raises(StoryError, match="0x81 at offset 0"):
        text_of(b"\x81\xff", "page", "cp1252")


def test_a_page_that_is_all_called_a_menu_is_read_all_the_same() -> None:
    body = plain_pages.body_of(f'<div class="nav menu"><p>{FIRST}</p><p>{SECOND}</p></div>')
    assert body == [FIRST, SECOND]


BITS = ["<p>", "</p>", "<div class='ad'>", "</div>", "<", ">", "&", "&#0;", "<!--", "<script>"]


@given(st.lists(st.sampled_from([*BITS, FIRST, "<table><tr><td>", "<br><br>", "</"]), max_size=30))
def test_whatever_the_page_it_is_read(bits: list[str]) -> None:
    assert all(isinstance(each, str) for each in plain_pages.body_of("".join(bits)))


def test_a_page_nested_without_end_is_read() -> None:
    assert plain_pages.body_of("<div>" * 20_000 + f"<p>{FIRST}</p>") == [FIRST]


FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Ayr Courier</title>
<language>en-gb</language><item><title>Bridge &amp;amp; ferry</title>
<link>https://example.org/1</link><pubDate>Tue, 14 May 2024 08:00:00 GMT</pubDate>
<author>nora@example.org (Nora Quist)</author>
<description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description></item>
<item><title>No text</title><link>javascript:alert(1)</link></item></channel></rss>"""


def test_an_entry_of_a_feed_is_an_article() -> None:
    pytest.importorskip("feedparser")
    (article,) = articles_of(FEED.encode())
    assert article.paragraphs == ("Bridge & ferry", FIRST, SECOND)
    assert (article.published, article.url) == ("2024-05-14", "https://example.org/1")
    assert article.publisher == "The Ayr Courier"


@pytest.mark.parametrize(
    "data", [b"", b"no feed", b"<rss>", b"http://127.0.0.1:9/feed", b"\xff\xfe"]
)
def test_what_is_no_feed_has_no_entries(data: bytes) -> None:
    pytest.importorskip("feedparser")
    assert articles_of(data) == []
