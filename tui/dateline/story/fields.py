"""Reading one mapping of a story file field by field, collecting every fault on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dateline.story.dates import Date, DateError, parse_date
from dateline.story.document import Path
from dateline.story.faults import MAX_FAULTS
from dateline.story.model import Review
from dateline.story.plain import link as plain_link
from dateline.story.plain import name as plain_name
from dateline.story.plain import plain, visible

_ANSWERS = {"": None, "no": False, "false": False, "yes": True, "true": True}

_LONGEST_NAME = 100
"""Characters of an unknown field that are looked at and shown."""

CHECKED = "checked"
"""In this field the JSON form says what was found out. It may stand in every mapping, and is
passed over: what a file claims of itself is checked anew."""


class Problem(NamedTuple):
    """A fault whose place is still a path into the document."""

    path: Path
    message: str
    code: str
    key: bool = False
    """Whether the field's name is at fault rather than its value."""


class Fields:
    """One mapping of the file: a point, an event, a quote.

    What is asked for is allowed; `close` reports whatever else the mapping holds. So the
    code that builds the model is also the one list of its fields.
    """

    def __init__(self, data: dict[str, Any], path: Path, what: str, problems: list[Problem]):
        self._data = data
        self._path = path
        self._what = what
        self._problems = problems
        self._asked: list[str] = []

    def _report(self, problem: Problem) -> None:
        if not self._is_full():
            self._problems.append(problem)

    def _is_full(self) -> bool:
        """Return True if no more faults are reported: then none needs to be worded."""
        return len(self._problems) >= MAX_FAULTS

    def fault(self, name: str, message: str, code: str) -> None:
        """Report what is wrong with the value of a field (or with the whole, if it is missing)."""
        self._report(Problem((*self._path, name), message, code))

    def _value(self, name: str) -> Any:
        self._asked.append(name)
        return self._data.get(name)

    def text(self, name: str, *, required: bool = False) -> str:
        """Return a text on one line, `""` where there is none."""
        value = self._value(name)
        if isinstance(value, str):
            value = plain(value)
        elif isinstance(value, bool):
            value = str(value).lower()
        elif value is not None:
            self.fault(name, f"“{name}” must be a text, not a list or mapping", "wrong-type")
            return ""
        if required and not value:
            message = f"{self._what} needs a “{name}”; write “{name}: …”"
            self.fault(name, message, "missing-field")
        return value or ""

    def name(self, name: str) -> str:
        """Return the name of somebody, with nothing hidden in it."""
        return plain_name(self.text(name))

    def link(self, name: str) -> str:
        """Return a link, with nothing hidden in it."""
        return plain_link(self.text(name))

    def raw(self, name: str) -> str:
        """Return a text with its line breaks: what holds paragraphs."""
        value = self._value(name)
        if value is not None and not isinstance(value, str):
            self.fault(name, f"“{name}” must be a text, not a list or mapping", "wrong-type")
            return ""
        return value or ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        found = []
        for index, item in enumerate(self._items(name)):
            if isinstance(item, str):
                found.append(plain(item))
            else:
                path = (*self._path, name, index)
                self._report(Problem(path, "this must be a text", "wrong-type"))
        return tuple(found)

    def choice(self, name: str, choices: tuple[str, ...], default: str | None) -> Any:
        """Return one of `choices`; where there is none, the default, or a fault if that is None."""
        value = self.text(name, required=default is None)
        if value in choices:
            return value
        if value:
            allowed = ", ".join(choice for choice in choices if choice)
            message = f"“{value}” is no {name} of {self._what}; write one of: {allowed}"
            self.fault(name, message, "bad-choice")
        return choices[0] if default is None else default

    def date(self, name: str, *, required: bool = False) -> Date | None:
        """Return a date as EDTF writes it."""
        value = self.text(name, required=required)
        if not value or self._is_full():
            return None
        try:
            return parse_date(value)
        except DateError as error:
            self.fault(name, str(error), "bad-date")
            return None

    def answer(self, name: str) -> Date | bool | None:
        """Return no or yes, or the day of a yes; None where there is no answer."""
        value = self.text(name)
        if value in _ANSWERS:
            return _ANSWERS[value]
        try:
            return parse_date(value)
        except DateError:
            message = f"“{name}” must be no, yes or a day such as 2024-11-19, not “{value}”"
            self.fault(name, message, "bad-answer")
            return None

    def review(self) -> Review | None:
        """Return whether anybody has looked at what was drafted; None for what was not."""
        answer, doubt = self.answer("reviewed"), self.text("doubt")
        if answer is None and not doubt:
            return None
        return Review(bool(answer), answer if isinstance(answer, Date) else None, doubt)

    def number(self, name: str, smallest: int) -> int:
        """Return a whole number from `smallest` up, 0 where there is none."""
        value = self.text(name)
        if not value:
            return 0
        if not (value.isascii() and value.isdigit() and len(value) < 10) or int(value) < smallest:
            message = f"“{name}” must be a whole number from {smallest} up, not “{value}”"
            self.fault(name, message, "bad-number")
            return 0
        return int(value)

    def each(self, name: str, what: str) -> Iterator[Fields]:
        """Yield the mappings of a list; `what` names one of them in messages."""
        for index, item in enumerate(self._items(name)):
            path = (*self._path, name, index)
            if isinstance(item, dict):
                fields = Fields(item, path, what, self._problems)
                yield fields
                fields.close()
            else:
                message = f"{what} must be a mapping of fields, as “text: …”"
                self._report(Problem(path, message, "wrong-type"))

    def _items(self, name: str) -> list[Any]:
        value = self._value(name)
        if value is None:
            return []
        if isinstance(value, list):
            return value
        message = f"“{name}” must be a list; start each of its items with “- ”"
        self.fault(name, message, "wrong-type")
        return []

    def close(self) -> None:
        """Report the fields that nobody asked for, each with the nearest right name."""
        for name in self._data:
            if name not in self._asked and name != CHECKED:
                self._unknown(str(name))

    def _unknown(self, name: str) -> None:
        if self._is_full():
            return
        from difflib import get_close_matches

        near = get_close_matches(name[:_LONGEST_NAME], self._asked, 1)
        advice = f"did you mean “{near[0]}”?" if near else f"it has: {', '.join(self._asked)}"
        message = f"“{visible(name[:_LONGEST_NAME])}” is no field of {self._what}; {advice}"
        self._report(Problem((*self._path, name), message, "unknown-field", key=True))
