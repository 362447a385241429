"""TimelineJS3: a timeline's JSON as a story.

The format: https://timeline.knightlab.com/docs/json-format.html

- The title is the headline, its text the summary. An era is an event that lasts.
- A time of day is a dummy where it is midnight, or the same for most events.
- Media are sources, where they have an address: what they show, who is credited, where they are;
  so are the links in a text. Pictures themselves, backgrounds and icons are left out.
- A group stands at the end of an event's text, and so do a caption and a credit without an address.
- An event that nothing dates is kept in a section of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.importing.builder import Data, Imported
from dateline.importing.timelinejs.story import timeline_story


def is_timelinejs(data: Any) -> bool:
    """Tell whether data is a TimelineJS3 timeline."""
    return isinstance(data, dict) and isinstance(data.get("events"), list)


def stories(data: Data, name: str) -> Iterator[Imported]:
    """Yield the one story of a timeline; `name` is its file's, for a timeline without a title."""
    yield timeline_story(data, name)
