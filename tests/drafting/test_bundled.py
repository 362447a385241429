"""The article that ships with the program, drafted, against the story that people wrote."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dateline.articles.article import of_plain_text
from dateline.checking import check_text
from dateline.drafting.drafting import Draft, draft
from dateline.story import DEFAULT_STORY, Story, find_story, parse_story, read_story
from dateline.story.writing import story_text


@cache
def drafted() -> Draft:
    article = Path(find_story(DEFAULT_STORY)).parent / "article.txt"
    return draft(of_plain_text(article.read_text(encoding="utf-8")))


def story() -> Story:
    return parse_story(story_text(drafted().data), "draft")


def test_every_citation_is_verbatim_and_check_has_no_complaint() -> None:
    report = check_text(story_text(drafted().data), "draft")
    assert report.figures.verbatim == report.figures.citations > 10
    complaints = {fault.code for fault in report.faults if fault.severity != "note"}
    assert complaints <= {"doubtful", "not-reviewed"}


def test_the_events_have_dates_that_people_gave_them() -> None:
    written = [event.date.text for event in read_story(find_story(DEFAULT_STORY)).timeline]
    dates = [event.date.text for event in story().timeline]
    assert len(dates) > len(written) / 2
    assert dates == [date for date in written if date in dates]


def test_the_visit_stays_open_in_the_words_of_the_source() -> None:
    visit = story().timeline[-1]
    assert (visit.status, visit.date.precision) == ("planned", "open")
    assert visit.display_date.startswith("soon")


def test_the_quotes_have_the_kinds_and_speakers_that_people_gave_them() -> None:
    written = read_story(find_story(DEFAULT_STORY))
    assert sorted((each.kind, each.speaker, each.role) for each in story().quotes) == sorted(
        (each.kind, each.speaker, each.role) for each in written.quotes
    )


def test_the_slip_of_the_source_does_not_become_a_statement() -> None:
    said = [point.text for point in story().summary] + [e.headline for e in story().timeline]
    assert not any("trip to Russia" in text for text in said)


def test_the_date_run_into_the_heading_is_that_of_publication() -> None:
    assert story().headline.startswith("Putin's visit to New Delhi is expected")
    assert [each.published and each.published.text for each in (story(), story().sources[0])] == [
        "2024-11-19",
        "2024-11-19",
    ]
