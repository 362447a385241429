"""What a draft says of itself: which rule made each statement, and what is unsure."""

from __future__ import annotations

from typing import Any

from dateline.drafting.drafting import Draft

_SHOWN = 60
"""Characters of a statement that are shown."""


def preface(draft: Draft) -> str:
    """Return the comment that stands above a drafted story."""
    lines = ["# Drafted by dateline draft. What nobody has looked at yet says “reviewed: no”."]
    if draft.data.get("language", "")[:2].lower() != "en":
        lines.append("# It does not read as English: no dates and no quotes were looked for.")
    if len(draft.data.get("published", "")) < len("2024-05-14"):
        lines.append("# No day of publication was found, so no date was counted from it.")
    return "\n".join(lines) + "\n\n"


def explained(draft: Draft) -> str:
    """Return a line for each statement: its id, its words, its rule, and what is unsure."""
    lines = []
    for id, made in draft.made:
        lines.append(f"{id:4} {describe(made.fields)}")
        lines.append(f"     {made.rule}{f'; unsure: {made.unsure}' if made.unsure else ''}")
        if inferred := made.fields.get("date_inferred"):
            lines.append(f"     {made.fields['date']} from {inferred}")
    return "\n".join(lines) + "\n"


def describe(fields: dict[str, Any]) -> str:
    """Return a statement in a line: its date, kind and speaker, and its words."""
    lead = [str(fields[key]) for key in ("date", "kind", "speaker") if key in fields]
    return " · ".join([*lead, shorten(str(fields.get("text") or fields.get("headline", "")))])


def shorten(words: str) -> str:
    """Return words as they are shown in a line."""
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
