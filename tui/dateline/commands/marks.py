"""The command `dateline marks`: what was marked while reading, printed like a story."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from dateline.commands.calls import FAULTS, GOOD, WRONG_CALL, fail, say
from dateline.commands.printing import (
    Asked,
    asked_for,
    glyphs_for,
    snapshot_parser,
    write_snapshots,
    written,
)
from dateline.layout.sections import NoSuchSection
from dateline.library.content import words_of
from dateline.library.marked import Marked, marked
from dateline.snapshot.forms import snapshot_of
from dateline.story import Story, StoryNotFound, find_story
from dateline.story.plain import plain, visible
from dateline.story.reading import Opened

_ABOUT = """\
Write the statements that you have marked, with their citations: those of all stories, or
of the stories that are named. A mark whose statement is gone is told on standard error.
"""

_FOLLOWING = ("text", "markdown")
"""Forms in which several stories can follow one another in a file."""


def print_marks(arguments: list[str]) -> int:
    """Carry out `dateline marks`."""
    parser = snapshot_parser("dateline marks", _ABOUT)
    call = parser.parse_args(arguments)
    asked = asked_for(parser, call)
    try:
        paths = [find_story(name) for name in call.story]
    except StoryNotFound as error:
        fail(str(error))
    every = list(marked(paths))
    if not every:
        where = "in these stories" if paths else "yet; m marks a statement while you read"
        say(f"dateline: nothing is marked {where}")
    status = GOOD
    for each in every:
        _tell(each)
        if each.trouble:
            status = max(status, FAULTS if each.has_faults else WRONG_CALL)
    stories = [(each.head.path, each.story) for each in every if each.story]
    if not stories:
        return status
    if asked.folder:
        return max(status, _write_all(stories, call, asked))
    if len(stories) > 1 and asked.form not in _FOLLOWING:
        parser.error(f"marks of several stories as {asked.form} go to a folder: --output FOLDER/")
    return max(status, _write_one(stories, call, asked))


def _tell(each: Marked) -> None:
    """Say which marks cannot be printed, with the words that were marked."""
    name = visible(plain(each.head.headline) or each.head.path)
    if each.trouble:
        say(each.trouble if each.has_faults else f"dateline: {each.trouble}")
    why = "and cannot be looked up" if each.trouble else "and no longer in the story"
    for mark in each.gone:
        section, words = plain(mark.section), plain(words_of(mark.content))
        say(f"dateline: {name}: marked in {section} {why}: {words}")


def _write_one(stories: Sequence[tuple[str, Story]], call: Namespace, asked: Asked) -> int:
    """Write the stories one after another; their footnotes are counted on.

    A story that has nothing marked in the section that is wanted is passed over.
    """
    pages, notes, lacking = [], 0, ""
    glyphs = glyphs_for(call, asked)
    for _, story in stories:
        try:
            snapshot = snapshot_of(story, glyphs=glyphs, first_note=notes + 1, **asked.options)
        except NoSuchSection as error:
            lacking = str(error)
            continue
        notes += len(snapshot.setting.notes)
        pages.append(written(snapshot, asked))
    if not pages:
        fail(lacking)
    return write_snapshots(
        "\n".join(pages), call, asked, [Opened(story, path) for path, story in stories]
    )


def _write_all(stories: Sequence[tuple[str, Story]], call: Namespace, asked: Asked) -> int:
    """Write a file for each story into the folder that was named."""
    from dateline.snapshot.folder import write_to

    status = GOOD
    try:
        for printed in write_to(call.output, stories, asked.form, asked.options):
            if printed.failure:
                say(printed.failure)
                status = WRONG_CALL
            for sentence in printed.untold:
                say(f"dateline: {printed.name}: {sentence}")
    except OSError as error:
        fail(f"{call.output} cannot be written: {error.strerror}")
    return status
