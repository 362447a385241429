"""Where in the text of a story file its values begin and end: what is needed to change one.

The data that a story is built from knows where each value begins; only who edits a file asks
where it ends, so this reads the text once more.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from dateline.story.document import Path
from dateline.story.jsontext import TOKEN


class Node(NamedTuple):
    """A value of a file that is known to be well formed."""

    start: int
    """Its first character; of a list with dashes the first dash."""
    end: int
    """One past its last character: without the line break and the comments after it."""
    flow: bool
    """Whether it stands in brackets, as `{a: 1}` and all of JSON, rather than on lines."""
    keys: tuple[str, ...] | None
    """Of a mapping, the names of its fields; None for all else."""
    key_starts: tuple[int, ...]
    """Where those names begin."""
    items: tuple[Node, ...]
    """The values of a mapping or a list."""

    def child(self, step: str | int) -> Node | None:
        """Return the value of a field or an item, None where there is none."""
        if self.keys is None:
            return self.items[step] if isinstance(step, int) and step < len(self.items) else None
        return self.items[self.keys.index(str(step))] if step in self.keys else None

    def at(self, path: Path) -> Node | None:
        """Return the value at a path from here, None where there is none."""
        node: Node | None = self
        for step in path:
            node = node and node.child(step)
        return node


def yaml_nodes(text: str) -> Node:
    """Return the nodes of a YAML text that `read_yaml` has read without a fault."""
    import yaml

    from dateline.story.document import replace_breaks

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return _of_yaml(yaml.compose(replace_breaks(text), Loader=loader), text)


def _of_yaml(node: Any, text: str) -> Node:
    start, end = node.start_mark.index, node.end_mark.index
    kind = node.id
    if kind == "scalar":
        return Node(start, _end(text, start, end), True, None, (), ())
    flow = bool(node.flow_style)
    if kind == "mapping":
        items = tuple(_of_yaml(value, text) for _, value in node.value)
        names = tuple(str(key.value) for key, _ in node.value)
        starts = tuple(key.start_mark.index for key, _ in node.value)
    else:
        items = tuple(_of_yaml(value, text) for value in node.value)
        names, starts = None, ()
    # A collection on lines ends for YAML where the next token begins, comments and all.
    last = end if flow or not items else items[-1].end
    return Node(start, last, flow, names, starts, items)


def _end(text: str, start: int, end: int) -> int:
    """Return where a scalar ends: one that takes lines is said to end behind the blank ones."""
    return max(start, len(text[:end].rstrip())) if text[start:end][:1] in "|>" else end


def json_nodes(text: str) -> Node:
    """Return the nodes of a JSON text that is known to be well formed."""
    return _Json(text).value()


class _Json:
    """Reads the nodes of a JSON text from its tokens."""

    def __init__(self, text: str) -> None:
        self._tokens = TOKEN.finditer(text)
        self._next = next(self._tokens)

    def _take(self) -> Any:
        taken = self._next
        self._next = next(self._tokens, taken)
        return taken

    def value(self) -> Node:
        token = self._take()
        if token[0] not in "{[":
            return Node(token.start(), token.end(), True, None, (), ())
        import json

        names: list[str] = []
        starts: list[int] = []
        items: list[Node] = []
        while self._next[0] not in "}]":
            if self._next[0] == ",":
                self._take()
            if token[0] == "{":
                key = self._take()
                names.append(json.loads(key[0]))
                starts.append(key.start())
                self._take()  # the colon
            items.append(self.value())
        end = self._take().end()
        keys = tuple(names) if token[0] == "{" else None
        return Node(token.start(), end, True, keys, tuple(starts), tuple(items))
