"""One story in Kite's form, or in kite-feed's, as the fields of a story file.

- The summary holds `short_summary`, piece by piece as it is cited, then the `talking_points`.
- The timeline's dates are resolved as `dating` says.
- The place that Kite names stands where a newspaper has its dateline; the byline says that Kite
  wrote the briefing, and under which heading.
- A quote comes without the text that it was taken from, so its kind is what it shows itself to
  be, as `speech` says; the reader is told that it is unchecked, as every citation here is.
- Everything else stands in further sections, as `kite_fields` says.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dateline.importing.builder import (
    UNDATED,
    Data,
    Imported,
    Remark,
    StoryBuilder,
    TooMuch,
    cites,
    given,
    host,
)
from dateline.importing.dates.moments import moment
from dateline.importing.dates.timeline import Told, dated
from dateline.importing.jsondata import Number
from dateline.importing.kite.citations import Articles, Cited
from dateline.importing.kite.fields import (
    LEFT_OUT,
    READ,
    SECTIONS,
    Item,
    head_and_body,
    items,
    title_of,
)
from dateline.importing.kite.parts import (
    Quoted,
    events_of,
    in_two,
    quotes_of,
)
from dateline.importing.kite.sources import article_of, read_articles
from dateline.importing.speech import speaker_and_role, speech
from dateline.importing.texts import text_of
from dateline.story.document import Path
from dateline.text.english import is_english


class File(NamedTuple):
    """What a file says of all its stories."""

    timestamp: object = None
    category: str = ""


def kite_story(value: Any, path: Path, file: File) -> Imported:
    """Return a story, or why it is none."""
    fault = _fault(value, path)
    if fault:
        title = value.get("title") if isinstance(value, dict) else ""
        shown = text_of(title) if isinstance(title, str) else ""
        return Imported(path, shown, None, (fault,))
    story = _Story(value, path, file)
    try:
        return story.imported()
    except TooMuch:
        return story.builder.too_much()


_TEXT_OR_LIST = ("short_summary", "summary", "talking_points", "timeline", "articles")


def _fault(value: Any, path: Path) -> Remark | None:
    """Return why a story cannot be read."""
    if not isinstance(value, dict):
        return Remark(path, "this is no story: it must be a mapping of fields", "fault")
    title = value.get("title")
    if not isinstance(title, str) or isinstance(title, Number) or not text_of(title):
        return Remark((*path, "title"), "a story needs a “title”, which is a text", "fault")
    for name in _TEXT_OR_LIST:
        found = value.get(name)
        allowed = list if name == "articles" else (str, list)
        if found and (not isinstance(found, allowed) or isinstance(found, Number)):
            what = "a list" if name == "articles" else "a text or a list"
            return Remark((*path, name), f"“{name}” must be {what}", "fault")
    if not any(value.get(name) for name in (*_TEXT_OR_LIST, "quote", *SECTIONS)):
        return Remark(path, "this story has a title and nothing else", "fault")
    return None


_LANGUAGES = ("selectedLanguage", "language", "sourceLanguage")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2})?")


class _Story:
    """Reads one story, field by field."""

    def __init__(self, value: Data, path: Path, file: File) -> None:
        self.value = value
        self.builder = StoryBuilder(path)
        self.articles = Articles()
        self.language = next(filter(_TAG.fullmatch, map(self._text, _LANGUAGES)), "")
        published = moment(value.get("published")) or moment(value.get("timestamp"))
        self.published = published or moment(file.timestamp)
        self.now = read_articles(value, self.builder, self.articles, self.published)
        self.builder.head = given(
            headline=self._unmarked("title"),
            language=self.language,
            published=self.published.written if self.published else "",
            as_of="" if self.published or not self.now else str(self.now.first),
            byline=self._byline(file.category),
            dateline=self._unmarked("location"),
        )

    def imported(self) -> Imported:
        """Return the whole story."""
        builder, value = self.builder, self.value
        for name in ("short_summary", "summary"):
            for item in items(value.get(name), (name,)):
                self._prose(builder.summary, item)
        for item in items(value.get("talking_points"), ("talking_points",)):
            self._point(builder.summary, item)
        self._timeline()
        for quote in quotes_of(value):
            self._quote(quote)
        known = {*SECTIONS, *READ, *LEFT_OUT}
        for name in [*SECTIONS, *(name for name in value if name not in known)]:
            self._section(name, value.get(name))
        return builder.imported()

    def _text(self, name: str) -> str:
        found = self.value.get(name)
        return text_of(found) if isinstance(found, str) else ""

    def _unmarked(self, name: str) -> str:
        """Return a text of the head; what it cites has no place there."""
        text = self._text(name)
        if self.articles.cited(text).text == text:
            return text
        self.builder.remark((name,), f"what “{name}” cites is left out, as it is no statement")
        return self.articles.cited(re.sub(r"(?i)\[common\]", "", text)).text or text

    def _byline(self, category: str) -> str:
        """Return that Kite wrote it, and under which headings."""
        named = [category, *map(self._text, ("feed_category", "category", "item_category"))]
        once = {each.casefold(): each for each in named if each}
        return ", ".join(filter(None, ["Kite (Kagi News)", " / ".join(once.values())]))

    def _cited(self, text: str, path: Path) -> Cited:
        """Read the marks of a text; tell of those that lead nowhere."""
        cited = self.articles.cited(text)
        self._tell(cited, path)
        return cited

    def _tell(self, cited: Cited, path: Path) -> None:
        self.builder.common += cited.common
        for mark in cited.lost:
            message = f"cites “{mark}”, which is not among the articles; it stays in the text"
            self.builder.remark(path, message, "fault")
            lost = f"Which article [{mark}] means: it is cited, and not among those listed."
            self.builder.add(self.builder.unknowns, text=lost)

    def _prose(self, where: list[Data], item: Item) -> None:
        """Add a text as statements, each of what is cited together."""
        for cited in self.articles.sentences(item.text):
            self._tell(cited, item.path)
            self.builder.add(where, text=cited.text, cite=cites(cited.sources))

    def _point(self, where: list[Data], item: Item) -> None:
        """Add a point `Head: body`, or what has its head already."""
        head, body = (item.headline, item.text) if item.headline else head_and_body(item.text)
        first, said = self._cited(head, item.path), self._cited(body, item.path)
        links = [self.builder.source(publisher=name, url=url) for name, url in item.links]
        sources = cites([*first.sources, *said.sources, *links])
        self.builder.add(where, headline=first.text, text=said.text, cite=sources)

    def _section(self, name: str, value: Any) -> None:
        """Add what a field says as a section of its own."""
        if isinstance(value, Number):
            return  # a counter
        title = title_of(name)
        for item in items(value, (name,)):
            where = self.builder.section(title)
            if isinstance(value, str):
                self._prose(where, item)
            else:
                self._point(where, item)

    def _timeline(self) -> None:
        """Add the events; those that nothing dates have a section of their own."""
        events = list(events_of(self.value.get("timeline"), self.now and self.now.last))
        read = [self._cited(event.text, event.path) for event in events]
        english = self._is_english()
        told = [
            Told(event.words, event.figures, cited.text, english)
            for event, cited in zip(events, read, strict=True)
        ]
        for event, cited, when in zip(events, read, dated(told, self.now), strict=True):
            links = [self.builder.source(publisher=name, url=url) for name, url in event.links]
            sources = cites([*cited.sources, *links])
            if when.problem:
                self.builder.remark(event.path, when.problem, "fault")
            if not when.date:
                undated = self.builder.section(UNDATED)
                self.builder.add(undated, headline=event.words, text=cited.text, cite=sources)
                self.builder.remark(
                    event.path, "no date can be told; it stands in a section of its own"
                )
                continue
            headline, text = in_two(cited.text)
            self.builder.add(
                self.builder.timeline,
                date=when.date,
                display_date=when.display,
                date_inferred=when.inferred,
                headline=headline,
                text=text,
                status="planned" if when.planned else "",
                cite=sources,
            )

    def _is_english(self) -> bool:
        if self.language:
            return self.language.casefold().split("-")[0] == "en"
        texts = [self._text(name) for name in ("title", "short_summary", "summary")]
        points = items(self.value.get("talking_points"), ())
        return is_english(" ".join([*texts, *(item.text for item in points)]))

    def _quote(self, quote: Quoted) -> None:
        """Add a quote, cited to its article where that is told without a doubt."""
        cited = self._cited(quote.text, quote.path)
        said = speech(cited.text)
        if not said.text:
            return
        sources = list(cited.sources)
        if quote.url:
            domain = quote.domain or host(quote.url)
            sources.append(self.builder.source(url=quote.url, publisher=domain))
        elif not sources:
            sources += filter(None, [article_of(quote, self.value, self.articles)])
        author = self._cited(quote.author, quote.path)
        sources += author.sources
        speaker, role = speaker_and_role(author.text)
        context = f"Attributed to: {quote.attribution}" if quote.attribution else ""
        self.builder.add(
            self.builder.quotes,
            kind=said.kind,
            text=said.text,
            speaker=speaker,
            role=role,
            context=context,
            cite=cites(sources),
        )
