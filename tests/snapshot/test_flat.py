"""Text with the cited paragraphs, and text without rails, rules and columns."""

from __future__ import annotations

from typing import Any

from dateline.layout.glyphs import UNICODE
from dateline.snapshot.forms import FORMS, form_for, snapshot_of, write
from dateline.story import DEFAULT_STORY, bundled_stories, read_story
from support.generated import story_of

BUNDLED = read_story(bundled_stories()[DEFAULT_STORY])


def printed(**options: Any) -> str:
    return "".join(write("text", snapshot_of(BUNDLED, **options)))


def test_flat_text_draws_nothing() -> None:
    flat = printed(flat=True, only=["summary", "timeline", "quotes", "source"])
    drawing = {
        *(UNICODE.point, UNICODE.bar, UNICODE.rail, UNICODE.rail_gap, UNICODE.rail_open),
        *(UNICODE.day, UNICODE.month, UNICODE.year, UNICODE.open, UNICODE.rule, UNICODE.used),
        *(UNICODE.paragraph, "  "),
    }
    assert [sign for sign in drawing if sign in flat] == []


def test_flat_text_announces_every_item() -> None:
    flat = printed(flat=True).splitlines()
    assert "Event 3 of 7, October 2024, month known, Kazan." in flat
    assert "Quote 5 of 5, partial, no speaker named." in flat
    assert "As of 19 November 2024. What follows is to come." in flat


def test_cited_paragraphs_are_written_in_full_and_others_not() -> None:
    story = story_of(
        {
            "format": 1,
            "headline": "A bridge",
            "sources": [{"id": "a", "text": "First.\n\nSecond one.\n\nThird."}],
            "summary": [{"text": "x", "cite": [{"exact": "Second"}]}],
            "timeline": [{"date": "2024", "headline": "y", "cite": [{"exact": "Third"}]}],
        }
    )

    def appended(**options: Any) -> list[bool]:
        text = "".join(write("text", snapshot_of(story, paragraphs=True, **options)))
        after = text.partition("── Sources")[2]
        return [words in after for words in ("First.", "Second one.", "Third.")]

    assert appended() == [False, True, True]
    assert appended(only=["timeline"]) == [False, False, True]
    assert appended(flat=True, only=["timeline"]) == [False, False, False]  # it has no rules
    flat = "".join(write("text", snapshot_of(story, paragraphs=True, flat=True)))
    assert "Paragraph 2 of 3.\nSecond one.\nUsed by Summary 1.\n" in flat


def test_footnotes_keep_their_numbers_when_only_some_sections_are_written() -> None:
    whole, some = printed(), printed(only=["quotes"])
    assert [line for line in some.splitlines() if line.startswith("[19]")] == [
        line for line in whole.splitlines() if line.startswith("[19]")
    ]


def test_the_ending_of_a_file_names_its_form() -> None:
    files = {"a.txt": "text", "A.MD": "markdown", "x.htm": "html", "d.svg/x": "text", "b": "text"}
    assert {file: form_for(file) for file in files} == files
    assert {form_for(f"x{ending}") for form in FORMS.values() for ending in form.endings} == set(
        FORMS
    )
