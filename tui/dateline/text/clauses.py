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
    r"|rally|remarks|release|memo|article|op-ed|filing|video|blog|event"
    r"|(?:tele)?phone(?: interview| call)?|reporters|Twitter|Facebook"
    r"|meeting|memoir|book|message|essay|column|note)\b"
    r"(?:\s+(?:with|to|on|about|at|in)\s+[^,;:.\x00]{2,40}?\b)?,?"
)
_ADVERB = (
    r"(?:[a-z]+ly|afterwards?|also|again|later|earlier|then|simply|once|here|only"
    r"|there(?! (?:is|are|was|were|has|have|had|will|would|may|might|can|could)\b|['’]))\b,?"
)
_MODIFIERS = Lazy(rf"(?:\s*,?\s*(?:{_DAY}|{_IN_MONTH}|{_SETTING}|{_ADVERB}))++")
"""When, where and how something was said."""
_WHEN = Lazy(rf"\s+{_IN_MONTH}\s+that\b")
_LAST = Lazy(
    r"\s*[.?!,;)”\"\x00—–]*\s*$|\s*,\s+(?:[a-z]+ing|in|on|at|who|during|as)\b"
    r"|\s*,?\s+(?:the (?:first|last|latest|only|highest|lowest|biggest|largest|most)\b"
    r"|an? (?:day|week|month|year|move|step|sign|figure|record))\b",
    re.DOTALL,
)
_TOLD = Lazy(
    r"\s+(?:(?:the|a|an|his|her|their|its|my|our|one|some|those|another)\s+)?"
    r"(?:[A-Z][\w.’'&-]*(?:\s+(?:of|the|and|[A-Z][\w.’'&-]*))*|(?:me|us|him|her|them|you)\b"
    r"|(?!(?:in|of|for|about|on|at|to|with|by|from)\b)[a-z][\w’'-]*"
    rf"(?:\s+(?:of|at|in|from|and)\s+(?:the\s+|a\s+)?(?!\d|{'|'.join(MONTHS)})[\w’'-]+)?"
    r"(?:\s+[A-Z][\w.’'&-]*)*)"
)
"""Who is told."""
_TOLD_THAT = Lazy(r"\s+(?!(?:he|she|it|they|we|I|there)\b)[^,;:.\x00]{1,90}?\s+(?=that\b)")
"""And all of them, where `that` follows."""
_TOLD_NOBODY = ("warned", "advised")
"""What does without the one who is told; “was told that” says nothing of who told it."""
_BOUND = Lazy(r"(?:that|whether|why|how|what|if)\b|\x00")
_THAT = Lazy(r"(?:\s*,?\s*however,)?\s*,?\s*(?=(?:that|whether|why|how|what|if)\b)")
_COLON = Lazy(r"\s*[,:]\s*(?=\x00|[A-Z])")
_NOUN = Lazy(
    r"\s+(?:[\w’'-]+\s+){0,4}(?:stance|position|view|views|call|warning|belief|promise|claim"
    r"|commitment|argument|hope|fear|concern|assertion|conviction)\s+(?=that\b)"
)
_PREPOSITION = Lazy(
    r"\s*(?:in|on|at|of|about|to|for|from|with|by|during|as|after|before|against|under)\b"
)
_LATER_THAT = Lazy(r"[^;:.\x00]{1,100}?\s+(?=that\b)")
_LATER_QUOTATION = Lazy(r"[^;.\x00]{1,80}?[,:]\s+(?=\x00)")
_QUOTATION = Lazy(r"(?:[^;.\x00]{0,60}?[,:])?\s+(?=\x00)")
_DATED_THAT = Lazy(
    r"\s*(?:publish|dat|issu|releas|post|sign|obtain)ed\b[^,;:.\x00]{0,60}\s+(?=that\b)"
)
"""What says more of a letter: “in a letter published Monday that”."""
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
_PLAIN_VERB = Lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|\w{2,}ed)\b"
)
"""A verb that is nothing else."""
_SAYING = (
    "charge|claim|accusation|acknowledge?ment|assertion|reference|swipe|jab|comment|remark"
    "|statement"
    "|argument|position|view|suggestion|allegation|complaint|promise|pledge|warning|criticism"
)
"""What somebody said, in a noun: behind a comma it is what the article calls it."""
_OTHER_PART = Lazy(
    r",\s(?:and|or|but)\s|(?<!\bsoon)\s(?:after|before|when|until)\s|(?<!\bjust)\sbecause\s"
)
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
    r"[.?!]?(?:,? (?:according to)\b|(?<!['’]s)(?<!['’]re)(?<!\bis)(?<!\bwas)[,;]? "
    r"(?:but(?! also)|while|although|though|adding|noting|saying|citing|calling|telling|arguing"
    r"|referring|prompting|even as)\b"
    rf"|, an? (?:[a-z-]+ )?(?:{_SAYING})\b|;|\s[―—–-]\s|\s--\s)"
)
_JOINED = Lazy(r",? (?:and|as)\s+|, |(?<=\x00) (?=[a-z]+ing\b)")
_SUBORDINATE = Lazy(
    r"(?:(?:But|And|Even|Just)\s+)*(?:[Ww]hile|[Aa]s|Although|Though|[Ww]hen|If|After|Because)\b"
)
_MAIN = Lazy(r", (?=(?:[A-Z][\w.]*|he|she|they|it|the|a)\s)")
_THINKING_WORDS = "believe believed believes found hoped knew know knows shows think thinks thought"
_THINKING = frozenset(_THINKING_WORDS.split())
_CALLS = ("called for", "calls for", "calling for")
_CHOICES = ("declin", "refus", "agree", "compar", "liken", "refer", "attack", "offer")
"""Verbs that tell what somebody does, unless words of theirs are quoted."""
_CONTRASTS = ("but", "while", "although", "though", "even as")
"""What goes on with what is said, where words of that are quoted behind it."""
_SUBJECTS = ("he", "she", "they", "it", "we", "i", "the", "also", "later", "his", "her", "which")


def _told(covered: str, at: int, end: int) -> re.Match[str] | None:
    """Find who is told, up to `that` where no verb stands before it: “the men of Ayr that”."""
    longest = _TOLD_THAT.re.match(covered, at, end)
    if longest and not _PLAIN_VERB.re.search(longest[0]):
        return longest
    return _TOLD.re.match(covered, at, end)


def begin(covered: str, at: int, end: int, kind: str) -> int | None:
    """Return where what is said begins behind a verb that ends at `at`; None where nothing does."""
    if kind == "tell" and (that := _THAT.re.match(covered, at, end)):
        return that.end() if covered.endswith(_TOLD_NOBODY, 0, at) else None
    if kind == "tell" and not _WHEN.re.match(covered, at, end):
        told = _told(covered, at, end)
        if not told:
            return None
        at = told.end()
    if skipped := _MODIFIERS.re.match(covered, at, end):
        at = skipped.end()
    if skipped and (dated := _DATED_THAT.re.match(covered, at, end)):
        return dated.end()
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
        if not goes_on or _is_of_another(covered, begin, match.end() + 1, stop):
            stop = match.start()
            break
    for match in _JOINED.re.finditer(covered, begin, stop):
        if _is_of_another(covered, begin, match.end(), stop):
            stop = match.start()
            break
    while stop > begin and covered[stop - 1] in " .,;:—–-?!\n\xa0":
        stop -= 1
    return stop


_BESIDE = Lazy(
    r"(?:the|his|her|its|their|an?)\s[^,;\x00]{2,40}, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}, "
)
"""A subject with its name beside it: “the town's lawyer, Ann Lee, said”."""


def _is_of_another(covered: str, begin: int, at: int, stop: int) -> bool:
    """Tell whether “and” goes on with what the next one says: “… and Lee said”."""
    beside = _BESIDE.re.match(covered, at, stop)
    if beside and first_cue(covered, beside.end(), min(beside.end() + 12, stop)):
        return True
    verb = first_cue(covered, at, min(at + 50, stop))
    if verb is None or re.search(r"[,;\x00]", covered[at : verb.start]):
        return False
    words = covered[at : verb.start].split()
    if not words:
        return verb.word not in _THINKING and not _BESIDE_NAME.re.search(covered[:at], begin)
    if words[-1] == "to" or len(words) > 5:
        return False  # “the public to think”
    many = covered.endswith(", and ", begin, at) and words[-1].endswith("s")
    return many or words[0][0].isupper() or words[0] in _SUBJECTS


_BESIDE_NAME = Lazy(r", (?:who|which|whose)\b[^,;.\x00]*, $")
"""A clause that says more of a name, closed before its verb: “when Lee, who had lost, called”."""


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


_OF_WHAT = Lazy(r"(?:[a-z]+ )?(?:about|of|on|for|with|in|at)\b")


_SUBJECT_PRONOUNS = frozenset(("he", "she", "they", "we", "I"))
"""Behind a noun, they begin what says more of it: “many of the things she has made”."""


def is_told(words: str) -> bool:
    """Tell whether some words say something by themselves: they have a subject and its verb."""
    first = re.split(r"\s(?:that|which|who|to)\s", words)[0]
    found = _FINITE.re.search(first[:1].lower() + first[1:])
    subject = re.split(r"[ '’]", first[: found.end()])[1:] if found else []
    return words.startswith("to ") or bool(found and _SUBJECT_PRONOUNS.isdisjoint(subject))


def is_clause(content: str, kind: str, verb: str) -> bool:
    """Tell whether what follows a verb is a clause, and not a thing that is reported or shown."""
    count = len(content.split())
    if kind == "quote":
        return False
    if kind == "do":
        wanted = count > 3 and re.match(r"to [a-z]", content)
        if content.startswith("that "):
            wanted = count > 3 and _FINITE.re.search(content.split(",")[0].removeprefix("that "))
        choice = verb.startswith(_CHOICES)
        return count > 1 if verb.startswith(_CALLS) else bool(wanted and not choice)
    if count > 3 and is_bound(content):
        return has_verb(" ".join(content.split()[1:]))
    if count < 3 or kind == "that" or content[:1] in ",;:)" or is_bound(content):
        return False
    if kind == "tell" and _OF_WHAT.re.match(content):
        return False  # “reminded the men about …”
    first = _OTHER_PART.re.split(" ".join(content.split()[:14]), maxsplit=1)[0]
    return bool(_FINITE.re.search(first))
