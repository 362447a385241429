"""Fetching from a server that misbehaves in every way: bounded, tried again, or told clearly."""

from __future__ import annotations

import gzip
import json
import time
import zlib
from email.utils import formatdate
from pathlib import Path

import pytest

from dateline import __version__
from dateline.inputs import transport
from dateline.inputs.http import Fetched, Limits, fetch
from dateline.inputs.urls import NotFetched, is_address, shown
from support.server import BODY, Answer, Handler, Server, Waits

PACKED = gzip.compress(BODY, mtime=0)
SHORT = Limits(connect=5, piece=0.3, whole=0.6, size=100_000)
"""Long enough for an answer from this machine, and no longer."""


def refused(server: Server, waits: Waits, limits: Limits = SHORT) -> str:
    """What is said where nothing is fetched."""
    with pytest.raises(NotFetched) as error:
        fetch(server.url, limits, waits, typed=server.url)
    assert "127.0.0.1:" not in str(error.value)
    return str(error.value)


def test_what_is_there_is_fetched_by_who_says_who_it_is(server: Server, waits: Waits) -> None:
    assert fetch(server.url, SHORT, waits, typed=server.url) == Fetched(BODY, False)
    assert server.asked[0]["User-Agent"] == f"dateline/{__version__}"
    assert "If-None-Match" not in server.asked[0]


def test_what_has_not_changed_is_not_sent_again(server: Server, waits: Waits) -> None:
    since = "Fri, 03 May 2024 10:00:00 GMT"
    server.answers = [
        lambda asked: asked.give(ETag='"v1"', Last_Modified=since),
        lambda asked: asked.give(b"", 304),
        lambda asked: asked.give(b"{}", ETag='"v2"'),
    ]
    assert fetch(server.url, SHORT, waits, typed=server.url) == Fetched(BODY, False)
    assert fetch(server.url, SHORT, waits, typed=server.url) == Fetched(BODY, True)
    assert server.asked[1]["If-None-Match"] == '"v1"'
    assert server.asked[1]["If-Modified-Since"] == since
    assert fetch(server.url, SHORT, waits, typed=server.url) == Fetched(b"{}", False)


def test_a_broken_cache_costs_only_time(server: Server, waits: Waits, surroundings: Path) -> None:
    server.answers = [lambda asked: asked.give(ETag='"v1"')]
    fetch(server.url, SHORT, waits, typed=server.url)
    (kept,) = (surroundings / "cache" / "dateline").glob("fetched-*")
    kept.write_bytes(kept.read_bytes()[:-3])
    assert fetch(server.url, SHORT, waits, typed=server.url) == Fetched(BODY, False)
    assert "If-None-Match" not in server.asked[1]


def test_nothing_is_kept_of_what_needs_a_password(
    server: Server, waits: Waits, surroundings: Path
) -> None:
    server.answers = [lambda asked: asked.give(ETag='"v1"')]
    secret = server.url.replace("//", "//ana:pass@")
    fetch(secret, SHORT, waits, typed=secret)
    assert server.asked[0]["Authorization"].startswith("Basic ")
    fetch(server.url + "?token=x", SHORT, waits, typed=server.url)
    assert not (surroundings / "cache").exists()


def test_a_faulty_or_busy_server_is_asked_again_after_a_while(server: Server, waits: Waits) -> None:
    server.answers = [
        lambda asked: asked.give(b"", 500),
        lambda asked: asked.give(b"", 429, Retry_After="7"),
        Handler.give,
    ]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY
    assert waits.seconds == [1, 7]


def test_a_server_that_stays_faulty_is_given_up(server: Server, waits: Waits) -> None:
    server.answers = [lambda asked: asked.give(b"", 503)]
    said = refused(server, waits)
    assert said == "the server answers 503 Service Unavailable, 4 times; try again later"
    assert waits.seconds == [1, 2, 4]


def test_a_server_that_asks_for_too_much_patience_is_not_waited_for(
    server: Server, waits: Waits
) -> None:
    server.answers = [lambda asked: asked.give(b"", 429, Retry_After="3600")]
    assert "try again in 3600 seconds" in refused(server, waits)
    when = formatdate(time.time() + 90_000, usegmt=True)
    server.answers = [lambda asked: asked.give(b"", 503, Retry_After=when)]
    assert "try again in 8" in refused(server, waits)
    server.answers = [lambda asked: asked.give(b"", 503, Retry_After="nonsense"), Handler.give]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY
    assert waits.seconds == [1]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "there is nothing at this address (404"),
        (410, "there is nothing at this address"),
        (401, "does not let this be read"),
        (403, "does not let this be read"),
        (204, "the server answers 204"),
        (304, "the server answers 304"),
        (418, "the server answers 418"),
    ],
)
def test_other_answers_are_said_at_once(
    server: Server, waits: Waits, status: int, words: str
) -> None:
    server.answers = [lambda asked: asked.give(b"", status)]
    assert words in refused(server, waits)
    assert waits.seconds == []


def test_redirections_are_followed(server: Server, waits: Waits) -> None:
    server.answers = [lambda asked: asked.give(b"", 301, Location="/other.json"), Handler.give]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("/again", "redirected more than 5 times"),
        ("file:///etc/passwd", "redirected to file:///etc/passwd: file: is not fetched"),
        ("ftp://a.example/x", "ftp: is not fetched"),
        ("https://docs.google.com/spreadsheets/d/x", "Google spreadsheet"),
        ("http://[", "redirected to the address: this is not a valid address"),
        ("data:,{}", "redirected to data:,{}: data: is not fetched"),
        ("javascript:alert(1)", "javascript: is not fetched"),
        ("http://xn--a/", "redirected to http://xn--a/: this is not a valid address"),
        ("http://\uff11\uff12\uff17.0.0.1/", "this is not a valid address"),
        ("http://a.example:x/", "this is not a valid address"),
        ("", "the server redirects, but does not say where to"),
        (" ", "the server redirects, but does not say where to"),
    ],
)
def test_a_redirection_leads_only_to_http_and_not_for_ever(
    server: Server, waits: Waits, location: str, words: str
) -> None:
    server.answers = [
        lambda asked: asked.give(b"", 302, Location=location.encode().decode("latin-1"))
    ]
    assert words in refused(server, waits)
    assert waits.seconds == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirection_to_nowhere_is_said(server: Server, waits: Waits, status: int) -> None:
    server.answers = [lambda asked: asked.give(b"", status)]
    assert refused(server, waits) == "the server redirects, but does not say where to"


def test_a_long_or_secret_redirection_is_shortened_in_the_message(
    server: Server, waits: Waits
) -> None:
    location = f"data:text/plain,{'x' * 30_000}"
    server.answers = [lambda asked: asked.give(b"", 302, Location=location)]
    assert len(refused(server, waits)) < 300
    secret = "ftp://ana:pass@a.example/?token=pass#key=pass"
    server.answers = [lambda asked: asked.give(b"", 302, Location=secret)]
    assert "pass" not in refused(server, waits)


def test_a_cookie_of_a_redirect_is_sent_back_to_its_host(server: Server, waits: Waits) -> None:
    server.answers = [
        lambda asked: asked.give(b"", 302, Location="/again", Set_Cookie="seen=1"),
        Handler.give,
    ]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY
    assert server.asked[1]["Cookie"] == "seen=1"
    server.answers = [
        lambda asked: asked.give(b"", 302, Location="/again", Set_Cookie="vu=\u00e9t\u00e9"),
        Handler.give,
    ]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY


def test_a_password_is_not_sent_to_whom_a_server_sends(
    server: Server, waits: Waits, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = server.url.replace("127.0.0.1", "localhost")
    monkeypatch.setattr(transport, "is_public", lambda address: True)
    server.answers = [lambda asked: asked.give(b"", 302, Location=other), Handler.give]
    secret = server.url.replace("//", "//ana:pass@")
    fetch(secret, SHORT, waits, typed=secret)
    assert "Authorization" in server.asked[0]
    assert "Authorization" not in server.asked[1]


def drip(asked: Handler) -> None:
    """Sends a little now and then, without an end."""
    asked.send_response(200)
    asked.end_headers()
    while not asked.server.ended.wait(0.05):
        asked.wfile.write(b" ")


def drip_headers(asked: Handler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not asked.server.ended.wait(0.05):
        asked.wfile.write(b"a")
        asked.wfile.flush()


def silence(asked: Handler) -> None:
    asked.server.ended.wait(10)


@pytest.mark.parametrize("slow", [drip, drip_headers])
def test_an_answer_that_drips_is_not_waited_for(server: Server, waits: Waits, slow: Answer) -> None:
    server.answers = [slow]
    assert refused(server, waits) == "the answer is not complete after 0.6 seconds"
    assert waits.seconds == []


def test_silence_is_not_waited_for(server: Server, waits: Waits) -> None:
    server.answers = [silence]
    limits = SHORT._replace(piece=0.05, tries=2)
    assert "has sent nothing for 0.05 seconds, 2 times" in refused(server, waits, limits)


def endless(asked: Handler) -> None:
    asked.send_response(200)
    asked.end_headers()
    while not asked.server.ended.is_set():
        asked.wfile.write(b"x" * 10_000)


def bomb(asked: Handler) -> None:
    asked.give(gzip.compress(b" " * 3_000_000), Content_Encoding="gzip")


@pytest.mark.parametrize(
    "large", [endless, bomb, lambda asked: asked.give(b"{}", Content_Length="999999999")]
)
def test_an_answer_has_the_bound_of_a_file(server: Server, waits: Waits, large: Answer) -> None:
    server.answers = [large]
    limits = SHORT._replace(size=1024 * 1024, whole=20, piece=20)
    assert (
        refused(server, waits, limits) == "the answer is larger than 1 MiB, the bound for one file"
    )


@pytest.mark.parametrize(
    ("body", "coding", "words"),
    [
        (PACKED, "gzip", ""),
        (gzip.compress(BODY[:5]) + gzip.compress(BODY[5:]), "gzip", ""),
        (b"".join(gzip.compress(bytes([each])) for each in BODY), "gzip", ""),
        (zlib.compress(BODY), "deflate", ""),
        (PACKED[:-4], "gzip", "ends before it is complete"),
        (PACKED + PACKED[:12], "gzip", "ends before it is complete"),
        (PACKED + b"{}", "gzip", "not packed as it says"),
        (gzip.compress(b"") * 4_001, "gzip", "packed in too many parts"),
        (BODY, "gzip", "not packed as it says"),
        (BODY, "br", "packed as 'br', which is not read"),
        (BODY, "zstd", "packed as 'zstd', which is not read"),
        (gzip.compress(PACKED, mtime=0), "gzip, gzip", "which is not read"),
    ],
    ids=[
        *("packed", "members", "many members", "deflated", "cut", "member cut"),
        *("more behind", "bomb of members"),
        "not packed",
        "packed as br",
        "packed as zstd",
        "packed twice",
    ],
)
def test_an_answer_is_unpacked_where_that_can_be(
    server: Server, waits: Waits, body: bytes, coding: str, words: str
) -> None:
    server.answers = [lambda asked: asked.give(body, Content_Encoding=coding)]
    if words:
        assert words in refused(server, waits)
    else:
        assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY


def cut(asked: Handler) -> None:
    asked.give(BODY, Content_Length="500")
    asked.close_connection = True


def slam(asked: Handler) -> None:
    asked.close_connection = True


def nonsense(asked: Handler) -> None:
    asked.wfile.write(b"\x00\x01 nonsense\r\n\r\n")
    asked.close_connection = True


def header_bomb(asked: Handler) -> None:
    asked.send_response(200)
    for number in range(5_000):
        asked.send_header(f"X-{number}", "x" * 100)
    asked.end_headers()


def two_lengths(asked: Handler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}")
    asked.close_connection = True


def no_number(asked: Handler) -> None:
    asked.give(BODY, Content_Length="\u00b2")
    asked.close_connection = True


@pytest.mark.parametrize("broken", [cut, slam, nonsense, header_bomb, two_lengths, no_number])
def test_a_connection_that_breaks_off_is_tried_again(
    server: Server, waits: Waits, broken: Answer
) -> None:
    server.answers = [broken, Handler.give]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == BODY
    server.answers = [broken]
    assert "breaks off, or is not HTTP, 4 times" in refused(server, waits)


def test_a_server_that_is_not_there_is_said(server: Server, waits: Waits) -> None:
    url = server.url
    server.server_close()
    with pytest.raises(NotFetched, match=r"127\.0\.0\.1 cannot be reached .*, 4 times"):
        fetch(url, SHORT, waits, typed=url)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("file:///etc/passwd", "file: is not fetched"),
        ("ftp://a.example/x", "ftp: is not fetched"),
        ("data:,{}", "data: is not fetched"),
        ("http://", "names no host"),
        ("http://a.example:99999/", "not a valid address"),
        ("http://[", "not a valid address"),
        ("http://xn--a/", "not a valid address"),
        ("http://0177.0.0.1/", "not a valid address"),
        ("http://xn--a.example:80/", "not a valid address"),
        ("http://\udcff.example/", "not a valid address"),
        ("http://a.example/\udcff", "not a valid address"),
        ("http://ana:secret/x", "^this is not a valid address$"),
        ("http://a.example/a b", "not a valid address"),
        ("https://docs.google.com/spreadsheets/d/x/pub", "Google spreadsheet"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str, words: str) -> None:
    assert is_address(url)
    with pytest.raises(NotFetched, match=words):
        fetch(url)


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        ("https://ana:pass@a.example/x?b=1#c", "https://a.example/x?b=1#c"),
        ("https://a.example/x?api_key=s3&b=1", "https://a.example/x?api_key=…&b=1"),
        ("https://a.example/x?Token=s3", "https://a.example/x?Token=…"),
        ("https://a.example/\x1b[2J", "https://a.example/␛[2J"),
        ("https://a.example/x#access_token=s3", "https://a.example/x#access_token=…"),
        ("https://a.example/x?token=s3" + "&b" * 5_000, None),
        ("https://ana:s3/x", "the address"),
        ("http://[", "the address"),
    ],
)
def test_nothing_secret_is_shown_of_an_address(url: str, seen: str | None) -> None:
    assert "s3" not in shown(url)
    assert seen in (shown(url), None)


@pytest.mark.parametrize("name", ["world.json", "/a/b.json", "a:b", "-", "C", "http"])
def test_the_name_of_a_file_is_no_address(name: str) -> None:
    assert not is_address(name)


def test_the_declared_encoding_is_passed_on_and_kept(server: Server, waits: Waits) -> None:
    kind = "text/html; charset=ISO-2022-JP"
    server.answers = [
        lambda asked: asked.give(Content_Type=kind, ETag='"v1"'),
        lambda asked: asked.give(b"", 304),
    ]
    for _ in range(2):
        assert fetch(server.url, SHORT, waits, typed=server.url).charset == "iso-2022-jp"


@pytest.mark.parametrize(
    ("kind", "charset"),
    [
        ('text/html; Charset="ISO-8859-2"', "iso-8859-2"),
        ("text/html;charset=utf-8;x=y", "utf-8"),
        ("text/html", ""),
        ("text/html; charset=", ""),
        ("text/html; charset*=%00'y'a", ""),
        ("text/html; charset=\u00ff", ""),
    ],
)
def test_only_a_name_is_an_encoding(server: Server, waits: Waits, kind: str, charset: str) -> None:
    server.answers = [lambda asked: asked.give(Content_Type=kind)]
    assert fetch(server.url, SHORT, waits, typed=server.url).charset == charset


def test_words_of_a_server_are_not_repeated(server: Server, waits: Waits) -> None:
    def rude(asked: Handler) -> None:
        asked.wfile.write(b"HTTP/1.1 418 Give me your password\r\nContent-Length: 0\r\n\r\n")

    server.answers = [rude]
    assert "password" not in refused(server, waits)


def test_whatever_is_declared_json_is_utf_8(server: Server, waits: Waits) -> None:
    body = json.dumps({"title": "Fähre"}, ensure_ascii=False).encode()
    kind = "text/html; charset=iso-8859-1"
    server.answers = [lambda asked: asked.give(body, Content_Type=kind)]
    assert fetch(server.url, SHORT, waits, typed=server.url).data == body
