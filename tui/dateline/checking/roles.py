"""Whether a statement gives people the role that its source gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.checking.evidence import Evidence
from dateline.checking.findings import Finding, Part
from dateline.checking.wording import Claim, Word, stems, stems_of, words_of
from dateline.story.model import Quote
from dateline.text.lazy import Lazy
from dateline.text.stems import stem

_OFFICES = """
spokesman spokeswoman spokesperson; chairman chairwoman chairperson chair; ceo executive; president
minister premier; secretary; director; manager boss; governor; mayor; ambassador envoy; general
senator lawmaker legislator congressman congresswoman mp; colonel; captain skipper; lieutenant
sergeant; admiral; commander chief; professor; doctor physician surgeon; judge justice; prosecutor
lawyer attorney counsel solicitor barrister; sheriff; inspector; detective investigator; coach
editor; reporter journalist correspondent; analyst; economist; engineer; architect; treasurer; king
scientist researcher; historian; queen; prince; princess; pope; bishop archbishop; cardinal; imam
pastor priest vicar; rabbi; undersecretary; chancellor; commissioner; adviser advisor; deputy vice
singer musician; actor actress; teacher; nurse; pilot; activist campaigner; leader head chief boss
"""
_DESCRIPTIONS = "founder; owner; critic; author writer novelist; farmer; driver; student; witness"
"""What somebody can be called by what they do: a fault only beside an office in the source."""
_LIKE: dict[str, frozenset[str]] = {}
for _group in re.split(r"[;\n]", f"{_OFFICES};{_DESCRIPTIONS}"):
    for _word in _group.split():
        _LIKE[stem(_word)] = _LIKE.get(stem(_word), frozenset()) | stems(_group.split())
_DESCRIBED = stems(_DESCRIPTIONS.replace(";", "").split())
_PORTFOLIO = Lazy(
    r"\b(foreign|finance|defen[cs]e|education|health|interior|home|prime|energy|trade|justice"
    r"|environment|agriculture|labou?r|transport|deputy|vice|former|acting|interim)\s+"
    r"(?:minister|secretary|president|chairm\w+|chief|director|governor|mayor|editor|ceo)\b",
    re.IGNORECASE,
)
_NAMED = Lazy(r"\b[A-ZÀ-Þ][\w’'.-]*\w(?:\s+[A-ZÀ-Þ][\w’'.-]*\w)*")
_AGENT = re.compile(r"(?:er|or|r)$")
_PLURAL = re.compile(r"[^s]s$|men$")
_BESIDE = 60
"""Characters between a role and the name of who has it."""


def roles(claim: Claim) -> Iterator[Finding]:
    """Find a role beside a name that the source does not give to anybody near that name."""
    if not any(word.stem in _LIKE for word in claim.words):
        return
    texts = [text for source in claim.evidence.sources for text in source.paragraphs]
    for word in claim.words:
        like = _LIKE.get(word.stem)
        is_one = not _PLURAL.search(word.text)
        name = _name_beside(claim.text, word.start, word.end) if like and is_one else ""
        if not like or not name:
            continue
        last = name.split()[-1]
        near = [text for text in texts if re.search(rf"\b{re.escape(last)}\b", text)]
        near = near or list(claim.evidence.paragraphs)
        held = frozenset[str]().union(*map(stems_of, near))
        if not _is_held(word, held):
            given = _given(near, last)
            if given or word.stem not in _DESCRIBED:
                yield _finding(claim, word.start, word.end, given)
        elif (office := _PORTFOLIO.re.search(claim.text, max(0, word.start - 20), word.end)) and (
            stem(office[1]) not in held and office.end() == word.end
        ):
            yield _finding(claim, office.start(), office.end(), _given(near, last))


def _is_held(role: Word, held: frozenset[str]) -> bool:
    """Return True for a role in other words, or in a verb: a leader is who leads."""
    verb = _AGENT.sub("", role.text.lower())
    return bool({*_LIKE[role.stem], stem(verb)} & held)


def _finding(claim: Claim, start: int, end: int, has: str) -> Finding:
    instead = f"it has “{has}”; " if has else ""
    message = f"no source says “{claim.text[start:end]}” of them; {instead}write the role it gives"
    return claim.finding("role-not-cited", start, end, message, has=has, write=has)


def _name_beside(text: str, start: int, end: int) -> str:
    """Return the name just before or after a role: `the mayor, Ann Lee`, `Ann Lee, its mayor`."""
    after = re.match(r"(?:\s+(?:of|for|at|in)\s[\w\s’']{2,40}?)?,?\s+(?=[A-ZÀ-Þ])", text[end:])
    if after and (name := _NAMED.re.match(text, end + after.end())):
        return name[0]
    before = re.search(
        r"([A-ZÀ-Þ][\w’'.-]*\w), (?:the|an?|its|their|his|her)?\s*(?:[\w’'-]+\s+){0,4}$",
        text[max(0, start - _BESIDE) : start],
    )
    return before[1] if before else ""


def _given(texts: list[str], name: str) -> str:
    """Return a word for a role that the texts have beside a name."""
    for text in texts:
        for word in words_of(text):
            if word.stem in _LIKE and name in _name_beside(text, word.start, word.end):
                return word.text
    return ""


def role(part: Part, evidence: Evidence) -> Iterator[Finding]:
    """Check a speaker's role, which may be given anywhere in the sources."""
    quote = part.statement
    if not isinstance(quote, Quote) or not quote.role:
        return
    claim = Claim((*part.path, "role"), quote.role, quote, evidence)
    for name in evidence.names.missing(quote.role):
        message = f"“{name.text}” is in no source; write the role as a source does"
        yield claim.finding("name-not-cited", name.start, name.end, message)
    last = (quote.speaker.split() or [""])[-1]
    near = [text for text in evidence.paragraphs if last and last in text]
    held = frozenset[str]().union(*map(stems_of, near))
    for word in claim.words:
        like = _LIKE.get(word.stem)
        if near and like and not _is_held(word, held):
            yield _finding(claim, word.start, word.end, _given(near, last))
