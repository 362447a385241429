"""YAML and JSON as plain data that remembers where in the file each value stands.

YAML is read from the parser's events and not through a loader: every scalar stays the
string that was written (`2022` is no number, `2024-11-19` no date object), and what plain
data has no use for (anchors, tags, duplicate keys, deep nesting) is a fault with a place.
"""

from __future__ import annotations

from typing import Any

from dateline.story.faults import MAX_FAULTS, Fault
from dateline.story.plain import visible

MAX_DEPTH = 24
"""Levels of nesting; a story needs 5."""

MAX_VALUES = 600_000
"""Names and values in one file: 30,000 statements with a citation each have 440,000."""

MAX_MAPPINGS = 75_000
"""Statements, citations and sources in one file; 75,000 events take 5 s to read and print."""

TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep; a story needs 5"
TOO_MANY = f"more than {MAX_VALUES:,} names and values, the bound; divide the story"
TOO_MANY_MAPPINGS = (
    f"more than {MAX_MAPPINGS:,} statements, citations and sources, the bound; divide the story"
)

IGNORE = "# check: ignore"
"""How the comment starts by which an author answers a warning of `dateline check`."""

Place = tuple[int, int]
"""Line and column, both from 1."""


class Map(dict[str, Any]):
    """A mapping that knows where each of its keys and values stands."""

    __slots__ = ("keys_at", "values_at")

    def __init__(self) -> None:
        self.keys_at: dict[str, Place] = {}
        self.values_at: dict[str, Place] = {}


class Seq(list[Any]):
    """A list that knows where each of its items stands."""

    __slots__ = ("values_at",)

    def __init__(self) -> None:
        self.values_at: list[Place] = []


Path = tuple[str | int, ...]
"""How to get from the whole document to a value: the keys and indices on the way."""


def place_of(data: Any, path: Path, *, key: bool = False) -> Place:
    """Return where the value at `path` stands, or its key, or the nearest thing around it."""
    place = (1, 1)
    for index, step in enumerate(path):
        last = index == len(path) - 1
        if isinstance(data, Map) and step in data:
            name = str(step)
            place = data.keys_at[name] if key and last else data.values_at[name]
            data = data[name]
        elif isinstance(data, Seq) and isinstance(step, int) and step < len(data):
            place = data.values_at[step]
            data = data[step]
        else:
            break
    return place


def read_yaml(text: str, name: str) -> tuple[Any, list[Fault]]:
    """Read one YAML document; return its data and what is wrong with its form.

    The data is None where the file stops being YAML: half a story would only give rise to
    faults that are none.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(name, text)
    try:
        # U+0085, U+2028 and U+2029 are line breaks to YAML 1.1 and break libyaml's scanner.
        for event in yaml.parse(replace_breaks(text), Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if too_deep := builder.find_excess_depth((error.context_mark or mark).index if mark else 0):
            builder.fault(too_deep, TOO_DEEP, "too-deep")
        else:
            message = f"this is not YAML: {error.problem or error.context}{_HINT}"
            builder.fault(place, message, "not-yaml")
        builder.root = None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        # It tells the byte or the character, as it was compiled; so look again.
        before = text[: next(i for i, character in enumerate(text) if _is_control(character))]
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = "a control character stands here; take it out"
        builder.fault(place, message, "control-character")
        builder.root = None
    except _Beyond as error:
        builder.fault(*error.args)
        builder.root = None
    return builder.root, builder.faults


def _is_control(character: str) -> bool:
    """Whether YAML refuses a character (section 4.1 of YAML 1.1)."""
    return character not in "\t\n\x85" and (
        character < " "
        or "\x7f" <= character < "\xa0"
        or "\ud800" <= character < "\ue000"
        or character in "\ufffe\uffff"
    )


def replace_breaks(text: str) -> str:
    """Return `text` with a space for each line break that libyaml takes for one and we do not."""
    for sign in _BREAKS:
        text = text.replace(sign, " ")  # which copies nothing where there is none
    return text


_BREAKS = "\x85\u2028\u2029"

_HINT = "; put a text that holds “: ”, “ #” or starts with a special sign in quotation marks"


class _Beyond(Exception):
    """A bound is passed: where, what to say, and its code."""


class _Builder:
    """Builds plain data from YAML events, without recursion: a file cannot exhaust the stack."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.has_comments = " #" in text or "\t#" in text
        self.read_to = 0
        """Where the last event ended."""
        self.root: Any = None
        self.faults: list[Fault] = []
        self.stack: list[Map | Seq] = []
        self.keys: list[tuple[str | None, Place] | None] = []
        """Per open collection: the key that waits for its value; one that is no text has None."""
        self.documents = 0
        self.values = 0
        self.mappings = 0

    def fault(self, place: Place, message: str, code: str) -> None:
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(Fault(self.name, *place, message, code))

    def find_excess_depth(self, until: int) -> Place | None:
        """Return where brackets open the level after the last, between the last event and `until`.

        libyaml reads a line of brackets to its end before it reports the first of them, and
        releases differ in whether, and in which words, they refuse it.
        """
        depth = len(self.stack)
        for at in range(self.read_to, until):
            if self.text[at] in "[{":
                depth += 1
            elif self.text[at] in "]}":
                depth -= 1
            if depth > MAX_DEPTH:
                return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)
        return None

    def take(self, event: Any) -> None:
        self.read_to = event.end_mark.index
        kind = type(event).__name__
        if kind == "ScalarEvent":
            null = event.implicit[0] and event.value in ("", "~", "null", "Null", "NULL")
            self._check(event)
            if not event.style and self.has_comments:
                self._check_end(event)
            self._add(None if null else event.value, _place(event), event.value)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._check(event)
            if len(self.stack) >= MAX_DEPTH:
                raise _Beyond(_place(event), TOO_DEEP, "too-deep")
            if kind == "MappingStartEvent":
                self.mappings += 1
                if self.mappings > MAX_MAPPINGS:
                    raise _Beyond(_place(event), TOO_MANY_MAPPINGS, "too-many")
            collection = Map() if kind == "MappingStartEvent" else Seq()
            self._add(collection, _place(event), None)
            self.stack.append(collection)
            self.keys.append(None)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self.stack.pop()
            self.keys.pop()
        elif kind == "AliasEvent":
            message = f"“*{visible(event.anchor)}” refers to another place; write the text out"
            self.fault(_place(event), message, "anchor")
            self._add(None, _place(event), "*" + event.anchor)
        elif kind == "DocumentStartEvent":
            self.documents += 1
            if self.documents == 2:
                message = "a second document starts here; one file is one story"
                self.fault(_place(event), message, "second-document")

    def _check(self, event: Any) -> None:
        """Complain of what makes YAML more than data."""
        if event.anchor:
            message = f"“&{visible(event.anchor)}” is an anchor; a story is plain data, take it out"
            self.fault(_place(event), message, "anchor")
        if event.tag not in (None, "!"):
            message = f"“{visible(event.tag)}” is a tag; a story is plain data, take it out"
            self.fault(_place(event), message, "tag")

    def _check_end(self, event: Any) -> None:
        """Complain where a text without quotation marks is cut short by what YAML calls a comment.

        Behind a single word, a date or a number, a comment is one: `date: 2022  # year only`.
        """
        end = event.end_mark.index
        behind = self.text[end : self.text.find("\n", end) % (len(self.text) + 1)].lstrip(" \t")
        if behind.startswith(IGNORE):
            return
        if behind[:1] == "#" and (" " in event.value or behind[1:2].strip()):
            message = (
                f"the text ends before “{visible(behind[:20])}”; put it in quotation marks, "
                "or the comment on a line of its own"
            )
            place = (event.end_mark.line + 1, event.end_mark.column + 1)
            self.fault(place, message, "text-cut")

    def _add(self, value: Any, place: Place, key: str | None) -> None:
        """Put a finished or just opened value where it belongs: root, list item, key or value."""
        self.values += 1
        if self.values > MAX_VALUES:
            raise _Beyond(place, TOO_MANY, "too-many")
        if not self.stack:
            if self.documents < 2:
                self.root = value
            return
        parent = self.stack[-1]
        if isinstance(parent, Seq):
            parent.append(value)
            parent.values_at.append(place)
            return
        waiting = self.keys[-1]
        if waiting is None:
            if key is None:
                message = "a list or mapping cannot be the name of a field"
                self.fault(place, message, "not-a-name")
            self.keys[-1] = (key, place)
            return
        name, key_place = waiting
        self.keys[-1] = None
        if name is None:
            return
        if name in parent:
            first = parent.keys_at[name][0]
            message = (
                f"“{visible(name)}” is given twice, first on line {first}; keep one of the two"
            )
            self.fault(key_place, message, "duplicate-field")
            return
        parent[name] = value
        parent.keys_at[name] = key_place
        parent.values_at[name] = place


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1
