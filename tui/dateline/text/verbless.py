"""Speech that no verb gives to its speaker: “according to”, a colon, a name behind a dash."""

from __future__ import annotations

import re

from dateline.text import clauses
from dateline.text.blocks import Span
from dateline.text.lazy import Lazy
from dateline.text.marks import HIDDEN
from dateline.text.spoken import Sentence, Speech, is_title
from dateline.text.subjects import behind_verb, of_sentence

_ACCORDING = Lazy(r"\b[Aa]ccording\s+to\b|\b[Ii]n the words of\b")
_AT_END = Lazy(r"[,\x00]\saccording to\s[^,;:\x00]{3,90}$")
_SOMEBODY = Lazy(
    r"\s*((?:[^,.;:()\x00—]|\.(?=\w|\s+[A-Z]\w+ [A-Z])"
    r"|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\bMrs)\.){3,120})"
)
_HERE = Lazy(r"Here(?:['’]s| is) (?=[A-Z])")
_BETWEEN_COMMAS = Lazy(r",\s[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3},")
_LONGEST = 9
"""Words of a speaker that ends with a name: `Ambassador to the Sudan Ann Lee`."""
_SIGNATURE = Lazy(
    r"\s*[―—–-]+\s*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})[^\S\n]*(?:\n|$)",
    holding=("―", "—", "–", "-"),
)


def verbless(sentence: Sentence) -> list[Speech]:
    """Return the speech of a sentence in which no verb gives words to anybody."""
    return _according(sentence) or _signed(sentence) or _colon(sentence)


def at_end(sentence: Sentence) -> list[Speech]:
    """Return the speech of a sentence that ends with `according to Ann Lee`: all before it."""
    ends = _AT_END.re.search(sentence.covered, *sentence.span)
    return _according(sentence) if ends else []


def phrases(sentence: Sentence, found: list[Speech], fewest: int) -> list[Speech]:
    """Give the phrases in quotation marks that nothing governs to the subject of the sentence.

    `found` is the speech that holds the others, `fewest` the number of words that make a phrase.
    """
    start, left = sentence.span[0], []
    for each in sentence.quotes:
        words = sentence.text[each.first : each.last].split()
        covered = any(a <= each.start < b for speech in found for a, b in speech.spans)
        if len(words) < fewest or covered or is_title(words):
            continue
        if not re.search(r"\w", sentence.covered[start : each.start]):
            continue
        before = sentence.covered[start : each.start].rstrip(" ,:")
        asked = re.search(r"\b(?:was|were|is|are|been|being|when|if) asked$", before)
        speaker = None if asked else of_sentence(sentence.covered, start, each.start)
        spans = [(each.start, each.end)]
        left.append(sentence.speech(spans, speaker, None, "a phrase in quotation marks"))
    return left


def _according(sentence: Sentence) -> list[Speech]:
    covered, (start, end) = sentence.covered, sentence.span
    for match in _ACCORDING.re.finditer(covered, start, end):
        named = _SOMEBODY.re.match(covered, match.end(), end)
        if named and (
            spans := _around(sentence, match.start(), _behind_name(covered, named.end(1), end))
        ):
            speaker = behind_verb(covered, match.end(), end) or named.span(1)
            if named[1].split()[-1][0].isupper() and len(named[1].split()) <= _LONGEST:
                speaker = named.span(1)
            return [sentence.speech(spans, speaker, match.span(), "according to")]
    return []


def _behind_name(covered: str, at: int, end: int) -> int:
    """Return where a name between commas ends: `the coach, Ann Lee,` is one."""
    name = covered.startswith(",", at) and _BETWEEN_COMMAS.re.match(covered, at, end)
    return name.end() - 1 if name else at


def _around(sentence: Sentence, first: int, last: int) -> list[Span]:
    """Return what stands around “according to Ann Lee”, from `first` to `last`."""
    covered, (start, end) = sentence.covered, sentence.span
    comma = covered.find(",", last, end)
    before = covered[start:first].rstrip(" ,—–(\n")
    if len(before.split()) < 2 and HIDDEN not in before:
        begin = comma + 1 + (covered[comma + 1 : comma + 2] == " ")
        return [(begin, clauses.end(covered, begin, end))] if comma > 0 else []
    spans = [(start, start + len(before))]
    if comma > 0 and len(covered[comma:end].split()) > 8:
        spans.append((comma + 2, clauses.end(covered, comma + 2, end)))
    return spans


def _signed(sentence: Sentence) -> list[Speech]:
    """Find quotations with a name behind a dash: `“…” — Ann Lee`."""
    rule, found = "a name behind a dash", []
    for each in sentence.quotes:
        if name := _SIGNATURE.match(sentence.covered, each.end, sentence.span[1]):
            spans = [(each.start, each.end)]
            found.append(sentence.speech(spans, name.span(1), name.span(), rule))
    return found


def _colon(sentence: Sentence) -> list[Speech]:
    """Find `Ann Lee: “…”`."""
    start = sentence.span[0]
    for each in sentence.quotes:
        before = sentence.covered[start : each.start].rstrip()
        if before.endswith(":") and len(before) > 1:
            colon = start + len(before) - 1
            name = before.rstrip(": ")
            here = _HERE.re.match(name)
            first = here.end() if here else 0
            bare = len(name.split()) < 6 and name[:1].isupper() and not clauses.has_verb(name)
            speaker = (start + first, start + len(name)) if bare or here else None
            speaker = speaker or of_sentence(sentence.covered, start, colon)
            spans = [(each.start, each.end)]
            return [sentence.speech(spans, speaker, (colon, colon + 1), "a colon")]
    return []
