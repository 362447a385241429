"""SVG pictures of the screen, compared with those beside the test.

Run pytest with `--snapshot-update` to write them anew, then look at every one that changed.
"""

from __future__ import annotations

import re
from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode


def stable(svg: str) -> str:
    """The picture without the number that Rich makes from its content for every id and class.

    With it, one changed letter would change every line of the file.
    """
    return re.sub(r"\bterminal-\d+-", "terminal-", svg)


class Picture(SingleFileSnapshotExtension):
    """Keeps each picture as an `.svg` file that a browser, and a review, can show."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"

    def serialize(self, data: Any, **_: Any) -> str:
        """The picture as it is written and compared."""
        return stable(data)
