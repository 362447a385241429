"""Which machines an address reaches: tested on the IP address that is connected to."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.inputs import transport
from dateline.inputs.http import Limits, fetch
from dateline.inputs.transport import is_public
from dateline.inputs.urls import NotFetched
from support.server import BODY, Handler, Server, Waits

SHORT = Limits(connect=5, piece=2, whole=5)
CERTIFICATE = Path(__file__).with_name("news.example.pem")
"""Of news.example, signed by itself, with its key."""

PRIVATE = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1"),
    *("127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192"),
    *("192.168.1.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1"),
    *("255.255.255.255", "168.63.129.16", "192.0.2.1"),
]
PUBLIC = ["1.1.1.1", "8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "192.169.0.1"]


def forms(address: str) -> list[str]:
    """Return the IPv6 addresses that lead to an IPv4 address."""
    number = int(IPv4Address(address))
    return [
        f"::ffff:{address}",  # IPv4-mapped
        f"64:ff9b::{address}",  # NAT64
        str(IPv6Address((0x2002 << 112) | (number << 80) | 1)),  # 6to4
    ]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_so_in_every_form(address: str) -> None:
    for each in [address, *forms(address), f"::{address}", f"::ffff:0:{address}"]:
        assert not is_public(each), each


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_so_in_every_form(address: str) -> None:
    for each in [address, *forms(address)]:
        assert is_public(each), each


@pytest.mark.parametrize(
    "address",
    [
        *("::", "::1", "fe80::1", "fe80::1%lo", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1"),
        *("2001:db8::1", "2001::1", "64:ff9b:1::1", "100::1", "3fff::1", "4000::1"),
    ],
)
def test_what_is_not_public_in_ipv6(address: str) -> None:
    assert not is_public(address)


def test_what_is_public_in_ipv6() -> None:
    assert is_public("2606:4700:4700::1111")
    assert is_public("2a00:1450:4001:80e::200e")


@given(st.ip_addresses(v=4, network="127.0.0.0/8") | st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_no_private_address_is_public_in_any_form(address: IPv4Address) -> None:
    assert not any(map(is_public, [str(address), *forms(str(address))]))


Names = Callable[[dict[str, list[str]]], list[str]]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """Sets what names stand for; returns the names that are looked up.

    The last address of a name stays; each of those before it is the answer to one question.
    """
    system = socket.getaddrinfo

    def set_names(known: dict[str, list[str]]) -> list[str]:
        asked: list[str] = []

        def look_up(host: Any, port: Any, *args: Any, **named: Any) -> Any:
            name = host.decode() if isinstance(host, bytes) else host
            if name not in known or named.get("flags"):
                return system(host, port, flags=socket.AI_NUMERICHOST, type=socket.SOCK_STREAM)
            asked.append(name)
            answers = known[name]
            addresses = (answers.pop(0) if len(answers) > 1 else answers[0]).split()
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in addresses]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        return asked

    return set_names


@pytest.fixture
def only_one_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let 127.0.0.1 be a public address, and no other."""
    monkeypatch.setattr(transport, "is_public", lambda address: address == "127.0.0.1")


def at(server: Server, host: str) -> str:
    return f"http://{host}:{server.server_port}/x"


def redirect_to(url: str) -> Callable[[Handler], None]:
    return lambda asked: asked.give(b"", 302, Location=url)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "2130706433", "0x7f.1", "0x7f000001", "127.1"),
        *("0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "news.example"),
        *("169.254.169.254", "10.0.0.1", "[fe80::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"),
    ],
)
def test_an_address_that_nobody_typed_reaches_no_private_machine(
    server: Server, waits: Waits, names: Names, host: str
) -> None:
    names({"news.example": ["127.0.0.1 10.0.0.1"], "localhost": ["127.0.0.1"]})
    with pytest.raises(NotFetched, match="is not a public address; to fetch from it, type"):
        fetch(at(server, host), SHORT, waits)
    assert server.asked == []
    assert waits.seconds == []


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001"])
def test_a_private_machine_that_the_user_types_is_reached(
    server: Server, waits: Waits, host: str
) -> None:
    url = at(server, host)
    assert fetch(url, SHORT, waits, typed=url).data == BODY


def test_a_typed_machine_is_reached_from_what_it_sends(server: Server, waits: Waits) -> None:
    server.answers = [redirect_to("/y"), Handler.give]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY
    # And from a feed that was typed: its articles.
    assert fetch(at(server, "127.0.0.1"), SHORT, waits, typed=server.url).data == BODY


@pytest.mark.parametrize(
    "host", ["localhost", "[::ffff:127.0.0.1]", "2130706433", "127.0.0.1.", "ana:pass@localhost"]
)
def test_another_name_of_a_typed_machine_is_not_the_typed_one(
    server: Server, waits: Waits, host: str
) -> None:
    server.answers = [redirect_to(at(server, host)), Handler.give]
    with pytest.raises(NotFetched) as error:
        fetch(server.url, SHORT, waits, typed=server.url)
    assert str(error.value).startswith("redirected to http://")
    assert "pass" not in str(error.value)
    assert len(server.asked) == 1


def test_another_port_of_a_typed_machine_is_not_the_typed_one(server: Server, waits: Waits) -> None:
    for other in ("http://127.0.0.1/", "https://127.0.0.1/", "http://127.0.0.1:1/"):
        server.answers = [redirect_to(other)]
        with pytest.raises(NotFetched, match=r"127\.0\.0\.1 is not a public address"):
            fetch(server.url, SHORT, waits, typed=server.url)


@pytest.mark.usefixtures("only_one_is_public")
def test_every_redirect_is_checked(server: Server, waits: Waits, names: Names) -> None:
    names({"news.example": ["127.0.0.1"], "inside.example": ["127.0.0.2"]})
    public = at(server, "news.example")
    server.answers = [redirect_to(public), redirect_to(at(server, "inside.example"))]
    with pytest.raises(NotFetched, match=r"inside\.example \(127\.0\.0\.2\) is not a public"):
        fetch(public, SHORT, waits)
    assert [each["Host"] for each in server.asked] == [f"news.example:{server.server_port}"] * 2


@pytest.mark.usefixtures("only_one_is_public")
def test_a_name_is_looked_up_once_so_its_answer_cannot_change(
    server: Server, waits: Waits, names: Names
) -> None:
    for typed in ("", at(server, "news.example")):
        asked = names({"news.example": ["127.0.0.1", "127.0.0.2"]})
        server.answers = [
            redirect_to("/y"),
            lambda asked: asked.give(b"", 503),
            redirect_to("/y"),
            Handler.give,
        ]
        assert fetch(at(server, "news.example"), SHORT, waits, typed=typed).data == BODY
        assert asked == ["news.example"]


@pytest.mark.usefixtures("only_one_is_public")
def test_of_several_addresses_only_public_ones_are_tried(
    server: Server, waits: Waits, names: Names
) -> None:
    names({"news.example": ["127.0.0.2 127.0.0.1"]})
    assert fetch(at(server, "news.example"), SHORT, waits).data == BODY


def test_the_next_address_is_tried_where_one_leads_nowhere(
    server: Server, waits: Waits, names: Names
) -> None:
    names({"news.example": ["127.0.0.2 127.0.0.1"]})
    url = at(server, "news.example")
    assert fetch(url, SHORT, waits, typed=url).data == BODY
    assert waits.seconds == []


@pytest.mark.parametrize("host", ["news.invalid", "a..b", "x" * 300, "%00"])
def test_a_host_that_does_not_exist_is_said_once(waits: Waits, names: Names, host: str) -> None:
    names({})
    with pytest.raises(NotFetched, match=r"^there is no host named"):
        fetch(f"http://{host}/", SHORT, waits)
    assert waits.seconds == []


@pytest.fixture
def https(server: Server, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Makes the server answer with TLS, as news.example; returns its address by a name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    return lambda host: at(server, host).replace("http:", "https:")


def test_a_certificate_is_that_of_the_name_not_of_the_address(
    https: Callable[[str], str], server: Server, waits: Waits, names: Names
) -> None:
    names({"news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]})
    url = https("news.example")
    assert fetch(url, SHORT, waits, typed=url).data == BODY
    assert server.asked[0]["Host"] == f"news.example:{server.server_port}"
    other = https("other.example")
    with pytest.raises(NotFetched, match=r"^the certificate of other\.example is not valid"):
        fetch(other, SHORT, waits, typed=other)
    assert waits.seconds == []


def test_a_certificate_that_nobody_vouches_for_is_not_tried_again(
    https: Callable[[str], str],
    waits: Waits,
    names: Names,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names({"news.example": ["127.0.0.1"]})
    monkeypatch.delenv("SSL_CERT_FILE")
    url = https("news.example")
    with pytest.raises(NotFetched, match=r"^the certificate of news\.example is not valid"):
        fetch(url, SHORT, waits, typed=url)
    assert waits.seconds == []


def test_https_of_a_server_without_it_is_not_tried_again(server: Server, waits: Waits) -> None:
    url = at(server, "127.0.0.1").replace("http:", "https:")
    with pytest.raises(NotFetched, match="does not answer https as it should"):
        fetch(url, SHORT, waits, typed=url)
    assert waits.seconds == []


@pytest.fixture
def proxy(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Lets the server be the proxy of the environment."""
    monkeypatch.setenv("http_proxy", f"http://ana:pass@127.0.0.1:{server.server_port}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    return server


def test_a_proxy_looks_up_and_connects_by_itself(proxy: Server, waits: Waits, names: Names) -> None:
    asked = names({"news.example": ["10.0.0.1"]})
    assert fetch("http://news.example/x", SHORT, waits).data == BODY
    assert (asked, proxy.asked[0]["Host"]) == ([], "news.example")


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "2130706433", "0x7f.1", "[::1]", "169.254.169.254", "[::ffff:10.0.0.1]"),
        *("localhost", "LOCALHOST.", "x.localhost", "router", "printer.local"),
        *("metadata.google.internal", "nas.home.arpa"),
    ],
)
def test_a_proxy_is_not_asked_for_what_is_local_by_its_name(
    proxy: Server, waits: Waits, host: str
) -> None:
    with pytest.raises(NotFetched, match="is not a public address"):
        fetch(f"http://{host}/x", SHORT, waits)
    assert proxy.asked == []
    typed = f"http://{host}/"
    assert fetch(f"http://{host}/x", SHORT, waits, typed=typed).data == BODY


def test_no_proxy_is_obeyed_and_what_goes_past_it_is_checked(
    proxy: Server, waits: Waits, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    names({"news.example": ["10.0.0.1"]})
    monkeypatch.setenv("no_proxy", "news.example")
    with pytest.raises(NotFetched, match=r"news\.example \(10\.0\.0\.1\) is not a public"):
        fetch("http://news.example/x", SHORT, waits)
    assert proxy.asked == []


@pytest.mark.parametrize(
    "address",
    ["socks5://127.0.0.1:1", "ftp://ana:pass@127.0.0.1"],
)
def test_a_proxy_that_cannot_be_used_is_said(
    waits: Waits, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("http_proxy", address)
    with pytest.raises(NotFetched) as error:
        fetch("http://news.example/x", SHORT, waits)
    assert "the proxy that the environment names cannot be used" in str(error.value)
    assert "pass" not in str(error.value)


def test_a_proxy_that_does_not_connect_is_said(
    proxy: Server, waits: Waits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.server_port}")
    with pytest.raises(NotFetched, match=r"the proxy does not connect to news\.example"):
        fetch("https://news.example/x", SHORT, waits)
