"""What a file is that is not an article, judged by its content; a name decides what that leaves."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

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
}
"""How files begin that hold no plain text."""
_PROLOG = r"(?:<\?xml[^>]*>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>]*>|\s)*"
_TIME = r"(?:\d+:)?\d\d:\d\d[.,]\d{3}"
_HEADERS = r"(?:[a-z][a-z-]+:.*\n(?:[ \t]+\S.*\n)*)*?"
_KEY = r"(?:- )?[\"']?[a-z_][\w.-]*[\"']?:(?: .*)?"
_TEXTS = {
    # [{"a": 1, also without an end, and ["a", "b"]; not {Picture: the pier} or [Note: it is dry]
    "JSON": r'\[*\s*\{\s*(?:"[^"\n]{0,200}"\s*:|\}\s*\Z)|\[\s*(?:["\d[][\s\S]*\]|\[{9}.*)\s*\Z',
    "a feed": rf"{_PROLOG}<(?:rss|feed|rdf:RDF)\b",
    # <svg xmlns="x"> and <?xml; not “<5 people” or a page, which is read
    "XML": r"<(?:\?xml|!DOCTYPE|[A-Z_][\w.:-]*(?:\s+[\w.:-]+\s*=|\s*/?>))[\s\S]*>\s*\Z",
    "a subtitle file": rf"WEBVTT|\[Script Info\]|(?:\d+\n)?{_TIME}(?: *--> *|,){_TIME}\b",
    # A line “From: ann@example.org” and “Subject: ”, or Received: ; not just “From: Reuters”
    "an e-mail": rf"(?:From .*\d:\d\d.*\n)?(?:(?={_HEADERS}From:.*@){_HEADERS}(?:To|Subject|Date):"
    rf"|(?={_HEADERS}From:)(?={_HEADERS}To:){_HEADERS}Subject:"
    rf"|{_HEADERS}(?:Received|Message-ID|MIME-Version|Content-Type|Return-Path|Delivered-To):)",
    "a calendar or an address book": r"BEGIN:V",
    # [reader] and two lines such as width = 80
    "a settings file": r"(?:(?:[#;].*|\[\[?[\w. -]+\]\]?)?\n)*(?:[\w.-]+ *= *\S.*\n){2}",
}
"""How texts begin that are not articles, whatever the case of their letters."""
_INSIDE = rf"(?:(?:[ \t#\]}}].*|- (?!{_KEY}\n).*|---|\.\.\.)?\n)*"
_YAML = re.compile(rf"(?:(?:---.*|[#%].*)?\n)*(?:{_KEY}\n{_INSIDE}){{2,}}")
"""Matches `id: a` over `- name: b`; not “Q: Was it hard?”, who speaks, or fields above a text."""
_DIVIDERS = {
    ",": r",(?!\d{3}\b)(?=\w)|(?<!\d),(?=\w)|\",(?=\")",  # not “1,000 pounds” and 'Hope,' she said
    ";": r";(?=[\w\"])",
    "\t": r"\t",
    "|": r"\|",
}
"""What divides the fields of a row, and how it looks where it does not belong to a sentence."""


def name_binary_format(data: bytes) -> str:
    """Return what a file without plain text is, such as “a PDF file”; empty for text."""
    start = data.lstrip()[:16]
    zeros = b"\0" in data[:_HEAD] and not data.startswith((BOM_UTF16_BE, BOM_UTF16_LE))
    named = (name for begins, name in _BINARY.items() if start.startswith(begins))
    return next(named, "") or ("a binary file" if zeros else "")


def name_other_format(text: str, name: str) -> str:
    """Return what a text is that is not an article, such as “JSON”; empty for an article.

    `name` is the file's name, if it has one.
    """
    text = text.strip() + "\n"
    head = text if len(text) <= _HEAD else text[: text.rfind("\n", 0, _HEAD) + 1]
    for form, pattern in _TEXTS.items():
        if re.match(pattern, text, re.IGNORECASE):
            return form
    if _YAML.fullmatch(head) or (name.endswith((".yaml", ".yml")) and re.match(r"\w+:\s", text)):
        return "a YAML file"
    return "a CSV file" if _is_table(head, named=name.endswith((".csv", ".tsv"))) else ""


def _is_table(text: str, *, named: bool) -> bool:
    """Return True if nearly every row has the same number of fields."""
    import csv

    rows = [line for line in text.split("\n") if line.strip()]
    for mark, pattern in _DIVIDERS.items():
        fields = [len(row) for row in csv.reader(rows, delimiter=mark)]
        if fields and fields[0] > 1 and fields.count(fields[0]) >= 0.9 * len(rows):
            divided = [bool(re.search(pattern, row)) for row in rows]
            if named or (len(rows) > 1 and divided[0] and sum(divided) >= 0.5 * len(rows)):
                return True
    return False
