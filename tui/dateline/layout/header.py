"""The head of a story: what it is, when, how long, and how far it can be checked."""

from __future__ import annotations

from dateline.layout.blocks import Block
from dateline.layout.labels import count, draft_words, minutes, trust
from dateline.layout.setting import Setting
from dateline.layout.spans import Flow, Span
from dateline.layout.words import date_words
from dateline.story.model import Story

HEADER_ID = "¶"
"""No statement can have it: ids of the story hold no such sign alone."""


def header_block(setting: Setting) -> Block:
    """Lay out the headline and what is known of the story as a whole."""
    story, glyphs = setting.story, setting.glyphs
    runs: list[Span] = []
    for fact in header_facts(story):
        runs += [(f" {glyphs.dot} ", "muted"), fact] if runs else [fact]
    return Block(HEADER_ID, (Flow(((story.headline, "title"),)), Flow(tuple(runs))))


def header_facts(story: Story) -> list[Span]:
    """Return what is known of the story as a whole, fact by fact."""
    states = {cite.found.state for cite in story.citations()}
    trusted = "good" if states == {"verbatim"} else "doubt"
    if states <= {"unchecked"}:
        trusted = "muted"  # none, or all to texts that are not held: nothing speaks against them
    facts: list[Span] = [
        (draft_words(story), "doubt"),
        (story.dateline, "muted"),
        (story.byline, "muted"),
        (date_words(story.published, long=True) if story.published else "", "muted"),
        (f"updated {date_words(story.updated, long=True)}" if story.updated else "", "muted"),
        (f"{minutes(story)} min", "muted"),
        (trust(story), trusted),
        (f"{count(len(story.sic), 'fault')} in the source" if story.sic else "", "muted"),
    ]
    return [fact for fact in facts if fact[0]]
