"""`dateline check` and `dateline schema`, as they are called."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main
from support.checked import EXAMPLE, example
from support.terminal import Terminal

FAULTY = example("bylin: Eve\nsummary:\n- text: Repairs took 400 days.")
WARNED = example("summary:\n- text: The bridge is to reopen.")


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Writes a story into the working directory, and returns its name."""
    monkeypatch.chdir(tmp_path)

    def write(text: str) -> str:
        Path("story.yaml").write_text(text, "utf-8")
        return "story.yaml"

    return write


def test_a_fault_is_a_line_with_place_severity_advice_and_code(
    story: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", story(FAULTY)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-3:] == [
        "story.yaml:13:1: error: “bylin” is no field of a story — did you mean “byline”? "
        "[unknown-field]",
        "story.yaml:15:3: warning: this statement cites nothing — add “cite:” with the exact words "
        "it rests on [no-citation]",
        "story.yaml: 1 error, 1 warning · 0 of 3 paragraphs cited · 1 statement without a citation",
    ]


def test_a_good_story_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "putin-india-visit"]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert out.endswith(
        ": 0 errors, 0 warnings · 23 of 23 citations verbatim · 7 of 7 paragraphs cited\n"
    )


def test_warnings_count_only_where_that_is_asked_for(
    story: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", story(WARNED)]) == 0
    assert main(["check", "--strict", "story.yaml"]) == 1
    assert main(["check", "--strict", "putin-india-visit"]) == 0
    assert "warning" in capsys.readouterr().out


def test_every_story_that_is_named_is_checked(
    story: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "nowhere", story(FAULTY), "putin-india-visit"]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("dateline: there is no file, folder or bundled story named nowhere")
    assert "bylin" in out
    assert "23 of 23 citations verbatim" in out


def test_a_story_can_come_through_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))
    assert main(["check", "-"]) == 1
    assert "standard input:13:1: error:" in capsys.readouterr().out


@pytest.mark.parametrize("args", [["check"], ["check", "--format", "xml", "x"], ["schema", "x"]])
def test_a_wrong_call_ends_with_2(args: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(args)
    assert ended.value.code == 2


def test_json_holds_every_fault_and_the_figures(
    story: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", "json", story(FAULTY)]) == 1
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert [(f["line"], f["code"], f["severity"]) for f in file["faults"]] == [
        (7, "uncited-paragraph", "note"),
        (13, "unknown-field", "error"),
        (15, "no-citation", "warning"),
    ]
    assert file["figures"]["paragraphs"] == 3


def test_github_shows_faults_beside_their_lines(
    story: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "github", story(FAULTY)])
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith("::notice file=story.yaml,line=7,col=11,title=uncited-paragraph::")
    assert second.startswith("::error file=story.yaml,line=13,col=1,title=unknown-field::“bylin”")
    assert third.startswith("::warning file=story.yaml,line=15,")


def test_a_github_command_cannot_be_forged(
    story: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "github", story(EXAMPLE + '"a%0A\\n::error::x": 1\n')])
    out = capsys.readouterr().out
    assert len(out.splitlines()) == 2
    assert "a%250A" in out


def test_the_name_of_a_file_steers_nothing_at_github(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a\n::error::x\x1b[2J\udcff.yaml"
    file.write_text("format: 1\nheadline: A\nsummary:\n- text: One.\n")
    main(["check", "--format", "github", str(file)])
    (line,) = capsys.readouterr().out.splitlines()
    assert "a%0A%3A%3Aerror%3A%3Ax␛[2J\ufffd.yaml,line=4" in line


def test_sarif_names_rules_places_and_levels(
    story: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "sarif", story(FAULTY)])
    log = json.loads(capsys.readouterr().out)
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == ["unknown-field", "no-citation", "uncited-paragraph"]
    result = run["results"][1]
    assert (result["ruleId"], result["level"]) == ("unknown-field", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "story.yaml"}
    assert place["region"] == {"startLine": 13, "startColumn": 1}


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "altered"]) == 0
    assert capsys.readouterr().out.startswith("altered (error)\n  The source has these words")
    assert main(["check", "--explain"]) == 0
    assert "\nmarks-differ (warning)\n" in capsys.readouterr().out
    with pytest.raises(SystemExit) as ended:
        main(["check", "--explain", "wrong"])
    assert ended.value.code == 2


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Dateline story, format 1"


def test_in_a_terminal_the_line_is_shown_and_its_place_marked(
    story: Callable[[str], str], tmp_path: Path, terminal: Callable[..., Terminal]
) -> None:
    path = tmp_path / story(example("summary:\n- {text: 日本語, cit: []}"))
    with terminal(["check", str(path)], size=(100, 30)) as shown:
        shown.wait_exit()
        lines = shown.lines
    at = next(at for at, line in enumerate(lines) if line.lstrip().startswith("- {text:"))
    assert lines[at + 1].strip() == "^"
    # Each of the three signs before it takes two columns.
    assert lines[at + 1].index("^") == 4 + len("- {text: 日本語, ") + 3
