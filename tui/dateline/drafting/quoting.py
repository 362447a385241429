"""The quotes of a draft."""

from __future__ import annotations

import re
from typing import Any

from dateline.drafting.reporting import can_be_reported, reported
from dateline.drafting.said import said_on
from dateline.drafting.speakers import speaker_of
from dateline.drafting.statements import PHRASE, Reading, Statement, trimmed
from dateline.text.blocks import Span
from dateline.text.marks import CLOSING, OPENING
from dateline.text.mentions import Person
from dateline.text.spoken import Speech, is_title

_NEAR = 3
"""Paragraphs behind a name in which “she” can be its bearer."""
_COMPARED = 5
"""Quotes that the next one is compared with: two verbs can give the same words."""
_LONGEST_NAME = 6
"""Words that the name of something has at most."""


def quotes(reading: Reading) -> list[Statement]:
    """Return the quotes of an article, in its order."""
    found: list[Statement] = []
    last: Person | None = None
    named = 0
    for speech in reading.speech:
        number = reading.paragraph_at(speech.sentence[0])
        near = last if number - named <= _NEAR else None
        person, unsure = speaker_of(reading, speech, near)
        for fields in _of(reading, speech):
            if person.name:
                fields["speaker"] = person.name
                if person.role:
                    fields["role"] = person.role
            if said := said_on(reading, speech):
                fields["said"] = said
            fields["cite"] = fields.pop("cite")  # behind them
            if not any(each.fields == fields for each in found[-_COMPARED:]):
                found.append(Statement(fields, speech.rule, unsure))
        if person.name and not unsure:
            last, named = person, number
    return found


def _of(reading: Reading, speech: Speech) -> list[dict[str, Any]]:
    """Return the quotes that some speech makes: whole, or the phrases in quotation marks."""
    text = reading.text
    if speech.kind == "direct":
        worded = tuple(span for span in speech.quoted if re.search(r"\w", reading.words(span)))
        runs = [_direct(reading, run) for run in _runs(text, worded)]
        named = (_is_named(reading, speech, each["text"]) for each in runs)
        return [each for each, title in zip(runs, named, strict=True) if not title]
    phrases = [span for span in speech.quoted if _is_phrase(reading.words(span).split())]
    if phrases:
        return [_partial(reading, span) for span in phrases]
    return [reported(reading, speech)] if can_be_reported(reading, speech) else []


def _is_phrase(words: list[str]) -> bool:
    return len(words) >= PHRASE and not is_title(words)


def _is_name(words: list[str]) -> bool:
    """Tell the name of something between quotation marks: “Star Wars”."""
    return 1 < len(words) <= _LONGEST_NAME and words[-1][-1].isalnum() and is_title(words)


def _is_named(reading: Reading, speech: Speech, words: str) -> bool:
    """Tell a title that nobody says: “his book, ‘A Town of Salt,’ which …”."""
    named = _is_name(words.rstrip(" ,.").split()) or _is_name(words.partition(":")[0].split())
    cue = reading.words(speech.cue) if speech.cue else ""
    if cue.startswith("call"):
        return is_title(words.split())
    return named and not (speech.speaker and cue[:1].islower())


def _runs(text: str, spans: tuple[Span, ...]) -> list[list[Span]]:
    """Keep together what “she said” divides within a sentence."""
    runs: list[list[Span]] = []
    for span in spans:
        if runs and (text[runs[-1][-1][1] - 1] in ",—–-" or text[span[0]].islower()):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _direct(reading: Reading, run: list[Span]) -> dict[str, Any]:
    pieces = [reading.words(span).strip() for span in run]
    words = " … ".join(piece.rstrip(",") for piece in pieces)
    if pieces[-1].endswith(",") and not words.endswith("."):
        words += "."
    return {"kind": "direct", "text": words, "cite": [_marked(reading, run[0][0], run[-1][1])]}


def _marked(reading: Reading, start: int, end: int) -> dict[str, Any]:
    """Cite some words with the quotation marks around them."""
    number = reading.paragraph_at(start)
    block = reading.blocks[number - 1]
    while start > block[0] and reading.text[start - 1] in OPENING:
        start -= 1
    end = min(end, block[1])
    while end < block[1] and reading.text[end] in CLOSING:
        end += 1
    return reading.cite((start, end))


def _partial(reading: Reading, span: Span) -> dict[str, Any]:
    words = reading.words(span).strip().rstrip(",.;")
    cited = trimmed(reading.text, reading.sentence_at(span[0]))
    if not (cited[0] <= span[0] and span[1] <= cited[1]):
        return {"kind": "partial", "text": words, "cite": [_marked(reading, *span)]}
    return {"kind": "partial", "text": words, "cite": [reading.cite(cited)]}
