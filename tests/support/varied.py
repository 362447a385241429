"""Stories that hypothesis makes up with everything that a story can have, in every state."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dateline.story import Story

from .generated import DATES, paragraphs, story_of, texts, titles

MARKUP = texts() | st.text("<>&\"'*_`#|~\\-+.!()[]{}$: ab", min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "&"
)
"""Texts, some of them full of what a form could take for its own markup."""

_DATES = st.sampled_from((*DATES, "1844~", "2024-XX", "2004-06-11?", "../2024-11", "-0043-03-15"))


@st.composite
def varied_data(draw: st.DrawFn, most: int = 3) -> dict[str, Any]:
    """The data of a story without faults: several sources, citations that stand and that do not."""
    held = draw(st.lists(st.lists(paragraphs, min_size=1, max_size=3), min_size=1, max_size=3))
    sources = [
        {"id": f"s{number}", "text": "\n\n".join(text)} | draw(_some_of(headline=MARKUP))
        for number, text in enumerate(held)
    ] + draw(st.sampled_from([[], [{"id": "link", "url": "https://example.org/?a=1&b=<2>"}]]))

    def cite() -> dict[str, Any]:
        source = draw(st.sampled_from(sources))
        if "text" not in source:
            return {"source": "link"} | draw(_some_of(exact=MARKUP, paragraph=st.integers(1, 9)))
        text = source["text"].split("\n\n")
        number = draw(st.integers(1, len(text)))
        words = text[number - 1].split()
        start = draw(st.integers(0, len(words) - 1))
        exact = words[start : draw(st.integers(start + 1, len(words)))]
        if draw(st.booleans()):
            exact[draw(st.integers(0, len(exact) - 1))] = draw(st.sampled_from(["else", "“", "&"]))
        cited = draw(st.sampled_from([number, draw(st.integers(1, len(text))), 0]))
        place = {"paragraph": cited} if cited else {}
        return {"source": source["id"], "exact": " ".join(exact), **place}

    reviewed = st.sampled_from(["no", "yes", "2024-05-04", False])
    review: dict[str, Any] = {"reviewed": reviewed, "doubt": MARKUP}

    def some(required: dict[str, Any], **optional: st.SearchStrategy[Any]) -> list[dict[str, Any]]:
        made = []
        for _ in range(draw(st.integers(0, most))):
            item = draw(st.fixed_dictionaries(required)) | draw(_some_of(**optional, **review))
            made.append(item | {"cite": [cite() for _ in range(draw(st.integers(0, 3)))]})
        return made

    def points() -> list[dict[str, Any]]:
        kind = st.sampled_from(["assessment", "disputed"])
        return some({"text": MARKUP}, headline=MARKUP, kind=kind)

    quote = {"kind": st.sampled_from(["direct", "partial", "reported"]), "text": MARKUP}
    foreign = {"original": MARKUP, "language": st.just("ru"), "translated_by": MARKUP}
    status = st.sampled_from(["happened", "planned", "cancelled", "postponed"])
    corrections = draw(st.lists(_with({"text": MARKUP}, date=_DATES), max_size=2))
    return {
        "format": 1,
        "headline": draw(MARKUP),
        **draw(_some_of(published=_DATES, as_of=_DATES, byline=MARKUP, language=st.just("de"))),
        "sources": sources,
        "corrections": corrections,
        "summary": points(),
        "sections": [
            {"title": title, "statements": points()} | draw(_some_of(id=st.just(f'<{n}> "&')))
            for n, title in enumerate(draw(titles(MARKUP, most=2)))
        ],
        "unknowns": some({"text": MARKUP}),
        "timeline": some(
            {"date": _DATES, "headline": MARKUP},
            text=MARKUP,
            place=MARKUP,
            status=status,
            display_date=MARKUP,
            date_inferred=MARKUP,
        ),
        "quotes": some(quote, speaker=MARKUP, role=MARKUP, said=_DATES, context=MARKUP, **foreign),
        "sic": [{**cite(), "read": "so"} for _ in range(draw(st.integers(0, 2)))],
    }


def _with(
    required: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


def _some_of(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=optional)


def varied_stories(most: int = 3) -> st.SearchStrategy[Story]:
    """Stories without faults that have something of everything."""
    return varied_data(most).map(story_of)
