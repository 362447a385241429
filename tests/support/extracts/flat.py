"""Reads the announced text back."""

from __future__ import annotations

import re

from . import Content, Note, Said, labelled, without_review

_SECTION = re.compile(r"(Notes|Sources|.+(?=, [\d,]+ (?:item|event|quote)s?\.)), [\d,]+(?: \w+)?\.")
_ITEM = re.compile(r"(Point|Unknown|Correction|Event|Quote) [\d,]+ of [\d,]+(?:, (.*))?\.")
_NOTES = re.compile(r"Notes? ([\d, ]+)\.")
_NOTE = re.compile(
    r"Note (\d+)(?:, source (\w+))?(?:, paragraph (\d+))?: (?:“(.*?)”, )?"
    r"((?:verbatim|altered|not there|unchecked|not found)(?:.*?))\."
)


def extract(written: str) -> Content:
    """Read back what the form `text` wrote `flat`, plain and `WIDE`."""
    headline, *lines = written.splitlines()
    said: list[Said] = []
    notes: list[Note] = []
    section = ""
    for block in "\n".join(lines[1:]).split("\n\n"):
        first, *rest = block.strip("\n").split("\n")
        if match := _ITEM.fullmatch(first):
            said.append(_said(section, match, rest))
        elif match := _SECTION.fullmatch(first):
            section = match[1]
        elif section == "Notes":
            notes += map(_note, [first, *rest])
    return Content(headline, tuple(said), tuple(notes))


def _said(section: str, announced: re.Match[str], lines: list[str]) -> Said:
    notes = _NOTES.fullmatch(lines[-1])
    texts = [
        re.sub("^(Date inferred: |Original: |Not reviewed)", lambda match: match[0].lower(), line)
        for line in (lines[:-1] if notes else lines)
    ]
    review = without_review(texts).removesuffix(".")
    kind, label = announced.groups()
    numbers = tuple(map(int, notes[1].split(", "))) if notes else ()
    return Said(section, kind.lower(), labelled([label or ""]), tuple(texts), numbers, review)


def _note(line: str) -> Note:
    match = _NOTE.fullmatch(line)
    assert match, line
    number, letter, paragraph, exact, state = match.groups()
    place = (letter or "") + (f"¶{paragraph}" if paragraph else "")
    return Note(int(number), place, exact or "", _signs(state))


def _signs(state: str) -> str:
    """Write the paragraphs that a state names as the other forms do."""
    return re.sub(r"(?:source (\w+), )?paragraph (?=\d)", lambda found: f"{found[1] or ''}¶", state)
