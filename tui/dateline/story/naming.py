"""The names of a story's further sections: a title and an id each, unlike any other's.

Imported only for a story that has some.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from dateline.story.fields import Fields
from dateline.story.model import OWN_SECTIONS, FurtherSection

MAX_SECTIONS = 100
"""Further sections of a story; the reader keeps a pane for each."""

_PRINTED = ("Notes", "Sources")
"""What a printed page has beside its sections, under headings like theirs."""


def named(given: Sequence[tuple[Fields, FurtherSection]]) -> tuple[FurtherSection, ...]:
    """Return the sections that have statements, each with an id.

    Reports every title and id that is not a section's alone: sources refer to a statement by
    the title of its section, whoever prints one section names it by its id.
    """
    titles = {title.casefold(): 1 for title in (*OWN_SECTIONS.values(), *_PRINTED)}
    ids = dict.fromkeys(OWN_SECTIONS, 1)
    if len(given) > MAX_SECTIONS:
        message = f"more than {MAX_SECTIONS} further sections, the bound; join some of them"
        given[MAX_SECTIONS][0].fault("title", message, "too-many")
    for fields, section in given:
        _take("title", section.title, section.title.casefold(), titles, fields)
        _take("id", section.id, section.id.casefold(), ids, fields)
    return tuple(
        section if section.id else section._replace(id=_made_id(section.title, ids))
        for _, section in given
        if section.statements
    )


def _take(field: str, name: str, key: str, taken: dict[str, int], fields: Fields) -> None:
    if key in taken:
        message = f"the {field} “{name}” is taken; give this section another"
        fields.fault(field, message, "duplicate-section")
    elif key:
        taken[key] = 1


def _made_id(title: str, taken: dict[str, int]) -> str:
    """Make an id of the letters and digits of a title: `questions-and-answers`."""
    kept = "".join([c if category(c)[0] in "LMN" else " " for c in title.casefold()])
    id = stem = "-".join(kept.split()) or "section"
    while id in taken:
        taken[stem] += 1
        id = f"{stem}-{taken[stem]}"
    taken[id] = 1
    return id
