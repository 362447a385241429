"""Citations are looked for in the sources, and what became of each is said as it is."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.story import Citation, Found, Source
from dateline.story.tracing import trace
from dateline.story.typography import ENCODING
from support.generated import paragraphs

FIRST = "India has consistently called for peace. Putin’s last visit was in 2021, not in 2024."
SECOND = "The visit may come soon, said the spokesperson, but the dates have not been finalised."
OTHER = "A second article says that the visit may never come."
SOURCES = {
    "a": Source("a", paragraphs=(FIRST, SECOND)),
    "b": Source("b", paragraphs=(OTHER,)),
    "link": Source("link", url="https://example.org/"),
}


def found(
    exact: str, paragraph: int = 0, *, source: str = "a", prefix: str = "", suffix: str = ""
) -> Found:
    return trace(Citation(source, exact, paragraph, prefix, suffix), SOURCES)


def changes(found: Found) -> list[tuple[str, str, str]]:
    """The kind of each difference, the words that are cited, and those of the source."""
    return [(each.kind, each.cited, each.source) for each in found.differences]


def words(found: Found) -> str:
    """What stands in the source where something was found."""
    return SOURCES[found.source].paragraphs[found.paragraph - 1][found.start : found.end]


def test_the_same_words_are_verbatim() -> None:
    there = found("called for peace", 1)
    assert (there.state, there.paragraph, words(there)) == ("verbatim", 1, "called for peace")


def test_without_a_paragraph_the_words_are_found_where_they_stand() -> None:
    there = found("dates have not been finalised")
    assert (there.state, there.paragraph) == ("verbatim", 2)


@pytest.mark.parametrize("exact", ["Ind", "ndia", "202", "is", "alised", "e"])
def test_words_are_not_found_inside_other_words(exact: str) -> None:
    assert found(exact).state == "not found"


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("cafe", "cafe\u0301 society"),  # an accent of its own belongs to the word
        ("हिन", "हिन्दी भाषा"),
        ("19", "the 19th day"),
        ("x", "xxx"),
    ],
)
def test_a_part_of_a_word_is_not_the_word(exact: str, text: str) -> None:
    assert trace(Citation("s", exact), {"s": Source("s", paragraphs=(text,))}).state == "not found"


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("印度", "普京将很快访问印度。"),  # written without spaces
        ("푸틴", "푸틴은 곧 인도를"),  # with a particle behind the word
        ("India", "(India’s stance)"),
        ("“work goes on”", "said that “work goes on”."),
        ("2024", "10月2024年"),
    ],
)
def test_a_word_is_found_next_to_what_is_no_part_of_it(exact: str, text: str) -> None:
    sources = {"s": Source("s", paragraphs=(text,))}
    assert trace(Citation("s", exact), sources).state == "verbatim"


@pytest.mark.parametrize(
    ("exact", "difference"),
    [
        ("has consistently asked for peace", ("asked", "called")),
        ("has called for peace", ("", "consistently")),
        ("has always consistently called for peace", ("always", "")),
        ("Russia has consistently called for peace", ("Russia", "India")),
        ("India has consistently called for war", ("war", "peace")),
    ],
)
def test_changed_words_are_shown_as_a_difference(exact: str, difference: tuple[str, str]) -> None:
    there = found(exact, 1)
    assert (there.state, there.paragraph) == ("altered", 1)
    assert changes(there) == [("words", *difference)]


def test_altered_words_are_marked_where_they_stand() -> None:
    there = found("the dates had not been finalised", 2)
    assert words(there).startswith("the dates have not been finalised")


@pytest.mark.parametrize("exact", ["Putin's last visit was in 2021", "Putin‘s last visit"])
def test_other_quotation_marks_are_told_apart_from_other_words(exact: str) -> None:
    there = found(exact, 1)
    assert there.state == "altered"
    assert {each.kind for each in there.differences} == {"quotation marks"}
    assert words(there).replace("’", "'") == exact.replace("‘", "'")


def test_other_dashes_are_told_apart_from_other_words() -> None:
    sources = {"s": Source("s", paragraphs=("a high‐profile visit – at last",))}
    there = trace(Citation("s", "high-profile visit — at last"), sources)
    assert there.state == "altered"
    assert {each.kind for each in there.differences} <= {"dashes", "hyphenation"}


def test_a_part_of_a_word_with_other_marks_does_not_count_as_the_same_words() -> None:
    assert {each.kind for each in found("Putin's las", 1).differences} in (set(), {"words"})


def test_words_of_another_paragraph_are_found_elsewhere() -> None:
    there = found("the dates have not been finalised", 1)
    assert (there.state, there.source, there.paragraph) == ("elsewhere", "a", 2)


def test_words_of_another_source_are_found_elsewhere() -> None:
    there = found("the visit may never come", 2)
    assert (there.state, there.source, there.paragraph) == ("elsewhere", "b", 1)


def test_words_that_stand_nowhere_are_not_found() -> None:
    there = found("a treaty on fishing rights was signed in Geneva", 2)
    assert there == Found("not found", "a", 2)


def test_what_is_not_held_cannot_be_checked() -> None:
    assert found("anything at all", 3, source="link") == Found("unchecked", "link", 3)


def test_words_that_occur_twice_are_told_apart_by_what_stands_around_them() -> None:
    text = "He said no. Then he said no, and they said no again."
    sources = {"s": Source("s", paragraphs=(text,))}
    second = trace(Citation("s", "said no", prefix="Then he"), sources)
    third = trace(Citation("s", "said no", suffix="again"), sources)
    assert (second.start, third.start) == (text.index("said no,"), text.rindex("said no"))


def test_words_between_others_than_those_given_are_not_called_the_same() -> None:
    there = found("called for peace", 1, prefix="never")
    assert (there.state, [each.kind for each in there.differences]) == ("altered", ["context"])
    there = found("called for peace", 1, suffix="today")
    assert [each.kind for each in there.differences] == ["context"]


@given(st.data(), st.lists(paragraphs, min_size=1, max_size=4))
def test_all_words_of_a_paragraph_are_found_in_it(data: st.DataObject, texts: list[str]) -> None:
    number = data.draw(st.integers(1, len(texts)))
    split = texts[number - 1].split()
    start = data.draw(st.integers(0, len(split) - 1))
    end = data.draw(st.integers(start + 1, len(split)))
    exact = " ".join(split[start:end])
    there = trace(Citation("s", exact, number), {"s": Source("s", paragraphs=tuple(texts))})
    assert (there.state, there.paragraph) == ("verbatim", number)
    assert texts[number - 1][there.start : there.end] == exact


@given(
    st.data(),
    st.lists(
        # Of a text that repeats two or three words all along, the nearest passage may be missed.
        st.sampled_from(list("abcdefghijklmnopqrstuvwxyz")),
        min_size=12,
        unique=True,
    ),
)
def test_one_changed_word_of_several_is_an_alteration(
    data: st.DataObject, split: list[str]
) -> None:
    length = data.draw(st.integers(6, 12))
    start = data.draw(st.integers(0, len(split) - length))
    cited = split[start : start + length]
    cited[data.draw(st.integers(0, length - 1))] = "otherwise"
    there = trace(Citation("s", " ".join(cited)), {"s": Source("s", paragraphs=(" ".join(split),))})
    assert there.state == "altered"
    assert any("otherwise" in each.cited for each in there.differences)


@given(st.data(), paragraphs, paragraphs)
def test_an_answer_points_into_its_source(data: st.DataObject, text: str, exact: str) -> None:
    assume(exact not in text)
    number = data.draw(st.integers(0, 1))
    there = trace(Citation("s", exact, number), {"s": Source("s", paragraphs=(text,))})
    assert 0 <= there.start <= there.end <= len(text)
    assert bool(there.differences) == (there.start < there.end)
    kinds = {each.kind for each in there.differences}
    assert (there.state == "verbatim") == (bool(kinds) and kinds <= ENCODING)


def compared(sources: dict[str, Source], cite: Citation, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many pairs of words are compared at most, by all difflib work for one citation."""
    import difflib

    pairs = 0
    real = difflib.SequenceMatcher.find_longest_match

    def counted(self: object, alo: int = 0, ahi: int = 0, blo: int = 0, bhi: int = 0) -> object:
        nonlocal pairs
        pairs += (ahi - alo) * (bhi - blo)
        return real(self, alo, ahi, blo, bhi)  # type: ignore[arg-type]

    monkeypatch.setattr(difflib.SequenceMatcher, "find_longest_match", counted)
    trace(cite, sources)
    return pairs


@pytest.mark.parametrize(
    "text",
    ["the a " * 900, " ".join(map(str, range(1_800))), "a b " * 20_000],
    ids=["repeated", "distinct", "very long"],
)
@pytest.mark.parametrize("cited", ["the b " * 60, "a c b " * 3_000, "1 3 5 7 9 a " * 10])
def test_looking_for_what_is_not_there_takes_a_bounded_effort(
    text: str, cited: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = {"s": Source("s", paragraphs=(text.strip(),) * 20)}
    assert compared(sources, Citation("s", cited.strip()), monkeypatch) < 50_000_000
