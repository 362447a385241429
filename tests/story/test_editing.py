"""A story file is changed in few places: what is asked for is written, all else stays."""

from __future__ import annotations

import json
from contextlib import suppress
from difflib import SequenceMatcher
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.editing import Editor, NotEdited
from dateline.story.faults import StoryError
from dateline.story.writing import story_text
from support.generated import spoilt

STORY = dedent("""\
    # The desk's notes stay.
    format: 1   # the only one
    headline: "Ferry – back in service"

    summary:
      # the lead
      - id: s1
        text: >
          The ferry is back,
          after a week.

        # who says so?
        cite:
          - {paragraph: 1, exact: "back, after a week"}

      - id: s2   # check: ignore name-not-in-source
        text: Nobody was hurt

    # newest last
    timeline:
    - id: e1
      reviewed: no   # by two people, please
      date: 2020
    - id: e2
      date: 2021
      cite: [{paragraph: 2,
              exact: again}]
    quotes: []
    """)


def edited(text: str = STORY, name: str = "story.yaml") -> Editor:
    return Editor(text, name)


def lines_added(before: str, after: str) -> list[str]:
    """The lines that a text has more than another; every other line must be in both."""
    old, new = before.splitlines(), after.splitlines()
    added = []
    for kind, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        assert kind in ("equal", "insert"), old[a:b]
        if kind == "insert":
            added += new[c:d]
    return added


def test_a_value_is_exchanged_and_the_comment_behind_it_stays() -> None:
    editor = edited()
    editor.set(("timeline", 0, "reviewed"), "2026-11-22")
    changed = STORY.replace("reviewed: no ", "reviewed: 2026-11-22 ")
    assert editor.text() == changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{"reviewed": "no"}', '{"reviewed": "2024-05-14"}'),
        ("'reviewed': no", "'reviewed': 2024-05-14"),
        ("reviewed:\tno\t# by two", "reviewed:\t2024-05-14\t# by two"),
        ("reviewed:   # by two", "reviewed: 2024-05-14   # by two"),
        ("? reviewed\n: no", "? reviewed\n: 2024-05-14"),
        ("reviewed: >-\n  no\n", "reviewed: 2024-05-14\n"),
        ("reviewed: [no]", "reviewed: 2024-05-14"),
    ],
)
def test_a_short_value_is_exchanged_and_its_name_and_marks_stay(before: str, after: str) -> None:
    editor = edited(before)
    editor.set(("reviewed",), "2024-05-14")
    assert editor.text() == after


def test_json_with_true_and_false_in_it_can_be_changed() -> None:
    editor = edited('{"reviewed": false, "n": 1.50, "all": [true, null, 2]}', "story.json")
    editor.set(("reviewed",), "yes")
    assert editor.text() == '{"reviewed": "yes", "n": 1.50, "all": [true, null, 2]}'


def test_a_new_field_stands_behind_the_others_of_its_mapping_and_above_what_follows() -> None:
    editor = edited()
    editor.set(("summary", 0, "reviewed"), "no")
    after = editor.text()
    assert lines_added(STORY, after) == ["    reviewed: no"]
    assert after.index("reviewed: no") < after.index("- id: s2")


def test_a_field_can_be_the_first_of_its_mapping_on_lines_and_in_brackets() -> None:
    editor = edited()
    editor.set(("summary", 0, "cite", 0, "source"), "harbour", first=True)
    editor.set(("timeline", 1, "cite", 0, "source"), "harbour", first=True)
    editor.set(("timeline", 1, "place"), "Pier 4", first=True)
    after = editor.text()
    assert '- {source: harbour, paragraph: 1, exact: "back, after a week"}' in after
    assert "cite: [{source: harbour, paragraph: 2,\n" in after
    assert "- place: Pier 4\n  id: e2\n" in after


def test_a_field_can_stand_right_behind_another() -> None:
    editor = edited()
    editor.set(("updated",), "2024-05-14", after="format")
    editor.set(("as_of",), "2024-05-13", after="format")
    editor.set(("timeline", 1, "cite", 0, "source"), "harbour", after="paragraph")
    editor.set(("summary", 1, "kind"), "fact", after="headline")
    after = editor.text()
    assert "only one\nupdated: 2024-05-14\nas_of: 2024-05-13\nheadline:" in after
    assert "cite: [{paragraph: 2,\n          source: harbour, exact: again}]" in after
    assert "text: Nobody was hurt\n    kind: fact\n" in after


def test_an_item_is_written_as_far_in_and_apart_as_the_others() -> None:
    editor = edited()
    editor.insert(("summary",), 2, {"id": "s3", "text": "It is late"})
    editor.insert(("timeline",), 1, {"id": "e1b", "date": "2020-05"})
    after = editor.text()
    assert "    text: Nobody was hurt\n\n  - id: s3\n    text: It is late\n\n# newest" in after
    assert "  date: 2020\n- id: e1b\n  date: 2020-05\n- id: e2\n" in after


def test_an_item_before_the_first_leaves_that_its_comment() -> None:
    editor = edited()
    editor.insert(("summary",), 0, {"id": "s0", "text": "First"})
    assert "summary:\n  - id: s0\n    text: First\n\n  # the lead\n  - id: s1\n" in editor.text()


def test_a_list_that_is_missing_or_empty_is_made() -> None:
    editor = edited()
    editor.insert(("quotes",), 0, {"id": "q1"})
    editor.insert(("unknowns",), 0, {"id": "u1"})
    editor.insert(("summary", 1, "cite"), 0, {"paragraph": 2, "exact": "x"})
    after = editor.text()
    assert "quotes: [{id: q1}]\nunknowns:\n- id: u1\n" in after
    assert "    text: Nobody was hurt\n    cite:\n    - paragraph: 2\n      exact: x\n" in after


def test_changes_that_meet_are_each_in_their_own_mapping() -> None:
    editor = edited()
    editor.insert(("timeline",), 9, {"id": "e3", "date": "2022"})
    editor.set(("timeline", 1, "reviewed"), "no")
    editor.insert(("summary", 0, "cite"), 1, {"source": "b", "exact": "x"})
    editor.set(("summary", 0, "reviewed"), "no")
    assert lines_added(STORY, editor.text()) == [
        "      - source: b",
        "        exact: x",
        "    reviewed: no",
        "  reviewed: no",
        "- id: e3",
        "  date: 2022",
    ]


def test_a_text_that_ends_in_blank_lines_can_stand_before_others() -> None:
    editor = edited()
    editor.insert(("timeline",), 0, {"text": "again\n\n", "cite": []})
    assert "  ...\n" not in editor.text()


def test_line_breaks_of_windows_are_kept() -> None:
    text = STORY.replace("\n", "\r\n")
    editor = edited(text)
    editor.set(("timeline", 1, "reviewed"), "no")
    editor.insert(("summary",), 2, {"id": "s3", "text": "x"})
    assert editor.text().count("\r\n") == editor.text().count("\n") == text.count("\n") + 4


@pytest.mark.parametrize("indent", [None, 2, 4])
def test_json_is_written_as_it_was_on_lines_or_on_one(indent: int | None) -> None:
    data: dict[str, Any] = {"format": 1, "headline": "é", "summary": [{"id": "a"}], "quotes": []}
    editor = edited(json.dumps(data, indent=indent, ensure_ascii=False), "story.json")
    editor.set(("summary", 0, "reviewed"), "2026-11-22")
    editor.set(("headline",), "É")
    editor.insert(("summary",), 1, {"id": "b"})
    editor.insert(("quotes",), 0, {"id": "q"})
    data |= {"headline": "É", "quotes": [{"id": "q"}]}
    data["summary"] = [{"id": "a", "reviewed": "2026-11-22"}, {"id": "b"}]
    after = editor.text()
    assert json.loads(after) == data
    if indent:
        assert f'"id": "a",\n{" " * 3 * indent}"reviewed": "2026-11-22"\n' in after


def test_a_text_that_is_no_story_is_refused() -> None:
    with pytest.raises(StoryError):
        edited("a: [")
    with pytest.raises(StoryError):
        edited("- a\n- b\n")


def test_a_file_that_would_say_something_else_is_not_given() -> None:
    # The line break at the end belongs to the text, until something stands below it.
    editor = edited("format: 1\nheadline: x\nbyline: |+\n  Ann\n\n")
    editor.set(("url",), "y")
    with pytest.raises(NotEdited, match=r"story\.yaml"):
        editor.text()


WORDS = st.text(st.sampled_from("ab éß😀 #:-'\"{}[],&*!|>%@`?\n"), min_size=1, max_size=100)
FIELDS = st.dictionaries(st.sampled_from(["id", "text", "reviewed", "role"]), WORDS, min_size=1)
CITED = st.builds(lambda fields, cite: fields | {"cite": cite}, FIELDS, st.lists(FIELDS))
STORIES = st.builds(
    lambda summary, quotes: {"format": "1", "summary": summary, "quotes": quotes},
    st.lists(CITED, min_size=1, max_size=3),
    st.lists(CITED, max_size=3),
)


@given(STORIES, st.data(), st.sampled_from(["yaml", "json", "flat json"]))
def test_whatever_a_story_says_it_can_be_added_to(
    story: dict[str, Any], data: st.DataObject, form: str
) -> None:
    if form == "yaml":
        text, name = story_text(story), "story.yaml"
    else:
        text, name = json.dumps(story, indent=2 if form == "json" else None), "story.json"
    editor = edited(text, name)
    index = data.draw(st.integers(0, len(story["summary"]) - 1))
    field = data.draw(st.sampled_from(["id", "reviewed", "place"]))
    editor.set(("summary", index, field), data.draw(WORDS), first=data.draw(st.booleans()))
    editor.insert(("summary", index, "cite"), data.draw(st.integers(0, 3)), data.draw(FIELDS))
    editor.insert(("quotes",), data.draw(st.integers(0, 4)), data.draw(CITED))
    editor.text()  # which reads it again, and compares


BITS = ("\n", "  ", "- ", ": ", " #", '"', "'", "{", "}", "[", "]", ",", "|", ">-\n", "\t", "é")


@given(spoilt(STORY, BITS), st.sampled_from([("summary", 0), ("summary", 1), ("timeline", 1)]))
def test_however_a_file_is_written_it_is_changed_rightly_or_not_at_all(
    text: str, path: tuple[str, int]
) -> None:
    try:
        editor = edited(text)
        editor.data[path[0]][path[1]].get("reviewed")
    except (StoryError, LookupError, TypeError, AttributeError):
        return
    editor.set((*path, "reviewed"), "2024-05-14")
    with suppress(NotEdited):
        again = edited(editor.text())
        assert again.data[path[0]][path[1]]["reviewed"] == "2024-05-14"
