"""Laying out a long story, beside Rich drawing the same words in the same places."""

from __future__ import annotations

import io
import time

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from dateline.layout.blocks import Block
from dateline.layout.sections import sections
from dateline.layout.setting import SOURCE, Setting
from dateline.layout.spans import Spans, plain_text
from dateline.story import parse_story

WIDTH = 80


def story_blocks(text: str) -> list[Block]:
    """Return every statement of a story, not yet wrapped to a width."""
    found = sections(Setting(parse_story(text, "story.json")))
    claims = [section for section in found if section.title != SOURCE]
    return [section.block(index) for section in claims for index in range(len(section))]


def lay_out(text: str) -> float:
    """Make the blocks of a story and wrap them to plain lines; return the seconds it took.

    Reading the story is not counted: both sides would pay for it.
    """
    story = parse_story(text, "story.json")
    start = time.perf_counter()
    for section in sections(Setting(story)):
        if section.title != SOURCE:
            for index in range(len(section)):
                for line in section.block(index).lines(WIDTH):
                    plain_text(line.spans)
    return time.perf_counter() - start


def draw_with_rich(blocks: list[Block]) -> float:
    """Let Rich wrap and write the same flows, indented as they are; return the seconds it took."""
    console = Console(file=io.StringIO(), width=WIDTH, color_system=None)
    start = time.perf_counter()
    for block in blocks:
        flows = [
            Padding(_text((*flow.runs, *flow.tail)), (0, 0, 0, len(plain_text(flow.first))))
            for flow in (*block.flows, *block.after)
        ]
        console.print(Group(*flows))
    return time.perf_counter() - start


def _text(spans: Spans) -> Text:
    return Text.assemble(*((text, "bold" if role == "headline" else "") for text, role in spans))
