"""A story file as a story, or as the list of everything that is wrong with it."""

from __future__ import annotations

import os
from typing import Any, NamedTuple

from dateline.story import parsed
from dateline.story.building import build
from dateline.story.document import Path, place_of, read_yaml
from dateline.story.faults import Fault, StoryError, first_faults
from dateline.story.fields import Problem
from dateline.story.files import STDIN, decode, read_file
from dateline.story.model import Story


def read_story(path: str, *, keep: bool = True) -> Story:
    """Read the story in the file at `path`.

    `keep` says whether it is likely to be read again soon, unlike one of many.
    Raises `StoryError` with every fault of the file and `StoryNotFound` where it cannot be read.
    """
    text = decode(read_file(path, path), path)
    return parse_story(text, path, os.path.dirname(path) or ".", keep=keep)


def parse_story(text: str, name: str, folder: str | None = None, *, keep: bool = True) -> Story:
    """Read a story from its text, YAML or JSON, with or without a Markdown fence around it.

    `name` stands for the file in messages. Source texts named by the story are looked for
    in `folder`; without one (standard input) only inline sources can be read.
    Raises `StoryError` with every fault.
    """
    text = _without_fence(text)
    json = is_json(text, name)
    data, faults = _quickly(text, name, json=json, keep=keep and folder is not None)
    if data is None:
        raise StoryError(faults or [_empty(name)])
    story, problems = build(data, folder)
    if problems:
        # Only now is it worth the time to find out where in the file everything stands.
        data, faults = _with_places(text, name, json=json)
        problems = problems if data is not None else []
    if faults := _in_order(faults + _placed(problems, data, name)):
        raise StoryError(faults)
    return story


class Opened(NamedTuple):
    """A story that could be read, and where it was read from."""

    story: Story
    path: str | None = None
    """Of its file; None where it has none: it came through standard input."""
    text: str = ""
    """What was read, where there is no file to read it from again."""

    @property
    def name(self) -> str:
        """What stands for the file in messages."""
        return self.path or STDIN

    @property
    def files(self) -> list[str]:
        """The files that it was read from: its own, and those of its sources."""
        if not self.path:
            return []
        folder, sources = os.path.dirname(self.path), self.story.sources
        return [self.path, *(os.path.join(folder, each.file) for each in sources if each.file)]


class Draft(NamedTuple):
    """A story file as its author has it: whatever could be read, faults and all."""

    name: str
    text: str
    data: Any
    """Every value knows where it stands; None where there is none."""
    story: Story
    """Not whole where there are faults."""
    faults: list[Fault]
    broken: set[Path]
    """Where the faults lie that the story was read in spite of."""


def read_draft(path: str) -> Draft:
    """Read the file at `path`; raises `StoryNotFound` where it cannot be read."""
    try:
        text = decode(read_file(path, path), path)
    except StoryError as error:
        return Draft(path, "", None, Story(""), error.faults, set())
    return parse_draft(text, path, os.path.dirname(path) or ".")


def parse_draft(text: str, name: str, folder: str | None = None) -> Draft:
    """Read a story from its text as `parse_story` does, but never refuse it."""
    bare = _without_fence(text)
    data, faults = _with_places(bare, name, json=is_json(bare, name))
    if data is None:
        return Draft(name, text, None, Story(""), _in_order(faults) or [_empty(name)], set())
    story, problems = build(data, folder)
    faults = _in_order(faults + _placed(problems, data, name))
    return Draft(name, text, data, story, faults, {problem.path for problem in problems})


def _placed(problems: list[Problem], data: Any, name: str) -> list[Fault]:
    return [
        Fault(name, *place_of(data, each.path, key=each.key), each.message, each.code)
        for each in problems
    ]


def _in_order(faults: list[Fault]) -> list[Fault]:
    return first_faults(sorted(dict.fromkeys(faults), key=lambda fault: fault[:3]))


def _quickly(text: str, name: str, *, json: bool, keep: bool) -> tuple[Any, list[Fault]]:
    """Return a file's data and the faults of its form, without places where that is quicker."""
    if json:
        from dateline.story.jsontext import read_json

        return read_json(text, name)
    if not keep:
        return read_yaml(text, name)
    if (data := parsed.kept(name, text)) is not None:
        return data, []
    data, faults = read_yaml(text, name)
    if data is not None and not faults:
        parsed.keep(name, text, data)
    return data, faults


def read_data(text: str, name: str) -> tuple[Any, list[Fault]]:
    """Return what a story file says, as plain data, and the faults of its form."""
    return _quickly(text, name, json=is_json(text, name), keep=False)


def _with_places(text: str, name: str, *, json: bool) -> tuple[Any, list[Fault]]:
    """Return the data of a file whose values know where they stand, and the faults of its form."""
    if json:
        from dateline.story.jsontext import read_json, read_json_places

        data, faults = read_json(text, name)
        return (None, faults) if data is None else read_json_places(text, name)
    return read_yaml(text, name)


_EMPTY = "the file is empty; a story starts with “format: 1” and a “headline”"


def _empty(name: str) -> Fault:
    return Fault(name, 1, 1, _EMPTY, "empty")


def _without_fence(text: str) -> str:
    if "```" not in text:
        return text
    from dateline.story.fence import unfence

    return unfence(text)


def is_json(text: str, name: str) -> bool:
    """Tell whether a story file is JSON rather than YAML."""
    is_yaml = name.endswith((".yaml", ".yml"))
    return name.endswith(".json") or (text.lstrip()[:1] == "{" and not is_yaml)
