"""Whether a date says when the main verb of its clause happened.

There is no parser here. A clause is accepted only where every word between its verb and the date
is known to leave the date with that verb; anything else is refused, and the event is left out.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from dateline.text.blocks import Span
from dateline.text.cues import first_cue
from dateline.text.lazy import Lazy, word_set
from dateline.text.mentions import is_role
from dateline.text.subjects import PREPOSITIONS

Tense = Literal["past", "future", "perfect", "present", "possible"]


_BOUNDARY = Lazy(r";\s+|:\s+(?=[A-Z])|,\s+(?:and|but|so|yet|while|whereas|although|though)\s+")
"""Between two clauses, if each has a verb: “He left in May, and she”, not “Ayr, and Oban”."""
_WORD = re.compile(r"[A-Za-z][\w’'.-]*\w|[A-Za-z]|\d[\d.,]*\d|\d|[^\w\s]")

_PAST = word_set(
    "ate beat became began bit blew broke came chose did drank drew drove fell felt flew forgot "
    "froze gave grew had hid knew rang rode rose sang sank saw shook shrank spoke sprang stole "
    "swam swore threw took tore was went were withdrew woke wore wrote"
)
"""Irregular forms that are nothing but the past of a verb."""
_PARTICIPLES = word_set(
    "bought brought built caught cut dealt fed fled fought found got heard held hit hurt kept laid "
    "led left lost made met paid put ran read said sat sent set shot shut sold sought spent split "
    "spread stood struck stuck swept swung taught told thought understood won wound"
)
"""Irregular forms that are the past or a participle."""
_NOT_ED = word_set(
    "bed bleed breed embed exceed feed hundred indeed instead moped need proceed red sacred seed "
    "shed speed succeed united wed weed alleged so-called"
)
_PRESENT = word_set("is are am has have does do says say isn't aren't")
_POSSIBLE = word_set("can could may might must should would cannot couldn't wouldn't")
_WILL = word_set("will shall won't")
_COMING = word_set(
    "arrives begins closes convenes ends expires expects goes holds hopes hosts intends kicks "
    "launches leaves meets opens plans reopens resumes returns starts takes travels visits votes"
)
"""Forms of the present that speak of a day to come: “opens in June”, “plans to open in June”."""
_SET = Lazy(
    r"\s+(?:(?:also|now|currently|widely|still)\s+)?(?:to|set|due|expected|scheduled|slated|poised"
    r"|planned|going|likely|about to)\b"
)
"""After `is`, what makes it speak of what is to come."""
_AUXILIARIES = word_set("had has have was were is are did does do")
_IN_GROUP = word_set(
    "been be being also then first last to not have never once just already only again since long"
)
_NAY = word_set("not never no")

_STOPS = word_set(
    "that which who whom whose what when where while because if whether although though unless "
    "after before since until till as than how why so like despite amid following according "
    "against including except besides or"
)
"""Words between a verb and a date after which the date may belong to something else."""
_DETERMINERS = word_set(
    "a an the his her its their our my your this that these those each every any no some another"
)
_NOUNS_IN_ING = word_set(
    "beijing building ceiling evening funding hearing housing king meeting morning nothing "
    "anything something everything opening ring screening shooting sitting spring string thing "
    "training wedding wing boeing bombing filing briefing painting warning"
)
_UNNAMED = word_set(
    "he she it they we i you his her its their our my your this that these those there here who "
    "what which others another both each neither none either one some such many most few several "
    "all such if whether please"
)
"""First words of a clause that does not name its subject."""
_LEADING = PREPOSITIONS | word_set(
    "after although amid as at because before by despite during following for from if in on once "
    "since though under unless until upon when while with within without even just only late early "
    "earlier later last next"
)
"""First words of what may stand before the subject, with a comma after it."""
_ASIDES = word_set(
    "who which whose where a an the now then also formerly including along together as aged "
    "like both one his her its their"
)
_SETTING = Lazy(r"(?:At|During|In|On) (?=[a-z])")
"""How what leads in begins, where its date is that of the clause: “During a debate on Monday,”."""
_NAMED = word_set("ferry ship vessel boat tanker yacht submarine hurricane storm typhoon film book")
"""Things with a name: “the ferry Anna sank”."""
_AGO = Lazy(r"\w+ (?:years?|months?|weeks?|days?|hours?) (?:ago|later|earlier),\s")
_OPENERS = Lazy(
    r"(?:(?:But|And|So|Yet|Still|Then|However|Meanwhile|Also|Moreover|In addition|Separately"
    r"|Instead|Indeed|In fact|Eventually|Finally|Later|Earlier),?\s+)+"
)
"""Words that join a sentence to the one before."""


class Verb(NamedTuple):
    """The finite verb of a clause."""

    start: int
    end: int
    word: str
    tense: Tense
    subject: int
    """Where the subject begins."""
    negated: bool = False


def clause_at(text: str, sentence: Span, at: int) -> Span:
    """Return the part of a sentence around a place that has a subject and a verb of its own."""
    start, end = sentence
    for match in _BOUNDARY.re.finditer(text, *sentence):
        before, after = (start, match.start()), (match.end(), sentence[1])
        if not (_has_finite(text, before) and _has_finite(text, after)):
            continue
        if match.end() <= at:
            start = match.end()
        elif match.start() >= at:
            end = match.start()
            break
    if opener := _OPENERS.re.match(text, start, end):
        start = opener.end() if opener.end() <= at else start
    return start, end


def _has_finite(text: str, span: Span) -> bool:
    return any(_tense_of(text, match) is not None for match in _WORD.finditer(text, *span))


def _is_ed(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and "-" not in word and word not in _NOT_ED


def _tense_of(text: str, match: re.Match[str]) -> Tense | None:
    """Return the tense of a word that may be a finite verb; None where it is none."""
    word = match[0].replace("’", "'")
    if word != word.lower():
        return None
    if word in _WILL:
        return "future"
    if word in _POSSIBLE:
        return "possible"
    if word in ("is", "are", "was", "were") and _SET.re.match(text, match.end()):
        return "future" if word in ("is", "are") else "possible"
    if word in ("has", "have"):
        return "perfect"
    if word in _COMING:
        return "future"
    if word in _PRESENT:
        return "present"
    if word in _PAST or word in _PARTICIPLES or _is_ed(word) or word in ("wasn't", "didn't"):
        return "past"
    return None


def main_verb(text: str, clause: Span, date: Span) -> Verb | None:
    """Return the finite verb of a clause whose subject is named; None where it is not certain.

    The date is passed over where it comes first (“On Monday the pier closed”) and where it stands
    between the subject and the verb (“Lee on Monday left”).
    """
    begin = _subject_start(text, clause, date)
    if begin is None:
        return None
    words = [
        each
        for each in _WORD.finditer(text, begin, clause[1])
        if not date[0] <= each.start() < date[1]
    ]
    if not words or words[0][0].lower().replace("’", "'").split("'")[0] in _UNNAMED:
        return None
    if words[0][0].lower() in _LEADING or words[0][0].endswith("ing"):
        return None
    if text.startswith("the day ", words[0].start()):
        return None  # “On 3 May, the day that the pier closed, …”
    aside, listed = False, False
    for index, each in enumerate(words):
        word = each[0].lower()
        if word in (",", "(", ")", "–", "—", "--"):
            opens = word == "(" or (word != ")" and not aside and _opens_aside(words, index))
            listed = not opens and not aside
            aside = opens
            continue
        if aside:
            continue
        if index and _begins_contact_clause(words, index):
            return None
        if word in _STOPS or (word == "to" and index):
            return None
        tense = _tense_of(text, each)
        if tense is None or index == 0:
            continue
        if _is_adjective(words, index):
            continue
        certain = word in _PAST or tense != "past"
        cue = first_cue(text, each.start(), each.end())
        said = cue is not None and cue.kind in ("say", "that", "tell")
        if not certain and not said and (listed or _is_reduced(text, words, index)):
            return None
        negated = any(
            w[0].lower() in _NAY or w[0].endswith(("n’t", "n't")) for w in words[index : index + 2]
        )
        return Verb(each.start(), each.end(), word, tense, begin, negated)
    return None


def _opens_aside(words: list[re.Match[str]], index: int) -> bool:
    """Return True if what follows a comma only adds to the subject: “, a lawyer from Ayr,”."""
    following = words[index + 1][0] if index + 1 < len(words) else ""
    lower = following.lower()
    if lower in _ASIDES or lower in _PARTICIPLES or lower.endswith(("ing", "ed")):
        return True
    first = index + 2 < len(words) and lower in ("first", "then", "newly", "long", "once")
    return following[:1].isupper() or following[:1].isdigit() or first


def _begins_contact_clause(words: list[re.Match[str]], index: int) -> bool:
    """Return True for `Lee` of “the amount Lee gave”: a second subject right after a noun."""
    before, word = words[index - 1][0], words[index][0]
    if word.lower() in ("he", "she", "they", "it", "we", "i", "you"):
        return True
    determined = words[0][0].lower() in _DETERMINERS
    small = before.islower() and before.isalpha() and before not in PREPOSITIONS
    joined = before in ("and", "of", "for") or before in _DETERMINERS | _NAMED
    return determined and word[0].isupper() and small and not joined and not is_role(before)


def _is_adjective(words: list[re.Match[str]], index: int) -> bool:
    """Return True for `armed` of “the armed men left”: a determiner before, a noun after."""
    before, after = words[index - 1][0].lower(), words[index + 1 : index + 2]
    return before in _DETERMINERS and bool(after) and after[0][0].isalpha()


def _is_reduced(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Return True for `elected` of “the men elected on Sunday left”: the main verb follows."""
    aside = False
    for number, each in enumerate(words[index + 1 :], index + 2):
        word = each[0].lower()
        following = words[number][0].lower() if number < len(words) else ""
        if word == "," and (aside or following in ("which", "who", "whose")):
            aside = not aside
        if aside or (word == "," and following in ("included", "includes")):
            continue
        if word in _STOPS or word in (",", "and", "but", ";", "to", "–", "—", "(", "“", '"'):
            return False
        tense = _tense_of(text, each)
        if tense and word not in _PARTICIPLES and not _is_ed(word):
            return True
        if word in _PARTICIPLES:
            return True
    return False


def _subject_start(text: str, clause: Span, date: Span) -> int | None:
    """Return where the subject of a clause begins, after what leads in; None where that is unsure.

    “After a long fight, Lee …”, “On Monday the pier …”, “In Ayr on 3 May, the council …”.
    """
    start, end = clause
    if setting := _SETTING.re.match(text, start, date[0]):
        inside = [each[0].lower() for each in _WORD.finditer(text, setting.end(), date[0])]
        if text.startswith(",", date[1]) and _STOPS.isdisjoint(inside) and "," not in inside:
            return date[1] + 2
    if start <= date[0] and _is_lead(text[start : date[0]]):  # the date is in the lead
        comma = text.find(",", date[1], end)
        near = text[date[1] : comma if comma >= 0 else end]
        if comma >= 0 and len(near.split()) <= 4 and not re.search(r"\b[A-Z]", near):
            return comma + 1 + len(text[comma + 1 :]) - len(text[comma + 1 :].lstrip())
        return date[1] + len(text[date[1] :]) - len(text[date[1] :].lstrip())
    if ago := _AGO.re.match(text, start, date[0]):
        start = ago.end()
    first = _WORD.match(text, start, end)
    for _ in range(3):
        if first is None or first[0].lower() not in _LEADING:
            break
        comma = text.find(",", first.end(), min(end, date[0]))
        if comma < 0:
            return None
        while text[comma + 1 : comma + 2] != " ":  # “1,000”
            comma = text.find(",", comma + 1, min(end, date[0]))
            if comma < 0:
                return None
        first = _WORD.match(text, comma + 2, end)
    return first.start() if first else None


_LEAD = Lazy(r"(?:(?:late|early|later|earlier|then|just|only)\s+)*(?:(?:on|in|at|by)\s+)?$", re.I)


def _is_lead(words: str) -> bool:
    """Return True for what may stand between the beginning of a clause and its date."""
    return bool(_LEAD.re.fullmatch(words))


def belongs(text: str, verb: Verb, date: Span, clause: Span) -> bool:
    """Return True if a date says when the main verb of its clause happened."""
    if date[0] < verb.start:  # it leads in, or stands between the subject and its verb
        if date[0] < verb.subject:
            return True
        subject, between = text[verb.subject : date[0]], text[date[1] : verb.start].strip()
        of_day = not re.match(r"in\b", text[date[0] : date[1]])  # “the ferries in 2014 were”
        return of_day and "," not in subject and (not between or between.endswith("ly"))
    words = list(_WORD.finditer(text, verb.end, date[0]))
    if text.startswith(" to ", date[1]) and any(each[0] == "from" for each in words):
        return False  # “from the arrival of Lee in 2006 to the death of Ek”
    planned = verb.tense == "future"
    group = True
    for index, each in enumerate(words):
        word = each[0].lower()
        if word in _STOPS or each[0] in ("“", "”", '"', "(", ")", ":", ";", "–", "—"):
            return False
        if group and (word in _NAY or word.endswith("ly") or word in ("been", "be", "being")):
            continue
        if word == "to" and index + 1 < len(words):
            following = words[index + 1][0]
            infinitive = following.islower() and following not in _DETERMINERS
            if infinitive and not (planned and index <= 2):
                return False
        if word.endswith("ing") and word not in _NOUNS_IN_ING and not (group and index < 2):
            return False
        tense = _tense_of(text, each)
        if tense is not None and word not in _COMING:
            coordinated = index > 0 and words[index - 1][0] == "and"
            adjective = index > 0 and words[index - 1][0].lower() in _DETERMINERS
            if not (group and index < 3 and _ends_group(words, index)) and not (
                (coordinated and tense == "past") or adjective
            ):
                return False
        group = group and (tense is not None or word in _IN_GROUP)
    return True


def _ends_group(words: list[re.Match[str]], index: int) -> bool:
    """Return True if only adverbs stand between an auxiliary and this participle."""
    return all(each[0].lower() in _IN_GROUP or each[0].endswith("ly") for each in words[:index])


def is_speech(text: str, verb: Verb, kinds: tuple[str, ...] = ("say", "that", "tell")) -> bool:
    """Return True if the verb gives words to somebody: “said”, “told”, “announced”."""
    if verb.word in ("was", "were"):
        return False  # “was declared the winner”
    far = verb.end + 12 * (verb.word in _AUXILIARIES)
    cue = first_cue(text, verb.start, min(len(text), verb.end + 24))
    return cue is not None and cue.start <= far and cue.kind in kinds
