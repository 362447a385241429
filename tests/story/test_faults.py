"""Every fault of a story file is told at once, with its place and with what to write instead."""

from __future__ import annotations

from textwrap import dedent

import pytest

from dateline.story import Fault, StoryError, parse_story
from dateline.story.document import MAX_DEPTH, TOO_DEEP


def faults(text: str, name: str = "story.yaml") -> list[Fault]:
    with pytest.raises(StoryError) as caught:
        parse_story(dedent(text), name)
    return caught.value.faults


def told(text: str, name: str = "story.yaml") -> list[str]:
    """The faults of a file as its author reads them."""
    return [str(fault) for fault in faults(text, name)]


HEAD = "format: 1\nheadline: A story\n"

ONE_FAULT = [
    # what is added to a good story, where the fault is, what is said of it
    ("hedline: x", "3:1", "“hedline” is no field of a story; did you mean “headline”?"),
    ("zzz: x", "3:1", "“zzz” is no field of a story; it has: format, headline,"),
    ("summary:\n- text: x\n  cit: []", "5:3", "a point; did you mean “cite”?"),
    ("summary:\n- kind: fact", "4:3", "a point needs a “text”; write “text: …”"),
    ("summary: x", "3:10", "“summary” must be a list; start each of its items with “- ”"),
    ("summary:\n- x", "4:3", "a point must be a mapping of fields, as “text: …”"),
    ("byline: [a]", "3:9", "“byline” must be a text, not a list or mapping"),
    ("published: 19.11.2024", "3:12", "“19.11.2024” is not written as a date: write 2024-11-19"),
    ("updated: soon", "3:10", "“soon” is not a date: write 2024-11-19, 2024-11, 2024"),
    ("revision: two", "3:11", "“revision” must be a whole number from 1 up, not “two”"),
    ("revision: 0", "3:11", "“revision” must be a whole number from 1 up, not “0”"),
    ("slug: a\nslug: b", "4:1", "“slug” is given twice, first on line 3; keep one of the two"),
    ("slug: &x a", "3:7", "“&x” is an anchor; a story is plain data, take it out"),
    ("slug: *x", "3:7", "“*x” refers to another place; write the text out"),
    ("slug: !!str a", "3:7", "“tag:yaml.org,2002:str” is a tag; a story is plain data"),
    ("slug: !!python/object:os.system a", "3:7", "is a tag; a story is plain data, take it out"),
    ("---\nformat: 1", "3:1", "a second document starts here; one file is one story"),
    ("[a]: b", "3:1", "a list or mapping cannot be the name of a field"),
    ("slug: a: b", "3:8", "this is not YAML: "),
    ('slug: "a', "3:9", "this is not YAML: "),
    ("slug: é\x07", "3:8", "a control character stands here; take it out"),
    ("byline: A B # and C", "3:12", "the text ends before “# and C”; put it in quotation marks"),
    ("byline: #1 of us", "3:8", "the text ends before “#1 of us”; put it in quotation marks"),
    ("slug: " + "[" * 99, f"3:{6 + MAX_DEPTH}", f"nested more than {MAX_DEPTH} levels deep"),
    ("sources:\n- id: a\n- id: a", "5:7", "the id “a” is given twice; every part needs its own"),
    ("sources:\n- id: a¶1", "4:7", "an id cannot hold the sign ¶; leave it out"),
    ("quotes:\n- text: x", "4:3", "a quote needs a “kind”; write “kind: …”"),
    ("quotes:\n- {text: x, kind: said}", "4:19", "“said” is no kind of a quote; write one of"),
    ("timeline:\n- headline: x", "4:3", "an event needs a “date”; write “date: …”"),
    ("unknowns:\n- text: x\n  cite: [{exact: y}]", "5:10", "write which “source” this cites"),
    ("corrections:\n- text: x\n  affects: [[]]", "5:13", "this must be a text"),
    ("sections:\n- statements: []", "4:3", "a section needs a “title”; write “title: …”"),
    ("sections:\n- {title: A, statments: []}", "4:14", "no field of a section; did you mean"),
    ("sections:\n- title: Views\n- title: VIEWS", "5:10", "the title “VIEWS” is taken; give this"),
    ("sections:\n- title: key quotes", "4:10", "the title “key quotes” is taken; give this"),
    ("sections:\n- {title: A, id: quotes}", "4:18", "the id “quotes” is taken; give this section"),
    ("sections:\n- {title: A, id: Quotes}", "4:18", "the id “Quotes” is taken; give this section"),
    ("sections:\n- {title: A, id: x}\n- {title: B, id: x}", "5:18", "the id “x” is taken; give"),
    ("sections:\n- {title: A, statements: [x]}", "4:27", "a point must be a mapping of fields"),
    ("sections:\n- {title: A, statements: [{txt: x, text: y}]}", "4:28", "no field of a point"),
    ("sections:\n- title: A\n  statements:\n  - {text: x, id: a}\n  - {text: y, id: a}", "7:19",
     "the id “a” is given twice"),
    ("summary: [{text: x, id: a}]\nsections:\n- {title: A, statements: [{text: y, id: a}]}",
     "5:41", "the id “a” is given twice"),
    ("sources:\n- file: article.txt", "4:9", "a story without a folder has no files; write"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("added", "place", "message"), ONE_FAULT, ids=[message for *_, message in ONE_FAULT]
)
def test_a_fault_is_told_where_it_is_and_how_to_mend_it(
    added: str, place: str, message: str
) -> None:
    (fault,) = told(HEAD + added)
    assert fault.startswith(f"story.yaml:{place}: ")
    assert message in fault
    assert "\n" not in fault


CITED = HEAD + "sources:\n- id: a\n  text: |\n    one two\n\n    three four\nsummary:\n- text: x\n"

BAD_CITATIONS = [
    ("  cite: [{paragraph: 3, exact: one}]", "11:22", "“a” ends with paragraph 2; write 1 to 2"),
    ("  cite: [{paragraph: 0, exact: one}]", "11:22", "must be a whole number from 1 up, not “0”"),
    ("  cite: [{paragraph: 1}]", "11:10", "a citation needs the “exact” words of its source"),
    ("  cite: [{source: b, exact: one}]", "11:19", "no source has the id “b”; there is: a"),
    ("  cite: {exact: one}", "11:9", "“cite” must be a list; start each of its items"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cite", "place", "message"), BAD_CITATIONS, ids=[message for *_, message in BAD_CITATIONS]
)
def test_a_citation_that_cites_nothing_is_told(cite: str, place: str, message: str) -> None:
    (fault,) = told(CITED + cite)
    assert fault.startswith(f"story.yaml:{place}: ")
    assert message in fault


DEEP = {
    "brackets": "[" * 2000,
    "brackets that close": "[" * 2000 + "]" * 2000,
    "brackets on lines": "\n " + "[\n " * 2000,
    "brackets after a list": "\n - x\n - " + "[" * 2000,
    "braces": "{a: " * 2000,
    "dashes": "\n " + "- " * 2000 + "x",
    "indents": "".join("\n" + " " * level + "a:" for level in range(1, 2000)),
}


@pytest.mark.parametrize("deep", DEEP.values(), ids=DEEP)
def test_what_is_nested_too_deep_is_called_so_however_deep(deep: str) -> None:
    """libyaml 0.2.6 gives up at 1,000 levels, before it reports the first of them."""
    (fault,) = faults(HEAD + "slug: " + deep)
    assert (fault.code, fault.message) == ("too-deep", TOO_DEEP)


@pytest.mark.parametrize("text", ["slug: '" + "[" * 99, "slug: a: b" + "[" * 99, "slug: [a, b"])
def test_brackets_do_not_make_every_fault_one_of_depth(text: str) -> None:
    (fault,) = faults(HEAD + text)
    assert fault.code == "not-yaml"


def test_every_fault_is_told_at_once_in_the_order_of_the_file() -> None:
    text = """\
        format: 2
        headlin: A story
        published: 2024-13
        summary:
          - kind: guess
            id: same
            text: x
          - id: same
        quotes:
          - {kind: direct, text: y, said: x}
        """
    places = [(fault.line, fault.column) for fault in faults(text)]
    assert places == [(1, 1), (1, 9), (2, 1), (3, 12), (5, 11), (8, 5), (8, 9), (10, 35)]


def test_the_form_and_the_content_of_a_file_are_judged_at_once() -> None:
    assert len(faults(HEAD + "slug: &x a\nslug: b\nzzz: c\n")) == 3


@pytest.mark.parametrize("text", ["", "\n# a comment\n", "~", "null"])
def test_an_empty_file_is_told_how_a_story_starts(text: str) -> None:
    (fault,) = told(text)
    assert fault == (
        "story.yaml:1:1: the file is empty; a story starts with “format: 1” and a “headline”"
    )


@pytest.mark.parametrize("text", ["- a", "a text", "[]"])
def test_a_file_that_is_no_mapping_is_told_how_a_story_starts(text: str) -> None:
    assert "a story is a mapping of fields; start with “format: 1”" in told(text)[0]


BAD_JSON = [
    ('{"format": 1, "headline": "a", "slug": "b", "slug": "c"}', "1:45", "given twice, first"),
    ('{"format": 1,\n  "headline": "a",\n  "zzz": 1}', "3:3", "“zzz” is no field of a story"),
    ('{"format": 1,\n  "headline": ["a"]}', "2:15", "“headline” must be a text"),
    ('{"format": 1,\n  "headline": "a" "b"}', "2:19", "this is not JSON: "),
    ('{"format": 1, "headline": "a\n"}', "1:29", "this is not JSON: "),
    ('{"format": 1, "headline": "a"', "1:30", "names and texts stand in double quotation"),
    ('{"slug": ' + "[" * 99 + "]" * 99 + "}", f"1:{9 + MAX_DEPTH}", "nested more"),
    ('{"slug": ' + "[" * 99_999, f"1:{9 + MAX_DEPTH}", f"nested more than {MAX_DEPTH} levels"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "message"), BAD_JSON, ids=[message for *_, message in BAD_JSON]
)
def test_a_fault_in_json_has_its_place_too(text: str, place: str, message: str) -> None:
    (fault,) = told(text, "story.json")
    assert fault.startswith(f"story.json:{place}: ")
    assert message in fault


def test_places_count_characters_and_not_bytes() -> None:
    (fault,) = told('{"byline": "日本語é👍", "zzz": 1, "format": 1, "headline": "a"}', "story.json")
    assert fault.startswith("story.json:1:21:")
    (fault,) = told(HEAD + "summary: [{text: 日本語é👍, zzz: 1}]")
    assert fault.startswith("story.yaml:3:25:")


def test_a_message_repeats_no_endless_text() -> None:
    (fault,) = told(f"{HEAD}revision: {'9' * 100_000}\n")
    assert len(fault) < 600
