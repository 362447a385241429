"""What a story is, and how a file becomes one. Knows nothing of how it is shown."""

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
