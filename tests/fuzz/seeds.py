"""Good inputs from which a campaign starts, for each target."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

from dateline.snapshot.forms import snapshot_of, write
from dateline.story import DEFAULT_STORY, find_story, read_story
from support.foreign import KITE, TIMELINE, kite_file

_DATES = (
    *("2024-11-19", "2024-10", "1985-04-12T23:20:30Z", "2001-21", "1984?", "2004-06~", "201X"),
    *("[2024-11-19..]", "2004-06-XX/2004-07-03", "-0001-12", "1985/.."),
)

_STORY = """\
The bridge “opened”
The bridge was opened on Friday by Anna Berg.
https://example.org/a?b=1&c=<d>
tForty people came.
pForty people came.
eopened on Friday
2024-05-03
Bergen
qby Anna Berg
Anna Berg
mayor
uIt rained
vThe opening
Who came?
cThe name was wrong
sAnna
Anne"""

_DRAFT = """\
format: 1
headline: x
summary:
- text: a  # why
  doubt: |
    who
- {text: b, reviewed: no}
unknowns: [{text: c, doubt: "d"}]
sections:
- title: e
  statements:
  - ? text
    : f
    reviewed:
"""


def seeds(target: str) -> list[bytes]:
    """Return the inputs to start from."""
    path = Path(find_story(DEFAULT_STORY))
    if target == "story-yaml":
        article = path.with_name("article.txt").read_text("utf-8").replace("\n", "\n      ")
        text = path.read_text("utf-8").replace("file: article.txt", "text: |\n      " + article)
        return [text.encode(), b"format: 1\nheadline: x\n", _DRAFT.encode()]
    if target == "story-json":
        form = write("json", snapshot_of(read_story(str(path))))
        return ["".join(form).encode(), b'{"format": 1, "headline": "x"}']
    if target == "draft":
        article_text = path.with_name("article.txt").read_bytes()
        page = b"<!doctype html><title>A bridge</title><h1>A bridge</h1><p>" + article_text
        return [article_text, b"# A bridge\n\n> **It** is, [Ann](x) said.\n", page]
    if target == "edtf":
        return ["\n".join(pair).encode() for pair in pairwise(_DATES)]
    if target == "citations":
        return [b"by Anna Berg\nThe bridge was opened\non Friday by Anne Berg.\n\nIt is"]
    if target == "import":
        return [json.dumps(each).encode() for each in (kite_file(), KITE, TIMELINE)]
    return [_STORY.encode()]
