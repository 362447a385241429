"""The command `dateline search`: statements found in all stories."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Sequence

from dateline.commands.calls import (
    GOOD,
    Parser,
    columns,
    digits,
    fail,
    wants_color,
    write_json,
    write_result,
)
from dateline.commands.library import on_terminal, refreshed
from dateline.layout.spans import Flow, Spans, plain_text
from dateline.layout.words import date_words
from dateline.library.index import IndexLost
from dateline.library.places import call_name, library, named
from dateline.library.query import HELP, QueryError, parse_query
from dateline.library.search import Hit, NoSearch, search
from dateline.story.dates import parse_date
from dateline.story.plain import visible

NOTHING_FOUND = 1
"""Exit status, as grep has it."""

_ABOUT = f"""\
Find statements in all stories, the best first:

{HELP}
Exit status 0: something was found; 1: nothing was; 2: the call cannot be carried out.
"""


def search_stories(arguments: list[str]) -> int:
    """Carry out `dateline search`."""
    parser = Parser("dateline search", _ABOUT, stories="")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument(
        "--limit", type=_limit, default=20, metavar="N", help="statements at most (default: 20)"
    )
    parser.add_argument(
        "--in",
        dest="folders",
        action="append",
        default=[],
        metavar="FOLDER",
        help="look in this folder instead of the library; may be given more than once",
    )
    parser.add_argument("words", nargs="+", metavar="WORDS", help="what to look for, as above")
    call = parser.parse_args(_words_last(arguments))
    places = named(call.folders) or library()
    try:
        query = parse_query(" ".join(map(_as_typed, call.words)))
        index = refreshed(places)
        try:
            hits = search(index, query, places, call.limit)
        except IndexLost:
            index = refreshed(places)
            hits = search(index, query, places, call.limit)
    except (QueryError, NoSearch) as error:
        fail(str(error))
    if call.format == "json":
        write_json([_data(hit) for hit in hits])
    else:
        color = on_terminal() and wants_color("auto", to_file=False)
        shown = "\n".join(_told(hit, columns(), color=color) for hit in hits)
        write_result(shown, None, for_people=True)
    return GOOD if hits else NOTHING_FOUND


def _limit(text: str) -> int:
    if digits(text) and int(text):
        return int(text)
    raise ArgumentTypeError(f"{text!r} is not a number of statements from 1 up")


_WITH_VALUE = ("--format", "--limit", "--in")


def _words_last(arguments: Sequence[str]) -> list[str]:
    """Return the options, then what to look for: `-word` is no option, it leaves a word out."""
    options: list[str] = []
    words: list[str] = []
    left = iter(arguments)
    for argument in left:
        if argument == "--":
            words += left
        elif argument.startswith("--") or argument == "-h":
            options.append(argument)
            options += [next(left, "")] if argument in _WITH_VALUE else []
        else:
            words.append(argument)
    return [*options, "--", *words]


_BEFORE_PHRASE = re.compile(r"-?(?:(?:speaker|source|after|before):)?", re.IGNORECASE)


def _as_typed(word: str) -> str:
    """Return an argument with the quotation marks that the shell has taken away.

    What stands in one argument is one phrase, unless it is a whole query: it has quotation marks
    of its own, or a filter further on.
    """
    before = _BEFORE_PHRASE.match(word)
    phrase = word[before.end() :] if before else word
    if " " not in phrase or '"' in phrase or ":" in phrase or " -" in phrase:
        return word
    return f'{word[: len(word) - len(phrase)]}"{phrase}"'


def _data(hit: Hit) -> dict[str, object]:
    return hit._asdict()


def _told(hit: Hit, width: int, *, color: bool) -> str:
    """Return a hit as it is shown: its story, what it says, how to open it."""
    date = date_words(parse_date(hit.published)) if hit.published else ""
    head: Spans = ((hit.story, "story"), (f"  {date}" if date else "", "muted"))
    said = []
    at = 0
    for start, end in hit.spans:
        said += [(hit.snippet[at:start], ""), (hit.snippet[start:end], "found")]
        at = end
    said.append((hit.snippet[at:], ""))
    where = ((f"{hit.section} {hit.number}: ", "muted"),) if hit.number else ()
    name = visible(" ".join(filter(None, (call_name(hit.path, library()), hit.statement))))
    lines = Flow(head).lines(width)
    if hit.number:
        lines += Flow((*where, *said), _INDENT, _INDENT).lines(width)
    lines.append((*_INDENT, (name, "muted")))  # whole, to be taken along
    return "".join(f"{_styled(line) if color else plain_text(line)}\n" for line in lines)


_INDENT: Spans = (("  ", ""),)
_SGR = {"story": "1", "found": "1;31", "muted": "2"}


def _styled(line: Spans) -> str:
    codes = [(text, _SGR.get(role)) for text, role in line]
    return "".join([f"\x1b[{code}m{text}\x1b[m" if code and text else text for text, code in codes])
