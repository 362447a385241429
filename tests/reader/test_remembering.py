"""Coming back: what is new since a story was read, marks, the place one was at."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from dateline.story import read_story
from support.reader import NARROW, WIDE, Reader, reading

STORY: dict[str, Any] = {
    "format": 1,
    "slug": "bridge",
    "headline": "The bridge opened",
    "published": "2024-05-05",
    "sources": [{"id": "s", "text": "Forty people came. It rained."}],
    "summary": [
        {"id": "forty", "text": "Forty people came.", "cite": [{"exact": "Forty people came."}]},
        {"id": "rain", "text": "It rained all day."},
        {"id": "sun", "text": "The sun shone."},
    ],
    "timeline": [
        {"id": "open", "date": "2024-05-03", "headline": "The bridge opens"},
        {"id": "toll", "date": "2024-06", "headline": "The toll begins"},
    ],
}

Session = Callable[..., Any]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Reads the story once, as its file is then: `async with session(data) as reader`."""

    @asynccontextmanager
    async def one(
        data: dict[str, Any] | None = None, size: tuple[int, int] = WIDE, *, keep: bool = True
    ) -> AsyncIterator[Reader]:
        path = tmp_path / "story.json"
        if data is not None:
            path.write_text(json.dumps(data), encoding="utf-8")
        story = read_story(str(path))
        async with reading(story, size, path=str(path), keep=keep) as reader:
            yield reader
            reader.app.exit()
            assert reader.app.save() == ""

    return one


def text(reader: Reader, key: str = "") -> str:
    return " ".join(" ".join(reader.lines(key)).split())


async def test_nothing_is_new_the_first_time(session: Session) -> None:
    async with session(STORY) as reader:
        assert "since you read it" not in text(reader) + reader.footer
        await reader.press("c")
        assert reader.footer.startswith("There is no change in this story.")


NEXT = {
    **STORY,
    "summary": [
        {"id": "forty", "text": "Fifty people came.", "cite": [{"exact": "Forty people came."}]},
        {"id": "wind", "text": "There was wind."},
        {"id": "sun", "text": "The sun shone."},
    ],
    "timeline": [
        {"id": "open", "date": "2024-05-03", "headline": "The bridge opens"},
        {"id": "toll", "date": "2024-07", "headline": "The toll begins"},
    ],
}


async def test_what_is_new_changed_and_removed_is_marked_with_the_words(session: Session) -> None:
    async with session(STORY):
        pass
    async with session(NEXT) as reader:
        assert reader.footer.startswith("1 new, 2 changed, 1 removed since you read it")
        page = text(reader)
        assert "Fifty people came. ¶1 changed since you read it · was “Forty people came.”" in page
        assert "There was wind. new since you read it" in page
        assert "removed since you read it It rained all day." in page
        assert reader.marked("come") == "Fifty"
        assert reader.marked("gone") == "Forty It rained all day."
        assert "date was “2024-06”" in text(reader, "timeline")


async def test_c_goes_from_change_to_change_and_round(session: Session) -> None:
    async with session(STORY):
        pass
    async with session(NEXT, NARROW) as reader:
        places = []
        for _ in range(4):
            await reader.press("c")
            places.append(reader.place)
        assert places == [
            ("summary", "wind"),
            ("summary", "rain¶"),
            ("timeline", "toll"),
            ("summary", "forty"),
        ]
        await reader.press("C")
        assert reader.place == ("timeline", "toll")
        assert reader.footer.startswith("change 4 of 4")


async def test_corrections_come_first(session: Session) -> None:
    async with session(STORY):
        pass
    correction = {"id": "k", "text": "There were fifty.", "affects": ["forty"]}
    async with session({**NEXT, "corrections": [correction]}, NARROW) as reader:
        assert text(reader).find("There were fifty.") < text(reader).find("Fifty people")
        await reader.press("C")
        assert reader.place == ("summary", "k")


async def test_what_was_seen_is_news_no_longer(session: Session) -> None:
    for data in (STORY, NEXT):
        async with session(data):
            pass
    async with session(NEXT) as reader:
        assert "since you read it" not in text(reader) + reader.footer


async def test_what_has_changed_stays_so_until_it_has_been_seen(session: Session) -> None:
    long = [{"id": f"p{n}", "text": f"Point {n}. " + "More words. " * 20} for n in range(30)]
    first = {**STORY, "summary": long}
    async with session(first, NARROW) as reader:
        for _ in range(80):
            await reader.press("space")
    async with session(first, NARROW) as reader:  # back to the start
        await reader.press("1", "g")
    changed = [*long[:29], {"id": "p29", "text": "Another point."}]
    async with session({**first, "summary": changed}, NARROW) as reader:
        assert reader.footer.startswith("1 changed since you read it")
    async with session(None, NARROW) as reader:
        assert reader.footer.startswith("1 changed since you read it")
        await reader.press("c")
        assert "changed since you read it" in text(reader)
    async with session(None, NARROW) as reader:
        assert "since you read it" not in reader.footer


async def test_a_reader_comes_back_to_the_statement_they_left(session: Session) -> None:
    async with session(STORY, NARROW) as reader:
        await reader.press("2", "j")
    async with session(None, NARROW) as reader:
        assert reader.place == ("timeline", "toll")


async def test_who_comes_back_to_what_is_gone_sees_that_it_is(session: Session) -> None:
    async with session(STORY, NARROW) as reader:
        await reader.press("2", "j")
    async with session({**STORY, "timeline": []}, NARROW) as reader:
        assert reader.section == "timeline"
        assert "removed since you read it The toll begins" in text(reader)
    async with session(None, NARROW) as reader:
        assert reader.place == ("summary", "forty")


async def test_the_source_is_no_place_to_come_back_to(session: Session) -> None:
    async with session(STORY, NARROW) as reader:
        await reader.press("j", "3")
        assert reader.section == "source"
    async with session(None, NARROW) as reader:
        assert reader.place[0] == "summary"


async def test_marks_are_kept_shown_and_gone_through(session: Session) -> None:
    async with session(STORY, NARROW) as reader:
        await reader.press("j", "m", "2", "m")
    async with session(None, NARROW) as reader:
        await reader.press("1", "g", "M")
        assert reader.place == ("summary", "rain")
        drawn = [reader.screen.pane.render_line(y).text for y in range(8)]
        assert [line[:3] for line in drawn if "rained" in line] == ["▌*▪"]
        await reader.press("M")
        assert reader.place == ("timeline", "open")
        await reader.press("m", "M")
        assert reader.place == ("summary", "rain")
        assert reader.footer.startswith("mark 1 of 1")


async def test_what_is_no_statement_cannot_be_marked(session: Session) -> None:
    async with session(STORY, NARROW) as reader:
        await reader.press("3", "m")
        assert reader.footer.startswith("Only a statement of the story can be marked.")


async def test_who_wants_no_trace_leaves_none(session: Session, tmp_path: Path) -> None:
    async with session(STORY, keep=False) as reader:
        await reader.press("m")
    async with session(NEXT) as reader:
        assert "since you read it" not in text(reader) + reader.footer
        assert not reader.screen.memory.marks


async def test_a_live_change_is_news_too(session: Session, tmp_path: Path) -> None:
    async with session(STORY) as reader:
        (tmp_path / "story.json").write_text(json.dumps(NEXT), encoding="utf-8")
        reader.screen.look()
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert "changed since you read it" in text(reader)


async def test_what_is_remembered_is_data_like_all_else(session: Session, tmp_path: Path) -> None:
    async with session(STORY):
        pass
    (record,) = (tmp_path / "home" / "state" / "dateline" / "stories").glob("*.json")
    spoilt = record.read_text().replace("It rained", "\\u001b[2J[@click=app.quit]It rained")
    record.write_text(spoilt.replace("Forty people", "\\u202eForty people"))
    async with session(NEXT) as reader:
        drawn = text(reader)
        assert not any(character in drawn for character in "\x1b\u202e")
        assert "It rained" in drawn


async def test_a_broken_record_is_set_aside_and_said(session: Session, tmp_path: Path) -> None:
    async with session(STORY):
        pass
    (record,) = (tmp_path / "home" / "state" / "dateline" / "stories").glob("*.json")
    record.write_text("{")
    async with session(None) as reader:
        assert "begins anew" in reader.footer
    assert len(list(record.parent.glob("*broken*"))) == 1
