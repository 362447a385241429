"""What is not an article is refused by name, and true articles are not."""

from __future__ import annotations

import pytest

from dateline.articles.article import ArticleError
from dateline.articles.read import read_article

OTHERS = {
    "JSON": [
        '{"a": 1}',
        '{"a": 1}\n{"a": 2}',
        '["a", "b"]',
        '[\n {"a": 1},',
        '{"headline": "cut o',
        "[" * 100_000,
    ],
    "XML": ["<?xml version='1.0'?><nitf><p>A</p></nitf>", "<svg xmlns='x'><text>A</text></svg>"],
    "a feed": ["<rss version='2.0'><channel/></rss>", "<feed xmlns='x'></feed>"],
    "a CSV file": [
        'date,event\n2024-05-14,Opened\n2024-05-15,"Closed, again"\n',
        "1,2,3\n4,5,6\n",
        "a;b\n1;2\n",
        "day\tevent\n1 May\tOpened\n",
    ],
    "a YAML file": [
        "format: 1\nheadline: A\nsources:\n  - id: a\n    text: |\n      It is dry.\n",
        "# All of them\n- name: a\n  age: 1\n- name: b\n",
        "---\napiVersion: v1\nkind: Pod\n",
    ],
    "an RTF file": ["{\\rtf1\\ansi It is dry.}"],
    "an e-mail": [
        "From: Ann <ann@example.org>\nTo: bo@example.org\nSubject: A\n\nIt is dry.",
        "Received: from a\n\tby b\nMessage-ID: <1@a>\n\nIt is dry.",
        "From ann@example.org Tue May 14 08:00:00 2024\nFrom: ann@example.org\nDate: Tue\n\nDry.",
        "From: Ann\nTo: Bo\nSubject: A\nDate: Tuesday\n\nIt is dry.",
    ],
    "a subtitle file": [
        "1\n00:00:01,000 --> 00:00:02,000\nIt is dry.\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nIt is dry.\n",
    ],
    "a settings file": ["[reader]\nwidth = 80\ntheme = 'dark'\n"],
    "a PDF file": ["%PDF-1.4\n"],
    "a ZIP archive or a word processor's document": ["PK\x03\x04\x14"],
    "a binary file": ["\x7fELF\x00\x01"],
}


@pytest.mark.parametrize("name", ["", "a.txt", "a.md"])
@pytest.mark.parametrize(
    ("form", "text"), [(form, text) for form, texts in OTHERS.items() for text in texts]
)
def test_what_is_not_an_article_is_refused_by_name(form: str, text: str, name: str) -> None:
    with pytest.raises(ArticleError, match=f"is {form.replace('(', '.')}, not an article"):
        read_article(text.encode(), name)


ARTICLES = [
    "From: Reuters\nDate: 14 May 2024\n\nThe bridge is dry.",
    "Contact: Ann Lee\nEmail: ann@example.org\n\nThe bridge is dry.",
    "Q: Was it hard?\nA: It was.\nQ: And now?\nA: It is dry.",
    "The bridge cost 1,000 pounds\nIt holds 2,000 cars",
    "The mayor sees ‘Hope,’ help for masons\nThe former mayor, 60, wrote to them",
    "[Editor’s note: The bridge is dry.]\n\nIt was wet.",
    "{Picture: the bridge}\n\nIt is dry.",
    "Note: It is dry.\nAlso: It was wet.",
    "10:30 The bridge opened\n11:00,000 people came",
    "- one\n- two\n- three",
    "Five < six, and six > five",
    "From the desk of Ann Lee: It is dry.",
]


@pytest.mark.parametrize("name", ["", "a.txt", "a.md"])
@pytest.mark.parametrize("text", ARTICLES)
def test_an_article_that_looks_a_little_like_another_format_is_read(text: str, name: str) -> None:
    assert read_article(text.encode(), name).paragraphs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("name, age\nAnn, 3\n", "a.csv"),
        ("Name: Ann\nAge: 3\n", "a.yaml"),
        ("only: one\n", "a.yml"),
    ],
)
def test_a_name_decides_what_the_text_leaves_open(text: str, name: str) -> None:
    assert read_article(text.encode(), "a.txt").paragraphs
    with pytest.raises(ArticleError, match="not an article"):
        read_article(text.encode(), name)


def test_a_page_is_known_by_its_content_and_not_by_its_name() -> None:
    pytest.importorskip("trafilatura")
    words = "The harbour bridge in Ayr will reopen in June, the mayor said on Monday morning."
    for page in (f"<!DOCTYPE html><body><p>{words}</p>", f"<!-- a -->\n<div><p>{words}</p></div>"):
        assert read_article(page.encode(), "a.txt").paragraphs == (words,)
    assert read_article(words.encode(), "a.html").paragraphs == (words,)
    markdown = f'<div align="center">\n\n# A bridge\n\n</div>\n\n{words}'
    assert read_article(markdown.encode(), "a.md").paragraphs == ("A bridge", words)
