"""Fetching a file over http or https, with a bound on everything.

- Time: for connecting, for each piece that is waited for, and for the whole answer.
- Size: that of a file, after unpacking; what is packed is unpacked no further.
- Redirections: few, and only to http and https.
- Trying again: where the server is busy (429), faulty (5xx) or out of reach; as long after as it
  asks for, if that is not too long.

What was fetched is kept, with the marks by which a server knows a version (RFC 9110, sections
8.8 and 13): so what has not changed is not sent again.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from dateline import __version__
from dateline.inputs.http_cache import Kept, keep, kept
from dateline.inputs.urls import NotFetched, refused, shown
from dateline.story.files import MAX_BYTES
from dateline.story.plain import visible

if TYPE_CHECKING:
    import httpx


class Limits(NamedTuple):
    """How long, how often and how much; times in seconds."""

    connect: float = 10
    piece: float = 20
    """Until the next piece of an answer."""
    whole: float = 120
    """For one answer with its redirections."""
    redirections: int = 5
    tries: int = 4
    longest_wait: float = 60
    """A server that asks for more patience is not asked again."""
    size: int = MAX_BYTES


USUAL = Limits()
Sleep = Callable[[float], Awaitable[None]]


class Fetched(NamedTuple):
    """What an address holds."""

    data: bytes
    unchanged: bool
    """Whether it is what it was when it was last fetched."""


def fetch(url: str, limits: Limits = USUAL, sleep: Sleep = asyncio.sleep) -> Fetched:
    """Fetch what is at an address; raises `NotFetched` with a sentence."""
    if why := refused(url):
        raise NotFetched(why)
    return asyncio.run(_fetch(url, limits, sleep))


class _TryAgain(Exception):
    """A failure that may pass; the message says what it is."""

    def __init__(self, message: str, wait: float = 0) -> None:
        super().__init__(message)
        self.wait = wait
        """Seconds that the server asks for."""


async def _fetch(url: str, limits: Limits, sleep: Sleep) -> Fetched:
    import httpx

    # Nothing is kept of what only those may read who have a password or a key.
    known = kept(url) if shown(url) == url else None
    timeout = httpx.Timeout(limits.piece, connect=limits.connect)
    headers = {
        "User-Agent": f"dateline/{__version__}",
        "Accept": "application/json, */*;q=0.5",
        "Accept-Encoding": "gzip",
    }
    async with httpx.AsyncClient(timeout=timeout, headers=headers) as client:
        for attempt in range(1, limits.tries + 1):
            try:
                async with asyncio.timeout(limits.whole):
                    return await _answer(client, url, known, limits)
            except TimeoutError:
                message = f"the answer is not complete after {limits.whole:g} seconds"
                raise NotFetched(message) from None
            except _TryAgain as failure:
                wait = max(failure.wait, 2 ** (attempt - 1))
                if wait > limits.longest_wait:
                    raise NotFetched(f"{failure}; try again in {wait:g} seconds") from None
                if attempt == limits.tries:
                    raise NotFetched(f"{failure}, {attempt} times; try again later") from None
                await sleep(wait)
    raise NotFetched("nothing was tried")


async def _answer(
    client: httpx.AsyncClient, url: str, known: Kept | None, limits: Limits
) -> Fetched:
    """Return the answer of a server, wherever it sends for it."""
    import httpx

    at: httpx.URL | None = None
    for _ in range(limits.redirections + 1):
        marks = known.marks() if known and at is None else {}
        try:
            at = at or httpx.URL(url)
            async with client.stream("GET", at, headers=marks) as answer:
                if answer.has_redirect_location:
                    at = _next(at, answer.headers["location"])
                    continue
                return await _read(answer, url, known if marks else None, limits)
        except httpx.TransportError as error:
            raise _TryAgain(_reason(error, at.host if at else "", limits)) from None
        except httpx.InvalidURL as error:
            raise NotFetched(f"this cannot be fetched: {error}") from None
    raise NotFetched(f"redirected more than {limits.redirections} times, perhaps for ever")


def _next(at: httpx.URL, location: str) -> httpx.URL:
    """Return where a server sends to."""
    import httpx

    try:
        there = urljoin(str(at), location)
        if why := refused(there):
            raise NotFetched(f"redirected to {shown(there)}: {why}")
        return httpx.URL(there)
    except (ValueError, httpx.InvalidURL):
        raise NotFetched("redirected to something that is no address") from None


async def _read(answer: httpx.Response, url: str, known: Kept | None, limits: Limits) -> Fetched:
    """Return what an answer holds."""
    status, name = answer.status_code, f"{answer.status_code} {answer.reason_phrase}".strip()
    if status == 304 and known:
        return Fetched(known.data, True)
    if status == 429 or status >= 500:
        raise _TryAgain(f"the server answers {name}", _retry_after(answer.headers))
    if status in (401, 403, 407):
        raise NotFetched(f"the server does not let this be read ({name})")
    if status in (404, 410):
        raise NotFetched(f"there is nothing at this address ({name})")
    if status != 200:
        raise NotFetched(f"the server answers {name}")
    length = answer.headers.get("content-length", "")
    if length.isdigit() and int(length) > limits.size:
        raise NotFetched(_too_large(limits))
    data = await _unpacked(answer.aiter_raw(), answer.headers.get("content-encoding", ""), limits)
    if shown(url) == url:
        etag, modified = answer.headers.get("etag", ""), answer.headers.get("last-modified", "")
        keep(Kept(url, etag, modified, data))
    return Fetched(data, bool(known and known.data == data))


async def _unpacked(pieces: AsyncIterator[bytes], coding: str, limits: Limits) -> bytes:
    """Return the whole of an answer, unpacked piece by piece up to the bound."""
    coding = coding.strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise NotFetched(f"the answer is packed as {coding[:40]!r}, which is not read")
    unpack = zlib.decompressobj(47) if coding not in ("", "identity") else None
    data = bytearray()
    async for piece in pieces:
        try:
            data += unpack.decompress(piece, limits.size + 1 - len(data)) if unpack else piece
        except zlib.error:
            raise NotFetched("the answer is not packed as it says") from None
        if len(data) > limits.size:
            raise NotFetched(_too_large(limits))
    if unpack and not unpack.eof:
        raise _TryAgain("the answer ends before it is complete")
    return bytes(data)


def _too_large(limits: Limits) -> str:
    return f"the answer is larger than {limits.size // 1024 // 1024} MiB, the bound for one file"


def _retry_after(headers: httpx.Headers) -> float:
    """Return how many seconds a server asks to wait (RFC 9110, section 10.2.3)."""
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    from datetime import UTC, datetime
    from email.utils import parsedate_to_datetime

    try:
        until = parsedate_to_datetime(asked)
    except (ValueError, TypeError, IndexError):
        return 0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


def _reason(error: httpx.TransportError, host: str, limits: Limits) -> str:
    """Say why there is no answer."""
    import httpx

    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout):
        return f"{visible(host)} does not answer within {limits.connect:g} seconds"
    if isinstance(error, httpx.TimeoutException):
        return f"{visible(host)} has sent nothing for {limits.piece:g} seconds"
    if isinstance(error, httpx.ConnectError):
        return f"{visible(host)} cannot be reached ({error})"
    if isinstance(error, httpx.UnsupportedProtocol | httpx.ProxyError):
        return f"{visible(host)} cannot be reached"
    return f"the connection to {visible(host)} broke off"
