"""Texts as HTML that shows them as they are, in their language and direction."""

from __future__ import annotations

import re

from dateline.snapshot.machine_dates import machine_date
from dateline.story.dates import Date
from dateline.story.model import OWN_SECTIONS, Story

NO_CHARACTERS = dict.fromkeys(
    (
        *range(0xFDD0, 0xFDF0),
        *(0x10000 * plane + last for plane in range(17) for last in (0xFFFE, 0xFFFF)),
    ),
    "\ufffd",
)
"""Code points that may not stand in an HTML file, and what stands there instead."""

_ESCAPED = NO_CHARACTERS | str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_RIGHT_TO_LEFT = {
    *("ar", "arc", "azb", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo"),
    *("pnb", "ps", "sd", "syr", "ug", "ur", "yi"),
    *("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"),
}
"""Languages that are written from right to left, and scripts that are."""


def escape(text: str) -> str:
    """Return a text to stand between tags, or in a quoted attribute."""
    return text.translate(_ESCAPED)


def language(tag: str) -> str:
    """Return a language as `lang` has it; `""` where the tag is none (BCP 47)."""
    return tag if _LANGUAGE.fullmatch(tag) else ""


def direction(tag: str) -> str:
    """Return in which direction a language is written: `ltr` or `rtl`."""
    main, *more = tag.lower().split("-")
    script = next((part for part in more if len(part) == 4 and part.isalpha()), "")
    return "rtl" if (script or main) in _RIGHT_TO_LEFT else "ltr"


def timed(words: str, date: Date | None, date_words: str = "") -> str:
    """Return words of which those of a date are a `time`, if a machine can read that date."""
    machine = machine_date(date)
    date_words = date_words or words
    before, found, after = words.rpartition(date_words)
    if not machine or not found:
        return escape(words)
    time = f'<time datetime="{machine}">{escape(date_words)}</time>'
    return escape(before) + time + escape(after)


def anchors(story: Story) -> dict[str, str]:
    """Return by its title what each section is called in links to it.

    The id of a further section is a stranger's text, which could be the name of anything else.
    """
    further = {section.title: f"section-{n}" for n, section in enumerate(story.sections, 1)}
    return {title: key for key, title in OWN_SECTIONS.items()} | further


class Tongue:
    """The language of a page, in which some words are of another."""

    def __init__(self, tag: str) -> None:
        self.tag = language(tag) or "en"

    @property
    def attributes(self) -> str:
        """What an element says that holds words of this language."""
        return f'lang="{self.tag}" dir="{direction(self.tag)}"'

    def english(self, html: str) -> str:
        """Return words of the program's own, told apart where the page is not in English."""
        return self.other(html, "en") if self.tag.partition("-")[0].lower() != "en" else html

    def titled(self, title: str, more: str = "") -> str:
        """Return the title of a section, with what belongs to it: the program's own is English."""
        html = escape(title) + more
        return self.english(html) if title in OWN_SECTIONS.values() else html

    def other(self, html: str, tag: str) -> str:
        """Return words that may be in another language than the page is."""
        if not (tag := language(tag)) or tag == self.tag:
            return html
        return f"<span {Tongue(tag).attributes}>{html}</span>"
