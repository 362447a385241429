"""An article as it is read for drafting: its paragraphs, its heading, and when it was published."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from dateline.story.plain import paragraphs as divide
from dateline.story.plain import plain
from dateline.text.datelines import without_dateline
from dateline.text.dates import dates
from dateline.text.lazy import Lazy
from dateline.text.sentences import first_sentence, is_ended
from dateline.text.spoken import is_title


class ArticleError(Exception):
    """An article that cannot be read; the message is a sentence without its subject, the file."""

    @classmethod
    def without_extra(cls, kind: str) -> ArticleError:
        """Say how to install the libraries that pages and feeds need."""
        return cls(
            f"is {kind}, which needs the extra “articles”: run pip install 'dateline[articles]' "
            "(in a checkout: uv sync --extra articles)"
        )


MOST_CHARACTERS = 400_000
"""Of an article's text: some fifty thousand words."""


class Article(NamedTuple):
    """An article, ready to be drafted from."""

    paragraphs: tuple[str, ...]
    """Each on one line, as a story counts and compares them."""
    headline: str
    heading: int
    """How many of the first paragraphs are heading and not text."""
    published: str = ""
    """In EDTF, a day; a month or a year if its publisher is no more exact; empty if not known."""
    byline: str = ""
    url: str = ""
    publisher: str = ""
    language: str = ""

    @property
    def text(self) -> str:
        """The paragraphs as one text, in which the offsets of the text engine count."""
        return "\n\n".join(self.paragraphs)


_INVISIBLE = re.compile(
    "\u00ad(?:[ \t]*\n[ \t]*(?=\\S))?|[\u180e\u200b\u2060-\u2064\ufeff]|[\u200c\u200d]"
)
"""Matches the soft hyphen of `har\u00adbour`, also at the end of a line, and the word joiner."""
_JOINING = ("Lo", "Mn", "Mc", "So", "Sk")
"""Categories of the characters after which U+200C and U+200D change what is read: the letters of
Arabic and Indic scripts, their vowel signs, and emoji."""


def drop_invisible(text: str) -> str:
    """Return a text without soft hyphens and other characters that only guide a line break."""
    from unicodedata import category

    def kept(found: re.Match[str]) -> str:
        before = text[: found.start()][-1:]
        joins = found[0] in "\u200c\u200d" and before and category(before) in _JOINING
        return found[0] if joins else ""

    return text if text.isascii() else _INVISIBLE.sub(kept, text)


def clean_line(text: str) -> str:
    """Return a text from outside on one line, with nothing invisible in it."""
    return plain(drop_invisible(text))


_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:de|da|van|von|der|bin|al|[A-ZÀ-Þ][\w.’'-]*)){1,4}")
_NOBODY = re.compile(
    r"\b(?:News|Bureau|Staff|Desk|Press|Team|Editors?|The|Media|Times|Post|Agency|Admin|Writers?"
    r"|Service|Wire|Online|Magazine|Contributors?|Correspondents?|Newsroom|Reuters)\b"
)
"""Words that are in the name of a newsroom: “Ayr News”, “Staff”, but not “Ann Lee”."""


def join_authors(names: list[str], publisher: str) -> str:
    """Return who wrote an article if every name is a person's: no name is better than a wrong one.

    `names` are as a page or feed gives them.
    """
    found = [clean_line(name) for name in names if name]
    sure = found and all(
        _NAME.fullmatch(name) and name != publisher and not _NOBODY.search(name) for name in found
    )
    return " and ".join(found[:3]) if sure else ""


_LONGEST_DAY = 200
"""Characters of a line that names a day of publication."""
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.]?)(\d\d?)(?:\2(\d\d?))?)?(?=$|[T ])", re.ASCII)
"""Matches `2016/6/29 15:07`, `20160629T15` and `2016-06`, but not `1467212861` (seconds)."""
_SHORT_YEAR = re.compile(r"(?<=[A-Za-z]{3}[ -])(\d\d)(?=$| \d)", re.ASCII)
"""The year of mail before 1997 (RFC 822): `01 Jan 04 19:48:21 GMT`."""
_YEAR = re.compile(r"(?<![\d:+-])[12]\d{3}(?![\d:])|(?<=[-.])[12]\d{3}(?![\d:])", re.ASCII)
_NO_DAY = ("1970-01-01", "0001-01-01", "1900-01-01")
"""What programs write if they have no date."""


def read_day(text: str) -> str:
    """Return the day that a publisher writes, in EDTF: no more exact than written.

    A time keeps the day of its own zone. What is missing is not taken from today, and neither
    6 July nor 7 June is chosen for “06/07/2016”, which is just 2016.
    """
    text = " ".join(text[: _LONGEST_DAY + 1].split())
    if len(text) > _LONGEST_DAY:
        return ""
    try:
        if match := _YEAR_FIRST.match(text):
            year, _, month, day = match.groups()
            date(int(year), int(month or 1), int(day or 1))
            found = "-".join([year, *(each.zfill(2) for each in (month, day) if each)])
        else:
            text = _SHORT_YEAR.sub(lambda it: f"{19 if it[1] > '68' else 20}{it[1]}", text)
            found = _read_words(text) if _YEAR.search(text) else ""
    except (ValueError, OverflowError, TypeError):
        named = [each.value for each in dates(text) if not each.rule]
        found = named[0] if len(named) == 1 and len(named[0]) == 10 else ""
    return "" if found in _NO_DAY else found


def _read_words(text: str) -> str:
    """Return the parts of a date that do not depend on what stands in for the missing ones."""
    from dateutil.parser import parse

    stand_ins = (datetime(1804, 1, 1), datetime(1816, 12, 28))
    found = [
        parse(text, default=stand_in, dayfirst=day_first, ignoretz=True)
        for stand_in in stand_ins
        for day_first in (False, True)
    ]
    for form in ("%Y-%m-%d", "%Y-%m", "%Y"):
        if len(same := {each.strftime(form) for each in found}) == 1:
            return same.pop()
    return ""


_DATED = re.compile(
    r"^\W*(?:(?:date|published|updated|posted|publication date|last updated)\b\W*)(?:on\s+)?",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?i:by|words by|written by)\s+([A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){1,3})$")
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"\s[|·•]\s")
"""Between the parts of a line such as “By Ann Lee | Published 17 May 2020”."""
_LABEL = Lazy(
    r"(?:for immediate release|(?:press|news|media) release|breaking(?: news)?|exclusive)\W*", re.I
)
"""What stands above a headline and is none."""
_PLACED = Lazy(r"[A-Z][A-Z .,’'-]+(?:\([A-Z][\w ]+\))?\s*[–—-]\s*|[A-Z][\w .’'-]{1,30},\s*")
"""What stands before the day on the line of a dateline: “AYR (Post) — ”."""
_WHOLE = 0.75
"""Share of the lines that end as sentences do, where each is a paragraph."""
_HEAD, _FOOT = 8, 3
"""Paragraphs at the beginning and the end among which the day of publication is looked for."""
_TOP = 12
"""Lines among which those above the text are looked for."""
_LONGEST = 400
"""Characters that a headline has at most."""


def of_plain_text(text: str) -> Article:
    """Read an article from plain text: its heading is what comes before the first sentence."""
    found = list(divide(_apart(drop_invisible(text).splitlines())))
    headline, published, byline = "", "", ""
    heading = 0
    for number, paragraph in enumerate(found[:_HEAD]):
        if name := _BYLINE.match(paragraph):
            byline = name[1]
        elif day := next(filter(None, map(_only_date, _PARTS.split(paragraph))), ""):
            published = published or day
        elif _LABEL.re.fullmatch(paragraph):
            pass
        elif not headline and len(paragraph) <= _LONGEST and _is_heading(paragraph):
            headline, day = _without_date(paragraph)
            published = published or day
        elif not (headline and len(paragraph) < 60 and not is_ended(paragraph)):
            break
        heading = number + 1
    if heading == len(found):
        heading = max(0, heading - 1)
    if not published:
        around = (*found[heading:_HEAD], *found[heading + 1 :][-_FOOT:])
        published = next(filter(None, map(_only_date, around)), "")
    if not published and found:
        first = found[heading]
        published = _day_in(first[: without_dateline(first, (0, len(first)))[0]])
    if not headline and found:
        headline = first_sentence(found[heading])[0].rstrip(".")[:_LONGEST]
    return Article(tuple(found), headline, heading, published, byline)


def _is_heading(paragraph: str) -> bool:
    """Tell a heading from a sentence: it has no stop, or capitals all along."""
    return not is_ended(paragraph) or is_title(paragraph.split())


def _apart(lines: list[str]) -> str:
    """Put blank lines around the first lines that hold only a date or a name.

    And around all lines of a text that has no blank ones, where each is a paragraph.
    """
    body = lines[1:]
    if all(map(str.strip, body)) and sum(map(is_ended, body)) > _WHOLE * len(body):
        return "\n\n".join(lines)
    for number, line in enumerate(lines[:_TOP]):
        if _BYLINE.match(line.strip()) or _only_date(line.strip()):
            lines[number] = f"\n{line}\n"
    return "\n".join(lines)


def _day_in(words: str) -> str:
    """Return the day that some words name in full."""
    named = (each for each in dates(words) if len(each.value) == 10 and not each.rule)
    return next((each.value for each in named), "")


def _only_date(paragraph: str) -> str:
    """Return the day that a paragraph consists of, with or without `Published:` before it."""
    if len(paragraph) > 60 or not _DIGIT.search(paragraph):
        return ""
    rest = _DATED.sub("", paragraph)
    named = [each for each in dates(rest) if len(each.value) == 10 and not each.rule]
    if len(named) != 1:
        return ""
    left = rest[: named[0].start] + rest[named[0].end :]
    told = rest != paragraph or bool(left and _PLACED.re.fullmatch(left))
    told = told or not re.search(r"[A-Za-z]{3}", re.sub(r"\d\d:\d\d|GMT|UTC|[AP]M", "", left))
    return named[0].value if told else ""


def _without_date(heading: str) -> tuple[str, str]:
    """Divide a heading from the day of publication that was run into it."""
    named = [each for each in dates(heading) if len(each.value) == 10 and not each.rule]
    if not named or not (label := _DATED.match(heading)) or named[0].start > label.end():
        return heading, ""
    return heading[named[0].end :].strip(" :|–—-"), named[0].value
