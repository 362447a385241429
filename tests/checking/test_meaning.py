"""Words that change the meaning of what is cited are found; an honest rewording is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.checking import check_text
from dateline.cli import main

SOURCE = (
    "The court found Bo Ek not guilty on Monday, said its spokeswoman, Ann Lee. The council plans "
    "to open the pier in June. Ek is alleged to have stolen $1.2 million. Costs rose 5% to nearly "
    "1.8 billion crowns. Two dozen boats left; 300 people stayed. Some members voted for it."
)


def find(text: str, **fields: object) -> list[str]:
    """The codes of what is found in a point about the source."""
    cite = [{"paragraph": 1, "exact": SOURCE}]
    story = {
        "format": 1,
        "headline": "A trial",
        "published": "2024-05-14",
        "sources": [{"id": "a", "text": SOURCE, "published": "2024-05-14"}],
        "summary": [{"text": text, "cite": cite, **fields}],
    }
    report = check_text(json.dumps(story), "story.json")
    return [fault.code for fault in report.faults if fault.severity != "note"]


@pytest.mark.parametrize(
    "text",
    [
        "The court found Bo Ek guilty.",
        "The CEO, Ann Lee, spoke for the court.",
        "Ek stole $1.2 million.",
        "Ek is alleged to have stolen $1.2 billion.",
        "Ek is alleged to have stolen €1.2 million.",
        "Costs fell 5%.",
        "Costs rose 5 points.",
        "Two dozen boats left; 400 people stayed.",
        "All members voted for it.",
        "The council opened the pier in June.",
        "Lee said that Ek was “a free man now”.",
        "Trees were planted in every garden of Oban by schoolchildren.",
    ],
)
def test_a_changed_meaning_is_found(text: str) -> None:
    assert find(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "The court found Bo Ek not guilty.",
        "The council wants to open the pier in June.",
        "Ek is alleged to have stolen 1,200,000 dollars.",
        "Twenty-four boats left and three hundred people stayed.",
        "Costs rose five percent to almost 1.8 billion crowns.",
        "Ann Lee is the court's spokeswoman.",
    ],
)
def test_an_honest_rewording_gives_no_alarm(text: str) -> None:
    assert find(text) == []


def test_json_has_the_words_and_what_the_source_has_as_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cite = [{"paragraph": 1, "exact": SOURCE}]
    point = {"id": "costs", "text": "Costs fell 5%.", "cite": cite}
    story = {"format": 1, "headline": "A", "sources": [{"text": SOURCE}], "summary": [point]}
    (tmp_path / "story.json").write_text(json.dumps(story))
    main(["check", "--format", "json", str(tmp_path / "story.json")])
    (fault,) = json.loads(capsys.readouterr().out)["files"][0]["faults"]
    wanted = {"id": "costs", "path": ["summary", 0, "text"], "paragraph": 1, "words": "fell"}
    wanted |= {"source_words": "rose", "suggestion": "rose"}
    assert wanted.items() <= fault.items()
