"""SVG pictures of the screen, compared with those beside the test.

Run pytest with `--snapshot-update` to write them anew, then look at every one that changed.
"""

from __future__ import annotations

from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from dateline.reader.picture import portable


class Picture(SingleFileSnapshotExtension):
    """Keeps each picture as an `.svg` file that a browser, and a review, can show."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"

    def serialize(self, data: Any, **_: Any) -> str:
        """The picture as it is written and compared."""
        return portable(data)
