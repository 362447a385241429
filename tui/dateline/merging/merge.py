"""A second article merged into a story: what it adds, what it supports, and where it differs.

Nothing that the story says is changed. A citation is added only to a statement that a sentence
says in the same words; two things that may be the same stay two, and the new one has a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dateline.articles.article import Article
from dateline.drafting.drafting import is_english, source_fields
from dateline.drafting.quoting import quotes
from dateline.drafting.statements import Reading
from dateline.drafting.timeline import timeline
from dateline.merging.comparison import Addition, Comparison, Known
from dateline.merging.events import merge_events
from dateline.merging.known_story import read_known_story
from dateline.merging.placement import merged_days, source_id
from dateline.merging.points import cite_points, disputed_points
from dateline.merging.quotes import merge_quotes
from dateline.story.document import Path
from dateline.story.editing import Editor
from dateline.story.paths import mappings, statement_paths
from dateline.story.reading import Draft

_OWN = "article"
"""The id of a source that had none."""


class NotMerged(Exception):
    """Why an article cannot be merged into a story: one sentence."""


class Merged(NamedTuple):
    """A story with an article merged into it."""

    text: str
    """Of its file."""
    source: str
    """The id of the article among its sources; of the one that it is, if the story had it."""
    additions: list[Addition]
    known: list[Known]
    copied: int = 0
    """Sentences of the article that stand in the sources word for word, if most of them do."""


def merge(draft: Draft, article: Article) -> Merged:
    """Merge an article into the story of a file that has no faults.

    Raises `NotMerged`, and `NotEdited` where the file is written so that it cannot be added to.
    """
    story = draft.story
    for source in story.sources:
        if source.paragraphs and " ".join(source.paragraphs) == " ".join(article.paragraphs):
            return Merged(draft.text, source.id, [], [])
    if not is_english(article):
        raise NotMerged("the article is not in English, and only English is understood")
    reading = Reading(article)
    known_story = read_known_story(draft)
    foreign = any(each.paragraphs for each in story.sources) and not known_story.readings
    if foreign or (story.language and story.language.split("-")[0].lower() != "en"):
        raise NotMerged("the story is not in English, and only English is understood")
    id = source_id(article, [each.id for each in story.sources])
    compared = Comparison(known_story, reading, id)
    found = list(_found(compared, draft))
    additions = [each for each in found if isinstance(each, Addition)]
    known = [each for each in found if isinstance(each, Known)]
    text = _edited(draft, article, id, additions) if additions else draft.text
    return Merged(text, id, additions, known, len(compared.copied))


def _found(compared: Comparison, draft: Draft) -> Iterator[Addition | Known]:
    """Yield all that the article adds, in the order of the file."""
    reading = compared.article
    yield from cite_points(compared)
    yield from disputed_points(compared)
    yield from merge_events(compared, timeline(reading), draft.data.get("timeline"))
    yield from merge_quotes(compared, quotes(reading))


def _edited(draft: Draft, article: Article, id: str, additions: list[Addition]) -> str:
    """Return the text of the file with the article as a source and all that it adds."""
    editor = Editor(draft.text, draft.name)
    if len(draft.story.sources) == 1:
        _name_source(editor, draft)
    language = article.language or "en"
    for name, day in merged_days(draft.story, article.published)._asdict().items():
        if day:
            editor.set((name,), day, after="published")
    editor.insert(("sources",), len(draft.story.sources), source_fields(article, language, id))
    for each in additions:
        editor.insert(each.path, each.before, each.item)
    return editor.text()


def _name_source(editor: Editor, draft: Draft) -> None:
    """Write in each citation which source it means: it could be left out while there was one."""
    (source,) = draft.story.sources
    index = mappings(draft.data, "sources")[0]
    id = source.id if draft.data["sources"][index].get("id") else _OWN
    if id != source.id:
        editor.set(("sources", index, "id"), id, first=True)
    for path, cite in _citations(draft):
        if not cite.get("source"):
            editor.set((*path, "source"), id, first=True)


def _citations(draft: Draft) -> Iterator[tuple[Path, Any]]:
    """Yield the citations of a file, with their paths."""
    for index in mappings(draft.data, "sic"):
        yield ("sic", index), draft.data["sic"][index]
    for path, _ in statement_paths(draft.story, draft.data):
        statement: Any = draft.data
        for step in path:
            statement = statement[step]
        for number in mappings(statement, "cite"):
            yield (*path, "cite", number), statement["cite"][number]
