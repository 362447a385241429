"""Who stands before or behind a verb: the words by which an English sentence names its subject."""

from __future__ import annotations

import re

from dateline.text.blocks import Span
from dateline.text.lazy import Lazy

_PRONOUN_WORDS = "he i it she they we who you"
PRONOUNS = frozenset(_PRONOUN_WORDS.split())
_STOP_WORDS = (
    "after although and as because before but how if nor once or since so than that then though "
    "unless until what when where whether which while whom whose why yet"
)
_STOPS = frozenset(_STOP_WORDS.split())
"""What does not stand within the words for one speaker, going back from the verb."""
_PREPOSITION_WORDS = (
    "about against amid among at between by despite during following for from in including into "
    "like near of on over per to under via with"
)
PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())
_ADVERB_WORDS = (
    "again also even here later not now once perhaps soon still then there today yesterday"
)
_ADVERBS = frozenset(_ADVERB_WORDS.split())
"""What no subject begins with."""
_PLACING = ("in", "at", "near", "outside")
"""Before a place: `Austin` in “in Austin, Texas,” is nobody."""
_FAR = 400
"""Characters before a verb within which its subject stands."""
_BETWEEN_WORDS = (
    "again all also always are been being both can could did do does even first further had has "
    "have is just later may might must never not now often once should so soon still then today "
    "was were will would yesterday"
)
_STATED_WORDS = "briefing conference email interview letter memo post report speech statement tweet"
_SKIPPED = Lazy(
    r"(?:\s+(?:[a-z]+ly|went on to"
    rf"|{'|'.join(sorted(_BETWEEN_WORDS.split(), key=len, reverse=True))}"
    r"|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: morning| afternoon| evening| night)?"
    r"|(?:last|this) (?:week|month|year)|in the past|at the time"
    r"|(?:(?:less|more) than )?\w+ (?:day|week|month|year)s? ago"
    r"|(?:in|during|through|at) (?:a|an|his|her|their|its|the) (?:[\w-]+ ){0,3}"
    rf"(?:{'|'.join(_STATED_WORDS.split())})))++$"
)
"""What may stand between a subject and its verb."""
_SKIPPED_ENDS = (
    *("day", "ly", "to", "morning", "afternoon", "evening", "night", "week", "month", "year"),
    *("past", "time", "ago", *_BETWEEN_WORDS.split(), *_STATED_WORDS.split()),
)
"""How that ends: mostly there is nothing, and it need not be looked for."""
_TOKEN = Lazy(r"[\w$%]+(?:[.’'&/-]\w+)*[.’']?|\x00+|[^\w\s]")
_APPOSITIVE = Lazy(
    r"(?:a|an|the|another|who|whose|which|its|his|her|their|one|now|then|formerly|also|both"
    r"|former|of"
    r"|speaking|citing|referring|in|at|on|from|with|during|after|for|like|including|\d+|[a-z]"
    r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?$|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*?['’]s?\s)"
)
"""How a phrase begins that says more of the name before it."""
_BEHIND = Lazy(
    r"\s*((?:(?:the|a|an|his|her|its|their|one|another|several|some|many|former|then-|U\.S\.)"
    r"\s+)?(?:[a-z][\w’'-]*\s+){0,4}?(?:[A-Z][\w.’'&/-]*)(?:\s+(?:[A-Z][\w.’'&/-]*|of|de|van|von"
    r"|bin|al|the\b|[a-z]+(?=\s+[A-Z])|(?<=['’]s )[a-z-]+(?: [a-z-]+){0,2}(?=, [A-Z])))*"
    r"|(?:the|a|an|his|her|its|their|one|another|several|some|many|officials|police|he|she"
    r"|they|I|we)\b(?:\s+[a-z][\w’'-]*){0,5})"
)
"""A subject behind its verb; `Lee’s lawyer` where a name is added to that."""
_CONJUNCTION = Lazy(r"[\s\x00]*(?:(?:But|And|So|Yet|Still|Then|Meanwhile|Later)\b,?\s*)?")
_LEADS = Lazy(
    r"(?:\w+ (?:years?|months?|weeks?|days?|hours?|minutes?) (?:ago|later|earlier|before|after)"
    r"|(?:Years|Months|Weeks|Days|Hours|Minutes|Moments) (?:later|earlier)|Here|To|When|Asked"
    r"|In|On|At|After|During|By|For|As|With|While|Under|Last|Earlier|Later|Despite|Since|Among"
    r"|This|Alongside"
    r"|Yesterday|Instead|Although|Though|If|Before|However|Moreover|Meanwhile|Indeed|Also|Yet"
    r"|Because|From|Even (?:as|before|after|if|though|when)|Back|Just|Shortly|Based|Until|Once"
    r"|Upon|Between|Throughout|Through|Within|Without|Following|[A-Z][a-z]+day"
    r"|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b"
)
"""How a sentence begins that does not begin with its subject; a comma ends that."""
_PLACE = Lazy(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}, ")
"""What a place stands in: `Texas` of “In Austin, Texas, Ann Lee …”."""
_PRONOUN = Lazy(r"\s*(?:he|she|they|it|we|I)\b", re.IGNORECASE)
_SUBJECT = Lazy(
    r"\s*((?:(?:The|A|An|His|Her|Their|Its|the|a|an|his|her)\s+)?(?:[a-z][\w’'-]*\s+){0,3}"
    r"(?!(?:The|A|An|His|Her|Their|Its)\b)(?:[A-Z][\w.’'&-]*)"
    r"(?:\s+(?:[A-Z][\w.’'&-]*|(?:of|for|de|van|von|bin|the)\b"
    r"|(?:[a-z]+\s){1,2}(?:candidate|nominee|[a-z]*(?:man|woman))(?=\s+[A-Z])"
    r"|(?!(?:see|sees|want|wants|call|calls|need|meet|met|saw|left|told|gave|beat|won|is|was|has"
    r"|had|and|with|[a-z]+ed)\b)[a-z]+(?=\s+[A-Z])"
    r"|(?<=['’]s )(?:[a-z-]+\s+){1,3}(?=[A-Z])))*"
    r"|(?:The|A|An|His|Her|Their|the|a|an)\s+[a-z]\w+(?:\s+[a-z]\w+(?=\s+(?:of|in|from|on"
    r"|who)\b))?)"
)
_VERB = Lazy(
    r"(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|may|might|must|should)$"
)
_STATE = Lazy(
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont"
    r"|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|[DN]\.[A-Z])(?:\.?$|\.,)"
)
"""A state behind its town."""
_NAMED = Lazy(r"[A-Z]|\b(?:the|an?|one|his|her|its|their|officials|experts|critics|police)\b")
"""With a capital, or as the police, a spokesman."""


_HEADED = Lazy(
    r"(?:\s(?!(?:is|are|was|were|has|had|have|will|would|said|says|told|and|or|but|to|in|on|at|for"
    r"|from|with|by|as|that|who|of)\b)[a-z][a-z-]*){0,3}"
    r"\s(?:[a-z]*(?:man|woman|person|ist|ician|tor|nor|leader|lawyer|maker|holder|worker|nominee"
    r"|candidate|official|aide|company|agency|poll|survey|newspaper|magazine|team|bank|relatives"
    r"|lawyers|voters|officials|fighters|supporters|leaders|members|residents|workers|experts|aides"
    r"|advisers|authorities|police|troops|forces|families|exiles|sources|executives|ministry"
    r"|government|committee|campaign|group|party|union|court|council|board|meeting|report"
    r"|reports|filings|expert|study|analysis|figures|records|card))\b"
    r"(?!\s+[A-Z])"
)
"""The noun that a name stands before: “the New York businessman”, “Ayr's central bank”."""
_HEADLESS = Lazy(
    r"^(?:even |just )?(?:the|a|an|his|her|its|their|one|former)\s|['’]s\b|^U\.S", re.IGNORECASE
)


def _headed(hidden: str, found: Span, end: int) -> Span:
    """Return a name with the noun that it stands before."""
    if not _HEADLESS.re.search(hidden[slice(*found)]):
        return found
    noun = _HEADED.re.match(hidden, found[1], end)
    return (found[0], noun.end()) if noun else found


def before_verb(hidden: str, start: int, verb: int) -> Span | None:
    """Return where the subject of a verb at `verb` stands, within a clause from `start`.

    None where it is left out, as in “took the stage and said”.
    """
    start = max(start, verb - _FAR)
    pre = hidden[start:verb].rstrip()
    if pre.endswith(_SKIPPED_ENDS) and (match := _SKIPPED.re.search(pre)):
        pre = pre[: match.start()].rstrip()
    if not pre:
        return None
    if pre[-1] in ",—–)":
        return _with_apposition(pre, start)
    return _last_phrase(pre, start)


def _with_apposition(pre: str, start: int) -> Span | None:
    """Find `Ann Lee` in “Ann Lee, a lawyer from Austin, Texas,”."""
    if pre.endswith(")") and "(" in pre:
        return _last_phrase(pre[: pre.rindex("(")].rstrip(), start)
    closer = pre[-1]
    body = pre.rstrip(",—– ")
    if closer == ",":
        cuts = [match.start() for match in re.finditer(r",", body)]
    else:
        cuts = [match.start() for match in re.finditer(r"[—–]|--", body)]
    best = None
    for cut in reversed(cuts):
        behind = body[cut + 1 :].strip()
        if not _APPOSITIVE.re.match(behind):
            break
        head = body[:cut].rstrip()
        found = _last_phrase(head, start)
        words = head[found[0] - start : found[1] - start] if found else ""
        placed = found and head[: found[0] - start].split()[-1:]
        if _STATE.re.match(behind) or _STATE.re.match(words):
            continue  # “from Ayr, Miss.,”, “an Ayr, Calif., company,”
        if placed and placed[0].lower() in _PLACING:
            continue
        if found and _NAMED.re.search(words):
            best = found
            named = words.split()[0] in ("his", "her", "its", "their") and behind[0].isupper()
            if words[0].isupper() or named:  # “her adviser, Bo Ek,”
                break
    return best


def _last_phrase(pre: str, start: int) -> Span | None:
    """Return the noun phrase that ends a text."""
    tokens = list(_TOKEN.re.finditer(pre))
    first = len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens[index][0]
        if word.lower() == "which" and index == len(tokens) - 1:
            first = index
            break
        if word.lower() in _STOPS or (not re.match(r"[\w$%]", word) and word not in "’'.&/"):
            break
        first = index
        if word.lower() in PRONOUNS:
            break
    phrase = tokens[first:]
    while phrase and (phrase[0][0].lower() in PREPOSITIONS or phrase[0][0].lower() in _ADVERBS):
        phrase = _behind_preposition(phrase)
    phrase = _from_name(phrase)
    if not phrase:
        return None
    return start + phrase[0].start(), start + phrase[-1].end()


def _behind_preposition(phrase: list[re.Match[str]]) -> list[re.Match[str]]:
    """Drop “On Tuesday” and “In a statement” before what follows them."""
    last = len(phrase) - 1
    begin = last
    while begin > 1 and phrase[begin - 1][0][0].isupper() and phrase[begin][0][0].isupper():
        begin -= 1
    if phrase[last][0][0].islower():
        while begin > 1 and phrase[begin][0].lower() not in ("the", "a", "an", "his", "her", "its"):
            begin -= 1
    return phrase[max(1, begin) :]


def _from_name(phrase: list[re.Match[str]]) -> list[re.Match[str]]:
    """Cut a phrase behind the last verb in it."""
    for index in range(len(phrase) - 1, -1, -1):
        if _VERB.re.match(phrase[index][0]):
            return phrase[index + 1 :]
    return phrase


_WORD = Lazy(r"\s[\w’'-]+")
_DETERMINED = Lazy(r"(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s")
_TO_COMMA = Lazy(
    r"(?:\s(?!(?:in|on|at|of|for|from|with|by|as|to|and|or|but|that|who|after|before|during|when"
    r"|while"
    r"|is|was|has|had|will|would)\b|\w+(?:ed|ing|ly)\b)[a-z][a-z-]*){1,3}(?=,|\.?$)"
)
"""The noun that a name stands before, up to a mark: “said another Oban user, Ann Lee”."""
_HANGING = ("the", "a", "an", "of", "with", "in", "to", "for", "at")
"""What the words for a speaker do not end with."""


def behind_verb(hidden: str, verb_end: int, end: int) -> Span | None:
    """Return where the subject stands that follows its verb: “said Ann Lee, a lawyer”."""
    match = _BEHIND.re.match(hidden, verb_end, end)
    if not match:
        return None
    first, last = _headed(hidden, match.span(1), end)
    if _DETERMINED.re.match(hidden, first) and (noun := _TO_COMMA.re.match(hidden, last, end)):
        last = noun.end()
    if hidden[first:last].split()[-1] in _HANGING and (more := _WORD.re.match(hidden, last, end)):
        last = more.end()
    return first, last - (last == end and hidden[last - 1] == ".")


def of_sentence(hidden: str, start: int, end: int) -> Span | None:
    """Return where the subject of a sentence stands, which its later verbs share.

    “In a statement on Tuesday, Ann Lee”: what leads in ends with a comma.
    """
    lead = _CONJUNCTION.re.match(hidden, start, end)
    at = lead.end() if lead else start
    led = False
    while _leads(hidden[at:end], led):
        comma = hidden.find(",", at, end)
        if comma < 0:
            return None
        led, at = True, _behind_space(hidden, comma + 1, end)
    if match := _PRONOUN.re.match(hidden, at, end):
        return match.end() - len(match[0].lstrip()), match.end()
    found = _SUBJECT.re.match(hidden, at, end)
    return _headed(hidden, found.span(1), end) if found else None


def _leads(words: str, led: bool) -> bool:
    """Tell whether some words lead in, up to their comma; `led` if others do so before them."""
    if led:
        return bool(_PLACE.re.match(words) or _LEADS.re.match(words[:1].upper() + words[1:]))
    return bool(_LEADS.re.match(words))


def _behind_space(text: str, at: int, end: int) -> int:
    return at + len(text[at:end]) - len(text[at:end].lstrip())
