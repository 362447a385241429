"""What `dateline check` finds in the story that is read. Imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dateline.checking import Report, Spot, figures_words
from dateline.layout.blocks import EMPTY, Block
from dateline.layout.faults import fault_block
from dateline.layout.glyphs import Glyphs
from dateline.layout.sections import Section
from dateline.layout.spans import Flow
from dateline.reader.listing import ListScreen


class Found(NamedTuple):
    """A fault in the list."""

    id: str
    spot: Spot
    line: int
    """In the file, from 1; 0 where the fault is the whole file's."""


_WORST_FIRST = ("error", "warning", "note")


class FaultsScreen(ListScreen[Spot]):
    """Lists what was found, the worst first; closes with the place that a fault is about."""

    KEYS = (("enter", "go there"), *ListScreen.KEYS[1:])

    def __init__(self, report: Report, called: Callable[[Spot], str], glyphs: Glyphs) -> None:
        """Make the list; `called` says what a spot is called, `""` where it is not shown."""
        self._called = called
        faults = sorted(report.faults, key=lambda fault: _WORST_FIRST.index(fault.severity))
        found = [
            Found(str(number), report.about.get(fault, Spot()), fault.line)
            for number, fault in enumerate(faults)
        ]

        def make(index: int) -> Block:
            each = found[index]
            return fault_block(each.id, faults[index], called(each.spot), glyphs)

        runs = (("What dateline check finds", "title"),)
        figures = ((figures_words(report), "muted"),)
        head = Block("head", (Flow(runs), Flow(figures)), (EMPTY,))
        super().__init__(head, Section("faults", "Faults", found, make), glyphs)

    def action_choose(self) -> None:
        """Close with the place of the fault, if it is one of the story's."""
        if self._called(self.item.spot):
            self.dismiss(self.item.spot)
        elif self.item.line:
            self.say(f"This is about the file: see its line {self.item.line}.")
        else:
            self.say("This is about the file as a whole.")
