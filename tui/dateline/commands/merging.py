"""`dateline draft --merge`: a second article merged into a story."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from dateline.commands.calls import FAULTS, GOOD, check_ending, fail, say, write_result
from dateline.story.files import STDIN

if TYPE_CHECKING:
    from dateline.articles.article import Article
    from dateline.merging import Merged
    from dateline.story.reading import Draft

_NAMED = {
    "timeline": ("event", "events"),
    "quotes": ("quote", "quotes"),
    "cite": ("citation", "citations"),
    "summary": ("point on which the sources differ", "points on which the sources differ"),
}
"""What is added, by the list that it is added to."""


def merge_article(article: Article, options: Namespace) -> int:
    """Write the story that was named with an article merged into it; return the exit status."""
    from dateline.merging import NotMerged, merge
    from dateline.story.editing import NotEdited

    draft = _story(options.merge)
    if options.output:
        story = (".json",) if draft.name.endswith(".json") else (".yaml", ".yml")
        check_ending(options.output, (".txt", ".md") if options.explain else story)
    try:
        merged = merge(draft, article)
    except (NotMerged, NotEdited) as error:
        fail(f"{options.article} cannot be merged into {options.merge}: {error}")
    if options.explain:
        from dateline.merging.explain import explain_merge

        text = explain_merge(merged)
        return write_result(text, options.output, read=[options.article], for_people=True)
    say(f"dateline: {_outcome(merged, draft)}")
    if merged.text == draft.text and _is_same(options.output, draft.name):
        return GOOD
    return write_result(merged.text, options.output, read=[options.article], over=draft.name)


def _story(name: str) -> Draft:
    """Return the story that was named, with its text as it is, to its last line end."""
    from dateline.inputs.read import read_input
    from dateline.story import StoryError, StoryNotFound, find_story
    from dateline.story.files import decode, read_file
    from dateline.story.reading import parse_draft

    try:
        path = STDIN if name == "-" else find_story(name)
        data = read_input("-").data if name == "-" else read_file(path, path)
        decode(data, path)
        text = data.decode()
        folder = None if name == "-" else os.path.dirname(path) or "."
        draft = parse_draft(text.removeprefix("\ufeff"), path, folder)  # a byte order mark
    except StoryNotFound as error:
        fail(str(error))
    except StoryError as error:
        fail(str(error.faults[0]))
    if draft.faults:
        say(str(StoryError(draft.faults)))
        sys.exit(FAULTS)
    return draft._replace(text=text)


def _is_same(output: str | None, story: str) -> bool:
    return bool(output) and os.path.realpath(str(output)) == os.path.realpath(story)


def _outcome(merged: Merged, draft: Draft) -> str:
    """Say in a line what was added, or why nothing was."""
    if not merged.additions:
        if any(source.id == merged.source for source in draft.story.sources):
            return f"the story has this article already, as {merged.source}; nothing is changed"
        return "the article tells nothing that the story does not have; nothing is changed"
    lists = [each.path[-1] for each in merged.additions]
    parts = [
        f"{lists.count(name)} {one if lists.count(name) == 1 else many}"
        for name, (one, many) in _NAMED.items()
        if name in lists
    ]
    said = f"added from {merged.source}: {', '.join(parts)}"
    if merged.copied:
        said += (
            f"; {merged.copied} sentences of it stand in the story's sources word for word and "
            "are no second witness"
        )
    return said
