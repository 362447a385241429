"""Articles in Markdown: all of their words, and none of their marks."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.article import ArticleError
from dateline.articles.markdown import read_markdown
from dateline.articles.read import read_article


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs below a headline."""
    return read_markdown(f"# A bridge\n\n{text}").paragraphs[1:]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The [bridge](https://example.org/a_(b)) is **safe**, `Ann` said.",
            "The bridge is safe, Ann said.",
        ),
        ('The [old [stone] bridge](x "title") fell.', "The old [stone] bridge fell."),
        ("The [bridge][1] fell.\n\n[1]: https://example.org", "The bridge fell."),
        ("It is \\*not\\* dry.", "It is *not* dry."),
        ("One  \ntwo\\\nthree\nfour", "One two three four"),
        ("A<br>b &amp; <b>c</b> <!-- no --> d", "A b & c d"),
        ("The ![stone](a.jpg) bridge", "The stone bridge"),
        ("Press <enter> twice, <i>he</i> said", "Press <enter> twice, he said"),
        ("~~Wet~~ dry_land_now", "Wet dry_land_now"),
        ("    mason --build", "mason --build"),
        ("```sh\nmason --build\n```", "mason --build"),
        ("1984. So the book is called.", "1984. So the book is called."),
        ("A year\n------", "A year"),
    ],
)
def test_the_words_are_read_whole_and_without_marks(text: str, words: str) -> None:
    assert paragraphs(text) == (words,)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("> “We are back.”\n>\n> > “It is time.”", ("“We are back.”", "“It is time.”")),
        ("- one\n- two\n\n  more", ("one", "two", "more")),
        ("1. one\n2. two", ("one", "two")),
        ("| Day | What |\n|---|:-:|\n| 2 May | *Opened* |", ("Day What", "2 May Opened")),
        ("It fell.[^1]\n\n[^1]: In 2012.\n\nIt stands.", ("It fell.", "It stands.", "In 2012.")),
        ("<div><p>One *star*</p><p>Two &lt; three</p></div>", ("One *star*", "Two < three")),
        ("<script>\nlet a = 1\n</script>\n\nText", ("Text",)),
        ("![Seen from the east](a.jpg)\n\nText", ("Text",)),
        ("One\n\n***\n\nTwo", ("One", "Two")),
        (">" * 50 + " deep", ("deep",)),
    ],
)
def test_each_block_is_a_paragraph(text: str, blocks: tuple[str, ...]) -> None:
    assert paragraphs(text) == blocks


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: 'A: bridge'\ndate: 2024-05-14T00:30:00+02:00\nauthor: Nora Quist\n---\n",
        "---\ntitle: 'A: bridge'\ndate: 14 May 2024\nauthor:\n  - name: Nora Quist\n...\n",
        '+++\ntitle = "A: bridge"\ndate = 2024-05-14T00:30:00+02:00\nauthor = "Nora Quist"\n+++\n',
        '+++\ntitle = "A: bridge"\ndate = 2024-05-14\nauthor = ["Nora Quist"]\n+++\n',
    ],
)
def test_fields_above_the_text_name_title_day_and_author(front: str) -> None:
    article = read_markdown(f"{front}\nIt is dry.\n\n# A part\n\nIt was wet.\n")
    assert (article.headline, article.published, article.byline) == (
        *("A: bridge", "2024-05-14"),
        "Nora Quist",
    )
    assert article.paragraphs == ("A: bridge", "It is dry.", "A part", "It was wet.")
    assert article.heading == 1


def test_line_ends_and_a_byte_order_mark_make_no_difference() -> None:
    text = "---\ntitle: A bridge\n---\n\nIt is\ndry.\n\n> So\n\n| a | b |\n|---|---|\n| c | d |\n"
    plain = read_article(text.encode(), "a.md")
    assert plain.paragraphs == ("A bridge", "It is dry.", "So", "a b", "c d")
    for end in ("\r\n", "\r"):
        assert read_article(text.replace("\n", end).encode("utf-8-sig"), "a.md") == plain


def test_a_first_heading_is_the_headline_whatever_the_fields_say() -> None:
    article = read_markdown("---\ntitle: Other\n---\n# The *old* bridge?\n\nIt is dry.")
    assert (article.headline, article.heading) == ("The old bridge?", 1)
    assert article.paragraphs == ("The old bridge?", "It is dry.")


def test_a_text_between_two_lines_is_no_field() -> None:
    assert read_markdown("---\nIt is dry.\n\n---\n\nIt was wet.").paragraphs == (
        *("It is dry.", "It was wet."),
    )


BITS = [
    "[",
    "](",
    ")",
    "*",
    "_",
    "`",
    "<",
    ">",
    "&amp;",
    "\n",
    "\n\n",
    "|",
    "[^1]",
    "---\n",
    "+++\n",
]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*BITS, "bridge", " a: ", "<!--", "    ", "- ", "# "]), max_size=40)
)
def test_whatever_the_markdown_no_word_is_lost(bits: list[str]) -> None:
    text = "".join(bits)
    found = " ".join(read_markdown(text).paragraphs)
    if not set("<[-+") & set(text):  # comments, addresses and fields hold words that are not read
        assert found.count("bridge") == text.count("bridge")


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 200_000, "![a" * 100_000, "*a " * 200_000, ">" * 100_000, "&amp;" * 110_000),
        *("# " + "#" * 100_000 + " a", "# The" + " " * 100_000 + "bridge", "<a " * 19_000),
        "---" + "\n" * 100_000 + "# The bridge",
        "+++\na=" + "[" * 7_000 + "\n+++\n",
        "---\na: &a [x]\n" + "".join(f"b: &a [{'*a,' * 9}]\n" for _ in range(100)) + "---\n",
    ],
)
def test_markdown_that_is_made_to_take_long_is_read_or_refused_in_seconds(text: str) -> None:
    begun = process_time()
    with suppress(ArticleError):
        read_markdown(text)
    assert process_time() - begun < 4.0
