"""The wording of everything but dates: attributions, kinds, the state of a citation, counts."""

from __future__ import annotations

from dateline.layout.cells import is_narrow
from dateline.layout.glyphs import Glyphs
from dateline.layout.spans import is_ideographic
from dateline.layout.words import date_words
from dateline.story.model import (
    Citation,
    Correction,
    Point,
    Quote,
    Statement,
    Story,
    is_open,
)

WORDS_PER_MINUTE = 238
"""Silent reading of non-fiction in English: Brysbaert 2019, doi:10.1016/j.jml.2019.104047."""

KINDS = {
    "fact": "",
    "assessment": "the source's own judgement",
    "disputed": "disputed: the sources differ",
}
"""What a reader must know of a point before believing it."""

NOT_KNOWN = "not known"
"""Stands before what the sources leave open."""


def source_letter(index: int) -> str:
    """Return the letter of a source: A to Z, then AA, AB, … ."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def citation_words(cite: Citation, sign: str, letter: str = "") -> str:
    """Say where a statement's words stand, and whether they do."""
    found = cite.found
    cited = f"{letter}{sign}{cite.paragraph}" if cite.paragraph else letter
    if found.state == "verbatim":
        return f"{letter}{sign}{found.paragraph}"
    if found.state == "elsewhere":
        return f"{cited or letter or sign} stands elsewhere"
    if found.state == "unchecked":
        return cited or "source"
    return f"{cited or sign} {found.state}"


def state_words(cite: Citation, where: str) -> str:
    """Say in a sentence what became of a citation; `where` names the place of its words."""
    found = cite.found
    if found.state == "verbatim":
        return f"verbatim in {where}"
    if found.state == "altered":
        return f"altered: {_difference_words(cite)}"
    if found.state == "elsewhere":
        return f"not there, but in {where}"
    if found.state == "unchecked":
        return "unchecked: the text of the source is not held"
    return "not found in any source"


def _difference_words(cite: Citation) -> str:
    """Say how the cited words differ from those of the source."""
    changed = [each for each in cite.found.differences if each.kind == "words"]
    kinds = list(dict.fromkeys(each.kind for each in cite.found.differences))
    if kinds == ["context"]:
        around = [f"after “{cite.prefix}”"] if cite.prefix else []
        around += [f"before “{cite.suffix}”"] if cite.suffix else []
        return f"these words, but not {' and '.join(around)}"
    if not changed:
        return f"differs only in {' and '.join(kinds)}"
    return "; ".join(
        f"{each.cited} → {each.source}"
        if each.cited and each.source
        else f"adds “{each.cited}”"
        if each.cited
        else f"leaves out “{each.source}”"
        for each in changed
    )


def attribution(quote: Quote) -> str:
    """Say who speaks, and as what."""
    if not quote.speaker:
        return "no speaker named"
    return f"{quote.speaker}, {quote.role}" if quote.role else quote.speaker


def speech_marks(quote: Quote, glyphs: Glyphs) -> tuple[str, str]:
    """Return the quotation marks of a quote: reported speech has none."""
    return ("", "") if quote.kind == "reported" else glyphs.quotes


def original_words(quote: Quote, marks: tuple[str, str]) -> str:
    """Return what was said in its own language, and who translated it; marks if it is in any."""
    opening, closing = marks
    translator = f"translated by {quote.translated_by}" if quote.translated_by else ""
    details = ", ".join([detail for detail in (quote.language, translator) if detail])
    return f"{opening}{quote.original}{closing}" + (f" ({details})" if details else "")


def corrected(correction: Correction) -> str:
    """Say that something was put right, and when."""
    return f"corrected {date_words(correction.date)}" if correction.date else "corrected"


def led_in(point: Point) -> str:
    """Return a point on one line, with what leads in to it: `Supporters: The tariff protects.`"""
    if not point.headline:
        return point.text
    sign = "" if point.headline[-1] in _ENDING else ":"
    return f"{point.headline}{sign} {point.text}"


_ENDING = "?!.:;,…？！。："
"""With one of these a headline ends by itself."""


def review_words(statement: Statement | Correction) -> str:
    """Say of a draft that nobody has looked at it, and what is doubtful; `""` of all else."""
    if isinstance(statement, Correction) or not is_open(statement):
        return ""
    doubt = statement.review.doubt if statement.review else ""
    return f"not reviewed, doubtful: {doubt}" if doubt else "not reviewed"


def draft_words(story: Story) -> str:
    """Say how much of a draft has been looked at; `""` where nothing is left of it."""
    drafted = [each.review for each in story.statements() if each.review]
    done = sum(review.done for review in drafted)
    if done == len(drafted):
        return ""
    return f"draft: {done:,} of {count(len(drafted), 'statement')} reviewed"


def to_review(number: int) -> str:
    """Say how many statements of a draft are left to review; `""` of none."""
    return f"draft, {number:,} to review" if number else ""


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 fault`, `3 faults`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def minutes(story: Story) -> int:
    """Return how long the briefing takes to read, in minutes, rounded up."""
    words = 0.0
    for statement in story.statements():
        parts = statement[1:5] if isinstance(statement, Point) else statement[1:4]
        text = " ".join([part for part in parts if isinstance(part, str)])
        words += len(text.split())
        if not is_narrow(text):
            # Where words are not parted by spaces, five characters say about what three words do.
            words += 0.6 * sum(map(is_ideographic, text))
    return max(1, -int(-words // WORDS_PER_MINUTE))


def trust(story: Story) -> str:
    """Say how many of the citations stand word for word in their source."""
    states = [cite.found.state for cite in story.citations()]
    if not states:
        return "no citations"
    unchecked = states.count("unchecked")
    if unchecked == len(states):
        return f"{count(unchecked, 'citation')}, unchecked"
    checked = f"{states.count('verbatim'):,} of {count(len(states), 'citation')} verbatim"
    return f"{checked}, {unchecked:,} unchecked" if unchecked else checked
