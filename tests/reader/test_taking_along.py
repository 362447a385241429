"""Copying, opening links, exporting."""

from __future__ import annotations

import pytest

from dateline.story import Story
from support.generated import story_of
from support.reader import NARROW, reading


def linked(url: str) -> Story:
    source = {"id": "a", "publisher": "The Paper", "url": url, "text": "It is so."}
    return story_of(
        {
            "format": 1,
            "headline": "Linked",
            "published": "2024-11-19",
            "sources": [source],
            "summary": [{"id": "p", "text": "A point.", "cite": [{"exact": "It is so."}]}],
        }
    )


@pytest.mark.parametrize(
    ("headline", "copied"),
    [("The council", "The council: It pays."), ("Who pays?", "Who pays? It pays.")],
)
async def test_what_leads_in_to_a_statement_is_copied_with_it(headline: str, copied: str) -> None:
    statements = [{"headline": headline, "text": "It pays."}]
    sections = [{"title": "Views", "statements": statements}]
    story = story_of({"format": 1, "headline": "Views", "sections": sections})
    async with reading(story, NARROW) as reader:
        await reader.press("y")
        assert reader.app.clipboard == copied


@pytest.mark.parametrize(
    ("keys", "copied"),
    [
        (
            ["j", "y"],
            "The dates are not finalised; preparations are under way. — "
            "Putin's visit to New Delhi is expected to be a major step to bolster diplomatic "
            "ties between Moscow and New Delhi in the face of global tensions, 19 Nov 2024, ¶2, ¶7",
        ),
        (
            ["3", "j", "y"],
            "Dialogue is the best way to resolve disputes. — Narendra Modi, Indian Prime "
            "Minister, said Oct 2024, Putin's visit to New Delhi is expected to be a major step "
            "to bolster diplomatic ties between Moscow and New Delhi in the face of global "
            "tensions, 19 Nov 2024, ¶5",
        ),
    ],
)
async def test_y_copies_the_statement_with_its_citation(keys: list[str], copied: str) -> None:
    async with reading() as reader:
        await reader.press(*keys)
        assert reader.app.clipboard == copied
        assert reader.footer.startswith("Copied with its citation.")


async def test_a_quote_is_copied_in_quotation_marks_only_if_it_is_no_reported_speech() -> None:
    async with reading() as reader:
        await reader.press("3", "G", "y")
        assert reader.app.clipboard.startswith("“special and privileged strategic partnership” — ")
        await reader.press("g", "y")
        assert reader.app.clipboard.startswith("Russian President Vladimir Putin would")


async def test_a_paragraph_of_the_source_can_be_copied() -> None:
    async with reading() as reader:
        await reader.press("4", "G", "y")
        assert reader.app.clipboard.startswith("“As both nations work on finalizing")
        assert reader.app.clipboard.endswith("¶7")


async def test_capital_y_copies_the_link() -> None:
    async with reading(linked("https://example.org/a?b=[c]")) as reader:
        await reader.press("Y")
        assert reader.app.clipboard == "https://example.org/a?b=[c]"


@pytest.mark.parametrize("url", ["https://example.org/a", "HTTP://example.org/b"])
async def test_o_opens_a_web_link(url: str) -> None:
    async with reading(linked(url)) as reader:
        await reader.press("o")
        assert reader.opened == [url]
        assert reader.footer.startswith("Opening")


async def test_o_and_y_say_when_there_is_no_link() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("o")
        assert reader.footer.startswith("Neither the source nor the story gives a link.")
        await reader.press("Y")
        assert reader.opened == []
        assert reader.app.clipboard == ""


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "httpx://a", "//a"])
async def test_no_other_link_is_opened(url: str) -> None:
    story = linked("https://example.org")
    source = story.sources[0]._replace(url=url)
    async with reading(story._replace(sources=(source,))) as reader:
        await reader.press("o", "Y")
        assert reader.opened == []
        assert reader.app.clipboard == ""
        assert reader.footer.startswith("Not opened: only http and https links are")
