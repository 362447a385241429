"""Reads the printed page back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.layout.labels import KINDS

from . import Content, Note, Said, labelled, without_review

_RULE = re.compile(r"── (.+?) ─+")
_TAIL = re.compile(r"(.*?)(?:\s{2,}(\[\d+\](?: \[\d+\])*))?")
_NOTE = re.compile(
    r"\[(\d+)\] +([A-Z]*(?:¶\d+)?) ?(?:“(.*?)”)?"
    r"(?: ?· ((?:altered|not there|unchecked|not found).*))?"
)
_KINDS = {"▪": "point", "?": "unknown", "!": "correction"}


def extract(written: str) -> Content:
    """Read back what the form `text` wrote, plain and `WIDE`."""
    lines = written.splitlines()
    parts: dict[str, list[str]] = {}
    title = ""
    for line in lines[1:]:
        if rule := _RULE.fullmatch(line):
            title = rule[1]
        parts.setdefault(title, []).append("" if rule else line)
    said = [
        each
        for title, there in parts.items()
        if title not in ("", "Source", "Notes", "Sources")
        for each in _section(title, there)
    ]
    notes = [_note(line) for line in parts.get("Notes", []) if line]
    return Content(lines[0], tuple(said), tuple(notes))


def _section(title: str, lines: list[str]) -> list[Said]:
    if title == "Timeline":
        return list(_events(lines))
    if title == "Key quotes":
        return list(map(_quote, _blocks(lines)))
    return [_item(block, title) for block in _blocks(lines) if block[0][0] in _KINDS]


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _split(lines: list[str], side: int = 2) -> tuple[list[str], tuple[int, ...]]:
    """What stands on some lines right of what they hang from, and the notes at their ends."""
    texts, notes = [], []
    for line in lines:
        match = _TAIL.fullmatch(line[side:])
        assert match
        texts.append(match[1])
        notes += re.findall(r"\d+", match[2] or "")
    return texts, tuple(map(int, notes))


def _item(block: list[str], section: str) -> Said:
    kind = _KINDS[block[0][0]]
    texts, notes = _split(block)
    review = without_review(texts)
    label = [texts.pop()] if texts[-1] in KINDS.values() else []
    if kind != "point":
        words, texts[0] = texts[0].split("  ", 1)
        label = [words.removeprefix("not known").removeprefix("corrected").strip()]
    return Said(section, kind, labelled(label), tuple(texts), notes, review)


def _events(lines: list[str]) -> Iterator[Said]:
    event: list[str] = []
    for line in [*lines, "●"]:
        if line[:1] in ("●", "◑", "◐", "○"):
            if event:
                (when, *texts), notes = _split(event)
                review = without_review(texts)
                yield Said("Timeline", "event", _when(when), tuple(texts), notes, review)
            event = [line]
        elif line[:1] in ("│", " "):
            event.append(line)


def _when(words: str) -> str:
    date, _, remarks = words.partition("   ")
    return labelled([date, *remarks.split(" · ")])


def _quote(block: list[str]) -> Said:
    texts, notes = _split(block)
    review = without_review(texts)
    words, speaker, *more, kind = texts
    kind, _, date = kind.partition(" · ")
    label = labelled([kind, speaker, date])
    return Said("Key quotes", "quote", label, (words, *more), notes, review)


def _note(line: str) -> Note:
    match = _NOTE.fullmatch(line)
    assert match, line
    number, place, exact, state = match.groups()
    return Note(int(number), place, exact or "", state or "verbatim")
