"""Where something new goes in a story file: its id, its place, and the days of the story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from dateline.articles.article import Article
from dateline.drafting.drafting import slug
from dateline.story.dates import DateError, Day, parse_date, sort_key
from dateline.story.model import Story, is_to_come, today
from dateline.story.plain import plain

_HOST = re.compile(r"https?://(?:www\.)?([a-z0-9][a-z0-9.-]*)(?![^/:?#])", re.IGNORECASE)


class Ids:
    """The ids of a story, and new ones made in the way of a draft: `e1`, `e2`."""

    def __init__(self, story: Story) -> None:
        parts = (*story.statements(), *story.corrections)
        self._last: dict[str, int] = {}
        for part in parts:
            if match := re.fullmatch(r"([seq])([1-9]\d{0,8})", part.id):
                self._last[match[1]] = max(int(match[2]), self._last.get(match[1], 0))

    def new(self, letter: str) -> str:
        """Return the next id: one that was given up is not given again, as readers remember it."""
        self._last[letter] = self._last.get(letter, 0) + 1
        return f"{letter}{self._last[letter]}"


def source_id(article: Article, taken: Iterable[str]) -> str:
    """Return an id for an article as a source: its publisher, host or headline."""
    host = _HOST.match(article.url)
    known = set(taken)
    name = slug(article.publisher) or (host[1].lower() if host else "") or slug(article.headline)
    names = [name] if name else []
    numbered = (f"{name or 'article'}-{number}" for number in range(2, len(known) + 3))
    return next(each for each in (*names, *numbered) if each not in known)


def place_of_date(events: Any, date: str) -> int:
    """Return before which event of a file's list one of this date goes, after those of its day.

    In a list from late to early it goes before them.
    """
    keys = [_key(event) for event in events] if isinstance(events, list) else []
    new = sort_key(parse_date(date))
    earlier = [index for index, key in enumerate(keys) if key is not None and key <= new]
    if is_falling(events):
        return earlier[0] if earlier else len(keys)
    return earlier[-1] + 1 if earlier else 0


def is_falling(events: Any) -> bool:
    """Return True if a file lists its events from late to early."""
    keys = [_key(event) for event in events] if isinstance(events, list) else []
    known = [key for key in keys if key is not None]
    return len(set(known)) > 1 and known == sorted(known, reverse=True)


def _key(event: Any) -> tuple[Day, Day] | None:
    try:
        return sort_key(parse_date(plain(str(event["date"]))))
    except (DateError, KeyError, TypeError):
        return None


class Days(NamedTuple):
    """The days of a story, each empty where it stays as it is."""

    updated: str = ""
    as_of: str = ""


def merged_days(story: Story, published: str) -> Days:
    """Return the days of a story that gets a source of this day.

    What the story has to come stays to come, as nobody has said what became of it: where the
    article's day would make it past, the story is still told from its own day.
    """
    last, now = story.updated or story.published, today(story)
    day = parse_date(published) if published else None
    if not (day and day.earliest and last and last.latest and now):
        return Days()
    if day.earliest <= last.latest:
        return Days()
    ends = [each.date.latest for each in story.timeline if is_to_come(each, now)]
    stays = all(end is None or end >= day.earliest for end in ends)
    return Days(published, (published if story.as_of else "") if stays else now.text)
