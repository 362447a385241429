"""What a kind of fault is, and the story that the examples belong to."""

from __future__ import annotations

from typing import NamedTuple

from dateline.story.faults import Severity


class Code(NamedTuple):
    """One kind of fault."""

    code: str
    severity: Severity
    meaning: str
    """What is wrong and why it matters, in one or two sentences."""
    wrong: str = ""
    """Lines of a story that has it: the example story with these fields instead."""
    right: str = ""
    """The same without it."""


EXAMPLE = """\
format: 1
headline: The bridge at Lower Fenwick reopens in June
language: en
published: 2024-05-14
sources:
  - id: courier
    text: |
      The bridge at Lower Fenwick will reopen in June, 14 months after the flood of April 2023.

      “We have kept our word,” Mayor Ann Lee said on Monday. She called the wait “long and costly”.

      Repairs took 300 days, said the engineer, Tom Ortiz. The toll stays - for now.
"""
"""The story that the examples belong to. 14 May 2024 is a Tuesday."""
