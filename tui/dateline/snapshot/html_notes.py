"""The footnotes of a page: where they are named, and the way back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.layout.notes import note_of
from dateline.snapshot.forms import Snapshot
from dateline.snapshot.html_text import Tongue, escape
from dateline.story.model import Citation

_BACK = "\u21a9\ufe0e"
"""An arrow back; the second sign asks for it as text, where it would else be an emoji."""


class Notes:
    """Counts where each footnote is named while a page is written, and then writes them all."""

    def __init__(self, snapshot: Snapshot, tongue: Tongue) -> None:
        self._snapshot = snapshot
        self._setting = snapshot.setting
        self._tongue = tongue
        self._named: dict[int, list[tuple[str, str]]] = {}
        in_full = {(place.source.id, place.number) for place in snapshot.cited_paragraphs()}
        self._paragraphs = {
            (source.id, number): f"paragraph-{index}-{number}"
            for index, source in enumerate(snapshot.story.sources, 1)
            for number in range(1, len(source.paragraphs) + 1)
            if (source.id, number) in in_full
        }

    def named(self, cites: Sequence[Citation], statement: str, words: str) -> str:
        """Return the numbers of some citations, as they stand at the end of a statement.

        `statement` is the id of the statement, `words` is HTML: what the way back to it is called.
        """
        links = []
        for cite in dict.fromkeys(cites):
            number = self._setting.notes[cite]
            id = f"{statement}-note-{number}"
            self._named.setdefault(number, []).append((id, words))
            role = "note" if note_of(cite, self._setting).sure else "note doubt"
            links.append(
                f'\u00a0<a class="{role}" id="{id}" href="#note-{number}" role="doc-noteref">'
                f"[{number}]</a>"
            )
        return "".join(links)

    def section(self) -> Iterator[str]:
        """Yield the footnotes: where the words stand, the words, and whether they do."""
        yield '<section id="notes" role="doc-endnotes" aria-labelledby="notes-title">\n'
        yield f'<h2 id="notes-title">{self._tongue.english("Notes")}</h2>\n<ol class="notes">\n'
        for cite, number in self._snapshot.notes().items():
            yield f'<li id="note-{number}" value="{number}">{self._note(cite, number)}</li>\n'
        yield "</ol>\n</section>\n"

    def _note(self, cite: Citation, number: int) -> str:
        place, words, state, sure = note_of(cite, self._setting)
        source = self._setting.story.source(cite.source)
        parts = []
        if place:
            id = self._paragraphs.get((cite.source, cite.paragraph or cite.found.paragraph))
            element = f'a class="sign" href="#{id}"' if id else 'span class="sign"'
            parts.append(f"<{element}>{escape(place)}</{element[: element.index(' ')]}>")
        if words:
            said = self._tongue.other(escape(words), source.language if source else "")
            parts.append(f'<span class="exact">{said}</span>')
        if state:
            role = "muted" if sure else "doubt"
            said = self._tongue.english(escape(state))
            dot = self._setting.glyphs.dot
            parts.append(f'<span class="state {role}">{dot if parts else ""} {said}</span>')
        back = [
            f'<a href="#{id}" role="doc-backlink">{words}</a>'
            for id, words in self._named.get(number, ())
        ]
        return " ".join(parts) + f' <span class="back">{_BACK} {" ".join(back)}</span>'
