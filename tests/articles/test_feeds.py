"""Articles in feeds."""

from __future__ import annotations

from time import process_time

import pytest

from dateline.articles.article import ArticleError
from dateline.articles.feeds import read_feed

pytest.importorskip("feedparser")

FIRST = (
    "The harbour bridge in Ayr will reopen in June, Mayor Ann Lee said on Monday, after a year of "
    "work that cost three times what the council had planned when it was closed."
)
SECOND = (
    "It was closed after the flood of April 2023, which tore away two of its arches, and with "
    "them the only water main of the northern part of the town."
)
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Ayr Courier</title>
<language>en-gb</language><item><title>Bridge &amp;amp; ferry</title>
<link>https://example.org/1</link><pubDate>Tue, 14 May 2024 08:00:00 GMT</pubDate>
<author>nora@example.org (Nora Quist)</author>
<description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description></item>
<item><title>No text</title><link>javascript:alert(1)</link></item></channel></rss>"""


def test_an_entry_of_a_feed_is_an_article() -> None:
    (article,) = read_feed(FEED.encode())
    assert article.paragraphs == ("Bridge & ferry", FIRST, SECOND)
    assert (article.published, article.url) == ("2024-05-14", "https://example.org/1")
    assert article.publisher == "The Ayr Courier"


RSS = "<rss version='2.0'><channel><item><title>A</title>%s<description>B.</description></item>"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title>%s"
    "<content>B.</content></entry></feed>"
)
RDF = (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
    "xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
    "<item><title>A</title>%s<description>B.</description></item></rdf:RDF>"
)


@pytest.mark.parametrize(
    ("feed", "date", "day"),
    [
        (RSS, "<pubDate>Thu, 03 Sep 2015 00:01:01 +0200</pubDate>", "2015-09-03"),
        (RSS, "<pubDate>Fri, 03 May 2024 23:30:00</pubDate>", "2024-05-03"),
        (RSS, "<pubDate>2016/6/29 15:07:41</pubDate>", "2016-06-29"),
        (RSS, "<pubDate>15:07</pubDate>", ""),
        (RSS, "<pubDate>May 2024</pubDate>", "2024-05"),
        (RSS, "", ""),
        (ATOM, "<published>2024-05-03T23:30:00-05:00</published>", "2024-05-03"),
        (ATOM, "<updated>2024-05-03</updated>", "2024-05-03"),
        (
            ATOM,
            "<updated>2024-06-01</updated><published>2024-05-03T00:10:00+09:00</published>",
            "2024-05-03",
        ),
        (RDF, "<dc:date>2024-05-03T23:30:00-08:00</dc:date>", "2024-05-03"),
        (RDF, "<dc:date>2024</dc:date>", "2024"),
    ],
)
def test_the_day_of_an_entry_is_the_one_in_its_publishers_zone(
    feed: str, date: str, day: str
) -> None:
    (article,) = read_feed((feed % date).encode())
    assert article.published == day


def test_a_feed_that_is_made_to_take_long_is_refused() -> None:
    begun = process_time()
    for feed in (RSS % ("<a>" * 200_000), RSS % ("<a " + "b='c' " * 50_000 + ">")):
        with pytest.raises(ArticleError, match="too long"):
            read_feed(feed.encode())
    assert process_time() - begun < 4.0


@pytest.mark.parametrize(
    "data", [b"", b"no feed", b"<rss>", b"http://127.0.0.1:9/feed", b"\xff\xfe"]
)
def test_what_is_no_feed_has_no_entries(data: bytes) -> None:
    assert list(read_feed(data)) == []
