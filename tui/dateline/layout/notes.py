"""The wording of a footnote: where the cited words stand, the words, and whether they do."""

from __future__ import annotations

from typing import NamedTuple

from dateline.layout.labels import state_words
from dateline.layout.setting import Setting
from dateline.story.model import Citation


class Note(NamedTuple):
    """The parts of a footnote, each `""` where there is nothing to say."""

    place: str
    """The cited paragraph: `¶2`, and `B¶2` where there are several sources."""
    words: str
    """The cited words, in quotation marks."""
    state: str
    """What became of the citation, unless its words stand as they are cited."""
    sure: bool
    """Whether nothing speaks against the citation."""


def note_of(cite: Citation, setting: Setting) -> Note:
    """Return the footnote of a citation."""
    glyphs, state = setting.glyphs, cite.found.state
    opening, closing = glyphs.quotes
    place = setting.letter(cite.source)
    if number := cite.paragraph or cite.found.paragraph:
        place += f"{glyphs.paragraph}{number}"
    return Note(
        place,
        f"{opening}{cite.exact}{closing}" if cite.exact else "",
        "" if state == "verbatim" else state_words(cite, glyphs.paragraph),
        state in ("verbatim", "unchecked"),
    )
