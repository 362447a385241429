"""Words that are reported, without quotation marks: whether somebody states them, and as what."""

from __future__ import annotations

import re
from typing import Any

from dateline.drafting.naming import shows
from dateline.drafting.statements import PHRASE, Reading, as_sentence, trimmed
from dateline.text.clauses import is_told
from dateline.text.lazy import Lazy
from dateline.text.mentions import is_speaker, name_part
from dateline.text.spoken import Speech
from dateline.text.subjects import PRONOUNS

_CUT = re.compile(
    r"(?:was|were|is|are|has|had|have|will|would|to|at|in|on|upon|into|for|of|with|similar|not"
    r"|about|and|but"
    r"|which|who|by|him|them|himself|herself|itself|themselves)\b"
)
"""What the words of somebody do not begin with, unless their beginning stands elsewhere."""
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|My)\b")
"""In words without quotation marks: they are not the article's, and so not reported by it."""
_OWN = frozenset(("i", "we", "you", "who"))
"""Who is not reported: the article itself, its reader, and nobody that is named."""
_ASKED = re.compile(r"(?:why|how|whether|what|when|where|who|if)\b")
"""How a question begins that somebody asks; it says nothing without “she asked”."""
_KEPT_WORDS = (
    "accus ask attack blam brand call characteri compar condemn credit critici defend den denounc "
    "describ disput doubt dub encourag hail label laud liken mock prais question refut reject "
    "remind slam thank tout urg"
)
_KEPT = tuple(_KEPT_WORDS.split())
"""How verbs begin without which their words say something else: “he denied that it fell”."""
_NAMING = re.compile(
    r"\b(?:what|which|that|as|than|whom)\s+(?:(?:the|and|[A-Z][\w.’'-]*)\s+){0,6}$"
)
"""Before a speaker who is said to call something so: “what she calls the plan” is no statement."""
_MODALS = frozenset(("may", "might", "could", "should", "can", "must", "will"))
_BETWEEN = frozenset(("also", "even", "then", "have"))
"""What stands between them and their verb."""
_BESIDE = Lazy(
    r"(?:(?:But|And|Even|Just) )?(?:[Ww]hile|Although|Though|[Ww]hen|If|Because|As)\b[^,]*$"
)
"""What stands before a speaker in a clause that is not the main one of its sentence."""
_HANGS = re.compile(r"\b(?:like|as|of|to|by|with|than|and|the|an?|from|that|for|at)$")
"""What words do not end with, unless more of them stands elsewhere."""
_OF_THINGS_WORDS = (
    "acknowledg admit alleg announc claim confirm declar demand explain observ post predict recall "
    "reiterat repeat reveal stat suggest vow wrote"
)
_OF_THINGS = tuple(_OF_THINGS_WORDS.split())
"""How verbs begin that are followed by a thing as well as by what is said of it."""
_IS = Lazy(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|cannot)\b")
"""A verb that is nothing else; “a little more on “The View”” has none, and says nothing."""
_ASIDE = Lazy(
    r"\s*(?:[–—]|-[- ])[^–—]{2,120}?(?:[–—]|\s--?\s)\s?"
    r"(?:[a-z]+ed|were|was|is|are|has|had|will)\b",
    holding=("–", "—", "-"),
)
"""Behind words that go on behind dashes: “the men – as some are – were”."""
_LEADS = re.compile(
    r"(?:that )?(?:while|although|though|if|when|because|as|after|before)\b", re.IGNORECASE
)
"""How words begin whose main clause is not among them, where no comma is."""


def can_be_reported(reading: Reading, speech: Speech) -> bool:
    """Tell whether some words without quotation marks are a statement that somebody makes."""
    words = reading.words(speech.spans[0])
    if speech.speaker is None or len(speech.spans) > 1 or len(words.split()) < PHRASE:
        return False
    if _CUT.match(words) or not words[0].isalnum() or _FIRST_PERSON.search(words):
        return False
    speaker = name_part(reading.words(speech.speaker))
    if not (is_speaker(speaker) or speaker.lower() in PRONOUNS - _OWN):
        return False
    if shows(reading, speech, speaker):
        return False
    before = reading.text[max(0, speech.speaker[0] - 60) : speech.speaker[0]]
    if _NAMING.search(before) or _HANGS.search(words):
        return False
    if _LEADS.match(words) and "," not in words:
        return False
    if _ASIDE.match(reading.text, speech.spans[0][1], speech.sentence[1]):
        return False
    cue = reading.words(speech.cue) if speech.cue else ""
    if speech.cue and _is_supposed(reading.words((speech.sentence[0], speech.cue[0]))):
        return False
    lead = reading.words((speech.sentence[0], speech.speaker[0]))
    if cue in ("knew", "know") or ("," in words and _BESIDE.re.match(lead)):
        return False  # “While Lee claimed that it fell, experts …”
    if cue.endswith("ing") and cue.startswith(_KEPT):
        return False  # “a book calling for …”
    if words.startswith("that ") or is_told(words):
        return True
    bare = not _IS.re.search(re.sub(r", (?:who|which|whose)\b[^,]*", "", words))
    if bare and speech.rule == "the words, then the verb":
        return False  # “On Monday, the third day, Lee told a joke”
    return not (bare and speech.quoted and not cue.startswith(_KEPT)) and not cue.startswith(
        _OF_THINGS
    )


def _is_supposed(before: str) -> bool:
    """Tell what nobody may have said, by what stands before the verb.

    “If Lee thinks”, “she may argue”, “she could win by arguing”.
    """
    words = before.split()
    if not _IF.isdisjoint(words[-4:-1]):
        return True
    if words[-1:] == ["by"]:
        return not (_MODALS | {"would"}).isdisjoint(before.rpartition(";")[2].split())
    while words and (words[-1] in _BETWEEN or words[-1].endswith("ly")):
        words.pop()
    return bool(words) and words[-1] in _MODALS


_IF = frozenset(("if", "whether", "unless"))


_THAT = Lazy(
    r"^that\s+(?!(?:is|was|were|are|will|would|won['’]t|has|had|can|could|may|might|should|must"
    r"|is\w+['’]t)\b)"
)
"""What joins words to their verb; “that is so” begins with its own subject."""


_ON = ("and ", "while ", "as ", "although ", "though ", "according ", "but ")
"""What begins another part of a sentence."""


def _is_cut(reading: Reading, end: int) -> bool:
    """Tell whether words may be cut within a phrase, as what goes on shows."""
    text = reading.text
    rest = text[end : end + 16]
    if rest[:1] != " " or not rest[1:2].islower() or text[end - 1] in ",\"”’'":
        return False
    if rest.startswith(" but to ") or text.endswith(" even", 0, end):
        return True
    return not rest.startswith(_ON, 1)


def _without_comma(words: str) -> str:
    """Return some words without the comma before the mark that ends them."""
    bare = words.rstrip("\"”’'")
    return bare.removesuffix(",") + words[len(bare) :] if bare != words else words


def reported(reading: Reading, speech: Speech) -> dict[str, Any]:
    """Return the quote that some words without quotation marks are: a sentence."""
    span = speech.spans[0]
    start = span[0]
    words = _THAT.re.sub("", reading.words(span))
    whole = _ASKED.match(words) or (speech.cue and reading.words(speech.cue).startswith(_KEPT))
    if _is_cut(reading, span[1]):
        words = reading.words(reading.sentence_at(start))
    elif whole and speech.speaker and speech.speaker[0] < start:
        start = speech.speaker[0]
        words = reading.words((start, span[1]))
    first = min(start, *(each[0] for each in (speech.speaker, speech.cue) if each))
    last = max(span[1], *(each[1] for each in (speech.speaker, speech.cue) if each))
    sentence = reading.sentence_at(span[0])
    if last - first > (sentence[1] - sentence[0]) * 0.6:
        first, last = sentence
    return {
        "kind": "reported",
        "text": as_sentence(_without_comma(words)),
        "cite": [reading.cite(trimmed(reading.text, (first, last)))],
    }
