"""Where the clause begins and ends that a verb of saying governs."""

from __future__ import annotations

import re

from dateline.story.dates import MONTHS
from dateline.text.calendar_names import WEEKDAYS
from dateline.text.cues import first_cue
from dateline.text.lazy import Lazy

_IN_MONTH = rf"in (?:late |early |mid-)?(?:(?:{'|'.join(MONTHS)})\b(?: \d{{4}}\b)?|\d{{4}}\b),?"
_DAY = (
    r"(?:(?:on|late|early|last|this|earlier|later)\s+){0,3}"
    rf"(?:{'|'.join(day.title() for day in WEEKDAYS)}|today|yesterday"
    rf"|(?:this|last) (?:week|month|year)|(?:{'|'.join(MONTHS)}|[A-Z][a-z]{{2,3}}\.) \d{{1,2}}\b"
    r"(?:,? \d{4}\b)?)(?:\s+(?:morning|afternoon|evening|night))?,?"
)
_SETTING = (
    r"(?:in|at|during|after|on|via|through|to|of|before)\s+[^,;:.\x00]{2,90}?\b(?:statement"
    r"|interview|speech|e-?mail|letter|report|post|tweet|briefing|conference|call|hearing|debate"
    r"|rally|remarks|release|memo|article|op-ed|filing|video|blog|event|telephone|phone|reporters"
    r"|Twitter|Facebook|meeting|memoir|book|message|essay|column|note)\b"
    r"(?:\s+(?:with|to|on|about|at|in)\s+[^,;:.\x00]{2,40}?\b)?,?"
)
_ADVERB = (
    r"(?:[a-z]+ly|also|again|later|earlier|then|simply|once|here|only"
    r"|there(?! (?:is|are|was|were|has|have|had|will|would|may|might|can|could)\b|['’]))\b,?"
)
_MODIFIERS = Lazy(rf"(?:\s*,?\s*(?:{_DAY}|{_IN_MONTH}|{_SETTING}|{_ADVERB}))++")
"""When, where and how something was said."""
_WHEN = Lazy(rf"\s+{_IN_MONTH}\s+that\b")
_LAST = Lazy(r"\s*[.?!,;)”\"\x00—–]*\s*$|\s*,\s+(?:[a-z]+ing|in|on|at|who|during|as)\b", re.DOTALL)
_TOLD = Lazy(
    r"\s+(?:(?:the|a|an|his|her|their|its|my|our|one|some|those|another)\s+)?"
    r"(?:[A-Z][\w.’'&-]*(?:\s+(?:of|the|and|[A-Z][\w.’'&-]*))*|(?:me|us|him|her|them|you)\b"
    rf"|[a-z][\w’'-]*(?:\s+(?:of|at|in|from|and)\s+(?:the\s+|a\s+)?(?!\d|{'|'.join(MONTHS)})[\w’'-]+)?)"
)
"""Who is told."""
_TOLD_NOBODY = ("warned", "advised")
"""What does without the one who is told; “was told that” says nothing of who told it."""
_BOUND = Lazy(r"(?:that|whether|why|how|what|if)\b|\x00")
_THAT = Lazy(r"(?:\s*,?\s*however,)?\s*,?\s*(?=(?:that|whether|why|how|what|if)\b)")
_COLON = Lazy(r"\s*[,:]\s*(?=\x00|[A-Z])")
_NOUN = Lazy(
    r"\s+(?:[\w’'-]+\s+){0,4}(?:stance|position|view|views|call|warning|belief|promise|claim"
    r"|commitment|argument|hope|fear|concern|assertion|conviction)\s+(?=that\b)"
)
_PREPOSITION = Lazy(r"\s*(?:in|on|at|of|about|to|for|from|with|by|during|as|after|against)\b")
_LATER_THAT = Lazy(r"[^;:.\x00]{1,100}?\s+(?=that\b)")
_LATER_QUOTATION = Lazy(r"[^;.\x00]{1,80}?[,:]\s+(?=\x00)")
_QUOTATION = Lazy(r"(?:[^;.\x00]{0,60}?[,:])?\s+(?=\x00)")
_SPACE = Lazy(r"\s*")
_AUXILIARIES = "is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did"
_COMMON_VERBS = (
    "became|began|came|gave|got|held|kept|led|left|lost|made|met|saw|sent|thought|took|went|won"
    "|believe|expect|hope|know|need|plan|think|want"
)
"""Forms that no ending shows: of the past, and of the present behind `they`."""
_VERB = Lazy(
    rf"\b(?:{_AUXILIARIES}|be|been|(?:it|he|she|that)['’]s|they['’]re|I['’]m|\w+n['’]t"
    rf"|\w{{2,}}ed|[a-z]{{2,}}(?<!s)s|{_COMMON_VERBS})\b"
)
_SAYING = (
    "charge|claim|accusation|acknowledge?ment|assertion|reference|swipe|jab|comment|remark|statement"
    "|argument|position|view|suggestion|allegation|complaint|promise|pledge|warning|criticism"
)
"""What somebody said, in a noun: behind a comma it is what the article calls it."""
_OTHER_PART = Lazy(r",\s(?:and|or|but)\s")
_FINITE = Lazy(
    rf"^(?:he|she|it|they|we|I|you|there|this|these|those)\b|\S (?:{_AUXILIARIES}"
    r"|(?:\w+n|he|she|it|they|there|that|who)['’]\w+"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bof )(?<!, )[a-z]{2,}ed"
    rf"|{_COMMON_VERBS}"
    r"|[a-z]{2,}(?<!s)s (?:the|an?|his|her|its|their|it|them|him|us|no|more|to|that|not"
    r"|[a-z]+ly))\b"
)
"""A verb that has a subject before it; “papers on” is none, as “makes the” is."""
_END = Lazy(
    r"[.?!]?(?:,? (?:according to)\b|[,;]? (?:but(?! also)|while|although|though|adding|noting"
    r"|saying|citing|calling|telling|arguing|referring|prompting|even as)\b"
    rf"|, an? (?:[a-z-]+ )?(?:{_SAYING})\b|;|\s[―—–-]\s|\s--\s)"
)
_JOINED = Lazy(r",? (?:and|as)\s+|, |(?<=\x00) (?=[a-z]+ing\b)")
_SUBORDINATE = Lazy(
    r"(?:(?:But|And|Even|Just)\s+)*(?:[Ww]hile|[Aa]s|Although|Though|[Ww]hen|If|After|Because)\b"
)
_MAIN = Lazy(r", (?=(?:[A-Z]|he|she|they|it|the|a)\b)")
_PASSIVE = Lazy(r"\b(?:is|are|was|were|be|been|being|widely|get|got)\s+(?:\w+ly\s+)?$")
_OWN_SUBJECT = Lazy(
    r"(?:\b(?:is|are|was|were|am|been)|['’](?:s|re|m)|\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[A-Z][a-z]+)(?: \w+ly| already| also| now| still)?$"
)
_DENIED = Lazy(r"(?:\b(?:to|not|cannot|never)|n['’]t)\s+$")
_BEFORE_NOUN = Lazy(
    r"\b(?:the|a|an|his|her|their|its|these|those|of|for|in|on|any|no|such|other|all|many|some|most"
    r"|both|two|several|swing|\w+['’]s?|[A-Z][a-z]+|[a-z]+(?:al|ive|ous))\s+$"
)
_OWNED = Lazy(r"(?:['’]s?|\b(?:the|a|his|her|their|its|these|those|my|our)) $")
_NOUN_WORDS = (
    "answers claim claims comments complaints demands estimates fears finds found hopes notes "
    "offered pledges posts promises proposes quips reports shows states thought vows warning warns"
)
_NOUNS = frozenset(_NOUN_WORDS.split())
"""Forms that are nouns as well."""
_THINKING_WORDS = "believe believed believes found hoped knew know knows shows think thinks thought"
_THINKING = frozenset(_THINKING_WORDS.split())
_CALLS = ("called for", "calls for", "calling for")
_CHOICES = ("declin", "refus", "agree", "compar", "liken", "refer", "attack", "offer")
"""Verbs that tell what somebody does, unless words of theirs are quoted."""
_CONTRASTS = ("but", "while", "although", "though", "even as")
"""What goes on with what is said, where words of that are quoted behind it."""
_SUBJECTS = ("he", "she", "they", "it", "we", "i", "the", "also", "later", "his", "her", "which")


def is_passive(before: str, verb: str) -> bool:
    """Tell whether a verb is passive: “was told”, “is believed”."""
    return verb.endswith(("d", "t", "n")) and bool(_PASSIVE.re.search(before))


def is_noun(before: str, verb: str) -> bool:
    """Tell whether what looks like a verb is a noun or stands behind `to`: “the claims”."""
    if _DENIED.re.search(before):
        return True
    if verb.endswith(("s", "ing")) and _OWNED.re.search(before):
        return True
    return verb in _NOUNS and bool(_BEFORE_NOUN.re.search(before))


def is_participle(before: str, verb: str) -> bool:
    """Tell “, saying” from “is saying” and from “Ann Lee saying”, which have their own subject."""
    return verb.endswith("ing") and not _OWN_SUBJECT.re.search(before)


def begin(covered: str, at: int, end: int, kind: str) -> int | None:
    """Return where what is said begins behind a verb that ends at `at`; None where nothing does."""
    if kind == "tell" and (that := _THAT.re.match(covered, at, end)):
        return that.end() if covered.endswith(_TOLD_NOBODY, 0, at) else None
    if kind == "tell" and not _WHEN.re.match(covered, at, end):
        told = _TOLD.re.match(covered, at, end)
        if not told:
            return None
        at = told.end()
    if skipped := _MODIFIERS.re.match(covered, at, end):
        at = skipped.end()
    for pattern in (_THAT, _COLON, _NOUN):
        if match := pattern.re.match(covered, at, end):
            return match.end()
    tries = [_SPACE]
    if kind == "quote":
        tries = [_QUOTATION]
    elif kind != "do" and _PREPOSITION.re.match(covered, at, end):
        tries = [_LATER_THAT, _LATER_QUOTATION]
    found = (pattern.re.match(covered, at, end) for pattern in tries)
    return next((match.end() for match in found if match), None)


def end(covered: str, begin: int, last: int, first: int = -1) -> int:
    """Return where the clause ends that begins at `begin`, in a sentence from `first` to `last`."""
    stop = last
    if first >= 0 and _SUBORDINATE.re.match(covered, first, begin):
        main = _MAIN.re.search(covered, begin, last)
        stop = main.start() if main else stop
    for match in _END.re.finditer(covered, min(begin + 12, stop), stop):
        goes_on = match[0].strip(",; ") in _CONTRASTS and "\x00" in covered[match.end() : last]
        if not goes_on or _is_of_another(covered, match.end() + 1, stop):
            stop = match.start()
            break
    for match in _JOINED.re.finditer(covered, begin, stop):
        if _is_of_another(covered, match.end(), stop):
            stop = match.start()
            break
    while stop > begin and covered[stop - 1] in " .,;:—–-?!\n\xa0":
        stop -= 1
    return stop


def _is_of_another(covered: str, at: int, stop: int) -> bool:
    """Tell whether “and” goes on with what the next one says: “… and Lee said”."""
    verb = first_cue(covered, at, min(at + 50, stop))
    if verb is None or re.search(r"[,;\x00]", covered[at : verb.start]):
        return False
    words = covered[at : verb.start].split()
    if not words:
        return verb.word not in _THINKING
    return len(words) < 6 and (words[0][0].isupper() or words[0] in _SUBJECTS)


def behind_told(rest: str) -> str:
    """Return what follows whom somebody told, behind the verb."""
    told = _TOLD.re.match(rest)
    return rest[told.end() :] if told else rest


def ends_with_modifiers(rest: str) -> bool:
    """Tell whether only when, where and how stands behind a verb that follows its words."""
    skipped = _MODIFIERS.re.match(rest)
    return bool(_LAST.re.match(rest, skipped.end() if skipped else 0))


def has_verb(words: str) -> bool:
    """Tell whether some words hold what may be a finite verb."""
    return bool(_VERB.re.search(words))


def is_verb(words: str) -> bool:
    """Tell whether some words begin with what may be a finite verb."""
    return bool(_VERB.re.match(words))


def has_subject(words: str) -> bool:
    """Tell whether a sentence of its own begins, not the rest of one."""
    return bool(
        re.match(r"(?:and|but|who|which|as|while)\b|(?:he|she|they|it|we|I|the|a|an)\s", words)
    )


def is_bound(content: str) -> bool:
    """Tell whether what follows a verb belongs to it: `that …`, a quotation."""
    return bool(_BOUND.re.match(content))


def is_clause(content: str, kind: str, verb: str) -> bool:
    """Tell whether what follows a verb is a clause, and not a thing that is reported or shown."""
    count = len(content.split())
    if kind == "quote":
        return False
    if kind == "do":
        wanted = count > 3 and re.match(r"(?:to [a-z]|that )", content)
        choice = verb.startswith(_CHOICES)
        return count > 1 if verb.startswith(_CALLS) else bool(wanted and not choice)
    if count > 3 and is_bound(content):
        return has_verb(" ".join(content.split()[1:]))
    if count < 3 or kind == "that" or content[:1] in ",;:)" or is_bound(content):
        return False
    first = _OTHER_PART.re.split(" ".join(content.split()[:14]), maxsplit=1)[0]
    return bool(_FINITE.re.search(first))
