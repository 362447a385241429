"""How much the story rests on its sources, and how much of it anybody has looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.checking.findings import Finding, Matter
from dateline.story.folding import fold
from dateline.story.model import Source, is_open

_LISTED = 12
"""Paragraphs that are named one by one."""


class Figures(NamedTuple):
    """What a story comes to, in numbers."""

    statements: int
    cited_statements: int
    citations: int
    verbatim: int
    paragraphs: int
    """Of all sources whose text is held."""
    cited_paragraphs: int


def coverage(matter: Matter) -> tuple[list[Finding], Figures]:
    """Find what nobody has looked at, and the paragraphs that nothing cites; and count."""
    cites = [cited.cite for part in matter.parts for cited in part.cited]
    used = {
        (cite.found.source, cite.found.paragraph)
        for cite in [*cites, *(cited.cite for cited in matter.sic)]
    }
    statements = [part.statement for part in matter.parts]
    total = sum(len(source.paragraphs) for source in matter.story.sources)
    findings = [*_open(matter), *_uncited(matter, used)]
    figures = Figures(
        len(statements),
        sum(1 for statement in statements if statement.cite),
        len(cites),
        sum(1 for cite in cites if cite.found.state == "verbatim"),
        total,
        len({(id, number) for id, number in used if number and _held(matter, id)}),
    )
    return findings, figures


def _open(matter: Matter) -> Iterator[Finding]:
    """Find what nobody has looked at since it was drafted: each doubt, and the rest at once."""
    open_ = [part for part in matter.parts if is_open(part.statement)]
    rest = []
    for part in open_:
        if part.statement.review and (doubt := part.statement.review.doubt):
            message = f"doubtful: {doubt}; look at it in the source, then write “reviewed: yes”"
            yield Finding("doubtful", (*part.path, "doubt"), message)
        else:
            rest.append(part)
    if rest:
        number = f"{len(rest)}{' other' if rest != open_ else ''} statement"
        number += "s" if len(rest) > 1 else ""
        message = (
            f"nobody has looked at {number} of this draft; "
            "read them beside the source, then write “reviewed: yes”"
        )
        yield Finding("not-reviewed", (*rest[0].path, "reviewed"), message)


def _held(matter: Matter, id: str) -> bool:
    source = matter.story.source(id)
    return bool(source and source.paragraphs)


def _is_headline(text: str, source: Source) -> bool:
    """Return True if a paragraph only repeats the headline of its source."""
    return bool(source.headline) and fold(text)[0].strip(". ") == fold(source.headline)[0].strip(
        ". "
    )


def _uncited(matter: Matter, used: set[tuple[str, int]]) -> Iterator[Finding]:
    for index, source in enumerate(matter.story.sources):
        missing = [
            number
            for number, text in enumerate(source.paragraphs, 1)
            if (source.id, number) not in used and not _is_headline(text, source)
        ]
        if missing:
            listed = " ".join(f"¶{number}" for number in missing[:_LISTED])
            more = f" and {len(missing) - _LISTED} more" if len(missing) > _LISTED else ""
            message = (
                f"nothing cites {listed}{more} of “{source.id}”; "
                "see that nothing that matters was left out"
            )
            path = ("sources", index, "file" if source.file else "text")
            yield Finding("uncited-paragraph", path, message, paragraph=missing[0])
