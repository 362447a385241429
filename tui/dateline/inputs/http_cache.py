"""What was fetched before, kept in the user's cache so that it need not be sent again."""

from __future__ import annotations

import json
import os
from typing import NamedTuple
from zlib import crc32

from dateline.disk import make_folder, user_folder, write_whole

_SLOTS = 32
"""Addresses that share a slot replace each other: so the folder cannot grow."""

_LARGEST = 8 * 1024 * 1024
"""Bytes of an answer beyond which it is not kept."""


class Kept(NamedTuple):
    """An answer, and by which marks the server knows it."""

    url: str
    etag: str
    modified: str
    charset: str
    data: bytes

    def marks(self) -> dict[str, str]:
        """Return the headers that ask whether it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


def kept(url: str) -> Kept | None:
    """Return what was last fetched from an address; None where that is not kept whole."""
    try:
        with open(_slot(url), "rb") as file:
            head, _, data = file.read(_LARGEST + 65_536).partition(b"\n")
        place, etag, modified, charset, check = json.loads(head)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    texts = all(isinstance(each, str) for each in (place, etag, modified, charset))
    if not texts or place != url or check != crc32(data):
        return None
    return Kept(url, etag, modified, charset, data)


def keep(answer: Kept) -> None:
    """Keep an answer, if a server knows its version and that can be done."""
    marks = answer.etag + answer.modified
    if not marks.isprintable() or not marks.isascii() or not marks or len(answer.data) > _LARGEST:
        return
    head = json.dumps([*answer[:-1], crc32(answer.data)])
    path = _slot(answer.url)
    try:
        text = answer.data.decode("utf-8")
        make_folder(os.path.dirname(path), mode=0o700)
        write_whole(path, f"{head}\n{text}")
    except (OSError, ValueError):  # a full disk, a read-only home; no UTF-8, so no JSON either
        return


def _slot(url: str) -> str:
    name = f"fetched-{crc32(url.encode(errors='replace')) % _SLOTS:02}"
    return os.path.join(user_folder("cache"), name)
