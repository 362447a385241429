"""JSON as the same plain data as YAML: every number the string that was written.

A good file is read by the standard library alone. Only when a fault has to be placed is
the text gone through again, for the line and column of each value.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import Any

from dateline.story.document import (
    MAX_DEPTH,
    MAX_MAPPINGS,
    MAX_VALUES,
    TOO_DEEP,
    TOO_MANY,
    TOO_MANY_MAPPINGS,
    Map,
    Place,
    Seq,
)
from dateline.story.faults import MAX_FAULTS, Fault
from dateline.story.plain import visible


def read_json(text: str, name: str) -> tuple[Any, list[Fault]]:
    """Read a JSON document, without places; return its data and what is wrong with its form."""
    repeats = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(items)
        if len(mapping) < len(items):
            repeats.append(mapping)
        return mapping

    for signs, most, message in (
        ("[{,:", MAX_VALUES, TOO_MANY),
        ("{", MAX_MAPPINGS, TOO_MANY_MAPPINGS),
    ):
        if place := _place_beyond(most, signs, text):
            return None, [Fault(name, *place, message, "too-many")]
    try:
        data = json.loads(text, object_pairs_hook=pairs, **_AS_WRITTEN)
        return read_json_places(text, name) if repeats else (data, [])
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:]
        reason = f"{reason[:-3]} here" if reason.endswith(" at") else reason
        message = f"this is not JSON: {reason}{_HINT}"
        return None, [Fault(name, error.lineno, error.colno, message, "not-json")]
    except RecursionError:
        return None, read_json_places(text, name)[1]


_HINT = "; names and texts stand in double quotation marks, with a comma between fields"


_AS_WRITTEN: dict[str, Any] = {"parse_int": str, "parse_float": str, "parse_constant": str}
_SCALAR = json.JSONDecoder(**_AS_WRITTEN)

# A text is matched in runs, not sign by sign: the regex engine remembers 120 bytes for each turn of
# a group. Matches "a \" b" and true, not "a".
TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def read_json_places(text: str, name: str) -> tuple[Any, list[Fault]]:
    """Read JSON that is known to be well formed once more, now with places.

    Finds duplicate keys on the way, which the standard library passes over. Where it is
    nested too deep, it stops there and need not be well formed.
    """
    faults: list[Fault] = []
    stack: list[Map | Seq] = []
    keys: list[tuple[str, Place] | None] = []
    root: Any = None
    line, line_start, seen = 1, 0, 0
    for match in TOKEN.finditer(text):
        token, start = match[0], match.start()
        line += text.count("\n", seen, start)
        line_start = text.rfind("\n", 0, start) + 1 if "\n" in text[seen:start] else line_start
        seen = start
        place = (line, start - line_start + 1)
        if token in ",:":
            continue
        if token in "]}":
            stack.pop()
            keys.pop()
            continue
        value: Any = Map() if token == "{" else Seq() if token == "[" else _SCALAR.decode(token)
        parent = stack[-1] if stack else None
        if parent is None:
            root = value
        elif isinstance(parent, Seq):
            parent.append(value)
            parent.values_at.append(place)
        elif (waiting := keys[-1]) is None:
            keys[-1] = (value, place)
        else:
            key, key_place = waiting
            keys[-1] = None
            if key in parent and len(faults) < MAX_FAULTS:
                first = parent.keys_at[key][0]
                message = (
                    f"“{visible(key)}” is given twice, first on line {first}; keep one of the two"
                )
                faults.append(Fault(name, *key_place, message, "duplicate-field"))
            parent[key] = value
            parent.keys_at[key], parent.values_at[key] = key_place, place
        if token in "{[":
            if len(stack) >= MAX_DEPTH:
                return None, [Fault(name, *place, TOO_DEEP, "too-deep")]
            stack.append(value)
            keys.append(None)
    return root, faults


def _place_beyond(most: int, signs: str, text: str) -> Place | None:
    """Return where there is one value too many, None if there is not.

    With every value comes one of `signs`; where it is "{", only mappings count.
    """
    if sum(map(text.count, signs)) < most:
        return None  # nor can there be, whatever of these belongs to sentences
    tokens = (match for match in TOKEN.finditer(text) if match[0] not in ",:]}")
    values = (match.start() for match in tokens if signs != "{" or match[0] == "{")
    at = next(islice(values, most, None), -1)
    return None if at < 0 else (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
