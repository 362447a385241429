"""Keys that a user has bound to something else."""

from __future__ import annotations

import os

from textual.binding import Keymap

from dateline.disk import user_folder
from dateline.reader.keys import PREFIX, READING


class KeymapError(Exception):
    """The file of keys cannot be used; the message says why, and what to write."""


def keymap_path() -> str:
    """Return where the file of keys is looked for."""
    return os.path.join(user_folder("config"), "keys.toml")


def read_keymap() -> Keymap:
    """Return the user's keys by the id of the binding; empty where there is no such file.

    A line of the file is `page-down = "f,space"`: what is done, and all keys that do it.
    Raises `KeymapError`.
    """
    path = keymap_path()
    if not os.path.exists(path):
        return {}
    import tomllib

    try:
        with open(path, "rb") as file:
            written = tomllib.load(file)
    except (OSError, ValueError) as error:
        raise KeymapError(f"{path}: {error}") from None
    known = {str(binding.id).removeprefix(PREFIX) for binding in READING}
    for name, keys in written.items():
        if name not in known:
            raise KeymapError(f"{path}: no key does “{name}”; there is: {', '.join(sorted(known))}")
        if not isinstance(keys, str) or not keys:
            raise KeymapError(f'{path}: write the keys of {name} as a text: {name} = "f,space"')
    return {PREFIX + name: keys for name, keys in written.items()}
