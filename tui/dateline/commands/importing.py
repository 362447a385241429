"""The command `dateline import`: files of other programs as stories in a folder."""

from __future__ import annotations

import os
from argparse import Namespace
from typing import Any

from dateline.commands.calls import (
    FAULTS,
    GOOD,
    WRONG_CALL,
    Parser,
    drop_output,
    fail,
    write_json,
    write_result,
)
from dateline.commands.progress import Progress
from dateline.importing.builder import Imported, Remark
from dateline.importing.forms import FORMS, NotImported, read
from dateline.importing.keeping import Keeper, Kept
from dateline.importing.places import Places
from dateline.inputs.read import Input, Origin, expanded, read_input
from dateline.inputs.urls import NotFetched, is_address, shown
from dateline.story.faults import Fault, Severity, StoryError, StoryNotFound
from dateline.story.files import library_folders
from dateline.story.plain import visible

_ABOUT = """\
Make stories of files that other programs write: category files of Kite (Kagi News), and
timelines of TimelineJS3. Each story gets a folder of its own. One that is there already is
replaced where it has changed, but not where somebody has changed it by hand. Exit status
0: all is well; 1: something in a file could not be read or placed; 2: no such file, or out
of reach.
"""


def import_stories(arguments: list[str]) -> int:
    """Carry out `dateline import`; return the exit status."""
    options = _parser().parse_args(arguments)
    with Progress() as progress:
        run = _Run(options, progress)
        for name in dict.fromkeys(options.source):
            run.take(name)
    if options.format == "json":
        write_json(run.report())
    else:
        write_result(run.total(), None, for_people=True)
    return run.status


def _parser() -> Parser:
    parser = Parser("dateline import", _ABOUT, "")
    parser.add_argument(
        "source",
        nargs="+",
        metavar="SOURCE",
        help="a JSON file, a folder of such files, an http(s) address, or - for standard input",
    )
    parser.add_argument(
        "--from", dest="form", choices=FORMS, help="the form of the files (default: as it shows)"
    )
    parser.add_argument(
        "--output",
        "-o",
        metavar="FOLDER",
        help="where the stories are put (default: the user's own)",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be written, and write nothing"
    )
    parser.add_argument(
        "--format",
        choices=["text", "json"],
        default="text",
        help="of the report: a line for each story (the default), or JSON for other programs",
    )
    return parser


class _Run:
    """One call of the command: what it has read and written so far."""

    def __init__(self, options: Namespace, progress: Progress) -> None:
        self.options = options
        self.progress = progress
        self.keeper = Keeper(options.output or library_folders()[0], dry=options.dry_run)
        self.status = GOOD
        self.outcomes: dict[str, int] = {}
        self.files: list[dict[str, Any]] = []

    def take(self, name: str) -> None:
        """Import what a name in the call stands for."""
        try:
            for file in expanded(name):
                self._read(file)
        except StoryNotFound as error:
            self._failed(name, str(error), WRONG_CALL)

    def _read(self, name: str) -> None:
        """Import one file."""
        if is_address(name):
            self.progress.show(f"fetching {shown(name)}")
        try:
            given = read_input(name)
            if given.unchanged:
                self.progress.say(f"{given.name}: not changed since it was last fetched")
            self._file(given)
        except StoryNotFound as error:
            self._failed(name, str(error), WRONG_CALL)
        except NotFetched as error:
            self._failed(shown(name), f"{shown(name)}: {error}", WRONG_CALL)
        except NotImported as error:
            self._failed(name, f"{visible(given.name)}: {error}", FAULTS)
        except StoryError as error:
            self._failed(name, str(error), FAULTS)

    def _failed(self, name: str, message: str, status: int) -> None:
        """Say why nothing came of a file."""
        self.status = max(self.status, status)
        self.files.append({"file": name, "error": message})
        self.progress.say(message if status == FAULTS else f"dateline: {visible(message)}")

    def _file(self, given: Input) -> None:
        name = given.name
        found = read(given.data, name, self.options.form)
        told: list[dict[str, Any]] = []
        self.files.append({"file": name, "form": found.form, "stories": told})
        places = Places(found.text, name)
        for number, imported in enumerate(found.stories, 1):
            told.append(self._story(imported, given.origin, places))
            words = f"{number:,} of {found.number:,} stories, {visible(name)}"
            self.progress.show(words, number, found.number)

    def _story(self, imported: Imported, origin: Origin, places: Places) -> dict[str, Any]:
        """Keep a story, and tell what became of it; return the same for the report."""
        kept, problem = self._kept(imported, origin)
        remarks = [*imported.remarks, *([problem] if problem else [])]
        outcome = kept.outcome if kept else "skipped"
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1
        told: dict[str, Any] = {"outcome": outcome, "headline": imported.title}
        if kept:
            told |= {
                "file": kept.path,
                "statements": len(kept.story.statements()),
                "citations": len(kept.story.citations()),
                "common_knowledge": imported.common,
            }
            self._line(kept, imported)
        faults = [_fault(each, imported, places) for each in remarks]
        for fault in faults:
            self.progress.say(f"{fault._replace(message=f'{fault.severity}: {fault.message}')}")
            if fault.severity == "error":
                self.status = max(self.status, FAULTS)
        return told | {"remarks": [_told(fault) for fault in faults]}

    def _kept(self, imported: Imported, origin: Origin) -> tuple[Kept | None, Remark | None]:
        if imported.data is None:
            return None, None
        try:
            return self.keeper.keep(imported.data, origin), None
        except StoryError as error:
            message = f"what came of it is no story: {error.faults[0].message}"
            return None, Remark(imported.path, message, "fault")
        except OSError as error:
            fail(f"{self.keeper.folder} cannot be written: {error.strerror}")

    def _line(self, kept: Kept, imported: Imported) -> None:
        """Write the line of a story to standard output."""
        if self.options.format == "json":
            return
        from dateline.layout.labels import count

        facts = [
            count(len(kept.story.statements()), "statement"),
            count(len(kept.story.citations()), "citation"),
            f"{imported.common:,} on common knowledge" if imported.common else "",
        ]
        name = os.path.basename(os.path.dirname(kept.path))
        said = f"{kept.outcome:<10} {name}  {', '.join(filter(None, facts))}"
        try:
            self.progress.write(said)
        except BrokenPipeError:
            raise
        except OSError as error:
            drop_output()
            fail(f"standard output cannot be written: {error.strerror}")

    def total(self) -> str:
        """Return the last line of the report."""
        from dateline.layout.labels import count

        number = sum(self.outcomes.values())
        if not number:
            return ""
        parts = ", ".join(f"{many:,} {outcome}" for outcome, many in self.outcomes.items())
        where = visible(self.keeper.folder)
        dry = " (nothing was written)" if self.options.dry_run else ""
        return f"{count(number, 'story', 'stories')}: {parts}, in {where}{dry}\n"

    def report(self) -> dict[str, Any]:
        """Return the whole report, for other programs."""
        return {
            "folder": self.keeper.folder,
            "dry_run": self.options.dry_run,
            "totals": self.outcomes,
            "files": self.files,
        }


def _fault(remark: Remark, imported: Imported, places: Places) -> Fault:
    """Return a remark with its place in the file."""
    about = f"“{imported.title}”: " if imported.title else ""
    line, column = places.of(remark.path)
    severity: Severity = "error" if remark.kind == "fault" else "note"
    return Fault(places.name, line, column, f"{about}{remark.message}", "import", severity)


def _told(fault: Fault) -> dict[str, Any]:
    return {
        "kind": fault.severity,
        "line": fault.line,
        "column": fault.column,
        "message": fault.message,
    }
