"""Noticing that a story has changed on the disk."""

from __future__ import annotations

import os

from dateline.story.model import Story

INTERVAL = 0.5
"""Seconds between two looks; a look is one `stat` a file."""


class Watch:
    """Knows the files of a story as they were when it was last looked at."""

    def __init__(self, path: str, story: Story) -> None:
        self.path = path
        self._seen: list[tuple[int, int] | None] = []
        self.story_is(story)

    def story_is(self, story: Story) -> None:
        """Watch the files of this story: its own and the texts of its sources."""
        folder = os.path.dirname(self.path)
        texts = [os.path.join(folder, source.file) for source in story.sources if source.file]
        self._files = [self.path, *texts]
        self._seen = self._look()

    def changed(self) -> bool:
        """Tell whether any of the files has changed since this was last asked."""
        seen = self._look()
        changed, self._seen = seen != self._seen, seen
        return changed

    def _look(self) -> list[tuple[int, int] | None]:
        return [_state(file) for file in self._files]


def _state(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
