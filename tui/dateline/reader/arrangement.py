"""Which sections are on the screen at once, and how they share it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.layout.setting import QUOTES, SOURCE, SUMMARY, TIMELINE

WIDE = (100, 24)
"""Columns and rows from which several sections are shown at once."""

VERY_WIDE = 160
"""Columns from which the source finds room beside all of them."""

TOGETHER = 4
"""Sections that share a screen; of more, only some are shown at once."""


class Arrangement(NamedTuple):
    """The sections on the screen: their indices, in the order in which a grid takes them."""

    shown: tuple[int, ...]
    columns: int
    rows: int
    tall: tuple[int, ...] = ()
    """Those that are as high as the whole grid."""
    named: bool = False
    """Whether a strip above them names all sections: some are not on the screen."""

    @property
    def single(self) -> bool:
        """Whether one section has the screen to itself."""
        return len(self.shown) == 1


def is_small(size: tuple[int, int]) -> bool:
    """Tell whether a screen of `size` columns and rows has room for one section only."""
    return size[0] < WIDE[0] or size[1] < WIDE[1]


class Shape(NamedTuple):
    """What an arrangement has to know of the sections of a story."""

    total: int
    source: int | None
    """Index of the source, if the story has one."""
    leading: int
    """How many at the start belong together: Summary, Timeline and Key quotes, or none."""

    def groups(self) -> list[tuple[int, ...]]:
        """Return the sections that make claims, as they are shown together."""
        claims = tuple(index for index in range(self.total) if index != self.source)
        if len(claims) <= TOGETHER:
            return [claims]
        first, rest = claims[: self.leading], claims[self.leading :]
        number = -(-len(rest) // TOGETHER)
        # As equal as can be, the larger ones first: of five sections, none is shown alone.
        ends = [-(-len(rest) * (at + 1) // number) for at in range(number)]
        shared = [rest[a:b] for a, b in zip([0, *ends], ends, strict=False)]
        return [first, *shared] if first else shared


def shape_of(titles: Sequence[str]) -> Shape:
    """Return what has to be known of sections with these titles."""
    leading = [SUMMARY, TIMELINE, QUOTES]
    source = titles.index(SOURCE) if SOURCE in titles else None
    return Shape(len(titles), source, 3 if titles[:3] == leading else 0)


def arrange(
    shape: Shape,
    current: int,
    size: tuple[int, int],
    *,
    beside: int,
    source_open: bool,
    zoomed: bool,
) -> Arrangement:
    """Decide which sections are shown on a screen of `size` columns and rows.

    The source is beside the others only while it is open; where there is no room for two, it
    lies over them. `beside` is the section that is shown with it while it is the current one.
    """
    groups, source = shape.groups(), shape.source
    many = len(groups) > 1
    if zoomed or is_small(size) or not groups[0]:
        return Arrangement((current,), 1, 1, named=True)
    at = beside if current == source else current
    grid = _grid(next(group for group in groups if at in group), many)
    if not source_open or source is None:
        return grid
    if size[0] < VERY_WIDE:
        return Arrangement((at, source), 2, 1, named=many)
    first_row, rest = grid.shown[: grid.columns], grid.shown[grid.columns :]
    shown, tall = (*first_row, source, *rest), (*grid.tall, source)
    return Arrangement(shown, grid.columns + 1, grid.rows, tall, named=many)


def _grid(group: tuple[int, ...], many: bool) -> Arrangement:
    """Place sections in two columns; of three, the second is tall: it is a timeline."""
    if len(group) < 3:
        return Arrangement(group, len(group), 1, named=many or len(group) == 1)
    tall = group[1:2] if len(group) == 3 else ()
    return Arrangement(group, 2, (len(group) + 1) // 2, tall, named=many)
