"""Reads the JSON form back, as data: what it says of dates and citations is not made anew."""

from __future__ import annotations

import json
from typing import Any

from . import Content, Note, Said, labelled

_LISTS = {
    "corrections": "correction",
    "summary": "point",
    "unknowns": "unknown",
    "timeline": "event",
    "quotes": "quote",
}


def extract(written: str) -> Content:
    """Read back what the form `json` wrote."""
    story = json.loads(written)
    items = {
        item["id"]: (kind, item) for name, kind in _LISTS.items() for item in story.get(name, [])
    }
    for section in story.get("sections", []):
        items |= {item["id"]: ("point", item) for item in section["statements"]}
    letters = {each["id"]: each["checked"]["letter"] for each in story.get("sources", [])}
    said = [
        _said(section["title"], *items[id])
        for section in story["checked"]["sections"]
        for id in section["items"]
    ]
    notes: dict[int, Note] = {}
    for section in story["checked"]["sections"]:
        for id in section["items"]:
            for cite in items[id][1].get("cite", []):
                note = _note(cite, letters)
                assert notes.setdefault(note.number, note) == note
    return Content(story["headline"], tuple(said), tuple(notes.values()))


def _said(section: str, kind: str, item: dict[str, Any]) -> Said:
    checked = item.get("checked", {})
    numbers = dict.fromkeys(cite["checked"]["note"] for cite in item.get("cite", []))
    return Said(
        section,
        kind,
        labelled(_label(kind, item, checked)),
        tuple(text for text in _texts(kind, item) if text),
        tuple(numbers),
        _review(item),
    )


def _review(item: dict[str, Any]) -> str:
    if item.get("reviewed") != "no":
        return ""
    return f"not reviewed, doubtful: {item['doubt']}" if "doubt" in item else "not reviewed"


def _label(kind: str, item: dict[str, Any], checked: dict[str, Any]) -> list[str]:
    if kind == "event":
        date: str = item.get("display_date") or checked["date"]["words"]
        return [date, *checked["remarks"]]
    if kind == "quote":
        return [item["kind"], checked["attribution"], _words(checked["said"])]
    if kind == "correction":
        return [_words(checked["date"])]
    return [checked.get("kind", "")]


def _words(date: dict[str, str] | None) -> str:
    return date["words"] if date else ""


def _texts(kind: str, item: dict[str, Any]) -> list[str]:
    if kind == "event":
        inferred = item.get("date_inferred", "")
        note = f"date inferred: {inferred}" if inferred else ""
        return [item["headline"], item.get("text", ""), note]
    if kind != "quote":
        return [item.get("headline", ""), item["text"]]
    opening, closing = ("", "") if item["kind"] == "reported" else ("“", "”")
    original = f"original: {opening}{item['original']}{closing}" if item.get("original") else ""
    translator = f"translated by {item['translated_by']}" if item.get("translated_by") else ""
    details = ", ".join(filter(None, [item.get("language", ""), translator]))
    original += f" ({details})" if original and details else ""
    return [f"{opening}{item['text']}{closing}", item.get("context", ""), original]


def _note(cite: dict[str, Any], letters: dict[str, str]) -> Note:
    checked = cite["checked"]
    paragraph = cite.get("paragraph") or (checked["state"] != "elsewhere" and checked["paragraph"])
    place = letters[cite["source"]] + (f"¶{paragraph}" if paragraph else "")
    state = "verbatim" if checked["state"] == "verbatim" else checked["words"]
    return Note(checked["note"], place, cite.get("exact", ""), state)
