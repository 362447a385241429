"""Files of a story: found by name, read whole, and never from outside the story's folder."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import pytest

from dateline.story import Story, StoryError, StoryNotFound, files, find_story, read_story

HEAD = "format: 1\nheadline: A story\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    return folder


def read(folder: Path, text: str) -> Story:
    file = folder / "story.yaml"
    file.write_text(text, encoding="utf-8")
    return read_story(str(file))


def refused(folder: Path, name: str) -> str:
    """What is said of a source whose text is to be read from the file `name`."""
    with pytest.raises(StoryError) as caught:
        read(folder, f"{HEAD}sources:\n- file: {name}\n")
    (fault,) = caught.value.faults
    assert (fault.line, fault.column) == (4, 9)
    return fault.message


def test_a_story_is_found_as_a_file_a_folder_or_a_bundled_name(folder: Path) -> None:
    for name in ("story.json", "story.yml", "story.yaml"):  # the later, the sooner found
        (folder / name).touch()
        assert find_story(str(folder)) == str(folder / name)
        assert find_story(str(folder / name)) == str(folder / name)
    assert Path(find_story("putin-india-visit")).is_file()


@pytest.mark.parametrize("name", ["nowhere", "", "a\0b", "x" * 5000, "\udcff"])
def test_a_story_that_is_nowhere_is_said_to_be(name: str) -> None:
    with pytest.raises(StoryNotFound, match="there is no file, folder or bundled story"):
        find_story(name)


def test_what_is_no_file_is_not_read_as_a_story(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with pytest.raises(StoryNotFound, match="holds no story; its file must be named"):
        find_story(str(folder))
    with pytest.raises(StoryNotFound, match="is no file that can be read"):
        find_story(str(folder / "pipe"))
    for name in ("pipe", "."):
        with pytest.raises(StoryNotFound, match=r"is not a regular file|Is a directory"):
            read_story(str(folder / name))


def test_a_source_is_read_from_beside_its_story(folder: Path) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text("one\ntwo\n\n \nthree\n", encoding="utf-8")
    story = read(folder, f"{HEAD}sources:\n- file: texts/a.txt\n")
    assert story.sources[0].paragraphs == ("one two", "three")


@pytest.mark.parametrize(
    "name", ["../secret.txt", "a/../../secret.txt", "..\\secret.txt", "/etc/hostname", ".."]
)
def test_a_source_leads_nowhere_out_of_the_folder(folder: Path, name: str) -> None:
    (folder.parent / "secret.txt").write_text("secret")
    assert "leads out of the story's folder; put the text beside" in refused(folder, name)


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("secret")
    (folder / "file.txt").symlink_to("../secret.txt")
    (folder / "dir").symlink_to("..")
    assert "is a link out of the story's folder" in refused(folder, "file.txt")
    assert "is a link out of the story's folder" in refused(folder, "dir/secret.txt")


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "a.txt").write_text("words")
    (folder / "link.txt").symlink_to("a.txt")
    assert read(folder, f"{HEAD}sources:\n- file: link.txt\n").sources[0].paragraphs == ("words",)


def test_a_link_that_is_swapped_in_after_the_check_is_not_followed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.parent / "out").mkdir()
    (folder.parent / "out" / "a.txt").write_text("secret")
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text("words")
    check = os.path.realpath

    def swap(path: str, *, link: str, to: str) -> str:
        """Stand for a program that is quicker than the next step."""
        found = check(path)
        if path.endswith("a.txt"):
            (folder / link).rename(folder / f"{link}.old")
            (folder / link).symlink_to(to)
        return found

    for link, to in (("texts/a.txt", "../../out/a.txt"), ("texts", "../out")):
        with monkeypatch.context() as patched:
            patched.setattr(files.os.path, "realpath", partial(swap, link=link, to=to))
            assert "cannot be read" in refused(folder, "texts/a.txt")
        assert "is a link out of the story's folder" in refused(folder, "texts/a.txt")
        (folder / link).unlink()
        (folder / f"{link}.old").rename(folder / link)


def test_a_link_that_is_swapped_again_and_again_leaks_nothing(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("secret")
    (folder / "own.txt").write_text("words")
    (folder / "out.txt").symlink_to("../secret.txt")
    (folder / "a.txt").write_text("words")
    ended = Event()

    def swap() -> None:
        while not ended.is_set():
            for name in ("out.txt", "own.txt"):
                os.link(folder / name, folder / "new", follow_symlinks=False)
                os.replace(folder / "new", folder / "a.txt")

    swapping = Thread(target=swap)
    swapping.start()
    try:
        found = set()
        for _ in range(300):
            with suppress(ValueError, StoryNotFound):
                found.add(files.read_source(str(folder), "a.txt"))
    finally:
        ended.set()
        swapping.join()
    assert found <= {b"words"}
    os.replace(folder / "own.txt", folder / "a.txt")
    assert files.read_source(str(folder), "a.txt") == b"words"


def test_a_story_reached_through_a_link_reads_its_own_sources(folder: Path) -> None:
    (folder / "a.txt").write_text("words")
    read(folder, f"{HEAD}sources:\n- file: a.txt\n")
    (folder.parent / "link").symlink_to("story")
    story = read_story(str(folder.parent / "link" / "story.yaml"))
    assert story.sources[0].paragraphs == ("words",)


def test_what_cannot_be_read_is_said_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")  # nobody will ever write to it
    (folder / "dir").mkdir()
    (folder / "loop").symlink_to("loop")
    assert "is not a regular file" in refused(folder, "pipe")
    assert "Is a directory" in refused(folder, "dir")
    assert "No such file" in refused(folder, "missing.txt")
    assert "cannot be read" in refused(folder, "loop")
    assert "cannot be read: File name too long" in refused(folder, "x" * 300)
    assert "cannot be read" in refused(folder, '"a\\0b"')
    assert "cannot be read" in refused(folder, "x/" * 3000 + "x")
    (folder / "zero").symlink_to("/dev/zero")
    assert "is a link out of the story's folder" in refused(folder, "zero")
    for device in ("/dev/zero", "/dev/null", "/dev/tty"):
        with pytest.raises(StoryNotFound, match=r"is not a regular file|cannot be read"):
            read_story(device)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is that of Linux")
def test_a_file_whose_size_is_not_known_is_read_whole() -> None:
    assert os.stat("/proc/self/status").st_size == 0
    assert b"Threads:" in files.read_file("/proc/self/status", "status")


def test_a_file_that_would_wait_is_empty(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = folder / "pipe"  # stands for a file such as /proc/kmsg, which calls itself regular
    os.mkfifo(pipe)
    other_end = os.open(pipe, os.O_RDWR)
    monkeypatch.setattr(files.stat, "S_ISREG", lambda mode: True)
    assert files.read_file(str(pipe), "pipe") == b""
    os.close(other_end)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc lists the open files of a process")
def test_what_cannot_be_read_leaves_no_file_open(folder: Path) -> None:
    (folder / "dir").mkdir()
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        refused(folder, "dir")
    assert len(os.listdir("/proc/self/fd")) == before


def test_a_source_has_one_text_only(folder: Path) -> None:
    (folder / "a.txt").write_text("words")
    with pytest.raises(StoryError, match="in “file” or in “text”, not in both"):
        read(folder, f"{HEAD}sources:\n- file: a.txt\n  text: words\n")


def test_a_checksum_guards_the_text_of_a_source(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\xef\xbb\xbfwords\r\n")
    right = sha256(b"\xef\xbb\xbfwords\r\n").hexdigest()
    source = f"{HEAD}sources:\n- file: a.txt\n  sha256: "
    assert read(folder, source + right.upper()).sources[0].paragraphs == ("words",)
    with pytest.raises(StoryError) as caught:
        read(folder, source + "0" * 64)
    assert str(caught.value).endswith(f"5:11: the text has changed: its sha256 is now {right}")


def test_an_empty_source_file_does_not_pass_a_checksum(folder: Path) -> None:
    (folder / "a.txt").touch()
    with pytest.raises(StoryError, match="the text has changed"):
        read(folder, f"{HEAD}sources:\n- file: a.txt\n  sha256: {'0' * 64}")


def test_a_byte_order_mark_and_other_line_ends_are_read(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo\r\n\r\nthree\r\rfour")
    text = f"{HEAD}sources:\n- file: a.txt\n"
    plain = read(folder, text)
    assert plain.sources[0].paragraphs == ("one two", "three", "four")
    for ends in (b"\r\n", b"\r"):
        file = folder / "story.yaml"
        file.write_bytes(b"\xef\xbb\xbf" + text.encode().replace(b"\n", ends))
        assert read_story(str(file)) == plain


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_what_is_no_utf8_is_told_with_its_place(folder: Path, mark: bytes, end: bytes) -> None:
    file = folder / "story.yaml"
    start = mark + b"format: 1" + end + "headline: é".encode()
    file.write_bytes(start + b"\xe9t\xe9" + end)
    with pytest.raises(StoryError) as caught:
        read_story(str(file))
    assert str(caught.value) == (
        f"{file}:2:12: the byte 0xe9 at offset {len(start)} is not UTF-8; save the file as UTF-8"
    )


def test_the_place_in_a_source_file_is_told_too(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"one\ntwo \xff")
    assert "a.txt:2:5: the byte 0xff at offset 8 is not UTF-8" in refused(folder, "a.txt")


def test_a_file_beyond_the_bound_is_refused_with_the_bound(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 2 * 1024 * 1024)
    (folder / "a.txt").write_bytes(b"x" * (2 * 1024 * 1024 + 1))
    message = "larger than 2 MiB, the bound for one file"
    assert message in refused(folder, "a.txt")
    with pytest.raises(StoryError, match=message):
        read(folder, HEAD + "#" * 2 * 1024 * 1024)


def test_a_file_that_is_written_to_while_it_is_read_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("half of it")
    asked, status = [0], os.fstat

    def as_another_program_writes(descriptor: int) -> os.stat_result:
        asked[0] += 1
        found = list(status(descriptor))
        found[stat.ST_SIZE] += asked[0]
        return os.stat_result(found)

    monkeypatch.setattr(files.os, "fstat", as_another_program_writes)
    with pytest.raises(StoryError, match="was written to while it was read; try again"):
        read_story(str(folder / "a.txt"))
