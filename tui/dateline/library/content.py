"""What a statement says, so that two revisions of it can be compared: all but its citations."""

from __future__ import annotations

from functools import cache
from typing import Any

from dateline.story.dates import Date
from dateline.story.model import Correction, Statement, Story, numbered

Content = str
"""What a statement says: a line for each field, as `text: It rains.`

One string and no mapping: of 30,000 statements these are compared and kept at each opening, and
Python's collector of garbage passes over strings.
"""

_NOT_SAID = ("id", "cite", "review")


def content(statement: Statement | Correction) -> Content:
    """Return what a statement says: texts, dates, kind, status, all as the file gives them.

    A field that has its default is left out, so that one that a later version of the program
    adds does not make every statement a changed one.
    """
    said, kind = [], statement.__class__
    for at, name, silent in _fields(kind):  # type: ignore[arg-type]  # a class can be hashed
        value = statement[at]
        if value and value != silent:
            said.append(f"{name}: {value if value.__class__ is str else _written(value)}")
    return "\n".join(said)


def fields(said: Content) -> dict[str, str]:
    """Return what a statement says by field: `text`, `headline`, `date`, …, as in the model."""
    return {name: value for name, _, value in (line.partition(": ") for line in said.split("\n"))}


def words_of(said: Content) -> str:
    """Return the words of a statement, on one line."""
    by_field = fields(said)
    return " — ".join(by_field[name] for name in _WORDS if by_field.get(name))


_WORDS = ("headline", "text", "speaker")


@cache
def _fields(kind: Any) -> list[tuple[int, str, Any]]:
    """Return the fields of a kind of statement: where each stands, its name, its default."""
    fields, defaults = kind._fields, kind._field_defaults
    return [
        (at, name, defaults.get(name)) for at, name in enumerate(fields) if name not in _NOT_SAID
    ]


def _written(value: Any) -> str:
    return value.text if isinstance(value, Date) else " ".join(value)


def digest(story: Story) -> str:
    """Return what tells one revision of a story from another: 32 hexadecimal digits.

    It is made of the headline and of what every statement and correction says.
    """
    from hashlib import blake2b

    total = blake2b(story.headline.encode(), digest_size=16)
    for title, statements in numbered(story):
        for statement in statements:
            total.update(f"{title}\x1f{statement.id}\x1f{content(statement)}\x1e".encode())
    return total.hexdigest()
