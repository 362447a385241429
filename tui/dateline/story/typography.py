"""Words that a source sets in another way: capitals, ligatures, dashes, a hyphen at a line's end.

A quote that was copied from a page or a PDF file rarely has the very characters of its source.
Texts are searched by a key without such differences. Then each difference is judged in its
place, because the key alone would pass changed words: `US` is not `us`, `re-sign` not `resign`,
10⁵ not 105, and `1, 200` not 1,200.

Imported only when words are not found character for character.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, decomposition, normalize

from dateline.story.model import Difference, DifferenceKind
from dateline.story.plain import UNSEEN
from dateline.story.tracing import splits_word

ENCODING: frozenset[DifferenceKind] = frozenset(("encoding", "invisible characters"))
"""Words with only these are the same: canonically equal (UAX #15), or with what takes no room."""

_SINGLE, _DOUBLE = "'‘’‚‛‹›`´′ʼ׳", '"“”„‟«»″״'
_HYPHENS = "-‐‑"
_DASHES = _HYPHENS + "‒–—―−⁃﹘﹣－"
_BETWEEN = frozenset(_SINGLE + _DOUBLE + _DASHES)
"""What a key leaves out, beside white space and what cannot be seen."""
_SIGN = re.compile(
    rf"(?P<double>[{_DOUBLE}]|(?P<one>[{_SINGLE}])(?P=one))|[{_SINGLE}]|(?P<dash>[{_DASHES}]+)"
)
"""A quotation mark, also one that is made of two single ones, or a dash."""
_SEPARATOR = re.compile(rf"\s|[{_DASHES}{_SINGLE}{_DOUBLE}]")  # the hyphen comes first
_BROKEN = re.compile(r"\xad(?=\s)")
"""A soft hyphen at which a line was broken."""
_INVISIBLE = re.compile(f"(?![\u200c\u200d]){UNSEEN}")
"""What a citation ignores; not U+200C and U+200D, which make other words in some scripts."""
_LIGATURE = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3]")

_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХԚԜасеорхуіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυ",
    "ABESIJKMHOPCTYXQWaceopxyijshdqwABEZHIKMNOPTYXaiknoptu",
)
"""Cyrillic and Greek letters that look Latin (Unicode's confusables, UTS #39)."""

_CANDIDATES = 100
"""Places with the same key that are judged in a text, and texts with it among many."""
_JUDGED = 20_000
"""Characters that are judged in all these places."""

_PREFIX = 3
"""Letters from which on what a hyphen parts is a word, and not a prefix as in `re-sign`."""
_NO_ACRONYM = 5
"""Letters of a word in capitals that is set so, as METHODS is, and no acronym, as US and WHO."""


class Passage(NamedTuple):
    """Where words are in a text, and how the text sets them."""

    start: int
    end: int
    differences: tuple[Difference, ...]


def find_words(
    words: str,
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    around: tuple[str, str] = ("", ""),
    opens: bool = True,
    closes: bool = True,
) -> Passage | None:
    """Find `words` in a stretch of `text`, however they are set.

    `around` is what has to be before and after them. `opens` and `closes` are False where they
    may begin or end inside a word.
    """
    key, whole = key_of(words), key_of(text)
    if not key or key not in whole:
        return None
    end = len(text) if end is None else end
    ours = _Side(words, _origins(words), 0, len(words))
    origins = _origins(text)
    at = whole.find(key, bisect_left(origins, start))
    for _ in range(max(1, min(_CANDIDATES, _JUDGED // len(key)))):
        if at < 0:
            break
        last = at + len(key)
        before = origins[at - 1] + 1 if at else 0
        after = origins[last] if last < len(origins) else len(text)
        if before <= origins[at] and origins[last - 1] < after:  # no part of a ligature
            found = _compare(key, ours, _Side(text, origins[at:last], before, after))
            if (
                found
                and start <= found.start
                and found.end <= end
                and not (opens and splits_word(text, found.start))
                and not (closes and splits_word(text, found.end))
                and whole.endswith(key_of(around[0]), 0, at)
                and whole.startswith(key_of(around[1]), last)
            ):
                return found
        at = whole.find(key, at + 1)
    return None


def candidates(words: str, texts: Sequence[str], numbers: Sequence[int]) -> list[int]:
    """Return which of the texts of these numbers, from 1, may have the words; not too many."""
    key = key_of(words)
    if not key or (len(numbers) > 1 and key not in _joined_keys(tuple(texts))):
        return []
    return [number for number in numbers if key in key_of(texts[number - 1])][:_CANDIDATES]


class _Keys(dict[int, str]):
    """What each character is searched as; filled when one is first seen."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character not in _BETWEEN:
            character = normalize("NFKD", normalize("NFKD", character).casefold())
        key = self[code] = "".join(map(_key_of_character, character))
        return key


def _key_of_character(character: str) -> str:
    # U+FFFD: where the file was read, it took the place of a control of direction.
    if character in _BETWEEN or character.isspace() or character == "\ufffd":
        return ""
    return "" if _INVISIBLE.match(character) else character.translate(_LOOKALIKES).casefold()


_KEYS = _Keys()


def make_key(text: str) -> str:
    """Return what a text is searched as: its letters, digits and signs, however they are set."""
    # Everything is decomposed already: NFD only brings the accents of a letter into order.
    return normalize("NFD", text.translate(_KEYS))


key_of = lru_cache(maxsize=4096)(make_key)


@lru_cache(maxsize=64)
def _joined_keys(texts: tuple[str, ...]) -> str:
    return "\n".join(map(key_of, texts))


@lru_cache(maxsize=1024)
def _origins(text: str) -> array[int]:
    """Return for each character of a text's key where in the text it comes from."""
    origins = array("L")
    for index, character in enumerate(text):
        origins.extend([index] * len(_KEYS[ord(character)]))
    return origins


class _Side(NamedTuple):
    """One of two texts with the same key."""

    text: str
    origins: Sequence[int]
    """Of each character of the key."""
    first: int
    """Where what is before the key begins."""
    last: int
    """Where what is after it ends."""

    def gap(self, at: int) -> tuple[int, int]:
        """Return where what is left out before character `at` of the key begins and ends."""
        start = self.origins[at - 1] + 1 if at else self.first
        return start, self.origins[at] if at < len(self.origins) else self.last

    def cut(self, at: int, end: int) -> tuple[int, int]:
        """Return where in the text characters `at` to `end` of the key come from."""
        return self.origins[at], self.origins[end - 1] + 1

    def is_inside(self, at: int) -> bool:
        """Return True if character `at` of the key comes from the same one as that before it."""
        return self.origins[at - 1] == self.origins[at]


class _Pair(NamedTuple):
    """A word, a sign or a gap in both texts."""

    ours: tuple[int, int]
    theirs: tuple[int, int]
    kinds: tuple[DifferenceKind, ...]
    is_word: bool = False
    begins: bool = False
    """Whether it begins a sentence."""


class _Changed(Exception):
    """More differs than how the words are set."""


def _compare(key: str, ours: _Side, theirs: _Side) -> Passage | None:
    """Return the passage of `theirs` that is `ours`; None if words are changed."""
    try:
        lead = _edge(ours, theirs, 0)
        trail = _edge(ours, theirs, len(key))
        pairs = [lead, *_pairs(key, ours, theirs), trail]
    except _Changed:
        return None
    words = [
        _Word((ours.text[slice(*each.ours)], theirs.text[slice(*each.theirs)]), each)
        for each in pairs
        if each.is_word
    ]
    if not _are_capitals_typographic(words):
        return None
    differences = tuple(_differences(pairs, ours.text, theirs.text))
    return Passage(lead.theirs[0], trail.theirs[1], differences)


def _edge(ours: _Side, theirs: _Side, at: int) -> _Pair:
    """Pair the signs before the first word, or after the last, with as many of the source."""
    start, end = ours.gap(at)
    number = sum(1 for _ in _SIGN.finditer(ours.text, start, end))
    first, last = theirs.gap(at)
    signs = [match.span() for match in _SIGN.finditer(theirs.text, first, last)]
    if number > len(signs):
        raise _Changed
    if at:
        last = signs[number - 1][1] if number else first
    else:
        first = signs[-number][0] if number else last
    a, b = ours.text[start:end].strip(), theirs.text[first:last].strip()
    return _Pair((start, end), (first, last), _gap_kinds(a, b) if number else ())


def _pairs(key: str, ours: _Side, theirs: _Side) -> Iterator[_Pair]:
    """Yield the words and signs of both texts, and the gaps after them."""
    begins, at = True, 0
    while at < len(key):
        end = _end_of_word(key, at, ours, theirs)
        one, two = ours.cut(at, end), theirs.cut(at, end)
        kinds = _word_kinds(ours.text[slice(*one)], theirs.text[slice(*two)], key[at - 1 : at])
        is_word = _is_letter(key[at])
        yield _Pair(one, two, kinds, is_word, begins)
        begins = key[at] in ".!?:;" or (begins and not is_word)
        if end < len(key):
            gaps = ours.gap(end), theirs.gap(end)
            mine, other = ours.text[slice(*gaps[0])], theirs.text[slice(*gaps[1])]
            is_short = min(end - at, _end_of_word(key, end, ours, theirs) - end) < _PREFIX
            yield _Pair(
                *gaps,
                _gap_kinds(mine, other, key[max(0, end - 2) : end], key[end : end + 2], is_short),
            )
        at = end


def _end_of_word(key: str, at: int, *sides: _Side) -> int:
    """Return where in the key a word ends that begins at `at`, or a sign."""
    for end in range(at + 1, len(key)):
        separated = any(_SEPARATOR.search(side.text, *side.gap(end)) for side in sides)
        if separated or not (_is_letter(key[end - 1]) and _is_letter(key[end])):
            if not any(side.is_inside(end) for side in sides):
                return end
            if separated:  # inside what is one character on the other side
                raise _Changed
    return len(key)


def _is_letter(character: str) -> bool:
    return character.isalnum() or category(character)[0] == "M"


def _gap_kinds(
    ours: str, theirs: str, before: str = "", after: str = "", is_short: bool = False
) -> tuple[DifferenceKind, ...]:
    """Return how two texts differ between two words; raise `_Changed` if words are changed.

    `before` and `after` are what the key has around the gap; `is_short` if one of the words is no
    longer than a prefix.
    """
    if ours == theirs:
        return ()
    a, b = (
        _INVISIBLE.sub("", _BROKEN.sub("-", each)).replace("\ufffd", "") for each in (ours, theirs)
    )
    if a == b:
        return ("invisible characters",)
    mine, other = list(_SIGN.finditer(a)), list(_SIGN.finditer(b))
    between_letters = before[-1:].isalpha() and after[:1].isalpha()
    if len(mine) == len(other):
        kinds: set[DifferenceKind] = set()
        for one, two in zip(mine, other, strict=True):
            if bool(one["dash"]) != bool(two["dash"]):
                raise _Changed
            if before[-1:].isdigit() and bool(one["double"]) != bool(two["double"]):
                raise _Changed  # 6′ is feet, 6″ inches
            if one[0] != two[0]:
                kinds.add("dashes" if one["dash"] else "quotation marks")
        if "".join(a.split()) == "".join(b.split()):
            if not mine and not _is_loose(before, after):
                raise _Changed
            is_hyphen = between_letters and all(one[0] in _HYPHENS for one in mine)
            kinds.add("hyphenation" if mine and is_hyphen else "white space")
        return tuple(sorted(kinds))
    hyphen, nothing = (a, b) if mine else (b, a)
    if nothing or not between_letters or hyphen[0] not in _HYPHENS:
        raise _Changed
    if hyphen[1:].isspace():
        return ("hyphenation",)
    if len(hyphen) > 1 or is_short:
        raise _Changed  # `re-sign` is not `resign`; but a PDF reader makes `wellknown`
    return ("hyphens",)


def _is_loose(before: str, after: str) -> bool:
    """Return True if white space means nothing between two characters.

    That is so next to a sign (`n = 5`, `5 %`) and between a number and its unit, but not where
    it parts two numbers: `1, 200`.
    """
    one, other = before[-1:], after[:1]
    if _is_letter(one) and _is_letter(other):
        return one.isdigit() != other.isdigit()
    if one in ".,:" and other.isdigit():
        return not before[-2:-1].isdigit()
    return not (other in ".,:" and one.isdigit() and after[1:2].isdigit())


def _word_kinds(ours: str, theirs: str, before: str) -> tuple[DifferenceKind, ...]:
    """Return how one word is set in two ways; raise `_Changed` if they are two words."""
    if ours == theirs:
        return ()
    a, b = _INVISIBLE.sub("", ours), _INVISIBLE.sub("", theirs)
    if a == b:
        return ("invisible characters",)
    if normalize("NFC", a) == normalize("NFC", b):
        return ("encoding",)
    if _set_plainly(a, before) != _set_plainly(b, before):
        raise _Changed
    is_ligature = _LIGATURE.search(a + b)
    kinds: dict[DifferenceKind, str] = {
        "ligatures" if is_ligature else "letter forms": "forms",
        "look-alikes": "letters",
        "capitals": "case",
    }
    needed = [
        kind
        for kind, fold in kinds.items()
        if _set_plainly(a, before, without=fold) != _set_plainly(b, before, without=fold)
    ]
    return tuple(needed)


def _set_plainly(word: str, before: str, *, without: str = "") -> str:
    """Return a word in plain letters, but for one of `forms`, `letters` and `case`."""
    if without != "forms":
        word = "".join([_plain_form(each, before + word[:at]) for at, each in enumerate(word)])
    if without != "letters":
        word = word.translate(_LOOKALIKES)
    if without != "case":
        word = word.lower().replace("ß", "ss").replace("ς", "σ")
    return normalize("NFC", word)


def _plain_form(character: str, before: str) -> str:
    """Return a letter without its compatibility form, where it is one: `fi` of `ﬁ`, `2` of `m²`."""
    kind = "" if character.isascii() else decomposition(character).partition(" ")[0]
    if kind in ("<fraction>", "<circle>"):
        return character
    is_power = kind in ("<super>", "<sub>") and before[-1:].isdigit()
    return character if is_power else normalize("NFKC", character)


class _Word(NamedTuple):
    """A word as both texts have it."""

    texts: tuple[str, str]
    pair: _Pair

    @property
    def has_other_capitals(self) -> bool:
        return "capitals" in self.pair.kinds

    @property
    def differs_in_initial(self) -> bool:
        one, other = self.texts
        return one[1:] == other[1:]


def _are_capitals_typographic(words: list[_Word]) -> bool:
    """Return True if capitals are set as headings, sentences and emphasis are, in both texts.

    One word in capitals amid others is another word: `US` and `us`, `May` and `may`.
    """
    changed = [word for word in words if word.has_other_capitals]
    if not changed:
        return True
    for side in (0, 1):
        text = " ".join([word.texts[side] for word in words])
        if len(words) > 2 and (text.isupper() or text.islower()):
            return True
        titles = sum(word.texts[side][0].isupper() for word in words)
        is_title = len(changed) > 2 and 3 * titles >= 2 * len(words)
        if is_title and all(
            word.texts[side][0].isupper() and word.differs_in_initial for word in changed
        ):
            return True
    return all(
        _is_set_in_capitals(words, at) for at, word in enumerate(words) if word.has_other_capitals
    )


def _is_set_in_capitals(words: list[_Word], at: int) -> bool:
    """Return True if a word begins a sentence, or is one of several in capitals, or a long one."""
    word = words[at]
    one, other = word.texts
    if word.pair.begins and (word.differs_in_initial or one.title() == other.title() != ""):
        return one[0].isupper() or other[0].isupper()
    around = [words[n] for n in (at - 1, at + 1) if 0 <= n < len(words)]
    return any(
        word.texts[side].isupper()
        and (
            len(word.texts[side]) >= _NO_ACRONYM
            or any(each.texts[side].isupper() and each.has_other_capitals for each in around)
        )
        for side in (0, 1)
    )


def _differences(pairs: list[_Pair], ours: str, theirs: str) -> Iterator[Difference]:
    """Yield what differs, neighbours of one kind as one."""
    runs: dict[DifferenceKind, list[tuple[int, int]]] = {}
    for number, pair in enumerate(pairs):
        for kind in pair.kinds:
            spread = 1 if kind in ("hyphenation", "hyphens", "white space") else 0
            first, last = number - spread, number + spread
            known = runs.setdefault(kind, [])
            if known and first <= known[-1][1] + 2:
                first = known.pop()[0]
            known.append((first, last))
    found = [(first, kind, last) for kind, spans in runs.items() for first, last in spans]
    for first, kind, last in sorted(found):
        start, end = pairs[first].ours[0], pairs[last].ours[1]
        cited, source = ours[start:end], theirs[pairs[first].theirs[0] : pairs[last].theirs[1]]
        start += len(cited) - len(cited.lstrip())
        yield Difference(kind, cited.strip(), source.strip(), start)
