"""What is new in a story since it was last read: statements new, changed and gone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from dateline.library.content import Content, content, fields, words_of
from dateline.story.model import Correction, Statement, Story, numbered

Stretch = tuple[int, int]
"""Where words stand in a text: their first character, and one past their last."""


Seen = tuple[str, Content]
"""A statement as it was when it was last seen: the title of its section, and what it said."""


class Removed(NamedTuple):
    """A statement that was seen and is no longer in the story."""

    id: str
    section: str
    content: Content


class Difference(NamedTuple):
    """A field of a statement in two revisions, and the words that changed."""

    field: str
    """`text`, `headline`, `date`, `speaker`, …, as in the model."""
    was: str
    now: str
    gone: tuple[Stretch, ...]
    """In `was`."""
    come: tuple[Stretch, ...]
    """In `now`; may be empty where words were only taken out."""


class Changes(NamedTuple):
    """How a story differs from what a reader knows of it."""

    marked: dict[str, Literal["new", "changed"]]
    """The statements and corrections to show as such, by id, in reading order."""
    was: dict[str, Content]
    """What each changed one said when it was last seen."""
    removed: tuple[Removed, ...]
    corrections: tuple[str, ...]
    """Ids of the corrections that are new."""
    unread: frozenset[str]
    """Ids of what has never been seen, in whatever wording."""
    renamed: dict[str, str]
    """New ids of statements whose id was made from what they said, and the ids they had."""


def changes(known: Sequence[str] | None, seen: Mapping[str, Seen], story: Story) -> Changes:
    """Compare a story with what was known of it.

    `known` are the ids of the revision that was opened last, None where the story is opened for
    the first time: then nothing is new. `seen` is what has been seen of it, by id.
    """
    sections = numbered(story)
    here = {statement.id for _, statements in sections for statement in statements}
    if known is None:
        return Changes({}, {}, (), (), frozenset(here - seen.keys()), {})
    before = {*known, *seen}
    gone = [id for id in known if id not in here and id in seen]
    renamed = _renamed(gone, seen, here - before, sections)
    marked: dict[str, Literal["new", "changed"]] = {}
    was: dict[str, Content] = {}
    unread = set()
    for _, statements in sections:
        for statement in statements:
            id = statement.id
            if earlier := seen.get(renamed.get(id, id)):
                if earlier[1] != content(statement):
                    marked[id] = "changed"
                    was[id] = earlier[1]
                continue
            unread.add(id)
            if id not in before:
                marked[id] = "new"
    paired = set(renamed.values())
    return Changes(
        marked,
        was,
        tuple(Removed(id, *seen[id]) for id in gone if id not in paired),
        tuple(each.id for each in story.corrections if marked.get(each.id) == "new"),
        frozenset(unread),
        renamed,
    )


def differences(was: Content, now: Content) -> list[Difference]:
    """Return the fields in which two revisions of a statement differ, and the words."""
    from dateline.story.near import differences as between

    found, earlier, later = [], fields(was), fields(now)
    for field in {**later, **earlier}:
        before, after = earlier.get(field, ""), later.get(field, "")
        if before != after:
            pairs = between(before, after)
            gone = tuple(one for one, _ in pairs if one[0] < one[1])
            come = tuple(other for _, other in pairs if other[0] < other[1])
            found.append(Difference(field, before, after, gone, come))
    return found


def _renamed(
    gone: Sequence[str],
    seen: Mapping[str, Seen],
    new: Collection[str],
    sections: Sequence[tuple[str, Sequence[Statement | Correction]]],
) -> dict[str, str]:
    """Return which of the new statements are earlier ones reworded, with the ids they had.

    Statements without an id of their own get one made from what they say: it changes with that.
    """
    gone = [id for id in gone if _is_made(id)]
    if not gone or not new:
        return {}
    from dateline.story.near import reworded

    # Only within a section, and among statements of a kind.
    earlier: dict[tuple[str, str], dict[str, str]] = {}
    for id in gone:
        section, said = seen[id]
        earlier.setdefault((section, id.partition("-")[0]), {})[id] = words_of(said)
    later: dict[tuple[str, str], dict[str, str]] = {}
    for section, statements in sections:
        for statement in statements:
            if statement.id in new:
                kind = (section, type(statement).__name__.lower())
                later.setdefault(kind, {})[statement.id] = words_of(content(statement))
    return {
        now: before
        for kind, texts in earlier.items()
        for before, now in reworded(texts, later.get(kind, {})).items()
    }


def _is_made(id: str) -> bool:
    """Tell whether an id was made from content, as `story.building` makes it: `point-0a1b2c3d`."""
    kind, _, rest = id.partition("-")
    number = rest.partition("-")[0]
    return (
        kind in ("point", "event", "quote", "unknown", "correction")
        and len(number) == 8
        and set(number) <= set("0123456789abcdef")
    )
