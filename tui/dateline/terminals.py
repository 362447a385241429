"""What a terminal can show: the encoding of text for people, and signs beyond ASCII."""

from __future__ import annotations

import codecs
import os
from typing import TextIO

_FEW_SIGNS = ("linux", "dumb", "unknown", "cons25", "vt")
"""How TERM begins for terminals whose fonts lack half circles and dotted lines."""


def text_encoding(stream: TextIO) -> str:
    """Return the encoding in which people are shown text on a stream.

    Python writes UTF-8 also in the locale C (PEP 538, PEP 540). Users who have set that locale are
    taken at their word; where none is set, as in containers, the terminal is most likely modern.
    """
    names = ("PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL", "LC_CTYPE", "LANG")
    chosen = [name for name in names if os.environ.get(name)]
    if chosen[:1] == ["LC_CTYPE"] and os.environ["LC_CTYPE"] == "C.UTF-8" and "LANG" in chosen:
        chosen.pop(0)  # by Python itself, where LANG is C
    if chosen and os.environ[chosen[0]] in ("C", "POSIX"):
        return "ascii"
    return stream.encoding or "utf-8"


def has_all_signs(stream: TextIO) -> bool:
    """Return True if a stream can show the signs of a page that are not ASCII."""
    terminal = os.environ.get("TERM", "")
    if stream.isatty() and terminal.startswith(_FEW_SIGNS):
        return False
    return codecs.lookup(text_encoding(stream)).name == "utf-8"


_LIKENESSES = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("•·●▪", "*"),
        "\u00a0": " ", "\u202f": " ", "\u2009": " ",
        "«": '"', "»": '"', "‹": "'", "›": "'",
        "…": "...", "×": "x", "ß": "ss", "æ": "ae", "œ": "oe",
        "ø": "o", "ł": "l", "đ": "d", "¶": "p",
    }
)  # fmt: skip


def approximate(text: str, encoding: str) -> str:
    """Return a text with what an encoding lacks replaced by what looks alike: “é” by “e”.

    What nothing looks like is written as an escape, “\\u0928”, so that no word is lost unseen.
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join([_approximate_character(each, encoding) for each in text])
    return text


def _approximate_character(character: str, encoding: str) -> str:
    from unicodedata import normalize

    alike = character.translate(_LIKENESSES)
    # Without the accents of European letters; the vowel signs of other scripts are no accents.
    bases = "".join([c for c in normalize("NFKD", alike) if not "\u0300" <= c <= "\u036f"])
    for text in (character, alike, bases):
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            continue
        return text
    return character.encode("ascii", "backslashreplace").decode()
