"""Where something new goes in a story file: its id, and its place among the others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from dateline.drafting.article import Article
from dateline.drafting.drafting import slug
from dateline.story.dates import DateError, Day, parse_date, sort_key
from dateline.story.model import Story
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

    In a list from late to early before them; in one without order behind all.
    """
    keys = [_key(event) for event in events] if isinstance(events, list) else []
    known = [key for key in keys if key is not None]
    new = sort_key(parse_date(date))
    if known == sorted(known):
        before = [index for index, key in enumerate(keys) if key is not None and key <= new]
        return before[-1] + 1 if before else 0
    if is_falling(events):
        after = [index for index, key in enumerate(keys) if key is not None and key <= new]
        return after[0] if after else len(keys)
    return len(keys)


def is_falling(events: Any) -> bool:
    """Tell whether a file lists its events from late to early."""
    keys = [_key(event) for event in events] if isinstance(events, list) else []
    known = [key for key in keys if key is not None]
    return len(set(known)) > 1 and known == sorted(known, reverse=True)


def _key(event: Any) -> tuple[Day, Day] | None:
    try:
        return sort_key(parse_date(plain(str(event["date"]))))
    except (DateError, KeyError, TypeError):
        return None
