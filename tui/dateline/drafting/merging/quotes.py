"""The quotes of an article beside those of a story: the same words of the same speaker, or new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.drafting.merging.comparing import LAST, Addition, Comparison, Known
from dateline.drafting.merging.held import Held
from dateline.drafting.statements import Statement
from dateline.story.model import Quote

_MORE = 4
"""Words that a longer quotation has more, for it to be a quote of its own too."""
_FEWEST = 4
"""Words of a quotation that stands in a longer one, and not by chance."""
_ALIKE = 0.6
"""Share of their words from which on two reports of what somebody said may be of the same."""


def merge_quotes(compared: Comparison, drafted: Sequence[Statement]) -> Iterator[Addition | Known]:
    """Yield what the quotes of an article add."""
    held = [each for each in compared.held.statements if isinstance(each.statement, Quote)]
    borne_out: set[str] = set()
    for made in drafted:
        if compared.sentence_of(made.fields["cite"][0]) in compared.copied:
            continue
        same = _same(compared, made, held)
        bears_out = same is not None and _bears_out(compared, made, same)
        if same and bears_out and same.id not in borne_out:
            borne_out.add(same.id)
            cite = compared.cite(made.fields["cite"][0])
            why = "the same words of the same speaker"
            yield Addition((*same.path, "cite"), LAST, cite, why, same.id)
        if same is None or _is_longer(made, same):
            yield _new(compared, made, held)
        elif not bears_out:
            yield compared.known(made.fields["text"], same, made.fields["cite"][0])


def _same(compared: Comparison, made: Statement, held: list[Held]) -> Held | None:
    """Return the quote of the story that holds the same words, or some of them."""
    words = _words(made.fields["text"])
    for each in held:
        if compared.contradicts(each, compared.sentence_of(made.fields["cite"][0])):
            return each
        shorter, longer = sorted((words, _words(_quote(each).text)), key=len)
        within = len(shorter.split()) >= _FEWEST and f" {shorter} " in f" {longer} "
        if (shorter == longer or within) and not _differ(made, each):
            return each
        if _reported_alike(compared, made, each):
            return each
    return None


def _bears_out(compared: Comparison, made: Statement, held: Held) -> bool:
    """Tell whether the article gives the words of a quote, and gives them to its speaker."""
    quote = _quote(held)
    named = made.fields.get("speaker") and not made.unsure
    if quote.original or (quote.speaker and not named):
        return False
    if quote.kind == "reported":
        return _reported_alike(compared, made, held)
    whole = f" {_words(quote.text)} " in f" {_words(made.fields['text'])} "
    return made.fields["kind"] != "reported" and whole


def _reported_alike(compared: Comparison, made: Statement, held: Held) -> bool:
    """Tell whether somebody is reported to have said just that."""
    quote, lexicon = _quote(held), compared.held.lexicon
    if {quote.kind, made.fields["kind"]} != {"reported"} or not _one_speaker(made, held):
        return False
    one, other = lexicon.told(made.fields["text"]), lexicon.told(quote.text)
    return lexicon.carries(one, other) and lexicon.carries(other, one)


def _is_longer(made: Statement, held: Held) -> bool:
    more = len(_words(made.fields["text"]).split()) - len(_words(_quote(held).text).split())
    return more >= _MORE


def _differ(made: Statement, held: Held) -> bool:
    """Tell whether the two name other speakers."""
    theirs, ours = made.fields.get("speaker", ""), _quote(held).speaker
    return bool(theirs and ours) and not _one_speaker(made, held)


def _one_speaker(made: Statement, held: Held) -> bool:
    """Tell whether one speaker's name stands in the other's: `Lee` in `Ann Lee`."""
    theirs, ours = _words(made.fields.get("speaker", "")), _words(_quote(held).speaker)
    if not theirs or not ours:
        return False
    shorter, longer = sorted((theirs.split(), ours.split()), key=len)
    return shorter[-1] == longer[-1] and set(shorter) <= set(longer)


def _new(compared: Comparison, made: Statement, held: list[Held]) -> Addition:
    item = compared.item("q", made, _doubt(compared, made, held))
    return Addition(("quotes",), LAST, item, made.rule)


def _doubt(compared: Comparison, made: Statement, held: list[Held]) -> str:
    """Return why a new quote may be none: somebody else has said so, or it is there otherwise."""
    words, lexicon = _words(made.fields["text"]), compared.held.lexicon
    mine = lexicon.told(made.fields["text"])
    for each in held:
        quote = _quote(each)
        if f" {_words(quote.text)} " in f" {words} " and not _differ(made, each):
            return ""  # it goes on where that ends
        if _differ(made, each) and f" {words} " in f" {_words(quote.text)} ":
            return f"who said it: {each.id} gives these words to {quote.speaker}"
        theirs = lexicon.told(quote.text)
        if _one_speaker(made, each) and lexicon.likeness(mine, theirs) >= _ALIKE:
            return f"whether this is {each.id} in other words"
    return ""


def _quote(held: Held) -> Quote:
    assert isinstance(held.statement, Quote)
    return held.statement


def _words(text: str) -> str:
    """Return words as they are compared: in whatever marks and capitals."""
    return " ".join(re.findall(r"\w+", text.casefold()))
