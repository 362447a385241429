"""The machines that an address may reach: public ones, and the one that the user typed.

An address in a file, a feed or a redirect is written by a stranger. It must not reach what only
this machine or its network can reach: a router, a printer, a database, a cloud's metadata. So each
request goes to an IP address that was checked, not to a name that is looked up once more: a name
whose answer changes between check and connection (DNS rebinding) gains nothing.

A proxy looks names up and connects by itself. The user configured it, so it is allowed wherever it
is; what it reaches is its operator's rule. Here only the hosts are refused that are local by name,
or are written as a number.
"""

from __future__ import annotations

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.request import getproxies, proxy_bypass

import httpx

from dateline.inputs.urls import NotFetched

_UNICAST = IPv6Network("2000::/3")
"""All IPv6 addresses that are allocated for the public (RFC 4291, IANA)."""

_NAT64 = IPv6Network("64:ff9b::/96")
"""IPv6 addresses that end in the IPv4 address of a public host (RFC 6052)."""

_NOT_PUBLIC = (
    ip_network("192.0.0.0/24"),  # protocol assignments; Python before 3.12.4 has only some of them
    ip_network("192.88.99.0/24"),  # relays of 6to4, deprecated (RFC 7526)
    ip_network("168.63.129.16/32"),  # Azure's platform: a public number, reached from inside only
    ip_network("3fff::/20"),  # documentation (RFC 9637)
)
_LOCAL_DOMAINS = ("localhost", "local", "internal", "home.arpa")
"""Domains that are never public (RFC 6761, 6762, 8375; ICANN 2024)."""

_FIRST_TRIES = 2.0
"""Seconds for connecting to each address of a host but the last."""


def is_public(address: str) -> bool:
    """Return True if an IP address belongs to a public host.

    An IPv6 address that carries an IPv4 address is as public as the one that it carries.
    """
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        carried = ip.ipv4_mapped or ip.sixtofour
        if ip in _NAT64:
            carried = IPv4Address(int(ip) & 0xFFFF_FFFF)
        if carried:
            return is_public(str(carried))
        if ip not in _UNICAST:
            return False
    return ip.is_global and not ip.is_multicast and not any(ip in each for each in _NOT_PUBLIC)


class CheckedTransport(httpx.AsyncBaseTransport):
    """Sends requests to public machines, and to the host and port of the address `typed`.

    A name is looked up once, so that a typed host cannot become another one on the way.
    """

    def __init__(self, typed: httpx.URL | None) -> None:
        self._typed = _endpoint(typed) if typed else None
        self._addresses: dict[tuple[str, int], list[str]] = {}
        self._transports: dict[str, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; raises `NotFetched` for a host that must not be reached."""
        host, port = endpoint = _endpoint(request.url)
        if proxy := _proxy_for(request.url):
            if endpoint != self._typed and _is_local(host):
                raise NotFetched(_refusal(host))
            return await self._transport(proxy).handle_async_request(request)
        timeout = request.extensions.get("timeout", {})
        if endpoint not in self._addresses:
            self._addresses[endpoint] = await _look_up(host, port, timeout.get("connect"))
        found = self._addresses[endpoint]
        addresses = [each for each in found if endpoint == self._typed or is_public(each)]
        if not addresses:
            raise NotFetched(_refusal(host, found[0]))
        for address in addresses[:-1]:
            quickly = {**timeout, "connect": min(_FIRST_TRIES, timeout.get("connect") or 10)}
            try:
                return await self._send(request, address, host, quickly)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue  # such as an IPv6 address where only IPv4 leads anywhere
        return await self._send(request, addresses[-1], host, timeout)

    async def aclose(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            await transport.aclose()

    async def _send(
        self, request: httpx.Request, address: str, host: str, timeout: dict[str, float]
    ) -> httpx.Response:
        """Send a request to an IP address, which has to prove that it is the host."""
        to_address = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,  # with the Host of the name
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host, "timeout": timeout},
        )
        return await self._transport("").handle_async_request(to_address)

    def _transport(self, proxy: str) -> httpx.AsyncHTTPTransport:
        """Return what sends by way of a proxy, or without one (`""`)."""
        if proxy not in self._transports:
            # A kept connection is known by its IP address, but its certificate is that of a name.
            limits = httpx.Limits(max_keepalive_connections=0)
            try:
                transport = httpx.AsyncHTTPTransport(limits=limits, proxy=proxy or None)
            except (ValueError, ImportError, httpx.InvalidURL):  # SOCKS needs another package
                message = "the proxy that the environment names cannot be used; name an http proxy"
                raise NotFetched(message) from None
            self._transports[proxy] = transport
        return self._transports[proxy]


def _endpoint(url: httpx.URL) -> tuple[str, int]:
    """Return the host and the port that an address names."""
    return url.raw_host.decode("ascii"), url.port or (443 if url.scheme == "https" else 80)


def _proxy_for(url: httpx.URL) -> str:
    """Return the proxy that the environment names for an address, `""` where it names none."""
    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all") or ""
    if not proxy or proxy_bypass(url.netloc.decode("ascii")):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"


async def _look_up(host: str, port: int, seconds: float | None) -> list[str]:
    """Return the IP addresses of a host, in the order in which the system wants them tried."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(seconds):
            # As bytes: of a str, Python would make an IDNA name first, and refuse some.
            found = await loop.getaddrinfo(host.encode(), port, type=socket.SOCK_STREAM)
    except TimeoutError:
        raise httpx.ConnectTimeout("") from None
    except socket.gaierror as error:
        if error.errno == socket.EAI_NONAME:
            raise NotFetched(f"there is no host named {host}; check its spelling") from None
        raise httpx.ConnectError(error.strerror or "") from None
    return list(dict.fromkeys([str(address[0]) for *_, address in found]))


def _is_local(host: str) -> bool:
    """Return True if a host is local by its name, or by the number that it is written as."""
    name = host.rstrip(".")
    try:
        found = socket.getaddrinfo(name, None, flags=socket.AI_NUMERICHOST)
    except (socket.gaierror, UnicodeError):
        domains = tuple(f".{domain}" for domain in _LOCAL_DOMAINS)
        return "." not in name or name.endswith(domains)
    return not all(is_public(str(address[0])) for *_, address in found)


def _refusal(host: str, address: str = "") -> str:
    found = f" ({address})" if address not in ("", host) else ""
    return f"{host}{found} is not a public address; to fetch from it, type the address yourself"
