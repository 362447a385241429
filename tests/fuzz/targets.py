"""What is fuzzed: each target takes bytes, and raises where something is not as it should be."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

from dateline.articles.article import ArticleError
from dateline.articles.read import read_article
from dateline.checking.engine import check_draft
from dateline.drafting.drafting import draft
from dateline.drafting.explaining import explained, preface
from dateline.importing.forms import NotImported, read
from dateline.layout.words import date_words, gap_words, precision_words
from dateline.snapshot.forms import FORMS, snapshot_of, write
from dateline.story import Citation, Source, Story, StoryError, parse_story
from dateline.story.dates import DateError, parse_date
from dateline.story.editing import Editor, NotEdited
from dateline.story.files import decode
from dateline.story.model import is_open, unreviewed
from dateline.story.paths import statement_paths
from dateline.story.plain import paragraphs, plain
from dateline.story.reading import Draft, parse_draft
from dateline.story.tracing import trace
from dateline.story.writing import story_text

Target = Callable[[bytes], None]

HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What must not come out of any form: all that steers a terminal, but for the end of a line."""


def harmless(text: str) -> None:
    """Raise where a text holds what may steer a terminal."""
    found = HARMFUL.search(text)
    assert not found, f"{found[0]!r} in {text[max(0, found.start() - 40) :][:80]!r}"


def file(data: bytes, name: str) -> None:
    """A story file: read as an author's draft, checked, and written in the briefest form."""
    try:
        text = decode(data, name)
    except StoryError as error:
        harmless(str(error))
        return
    draft = parse_draft(text, name)
    report = check_draft(draft)
    lines = text.count("\n") + 1
    for fault in report.faults:
        harmless(str(fault))
        assert 0 < fault.line <= lines + 1, fault
        assert fault.column > 0, fault
    if not draft.faults:
        assert parse_story(text, name) == draft.story
        for form in FORMS:
            harmless("".join(write(form, snapshot_of(draft.story, 40))))
        reviewed(draft)


def reviewed(draft: Draft) -> None:
    """A story file without a fault: each statement is answered in it, and all else stays."""
    editor = Editor(draft.text, draft.name)
    for path, each in statement_paths(draft.story, draft.data):
        done = each.review is not None and each.review.done
        editor.set((*path, "reviewed"), "no" if done else "2024-05-14")
    try:
        story = parse_story(editor.text(), draft.name)
    except NotEdited as error:
        harmless(str(error))
        return
    assert unreviewed(story) == unreviewed(draft.story)
    for before, after in zip(draft.story.statements(), story.statements(), strict=True):
        assert is_open(after) == (before.review is not None and before.review.done)


def yaml(data: bytes) -> None:
    """A story file in YAML."""
    file(data, "story.yaml")


def json_file(data: bytes) -> None:
    """A story file in JSON."""
    file(data, "story.json")


def edtf(data: bytes) -> None:
    """Two dates: read, worded, told apart."""
    dates = []
    for text in data.decode("utf-8", "surrogateescape").split("\n")[:2]:
        try:
            date = parse_date(plain(text))
        except DateError as error:
            harmless(str(error))
            continue
        if date.earliest and date.latest:
            assert date.earliest <= date.latest, text
        assert parse_date(date.text) == date
        harmless(date_words(date) + date_words(date, long=True) + precision_words(date))
        dates.append(date)
    if len(dates) == 2:
        harmless(gap_words(*dates))


def citations(data: bytes) -> None:
    """The words of a citation (the first line) in a source (all others)."""
    exact, _, text = data.decode("utf-8", "replace").partition("\n")
    source = Source("s", paragraphs=paragraphs(text))
    cite = Citation("s", plain(exact), paragraph=len(exact) % 3)
    if not cite.exact:
        return
    found = trace(cite, {"s": source})
    assert found.paragraph <= len(source.paragraphs) or found.state in ("unchecked", "not found")
    if found.state in ("verbatim", "elsewhere"):
        held = source.paragraphs[found.paragraph - 1]
        assert found.differences or held[found.start : found.end] == cite.exact
    elif found.state == "altered":
        assert found.differences
        assert 0 <= found.start < found.end <= len(source.paragraphs[found.paragraph - 1])


def foreign(data: bytes) -> None:
    """A file of another program: its stories can be written and are read back."""
    try:
        stories = list(read(data, "x.json").stories)
    except (NotImported, StoryError) as error:
        harmless(str(error))
        return
    for story in stories:
        for remark in story.remarks:
            harmless(remark.message)
        if story.data:
            report = check_draft(parse_draft(story_text(story.data), "story.yaml"))
            assert not [each for each in report.faults if each.severity == "error"]


def story_of(data: bytes) -> Story | None:
    """Make a story of any bytes: its texts are the lines, its shape is what they start with."""
    lines = iter(data.decode("utf-8", "replace").split("\n"))
    story: dict[str, Any] = {"format": 1, "headline": next(lines) or "x", "sources": []}
    story["sources"].append({"id": "s", "text": next(lines, ""), "url": next(lines, "")})
    for line in lines:
        _add(story, line[:1], line[1:], lines)
    try:
        return parse_story(json.dumps(story), "story.json")
    except StoryError:
        return None


def _add(story: dict[str, Any], kind: str, text: str, lines: Iterator[str]) -> None:
    cite = [{"source": "s", "exact": text}]
    said = {"text": text, "cite": cite}
    match kind:
        case "e":
            event = {"date": next(lines, ""), "headline": text, "place": next(lines, "")}
            story.setdefault("timeline", []).append(event | {"cite": cite})
        case "q":
            speaker = {"kind": "direct", "speaker": next(lines, ""), "role": next(lines, "")}
            story.setdefault("quotes", []).append(said | speaker)
        case "u":
            story.setdefault("unknowns", []).append(said)
        case "v":
            view = said | {"headline": next(lines, "")}
            story.setdefault("sections", []).append({"title": text, "statements": [view]})
        case "c":
            story.setdefault("corrections", []).append({"text": text})
        case "s":
            sic = {"source": "s", "exact": text, "read": next(lines, "")}
            story.setdefault("sic", []).append(sic)
        case "t":
            story["sources"][0]["text"] += "\n\n" + text
        case _:
            story.setdefault("summary", []).append(said)


def _form(name: str, reader: Callable[[str], object]) -> Target:
    def target(data: bytes) -> None:
        if story := story_of(data):
            form, flat = ("text", True) if name == "flat" else (name, False)
            width = 20 + len(data) % 100
            written = "".join(write(form, snapshot_of(story, width, flat=flat, paragraphs=True)))
            harmless(written)
            reader(written)

    target.__doc__ = f"A story of any texts, written as {name}."
    return target


def _html(text: str) -> None:
    import html5lib

    html5lib.HTMLParser(strict=True).parse(text)


def _json(text: str) -> None:
    assert parse_story(text, "story.json").headline == json.loads(text)["headline"]


READ: dict[str, Callable[[str], object]] = {
    "text": str,
    "flat": str,
    "markdown": str,
    "html": _html,
    "svg": ElementTree.fromstring,
    "timelinejs": json.loads,
    "json": _json,
}
"""The printed forms, and what reads each of them, strictly."""


def article(data: bytes) -> None:
    """An article of any form, drafted: what comes out has no error, and cites word for word."""
    try:
        found = read_article(data, shown="article")
    except (StoryError, ArticleError) as error:
        harmless(str(error))
        return
    if len(found.text) > 20_000:
        return
    made = draft(found)
    written = preface(made) + story_text(made.data)
    harmless(written)
    harmless(explained(made))
    report = check_draft(parse_draft(written, "story.yaml"))
    assert not report.count("error"), list(report.faults)
    assert report.figures.verbatim == report.figures.citations


TARGETS: dict[str, Target] = {
    "story-yaml": yaml,
    "story-json": json_file,
    "edtf": edtf,
    "citations": citations,
    "import": foreign,
    "draft": article,
    **{f"print-{name}": _form(name, reader) for name, reader in READ.items()},
}
