"""Checks of what a statement says against what it cites: its numbers, dates and names."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.findings import Finding, Part
from dateline.checking.mentions import Mention, agrees, fits, mentions
from dateline.checking.support import Ground, is_english
from dateline.story.model import Event, Point, Quote, Story, Unknown
from dateline.text.quantities import quantities

Texts = list[tuple[str, str]]
"""Names of fields, and what stands in them."""


def statement(part: Part, ground: Ground, story: Story) -> Iterator[Finding]:
    """Find numbers, dates and names that the cited paragraphs do not hold."""
    english = is_english(story, ground.sources)
    for field, text in _texts(part):
        path = (*part.path, field)
        dates = mentions(text, story.as_of or story.published) if english else ()
        yield from _numbers(path, text, dates, ground)
        yield from (_date(path, each) for each in dates if not _is_held(each, ground))
        if english:
            for name in ground.names.missing(text):
                message = (
                    f"“{name.word}” stands in no paragraph cited here; correct the name, or cite "
                    "the words that have it"
                )
                yield Finding("name-not-cited", path, message, name.at)


def _texts(part: Part) -> Texts:
    """Return the fields of a statement in which the briefing speaks in its own words."""
    said = part.statement
    if isinstance(said, Point):
        fields = [("headline", said.headline), ("text", said.text)]
    elif isinstance(said, Unknown):
        fields = [("text", said.text)]
    elif isinstance(said, Event):
        fields = [("headline", said.headline), ("text", said.text), ("place", said.place)]
    else:
        fields = [("context", said.context)]
        if said.kind == "reported":
            fields.insert(0, ("text", said.text))
    return [(name, text) for name, text in fields if text]


def _numbers(
    path: tuple[str | int, ...], text: str, dates: tuple[Mention, ...], ground: Ground
) -> Iterator[Finding]:
    for number in quantities(text, tuple((each.at, each.end) for each in dates)):
        if number.digits not in ground.numbers and number.value > 2:
            written = text[number.start : number.end]
            message = (
                f"the number {written} stands in no paragraph cited here; correct it, or cite the "
                "words that have it"
            )
            yield Finding("number-not-cited", path, message, number.start)


def _date(path: tuple[str | int, ...], said: Mention) -> Finding:
    message = (
        f"the date “{said.text}” is named in no paragraph cited here; correct it, or cite the "
        "words that name it"
    )
    return Finding("date-not-cited", path, message, said.at)


def _is_held(said: Mention, ground: Ground) -> bool:
    if any(agrees(said, held) for held in ground.dates):
        return True
    if said.text == str(said.said.year):
        return said.text in ground.numbers
    return any(fits(said, date) for date in ground.published)


def headline(story: Story, ground: Ground) -> Iterator[Finding]:
    """Check the headline of the story against all that its sources say."""
    part = Part((), Point("", story.headline), [])
    for finding in statement(part, ground, story):
        fault, _, _ = finding.message.replace("paragraph cited here", "source").partition("; ")
        message = f"{fault}; correct it, or add the source that has it"
        yield finding._replace(path=("headline",), message=message)


def role(part: Part, ground: Ground) -> Iterator[Finding]:
    """Check the names in a speaker's role, which may be told anywhere in the sources."""
    if isinstance(part.statement, Quote):
        for name in ground.names.missing(part.statement.role):
            message = f"“{name.word}” stands in no source; write the role as a source does"
            yield Finding("name-not-cited", (*part.path, "role"), message, name.at)
