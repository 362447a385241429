"""What a draft says of itself: which rule made each statement, and what is unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.drafting.drafting import Draft

if TYPE_CHECKING:
    from dateline.drafting.merging import Merged

_SHOWN = 60
"""Characters of a statement that are shown."""


def preface(draft: Draft) -> str:
    """Return the comment that stands above a drafted story."""
    lines = ["# Drafted by dateline draft. What nobody has looked at yet says “reviewed: no”."]
    if draft.data.get("language", "")[:2].lower() != "en":
        lines.append("# It does not read as English: no dates and no quotes were looked for.")
    if "published" not in draft.data:
        lines.append("# No day of publication was found, so no date was counted from it.")
    return "\n".join(lines) + "\n\n"


def explained(draft: Draft) -> str:
    """Return a line for each statement: its id, its words, its rule, and what is unsure."""
    lines = []
    for id, made in draft.made:
        lines.append(f"{id:4} {_words(made.fields)}")
        lines.append(f"     {made.rule}{f'; unsure: {made.unsure}' if made.unsure else ''}")
        if inferred := made.fields.get("date_inferred"):
            lines.append(f"     {made.fields['date']} from {inferred}")
    return "\n".join(lines) + "\n"


def explained_merge(merged: Merged) -> str:
    """Return what a merged article adds and why, and what the story had already."""
    lines = []
    for each in merged.additions:
        item = each.item
        said = f"cites “{_cut(item['exact'])}”" if each.to else _words(item)
        doubt = f"; unsure: {item['doubt']}" if "doubt" in item else ""
        lines += [f"{each.to or item['id']:4} {said}", f"     {each.why}{doubt}"]
        if inferred := item.get("date_inferred"):
            lines.append(f"     {item['date']} from {inferred}")
    for known in merged.known:
        lines += [f"-    {_cut(known.words)}", f"     not added: {known.why}"]
    return "".join(f"{line}\n" for line in lines or ["nothing is added"])


def _words(fields: dict[str, Any]) -> str:
    lead = [str(fields[key]) for key in ("date", "kind", "speaker") if key in fields]
    return " · ".join([*lead, _cut(str(fields.get("text") or fields.get("headline", "")))])


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
