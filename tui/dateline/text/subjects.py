"""Who stands before or behind a verb: the words by which an English sentence names its subject."""

from __future__ import annotations

import re
from functools import cache

from dateline.text.blocks import Span

PRONOUNS = frozenset("he she they it i we you who".split())

_STOP_WORDS = (
    "and but that which when while as because if although though since after before where than so "
    "or how what why whether yet until once unless whose whom then nor"
)
_STOPS = frozenset(_STOP_WORDS.split())
"""What does not stand within the words for one speaker, going back from the verb."""
_PREPOSITIONS = frozenset(
    "in on at by for from of to with during under over about into against among between near per "
    "despite amid following like via including".split()
)
_BEFORE_VERB = (
    r"(?:\s+(?:has|have|had|also|later|then|again|once|now|still|just|even|recently|repeatedly|often"
    r"|both|all|further|never|always|first|[a-z]+ly|would|will|did|does|do|not|have|been|being"
    r"|went on to|is|are|was|were|previously|quickly|soon|so|may|might|could|can|must|should"
    r"|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| afternoon| evening"
    r"| night)?|(?:last|this) (?:week|month|year)|yesterday|today))+$"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(_BEFORE_VERB),
        re.compile(r"[\w$%]+(?:[.’'&/-]\w+)*[.’']?|\x00+|[^\w\s]"),
        re.compile(
            r"(?:a|an|the|who|whose|which|its|his|her|their|one|now|then|formerly|also|both|former|of"
            r"|speaking|citing|referring|in|at|on|from|with|during|after|for|like|including|\d+|[a-z]"
            r"|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?$|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*?['’]s?\s)",
        ),
        re.compile(
            r"\s*((?:(?:the|a|an|his|her|its|their|one|another|several|some|many|former|then-|U\.S\.)"
            r"\s+)?(?:[a-z][\w’'-]*\s+){0,4}?(?:[A-Z][\w.’'&-]*)(?:\s+(?:[A-Z][\w.’'&-]*|of|de|van|von"
            r"|bin|al|the|[a-z]+(?=\s+[A-Z])))*"
            r"|(?:the|a|an|his|her|its|their|one|another|several|some|many|officials|police|he|she"
            r"|they|I|we)\b(?:\s+[a-z][\w’'-]*){0,5})"
        ),
    )


def before_verb(hidden: str, start: int, verb: int) -> Span | None:
    """Return where the subject of a verb at `verb` stands, within a clause from `start`.

    None where it is left out, as in “took the stage and said”.
    """
    skipped, _, appositive, _ = _patterns()
    pre = hidden[start:verb].rstrip()
    if match := skipped.search(pre):
        pre = pre[: match.start()].rstrip()
    if not pre:
        return None
    if pre[-1] in ",—–)":
        return _with_apposition(pre, start, appositive)
    return _last_phrase(pre, start)


def _with_apposition(pre: str, start: int, appositive: re.Pattern[str]) -> Span | None:
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
        if not appositive.match(behind):
            break
        head = body[:cut].rstrip()
        found = _last_phrase(head, start)
        words = head[found[0] - start : found[1] - start] if found else ""
        if found and hidden_name(words):
            best = found
            if words[0].isupper():
                break
    return best


def hidden_name(words: str) -> bool:
    """Tell whether some words name somebody: with a capital, or as the police, a spokesman."""
    return bool(re.search(r"[A-Z]|\b(?:the|an?|one|officials|experts|critics|police)\b", words))


def _last_phrase(pre: str, start: int) -> Span | None:
    """Return the noun phrase that ends a text."""
    tokens = list(_patterns()[1].finditer(pre))
    first = len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens[index][0]
        if word.lower() in _STOPS or (not re.match(r"[\w$%]", word) and word not in "’'.&/"):
            break
        first = index
        if word.lower() in PRONOUNS:
            break
    phrase = tokens[first:]
    while phrase and (
        phrase[0][0].lower() in _PREPOSITIONS or phrase[0][0].lower() in ("there", "here", "not")
    ):
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


_VERBISH = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|may|might|must|should)$"
)


def _from_name(phrase: list[re.Match[str]]) -> list[re.Match[str]]:
    """Cut a phrase behind the last verb in it."""
    for index in range(len(phrase) - 1, -1, -1):
        if _VERBISH.match(phrase[index][0]):
            return phrase[index + 1 :]
    return phrase


def behind_verb(hidden: str, verb_end: int, end: int) -> Span | None:
    """Return where the subject stands that follows its verb: “said Ann Lee, a lawyer”."""
    match = _patterns()[3].match(hidden, verb_end, end)
    if not match:
        return None
    first, last = match.span(1)
    return first, last - (last == end and hidden[last - 1] == ".")


def of_sentence(hidden: str, start: int, end: int) -> Span | None:
    """Return where the subject of a sentence stands, which its later verbs share."""
    at = start
    lead = re.compile(r"[\s\x00]*(?:(?:But|And|So|Yet|Still|Then|Meanwhile|Later)\b,?\s*)?").match(
        hidden, at, end
    )
    at = lead.end() if lead else at
    # “In a statement on Tuesday, Ann Lee”: what leads in ends with a comma.
    if re.compile(r"(?:\w+ (?:years?|months?|weeks?|days?) (?:ago|later|earlier)|To|When|Asked|Holding|In|On|At|After|During|By|For|As|With|While|When|Under|Asked|Last|Earlier|Later|Despite|Since"
        r"|Among|This|Alongside|Yesterday|Instead|Although|Though|If|Before|However|Moreover|Meanwhile|Indeed|Also|Yet|Because|From|On|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b").match(
        hidden, at, end
    ):
        comma = hidden.find(",", at, end)
        if comma < 0:
            return None
        at = comma + 1
    match = re.compile(r"\s*(?:he|she|they|it|we|I)\b", re.I).match(hidden, at, end)
    if match:
        return match.start() + len(match[0]) - len(match[0].lstrip()), match.end()
    found = re.compile(
        r"\s*((?:(?:The|A|An|His|Her|Their|Its|the|a|an|his|her)\s+)?(?:[a-z][\w’'-]*\s+){0,3}"
        r"(?:[A-Z][\w.’'&-]*)(?:\s+(?:[A-Z][\w.’'&-]*|of|for|de|van|von|bin|the|[a-z]+(?=\s+[A-Z])))*"
        r"|(?:The|A|An|His|Her|Their|the|a|an)\s+[a-z]\w+)"
    ).match(hidden, at, end)
    return found.span(1) if found else None
