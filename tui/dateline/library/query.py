"""What is typed into a search, understood: words, phrases, what to leave out, filters.

Whatever is typed, the expression that SQLite is given is one that it can read: it is made here
of nothing but words in quotation marks.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.library.entries import day_number
from dateline.library.words import words
from dateline.story.dates import Date, DateError, parse_date
from dateline.story.plain import plain

HELP = """\
  putin visit         statements with both words, wherever they stand
  "visit India"       these words in this order
  visit*              words that begin like this
  -cancelled          none with this word
  speaker:peskov      what he says; speaker:"Dmitry Peskov"
  source:reuters      what rests on a source of this name
  after:2024-10       of that day (here 1 October 2024) or later
  before:2024         earlier than that day (here 1 January 2024)

Capitals and accents make no difference. The date of a statement is its own, where it is an
event or a dated quote, and else that of its story; one that is known only roughly is found if
it can be meant.
"""
"""How to search, for `--help` and the reader."""

LONGEST = 1_000
"""Characters of what is typed."""

MOST = 64
"""Words, phrases and filters."""


class QueryError(ValueError):
    """What is typed cannot be searched for; the message says why, and what to type."""


class Query(NamedTuple):
    """What to search for, for SQLite."""

    match: str = ""
    """An expression of FTS5; `""` where there are only filters."""
    without: str = ""
    """Where `match` is `""`: an expression that must not match."""
    after: int | None = None
    """The first day that is wanted, as `entries.day_number` counts."""
    before: int | None = None
    """The first day that is no longer wanted."""


_TERM = re.compile(
    r'(?P<no>-)?(?:(?P<field>speaker|source|after|before):\s*)?'
    r'(?:"(?P<phrase>[^"]*)(?:"|$)(?P<starts>\*)?|(?P<word>\S+)|$)',
    re.IGNORECASE,
)  # fmt: skip
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_OWN = "{headline text speaker more}"
"""Where a word makes a statement one that is found; others may stand in its story's headline."""


def parse_query(typed: str, *, typing: bool = False) -> Query:
    """Understand what is typed. Raises `QueryError`.

    `typing` says that it may go on: the last word may be the beginning of one.
    """
    text = plain(typed).translate(_QUOTES)
    if len(text) > LONGEST:
        raise QueryError(f"more than {LONGEST:,} characters; type fewer words")
    terms = [term for term in _TERM.finditer(text) if term[0].strip()]
    if len(terms) > MOST:
        raise QueryError(f"more than {MOST} words; type fewer")
    unfinished = len(text) if typing and not typed[-1:].isspace() else -1
    asked = _Asked([], [], [], [], [])
    for term in terms:
        is_last = term.end() == unfinished and term["word"] and not term["no"]
        asked.take(term, starts=bool(is_last))
    return asked.query()


class _Asked(NamedTuple):
    """What the terms ask for, as expressions of FTS5 and days."""

    wanted: list[str]
    filters: list[str]
    unwanted: list[str]
    after: list[int]
    before: list[int]

    def take(self, term: re.Match[str], *, starts: bool) -> None:
        """Add a term; `starts` says that it may be the beginning of a word."""
        field = (term["field"] or "").lower()
        said = (term["phrase"] if term["word"] is None else term["word"]) or ""
        if field in ("after", "before"):
            if term["no"]:
                raise QueryError(f"-{field}: cannot be left out; use after: or before: alone")
            getattr(self, field).append(_day(field, said))
            return
        phrase = _phrase(said, bool(term["starts"]) or said.endswith("*") or starts)
        if field and not phrase:
            raise QueryError(f"{field}: needs a name behind it, such as {field}:reuters")
        if not phrase:
            return
        if term["no"]:
            self.unwanted.append(f"{{{field}}} : {phrase}" if field else f"{_OWN} : {phrase}")
        elif field:
            self.filters.append(f"{{{field}}} : {phrase}")
        else:
            self.wanted.append(phrase)

    def query(self) -> Query:
        """Return all of it as one query."""
        if not any(self):
            raise QueryError("nothing to search for: type a word of letters or digits")
        own = [f"{_OWN} : ({' OR '.join(self.wanted)})"] if self.wanted else []
        match = " AND ".join([*self.wanted, *own, *self.filters])
        without = " OR ".join(self.unwanted)
        if match and without:
            match, without = f"({match}) NOT ({without})", ""
        return Query(match, without, max(self.after, default=None), min(self.before, default=None))


def _phrase(text: str, starts: bool) -> str:
    """Return an expression for these words in this order, `""` where there are none."""
    said = " ".join(words(text))
    return f'"{said}"{" *" if starts else ""}' if said else ""


_LOOSE = re.compile(r"(\d{4})[-/.]?(\d{1,2})?(?:[-/.]?(\d{1,2}))?")


def _day(field: str, text: str) -> int:
    """Return the first day that a date can mean."""
    loose = _LOOSE.fullmatch(text)
    written = "-".join(part.zfill(2) for part in loose.groups() if part) if loose else text
    date: Date | None = None
    try:
        date = parse_date(written)
    except DateError as error:
        raise QueryError(f"{field}: {error}") from None
    day = date.earliest or date.latest
    assert day is not None  # every date is bounded on one side
    return day_number(day)
