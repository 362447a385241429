"""Every code is explained, and its example has the fault that it explains and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

import dateline
from dateline.checking.code import Code
from dateline.checking.codes import CODES
from dateline.checking.explaining import explain
from dateline.story.faults import Severity
from support.checked import check_example, found

WITH_EXAMPLE = [code for code in CODES.values() if code.wrong]


@pytest.mark.parametrize("code", WITH_EXAMPLE, ids=[code.code for code in WITH_EXAMPLE])
def test_the_wrong_example_has_that_fault_alone_and_the_right_one_none(code: Code) -> None:
    report = check_example(code.wrong)
    assert found(report) == [code.code]
    assert {fault.severity for fault in report.faults if fault.code == code.code} == {code.severity}
    assert found(check_example(code.right)) == []


def test_the_story_of_the_examples_is_good() -> None:
    assert found(check_example("")) == []


def test_every_code_in_the_program_is_in_the_table() -> None:
    used = set()
    for folder in ("story", "checking"):
        for path in (Path(dateline.__file__).parent / folder).glob("*.py"):
            text = path.read_text("utf-8")
            used |= set(re.findall(r'(?:Finding\(|fault\(.*, )"([a-z]+(?:-[a-z0-9]+)*)"', text))
            used |= set(re.findall(r'(?:Fault|Problem)\([^)]*"([a-z]+(?:-[a-z0-9]+)*)"', text))
    used -= set(get_args(Severity))
    assert used <= CODES.keys()
    assert len(used) > 40


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_a_code_is_explained_within_the_terminal(code: Code) -> None:
    assert code.severity in get_args(Severity)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code.code)
    told = explain(code.code, 80)
    assert told.startswith(f"{code.code} ({code.severity})\n")
    assert max(map(len, told.split("\n\nWrong:")[0].splitlines())) <= 80


def test_all_codes_can_be_listed() -> None:
    told = explain("all", 80)
    assert re.findall(r"^([a-z0-9-]+) \(", told, re.MULTILINE) == list(CODES)
