"""What a story is, and how a file becomes one. Knows nothing of how it is shown.

What is named here is imported when it is first asked for: whoever only drafts or prints help does
without the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.story.faults import Fault, StoryError, StoryNotFound
    from dateline.story.files import DEFAULT_STORY, bundled_stories, find_story
    from dateline.story.model import (
        Citation,
        Correction,
        Event,
        Found,
        FurtherSection,
        Point,
        Quote,
        Review,
        Sic,
        Source,
        Statement,
        Story,
        Unknown,
    )
    from dateline.story.reading import parse_story, read_story

__all__ = [
    "DEFAULT_STORY",
    "Citation",
    "Correction",
    "Event",
    "Fault",
    "Found",
    "FurtherSection",
    "Point",
    "Quote",
    "Review",
    "Sic",
    "Source",
    "Statement",
    "Story",
    "StoryError",
    "StoryNotFound",
    "Unknown",
    "bundled_stories",
    "find_story",
    "parse_story",
    "read_story",
]


_HOMES = {
    "faults": "Fault StoryError StoryNotFound",
    "files": "DEFAULT_STORY bundled_stories find_story",
    "model": "Citation Correction Event Found FurtherSection Point Quote Review Sic Source "
    "Statement Story Unknown",
    "reading": "parse_story read_story",
}
"""What is named here, by the module that it is in."""


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(f"dateline.story.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
