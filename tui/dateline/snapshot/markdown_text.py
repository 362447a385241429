"""Texts as Markdown that shows them as they are: what would be read as markup is escaped.

Only what could be read so: a text stays readable where the file itself is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_REFERENCE = re.compile(
    r"""@(?=\w)                     # “@octocat”, “a@b.org”, “xmpp:a@b.org”; not “@ 5”
    | [#!&](?=\d)                 # “#1”, “octo/cat#2”; GitLab's “!3” and “&4”; not “#one”
    | \bG[HL]-(?=\d)              # “GH-12”, “gl-12”; not “GH-x”
    | \b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,}\b   # “9fceb02”; not “decade”, “1500000”
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What forges make a link of, to a person who is then notified, to an issue or a commit.

They look for it in the rendered text, and cmark-gfm for mail addresses too, where “\\@” and
“&#64;” are an “@” again. An empty comment divides that text, and the characters that are shown stay
the same, unlike with a zero-width space. Only a renderer that knows no HTML shows the comment.
"""

_GAP = "\0"
"""Where the comment will be; no text of a story holds it."""

_SHORTEST_HASH = 7
"""Digits that forges take for the beginning of a commit's name."""

_INLINE = re.compile(
    r"""[\\`*_\[\]<~|$]     # code, emphasis, links, footnotes, HTML, struck text, tables, formulas
    | &(?=\#?\w+;)          # a character by its name or number
    | :(?=//)               # the addresses that GitHub links without being asked
    | (?<=www)\.
    | !$                    # before a footnote it would make an image
    """,
    re.VERBOSE | re.IGNORECASE,
)
_START = re.compile(r"[-+=:>#]|(\d{1,9})([.)])(?=\s|$)")


def escape(text: str) -> str:
    """Return a text that stands inside a line."""
    return _INLINE.sub(r"\\\g<0>", _divide(text)).replace(_GAP, "<!-- -->")


def _divide(text: str) -> str:
    """Return a text with a gap in each reference; one that has gaps already gets no more."""
    return _REFERENCE.sub(_divide_reference, text)


def _divide_reference(reference: re.Match[str]) -> str:
    text, longest = reference[0], _SHORTEST_HASH - 1
    if not text[-1].isalnum():
        return text + _GAP
    return _GAP.join([text[at : at + longest] for at in range(0, len(text), longest)])


def start(line: str) -> str:
    """Escape what would make a finished line the start of a list, a heading, a quote, a table."""
    match = _START.match(line)
    if match is None:
        return line
    number, sign = match.groups()
    return f"{number}\\{sign}{line[match.end() :]}" if number else "\\" + line


def heading(level: int, text: str) -> str:
    """Return a heading, whose last # is no end of it."""
    text = escape(text)
    return f"{'#' * level} {text[:-1]}\\#" if text[-1:] == "#" else f"{'#' * level} {text}"


def strong(text: str) -> str:
    """Return a text in bold; it stands between spaces, or before a break or a footnote."""
    return f"**{escape(text)}**"


def soft(text: str) -> str:
    """Return a remark in italics; it stands between spaces, or before a break or a footnote."""
    return f"*{escape(text)}*"


def marked(stretches: Iterable[tuple[str, bool]]) -> str:
    """Return a text of which stretches are in bold, wherever they begin and end.

    Asterisks between a letter and a sign are not read as the edge of what is bold
    (CommonMark, "left-flanking delimiter run"). Such a letter is written by its number:
    then there are signs on both sides.
    """
    parts = [(_divide(text), bold) for text, bold in stretches]
    written = ""
    for number, (text, bold) in enumerate(parts):
        if bold:
            written += f"**{escape(text)}**"
            continue
        before = parts[number - 1][0][-1] if number else ""
        after = parts[number + 1][0][0] if number + 1 < len(parts) else ""
        first, last = "", ""
        if before and not before.isalnum() and not text[0].isspace():
            first, text = _by_number(text[0]), text[1:]
        if after and not after.isalnum() and text and not text[-1].isspace():
            last, text = _by_number(text[-1]), text[:-1]
        written += first + escape(text) + last
    return written


def _by_number(character: str) -> str:
    return f"&#{ord(character)};"
