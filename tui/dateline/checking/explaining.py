"""What each code means, for `dateline check --explain`."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent, wrap

from dateline.checking.code import EXAMPLE, Code
from dateline.checking.codes import CODES


def explain(name: str, columns: int) -> str:
    """Explain one code, with an example; `all` lists every code. Raises KeyError."""
    if name == "all":
        return "\n\n".join("\n".join(_heading(code, columns)) for code in CODES.values()) + "\n"
    code = CODES[name]
    lines = list(_heading(code, columns))
    if code.wrong:
        lines += ["", "Wrong:", "", indent(code.wrong, "    ")]
        lines += ["", "Right:", "", indent(code.right, "    ")]
        lines += ["", "in this story:", "", indent(EXAMPLE.rstrip(), "    ", lambda line: True)]
    if code.severity == "warning" and name != "unused-ignore":
        about = (
            f"Where it is right as it stands, write “# check: ignore {name}” and a reason behind "
            "it, on the line of the field or on the first line of the statement."
        )
        lines += ["", *wrap(about, columns)]
    return "\n".join(lines) + "\n"


def _heading(code: Code, columns: int) -> Iterator[str]:
    yield f"{code.code} ({code.severity})"
    yield from wrap(code.meaning, columns - 2, initial_indent="  ", subsequent_indent="  ")
