"""The Markdown of a story: GitHub's own renderer and another one show the story's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.snapshot.markdown_text import escape, heading, marked, soft, start, strong
from dateline.story.plain import plain
from support.extracts.markdown import READER

BITS = (
    *("1.", "12)", "- ", "-", "+ ", "* ", "*", "**", "_", "__", "# ", "##", "#", "=", "===", "---"),
    *("~", "~~", "~~~", "`", "```", "\\", "&amp;", "&#65;", "&", ";", "<b>", "</b>", "<!--", "-->"),
    *("<", ">", "> ", "|", "| a | b |", "|-|-|", ":-:", ":--|", "https://x.yz", "http://", "://"),
    *("www.x.yz", "WWW.", "ftp://x.yz", "x.yz", "[^1]", "[^1]: ", "^[", "[a](b)", "[a]: b", "!["),
    *("@", "@x", "@x/y", "a@x.yz", "#1", "a/b#2", "GH-3", "xmpp:", "mailto:", "9fceb02", "!4"),
    *("[", "]", "(", ")", "!", "[x] ", "[ ] ", "$", "$$", "$a$", "{", "}", "^", '"', "'", "…", "“"),
    *(
        " ",
        "  ",
        "\t",
        "\u00a0",
        "\u200b",
        "a",
        "b",
        "é",
        "e\u0301",
        "日本",
        "。",
        "。a",
        "👍",
        "1",
    ),
)
"""Whatever means something to some Markdown, and letters of several kinds to stand beside it."""

nasty = st.lists(st.sampled_from(BITS), min_size=1, max_size=12).map("".join).map(plain)
nasty = nasty.filter(bool)
"""One-line texts as a story holds them."""


def by_github(text: str) -> str:
    """Render as GitHub does, with its extensions; raw HTML would come through."""
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    return cmarkgfm.github_flavored_markdown_to_html(text, options)


def by_markdown_it(text: str) -> str:
    return str(READER.render(text))


def shown(html: str, *elements: str) -> list[str]:
    """Return the texts between the tags; there are no others than of `elements`."""
    html = html.partition('<section class="footnotes"')[0].partition('<hr class="footnotes')[0]
    html = re.sub(r'<sup class="footnote-ref">.*?</sup>|<!-- -->', "", html)
    tags = set(re.findall(r"</?([a-z0-9]+)", html))
    assert tags <= {*elements}, (tags, html)
    return [unescape(text).strip("\n") for text in re.split(r"<[^>]*>", html) if text.strip("\n")]


# What GitHub and GitLab look for in the texts of a page: mentions, issues and commits.
PINGED = re.compile(
    r"@\w|[#!&]\d|\bG[HL]-\d|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,}\b|[\w.]+@\w", re.I
)

renderers = pytest.mark.parametrize("render", [by_github, by_markdown_it])


@renderers
@given(text=nasty)
@example(text="Setext\\")
@example(text="1. - # > | a |")
def test_a_text_is_shown_as_it_is_wherever_it_stands(
    text: str, render: Callable[[str], str]
) -> None:
    line = start(escape(text))
    note = "\n\n[^1]: note\n"
    assert shown(render(line), "p") == [text]
    assert shown(render(f"{line}[^1]{note}"), "p") == [text]
    assert shown(render(f"first\\\n{line}\\\nlast"), "p", "br") == ["first", text, "last"]
    assert shown(render(f"- {line}\\\n  {line}"), "ul", "li", "p", "br") == [text, text]
    assert shown(render(f"- > {line}\n\n  {line}"), "ul", "li", "blockquote", "p") == [text, text]
    assert shown(render(heading(2, text) + "\n\n" + line), "h2", "p") == [text, text]


@renderers
@given(text=nasty)
def test_a_remark_is_shown_as_it_is(text: str, render: Callable[[str], str]) -> None:
    note = "\n\n[^1]: note\n"
    for write_it, element in ((strong, "strong"), (soft, "em")):
        for around in ("{}", "{}[^1]" + note, "a {} b", "{}\\\nb", "- {}[^1]\\\n  b" + note):
            html = render(around.format(write_it(text)))
            assert text in shown(html, "p", "br", "ul", "li", element)
            assert html.count(f"<{element}>") == 1


@renderers
@given(texts=st.lists(nasty, min_size=1, max_size=5), spaces=st.lists(st.booleans(), min_size=5))
def test_cited_words_are_bold_and_nothing_else_is(
    texts: list[str], spaces: list[bool], render: Callable[[str], str]
) -> None:
    parts = [
        (text if number % 2 else f"{' ' * space}{text}{' ' * space}", bool(number % 2))
        for number, (text, space) in enumerate(zip(texts, spaces, strict=False))
    ]
    html = render("¶1 " + marked(parts))
    strong_texts = re.findall("<strong>(.*?)</strong>", html.replace("<!-- -->", ""))
    bold = [unescape(words) for words in strong_texts]
    assert bold == [text for text, cited in parts if cited]
    shown_text = "".join(shown(html, "p", "strong"))
    assert shown_text == ("¶1 " + "".join(text for text, _ in parts)).rstrip(" ")


@renderers
@given(text=nasty)
@example(text="mail a@b.org, xmpp:a@b.org/x or mailto:me@x.org; a+b.c-d_e@f.org")
@example(text="@octocat and @octo/team, user@@x, @é, (@a), v1@2, octo/cat@9fceb02")
@example(text="#1, octo/cat#2, GH-12, gh-3, !4, &5, (#6), \\#7, &#64;x, #0a")
@example(text="9fceb02 9FCEB02 9fceb02d0ae598e95dc970b74767f19372d61af8")
@example(text="www.x.org WWW.X.org http://x.org HTTPS://X.org ftp://x.org")
def test_a_paste_into_a_forge_links_and_pings_nothing(
    text: str, render: Callable[[str], str]
) -> None:
    for line in (start(escape(text)), strong(text), marked([("see ", False), (text, True)])):
        html = render(line)
        assert "<a " not in html
        assert not [part for part in re.split("<[^>]*>", html) if PINGED.search(unescape(part))]
    assert "".join(shown(render(start(escape(text))), "p")) == text


@pytest.mark.parametrize(
    "text", ["decade", "defaced", "1500000", "#one", "@ 5", "GH-x", "AT&T", "50 % of #", "a!"]
)
def test_what_is_no_reference_is_written_as_it_is(text: str) -> None:
    assert escape(f"a {text} b") == f"a {text} b"


def test_the_edge_of_cited_words_divides_references_too() -> None:
    parts = [("(", False), ("It", True), ("@octocat ", False), ("…", True), ("#1", False)]
    html = by_github(marked(parts))
    assert not [part for part in re.split("<[^>]*>", html) if PINGED.search(unescape(part))]
    assert "".join(shown(html, "p", "strong")) == "(It@octocat …#1"
