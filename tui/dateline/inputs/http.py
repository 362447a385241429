"""Fetching a file over http or https, with a bound on everything.

- Time: for connecting, for each piece that is waited for, and for the whole answer.
- Size: that of a file, after unpacking; what is packed is unpacked no further.
- Redirects: few, and only to http and https.
- Hosts: public ones, and the host and port that the user typed (see `transport`).
- Retries: where the server is busy (429), faulty (5xx) or out of reach; after the time that it
  asks for, if that is not too long. What cannot change, such as a certificate, is not tried again.

What was fetched is kept, with the marks by which a server knows a version (RFC 9110, sections
8.8 and 13): so what has not changed is not sent again.
"""

from __future__ import annotations

import asyncio
import re
import ssl
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus
from http.cookiejar import Cookie, CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from dateline import __version__
from dateline.inputs.http_cache import Kept, keep, kept
from dateline.inputs.urls import INVALID, NotFetched, refused, shown
from dateline.story.files import MAX_BYTES

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
_MOST_MEMBERS = 4_000
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE | re.ASCII)
"""In `text/html; charset="ISO-8859-2"`, not in `text/html`."""
_LONGEST = 200
"""Characters of an address in a message; a server may send to one of 60,000."""
Sleep = Callable[[float], Awaitable[None]]


class Fetched(NamedTuple):
    """What an address holds."""

    data: bytes
    unchanged: bool
    """Whether it is what it was when it was last fetched."""
    charset: str = ""
    """The encoding of text that the server declares, `""` where it declares none."""


def fetch(
    url: str, limits: Limits = USUAL, sleep: Sleep = asyncio.sleep, *, typed: str = ""
) -> Fetched:
    """Fetch what is at an address; raises `NotFetched` with a sentence.

    `typed` is the address that the user typed: the same as `url`, or the one that led to it. Only
    its host and port may be in a private network.
    """
    return asyncio.run(_fetch(url, typed, limits, sleep))


class _TryAgain(Exception):
    """A failure that may pass; the message says what it is."""

    def __init__(self, message: str, wait: float = 0) -> None:
        super().__init__(message)
        self.wait = wait
        """Seconds that the server asks for."""


async def _fetch(url: str, typed: str, limits: Limits, sleep: Sleep) -> Fetched:
    import httpx

    from dateline.inputs.transport import CheckedTransport

    start = _parse(url)
    transport = CheckedTransport(_parse(typed) if typed else None)
    # Nothing is kept of what only those may read who have a password or a key.
    known = kept(url) if shown(url) == url else None
    timeout = httpx.Timeout(limits.piece, connect=limits.connect)
    headers = {
        "User-Agent": f"dateline/{__version__}",
        "Accept": "application/json, */*;q=0.5",
        "Accept-Encoding": "gzip",
    }
    hooks = {"response": [_stop_at_redirect]}
    async with httpx.AsyncClient(
        transport=transport,
        timeout=timeout,
        headers=headers,
        cookies=CookieJar(_AsciiCookies()),
        event_hooks=hooks,
    ) as client:
        for attempt in range(1, limits.tries + 1):
            try:
                async with asyncio.timeout(limits.whole):
                    return await _answer(client, url, start, known, limits)
            except TimeoutError:
                message = f"the answer is not complete after {limits.whole:g} seconds"
                raise NotFetched(message) from None
            except _TryAgain as failure:
                wait = max(failure.wait, 2 ** (attempt - 1))
                if wait > limits.longest_wait:
                    raise NotFetched(f"{failure}; try again in {int(wait)} seconds") from None
                if attempt == limits.tries:
                    raise NotFetched(f"{failure}, {attempt} times; try again later") from None
                await sleep(wait)
    raise NotFetched("nothing was tried")


class _AsciiCookies(DefaultCookiePolicy):
    """Keeps no cookie with other letters: httpx cannot send them back."""

    def set_ok(self, cookie: Cookie, request: Any) -> bool:
        """Return True if a cookie is kept."""
        return f"{cookie.name}{cookie.value}".isascii() and super().set_ok(cookie, request)


class _Redirected(Exception):
    """A server sends to another address, which the message is."""


async def _stop_at_redirect(answer: httpx.Response) -> None:
    """Keep httpx from reading where a server sends to: it fails there in words of its own."""
    if answer.status_code in (301, 302, 303, 307, 308):
        raise _Redirected(answer.headers.get("location", ""))


async def _answer(
    client: httpx.AsyncClient, url: str, at: httpx.URL, known: Kept | None, limits: Limits
) -> Fetched:
    """Return the answer of a server, wherever it sends for it."""
    import httpx

    sent = ""
    for _ in range(limits.redirections + 1):
        marks = known.marks() if known and not sent else {}
        try:
            async with client.stream("GET", at, headers=marks) as answer:
                return await _read(answer, url, known if marks else None, limits)
        except _Redirected as redirect:
            at = _next(at, str(redirect))
            sent = _sent_to(str(at))
        except NotFetched as error:
            raise NotFetched(f"{sent}{error}") from None
        except httpx.TransportError as error:
            reason = f"{sent}{_reason(error, at.raw_host.decode(), limits)}"
            if _is_final(error):
                raise NotFetched(reason) from None
            raise _TryAgain(reason) from None
    raise NotFetched(f"redirected more than {limits.redirections} times, perhaps for ever")


def _parse(url: str) -> httpx.URL:
    """Return an address that can be fetched; raises `NotFetched`."""
    import httpx

    if why := refused(url):
        raise NotFetched(why)
    try:
        parsed = httpx.URL(url)
        _ = parsed.host  # decoded only now: “xn--a” is no name
    except (httpx.InvalidURL, ValueError):
        raise NotFetched(INVALID) from None
    return parsed


def _next(at: httpx.URL, location: str) -> httpx.URL:
    """Return where a server sends to."""
    if not location.strip():
        raise NotFetched("the server redirects, but does not say where to")
    try:
        there = urljoin(str(at), location)
    except ValueError:
        there = location
    try:
        return _parse(there)
    except NotFetched as error:
        raise NotFetched(f"{_sent_to(there)}{error}") from None


def _sent_to(url: str) -> str:
    """Return how a message begins about an address that a server sends to."""
    there = shown(url)
    return f"redirected to {there[:_LONGEST]}{'…' if len(there) > _LONGEST else ''}: "


async def _read(answer: httpx.Response, url: str, known: Kept | None, limits: Limits) -> Fetched:
    """Return what an answer holds."""
    status = answer.status_code
    known_status = status in HTTPStatus.__members__.values()
    name = f"{status} {HTTPStatus(status).phrase}" if known_status else f"{status}"
    if status == 304 and known:
        return Fetched(known.data, True, known.charset)
    if status == 429 or status >= 500:
        raise _TryAgain(f"the server answers {name}", _retry_after(answer.headers))
    if status in (401, 403, 407):
        raise NotFetched(f"the server does not let this be read ({name})")
    if status in (404, 410):
        raise NotFetched(f"there is nothing at this address ({name})")
    if status != 200:
        raise NotFetched(f"the server answers {name}")
    length = answer.headers.get("content-length", "")
    if length.isdecimal() and int(length) > limits.size:
        raise NotFetched(_too_large(limits))
    data = await _unpacked(answer.aiter_raw(), answer.headers.get("content-encoding", ""), limits)
    declared = _CHARSET.search(answer.headers.get("content-type", ""))
    charset = declared[1].lower() if declared else ""
    if shown(url) == url:
        etag, modified = answer.headers.get("etag", ""), answer.headers.get("last-modified", "")
        keep(Kept(url, etag, modified, charset, data))
    return Fetched(data, bool(known and known.data == data), charset)


async def _unpacked(pieces: AsyncIterator[bytes], coding: str, limits: Limits) -> bytes:
    """Return the whole of an answer, unpacked piece by piece up to the bound."""
    coding = coding.strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise NotFetched(f"the answer is packed as {coding[:40]!r}, which is not read")
    unpacked = _Unpacked(limits) if coding not in ("", "identity") else None
    data = unpacked.data if unpacked else bytearray()
    async for piece in pieces:
        if unpacked:
            unpacked.add(piece)
        else:
            data += piece
        if len(data) > limits.size:
            raise NotFetched(_too_large(limits))
    if unpacked and not unpacked.is_complete:
        raise _TryAgain("the answer ends before it is complete")
    return bytes(data)


class _Unpacked:
    """The data of an answer that is packed, in one or several members (RFC 1952, section 2.2)."""

    def __init__(self, limits: Limits) -> None:
        self.data = bytearray()
        self._limits = limits
        self._members = 1
        self._unpack = zlib.decompressobj(47)

    @property
    def is_complete(self) -> bool:
        """Whether the last member has ended."""
        return self._unpack.eof

    def add(self, piece: bytes) -> None:
        """Unpack one more piece, up to the bound."""
        while piece:
            if self._unpack.eof:
                # Empty members add nothing to the size, but each takes its time.
                self._members += 1
                if self._members > _MOST_MEMBERS:
                    raise NotFetched("the answer is packed in too many parts")
                self._unpack = zlib.decompressobj(47)
            room = self._limits.size + 1 - len(self.data)
            if room <= 0:
                return
            try:
                self.data += self._unpack.decompress(piece, room)
            except zlib.error:
                raise NotFetched("the answer is not packed as it says") from None
            piece = self._unpack.unused_data


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
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


def _reason(error: httpx.TransportError, host: str, limits: Limits) -> str:
    """Say why there is no answer."""
    import httpx

    cause = _tls_error(error)
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout):
        return f"{host} does not answer within {limits.connect:g} seconds"
    if isinstance(error, httpx.TimeoutException):
        return f"{host} has sent nothing for {limits.piece:g} seconds"
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"the certificate of {host} is not valid: {cause.verify_message.rstrip('.')}"
    if cause:
        return f"{host} does not answer https as it should; try the address with http"
    if isinstance(error, httpx.ConnectError):
        return f"{host} cannot be reached ({error})"
    if isinstance(error, httpx.ProxyError):
        return f"the proxy does not connect to {host}"
    return f"the answer of {host} breaks off, or is not HTTP"


def _is_final(error: httpx.TransportError) -> bool:
    """Return True if trying again cannot help."""
    import httpx

    return isinstance(error, httpx.LocalProtocolError) or _tls_error(error) is not None


def _tls_error(error: httpx.TransportError) -> ssl.SSLError | None:
    """Return why no secure connection could be made, None where it is not for TLS."""
    import httpx

    cause: BaseException | None = error if isinstance(error, httpx.ConnectError) else None
    while cause:
        if isinstance(cause, ssl.SSLError):
            # Where the other side has just ended, that may pass.
            passing = isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError)
            return None if passing else cause
        cause = cause.__cause__ or cause.__context__
    return None
