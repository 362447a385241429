"""The headlines of events: what happened, in words of the article, without the date."""

from __future__ import annotations

import re

from dateline.drafting.attributes import NOUN
from dateline.drafting.belonging import begins_with_relative, is_compared, relative
from dateline.drafting.dated import HAPPENING, Clause
from dateline.drafting.shortening import SUBORDINATE, has_finite_verb, shortened
from dateline.text.clauses import has_verb
from dateline.text.cues import cues
from dateline.text.lazy import Lazy
from dateline.text.mentions import is_role
from dateline.text.subjects import of_sentence

_LEADS = Lazy(
    r"(?:[\s,(]+(?:(?:in|on|at|by|since|from|until|till|during|of|late|early|mid|about|around"
    r"|as|and|but|the|end|beginning|start|their|for|between|through|than|only|to)\b[\s-]*)*)$"
)
"""What leads to a date, and tells nothing without it."""
_DETERMINED = re.compile(r"\b(?:a|an|the|his|her|their|its|this|that|of)$", re.I)
_DANGLING = Lazy(
    r"(?:^|\s)(?:that|which|who|whom|whose|because|if|whether|when|where|while|or|was|were|is|are"
    r"|has|have|had|will|would|to|with|until|before|after|a|an)$"
)
"""What a headline does not end with."""
_JOINS = Lazy(r"\b(?:and|but|then),?\s*(?:in|on|at|by|from|since|during|late|early)?\s*$")
"""Before a date that belongs to what follows it: “taught, and in 1945 left”."""
_CLEFT = Lazy(r"It (?:was|is)\b.{0,80}")
_PARTICIPLE = Lazy(r",\s+(?:and |but )?(?:born|built|made|held|sent|[a-z]+ed)$")
_BEGINS_WITH_VERB = Lazy(
    r"(?:(?:also|later|then|again|finally|first)\s+)?"
    r"(?:was|were|is|has|had|will|would|went|came|took|made|gave|got|saw|met|left|held|won"
    r"|lost|began|became|led|kept|brought|sent|built|rose|fell|ran|grew|wrote|spoke|paid|bought"
    r"|sold|drew|fled|died|[a-z]+(?<!e)ed)\b"
)
_CHOSEN = Lazy(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )"
    r"\b(?:[a-z]+ed|chosen|drawn|held|made|sent|built)$"
)
_HAS_VERB = Lazy(
    r"(?:(?!\b(?:and|but|when|while|after|before|as|that|which|who|where|if|because|than)\b)[^;])*?"
    r"\b(?:is|are|was|were|has|have|had|will|would|shows?|made|led|left|came|went|drew|found"
    r"|gave|lost|said|sent|told|won)\b"
)
"""A participle before a date, and the verb behind it that makes it no more than one."""
_PREPOSED = Lazy(r"(?:In|At|On|During|Despite|With|By|For|From|After|Before|Amid|Under)\b")
"""How what leads to a clause begins also, where a comma follows."""
_PARTICIPIAL = Lazy(r"(?:Still |Even |While )?[A-Za-z]+ing\b")
"""How what leads to a clause begins; what is dated in it is not what the clause tells."""
_RELATED = Lazy(r"([^,;]{2,80}), (?:an? [^,;]{2,60} )?(?:who|which|whose) ([^,;]+)(?=,|$)")
"""What is told of the subject of a sentence beside: “Lee, who came from Ayr in”."""
_UNFINISHED = Lazy(r"(?:, (?:who|which)| that) [^,;]*\Z")
"""A relative clause that has not ended."""
_PREPOSITIONS = Lazy(r"\b(?:of|by|in|at|from|to|with|for|on|into|than|and)\s")
_LAST_NAME = Lazy(
    r"(?:\b[Tt]he )?(?:[A-Z][\w.’'-]*\s)*[A-Z][\w.’'-]*(?:\s(?:of|from)(?:\s[A-Z][\w.’'-]*)+)?$"
)
"""The name that some words end with: “Ann Lee of Ayr”."""
_LAST_NOUN = Lazy(
    r"\b(?:the|an?|his|her|its|their|one|another)\s(?:(?!of\b)[a-z0-9-]+\s){0,3}[a-z-]+$"
)
"""And a thing: “the second part”."""
_NAME = 6
"""Words that a name has at most, with what stands before it."""
_DESCRIBED_BY = Lazy(r"\b(?:an?|the|his|her|its|their) [a-z-]+ $")
"""Before the date of “an awkward December visit”."""
_OPENING = Lazy(r"(?:Born|Built|Held|[A-Z][a-z]+ed)\b[^,;]*")
"""How “Founded in 2009, the firm …” begins, whose date is not that of what follows."""
_SETTING = Lazy(r"(?:In|At|On|With|By) (?:an?|the|his|her|its|their) [^,;]*[a-z]ed (?:on |in )?")
_DESCRIBED = Lazy(r"\b(?:of|for|to|with) (?:an?|the|his|her|its|their) [\w-]+ [a-z]+ed (?:in|on) $")
"""Before the date of what is no more than described."""
_PLANNED = Lazy(r"\b(?:planned|scheduled|slated) (?:for|on) $")
_COUNTED = Lazy(r"(?:last|this|yesterday|today|(?:\w+ ){1,3}ago)\b", re.IGNORECASE)
"""How a date begins before which no `in` stands."""


def headline(text: str, clause: Clause, sentence: int) -> str:
    """Return what happened, in the words of a clause; `sentence` is where its sentence begins."""
    raw, whole = text[clause.start : clause.first], text[clause.start : clause.end]
    behind = text[clause.last : clause.end].strip()
    aside = _RELATED.re.match(raw)
    at_end = aside is not None and aside.end() == len(raw)
    if aside and not has_finite_verb(aside[1]) and (not at_end or "," in behind):
        if at_end:  # “Lee, who came in May, said”
            came = _LEADS.re.sub("", f" {aside[2]}").strip()
            named = _PREPOSITIONS.re.split(aside[1])[-1] if " which " in aside[0] else aside[1]
            whose = "’s" if " whose " in aside[0] else ""
            return shortened(f"{named}{whose} {came} {re.split('[,;]', behind)[0]}")
        raw, whole = (words.replace(aside[0] + ",", aside[1], 1) for words in (raw, whole))
    elif related := relative(raw):
        owning = behind.startswith(("'s", "’s"))
        return shortened(whole if owning else _of_relative(raw, related, behind))
    if (words := _of_another(raw, whole, behind)) is not None:
        return shortened(words)
    determined = _DETERMINED.search(raw.rstrip()) and re.match(r"\s+[a-z]", text[clause.last :][:2])
    determined = determined or (_DESCRIBED_BY.re.search(raw) and NOUN.re.match(f" {behind}"))
    if determined or behind.startswith(("'s", "’s")):
        return shortened(whole)
    phrasal = raw.endswith(" in ") and _COUNTED.re.match(text, clause.first)
    before = raw.strip() if phrasal else before_lead(raw)  # “kicked in two years ago”
    rest = re.sub(r"^(?:onwards?\b)?[\s,)]*", "", behind)
    if any(cue.end == len(before) and cue.kind != "quote" for cue in cues(before, 0, len(before))):
        return shortened(told(raw, behind))
    if _PARTICIPLE.re.search(before):  # “Lee, born in 1929,” “Bridges, published in 1738”
        ends = clause.last if behind.startswith(",") else clause.end
        return shortened(text[clause.start : ends].split(";")[0])
    if not has_finite_verb(before) and _PARTICIPIAL.re.match(before):
        return ""
    if SUBORDINATE.re.match(before) and "," not in before and not behind.startswith(","):
        return shortened(SUBORDINATE.re.sub("", before))
    if _CLEFT.re.fullmatch(before) and (that := re.search(r"\bthat\s", rest[:40])):
        return shortened(rest[that.end() :])
    preposed = behind.startswith(",") and "," not in before and _PREPOSED.re.match(before)
    words = rest if preposed or _is_led(raw, before, rest) else before
    if words is before and not has_finite_verb(before) and _BEGINS_WITH_VERB.re.match(rest):
        return shortened(whole)  # “A storm in 1933 made him leave”
    if words is before and _CHOSEN.re.search(before) and _HAS_VERB.re.match(rest):
        return ""  # “One of the men chosen on Sunday has left”
    joined = _JOINS.re.search(raw)
    if words is rest and rest[:1].islower() and before and "," not in behind[:2] and not joined:
        words = whole if len(before.split()) < 12 else rest
    if words[:1].islower() and _BEGINS_WITH_VERB.re.match(words):
        if _UNFINISHED.re.search(text, sentence, clause.first):
            return (
                ""  # “Critics say the plan, which was made in 2022 and revised in 2023, will fail”
            )
        subject = of_sentence(text, sentence, clause.first)
        words = f"{text[slice(*subject)]} {words}" if subject else ""
    return shortened(words)


def _of_another(raw: str, whole: str, behind: str) -> str | None:
    """Return what happened where the date is that of something else; None where it is not."""
    if _OPENING.re.fullmatch(raw) and behind.startswith(","):
        return whole
    if _SETTING.re.fullmatch(raw) and "," in behind:  # “In a letter dated 2 May, Lee …”
        return behind.partition(",")[2]
    if (past := _DESCRIBED.re.search(raw)) and has_finite_verb(raw[: past.start()]):
        return ""  # “demanded the return of a general captured in 2022”
    return whole if is_compared(raw) or _PLANNED.re.search(raw) else None


_PLACED = Lazy(r"\b(?:of|from|in|at|to|with|for|by) $")


def _of_relative(raw: str, related: re.Match[str], behind: str) -> str:
    """Return what a relative clause at the end tells of the name before it; else nothing."""
    before, said = raw[: related.start()].rstrip(","), raw[related.end() :]
    name = _LAST_NAME.re.search(before) or _LAST_NOUN.re.search(before)
    if not name or related["who"] not in ("who", "which", "that"):
        return ""
    words = name[0].strip()
    loose = related[0] == " who " or ("," not in related[0] and words[0].isupper())
    if loose and _PLACED.re.search(before[: name.start()]):
        return ""  # “an immigrant from Ayr who”, “a vote in Ayr that”
    person = words[0].isupper() or is_role(words)
    if (related["who"] == "who" and not person) or not begins_with_relative(said):
        return ""
    if has_finite_verb(words) or len(words.split()) > _NAME:
        return ""
    return f"{words} {_LEADS.re.sub('', ' ' + said).strip()} {re.split('[,;]', behind)[0].strip()}"


def _is_led(raw: str, before: str, rest: str) -> bool:
    """Tell whether what happened stands behind the date rather than before it."""
    count = len(before.split())
    if _DANGLING.re.search(before) and rest:
        return True
    if SUBORDINATE.re.match(before) and "," not in before and rest:
        return True
    if _JOINS.re.search(raw) and len(rest.split()) > 2 and has_verb(rest):
        return True
    tells = has_verb(before) or has_finite_verb(before)
    return not ((count >= 3 and tells) or (count >= 2 and HAPPENING.re.search(before)))


def before_lead(words: str) -> str:
    """Return the words before a date without those that only lead to it: “closed at the end of”."""
    return _LEADS.re.sub("", " " + words).strip()


def told(before: str, behind: str) -> str:
    """Return a sentence with speech, without its date where nothing is lost without it."""
    lead = re.sub(r",?\s*\b(?:on|in|by|late|early)$", "", before.rstrip())
    if lead != before.rstrip() and (behind.startswith((",", ".")) or not behind) and lead:
        return f"{lead} {behind.strip(' ,.')}"
    return f"{lead} {behind}"
