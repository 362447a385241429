"""Statements are found in all stories, whatever is typed."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.library.index import Index
from dateline.library.query import Query, QueryError, parse_query
from dateline.library.search import SNIPPET, Hit, NoSearch, search
from dateline.library.storage import SEARCH
from dateline.library.words import BEGIN, END, SEPARATOR, searchable, stretches, words
from dateline.story.folding import fold
from support.generated import texts
from support.library import found, index_of, marked, put

BRIDGE: dict[str, Any] = {
    "headline": "A bridge over the Neva is closed",
    "published": "2024-11-19",
    "sources": [
        {"id": "a", "publisher": "The Courier", "headline": "No way across", "text": "x"},
        {"id": "b", "publisher": "Beacon", "text": "x"},
    ],
    "summary": [
        {"id": "closed", "text": "The bridge is closed to cars.", "cite": [{"source": "a"}]},
        {"id": "ferry", "text": "A ferry takes people across.", "cite": [{"source": "b"}]},
    ],
    "timeline": [
        {"id": "built", "date": "1862", "headline": "The bridge is built", "place": "Riverside"},
        {"id": "opens", "date": "2025-03", "headline": "It opens again", "status": "planned"},
    ],
    "quotes": [
        {
            "id": "q",
            "kind": "reported",
            "text": "It has to be closed, she said.",
            "speaker": "Anna Café",
            "role": "mayor",
            "said": "2024-11-18",
        }
    ],
    "sections": [
        {"title": "Voices", "statements": [{"id": "v", "headline": "Drivers", "text": "Angry."}]}
    ],
}


@pytest.fixture
def index(tmp_path: Path) -> Index:
    """An index of two stories, in `tmp_path / "s"`."""
    for source in BRIDGE["sources"]:
        source["text"] = ""
    put(tmp_path / "s" / "bridge", **BRIDGE)
    put(
        tmp_path / "s" / "tunnel",
        "A tunnel is dug",
        published="2023-05",
        summary=[{"id": "dug", "text": "The tunnel will not be closed."}],
    )
    return index_of(tmp_path / "s")


@pytest.fixture
def find(index: Index, tmp_path: Path) -> Any:
    """Finds the ids of statements; of a story, which has none, its headline."""
    return lambda typed: [
        hit.statement or hit.story for hit in found(index, typed, tmp_path / "s", limit=50)
    ]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("ferry", {"ferry"}),
        ("FERRY", {"ferry"}),
        ("bridge built", {"built"}),
        ("neva ferry", {"ferry"}),
        ('"closed to"', {"closed"}),
        ("“closed to”", {"closed"}),
        ('"to closed"', set()),
        ('"closed to', {"closed"}),
        ("clos* -bridge", {"q", "dug"}),
        ("closed -cars -tunnel -neva", {"q"}),
        ('closed -"be closed" -bridge', set()),
        ("cafe", {"q"}),
        ("café", {"q"}),
        ("mayor", {"q"}),
        ("speaker:anna", {"q"}),
        ('speaker:"anna cafe"', {"q"}),
        ("speaker: anna closed", {"q"}),
        ("Speaker:anna ferry", set()),
        ("closed -speaker:anna -tunnel", {"closed", "A bridge over the Neva is closed"}),
        ("source:courier", {"closed", "A bridge over the Neva is closed"}),
        ('source:"no way"', {"closed", "A bridge over the Neva is closed"}),
        ("across -source:courier", {"ferry"}),
        ("riverside", {"built"}),
        ("drivers", {"v"}),
        ("beacon", {"A bridge over the Neva is closed"}),
        ("neva", {"A bridge over the Neva is closed"}),
        ("after:2025", {"opens"}),
        ("before:1900", {"built"}),
        ("before:2024", {"built", "dug"}),
        ("after:2024-11-18 before:2024-11-19", {"q"}),
        ("closed after:2024-11-19 before:2025", {"closed", "A bridge over the Neva is closed"}),
        ("after:2023/5/31 before:20230601", {"dug"}),
        ("-closed before:2024", {"built"}),
        ("-tunnel -neva", {"closed", "ferry", "built", "opens", "q", "v"}),
        ("nothing", set()),
    ],
)
def test_what_is_found(typed: str, ids: set[str], find: Any) -> None:
    assert set(find(typed)) == ids


def test_a_hit_tells_where_it_stands_and_what_was_found(index: Index, tmp_path: Path) -> None:
    (hit,) = found(index, "bridge built", tmp_path / "s")
    assert hit == Hit(
        path=str(tmp_path / "s" / "bridge" / "story.json"),
        story="A bridge over the Neva is closed",
        published="2024-11-19",
        section="Timeline",
        statement="built",
        number=1,
        snippet="The bridge is built",
        spans=((4, 10), (14, 19)),
    )
    (hit,) = found(index, "drivers", tmp_path / "s")
    assert (hit.section, hit.number, hit.snippet) == ("Voices", 1, "Drivers — Angry.")
    (hit,) = found(index, "mayor", tmp_path / "s")
    assert hit.snippet == "It has to be closed, she said. — Anna Café, mayor"
    assert marked([hit]) == [["mayor"]]
    (hit,) = found(index, "riverside", tmp_path / "s")
    assert hit.snippet == "The bridge is built — Riverside"


def test_words_in_a_headline_count_most(index: Index, tmp_path: Path) -> None:
    hits = found(index, "closed", tmp_path / "s")
    assert hits[0].number == 0
    assert {hit.statement for hit in hits[1:]} == {"closed", "q", "dug"}


def test_no_more_than_the_limit_is_returned(index: Index, tmp_path: Path) -> None:
    assert len(found(index, "closed", tmp_path / "s", limit=2)) == 2


def test_only_the_places_are_searched(index: Index, tmp_path: Path) -> None:
    assert found(index, "tunnel", tmp_path / "s" / "bridge") == []
    assert found(index, "-closed", tmp_path / "elsewhere") == []


@pytest.mark.parametrize(
    ("text", "typed", "words"),
    [
        ("東京都知事は日本語で話した", "京都", ["京都"]),
        ("東京都知事は日本語で話した", "日本", ["日本"]),
        ("東京都知事", "事", ["事"]),
        ("ＧＰＴ日本", "gpt日本", ["ＧＰＴ日本"]),
        ("서울에서 만났다", "울에", ["울에"]),
        ("서울에서 만났다", "서우", []),
        ("ประเทศไทย", "ไทย", ["ไทย"]),
        ("हिन्दी भाषा", "हिन्दी", ["हिन्दी"]),
        ("हिन्दी भाषा", "हानादा", []),
        ("Ёлка и ещё", "елка еще", ["Ёлка", "ещё"]),
        ("cafe\u0301s and café", "café", ["café"]),
        ("Straße", "strasse", ["Straße"]),
        ("an oﬃce", "office", ["oﬃce"]),
        ("Łódź", "lodz", []),
        ("O’Neill’s", "o'neill", ["O’Neill"]),
        ("U.S.A. and 10,000", "u.s.a. 10,000", ["U.S.A", "10,000"]),
        ("high–profile", "high-profile", ["high–profile"]),
    ],
)
def test_words_of_many_scripts_are_found(
    text: str, typed: str, words: list[str], tmp_path: Path
) -> None:
    put(tmp_path / "s" / "a", "x", summary=[{"text": text}])
    hits = found(index_of(tmp_path / "s"), typed, tmp_path / "s")
    assert marked(hits) == ([words] if words else [])


def test_a_long_text_is_shortened_to_where_the_words_are(tmp_path: Path) -> None:
    text = f"{'before ' * 60}the needle lies here {'after ' * 60}"
    put(tmp_path / "s" / "a", "x", summary=[{"text": text}])
    (hit,) = found(index_of(tmp_path / "s"), "needle lies", tmp_path / "s")
    assert hit.snippet.startswith("…before") and hit.snippet.endswith("after…")
    assert len(hit.snippet) <= SNIPPET + 2
    assert marked([hit]) == [["needle", "lies"]]


def test_the_stretch_with_most_of_the_words_is_shown(tmp_path: Path) -> None:
    text = f"red {'x ' * 200}red green blue {'x ' * 200}"
    put(tmp_path / "s" / "a", "x", summary=[{"text": text}])
    (hit,) = found(index_of(tmp_path / "s"), "red green blue", tmp_path / "s")
    assert marked([hit]) == [["red", "green", "blue"]]


def test_the_last_word_may_be_unfinished_while_one_types() -> None:
    assert parse_query("new del", typing=True) == parse_query("new del*")
    assert parse_query("new del ", typing=True) == parse_query("new del")
    assert parse_query("new speaker:pes", typing=True) == parse_query("new speaker:pes*")
    assert parse_query("new -del", typing=True) == parse_query("new -del")
    assert parse_query("new after:2024", typing=True) == parse_query("new after:2024")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "nothing to search for"),
        ('!!! - "" \'', "nothing to search for"),
        ("after:", "after: an empty text"),
        ("after:soon", "after: “soon” is not a date"),
        ("before:2024-13", "before: “2024-13” has the month 13"),
        ("-after:2024", "-after: cannot be left out"),
        ("speaker:", "speaker: needs a name behind it"),
        ('source:"!"', "source: needs a name behind it"),
        ("a " * 65, "more than 64 words"),
        ("a" * 1001, "more than 1,000 characters"),
    ],
)
def test_what_cannot_be_searched_for_is_told_in_a_sentence(typed: str, message: str) -> None:
    with pytest.raises(QueryError, match=message.replace("(", r"\(")) as caught:
        parse_query(typed)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("date", ["2024~", "[2024-11..]", "[..2024-11]", "201X", "2024-10/2024-11"])
def test_a_filter_takes_any_date_that_a_story_may_have(date: str) -> None:
    assert parse_query(f"after:{date}").after is not None


def test_a_search_needs_sqlite_to_know_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.library.storage._has_search", lambda: False)
    with pytest.raises(NoSearch, match="this Python's SQLite has no full-text search"):
        search(index_of(tmp_path), Query("x"), [str(tmp_path)])


HOSTILE = (
    *("AND", "OR", "NOT", "NEAR(", ")", '"', "'", "*", "^", "+", "-", ":", "{", "}", "--", ";"),
    *("headline:", "speaker:", "after:", "before:2024", "-source:x", "{text}:x", "NEAR(a, b)"),
    *("a*", "*a", "-a", '-"a b"*', "“", "«a»", "\x00", "\ud800", "\x1b[2J", "'; DROP TABLE found"),
)
TYPED = st.lists(texts(12) | st.text(max_size=8) | st.sampled_from(HOSTILE), max_size=8).map(
    " ".join
)


@given(TYPED)
def test_whatever_is_typed_is_a_query_or_a_sentence(typed: str) -> None:
    try:
        query = parse_query(typed)
    except QueryError as error:
        assert "\n" not in str(error) and "\x1b" not in str(error)
        return
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(SEARCH)
        for expression in filter(None, (query.match, query.without)):
            connection.execute("SELECT * FROM found WHERE found MATCH ?", [expression]).fetchall()


@given(texts(), st.data())
def test_the_marks_of_a_text_stand_where_its_searchable_form_has_them(
    text: str, data: st.DataObject
) -> None:
    whole = searchable(text)
    assume(whole)  # an accent alone is no word
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    inside = whole[start:end]
    for first, last in stretches(text, f"{whole[:start]}{BEGIN}{inside}{END}{whole[end:]}"):
        assert inside.replace(SEPARATOR, "") in fold(text[first:last])[0]


@given(texts())
def test_every_word_of_a_text_finds_it(text: str) -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(SEARCH)
        connection.execute("INSERT INTO found VALUES (?, '', '', '', '', '')", [searchable(text)])
        for word in words(text):
            query = parse_query(f'"{word}"').match
            assert connection.execute("SELECT 1 FROM found WHERE found MATCH ?", [query]).fetchall()
