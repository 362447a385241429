"""The keys, once: what they are bound to, what the help says of them."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding

from dateline.layout.glyphs import Glyphs

PREFIX = "dateline."
"""Begins the id of every binding, as Textual advises; a file of keys leaves it out."""


def _key(keys: str, action: str, tooltip: str, id: str) -> Binding:
    return Binding(keys, action, tooltip, show=False, tooltip=tooltip, id=PREFIX + id)


READING = [
    _key("right,l,right_square_bracket", "section(1)", "next section", "next-section"),
    _key("left,h,left_square_bracket", "section(-1)", "previous section", "previous-section"),
    _key("n", "next_or_match(1)", "next section, or next match", "next"),
    _key("p", "section(-1)", "previous section", "previous"),
    _key("N", "next_or_match(-1)", "previous match", "previous-match"),
    *(_key(str(n), f"go_section({n - 1})", f"section {n}", f"section-{n}") for n in range(1, 10)),
    _key("tab", "pane(1)", "next pane", "next-pane"),
    _key("shift+tab", "pane(-1)", "previous pane", "previous-pane"),
    _key("j,down", "step(1)", "next statement", "next-statement"),
    _key("k,up", "step(-1)", "previous statement", "previous-statement"),
    _key("space,pagedown", "page(1)", "next page", "page-down"),
    _key("b,pageup", "page(-1)", "previous page", "page-up"),
    _key("d", "half(1)", "half a page on", "half-down"),
    _key("u", "half(-1)", "half a page back", "half-up"),
    _key("g,home", "first", "first statement", "first"),
    _key("G,end", "last", "last statement", "last"),
    _key("z", "zoom", "zoom: one section on the whole screen", "zoom"),
    _key("enter", "follow", "source of this statement", "source"),
    _key("s", "source", "keep the source open", "keep-source"),
    # Handled before the next key is looked at: that one belongs to what is searched for, or not.
    replace(_key("slash", "search", "search", "search"), priority=True),
    replace(_key("escape", "leave", "leave search", "leave"), priority=True),
    _key("y", "copy", "copy the statement", "copy"),
    _key("Y", "copy_link", "copy its link", "copy-link"),
    _key("c", "change(1)", "next change since you read it", "next-change"),
    _key("C", "change(-1)", "previous change", "previous-change"),
    _key("m", "mark", "mark this statement, or unmark it", "mark"),
    _key("M", "marked", "next marked statement", "next-marked"),
    _key("L", "library", "the library: all stories", "library"),
    _key("f", "faults", "faults: what dateline check finds", "faults"),
    _key("r", "review", "draft: this is reviewed, or is not", "review"),
    _key("R", "open_statement", "next statement that is not reviewed", "next-open"),
    _key("o", "open", "open its link in the browser", "open"),
    _key("e", "export", "export a snapshot to a file", "export"),
    _key("t", "theme", "theme", "theme"),
    _key("question_mark,f1", "help", "help", "help"),
    replace(_key("ctrl+z", "app.suspend_process", "suspend", "suspend"), priority=True),
    _key("q", "back", "back, and at the top quit", "back"),
]
"""Bindings of the reading screen; each has an id, so that it can be rebound."""

HELP = (
    ("Read", (
        ("space  pgdn", "next page, then the next section, to the end"),
        ("b  pgup", "previous page"),
        ("d  u", "half a page on, back"),
        ("j ↓  k ↑", "next, previous statement"),
        ("g home  G end", "first, last statement"),
    )),
    ("Go", (
        ("→ l ] n", "next section"),
        ("← h [ p", "previous section"),
        ("1 to 9", "that section"),
        ("tab  shift+tab", "next, previous pane"),
        ("z", "one section on the whole screen, and back"),
    )),
    ("Check", (
        ("enter", "the source of this statement; again: its next citation"),
        ("", "in the source: the next statement that rests on the paragraph"),
        ("s", "keep the source open, or close it"),
        ("f", "faults: what dateline check finds; enter leads to the place"),
        ("r", "in a draft: somebody has looked at this statement, or has not"),
        ("R", "next statement of a draft that nobody has looked at"),
        ("o", "open the link in the browser"),
    )),
    ("Come back", (
        ("c  C", "next, previous change since you read it"),
        ("m", "mark this statement, or take the mark off"),
        ("M", "next marked statement"),
        ("L", "the library: all stories, and a search in all of them"),
    )),
    ("Find", (
        ("/", "search as you type, in everything shown"),
        ("n  N", "next, previous match"),
        ("esc", "leave the search"),
    )),
    ("Take along", (
        ("y", "copy the statement with its citation"),
        ("Y", "copy its link"),
        ("e", "export a snapshot to a file"),
    )),
    ("Else", (
        ("t  ctrl+p", "theme, command palette"),
        ("?  F1", "this help"),
        ("ctrl+z", "suspend; fg in the shell resumes"),
        ("q", "back, and at the top quit"),
    )),
)  # fmt: skip
"""What `?` shows: every key, by what one wants to do."""


def among(*ids: str) -> list[Binding]:
    """Return some of the bindings, so that they mean the same on another screen."""
    return [binding for binding in READING if str(binding.id).removeprefix(PREFIX) in ids]


def hints(glyphs: Glyphs, leave: str) -> tuple[tuple[str, str], ...]:
    """Return the keys in the footer and what they do, the most wanted first.

    `leave` says where leaving leads.
    """
    return (
        ("space", "page"),
        (glyphs.arrows, "section"),
        ("enter", "source"),
        ("/", "search"),
        ("?", "help"),
        ("z", "zoom"),
        ("y", "copy"),
        ("q", leave),
    )
