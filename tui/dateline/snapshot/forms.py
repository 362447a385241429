"""The forms a snapshot can take, and what each of them is given to write.

A form is a module with one function, `write(snapshot)`, which yields the pieces of the whole
file. To add one, write that module and name it in `FORMS`; nothing else has to know.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from dateline.layout.glyphs import UNICODE, Glyphs
from dateline.layout.sections import NoSuchSection, Section, sections
from dateline.layout.setting import SOURCE, Setting
from dateline.layout.source import Paragraph, source_paragraphs
from dateline.story.model import OWN_SECTIONS, Citation, Story


class Snapshot(NamedTuple):
    """What is to be written, and how."""

    setting: Setting
    """The story and its signs; statements carry the numbers of footnotes."""
    sections: tuple[Section, ...]
    """Those to write, in reading order."""
    width: int
    """Columns, for the forms that have them."""
    color: bool = False
    """Whether text has the terminal's colours."""
    paragraphs: bool = False
    """Whether the cited paragraphs of the sources are appended in full."""
    theme: str = "light"
    """`light` or `dark`, for the forms that have a background of their own."""
    flat: bool = False
    """Whether text is announced item by item instead of drawn, for a screen reader."""

    @property
    def story(self) -> Story:
        """The story that is written."""
        return self.setting.story

    def notes(self) -> dict[Citation, int]:
        """Return the footnotes to write, with the numbers that they have in the whole story."""
        cited = (
            cite
            for section in self.sections
            if section.title != SOURCE
            for item in section.items
            for cite in item.cite
        )
        numbers = self.setting.notes
        return {cite: numbers[cite] for cite in cited}

    def cited_paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs that the footnotes speak of, in the order of the sources.

        There are none unless they are wanted, or where the sources are written whole.
        """
        if not self.paragraphs or any(section.title == SOURCE for section in self.sections):
            return []
        spoken_of = {
            place
            for cite in self.notes()
            for place in (
                (cite.source, cite.paragraph),
                (cite.found.source, cite.found.paragraph),
            )
        }
        return [
            place
            for place in source_paragraphs(self.story)
            if place.number and (place.source.id, place.number) in spoken_of
        ]


def snapshot_of(
    story: Story,
    width: int = 80,
    *,
    only: Collection[str] = (),
    glyphs: Glyphs = UNICODE,
    color: bool = False,
    paragraphs: bool = False,
    theme: str = "light",
    flat: bool = False,
    first_note: int = 1,
) -> Snapshot:
    """Return what is to be written of a story.

    `only` are the keys of the sections to write; without any, all that make statements. Those
    that every story may have can be asked for also where nothing is in them. Raises
    `NoSuchSection` for a key that is none of the story's.
    """
    setting = Setting(story, glyphs, footnotes=True, first_note=first_note)
    there = sections(setting)
    known = {*OWN_SECTIONS, *(section.key for section in there)} if only else ()
    for key in only:
        if key not in known:
            raise NoSuchSection(key, there)
    written = tuple(
        section for section in there if (section.key in only if only else section.title != SOURCE)
    )
    return Snapshot(setting, written, width, color, paragraphs, theme, flat)


class Form(NamedTuple):
    """Where a form is written, and which files hold it."""

    module: str
    endings: tuple[str, ...]
    """Of file names, in small letters; the first is the one that new files get."""
    whole: bool = True
    """Whether it holds all that a story says. If not, a function `untold(snapshot)` beside
    `write` yields what it leaves out, each in a sentence."""


FORMS = {
    "text": Form("dateline.snapshot.text", (".txt",)),
    "markdown": Form("dateline.snapshot.markdown", (".md", ".markdown")),
    "html": Form("dateline.snapshot.html", (".html", ".htm")),
    "svg": Form("dateline.snapshot.svg", (".svg",)),
    # Before JSON, whose ending its own ends with.
    "timelinejs": Form("dateline.snapshot.timelinejs", (".timeline.json",), whole=False),
    "json": Form("dateline.snapshot.json", (".json",)),
}
"""Each form by the name that it has on the command line."""


def form_for(path: str) -> str:
    """Return the name of the form that a file's ending asks for; `text` for all others."""
    path = path.lower()
    return next((name for name, form in FORMS.items() if path.endswith(form.endings)), "text")


def write(form: str, snapshot: Snapshot) -> Iterator[str]:
    """Yield the pieces of a snapshot in one of the `FORMS`, whose module is imported only now."""
    module = __import__(FORMS[form].module, fromlist=["write"])
    pieces: Iterator[str] = module.write(snapshot)
    return pieces


def untold(form: str, snapshot: Snapshot) -> tuple[str, ...]:
    """Return what a form leaves out of a snapshot, each in a sentence."""
    if FORMS[form].whole:
        return ()
    return tuple(__import__(FORMS[form].module, fromlist=["untold"]).untold(snapshot))
