"""Headlines made short: the words of an event, cut where a clause of them ends."""

from __future__ import annotations

from dateline.text.lazy import Lazy
from dateline.text.subjects import of_sentence
from dateline.text.tense import has_tense

_OPENERS = Lazy(r"(?:But|[Aa]nd|So|Yet|However|Meanwhile|Still|Also|Then|Moreover|In fact)\b,?\s+")
"""What joins a sentence to the one before it."""
SUBORDINATE = Lazy(
    r"(?:As|When|While|After|Before|Since|If|Although|Though|Because|Once|Until|By the time)\b"
)
"""How a clause begins that is not the main one."""
_NOTES = Lazy(r"\s?\[\w{1,3}\](?!\w)")
"""`[6]`, which leads to a note."""
_LONGEST = 110
"""Characters of a headline, from which on it ends with a clause."""
WHOLE = 200
"""And of one that keeps its dates, since without them it might say too much."""
_LEAST = 60
"""Characters that are left of it at least."""
_ASIDE = Lazy(
    r",\s(?:who|which|whose|the|an?)\s[^,]{3,160},"
    r"(?=\s(?:is|are|was|were|has|had|will|won|lost|left|took|went|became|[a-z]+ed)\b)"
)
_CUT = Lazy(
    r"(?:,|;|\s[—–-])\s|\s(?:which|who|when|while|after|because|but|where)\s"
    r"|\sand\s(?=(?:said|says|he|she|it|they|was|were|had|[a-z]+ed)\b)"
)
"""Where a long headline may end."""
_DESCRIBING = Lazy(
    r",\s(?:born|built|held|led|made|[a-z]+ed)\s(?:[a-z]+ly\s)?(?:as|at|by|for|from|in|of|on"
    r"|with)\b[^,;]*"
)
"""What is told beside of a name, whose verb is not that of the sentence."""
_MAIN = Lazy(
    r",\s(?=(?:the|an?|his|her|its|their|he|she|it|they)\s"
    r"|(?!and\b|who\b|which\b)(?:[\w-]+\s){1,3}?(?:was|were|had|has|[a-z]+ed)\b)"
)
"""Where the main clause begins behind one with `as`."""
_PRESENT = Lazy(r"\b(?:is|are|can|could|does|do)\b")
"""Verbs of neither past nor future."""


def has_finite_verb(words: str) -> bool:
    """Tell whether some words have a verb that makes them a sentence."""
    return has_tense(words) or bool(_PRESENT.re.search(words))


def _cuts(words: str, longest: int) -> list[int]:
    """Return where a long headline can end: with a clause that is more than what leads in."""
    subject = of_sentence(words, 0, len(words))
    least = max(_LEAST, subject[1] if subject else 0)
    return [
        match.start()
        for match in _CUT.re.finditer(words)
        if least <= match.start() <= longest
        and has_finite_verb(_DESCRIBING.re.sub("", words[: match.start()]))
    ]


def _without_lead(words: str) -> str:
    """Leave out what leads in: “A week before the vote began, Lee …”."""
    words = words[:1].upper() + words[1:]
    subject = of_sentence(words, 0, len(words))
    main = _MAIN.re.search(words) if subject is None and SUBORDINATE.re.match(words) else None
    start = main.end() if main else subject[0] if subject else 0
    if not words[:start].rstrip().endswith(","):
        return words
    rest = words[start:]
    return rest if has_finite_verb(rest) else words


def shortened(words: str, longest: int = _LONGEST) -> str:
    """Cut a text of more characters than `longest` at a clause, and give it a capital."""
    words = " ".join(_NOTES.re.sub("", words).split()).strip(" ,;:—–-.")
    words = words[opener.end() :] if (opener := _OPENERS.re.match(words)) else words
    if len(words) > longest:
        words = _ASIDE.re.sub("", words)
    if len(words) > longest and not _cuts(words, longest):
        words = _without_lead(words)
    if len(words) > longest:
        cuts = _cuts(words, longest)
        words = words[: cuts[-1]] if cuts else words[: words.rfind(" ", 0, longest)] + " …"
    words = words.strip(" ,;:—–-")
    return words[:1].upper() + words[1:]
