"""What a statement says in its own words, against what it cites: its numbers, dates and names."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.checking.evidence import Evidence, is_english
from dateline.checking.findings import Finding, Part
from dateline.checking.meaning import meaning
from dateline.checking.mentions import Mention, agrees, fits, mentions
from dateline.checking.numbers import numbers
from dateline.checking.relevance import relevance
from dateline.checking.wording import Claim
from dateline.story.model import Event, Point, Story, Unknown

Texts = list[tuple[str, str]]
"""Names of fields, and what is in them."""


def statement(part: Part, evidence: Evidence, story: Story) -> Iterator[Finding]:
    """Find what the cited paragraphs do not support."""
    english = is_english(story, evidence.sources)
    texts = _texts(part)
    own = [text for field, text in texts if field in ("headline", "text")]
    if english and own and evidence.passages:
        # A headline that leads in to a text need not be about the cited words by itself.
        path = (*part.path, "text" if texts[0][0] == "text" or len(own) > 1 else "headline")
        for found in relevance(Claim(path, " ".join(own), part.statement, evidence)):
            yield found._replace(at=0, words=own[-1])
    for field, text in texts:
        claim = Claim((*part.path, field), text, part.statement, evidence)
        dates = mentions(text, story.as_of or story.published) if english else ()
        yield from numbers(claim, dates)
        if not english:
            continue
        for each in dates:
            if not _is_held(each, evidence):
                yield _date(claim, each)
            elif other := _instead(each, dates, evidence):
                message = f"the cited words have “{other.text}”, not “{each.text}”; correct it"
                yield claim.finding(
                    "date-differs", each.at, each.end, message, has=other.text, write=other.text
                )
        for name in evidence.names.missing(text, is_name=field == "place"):
            message = (
                f"“{name.text}” is in no paragraph cited here; correct the name, or cite "
                "the words that have it"
            )
            yield claim.finding("name-not-cited", name.start, name.end, message)
        if evidence.passages and field != "place":
            yield from meaning(claim)


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


def _date(claim: Claim, said: Mention) -> Finding:
    message = (
        f"the date “{said.text}” is named in no paragraph cited here; correct it, or cite the "
        "words that name it"
    )
    return claim.finding("date-not-cited", said.at, said.end, message)


def _is_held(said: Mention, evidence: Evidence) -> bool:
    if any(agrees(said, held) for held in evidence.dates):
        return True
    if said.text == str(said.said.year):
        return any(said.text in text for text in evidence.paragraphs)
    return any(fits(said, date) for date in evidence.published)


def _instead(said: Mention, dates: tuple[Mention, ...], evidence: Evidence) -> Mention | None:
    """Return the date of the cited words, where the stated one is elsewhere in the paragraph."""
    if any(agrees(said, each) for each in evidence.exact_dates):
        return None
    if any(fits(said, date) for date in evidence.published):
        return None
    kind = [bool(part) for part in said.said]
    for each in evidence.exact_dates:
        spare = not any(agrees(one, each) for one in dates)
        if spare and each.meant and [bool(part) for part in each.said] == kind and any(kind):
            return each
    return None


def headline(story: Story, evidence: Evidence) -> Iterator[Finding]:
    """Check the headline of the story against all that its sources say."""
    part = Part((), Point("", story.headline), [])
    for finding in statement(part, evidence, story):
        fault, _, _ = finding.message.replace("paragraph cited here", "source").partition("; ")
        message = f"{fault}; correct it, or add the source that has it"
        yield finding._replace(path=("headline",), message=message)
