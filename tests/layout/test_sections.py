"""What a reader must see of each kind of statement is in the text of its block."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from dateline.layout.glyphs import ASCII, UNICODE, Glyphs
from dateline.layout.header import header_block
from dateline.layout.sections import Section, sections
from dateline.layout.setting import Setting
from dateline.layout.spans import plain_text
from dateline.story import Story, find_story, read_story
from support.generated import stories, story_of

SOURCE = {"id": "s", "text": "one two three\n\nfour five\n\nsix", "headline": "An article"}


def cite(*exact: str) -> list[dict[str, Any]]:
    return [{"exact": each, "source": "s"} for each in exact]


def laid_out(story: Story, glyphs: Glyphs = UNICODE, width: int = 60) -> dict[str, list[str]]:
    """The lines of each section, by its title, without spaces at their ends."""
    setting = Setting(story, glyphs)
    pages = {}
    for section in sections(setting):
        lines = [line for i in range(len(section)) for line in section.block(i).lines(width)]
        pages[section.title] = [plain_text(line.spans).rstrip() for line in lines]
    return pages


def page(title: str, *, glyphs: Glyphs = UNICODE, **fields: Any) -> list[str]:
    """The lines of one section of a story with these fields, up to the space at its end."""
    data = {"format": 1, "headline": "A story", "sources": [SOURCE], **fields}
    lines = laid_out(story_of(data), glyphs)[title]
    return lines[:-1] if not lines[-1] else lines


def test_a_point_ends_with_the_paragraphs_it_rests_on() -> None:
    (line,) = page("Summary", summary=[{"text": "It is so.", "cite": cite("one", "two", "six")}])
    assert line.split() == ["▪", "It", "is", "so.", "¶1", "¶3"]


def test_a_point_that_is_no_plain_fact_says_so() -> None:
    points = [{"text": "a", "kind": "assessment"}, {"text": "b", "kind": "disputed"}]
    lines = page("Summary", summary=points)
    assert lines == [
        *("▪ a", "  the source's own judgement", ""),
        *("▪ b", "  disputed: the sources differ"),
    ]


def test_what_leads_in_to_a_point_stands_on_a_line_of_its_own() -> None:
    points = [
        {"headline": "Who pays?", "text": "The town.", "cite": cite("one")},
        {"headline": "Who else?", "text": "Nobody.", "kind": "disputed", "cite": cite("six")},
    ]
    summary, views = (
        page("Summary", summary=points),
        page("Views", sections=[{"title": "Views", "statements": points}]),
    )
    assert summary == views
    assert [" ".join(line.split()) for line in views] == [
        *("▪ Who pays?", "The town. ¶1", ""),
        *("▪ Who else?", "Nobody.", "disputed: the sources differ ¶3"),
    ]


def test_what_is_not_known_and_what_was_corrected_belong_to_the_summary() -> None:
    lines = page(
        "Summary",
        unknowns=[{"text": "Who paid."}],
        corrections=[{"date": "2024-11-20", "text": "The name."}, {"text": "The place."}],
    )
    assert lines[0] == "! corrected 20 Nov 2024  The name."
    assert lines[2] == "! corrected  The place."
    assert lines[4] == "? not known  Who paid."


@pytest.mark.parametrize(
    ("exact", "words"),
    [("one two", "¶1"), ("one three", "¶1 altered"), ("nine", "¶1 not found"),
     ("six", "¶1 stands elsewhere")],
)  # fmt: skip
def test_a_statement_shows_what_became_of_its_citation(exact: str, words: str) -> None:
    cites = [{"paragraph": 1, "exact": exact}]
    (line,) = page("Summary", summary=[{"text": "a", "cite": cites}])
    assert line.endswith(f"  {words}")


def test_sources_are_told_apart_by_letters_where_there_are_several() -> None:
    sources = [SOURCE, {"id": "t", "url": "https://example.org/"}]
    cites = [*cite("six"), {"source": "t"}, {"source": "t", "paragraph": 4}]
    lines = page("Summary", sources=sources, summary=[{"text": "a", "cite": cites}])
    assert lines[0].split() == ["▪", "a", "A¶3", "B", "B¶4"]


def quote(kind: str, **fields: Any) -> list[str]:
    return page("Key quotes", quotes=[{"kind": kind, "text": "one two", **fields}])


@pytest.mark.parametrize("kind", ["direct", "partial"])
def test_direct_and_partial_speech_stands_in_quotation_marks(kind: str) -> None:
    lines = quote(kind, speaker="A. Person", role="chair", said="2024-10", cite=cite("one two"))
    assert lines[:2] == ["▏ “one two”", "▏ A. Person, chair"]
    assert lines[2].split() == ["▏", kind, "·", "Oct", "2024", "¶1"]


def test_reported_speech_never_stands_in_quotation_marks() -> None:
    lines = quote("reported", original="un deux", language="fr", translated_by="X", context="Then.")
    assert lines == [
        "▏ one two",
        "▏ no speaker named",
        "▏ Then.",
        "▏ original: un deux (fr, translated by X)",
        "▏ reported",
    ]


@settings(max_examples=20)
@given(stories())
def test_quotation_marks_are_set_for_all_speech_but_the_reported(story: Story) -> None:
    for glyphs in (UNICODE, ASCII):
        setting = Setting(story, glyphs)
        for section in (each for each in sections(setting) if each.title == "Key quotes"):
            for index, said in enumerate(story.quotes):
                text = section.block(index).flows[0].text
                marked = f"{glyphs.quotes[0]}{said.text}{glyphs.quotes[1]}"
                assert text == (said.text if said.kind == "reported" else marked)


EVENTS: list[dict[str, Any]] = [
    {"date": "2021-12-06", "headline": "A visit", "place": "New Delhi", "cite": cite("one")},
    {"date": "2022", "headline": "A war", "text": "It goes on.", "date_inferred": "from ¶2"},
    {"date": "2024-10", "headline": "A summit"},
    {"date": "2024-11-19", "headline": "A report"},
    {"date": "[2024-11-19..]", "headline": "Next", "status": "planned", "display_date": "soon"},
]


def test_the_timeline_is_a_picture_of_how_exactly_each_date_is_known() -> None:
    assert page("Timeline", published="2024-11-19", timeline=EVENTS) == [
        "● 6 Dec 2021   Mon · New Delhi",
        "│ A visit                                                 ¶1",
        "┊   less than 13 months",
        "◐ 2022   year known",
        "│ A war",
        "│ It goes on.",
        "│ date inferred: from ¶2",
        "┊   21 to 34 months",
        "◑ Oct 2024   month known",
        "│ A summit",
        "┊   19 to 49 days",
        "● 19 Nov 2024   Tue · published",
        "│ A report",
        "╎   ── as of 19 Nov 2024 · to come ──",
        "○ soon   planned",
        "  Next",
    ]


def test_what_has_happened_and_what_is_to_come_are_parted_by_the_day_of_the_story() -> None:
    events = [{"date": date, "headline": date} for date in ("2024-01-01", "2024-03-01")]
    for as_of, line in (("2024-02-01", 2), ("2023-01-01", None), ("2024-04-01", None)):
        lines = page("Timeline", as_of=as_of, timeline=events)
        now = [n for n, each in enumerate(lines) if "to come" in each]
        assert now == ([line + 1] if line else [])


def test_without_a_day_of_its_own_a_story_says_nothing_of_past_and_future() -> None:
    lines = page("Timeline", timeline=EVENTS)
    assert not any("as of" in line for line in lines)


def test_a_cancelled_or_postponed_event_says_so() -> None:
    events = [{"date": "2024", "headline": "a", "status": status} for status in
              ("cancelled", "postponed", "happened")]  # fmt: skip
    lines = [line for line in page("Timeline", timeline=events) if "2024" in line]
    assert [line.split("·")[-1].strip() for line in lines] == [
        *("cancelled", "postponed", "◐ 2024   year known"),
    ]


def test_the_source_shows_what_rests_on_each_paragraph_and_what_is_wrong_in_it() -> None:
    lines = page(
        "Source",
        sources=[{**SOURCE, "published": "2024-11-19", "url": "https://example.org/"}],
        summary=[{"text": "a", "cite": cite("one")}, {"text": "b", "cite": cite("two", "one")}],
        timeline=[{"date": "2024", "headline": "c", "cite": cite("three")}],
        sic=[{"exact": "five", "read": "V", "note": "A numeral."}],
    )
    assert lines == [
        *("An article", "19 November 2024", "https://example.org/", ""),
        *("¶1  one two three", "    ← Summary 1 2 · Timeline 1", ""),
        *("¶2  four five", "    sic  “five” is read as “V” · A numeral."),
        *("    nothing rests on this paragraph", ""),
        *("¶3  six", "    nothing rests on this paragraph"),
    ]


def test_a_further_section_is_named_by_its_title_where_it_rests_on_a_paragraph() -> None:
    views = {"title": "Views", "statements": [{"text": "a"}, {"text": "b", "cite": cite("six")}]}
    lines = page("Source", sections=[views], quotes=[{"kind": "reported", "text": "c",
                 "cite": cite("six")}])  # fmt: skip
    assert lines[-2:] == ["¶3  six", "    ← Key quotes 1 · Views 2"]


def test_of_a_source_without_its_text_nothing_more_is_said_than_that() -> None:
    lines = page("Source", sources=[{"id": "t", "publisher": "P"}],
                 summary=[{"text": "a", "cite": [{"source": "t"}]}])  # fmt: skip
    assert lines == ["P", "The text of this source is not held here.", "← Summary 1"]


def titles(**fields: Any) -> list[str]:
    return list(laid_out(story_of({"format": 1, "headline": "A story", **fields})))


def test_sections_with_nothing_in_them_are_left_out() -> None:
    assert titles(summary=[{"text": "a"}]) == ["Summary"]
    assert titles(timeline=[{"date": "2024", "headline": "a"}]) == ["Timeline"]
    assert titles(quotes=[{"kind": "direct", "text": "a"}]) == ["Key quotes"]
    assert titles(sources=[SOURCE]) == ["Source"]
    assert titles(sections=[{"title": "A", "statements": [{"text": "a"}]}, {"title": "B"}]) == ["A"]


def test_further_sections_stand_between_the_quotes_and_the_source_in_the_order_of_the_file() -> (
    None
):
    statements = [{"text": "a"}]
    further = [{"title": title, "statements": statements} for title in ("Views", "Background")]
    quotes = [{"kind": "direct", "text": "a"}]
    shown = titles(sections=further, quotes=quotes, sources=[SOURCE], summary=statements)
    assert shown == ["Summary", "Key quotes", "Views", "Background", "Source"]


def test_a_story_with_nothing_but_a_headline_says_so() -> None:
    assert page("Summary", sources=[]) == ["This story has a headline and nothing else."]


def head(**fields: Any) -> str:
    story = story_of({"format": 1, "headline": "A story", **fields})
    return "\n".join(flow.text for flow in header_block(Setting(story)).flows)


def test_the_head_tells_only_what_is_known() -> None:
    assert head() == "A story\n1 min · no citations"
    unchecked = [{"text": "a", "cite": [{"source": "t"}]}]
    assert head(sources=[{"id": "t"}], summary=unchecked).endswith("1 citation, unchecked")
    assert head(published="2024-11", byline="A. B", dateline="DELHI", sources=[SOURCE],
                sic=[{"exact": "one", "read": "1"}]) == (
        "A story\nDELHI · A. B · November 2024 · 1 min · no citations · 1 fault in the source"
    )  # fmt: skip


def test_the_time_to_read_counts_all_sections_and_what_leads_in_to_their_statements() -> None:
    statement = {"headline": "word " * 120, "text": "word " * 120}
    assert head(summary=[statement]).startswith("A story\n2 min")
    views = {"title": "Views", "statements": [statement, statement]}
    assert head(sections=[views]).startswith("A story\n3 min")


def test_only_a_story_whose_citations_are_verbatim_looks_trusted() -> None:
    def role(**fields: Any) -> str:
        data = {"format": 1, "headline": "a", "sources": [SOURCE], **fields}
        spans = header_block(Setting(story_of(data))).flows[1].runs
        return next(role for text, role in spans if "citation" in text)

    assert role(summary=[{"text": "a", "cite": cite("one")}]) == "good"
    assert role(summary=[{"text": "a", "cite": cite("one", "nine")}]) == "doubt"
    assert role() == "muted"


def test_the_bundled_story_says_that_all_its_citations_are_verbatim() -> None:
    story = read_story(find_story("putin-india-visit"))
    words = header_block(Setting(story)).flows[1].text
    assert (
        words == "19 November 2024 · 2 min · 23 of 23 citations verbatim · 3 faults in the source"
    )


@settings(max_examples=20)
@given(stories())
def test_every_text_of_a_story_is_on_its_pages(story: Story) -> None:
    pages = {title: "\n".join(lines) for title, lines in laid_out(story, width=2_000).items()}
    for title, texts in {
        "Summary": [
            *(each.text for each in story.summary),
            *(each.text for each in story.unknowns),
        ],
        "Timeline": [text for event in story.timeline for text in (event.headline, event.text)],
        "Key quotes": [text for quote in story.quotes for text in (quote.text, quote.speaker)],
        "Source": story.sources[0].paragraphs,
        **{
            section.title: [
                text for point in section.statements for text in (point.headline, point.text)
            ]
            for section in story.sections
        },
    }.items():
        assert all(text in pages[title] for text in texts)


def test_ids_of_a_section_lead_to_their_statements() -> None:
    story = story_of({"format": 1, "headline": "a", "timeline": EVENTS, "sources": [SOURCE]})
    for section in sections(Setting(story)):
        assert isinstance(section, Section)
        for index, item in enumerate(section.items):
            assert section.index(item.id) == index
            assert section.block(index).id == item.id
        assert section.index("nobody") is None


def test_in_ascii_all_signs_of_ours_are_ascii() -> None:
    data: dict[str, Any] = {"format": 1, "headline": "a", "as_of": "2024-11-20", "timeline": EVENTS,
            "sources": [SOURCE], "summary": [{"text": "a", "cite": cite("one", "nine")}],
            "unknowns": [{"text": "b"}], "quotes": [{"kind": "direct", "text": "c"}],
            "sic": [{"exact": "five", "read": "V"}], "corrections": [{"text": "d"}]}  # fmt: skip
    data["timeline"] = [{**event, "date_inferred": "b"} for event in EVENTS]
    story = story_of(data)
    text = "\n".join(line for lines in laid_out(story, ASCII).values() for line in lines)
    assert text.isascii()
