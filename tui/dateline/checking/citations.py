"""Checks of the citations: whether the words stand where they are said to stand, and only there."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.findings import Cited, Finding, Matter
from dateline.checking.marks import find_piece, pieces
from dateline.story.model import Citation, Source, Story
from dateline.story.tracing import count_verbatim

_ONLY_MARKS = "differs only in quotation marks or dashes"
_ONLY_PLACE = "these words, but not "


def citations(matter: Matter) -> Iterator[Finding]:
    """Find what is wrong with each citation, those of the source's own faults included."""
    for part in matter.parts:
        for cited in part.cited:
            yield from _citation(cited, matter.story)
    for cited in matter.sic:
        yield from _citation(cited, matter.story)


def _citation(cited: Cited, story: Story) -> Iterator[Finding]:
    path, cite = cited
    source = story.source(cite.source)
    if source is None or not source.paragraphs or not cite.exact:
        return  # that is a fault of the file, or nothing that can be checked
    state = cite.found.state
    if state == "verbatim":
        yield from _ambiguous(cited, source)
    elif state == "elsewhere":
        yield from _elsewhere(cited, story)
    elif edited := _edited(cited, source):
        yield edited
    elif state == "altered":
        yield _altered(cited, source)
    else:
        where = f"¶{cite.paragraph}" if cite.paragraph else f"“{source.id}”"
        message = f"these words stand neither in {where} nor elsewhere; copy them from the source"
        yield Finding("not-found", (*path, "exact"), message)


def _ambiguous(cited: Cited, source: Source) -> Iterator[Finding]:
    cite = cited.cite
    numbers = [cite.paragraph] if cite.paragraph else range(1, len(source.paragraphs) + 1)
    times = [(count_verbatim(cite, source.paragraphs[number - 1]), number) for number in numbers]
    if sum(count for count, _ in times) > 1:
        where = " ".join(f"¶{number}" for count, number in times if count)
        message = (
            f"these words stand more than once in {where}; cite more of them, or write which "
            "stand before (“prefix”) or behind (“suffix”)"
        )
        yield Finding("ambiguous", (*cited.path, "exact"), message)


def _elsewhere(cited: Cited, story: Story) -> Iterator[Finding]:
    cite, found = cited.cite, cited.cite.found
    if found.source != cite.source:
        message = (
            f"these words stand not in “{cite.source}” but in “{found.source}” ¶{found.paragraph}; "
            f"write source: {found.source}, paragraph: {found.paragraph}"
        )
        name = "source"
    else:
        message = (
            f"these words stand not in ¶{cite.paragraph} but in ¶{found.paragraph}; "
            f"write paragraph: {found.paragraph}"
        )
        name = "paragraph"
    yield Finding("elsewhere", (*cited.path, name), message)


def _edited(cited: Cited, source: Source) -> Finding | None:
    """Check words with an editor's brackets or ellipses part by part."""
    cite = cited.cite
    parts = pieces(cite.exact)
    if len(parts) < 2 and (not parts or parts[0].words == cite.exact):
        return None
    numbers = [cite.paragraph] if cite.paragraph else range(1, len(source.paragraphs) + 1)
    best, missing = -1, parts[0]
    for number in numbers:
        if number > len(source.paragraphs):  # said as a fault of the file
            continue
        text, at = source.paragraphs[number - 1], 0
        for index, piece in enumerate(parts):
            start = find_piece(piece, text, at, len(text))
            if start < 0:
                best, missing = (index, piece) if index > best else (best, missing)
                break
            at = start + len(piece.words)
        else:
            message = (
                "the words between the brackets and ellipses stand in this order in "
                f"¶{number}, but a citation holds exact words; cite each part on its own"
            )
            return Finding("edited-citation", (*cited.path, "exact"), message)
    shown = missing.words if len(missing.words) <= 60 else missing.words[:57] + "…"
    message = f"of these words, “{shown}” does not stand there; copy it from the source"
    return Finding("altered", (*cited.path, "exact"), message, missing.at)


def _altered(cited: Cited, source: Source) -> Finding:
    cite, found, path = cited.cite, cited.cite.found, (*cited.path, "exact")
    theirs = source.paragraphs[found.paragraph - 1][found.start : found.end]
    if found.difference.startswith(_ONLY_PLACE):
        name = "prefix" if cite.prefix else "suffix"
        message = f"¶{found.paragraph} has {found.difference}; write what stands around them"
        return Finding("wrong-context", (*cited.path, name), message)
    at = _first_difference(cite, theirs)
    if found.difference == _ONLY_MARKS:
        ours, theirs = cite.exact[at : at + 1], theirs[at : at + 1]
        message = (
            f"only a quotation mark or dash differs from ¶{found.paragraph}: {ours} → {theirs}"
        )
        return Finding("marks-differ", path, f"{message}; write it as the source does", at)
    message = (
        f"¶{found.paragraph} has it otherwise: {found.difference}; write it as the source does"
    )
    return Finding("altered", path, message, at)


def _first_difference(cite: Citation, theirs: str) -> int:
    """Return the start of the first cited word that differs from the source."""
    ours = cite.exact
    at = 0
    while at < min(len(ours), len(theirs)) and ours[at] == theirs[at]:
        at += 1
    if at == 0:
        changed = (change.split(" → ")[0] for change in cite.found.difference.split("; "))
        return max(0, ours.find(next((words for words in changed if words != "nothing"), "")))
    if at >= len(ours):
        return max(0, len(ours) - 1)
    if ours[at].isalnum():
        while at and ours[at - 1].isalnum():
            at -= 1
    return at
