"""What a fault is about, as a reader of the story would go to it."""

from __future__ import annotations

from typing import NamedTuple

from dateline.checking.findings import Finding, Matter
from dateline.story.document import Path
from dateline.story.paths import mappings


class Spot(NamedTuple):
    """A statement, or a place of the sources; neither where a fault is about the file."""

    statement: str = ""
    """Its id."""
    source: str = ""
    """Id of a source; `""` where a statement is meant."""
    paragraph: int = 0
    """From 1; 0 for the source as a whole."""


class Spots:
    """Finds the spot of what was found in a file."""

    def __init__(self, matter: Matter) -> None:
        story, data = matter.story, matter.data
        self._spots: dict[Path, Spot] = {}
        for part in matter.parts:
            self._spots[part.path] = Spot(part.statement.id)
        for at, correction in zip(mappings(data, "corrections"), story.corrections, strict=True):
            self._spots["corrections", at] = Spot(correction.id)
        for at, source in zip(mappings(data, "sources"), story.sources, strict=True):
            self._spots["sources", at] = Spot(source=source.id)
        for path, cite in matter.sic:
            found = cite.found
            self._spots[path] = Spot(source=found.source, paragraph=found.paragraph)

    def of(self, finding: Finding) -> Spot:
        """Return what a finding is about."""
        path = finding.path
        ends = range(len(path), 0, -1)
        spot = next((self._spots[path[:end]] for end in ends if path[:end] in self._spots), Spot())
        return spot._replace(paragraph=finding.paragraph) if finding.paragraph else spot
