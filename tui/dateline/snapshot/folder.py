"""Many stories printed into a folder: one file each, written whole or not at all.

Many are shared out among as many processes as there are processors. A file is written to a
hidden folder inside the one that was asked for, and gets its name when it is whole; names are
given in the order in which the stories were named, whichever process is quicker. Nothing is
kept of a story but its name, so memory does not grow with their number.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any, NamedTuple

from dateline.disk import (
    make_folder,
    open_temporary,
    put_in_place,
    remove_stale,
    sync,
    write_new,
    write_whole,
)
from dateline.layout.sections import NoSuchSection
from dateline.library.protection import Protection
from dateline.sharing import share_out
from dateline.snapshot.forms import FORMS, Snapshot, snapshot_of, untold, write
from dateline.story import (
    Story,
    StoryError,
    StoryNotFound,
    find_story,
    read_story,
)
from dateline.story.plain import visible

TOGETHER = 16
"""So many files are put on the disk at once."""

_LONGEST = 50
"""Characters of a file's name, which may have 255 bytes: 4 a character, and the ending."""

Numbered = tuple[int, str]
"""A story as it was named in the call, and which of all it is, from 0."""


class Printed(NamedTuple):
    """What became of a story."""

    story: str
    """As it was named in the call."""
    name: str
    """What to call its file, without an ending; `""` where it was not written."""
    failure: str = ""
    """Why it was not written: a line for each reason."""
    has_faults: bool = False
    """Whether the story itself is to blame."""
    untold: tuple[str, ...] = ()
    """What the form leaves out."""


def print_to(
    folder: str, stories: Sequence[str], form: str, options: Mapping[str, Any]
) -> Generator[Printed]:
    """Print each story into `folder`, made if need be; yield in order what became of each.

    `options` are those of `snapshot_of`. Raises `OSError` where the folder cannot be used.
    """
    from shutil import rmtree

    make_folder(folder)
    remove_stale(folder)
    spool, locked = open_temporary(folder, as_folder=True)
    taken: dict[str, int] = {}
    protection = Protection()
    try:
        numbered = list(enumerate(stories))
        printing = share_out(_print_each, numbered, spool, form, options, lost=_lost)
        with closing(printing):  # the processes end before what they write into is taken away
            for number, printed in enumerate(printing):
                if printed.name:
                    name = _free(printed.name, taken) + FORMS[form].endings[0]
                    whole = os.path.join(spool, str(number))
                    printed = _named(printed, whole, os.path.join(folder, name), protection)
                yield printed
    finally:
        rmtree(spool, ignore_errors=True)
        os.close(locked)


def write_to(
    folder: str, stories: Sequence[tuple[str, Story]], form: str, options: Mapping[str, Any]
) -> Iterator[Printed]:
    """Print stories that have been read, each with the path of its file, as `print_to` does."""
    os.makedirs(folder, exist_ok=True)
    taken: dict[str, int] = {}
    protection = Protection()
    for path, story in stories:
        name = _free(_name_for(story, path), taken)
        target = os.path.join(folder, name + FORMS[form].endings[0])
        try:
            snapshot = snapshot_of(story, **options)
            protection.check(target)
            write_whole(target, "".join(write(form, snapshot)))
            yield Printed(path, name, untold=_left_out(form, snapshot))
        except OSError as error:
            yield _failed(path, f"{target} cannot be written: {error.strerror}")
        except NoSuchSection as error:
            yield _failed(path, f"{path} cannot be printed: {error}")


def _named(printed: Printed, temporary: str, target: str, protection: Protection) -> Printed:
    try:
        protection.check(target)
        put_in_place(temporary, target)
    except OSError as error:
        return _failed(printed.story, f"{target} cannot be written: {error.strerror}")
    return printed


def _free(name: str, taken: dict[str, int]) -> str:
    """Return `name`, with a number behind it if it is taken: not every disk tells a from A."""
    free, number = name, taken.get(name.casefold(), 1)
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    taken[name.casefold()] = number
    taken.setdefault(free.casefold(), 1)
    return free


def _lost(story: Numbered) -> Printed:
    return _failed(story[1], f"{story[1]} was not printed: its process ended")


def _print_each(
    stories: Sequence[Numbered], spool: str, form: str, options: Mapping[str, Any]
) -> Iterator[Printed]:
    """Print stories to files named by their numbers, several at a time."""
    for start in range(0, len(stories), TOGETHER):
        some = stories[start : start + TOGETHER]
        paths = [os.path.join(spool, str(number)) for number, _ in some]
        done = [
            _print(story, path, form, options) for (_, story), path in zip(some, paths, strict=True)
        ]
        if len(done) == 1:
            yield from map(_synced, done, paths)
            continue
        from concurrent.futures import ThreadPoolExecutor

        # A disk takes 16 files in hardly more time than one, if it need not be asked in turn:
        # 0.6 ms each against 5.
        with ThreadPoolExecutor(TOGETHER) as threads:
            yield from threads.map(_synced, done, paths)


def _synced(printed: Printed, path: str) -> Printed:
    """Wait until a printed story is on the disk."""
    try:
        if printed.name:
            sync(path)
    except OSError as error:
        return _unwritten(printed.story, error)
    return printed


def _unwritten(story: str, error: OSError) -> Printed:
    return _failed(story, f"{story} cannot be printed: {error.strerror}")


def _failed(story: str, reason: str) -> Printed:
    """Return a failure in one line: a file's name may hold anything."""
    return Printed(story, "", visible(f"dateline: {reason}"))


def _print(story: str, temporary: str, form: str, options: Mapping[str, Any]) -> Printed:
    """Print one story to a file that has no name yet."""
    try:
        path = find_story(story)
        read = read_story(path)
        snapshot = snapshot_of(read, **options)
        write_new(temporary, "".join(write(form, snapshot)))
    except StoryNotFound as error:
        return _failed(story, str(error))
    except StoryError as error:
        return Printed(story, "", str(error), has_faults=True)
    except OSError as error:
        return _unwritten(story, error)
    except NoSuchSection as error:
        return _failed(story, f"{story} cannot be printed: {error}")
    except Exception as error:  # a fault of this program in one story must not stop the others
        return _failed(story, f"{story} cannot be printed: {type(error).__name__}: {error}")
    return Printed(story, _name_for(read, path), untold=_left_out(form, snapshot))


def _left_out(form: str, snapshot: Snapshot) -> tuple[str, ...]:
    return tuple(map(visible, untold(form, snapshot)))


def _name_for(story: Story, path: str) -> str:
    return _file_name(story.slug) or _file_name(_called(path)) or "story"


def _called(path: str) -> str:
    """Return what a story's file is called: by its own name, or its folder's if that is story.*."""
    folder, file = os.path.split(os.path.abspath(path))
    name = os.path.splitext(file)[0]
    return os.path.basename(folder) if name == "story" else name


def _file_name(text: str) -> str:
    """Return what can be a file's name of a stranger's text: letters, digits, `-`, `_` and `.`."""
    kept = "".join([c if c.isalnum() or c in "-_." else "-" for c in text[:_LONGEST]])
    return kept.strip("-.")
