"""The wording of a footnote: where the cited words stand, the words, and whether they do."""

from __future__ import annotations

from typing import NamedTuple

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


def cited_paragraph(cite: Citation) -> int:
    """Return the paragraph that is cited; where none is, the one in which the words were found."""
    return cite.paragraph or (cite.found.paragraph if cite.found.state != "elsewhere" else 0)


def note_of(cite: Citation, setting: Setting) -> Note:
    """Return the footnote of a citation."""
    state = cite.found.state
    opening, closing = setting.glyphs.quotes
    return Note(
        setting.place(cite.source, cited_paragraph(cite)),
        f"{opening}{cite.exact}{closing}" if cite.exact else "",
        "" if state == "verbatim" else setting.state(cite),
        state in ("verbatim", "unchecked"),
    )
