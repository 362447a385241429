"""The HTML of a story: valid, safe, in its language, with nothing claimed beyond the story."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.layout.setting import Setting
from dateline.snapshot.forms import snapshot_of, write
from dateline.snapshot.html_text import direction
from dateline.snapshot.machine_dates import machine_date
from dateline.snapshot.markup import is_link
from dateline.story import DEFAULT_STORY, Story, bundled_stories, read_story
from dateline.story.dates import parse_date
from support.extracts.html import page, text_of
from support.generated import story_of
from support.stories import many_sections
from support.varied import varied_data, varied_stories

# What may stand in an attribute `datetime` of HTML, of the kinds that are written here.
TIME = re.compile(r"(?!0000)\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII)


def html(story: Story, **options: Any) -> str:
    return "".join(write("html", snapshot_of(story, **options)))


def read(story: Story, **options: Any) -> Element:
    return page(html(story, **options))


def data_of(root: Element) -> Any:
    scripts = list(root.iter("script"))
    assert [script.get("type") for script in scripts] == ["application/ld+json"]
    return json.loads(scripts[0].text or "")


@pytest.fixture
def bundled() -> Story:
    return read_story(bundled_stories()[DEFAULT_STORY])


@settings(max_examples=25)  # a strict parser takes a tenth of a second for a page
@given(
    varied_stories(),
    st.booleans(),
    st.lists(st.sampled_from(["summary", "timeline", "quotes", "source"]), unique=True),
)
def test_every_page_is_whole_and_leads_only_where_it_may(
    story: Story, paragraphs: bool, only: list[str]
) -> None:
    root = read(story, paragraphs=paragraphs, only=only)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        assert not element.get("src")
        assert not [name for name in element.keys() if name.startswith("on")]  # noqa: SIM118
        if labelled := element.get("aria-labelledby"):
            assert labelled in ids
        if element.tag == "time":
            assert TIME.fullmatch(element.get("datetime", ""))
        if element.tag == "a":
            target = element.get("href", "")
            assert target[1:] in ids if target.startswith("#") else is_link(target)
            assert target.startswith("#") or "noopener" in element.get("rel", "")
    backs = [link for link in root.iter("a") if link.get("role") == "doc-backlink"]
    named = [link for link in root.iter("a") if link.get("role") == "doc-noteref"]
    assert sorted(f"#{link.get('id')}" for link in named) == sorted(
        link.get("href", "") for link in backs
    )


@settings(max_examples=20)  # what is shown is the same each time; what surrounds it varies
@given(varied_data())
def test_markup_of_a_story_is_text_on_its_page(data: dict[str, Any]) -> None:
    bad = "</script><script>alert(1)</script><!-- ]]> & &lt; \ufffe \U0001ffff"
    data["headline"] = bad
    data |= {"summary": [{"text": bad}], "corrections": []}
    root = read(story_of(data))
    shown = bad.replace("\ufffe", "\ufffd").replace("\U0001ffff", "\ufffd")
    assert text_of(root.find(".//h1")) == shown
    assert text_of(root.find(".//*[@id='summary-1']")) == shown
    assert data_of(root)["headline"] == shown


@pytest.mark.parametrize(
    "name", ["note-1", "summary-1", "section-1", "a b", '"><script>', "sources"]
)
def test_the_id_of_a_section_is_no_place_on_the_page(name: str) -> None:
    sources = [{"id": "a", "text": "One."}]
    points = [{"text": "x", "cite": [{"exact": "One."}]}] * 2
    further = [{"title": f"{name}{n}", "id": name * n, "statements": points} for n in range(1, 3)]
    data = {"format": 1, "headline": "x", "sources": sources, "summary": points}
    root = read(story_of({**data, "sections": further}))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {"section-1", "section-1-2", "section-2-title", "note-1", "sources"} <= {*ids}


def test_the_title_of_a_section_is_in_the_language_of_the_story() -> None:
    sources = [{"id": "a", "text": "Eins."}]
    points = [{"headline": "Der Rat", "text": "x", "cite": [{"exact": "Eins."}]}]
    data = {"format": 1, "headline": "x", "language": "de", "sources": sources, "summary": points}
    root = read(
        story_of({**data, "sections": [{"title": "Sichten", "statements": points}]}),
        only=["summary", "sichten", "source"],
    )
    titles = {text_of(title): title.find("span") for title in root.iter("h2")}
    assert titles["Sichten"] is None
    assert (span := titles["Summary"]) is not None and span.get("lang") == "en"
    used = next(p for p in root.iter("p") if p.get("class") == "used")
    assert text_of(used) == "← Summary 1 · Sichten 1"
    assert [span.get("lang") for span in used.iter("span")] == ["en"]
    backs = [link for link in root.iter("a") if link.get("role") == "doc-backlink"]
    assert [link.find("span") is None for link in backs] == [False, True]


def test_the_linked_data_have_each_further_section_as_a_part() -> None:
    data = data_of(read(story_of(many_sections(2)), only=["summary", "background"]))
    assert data["abstract"] == (
        "Six crowns: The toll rises from 4 to 6 crowns. The channel has lost two metres of depth."
    )
    assert [part["name"] for part in data["hasPart"]] == ["Background"]
    views = {"title": "Views", "statements": [{"headline": "Why?", "text": "So."}]}
    data = data_of(read(story_of({"format": 1, "headline": "x", "sections": [views]})))
    assert data["hasPart"][0]["text"] == "Why? So."


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://example.org/a?b=1&c=ü#d", True),
        ("HTTP://example.org:80", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://bank.example@evil.example/", False),
        ('https://example.org/"onclick="x', False),
        ("https://example.org/a b", False),
        ("https://example.org/%zz", False),
        ("https://example.org/`x`", False),
        ("https://example.org/a#b#c", False),
        ("https://", False),
    ],
)
def test_only_plain_web_addresses_are_links(address: str, may: bool) -> None:
    story = story_of({"format": 1, "headline": "x", "sources": [{"id": "a", "url": address}]})
    links = list(read(story, only=["source"]).iter("a"))
    assert bool(links) == may == is_link(address)
    markdown = "".join(write("markdown", snapshot_of(story, only=["source"])))
    assert (f"<{address}>" in markdown) == may


@pytest.mark.parametrize(
    ("date", "machine"),
    [
        ("2024-11-19", "2024-11-19"),
        ("2024-10", "2024-10"),
        ("2022", "2022"),
        ("0044", "0044"),
        ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z"),
        ("1985-04-12T23:20:30+04", "1985-04-12T23:20:30+04:00"),
        ("1985-04-12T23:20:30-00:00", "1985-04-12T23:20:30Z"),
        *((date, "") for date in ("2021~", "2021?", "201X", "2004-XX", "2001-21", "-0043", "0000")),
        *((date, "") for date in ("[..2024-11-19]", "[2024-11-19..]", "1964/2008", "1985/..")),
    ],
)
def test_a_date_for_machines_is_as_exact_as_it_is_known(date: str, machine: str) -> None:
    assert machine_date(parse_date(date)) == machine


def test_the_timeline_has_the_marks_words_and_gaps_of_the_screen(bundled: Story) -> None:
    root = read(bundled)
    timeline = root.find(".//section[@id='timeline']")
    assert timeline is not None
    marks = [text_of(mark) for mark in timeline.iter("span") if mark.get("class") == "mark"]
    assert marks == list("●◐◑◑○●○")
    between = [text_of(p) for p in timeline.iter("p") if p.get("class") in ("gap", "now")]
    assert between == [
        *("less than 13 months", "21 to 34 months", "in the same month"),
        "as of 19 Nov 2024 · to come",
    ]
    dated = {text_of(time): time.get("datetime") for time in timeline.iter("time")}
    assert dated == {
        "6 Dec 2021": "2021-12-06",
        "2022": "2022",
        "Oct 2024": "2024-10",
        "19 Nov 2024": "2024-11-19",
    }


def test_a_note_leads_back_to_every_statement_that_names_it(bundled: Story) -> None:
    note = read(bundled).find(".//*[@id='note-1']/span[@class='back']")
    assert note is not None
    assert [text_of(link) for link in note] == ["Summary 1", "Timeline 6", "Key quotes 1"]


def test_cited_paragraphs_are_there_in_full_with_their_words_marked(bundled: Story) -> None:
    root = read(bundled, paragraphs=True)
    text = root.find(".//*[@id='paragraph-1-4']/p")
    assert text is not None
    assert text_of(text, "sign") == bundled.sources[0].paragraphs[3]
    assert text_of(text.find("mark")).startswith("Putin had last visited India")
    sic = root.find(".//*[@id='paragraph-1-4']/p[@class='sic']")
    assert "is read as “a 'special and privileged" in text_of(sic)


def test_the_linked_data_claim_what_is_known_and_no_more(bundled: Story) -> None:
    data = data_of(read(bundled))
    assert (data["@type"], data["datePublished"]) == ("NewsArticle", "2024-11-19")
    assert "author" not in data and "publisher" not in data
    assert [event.get("startDate") for event in data["about"]] == [
        *("2021-12-06", "2022", "2024-10", "2024-10", None, "2024-11-19", None)
    ]
    assert [quote["text"] for quote in data["hasPart"]] == [
        "special and privileged strategic partnership"
    ]
    assert "spokenByCharacter" not in data["hasPart"][0]
    assert data["citation"][0]["@id"] == "#source-1"


def test_a_story_is_in_its_language_and_the_words_of_the_program_in_english() -> None:
    story = story_of(
        {
            "format": 1,
            "headline": "الكرملين",
            "language": "ar",
            "timeline": [{"date": "2024-10", "headline": "قمة"}],
        }
    )
    root = read(story)
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    title = root.find(".//h2/span")
    assert title is not None
    assert (text_of(title), title.get("lang"), title.get("dir")) == ("Timeline", "en", "ltr")


@pytest.mark.parametrize(
    ("tag", "written"),
    [("he", "rtl"), ("ur-PK", "rtl"), ("en", "ltr"), ("az-Arab", "rtl"), ("ar-Latn", "ltr")],
)
def test_the_direction_is_that_of_the_script(tag: str, written: str) -> None:
    assert direction(tag) == written


@pytest.mark.parametrize("language", ["", "not a language", '"><b>'])
def test_a_page_without_a_known_language_is_in_that_of_its_labels(language: str) -> None:
    assert read(Story("x", language=language)).get("lang") == "en"


def test_the_style_is_the_page_s_own(bundled: Story) -> None:
    style = text_of(read(bundled).find(".//style"))
    assert not re.search(r"url\(|@import|@font-face", style)
    for wanted in ("prefers-color-scheme: dark", "@media print", "counter(page)", "break-inside"):
        assert wanted in style


def test_every_statement_has_its_place_on_the_page(bundled: Story) -> None:
    ids = {element.get("id") for element in read(bundled).iter()}
    sizes = {"summary": 6, "timeline": 7, "quotes": 5}
    assert {f"{key}-{n}" for key, size in sizes.items() for n in range(1, size + 1)} <= ids
    assert {f"note-{n}" for n in Setting(bundled, footnotes=True).notes.values()} <= ids
