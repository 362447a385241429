"""Every form says the same: statements, order, dates, speakers, footnotes, citations."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.snapshot.forms import FORMS, snapshot_of, write
from dateline.story import Story, bundled_stories, read_story
from support.extracts import WIDE, expected, extract
from support.generated import story_of
from support.stories import many_sections
from support.varied import varied_stories

WRITTEN = [name for name, form in FORMS.items() if find_spec(form.module) and form.whole]
SECTIONS = ["summary", "timeline", "quotes", "source"]

EVERY = [*WRITTEN, "flat"]

every_form = pytest.mark.parametrize("form", EVERY)


def agrees(form: str, story: Story, only: list[str]) -> None:
    snapshot = snapshot_of(story, WIDE, only=only, flat=form == "flat")
    written = "".join(write("text" if form == "flat" else form, snapshot))
    assert extract(form, written) == expected(snapshot)


@every_form
@pytest.mark.parametrize("only", [[], ["timeline"], ["summary", "quotes"]])
@pytest.mark.parametrize("name", bundled_stories())
def test_a_bundled_story_is_the_same_in_every_form(name: str, only: list[str], form: str) -> None:
    agrees(form, read_story(bundled_stories()[name]), only)


@settings(max_examples=40)  # each takes long to make up
@given(story=varied_stories(), only=st.lists(st.sampled_from(SECTIONS), unique=True))
def test_a_made_up_story_is_the_same_in_every_form(story: Story, only: list[str]) -> None:
    for form in EVERY:
        agrees(form, story, only)


@every_form
@pytest.mark.parametrize("only", [[], ["perspectives"], ["quotes", "key-players", "source"]])
def test_many_sections_are_the_same_in_every_form(only: list[str], form: str) -> None:
    agrees(form, story_of(many_sections()), only)


@every_form
def test_a_headline_alone_is_no_statement_in_any_form(form: str) -> None:
    agrees(form, Story("Nothing is known"), [])
