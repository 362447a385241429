"""All checks of one story, and what they find in the order of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dateline.checking.citations import citations
from dateline.checking.claims import claims
from dateline.checking.codes import CODES
from dateline.checking.coverage import Figures, coverage
from dateline.checking.findings import Finding, Matter, matter_of
from dateline.checking.ignores import ignores, silence
from dateline.checking.places import Places
from dateline.checking.spots import Spot, Spots
from dateline.checking.structure import structure
from dateline.story.document import Path
from dateline.story.faults import Fault, StoryError, first_faults
from dateline.story.fence import find_fence
from dateline.story.files import STDIN, bounded, decode
from dateline.story.model import Story
from dateline.story.paths import statement_path
from dateline.story.reading import Draft, parse_draft, read_draft


class Report(NamedTuple):
    """What was found in a story."""

    file: str
    text: str
    """What the file holds."""
    faults: list[Fault]
    """In the order of the file."""
    figures: Figures
    about: Mapping[Fault, Spot] = MappingProxyType({})
    """Where in the story the reader is led to see a fault; the others are about the file."""
    findings: Mapping[Fault, Finding] = MappingProxyType({})
    """The finding behind a fault, with its words and those of the source as values."""

    def count(self, severity: str) -> int:
        """Return how many faults of a severity there are."""
        return sum(1 for fault in self.faults if fault.severity == severity)


def check_file(path: str) -> Report:
    """Check the story in the file at `path`; raises `StoryNotFound` where it cannot be read."""
    return check_draft(read_draft(path))


def check_text(text: str, name: str, folder: str | None = None) -> Report:
    """Check a story from its text; `name` stands for its file, `folder` holds its sources."""
    return check_draft(parse_draft(text, name, folder))


def check_bytes(data: bytes) -> Report:
    """Check what came through standard input."""
    try:
        return check_text(decode(bounded(data, STDIN), STDIN), STDIN)
    except StoryError as error:
        return check_draft(Draft(STDIN, "", None, Story(""), error.faults, set()))


def check_draft(draft: Draft) -> Report:
    """Check a story that has been read."""
    if not isinstance(draft.data, dict):
        return Report(draft.name, draft.text, draft.faults, Figures(0, 0, 0, 0, 0, 0))
    matter = matter_of(draft)
    uncited, figures = coverage(matter)
    found = [*structure(matter, draft.text), *uncited, *_of_statements(matter, draft.broken)]
    places = Places(draft.text, draft.data)
    spots = Spots(matter)
    about: dict[Fault, Spot] = {}
    findings: dict[Fault, Finding] = {}
    placed = [(fault, {fault.line}) for fault in (*draft.faults, *_fenced(draft))]
    for each in dict.fromkeys(found):
        fault = _fault(each, places, draft.name)
        placed.append((fault, places.lines_of(each.path) | {fault.line}))
        about[fault] = spots.of(each)
        findings[fault] = each
    faults = silence(placed, ignores(draft.text), CODES, draft.name)
    # What a draft itself is not sure of comes first: that is where to look first.
    faults.sort(key=lambda fault: (fault.code != "doubtful", fault.line, fault.column))
    return Report(draft.name, draft.text, first_faults(faults), figures, about, findings)


def _of_statements(matter: Matter, broken: set[Path]) -> Iterator[Finding]:
    """Check what could be read whole: what is broken stands nowhere and claims nothing."""
    ids = [source.id for source in matter.story.sources]
    if len(ids) > len(set(ids)):
        return  # nobody can tell which of two sources is cited
    around = {path[:-1] for path in broken}
    yield from (each for each in citations(matter) if each.path[:-1] not in around)
    parts = set(map(statement_path, broken))
    if not any(path[:1] == ("sources",) for path in parts):
        yield from (each for each in claims(matter) if statement_path(each.path) not in parts)


def _fenced(draft: Draft) -> Iterator[Fault]:
    """Report that only what is inside a Markdown fence was read."""
    if fence := find_fence(draft.text):
        until = f"line {fence.last}" if fence.last else "the end"
        message = (
            f"the story is what is between this fence and {until}; take out the fence and all "
            "that is outside it"
        )
        yield Fault(draft.name, fence.line, 1, message, "fenced", "note")


def _fault(found: Finding, places: Places, name: str) -> Fault:
    severity = CODES[found.code].severity
    return Fault(name, *places.of(found.path, found.at), found.message, found.code, severity)
