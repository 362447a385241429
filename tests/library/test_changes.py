"""What is new in a story since it was read: compared by id and by what each statement says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from dateline.library.changes import Changes, Seen, changes, differences
from dateline.library.content import content, digest, fields, words_of
from dateline.story import Story
from dateline.story.model import numbered
from support.generated import stories, story_of
from support.varied import varied_stories


def story(**sections: Any) -> Story:
    return story_of({"format": 1, "headline": "A bridge", **sections})


def points(**texts: str) -> Story:
    """A story of summary points, by id."""
    return story(summary=[{"id": id, "text": text} for id, text in texts.items()])


def unnamed(*texts: str) -> Story:
    """A story of summary points without ids of their own."""
    return story(summary=[{"text": text} for text in texts])


def known(story: Story) -> list[str]:
    return [each.id for _, statements in numbered(story) for each in statements]


def seen(story: Story, *ids: str) -> dict[str, Seen]:
    """All of a story, or these of its statements, as seen."""
    return {
        each.id: (title, content(each))
        for title, statements in numbered(story)
        for each in statements
        if not ids or each.id in ids
    }


def since(before: Story, now: Story) -> Changes:
    """The changes for someone who has seen all of the earlier revision."""
    return changes(known(before), seen(before), now)


def test_nothing_is_marked_the_first_time() -> None:
    found = changes(None, {}, points(a="One.", b="Two."))
    assert found == Changes({}, {}, (), (), frozenset("ab"), {})


def test_new_changed_removed_and_unread_are_told_apart() -> None:
    before = points(a="One.", b="Two.", c="Three.", d="Four.")
    now = points(e="Five.", a="One.", b="Two!", d="Four.")
    found = changes(known(before), seen(before, "a", "b", "c"), now)
    assert list(found.marked.items()) == [("e", "new"), ("b", "changed")]
    assert found.was == {"b": "text: Two."}
    assert found.removed == (("c", "Summary", "text: Three."),)
    assert found.unread == {"d", "e"}


def test_what_was_never_seen_is_not_changed_and_its_removal_not_told() -> None:
    before, now = points(a="One.", b="Two.", c="Three."), points(a="One.", b="Two!")
    found = changes(known(before), seen(before, "a"), now)
    assert (found.marked, found.removed, found.unread) == ({}, (), {"b"})


def test_what_returns_as_it_was_seen_is_not_new() -> None:
    one, two = points(a="One.", b="Two."), points(a="One.")
    assert changes(known(two), seen(one), one).marked == {}
    assert changes(known(two), seen(one), points(a="One.", b="Two!")).marked == {"b": "changed"}


@pytest.mark.parametrize(
    ("section", "before", "now"),
    [
        ("summary", {"text": "x"}, {"kind": "disputed"}),
        ("timeline", {"date": "2024", "headline": "x"}, {"date": "2024-11"}),
        ("timeline", {"date": "2024", "headline": "x"}, {"status": "planned"}),
        ("timeline", {"date": "2024", "headline": "x"}, {"place": "Riga"}),
        ("timeline", {"date": "2024", "headline": "x"}, {"date_inferred": "so"}),
        ("quotes", {"kind": "partial", "text": "x"}, {"kind": "reported"}),
        ("quotes", {"kind": "partial", "text": "x"}, {"speaker": "Anna"}),
        ("quotes", {"kind": "partial", "text": "x"}, {"said": "2024"}),
        ("unknowns", {"text": "x"}, {"text": "y"}),
        ("corrections", {"text": "x"}, {"affects": ["s"]}),
    ],
)
def test_all_that_a_statement_says_counts(
    section: str, before: dict[str, Any], now: dict[str, Any]
) -> None:
    first = story(**{section: [{"id": "s", **before}]})
    second = story(**{section: [{"id": "s", **before, **now}]})
    assert since(first, second).marked == {"s": "changed"}
    assert digest(first) != digest(second)


def test_citations_and_sources_do_not_count() -> None:
    source = {"id": "a", "text": "One. Two."}
    cited = [{"id": "s", "text": "x", "cite": [{"exact": "One."}]}]
    first = story(sources=[source], summary=cited)
    second = story(sources=[{**source, "text": "Two."}], summary=cited)
    assert since(first, second) == Changes({}, {}, (), (), frozenset(), {})
    assert digest(first) == digest(second)


def test_a_further_section_is_compared_like_the_others() -> None:
    def voices(text: str) -> Story:
        return story(sections=[{"title": "Voices", "statements": [{"id": "v", "text": text}]}])

    assert since(voices("Yes."), voices("No.")).marked == {"v": "changed"}
    assert since(voices("Yes."), points(a="x")).removed == (("v", "Voices", "text: Yes."),)


def test_new_corrections_are_told() -> None:
    old, new = {"id": "c1", "text": "Was wrong."}, {"id": "c2", "text": "Was wrong too."}
    found = since(story(corrections=[old]), story(corrections=[old, new]))
    assert (found.corrections, found.marked) == (("c2",), {"c2": "new"})


def test_the_words_that_changed_are_told_field_by_field() -> None:
    before = story(
        timeline=[{"id": "e", "date": "2024", "headline": "It opens on Monday", "place": "Riga"}]
    )
    now = story(
        timeline=[{"id": "e", "date": "2024-11", "headline": "It opens again on Tuesday, late"}]
    )
    told = differences(content(before.timeline[0]), content(now.timeline[0]))
    assert {each.field: (each.was, each.now) for each in told} == {
        "date": ("2024", "2024-11"),
        "headline": ("It opens on Monday", "It opens again on Tuesday, late"),
        "place": ("Riga", ""),
    }
    headline = next(each for each in told if each.field == "headline")
    assert [headline.was[start:end] for start, end in headline.gone] == ["Monday"]
    assert [headline.now[start:end] for start, end in headline.come] == ["again", "Tuesday, late"]


def test_words_of_scripts_without_spaces_are_compared_sign_by_sign() -> None:
    (told,) = differences("text: 東京は雨です", "text: 東京は雪です")
    assert (told.gone, told.come) == (((3, 4),), ((3, 4),))


# Statements whose id is made from what they say


def test_a_reworded_statement_without_an_id_is_the_same_one() -> None:
    before = unnamed("The bridge is closed to all cars.", "A ferry takes people across.")
    now = unnamed("The bridge is closed to most cars.", "A ferry takes people across.")
    found = since(before, now)
    id = now.summary[0].id
    assert found.marked == {id: "changed"}
    assert found.renamed == {id: before.summary[0].id}
    assert found.was == {id: "text: The bridge is closed to all cars."}
    assert (found.removed, found.unread) == ((), frozenset())


def test_a_statement_that_only_got_an_id_has_not_changed() -> None:
    before = unnamed("The bridge is closed.")
    found = since(before, points(closed="The bridge is closed."))
    assert (found.marked, found.removed, found.unread) == ({}, (), frozenset())


def test_another_statement_is_not_taken_for_it() -> None:
    before = unnamed("The bridge is closed to all cars.")
    now = unnamed("A ferry takes people across.")
    found = since(before, now)
    assert list(found.marked.values()) == ["new"]
    assert len(found.removed) == 1
    unread = unnamed("The bridge is closed to all cars.", "The bridge is closed to most cars.")
    found = changes(known(unread), seen(unread, unread.summary[0].id), story())
    assert (len(found.removed), found.renamed) == (1, {})


def test_only_statements_of_one_section_and_kind_are_taken_for_each_other() -> None:
    text = "The bridge is closed to all cars"
    before = unnamed(text)
    for now in (
        story(unknowns=[{"text": f"{text}."}]),
        story(timeline=[{"date": "2024", "headline": f"{text}."}]),
        story(sections=[{"title": "More", "statements": [{"text": f"{text}."}]}]),
    ):
        assert since(before, now).renamed == {}


def test_a_statement_with_an_id_of_its_own_keeps_to_it() -> None:
    found = since(points(a="The bridge is closed."), points(b="The bridge is closed."))
    assert (found.marked, len(found.removed)) == ({"b": "new"}, 1)


def test_the_best_of_several_is_taken_and_each_only_once() -> None:
    before = unnamed("The old bridge is closed to cars today", "The new bridge is open to cars")
    now = unnamed("The new bridge is open to all cars", "The old bridge is closed to cars now")
    first, second = now.summary
    assert since(before, now).renamed == {
        first.id: before.summary[1].id,
        second.id: before.summary[0].id,
    }


def test_many_reworded_statements_take_bounded_time() -> None:
    """Each is compared with a few others only; what is beyond the bound is new."""
    before = unnamed(*(f"Statement number {n} of the committee says so" for n in range(3000)))
    now = unnamed(*(f"Statement number {n} of the committee said so" for n in range(3000)))
    found = since(before, now)
    assert 100 <= len(found.renamed) < 3000
    assert len(found.marked) == 3000


# In general


@settings(max_examples=10)  # each takes long to make up
@given(varied_stories())
def test_a_story_does_not_differ_from_itself(story: Story) -> None:
    assert since(story, story) == Changes({}, {}, (), (), frozenset(), {})


@settings(max_examples=20)
@given(stories(2), stories(2))
def test_every_statement_has_one_place_in_the_comparison(before: Story, now: Story) -> None:
    found = since(before, now)
    ids = set(known(now))
    assert found.marked.keys() | found.unread <= ids
    assert list(found.marked) == [id for id in known(now) if id in found.marked]
    assert not {each.id for each in found.removed} & (ids | set(found.renamed.values()))
    assert {id for id, kind in found.marked.items() if kind == "new"} == found.unread


@settings(max_examples=10)  # each takes long to make up
@given(varied_stories())
def test_what_a_statement_says_can_be_taken_apart_again(story: Story) -> None:
    for _, statements in numbered(story):
        for statement in statements:
            said = fields(content(statement))
            assert "\n" not in words_of(content(statement))
            for name, value in said.items():
                held = getattr(statement, name)
                assert value == getattr(held, "text", held) or name == "affects"


@settings(max_examples=20)
@given(stories(2), stories(2))
def test_the_differences_lead_from_one_text_to_the_other(before: Story, now: Story) -> None:
    for one, other in zip(before.statements(), now.statements(), strict=False):
        for each in differences(content(one), content(other)):
            assert left(each.was, each.gone) == left(each.now, each.come)


def left(text: str, stretches: tuple[tuple[int, int], ...]) -> str:
    """What is left of a text without some stretches, and without its spaces."""
    for start, end in reversed(stretches):
        text = text[:start] + text[end:]
    return "".join(text.split())
