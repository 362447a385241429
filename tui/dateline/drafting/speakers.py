"""Who speaks in a quote: the fullest name, the role, and what is not sure about it."""

from __future__ import annotations

from bisect import bisect_left

from dateline.drafting.naming import is_whole
from dateline.drafting.statements import Reading
from dateline.text.blocks import Span
from dateline.text.cues import first_cue
from dateline.text.lazy import Lazy
from dateline.text.mentions import (
    PERSONS,
    Person,
    is_full_name,
    is_role,
    is_speaker,
    leads,
    name_part,
)
from dateline.text.spoken import Speech
from dateline.text.subjects import PRONOUNS, of_sentence

_BEFORE = 2
"""Sentences before some speech that can name who speaks."""


def speaker_of(reading: Reading, speech: Speech, last: Person | None) -> tuple[Person, str]:
    """Return who speaks, and why that is not sure; `last` is who spoke before, nearby."""
    if speech.rule == "a phrase in quotation marks":
        return Person(""), "whose words these are"
    if speech.speaker is None:
        return Person(""), "nobody is named as the speaker"
    words = reading.words(speech.speaker).strip(" ,.")
    if words.lower() in PERSONS:
        last = _subject(reading, speech) or _named_before(reading, speech) or last
        if last is None or not _can_be(words.lower(), last):
            return Person(""), f"who “{words}” is"
        return last, f"whether “{words}” is {last.name}"
    if words.lower() in (*PRONOUNS, "that", "which"):
        return Person(""), f"who “{words}” is"
    if named := _named_beside(reading, speech.speaker[1], words):
        return named, ""
    whole = is_whole(reading, speech, words)
    words = name_part(words)
    if not is_speaker(words) or (not whole and not is_full_name(words)):
        return Person(""), "nobody is named as the speaker"
    first, end = speech.sentence[0], speech.speaker[0]
    more = reading.text.endswith((" and ", " and the "), first, end)
    others = _OTHERS.match(reading.text, first, end) if more else None
    if others and whole and not leads(others[1].split()[0]):
        return Person(others[1] + words), ""
    person = reading.people.fullest(words)
    if len(person.name.split()) == 1 and reading.people.is_shared(person.name):
        return person, f"which {person.name} it is"
    if speech.rule == "goes on":
        return person, "whether the same speaker goes on"
    if not whole:
        return person, "whether the speaker is named whole"
    if _is_another_said_to(reading, speech):
        return person, "who of those in the sentence says this"
    if more and (words[0].islower() or _JOINED.search(reading.text, first, end)):
        return person, "whether others speak as well"
    if not person.name[:1].isupper() and len(person.name.split()) > 8:
        return Person(""), "nobody is named as the speaker"
    return person, ""


_OTHERS = Lazy(
    r"(?:(?:But|And|Both|So|Yet) )?((?:(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) )?"
    r"(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}|[A-Za-z]+(?<!s)s),? ){1,3}and (?:[Tt]he )?)$",
    holding=("and ",),
)
"""What stands before the last of several speakers: “Ann Lee and Bo Ek said”."""
_JOINED = Lazy(r"(?:[A-Z][\w.’'-]*|\b[a-z]+s),? and (?:the )?$", holding=(" and ",))
"""And before one who may be the last of several, or begin another clause."""


def _is_another_said_to(reading: Reading, speech: Speech) -> bool:
    """Tell whether a verb of saying, or of what may come, stands before the words."""
    if speech.speaker is None or speech.cue is None:
        return False
    if speech.rule == "a colon":
        return bool(_MAY.re.search(reading.text, speech.speaker[1], speech.cue[0]))
    if speech.kind == "reported":
        return _goes_on_from(reading, speech, speech.cue)
    if not speech.quoted or speech.quoted[0][0] < speech.cue[1]:
        return False
    inner = first_cue(reading.text, speech.cue[1], speech.quoted[0][0] - 1)
    return inner is not None and inner.kind in ("say", "quote", "tell") and inner.word not in _HELD


def _goes_on_from(reading: Reading, speech: Speech, cue: Span) -> bool:
    """Tell “Lee said that Ek left, saying it was late”: Ek may have said so."""
    return reading.words(cue).endswith("ing") and any(
        each.kind == "reported" and 0 < cue[0] - each.spans[-1][1] < len(", and ")
        for each in reading.speech_at(speech.sentence[0])
    )


_HELD = ("believed", "believes", "hopes", "thinks", "say", "suggested", "suggesting", "suggests")
_MAY = Lazy(r"\b(?:will|would|may|might|could|should|must|can|if)\b|,.*,")


def _named_beside(reading: Reading, end: int, words: str) -> Person | None:
    """Return Ana Ruiz of “its director, Ana Ruiz,” and “Ms. Lee’s deputy, Ana Ruiz,”."""
    if not reading.text.startswith(",", end):
        return None
    beside, owned = _BESIDE.re.match(reading.text, end), _OWNED.re.match(words)
    if not beside or not owned:
        return None
    role = words[owned.end() :]
    if not (role[:1].islower() or is_role(role)):
        return None
    return Person(beside[1], words if owned[0].rstrip().endswith(("’s", "'s")) else role)


_OWNED = Lazy(r"(?:[A-Z].*['’]s|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Aa]nother)\s")
_BESIDE = Lazy(r",\s((?:[A-Z][\w.’'-]+\s){1,3}[A-Z][\w’'-]+)(?:[,.]|$)")
_WOMAN = Lazy(r"\b(?:\w*woman|mother|wife|daughter|sister|aunt|queen|actress|Mrs|Ms)\b")
_MAN = Lazy(r"\b(?:man|\w+sman|chairman|father|husband|son|brother|uncle|king|actor|Mr)\b")


def _can_be(pronoun: str, person: Person) -> bool:
    """Tell whether “he” or “she” can be somebody, by the words for them."""
    words = f"{person.role} {person.name}"
    if words.startswith("The ") and words.split()[1][0].isupper():
        return False  # the White House is neither
    other = {"he": _WOMAN, "she": _MAN}.get(pronoun)
    return not (other and other.re.search(words))


def _named_before(reading: Reading, speech: Speech) -> Person | None:
    """Return whom the sentences before some speech are about, in its paragraph or the last."""
    number = reading.paragraph_at(speech.sentence[0])
    index = bisect_left(reading.sentence_starts, speech.sentence[0])
    for span in reversed(reading.sentences[max(0, index - _BEFORE) : index]):
        if number - reading.paragraph_at(span[0]) > 1 or reading.speech_at(span[0]):
            return None
        if person := _person_at(reading, of_sentence(reading.text, *span)):
            return person
    return None


def _subject(reading: Reading, speech: Speech) -> Person | None:
    """Return whom the sentence of some speech is about: “Lee, who left, said he knew”."""
    start = speech.sentence[0]
    subject = of_sentence(reading.text, *speech.sentence)
    if not (subject and speech.speaker and subject[1] <= speech.speaker[0]):
        return None
    quoted = any(start <= span[0] < speech.speaker[0] for span in speech.spans)
    return None if quoted else _person_at(reading, subject)


_DETERMINERS = ("The", "A", "An", "His", "Her", "Its", "Their", "This", "That")


def _person_at(reading: Reading, subject: Span | None) -> Person | None:
    """Return somebody who is called by a full name in the text; a town is not."""
    if subject is None:
        return None
    words = reading.words(subject)
    if named := _named_beside(reading, subject[1], words):
        return named
    if words.split()[0] in _DETERMINERS or f" {words.lower()} " in reading.text:
        return None  # “women” is not Ann Women
    person = reading.people.fullest(name_part(words))
    return person if is_full_name(person.name) else None
