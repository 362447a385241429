"""What a file is that is not an article, judged by what it holds and not by its name alone."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable

_HEAD = 8192
"""Characters in which a format shows."""
_BINARY = {
    b"%PDF-": "a PDF file",
    b"{\\rtf": "an RTF file",
    b"PK\x03\x04": "a ZIP archive or a word processor's document",
    b"\xd0\xcf\x11\xe0": "a word processor's document",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%!PS": "a PostScript file",
}
"""How files begin that hold no plain text."""


def name_binary_format(data: bytes) -> str:
    """Return what a file without plain text is, such as “a PDF file”; empty for text."""
    start = data.lstrip()[:16]
    zeros = b"\0" in data[:_HEAD] and not data.startswith((BOM_UTF16_BE, BOM_UTF16_LE))
    named = (name for begins, name in _BINARY.items() if start.startswith(begins))
    return next(named, "") or ("a binary file" if zeros else "")


def name_other_format(text: str, name: str) -> str:
    """Return what a text is that is not an article, such as “JSON”; empty for an article.

    `name` is the file's name, if it has one. It only decides what the text leaves open.
    """
    text = text.removeprefix("\ufeff").strip()
    lines = text[:_HEAD].split("\n")
    if len(text) > _HEAD and len(lines) > 1:
        lines.pop()  # cut
    found = (form for form, is_form in _FORMATS.items() if is_form(text, lines, name.lower()))
    return next(found, "")


_OBJECT = re.compile(r'(?:\[\s*)*\{\s*"[^"\n]{0,200}"\s*:')
"""Matches `{"a": 1` and `[{"a": 1`, also without an end, but not `{Picture: the pier}`."""


def _is_json(text: str, lines: list[str], name: str) -> bool:
    if not text.startswith(("{", "[")) or _OBJECT.match(text):
        return text.startswith(("{", "["))
    import json

    try:
        json.loads(text)
    except ValueError:
        return False
    except RecursionError:
        return True
    return True


_ELEMENT = re.compile(
    r"<(?:\?xml\b|!DOCTYPE\b|!--|[A-Za-z_][\w.:-]*(?:\s+[\w.:-]+\s*=|\s*/?>))", re.I
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")


def _is_feed(text: str, lines: list[str], name: str) -> bool:
    return _is_xml(text, lines, name) and bool(_FEED.search(text[:_HEAD]))


def _is_xml(text: str, lines: list[str], name: str) -> bool:
    return bool(_ELEMENT.match(text)) and text.endswith(">")


_TIMING = re.compile(r"(?:\d+:)?\d\d:\d\d[.,]\d{3}(?: *--> *|,)(?:\d+:)?\d\d:\d\d[.,]\d{3}\b")
"""Matches `00:00:01,000 --> 00:00:02,000`, but not “from 10:30 to 11:00”."""


def _is_subtitles(text: str, lines: list[str], name: str) -> bool:
    return lines[0].startswith(("WEBVTT", "[Script Info]")) or any(map(_TIMING.match, lines))


_HEADER = re.compile(r"([A-Za-z][A-Za-z-]{1,40}):(?: |$)")
_POSTED = {
    *("content-transfer-encoding", "content-type", "delivered-to", "dkim-signature"),
    *("in-reply-to", "message-id", "mime-version", "received", "references", "return-path"),
}
"""Headers that only a mail program writes."""


def _is_mail(text: str, lines: list[str], name: str) -> bool:
    """Check for the headers of RFC 822: a “From: ” above a news text is not enough."""
    if re.match(r"From \S+ .*\d\d:\d\d", lines[0]):
        lines = lines[1:]
    headers: dict[str, str] = {}
    for line in lines:
        if not line.strip():
            break
        found = _HEADER.match(line)
        if found:
            headers[found[1].lower()] = line
        elif not (headers and line[0] in " \t"):
            return False
    sender = headers.get("from", "")
    sent = headers.keys() & {"to", "subject", "date"}
    return len(headers) > 1 and bool(
        headers.keys() & _POSTED or (sender and (("@" in sender and sent) or len(sent) == 3))
    )


_KEY = re.compile(r"(?:- )?[\"']?[a-z_][\w.-]*[\"']?:(?: |$)", re.ASCII)
"""Matches `published: 2024-05-14` and `- id: s1`, but not “Q: Was it hard?”, who speaks."""


def _is_yaml(text: str, lines: list[str], name: str) -> bool:
    """Check that each line at the margin has a key, and not just the fields above a text."""
    named = name.endswith((".yaml", ".yml"))
    margin = [line for line in lines if line.strip() and line[0] not in " \t#"]
    margin = [line for line in margin if line.rstrip() not in ("---", "...")]
    keys = [line for line in margin if _KEY.match(line) or (named and _HEADER.match(line))]
    whole = all(line in keys or line.startswith(("- ", "-\n", "%", "}", "]")) for line in margin)
    return whole and (len(keys) > 1 or (named and len(margin) > 0))


_SETTING = re.compile(r"[\w.\"-]+ *= *\S|\[\[?[\w. \"-]+\]\]?$|[#;]|$")
"""Matches `width = 80` and `[reader]`, but not “The pier = the harbour”."""


def _is_settings(text: str, lines: list[str], name: str) -> bool:
    settings = [line for line in lines if _SETTING.match(line.strip())]
    return len(settings) == len(lines) and sum("=" in line for line in settings) > 1


_DIVIDERS = {
    ",": r",(?!\d{3}\b)(?=\w)|(?<!\d),(?=\w)|\",(?=\")",  # not “1,000 pounds” and 'Hope,' she said
    ";": r";(?=[\w\"])",
    "\t": r"\t",
    "|": r"\|",
}
"""What divides the fields of a row, and how it looks where it does not belong to a sentence."""


def _is_table(text: str, lines: list[str], name: str) -> bool:
    """Check for the same number of fields in nearly every row."""
    import csv

    rows = [line for line in lines if line.strip()]
    for mark, pattern in _DIVIDERS.items():
        fields = [len(row) for row in csv.reader(rows, delimiter=mark)]
        if fields and fields[0] > 1 and fields.count(fields[0]) >= 0.9 * len(rows):
            divided = [bool(re.search(pattern, row)) for row in rows]
            sure = len(rows) > 1 and divided[0] and sum(divided) >= 0.5 * len(rows)
            if sure or name.endswith((".csv", ".tsv")):
                return True
    return False


_FORMATS: dict[str, Callable[[str, list[str], str], bool]] = {
    "JSON": _is_json,
    "a feed": _is_feed,
    "XML": _is_xml,
    "a subtitle file": _is_subtitles,
    "an e-mail": _is_mail,
    "a calendar or an address book": lambda text, *_: text.startswith("BEGIN:V"),
    "a settings file": _is_settings,
    "a YAML file": _is_yaml,
    "a CSV file": _is_table,
}
