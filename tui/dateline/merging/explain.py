"""What a merge adds to a story and why, and what the story had already."""

from __future__ import annotations

from dateline.drafting.explaining import describe, shorten
from dateline.merging.merge import Merged


def explain_merge(merged: Merged) -> str:
    """Return what a merged article adds and why, and what the story had already."""
    lines = []
    for each in merged.additions:
        item = each.item
        said = f"cites “{shorten(item['exact'])}”" if each.to else describe(item)
        doubt = f"; unsure: {item['doubt']}" if "doubt" in item else ""
        lines += [f"{each.to or item['id']:4} {said}", f"     {each.why}{doubt}"]
        if inferred := item.get("date_inferred"):
            lines.append(f"     {item['date']} from {inferred}")
    for known in merged.known:
        lines += [f"-    {shorten(known.words)}", f"     not added: {known.why}"]
    return "".join(f"{line}\n" for line in lines or ["nothing is added"])
