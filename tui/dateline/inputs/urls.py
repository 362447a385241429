"""What can be fetched, and how an address is shown: without what is secret in it."""

from __future__ import annotations

import re

from dateline.story.plain import visible

_SCHEMES = ("data", "file", "ftp", "javascript", "mailto")
"""Schemes behind which no slashes need to stand."""
INVALID = "this is not a valid address"
_SECRETS = ("auth", "cred", "key", "pass", "secret", "session", "sig", "token")
"""Parts of names of what is secret."""


class NotFetched(Exception):
    """An address could not be fetched; the message is a sentence without anything secret."""


def is_address(name: str) -> bool:
    """Tell whether a name is an address rather than that of a file."""
    scheme, _, rest = name.partition(":")
    with_slashes = rest.startswith("//") and "/" not in scheme and len(scheme) > 1
    return with_slashes or (scheme != name and scheme.lower() in _SCHEMES)


def refused(url: str) -> str:
    """Return why an address is not fetched at all; `""` where it may be."""
    from urllib.parse import urlsplit  # 4 ms that a file does not need

    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:  # whose words may hold a password: “Port could not be cast … 'secret'”
        return INVALID
    if parts.scheme.lower() not in ("http", "https"):
        return f"{visible(parts.scheme)}: is not fetched; only http and https are"
    if not host:
        return "this address names no host"
    if re.search(r"[\s\x00-\x1f\x7f]", url):
        return "this is not a valid address: it holds a space or a control character"
    if host == "docs.google.com" and parts.path.startswith("/spreadsheets"):
        return "this is a Google spreadsheet; publish the timeline as JSON and name that"
    return ""


def shown(url: str) -> str:
    """Return an address as it may be printed and kept: no password, no key in it."""
    from urllib.parse import urlsplit, urlunsplit

    try:
        parts = urlsplit(url)
        host, _ = parts.netloc.rpartition("@")[2], parts.port
    except ValueError:  # “https://ana:secret/x”
        return "the address"
    query, fragment = _without_secrets(parts.query), _without_secrets(parts.fragment)
    return visible(urlunsplit((parts.scheme, host, parts.path, query, fragment)))


def _without_secrets(query: str) -> str:
    from urllib.parse import parse_qsl, quote

    try:
        fields = parse_qsl(query, keep_blank_values=True)
    except ValueError:  # more fields than Python wants to look at
        return "…"
    if not any(_is_secret(name) for name, _ in fields):
        return query
    return "&".join(
        f"{quote(name)}={'…' if _is_secret(name) else quote(value)}" for name, value in fields
    )


def _is_secret(name: str) -> bool:
    return any(each in name.lower() for each in _SECRETS)
