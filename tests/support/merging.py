"""Stories with an article merged into them, for the tests to look at."""

from __future__ import annotations

from typing import Any

from dateline.articles.article import of_plain_text
from dateline.checking import check_text
from dateline.drafting.drafting import draft
from dateline.merging import Merged, merge
from dateline.story.reading import parse_draft, read_data
from dateline.story.writing import story_text

FERRY = """\
Ferry hits pier

14 May 2024

The ferry Anna hit the pier in Ayr on Monday. Police said that 12 passengers were injured in the
crash. The ferry Anna was built in 1998.

“We are sorry for what has happened,” said Ann Lee, the owner of the ferry.

Ayr council opened the pier in March 2019. An inquiry is to begin in June.
"""
SECOND = """\
Dozen hurt as ferry strikes Ayr pier

15 May 2024

The ferry Anna hit the pier in Ayr on Monday. Captain Bo Ek was questioned on Tuesday.

“We are sorry for what has happened,” Ann Lee said on Tuesday.

The pier was opened by the mayor on 2 April 2021. The Ayr council opened the new pier in March 2019.
"""
STORY = """\
# Written by hand.
format: 1
headline: Ferry hits pier
published: 2024-05-14   # a Tuesday

sources:
  - headline: Ferry hits pier
    published: 2024-05-14
    text: |
      Ferry hits pier

      The ferry Anna hit the pier in Ayr on Monday. It was built in 1998 and will be repaired.

summary:
  # What is known.
  - text: The ferry Anna hit the pier.
    cite: [{paragraph: 2, exact: The ferry Anna hit the pier in Ayr on Monday.}]

timeline:
  - {date: 1998, headline: The ferry is built, cite: [{paragraph: 2, exact: It was built in 1998}]}
  - date: 2024-05-13
    headline: "Ferry hits pier"   # in Ayr
    cite:
      - paragraph: 2
        exact: The ferry Anna hit the pier in Ayr on Monday.

sic:
  - paragraph: 2
    exact: will be
    read: is to be
"""


def story(article: str = FERRY) -> str:
    return story_text(draft(of_plain_text(article)).data)


def merged(article: str, into: str = "") -> Merged:
    """A story with an article merged into it; check finds no error in it."""
    result = merge(parse_draft(into or story(), "story.yaml"), of_plain_text(article))
    report = check_text(result.text, "story.yaml")
    assert [fault for fault in report.faults if fault.severity == "error"] == []
    assert report.figures.verbatim == report.figures.citations
    return result


def data(result: Merged) -> Any:
    return read_data(result.text, "story.yaml")[0]


def items(result: Merged, part: str) -> list[dict[str, Any]]:
    """What was added to a part of the story."""
    return [each.item for each in result.additions if each.path == (part,)]


def sentence(text: str, published: str = "15 May 2024") -> str:
    """An article of some sentences."""
    return f"Another article of Ayr\n\n{published}\n\n{text}\n"
