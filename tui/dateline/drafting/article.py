"""An article as it is read for drafting: its paragraphs, its heading, and when it was published."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.story.plain import link, plain
from dateline.story.plain import paragraphs as plain_paragraphs
from dateline.text.datelines import without_dateline
from dateline.text.dates import dates
from dateline.text.lazy import Lazy
from dateline.text.sentences import first_sentence, is_ended
from dateline.text.spoken import is_title


class Article(NamedTuple):
    """An article, ready to be drafted from."""

    paragraphs: tuple[str, ...]
    """Each on one line, as a story counts and compares them."""
    headline: str
    heading: int
    """How many of the first paragraphs are heading and not text."""
    published: str = ""
    """In EDTF, a day; empty where that is not known."""
    byline: str = ""
    url: str = ""
    publisher: str = ""
    language: str = ""

    @property
    def text(self) -> str:
        """The paragraphs as one text, in which the offsets of the text engine count."""
        return "\n\n".join(self.paragraphs)


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
    found = list(plain_paragraphs(_apart(text.splitlines())))
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


def of_markdown(text: str) -> Article:
    """Read an article from Markdown: its marks are left out, its first heading is the headline."""
    front: dict[str, str] = {}
    if match := re.match(r"---[ \t]*\n(.*?)\n---[ \t]*\n", text, re.DOTALL):
        for line in match[1].splitlines():
            key, _, value = line.partition(":")
            front[key.strip().lower()] = value.strip().strip("\"'")
        text = text[match.end() :]
    text = re.sub(r"```.*?(?:```|\Z)", "", text, flags=re.DOTALL)
    text = re.sub(r"!\[[^\[\]]{0,300}\]\([^()]{0,2000}\)", "", text)
    text = re.sub(r"\[([^\[\]]{1,300})\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,99}\])", r"\1", text)
    text = re.sub(r"\[\^[^\[\]\s]{1,99}\]:?[ \t]?", "", text)  # a footnote's number
    text = re.sub(r"^[ \t]*\|.*$", "", text, flags=re.MULTILINE)  # a table
    text = re.sub(r"^(.+)\n(?:=+|-+)[ \t]*$", r"# \1\n", text, flags=re.MULTILINE)
    text = re.sub(r"^(#{1,6}) ++(.*[^ #\n]).*$", r"\n\1 \2\n", text, flags=re.MULTILINE)
    text = re.sub(r"^[ \t]*(?:>+|[-*+]|\d+[.)])[ \t]+", "", text, flags=re.MULTILINE)
    text = re.sub(r"(\*\*|__|\*|`|~~)(?=\S)(.{1,300}?)(?<=\S)\1", r"\2", text)
    title = next(iter(re.findall(r"^# (.+)$", text, re.MULTILINE)), "") or front.get("title", "")
    article = of_plain_text(re.sub(r"^#{1,6} ", "", text, flags=re.MULTILINE))
    named = dates(front.get("date", "") or front.get("published", ""))
    return article._replace(
        headline=plain(title) or article.headline,
        published=named[0].value if named and len(named[0].value) == 10 else article.published,
        byline=plain(front.get("author", "")) or article.byline,
        url=link(front.get("url", "")),
    )
