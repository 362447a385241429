"""Every statement shows its source, and every paragraph what rests on it."""

from __future__ import annotations

import pytest

from dateline.story import Citation
from support.generated import story_of
from support.reader import NARROW, WIDE, bundled, reading

VERY_WIDE = (200, 60)
STATEMENTS = {
    "summary": bundled().summary,
    "timeline": bundled().timeline,
    "quotes": bundled().quotes,
}


def words(cite: Citation) -> str:
    """The words of the source on which a citation rests."""
    source = bundled().source(cite.found.source)
    assert source
    return source.paragraphs[cite.found.paragraph - 1][cite.found.start : cite.found.end]


async def test_enter_opens_the_source_beside_the_statement_on_a_wide_screen() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("enter")
        assert reader.shown == ["summary", "source"]
        assert reader.place == ("summary", "announced")
        assert reader.footer.startswith("verbatim in ¶2")


async def test_enter_opens_the_source_beside_all_sections_on_a_very_wide_screen() -> None:
    async with reading(size=VERY_WIDE) as reader:
        await reader.press("enter")
        assert sorted(reader.shown) == ["quotes", "source", "summary", "timeline"]
        assert reader.section == "summary"


async def test_enter_opens_the_source_over_the_statement_on_a_narrow_screen() -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("j", "enter")
        assert reader.shown == ["source"]
        assert reader.place == ("source", "article¶2")
        await reader.press("q")
        assert reader.place == ("summary", "open-dates")


@pytest.mark.parametrize("size", [WIDE, (80, 24)], ids=["wide", "narrow"])
@pytest.mark.parametrize("section", STATEMENTS)
async def test_the_exact_words_of_each_citation_are_marked(
    section: str, size: tuple[int, int]
) -> None:
    async with reading(size=size) as reader:
        await reader.press(str([*STATEMENTS].index(section) + 1))
        for statement in STATEMENTS[section]:
            assert reader.place == (section, statement.id)
            await reader.press("enter")
            assert reader.marked("exact", "source") == words(statement.cite[0])
            if size != WIDE:
                await reader.press("q")
            await reader.press("j")


async def test_enter_again_shows_the_next_citation_and_goes_round() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("j")
        cites = next(p for p in bundled().summary if p.id == "open-dates").cite
        for number in [0, 1, 0]:
            await reader.press("enter")
            assert reader.marked("exact", "source") == words(cites[number])
            assert f"citation {number + 1} of 2" in reader.footer


async def test_the_open_source_follows_the_cursor() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("s")
        for point in bundled().summary:
            assert reader.marked("exact", "source") == words(point.cite[0])
            await reader.press("j")
        await reader.press("2")
        assert reader.shown == ["timeline", "source"]
        assert reader.marked("exact", "source") == words(bundled().timeline[0].cite[0])


async def test_s_keeps_the_source_open_and_closes_it() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("s", "j", "tab", "tab")
        assert "source" in reader.shown
        await reader.press("s")
        assert reader.shown == ["summary", "timeline", "quotes"]


async def test_q_closes_the_source_before_it_quits() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("enter", "q")
        assert reader.shown == ["summary", "timeline", "quotes"]
        await reader.press("q")
    assert reader.app.return_value == 0


async def test_a_paragraph_says_which_statements_rest_on_it() -> None:
    async with reading(size=(160, 60)) as reader:
        await reader.press("4", "z")
        page = " ".join(" ".join(reader.lines()).split())
        assert "← Summary 5 · Timeline 4 · Key quotes 2 3 4" in page


async def test_a_paragraph_that_nothing_rests_on_says_so() -> None:
    async with reading(size=(160, 60)) as reader:
        await reader.press("4", "z")
        page = " ".join(reader.lines())
        assert page.count("nothing rests on this paragraph") == 1
        await reader.press("g", "j")
        assert reader.place == ("source", "article¶1")
        assert "nothing rests on this paragraph" in " ".join(reader.cursor_lines())
        await reader.press("enter")
        assert reader.footer.startswith("Nothing rests on this paragraph.")
        assert reader.section == "source"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_enter_in_the_source_leads_to_a_statement_that_rests_on_it(
    size: tuple[int, int],
) -> None:
    async with reading(size=size) as reader:
        await reader.press("4", "G")
        assert reader.place == ("source", "article¶7")
        await reader.press("enter")
        assert reader.place == ("summary", "open-dates")
        assert reader.cursor_lines()[0].startswith("▪ The dates are not finalised")


async def test_the_faults_of_the_source_stand_under_their_paragraphs() -> None:
    async with reading(size=(160, 60)) as reader:
        await reader.press("4", "z")
        page = " ".join(" ".join(reader.lines()).split())
        assert "is read as “Putin's trip to India comes on the heels of”" in page
        assert "Putin's trip to Russia comes on the heels of" in reader.marked("sic")


async def test_an_altered_citation_is_said_and_the_words_that_stand_there_are_marked() -> None:
    story = story_of(
        {
            "format": 1,
            "headline": "Altered",
            "sources": [{"id": "a", "text": "The talks will begin on Monday in Kazan."}],
            "summary": [
                {"text": "Wrong.", "cite": [{"exact": "The talks will end on Monday in Kazan."}]},
                {"text": "Absent.", "cite": [{"exact": "Nobody ever said a word of this."}]},
                {"text": "Uncited."},
            ],
        }
    )
    async with reading(story, WIDE) as reader:
        assert "0 of 2 citations verbatim" in reader.head
        await reader.press("enter")
        assert "altered" in reader.footer
        await reader.press("j", "enter")
        assert "not found" in reader.footer
        assert reader.marked("exact", "source") == ""
        await reader.press("j", "enter")
        assert reader.footer.startswith("It cites no source.")


async def test_a_source_that_is_only_a_link_shows_the_link_and_what_rests_on_it() -> None:
    story = story_of(
        {
            "format": 1,
            "headline": "Linked",
            "sources": [{"id": "a", "headline": "Far away", "url": "https://example.org/a"}],
            "summary": [{"id": "p", "text": "A point.", "cite": [{"source": "a"}]}],
        }
    )
    async with reading(story, WIDE) as reader:
        await reader.press("enter")
        assert reader.footer.startswith("unchecked: the text of the source is not held")
        page = " ".join(" ".join(reader.lines("source")).split())
        assert "https://example.org/a" in page
        assert "The text of this source is not held here." in page
        await reader.press("4", "2", "enter")
        assert reader.place == ("summary", "p")


async def test_paragraphs_of_two_sources_are_told_apart() -> None:
    story = story_of(
        {
            "format": 1,
            "headline": "Two",
            "sources": [{"id": "a", "text": "One here."}, {"id": "b", "text": "One there."}],
            "summary": [
                {"text": "Here.", "cite": [{"source": "a", "exact": "One here."}]},
                {"text": "There.", "cite": [{"source": "b", "exact": "One there."}]},
            ],
        }
    )
    async with reading(story, WIDE) as reader:
        await reader.press("s", "j")
        assert reader.at(reader.pane("source")) == "b¶1"
        assert [line.split()[-1] for line in reader.lines() if line.strip()] == ["A¶1", "B¶1"]
        assert reader.marked("exact", "source") == "One there."


async def test_enter_in_the_source_leads_to_each_statement_in_turn() -> None:
    async with reading() as reader:
        places = []
        for _ in range(8):
            await reader.press("4", "g", "j", "j")
            await reader.press("enter")
            places.append((reader.screen.current, reader.screen.pane.window.cursor))
    assert places == [(0, 0), (0, 1), (0, 2), (1, 1), (1, 5), (1, 6), (2, 0), (0, 0)]


async def test_q_does_not_close_what_is_not_on_the_screen() -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("s")
        await reader.pilot.resize_terminal(*NARROW)
        await reader.press("q")
        assert reader.app.return_code == 0
