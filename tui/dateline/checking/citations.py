"""Checks of the citations: whether the words stand where they are said to stand, and only there."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.findings import Cited, Finding, Matter
from dateline.checking.marks import find_piece, pieces
from dateline.checking.omissions import Place, omissions
from dateline.checking.typography import difference_words, typography
from dateline.story.model import Source, Story
from dateline.story.tracing import count_verbatim


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
    found = cite.found
    kinds = {each.kind for each in found.differences}
    if found.state == "verbatim":
        yield from _ambiguous(cited, source)
    elif found.state == "elsewhere":
        yield from _elsewhere(cited, story)
    if found.state in ("altered", "not found") and not kinds - {"words", "white space"}:
        edited = list(_edited(cited, source))
        yield from edited or [_altered(cited) if kinds else _not_found(cited, source)]
    elif "context" in kinds:
        yield _out_of_context(cited)
    else:
        yield from typography((*path, "exact"), found.differences, found.paragraph)


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


def _not_found(cited: Cited, source: Source) -> Finding:
    where = f"¶{cited.cite.paragraph}" if cited.cite.paragraph else f"“{source.id}”"
    message = f"these words are neither in {where} nor elsewhere; copy them from the source"
    return Finding("not-found", (*cited.path, "exact"), message)


def _edited(cited: Cited, source: Source) -> Iterator[Finding]:
    """Check words with an editor's brackets or ellipses part by part."""
    cite, path = cited.cite, (*cited.path, "exact")
    parts = pieces(cite.exact)
    if len(parts) < 2 and (not parts or parts[0].words == cite.exact):
        return
    numbers = [cite.paragraph] if cite.paragraph else range(1, len(source.paragraphs) + 1)
    best, missing = -1, parts[0]
    for number in numbers:
        if number > len(source.paragraphs):  # said as a fault of the file
            continue
        text, at = source.paragraphs[number - 1], 0
        places: list[Place] = []
        for index, piece in enumerate(parts):
            passage = find_piece(piece, text, at, len(text))
            if passage is None:
                best, missing = (index, piece) if index > best else (best, missing)
                break
            at = passage.end
            places.append(Place(source, number, passage.start, passage.end))
        else:
            message = (
                "the words between the brackets and ellipses stand in this order in "
                f"¶{number}, but a citation holds exact words; cite each part on its own"
            )
            yield Finding("edited-citation", path, message)
            yield from omissions(path, cite.exact, parts, places)
            return
    shown = missing.words if len(missing.words) <= 60 else missing.words[:57] + "…"
    message = f"of these words, “{shown}” does not stand there; copy it from the source"
    yield Finding("altered", path, message, missing.at)


def _altered(cited: Cited) -> Finding:
    found = cited.cite.found
    message = (
        f"¶{found.paragraph} differs: {difference_words(found.differences)}; "
        "write it as the source does"
    )
    return Finding("altered", (*cited.path, "exact"), message, found.differences[0].at)


def _out_of_context(cited: Cited) -> Finding:
    cite = cited.cite
    around = [f"after “{cite.prefix}”"] if cite.prefix else []
    around += [f"before “{cite.suffix}”"] if cite.suffix else []
    message = (
        f"¶{cite.found.paragraph} has these words, but not {' and '.join(around)}; "
        "write what stands around them"
    )
    name = "prefix" if cite.prefix else "suffix"
    return Finding("wrong-context", (*cited.path, name), message)
