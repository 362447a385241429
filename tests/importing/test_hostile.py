"""Whatever a file holds, the answer is stories that can be read, or messages."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.checking import check_text
from dateline.importing.forms import NotImported, read
from dateline.story.faults import StoryError
from dateline.story.writing import story_text
from support.foreign import KITE, TIMELINE, kite_file, kite_story

_TEXTS = st.text(max_size=30) | st.sampled_from(
    [
        *("[harbourpost.example#1]", "[x#9]", "[common]", "A: b", ": ", "::", "Friday:: met"),
        *("2024-02-30", "last week", "<b>", "<script>", "&#0;", "\x1b[2J", "\u202e", "”,", "0"),
        *("https://a.example/x", "javascript:x", "-13800000000", "99999", "\ud800", "¶", "[..]"),
        *("Summary", "Notes", "source", "True", "null", "a" * 300),
    ]
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.floats() | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=8,
)


@st.composite
def _mutated(draw: st.DrawFn) -> Any:
    """A file of which some values are others, missing, or stand twice."""
    base = [
        kite_file(),
        kite_file(kite_story(), kite_story(title="B")),
        [KITE, KITE],
        KITE,
        TIMELINE,
    ]
    data = copy.deepcopy(draw(st.sampled_from(base)))
    for _ in range(draw(st.integers(1, 6))):
        at, key = data, None
        while isinstance(at, dict | list) and at and (key is None or draw(st.integers(0, 3))):
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            key = draw(st.sampled_from(keys))
            if not isinstance(at[key], dict | list) or not at[key]:
                break
            inner = at[key]
            if not draw(st.integers(0, 3)):
                break
            at = inner
        if isinstance(at, dict | list) and at:
            key = draw(st.sampled_from(list(at) if isinstance(at, dict) else list(range(len(at)))))
            if draw(st.integers(0, 4)):
                at[key] = draw(_VALUES)
            elif isinstance(at, dict):
                at[draw(_TEXTS)] = at.pop(key)
            else:
                at.append(copy.deepcopy(at[key]))
    return data


def accepted(data: bytes, form: str | None = None) -> None:
    try:
        found = list(read(data, "x.json", form).stories)
    except (NotImported, StoryError) as error:
        assert str(error)
        return
    for each in found:
        assert all(remark.message for remark in each.remarks)
        if each.data is None:
            assert any(remark.kind == "fault" for remark in each.remarks)
        else:
            report = check_text(story_text(each.data), "story.yaml")
            assert [str(fault) for fault in report.faults if fault.severity == "error"] == []
            kinds = {fault.code for fault in report.faults}
            assert kinds <= {"no-citation"}


@settings(max_examples=150)
@given(_mutated())
def test_a_changed_file_is_stories_that_check_accepts_or_messages(data: Any) -> None:
    accepted(json.dumps(data).encode("utf-8", "replace"))


@given(_VALUES, st.sampled_from([None, "kite", "timelinejs"]))
def test_any_json_is_stories_or_a_message(data: Any, form: str | None) -> None:
    accepted(json.dumps(data).encode("utf-8", "replace"), form)


@given(st.binary(max_size=60) | _TEXTS.map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_a_message(data: bytes) -> None:
    accepted(data)
