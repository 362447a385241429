"""Changing the text of a story file in few places, so that all else stays as it was written.

Comments, order, blank lines and the way in which values are written are its author's. So only
the fields and items that are asked for are written; and what comes out is read again, and given
only if it says what it should.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from dateline.story.document import Path
from dateline.story.faults import StoryError
from dateline.story.fence import find_fence, unfence
from dateline.story.nodes import Node, json_nodes, yaml_nodes
from dateline.story.reading import is_json, read_data
from dateline.story.writing import yaml_text

_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_NAME = re.compile(r"\s*[^\s#]")
"""Begins a line that holds more than a comment."""


_MARK = "\ufeff"


class NotEdited(Exception):
    """A file cannot be changed in place without changing what else it says."""


class Editor:
    """Changes to one story file. Every path is that of the file as it was."""

    def __init__(self, text: str, name: str) -> None:
        """Take up the text of a file; `name` stands for it in messages.

        Raises `StoryError` where it is no mapping of fields in YAML or JSON.
        """
        self._mark = _MARK if text.startswith(_MARK) else ""
        text = text.removeprefix(_MARK)
        fence = find_fence(text)
        self._outside = (text[: fence.start], text[fence.end :]) if fence else ("", "")
        """What is before and after a fenced story."""
        self._text = text = unfence(text)
        self._name = name
        self._json = is_json(text, name)
        self.data, faults = read_data(text, name)
        """What the file says."""
        if faults or not isinstance(self.data, dict):
            raise StoryError(faults)
        self._fields: dict[Path, dict[str, Any]] = {}
        self._firsts: set[Path] = set()
        self._after: dict[Path, str] = {}
        self._items: dict[Path, list[tuple[int, Any]]] = {}

    def set(self, path: Path, value: Any, *, first: bool = False, after: str = "") -> None:
        """Give the field at `path` another value, or add it: behind the others, or before them.

        `after` is the one right behind which it is added, if that is there.
        """
        self._fields.setdefault(path[:-1], {})[str(path[-1])] = value
        if first:
            self._firsts.add(path)
        self._after[path] = after

    def insert(self, path: Path, index: int, item: Any) -> None:
        """Put an item before another of the list at `path`, or behind all; there may be no list.

        Items for one place stand there in the order in which they came.
        """
        self._items.setdefault(path, []).append((index, item))

    def text(self) -> str:
        """Return the text of the file with the changes; raises `NotEdited`."""
        parts, at = [], 0
        # Where changes meet, what is further in comes first: it ends what is around it.
        for start, end, _, text in sorted(self._edits(), key=lambda edit: edit[:3]):
            parts += [self._text[at:start], text]
            at = end
        text = "".join([*parts, self._text[at:]])
        data, faults = read_data(text, self._name)
        before, after = self._outside
        untouched = text[: len(before)] == self._text[: len(before)]
        if faults or data != self._expected() or not untouched:
            raise NotEdited(f"{self._name} is written in a way that cannot be added to")
        return self._mark + before + text[len(before) :] + after

    def _expected(self) -> Any:
        """Return what the file has to say with the changes."""
        data = _copy(self.data)
        for path, fields in self._fields.items():
            _at(data, path).update(_copy(fields))
        for path, items in sorted(self._items.items(), key=lambda each: -len(each[0])):
            holder, name = _at(data, path[:-1]), path[-1]
            added = [(index, _copy(item)) for index, item in items]
            holder[name] = _joined(holder.get(name) or [], added)
        return data

    def _edits(self) -> Iterator[_Edit]:
        root = json_nodes(self._text) if self._json else yaml_nodes(self._text)
        fields = {path: dict(values) for path, values in self._fields.items()}
        for path, items in self._items.items():
            held = root.at(path)
            if held and (held.items or self._text[held.start : held.start + 1] == "["):
                yield from self._insertions(held, items)
            else:
                fields.setdefault(path[:-1], {})[str(path[-1])] = _joined([], items)
        for path, values in fields.items():
            mapping = root.at(path)
            assert mapping and mapping.keys is not None
            for name, value in values.items():
                field = (*path, name)
                after = self._after.get(field, "")
                yield self._field(mapping, name, value, first=field in self._firsts, after=after)

    def _field(
        self, mapping: Node, name: str, value: Any, *, first: bool, after: str = ""
    ) -> _Edit:
        """Write a field in the place of the one of that name, or of none."""
        assert mapping.keys is not None
        written = self._written({name: value}, mapping)[1:-1] if mapping.flow else ""
        if name in mapping.keys:
            index = mapping.keys.index(name)
            start, held = mapping.key_starts[index], mapping.items[index]
            end = held.end
            if isinstance(value, str) and (short := self._in_place_of(held, name, value)):
                return _Edit(held.start, end, 0, short)
            text = written or self._on_lines({name: value}, self._column(start))
            return _Edit(start, end, 0, text)
        last = mapping.keys.index(after) + 1 if after in mapping.keys else len(mapping.keys)
        if mapping.flow:
            return self._in_brackets(mapping, 0 if first else last, [written])
        start = mapping.key_starts[0]
        text = self._on_lines({name: value}, self._column(start))
        if first:
            return _Edit(start, start, 0, text + self._break + " " * self._column(start))
        end = mapping.items[last - 1].end if last < len(mapping.keys) else mapping.end
        return self._below(end, self._column(start), [text])

    def _in_place_of(self, held: Node, name: str, value: str) -> str:
        """Write a value as the one before it: with its name, space and quotation marks left.

        Returns `""` where more has to be written: it was no short value, or will be none.
        """
        before = self._text[held.start : held.end]
        if not before or before[0] in "|>[{" or "\n" in before:
            return ""
        if self._json or before[0] == '"':
            return json.dumps(value, ensure_ascii=False)
        return yaml_text({name: value}, flow=True)[1:-1].removeprefix(f"{name}: ")

    def _insertions(self, held: Node, items: Sequence[tuple[int, Any]]) -> Iterator[_Edit]:
        """Write items into a list, in the places that they are for."""
        last = len(held.items)
        places: dict[int, list[Any]] = {}
        for index, item in items:
            places.setdefault(min(index, last), []).append(item)
        for index, group in places.items():
            if held.flow:
                texts = [self._written(item, held) for item in group]
                yield self._in_brackets(held, index, texts)
            else:
                yield self._in_list(held, index, group)

    def _in_list(self, held: Node, index: int, group: Sequence[Any]) -> _Edit:
        """Write items of a list with dashes, as far in and apart as those that it has."""
        text, items = self._text, held.items
        dash = self._column(held.start)
        apart = self._column(items[0].start) - dash
        if apart < 2 or "\n" in text[held.start : items[0].start]:
            apart = 2
        between = [text[a.end : b.start] for a, b in pairwise(items)]
        blank = self._break if any(map(_BLANK_LINE.search, between)) else ""
        written = [f"-{' ' * (apart - 1)}{self._on_lines(item, dash + apart)}" for item in group]
        if index:
            return self._below(items[index - 1].end, dash, written, above=blank)
        # Right below the name of the list: a comment above its first item belongs to that.
        line = text.rfind("\n", 0, held.start)
        while line > 0 and not _NAME.match(text, text.rfind("\n", 0, line) + 1, line):
            line = text.rfind("\n", 0, line)
        return self._below(line, dash, [each + blank for each in written])

    def _below(self, end: int, column: int, texts: Sequence[str], above: str = "") -> _Edit:
        """Write texts on the lines below the one on which something ends."""
        at = self._text.find("\n", end)
        at = len(self._text) if at < 0 else at - (self._text[at - 1 : at] == "\r")
        lead = f"{self._break}{above}{' ' * column}"
        return _Edit(at, at, -column, "".join(lead + text for text in texts))

    def _in_brackets(self, held: Node, index: int, texts: Sequence[str]) -> _Edit:
        """Write what stands between brackets: on a line of its own where the others do."""
        if not held.items:
            return _Edit(held.start + 1, held.start + 1, 0, ", ".join(texts))
        starts = held.key_starts or [item.start for item in held.items]
        apart = f",{self._lead(held) or ' '}"
        if index < len(starts):
            at = starts[index]
            return _Edit(at, at, 0, "".join(text + apart for text in texts))
        at = held.items[-1].end
        return _Edit(at, at, 0, "".join(apart + text for text in texts))

    def _lead(self, held: Node) -> str:
        """Return the line break and the indent before what stands between brackets, if any."""
        if not held.items:
            return ""
        first = (held.key_starts or [held.items[0].start])[0]
        line = self._text.rfind("\n", 0, first)
        before = self._text[line + 1 : first]
        return self._break + before if line > held.start and not before.strip() else ""

    def _written(self, value: Any, held: Node) -> str:
        """Write a value that is to stand between the brackets of another."""
        if not self._json:
            return yaml_text(value, flow=True)
        lead = self._lead(held)
        if isinstance(value, Mapping) and held.keys is not None:  # one field of it
            ((name, inner),) = value.items()
            return f"{{{json.dumps(name, ensure_ascii=False)}: {self._as_json(inner, lead)}}}"
        return self._as_json(value, lead)

    def _as_json(self, value: Any, lead: str) -> str:
        text = json.dumps(value, ensure_ascii=False, indent=2 if lead else None)
        return text.replace("\n", lead)

    def _on_lines(self, value: Any, column: int) -> str:
        """Write a value on lines of which all but the first begin at a column."""
        lines = textwrap.indent(yaml_text(value).rstrip("\n"), " " * column)[column:]
        return lines.replace("\n", self._break)

    def _column(self, at: int) -> int:
        return at - self._text.rfind("\n", 0, at) - 1

    @property
    def _break(self) -> str:
        return "\r\n" if "\r\n" in self._text else "\n"


class _Edit(NamedTuple):
    """A text that takes the place of another."""

    start: int
    end: int
    order: int
    """Among those in one place: the further in, the smaller."""
    text: str


def _joined(items: Sequence[Any], added: Sequence[Any]) -> list[Any]:
    """Return a list with what is put into it."""
    joined: list[Any] = []
    for index, item in enumerate(items):
        joined += [new for at, new in added if at == index]
        joined.append(item)
    return joined + [new for at, new in added if at >= len(items)]


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _copy(value: Any) -> Any:
    """Return plain data in which, as in a story file, every value is the text that is written."""
    if isinstance(value, Mapping):
        return {name: _copy(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_copy(item) for item in value]
    return str(value) if type(value) is int else value  # JSON has true and false besides
