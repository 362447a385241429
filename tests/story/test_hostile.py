"""Whatever a file holds, the answer is a story or a message; and what is shown is harmless."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.story import (
    Story,
    StoryError,
    StoryNotFound,
    building,
    citing,
    document,
    find_story,
    jsontext,
    parse_story,
    read_story,
)
from dateline.story.faults import MAX_FAULTS
from dateline.story.files import decode
from dateline.story.plain import paragraphs, plain, visible
from support.generated import spoilt, story_data

BUNDLED = Path(find_story("putin-india-visit"))
BITS = (
    *("{", "}", "[", "]", ":", "- ", "\n", "\t", '"', "'", "#", "&a ", "*a", "!!binary ", "!"),
    *("---\n", "...\n", "%YAML 1.1\n", "? ", "| ", ">-\n", "<<: ", "\x00", "\x1b[2J", "\x85"),
    *("\u2028", "\ufeff", "\u202e", "\ud800", "\\ud800", "\\u001b", "null", "~", "99999", "é"),
)
HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
NAMES = ("story.yaml", "story.json", "standard input")


def harmless(text: str) -> bool:
    return not HARMFUL.search(text)


def texts_of(value: Any) -> Iterator[str]:
    """Every text of a story, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)


def answer(text: str, name: str) -> Story | StoryError:
    """Read a story, and see to it that whatever comes of it may be shown."""
    try:
        story = parse_story(text, name)
    except StoryError as error:
        lines = text.count("\n") + 1
        for fault in error.faults:
            assert harmless(str(fault))
            assert 1 <= fault.line <= lines + 1
            assert fault.column >= 1
            assert len(fault.message) > 10
        assert len(str(error).split("\n")) == len(error.faults) > 0
        return error
    assert all(map(harmless, texts_of(story)))
    return story


@given(st.binary(max_size=300), st.sampled_from(NAMES))
@example(b"\xff\xfef\x00o\x00", "story.yaml")
@example(b"\xef\xbb\xbf\xef\xbb\xbf{}", "story.json")
def test_any_bytes_are_a_story_or_a_message(data: bytes, name: str) -> None:
    try:
        text = decode(data, name)
    except StoryError as error:
        assert harmless(str(error))
    else:
        answer(text, name)


@given(st.text(max_size=200) | st.text("{}[]:,-\"'#&*!|>%@`\n \tab0\\", max_size=60))
@example("?\n?\n?")
@example("{? [a]: b}")
@example("a: !<\x1b> b")
@example("&\u202e a: *\u202e ")
@example('"\\')
@example("\ufeffa: b")
@example("%TAG ! tag:\n---\na")
@example("a: \ud800")
def test_any_text_is_a_story_or_a_message(text: str) -> None:
    for name in NAMES:
        answer(text, name)


@given(spoilt(BUNDLED.read_text("utf-8").replace("file: article.txt", "text: a"), BITS))
def test_a_spoilt_yaml_story_is_a_story_or_a_message(text: str) -> None:
    answer(text, "story.yaml")


@settings(max_examples=50)
@given(st.data(), story_data(most=2))
def test_a_spoilt_json_story_is_a_story_or_a_message(
    drawn: st.DataObject, data: dict[str, Any]
) -> None:
    answer(drawn.draw(spoilt(json.dumps(data, indent=1), BITS)), "story.json")


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "cite", "exact", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = (
    *("format", "headline", "published", "revision", "sources", "summary", "timeline"),
    *("quotes", "unknowns", "sic", "corrections"),
)


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_any_values_of_the_fields_are_a_story_or_a_message(data: dict[str, Any]) -> None:
    answer(json.dumps(data), "story.json")


ESCAPES = "\x1b]0;title\x07 \x9b2J \x7f \u202egnp.exe\u2066 \x00\x08"


@given(st.text() | st.text("\x1b\x00\x07\x9b\x85\u202e\u2066\u2028\ud800 a"))
@example(ESCAPES)
def test_a_text_is_made_one_harmless_line(text: str) -> None:
    shown = plain(text)
    assert harmless(shown)
    assert shown == shown.strip()
    assert "  " not in shown
    assert plain(shown) == shown
    kept = [c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cs")]
    assert [c for c in shown if c in kept] == [c for c in kept if harmless(c)]
    assert all(map(harmless, paragraphs(text)))


def test_a_control_character_is_shown_as_its_picture() -> None:
    assert visible("a\x1b[31mb\x7f\x85\u202e") == "a␛[31mb␡\ufffd\ufffd"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Anna\u200b Berg", "Anna\ufffd Berg"),
        ("\ufeffAnna\u2060", "\ufffdAnna\ufffd"),
        ("A\u200dnna", "A\ufffdnna"),
        ("An\U000e0061na\u00ad", "An\ufffdna\ufffd"),
        ("علی\u200cرضا", "علی\u200cرضا"),  # how this name is written
        ("ක්\u200dෂ", "ක්\u200dෂ"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("Zoë Müller-Łukasz", "Zoë Müller-Łukasz"),
    ],
)
def test_what_hides_in_a_name_is_shown(written: str, shown: str) -> None:
    data = {
        "format": 1,
        "headline": "x",
        "byline": written,
        "sources": [{"id": "a", "publisher": written}],
        "quotes": [{"kind": "reported", "text": "x", "speaker": written}],
    }
    story = parse_story(json.dumps(data), "story.json")
    assert (story.byline, story.sources[0].publisher, story.quotes[0].speaker) == (shown,) * 3


def test_what_hides_in_a_link_is_shown() -> None:
    data = {"format": 1, "headline": "x", "url": "https://example.org\u200b.evil.net/\u2060é"}
    story = parse_story(json.dumps(data), "story.json")
    assert story.url == "https://example.org%E2%80%8B.evil.net/%E2%81%A0é"


def test_every_message_is_harmless(tmp_path: Path) -> None:
    evil = json.dumps(ESCAPES)
    good = '"format": 1, "headline": "a"'
    fields = [
        f"{evil}: 1",
        f'"published": {evil}',
        f'"revision": {evil}',
        f'"quotes": [{{"text": "x", "kind": {evil}}}]',
        f'"summary": [{{"id": {evil}, "text": "x"}}, {{"id": {evil}, "text": "x"}}]',
        f'"summary": [{{"text": "x", "cite": [{{"source": {evil}}}]}}]',
        f'"sources": [{{"file": {evil}}}]',
        f'"sources": [{{"file": "/{evil[1:]}}}]',
        f"{evil}: 1, {evil}: 2",
    ]
    for field in fields:
        for name in ("story.yaml", "story.json"):
            with pytest.raises(StoryError) as caught:
                parse_story(f"{{{good}, {field}}}", name, str(tmp_path))
            assert all(harmless(str(fault)) for fault in caught.value.faults)


def test_the_name_of_a_file_is_harmless_too(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[2J\nb.yaml"
    file.write_text("x: 1")
    with pytest.raises(StoryError) as caught:
        read_story(str(file))
    assert all(map(harmless, str(caught.value).split("\n")))
    assert len(str(caught.value).split("\n")) == len(caught.value.faults)
    file.write_bytes(b"\xff")
    with pytest.raises(StoryError) as caught:
        read_story(str(file))
    assert harmless(str(caught.value))
    with pytest.raises(StoryNotFound) as missing:
        find_story(str(file) + ".not")
    assert harmless(str(missing.value))


def test_markup_and_links_stay_the_text_that_they_are() -> None:
    text = "[@click=app.quit]x[/] <b>&amp;</b> [link=file:///etc]y[/link] %s {0}"
    story = parse_story(json.dumps({"format": 1, "headline": text}), "story.json")
    assert story.headline == text


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "- " * 100_000,
        "{" * 100_000,
        '{"a":' * 100_000,
        "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
        "? " * 50_000,
        "a:\n" + "- b\n" * 20_000,
        "a: '" + "x" * 1_000_000,
    ],
    ids=["lists", "dashes", "braces", "json", "billion laughs", "keys", "items", "long"],
)
def test_a_file_that_is_made_to_exhaust_the_reader_does_not(text: str) -> None:
    for name in NAMES:
        assert isinstance(answer(text, name), StoryError)


def test_more_values_than_the_bound_are_refused_with_the_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (document, jsontext):
        monkeypatch.setattr(module, "MAX_VALUES", 50)
    for name, text in (
        ("a.yaml", "format: 1\nheadline: a\nsummary:\n" + "- text: b\n" * 30),
        ("a.json", json.dumps({"format": 1, "headline": "a", "summary": [{"text": "b"}] * 30})),
    ):
        error = answer(text, name)
        assert isinstance(error, StoryError)
        assert [fault.code for fault in error.faults] == ["too-many"]
        assert "more than 600,000 names and values, the bound" in str(error)
    commas = json.dumps({"format": 1, "headline": ",[{:" * 100})
    assert isinstance(answer(commas, "a.json"), Story)


def test_more_mappings_than_the_bound_are_refused_where_the_bound_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (document, jsontext):
        monkeypatch.setattr(module, "MAX_MAPPINGS", 20)
    data = {"format": 1, "headline": "{" * 100, "summary": [{"text": "b"}] * 20}
    for name, text, line in (
        ("a.yaml", "format: 1\nheadline: a\nsummary:\n" + "- text: b\n" * 20, 23),
        ("a.yaml", "format: 1\nheadline: a\nsummary:\n" + "- {text: b}\n" * 20, 23),
        ("a.json", json.dumps(data, indent=0), 62),
    ):
        error = answer(text, name)
        assert isinstance(error, StoryError)
        assert [(fault.code, fault.line) for fault in error.faults] == [("too-many", line)]
        assert "more than 75,000 statements, citations and sources" in str(error)
    data["summary"] = [{"text": "b"}] * 19
    assert isinstance(answer(json.dumps(data), "a.json"), Story)


def test_all_sources_have_one_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MAX_SOURCES", 20)
    (tmp_path / "a.txt").write_text("Twelve signs")
    head = "format: 1\nheadline: a\nsources:\n- {id: a, file: a.txt}\n"
    assert len(parse_story(head, "a.yaml", str(tmp_path)).sources) == 1
    for second in ("{id: b, file: a.txt}", "{id: b, text: Twelve signs}"):
        text = f"{head}- {second}\n- {{id: c, file: a.txt}}\n- {{id: d, text: x}}\n"
        with pytest.raises(StoryError) as raised:
            parse_story(text, "a.yaml", str(tmp_path))
        (fault,) = raised.value.faults
        assert (fault.line, fault.column, fault.code) == (5, 17, "too-large")
        assert "more than 20 characters, the bound" in fault.message


def test_an_unknown_field_with_an_endless_name_is_named_in_short() -> None:
    for name in NAMES:
        error = answer(json.dumps({"format": 1, "headline": "a", "k" * 1_000_000: 1}), name)
        assert isinstance(error, StoryError)
        assert len(str(error)) < 1000


def test_unknown_sources_are_answered_with_some_of_the_known() -> None:
    data = {
        "format": 1,
        "headline": "a",
        "sources": [{"id": f"s{n}"} for n in range(99)],
        "summary": [{"text": "b", "cite": [{"source": "x", "exact": "y"}]}],
    }
    assert "there is: s0, s1, s2, s3, s4, s5, s6, s7, …" in str(answer(json.dumps(data), "a.json"))


@given(text=st.text("ab \n\t\u00a0\x1c", max_size=40), piece=st.integers(1, 9))
def test_a_long_text_is_folded_as_a_short_one(text: str, piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.story.plain._PIECE", piece)
        assert plain(text) == " ".join(text.split())


def test_more_faults_than_the_bound_are_not_told_one_by_one() -> None:
    for name, text in (("a.yaml", "summary:\n" + "- b\n" * 20_000), ("a.json", "[[],[]]")):
        error = answer(text, name)
        assert isinstance(error, StoryError)
        assert len(error.faults) <= MAX_FAULTS
    error = answer("summary:\n" + "- b\n" * 20_000, "a.yaml")
    assert isinstance(error, StoryError)
    assert error.faults[-1].message.startswith("10,000 faults and perhaps more")


def test_citations_that_stand_nowhere_are_sought_only_so_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(citing, "MAX_SOUGHT", 5_000_000)
    data = {
        "format": 1,
        "headline": "a",
        "sources": [{"id": "s", "text": "One two three."}],
        "summary": [{"text": "b", "cite": [{"exact": f"nowhere {n}"}]} for n in range(9)],
    }
    error = answer(json.dumps(data, indent=0), "a.json")
    assert isinstance(error, StoryError)
    assert [fault.code for fault in error.faults] == ["too-many"]
    assert "mend those first" in str(error)
