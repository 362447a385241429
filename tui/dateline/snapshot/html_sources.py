"""The sources of a page: what they are, what is wrong with their texts, and what was cited."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.layout.setting import SOURCE, Reference
from dateline.layout.source import (
    NOT_HELD,
    NOT_USED,
    Paragraph,
    SourcePages,
    by_section,
    sic_words,
    source_details,
    source_paragraphs,
    source_title,
)
from dateline.layout.words import date_words
from dateline.snapshot.forms import Snapshot
from dateline.snapshot.html_text import Tongue, anchors, escape, timed
from dateline.snapshot.markup import cited_stretches, is_link
from dateline.story.model import Source


class Sources:
    """Writes the places of the sources."""

    def __init__(self, snapshot: Snapshot, tongue: Tongue) -> None:
        self._snapshot = snapshot
        self._setting = snapshot.setting
        self._tongue = tongue
        self._pages = SourcePages(snapshot.setting)
        self._numbers = {source.id: n for n, source in enumerate(snapshot.story.sources, 1)}
        written = {section.title for section in snapshot.sections}
        anchored = anchors(snapshot.story).items()
        self._anchors = {title: anchor for title, anchor in anchored if title in written}
        self._cited = snapshot.notes() if snapshot.paragraphs else {}

    def section(self) -> Iterator[str]:
        """Yield what the sources are and have wrong, unless they are written whole already."""
        if SOURCE in self._anchors:
            return
        in_full = {place.id for place in self._snapshot.cited_paragraphs()}
        title = self._tongue.english("Sources")
        yield '<section id="sources" aria-labelledby="sources-title">\n'
        yield f'<h2 id="sources-title">{title}</h2>\n<ul class="source">\n'
        for place in source_paragraphs(self._snapshot.story):
            if not place.number or place.id in in_full:
                yield self.place(place)
            elif faults := self._faults(place):
                yield f'<li class="paragraph">{self._sign(place)}{faults}</li>\n'
        yield "</ul>\n</section>\n"

    def place(self, place: Paragraph) -> str:
        """Return the head of a source, or one of its paragraphs with what rests on it."""
        if not place.number:
            return self._head(place)
        text = "".join(
            f"<mark>{escape(part)}</mark>" if cited else escape(part)
            for part, cited in cited_stretches(place, self._cited)
        )
        references = self._pages.references(place)
        text = self._tongue.other(text, place.source.language)
        return (
            f'<li id="paragraph-{self._numbers[place.source.id]}-{place.number}" '
            f'class="paragraph{"" if references else " unused"}">\n'
            f"<p>{self._sign(place)} {text}</p>{self._faults(place)}\n"
            f"{self._used(references)}</li>\n"
        )

    def _head(self, place: Paragraph) -> str:
        source = place.source
        letter = self._setting.letter(source.id)
        sign = f'<span class="sign">{letter}</span> ' if letter else ""
        title = self._tongue.other(escape(source_title(source)), source.language)
        lines = [f'<p class="title">{sign}<cite>{title}</cite></p>']
        if details := self._details(source):
            lines.append(f'<p class="muted">{details}</p>')
        if source.url:
            url = escape(source.url)
            link = f'<a href="{url}" rel="noopener noreferrer external">{url}</a>'
            lines.append(f'<p class="address">{link if is_link(source.url) else url}</p>')
        if not source.paragraphs:
            lines.append(f'<p class="muted">{self._tongue.english(NOT_HELD)}</p>')
            if references := self._pages.references(place):
                lines.append(self._used(references))
        written = "\n".join(lines)
        return f'<li id="source-{self._numbers[source.id]}">\n{written}\n</li>\n'

    def _details(self, source: Source) -> str:
        date = source.published
        day = date_words(date, long=True) if date else ""
        details = [
            self._tongue.english(timed(detail, date)) if detail == day else escape(detail)
            for detail in source_details(source)
        ]
        return f" {self._setting.glyphs.dot} ".join(details)

    def _sign(self, place: Paragraph) -> str:
        sign = f"{self._setting.letter(place.source.id)}{self._setting.glyphs.paragraph}"
        return f'<span class="sign">{escape(sign)}{place.number}</span>'

    def _faults(self, place: Paragraph) -> str:
        """Write what a paragraph has wrong: what it says, how it is read, and why."""
        lines = []
        for sic in self._pages.sics(place):
            (sic_word, _), (exact, _), (between, _), (read, _), (note, _) = sic_words(
                sic, self._setting.glyphs
            )
            language = place.source.language
            lines.append(
                f'\n<p class="sic"><b class="doubt">{self._tongue.english(sic_word.strip())}</b> '
                f"{self._tongue.other(escape(exact), language)}{self._tongue.english(between)}"
                f"{self._tongue.other(escape(read), language)}{escape(note)}</p>"
            )
        return "".join(lines)

    def _used(self, references: list[Reference]) -> str:
        """Write which statements rest on a place, as ways to those that are on the page."""
        if not references:
            return f'<p class="used">{self._tongue.english(NOT_USED)}</p>'
        glyphs = self._setting.glyphs
        parts = []
        for title, numbers in by_section(references).items():
            anchor = self._anchors.get(title)
            links = [
                f'<a href="#{anchor}-{number}">{number}</a>' if anchor else str(number)
                for number in numbers
            ]
            parts.append(self._tongue.titled(title, f" {' '.join(links)}"))
        words = f" {glyphs.dot} ".join(parts)
        return f'<p class="used">{escape(glyphs.used)} {words}</p>\n'
