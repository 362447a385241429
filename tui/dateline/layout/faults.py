"""What a check found, as a list."""

from __future__ import annotations

from dateline.layout.blocks import Block, hanging
from dateline.layout.glyphs import Glyphs
from dateline.layout.spans import Flow
from dateline.story.faults import Fault

_ROLES = {"error": "doubt", "warning": "doubt", "note": "kind"}


def fault_block(id: str, fault: Fault, where: str, glyphs: Glyphs) -> Block:
    """Lay out a fault; `where` names the statement or the paragraph that it is about."""
    what, instead = fault.parts
    role = _ROLES[fault.severity]
    sign = hanging(glyphs.sic if role == "doubt" else glyphs.dot, role)
    rest = sign["rest"]
    flows = [Flow(((f"{fault.severity}  ", role), (what, "text")), **sign)]
    if instead:
        flows.append(Flow(((instead, "muted"),), rest, rest))
    line = f"line {fault.line}" if fault.line else ""
    place = f" {glyphs.dot} ".join(filter(None, (where, line, fault.code)))
    flows.append(Flow(((place, "muted"),), rest, rest))
    return Block(id, tuple(flows))
