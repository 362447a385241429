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


def write_story(folder: Path, story: dict[str, Any]) -> Path:
    """Put a story into a folder, as JSON; returns its file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "story.json"
    file.write_text(json.dumps(story, ensure_ascii=False), encoding="utf-8")
    return file
