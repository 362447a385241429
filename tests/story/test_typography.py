"""How a text is set makes no difference to its words; what changes them is found all the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story import Citation, Source
from dateline.story.model import Found
from dateline.story.tracing import trace

SOURCE = (
    "The office said that the committee’s well-known findings – 1,200 pages in all – were not "
    "final. METHODS: Officials re-signed 105 files of the US office in 10⁵ days; May may come on "
    "12-14 May."
)


def find(exact: str, text: str = SOURCE) -> Found:
    return trace(Citation("s", exact, 1), {"s": Source("s", paragraphs=(text,))})


def kinds(exact: str, text: str = SOURCE) -> set[str]:
    return {each.kind for each in find(exact, text).differences}


@pytest.mark.parametrize(
    ("exact", "text", "kind"),
    [
        ("THE OFFICE SAID THAT THE COMMITTEE", SOURCE, "capitals"),
        ("The o\ufb03ce said", SOURCE, "ligatures"),
        ("the \ufb01nal \ufb02ight", "the final flight", "ligatures"),
        ("an inter- national deal", "an international deal", "hyphenation"),
        ("an international deal", "an inter-\nnational deal", "hyphenation"),
        ("the committee's well-known findings", SOURCE, "quotation marks"),
        ("findings — 1,200 pages", SOURCE, "dashes"),
        ("findings - 1,200 pages", SOURCE, "dashes"),
        ("a wellknown case", "a well-known case", "hyphens"),
        ("Ｔｈｅ office said", SOURCE, "letter forms"),
        ("5 % of it", "5% of it", "white space"),
    ],
)
def test_words_set_in_another_way_are_the_same_words(exact: str, text: str, kind: str) -> None:
    there = find(exact, text)
    assert (there.state, kinds(exact, text)) == ("altered", {kind})
    assert there.end > there.start


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("caf\u00e9 society", "cafe\u0301 society"),
        ("cafe\u0301 society", "caf\u00e9 society"),
        ("the co\u00adoperation", "the cooperation"),
        ("the cooperation", "the co\u00adoperation"),
        ("work\u2060ing day", "working day"),
        ("working day", "work\u200bing day"),
        ("a day", "\ufeffa day"),
    ],
)
def test_encoding_and_what_cannot_be_seen_make_no_difference(exact: str, text: str) -> None:
    assert find(exact, text).state == "verbatim"


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("Officials resigned 105 files", SOURCE),
        ("Officials re-signed 105 files of the us office", SOURCE),
        ("105 days", SOURCE),
        ("1, 200 pages", SOURCE),
        ("on 1214 May", SOURCE),
        ("were final", SOURCE),
        ("1,300 pages in all", SOURCE),
        ("it is now here", "it is nowhere"),
        ("می\u200cشود کار", "میشود کار"),
        ("10 m2", "10 m\u00b3"),
        ("a 6\u2032 wall", "a 6\u2033 wall"),
        ("\u00bd of it", "12 of it"),
    ],
)
def test_other_words_stay_other_words(exact: str, text: str) -> None:
    there = find(exact, text)
    assert there.state == "not found" or "words" in kinds(exact, text)


def test_letters_of_another_script_are_named_for_what_they_are() -> None:
    assert kinds("R\u0435pairs took days", "Repairs took days") == {"look-alikes"}


SETTINGS = [
    str.upper,
    lambda text: text.replace("fi", "\ufb01").replace("ffi", "\ufb03"),
    lambda text: text.replace("’", "'").replace("–", "-"),
    lambda text: re.sub(r"(?<=\w)(?=\w)", "\u00ad", text),
    lambda text: text.replace("committee", "com- mittee"),
]
FABRICATIONS = [
    ("not ", ""),
    ("1,200", "1,300"),
    ("said", "denied"),
    ("committee", "council"),
    ("office", "police"),
    ("final", "fatal"),
    ("in all", "in each"),
    ("that the", "the"),
]
QUOTE = SOURCE.split(" METHODS")[0]


@given(st.sampled_from(FABRICATIONS), st.lists(st.sampled_from(SETTINGS), max_size=3))
def test_no_setting_rescues_a_fabrication(changed: tuple[str, str], settings: list) -> None:  # type: ignore[type-arg]
    exact = QUOTE.replace(*changed, 1)
    for setting in settings:
        exact = setting(exact)
    there = find(exact)
    found = {each.kind for each in there.differences}
    assert there.state == "not found" or (there.state == "altered" and "words" in found)


@given(st.lists(st.sampled_from(SETTINGS), max_size=3))
def test_an_honest_quote_has_no_changed_word_however_it_is_set(settings: list) -> None:  # type: ignore[type-arg]
    exact = QUOTE
    for setting in settings:
        exact = setting(exact)
    there = find(exact)
    assert there.state in ("verbatim", "altered")
    assert "words" not in {each.kind for each in there.differences}
