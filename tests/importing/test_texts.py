"""HTML as plain text; quotes without what was left around them."""

from __future__ import annotations

import time

import pytest

from dateline.importing.speech import speaker_and_role, speech
from dateline.importing.texts import Link, linked_text, text_of, web_address


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two &amp; three</p>", "One Two & three"),
        ("A<br/>B", "A B"),
        ("a <b>bold</b>er claim", "a bolder claim"),
        ("it said <q>yes</q>", "it said “yes”"),
        ("5 < 6 and x <y", "5 < 6 and x <y"),
        ("<unknown>stays</unknown>", "<unknown>stays</unknown>"),
        ("a <script>alert(1)</script>b<!-- c -->", "a b"),
        ("<script>never closed", "<script>never closed"),
        ("<![endif", "<![endif"),
        ("&lt;b&gt; is a tag", "<b> is a tag"),
        ("tab\tand\nline", "tab and line"),
        ("\x1b[2J", "␛[2J"),
        ("", ""),
    ],
)
def test_html_is_turned_to_plain_text_and_nothing_else_is_lost(html: str, text: str) -> None:
    assert text_of(html) == text


def test_links_are_kept_beside_the_text() -> None:
    html = (
        "See <a href='//a.example/x?b=1&amp;c=2'>the <i>page</i></a>, <a href='javascript:x'>no</a>"
    )
    found = linked_text(html + " <iframe src='https://v.example/e'></iframe>")
    assert found.text == "See the page, no"
    assert found.links == (
        Link("the page", "https://a.example/x?b=1&c=2"),
        Link("", "https://v.example/e"),
    )


@pytest.mark.parametrize(
    "sign", ["<script>", "<!--", "<a ", "<", "&#", "<a href=\"'", "<p>", "</p"]
)
def test_long_nonsense_takes_no_long_time(sign: str) -> None:
    began = time.process_time()
    text_of(sign * 20_000)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("value", "address"),
    [
        (" https://a.example/x \n", "https://a.example/x"),
        ("//a.example/x", "https://a.example/x"),
        ("/static/x.jpg", ""),
        ("javascript:alert(1)", ""),
        ("https://a.example/ b", ""),
        ("ftp://a.example", ""),
    ],
)
def test_only_what_a_browser_opens_is_an_address(value: str, address: str) -> None:
    assert web_address(value) == address


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        ("We are back.", "We are back.", "direct"),
        ("“We are back.”", "We are back.", "direct"),
        ("“We are back.", "We are back.", "direct"),
        ("We are back.”", "We are back.", "direct"),
        ('""We are back.""', "We are back.", "direct"),
        ("“He said ‘no’ to me.”", "He said ‘no’ to me.", "direct"),
        ("我々は戻った。", "我々は戻った。", "direct"),
        ("We are back,", "We are back", "partial"),
        ("“We are back for good … almost,”", "We are back for good … almost", "partial"),
        ("We are back", "We are back", "partial"),
        ("back for good.", "back for good.", "partial"),
        ("…and so it ends.", "…and so it ends.", "partial"),
        ('"A," he said, "and B."', '"A," he said, "and B."', "partial"),
        ('He called it "odd"', 'He called it "odd"', "partial"),
        ("the players’", "the players’", "partial"),
        ("'tis so,", "'tis so", "partial"),
        ("<p>It&rsquo;s on.</p>", "It’s on.", "direct"),
        ("“”", "", "partial"),
        (",", "", "partial"),
    ],
)
def test_a_quote_is_cleaned_and_is_only_what_it_shows_itself_to_be(
    value: str, text: str, kind: str
) -> None:
    assert speech(value) == (text, kind)


@pytest.mark.parametrize(
    ("author", "speaker", "role"),
    [
        ("Ana Ruiz, director of the ferry", "Ana Ruiz", "director of the ferry"),
        ("Jan van der Berg, mayor", "Jan van der Berg", "mayor"),
        ("Ana Ruiz", "Ana Ruiz", ""),
        ("Sammy Lee, Jr.", "Sammy Lee, Jr.", ""),
        ("the county, which pays", "the county, which pays", ""),
        ("Lee, Ruiz and Berg", "Lee, Ruiz and Berg", ""),
    ],
)
def test_a_speaker_is_told_from_the_role(author: str, speaker: str, role: str) -> None:
    assert speaker_and_role(author) == (speaker, role)
