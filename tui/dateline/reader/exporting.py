"""Writing a snapshot from within the reader: which form, how much of the story, where to."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, RadioButton, RadioSet

from dateline.layout.sections import Section
from dateline.story.model import Story


class Exporter(NamedTuple):
    """How snapshots are made and written. The reader is given one, and knows no form itself."""

    endings: Mapping[str, str]
    """The forms, each with the ending of its files: `{"text": ".txt"}`."""
    render: Callable[[Story, str, Collection[str]], str]
    """Returns a story in a form, only these sections of it; without any, the whole."""
    write: Callable[[str, str], None]
    """Writes a text to a path, whole or not at all; raises `OSError`."""


MakeExporter = Callable[[], Exporter]
"""Called when the menu is first opened: until then no form is loaded."""


class ExportScreen(ModalScreen[str]):
    """A small menu; closes with the path that was written, `""` where nothing was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave", show=False),
        Binding("ctrl+s", "write", "write", show=False),
    ]

    def __init__(self, story: Story, sections: Sequence[Section], exporter: Exporter) -> None:
        super().__init__()
        self._story = story
        self._sections = sections
        self._exporter = exporter
        self._forms = list(exporter.endings)
        self._agreed = ""
        """The path that may be overwritten: the reader was told, and pressed enter again."""

    def compose(self) -> ComposeResult:
        """Ask for the form, the part and the path, in this order."""
        with VerticalScroll() as box:
            box.border_title = "Export"
            box.border_subtitle = "tab next, enter choose or write, esc leave"
            with Horizontal():
                yield RadioSet(
                    *(RadioButton(form, value=not i) for i, form in enumerate(self._forms)),
                    id="form",
                    compact=True,
                )
                yield RadioSet(
                    RadioButton("whole story", value=True),
                    *(RadioButton(Content(section.title)) for section in self._sections),
                    id="part",
                    compact=True,
                )
            yield Input(self._path(self._forms[0]), id="path", compact=True)
            yield Label("", id="message", markup=False)

    def _path(self, form: str) -> str:
        name = os.path.basename(self._story.slug) or "story"
        return os.path.abspath(name + self._exporter.endings[form])

    @on(RadioSet.Changed, "#form")
    def _form_changed(self, event: RadioSet.Changed) -> None:
        """Keep the path, with the ending of the form."""
        path = self.query_one("#path", Input)
        stem = os.path.splitext(path.value)[0]
        path.value = stem + self._exporter.endings[self._forms[event.index]]

    @on(Input.Changed, "#path")
    def _path_changed(self) -> None:
        self._agreed = ""
        self._say("")

    @on(Input.Submitted, "#path")
    def action_write(self) -> None:
        """Write the snapshot; what is there already is only replaced when asked a second time."""
        form = self._forms[max(0, self.query_one("#form", RadioSet).pressed_index)]
        part = self.query_one("#part", RadioSet).pressed_index
        path = os.path.abspath(os.path.expanduser(self.query_one("#path", Input).value))
        if os.path.isdir(path):
            self._say("This is a folder; write the name of a file in it.")
            return
        if os.path.exists(path) and self._agreed != path:
            self._agreed = path
            self._say("This file is there already. Enter again replaces it.")
            return
        only = [self._sections[part - 1].key] if part > 0 else []
        try:
            self._exporter.write(path, self._exporter.render(self._story, form, only))
        except OSError as error:
            self._say(f"Not written: {error.strerror or error}")
        else:
            self.dismiss(path)

    def _say(self, message: str) -> None:
        self.query_one("#message", Label).update(message)

    def action_leave(self) -> None:
        """Close the menu without writing."""
        self.dismiss("")
