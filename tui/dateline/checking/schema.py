"""The JSON Schema of a story (draft-07, which editors' language servers understand).

It is not written by hand: the code that builds a story is run over fields that only note what
is asked of them. So the schema allows what the program reads, and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.checking.told import FIELDS, STORY
from dateline.story.building import story_from
from dateline.story.dates import Date
from dateline.story.fields import Fields

Schema = dict[str, Any]

_DATE = r"^\s*[\[\]0-9XTZ:?~%./+-]+\s*$"
"""The signs that a date is made of. Whether it is one, `dateline check` says."""


def story_schema() -> str:
    """Return the schema as JSON text."""
    asked = _Asked(STORY, {})
    story_from(asked, None)
    fields = asked.schema()
    fields["properties"]["format"]["enum"] = [1, "1"]
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Dateline story, format 1",
        "description": "A news story as a briefing that can be checked against its sources.",
    }
    return (
        json.dumps(head | fields | {"definitions": asked.parts}, ensure_ascii=False, indent=2)
        + "\n"
    )


class _Asked(Fields):
    """Fields that hold nothing and note what is asked of them."""

    def __init__(self, what: str, parts: dict[str, Schema]) -> None:
        super().__init__({}, (), what, [])
        self.parts = parts
        """The schemas of the mappings inside, by what each is called."""
        self._called = what
        self._properties: dict[str, Schema] = {}
        self._required: list[str] = []

    def schema(self) -> Schema:
        """Return the schema of a mapping with the fields that were asked for."""
        told = FIELDS[self._called]
        properties = {
            name: {"description": told[name]} | schema for name, schema in self._properties.items()
        }
        required = {"required": self._required} if self._required else {}
        return {
            "type": "object",
            "properties": properties,
            **required,
            "additionalProperties": False,
        }

    def _note(self, name: str, required: bool, types: list[str], **more: Any) -> None:
        if required:
            self._required.append(name)
        # What is written without quotation marks may be a number to an editor; it is read as text.
        empty = [] if required else ["null"]
        self._properties.setdefault(name, {"type": [*types, *empty], **more})

    def fault(self, name: str, message: str, code: str) -> None:
        """Nothing is at fault in fields that hold nothing."""

    def text(self, name: str, *, required: bool = False) -> str:
        """Note a text on one line."""
        more = {"pattern": r"\S"} if required else {}
        self._note(name, required, ["string", "number", "boolean"], **more)
        return ""

    def raw(self, name: str) -> str:
        """Note a text with its line breaks."""
        self._note(name, False, ["string", "number"])
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Note a list of texts."""
        self._note(name, False, ["array"], items={"type": ["string", "number"]})
        return ()

    def choice(self, name: str, choices: tuple[str, ...], default: str | None) -> Any:
        """Note a choice of words."""
        allowed: list[str | None] = [*choices]
        if default is not None:
            allowed += [None] if "" in choices else ["", None]
        self._note(name, default is None, ["string"], enum=allowed)
        return choices[0]

    def date(self, name: str, *, required: bool = False) -> Date | None:
        """Note a date; a year alone is a number to an editor."""
        pattern = _DATE if required else rf"{_DATE}|^\s*$"
        self._note(name, required, ["string", "integer"], pattern=pattern)
        return None

    def answer(self, name: str) -> Date | bool | None:
        """Note a no, a yes, or the day of a yes."""
        pattern = rf"^\s*(no|yes|true|false)?\s*$|{_DATE}"
        self._note(name, False, ["string", "integer", "boolean"], pattern=pattern)
        return None

    def number(self, name: str, smallest: int) -> int:
        """Note a whole number."""
        pattern = r"^\s*(0*[1-9][0-9]{0,8})?\s*$"
        self._note(name, False, ["integer", "string"], minimum=smallest, pattern=pattern)
        return 0

    def each(self, name: str, what: str) -> Iterator[Fields]:
        """Note a list of mappings, by asking for one of them."""
        item = _Asked(what, self.parts)
        yield item
        self.parts[_key(what)] = item.schema()
        self._note(name, False, ["array"], items={"$ref": f"#/definitions/{_key(what)}"})


def _key(what: str) -> str:
    """Return `point` for `a point`."""
    return what.split()[1]
