"""Words are found whatever their case, accents, quotation marks and dashes, and in their place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.layout.search import Search, find
from dateline.layout.sections import sections
from dateline.layout.setting import Setting
from dateline.layout.spans import plain_text
from dateline.story import Story, find_story, read_story
from dateline.story.folding import fold
from support.generated import stories, texts


def found(text: str, words: str) -> list[str]:
    """The stretches of a text that are found."""
    return [text[start:end] for start, end in find(text, fold(words)[0])]


@pytest.mark.parametrize(
    ("text", "words", "stretches"),
    [
        ("India and INDIA", "india", ["India", "INDIA"]),
        ("São Tomé", "sao tome", ["São Tomé"]),
        ("Sao Tome", "São Tomé", ["Sao Tome"]),
        ("cafe\u0301s", "cafe", ["cafe\u0301"]),
        ("cafe\u0301", "café", ["cafe\u0301"]),
        ("Straße", "strasse", ["Straße"]),
        ("Straße", "stras", ["Straß"]),
        ("STRASSE", "straße", ["STRASSE"]),
        ("an oﬃce", "office", ["oﬃce"]),
        ("an oﬃce", "off", ["oﬃ"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("ISTANBUL", "istanbul", ["ISTANBUL"]),
        ("Putin’s", "putin's", ["Putin’s"]),
        ("Putin's", "Putin’s", ["Putin's"]),
        ("“so” «so» „so‟", '"so"', ["“so”", "«so»", "„so‟"]),
        ("high–profile", "high-profile", ["high–profile"]),
        ("10\xa0000", "10 000", ["10\xa0000"]),
        ("wait…", "wait...", ["wait…"]),
        ("Путин", "ПУТИН", ["Путин"]),
        ("ΣΟΦΟΣ σοφος", "σοφος", ["ΣΟΦΟΣ", "σοφος"]),
        ("東京都知事", "京都", ["京都"]),
        ("ｶﾀｶﾅ", "カタカナ", ["ｶﾀｶﾅ"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("é", "e", ["é"]),
        ("e\u0301", "e", ["e\u0301"]),
        ("abc", "x", []),
        ("abc", "", []),
        ("", "a", []),
    ],
)
def test_words_are_found_in_their_place(text: str, words: str, stretches: list[str]) -> None:
    assert found(text, words) == stretches


@given(st.text(max_size=40) | texts(), st.data())
def test_every_stretch_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    needle = fold(text[start:end])[0]
    places = find(text, needle)
    assert bool(places) == bool(needle)
    for left, right in places:
        assert 0 <= left < right <= len(text)
        assert needle in fold(text[left:right])[0]
    assert all(a[0] <= b[0] for a, b in pairwise(places))


@given(st.text(max_size=30))
def test_each_folded_character_knows_where_it_came_from(text: str) -> None:
    folded, origins = fold(text)
    assert len(origins) == len(folded) + 1
    assert list(origins) == sorted(origins)
    assert origins[-1] == len(text)
    assert fold(folded)[0] == folded


@pytest.fixture
def story() -> Story:
    return read_story(find_story("putin-india-visit"))


def test_everything_shown_is_searched_and_counted_in_reading_order(story: Story) -> None:
    pages = sections(Setting(story))
    matches = Search(pages).matches("kazan")
    assert [(pages[match.section].title, match.item) for match in matches] == [
        *(("Summary", 3), ("Timeline", 2), ("Source", 3)),
    ]
    assert matches == sorted(matches)
    for words in ("month known", "less than 13 months", "no speaker named", "¶7", "to come"):
        assert Search(pages).matches(words)


def test_spaces_around_the_words_do_not_matter(story: Story) -> None:
    search = Search(sections(Setting(story)))
    assert search.matches("  new   delhi ") == search.matches("New Delhi") != []
    assert search.matches(" ") == search.matches("\u0301") == []


@settings(max_examples=20)
@given(stories(most=2), st.data())
def test_a_match_is_marked_where_it_was_found(story: Story, data: st.DataObject) -> None:
    pages = sections(Setting(story))
    section = data.draw(st.sampled_from(pages))
    text = data.draw(st.sampled_from([t for t in section.block(0).texts if t]))
    start = data.draw(st.integers(0, len(text) - 1))
    words, search = text[start : start + 4], Search(pages)
    for match in search.matches(words)[:20]:
        block = pages[match.section].block(match.item)
        place = search.stretches(match.section, match.item, words)[match.text][match.number]
        marked = block.marked([(match.text, (*place, "match"))])
        assert marked.texts == block.texts
        for width in (20, 70):
            at = block.line_at(width, match.text, place[0])
            lines = marked.lines(width)
            assert [plain_text(line.spans) for line in lines] == [
                plain_text(line.spans) for line in block.lines(width)
            ]
            assert any(role == "match" for _, role in lines[at].spans)
