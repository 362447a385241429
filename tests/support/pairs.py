"""Pairs of made-up articles on one event, and what merging the second adds to the first."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dateline.articles.article import of_plain_text
from dateline.drafting.drafting import draft
from dateline.merging import merge
from dateline.story.reading import parse_draft
from dateline.story.writing import story_text

FOLDER = Path(__file__).parent.parent / "merging" / "pairs"


class Outcome(NamedTuple):
    """What a merge adds, as numbers of sentences."""

    same: set[tuple[int, int]]
    """Sentences of the story's article and of the other that is cited for what rests on it."""
    differ: set[tuple[int, int]]
    new: set[int]
    """Sentences of the other that are a new event."""


def pairs(name: str) -> list[Any]:
    """The pairs of a file."""
    return list(yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")))


def expected(pair: dict[str, Any]) -> Outcome:
    """What is expected of a pair."""
    same, differ = ({(a, b) for a, b in pair.get(part, [])} for part in ("same", "differ"))
    return Outcome(same, differ, set(pair.get("new", [])))


def _article(sentences: list[str], day: str) -> str:
    return f"News of the day\n\n{day}\n\n{' '.join(sentences)}\n"


def outcome(pair: dict[str, Any]) -> Outcome:
    """What comes of merging the second article of a pair into the story of the first."""
    data = draft(of_plain_text(_article(pair["first"], "14 May 2024"))).data
    if "events" in pair:
        data["timeline"] = [
            {
                "id": f"e{number}",
                "date": str(date),
                "headline": headline,
                "place": place,
                "cite": [{"paragraph": 3, "exact": pair["first"][at - 1]}],
            }
            for number, (date, headline, place, at) in enumerate(pair["events"], 1)
        ]
    lists = ("summary", "timeline", "quotes")
    rests = {
        each["id"]: _at(each["cite"][0]["exact"], pair["first"])
        for name in lists
        for each in data.get(name, [])
    }
    second = of_plain_text(_article(pair["second"], "15 May 2024"))
    found = Outcome(set(), set(), set())
    for each in merge(parse_draft(story_text(data), "story.yaml"), second).additions:
        cites = each.item.get("cite", [each.item])
        there = _at(cites[-1]["exact"], pair["second"])
        if each.to:
            found.same.add((rests[each.to], there))
        elif each.path == ("summary",):
            found.differ.add((_at(cites[0]["exact"], pair["first"]), there))
        elif each.path == ("timeline",):
            found.new.add(there)
    return found


def _at(words: str, sentences: list[str]) -> int:
    """Return the number of the sentence that holds some words, or that they hold."""
    return next(n for n, each in enumerate(sentences, 1) if words in each or each in words)
