"""Finding the words of a citation in the sources: quotes are checked, not trusted."""

from __future__ import annotations

from dateline.story.model import Citation, Found, Source, State

_MARKS = str.maketrans(
    dict.fromkeys('‘’‚‛′`´“”„‟″«»‹›"', "'") | dict.fromkeys("‐‑‒–—―−", "-") | {"…": "."}
)
"""Quotation marks and dashes, each to one sign, for telling what differs only in these."""

_ALTERED = 0.6
"""Share of equal words from which a passage counts as the cited one, altered."""

_LONGEST = 2_000
"""Words of a paragraph beyond which no near match is sought: its cost grows with the square."""


def trace(cite: Citation, sources: dict[str, Source]) -> Found:
    """Find the words of `cite`: in its paragraph, elsewhere, nearly, or not at all."""
    source = sources.get(cite.source)
    if source is None or not source.paragraphs:
        return Found("unchecked", cite.source, cite.paragraph)
    cited = (cite.paragraph,) if cite.paragraph else range(1, len(source.paragraphs) + 1)
    for number in cited:
        if found := _verbatim(cite, source, number, "verbatim"):
            return found
    # Where the paragraph was cited and only resembles the words, they may stand as
    # written in another: that is the better answer, so it is looked for first.
    others = [source, *(other for other in sources.values() if other is not source)]
    for other in others:
        for number in range(1, len(other.paragraphs) + 1):
            if found := _verbatim(cite, other, number, "elsewhere"):
                return found
    near = [each for number in cited if (each := _altered(cite, source, number))]
    if near:
        return max(near)[1]
    return Found("not found", source.id, cite.paragraph)


def _verbatim(cite: Citation, source: Source, number: int, state: State) -> Found | None:
    """Find the words as they are, between the words named to stand around them."""
    if not 1 <= number <= len(source.paragraphs):
        return None
    text, start = source.paragraphs[number - 1], -1
    while (start := text.find(cite.exact, start + 1)) >= 0:
        end = start + len(cite.exact)
        # Spaces next to the words were folded away when prefix and suffix were read.
        if (
            text[:start].rstrip().endswith(cite.prefix)
            and text[end:].lstrip().startswith(cite.suffix)
            and not _splits_a_word(text, start)
            and not _splits_a_word(text, end)
        ):
            return Found(state, source.id, number, start, end)
    return None


def _splits_a_word(text: str, at: int) -> bool:
    """Tell whether letters or digits run on across `at`, in scripts that part words by spaces."""
    around = text[at - 1 : at + 1] if at else ""
    return len(around) == 2 and all(c.isdigit() or c.lower() != c.upper() for c in around)


def _altered(cite: Citation, source: Source, number: int) -> tuple[float, Found] | None:
    """Return the passage that comes nearest to the cited words, with its likeness, if near."""
    if not 1 <= number <= len(source.paragraphs):
        return None
    text = source.paragraphs[number - 1]
    at = text.translate(_MARKS).find(cite.exact.translate(_MARKS))
    if at >= 0:
        end = at + len(cite.exact)
        difference = "differs only in quotation marks or dashes"
        return 1.0, Found("altered", source.id, number, at, end, difference)
    theirs, ours = text.split(" "), cite.exact.split(" ")
    if len(theirs) + len(ours) > _LONGEST:
        return None
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    # The passage runs from where the first cited word would stand to the last one's place.
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(theirs), blocks[-1].b + len(ours) - blocks[-1].a)
    passage = theirs[first:last]
    matcher.set_seqs(ours, passage)
    likeness = matcher.ratio()
    if likeness < _ALTERED:
        return None
    changes = [
        f"{' '.join(ours[a:b]) or 'nothing'} → {' '.join(passage[c:d]) or 'nothing'}"
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    start = len(" ".join(theirs[:first])) + (1 if first else 0)
    end = start + len(" ".join(passage))
    return likeness, Found("altered", source.id, number, start, end, "; ".join(changes))
