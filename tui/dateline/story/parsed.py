"""YAML that was read before, kept as JSON, as Python keeps what it has compiled.

Importing PyYAML and parsing takes a third of all that printing a story takes; reading the
same data back as JSON takes a fiftieth of that. What is kept is used only for a file whose
text is, character for character, the text it was made from, so it can never be stale. It
is one of at most 64 small files in the user's cache directory; a missing, broken or
unwritable one costs nothing but time. Who wants no trace left of what is read calls `stop`.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import Any
from zlib import crc32

_SLOTS = 64
"""Stories that share a slot replace each other: so the directory cannot grow."""

_LONGEST = 4 * 1024 * 1024
"""Characters of a story beyond which it is not kept."""

_FORM = 2
"""Number of the form in which data is kept; raise it when `read_yaml` returns other data."""


_stopped = False


def stop() -> None:
    """Keep nothing from now on in this process, and use nothing that is kept."""
    global _stopped
    _stopped = True


def kept(path: str, text: str) -> Any:
    """Return the data that `text` was parsed to when it was last read, None if it is not kept."""
    if _stopped:
        return None
    try:
        with open(_slot(path), encoding="utf-8") as file:
            form, kept_text, data = json.load(file)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return data if form == _FORM and kept_text == text else None


def keep(path: str, text: str, data: Any) -> None:
    """Keep the data of a text for the next time, if that can be done."""
    if _stopped or len(text) > _LONGEST:
        return
    from dateline.disk import write_whole

    slot = _slot(path)
    if not os.path.isabs(slot):  # no home directory
        return
    # A read-only home, a full disk, a lone surrogate, a long path.
    with suppress(OSError, ValueError, RecursionError):
        os.makedirs(os.path.dirname(slot), mode=0o700, exist_ok=True)
        write_whole(slot, json.dumps((_FORM, text, data)), synced=False)


def _slot(path: str) -> str:
    """Return the file in which the data of a story's file is kept (XDG Base Directory 0.8)."""
    root = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(root):
        root = os.path.join(os.path.expanduser("~"), ".cache")
    number = crc32(os.path.abspath(path).encode(errors="replace")) % _SLOTS
    return os.path.join(root, "dateline", f"parsed-{number:02}.json")
