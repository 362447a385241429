"""Files of other programs, made up for the tests of importing."""

from __future__ import annotations

import copy
from typing import Any

Data = dict[str, Any]

ARTICLES: list[Data] = [
    {
        "title": "Ferry runs again",
        "link": "https://www.harbourpost.example/ferry",
        "domain": "harbourpost.example",
        "date": "2024-05-03T06:55:49+00:00",
        "image": "https://img.example/1",
        "image_caption": "The ferry",
    },
    {
        "title": "Islanders cheer",
        "link": "https://islandecho.example/cheer?a=1",
        "domain": "islandecho.example",
        "date": "2024-05-02T20:00:00+00:00",
    },
    {
        "title": "What the ferry cost",
        "link": "\n  https://www.harbourpost.example/cost \n",
        "domain": "harbourpost.example",
        "date": "2024-05-01T10:00:00+00:00",
    },
]

KITE: Data = {
    "cluster_number": 1,
    "unique_domains": 2,
    "number_of_titles": 3,
    "category": "Islands",
    "title": "Ferry to the island runs again",
    "short_summary": (
        "The ferry to the island has resumed [harbourpost.example#1][islandecho.example#1]. Such "
        "ferries need repairs every ten years [common]. It cost a million [harbourpost.example#2]."
    ),
    "talking_points": [
        "Joy: Islanders cheered at the quay [islandecho.example#1].",
        "The repairs took 300 days [harbourpost.example#2][common].",
    ],
    "timeline": [
        {"date": "2021", "content": "The old ferry was sold [harbourpost.example#2]."},
        {"date": "Thursday", "content": "The ferry resumed [harbourpost.example#1]."},
        {"date": "May 9", "content": "A feast is planned [islandecho.example#1]."},
    ],
    "quote": "“We are back for good,”",
    "quote_author": "Ana Ruiz, director of the ferry",
    "quote_attribution": "The Island Echo",
    "quote_source_url": "https://islandecho.example/cheer?a=1",
    "quote_source_domain": "islandecho.example",
    "location": "Lower Fenwick",
    "perspectives": [
        {
            "text": "Islanders: They are glad.",
            "sources": [{"name": "The Island Echo", "url": "https://islandecho.example/cheer?a=1"}],
        },
        {
            "text": "Fishers: They fear for the quay.",
            "sources": [{"name": "The Net", "url": "https://net.example/quay"}],
        },
    ],
    "emoji": "⛴",
    "historical_background": "The first ferry ran in 1880 [harbourpost.example#2].",
    "geopolitical_context": "",
    "international_reactions": None,
    "suggested_qna": [
        {"question": "Who pays?", "answer": "The county [harbourpost.example#2]."},
    ],
    "did_you_know": "Ferries can be older than bridges [common].",
    "travel_advisory": ["Be early: The quay is narrow."],
    "domains": [{"name": "harbourpost.example", "favicon": "https://img.example/f"}],
    "articles": ARTICLES,
}

TIMESTAMP = 1714730400
"""3 May 2024, a Friday, 10:00 UTC."""

TIMELINE: Data = {
    "title": {"text": {"headline": "The ferry<br/>1880 &ndash; 2024", "text": "<p>Its life.</p>"}},
    "eras": [
        {
            "start_date": {"year": "1914"},
            "end_date": {"year": "1918"},
            "text": {"headline": "War"},
        }
    ],
    "events": [
        {
            "start_date": {"year": "1880", "month": "4"},
            "text": {"headline": "The first ferry", "text": "It had <b>sails</b>."},
            "media": {
                "url": "https://museum.example/ferry.jpg",
                "caption": "The first ferry",
                "credit": "Island museum",
            },
            "group": "Ships",
        },
        {
            "start_date": {"year": 1950, "month": 2, "day": 3, "hour": 0, "minute": 0},
            "end_date": {"year": 1951},
            "text": {"headline": "Repairs"},
        },
    ],
}


def kite_story(**changed: Any) -> Data:
    """A story in Kite's form, with other fields than `KITE` where wanted."""
    return copy.deepcopy(KITE) | changed


def kite_file(*stories: Data) -> Data:
    """A category file with these stories."""
    clusters = list(stories or [kite_story()])
    return {"category": "World", "timestamp": TIMESTAMP, "read": 5, "clusters": clusters}
