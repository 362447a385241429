"""A TimelineJS timeline as the fields of a story file."""

from __future__ import annotations

import os
import re
from typing import Any, NamedTuple
from urllib.parse import urljoin

from dateline.importing.builder import (
    UNDATED,
    Data,
    Imported,
    StoryBuilder,
    TooMuch,
    cites,
    given,
    host,
)
from dateline.importing.speech import speaker_and_role, speech
from dateline.importing.texts import Link, Text, linked_text, text_of, web_address
from dateline.importing.timelinejs.dates import When, dummy_times, slide_date
from dateline.story.document import Path
from dateline.text.sentences import first_sentence


def timeline_story(data: Data, name: str) -> Imported:
    """Return the story of a timeline, or why it is none."""
    timeline = _Timeline(data, name)
    try:
        return timeline.imported()
    except TooMuch:
        return timeline.builder.too_much()


class _Slide(NamedTuple):
    """What a slide says."""

    headline: str
    text: str
    sources: list[str]
    quote: tuple[str, str] = ("", "")
    """A quotation that stands in the place of a picture, and who said it."""


_BARE = re.compile(r"https?://[^\s<>\"]+")
"""An address in a text, which TimelineJS makes a link."""


class _Timeline:
    """Reads one timeline, slide by slide."""

    def __init__(self, data: Data, name: str) -> None:
        self.data = data
        self.base = name if web_address(name) else ""
        self.builder = StoryBuilder(())
        self.file = os.path.splitext(os.path.basename(name.partition("?")[0]))[0]
        self.dummies = dummy_times(data["events"])

    def imported(self) -> Imported:
        """Return the whole story."""
        builder = self.builder
        title = self.data.get("title")
        slide = self._slide(title if isinstance(title, dict) else {}, ("title",))
        named = slide.headline or _plain_name(self.file)
        builder.head = given(headline=named)
        if slide.text:
            builder.add(builder.summary, text=slide.text, cite=cites(slide.sources))
        if isinstance(title, dict) and (when := slide_date(title, self.dummies)).date:
            builder.remark(("title",), f"the title's date, {when.date}, is not shown by TimelineJS")
        self._quote(slide)
        eras = self.data.get("eras")
        found = [
            *self._events(self.data["events"], "events"),
            *self._events(eras if isinstance(eras, list) else [], "eras"),
        ]
        found.sort(key=lambda each: each[0].order)
        for _, event in found:
            builder.add(builder.timeline, **event)
        if times := self.dummies - {(0, 0, 0)}:
            shown = ", ".join("{:02}:{:02}:{:02}".format(*time) for time in sorted(times))
            builder.remark(("events",), f"{shown} stands at most events, and says nothing")
        if not (found or builder.summary or builder.sections):
            builder.remark(("events",), "there is nothing in this timeline", "fault")
            return Imported((), named, None, tuple(builder.remarks))
        return builder.imported()

    def _events(self, slides: list[Any], name: str) -> list[tuple[When, Data]]:
        """Return the events of a list of slides; those without a date go into a section."""
        found = []
        for index, value in enumerate(slides):
            path = (name, index)
            if not isinstance(value, dict):
                self.builder.remark(path, "this is no event: it must be a mapping", "fault")
                continue
            slide, when = self._slide(value, path), slide_date(value, self.dummies)
            if when.problem:
                self.builder.remark(path, when.problem, "fault")
            elif when.inferred:
                self.builder.remark(path, f"{when.inferred}: {when.display}")
            headline, text = slide.headline, slide.text
            if not headline:
                headline, text = first_sentence(text)
            headline = headline or self._shown(slide)
            if not headline:
                self.builder.remark(path, "this event says nothing, and is left out", "fault")
                continue
            if name == "eras":
                text = " ".join(filter(None, ("An era.", text)))
            self._quote(slide._replace(headline=headline))
            if when.date:
                found.append((when, self._event(when, headline, text, value, slide.sources)))
            else:
                undated = self.builder.section(UNDATED)
                text = " ".join(filter(None, (when.display, text))) or headline
                head = headline if text != headline else ""
                self.builder.add(undated, headline=head, text=text, cite=cites(slide.sources))
        return found

    def _shown(self, slide: _Slide) -> str:
        """Return what the media of a slide without words are."""
        if slide.quote[0]:
            return speech(slide.quote[0]).text
        media = self.builder.sources[slide.sources[0]] if slide.sources else {}
        return str(media.get("headline") or media.get("publisher", ""))

    def _event(self, when: When, headline: str, text: str, value: Data, sources: list[str]) -> Data:
        place = value.get("location")
        named = place.get("name") if isinstance(place, dict) else ""
        return given(
            date=when.date,
            display_date=when.display,
            date_inferred=when.inferred,
            headline=headline,
            text=text,
            place=text_of(named) if isinstance(named, str) else "",
            cite=cites(sources),
        )

    def _slide(self, value: Data, path: Path) -> _Slide:
        """Read the words and the media of a slide."""
        words = value.get("text")
        if isinstance(words, str):
            words = {"text": words}
        headline, text = _texts(words, "headline", "text")
        media = value.get("media")
        if isinstance(media, str):
            media = {"url": media}
        sources, captions, quote = self._media(media if isinstance(media, dict) else {})
        links = [*headline.links, *text.links]
        links += [Link("", url.rstrip(".,;:)")) for url in _BARE.findall(text.text)]
        sources += [self._source(link.url, link.words) for link in links]
        (group,) = _texts(value, "group")
        more = [*captions, f"Group: {group.text}." if group.text else ""]
        said = " ".join(filter(None, [text.text, *more]))
        return _Slide(headline.text, said, sources, quote)

    def _media(self, media: Data) -> tuple[list[str], list[str], tuple[str, str]]:
        """Return the sources that media are, what they say without an address, and a quotation."""
        shown, caption, credit, title, alt = _texts(
            media, "url", "caption", "credit", "title", "alt"
        )
        raw = media.get("url")
        raw = raw if isinstance(raw, str) else ""
        quote = _quotation(raw) if "<blockquote" in raw.lower() else ("", "")
        address = next((link.url for link in shown.links), "") if "<" in raw else self._address(raw)
        what = caption.text or title.text or alt.text
        sources = []
        if address:
            sources.append(self._source(address, what, credit.text))
            what = ""
        link = media.get("link")
        if isinstance(link, str) and (leads := self._address(link)):
            sources.append(self._source(leads, ""))
        sources += [self._source(link.url, link.words) for link in (*caption.links, *credit.links)]
        captions = [] if address else [f"Picture: {what}" if what else ""]
        captions += [] if address or not credit.text else [f"Credit: {credit.text}"]
        return sources, [_ended(each) for each in captions if each], quote

    def _address(self, url: str) -> str:
        """Return an address that can be opened; one relative to the file's, if that has one."""
        if web_address(url) or not self.base or not url.strip():
            return web_address(url)
        return web_address(urljoin(self.base, url.strip()))

    def _source(self, url: str, headline: str, publisher: str = "") -> str:
        named = publisher or host(url)
        return self.builder.source(url=url, headline=headline, publisher=named, called=host(url))

    def _quote(self, slide: _Slide) -> None:
        """Add a quotation that stands in the place of a picture."""
        said = speech(slide.quote[0])
        speaker, role = speaker_and_role(slide.quote[1])
        if said.text:
            self.builder.add(
                self.builder.quotes,
                kind=said.kind,
                text=said.text,
                speaker=speaker,
                role=role,
                context=slide.headline,
                cite=cites(slide.sources),
            )


def _texts(value: Any, *names: str) -> list[Text]:
    """Return texts of a mapping; what is missing or no text is empty."""
    found = [value.get(name) if isinstance(value, dict) else None for name in names]
    return [linked_text(each) if isinstance(each, str) else Text("") for each in found]


_SPEAKER = re.compile(r"<cite[^<>]*>(.{0,500}?)</cite>", re.I | re.S)


def _quotation(html: str) -> tuple[str, str]:
    """Return the words of a `blockquote`, and who is named as their speaker."""
    speaker = _SPEAKER.search(html)
    words = html.replace(speaker[0], "") if speaker else html
    return text_of(words), text_of(speaker[1]).lstrip("-–— ") if speaker else ""


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" else text + "."


def _plain_name(file: str) -> str:
    words = text_of(file).replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:] or "A timeline"
