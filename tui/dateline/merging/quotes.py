"""The quotes of an article beside those of a story: the same words of the same speaker, or new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.drafting.statements import Statement
from dateline.merging.comparison import LAST, Addition, Comparison, Known, fold
from dateline.merging.features import likeness, read_features, supports
from dateline.merging.known_story import KnownStatement
from dateline.story.model import Quote

_MORE = 4
"""Words that a longer quotation has more, for it to be a quote of its own too."""
_FEWEST = 4
"""Words of a quotation that stands in a longer one, and not by chance."""
_ALIKE = 0.6
"""Share of their words from which on two reports of what somebody said may be of the same."""


def merge_quotes(compared: Comparison, drafted: Sequence[Statement]) -> Iterator[Addition | Known]:
    """Yield what the quotes of an article add."""
    held = [each for each in compared.known.statements if isinstance(each.statement, Quote)]
    cited: set[str] = set()
    for made in drafted:
        if compared.sentence_of(made.fields["cite"][0]) in compared.copied:
            continue
        same = _same(compared, made, held)
        is_supported = same is not None and _is_supported(made, same)
        if same and is_supported and same.id not in cited:
            cited.add(same.id)
            cite = compared.cite(made.fields["cite"][0])
            why = "the same words of the same speaker"
            yield Addition((*same.path, "cite"), LAST, cite, why, same.id)
        if same is None or _is_longer(made, same):
            yield _new(compared, made, held)
        elif not is_supported:
            yield compared.note_known(made.fields["text"], same, made.fields["cite"][0])


def _same(
    compared: Comparison, made: Statement, known: list[KnownStatement]
) -> KnownStatement | None:
    """Return the quote of the story that holds the same words, or some of them."""
    words = fold(made.fields["text"])
    for each in known:
        if compared.contradicts(each, compared.sentence_of(made.fields["cite"][0])):
            return each
        shorter, longer = sorted((words, fold(_quote(each).text)), key=len)
        within = len(shorter.split()) >= _FEWEST and f" {shorter} " in f" {longer} "
        if (shorter == longer or within) and not _differ(made, each):
            return each
        if _reported_alike(made, each):
            return each
    return None


def _is_supported(made: Statement, held: KnownStatement) -> bool:
    """Return True if the article gives the words of a quote, and gives them to its speaker."""
    quote = _quote(held)
    named = made.fields.get("speaker") and not made.unsure
    if quote.original or (quote.speaker and not named):
        return False
    if quote.kind == "reported":
        return _reported_alike(made, held)
    whole = f" {fold(quote.text)} " in f" {fold(made.fields['text'])} "
    return made.fields["kind"] != "reported" and whole


def _reported_alike(made: Statement, held: KnownStatement) -> bool:
    """Return True if somebody is reported to have said just that."""
    quote = _quote(held)
    if {quote.kind, made.fields["kind"]} != {"reported"} or not _one_speaker(made, held):
        return False
    one, other = read_features(made.fields["text"]), read_features(quote.text)
    return supports(one, other) and supports(other, one)


def _is_longer(made: Statement, held: KnownStatement) -> bool:
    more = len(fold(made.fields["text"]).split()) - len(fold(_quote(held).text).split())
    return more >= _MORE


def _differ(made: Statement, held: KnownStatement) -> bool:
    """Return True if the two name other speakers."""
    theirs, ours = made.fields.get("speaker", ""), _quote(held).speaker
    return bool(theirs and ours) and not _one_speaker(made, held)


def _one_speaker(made: Statement, held: KnownStatement) -> bool:
    """Return True if one speaker's name stands in the other's: `Lee` in `Ann Lee`."""
    theirs, ours = fold(made.fields.get("speaker", "")), fold(_quote(held).speaker)
    if not theirs or not ours:
        return False
    shorter, longer = sorted((theirs.split(), ours.split()), key=len)
    return shorter[-1] == longer[-1] and set(shorter) <= set(longer)


def _new(compared: Comparison, made: Statement, known: list[KnownStatement]) -> Addition:
    item = compared.new_item("q", made, _doubt(made, known))
    return Addition(("quotes",), LAST, item, made.rule)


def _doubt(made: Statement, known: list[KnownStatement]) -> str:
    """Return why a new quote may be none: somebody else has said so, or it is there otherwise."""
    words, mine = fold(made.fields["text"]), read_features(made.fields["text"])
    for each in known:
        quote = _quote(each)
        if f" {fold(quote.text)} " in f" {words} " and not _differ(made, each):
            return ""  # it goes on where that ends
        if _differ(made, each) and f" {words} " in f" {fold(quote.text)} ":
            return f"who said it: {each.id} gives these words to {quote.speaker}"
        if _one_speaker(made, each) and likeness(mine, read_features(quote.text)) >= _ALIKE:
            return f"whether this is {each.id} in other words"
    return ""


def _quote(held: KnownStatement) -> Quote:
    assert isinstance(held.statement, Quote)
    return held.statement
