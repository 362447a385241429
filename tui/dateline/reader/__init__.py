"""The Textual app in which a story is read."""

from __future__ import annotations

from collections.abc import Callable

from dateline.layout.glyphs import ASCII, UNICODE
from dateline.story.model import Story


def run(
    story: Story,
    *,
    path: str | None,
    theme: str | None,
    unicode: bool,
    export: Callable[[Story], str],
) -> int:
    """Read a story at the keyboard; return the exit status.

    `path` is the file to watch for changes, `export` writes a story as text.
    """
    from dateline.reader.app import ReaderApp

    glyphs = UNICODE if unicode else ASCII
    app = ReaderApp(story, glyphs, path=path, theme=theme, export=export)
    return app.run() or app.return_code or 0
