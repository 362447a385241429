"""What can be fetched, and how an address is shown: without what is secret in it."""

from __future__ import annotations

import re

from dateline.story.plain import visible

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:(?=//)|(?:file|ftp|data|javascript|mailto):", re.I)
_SECRET = re.compile(r"key|token|secret|pass|sig|auth|cred|session", re.I)


class NotFetched(Exception):
    """An address could not be fetched; the message is a sentence without anything secret."""


def is_address(name: str) -> bool:
    """Tell whether a name is an address rather than that of a file."""
    return _SCHEME.match(name) is not None


def refused(url: str) -> str:
    """Return why an address is not fetched at all; `""` where it may be."""
    from urllib.parse import urlsplit  # 4 ms that a file does not need

    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        return f"this is no address: {error}"
    if parts.scheme.lower() not in ("http", "https"):
        return f"{visible(parts.scheme)}: is not fetched; write an address with http or https"
    if not host:
        return "this address names no host"
    if re.search(r"[\s\x00-\x1f\x7f]", url):
        return "this is no address: it holds a space or a control character"
    if host == "docs.google.com" and parts.path.startswith("/spreadsheets"):
        return "this is a Google spreadsheet; publish the timeline as JSON and name that"
    return ""


def shown(url: str) -> str:
    """Return an address as it may be printed and kept: no password, no key in it."""
    from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
        query = parts.query
        if any(_SECRET.search(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
            query = "&".join(
                f"{quote(name)}={'…' if _SECRET.search(name) else quote(value)}"
                for name, value in parse_qsl(query, keep_blank_values=True)
            )
        return visible(urlunsplit((parts.scheme, host, parts.path, query, parts.fragment)))
    except ValueError:
        return "the address"
