"""How words are set in another way than in their source: what is reported, and its wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import name

from dateline.checking.findings import Finding
from dateline.story.document import Path
from dateline.story.model import Difference

_LOOKALIKES = ("look-alikes",)
_MARKS = ("quotation marks", "dashes", "hyphens")


def typography(
    path: Path, differences: Sequence[Difference], paragraph: int, offset: int = 0
) -> Iterator[Finding]:
    """Find words that are set in another way than in a paragraph of their source.

    `offset` is where in the value at `path` the words begin.
    """
    kinds = " and ".join(dict.fromkeys(each.kind for each in differences))
    for code, wanted in (("look-alikes", _LOOKALIKES), ("marks-differ", _MARKS)):
        if first := next((each for each in differences if each.kind in wanted), None):
            change = f"{first.cited} → {first.source}"
            message = (
                f"only {kinds} differ from ¶{paragraph}: {change}; write it as the source does"
            )
            if code == "look-alikes":
                message = (
                    f"“{first.cited}” has {_unlike(first.cited, first.source)}, which only looks "
                    f"like what ¶{paragraph} has; copy the word from the source"
                )
            yield Finding(code, path, message, offset + first.at)
            return
    if differences:
        message = f"differs from ¶{paragraph} only in {kinds}"
        if characters := _named(_invisible(differences)):
            message += f" ({characters})"
        yield Finding("typography-differs", path, message, offset + differences[0].at)


def difference_words(differences: Iterable[Difference]) -> str:
    """Say which words differ, as `cited → source`."""
    return ", ".join(
        f"{each.cited} → {each.source}"
        if each.cited and each.source
        else f"“{each.cited}” is not in it"
        if each.cited
        else f"it also has “{each.source}”"
        for each in differences
    )


def _unlike(cited: str, source: str) -> str:
    """Name the letters of a word that the source does not have."""
    return _named(
        dict.fromkeys(each for each in cited if each not in source and not each.isascii())
    ) or _named(dict.fromkeys(each for each in cited if each not in source))


def _invisible(differences: Iterable[Difference]) -> dict[str, None]:
    """Return the characters that only one of two texts has, where these cannot be seen."""
    return dict.fromkeys(
        character
        for each in differences
        if each.kind == "invisible characters"
        for character in each.cited + each.source
        if each.cited.count(character) != each.source.count(character)
    )


def _named(characters: Iterable[str]) -> str:
    """Name characters as Unicode does: `U+2060 WORD JOINER`."""
    return ", ".join(f"U+{ord(each):04X} {name(each, '')}".rstrip() for each in characters)
