"""Stories made up for the tests, as long as they are wanted."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

PARAGRAPHS = 50  # in the source of a long story: every paragraph carries many statements


def long_story(statements: int) -> dict[str, Any]:
    """A story of `statements` summary points, as many events and as many quotes, all cited."""
    paragraphs = [
        f"The committee met for session {n} and its chair said that “work on point {n} goes on”."
        for n in range(1, PARAGRAPHS + 1)
    ]

    def cite(n: int) -> list[dict[str, Any]]:
        point = n % PARAGRAPHS + 1
        return [{"paragraph": point, "exact": f"“work on point {point} goes on”"}]

    first = date(1950, 1, 1)
    return {
        "format": 1,
        "slug": f"committee-{statements}",
        "language": "en",
        "headline": f"The committee reports, {statements} times over",
        "published": "2024-11-19",
        "sources": [{"id": "minutes", "headline": "Minutes", "text": "\n\n".join(paragraphs)}],
        "summary": [
            {
                "id": f"point-{n}",
                "text": f"Point {n}: the committee met, and its chair said that work goes on.",
                "cite": cite(n),
            }
            for n in range(statements)
        ],
        "timeline": [
            {
                "id": f"event-{n}",
                "date": str(first + timedelta(days=n)),
                "headline": f"Event {n}: the committee meets again to hear its chair",
                "cite": cite(n),
            }
            for n in range(statements)
        ],
        "quotes": [
            {
                "id": f"quote-{n}",
                "kind": "partial",
                "text": f"work on point {n % PARAGRAPHS + 1} goes on",
                "speaker": "The chair",
                "said": "2024",
                "cite": cite(n),
            }
            for n in range(statements)
        ],
    }


HARBOUR = (
    "The council of Port Anselm raised the harbour toll from 4 to 6 crowns on 3 May 2024, by 9 "
    "votes to 7. It is the first rise in 12 years.",
    "“Nobody dredges a channel with old money,” said the mayor, Ida Brandt. The channel has lost "
    "two metres of depth since 2015.",
    "Skippers say that the toll falls on those who land fish by night. “We will go to Vell,” said "
    "Per Aune, who speaks for 40 boats.",
    "The port of Vell, a day's sail to the north, takes 3 crowns and has the room for 60 boats.",
    "Dredging is to begin in September and to end before the ice comes. A ship with a bucket chain "
    "will do it, as in 1988.",
    "The toll was brought in by the crown in 1741, to pay for a light that burned whale oil.",
)
"""The paragraphs of a source: made up, as everything else here."""

FURTHER: dict[str, list[tuple[str, str, int]]] = {
    "Perspectives": [
        ("The council", "Without dredging, the port would be closed to larger ships.", 2),
        ("The skippers", "The rise falls on the boats that land fish by night.", 3),
        ("", "The port of Vell has said nothing.", 4),
    ],
    "Background": [
        ("", "The toll is older than the town hall: it once paid for a light.", 6),
        ("", "For 12 years it was not raised.", 1),
    ],
    "Questions and answers": [
        ("Who pays the toll?", "Every boat that lands its catch in the harbour.", 3),
        ("What is it for?", "For dredging, which is to begin in September.", 5),
    ],
    "International reactions": [
        ("Vell", "The port to the north takes 3 crowns, and has room for 60 boats.", 4)
    ],
    "Economic implications": [
        ("Landings", "If 40 boats leave, the market has less to sell.", 3),
        ("Dredging", "The channel is to be deeper before the ice comes.", 5),
    ],
    "Technical details": [("Bucket chain", "A ship with a bucket chain will dredge.", 5)],
    "Did you know?": [("", "The first light of the harbour burned whale oil.", 6)],
    "Future outlook": [("", "Dredging is to end before the ice comes.", 5)],
    "Key players": [
        ("Ida Brandt", "The mayor, who asked for the rise.", 2),
        ("Per Aune", "He speaks for 40 boats.", 3),
    ],
}
"""Titles of further sections, and of each statement its headline, its text and its paragraph."""


def many_sections(number: int = len(FURTHER)) -> dict[str, Any]:
    """A story with so many further sections, beside a summary, a timeline, quotes and a source."""

    def cite(paragraph: int) -> list[dict[str, Any]]:
        return [{"paragraph": paragraph, "exact": HARBOUR[paragraph - 1].split(". ")[0]}]

    return {
        "format": 1,
        "slug": "harbour-toll",
        "language": "en",
        "headline": "Port Anselm raises the harbour toll by half",
        "published": "2024-05-04",
        "sources": [
            {"id": "post", "headline": "Toll goes up", "text": "\n\n".join(HARBOUR)},
        ],
        "summary": [
            {
                "id": "rise",
                "headline": "Six crowns",
                "text": "The toll rises from 4 to 6 crowns.",
                "cite": cite(1),
            },
            {"id": "depth", "text": "The channel has lost two metres of depth.", "cite": cite(2)},
        ],
        "timeline": [
            {"id": "crown", "date": "1741", "headline": "The toll begins", "cite": cite(6)},
            {"id": "vote", "date": "2024-05-03", "headline": "The council votes", "cite": cite(1)},
            {"id": "dredging", "date": "2024-09", "headline": "Dredging begins", "cite": cite(5)},
        ],
        "quotes": [
            {
                "id": "old-money",
                "kind": "direct",
                "text": "Nobody dredges a channel with old money",
                "speaker": "Ida Brandt",
                "role": "mayor",
                "cite": cite(2),
            }
        ],
        "sections": [
            {
                "title": title,
                "statements": [
                    {"text": text, "cite": cite(paragraph)} | ({"headline": lead} if lead else {})
                    for lead, text, paragraph in statements
                ],
            }
            for title, statements in list(FURTHER.items())[:number]
        ],
    }


def write_story(folder: Path, story: dict[str, Any]) -> Path:
    """Put a story into a folder, as JSON; returns its file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "story.json"
    file.write_text(json.dumps(story, ensure_ascii=False), encoding="utf-8")
    return file
