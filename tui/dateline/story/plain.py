"""Text from outside made harmless: data may be shown, it may never steer a terminal.

Every string of a story passes through `plain` once, when the story is read, so that
nothing downstream (screen, clipboard, file, window title, message) has to think of it.
"""

from __future__ import annotations

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Bidirectional embeddings, overrides and isolates (Unicode UAX #9, section 2)."""

_REPLACED = str.maketrans(
    {
        **{code: chr(0x2400 + code) for code in range(0x20)},  # a control as its picture: ␛
        0x7F: "\u2421",
        **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
        **dict.fromkeys(_BIDI, "\ufffd"),
        **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # lone surrogates cannot be written
    }
)

_NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x300), *range(0x2010, 0x2028))))


def plain(text: str) -> str:
    """Return `text` on one line: white space folded, control characters made visible.

    Folding is also what makes two texts comparable: a story file and an article break
    their lines at different places.
    """
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    """Return `text` with each control or direction character replaced by a visible one."""
    return text if _NARROW.issuperset(text) else text.translate(_REPLACED)


def paragraphs(text: str) -> tuple[str, ...]:
    """Divide a source text into its paragraphs: the blocks between blank lines, each `plain`."""
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return tuple(plain(" ".join(lines)) for lines in blocks if lines)
