"""The story that ships with the program is faithful to its article."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from dateline.story import Story, bundled_stories, find_story, read_story
from dateline.story.dates import sort_key
from dateline.story.model import is_to_come, today


@pytest.fixture
def story() -> Story:
    return read_story(find_story("putin-india-visit"))


def test_it_is_found_by_its_name() -> None:
    assert list(bundled_stories()) == ["putin-india-visit"]


def test_every_citation_stands_word_for_word_where_it_is_said_to_stand(story: Story) -> None:
    assert len(story.citations()) == 23
    for cite in story.citations():
        text = story.sources[0].paragraphs[cite.paragraph - 1]
        assert cite.found.state == "verbatim"
        assert cite.found.paragraph == cite.paragraph
        assert text[cite.found.start : cite.found.end] == cite.exact


def test_paragraphs_are_the_blocks_between_blank_lines(story: Story) -> None:
    text = Path(find_story("putin-india-visit")).with_name("article.txt").read_text("utf-8")
    assert len(story.sources[0].paragraphs) == 7
    assert story.sources[0].paragraphs == tuple(" ".join(p.split()) for p in text.split("\n\n"))


def test_there_is_no_direct_quote_and_one_partial_one_without_a_speaker(story: Story) -> None:
    kinds = [quote.kind for quote in story.quotes]
    assert kinds == ["reported"] * 4 + ["partial"]
    partial = story.quotes[-1]
    assert partial.text == "special and privileged strategic partnership"
    assert partial.text in partial.cite[0].exact
    assert partial.speaker == ""


def test_reported_speech_is_by_peskov_modi_and_india(story: Story) -> None:
    speakers = {quote.speaker for quote in story.quotes if quote.kind == "reported"}
    assert speakers == {"Dmitry Peskov", "Narendra Modi", "India"}


def test_the_title_of_the_summit_is_no_speech(story: Story) -> None:
    assert not any("Multilateralism" in quote.text for quote in story.quotes)


def test_that_the_dates_are_open_is_not_said_by_peskov(story: Story) -> None:
    said = [quote.text for quote in story.quotes if "Peskov" in quote.speaker]
    assert said == ["Russian President Vladimir Putin would visit India soon."]
    with_peskov = [point.text for point in story.summary if "Peskov" in point.text]
    assert not any("finalised" in text for text in with_peskov)


def test_dates_are_no_more_exact_than_the_article(story: Story) -> None:
    dates = {event.id: event.date for event in story.timeline}
    assert dates["invasion"].precision == "year"
    assert dates["brics-kazan"].precision == "month"
    assert dates["invitation"].earliest is None  # made on no known day,
    assert dates["invitation"].latest == (2024, 11, 19)  # but by the day of publication
    visit = next(event for event in story.timeline if event.id == "visit")
    assert visit.date.latest is None
    assert visit.display_date == "soon (dates not finalised)"


def test_only_the_visit_is_to_come(story: Story) -> None:
    to_come = [event.id for event in story.timeline if is_to_come(event, today(story))]
    assert to_come == ["visit"]


def test_events_stand_in_the_order_of_their_dates(story: Story) -> None:
    assert [event.id for event in story.timeline] == [
        *("last-visit", "invasion", "brics-kazan", "modi-mediate"),
        *("invitation", "peskov", "visit"),
    ]
    keys = [sort_key(event.date) for event in story.timeline]
    assert keys == sorted(keys)


def test_the_faults_of_the_article_are_located_and_not_mended(story: Story) -> None:
    paragraphs = story.sources[0].paragraphs
    for sic in story.sic:
        found = sic.cite.found
        assert found.state == "verbatim"
        assert paragraphs[found.paragraph - 1][found.start : found.end] == sic.cite.exact
    assert [sic.cite.found.paragraph for sic in story.sic] == [3, 4, 1]
    assert story.sic[0].read.startswith("Putin's trip to India")


def test_what_is_wrong_in_the_article_stays_out_of_the_statements(story: Story) -> None:
    fields = chain.from_iterable(story.statements())
    texts = [field for field in fields if isinstance(field, str)]
    assert not any("trip to Russia" in text or "date 2024" in text for text in texts)


def test_no_author_and_no_publisher_is_invented(story: Story) -> None:
    (source,) = story.sources
    assert (story.byline, source.byline, source.publisher, source.url) == ("", "", "", "")
