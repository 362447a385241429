"""Finding the passage that comes nearest to words which stand nowhere as they are cited.

Imported only when a citation is not verbatim. What it costs grows with the lengths of the
words and of the source, never with their product: whatever is cited, nobody waits for it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

_ALTERED = 0.6
"""Share of equal words from which a passage counts as the cited one, altered."""

_CANDIDATES = 3
"""Paragraphs, and passages of each, that are looked at word by word: the most promising."""

_COMPARED = 120
"""Words beyond which what differs is not taken apart any further; difflib can take their cube."""

_COMMON = 20
"""A word that more texts than these have in common tells little of which is which."""

_TEXTS = 500
"""So many texts are looked for in other words, and among so many; what is left is different."""

_WHOLE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"  # scripts that do not part words
_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0eff"  # accents and vowel signs
_WORD = re.compile(rf"[{_WHOLE}]|[^\W{_WHOLE}](?:[^\s{_WHOLE}]*(?:[^\W{_WHOLE}]|[{_SIGNS}]))?|\S")
"""A word with the marks inside it, a single sign of a script without spaces, or a mark."""


class Passage(NamedTuple):
    """A stretch of a paragraph that resembles what was cited."""

    likeness: float
    """From 0 to 1."""
    paragraph: int
    start: int
    end: int
    difference: str
    """What differs, as `cited → source`."""


class _Text(NamedTuple):
    text: str
    words: list[str]
    spans: list[tuple[int, int]]
    counts: Counter[str]

    def cut(self, first: int, last: int) -> str:
        """The text from word `first` up to word `last`, or `nothing`."""
        start, end = self.stretch(first, last)
        return self.text[start:end]

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Where they stand; an empty stretch lies where the words would."""
        if first < last:
            return self.spans[first][0], self.spans[last - 1][1]
        at = self.spans[first][0] if first < len(self.spans) else len(self.text)
        return at, at


@lru_cache(maxsize=4096)
def _taken_apart(text: str) -> _Text:
    spans = [match.span() for match in _WORD.finditer(text)]
    words = [text[start:end] for start, end in spans]
    return _Text(text, words, spans, Counter(words))


def nearest(exact: str, paragraphs: Sequence[str], numbers: Iterable[int]) -> Passage | None:
    """Return what comes nearest to `exact` in the paragraphs of these numbers, if anything does."""
    ours = _taken_apart(exact)
    shared = {number: _shared(ours, paragraphs[number - 1]) for number in numbers}
    near = [number for number, words in shared.items() if words >= _ALTERED / 2 * len(ours.words)]
    near.sort(key=lambda number: -shared[number])
    passages = [
        passage
        for number in near[:_CANDIDATES]
        for passage in _passages(ours, _taken_apart(paragraphs[number - 1]), number)
    ]
    best = max(passages, key=_rank, default=None)
    return best if best and best.likeness >= _ALTERED else None


def _rank(passage: Passage) -> tuple[float, int, int]:
    """Prefer the passage that is most like, then the one with the shortest difference."""
    return passage.likeness, -passage.difference.count(" → "), -passage.paragraph


def _shared(ours: _Text, paragraph: str) -> int:
    """How many of the cited words a paragraph has, in whatever order."""
    counts = _taken_apart(paragraph).counts
    return sum([min(number, counts[word]) for word, number in ours.counts.items()])


def _passages(ours: _Text, theirs: _Text, number: int) -> list[Passage]:
    length, found = len(ours.words), []
    slack = max(2, length // 4)
    for start in _windows(ours, theirs.words):
        end = min(len(theirs.words), start + length)
        found.append(_compared(ours, theirs, number, start, end))
        # Words may have been left out or put in; so look around, then cut to what fits.
        first, last = max(0, start - slack), min(len(theirs.words), end + slack)
        blocks = _blocks(ours.words, theirs.words[first:last])
        if blocks:
            begin = first + max(0, blocks[0][1] - blocks[0][0])
            stop = min(last, first + blocks[-1][1] + length - blocks[-1][0])
            found.append(_compared(ours, theirs, number, begin, stop))
    return found


def _windows(ours: _Text, theirs: list[str]) -> list[int]:
    """Where the stretches begin, as long as what is cited, that share the most words with it."""
    length, missing = len(ours.words), Counter(ours.counts)
    shared, scores = 0, []
    for at, word in enumerate(theirs):
        missing[word] -= 1
        shared += missing[word] >= 0
        if at >= length:
            gone = theirs[at - length]
            missing[gone] += 1
            shared -= missing[gone] > 0
        if at >= length - 1:
            scores.append(shared)
    scores = scores or [shared]
    peaks = [
        start
        for start, score in enumerate(scores)
        if score > (scores[start - 1] if start else 0) and score >= max(scores[start : start + 2])
    ]
    return sorted(peaks, key=lambda start: -scores[start])[:_CANDIDATES]


def _compared(ours: _Text, theirs: _Text, number: int, first: int, last: int) -> Passage:
    """Compare what is cited with the words from `first` up to `last`."""
    words = theirs.words[first:last]
    blocks = _blocks(ours.words, words)
    likeness = _share(blocks, ours.words, words)
    changes = []
    for a, next_a, b, next_b in _between(blocks, ours.words, words):
        mine, other = ours.cut(a, next_a), theirs.cut(first + b, first + next_b)
        changes.append(f"{mine or 'nothing'} → {other or 'nothing'}")
    difference = "; ".join(changes) or "differs only in white space"
    return Passage(likeness, number, theirs.spans[first][0], theirs.spans[last - 1][1], difference)


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
        for word in _taken_apart(text).counts:
            having.setdefault(word, []).append(name)
    pairs: list[tuple[float, str, str]] = []
    for name, text in ours.items():
        words = [having.get(word, []) for word in _taken_apart(text).counts]
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
    blocks.append((len(ours) - after, len(theirs) - after, after))
    return [block for block in blocks if block[2]]
