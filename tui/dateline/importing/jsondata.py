"""JSON of other programs as plain data."""

from __future__ import annotations

import json
from typing import Any

from dateline.story.faults import Fault, StoryError


class Number(str):
    """A number as it was written: digits may be more than any float holds."""

    __slots__ = ()


def read_json(text: str, name: str) -> Any:
    """Return the data of a JSON text; raises `StoryError` with the place of what is none."""
    try:
        return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=Number)
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
        fault = Fault(name, error.lineno, error.colno, f"this is not JSON: {reason}", "not-json")
    except RecursionError:
        fault = Fault(name, 0, 0, "nested deeper than any story", "too-deep")
    raise StoryError([fault])
