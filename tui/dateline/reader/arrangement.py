"""Which sections are on the screen at once, and how they share it."""

from __future__ import annotations

from collections.abc import Sequence
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


def arrange(
    titles: Sequence[str],
    current: int,
    size: tuple[int, int],
    *,
    source: int | None,
    source_open: bool,
    zoomed: bool,
) -> Arrangement:
    """Decide what is shown on a screen of `size` columns and rows.

    `source` is the index of the source section, if the story has one; it is beside the
    others only while it is open. Where there is no room for two, it lies over them.
    """
    width, height = size
    everything = range(len(titles))
    claims = tuple(index for index in everything if index != source)
    alone = Arrangement((current,), 1, 1)
    if zoomed or width < WIDE[0] or height < WIDE[1] or not claims:
        return alone
    if not source_open or source is None:
        return _grid(claims)
    if width >= VERY_WIDE:
        grid = _grid(claims)
        return grid._replace(
            shown=(*_before_source(grid), source, *_after_source(grid)),
            columns=grid.columns + 1,
            tall=(*grid.tall, source),
        )
    return Arrangement((current if current != source else claims[0], source), 2, 1)


def _grid(claims: tuple[int, ...]) -> Arrangement:
    """Place up to three sections: the second, which is the longest picture, as a tall one."""
    if len(claims) < 3:
        return Arrangement(claims, len(claims), 1)
    rows = (len(claims) + 1) // 2
    if len(claims) == 3:
        return Arrangement(claims, 2, 2, tall=(claims[1],))
    return Arrangement(claims, 2, rows)


def _before_source(grid: Arrangement) -> tuple[int, ...]:
    return grid.shown[: grid.columns]


def _after_source(grid: Arrangement) -> tuple[int, ...]:
    return grid.shown[grid.columns :]
