"""The story as one self-contained HTML page: no script runs in it, nothing is fetched for it."""

from __future__ import annotations

import os
from binascii import b2a_base64
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from dateline.layout.header import header_facts
from dateline.layout.labels import (
    KINDS,
    NOT_KNOWN,
    attribution,
    corrected,
    original_words,
    review_words,
    speech_marks,
)
from dateline.layout.sections import NOTHING_ELSE, Section
from dateline.layout.setting import QUOTES, SOURCE, TIMELINE
from dateline.layout.source import Paragraph
from dateline.layout.timeline import between, event_date, event_labels, event_mark, inferred
from dateline.layout.words import date_words
from dateline.snapshot.forms import Snapshot
from dateline.snapshot.html_notes import Notes
from dateline.snapshot.html_sources import Sources
from dateline.snapshot.html_text import Tongue, anchors, escape, timed
from dateline.snapshot.linked_data import linked_data
from dateline.story.model import (
    Correction,
    Event,
    Point,
    Quote,
    Statement,
    Unknown,
    is_to_come,
    today,
)

_HEAD = """\
<!doctype html>
<html {tongue}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
style-src 'unsafe-inline'; script-src '{hash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Dateline">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>
{style}</style>
<script type="application/ld+json">{data}</script>
</head>
<body>
<main>
<article>
"""
_FOOT = """\
</article>
</main>
</body>
</html>
"""


_LISTS = {TIMELINE: ("ol", "timeline"), QUOTES: ("ul", "quotes"), SOURCE: ("ul", "source")}
"""The element of a list, and how it looks, where it is not one of points."""


def write(snapshot: Snapshot) -> Iterator[str]:
    """Yield the pieces of the page: its head, its sections, its footnotes, its sources."""
    with open(os.path.join(os.path.dirname(__file__), "page.css"), encoding="utf-8") as file:
        style = file.read()
    yield from _Page(snapshot).everything(style)


def _hash(data: str) -> str:
    """Return the name of the one block of data that the page's own policy lets stand."""
    return "sha256-" + b2a_base64(sha256(data.encode()).digest(), newline=False).decode()


class _Page:
    """One story, written a statement at a time."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.setting = snapshot.setting
        self.story = snapshot.story
        self.dot = f" {snapshot.setting.glyphs.dot} "
        self.tongue = Tongue(self.story.language)
        self.notes = Notes(snapshot, self.tongue)
        self.sources = Sources(snapshot, self.tongue)
        self.anchors = anchors(self.story)

    def everything(self, style: str) -> Iterator[str]:
        title, data = escape(self.story.headline), linked_data(self.snapshot)
        yield _HEAD.format(
            tongue=self.tongue.attributes, title=title, style=style, data=data, hash=_hash(data)
        )
        yield self.header(title)
        for section in self.snapshot.sections:
            yield from self.section(section)
        if self.snapshot.notes():
            yield from self.notes.section()
            yield from self.sources.section()
        yield _FOOT

    def header(self, title: str) -> str:
        dates = [date for date in (self.story.published, self.story.updated) if date]
        facts = []
        for words, role in header_facts(self.story):
            date = next((d for d in dates if words.endswith(date_words(d, long=True))), None)
            fact = timed(words, date, date_words(date, long=True)) if date else escape(words)
            facts.append(f'<span class="{role}">{self.tongue.english(fact)}</span>')
        return (
            f'<header>\n<h1>{title}</h1>\n<p class="facts">{self.dot.join(facts)}</p>\n</header>\n'
        )

    def section(self, section: Section) -> Iterator[str]:
        id, title = self.anchors[section.title], self.tongue.titled(section.title)
        element, look = _LISTS.get(section.title, ("ul", "points"))
        yield f'<section id="{id}" aria-labelledby="{id}-title">\n'
        yield f'<h2 id="{id}-title">{title}</h2>\n<{element} class="{look}">\n'
        for index, item in enumerate(section.items):
            if isinstance(item, Paragraph):
                yield self.sources.place(item)
            else:
                yield self.item(section, index)
        yield f"</{element}>\n</section>\n"

    def item(self, section: Section, index: int) -> str:
        item, id = section.items[index], f"{self.anchors[section.title]}-{index + 1}"
        name = self.tongue.titled(section.title, f" {index + 1}")
        if isinstance(item, Event):
            return self.event(section.items, index, id, name)
        if isinstance(item, Quote):
            return self.quote(item, id, name)
        return self.point(item, id, name)

    def point(self, point: Point | Unknown | Correction, id: str, name: str) -> str:
        notes, kind, label = self.notes.named(point.cite, id, name), "", ""
        text, lead = escape(point.text), ""
        if isinstance(point, Point):
            if not point.text:
                return f"<li>{self.tongue.english(NOTHING_ELSE)}</li>\n"
            lead = f"<h3>{escape(point.headline)}</h3>\n" if point.headline else ""
            if words := KINDS[point.kind]:
                kind = f'\n<p class="kind">{self.tongue.english(escape(words))}{notes}</p>'
                notes = ""
        elif isinstance(point, Unknown):
            label = f'<b class="kind">{self.tongue.english(NOT_KNOWN)}</b> '
        else:
            day = date_words(point.date) if point.date else ""
            words = timed(corrected(point), point.date, day)
            label = f'<b class="kind">{self.tongue.english(words)}</b> '
        of, open_ = type(point).__name__.lower(), self.review(point)
        return f'<li id="{id}" class="{of}">{lead}<p>{label}{text}{notes}</p>{kind}{open_}</li>\n'

    def review(self, statement: Statement | Correction) -> str:
        """Write of a draft that nobody has looked at it."""
        if not (words := review_words(statement)):
            return ""
        return f'\n<p class="open-review">{self.tongue.english(escape(words))}</p>'

    def event(self, events: Sequence[Any], index: int, id: str, name: str) -> str:
        event: Event = events[index]
        english = self.tongue.english
        mark = escape(event_mark(event.date, self.setting))
        words = timed(event_date(event), event.date)
        when = words if event.display_date else english(words)
        if labels := event_labels(event, self.story):
            # A place is in the story's language, all else beside it is the program's.
            said = [escape(x) if x == event.place else english(escape(x)) for x in labels]
            when += f' <span class="labels">{self.dot.join(said)}</span>'
        more = f"<p>{escape(event.text)}</p>\n" if event.text else ""
        if event.date_inferred:
            more += f'<p class="muted">{escape(inferred(event))}</p>\n'
        more += self.review(event).lstrip("\n")
        notes, last = self.notes.named(event.cite, id, name), index + 1 == len(events)
        time = "to-come" if is_to_come(event, today(self.story)) else "past"
        return (
            f'<li id="{id}" class="{time}">\n<div class="event">\n'
            f'<p class="when"><span class="mark" aria-hidden="true">{mark}</span> {when}</p>\n'
            f"<h3>{escape(event.headline)}{notes}</h3>\n{more}</div>\n"
            f"{'' if last else self.after(events, index)}</li>\n"
        )

    def after(self, events: Sequence[Any], index: int) -> str:
        """Write what stands on the rail between an event and the next."""
        words, now = between(events, index, self.setting), today(self.story)
        lines = f'<p class="gap">{self.tongue.english(words.gap)}</p>\n' if words.gap else ""
        if words.now and now:
            day = timed(words.now, now, date_words(now))
            lines += f'<p class="now"><span>{self.tongue.english(day)}</span></p>\n'
        return lines or '<div class="open"></div>\n'

    def quote(self, quote: Quote, id: str, name: str) -> str:
        """Write a quote: reported speech is no quotation, neither in its signs nor its elements."""
        opening, closing = marks = speech_marks(quote, self.setting.glyphs)
        english, text = self.tongue.english, escape(quote.text)
        element = ("figure", "figcaption") if opening else ("div", "div")
        words = {
            "direct": f"<blockquote>\n<p>{opening}{text}{closing}</p>\n</blockquote>",
            "partial": f'<p class="words"><q>{text}</q></p>',
        }.get(quote.kind, f'<p class="words">{text}</p>')
        speaker = escape(attribution(quote))
        lines = [f'<p class="speaker">{speaker if quote.speaker else english(speaker)}</p>']
        if quote.context:
            lines.append(f"<p>{escape(quote.context)}</p>")
        if quote.original:
            before, _, after = original_words(quote, marks).partition(quote.original)
            said = f"<span {Tongue(quote.language).attributes}>{escape(quote.original)}</span>"
            lines.append(f"<p>{english(f'original: {before}{said}{escape(after)}')}</p>")
        kind = english(quote.kind)
        if quote.said:
            kind += self.dot + english(timed(date_words(quote.said), quote.said))
        lines.append(f"<p>{kind}{self.notes.named(quote.cite, id, name)}</p>{self.review(quote)}")
        return (
            f'<li id="{id}" class="{quote.kind}">\n<{element[0]}>\n{words}\n<{element[1]}>\n'
            + "\n".join(lines)
            + f"\n</{element[1]}>\n</{element[0]}>\n</li>\n"
        )
