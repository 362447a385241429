"""Saying in a story file that somebody has looked at a drafted statement, or that nobody has."""

from __future__ import annotations

from dateline.disk import write_whole
from dateline.story.editing import Editor, NotEdited
from dateline.story.faults import StoryError, StoryNotFound
from dateline.story.paths import statement_paths
from dateline.story.reading import read_draft


class NotReviewed(Exception):
    """Nothing could be written; the message says why."""


def review(path: str, id: str, answer: str) -> None:
    """Write into the story file at `path` whether the statement of an id was looked at.

    `answer` is the day on which it was, or `no`. All else stays as it is written.
    Raises `NotReviewed`.
    """
    try:
        # By its place in the file as it is now: it may have been changed since it was shown.
        draft = read_draft(path)
        if draft.faults:
            raise StoryError(draft.faults)
        paths = {each.id: place for place, each in statement_paths(draft.story, draft.data)}
        if id not in paths:
            raise NotReviewed("the file no longer has this statement")
        editor = Editor.of_file(path)
        editor.set((*paths[id], "reviewed"), answer)
        write_whole(path, editor.text())
    except StoryError as error:
        first = error.faults[0]
        raise NotReviewed(f"line {first.line} of the file: {first.message}") from None
    except StoryNotFound:
        raise NotReviewed("the file is gone, or cannot be read") from None
    except NotEdited as error:
        raise NotReviewed(str(error)) from None
    except OSError as error:
        raise NotReviewed(error.strerror) from None
