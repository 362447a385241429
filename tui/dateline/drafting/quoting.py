"""The quotes of a draft."""

from __future__ import annotations

import re
from typing import Any

from dateline.drafting.speakers import speaker_of
from dateline.drafting.statements import PHRASE, Reading, Statement, as_sentence, trimmed
from dateline.text.blocks import Span
from dateline.text.lazy import Lazy
from dateline.text.marks import CLOSING, OPENING
from dateline.text.people import Person, is_speaker, name_part
from dateline.text.spoken import Speech, is_title
from dateline.text.subjects import PRONOUNS

_SAID = 80
"""Characters from the verb of a quote within which a date says when it was."""
_NEAR = 3
"""Paragraphs behind a name in which “she” can be its bearer."""
_COMPARED = 5
"""Quotes that the next one is compared with: two verbs can give the same words."""
_LONGEST_NAME = 6
"""Words that the name of something has at most."""
_CUT = re.compile(
    r"(?:was|were|is|are|has|had|have|will|would|to|at|in|on|for|of|with|similar|not|about|and|but"
    r"|which|who|by|him|them|himself|herself|itself|themselves)\b"
)
"""What the words of somebody do not begin with, unless their beginning stands elsewhere."""
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|My)\b")
"""In words without quotation marks: they are not the article's, and so not reported by it."""
_OWN = frozenset(("i", "we", "you", "who"))
"""Who is not reported: the article itself, its reader, and nobody that is named."""
_ASKED = re.compile(r"(?:why|how|whether|what|when|where|who|if)\b")
"""How a question begins that somebody asks; it says nothing without “she asked”."""
_KEPT = ("call", "den", "doubt", "disput", "reject", "refut")
"""How verbs begin without which their words say something else: “he denied that it fell”."""
_NAMING = re.compile(r"\b(?:what|which|that|as)\s+$")
"""Before a speaker who is said to call something so: “what she calls the plan” is no statement."""
_TOLD_BESIDE = Lazy(r"\b(?:who|which|whose|where)\b")
"""Before a date of what is told beside: “Lee, who joined in 2022, said”."""
_OTHER = Lazy(r"[,;] (?:and|but|while|as)\b")
"""Between a date and a verb that it does not belong to."""


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
            if said := _said(reading, speech):
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
        return [each for each in runs if not _is_name(each["text"].split())]
    phrases = [span for span in speech.quoted if _is_phrase(reading.words(span).split())]
    if phrases:
        return [_partial(reading, span) for span in phrases]
    return [_reported(reading, speech)] if _can_be_reported(reading, speech) else []


def _can_be_reported(reading: Reading, speech: Speech) -> bool:
    """Tell whether some words without quotation marks are a statement that somebody makes."""
    words = reading.words(speech.spans[0])
    if speech.speaker is None or len(speech.spans) > 1 or len(words.split()) < PHRASE:
        return False
    if _CUT.match(words) or not words[0].isalnum() or _FIRST_PERSON.search(words):
        return False
    speaker = name_part(reading.words(speech.speaker))
    if not (is_speaker(speaker) or speaker.lower() in PRONOUNS - _OWN):
        return False
    before = reading.text[max(0, speech.speaker[0] - 10) : speech.speaker[0]]
    return not _NAMING.search(before)


def _is_phrase(words: list[str]) -> bool:
    return len(words) >= PHRASE and not is_title(words)


def _is_name(words: list[str]) -> bool:
    """Tell the name of something between quotation marks: “Star Wars”."""
    return 1 < len(words) <= _LONGEST_NAME and words[-1][-1].isalnum() and is_title(words)


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


def _reported(reading: Reading, speech: Speech) -> dict[str, Any]:
    span = speech.spans[0]
    start = span[0]
    words = re.sub(r"^that\s+", "", reading.words(span))
    whole = _ASKED.match(words) or (speech.cue and reading.words(speech.cue).startswith(_KEPT))
    if whole and speech.speaker and speech.speaker[0] < start:
        start = speech.speaker[0]
        words = reading.words((start, span[1]))
    first = min(start, *(each[0] for each in (speech.speaker, speech.cue) if each))
    last = max(span[1], *(each[1] for each in (speech.speaker, speech.cue) if each))
    sentence = reading.sentence_at(span[0])
    if last - first > (sentence[1] - sentence[0]) * 0.6:
        first, last = sentence
    return {
        "kind": "reported",
        "text": as_sentence(words),
        "cite": [reading.cite(trimmed(reading.text, (first, last)))],
    }


def _said(reading: Reading, speech: Speech) -> str:
    """Return the day on which it was said, where the sentence says so outside of what was said."""
    if speech.cue is None:
        return ""
    now = reading.article.published
    said = [span for each in reading.speech_at(speech.sentence[0]) for span in each.spans]
    for date in reading.dates_in(speech.sentence):
        outside = not any(start <= date.start < end for start, end in said)
        between = (speech.cue[1] if date.start > speech.cue[1] else speech.sentence[0], date.start)
        behind = reading.words((date.end, speech.cue[0])) if date.end < speech.cue[0] else ""
        if _TOLD_BESIDE.re.search(reading.words(between)) or _OTHER.re.search(behind):
            continue
        exact = len(date.value) in (4, 7, 10)
        if outside and exact and abs(date.start - speech.cue[1]) < _SAID:
            return date.value if not now or date.value <= now else ""
    return ""
