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
from datetime import timedelta
from typing import Any, NamedTuple

from dateline.importing.builder import (
    Data,
    Imported,
    Remark,
    StoryBuilder,
    cites,
    given,
    host,
    slug,
)
from dateline.importing.dates.moments import moment
from dateline.importing.dates.tense import is_english
from dateline.importing.dates.timeline import Now, Told, dated
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
from dateline.importing.speech import speaker_and_role, speech
from dateline.importing.texts import text_of, web_address
from dateline.story.document import Path


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
    return _Story(value, path, file).imported()


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
        self.now = self._read_articles()
        self.builder.head = given(
            headline=self._headline(),
            language=self.language,
            published=self.published.written if self.published else "",
            as_of="" if self.published or not self.now else str(self.now.first),
            byline=self._byline(file.category),
            dateline=self._text("location"),
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

    def _headline(self) -> str:
        """Return the title; what it cites cannot be said of a headline."""
        title = self._text("title")
        cited = self.articles.cited(title)
        if cited.text == title:
            return title
        self.builder.remark(
            ("title",), "a headline has no citations; those of the title are left out"
        )
        return self.articles.cited(re.sub(r"(?i)\[common\]", "", title)).text or title

    def _byline(self, category: str) -> str:
        """Return that Kite wrote it, and under which headings."""
        named = [category, *map(self._text, ("feed_category", "category", "item_category"))]
        once = {each.casefold(): each for each in named if each}
        return ", ".join(filter(None, ["Kite (Kagi News)", " / ".join(once.values())]))

    def _read_articles(self) -> Now | None:
        """Read the sources; return when the story was written, as far as that is known."""
        days = []
        for index, article in enumerate(self.value.get("articles") or ()):
            path = ("articles", index)
            if isinstance(article, str):
                article = {"link": article}
            if not isinstance(article, dict):
                self.builder.remark(path, "this is no article: it must be a mapping", "fault")
                continue
            texts = {name: each for name, each in article.items() if isinstance(each, str)}
            url = web_address(texts.get("link") or texts.get("url") or "")
            domain = text_of(texts.get("domain", "")) or host(url)
            when = moment(texts.get("date"))
            if when and self.published and when.day > self.published.day:
                message = f"dated {when.written}, after the story; the date is left out"
                self.builder.remark((*path, "date"), message)
                when = None
            title = text_of(texts.get("title", ""))
            if not (url or title or domain):
                self.builder.remark(path, "this article has no title and no link", "fault")
                continue
            written = when.written if when else ""
            source = self.builder.source(
                url=url, headline=title, publisher=domain, published=written, called=domain
            )
            self.articles.add(domain, source)
            days += [when.day] if when else []
        if self.published:
            return Now(self.published.day, self.published.day)
        # No sooner than its latest article, and hardly more than a day later.
        return Now(max(days), max(days) + timedelta(days=1)) if days else None

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
            self.builder.unknowns.append({"text": lost})

    def _prose(self, where: list[Data], item: Item) -> None:
        """Add a text as statements, each of what is cited together."""
        for cited in self.articles.sentences(item.text):
            self._tell(cited, item.path)
            where.append(given(text=cited.text, cite=cites(cited.sources)))

    def _point(self, where: list[Data], item: Item) -> None:
        """Add a point `Head: body`, or what has its head already."""
        head, body = (item.headline, item.text) if item.headline else head_and_body(item.text)
        first, said = self._cited(head, item.path), self._cited(body, item.path)
        links = [self.builder.source(publisher=name, url=url) for name, url in item.links]
        sources = cites([*first.sources, *said.sources, *links])
        where.append(given(headline=first.text, text=said.text, cite=sources))

    def _section(self, name: str, value: Any) -> None:
        """Add what a field says as a section of its own."""
        if isinstance(value, Number):
            return  # a counter
        title = title_of(name)
        for item in items(value, (name,)):
            where = self.builder.section(slug(title), title)
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
                undated = self.builder.section("undated", "Without a date")
                undated.append(given(headline=event.words, text=cited.text, cite=sources))
                self.builder.remark(
                    event.path, "no date can be told; it stands in a section of its own"
                )
                continue
            headline, text = in_two(cited.text)
            self.builder.timeline.append(
                given(
                    date=when.date,
                    display_date=when.display,
                    date_inferred=when.inferred,
                    headline=headline,
                    text=text,
                    status="planned" if when.planned else "",
                    cite=sources,
                )
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
            sources.append(
                self.builder.source(url=quote.url, publisher=quote.domain or host(quote.url))
            )
        elif not sources and (only := self.articles.only(quote.domain)):
            sources.append(only)
        speaker, role = speaker_and_role(quote.author)
        context = f"Attributed to: {quote.attribution}" if quote.attribution else ""
        self.builder.quotes.append(
            given(
                kind=said.kind,
                text=said.text,
                speaker=speaker,
                role=role,
                context=context,
                cite=cites(sources),
            )
        )
