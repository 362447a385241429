"""A story file as a story, or as the list of everything that is wrong with it."""

from __future__ import annotations

import os
from typing import Any

from dateline.story import parsed
from dateline.story.building import build
from dateline.story.document import place_of, read_yaml
from dateline.story.faults import Fault, StoryError
from dateline.story.files import decode, read_file
from dateline.story.model import Story


def read_story(path: str) -> Story:
    """Read the story in the file at `path`.

    Raises `StoryError` with every fault of the file and `StoryNotFound` where it cannot be read.
    """
    text = decode(read_file(path, path), path)
    return parse_story(text, path, os.path.dirname(path) or ".")


def parse_story(text: str, name: str, folder: str | None = None) -> Story:
    """Read a story from its text, YAML or JSON.

    `name` stands for the file in messages. Source texts named by the story are looked for
    in `folder`; without one (standard input) only inline sources can be read.
    Raises `StoryError` with every fault.
    """
    json = name.endswith(".json") or (text.lstrip()[:1] == "{" and not _is_yaml(name))
    data, faults = _quickly(text, name, json=json, keep=folder is not None)
    if data is None:
        raise StoryError(faults or [Fault(name, 1, 1, _EMPTY)])
    story, problems = build(data, folder)
    if problems:
        # Only now is it worth the time to find out where in the file everything stands.
        data, faults = _with_places(text, name, json=json)
        problems = problems if data is not None else []
    faults += [
        Fault(name, *place_of(data, problem.path, key=problem.key), problem.message)
        for problem in problems
    ]
    if faults:
        raise StoryError(sorted(dict.fromkeys(faults), key=lambda fault: fault[:3]))
    return story


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


def _with_places(text: str, name: str, *, json: bool) -> tuple[Any, list[Fault]]:
    """Return the data of a file whose values know where they stand, and the faults of its form."""
    if json:
        from dateline.story.jsontext import read_json_places

        return read_json_places(text, name)
    return read_yaml(text, name)


_EMPTY = "the file is empty; a story starts with “format: 1” and a “headline”"


def _is_yaml(name: str) -> bool:
    return name.endswith((".yaml", ".yml"))
