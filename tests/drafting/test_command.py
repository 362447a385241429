"""`dateline draft`, as it is called."""

from __future__ import annotations

import io
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from dateline.cli import main
from support.server import Server

ARTICLE = "Bridge to reopen\n\n14 May 2024\n\nThe bridge was built in 1931, Ann Lee said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with an article in it."""
    (tmp_path / "article.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def output(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert main(["draft", *args]) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_draft_is_accepted_by_check(capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.yaml").write_text(output(capsys, "article.txt"))
    assert main(["check", "story.yaml"]) == 0


def test_file_folder_and_standard_input_give_the_same_draft(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = {output(capsys, "article.txt"), output(capsys, str(folder))}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert len({*drafts, output(capsys, "-")}) == 1


def test_an_article_is_drafted_from_its_address(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    body = "<h1>Bridge to reopen</h1><p>It was built in 1931, Ann Lee said.</p>"
    page = f"<title>Bridge to reopen</title><article>{body}</article>"
    (folder / "page.html").write_text(page)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        text = output(capsys, f"{address}/page.html")
        with pytest.raises(SystemExit, match="2"):
            main(["draft", f"{address}/nothing.html"])
        server.shutdown()
    assert "headline: Bridge to reopen" in text
    assert f"url: {address}/page.html" in text
    assert "404" in capsys.readouterr().err


def test_the_encoding_of_a_page_may_be_known_to_its_server_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    page = "<title>Brücke</title><p>Zoë Lee’s bridge was built in 1931, Ann Lee said.</p>"
    with Server() as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        kind = "text/html; charset=windows-1252"
        server.answers = [lambda asked: asked.give(page.encode("cp1252"), Content_Type=kind)]
        text = output(capsys, server.url.replace(".json", ".html"))
        server.shutdown()
    assert "headline: Brücke" in text
    assert "Zoë Lee’s bridge" in text


class Quiet(SimpleHTTPRequestHandler):
    """Serves the files of a folder, and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.mark.usefixtures("folder")
def test_what_is_known_of_the_article_can_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "article.txt", "--published=2024-05-20", "--url=https://example.org/")
    assert "published: 2024-05-20" in text
    assert "url: https://example.org/" in text


@pytest.mark.usefixtures("folder")
def test_explain_tells_how_each_statement_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "article.txt", "--explain")
    assert "1931 · The bridge was built" in text
    assert "reported · Ann Lee" in text


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "name an ARTICLE"),
        (["none.txt"], "there is no file, folder or address named none.txt"),
        (["empty.txt"], "holds no text"),
        (["two"], "two holds 2 articles; name the article itself"),
        (["nothing"], "nothing holds no article"),
        (["article.pdf"], "article.pdf is a PDF file, not an article; save its text"),
        (["article.txt", "--published", "May"], "'May' is not a day"),
        (["article.txt", "--all"], "--all goes with --feed"),
        (["article.txt", "--feed", "article.txt"], "name an ARTICLE, or a feed"),
        (["long.txt"], "too long for an article"),
        (["binary.txt"], "binary.txt"),
        (["story.json"], "story.json is JSON, not an article"),
        (["feed.xml"], "feed.xml is a feed, not an article; draft its entries with --feed"),
        (["--feed", "article.txt"], "article.txt is not a feed"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_why(
    args: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").write_text(" \n")
    (folder / "long.txt").write_text("So it is. " * 50_000)
    (folder / "binary.txt").write_bytes(b"\xff\xfe\x00\xd8")
    (folder / "article.pdf").write_bytes(b"%PDF-1.4\n%\xe2\xe3")
    (folder / "story.json").write_text('{"format": 1}')
    (folder / "feed.xml").write_text("<rss version='2.0'><channel></channel></rss>")
    (folder / "nothing").mkdir()
    for name in ("one.md", "two.md"):
        (folder / "two").mkdir(exist_ok=True)
        (folder / "two" / name).write_text(ARTICLE)
    with pytest.raises(SystemExit) as left:
        main(["draft", *args])
    captured = capsys.readouterr()
    assert left.value.code == 2
    assert captured.out == ""
    assert message in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("args", [["page.html"], ["--feed", "feed.xml"]])
def test_without_the_extra_one_sentence_says_how_to_install_it(
    args: list[str],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("trafilatura", "trafilatura.utils", "feedparser"):
        monkeypatch.setitem(sys.modules, name, None)
    (folder / "page.html").write_text(f"<html><p>{ARTICLE}</p></html>")
    (folder / "feed.xml").write_text("<rss><channel/></rss>")
    with pytest.raises(SystemExit, match="2"):
        main(["draft", *args])
    message = capsys.readouterr().err
    assert "pip install 'dateline[articles]'" in message
    assert "uv sync --extra articles" in message
    assert message.count("\n") == 1


def test_text_and_markdown_need_no_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("trafilatura", "feedparser", "lxml"):
        monkeypatch.setitem(sys.modules, name, None)
    (folder / "article.md").write_text(f"# {ARTICLE}")
    assert main(["draft", "article.txt"]) == 0
    assert main(["draft", "article.md"]) == 0


def test_each_entry_of_a_feed_becomes_a_story_and_none_is_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("feedparser")
    items = "".join(
        f"<item><title>Bridge {name}</title><description>{ARTICLE}</description></item>"
        for name in ("one", "two")
    )
    (folder / "feed.xml").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
    call = ["draft", "--feed", "feed.xml", "--all", "--output", "stories"]
    assert main(call) == 0
    stories = sorted(Path("stories").glob("*/story.yaml"))
    assert [path.parent.name for path in stories] == ["bridge-one", "bridge-two"]
    stories[0].write_text("mine")
    assert main(call) == 0
    assert stories[0].read_text() == "mine"
    assert capsys.readouterr().err.splitlines()[-1].startswith("0 of 2 entries")
    assert main(["check", str(stories[1])]) == 0


@pytest.mark.usefixtures("folder")
def test_entries_of_a_feed_with_the_same_title_each_become_a_story(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("feedparser")
    item = f"<item><title>Bridge</title><description>{ARTICLE}</description></item>"
    Path("feed.xml").write_text(f"<rss version='2.0'><channel>{item * 2}</channel></rss>")
    call = ["draft", "--feed", "feed.xml", "--all", "--output", "stories"]
    for told in ("2 of 2 entries", "0 of 2 entries"):
        assert main(call) == 0
        assert capsys.readouterr().err.splitlines()[-1].startswith(told)
    assert sorted(each.name for each in Path("stories").iterdir()) == ["bridge", "bridge-2"]
