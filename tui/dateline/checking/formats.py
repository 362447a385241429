"""Reports as text for people, and in the forms that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.checking.codes import CODES
from dateline.checking.engine import Report
from dateline.story.faults import Fault
from dateline.story.plain import visible

_COLORS = {"error": "1;31", "warning": "1;33", "note": "1;36"}
_LEAD = 4
"""Columns before an excerpt."""


def as_text(reports: Sequence[Report], *, columns: int = 0, color: bool = False) -> str:
    """Write a line for each fault, and one with the figures of each story.

    With `columns`, those of a terminal, the offending line is shown and its place marked.
    """
    lines = []
    for report in reports:
        written = report.text.split("\n")
        for fault in report.faults:
            lines.append(_line(fault, color))
            if columns and 0 < fault.line <= len(written):
                lines += _excerpt(written[fault.line - 1], fault.column, columns)
        lines.append(f"{visible(report.file)}: {figures_words(report)}")
    return "".join(line + "\n" for line in lines)


def _line(fault: Fault, color: bool) -> str:
    place, severity = str(fault)[: -len(fault.message) - 2], str(fault.severity)
    if color:
        severity = f"\x1b[{_COLORS[severity]}m{severity}\x1b[m"
    return f"{place}: {severity}: {_advised(fault)} [{fault.code}]"


def _advised(fault: Fault) -> str:
    return " — ".join(filter(None, fault.parts))


def _excerpt(line: str, column: int, columns: int) -> list[str]:
    """Return a line of the file, cut to the terminal around its place, and a mark below that."""
    from wcwidth import wcswidth

    room = columns - _LEAD
    first = max(0, min(column - 1 - room // 2, len(line) - room))
    line, at = visible(line[first : column + room]), column - 1 - first
    while at and wcswidth(line[:at]) > room - 2:
        line, at = line[1:], at - 1
    while len(line) > at + 1 and wcswidth(line) > room:
        line = line[:-1]
    return [" " * _LEAD + line, " " * (_LEAD + max(0, wcswidth(line[:at]))) + "^"]


def figures_words(report: Report) -> str:
    """Say what a check came to: its faults, and how far the story rests on its sources."""
    figures = report.figures
    counts = [_count(report.count(kind), kind) for kind in ("error", "warning")]
    said = ", ".join(counts)
    if figures.citations:
        said += f" · {figures.verbatim} of {_count(figures.citations, 'citation')} verbatim"
    if figures.paragraphs:
        paragraphs = _count(figures.paragraphs, "paragraph")
        said += f" · {figures.cited_paragraphs} of {paragraphs} cited"
    if figures.statements > figures.cited_statements:
        missing = figures.statements - figures.cited_statements
        said += f" · {_count(missing, 'statement')} without a citation"
    return said


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"


def as_json(reports: Sequence[Report]) -> str:
    """Write one JSON document: a list of files, each with its faults and figures."""
    import json

    files = [
        {
            "file": report.file,
            "faults": [_fields(fault, report) for fault in report.faults],
            "figures": report.figures._asdict(),
        }
        for report in reports
    ]
    return json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=2) + "\n"


def _fields(fault: Fault, report: Report) -> dict[str, object]:
    """Return a fault with what is known of it: the statement, the words, what the source has."""
    names = ("line", "column", "severity", "code", "message")
    fields: dict[str, object] = {name: getattr(fault, name) for name in names}
    if found := report.findings.get(fault):
        known = {
            "path": list(found.path),
            "id": report.about[fault].statement,
            "paragraph": found.paragraph,
            "words": found.words,
            "source_words": found.source_words,
            "suggestion": found.suggestion,
        }
        fields |= {name: value for name, value in known.items() if value}
    return fields


def as_github(reports: Sequence[Report]) -> str:
    """Write workflow commands, which GitHub shows beside the lines of a change."""
    levels = {"error": "error", "warning": "warning", "note": "notice"}
    lines = []
    for report in reports:
        for fault in report.faults:
            place = f"file={_escaped(fault.file, ':,')}"
            if fault.line:
                place += f",line={fault.line},col={fault.column}"
            message = _escaped(_advised(fault))
            lines.append(f"::{levels[fault.severity]} {place},title={fault.code}::{message}")
    return "".join(line + "\n" for line in lines)


def _escaped(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return visible(text)


def as_sarif(reports: Sequence[Report]) -> str:
    """Write a SARIF 2.1.0 log, which code scanning and editors read."""
    import json

    from dateline import __version__

    faults = [fault for report in reports for fault in report.faults]
    rules = [
        {
            "id": code.code,
            "shortDescription": {"text": code.meaning},
            "defaultConfiguration": {"level": code.severity},
        }
        for code in CODES.values()
        if any(fault.code == code.code for fault in faults)
    ]
    driver = {"name": "Dateline", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(fault) for fault in faults],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(fault: Fault) -> dict[str, object]:
    from urllib.parse import quote

    place: dict[str, object] = {"artifactLocation": {"uri": quote(fault.file, errors="replace")}}
    if fault.line:
        place["region"] = {"startLine": fault.line, "startColumn": fault.column}
    return {
        "ruleId": fault.code,
        "level": fault.severity,
        "message": {"text": fault.message},
        "locations": [{"physicalLocation": place}],
    }


FORMATS: dict[str, Callable[[Sequence[Report]], str]] = {
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""The forms for other programs, by their names."""
