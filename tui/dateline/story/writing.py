"""The data of a story as the text of its file: YAML that is read back as the same data.

A program that makes stories (importing, drafting) puts together a mapping of the fields of a
story file, in the order in which they are to be read; this writes it for people to go on with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import Any

_WIDTH = 90
"""Columns of a line; a longer text is folded."""

_ENDLESS = 1 << 30

_PLAIN = 60
"""Characters of a text that stays on the line of its field."""


@cache
def _not_in_blocks() -> re.Pattern[str]:
    """What YAML escapes, and so writes only between quotation marks (YAML 1.1, section 4.1.1);
    the line and paragraph separators among it. Compiling it takes 6 ms."""
    return re.compile(
        "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    )


def story_text(data: Mapping[str, Any]) -> str:
    """Return the text of a story file.

    `data` holds texts, whole numbers, mappings and lists; every value is read back as the text
    that it was. Fields keep their order. Lists have a blank line before them.
    """
    parts = []
    for listed, fields in groupby(data.items(), key=lambda field: isinstance(field[1], list)):
        if listed:
            parts += ["\n" + yaml_text({name: value}) for name, value in fields]
        else:
            parts.append(yaml_text(dict(fields)))
    return "".join(parts)


def yaml_text(value: Any, *, flow: bool = False) -> str:
    """Return a mapping or a list as YAML: on lines, or between brackets on one of them."""
    import yaml

    # libyaml is ten times as fast, and writes every emoji as an escape.
    for base in (getattr(yaml, "CSafeDumper", yaml.SafeDumper), yaml.SafeDumper):
        text: str = yaml.dump(
            _compact(value, ""),
            Dumper=_dumper(base),
            sort_keys=False,
            allow_unicode=True,
            default_flow_style=flow,
            width=_ENDLESS if flow else _WIDTH,
        )
        if not _ASTRAL_ESCAPE.search(text):
            break
    return text.rstrip("\n") if flow else text


_ASTRAL_ESCAPE = re.compile(r"\\U000")


class _OneLine(list[Any]):
    """A list that is written on the line of its field."""


def _compact(value: Any, name: str) -> Any:
    """Mark what is not written as all else: citations of a source as a whole, and yes and no."""
    if name == "reviewed" and value in ("yes", "no"):
        return _Answer(value)
    if isinstance(value, Mapping):
        return {key: _compact(item, key) for key, item in value.items()}
    if isinstance(value, list):
        items = [_compact(item, name) for item in value]
        whole = name == "cite" and all(list(item) == ["source"] for item in items)
        return _OneLine(items) if whole else items
    return value


class _Answer(str):
    """A word that needs no quotation marks here: nothing but yes or no can stand for it."""


@cache
def _dumper(base: type) -> type:
    """Return a dumper that writes texts as a person would."""

    class Dumper(base):  # type: ignore[misc]
        def ignore_aliases(self, data: Any) -> bool:
            return True

        def text(self, text: str) -> Any:
            return self.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))

        def number(self, number: int) -> Any:
            return self.represent_scalar("tag:yaml.org,2002:str", str(number))

        def answer(self, text: str) -> Any:
            return self.represent_scalar("tag:yaml.org,2002:bool", str(text))

        def one_line(self, items: list[Any]) -> Any:
            return self.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)

    # A story reads every value as a text, so dates and numbers need no quotation marks.
    Dumper.yaml_implicit_resolvers = {
        start: [(tag, pattern) for tag, pattern in known if tag.rpartition(":")[2] in _NO_TEXTS]
        for start, known in base.yaml_implicit_resolvers.items()  # type: ignore[attr-defined]
    }
    Dumper.add_representer(str, Dumper.text)
    Dumper.add_representer(int, Dumper.number)
    Dumper.add_representer(_Answer, Dumper.answer)
    Dumper.add_representer(_OneLine, Dumper.one_line)
    return Dumper


_NO_TEXTS = ("null", "bool", "merge", "value")


def _style(text: str) -> str | None:
    """Return how a text is written: folded, line by line, in quotation marks, or as YAML likes."""
    if not text.replace("\n", "").isprintable() and _not_in_blocks().search(text):
        return '"'
    if "\n" in text:
        lines = text.split("\n")
        # Blank lines at its end would belong to what stands below it as well.
        plain = (
            text[0] not in " \n"
            and text[-2:] != "\n\n"
            and all(line == line.rstrip() for line in lines)
        )
        return "|" if plain else '"'
    if len(text) > _PLAIN:
        folded = " " in text and "  " not in text and text == text.strip(" ")
        return ">" if folded else None
    return None
