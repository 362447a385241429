"""A story's data is written so that it is read back as it was, and so that people can read it."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from dateline.story import bundled_stories, parse_story, read_story
from dateline.story.document import read_yaml
from dateline.story.writing import story_text

_TEXTS = st.text(max_size=150).filter(lambda text: not any("\ud800" <= c < "\ue000" for c in text))
_WORDS = st.lists(
    st.sampled_from(
        [
            "word",
            "a:",
            "#",
            "-",
            "'",
            '"',
            "1",
            "null",
            "~",
            "🇪🇺",
            "\u2028",
            "\n",
            "",
            "yes",
            "x" * 40,
        ]
    ),
    max_size=30,
).map(" ".join)
_VALUES = st.recursive(
    _TEXTS | _WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "cite", "source", "a: b"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(["headline", "summary", "cite", "url"]), _VALUES, min_size=1)
)
@example({"cite": [{"source": "a: b"}, {"source": "c, d]"}]})
@example({"text": "# " * 60})
def test_what_is_written_is_read_back_as_it_was(data: dict[str, Any]) -> None:
    found, faults = read_yaml(story_text(data), "story.yaml")
    assert faults == []
    assert found == data
    assert list(found) == list(data)


def test_a_story_is_written_for_people() -> None:
    data = {
        "format": 1,
        "headline": "A ferry",
        "published": "2024-05-03",
        "sources": [{"id": "post-1", "url": "https://post.example/" + "long/" * 20}],
        "summary": [
            {
                "text": "The ferry 🚢 " + "to the island " * 6 + "runs.",
                "cite": [{"source": "post-1"}],
            },
            {"text": "Note: brief", "cite": [{"source": "post-1", "paragraph": 2}]},
        ],
        "timeline": [{"date": "[2024-05..]", "headline": "It runs on"}],
    }
    assert story_text(data) == (
        "format: 1\n"
        "headline: A ferry\n"
        "published: 2024-05-03\n"
        "\n"
        "sources:\n"
        "- id: post-1\n"
        f"  url: https://post.example/{'long/' * 20}\n"
        "\n"
        "summary:\n"
        "- text: >-\n"
        "    The ferry 🚢 to the island to the island to the island to the island to the island"
        " to the\n    island runs.\n"
        "  cite: [{source: post-1}]\n"
        "- text: 'Note: brief'\n"
        "  cite:\n"
        "  - source: post-1\n"
        "    paragraph: 2\n"
        "\n"
        "timeline:\n"
        "- date: '[2024-05..]'\n"
        "  headline: It runs on\n"
    )


def test_the_texts_of_a_source_keep_their_lines() -> None:
    data = {"sources": [{"id": "a", "text": "One line.\n\nTwo # lines: here."}]}
    assert "text: |-\n    One line.\n\n    Two # lines: here.\n" in story_text(data)


def test_a_bundled_story_is_the_same_when_it_is_written_anew() -> None:
    for path in bundled_stories().values():
        with open(path, encoding="utf-8") as file:
            data, _ = read_yaml(file.read(), path)
        story = parse_story(story_text(data), path, path.rpartition("/")[0])
        assert story == read_story(path)
