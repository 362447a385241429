"""Where the clause begins and ends that a verb of saying governs."""

from __future__ import annotations

import re
from functools import cache

from dateline.text.cues import first_cue
from dateline.text.date_words import WEEKDAYS

_DAY = (
    rf"(?:(?:on|late|early|last|this|earlier|later)\s+)*(?:{'|'.join(day.title() for day in WEEKDAYS)}"
    r"|today|yesterday|(?:this|last) (?:week|month|year)|(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December|[A-Z][a-z]{2,3}\.) \d{1,2}(?:,? \d{4})?)"
    r"(?:\s+(?:morning|afternoon|evening|night))?,?"
)
_SETTING = (
    r"(?:in|at|during|after|on|via|through|to|of|before)\s+[^,;:.\x00]{2,90}?\b(?:statement|interview"
    r"|speech|e-?mail|letter|report|post|tweet|briefing|conference|call|hearing|debate|rally|remarks"
    r"|release|memo|article|op-ed|filing|video|blog|event|telephone|phone|reporters|Twitter|Facebook"
    r"|meeting|memoir|book|message|essay|column|note)\b(?:\s+(?:with|to|on|about|at|in)\s+[^,;:.\x00]{2,40}?)?,?"
)
_ADVERB = r"(?:[a-z]+ly|also|again|later|earlier|then|simply|once|there|here|only)\b,?"
MODIFIERS = rf"(?:\s*(?:{_DAY}|{_SETTING}|{_ADVERB}|,\s+(?:[a-z]+ing|in|on|at|who|during|as)\b.*))*\s*[.?!,;)”\"\x00—–]*\s*$"
"""What may stand between a verb that follows its words and the end of the sentence."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "modifiers": re.compile(rf"(?:\s*,?\s*(?:{_DAY}|{_SETTING}|{_ADVERB}))+"),
        "told": re.compile(
            r"\s+(?:(?:the|a|an|his|her|their|its|my|our|one|some|those|another)\s+)?"
            r"(?:[A-Z][\w.’'&-]*(?:\s+(?:of|the|and|[A-Z][\w.’'&-]*))*|me|us|him|her|them|you"
            r"|[a-z][\w’'-]*(?:\s+(?:of|at|in|from|and)\s+(?:the\s+|a\s+)?[\w’'-]+)?)"
        ),
        "that": re.compile(r"(?:\s*,?\s*however,)?\s*,?\s*(?=(?:that|whether|why|how|what|if)\b)"),
        "noun": re.compile(
            r"\s+(?:[\w’'-]+\s+){0,4}(?:stance|position|view|views|call|warning|belief|promise|claim"
            r"|commitment|argument|hope|fear|concern|assertion|conviction)\s+(?=that\b)"
        ),
        "colon": re.compile(r"\s*[,:]\s*(?=\x00|[A-Z])"),
        "lead": re.compile(r"\s*(?:in|on|at|of|about|to|for|from|with|by|during|as|after|against)\b"),
        "verb": re.compile(
            r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|do"
            r"|does|did|won['’]t|don['’]t|isn['’]t|it['’]s|he['’]s|she['’]s|they['’]re|that['’]s|I['’]m|\w+n['’]t"
            r"|\w{2,}ed|[a-z]{2,}(?<!s)s|went|came|took|made|gave|got|saw|met|left|held|won|lost|began"
            r"|became|led|kept|thought|sent|want|need|know|think|believe|plan|expect|think|hope)\b"
        ),
        "end": re.compile(
            r"[.?!]?(?:,? (?:according to)\b|[,;]? (?:but|while|although|though|adding|noting|saying"
            r"|citing|calling|telling|arguing|referring|prompting|even as|despite)\b|;|\s[—–-]\s|\s--\s)"
        ),
        "and": re.compile(r",? (?:and|as)\s+"),
    }


def is_passive(before: str, verb: str) -> bool:
    """Tell whether a verb is passive: “was told”, “is believed”."""
    if verb.endswith("ing") or not re.search(r"(?:ed|d|t|n)$", verb):
        return False
    return bool(re.search(r"\b(?:is|are|was|were|be|been|being|widely|get|got)\s+(?:\w+ly\s+)?$", before))


def is_noun(before: str, verb: str) -> bool:
    """Tell whether what looks like a verb is a noun or stands behind `to`: “the claims”."""
    if re.search(r"\b(?:to|not|n['’]t|cannot)\s+$", before):
        return True
    noun = verb in (
        "claims claim notes reports estimates hopes shows posts demands fears warning warns thought "
        "proposes quips answers comments complaints offered promises pledges vows states shows finds found"
    ).split()
    return noun and bool(
        re.search(r"\b(?:the|a|an|his|her|their|its|these|those|of|for|in|on|any|no|such|other|all|many|some|most|both|two|several|swing|United|[A-Z][a-z]+|[a-z]+(?:al|ive|ous))\s+$", before)
    )


def begin(covered: str, at: int, end: int, kind: str) -> int | None:
    """Return where what is said begins behind a verb that ends at `at`; None where nothing does."""
    patterns = _patterns()
    if kind == "tell":
        told = patterns["told"].match(covered, at, end)
        if not told:
            return None
        at = told.end()
    if skipped := patterns["modifiers"].match(covered, at, end):
        at = skipped.end()
    for name in ("that", "colon"):
        if match := patterns[name].match(covered, at, end):
            return match.end()
    if match := patterns["noun"].match(covered, at, end):
        return match.end()
    if kind in ("say", "tell", "that") and patterns["lead"].match(covered, at, end):
        that = re.compile(r"[^;:.\x00]{1,100}?\s+(?=that\b)").match(covered, at, end)
        if that:
            return that.end()
        quote = re.compile(r"[^;.\x00]{1,80}?[,:]\s+(?=\x00)").match(covered, at, end)
        return quote.end() if quote else None
    if kind == "quote":
        quote = re.compile(r"(?:[^;.\x00]{0,60}?[,:])?\s+(?=\x00)").match(covered, at, end)
        return quote.end() if quote else None
    space = re.compile(r"\s*").match(covered, at, end)
    return space.end() if space else at


def end(covered: str, begin: int, last: int, first: int = -1) -> int:
    """Return where the clause ends that begins at `begin`, in a sentence from `first` to `last`."""
    patterns = _patterns()
    stop = last
    if first >= 0 and re.match(r"(?:(?:But|And|Even|Just)\s+)*(?:While|As|as|Although|Though|When|when|If|After|Because)\b", covered[first:begin]):
        main = re.compile(r", (?=(?:[A-Z]|he|she|they|it|the|a)\b)").search(covered, begin, last)
        stop = main.start() if main else stop
    for match in patterns["end"].finditer(covered, min(begin + 12, stop), stop):
        if not (match[0].strip(",; ") in _CONTRASTS and "\x00" in covered[match.end() : last]):
            stop = match.start()
            break
    for match in patterns["and"].finditer(covered, begin, stop):
        # “… and Lee said”: what the next one says is theirs
        verb = first_cue(covered, match.end(), min(match.end() + 50, stop))
        if verb and not re.search(r"[,;\x00]", covered[match.end() : verb.start]):
            words = covered[match.end() : verb.start].split()
            if not words and verb.word in _THINKING:
                continue
            if len(words) < 6 and (not words or words[0][0].isupper() or words[0] in _SUBJECTS):
                stop = match.start()
                break
    while stop > begin and covered[stop - 1] in " .,;:—–-?!\n\xa0":
        stop -= 1
    return stop


_THINKING = "thought think thinks believed believe believes know knew knows hoped found shows".split()
_CALLS = ("called for", "calls for", "calling for")
_CHOICES = ("declin", "refus", "agree", "compar", "liken", "refer", "attack", "offer")
"""Verbs that tell what somebody does, unless words of theirs are quoted."""
_CONTRASTS = ("but", "while", "although", "though", "even as", "despite")
"""What goes on with what is said, where words of that are quoted behind it."""
_SUBJECTS = ("he", "she", "they", "it", "we", "i", "the", "also", "later", "his", "her", "that")


def has_verb(words: str) -> bool:
    """Tell whether some words hold what may be a finite verb."""
    return bool(_patterns()["verb"].search(words))


def has_subject(words: str) -> bool:
    """Tell whether a sentence of its own begins, not the rest of one."""
    return bool(re.match(r"(?:and|but|who|which|as|while)\b|(?:he|she|they|it|we|I|the|a|an)\s", words))


def is_clause(content: str, kind: str, verb: str) -> bool:
    """Tell whether what follows a verb is a clause, and not a thing that is reported or shown."""
    count = len(content.split())
    if kind == "quote":
        return False
    if kind == "do" and verb.startswith(_CALLS):
        return count > 1
    if kind == "do":
        return count > 3 and bool(re.match(r"(?:to [a-z]|that )", content)) and not verb.startswith(_CHOICES)
    if count < 3:
        return False
    if re.match(r"(?:that|whether|why|how|what|if)\b", content):
        return count > 3
    if kind == "that" or content[:1] in ",;:)":
        return False
    return has_verb(" ".join(content.split()[1:14]))
