"""Temporary: until the library's own is here."""

from dateline.library.content import Content


def words_of(said: Content) -> str:
    """Return what a statement said, on one line."""
    return " — ".join(said[name] for name in ("headline", "text", "speaker") if name in said)
