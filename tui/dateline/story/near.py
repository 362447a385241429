"""Finding the passage that comes nearest to words which are nowhere as they are cited.

Imported only when a citation is not verbatim. An index of the words of the source is made once;
then each citation costs what its own words do: whatever is cited, nobody waits for it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate, groupby, islice
from typing import NamedTuple

from dateline.story.model import Difference
from dateline.story.typography import make_key

_ALTERED = 0.6
"""Share of equal words from which a passage counts as the cited one, altered."""

_CANDIDATES = 3
"""Passages that are compared word by word: the most promising."""

_COMPARED = 120
"""Words beyond which what differs is not taken apart any further; difflib can take their cube."""

_RAREST = 64
"""Of the cited words, those that are looked up."""

_PLACES = 10_000
"""Places of the cited words in the source that are looked at; the rarest words come first."""

_INDEXED = 6_000_000
"""Characters of texts beyond which nothing near is looked for: an index takes 30 times as many."""

_COMMON = 20
"""A word that more texts than these have in common says little of which is which."""

_TEXTS = 500
"""So many texts are looked for in other words, and among so many; what is left is different."""

_WHOLE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"  # scripts that do not part words
_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0eff"  # accents and vowel signs
_WORD = re.compile(rf"[{_WHOLE}]|[^\W{_WHOLE}](?:[^\s{_WHOLE}]*(?:[^\W{_WHOLE}]|[{_SIGNS}]))?|\S")
"""A word with the marks inside it, a single sign of a script without spaces, or a mark."""


class Passage(NamedTuple):
    """A stretch of a text that resembles what was cited."""

    text: int
    """Which of the texts, from 0."""
    start: int
    end: int
    likeness: float
    """From 0 to 1."""
    differences: tuple[Difference, ...]


class _Text(NamedTuple):
    text: str
    words: list[str]
    starts: array[int]
    ends: array[int]

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words from `first` up to `last` are, or would be if there are none."""
        if first < last:
            return self.starts[first], self.ends[last - 1]
        at = self.starts[first] if first < len(self.starts) else len(self.text)
        return at, at


def _take_apart(text: str) -> _Text:
    found = list(_WORD.finditer(text))
    starts = array("L", [match.start() for match in found])
    ends = array("L", [match.end() for match in found])
    return _Text(text, [match[0] for match in found], starts, ends)


_taken_apart = lru_cache(maxsize=4096)(_take_apart)


class _Index(NamedTuple):
    """Where each word is in some texts, however it is set."""

    texts: list[_Text]
    """Their words by their keys."""
    firsts: list[int]
    """Which word each text begins with, counted through all of them."""
    places: dict[str, array[int]]


@lru_cache(maxsize=64)
def _index(texts: tuple[str, ...]) -> _Index:
    apart = list(map(_by_key, texts))
    firsts = [0, *accumulate(len(each.words) for each in apart)]
    places: dict[str, array[int]] = {}
    for first, each in zip(firsts, apart, strict=False):
        for at, word in enumerate(each.words, first):
            places.setdefault(word, array("L")).append(at)
    return _Index(apart, firsts[:-1], places)


@lru_cache(maxsize=4096)
def _by_key(text: str) -> _Text:
    """Take a text apart into the keys of its words; a dash is its own."""
    keys: dict[str, str] = {}
    found = _take_apart(text)
    for word in found.words:
        if word not in keys:
            keys[word] = make_key(word) or word
    return found._replace(words=[keys[word] for word in found.words])


def nearest(exact: str, texts: Sequence[str]) -> Passage | None:
    """Return what comes nearest to `exact` in some texts, if anything does."""
    if sum(map(len, texts)) > _INDEXED:
        return None
    index, ours = _index(tuple(texts)), _by_key(exact)
    passages = [
        passage
        for begin, place in _beginnings(ours, index)
        for passage in _passages(exact, ours, index, begin, place)
    ]
    best = max(passages, key=_rank, default=None)
    return best if best and best.likeness >= _ALTERED else None


def _rank(passage: Passage) -> tuple[float, int, int]:
    """Prefer the passage that is most like, then the one with the fewest differences."""
    return passage.likeness, -len(passage.differences), -passage.text


def _beginnings(ours: _Text, index: _Index) -> list[tuple[int, int]]:
    """Return where stretches begin that have the most of the cited words, in about their places.

    Each place of a cited word speaks for one beginning. Of each stretch: the beginning that most
    speak for, and the place of one of its words.
    """
    slack = _slack(ours)
    known = [
        (at, places) for at, word in enumerate(ours.words) if (places := index.places.get(word))
    ]
    votes: Counter[int] = Counter()
    voters: dict[int, int] = {}
    left = _PLACES
    for at, places in sorted(known, key=lambda each: len(each[1]))[:_RAREST]:
        for place in places[:left]:
            votes[place - at] += 1
            voters.setdefault(place - at, place)
        left = max(0, left - len(places))
    near: Counter[int] = Counter()
    for begin, number in votes.items():
        near[begin // slack] += number
    scores = {each: number + near.get(each + 1, 0) for each, number in near.items()}
    found: dict[int, int] = {}
    for each in nlargest(2 * _CANDIDATES, scores, key=lambda each: (scores[each], -each)):
        within = range(each * slack, (each + 2) * slack)
        begin = max(within, key=lambda begin: votes.get(begin, 0))
        found[begin] = voters[begin]
    return list(islice(found.items(), _CANDIDATES))


def _slack(ours: _Text) -> int:
    """Return how many words may have been put in or left out."""
    return max(2, len(ours.words) // 4)


def _passages(exact: str, ours: _Text, index: _Index, begin: int, place: int) -> Iterator[Passage]:
    """Yield the passages at a beginning: as long as the cited words, and cut to what fits."""
    number = bisect_right(index.firsts, place) - 1
    theirs, length, slack = index.texts[number], len(ours.words), _slack(ours)
    begin -= index.firsts[number]
    start, end = max(0, begin), min(len(theirs.words), begin + length)
    yield _compared(exact, ours, theirs, number, start, end)
    # Words may have been left out or put in; so look around, then cut to what fits.
    first, last = max(0, start - slack), min(len(theirs.words), end + slack)
    if blocks := _blocks(ours.words, theirs.words[first:last]):
        start = first + max(0, blocks[0][1] - blocks[0][0])
        end = min(last, first + blocks[-1][1] + length - blocks[-1][0])
        yield _compared(exact, ours, theirs, number, start, end)


def _compared(
    exact: str, ours: _Text, theirs: _Text, number: int, first: int, last: int
) -> Passage:
    """Compare what is cited with the words from `first` up to `last` of a text."""
    start, end = theirs.starts[first], theirs.ends[last - 1]
    words = theirs.words[first:last]
    blocks = _blocks(ours.words, words)
    found = [
        (ours.stretch(a, next_a), theirs.stretch(first + b, first + next_b))
        for a, next_a, b, next_b in _between(blocks, ours.words, words)
    ]
    # Where the keys of all words are equal, one is set as another word is: `US` and `us`.
    found = found or [
        (one, (start + other[0], start + other[1]))
        for one, other in differences(exact, theirs.text[start:end])
    ]
    changes = [
        Difference("words", exact[slice(*one)], theirs.text[slice(*other)], one[0])
        for one, other in found
    ]
    changes = changes or [Difference("white space", exact, theirs.text[start:end])]
    return Passage(number, start, end, _share(blocks, ours.words, words), tuple(changes))


def likeness(ours: str, theirs: str) -> float:
    """Return the share of words that two texts have in common, in the same order: 0 to 1."""
    one, other = _taken_apart(ours).words, _taken_apart(theirs).words
    return _share(_blocks(one, other), one, other)


def differences(ours: str, theirs: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where two texts differ, word by word: each stretch of the one with that of the other.

    A stretch is where it starts and one past where it ends. It is empty where the other text has
    words that this one has not.
    """
    one, other = _taken_apart(ours), _taken_apart(theirs)
    blocks = _blocks(one.words, other.words)
    return [
        (one.stretch(a, next_a), other.stretch(b, next_b))
        for a, next_a, b, next_b in _between(blocks, one.words, other.words)
    ]


def reworded(ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """Return which of our texts are which of theirs in other words: their names, by ours.

    Each is looked for among those that share the most words with it, the surest pairs first.
    """
    ours, theirs = dict(islice(ours.items(), _TEXTS)), dict(islice(theirs.items(), _TEXTS))
    having: dict[str, list[str]] = {}
    for name, text in theirs.items():
        for word in dict.fromkeys(_taken_apart(text).words):
            having.setdefault(word, []).append(name)
    pairs: list[tuple[float, str, str]] = []
    for name, text in ours.items():
        words = [having.get(word, []) for word in dict.fromkeys(_taken_apart(text).words)]
        shared = Counter(other for names in words if len(names) <= _COMMON for other in names)
        likely = [other for other, _ in shared.most_common(_CANDIDATES)]
        pairs += [(likeness(text, theirs[other]), name, other) for other in likely]
    found: dict[str, str] = {}
    taken = set()
    for alike, name, other in sorted(pairs, key=lambda pair: -pair[0]):
        if alike >= _ALTERED and name not in found and other not in taken:
            found[name] = other
            taken.add(other)
    return found


def _share(blocks: list[tuple[int, int, int]], ours: list[str], theirs: list[str]) -> float:
    return 2 * sum(size for _, _, size in blocks) / (len(ours) + len(theirs) or 1)


def _between(
    blocks: list[tuple[int, int, int]], ours: list[str], theirs: list[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield what lies between the blocks: from and up to which word of the one and the other."""
    a = b = 0
    for next_a, next_b, size in [*blocks, (len(ours), len(theirs), 0)]:
        if a < next_a or b < next_b:
            yield a, next_a, b, next_b
        a, b = next_a + size, next_b + size


def _blocks(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int]]:
    """The stretches that both have, in order: where in the one, where in the other, how long."""
    shorter = min(len(ours), len(theirs))
    before = 0
    while before < shorter and ours[before] == theirs[before]:
        before += 1
    after = 0
    while after < shorter - before and ours[-1 - after] == theirs[-1 - after]:
        after += 1
    mine, other = ours[before : len(ours) - after], theirs[before : len(theirs) - after]
    blocks = [(0, 0, before)]
    if max(len(mine), len(other)) <= _COMPARED:
        matching = SequenceMatcher(None, mine, other, autojunk=False).get_matching_blocks()
        blocks += [(a + before, b + before, size) for a, b, size in matching]
    elif len(mine) == len(other):
        blocks += _equal_runs(mine, other, before)
    blocks.append((len(ours) - after, len(theirs) - after, after))
    return [block for block in blocks if block[2]]


def _equal_runs(ours: list[str], theirs: list[str], offset: int) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches that are equal word for word in their places."""
    at = offset
    for is_equal, words in groupby(zip(ours, theirs, strict=True), lambda pair: pair[0] == pair[1]):
        size = len(list(words))
        if is_equal:
            yield at, at, size
        at += size
