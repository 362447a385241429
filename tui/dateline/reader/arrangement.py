"""Which sections are on the screen at once, and how they share it."""

from __future__ import annotations

from typing import NamedTuple

WIDE = (100, 24)
"""Columns and rows from which several sections are shown at once."""

VERY_WIDE = 160
"""Columns from which the source finds room beside all of them."""


class Arrangement(NamedTuple):
    """The sections on the screen: their indices, in the order in which a grid takes them."""

    shown: tuple[int, ...]
    columns: int
    rows: int
    tall: tuple[int, ...] = ()
    """Those that are as high as the whole grid."""

    @property
    def single(self) -> bool:
        """Whether one section has the screen to itself."""
        return len(self.shown) == 1


def is_small(size: tuple[int, int]) -> bool:
    """Tell whether a screen of `size` columns and rows has room for one section only."""
    return size[0] < WIDE[0] or size[1] < WIDE[1]


def arrange(
    count: int,
    current: int,
    size: tuple[int, int],
    *,
    source: int | None,
    source_open: bool,
    zoomed: bool,
) -> Arrangement:
    """Decide which of `count` sections are shown on a screen of `size` columns and rows.

    `source` is the index of the source section, if the story has one; it is beside the
    others only while it is open. Where there is no room for two, it lies over them.
    """
    claims = tuple(index for index in range(count) if index != source)
    alone = Arrangement((current,), 1, 1)
    if zoomed or is_small(size) or not claims:
        return alone
    if not source_open or source is None:
        return _grid(claims)
    if size[0] < VERY_WIDE:
        return Arrangement((current if current != source else claims[0], source), 2, 1)
    grid = _grid(claims)
    first_row, rest = grid.shown[: grid.columns], grid.shown[grid.columns :]
    return Arrangement(
        (*first_row, source, *rest), grid.columns + 1, grid.rows, (*grid.tall, source)
    )


def _grid(claims: tuple[int, ...]) -> Arrangement:
    """Place the sections in two columns; of three, the second is tall: it is a timeline."""
    if len(claims) < 3:
        return Arrangement(claims, len(claims), 1)
    tall = claims[1:2] if len(claims) == 3 else ()
    return Arrangement(claims, 2, (len(claims) + 1) // 2, tall)
